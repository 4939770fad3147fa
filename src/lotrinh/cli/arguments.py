"""The commands and their options, with help in the person's language."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date

from lotrinh import __version__
from lotrinh.cli.parser import Parser, add_command, commands_of
from lotrinh.cli.term_arguments import add_term_commands, check_term
from lotrinh.messages import LANGUAGES, Language, say

FORMATS = ("table", "json", "jsonl", "csv", "xlsx", "html", "parquet")


def build(lang: Language) -> Parser:
    """Give the parser of the whole command line."""
    parser = Parser(
        lang,
        prog="lotrinh",
        description=say("help.lotrinh", lang),
        epilog=say("help.lotrinh.examples", lang),
    )
    parser.add_argument("--version", action="version", version=f"lotrinh {__version__}", help=say("help.version", lang))
    commands = commands_of(parser)
    _add_read(commands, lang)
    _add_lexicon(commands, lang)
    _add_places(commands, lang)
    add_term_commands(commands, lang)
    return parser


def parse(words: Sequence[str], lang: Language) -> argparse.Namespace:
    """Give what was asked for: `module` names the command's module. Ends with 2 where it was not understood."""
    parser = build(lang)
    parser.set_defaults(parser=parser)
    asked, left = parser.parse_known_args(words)
    here: Parser = asked.parser
    if unknown := next((word for word in left if word.startswith("-") and word != "-"), None):
        here.complain("usage.unknown", found=unknown)
    if getattr(asked, "lang", lang) not in LANGUAGES:
        here.complain("usage.choice", option="--lang", known=", ".join(LANGUAGES), found=asked.lang)
    if not hasattr(asked, "module"):
        here.print_help()
        raise SystemExit(0)
    asked.paths += left  # argparse leaves what stands after an option
    if asked.module == "read":
        _check_read(asked, here)
    if asked.module == "places":
        _check_places(asked, here)
    check_term(asked, here, is_day)
    return asked


def _add_read(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    read = add_command(commands, "read", "help.read", lang)
    read.set_defaults(module="read")
    add = read.add_argument
    path = say("help.path", lang)
    add("paths", nargs="*", metavar=say("help.file", lang), help=say("help.read.file", lang))
    add("--format", metavar=say("help.format", lang), help=say("help.read.format", lang))
    add("-o", "--output", action="append", default=[], metavar=say("help.out", lang), help=say("help.read.out", lang))
    add("--lexicon", action="append", default=[], metavar=path, help=say("help.read.lexicon", lang))


def _add_lexicon(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    check = add_command(
        commands_of(add_command(commands, "lexicon", "help.lexicon", lang)), "check", "help.check", lang
    )
    check.set_defaults(module="lexicon")
    check.add_argument("paths", nargs="*", metavar=say("help.path", lang), help=say("help.check.path", lang))


_PLACES = {"find": "name", "show": "unit", "history": "code", "check": None, "map": "province"}


def _add_places(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    inner = commands_of(add_command(commands, "places", "help.places", lang))
    for name, what in _PLACES.items():
        parser = add_command(inner, name, f"help.places.{name}", lang)
        parser.set_defaults(module="places", about=name, paths=[])
        add = parser.add_argument
        if what:
            said = say(f"help.places.{what}", lang)
            add("paths", nargs="*", metavar=said, help=say(f"help.places.{what}.what", lang))
        if name in ("find", "show"):
            add(
                "--province",
                default="",
                metavar=say("help.places.province", lang),
                help=say("help.places.province", lang),
            )
        if name in ("find", "show", "map"):
            add("--on", default="", metavar=say("help.places.day", lang), help=say("help.places.on", lang))
        if name == "map":
            add("--shapes", default="", metavar=say("help.file", lang), help=say("help.places.shapes", lang))
            add("-o", "--output", default="-", metavar=say("help.out", lang), help=say("help.places.out", lang))
        else:
            add("--format", default="table", metavar="table|json", help=say("help.places.format", lang))


def _check_places(asked: argparse.Namespace, parser: Parser) -> None:
    if not asked.paths and _PLACES[asked.about]:
        parser.complain("usage.no_name")
    if getattr(asked, "format", "table") not in ("table", "json"):
        parser.complain("usage.choice", option="--format", known="table, json", found=asked.format)
    if getattr(asked, "on", "") and not is_day(asked.on):
        parser.complain("usage.day", found=asked.on)


def is_day(written: str) -> bool:
    """Tell whether this is a day as the commands take it: `2027-12-31`."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _check_read(asked: argparse.Namespace, parser: Parser) -> None:
    """Settle each output with its format: as asked, else by the ending of its name, else a table."""
    if not asked.paths:
        parser.complain("usage.no_files")
    if asked.format not in (None, *FORMATS):
        parser.complain("usage.choice", option="--format", known=", ".join(FORMATS), found=asked.format)
    asked.outputs = [(name, asked.format or _format_of(name)) for name in asked.output or ["-"]]


def _format_of(name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    return ending if ending in FORMATS else "table"
