"""Numbers of a spreadsheet as they are shown: `0.955` under `0.0%` is `95,5%`.

Decimals get a comma and thousands a dot, as Vietnamese offices set their machines; a file itself knows neither.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

_MORE_DIGITS = 11
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([0#?.,]+)|(E[+-]0+)|(.)', re.DOTALL)
_DATE_PART = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|(d+|m+|y+|h+|s+|AM/PM)', re.IGNORECASE)


class _Form(NamedTuple):
    """One section of a number format."""

    before: str
    digits: str
    after: str
    percent: int
    scientific: bool


def shown(value: object, number_format: str) -> str:
    """Give a cell's value as a person sees it."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date | time):
        return _date(value, number_format)
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, int | float):
        return _number(value, number_format or "General")
    return str(value)


def _number(value: float, number_format: str) -> str:
    if number_format == "General" and isinstance(value, int) and abs(value) < 10**_MORE_DIGITS:
        return str(value)
    try:
        exact = Decimal(repr(value))
    except InvalidOperation:
        return str(value)
    if not exact.is_finite():
        return str(value)
    sections = _sections(number_format)
    negative = exact < 0
    section = sections[1] if negative and len(sections) > 1 else sections[0]
    if exact == 0 and len(sections) > 2:
        section = sections[2]
    if section is None or section.scientific or (not section.digits and not section.before):
        return _general(exact)
    sign = "-" if negative and len(sections) < 2 else ""
    return sign + section.before + _digits(abs(exact) * 100**section.percent, section.digits) + section.after


@lru_cache(maxsize=1024)
def _sections(number_format: str) -> tuple[_Form | None, ...]:
    return tuple(_section(part) for part in re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', number_format)[:3])


def _section(form: str) -> _Form | None:
    """Take one section apart; None where a number is shown as it is."""
    if "general" in form.lower() or form.strip() in ("", "@") or "/" in re.sub(r'"[^"]*"', "", form):
        return None
    before = digits = after = ""
    percent = 0
    scientific = False
    for quoted, escaped, currency, places, power, other in _TOKEN.findall(form):
        if places and not after.strip() and not (digits and after):
            digits += places
            continue
        scientific = scientific or bool(power)
        literal = quoted or escaped or currency or ("" if power else other)
        percent += other == "%"
        if digits:
            after += literal
        else:
            before += literal
    return _Form(before, digits, after, percent, scientific)


def _digits(value: Decimal, form: str) -> str:
    """Give the digits of a number that is not negative."""
    if not form:
        return ""
    whole_form, _, part_form = form.partition(".")
    scaling = len(whole_form) - len(whole_form.rstrip(",")) if not part_form else 0
    scaling = scaling or len(part_form) - len(part_form.rstrip(","))
    value = value / Decimal(1000) ** scaling
    places = sum(char in "0#?" for char in part_form)
    try:
        rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    except InvalidOperation:
        return _general(value)
    whole, _, part = f"{rounded:f}".partition(".")
    least = sum(char == "0" for char in part_form)
    while len(part) > least and part.endswith("0"):
        part = part[:-1]
    whole = whole.rjust(sum(char == "0" for char in whole_form), "0")
    if whole == "0" and "0" not in whole_form and part:
        whole = ""
    if "," in whole_form.rstrip(","):
        whole = f"{int(whole or 0):,}".replace(",", ".")
    return f"{whole},{part}" if part else whole


def _general(value: Decimal) -> str:
    """Give a number without a format: as many digits as a cell shows, no zeros at the end."""
    rounded = Decimal(f"{value:.{_MORE_DIGITS}g}")
    text = f"{rounded:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")


_SHOWN = re.compile(r"\d[\d.,]*")
_COMMAS_AND_DOTS = str.maketrans(",.", ".,")


def with_commas(words: str, value: str) -> str:
    """Give a number as shown, with a comma before its decimals also where its machine was set to write a dot.

    `value` is the number itself, with a dot, as the file keeps it beside the words: `12450` tells what `12,450` means.
    """
    found = _SHOWN.findall(words)
    if len(found) != 1:
        return words
    other = found[0].translate(_COMMAS_AND_DOTS)
    says = [_reads_as(number, value, percent="%" in words) for number in (found[0], other)]
    return words.replace(found[0], other) if says == [False, True] else words


def _reads_as(number: str, value: str, *, percent: bool) -> bool:
    """Tell whether a number with a comma for its decimals is this value, rounded to the digits it has."""
    whole, _, part = number.partition(",")
    try:
        exact = abs(Decimal(value)) * (100 if percent else 1)
        away = abs(Decimal(f"{whole.replace('.', '')}.{part}") - exact)
        return away * 2 <= Decimal(1).scaleb(-len(part))
    except InvalidOperation:
        return False


def _date(value: date | time, number_format: str) -> str:
    asked = {part[0].lower() for part in _DATE_PART.findall(number_format) if part}
    if isinstance(value, time):
        return f"{value:%H:%M}"
    parts = [f"{value:%d}"] * ("d" in asked) + [f"{value:%m}"] * ("m" in asked and asked != {"m", "h"})
    found = "/".join([*parts, f"{value.year:04}"] if "y" in asked or not parts else parts)
    if isinstance(value, datetime) and "h" in asked:
        return f"{found} {value:%H:%M}"
    return found
