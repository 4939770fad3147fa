"""From the words that name what is measured to the indicator of the catalogue, or to none rather than a guess.

A name is found as a run of syllables (commas, dashes and "và" set aside). It counts only where the words right
before and after it say time, place or movement; any other word narrows it to something else: "giá trị sản xuất
công nghiệp" is not the total "giá trị sản xuất". Of several that fit, the longest wins, then the one of the
figure's own dimension, then the one that needed words beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import Indicator
from lotrinh.reading.catalogue_words import SYLLABLE, Words

_GAP = "…"
_GAP_SYLLABLES = 6
_LONGEST_NAME = 400
# Of an indicator of these dimensions a percentage says growth or a part of a plan.
_GROWS = frozenset({"money", "count", "area", "length", "mass", "volume", "power", "score"})


class _Entry(NamedTuple):
    """An indicator under one of its wordings."""

    indicator: Indicator
    variant: str
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


_End = tuple[int, int, Sequence[_Entry]]
"""Behind which syllable a wording ends, how many gaps it has, and whose it is."""


class _Node:
    """A place in the tree of wordings: the syllables that may follow, what ends here, and what goes on behind a gap."""

    __slots__ = ("after_gap", "entries", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.entries: list[_Entry] = []
        """Those that need words beside them come first."""
        self.after_gap: _Node | None = None


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


class _Index:
    """All wordings as a tree of syllables, built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = Words(lexicon)
        self.root = _Node()
        for indicator in lexicon.indicators:
            for variant in (indicator.name, *indicator.variants):
                self._end_of(variant).append(_Entry(indicator, variant))
            for rule in indicator.entry.get("beside", ()):
                for variant in rule["words"]:
                    entries = self._end_of(variant)
                    entry = _Entry(indicator, variant, tuple(rule["near"]), tuple(rule.get("unless", ())))
                    entries.insert(sum(1 for other in entries if other.near), entry)

    def _end_of(self, variant: str) -> list[_Entry]:
        """Give the entries that end where a wording ends, made where there is no such place yet."""
        node = self.root
        for n, part in enumerate(variant.split(_GAP)):
            if n:
                node.after_gap = node = node.after_gap or _Node()
            for syllable in self.words.syllables(part):
                node = node.following.setdefault(syllable, _Node())
        return node.entries

    def may_begin(self, words: str) -> bool:
        """Tell quickly whether a wording may begin where the words do."""
        first = SYLLABLE.search(words)
        return first is not None and (first[0] in self.root.following or first[0] in self.words.unlike)

    def ends(self, syllables: Sequence[str], start: int) -> list[_End]:
        """Give where wordings end that begin at a syllable and have nothing before them that narrows them.

        The longest come first, of alike ones those with the fewest gaps.
        """
        ends: list[_End] = []
        node = self.root.following.get(syllables[start])
        if node:
            _walk(node, syllables, start + 1, 0, ends)
            if ends and start and not self.words.may_precede(syllables, start):
                return []
            if len(ends) > 1:
                ends.sort(key=_longest_first)
        return ends


def _longest_first(end: _End) -> tuple[int, int]:
    return -end[0], end[1]


def _walk(node: _Node, syllables: Sequence[str], at: int, gaps: int, ends: list[_End]) -> None:
    """Note every end of a wording that leads through `node`, reached before syllable `at`."""
    reached: _Node | None = node
    size = len(syllables)
    while reached:
        if reached.entries:
            ends.append((at, gaps, reached.entries))
        if reached.after_gap:
            _leap(reached.after_gap, syllables, at, gaps + 1, ends)
        if at == size:
            return
        reached = reached.following.get(syllables[at])
        at += 1


def _leap(node: _Node, syllables: Sequence[str], at: int, gaps: int, ends: list[_End]) -> None:
    """Go on behind a gap; one that ends a wording takes in all that follows."""
    if node.entries and len(syllables) - at <= _GAP_SYLLABLES:
        ends.append((len(syllables), gaps, node.entries))
    if node.following.keys().isdisjoint(syllables[at : at + _GAP_SYLLABLES + 1]):
        return
    for after in range(at, min(at + _GAP_SYLLABLES + 1, len(syllables))):
        if syllables[after] in node.following:
            _walk(node.following[syllables[after]], syllables, after + 1, gaps, ends)


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
        self, words: str, dimension: str, beside: str = "", *, first: bool = False, past: int = 0, gaps: bool = True
    ) -> Match | None:
        """Give the indicator that `words` name for a figure of `dimension` and how it words it, or None.

        `words`: what the document calls the measured thing. `dimension`: that of the figure's unit (`share`,
        `money`, `count`, …). `beside`: the words around the figure, such as the verb before a counted noun.
        With `first` the wording must begin where the words do, it must end past so many syllables of them, and
        without `gaps` none with a gap will do.
        """
        index, said = self._index, self._index.words
        if first and not index.may_begin(words):
            return None
        syllables = said.syllables(words[:_LONGEST_NAME])
        best: Match | None = None
        rank = (0, 0, 0, False)
        for start in range(1 if first and syllables else len(syllables)):
            if len(syllables) - start < rank[0]:
                break
            for end, gap, entries in index.ends(syllables, start):
                if end - start < rank[0] or end <= past:
                    break
                if (gap and not gaps) or (end < len(syllables) and not said.may_follow(syllables, end)):
                    continue
                entry = _fitting(entries, dimension, words, beside)
                own = entry is not None
                if not own:
                    counted = dimension == "share" and said.counts(syllables, start)
                    entry = _also_fitting(entries, dimension, words, beside, counted=counted)
                if entry and gap and _denied(syllables[start:end], entry.variant):
                    continue
                if entry and (this := (end - start, -gap, own, bool(entry.near))) > rank:
                    best, rank = Match(entry.indicator, entry.variant, end - start, start, own), this
        return best

    def syllables(self, words: str) -> int:
        """Tell how many syllables of `words` count."""
        return len(self._index.words.syllables(words))

    def place(self, words: str, match: Match) -> tuple[int, int]:
        """Give where the wording that was found begins and ends in `words`."""
        return self._index.words.place(words, match.before, match.before + match.length - 1)


_DENYING = frozenset({"chưa", "không"})


def _denied(syllables: Sequence[str], variant: str) -> bool:
    """Tell the contrary of a wording, "người dân chưa có bảo hiểm y tế", by what stands in its gap."""
    return any(said not in variant for said in _DENYING.intersection(syllables))


def _fitting(entries: Sequence[_Entry], dimension: str, words: str, beside: str) -> _Entry | None:
    """Give the entry of one wording that has the figure's own dimension."""
    for entry in entries:
        if entry.indicator.dimension == dimension and (not entry.near or _stands_by(entry, words, beside)):
            return entry
    return None


def _also_fitting(
    entries: Sequence[_Entry], dimension: str, words: str, beside: str, *, counted: bool
) -> _Entry | None:
    """Give the entry of one wording that the figure's dimension may be said of."""
    for entry in entries:
        if _may_be_said(entry.indicator, dimension, counted) and (not entry.near or _stands_by(entry, words, beside)):
            return entry
    return None


def _may_be_said(indicator: Indicator, dimension: str, counted: bool) -> bool:
    """Tell whether a dimension that is not its own may be said of an indicator: growth, n of m.

    `counted`: the name is introduced as a number of things, "số …", "tổng số …".
    """
    own = indicator.dimension
    if dimension == "share":
        return own in _GROWS and (counted or not _is_whole(indicator))
    if dimension == "times" or (dimension in ("count", "score") and own == "share"):
        return True
    return own == "score" and dimension in ("count", "")


def _is_whole(indicator: Indicator) -> bool:
    """Tell whether a percentage of these things is a part of them, not their growth."""
    return "whole" in indicator.entry or "role" in indicator.entry


def _segment(beside: str) -> str:
    """Give the last stretch of the words around, behind the last full stop or semicolon."""
    beside = beside.rstrip(" ;.,:\n")
    return beside[max(beside.rfind(";"), beside.rfind(". "), beside.rfind("\n")) + 1 :]


def _stands_by(entry: _Entry, words: str, beside: str) -> bool:
    """Tell whether a word that the entry needs stands by, closer to the end than any it must not have.

    Ends are compared, so that "đạt" does not stand by in "không đạt" where that must not be.
    """
    context = f"{_segment(beside.lower())} {words.lower()}"
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
