"""The commands that follow a unit through its term, with their options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from lotrinh.cli.limits import add_limits, take_limits
from lotrinh.messages import Language, say

if TYPE_CHECKING:
    from lotrinh.cli.arguments import Parser

    Commands = argparse._SubParsersAction[Parser]
    Add = Callable[[Commands, str, str, Language], Parser]

_SHOWN = ("table", "json")
_PARTS = ("targets", "tasks")


def add_term_commands(commands: Commands, add: Add, lang: Language) -> None:
    """Add `register`, `plan` and `assess`; `add` makes a command with its help."""
    _add_register(commands, add, lang)
    _add_plan(commands, add, lang)
    assess = add(commands, "assess", "help.assess", lang)
    assess.set_defaults(module="assess", takes="paths", check=_check, needs="usage.no_plan")
    assess.add_argument("paths", nargs="*", metavar=say("help.plan_file", lang), help=say("help.assess.file", lang))
    _add_as_of(assess)
    _add_format(assess)
    assess.add_argument("--forecast", action="store_true", help=say("help.assess.forecast", lang))
    _add_many(commands, add, lang)


def _add_many(commands: Commands, add: Add, lang: Language) -> None:
    """Add what a province asks of the plans of its units: together, and beside each other."""
    file, key = say("help.file", lang), say("help.rollup.key", lang)
    for name in ("rollup", "compare"):
        parser = add(commands, name, f"help.{name}", lang)
        parser.set_defaults(module="province", about=name, takes="paths", check=_check_many, needs="usage.no_plans")
        parser.add_argument("paths", nargs="*", metavar=say("help.plan_file", lang), help=say("help.plan.plans", lang))
        said = say(f"help.{name}.indicator", lang)
        parser.add_argument("--indicator", action="append", default=[], metavar=key, help=said)
        year = say("help.rollup.year.value", lang)
        parser.add_argument("--year", default="", metavar=year, help=say(f"help.{name}.year", lang))
        if name == "rollup":
            place = say("help.places.province", lang)
            parser.add_argument("--province", default="", metavar=place, help=say("help.rollup.province", lang))
            parser.add_argument("--weights", default="", metavar=file, help=say("help.rollup.weights", lang))
            _add_as_of(parser)
        _add_format(parser)


def _check_many(asked: argparse.Namespace, parser: Parser) -> None:
    _check(asked, parser)
    if asked.about == "compare" and not asked.indicator:
        parser.complain("usage.value", option="--indicator")
    if asked.year and not re.fullmatch(r"(?:19|20|21)[0-9]{2}", asked.year):
        parser.complain("usage.choice", option="--year", known="2027", found=asked.year)


def _add_register(commands: Commands, add: Add, lang: Language) -> None:
    register = add(commands, "register", "help.register", lang)
    inner = register.add_subparsers(
        title=say("help.commands", lang), metavar=say("help.command", lang), parser_class=type(register)
    )
    for name, what in (("build", "documents"), ("show", "registers"), ("decide", "register"), ("diff", "registers")):
        parser = add(inner, name, f"help.register.{name}", lang)
        parser.set_defaults(module="register", about=name, takes="paths", check=_check, needs=f"usage.no_{what}")
        said = say("help.file", lang)
        parser.add_argument("paths", nargs="*", metavar=said, help=say(f"help.register.{what}", lang))
        if name in ("build", "decide"):
            parser.add_argument("--decisions", default="", metavar=said, help=say("help.register.decisions", lang))
        if name == "build":
            add_limits(parser)
            parser.add_argument(
                "-o", "--output", default="-", metavar=say("help.out", lang), help=say("help.plain_out", lang)
            )
        elif name == "decide":
            _add_decision(parser)
        else:
            _add_format(parser)


_PLANS = {
    "draft": "sources",
    "show": "plans",
    "check": "plans",
    "split": "plans",
    "export": "plans",
    "follow": "sources",
}
_WAYS = ("", "sum", "alike")


def _add_plan(commands: Commands, add: Add, lang: Language) -> None:
    plan = add(commands, "plan", "help.plan", lang)
    inner = plan.add_subparsers(
        title=say("help.commands", lang), metavar=say("help.command", lang), parser_class=type(plan)
    )
    said = say("help.file", lang)
    for name, what in _PLANS.items():
        parser = add(inner, name, f"help.plan.{name}", lang)
        parser.set_defaults(module="plan", about=name, takes="paths", check=_check, needs=f"usage.no_{what}")
        parser.add_argument("paths", nargs="*", metavar=said, help=say(f"help.plan.{what}", lang))
        if name in ("draft", "follow"):
            for option in ("observations", "predecessors", "decisions"):
                parser.add_argument(f"--{option}", default="", metavar=said, help=say(f"help.plan.{option}", lang))
            _add_as_of(parser)
            add_limits(parser)
        if name in ("show", "check", "split"):
            _add_format(parser)
        if name == "split":
            _add_split(parser, said)
        if name == "export":
            part = say("help.plan.part", lang)
            parser.add_argument("--part", default="targets", metavar="targets|tasks", help=part)
        if name in ("draft", "split", "export", "follow"):
            out = "help.plan.folder" if name == "follow" else "help.plain_out"
            parser.add_argument("-o", "--output", default="-", metavar=say("help.out", lang), help=say(out, lang))


def _add_split(parser: Parser, file: str) -> None:
    add, lang = parser.add_argument, parser.lang
    add("--target", default="", metavar=say("help.decide.fact.value", lang), help=say("help.split.target", lang))
    add("--weights", default="", metavar=file, help=say("help.split.weights", lang))
    add("--step", default="1", metavar=say("help.number", lang), help=say("help.split.step", lang))
    add("--way", default="", metavar="sum|alike", help=say("help.split.way", lang))


def _add_decision(parser: Parser) -> None:
    def add(option: str, text: str, **more: Any) -> None:  # noqa: ANN401 - argparse's own options
        metavar = say(f"help.decide.{text}.value", parser.lang)
        parser.add_argument(option, metavar=metavar, help=say(f"help.decide.{text}", parser.lang), **more)

    for name in ("fact", "action", "author", "reason", "time"):
        add(f"--{name}", name, default="")
    add("--side", "side")
    add("--set", "set", action="append", default=[])
    add("--with", "with", action="append", default=[], dest="facts")
    add("--documents", "documents", action="append", default=[])


def _check(asked: argparse.Namespace, parser: Parser) -> None:
    """Refuse what none of these commands can take."""
    if not asked.paths:
        parser.complain(asked.needs)
    if hasattr(asked, "limit"):
        take_limits(asked, parser)
    if getattr(asked, "as_of", "") and not _is_day(asked.as_of):
        parser.complain("usage.choice", option="--as-of", known="2027-12-31", found=asked.as_of)
    for name in ("target", "weights") if getattr(asked, "about", "") == "split" else ():
        if not getattr(asked, name):
            parser.complain("usage.value", option=f"--{name}")
    if getattr(asked, "way", "") not in _WAYS:
        parser.complain("usage.choice", option="--way", known="sum, alike", found=asked.way)
    if getattr(asked, "part", "targets") not in _PARTS:
        parser.complain("usage.choice", option="--part", known=", ".join(_PARTS), found=asked.part)
    if getattr(asked, "shown", "table") not in _SHOWN:
        parser.complain("usage.choice", option="--format", known=", ".join(_SHOWN), found=asked.shown)


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _add_as_of(parser: Parser) -> None:
    parser.add_argument(
        "--as-of", default="", metavar=say("help.places.day", parser.lang), help=say("help.as_of", parser.lang)
    )


def _add_format(parser: Parser) -> None:
    parser.add_argument(
        "--format", dest="shown", default="table", metavar="table|json", help=say("help.shown", parser.lang)
    )
