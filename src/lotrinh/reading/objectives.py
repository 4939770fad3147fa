"""The overall objective of the term: the quoted one, else the named one, else what the congress resolves to become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Directive, Objective
from lotrinh.reading.items import line_at, sentence_at, sentence_end
from lotrinh.reading.page import Page
from lotrinh.reading.wording import Grammar, grammar, mask, trim, whole_quotation

_LONGEST = 3000  # characters
_HEADING = 90  # characters of a heading from the name on
_NAMES = ("mục tiêu", "phương hướng")
_SHORTEST_QUOTED = 30  # a shorter quotation after "mục tiêu" is a slogan


Named = Sequence[tuple[int, str]]
"""The words that may name an objective, each with its place."""


class _Cues:
    """The words that name objectives, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        pattern = lexicon.pattern
        self.quoted = re.compile(rf"[^.;\n“\"«”»]{{0,80}}[“\"«]([^“”\"«»\n]{{{_SHORTEST_QUOTED},{_LONGEST}}})")
        self.other_quoted = re.compile(pattern("objective_not_quoted"))
        self.heading = frozenset(("", *lexicon.words("list_heading")))
        self.slogan = lexicon.words("objective_slogan")
        self.name = re.compile(
            rf"{pattern('objective_name')}(?P<gap>[^.;:\n]{{0,140}}?)(?P<opener> ?:|(?<= )là(?!\w):?|\Z|(?=\n))"
        )
        self.other_listed = re.compile(pattern("objective_other"))
        act, become = pattern("objective_act"), pattern("objective_become")
        resolve = rf"{pattern('objective_resolve')}:? "
        self.resolve = re.compile(
            rf"{resolve}(?:[^.;:\n]{{0,80}}? )??(?P<objective>{act} [^.;:\n]{{2,160}}? {become} )"
        )
        self.by_year = re.compile(rf"{resolve}(?P<objective>đến (?:cuối )?năm \d{{4}},? [^.;:\n]{{0,80}}?trở thành )")
        self.not_own = re.compile(lexicon.finder("objective_not_own"))


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


def read_objectives(page: Page, lexicon: Lexicon, directives: Sequence[Directive]) -> list[Objective]:
    """Give the overall objective, at most one a document; what a guest asked for is none."""
    if not page.cues.all("objective"):
        return []
    cues = _cues(lexicon)
    named = [
        (at, page.low[at:end]) for at, end in page.cues.all("objective") if not page.lines[line_at(page, at)].furniture
    ]
    ways: tuple[tuple[str, Callable[[], Iterator[Span]]], ...] = (
        ("objective quoted after its name", lambda: _quoted(page, cues, named)),
        ("objective after its name", lambda: _named(page, cues, named, grammar(lexicon))),
        ("resolved to become", lambda: _resolved(page, cues, named, directives)),
    )
    for rule, find in ways:
        spans = list(find())
        if spans:
            span = next((s for s in spans if s.start > page.lines[0].end), spans[0])  # a headline only if nothing else
            start, end, quote = page.quoted(*span)
            return [Objective(start=start, end=end, quote=quote, rule=rule)]
    return []


def _quoted(page: Page, cues: _Cues, named: Named) -> Iterator[Span]:
    """`với mục tiêu: “…”`."""
    for at, word in named:
        found = cues.quoted.match(page.low, at) if word == "mục tiêu" else None
        if not found or cues.other_quoted.search(page.low, at, found.start(1)):
            continue
        if not page.low.startswith(cues.slogan, found.start(1)):
            yield trim(page.low, *found.span(1))


def _named(page: Page, cues: _Cues, named: Named, rules: Grammar) -> Iterator[Span]:
    """`mục tiêu tổng quát là: …`, or the name on a line of its own and the objective on the next."""
    for at, word in named:
        found = cues.name.match(page.low, at) if word in _NAMES else None
        if not found or cues.other_listed.search(found["gap"]):
            continue
        line = page.lines[line_at(page, at)]
        start = found.end() + (page.low[found.end() : found.end() + 1] == " ")
        if start >= line.end:
            yield from _below(page, cues, at)
        elif found["opener"]:
            end = min(_end_of_objective(page, rules, start), start + _LONGEST)
            yield whole_quotation(page.low, trim(page.low, start, end))


def _below(page: Page, cues: _Cues, at: int) -> Iterator[Span]:
    """Give the objective on the line after its name, where the name is a heading."""
    index = line_at(page, at)
    line, below = page.lines[index], page.lines[index + 1 : index + 2]
    heading = page.low[line.body : at].strip() in cues.heading and line.end - at <= _HEADING
    if heading and below and not below[0].furniture:
        end = min(below[0].end, below[0].body + _LONGEST)
        yield whole_quotation(page.low, trim(page.low, below[0].body, end))


def _end_of_objective(page: Page, rules: Grammar, start: int) -> int:
    """Give the end of the sentence, and of those after it on the line that go on with what is to be done."""
    end = sentence_end(page, start)
    index = sentence_at(page, start)
    line = page.sentences[index].line
    for sentence in page.sentences[index + 1 : index + 12]:
        if sentence.line != line or not rules.acts(page.low, sentence.start):
            break
        end = sentence.end
    return end


def _resolved(page: Page, cues: _Cues, named: Named, directives: Sequence[Directive]) -> Iterator[Span]:
    """`đặt quyết tâm xây dựng phường … trở thành …`, where the congress itself says so."""
    for at, _ in named:
        found = cues.resolve.match(page.low, at) or cues.by_year.match(page.low, at)
        if not found:
            continue
        sentence = page.sentences[sentence_at(page, at)]
        masked = mask(page.low, sentence.start, min(sentence.end, at + _LONGEST))
        quoted = masked[at - sentence.start : at - sentence.start + 1] == "¤"
        if (
            quoted
            or cues.not_own.search(page.low, max(sentence.start, at - 400), at)
            or _is_request(page, found.start(), directives)
        ):
            continue
        yield trim(page.low, found.start("objective"), min(sentence_end(page, at), at + _LONGEST))


def _is_request(page: Page, at: int, directives: Sequence[Directive]) -> bool:
    place = page.view.span(at, at).start
    return any(claim.start <= place < claim.end for claim in directives)
