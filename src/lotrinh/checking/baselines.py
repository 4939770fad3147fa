"""Targets told against a year whose value no figure of the document gives."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.checking.surroundings import Surroundings
from lotrinh.reading.claims import Figure, Finding

_RELATIVE = frozenset({"growth_total", "multiple", "change"})


def missing_baselines(around: Surroundings) -> Iterator[Finding]:
    """Flag a target relative to a year where the document says nothing of that year's value.

    An undated result of the same indicator counts as the value of now, which such targets start from. A multiple
    always needs a value to multiply, even where the text names no year for it.
    """
    for figure in around.relative:
        year = figure.period[0]
        if figure.kind != "target" or figure.measure not in _RELATIVE or figure.per:
            continue
        if year == figure.period[1] and (year is not None or figure.measure != "multiple"):  # no base is named
            continue
        if any(_gives(other, year) for other in around.same_subject(figure)):
            continue
        until = figure.period[1]
        since, since_vi = (f"{year}", f"năm {year}") if year else ("the start", "thời điểm gốc")
        span = f"{since} to {until}" if until else since
        name = around.subject(figure)
        yield Finding(
            code="missing_baseline",
            message=f"“{figure.quote}” is a target for “{name}” from {span}, and no figure of the document "
            f"gives the value of {since}: without it, nobody can say what the target asks for.",
            claims=(figure,),
            details={
                "indicator": around.key(figure),
                "year": year,
                "quotes": [figure.quote],
                "message_vi": f"Chỉ tiêu “{figure.quote}” ({name}) tính so với {since_vi} nhưng văn bản không "
                f"nêu giá trị của {since_vi}.",
            },
        )


def _gives(figure: Figure, year: int | None) -> bool:
    if figure.measure != "level" or figure.kind == "target":
        return False
    return year is None or figure.period[1] in (year, None)
