"""Help, documentation and messages of the command line are complete, in both languages."""

import argparse
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from lotrinh.cli.arguments import FORMATS, build
from lotrinh.messages import ALL, LANGUAGES

DOCS = Path(__file__).parents[1] / "docs" / "cli.md"


def every_parser(parser, name="lotrinh"):
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command, inner in action.choices.items():
                yield from every_parser(inner, f"{name} {command}")


PARSERS = dict(every_parser(build("en")))


@pytest.mark.parametrize("name", PARSERS)
def test_every_command_and_option_is_documented(name):
    """A command, option or format that docs/cli.md does not mention fails here."""
    page = DOCS.read_text(encoding="utf-8")
    assert name in page
    for action in PARSERS[name]._actions:
        for option in action.option_strings:
            assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", page), f"{name} {option}"
    assert all(f"`{form}`" in page for form in FORMATS.get(name.rpartition(" ")[2], ()))


def test_every_documented_option_exists():
    """The page promises nothing that the commands lack."""
    promised = set(re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", DOCS.read_text(encoding="utf-8")))
    assert promised == {o for p in PARSERS.values() for a in p._actions for o in a.option_strings if o.startswith("--")}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_explains_itself(lang):
    """Each command says what it is for, each option and argument what it does, in either language."""
    for name, parser in every_parser(build(lang)):
        assert parser.description, name
        for action in parser._actions:
            assert action.help or isinstance(action, argparse._SubParsersAction), (name, action)


def test_every_message_is_said_in_both_languages_with_the_same_findings():
    """No message lacks a language, and both fill in the same things."""
    for key, texts in ALL.items():
        assert set(texts) == set(LANGUAGES), key
        english, vietnamese = ({f for _, f, _, _ in string.Formatter().parse(texts[lang]) if f} for lang in LANGUAGES)
        assert {f.split(":")[0] for f in english} == {f.split(":")[0] for f in vietnamese}, key


def test_help_needs_none_of_what_reading_needs():
    """`lotrinh --help` starts without YAML, the reader, the writers or the documents."""
    code = "import sys, lotrinh.cli; lotrinh.cli.main(['--help']); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    heavy = {"yaml", "rich", "lotrinh.reading", "lotrinh.publishing", "lotrinh.documents", "lotrinh.lexicon"}
    assert heavy.isdisjoint(ran.stderr.split())
