"""Figures: the claims made of drafts, without the numbers that other claims hold or have said already."""

from __future__ import annotations

from collections.abc import Sequence

from lotrinh.lexicon import Lexicon
from lotrinh.reading.account import COUNTING
from lotrinh.reading.catalogue import Catalogue
from lotrinh.reading.claims import Claim, Declared, Figure
from lotrinh.reading.drafting import Drafter
from lotrinh.reading.lasting import lasting
from lotrinh.reading.lookup import Known, Lookup
from lotrinh.reading.number import Number
from lotrinh.reading.owners import Owners
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Draft, Range
from lotrinh.reading.quantities import Meter, Quantity
from lotrinh.reading.scope import Frame
from lotrinh.reading.series import link_repeats
from lotrinh.reading.watching import Watch


def read_figures(
    page: Page,
    numbers: Sequence[Number],
    places: Sequence[tuple[int, int]],
    told: Sequence[Claim],
    lexicon: Lexicon,
    frame: Frame,
    owners: Owners,
    watch: Watch | None = None,
) -> list[Figure]:
    """Read the figures of a page; numbers that `told` claims already hold are left to them.

    `places` are those of the numbers in the document.
    """
    free = _free(numbers, places, told)
    meter = Meter(page, free, lexicon)
    quantities = meter.quantities()
    declared = _declared(page, told)
    drafter = Drafter(page, lexicon, frame, owners, watch, [number.start for number in free if number.reason == "told"])
    drafts = drafter.read([q for q in quantities if not _repeats(q, declared)])
    lookup = Lookup(page, drafts, Catalogue(lexicon))
    known = [lookup.find(draft) for draft in drafts]
    held = lasting(page.low, drafts, lexicon)
    figures = link_repeats(_figure(page, *one) for one in zip(drafts, known, held, strict=True))
    if watch is not None:
        watch.figured(meter, quantities, drafts, known, figures)
    return figures


def _declared(page: Page, told: Sequence[Claim]) -> dict[int, str]:
    """Give the words of the declared claims by their count."""
    declared: dict[int, str] = {}
    for claim in told:
        if isinstance(claim, Declared):
            words = page.low[page.view.place(claim.start) : page.view.place(claim.end)]
            declared[claim.count] = f"{declared.get(claim.count, '')} {words}"
    return declared


def _repeats(quantity: Quantity, declared: dict[int, str]) -> bool:
    """Tell whether a count says a declared one again: "3 khâu đột phá" in a speech is no new figure."""
    if quantity.dimension != "count" or quantity.of is not None or quantity.value % 1:
        return False
    return quantity.unit in declared.get(int(quantity.value), "") and bool(quantity.unit)


def _free(numbers: Sequence[Number], places: Sequence[tuple[int, int]], told: Sequence[Claim]) -> list[Number]:
    """Mark the numbers that other claims hold as told."""
    held = sorted([(c.start, c.end) for c in told if c.type in COUNTING], reverse=True)
    if not held:
        return list(numbers)
    reach = 0
    free = []
    for number, (start, end) in zip(numbers, places, strict=True):
        while held and held[-1][0] <= start:
            reach = max(reach, held.pop()[1])
        taken = end <= reach and number.reason is None
        free.append(Number(number.start, number.end, "told") if taken else number)
    return free


def _figure(page: Page, draft: Draft, known: Known, held: Range | None) -> Figure:
    """Make the claim of a draft, at its words."""
    quantity, meaning, view = draft.quantity, draft.meaning, page.view
    start, end = view.span(draft.start, draft.end)
    return Figure(
        start=start,
        end=end,
        quote=view.source[start:end],
        rule=meaning.rule,
        place=draft.place,
        indicator=known.match.indicator.key if known.match else None,
        indicator_text=view.words(*known.name),
        value=quantity.value if quantity.high is None else (quantity.value, quantity.high),
        of=quantity.of,
        comparator=draft.comparator,
        unit=quantity.unit,
        per=draft.per,
        measure=meaning.measure,
        kind=draft.kind,
        period=draft.period,
        period_text=view.words(draft.phrase.start, draft.phrase.end) if draft.phrase else None,
        keep_text=view.words(*held) if held else None,
        basis=meaning.basis,
        direction=meaning.direction,
        points=meaning.points,
    )
