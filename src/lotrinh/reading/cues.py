"""Every place of a page where a cue word stands, found in one pass over its text.

Most rules begin with a word: a post, a verb of merging, an opener, "nhiệm kỳ". Looking for each word by itself would
read the text some four hundred times.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.reading.number_words import FREE_WORDS

Place = tuple[int, int]
"""Where a word begins and ends in the view."""

KINDS = {
    "neutral_opener": "",
    "target_opener": "target",
    "target_hint": "hint",
    "result_opener": "result",
    "weak_result": "weak",
}
"""The cues that open results or promises, and what each opens."""
MEETING_KINDS = (
    *("about_dissemination", "about_results", "about_programme", "about_congress"),
    *("holds_congress", "holds_meeting"),
)
"""The cues of what is held, and of what is only spoken of."""
_TIME = (
    *("năm", "nhiệm kỳ", "nay", "giai đoạn", "chặng đường", "trung hạn", "thời kỳ", "thời điểm", "cùng kỳ"),
    *("vụ trước", "kỳ trước", "tháng trước", "quý trước", "quý", "đến"),
)
_DELEGATION = "delegation_to_superior_congress"
_DECLARED = ("target_groups", "targets", "breakthroughs", "tasks", "programmes", "solutions", "pillars")


def _lists(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Give the words that are looked for all over a page, by what they tell of."""
    words, entries = lexicon.words, lexicon.entries
    posts = [w for e in entries("posts") if "post" in e for w in e["written"]]
    anchors, people = words("post_anchor"), words("people_noun")
    declared = [noun for what in _DECLARED for noun in words(f"declared_{what}")]
    bodies = {w: e["body"] for e in entries("bodies") for w in e["written"]}
    return {
        "kind": [word for cue in KINDS for word in words(cue)],
        "time": _TIME,
        "meeting": ("tổ chức", "tiến hành", "khai mạc", "diễn ra", "long trọng", "chủ trì"),
        "number_word": (*FREE_WORDS, "gấp"),
        "five": [f"{word} năm" for word in words("before_five_things")],
        "zero": ("không", "xóa", "chưa có"),
        "unit": words("unit_level"),
        "province": words("province_head"),
        "paper": {word.partition(" ")[0] for word in words("province_paper")},
        "merger": words("merger_verb"),
        "ask": words("speech_ask"),
        "say": words("speech_say"),
        "post": (*anchors, *_without(posts, anchors)),
        "people": [w for w in people if not any(w != n and w.startswith(n) for n in people)],
        "body": [w for w, body in bodies.items() if body != _DELEGATION],
        "delegation": [w for w, body in bodies.items() if body == _DELEGATION],
        "declared": [noun for noun in declared if not any(other in noun for other in declared if other != noun)],
        "day": ("ngày", "sáng", "chiều", "tối", "trưa", "hôm"),
        "term": ("nhiệm kỳ", "nhiệm kì", "khóa"),
        "ordinal": ("lần",),
        "objective": ("mục tiêu", "phương hướng", "quyết tâm", "phấn đấu", "hướng tới", "hướng đến"),
        "list": ("đột phá", "nhiệm vụ"),
        "launch": ("phát động",),
        **{cue: words(cue) for cue in MEETING_KINDS},
    }


_SIGNS = "\n(“‘\"'-–—[.;"
"""What a word may stand right behind, besides a space."""
_NO_WORD = re.compile(r"[\W_]")


def _without(words: Iterable[str], known: Iterable[str]) -> list[str]:
    """Give the words that hold none of the known ones as a word."""
    return [w for w in words if not any(f" {k} " in f" {w} " for k in known)]


class Cues:
    """The places of one page's cue words, by the list they stand in, in text order."""

    __slots__ = ("_low", "_places", "_starts")

    def __init__(self, low: str, places: dict[str, list[Place]]) -> None:
        self._low = low
        self._places = places
        self._starts: dict[str, list[int]] = {}

    def all(self, name: str) -> list[Place]:
        """Give every place of a list's words; where two words begin together, the shorter comes first."""
        return self._places[name]

    def where(self, keep: Callable[[int], bool]) -> Cues:
        """Give the places that a test keeps, by where they begin."""
        kept = {name: [place for place in places if keep(place[0])] for name, places in self._places.items()}
        return Cues(self._low, kept)

    def words(self, name: str, start: int, end: int) -> set[str]:
        """Give the different words of a list that stand in a stretch of the view."""
        return {self._low[at:stop] for at, stop in self.within(name, start, end) if stop <= end}

    def within(self, name: str, start: int, end: int) -> list[Place]:
        """Give the places that begin in a stretch of the view."""
        starts = self._starts.get(name)
        if starts is None:
            starts = self._starts[name] = [at for at, _ in self._places[name]]
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        return self._places[name][first : bisect_left(starts, end, first)]

    def matches(self, name: str, pattern: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
        """Give the matches of a pattern that begin with a list's words in a stretch of the view, none in another."""
        done = start
        for at, _ in self.within(name, start, end):
            match = pattern.match(self._low, at, end) if at >= done else None
            if match:
                done = match.end()
                yield match


class Index:
    """All cue words of a lexicon as one pattern."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Compile words given by the name of their list; a word may stand in several."""
        self._names = tuple(lists)
        self._lists: dict[str, list[str]] = {}
        self._written: dict[str, str] = {}
        for name, words in lists.items():
            for word in words:
                spaced = _spaced(word.lower())
                self._lists.setdefault(spaced, []).append(name)
                self._written[spaced] = word.lower()
        self._longest = max(map(len, self._lists))
        self._after_space = re.compile(f" (?=({any_of(self._lists)}))")
        self._standing = {word: tuple(self._standing_in(word)) for word in self._lists}

    def find(self, low: str, glued: Iterable[int]) -> Cues:
        """Find all cue words of a text; `glued` is where words begin right behind a letter or digit: "231đảng viên"."""
        places: dict[str, list[Place]] = {name: [] for name in self._names}
        standing, written = self._standing, self._written
        begins = low.startswith
        # Split at the space before each cue word, the text is a row of gaps and words: cheaper than as many matches.
        # One space stands before the text, so that a word stands in it where its space does in what is split.
        spaced = f" {_spaced(low)}"
        row = self._after_space.split(spaced)
        start = -1
        for gap, word in zip(row[::2], row[1::2], strict=False):
            start += len(gap) + 1
            if " " in word and not begins(written[word], start):
                continue  # "kết-quả": the sign parts no words but stands in one
            for name, length in standing[word]:
                places[name].append((start, start + length))
        for start in glued:
            for at, word in self._beside(spaced, start):
                if low.startswith(written[word], at):
                    for name, length in standing[word]:
                        _add(places[name], (at, at + length))
        return Cues(low, places)

    def _beside(self, spaced: str, glue: int) -> Iterator[tuple[int, str]]:
        """Give the longest words that end and that begin where two are glued together: "đại biểuĐảng bộ"."""
        first = max(0, glue - self._longest)
        for found in self._after_space.finditer(spaced[first : glue + 1]):
            if found.end(1) == glue + 1 - first:
                yield first + found.start(), found[1]
        begun = self._after_space.match(f" {spaced[glue + 1 : glue + self._longest + 2]}")
        if begun:
            yield glue, begun[1]

    def _standing_in(self, longest: str) -> Iterator[tuple[str, int]]:
        """Give the lists, with the length of the word, that are met where the longest word stands."""
        for end in (*(sign.start() for sign in _NO_WORD.finditer(longest, 1)), len(longest)):
            for name in self._lists.get(longest[:end], ()):
                yield name, end


def _add(places: list[Place], place: Place) -> None:
    """Put a place where it belongs in text order; the shorter of two words that begin together may be there already."""
    index = bisect_left(places, place)
    if places[index : index + 1] != [place]:
        places.insert(index, place)


def _spaced(low: str) -> str:
    """Give a text with every sign that a word may stand behind as a space."""
    for sign in _SIGNS:
        low = low.replace(sign, " ")
    return low


@cache
def index_of(lexicon: Lexicon) -> Index:
    """Compile the cue words of a lexicon, once."""
    return Index(_lists(lexicon))
