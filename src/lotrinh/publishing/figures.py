"""A figure in plain words: its amount, its bound, its period. The claim is the JSON of the reading contract."""

from __future__ import annotations

from lotrinh.publishing.contract import Json
from lotrinh.publishing.numerals import MONEY, NBSP, ends, money, spread
from lotrinh.publishing.words import Lang, say, sections

SYMBOLS = {"=": "", "range": "", "~": "~", ">": ">", ">=": "≥", "<": "<", "<=": "≤"}
_YEARLY = frozenset({"growth_per_year", "per_year"})
_GLUED = frozenset({"%", "‰"})


def stated(figure: Json, lang: Lang) -> str:
    """Give the amount as one would say it: `trên 320 tỷ đồng`, `giảm 0,5 điểm phần trăm/năm`."""
    words = sections()["bounded"].get(figure.get("comparator") or "=", ["{}", "{}"])
    bounded = words[0 if lang == "vi" else 1].format(amount(figure, lang))
    return " ".join(w for w in (_lead(figure, lang), bounded) if w)


def compact(figure: Json, lang: Lang) -> str:
    """Give the amount for a table cell: `> 320 tỷ đồng`. Spaces inside a number's words do not break."""
    comparator = figure.get("comparator") or "="
    parts = (_lead(figure, lang), SYMBOLS.get(comparator, comparator), amount(figure, lang, short=True))
    return NBSP.join(p for p in parts if p)


def amount(figure: Json, lang: Lang, *, short: bool = False) -> str:
    """Give the number with its unit and what it is counted per, without its bound."""
    unit, numbers = str(figure.get("unit") or ""), ends(figure["value"])
    if unit in MONEY:
        said = money(numbers, unit, lang)
    else:
        said = spread(numbers, lang)
        if figure.get("of") is not None:
            said += f"/{spread(ends(figure['of']), lang)}"
        said += _unit(figure, unit, lang, short=short)
    return said + "".join(f"/{say('per', p, lang)}" for p in _per(figure))


def _unit(figure: Json, unit: str, lang: Lang, *, short: bool) -> str:
    if unit == "%" and figure.get("points"):
        return NBSP + say("unit_short" if short else "unit", "points", lang)
    if unit in _GLUED or not unit:
        return unit
    return NBSP + say("unit", unit, lang)


def _per(figure: Json) -> list[str]:
    per = str(figure.get("per") or "")
    if figure.get("measure") in _YEARLY and "year" not in per:
        per = f"{per}/year"
    return [p for p in per.split("/") if p]


def _lead(figure: Json, lang: Lang) -> str:
    if figure.get("direction"):
        return say("direction", figure["direction"], lang)
    return say("basis", "excess", lang) if figure.get("basis") == "excess" else ""


def period(figure: Json, lang: Lang, section: str = "period") -> str:
    """Give the years: `đến năm 2030`, `2025 – 2030`; empty where the document gives none."""
    first, last = (*(figure.get("period") or ()), None, None)[:2]
    if first is None and last is None:
        return ""
    if first is None:
        return _years(section, "until", lang, last)
    if last is None:
        return _years(section, "since", lang, first)
    return _years(section, "one", lang, first) if first == last else _years(section, "both", lang, first, last)


def _years(section: str, key: str, lang: Lang, *years: object) -> str:
    return say(section, key, lang).format(*years)


def measure(figure: Json, lang: Lang, section: str = "measure") -> str:
    """Name the measure; a plain level in a table needs no word."""
    return say(section, figure.get("measure") or "level", lang)


def type_key(claim: Json) -> str:
    """Give the name under which a claim is shown: a figure by its kind, any other by its type."""
    if claim["type"] != "figure":
        return str(claim["type"])
    return str(claim.get("kind") or "figure")
