import re
from pathlib import Path

import pytest

import lotrinh.web
from lotrinh.web.words import say, texts

WEB = Path(lotrinh.web.__file__).parent
_USED = re.compile(r"""\bsay(?:_in)?[ (]\s*f?["']([a-z_]+\.[a-z0-9_{}.]+)["']""")
_ERROR = re.compile(r"""(?:ActionError|Conflict)\((?:[^()]|\([^()]*\))*?"([a-z_]+)"(?:,|\))""")


def sources():
    return [path for path in WEB.rglob("*") if path.suffix in (".py", ".html", ".txt") and "vendor" not in path.parts]


def test_every_text_that_a_page_or_an_action_says_exists():
    """No page asks for a text that is not there."""
    asked = {(path.name, key) for path in sources() for key in _USED.findall(path.read_text(encoding="utf-8"))}
    assert len(asked) > 50
    assert not {(name, key) for name, key in asked if "{" not in key and key not in texts()}


def test_every_refusal_of_an_action_has_its_two_sentences():
    """What is wrong and what to do next: both stand in `errors.yaml` for every refusal."""
    keys = {key for path in (WEB / "actions").glob("*.py") for key in _ERROR.findall(path.read_text(encoding="utf-8"))}
    assert "duplicate" in keys
    assert not {key for key in keys if f"errors.{key}" not in texts() or f"errors.{key}_next" not in texts()}


def test_english_counts_have_a_plural():
    """One is said in the singular, everything else in the plural; Vietnamese knows no difference."""
    assert say("home.units", "en", count=1) == "1 unit has published"
    assert say("home.units", "en", count=2) == "2 units have published"


@pytest.mark.parametrize("file", sorted((WEB / "words").glob("*.yaml")), ids=lambda file: file.stem)
def test_no_text_is_written_twice(file):
    """A key that stands twice in a file would hide the text of the first."""
    keys = re.findall(r"^([a-z0-9_]+):", file.read_text(encoding="utf-8"), re.M)
    assert {key for key in keys if keys.count(key) > 1} == set()
