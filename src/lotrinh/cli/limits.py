"""The option that every command has which takes files apart: how much one file may ask for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from lotrinh.messages import say

if TYPE_CHECKING:
    from lotrinh.cli.arguments import Parser


def add_limits(parser: Parser) -> None:
    """Add `--limit NAME=NUMBER`, which may be repeated."""
    name = say("help.limit", parser.lang)
    said = say("help.read.limit", parser.lang)
    parser.add_argument("--limit", action="append", default=[], metavar=name, help=said)


def take_limits(asked: argparse.Namespace, parser: Parser) -> None:
    """Make `asked.limits` of the words given, or complain about the one that is none."""
    from lotrinh.documents.limits import NAMES, limits_of  # noqa: PLC0415 - a command that asks for help needs none

    try:
        asked.limits = limits_of(asked.limit)
    except ValueError as wrong:
        parser.complain("usage.limit", known=", ".join(NAMES), found=wrong)
