"""Places for people and for programs: one unit, the answers to a name, the owners of a code."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lotrinh.foundation.numbers import to_json
from lotrinh.messages import Language, say
from lotrinh.places.integrity import Problem
from lotrinh.places.lineage import Share, descendants, owner, predecessors, province_of, successors
from lotrinh.places.place import Change, Place
from lotrinh.places.search import Match
from lotrinh.publishing.numerals import grouped

Json = dict[str, Any]


def place_json(place: Place) -> Json:
    """Give one unit as JSON; what is not known, or has not come, is null."""
    over = province_of(place)
    district = owner(place.district, "2025-06-30") if place.tier == "commune" else None
    return {
        "code": place.code,
        "full_name": place.full_name,
        "level": place.level,
        "name": place.name,
        "tier": place.tier,
        "province": over and {"code": over.code, "full_name": over.full_name},
        "district": district and {"code": district.code, "full_name": district.full_name},
        "since": place.since or None,
        "until": place.until or None,
        "latitude": _number(place.latitude),
        "longitude": _number(place.longitude),
        "area_km2": _number(place.area),
    }


def _number(number: Decimal | None) -> int | float | str | None:
    return None if number is None else to_json(number)


def match_json(match: Match) -> Json:
    """Give one answer to a name, with how far it is from what was asked."""
    return {
        **place_json(match.place),
        "rank": match.rank,
        "errors": match.errors,
        "other_level": bool(match.level),
        "other_province": bool(match.province),
    }


def shown_json(place: Place) -> Json:
    """Give one unit with what it was made of, what became of it, and who holds its ground today."""
    return {
        **place_json(place),
        "predecessors": [_change_json(change, change.old) for change in predecessors(place)],
        "successors": [_change_json(change, change.new) for change in successors(place)],
        "today": [{**_brief(share.place), "extent": share.extent} for share in _today(place)],
    }


def _change_json(change: Change, end: Place) -> Json:
    return {
        **_brief(end),
        "extent": change.extent,
        "day": change.day,
        "act": change.act or None,
        "sources": list(change.sources),
    }


def _brief(place: Place) -> Json:
    return {"code": place.code, "full_name": place.full_name, "since": place.since or None}


def _today(place: Place) -> list[Share]:
    return descendants(place) if place.until else []


def where(place: Place) -> str:
    """Give a unit with its code and all that it lies in: `phường An Khê (20305), thành phố Đà Nẵng`."""
    around = [owner(place.district, "2025-06-30") if place.tier == "commune" else None, province_of(place)]
    return ", ".join([f"{place.full_name} ({place.code})", *(over.full_name for over in around if over)])


def day(written: str, lang: Language) -> str:
    """Give a day as people write it: `1/7/2025` in Vietnamese, `2025-07-01` in English."""
    if lang == "en":
        return written
    year, month, date = map(int, written.split("-"))
    return f"{date}/{month}/{year}"


def days(place: Place, lang: Language) -> str:
    """Give the days on which a unit stood."""
    since, until = (day(written, lang) if written else "" for written in (place.since, place.until))
    key = "between" if since and until else "since" if since else "until" if until else "always"
    return say(f"places.{key}", lang, since=since, until=until)


def match_line(match: Match, lang: Language) -> str:
    """Give one answer to a name on a line."""
    errors = " · " + say("places.errors", lang, errors=match.errors) if match.errors else ""
    return f"{where(match.place)} · {days(match.place, lang)}{errors}"


def place_line(place: Place, lang: Language) -> str:
    """Give one unit on a line: its name, its code, its area."""
    return f"{place.full_name} ({place.code}){_area(place, lang) or ' · ' + say('places.no_area', lang)}"


def _area(place: Place, lang: Language) -> str:
    return " · " + say("places.area", lang, area=grouped(place.area, lang)) if place.area is not None else ""


def shown_lines(place: Place, lang: Language) -> list[str]:
    """Give one unit with what it was made of and what became of it."""
    lines = [where(place), f"  {days(place, lang)}{_area(place, lang)}"]
    lines += _changes("places.made_of", [(change, change.old) for change in predecessors(place)], lang)
    lines += _changes("places.became", [(change, change.new) for change in successors(place)], lang)
    if {share.place for share in _today(place)} - {change.new for change in successors(place)}:
        lines += [f"  {say('places.today', lang)}:", *(f"    {where(share.place)}" for share in _today(place))]
    return lines


def _changes(key: str, ends: Sequence[tuple[Change, Place]], lang: Language) -> list[str]:
    if not ends:
        return []
    change = ends[0][0]
    head = say(key, lang, day=day(change.day, lang), act=change.act or say("places.no_act", lang))
    width = max(len(say(f"places.{change.extent}", lang)) for change, _ in ends)
    return [
        f"  {head}:",
        *(f"    {say(f'places.{change.extent}', lang):<{width}}  {where(end)}" for change, end in ends),
    ]


def problem_line(problem: Problem, lang: Language) -> str:
    """Say what is wrong with the tables."""
    found = {key: grouped(value, lang) if isinstance(value, Decimal) else value for key, value in problem.found.items()}
    return say(f"places.{problem.key}", lang, place=problem.place and where(problem.place), **found)


def problem_json(problem: Problem) -> Json:
    """Give what is wrong with the tables as JSON."""
    found = {key: to_json(value) if isinstance(value, Decimal) else value for key, value in problem.found.items()}
    return {
        "problem": problem.key,
        "broken": problem.broken,
        "place": problem.place and _brief(problem.place),
        **found,
    }
