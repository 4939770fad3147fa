"""Many units for the terminal: their values together with how many reported, side by side, and a target shared out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lotrinh.messages import Language, say
from lotrinh.publishing import figures
from lotrinh.publishing.contract import Json
from lotrinh.publishing.numerals import NBSP
from lotrinh.publishing.terminal import lines, printable

_LONGEST = 60


def roll_up_lines(rows: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    """Give the lines of several indicators rolled up, each with its coverage; what nobody reports stands at the end."""
    for row in (row for row in rows if row["reported"]):
        year = "" if row["year"] is None else f" ({row['year']})"
        value = say("province.refused", lang) if row["value"] is None else _amount(row["value"], row["unit"], lang)
        yield from lines(f"{_name(row, lang)}{year}: {value}", width, "  ")
        for reason in row["reasons_vi" if lang == "vi" else "reasons"]:
            yield from (f"    {line}" for line in lines(printable(reason), width - 4))
        if stands := _stands(row, lang):
            yield from (f"    {line}" for line in lines(say("province.targets", lang, each=stands[2:]), width - 4))

    silent = [row for row in rows if not row["reported"]]
    if silent:
        said = say("province.silent", lang, expected=silent[0]["expected"])
        yield from lines(said, width, "  ")
        for row in silent:
            yield from (f"  {line}" for line in lines(f"· {_name(row, lang)}{_stands(row, lang)}", width - 2, "  "))


def comparison_lines(row: Json, width: int, lang: Language) -> Iterator[str]:
    """Give the lines of a comparison: the values beside each other, or why there are none."""
    year = "" if row["year"] is None else f" ({row['year']})"
    yield from lines(f"{_name(row, lang)}{year}", width, "  ")
    sides = row["sides"] or []
    yield from _columns([(str(one["place"]), _amount(one["value"], row["unit"], lang)) for one in sides])
    for reason in row["reasons_vi" if lang == "vi" else "reasons"]:
        yield from (f"  {line}" for line in lines(printable(reason), width - 2))


def shared_lines(whole: Json, parts: Mapping[str, Json], together: Json, width: int, lang: Language) -> Iterator[str]:
    """Give the lines of a target shared out over units, and what the parts make together."""
    name = printable(str(whole.get("name") or whole["indicator"]))
    yield from lines(f"{name} ({whole['period'][1]}): {_target(whole, lang)}", width, "  ")
    yield from _columns([(unit, _target(part, lang)) for unit, part in parts.items()])
    alike = all(part["value"] == whole["value"] for part in parts.values())
    said = say("province.alike" if alike else "province.together", lang, value=_target(together, lang))
    yield from (f"  {line}" for line in lines(said, width - 2))


def _stands(row: Json, lang: Language) -> str:
    """Give how many targets have each status, behind a colon; nothing where there is none."""
    counts = [f"{n} {say(f'assessment.status.{name}', lang)}" for name, n in row["statuses"].items() if n]
    return f": {', '.join(counts)}" if counts else ""


def _columns(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    shown = [(printable(name), value) for name, value in rows]
    widest = min(max((len(name) for name, _ in shown), default=0), _LONGEST)
    for name, value in shown:
        yield f"  {name:<{widest}}  {value}".replace(NBSP, " ")


def _name(row: Json, lang: Language) -> str:
    return printable(str(row["name"] if lang == "vi" else row["name_en"]))


def _amount(value: object, unit: object, lang: Language) -> str:
    return printable(figures.compact({"value": value, "unit": unit or "", "comparator": "="}, lang))


def _target(target: Json, lang: Language) -> str:
    told = {name: value for name, value in target.items() if name != "direction" or target["measure"] == "change"}
    return printable(figures.compact({"unit": "", **told}, lang))
