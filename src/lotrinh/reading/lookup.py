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


class Lookup:
    """Finds the figures of one page in the catalogue, one after the other."""

    def __init__(self, page: Page, drafts: Sequence[Draft], catalogue: Catalogue) -> None:
        self._low = page.low
        self._catalogue = catalogue
        self._zeros = [draft.quantity.end for draft in drafts if not draft.quantity.numbers]
        """Where the figures end that have no digit."""
        self._quantities = [draft.quantity.end for draft in drafts]
        """Where all end with what they count."""
        self._led = (-1, "")
        """Where the figure before ends, and the words that stand by it."""

    def find(self, draft: Draft) -> Known:
        """Find a figure: by its name, by the noun it counts, by the words before, or as the one it shares these with.

        Where nothing else tells, what stood by the figure before in a list stands by this one, too: "cơ cấu kinh tế:
        công nghiệp 46%, dịch vụ 36%".
        """
        low, number, (end, led) = self._low, draft.quantity.start, self._led
        beside = low[number - _BESIDE if number > _BESIDE else 0 : draft.end]
        known = self._found(draft, beside)
        begin = min(draft.name[0], number)
        if led and end <= begin and _LISTED.fullmatch(low, end, begin):
            beside = f"{led}, {low[begin : draft.end]}"
            known = known if known.match else self._found(draft, beside)
        self._led = (draft.end, beside[:_LEADING])
        return known

    def _found(self, draft: Draft, beside: str) -> Known:
        own = self._named(draft, beside)
        if draft.source is not None and draft.source.quantity.dimension == "count":
            rate = own.match and own.match.indicator.dimension == "share" and draft.meaning.measure == "level"
            if rate:
                return own
            source = self._found(draft.source, beside)
            return Known(source.match, draft.name, source.words)
        noun = draft.quantity.noun or self._noun(draft)
        known = self._counted(draft, beside, noun, own) if noun[0] < noun[1] else own
        return known if known.match else self._before(draft, beside)

    def _match(
        self, draft: Draft, beside: str, words: Range, *, first: bool = False, past: int = 0, gaps: bool = True
    ) -> Match | None:
        """Look up words for a figure: see `Catalogue.match`."""
        return self._catalogue.match(
            self._low[words[0] : words[1]], draft.quantity.dimension, beside, first=first, past=past, gaps=gaps
        )

    def _named(self, draft: Draft, beside: str) -> Known:
        """Look up the name of the figure, or a longer wording that ends with it."""
        name, number = draft.name, draft.quantity.start
        own = Known(self._match(draft, beside, name), name, name)
        if name[0] >= number or (own.match and not self._low.endswith(_CUT, 0, name[0])):
            return own
        wider = self._widened(draft, beside, name, alone=own.match is None)
        # "giảm hộ nghèo" is a number, "hộ nghèo" in % the rate that is meant.
        own = own if own.match and wider.match and own.match.own > wider.match.own else _longer(own, wider)
        if own.match is None and name[1] < number:  # "tốc độ tăng trưởng đạt 9%", where the verb is in the name
            words = (name[0], number)
            own = Known(self._match(draft, beside, words, first=True), name, words)
        return own

    def _widened(self, draft: Draft, beside: str, name: Range, *, alone: bool) -> Known:
        """Look for a wording that begins before the name, in its clause, and goes on into it.

        It may begin in what the figure before counts only where the name alone says nothing: "32/34 trường mầm non,
        phổ thông công lập đạt chuẩn quốc gia, đạt 94%".
        """
        low, best = self._low, Known(None, name, name)
        if low.find(_EACH, name[1], draft.quantity.start) >= 0:
            return best
        ends = self._zeros if alone else self._quantities
        earlier = bisect_right(ends, name[0])
        begin = max(name[0] - _REACH, ends[earlier - 1] if earlier else 0)
        for clause in _CLAUSE.finditer(low, begin, name[0]):
            begin = clause.end()
        begin += low[begin : begin + 1] == " "
        first = False
        while begin < name[0]:
            past = self._catalogue.syllables(low[begin : name[0]])
            if not past:  # nothing but the name itself, which was looked up
                break
            match = self._match(draft, beside, (begin, name[1]), first=first, past=past)
            if match:
                start = min(begin + self._catalogue.place(low[begin : name[1]], match)[0], name[0])
                best = _longer(best, Known(match, (start, name[1]), (start, name[1])))
            joint = _JOINT.search(low, begin, name[0])
            begin, first = joint.end() if joint else name[0], True
        return best

    def _noun(self, draft: Draft) -> Range:
        """Give the counted noun where its verb names the figure, "xây dựng 4 nhà văn hóa", or the name behind it."""
        quantity, begin = draft.quantity, draft.quantity.end
        if draft.name[1] > quantity.start:
            return draft.name
        if quantity.dimension == "count":
            begin += self._low.startswith(" ", begin)
            if self._low.startswith(quantity.unit, begin):
                return begin, begin + len(quantity.unit)
        return begin, begin

    def _counted(self, draft: Draft, beside: str, noun: Range, own: Known) -> Known:
        """Look up the noun behind the number, with what is said of it up to the end of its clause.

        What it finds must fit more words than `own`, found by the name.
        """
        low, name, best = self._low, draft.name, own
        known = name[1] if name[0] == noun[0] else noun[0]
        if name[1] <= draft.quantity.start:
            best = _longer(best, Known(self._match(draft, beside, noun), name, noun))
            known = noun[1]
        looked_up = (known, known + low.startswith(" ", known))  # words of the noun that end here, and gave no more
        limit = min(noun[0] + _REACH, len(low))
        part = self._end(_PART, noun[0], limit)
        if part > noun[1] and part not in looked_up:
            match = self._match(draft, beside, (noun[0], part), first=True)
            best = self._better(draft, best, (noun[0], part), match)
        clause = self._end(_CLAUSE, part, limit) if low.startswith(",", part) else part
        if low[clause : clause + 1].isdigit():  # what stands behind the last comma belongs to that number
            clause = low.rfind(",", noun[1], clause)
        if clause > part and clause not in looked_up:
            match = self._match(draft, beside, (noun[0], clause), first=True, gaps=False)
            best = self._better(draft, best, (noun[0], clause), match)
        return best

    def _better(self, draft: Draft, best: Known, words: Range, match: Match | None) -> Known:
        """Name a figure that its noun names by all that was found there: "thôn đạt chuẩn nông thôn mới"."""
        if not match or (best.match and match.length <= best.match.length):
            return best
        name = draft.name
        if name[0] == words[0] and not self._low.startswith(_BOUNDS, name[1]):
            end = words[0] + self._catalogue.place(self._low[words[0] : words[1]], match)[1]
            name = (name[0], max(name[1], end))
        return Known(match, name, words)

    def _end(self, stop: re.Pattern[str], start: int, limit: int) -> int:
        found = stop.search(self._low, start, limit)
        return found.start() if found else limit

    def _before(self, draft: Draft, beside: str) -> Known:
        """Look up the words before the number, where a bare noun behind it took their place."""
        before, own = draft.before, draft.name
        if before[0] == before[1] or before == own:
            return Known(None, own, own)
        match = self._match(draft, beside, before)
        known = _longer(Known(match, before, before), self._widened(draft, beside, before, alone=False))
        if known.match is None or not known.match.own:
            return Known(None, own, own)
        share = draft.quantity.dimension == "share" and " " in self._low[slice(*own)]
        return Known(known.match, own, known.words) if share else known


def _longer(one: Known, other: Known) -> Known:
    """Give the one that fits more words; the first where both fit alike."""
    if one.match is None or other.match is None:
        return one if other.match is None else other
    return other if other.match.length > one.match.length else one
