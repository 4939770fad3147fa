"""Every claim in one line, and in full: what it says, field by field, in plain words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from lotrinh.publishing import figures
from lotrinh.publishing.contract import COMMON_FIELDS, Json
from lotrinh.publishing.numerals import MONEY, ends, exact, grouped, spread
from lotrinh.publishing.words import Lang, say


def one_line(text: str) -> str:
    """Give text on one line: every run of white space becomes one space."""
    return " ".join(text.split())


def summary(claim: Json, lang: Lang) -> str:
    """Give any claim in one line."""
    if claim["type"] == "figure":
        return f"{one_line(claim['indicator_text'])}: {figures.stated(claim, lang)}"
    shown = _SUMMARIES.get(claim["type"])
    return shown(claim, lang) if shown else one_line(claim["quote"])


def _declared(claim: Json, lang: Lang) -> str:
    return f"{claim['count']} {say('declared', claim['what'], lang)}"


def _person(claim: Json, lang: Lang) -> str:
    mode = f" ({say('mode', claim['mode'], lang)})" if claim.get("mode") else ""
    return f"{one_line(claim['person'])} – {one_line(claim['post'])}{mode}"


def _body(claim: Json, lang: Lang) -> str:
    mode = f" ({say('mode', claim['mode'], lang)})" if claim.get("mode") else ""
    return f"{say('body', claim['body'], lang)} – {members(claim['count'], lang)}{mode}"


def members(count: object, lang: Lang) -> str:
    """Give a body's size; `[6, 1]` is six members and one alternate."""
    first, *alternates = ends(count)
    return grouped(first, lang) + "".join(
        f" + {grouped(a, lang)} {say('table', 'alternates', lang)}" for a in alternates
    )


def _attendance(claim: Json, lang: Lang) -> str:
    parts = []
    if claim.get("delegates") is not None:
        parts.append(f"{spread(ends(claim['delegates']), lang)} {say('table', 'delegates', lang)}")
    if claim.get("members_represented") is not None:
        stood_for = spread(ends(claim["members_represented"]), lang)
        parts.append(say("table", "representing", lang).format(stood_for))
    return ", ".join(parts)


def _merger(claim: Json, lang: Lang) -> str:
    return ", ".join(_predecessor(p, lang) for p in claim["predecessors"])


def _predecessor(unit: Json, lang: Lang) -> str:
    level, name = unit.get("level") or "", one_line(unit["name"])
    named = name if not level or name.lower().startswith(level.lower()) else f"{level} {name}"
    return f"{named} ({say('extent', unit['extent'], lang)})"


_SUMMARIES: dict[str, Callable[[Json, Lang], str]] = {
    "declared": _declared,
    "appointment": _person,
    "official": _person,
    "body_size": _body,
    "attendance": _attendance,
    "merger": _merger,
}

_SAID_OTHERWISE = COMMON_FIELDS | {"value", "of"}


def details(claim: Json, lang: Lang) -> Iterator[tuple[str, str]]:
    """Give each field of a claim as (key of its name, plain words), the known ones first, none left out."""
    if claim["type"] == "figure":
        yield "amount", figures.stated(claim, lang)
        if claim.get("unit") in MONEY:
            yield "exact", f"{spread(ends(claim['value']), lang)} {say('unit', claim['unit'], lang)}"
    for key, value in claim.items():
        if key not in _SAID_OTHERWISE and value not in (None, "", []):
            said = _SAID.get(key, _plain)(value, lang)
            if said:
                yield key, said
    if claim.get("place"):
        yield "place", one_line(claim["place"])
    yield "rule", str(claim.get("rule") or "–")


def _plain(value: object, lang: Lang) -> str:
    if isinstance(value, bool):
        return say("answer", str(value).lower(), lang)
    if isinstance(value, int | float):
        return grouped(exact(value), lang)
    return one_line(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _named(section: str) -> Callable[[object, Lang], str]:
    return lambda value, lang: say(section, value, lang)


def _counted(value: object, lang: Lang) -> str:
    return spread(ends(value), lang)


def _cell(value: object, lang: Lang) -> str:
    """Say where a figure stands in a table, counted from 1 as people do."""
    numbers = value if isinstance(value, list) else []
    return ", ".join(
        f"{say('cell', part, lang)} {n + 1}" for part, n in zip(("table", "row", "column"), numbers, strict=False)
    )


_SAID: dict[str, Callable[[object, Lang], str]] = {
    "comparator": _named("comparator"),
    "unit": _named("unit"),
    "per": lambda value, lang: ", ".join(say("per", p, lang) for p in str(value).split("/")),
    "measure": _named("measure"),
    "basis": _named("basis"),
    "direction": _named("direction"),
    "points": lambda value, lang: say("unit", "points", lang) if value else "",
    "kind": _named("kind"),
    "period": lambda value, lang: figures.period({"period": value}, lang),
    "cell": _cell,
    "what": _named("declared"),
    "mode": _named("mode"),
    "body": _named("body"),
    "count": members,
    "delegates": _counted,
    "members_represented": _counted,
    "predecessors": lambda value, lang: _merger({"predecessors": value}, lang),
}


def finding(found: Json, lang: Lang) -> str:
    """Give what a finding says, in Vietnamese where it has such words."""
    return one_line(str((found.get("message_vi") if lang == "vi" else "") or found.get("message") or ""))
