"""A YAML file and its parsed twin never say different things."""

import importlib.util
import sys
from pathlib import Path

import pytest
import yaml

import lotrinh
from lotrinh.lexicon import files

SHIPPED = sorted(Path(lotrinh.__file__).parent.rglob("*.yaml"))


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda file: file.name)
def test_a_twin_says_what_its_yaml_says(shipped, tmp_path):
    """Every shipped file reads the same through its twin."""
    file = tmp_path / shipped.name
    file.write_bytes(shipped.read_bytes())
    files.write_twins(tmp_path)
    assert files.read_yaml(file) == yaml.safe_load(shipped.read_bytes())


def test_a_twin_that_fits_is_what_is_read(tmp_path):
    """YAML is not read where the twin was made from the same bytes."""
    file = tmp_path / "scales.yaml"
    file.write_text("- {scale: trăm, factor: 100}\n", encoding="utf-8")
    (twin,) = files.write_twins(tmp_path)
    twin.write_text(twin.read_text(encoding="utf-8").replace("100}", "101}"), encoding="utf-8")
    assert files.read_yaml(file) == [{"scale": "trăm", "factor": 101}]


def test_a_changed_file_is_read_itself(tmp_path):
    """A word added after the twin was written is known at once."""
    file = tmp_path / "scales.yaml"
    file.write_text("- {scale: trăm, factor: 100}\n", encoding="utf-8")
    files.write_twins(tmp_path)
    file.write_text("- {scale: chục, factor: 10}\n", encoding="utf-8")
    assert files.read_yaml(file) == [{"scale": "chục", "factor": 10}]


def test_a_file_without_a_twin_is_read_itself(tmp_path):
    """An office's folder has no twins, and reading it makes none."""
    file = tmp_path / "scales.yaml"
    file.write_text("- {scale: chục, factor: 10}\n", encoding="utf-8")
    assert files.read_yaml(file) == [{"scale": "chục", "factor": 10}]
    assert list(tmp_path.iterdir()) == [file]


def test_the_build_writes_the_twins_of_the_folder_it_builds(tmp_path, monkeypatch):
    """The hook that hatch runs finds every YAML file of the package."""
    monkeypatch.setattr(sys, "path", [*sys.path])  # the hook puts the folder first
    root = Path(__file__).parents[1]
    spec = importlib.util.spec_from_file_location("hatch_build", root / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    data = tmp_path / "src" / "lotrinh" / "lexicon" / "data"
    data.mkdir(parents=True)
    (data / "scales.yaml").write_text("- {scale: chục, factor: 10}\n", encoding="utf-8")
    module.ParsedTwins(str(tmp_path), {}, None, None, "", "wheel").initialize("standard", {})
    assert (data / "__parsed__" / "scales.json").is_file()
