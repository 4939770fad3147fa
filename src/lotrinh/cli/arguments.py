"""The commands and their options, with help in the person's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from lotrinh.messages import Language, say

FORMATS = ("table", "json", "jsonl", "csv", "xlsx", "html", "parquet")
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
        self.add_argument("--lang", metavar="vi|en", help=say("help.lang", lang))

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command."""
        if valueless := re.match(r"argument (\S+): expected", message):
            self.complain("usage.value", option=valueless[1])
        self.complain("usage.other", system=message)

    def complain(self, key: str, **found: object) -> NoReturn:
        """Say in one sentence what is wrong with the command, and where it is explained."""
        problem = say(key, self.lang, **found)
        sys.stderr.write(say("usage", self.lang, command=self.prog, problem=problem) + "\n")
        raise SystemExit(2)


class _ShowVersion(argparse.Action):
    """Shows the version; looked up only when asked for, because the look-up is slow."""

    def __call__(self, *_: object) -> NoReturn:
        from importlib.metadata import version  # noqa: PLC0415

        sys.stdout.write(f"lotrinh {version('lotrinh')}\n")
        raise SystemExit(0)


def build(lang: Language) -> Parser:
    """Give the parser of the whole command line."""
    parser = Parser(
        lang,
        prog="lotrinh",
        description=say("help.lotrinh", lang),
        epilog=say("help.lotrinh.examples", lang),
    )
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help=say("help.version", lang))
    commands = _commands(parser)
    _add_read(commands, lang)
    _add_lexicon(commands, lang)
    return parser


def parse(words: Sequence[str], lang: Language) -> argparse.Namespace:
    """Give what was asked for: `module` names the command's module. Ends with 2 where it was not understood."""
    parser = build(lang)
    parser.set_defaults(parser=parser)
    asked, unknown = parser.parse_known_args(words)
    here: Parser = asked.parser
    if unknown:
        here.complain("usage.unknown", found=unknown[0])
    if not hasattr(asked, "module"):
        here.print_help()
        raise SystemExit(0)
    if asked.module == "read":
        _check_read(asked, here)
    return asked


def _commands(parser: Parser) -> argparse._SubParsersAction[Parser]:
    return parser.add_subparsers(
        title=say("help.commands", parser.lang), metavar=say("help.command", parser.lang), parser_class=_subparser(parser)
    )
