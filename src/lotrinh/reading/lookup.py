"""From a figure to the catalogue: which of the words around it name an indicator.

The name of a figure was cut without knowing the catalogue, at commas and at words that often part two clauses. Where
the catalogue has a wording that goes on over such a place, it is the name: "thu thuế, phí, lệ phí" and not its last
part.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lotrinh.reading.catalogue import Catalogue, Match
from lotrinh.reading.page import Page
from lotrinh.reading.passage import Draft, Range

_CLAUSE = re.compile(r"[.;:()\d\n…|]")
_PART = re.compile(r"[,.;:()\d\n…|]")
_JOINT = re.compile(r", ?| và ")
_CUT = (", ", " và ", "bình quân ")
"""Behind these a name may be only the end of one, even where the catalogue has the end by itself."""
_BOUNDS = (" trở lên", " trở xuống")
_LISTED = re.compile(r"[\s,;–—-]*(?:và |còn lại là )?")
_EACH = "lần lượt"
_REACH = 90
_BESIDE = 60
"""How far around a number its name, and the words that stand by it, are looked for, in characters."""

_LEADING = 160
"""How much of what leads a list is kept for its further figures."""


class Known(NamedTuple):
    """The indicator of a figure, if the catalogue has it, and the words that name what is measured."""

    match: Match | None
    name: Range
    words: Range
    """The words looked up: the name itself, or what else stands around the figure."""


class _Ends(NamedTuple):
    """Where the figures of a page end that have no digit, and where all end with what they count."""

    zeros: Sequence[int]
    quantities: Sequence[int]


class Lookup:
    """Finds the figures of one page in the catalogue, one after the other."""

    def __init__(self, page: Page, drafts: Sequence[Draft], catalogue: Catalogue) -> None:
        self._low = page.low
        self._catalogue = catalogue
        self._around = _Ends(
            [draft.quantity.end for draft in drafts if not draft.quantity.numbers],
            [draft.quantity.end for draft in drafts],
        )
        self._led = (-1, "")
        """Where the figure before ends, and the words that stand by it."""

    def find(self, draft: Draft) -> Known:
        """Find a figure: by its name, by the noun it counts, by the words before, or as the one it shares these with.

        Where nothing else tells, what stood by the figure before in a list stands by this one, too: "cơ cấu kinh tế:
        công nghiệp 46%, dịch vụ 36%".
        """
        beside = self._low[max(0, draft.quantity.start - _BESIDE) : draft.end]
        known = self._found(draft, beside)
        end, led = self._led
        begin = min(draft.name[0], draft.quantity.start)
        if led and end <= begin and _LISTED.fullmatch(self._low, end, begin):
            beside = f"{led}, {self._low[begin : draft.end]}"
            known = known if known.match else self._found(draft, beside)
        self._led = (draft.end, beside[:_LEADING])
        return known

    def _found(self, draft: Draft, beside: str) -> Known:
        one = _One(self._low, draft, self._around, self._catalogue, beside)
        own = one.named()
        if draft.source is not None and draft.source.quantity.dimension == "count":
            rate = own.match and own.match.indicator.dimension == "share" and draft.meaning.measure == "level"
            if rate:
                return own
            source = self._found(draft.source, beside)
            return Known(source.match, draft.name, source.words)
        noun = one.noun()
        known = one.counted(noun, own) if noun[0] < noun[1] else own
        return known if known.match else one.before()


def _longer(one: Known, other: Known) -> Known:
    """Give the one that fits more words; the first where both fit alike."""
    if one.match is None or other.match is None:
        return one if other.match is None else other
    return other if other.match.length > one.match.length else one


class _One:
    """The words around one figure."""

    def __init__(self, low: str, draft: Draft, around: _Ends, catalogue: Catalogue, beside: str) -> None:
        self._low = low
        self._draft = draft
        self._around = around
        self._catalogue = catalogue
        self._beside = beside

    def _match(self, start: int, end: int, *, first: bool = False, past: int = 0, gaps: bool = True) -> Match | None:
        words, dimension = self._low[start:end], self._draft.quantity.dimension
        return self._catalogue.match(words, dimension, beside=self._beside, first=first, past=past, gaps=gaps)

    def named(self) -> Known:
        """Look up the name of the figure, or a longer wording that ends with it."""
        name = self._draft.name
        number = self._draft.quantity.start
        own = Known(self._match(*name), name, name)
        if name[0] >= number:
            return own
        if own.match and not self._low.endswith(_CUT, 0, name[0]):
            return own
        wider = self._widened(name, alone=own.match is None)
        # "giảm hộ nghèo" is a number, "hộ nghèo" in % the rate that is meant.
        own = own if own.match and wider.match and own.match.own > wider.match.own else _longer(own, wider)
        if own.match is None and name[1] < number:  # "tốc độ tăng trưởng đạt 9%", where the verb is in the name
            own = Known(self._match(name[0], number, first=True), name, (name[0], number))
        return own

    def _widened(self, name: Range, *, alone: bool) -> Known:
        """Look for a wording that begins before the name, in its clause, and goes on into it.

        It may begin in what the figure before counts only where the name alone says nothing: "32/34 trường mầm non,
        phổ thông công lập đạt chuẩn quốc gia, đạt 94%".
        """
        low, best = self._low, Known(None, name, name)
        if low.find(_EACH, name[1], self._draft.quantity.start) >= 0:
            return best
        ends = self._around.zeros if alone else self._around.quantities
        earlier = bisect_right(ends, name[0])
        begin = max(name[0] - _REACH, ends[earlier - 1] if earlier else 0)
        for clause in _CLAUSE.finditer(low, begin, name[0]):
            begin = clause.end()
        begin += low[begin : begin + 1] == " "
        first = False
        while begin < name[0]:
            past = self._catalogue.syllables(low[begin : name[0]])
            if not past:
                break
            match = self._match(begin, name[1], first=first, past=past)
            if match:
                start = min(begin + self._catalogue.place(low[begin : name[1]], match)[0], name[0])
                best = _longer(best, Known(match, (start, name[1]), (start, name[1])))
            joint = _JOINT.search(low, begin, name[0])
            begin, first = joint.end() if joint else name[0], True
        return best

    def noun(self) -> Range:
        """Give the noun behind the number, the counted one where its verb names the figure: "xây dựng 4 nhà văn hóa"."""
        quantity, name = self._draft.quantity, self._draft.name
        if quantity.noun is not None:
            return quantity.noun
        if name[1] > quantity.start:
            return name
        begin = quantity.end + (self._low[quantity.end : quantity.end + 1] == " ")
        named = quantity.dimension == "count" and self._low.startswith(quantity.unit, begin)
        return (begin, begin + len(quantity.unit)) if named else (begin, begin)

    def counted(self, noun: Range, own: Known) -> Known:
        """Look up the noun behind the number, with what is said of it up to the end of its clause.

        What it finds must fit more words than `own`, found by the name.
        """
        low, name, best = self._low, self._draft.name, own
        if name[1] <= self._draft.quantity.start:
            best = _longer(best, Known(self._match(*noun), name, noun))
            asked = noun[1]
        else:
            asked = noun[1] if noun == name else noun[0]
        limit = min(noun[0] + _REACH, len(low))
        part = self._end(noun[0], limit, _PART)
        if part > max(noun[1], asked + (low[asked : asked + 1] == " ")):
            best = self._counted((noun[0], part), best, self._match(noun[0], part, first=True))
        clause = part if low[part : part + 1] != "," else self._end(part, limit, _CLAUSE)
        if low[clause : clause + 1].isdigit():  # what stands behind the last comma belongs to that number
            clause = low.rfind(",", noun[1], clause)
        if clause > part:
            best = self._counted((noun[0], clause), best, self._match(noun[0], clause, first=True, gaps=False))
        return best

    def _counted(self, words: Range, best: Known, match: Match | None) -> Known:
        """Name a figure that its noun names by all that was found there: "thôn đạt chuẩn nông thôn mới"."""
        name = self._draft.name
        if not match or (best.match and match.length <= best.match.length):
            return best
        if name[0] == words[0] and not self._low.startswith(_BOUNDS, name[1]):
            end = words[0] + self._catalogue.place(self._low[words[0] : words[1]], match)[1]
            name = (name[0], max(name[1], end))
        return Known(match, name, words)

    def _end(self, start: int, limit: int, stop: re.Pattern[str]) -> int:
        found = stop.search(self._low, start, limit)
        return found.start() if found else limit

    def before(self) -> Known:
        """Look up the words before the number, where a bare noun behind it took their place."""
        before = self._draft.before
        if before[0] == before[1] or before == self._draft.name:
            return Known(None, self._draft.name, self._draft.name)
        known = _longer(Known(self._match(*before), before, before), self._widened(before, alone=False))
        own = self._draft.name
        if known.match is None or not known.match.own:
            return Known(None, own, own)
        share = self._draft.quantity.dimension == "share" and " " in self._low[slice(*own)]
        return Known(known.match, own, known.words) if share else known
