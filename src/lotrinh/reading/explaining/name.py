"""The name: which words say what is measured, whose they are, and what the catalogue knows them as."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.reading.explaining.explanation import Fact, quoted
from lotrinh.reading.passage import Clause, Draft
from lotrinh.reading.watching import Note, Watch


def named(watch: Watch, note: Note) -> tuple[Fact, ...]:
    """Give what names a number, or why nothing does."""
    if note.draft is None:
        return (Fact(_nameless(note.clause)),)
    if note.draft.name[0] == note.draft.name[1]:
        return (Fact("start of a pair whose end was not found"),)
    return (*_words(watch, note, note.draft), _known(watch, note.draft))


def _nameless(clause: Clause) -> str:
    """Say what was missing. The order is that in which names are looked for."""
    dimension = clause.quantity.dimension
    if dimension == "times":
        return "occasions, no multiple"
    return "no words name it" if dimension or clause.noun else "neither a unit nor a name that asks for a number"


def _words(watch: Watch, note: Note, draft: Draft) -> Iterator[Fact]:
    page, clause = watch.page, note.clause
    words = quoted(page, *draft.name)
    if draft.name != note.name:
        nameless = note.name[0] == note.name[1]
        yield Fact("named by the end of the pair" if nameless else "settled with the figures beside it", words)
        return
    shared = _shared_with(note, draft)
    if shared:
        yield Fact("shared with another figure", words)
        yield Fact("that figure", quoted(page, shared.quantity.start, shared.quantity.end))
        return
    yield Fact(_where(clause, draft), words)


def _shared_with(note: Note, draft: Draft) -> Draft | None:
    """Give the figure whose name this one took."""
    clause, previous = note.clause, note.previous
    own = (clause.before, clause.right.noun, clause.right.done)
    if clause.source is not None:
        return clause.source
    return previous if previous and previous.name == draft.name and draft.name not in own else None


def _where(clause: Clause, draft: Draft) -> str:
    """Tell the words apart by where they stand."""
    start, quantity = draft.name[0], clause.quantity
    if not quantity.numbers:
        return "what there is none of"
    if draft.name == clause.before:
        return "words before the number"
    if draft.name == clause.right.noun:
        return "noun behind the number"
    if draft.name == clause.right.done:
        return "what was done to it"
    if start >= quantity.end:
        return "what it is for"
    return "verb before the number"


def _known(watch: Watch, draft: Draft) -> Fact:
    match, _, words = watch.known[id(draft)]
    looked_up = quoted(watch.page, *words)
    if match is None:
        return Fact("not in the catalogue", looked_up)
    known = {"indicator": match.indicator.key, "name": match.indicator.name, "variant": match.variant}
    return Fact("in the catalogue", looked_up, known)
