"""The commands and their options, with help in the person's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NoReturn

from lotrinh import __version__
from lotrinh.cli.limits import add_limits, take_limits
from lotrinh.cli.site_arguments import add_site_commands
from lotrinh.cli.term_arguments import add_term_commands
from lotrinh.messages import ALL, LANGUAGES, Language, say

FORMATS = {
    "read": ("table", "json", "jsonl", "csv", "xlsx", "html", "parquet"),
    "indicators": ("table", "json", "csv"),
    "suggest": ("table", "yaml", "json"),
}
"""What each command writes, the default first."""
EXPLAINED = ("text", "json")
_WIDEST_NAME = 26


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help with the usage line in the person's language."""

    lang: Language = "en"

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=_WIDEST_NAME)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, say("help.usage", self.lang) if prefix is None else prefix)


class _VietnameseHelp(_Help):
    lang: Language = "vi"


class Parser(argparse.ArgumentParser):
    """A parser that explains itself in one language and complains in full sentences."""

    def __init__(self, lang: Language, **options: Any) -> None:  # noqa: ANN401 - argparse's own options
        formatter = _VietnameseHelp if lang == "vi" else _Help
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=formatter, **options)
        self.lang = lang
        self._positionals.title = say("help.arguments", lang)
        self._optionals.title = say("help.options", lang)
        self.add_argument("-h", "--help", action="help", help=say("help.help", lang))
        self.add_argument("--lang", metavar="vi|en", default=argparse.SUPPRESS, help=say("help.lang", lang))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command."""
        # argparse speaks English only; what people meet most is said in their language.
        if valueless := re.match(r"argument (\S+): expected", message):
            self.complain("usage.value", option=valueless[1])
        if choice := re.search(r"invalid choice: '(.*)' \(choose from (.*)\)", message):
            self.complain("usage.command", found=choice[1], known=choice[2].replace("'", ""))
        self.complain("usage.other", system=message)

    def complain(self, key: str, **found: object) -> NoReturn:
        """Say in one sentence what is wrong with the command, and where it is explained."""
        problem = say(key, self.lang, **found)
        sys.stderr.write(say("usage", self.lang, command=self.prog, problem=problem) + "\n")
        raise SystemExit(2)


def build(lang: Language) -> Parser:
    """Give the parser of the whole command line."""
    parser = Parser(
        lang,
        prog="lotrinh",
        description=say("help.lotrinh", lang),
        epilog=say("help.lotrinh.examples", lang),
    )
    parser.add_argument("--version", action="version", version=f"lotrinh {__version__}", help=say("help.version", lang))
    commands = _commands(parser)
    _add_read(commands, lang)
    _add_explain(commands, lang)
    _add_indicators(commands, lang)
    _add_lexicon(commands, lang)
    _add_places(commands, lang)
    add_term_commands(commands, _add_command, lang)
    add_site_commands(commands, _add_command, lang)
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
    vars(asked)[asked.takes] += left  # argparse leaves what stands after an option
    asked.check(asked, here)
    return asked


def _commands(parser: Parser) -> argparse._SubParsersAction[Parser]:
    return parser.add_subparsers(
        title=say("help.commands", parser.lang), metavar=say("help.command", parser.lang), parser_class=Parser
    )


def _add_command(commands: argparse._SubParsersAction[Parser], name: str, texts: str, lang: Language) -> Parser:
    about, examples = f"{texts}.about", f"{texts}.examples"
    parser = commands.add_parser(
        name,
        lang=lang,
        help=say(texts, lang),
        description=say(about, lang),
        epilog=say(examples, lang) if examples in ALL else None,
    )
    parser.set_defaults(parser=parser)
    return parser


def _add_read(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    read = _add_command(commands, "read", "help.read", lang)
    read.set_defaults(module="read", takes="paths", documents=True, check=_check_read)
    read.add_argument("paths", nargs="*", metavar=say("help.file", lang), help=say("help.read.file", lang))
    _add_output(read, "help.read", lang)
    add_limits(read)


def _add_indicators(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    indicators = _add_command(commands, "indicators", "help.indicators", lang)
    indicators.set_defaults(module="indicators", takes="query", documents=False, check=_check)
    word = say("help.word", lang)
    indicators.add_argument("query", nargs="*", metavar=word, help=say("help.indicators.word", lang))
    _add_output(indicators, "help.indicators", lang)


def _add_explain(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    explain = _add_command(commands, "explain", "help.explain", lang)
    explain.set_defaults(module="explain", takes="paths", check=_check_explain)
    add = explain.add_argument
    add("paths", nargs="*", metavar=say("help.file", lang), help=say("help.explain.file", lang))
    add("--at", metavar=say("help.place", lang), help=say("help.explain.at", lang))
    add("--format", default="text", metavar=say("help.format", lang), help=say("help.explain.format", lang))
    add("--lexicon", action="append", default=[], metavar=say("help.path", lang), help=say("help.read.lexicon", lang))
    add_limits(explain)


def _add_lexicon(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    inner = _commands(_add_command(commands, "lexicon", "help.lexicon", lang))
    check = _add_command(inner, "check", "help.check", lang)
    check.set_defaults(module="lexicon", takes="paths", documents=False, check=_check)
    check.add_argument("paths", nargs="*", metavar=say("help.path", lang), help=say("help.check.path", lang))
    suggest = _add_command(inner, "suggest", "help.suggest", lang)
    suggest.set_defaults(module="suggest", takes="paths", documents=True, check=_check_suggest)
    add, number = suggest.add_argument, say("help.number", lang)
    add("paths", nargs="*", metavar=say("help.file", lang), help=say("help.read.file", lang))
    limit = f"{number}|{say('help.limit', lang)}"
    add("--limit", action="append", default=[], metavar=limit, help=say("help.suggest.limit", lang))
    add("--min-count", default="1", metavar=number, help=say("help.suggest.min_count", lang))
    _add_output(suggest, "help.suggest", lang)


_PLACES = {"find": "name", "show": "unit", "history": "code", "check": None, "map": "province"}


def _add_places(commands: argparse._SubParsersAction[Parser], lang: Language) -> None:
    inner = _commands(_add_command(commands, "places", "help.places", lang))
    for name, what in _PLACES.items():
        parser = _add_command(inner, name, f"help.places.{name}", lang)
        parser.set_defaults(module="places", about=name, paths=[], takes="paths", check=_check_places)
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
    if getattr(asked, "on", "") and not _is_day(asked.on):
        parser.complain("usage.day", found=asked.on)


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _add_output(parser: Parser, texts: str, lang: Language) -> None:
    """Add what all commands have in common that write something: its format, its place, and an office's words."""
    add, place = parser.add_argument, f"{texts}.out" if f"{texts}.out" in ALL else "help.out.plain"
    add("--format", metavar=say("help.format", lang), help=say(f"{texts}.format", lang))
    add("-o", "--output", action="append", default=[], metavar=say("help.out", lang), help=say(place, lang))
    add("--lexicon", action="append", default=[], metavar=say("help.path", lang), help=say("help.read.lexicon", lang))


def _check(asked: argparse.Namespace, parser: Parser) -> None:
    """Complain about what is missing or no number, and settle each output with its format."""
    if asked.documents and not asked.paths:
        parser.complain("usage.no_files")
    if formats := FORMATS.get(asked.module):
        if asked.format not in (None, *formats):
            parser.complain("usage.choice", option="--format", known=", ".join(formats), found=asked.format)
        asked.outputs = [(name, asked.format or _format_of(name, formats)) for name in asked.output or ["-"]]


def _check_suggest(asked: argparse.Namespace, parser: Parser) -> None:
    """Take `--limit 20` for how many to show, `--limit pages=10` for what one file may ask for."""
    _check(asked, parser)
    shown = [word for word in asked.limit if "=" not in word]
    asked.shown = _number("--limit", shown[-1] if shown else "20", parser)
    asked.min_count = _number("--min-count", asked.min_count, parser)
    asked.limit = [word for word in asked.limit if "=" in word]
    take_limits(asked, parser)


def _check_read(asked: argparse.Namespace, parser: Parser) -> None:
    _check(asked, parser)
    take_limits(asked, parser)


def _check_explain(asked: argparse.Namespace, parser: Parser) -> None:
    """Ask for one document, a place in it and a format that there is."""
    if len(asked.paths) != 1:
        parser.complain("usage.one_file", found=len(asked.paths))
    if asked.at is None:
        parser.complain("usage.no_place")
    if asked.format not in EXPLAINED:
        parser.complain("usage.choice", option="--format", known=", ".join(EXPLAINED), found=asked.format)
    take_limits(asked, parser)


def _number(option: str, written: str, parser: Parser) -> int:
    if not re.fullmatch(r"0*[1-9][0-9]{0,8}", written):
        parser.complain("usage.number", option=option, found=written)
    return int(written)


def _format_of(name: str, formats: Sequence[str]) -> str:
    """Give the format that the ending of a name says, else the first."""
    ending = name.rpartition(".")[2].lower()
    return ending if ending in formats else formats[0]
