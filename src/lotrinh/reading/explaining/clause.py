"""The clause: the sentence, where its words begin, and what the words before and behind the number say of it."""

from __future__ import annotations

from collections.abc import Iterator

from lotrinh.reading.chain import chain_of
from lotrinh.reading.claims import Json
from lotrinh.reading.explaining.explanation import Fact, quoted
from lotrinh.reading.left import SIGNS, Left, end_of_words, take
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Clause, Draft
from lotrinh.reading.watching import Note, Watch

_SIGNS = ',-–—(“"['
"""Signs between a name and its number that say nothing by themselves."""


def cut(watch: Watch, note: Note) -> tuple[Fact, ...]:
    """Give how the clause of a number was cut and what it says."""
    page, clause = watch.page, note.clause
    facts = [Fact("sentence", quoted(page, clause.passage.start, clause.passage.end)), _beginning(page, note)]
    if not clause.quantity.numbers:  # "không còn hộ nghèo": the words are the number
        return tuple(facts)
    facts += [*_before(watch, clause), *_behind(page, clause)]
    if note.draft:
        facts.append(_comparator(clause, note.draft))
    return tuple(facts)


def _beginning(page: Page, note: Note) -> Fact:
    """Say what parts the words of this number from those before them."""
    clause, start = note.clause, note.clause.start
    words = quoted(page, start, clause.quantity.end)
    if clause.in_brackets:
        return Fact("begins inside brackets", words)
    if start == clause.passage.start:
        return Fact("begins with the sentence")
    if start == note.begun:
        return Fact("begins behind the figure before", words)
    if page.low[start - 1] in ";)":
        return Fact("begins behind a semicolon" if page.low[start - 1] == ";" else "begins behind brackets", words)
    return Fact("begins where words are near enough", words)


def _before(watch: Watch, clause: Clause) -> Iterator[Fact]:
    """Walk from the number back to the name, as the reading did, and say what each word gives."""
    page, left = watch.page, clause.left
    verbs = set()
    for start, end, given in _chain(watch, clause):
        said = {what: value for what in ("verb", "bound", "average") if (value := getattr(given, what))}
        verbs.add(given.verb)
        if not said and not page.low[start:end].strip(_SIGNS):
            continue
        yield Fact("word before the number" if said else "link before the number", quoted(page, start, end), said)
    for phrase in left.phrases:
        yield Fact("time before the number", quoted(page, phrase.start, phrase.end))
    if left.pair:
        yield Fact("opens a from–to pair")
    elif left.verb in ("rise", "fall") and left.verb not in verbs:
        at = end_of_words(page.low, 0, clause.quantity.start) - 1
        lead = page.low[clause.start : clause.before[0]].strip() if clause.named else ""
        if page.low[at] in SIGNS:
            yield Fact("sign before the number", quoted(page, at, at + 1), {"verb": left.verb})
        elif lead.endswith(("tăng", "giảm")):
            yield Fact("verb before the name", quoted(page, clause.start, clause.before[0]), {"verb": left.verb})
    if clause.plan_before:
        at = page.low.rfind(clause.plan_before, 0, clause.quantity.start)
        yield Fact("plan before the number", quoted(page, at, at + len(clause.plan_before)))
    if clause.plan_value:
        yield Fact("value of the plan itself")


def _chain(watch: Watch, clause: Clause) -> Iterator[tuple[int, int, Left]]:
    """Take the words before the number once more, each with a record of its own."""
    left, number = clause.left, clause.quantity.start
    chain = chain_of(watch.lexicon)
    low, begin, edge = watch.page.low, left.chain_start, number
    backwards = low[begin:number][::-1]
    words: list[str] = []
    while (end := end_of_words(low, begin, edge)) > begin:
        phrase = next((p for p in left.phrases if p.start < end <= p.end), None)
        given = Left((number, number), number)
        start = phrase.start if phrase else take(low, backwards, begin, end, chain, given, words)
        if start is None:
            return
        if not phrase:
            yield start, end, given
        edge = start


def _behind(page: Page, clause: Clause) -> Iterator[Fact]:
    """Say what the words behind the number are."""
    right = clause.right
    if clause.noun:
        yield Fact("noun behind the number", quoted(page, *clause.noun))
    if right.plan:
        yield Fact("plan behind the number", quoted(page, clause.quantity.end, right.end))
    if right.done[0] < right.done[1]:
        yield Fact("what was done to it", quoted(page, *right.done))
    if right.reference:
        yield Fact("compared with a time", quoted(page, right.reference.start, right.reference.end))
    elif right.compared:
        yield Fact("compared with something")
    if right.when:
        yield Fact("time behind the number", quoted(page, right.when.start, right.when.end))
    if right.suffix:
        yield Fact("bounded behind the noun", None, {"comparator": right.suffix})
    if right.yearly:
        yield Fact("every year")


def _comparator(clause: Clause, draft: Draft) -> Fact:
    """Say what made the comparator that the figure has."""
    said: Json = {"comparator": draft.comparator}
    if draft.comparator in (clause.right.suffix, clause.quantity.suffix):
        return Fact("bounded by what follows", None, said)
    if clause.quantity.high is not None:
        return Fact("both ends are given", None, said)
    if not clause.left.bound and draft.comparator == ">":
        return Fact("beyond the plan before it", None, said)
    if clause.left.bound == "from":
        return Fact("a bare from in a target" if draft.comparator == ">=" else "start of a pair", None, said)
    if clause.left.bound:
        beyond = draft.comparator == "="
        return Fact("beyond a plan, not above the number" if beyond else "bounded by the word before", None, said)
    return Fact("estimate opens the sentence" if draft.comparator == "~" else "nothing bounds it", None, said)
