"""`lotrinh places`: units by name, code and day, their history, and whether the tables are sound."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from lotrinh.cli.output import Output
from lotrinh.foundation.errors import LotrinhError
from lotrinh.messages import Language, say
from lotrinh.places.evidence import decide
from lotrinh.places.integrity import check
from lotrinh.places.lineage import owner
from lotrinh.places.place import Place
from lotrinh.places.search import find, provinces_named
from lotrinh.places.table import owners
from lotrinh.places.tree import inside
from lotrinh.publishing import places as show
from lotrinh.publishing.place_map import draw
from lotrinh.publishing.shapes import ShapesError, read_shapes

_MOST = 20
_BEFORE_REFORM, _TODAY = "2025-06-30", "9"
"""Days on which the former units and the last ones stand."""


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Do what was asked for; give 0, or 2 where nothing answers it."""
    if getattr(asked, "province", "") and not provinces_named(asked.province):
        return _refuse("places.no_province", lang, found=asked.province)
    return _COMMANDS[asked.about](asked, lang)


def _find(asked: argparse.Namespace, lang: Language) -> int:
    name = " ".join(asked.paths)
    found = find(name, province=asked.province, on=asked.on)
    if not found:
        return _refuse("places.none", lang, found=name)
    _write(asked.format, map(show.match_json, found), (show.match_line(match, lang) for match in found[:_MOST]))
    if asked.format == "table" and len(found) > _MOST:
        sys.stderr.write(say("places.more", lang, count=len(found) - _MOST) + "\n")
    return 0


def _show(asked: argparse.Namespace, lang: Language) -> int:
    name = " ".join(asked.paths)
    candidates = _meant(name, asked.province, asked.on)
    if not candidates:
        return _refuse("places.none", lang, found=name)
    if len(candidates) > 1:
        _refuse("places.several", lang, found=name, count=len(candidates))
        sys.stderr.writelines(f"  {show.where(place)}\n" for place in candidates)
        return 2
    _write(asked.format, [show.shown_json(candidates[0])], show.shown_lines(candidates[0], lang))
    return 0


def _meant(name: str, province: str, on: str) -> Sequence[Place]:
    if name.isdecimal():
        place = owner(name, on) if on else next(reversed(owners(name)), None)
        return [place] if place else []
    decision = decide(name, on=on, province=province)
    if decision.candidates:
        return [decision.place] if decision.place else decision.candidates
    found = [
        match for match in find(name, province=province, on=on, typos=False) if not match.errors and not match.level
    ]
    return [match.place for match in found if not match.ended] or [match.place for match in found]


def _history(asked: argparse.Namespace, lang: Language) -> int:
    code = " ".join(asked.paths)
    found = owners(code)
    if not found:
        return _refuse("places.none", lang, found=code)
    _write(asked.format, map(show.shown_json, found), (line for one in found for line in show.shown_lines(one, lang)))
    return 0


def _check(asked: argparse.Namespace, lang: Language) -> int:
    problems = check()
    _write(asked.format, map(show.problem_json, problems), (show.problem_line(problem, lang) for problem in problems))
    broken = sum(problem.broken for problem in problems)
    key = "places.broken" if broken else "places.sound"
    sys.stderr.write(say(key, lang, broken=broken, doubts=len(problems) - broken) + "\n")
    return 2 if broken else 0


def _map(asked: argparse.Namespace, lang: Language) -> int:
    name = " ".join(asked.paths)
    named = sorted(provinces_named(name), key=lambda one: bool(one.until))
    province = next((one for one in named if not asked.on or one.lasts_on(asked.on)), None)
    if province is None:
        return _refuse("places.no_province", lang, found=name)
    day = asked.on or (_BEFORE_REFORM if province.until else _TODAY)
    units = [one for one in inside(province, day) if one.tier == "commune"]
    try:
        shapes = read_shapes(Path(asked.shapes), lang) if asked.shapes else None
        if shapes is not None and not any(unit.code in shapes for unit in units):
            found = {"province": province.full_name, "count": len(shapes)}
            raise ShapesError(asked.shapes, "none_here", lang, **found)
        with Output(asked.output, "svg", lang).stream() as stream:
            stream.write(draw(province, units, lang, shapes))
    except LotrinhError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _write(form: str, rows: Iterable[dict[str, Any]], lines: Iterable[str]) -> None:
    if form == "json":
        sys.stdout.write(json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(line + "\n" for line in lines)


def _refuse(key: str, lang: Language, **found: object) -> int:
    sys.stderr.write(say(key, lang, **found) + "\n")
    return 2


_COMMANDS: dict[str, Callable[[argparse.Namespace, Language], int]] = {
    "find": _find,
    "show": _show,
    "history": _history,
    "check": _check,
    "map": _map,
}
