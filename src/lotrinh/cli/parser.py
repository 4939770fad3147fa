"""A parser that speaks the person's language."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from lotrinh.messages import ALL, Language, say

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


def commands_of(parser: Parser) -> argparse._SubParsersAction[Parser]:
    """Give what the commands under this one are added to."""
    return parser.add_subparsers(
        title=say("help.commands", parser.lang), metavar=say("help.command", parser.lang), parser_class=Parser
    )


def add_command(commands: argparse._SubParsersAction[Parser], name: str, texts: str, lang: Language) -> Parser:
    """Add a command; its help, description and examples are texts that begin with `texts`."""
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
