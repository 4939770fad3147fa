"""Why a document was read as it was, at the places that somebody asks about."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.reading.claims import Figure
from lotrinh.reading.explaining.explanation import Explanation, Place, Trace
from lotrinh.reading.explaining.places import Asked, places
from lotrinh.reading.explaining.tracing import Tracer
from lotrinh.reading.passage import Draft, Range
from lotrinh.reading.reading import Reading
from lotrinh.reading.watching import Watch

MOST_PLACES = 5
"""Words that stand in more places are explained in the first of them."""


def explain(reading: Reading, watch: Watch, at: int | str) -> Explanation:
    """Explain a watched reading at an offset of its text, or wherever some words stand in it.

    A place is about the numbers in it; without one, about the figures whose words or names it is part of; and about
    every other claim there. Where nothing was read, it is about the nearest number. Raises `PlaceError` for a place
    that the text does not have.
    """
    document = reading.document
    asked = places(watch.page, at, document.source)
    tracer = Tracer(reading, watch)
    shown = tuple(_place(tracer, place) for place in asked[:MOST_PLACES])
    return Explanation(document.source, at, document.text, shown, len(asked) - len(shown))


def _place(tracer: Tracer, asked: Asked) -> Place:
    around = (asked.words.start, asked.words.end)
    traces = list(_distinct([*_figures(tracer, asked.range), *_claims(tracer, around)]))
    near = not traces and bool(tracer.watch.numbers)
    where = tracer.reading.document.where(*around)
    return Place(asked.words, (_nearest(tracer, asked.range),) if near else tuple(traces), near, where)


def _figures(tracer: Tracer, asked: Range) -> Iterator[Trace]:
    """Give the traces of the numbers in a place, else of the figures that it belongs to."""
    watch = tracer.watch
    drafts = [draft for draft, _ in watch.figures]
    numbers = [i for i, number in enumerate(watch.numbers) if _meet(asked, (number.start, number.end))]
    yield from map(tracer.number, numbers)
    wordless = [draft for draft in drafts if not draft.quantity.numbers and _meet(asked, _extent(draft))]
    yield from map(tracer.figure, wordless)
    if not numbers and not wordless:
        yield from (tracer.figure(d) for d in drafts if _meet(asked, _extent(d)) or _meet(asked, d.name))


def _claims(tracer: Tracer, asked: Range) -> Iterator[Trace]:
    """Give the traces of the claims around a place that are no figures, or say none without a digit in a table."""
    told = [claim for claim in tracer.reading.claims if not isinstance(claim, Figure) or _is_wordless(claim)]
    yield from (tracer.claim(claim) for claim in told if _meet(asked, (claim.start, claim.end)))


def _distinct(traces: list[Trace]) -> Iterator[Trace]:
    """Leave out what was told already: the second number of a range or a date, the claim that holds a number."""
    told: list[object] = []
    for trace in traces:
        claim, number = trace.claim, trace.step("number")
        same: object = number.facts if number else claim and claim["id"]
        if same in told:
            continue
        told.append(same)
        if claim and claim["type"] != "figure":
            told.append(claim["id"])
        yield trace


def _nearest(tracer: Tracer, asked: Range) -> Trace:
    numbers = tracer.watch.numbers
    near = min(range(len(numbers)), key=lambda i: max(numbers[i].start - asked[1], asked[0] - numbers[i].end))
    return tracer.number(near)


def _extent(draft: Draft) -> Range:
    return draft.start, draft.end


def _is_wordless(figure: Figure) -> bool:
    return figure.cell is not None and not any(map(str.isdecimal, figure.quote))


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
