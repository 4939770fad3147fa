"""Declared counts: "22 chỉ tiêu", "3 khâu đột phá", "bốn chương trình trọng tâm"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.reading.claims import Claim, Declared
from lotrinh.reading.page import Page

_WHATS = ("target_groups", "targets", "breakthroughs", "tasks", "programmes", "solutions", "pillars")
_LEFT, _RIGHT = 90, 80
_PART = re.compile(r"(?:trong|trên)(?: tổng)?(?: số)? \d+ [^,;]{0,40} (?:có|đã có|thì) (?:\d+ [^\d;]{0,40}(?:,|và) )*$")
"""Before a part of a whole: "trong 22 chỉ tiêu đề ra có 9 chỉ tiêu vượt"."""
_LONGEST = 14  # characters of a word before a noun
_INSIDE = frozenset(("vụ", "và", "vụ,", "pháp", "tiêu", "dung"))
"""Words inside such nouns."""
_MOST = 99
"""More than this are no announced targets or tasks but things counted."""


@dataclass(frozen=True, slots=True)
class _Cues:
    nouns: re.Pattern[str]
    what: dict[str, str]
    openers: frozenset[str]
    """The words that may stand between the number and the core: `3 | khâu | đột phá`."""
    count: dict[str, int]
    last: frozenset[str]
    """The last syllables of the number words."""
    quality: re.Pattern[str]
    done_before: re.Pattern[str]
    done_soft: frozenset[str]
    will_do: re.Pattern[str]
    done_after: re.Pattern[str]
    not_after: re.Pattern[str]
    done_later: re.Pattern[str]
    past: re.Pattern[str]
    before_five: frozenset[str]


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    what = {noun: kind for kind in reversed(_WHATS) for noun in lexicon.words(f"declared_{kind}")}
    before = "|".join(re.escape(w) for w in sorted(lexicon.words("done_before"), key=len, reverse=True))
    return _Cues(
        nouns=re.compile(any_of(what)),
        what=what,
        openers=frozenset(noun.split()[0].rstrip(",") for noun in what),
        count={word: value for value, word in enumerate(lexicon.words("count_word"), start=1) if value > 1},
        last=frozenset(word.split()[-1] for word in lexicon.words("count_word")),
        quality=re.compile(r"(?:,? (?:và )?" + lexicon.pattern("declared_quality") + ")+"),
        done_before=re.compile(rf"(?:^|[^\w])(?P<verb>{before})(?: (?:cả|được|tất cả|toàn bộ|các))? $"),
        done_soft=frozenset(lexicon.words("done_soft")),
        will_do=re.compile(lexicon.pattern("will_do")),
        done_after=re.compile(r"[^.,;:\n]{0,25}? " + lexicon.pattern("done_after")),
        not_after=re.compile(r" " + lexicon.pattern("not_declared_after")),
        done_later=re.compile(r"[ ,]" + lexicon.pattern("done_after")),
        past=re.compile(lexicon.pattern("past_opener")),
        before_five=frozenset(word.split()[-1] for word in lexicon.words("before_five")),
    )


def read_declared(page: Page, lexicon: Lexicon) -> list[Claim]:
    """Give each count of things a text announces, once: a second mention of the same count makes no second claim.

    Fields of a resolution may have as many targets each: their headings are counts of their own.
    """
    cues = _cues(lexicon)
    said: set[tuple[str, int]] = set()
    claims: list[Claim] = []
    for start, noun, count in _counted(page, cues):
        match = cues.nouns.match(page.low, noun)
        if not match or not 1 < count <= _MOST:
            continue
        what = cues.what[match.group()]
        quality = cues.quality.match(page.low, match.end())
        end = quality.end() if quality else match.end()
        if "đột phá" in page.low[noun:end] and what in ("tasks", "solutions"):
            what = what if "trọng tâm" in page.low[noun:end] else "breakthroughs"
        again = (what, count) in said and not _heads_a_field(page.low, start, end)
        if again or _is_result(page, cues, start, end):
            continue
        said.add((what, count))
        at = page.quoted(start, end)
        claims.append(
            Declared(
                start=at.start,
                end=at.end,
                quote=at.quote,
                rule="count before what is announced",
                what=what,
                count=count,
            )
        )
    return claims


def _heads_a_field(low: str, start: int, end: int) -> bool:
    """Tell "b) Về văn hóa: 06 chỉ tiêu", the count of one field, from the same count told again."""
    return low[end : end + 1] in ("", "\n") and low[max(0, start - 2) : start].rstrip().endswith(":")


def _counted(page: Page, cues: _Cues) -> Iterator[tuple[int, int, int]]:
    """Give each place where a number stands before one of the nouns: its start, the noun's start, its value."""
    low = page.low
    last = -1
    for core, _ in page.cues.all("declared"):
        number = _number_before(low, core, cues)
        if number and number[0] > last:
            last = number[0]
            yield number


def _number_before(low: str, core: int, cues: _Cues) -> tuple[int, int, int] | None:
    noun = core
    for _ in range(4):  # `3 | nhóm nhiệm vụ và giải pháp | đột phá`: step back over the words that open the noun
        if low[noun - 1 : noun] != " ":
            return None
        near = low[max(0, noun - _LONGEST) : noun - 1]
        word = near[max(near.rfind(" "), near.rfind("\n")) + 1 :]
        start = noun - 1 - len(word)
        value = _value(word, low, start, cues)
        if value:
            return value[0], noun, value[1]
        if word.rstrip(",") not in cues.openers and word not in _INSIDE:
            return None
        noun = start
    return None


def _value(word: str, low: str, start: int, cues: _Cues) -> tuple[int, int] | None:
    """Give where the number before a noun begins and its value: `22`, `03`, `hai`, `mười hai`, `ba (03)`."""
    if word.isalpha() and word not in cues.last:
        return None
    if word.startswith("(") and word.endswith(")"):
        word, start = word[1:-1], start + 1
    elif word.startswith("("):  # "Các chỉ tiêu chủ yếu (16 chỉ tiêu)"
        word, start = word[1:], start + 1
    if word.isdecimal():
        before = low[start - 1 : start]
        glued = before in ("/", ".", ",", "-", "–", "%") or low[start - 2 : start] in ("/ ", "- ", "– ")
        return None if glued or len(word) > 2 else (start, int(word))
    if word not in cues.last:
        return None
    words = low[max(0, start - 12) : start].split()
    for taken in (2, 1):  # "hai mươi hai" before "hai"
        longer = " ".join([*words[-taken:], word])
        if len(words) >= taken and longer in cues.count:
            return start + len(word) - len(longer), cues.count[longer]
    if word not in cues.count:
        return None
    if word == "năm" and not _is_five(low, start, cues):
        return None
    return start, cues.count[word]


def _is_five(low: str, start: int, cues: _Cues) -> bool:
    """`xác định năm nhiệm vụ` counts five; in `kế hoạch năm`, `5 năm`, `cả năm` the word is "year"."""
    before = low[max(0, start - 12) : start].split()
    return not before or before[-1] in cues.before_five or before[-1][-1] in ".:;!?"


def _is_result(page: Page, cues: _Cues, start: int, end: int) -> bool:
    """Tell a result, a check or somebody else's task apart from what a congress announces."""
    low = page.low
    right = low[end : end + _RIGHT]
    if cues.not_after.match(right) or right.startswith("/"):
        return True
    left = low[max(0, start - _LEFT) : start]
    left = left[max(left.rfind(stop) for stop in (". ", "\n", ";")) + 1 :]
    past = cues.past.search(left)
    if past and cues.done_later.search(right):
        return True
    if cues.done_after.match(right) and (_PART.search(left) or not cues.will_do.search(left, left.rfind(",") + 1)):
        return True
    if cues.will_do.search(left):
        return False
    verb = cues.done_before.search(left)
    return bool(verb and (past or verb["verb"] not in cues.done_soft))
