"""The trace of one number, or of a claim without one: its steps, as far as the reading came."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.reading.claims import Claim, Figure
from lotrinh.reading.explaining import judgement
from lotrinh.reading.explaining.clause import cut
from lotrinh.reading.explaining.explanation import Fact, Step, Trace, quoted
from lotrinh.reading.explaining.name import named
from lotrinh.reading.explaining.number import found
from lotrinh.reading.explaining.quantity import measured
from lotrinh.reading.page import Quote
from lotrinh.reading.passage import Draft
from lotrinh.reading.quantities import Quantity
from lotrinh.reading.reading import Reading
from lotrinh.reading.watching import Note, Watch


class Tracer:
    """Gives traces of one watched reading."""

    def __init__(self, reading: Reading, watch: Watch) -> None:
        self.reading = reading
        self.watch = watch
        self.page = watch.page
        written = reading.to_dict()["claims"]
        self._json = {id(claim): json for claim, json in zip(reading.claims, written, strict=True)}
        figures = {(claim.start, claim.end): claim for claim in reading.claims if isinstance(claim, Figure)}
        self._figure_of = {id(draft): figures[figure.start, figure.end] for draft, figure in watch.figures}
        self._quantity_of = {index: quantity for quantity in watch.quantities for index in quantity.numbers}
        self._note_of = {id(note.clause.quantity): note for note in watch.notes}
        self._items = {item.start: item for item in reading.numbers}

    def number(self, index: int) -> Trace:
        """Trace one number, with the quantity that it is part of."""
        quantity = self._quantity_of.get(index)
        if quantity is not None:
            return self._measured(quantity)
        number = self.watch.numbers[index]
        subject = quoted(self.page, number.start, number.end)
        claim, reason = self._account(subject)
        return self._trace(subject, [Step("number", found(self.watch, index, claim))], claim, reason)

    def figure(self, draft: Draft) -> Trace:
        """Trace a figure, which may have no digit."""
        return self._measured(draft.quantity)

    def claim(self, claim: Claim) -> Trace:
        """Trace a claim that is no figure: its rule and its words."""
        spoken_of = Fact("unit that the text speaks of", None, {"place": claim.place})
        steps = [Step("place", (spoken_of,))] if claim.place else []
        return self._trace(Quote(claim.start, claim.end, claim.quote), steps, claim, None)

    def _measured(self, quantity: Quantity) -> Trace:
        """Trace a number that became a quantity, as far as it was understood."""
        note = self._note_of.get(id(quantity))
        subject = quoted(self.page, quantity.start, quantity.end)
        figure = self._figure_of.get(id(note.draft)) if note else None
        claim, reason = (figure, None) if figure else self._account(subject)
        steps = [Step("number", self._found(quantity, claim))]
        if quantity.numbers:
            steps.append(Step("quantity", measured(self.watch, quantity)))
        steps += self._read(note) if note else [Step("name", (Fact("repeats a declared count"),))]
        return self._trace(subject, steps, claim, reason)

    def _found(self, quantity: Quantity, claim: Claim | None) -> tuple[Fact, ...]:
        if not quantity.numbers:
            return (Fact("words that say none", quoted(self.page, quantity.start, quantity.end)),)
        return tuple(fact for index in quantity.numbers for fact in found(self.watch, index, claim))

    def _read(self, note: Note) -> Iterator[Step]:
        """Give the steps of a quantity in its sentence."""
        watch, draft = self.watch, note.draft
        yield Step("clause", cut(watch, note))
        yield Step("name", named(watch, note))
        if draft is None or id(draft) not in self._figure_of:
            return
        yield Step("meaning", judgement.meant(draft))
        figure = self._figure_of[id(draft)]
        yield Step("kind", (*judgement.kind(watch, note, draft), *_by_column("kind", draft.kind, figure.kind)))
        dated = judgement.period(watch, note, draft)
        yield Step("period", (*dated, *_by_column("period", draft.period, figure.period)))
        yield Step("place", judgement.place(watch, note, draft))

    def _account(self, subject: Quote) -> tuple[Claim | None, str | None]:
        """Give what the number account says of a number; one in words that counts nothing is not in it."""
        item = self._items.get(subject.start)
        return (item.claim, item.reason) if item else (None, None)

    def _trace(self, subject: Quote, steps: list[Step], claim: Claim | None, reason: str | None) -> Trace:
        if claim is None:
            none = Fact("no claim", None, {"reason": reason}) if reason else Fact("a word that counts nothing")
            steps.append(Step("claim", (none,)))
            return Trace(subject, tuple(steps), reason=reason)
        json = self._json[id(claim)]
        made = Fact("claim", Quote(claim.start, claim.end, claim.quote), {"id": json["id"], "type": claim.type})
        steps.append(Step("findings", self._findings(claim)))
        steps.append(Step("claim", (made, *_rule(claim), *self._repeats(claim))))
        return Trace(subject, tuple(steps), json)

    def _findings(self, claim: Claim) -> tuple[Fact, ...]:
        """Give the findings that speak of a claim."""
        facts = []
        for finding in self.reading.findings:
            if any(one is claim for one in finding.claims):
                message = {"message": finding.message, "message_vi": finding.details.get("message_vi", finding.message)}
                facts.append(Fact("finding", None, {"code": finding.code} | message))
        return tuple(facts) or (Fact("no finding"),)

    def _repeats(self, claim: Claim) -> Iterator[Fact]:
        """Point to the first mention of what a claim says again."""
        first = next((c for c in self.reading.claims if c.start == claim.same_as), None)
        if first is not None:
            words = Quote(first.start, first.end, first.quote)
            yield Fact("says again", words, {"id": self._json[id(first)]["id"]})


def _by_column(field: str, drafted: object, said: object) -> Iterator[Fact]:
    """Say what the column of a table made of a figure that is written out in its cell."""
    if drafted != said:
        yield Fact("column of the table", None, {field: list(said) if isinstance(said, tuple) else said})


def _rule(claim: Claim) -> Iterator[Fact]:
    """Name the rule of a claim; that of a figure was told as its meaning, unless it stands in a table."""
    if not isinstance(claim, Figure) or claim.cell:
        yield Fact("made by a rule", None, {"made_by": claim.rule})
