"""Result or target, and of which years: what an opener says holds until the next opener says otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from lotrinh.lexicon import Lexicon
from lotrinh.reading.cues import KINDS, Place
from lotrinh.reading.page import Sentence
from lotrinh.reading.passage import Mark
from lotrinh.reading.periods import TimePhrase


@dataclass(frozen=True, slots=True)
class Frame:
    """What the document as a whole says of time: the congress's term and the year it is written in."""

    term: tuple[int | None, int | None] = (None, None)
    year: int | None = None
    unit: str | None = None
    province_unit: str | None = None
    """The province with its level word: `tỉnh Gia Lai`."""
    kind: str = "other"
    reported: int | None = None
    """The year a results meeting reports on."""

    @property
    def past_term(self) -> tuple[int | None, int | None]:
        """The term under review: the one before, for a congress at the turn; else the present one so far."""
        first, last = self.term
        if first is None or last is None:
            return (None, None)
        if self.year is None or self.year <= first + 1:
            return (2 * first - last, first)
        return (first, min(self.year, last))

    @property
    def is_over(self) -> bool:
        """Whether the term named last had ended when the text was written, as far as it tells."""
        last = self.term[1]
        opens = self.kind not in ("other", "results")  # a congress opens the term that it names
        return last is not None and last <= self.known_year and not (opens and self.year is None)

    @property
    def known_year(self) -> float:
        """The year of writing. Unknown, it is taken as 2025, when the present terms began."""
        return self.year if self.year is not None else 2025


@dataclass(slots=True)
class Scope:
    """The state carried from figure to figure: the kind and the years named last."""

    kind: str = ""
    by: Mark | None = None
    """What set the kind: an opener or a year; None for the words that bound the number."""
    begin: int | None = None
    end: int | None = None
    phrase: TimePhrase | None = None
    """The words that named them."""
    span: tuple[int | None, int | None] = (None, None)
    """The term named last: averages per year run over it."""
    hinted: tuple[str, Mark | None] | None = None
    """The kind before a hint changed it for its own sentence, and what had set it."""
    item: tuple[int, int | None, int | None, TimePhrase | None] | None = None
    """Where a later item of a list names years of its own, and the years to go back to behind it."""
    here: bool = False
    """Whether the years were named in the present sentence."""


@cache
def _openers(lexicon: Lexicon) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for cue, kind in KINDS.items():
        for word in lexicon.words(cue):
            kinds.setdefault(word.lower(), kind)
    return kinds


def kind_marks(
    low: str, sentence: Sentence, openers: Sequence[Place], phrases: list[TimePhrase], frame: Frame, lexicon: Lexicon
) -> list[Mark]:
    """List the places of a sentence where its kind is set, in order: openers and years."""
    start, end, _ = sentence
    aside = low.find("(", start, end) >= 0
    opened = _opened(low, sentence, openers, lexicon, aside=aside) if openers else []
    marks = opened[:]
    for phrase in phrases:
        at = phrase.start
        if phrase.role == "reference" or low.startswith("lần ", at - 4) or _is_vision(low, start, at):
            continue
        if not (_in_a_title(low, start, phrase, frame) or (aside and _in_brackets(low, start, at))):
            marks.append(Mark(at, _kind_in_sentence(low, start, phrase, opened, frame), phrase, phrase.end))
    if len(marks) > 1:
        marks.sort(key=_position)
        # "trong 5 năm", which a promise says of itself as well
        over = [m for m in opened if m.kind == "result" and low.startswith(_OVER_YEARS, m.position)]
        if over:
            marks = [m for i, m in enumerate(marks) if not (m in over and _led(marks[:i]))]
    return marks


_OVER_YEARS = ("trong 5 năm", "trong năm năm")


def _led(marks: list[Mark]) -> bool:
    """Tell whether a promise leads up to here."""
    kinds = [mark.kind for mark in marks if mark.kind in ("target", "result")]
    return bool(kinds) and kinds[-1] == "target"


def _is_vision(low: str, start: int, at: int) -> bool:
    """Tell the year of "tầm nhìn đến năm 2045", which no figure is promised for."""
    return low.find("tầm nhìn", max(start, at - 14), at) >= 0


_position = itemgetter(0)


def _kind_in_sentence(low: str, start: int, phrase: TimePhrase, openers: list[Mark], frame: Frame) -> str:
    """Tell what a time phrase opens where it stands; the last day of a promise, "đến 31/12", opens nothing."""
    if _raises(low, phrase, frame):
        return "target"
    kind = kind_of(phrase, frame)
    if phrase.role != "now" or not _DAY.match(phrase.word):
        return kind
    if kind == "target":  # a day to come opens what it leads, and nothing from behind
        return kind if phrase.start - start < _LEADING else ""
    led = [mark.kind for mark in openers if mark.position < phrase.start and mark.kind != "weak"]
    due = bool(led) and led[-1] == "target" and not _REPORTED.match(low, phrase.end)
    return "" if due else kind


_LEADING = 20
"""A time phrase that begins so near to its sentence's beginning, in characters, leads it."""
_DAY = re.compile(r"đến (?:hết )?(?:ngày )?\d")
_REPORTED = re.compile(r",? (?:(?:toàn )?(?:xã|phường) )?(?:đã|mới|được) ")
_BEFORE = frozenset(" \n(“\"'–-")


def _opened(low: str, sentence: Sentence, openers: Sequence[Place], lexicon: Lexicon, *, aside: bool) -> list[Mark]:
    """Find what opens results or promises in a sentence, none in another; `aside` says that it has a bracket."""
    start, end, _ = sentence
    kinds = _openers(lexicon)
    found: list[Mark] = []
    done = -1
    for at, longest in dict(openers).items():  # the longest of those that begin together
        to = longest if longest <= end else max((to for other, to in openers if other == at and to <= end), default=-1)
        if to <= done or (at and low[at - 1] not in _BEFORE):
            continue
        done = to
        kind = kinds[low[at:to]]
        if not kind or (kind in _PROMISES and _closes(low, to, end)) or _is_base(low, start, at):
            continue
        if not (aside and _in_brackets(low, start, at)):
            found.append(Mark(at, kind, None, to))
    return found


_PROMISES = ("target", "hint")


def _closes(low: str, at: int, end: int) -> bool:
    """Tell "… chỉ tiêu đại hội đề ra." from "đề ra 12 chỉ tiêu": at its end a clause promises nothing more.

    Of when it speaks it may say at its end: "… trong nhiệm kỳ tới."
    """
    if low.endswith(_AHEAD, 0, at):
        return False
    return at >= end or low[at] in ".;)" or (low[at] == "," and low.startswith("ra", at - 2))


_AHEAD = (" tới", " mới", " còn lại", " cuối năm")


def _in_a_title(low: str, start: int, phrase: TimePhrase, frame: Frame) -> bool:
    """Tell the term in "Nghị quyết Đại hội …, nhiệm kỳ 2025 - 2030" from the one that opens what is said of it."""
    if not phrase.word.startswith("nhiệm kỳ") or (phrase.begin, phrase.end_year) != frame.term:
        return False
    return phrase.start - start > 15 and bool(_TITLE.search(low, max(start, phrase.start - 90), phrase.start))


_TITLE = re.compile(r"lần thứ|nghị quyết|khóa|đại hội|chào mừng|ban chấp hành|báo cáo chính trị")


def _is_base(low: str, start: int, at: int) -> bool:
    """Tell the base of a share from an opener: "bằng 92,5% mục tiêu nhiệm kỳ", "gấp 1,2 lần mục tiêu"."""
    return low.endswith(_BASE_ENDS, start, at) and _BASE.search(low, max(start, at - 20), at) is not None


_BASE = re.compile(r"\d ?(?:%|lần)(?: so với| so| của)? $")
_BASE_ENDS = ("% ", "lần ", "với ", "so ", "của ")


def _raises(low: str, phrase: TimePhrase, frame: Frame) -> bool:
    """Tell "cuối năm 2025 nâng thu nhập lên …": a bare verb behind a year that is not over promises."""
    year = phrase.end_year
    return year is not None and year >= frame.known_year and bool(_RAISING.match(low, phrase.end))


_RAISING = re.compile(r",? (?:nâng|kéo giảm|đưa)(?! vào| tổng số| số| cấp)(?! (?:được |gần |hơn |trên |khoảng )?\d) ")


def _in_brackets(low: str, start: int, position: int) -> bool:
    """Tell whether a place stands in brackets: what an aside says of time holds in the aside only."""
    opened = low.rfind("(", start, position)
    return opened >= 0 and low.find(")", opened, position) < 0 and position - opened < 60


def kind_of(phrase: TimePhrase, frame: Frame) -> str:
    """Tell result from target by a time phrase alone; empty where it leaves that open."""
    if phrase.word.startswith("phấn đấu"):
        return "target"
    if phrase.role in ("now", "past"):
        return "target" if (phrase.end_year or 0) > frame.known_year else "result"
    if phrase.end_year is None:
        return ""
    if phrase.role == "span":
        if (phrase.begin, phrase.end_year) == frame.term:
            return "result" if frame.is_over else "target"
        return "target" if phrase.end_year > frame.known_year + (frame.year is None) else "result"
    if phrase.end_year > frame.known_year:
        return "target"
    plain = phrase.role == "until" and phrase.word.startswith("đến năm") and frame.year is None
    return "target" if plain and phrase.end_year == frame.known_year else "result"
