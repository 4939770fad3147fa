"""What a named quantity means: its measure, result or target, its years, and whose figure it is."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.reading.claims import Json
from lotrinh.reading.explaining.explanation import Fact, quoted
from lotrinh.reading.passage import Draft
from lotrinh.reading.scope import kind_of
from lotrinh.reading.watching import Note, Watch


def meant(draft: Draft) -> tuple[Fact, ...]:
    """Give the measure and the rule that decided it."""
    meaning = draft.meaning
    said: Json = {"measure": meaning.measure}
    for what, value in (("basis", meaning.basis), ("direction", meaning.direction), ("per", draft.per)):
        if value:
            said[what] = value
    if meaning.points:
        said["points"] = True
    return (Fact(meaning.rule, None, said),)


def kind(watch: Watch, note: Note, draft: Draft) -> tuple[Fact, ...]:
    """Give what made the figure a result, a target or neither; what overruled it comes last."""
    facts = [_opened(watch, note)]
    if note.kind != note.said[0]:
        facts.append(Fact(_overruled(note), None, {"kind": note.kind}))
    if draft.kind != note.kind:
        rule = "start of a pair" if draft.kind == "other" else "settled with the figures beside it"
        facts.append(Fact(rule, None, {"kind": draft.kind}))
    return tuple(facts)


def _opened(watch: Watch, note: Note) -> Fact:
    """Give the opener or the year that was in force."""
    kind, _, phrase = note.said
    said = {"kind": kind}
    if phrase and note.own and (phrase.role == "start" or kind_of(phrase, watch.frame)):
        return Fact("time said with the figure", quoted(watch.page, phrase.start, phrase.end), said)
    if not note.carried:
        return Fact("nothing said yet", None, said)
    if note.opener is None:
        return Fact("bound that only a promise has", None, said)
    opener = note.opener
    rule = _timed(note, opener.position) if opener.phrase else f"{opener.kind} opener"
    return Fact(rule, quoted(watch.page, opener.position, opener.end), said)


def _timed(note: Note, position: int) -> str:
    return "time said before it" if position < note.clause.quantity.start else "time said behind it"


def _overruled(note: Note) -> str:
    if note.clause.plan_given or (note.clause.plan_value and note.previous):
        return "value of a plan"
    if note.describes:
        return "describes the unit"
    return "start of a pair" if note.clause.baseline else "where the figure before comes from"


def period(watch: Watch, note: Note, draft: Draft) -> tuple[Fact, ...]:
    """Give the words that date the figure, and what made it run over more years than they name."""
    return tuple(_dated(watch, note, draft))


def _dated(watch: Watch, note: Note, draft: Draft) -> Iterator[Fact]:
    page, (_, years, phrase) = watch.page, note.said
    said = {"period": list(years)}
    if phrase:
        words = quoted(page, phrase.start, phrase.end)
        yield Fact("time said with the figure" if note.own else _timed(note, phrase.start), words, said)
    elif years == (None, None):
        yield Fact("no time said", None, said)
    else:
        reported = watch.frame.kind == "results" and watch.frame.reported is not None
        yield Fact("year of the report" if reported else "term of the congress", None, said)
    if note.period != years:
        yield _run(watch, note, draft)
    if draft.period != note.period:
        yield Fact("settled with the figures beside it", None, {"period": list(draft.period)})


def _run(watch: Watch, note: Note, draft: Draft) -> Fact:
    said = {"period": list(note.period)}
    left, right = note.clause.left, note.clause.right
    base = right.reference or next((p for p in left.phrases if p.role == "reference"), None)
    if base and draft.meaning.measure in ("growth_total", "multiple", "change"):
        return Fact("since the time it is compared with", quoted(watch.page, base.start, base.end), said)
    return Fact("runs over the term", None, said)


def place(watch: Watch, note: Note, draft: Draft) -> tuple[Fact, ...]:
    """Give whose figure it is, and the words that say so."""
    words = quoted(watch.page, *note.owner) if note.owner else None
    if draft.place:
        return (Fact("another unit is named", words, {"place": draft.place}),)
    home: Json = {"place": watch.frame.unit}
    if words:
        return (Fact("the document's own unit is named", words, home),)
    return (Fact("no other unit is named" if watch.frame.unit else "no unit is named", None, home),)
