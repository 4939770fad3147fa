"""The repository keeps its promises: its commands exist, its documents are found, its requirements are pinned."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
_NOT_OURS = {".git", "out", "dist", "build", "__pycache__"}
_MADE = {".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".import_linter_cache"}
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)|src=\"([^\"]+)\"")
# Put together, so that this file does not name what it looks for.
_HOSTS = tuple(
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("registry", "npmjs"), ("deb", "debian", "org"))
)


def our_files():
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if not parts[0].startswith(".venv") and path.is_file() and not (_NOT_OURS | _MADE).intersection(parts):
            yield path


def links(page):
    for match in _LINK.finditer(page.read_text(encoding="utf-8")):
        target = match.group(1) or match.group(2)
        if "://" not in target:
            yield (page.parent / target).resolve()


PAGES = sorted(path for path in our_files() if path.suffix == ".md")


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_every_make_command_of_the_readme_exists(readme):
    """A command that the README shows is a target of the Makefile."""
    shown = set(re.findall(r"\bmake ([a-z]+)", (ROOT / readme).read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    assert {"run", "test"} <= shown
    assert shown <= targets


def test_both_readmes_show_the_same_commands():
    """What one README tells to type, the other tells too."""
    english, vietnamese = (
        re.findall(r"```(?:sh|python|console)\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.S)
        for name in ("README.md", "README.vi.md")
    )
    code = [[re.sub(r"\s*#.*", "", block) for block in blocks] for blocks in (english, vietnamese)]
    assert code[0] == code[1]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_links_to_a_file_that_is_missing(page):
    """Every link to a file of the repository leads to a file."""
    missing = [str(target) for target in links(page) if not target.exists()]
    assert not missing


def test_every_document_can_be_found_from_the_readme():
    """Following links from the README reaches every page and picture in docs."""
    reached, open_pages = set(), [ROOT / "README.md"]
    while open_pages:
        page = open_pages.pop()
        if page in reached or not page.is_file():
            continue
        reached.add(page)
        if page.suffix == ".md":
            open_pages.extend(links(page))
    documents = {path for path in our_files() if path.is_relative_to(ROOT / "docs")}
    assert not {str(path.relative_to(ROOT)) for path in documents - reached}


def test_no_file_names_the_host_of_a_package_registry():
    """Packages are named and hashed; where they come from is the machine's own setting."""
    named = [
        str(path.relative_to(ROOT))
        for path in our_files()
        if path.stat().st_size < 2_000_000 and any(host.encode() in path.read_bytes() for host in _HOSTS)
    ]
    assert not named


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_every_required_package_is_pinned_and_hashed(path):
    """A line of the requirements names one version and the hashes of its files, and no address."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[\w.-]+(\[[\w,-]+\])?==[\w.!+]+ ", line), line
        assert "--hash=sha256:" in line, line
        assert "://" not in line, line


def test_the_runtime_requirements_are_those_of_the_package():
    """What `make run` installs is what an installed lotrinh would ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = (ROOT / "requirements" / "runtime.in").read_text(encoding="utf-8").splitlines()
    assert sorted(project["dependencies"]) == sorted(line for line in asked if line and not line.startswith("#"))
