"""A watch over one reading: what the rules decided, kept for `explain`. Ordinary reading has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Figure, Period
from lotrinh.reading.lookup import Known
from lotrinh.reading.number import Number
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Clause, Draft, Mark, Range
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.quantities import Meter, Quantity
from lotrinh.reading.scope import Frame

if TYPE_CHECKING:
    from lotrinh.reading.drafting import Drafter


@dataclass(frozen=True, slots=True)
class Note:
    """One number as it was read in its sentence: the words that spoke of it, and what was known at that moment."""

    clause: Clause
    draft: Draft | None
    """None where nothing names what the number measures."""
    begun: int
    """Where the words of the figure before end, or the sentence begins."""
    previous: Draft | None
    name: Range
    kind: str
    period: Period
    """Name, kind and years before the figures of the sentence were settled against one another."""
    said: tuple[str, Period, TimePhrase | None]
    """What the clock said of this figure: kind, years and the words that give them."""
    own: bool
    """Whether those words stand beside the figure itself, not before it in force."""
    carried: str
    """The kind that openers and years had set so far, and the last of them."""
    opener: Mark | None
    describes: bool
    """Whether the figure only describes the unit."""
    owner: Range | None
    """The words that name whose figure it is."""


@dataclass(slots=True)
class Watch:
    """What was decided while one document was read. All offsets are offsets of the view."""

    page: Page = field(init=False)
    lexicon: Lexicon = field(init=False)
    frame: Frame = field(init=False)
    numbers: Sequence[Number] = ()
    """Every number, with the reason that its form, the words beside it or its place in a table give."""
    tables: Sequence[Range] = ()
    """Where tables stand, whose cells are not read as prose."""
    meter: Meter = field(init=False)
    quantities: Sequence[Quantity] = ()
    notes: list[Note] = field(default_factory=list)
    figures: Sequence[tuple[Draft, Figure]] = ()
    """Each draft that became a claim, with its claim."""
    known: dict[int, Known] = field(default_factory=dict)
    """What the catalogue knows each of these drafts as, by `id`."""

    def scanned(
        self, page: Page, numbers: Sequence[Number], lexicon: Lexicon, frame: Frame, tables: Sequence[Range]
    ) -> None:
        """Keep what was known before the figures were read."""
        self.page, self.numbers, self.lexicon, self.frame, self.tables = page, numbers, lexicon, frame, tables

    def drafted(self, drafter: Drafter, clause: Clause, draft: Draft | None) -> None:
        """Keep what was known when a number was drafted, before the next one changes it.

        The drafter's own rules are asked once more; they say the same as long as nothing else was read.
        """
        passage, scope = clause.passage, drafter.clock.scope
        said = drafter.clock.when(clause) if draft else ("", (None, None), None)
        beside = (clause.right.when, *clause.left.phrases)
        self.notes.append(
            Note(
                clause,
                draft,
                begun=passage.done,
                previous=passage.previous,
                name=draft.name if draft else (0, 0),
                kind=draft.kind if draft else "",
                period=draft.period if draft else (None, None),
                said=said,
                own=said[2] is not None and (said[2] in beside or said[2] is not scope.phrase),
                carried=scope.kind,
                opener=scope.by,
                describes=draft is not None and drafter.context.describes(drafter.low, clause, draft.name),
                owner=drafter.owners.by,
            )
        )

    def figured(
        self,
        meter: Meter,
        quantities: Sequence[Quantity],
        drafts: Sequence[Draft],
        known: Sequence[Known],
        figures: Sequence[Figure],
    ) -> None:
        """Keep the quantities, and the claims made of the drafts."""
        self.meter, self.quantities = meter, quantities
        self.figures = list(zip(drafts, figures, strict=True))
        self.known = {id(draft): found for draft, found in zip(drafts, known, strict=True)}
