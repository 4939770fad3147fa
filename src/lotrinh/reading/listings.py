"""Find lists by their name (`3 khâu đột phá`, `6 nhiệm vụ trọng tâm`) and by what opens them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.reading.items import (
    line_at,
    lines_below,
    marked_items,
    running_items,
    sentence_at,
    sentence_end,
    sentence_items,
)
from lotrinh.reading.page import Page
from lotrinh.reading.wording import grammar

_LONGEST = 6000  # characters of one list in running text
_GAP = 140  # characters between a list's name and what opens it
_HEADING = 110  # characters of a line that only names a list
_BEFORE = 45  # characters before the word that names a list: `ba nhiệm vụ, giải pháp `
BREAKTHROUGH, TASK = "đột phá", "nhiệm vụ"


class Listing(NamedTuple):
    """One list: where its name begins, where it opens, where its last item ends."""

    start: int
    opened: int
    end: int
    items: tuple[Span, ...]
    rule: str


class _Name(NamedTuple):
    """The name of a list, with the number it declares."""

    start: int
    end: int
    declared: int | None


class _Cues:
    """Patterns around the name of a list, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        pattern = lexicon.pattern
        count = rf"(?P<count>\d{{1,2}}|{pattern('list_count_word')}) (?:nhóm )?"
        counted = rf"(?:{count}|(?P<plural>{pattern('list_plural')}) (?:nhóm )?)?"
        other = pattern("listed_other")
        self.before = {
            BREAKTHROUGH: re.compile(rf"\W(?P<name>{counted}(?P<noun>{pattern('listed_breakthrough')} )?)\Z"),
            TASK: re.compile(rf"\W(?P<name>{counted})\Z"),
        }
        named = ("nhóm", *lexicon.words("list_count_word"), *lexicon.words("list_plural"))
        self.named = tuple(f"{word} " for word in (*named, *lexicon.words("listed_breakthrough")))
        """What the word is behind where a count, a plural or a noun stands before it."""
        self.after_task = re.compile(rf"(?: ?{pattern('listed_task')})+")
        self.other = re.compile(rf"\d (?:nhóm )?{other}|(?:và|cùng|,) (?:các |\d+ )?{other}")
        self.opener = re.compile(
            rf"[: ](?:(?<=:)|(?:(?P<word>{pattern('list_opener')})|(?P<bare>là)(?!\w))(?P<colon> ?:)?|(?P<bracket>\()"
            r"|(?<!lần )(?=thứ nhất|một là|\(1\)))"
        )
        self.count_only = re.compile(
            r"(?:gồm )?(?P<declared>\d{1,2}) (?:nhiệm vụ|khâu|đột phá|nhóm)(?: [^\W\d_]+){0,3}[.:]?"
        )
        """All that stands behind the colon of "Nhiệm vụ trọng tâm: 4 nhiệm vụ", with the list on the lines below."""
        self.ordinal = re.compile(r" (?:thứ nhất|số 1|1)(?!\w)")
        self.chosen = re.compile(rf"{lexicon.finder('list_chosen')} ")
        self.asking = re.compile(lexicon.finder("speech_ask"))
        self.heading = frozenset(("", *lexicon.words("list_heading")))


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)


def find_listings(page: Page, lexicon: Lexicon) -> tuple[list[Listing], list[Listing]]:
    """Give the lists of breakthroughs and those of tasks; a name inside a list of its kind opens none."""
    found: dict[str, list[Listing]] = {BREAKTHROUGH: [], TASK: []}
    finder = _Finder(page, lexicon)
    for at, end in page.cues.all("list"):
        known = found[word := page.low[at:end]]
        listing = finder.at(word, at) if not known or at >= known[-1].end else None
        if listing:
            known.append(listing)
    return found[BREAKTHROUGH], found[TASK]


class _Finder:
    """Reads the list that a name on the page opens."""

    def __init__(self, page: Page, lexicon: Lexicon) -> None:
        self._page, self._low = page, page.low
        self._cues, self._grammar = _cues(lexicon), grammar(lexicon)

    def at(self, word: str, at: int) -> Listing | None:
        """Give the list that the word at `at` names, if it names one that follows."""
        name = self._name(word, at)
        if not name or self._page.lines[line_at(self._page, at)].furniture:
            return None
        return self._labelled(name) or self._opened(name) or self._under_heading(name) or self._before_name(name)

    def _name(self, word: str, at: int) -> _Name | None:
        low, cues = self._low, self._cues
        if low[at - 1 : at].isalnum():
            return None
        led = low.endswith(cues.named, 0, at) or low[at - 2 : at - 1].isdecimal()
        before = cues.before[word].search(f" {low[max(0, at - _BEFORE) : at]}") if led else None
        start = at - len(before["name"]) if before else at
        counted, end = before and before["count"], at + len(word)
        if word == TASK:
            after = cues.after_task.match(low, end)
            has = low.endswith("có ", 0, start)  # "Đại hội có 4 nhiệm vụ": its agenda
            if has or not (after or counted) or low.startswith(f" {BREAKTHROUGH}", end):
                return None
            end = after.end() if after else end
        elif not (before and before["name"]) and start != self._page.lines[line_at(self._page, at)].body:
            return None
        count = None if not counted else int(counted) if counted.isdecimal() else self._grammar.count[counted]
        return _Name(start, end, count)

    def _labelled(self, name: _Name) -> Listing | None:
        """`Khâu đột phá thứ nhất: … Khâu đột phá thứ hai: …`: every item carries the name."""
        if not self._cues.ordinal.match(self._low, name.end):
            return None
        items = marked_items(self._page, self._grammar, name.start)
        return _made(name, name.start, items, "items that carry the list's name and number")

    def _opened(self, name: _Name) -> Listing | None:
        """`3 khâu đột phá gồm: …`: the list follows a colon or a word that opens it."""
        opener = self._opener(name)
        if not opener:
            return None
        line, opened = line_at(self._page, name.start), _begin(opener)
        at = opener.end() + (self._low[opener.end() : opener.end() + 1] == " ")
        count = self._cues.count_only.fullmatch(self._low, at, self._page.lines[line].end)
        if count or at >= self._page.lines[line].end:
            colon = opener[0].endswith(":")
            declared = int(count["declared"]) if count else name.declared
            items = lines_below(self._page, self._grammar, line + 1, declared) if colon else []
            return _made(name, opened, items, "lines under the name of a list")
        items = marked_items(self._page, self._grammar, at)
        if items:
            return _made(name, opened, items, "numbered items after the name of a list")
        end = min(sentence_end(self._page, at), at + _LONGEST)
        if opener["bracket"]:
            items = self._exactly(name, at, max(at, self._low.find(")", at, end)))
            return _made(name, opened, items, "items in brackets after the name of a list")
        items = self._running(name, at, end)
        sure = ":" in opener[0] or len(items) == name.declared or self._grammar.acts(self._low, at)
        return _made(name, opened, items if sure else [], "items in running text after the name of a list")

    def _opener(self, name: _Name) -> re.Match[str] | None:
        """Give what opens the list: the first colon or opening word, a bare `là` only where nothing better follows."""
        stop = min(self._page.lines[line_at(self._page, name.start)].end, name.end + _GAP)
        bare = None
        for found in self._cues.opener.finditer(self._low, name.end, stop):
            gap = self._low[name.end : _begin(found)]
            if ";" in gap or ". " in gap or self._cues.other.search(gap):
                break
            if found["bare"] and not found["colon"]:
                bare = bare or found
            elif not (found["word"] and self._low[found.end() : found.end() + 2].strip()[:1].isdecimal()):
                return found
        return bare

    def _running(self, name: _Name, at: int, end: int) -> list[Span]:
        items = running_items(self._page.low, self._grammar, Span(at, end), name.declared)
        if not name.declared:
            return items
        if len(items) == 1 < name.declared:
            return sentence_items(self._page, self._grammar, items[0], name.declared)
        asked = self._asked(name)
        if name.declared == 2 and (len(items) > 2 or asked):  # two joined by "và", then more: `là: A và B; chú trọng …`
            first = running_items(self._low, self._grammar, items[0], 2)
            both = len(first) == 2 and all(self._low.count(" ", *item) > 1 for item in first)
            items = first if both else items
        return items[: name.declared] if asked else items

    def _asked(self, name: _Name) -> bool:
        """Whether a speaker asks for the list to be carried out: then the sentence may go on after it."""
        sentence = self._page.sentences[sentence_at(self._page, name.start)]
        start = max(sentence.start, name.start - _LONGEST)
        return bool(self._cues.asking.search(self._low, start, name.start))

    def _under_heading(self, name: _Name) -> Listing | None:
        """`Các khâu đột phá` on a line of its own, the items on the lines below."""
        index = line_at(self._page, name.start)
        line, below = self._page.lines[index], self._page.lines[index + 1 : index + 2]
        lead = self._low[line.body : name.start].strip()
        closed = self._low[line.end - 1] in ".;,"
        if line.end - line.body > _HEADING or lead not in self._cues.heading or closed:
            return None
        if not below or self._cues.other.search(self._low, name.end, line.end):
            return None
        marked = self._grammar.mark.match(self._low, below[0].start) if not below[0].marker else None
        if not marked and below[0].marker in ("", line.marker):
            return None
        items = lines_below(self._page, self._grammar, index + 1, name.declared)
        return _made(name, line.end, items, "lines under the heading of a list")

    def _before_name(self, name: _Name) -> Listing | None:
        """`… A, B và C là ba khâu đột phá`: as many items as declared, before the name."""
        if not name.declared or name.declared < 2 or not self._low.endswith(" là ", 0, name.start):
            return None
        start = max(self._page.sentences[sentence_at(self._page, name.start)].start, name.start - _LONGEST)
        chosen = self._cues.chosen.search(self._low, start, name.start)
        items = self._exactly(name, chosen.end() if chosen else start, name.start - len(" là "))
        return _made(name, start, items, "items in running text before the name of a list")

    def _exactly(self, name: _Name, start: int, end: int) -> list[Span]:
        items = running_items(self._low, self._grammar, Span(start, end), name.declared)
        return items if len(items) == name.declared else []


def _begin(opener: re.Match[str]) -> int:
    """Give where what opens a list begins, behind the space that it was found by."""
    return opener.start() + (opener[0] != ":")


def _made(name: _Name, opened: int, items: list[Span], rule: str) -> Listing | None:
    return Listing(name.start, opened, items[-1].end, tuple(items), rule) if items else None
