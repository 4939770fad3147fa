"""From the words that name what is measured to the indicator of the catalogue, or to none rather than a guess.

A name is found as a run of syllables (commas, dashes and "và" set aside). It counts only where the words right
before and after it say time, place or movement; any other word narrows it to something else: "giá trị sản xuất
công nghiệp" is not the total "giá trị sản xuất". Of several that fit, the longest wins, then the one of the
figure's own dimension, then the one that needed words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import Indicator

_SYLLABLE = re.compile(r"[^\W_]+")
_GAP = "…"
_GAP_SYLLABLES = 6
_ENDS = ""
_PHRASE = 4
_LONGEST_NAME = 400
_NAMES_KEPT = 4096
# Of an indicator of these dimensions a percentage says growth or a part of a plan.
_GROWS = frozenset({"money", "count", "area", "length", "mass", "volume", "power", "score"})

_Tree = dict[str, Any]


class _Entry(NamedTuple):
    """An indicator under one of its wordings."""

    indicator: Indicator
    variant: str
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


class Match(NamedTuple):
    """What a name was found as: the indicator, and the wording of the catalogue that fits."""

    indicator: Indicator
    variant: str
    length: int
    """How many syllables of the name it fits."""
    before: int
    """How many stand before it."""
    own: bool
    """Whether the figure has the indicator's own dimension, and not only one that may be said of it."""


class _Found(NamedTuple):
    """Wordings that stand free in a name, at these syllables of it."""

    length: int
    gaps: int
    entries: tuple[_Entry, ...]
    counted: bool
    """The name is introduced as a number of things: "số …", "tổng số …"."""
    before: int
    """How many syllables of the name stand before it."""


class Words:
    """How names are cut into syllables, and the phrases that may stand around them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.means = {e["written"]: e["means"].split() for e in lexicon.entries("abbreviations")}
        self.filler = frozenset(lexicon.words("indicator_filler"))
        self.unlike = frozenset((*self.filler, *self.means))
        """Syllables that stand otherwise, or not at all, in the tree of wordings."""
        self.before = self._phrases(lexicon.words("indicator_before"))
        self.after = self._phrases(lexicon.words("indicator_after"))
        self.narrowed = self._phrases(lexicon.words("indicator_narrowed"))
        self.number = self._phrases(lexicon.words("indicator_number"))

    def syllables(self, words: str) -> list[str]:
        """Cut words into lower-case syllables, short forms written out and fillers left out."""
        found = [s for s in _SYLLABLE.findall(words.lower()) if s not in self.filler]
        if self.means.keys().isdisjoint(found):
            return found
        return [syllable for short in found for syllable in self.means.get(short, (short,))]

    def place(self, words: str, first: int, last: int) -> tuple[int, int]:
        """Give where one syllable, counted from 0, begins in `words` and another ends."""
        begin = passed = 0
        for found in _SYLLABLE.finditer(words.lower()):
            syllable = found[0]
            before = passed
            passed += len(self.syllables(syllable)) if syllable in self.unlike else 1
            if before <= first < passed:
                begin = found.start()
            if passed > last:
                return begin, found.end()
        return begin if passed > first else len(words), len(words)

    def _phrases(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(" ".join(self.syllables(word)) for word in words)

    def may_precede(self, syllables: Sequence[str], start: int) -> bool:
        """Tell whether the words before `start` leave a name that begins there its meaning."""
        return start == 0 or _is_year(syllables[start - 1]) or _phrase_before(syllables, start, self.before)

    def may_follow(self, syllables: Sequence[str], end: int) -> bool:
        """Tell whether the words from `end` on leave a name that ends there its meaning."""
        rest = syllables[end : end + _PHRASE]
        if not rest or _is_year(rest[0]) or rest == ["bình", "quân"]:
            return True
        if " ".join(rest[:2]) in self.narrowed:
            return False
        phrase = rest[0]
        for syllable in rest[1:]:
            if phrase in self.after:
                return True
            phrase = f"{phrase} {syllable}"
        return phrase in self.after

    def counts(self, syllables: Sequence[str], start: int) -> bool:
        """Tell whether "số", "tổng số" … leads the name that begins at `start`, or is its first word."""
        return syllables[start] in self.number or _phrase_before(syllables, start, self.number)


def _is_year(syllable: str) -> bool:
    return len(syllable) == 4 and syllable.isdecimal()


def _phrase_before(syllables: Sequence[str], end: int, phrases: frozenset[str]) -> bool:
    phrase = ""
    for syllable in reversed(syllables[max(0, end - _PHRASE) : end]):
        phrase = f"{syllable} {phrase}" if phrase else syllable
        if phrase in phrases:
            return True
    return False


class _Index:
    """All wordings as a tree of syllables, built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        self.tree: _Tree = {}
        for indicator in lexicon.indicators:
            for variant in (indicator.name, *indicator.variants):
                self._add(variant, _Entry(indicator, variant))
            for rule in indicator.entry.get("beside", ()):
                for variant in rule["words"]:
                    self._add(variant, _Entry(indicator, variant, tuple(rule["near"]), tuple(rule.get("unless", ()))))
        self.readings = lru_cache(_NAMES_KEPT)(self._readings)

    def _add(self, variant: str, entry: _Entry) -> None:
        node = self.tree
        for n, part in enumerate(variant.split(_GAP)):
            for syllable in ([_GAP] if n else []) + self.words.syllables(part):
                node = node.setdefault(syllable, {})
        node[_ENDS] = (*node.get(_ENDS, ()), entry)

    def may_begin(self, words: str) -> bool:
        """Tell quickly whether a wording may begin where the words do."""
        first = _SYLLABLE.search(words)
        return first is not None and (first.group() in self.tree or first.group() in self.words.unlike)

    def _readings(self, words: str) -> tuple[_Found, ...]:
        """Give the wordings that stand free in a name, the longest first."""
        syllables = self.words.syllables(words)
        out: list[_Found] = []
        for start, syllable in enumerate(syllables):
            if syllable in self.tree:
                ends: list[tuple[int, int, tuple[_Entry, ...]]] = []
                _walk(self.tree[syllable], syllables, start + 1, 0, ends)
                if ends and self.words.may_precede(syllables, start):
                    counted = self.words.counts(syllables, start)
                    out += [
                        _Found(end - start, gaps, entries, counted, start)
                        for end, gaps, entries in ends
                        if self.words.may_follow(syllables, end)
                    ]
        out.sort(key=lambda found: (-found.length, found.gaps))
        return tuple(out)


def _walk(
    node: _Tree, syllables: Sequence[str], at: int, gaps: int, ends: list[tuple[int, int, tuple[_Entry, ...]]]
) -> None:
    """Note every end of a wording that leads through `node`, reached before syllable `at`."""
    while True:
        if _ENDS in node:
            ends.append((at, gaps, node[_ENDS]))
        if _GAP in node:
            _leap(node[_GAP], syllables, at, gaps + 1, ends)
        if at == len(syllables) or syllables[at] not in node:
            return
        node = node[syllables[at]]
        at += 1


def _leap(
    node: _Tree, syllables: Sequence[str], at: int, gaps: int, ends: list[tuple[int, int, tuple[_Entry, ...]]]
) -> None:
    """Go on behind a gap; one that ends a wording takes in all that follows."""
    if _ENDS in node and len(syllables) - at <= _GAP_SYLLABLES:
        ends.append((len(syllables), gaps, node[_ENDS]))
    for after in range(at, min(at + _GAP_SYLLABLES + 1, len(syllables))):
        if syllables[after] in node:
            _walk(node[syllables[after]], syllables, after + 1, gaps, ends)


@cache
def _index(lexicon: Lexicon) -> _Index:
    return _Index(lexicon)


class Catalogue:
    """Finds the indicator that a document's words name. The tree of wordings is shared by all of one lexicon."""

    __slots__ = ("_index",)

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the catalogue of `lexicon`."""
        self._index = _index(lexicon)

    def find(self, words: str, dimension: str, *, beside: str = "") -> Indicator | None:
        """Give the indicator that `words` name for a figure of `dimension`, or None: see `match`."""
        match = self.match(words, dimension, beside=beside)
        return match.indicator if match else None

    def match(
        self, words: str, dimension: str, *, beside: str = "", first: bool = False, past: int = 0, gaps: bool = True
    ) -> Match | None:
        """Give the indicator that `words` name for a figure of `dimension` and how it words it, or None.

        `words`: what the document calls the measured thing. `dimension`: that of the figure's unit (`share`,
        `money`, `count`, …). `beside`: the words around the figure, such as the verb before a counted noun.
        With `first` the wording must begin where the words do, it must end past so many syllables of them, and
        without `gaps` none with a gap will do.
        """
        if first and not self._index.may_begin(words):
            return None
        best: Match | None = None
        rank = (0, 0, 0, False)
        context = ""
        for length, gap, entries, counted, before in self._index.readings(words[:_LONGEST_NAME]):
            if length < rank[0]:
                break
            if (first and before) or before + length <= past or (gap and not gaps):
                continue
            for entry in entries:
                fit = 2 if entry.indicator.dimension == dimension else _fit(entry.indicator, dimension, counted)
                this = (length, -gap, fit, bool(entry.near))
                if not fit or this <= rank:
                    continue
                if entry.near:
                    context = context or f"{_segment(beside.lower())} {words.lower()}"
                    if not _stands_by(entry, context):
                        continue
                best, rank = Match(entry.indicator, entry.variant, length, before, fit == 2), this
        return best

    def syllables(self, words: str) -> int:
        """Tell how many syllables of `words` count."""
        return len(self._index.words.syllables(words))

    def place(self, words: str, match: Match) -> tuple[int, int]:
        """Give where the wording that was found begins and ends in `words`."""
        return self._index.words.place(words, match.before, match.before + match.length - 1)


def _fit(indicator: Indicator, dimension: str, counted: bool) -> int:
    """Tell how well a dimension that is not its own suits an indicator: 1 said of it (growth, n of m), 0 not."""
    own = indicator.dimension
    if dimension == "share":
        return int(own in _GROWS and (counted or not _is_whole(indicator)))
    if dimension == "times" or (dimension in ("count", "score") and own == "share"):
        return 1
    return int(own == "score" and dimension in ("count", ""))


def _is_whole(indicator: Indicator) -> bool:
    """Tell whether a percentage of these things is a part of them, not their growth."""
    return "whole" in indicator.entry or "role" in indicator.entry


def _segment(beside: str) -> str:
    """Give the last stretch of the words around, behind the last full stop or semicolon."""
    beside = beside.rstrip(" ;.,:\n")
    return beside[max(beside.rfind(";"), beside.rfind(". "), beside.rfind("\n")) + 1 :]


def _stands_by(entry: _Entry, context: str) -> bool:
    """Tell whether a word that the entry needs stands by, closer to the end than any it must not have.

    Ends are compared, so that "đạt" does not stand by in "không đạt" where that must not be.
    """
    near = _last_end(context, entry.near)
    return near > 0 and near > _last_end(context, entry.unless)


def _last_end(context: str, words: Iterable[str]) -> int:
    """Tell where the last of these words ends, 0 where none stands in `context`."""
    last = 0
    for word in words:
        at = context.rfind(word)
        if at >= 0:
            last = max(last, at + len(word))
    return last
