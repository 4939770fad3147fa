"""The commands of the site, with their options."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lotrinh.cli.limits import add_limits, take_limits
from lotrinh.messages import Language, say

if TYPE_CHECKING:
    from lotrinh.cli.arguments import Parser
    from lotrinh.cli.term_arguments import Add, Commands


def add_site_commands(commands: Commands, add: Add, lang: Language) -> None:
    """Add `serve` and `audit`; `add` makes a command with its help."""
    serve = add(commands, "serve", "help.serve", lang)
    serve.set_defaults(module="serve", paths=[], takes="paths", check=_check)
    serve.add_argument("--host", default="127.0.0.1", metavar="HOST", help=say("help.serve.host", lang))
    serve.add_argument("--port", default="8000", metavar="PORT", help=say("help.serve.port", lang))
    serve.add_argument("--samples", action="store_true", help=say("help.serve.samples", lang))
    add_limits(serve)
    audit = add(commands, "audit", "help.audit", lang)
    inner = audit.add_subparsers(
        title=say("help.commands", lang), metavar=say("help.command", lang), parser_class=type(audit)
    )
    verify = add(inner, "verify", "help.audit.verify", lang)
    verify.add_argument("--since", metavar="CHECKPOINT", help=say("help.audit.since", lang))
    verify.set_defaults(module="audit", paths=[], takes="paths", check=lambda asked, parser: None)


def _check(asked: argparse.Namespace, parser: Parser) -> None:
    if not (asked.port.isascii() and asked.port.isdigit() and 0 < int(asked.port) < 65536):
        parser.complain("usage.number", option="--port", found=asked.port)
    asked.port = int(asked.port)
    take_limits(asked, parser)
