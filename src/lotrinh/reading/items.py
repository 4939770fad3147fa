"""Cut a list into its items: marked in the line, one a line, or in running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from lotrinh.foundation.view import Span
from lotrinh.reading.page import Line, Page
from lotrinh.reading.wording import Grammar, mask, trim

_LONGEST = 6000  # characters of a list on one line
_REACH = 1200  # characters between two marks of one list
_SHORTEST = 5  # syllables of a request between commas
_LINES = 200  # lines of one list
_DETAIL = 6  # lines of detail under one of its items
_UNMARKED = 12  # lines of a list without marks
_MARKED_AFTER = '\n.;:,(-–—”"'
_AND = re.compile(r",? và ")
_COMMA = re.compile(r", ")
_DASH = re.compile(r" [-–] ")
_NUMBERED = re.compile(r"\(?((?:\d{1,2}\.)*)(\d{1,2})[.)/]")


def line_at(page: Page, at: int) -> int:
    """Give the index of the line that holds a place."""
    return bisect_right(page.line_starts, at) - 1


def sentence_at(page: Page, at: int) -> int:
    """Give the index of the sentence that holds a place, or of the one before it."""
    return max(0, bisect_right(page.sentence_starts, at) - 1)


def sentence_end(page: Page, at: int) -> int:
    """Give where the sentence around a place ends, never past its line."""
    sentence = page.sentences[sentence_at(page, at)]
    return sentence.end if sentence.end > at else page.lines[line_at(page, at)].end


def marked_items(page: Page, grammar: Grammar, start: int) -> list[Span]:
    """Give the items of `một là … hai là …`, `thứ nhất, …`, `(1) … (2) …` from `start` on, over lines too."""
    marks = list(_marks(page, grammar, start))
    if len(marks) < 2:
        return []
    following = [mark.start for mark in marks[1:]] + [len(page.low)]
    items = [trim(page.low, m.end, min(f, sentence_end(page, m.end))) for m, f in zip(marks, following, strict=True)]
    return [item for item in items if item.end > item.start]


def lines_below(page: Page, grammar: Grammar, index: int, count: int | None = None) -> list[Span]:
    """Give the items of a list that begins on `lines[index]`, one a line or all on that line."""
    if index >= len(page.lines) or page.lines[index].furniture:
        return []
    line = page.lines[index]
    items = [] if line.marker else marked_items(page, grammar, line.start)
    items = items or [_unmarked(page, grammar, item) for item in _line_items(page, index, count)]
    if not items and ";" in page.low[line.start : line.end]:
        items = running_items(page.low, grammar, Span(line.start, min(line.end, line.start + _LONGEST)), count)
    return items


def running_items(low: str, grammar: Grammar, stretch: Span, count: int | None) -> list[Span]:
    """Give the items of a list in running text: between `;`, else between the commas and `và` that part actions."""
    parts = split(low, stretch)
    if len(parts) == 1:
        return _prose_items(low, grammar, parts[0], count)
    if parts and count and len(parts) < count:
        last = _prose_items(low, grammar, parts[-1], count - len(parts) + 1)
        if len(parts) - 1 + len(last) == count:
            parts = parts[:-1] + last
    return [Span(grammar.skip_connectives(low, part.start, part.end), part.end) for part in parts]


def sentence_items(page: Page, grammar: Grammar, first: Span, count: int) -> list[Span]:
    """Give the first item and, up to `count`, the sentences after it on its line that begin like it."""
    items = [first]
    line, index = line_at(page, first.start), sentence_at(page, first.start)
    for sentence in page.sentences[index + 1 : index + count]:
        if sentence.line != line or not _parallel(page.low, grammar, first, sentence.start):
            break
        items.append(trim(page.low, sentence.start, sentence.end))
    return items


def split(low: str, stretch: Span) -> list[Span]:
    """Cut at every `;` that stands in no quotation or bracket."""
    parts, start = [], stretch.start
    for piece in mask(low, *stretch).split(";"):
        part = trim(low, start, start + len(piece))
        start += len(piece) + 1
        if part.end > part.start:
            parts.append(part)
    return parts


def action_items(low: str, grammar: Grammar, part: Span) -> list[Span]:
    """Cut a request at its commas where three or more actions follow one another."""
    cuts = [m for m in _breaks(_COMMA, low, part) if grammar.action.match(low, m.end)]
    begin, ends, kept = part.start, [cut.start for cut in cuts[1:]] + [part.end], []
    for cut, following in zip(cuts, ends, strict=False):
        if min(_syllables(low, begin, cut.start), _syllables(low, cut.end, following)) >= _SHORTEST:
            kept.append(cut)
            begin = cut.end
    return _cut(low, part, kept) if len(kept) > 1 else [part]


def _prose_items(low: str, grammar: Grammar, part: Span, count: int | None) -> list[Span]:
    """Cut a stretch without `;`: where the next action begins, or where the number of nouns is the one declared."""
    every_comma, every_and = _breaks(_COMMA, low, part), _breaks(_AND, low, part)
    commas = [m for m in every_comma if _parallel(low, grammar, part, m.end)]
    ands = [m for m in every_and if _parallel(low, grammar, part, m.end)]
    last_and = [m for m in ands if not commas or m.start > commas[-1].start][-1:]
    by_action = [*commas, *last_and]
    if count and count > 1:
        nouns = sorted([*every_comma, *every_and[-1:]])
        for cuts in (ands, commas, by_action, sorted([*commas, *ands]), every_and, nouns, _breaks(_DASH, low, part)):
            if len(cuts) + 1 == count:
                return _cut(low, part, cuts)
        if count == 2 and len(ands) > 1:  # the `và` nearest the middle
            return _cut(low, part, [min(ands, key=lambda m: abs(m.start - part.start - (part.end - m.end)))])
    if len(by_action) > 1 and commas:
        return _cut(low, part, by_action)
    return _cut(low, part, ands) if len(ands) == 1 and not commas and count != 1 else [part]


def _marks(page: Page, grammar: Grammar, start: int) -> Iterator[Span]:
    """Walk the marks 1, 2, 3 … of one kind; the first stands at `start`."""
    first = grammar.mark.match(page.low, start)
    if not first or grammar.value(first) != 1:
        return
    yield Span(*first.span())
    expected, reach = 2, first.end() + _REACH
    for found in grammar.mark.finditer(page.low, first.end(), first.end() + 8 * _REACH):
        if found.start() > reach:
            break
        same = found.lastgroup == first.lastgroup and grammar.value(found) == expected
        if same and _stands_free(page.low, found.start()):
            expected, reach = expected + 1, found.end() + _REACH
            yield Span(*found.span())


def _stands_free(low: str, at: int) -> bool:
    before = low[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _MARKED_AFTER or before.endswith("và")


def _unmarked(page: Page, grammar: Grammar, item: Span) -> Span:
    """Take a second mark off: `- Một là, …`."""
    mark = grammar.mark.match(page.low, item.start, item.end)
    return Span(mark.end(), item.end) if mark and mark.end() < item.end else item


def _line_items(page: Page, index: int, count: int | None) -> list[Span]:
    """Give the items of the list whose first line is `lines[index]`: numbered, lettered, dashed or closed by `;`."""
    mark = page.lines[index].marker
    if not mark:
        return _unmarked_lines(page, index, count)
    if _number(page.lines[index]):
        return _numbered_lines(page, index)
    items: list[Span] = []
    for line in page.lines[index : index + _LINES]:
        if line.furniture or not _same_mark(mark, line.marker, len(items)):
            break
        items.append(trim(page.low, line.body, line.end))
    return items


def _number(line: Line) -> tuple[str, int] | None:
    """Give a line's number, apart from the numbers of the headings above it: `2.1.` is 1 under `2.`."""
    found = _NUMBERED.fullmatch(line.marker)
    return (found.group(1), int(found.group(2))) if found else None


def _numbered_lines(page: Page, index: int) -> list[Span]:
    """Read lines 1, 2, 3 …; a few lines of detail may stand between two numbers, but no new heading."""
    items: list[Span] = []
    above, _ = _number(page.lines[index]) or ("", 0)
    detail = 0
    for line in page.lines[index : index + _LINES]:
        if line.furniture or detail > _DETAIL or line.marker[:1] in tuple("IVX*"):
            break
        detail += 1
        if _number(line) == (above, len(items) + 1):
            items.append(trim(page.low, line.body, line.end))
            detail = 0
    return items


def _same_mark(first: str, mark: str, done: int) -> bool:
    if first.strip("().").lower() == "a":
        return mark.lower().strip("().") == chr(ord("a") + done)
    return mark == first


def _unmarked_lines(page: Page, index: int, count: int | None) -> list[Span]:
    """Read lines without marks, as long as each but the last closes with a semicolon."""
    items: list[Span] = []
    for line in page.lines[index : index + (count or _UNMARKED)]:
        if line.furniture or line.marker:
            break
        items.append(trim(page.low, line.body, line.end))
        if page.low[line.end - 1] != ";":
            break
    return items if len(items) > 1 else []


def _breaks(pattern: re.Pattern[str], low: str, part: Span) -> list[Span]:
    masked, start = mask(low, *part), part.start
    return [Span(start + found.start(), start + found.end()) for found in pattern.finditer(masked)]


def _parallel(low: str, grammar: Grammar, part: Span, at: int) -> bool:
    """Whether a part that begins at `at` begins like the whole: with an action, or with the same word."""
    first = low[part.start : low.find(" ", part.start) + 1]
    return grammar.action.match(low, at) is not None or low.startswith(first or "\n", at)


def _cut(low: str, part: Span, cuts: list[Span]) -> list[Span]:
    starts = [part.start, *(cut.end for cut in cuts)]
    ends = [*(cut.start for cut in cuts), part.end]
    return [trim(low, start, end) for start, end in zip(starts, ends, strict=True)]


def _syllables(low: str, start: int, end: int) -> int:
    return low.count(" ", start, end) + 1
