"""How numbers are written: two decimal signs in one document, units that cannot be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from lotrinh.checking.surroundings import Surroundings, bounds, plain, vietnamese
from lotrinh.reading.claims import Figure, Finding

# A comma decimal may have any length; a point before three digits is a thousands sign, so one or two digits tell.
_COMMA = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})*,\d+(?![\d,.]\d|\d)%?")
_POINT = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?!\d|[.,]\d)%?")
_EITHER = re.compile(r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,]*\d)")
_MOST_NAMED = 5
_MILLION, _BILLION = Decimal(10) ** 6, Decimal(10) ** 9


def mixed_decimals(around: Surroundings) -> Iterator[Finding]:
    """Flag a document that writes some decimals with a comma and some with a point."""
    points = _written(around, ".", _POINT)
    commas = _written(around, ",", _COMMA)
    if not points:
        yield from _grouped_by_commas(commas)
    if not commas or not points:
        return
    point, other = points[0]
    comma, one = min(commas, key=lambda pair: (pair[1].unit != other.unit, abs(pair[1].start - other.start)))
    claims = tuple(sorted((one, other), key=lambda f: f.start))
    yield Finding(
        code="mixed_decimal_separators",
        message=f"The document writes decimals with a comma (“{comma}”) and with a point (“{point}”), "
        "so a reader may take one of them for thousands.",
        claims=claims,
        details={
            "quotes": [comma, point] if one is claims[0] else [point, comma],
            "message_vi": f"Văn bản viết phần thập phân vừa bằng dấu phẩy (“{comma}”) vừa bằng dấu chấm (“{point}”).",
        },
    )
    yield from _either_way(around, comma, point)


def _either_way(around: Surroundings, comma: str, point: str) -> Iterator[Finding]:
    """Flag the numbers of a document that mixes both signs whose only sign may be either: `12,450`."""
    found = [(match.group(), f) for f in around.figures if (match := _EITHER.search(around.words(f.start, f.end)))]
    if not found:
        return
    quotes = list(dict.fromkeys(number for number, _ in found))
    shown = ", ".join(f"“{quote}”" for quote in quotes[:_MOST_NAMED]) + (" …" if len(quotes) > _MOST_NAMED else "")
    yield Finding(
        code="mixed_decimal_separators",
        message=f"Beside both “{comma}” and “{point}”, the sign in {shown} may group thousands or be decimal.",
        claims=tuple(figure for _, figure in found),
        details={
            "quotes": quotes,
            "message_vi": f"Vì văn bản có cả “{comma}” lẫn “{point}”, dấu trong {shown} có thể ngăn hàng nghìn hoặc "
            "là dấu thập phân.",
        },
    )


def _grouped_by_commas(commas: list[tuple[str, Figure]]) -> Iterator[Finding]:
    """Flag decimals that all have three digits, some with a nought at the end: `1,850` may be meant as `1.850`."""
    bare = [(number.rstrip("%"), figure) for number, figure in commas]
    if not all(_EITHER.fullmatch(number) for number, _ in bare) or not any(n.endswith("0") for n, _ in bare):
        return
    quotes = list(dict.fromkeys(number for number, _ in bare))
    shown = ", ".join(f"“{quote}”" for quote in quotes[:_MOST_NAMED]) + (" …" if len(quotes) > _MOST_NAMED else "")
    yield Finding(
        code="mixed_decimal_separators",
        message=f"Every comma of the document has three digits behind it: in {shown} it may group thousands.",
        claims=tuple(figure for _, figure in bare),
        details={
            "quotes": quotes,
            "message_vi": f"Mọi dấu phẩy trong văn bản đều có ba chữ số theo sau: trong {shown} dấu phẩy có thể ngăn "
            "hàng nghìn.",
        },
    )


def _written(around: Surroundings, sign: str, pattern: re.Pattern[str]) -> list[tuple[str, Figure]]:
    """Give the figures that write a number so, each with it."""
    found = ((pattern.search(around.words(f.start, f.end)), f) for f in around.figures if sign in f.quote)
    return [(match.group(), figure) for match, figure in found if match]


class Doubt(NamedTuple):
    """One way a unit can be wrong: the units, the words it is said of, the test, the sentence in both languages."""

    units: tuple[str, ...]
    cue: str
    doubtful: Callable[[Figure, Decimal], bool]
    message: str
    message_vi: str


_DOUBTS = (
    Doubt(
        ("km", "m"),
        "check_area",
        lambda _, __: True,
        "an area is given in {unit}, a unit of length",
        "diện tích được ghi bằng {unit}, là đơn vị độ dài",
    ),
    Doubt(
        ("km2",),
        "check_area",
        lambda _, value: value > 2000,
        "{value} km2 is more than any commune or ward has",
        "{value} km2 lớn hơn diện tích của bất kỳ xã, phường nào",
    ),
    Doubt(
        ("VND",),
        "check_income",
        lambda f, value: f.measure == "level" and (value >= _BILLION or value < _MILLION),
        "{value} đồng a head is no income of a year: between a million and a billion was to be expected",
        "{value} đồng/người không thể là thu nhập một năm",
    ),
    Doubt(
        ("USD",),
        "check_income",
        lambda f, value: f.measure == "level" and value > 100_000,
        "{value} USD a head is no income of a year",
        "{value} USD/người không thể là thu nhập một năm",
    ),
    Doubt(
        ("VND",),
        "check_export",
        lambda f, value: f.measure == "level" and value < 50 * _BILLION,
        "exports are told in USD; {value} đồng is too little for them",
        "kim ngạch xuất khẩu thường tính bằng USD; {value} đồng là quá nhỏ",
    ),
    Doubt(
        ("VND",),
        "check_budget",
        lambda f, value: f.measure == "level" and f.per is None and value < 50 * _MILLION,
        "{value} đồng is too little for a commune's or a ward's total",
        "{value} đồng là quá nhỏ đối với một xã, phường",
    ),
)
_BY_UNIT = {unit: [doubt for doubt in _DOUBTS if unit in doubt.units] for doubt in _DOUBTS for unit in doubt.units}


def doubtful_units(around: Surroundings) -> Iterator[Finding]:
    """Flag amounts whose unit cannot be meant, and one indicator told both in đồng and in USD."""
    for figure in around.figures:
        for doubt in _BY_UNIT.get(figure.unit, ()):
            value = bounds(figure.value)[0]
            if doubt.doubtful(figure, value) and around.cue(doubt.cue).search(around.subject(figure)):
                yield _doubt(figure, doubt, value)
                break
    if {"VND", "USD"} <= {figure.unit for figure in around.figures}:
        yield from _two_currencies(around)


def _doubt(figure: Figure, doubt: Doubt, value: Decimal) -> Finding:
    said = doubt.message.format(unit=figure.unit, value=plain(value))
    said_vi = doubt.message_vi.format(unit=figure.unit, value=vietnamese(value))
    return Finding(
        code="doubtful_unit",
        message=f"“{figure.indicator_text}”: “{figure.quote}”; {said}.",
        claims=(figure,),
        details={"quotes": [figure.quote], "unit": figure.unit, "message_vi": f"“{figure.quote}”: {said_vi}."},
    )


def _two_currencies(around: Surroundings) -> Iterator[Finding]:
    for group in around.by_subject():
        levels = [f for f in group if f.measure == "level"]
        dong = next((f for f in levels if f.unit == "VND"), None)
        dollars = next((f for f in levels if f.unit == "USD"), None)
        if dong and dollars:
            first, second = sorted((dong, dollars), key=lambda f: f.start)
            yield Finding(
                code="doubtful_unit",
                message=f"“{first.indicator_text}” is told in two currencies: “{first.quote}” and “{second.quote}”.",
                claims=(first, second),
                details={
                    "quotes": [first.quote, second.quote],
                    "unit": "VND, USD",
                    "message_vi": f"“{first.indicator_text}” được nêu bằng hai loại tiền: "
                    f"“{first.quote}” và “{second.quote}”.",
                },
            )
