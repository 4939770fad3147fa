"""A list of predecessors, read piece by piece: `phần lớn … của phường A, phường B và một phần nhỏ của xã C (cũ)`.

Words of extent ("phần lớn") and level words ("các phường, xã") hold for every name until the next of their kind.
Anything that is no part of such a list ends it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.claims import Predecessor
from lotrinh.reading.event_unit import NAME
from lotrinh.reading.page import Page

_LONGEST = 2500
"""A list is given up after so many characters."""
_EXTENTS = ("remainder", "whole", "most", "small_part", "part")
_NAMED = {"piece": "part", "rest": "remainder"}
_JOIN = {",", ";", ":", "và", "với", "cùng", "cùng với", "số", "-", "–"}
_SIGNS = frozenset(",:;/“”\"'–-")
"""What may stand between the pieces of a list and says nothing."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of the pieces of a list."""

    head: re.Pattern[str]
    """What may stand before a name, each as its group: words of extent, `level` words, those of a `district`.

    `part` also is a measured or named piece of a unit: `32,8 ha … của phường`, `3 thôn … thuộc xã`.
    """
    filler: re.Pattern[str]
    """What joins the pieces, with a `verb` of merging as its group."""
    name: re.Pattern[str]
    no_name: re.Pattern[str]
    number: re.Pattern[str]
    count: re.Pattern[str]
    former: re.Pattern[str]
    measure: re.Pattern[str]
    result: re.Pattern[str]
    """What follows the name of a unit that came of a merger."""
    skipped: re.Pattern[str]
    """A bracket that names the old district, the new name or a size, no predecessor."""


_NUMBER_NAME = re.compile(r"\d{1,2}(?!\d)")


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the lexicon's words of mergers, once."""
    levels = "|".join(lexicon.words("unit_level"))
    district = lexicon.pattern("district_level")
    extents = "|".join(f"(?P<{extent}>{lexicon.pattern('extent_' + extent)})" for extent in _EXTENTS)
    rest = rf"(?:toàn bộ |một )?phần (?:(?!(?:{levels}|phần) )[^,;.()\n]){{0,50}}?còn lại"
    to_unit = rf"(?:thuộc|của|từ)(?: các)?(?: \d{{1,2}})? (?=(?:{levels})(?!\w))"
    return Grammar(
        head=re.compile(
            rf"(?P<piece>(?:(?:\d{{1,3}}|một số|các|nhiều|một|hai|ba|bốn|năm) )?{lexicon.pattern('subunit')}"
            rf"[^;.\n]{{0,100}}? {to_unit}"
            rf"|\d[\d.,]* ?(?:ha|km2|km²|m2)(?!\w)[^;.\n]{{0,80}}? {to_unit})"
            rf"|(?P<rest>{rest})(?!\w)|{extents}"
            rf"|(?P<level>(?:{levels})(?!\w)(?:(?:, ?| và |/)(?:{levels})(?!\w))*)"
            rf"|(?P<district>(?:(?:thuộc|của|ở|tại) )?{district} ?)"
        ),
        filler=re.compile(rf"(?P<verb>{lexicon.pattern('merger_verb')})|{lexicon.pattern('merger_filler')}"),
        name=re.compile(rf"(?:Nông trường )?{NAME}"),
        no_name=re.compile(lexicon.pattern("not_a_unit_name")),
        number=re.compile(
            rf"\d{{1,2}}(?![\d%/]|[.,]\d| ?(?:km|ha|%)| (?:{levels}|đơn vị|đảng bộ|thôn|khu|tổ|ấp|người))"
        ),
        count=re.compile(r"\d{1,2}(?= (?:[^\W\d_]|\())"),
        former=re.compile(r" ?" + lexicon.pattern("former_mark")),
        measure=re.compile(r"\d[\d.,]* ?(?:ha|km2|km²|m2|người|nhân khẩu|hộ dân|hộ)(?!\w)"),
        result=re.compile(rf" (?:mới |chính thức )*{lexicon.pattern('merger_result')}"),
        skipped=re.compile(
            rf"\((?:{district}|{lexicon.pattern('former_mark')}|cũ|\d|trước|thuộc|nay|sau|tên|theo|của)[^()\n]{{0,120}}\)"
        ),
    )


@dataclass(frozen=True, slots=True)
class PredecessorList:
    """What was read: the place of the words, the predecessors (if any), and whether an extent was said."""

    start: int
    end: int
    stop: int
    """Where reading stopped: no list begins between the start and here that was not read."""
    predecessors: tuple[Predecessor, ...]
    explicit: bool


class _Reader:
    """Reads one list from `at` on; each step consumes one kind of piece and says whether it did."""

    def __init__(self, page: Page, words: Grammar, at: int, start: int) -> None:
        self.text, self.low, self.words = page.text, page.low, words
        self.at, self.start = at, start
        self.end = at
        self.found: list[Predecessor] = []
        self.extent = "whole"
        self.level: str | None = None
        self.explicit = False
        self.headed = False  # a level word or an extent has come since the last name
        self.numbers = False  # a number may be the name of a ward
        self.closed = False  # "A và B" has ended the list unless a new head opens another
        self.joined = ""

    def read(self) -> PredecessorList:
        low = self.low
        limit = min(len(low), self.at + _LONGEST)
        while self.at < limit:
            sign = low[self.at]
            if sign in " )":
                self.at += 1
            elif sign in _SIGNS:
                self._join(sign)
            elif not self._step(sign):
                break
        return PredecessorList(self.start, self.end, self.at, tuple(self.found), self.explicit)

    def _step(self, sign: str) -> bool:
        """Consume one piece of whatever kind; false where the list is over."""
        if sign == "(" and self._bracket():
            return True
        if sign.isdecimal():
            return self._measure() or self._head() or self._number() or self._filler()
        return self._head() or self._name() or self._filler()

    def _begin(self, at: int) -> None:
        if not self.found and not self.explicit:
            self.start = at

    def _bracket(self) -> bool:
        skipped = self.words.skipped.match(self.low, self.at)
        if not skipped and self.found:
            return False
        self.at = skipped.end() if skipped else self.at + 1
        return True

    def _measure(self) -> bool:
        """`toàn bộ 5,2 km2 của xã X` is the whole of X; without the extent 5,2 km2 of it would be a part."""
        match = self.words.measure.match(self.low, self.at) if self.explicit and self.headed else None
        self.at = match.end() if match else self.at
        return match is not None

    def _head(self) -> bool:
        match = self.words.head.match(self.low, self.at)
        if not match:
            return False
        kind = match.lastgroup or ""
        if kind == "district":
            return self._district(match.end())
        if kind == "level":
            self._level(match.group())
        else:
            self._begin(self.at)
            self.extent = _NAMED.get(kind, kind)
            self.explicit, self.numbers = True, False
        self.headed, self.closed = True, False
        self.at = match.end()
        return True

    def _level(self, said: str) -> None:
        self.level = None if "," in said or " và " in said or "/" in said else said
        self.numbers = "phường" in said

    def _district(self, at: int) -> bool:
        name = self.words.name.match(self.text, at) or _NUMBER_NAME.match(self.low, at, at + 3)
        if not name:
            return False
        former = self.words.former.match(self.low, name.end())
        self.at = former.end() if former else name.end()
        return True

    def _name(self) -> bool:
        text, at, headed = self.text, self.at, self.headed
        if not (text[at].isupper() and (headed or self._goes_on())):
            return False
        match = self.words.name.match(text, at)
        if not match or (not headed and self.words.no_name.match(self.low, at)):
            return False
        end = self._numbered(match.end())
        if self.words.result.match(self.low, end):
            return False
        self._add(text[at:end], end)
        return True

    def _goes_on(self) -> bool:
        """Tell whether a name may come without a head: one has come before, and "A và B" has not ended the list."""
        return not self.closed and (bool(self.found) or self.joined == ":")

    def _numbered(self, end: int) -> int:
        """Give where a name ends that a number may belong to: `Cổ Nhuế 2`."""
        match = self.words.number.match(self.low, end + 1) if self.low.startswith(" ", end) else None
        return match.end() if match else end

    def _number(self) -> bool:
        match = self.words.number.match(self.low, self.at) if self.numbers else None
        if match and (self.headed or not self.closed):
            self._add(match.group(), match.end())
            self.numbers = True
            return True
        count = self.words.count.match(self.low, self.at)
        if not count:
            return False
        self.at = count.end()
        return True

    def _add(self, name: str, end: int) -> None:
        former = self.words.former.match(self.low, end)
        self.found.append(Predecessor(name, self.extent, self.level))
        self.at = self.end = former.end() if former else end
        self.closed = self.joined in ("và", "với", "cùng", "cùng với") and not self.headed
        self.headed = False

    def _filler(self) -> bool:
        match = self.words.filler.match(self.low, self.at)
        if not match:
            return False
        if match.lastgroup:
            self._begin(self.at)
        self._join(match.group())
        return True

    def _join(self, word: str) -> None:
        self.joined = word
        self.numbers = self.numbers and word in _JOIN
        self.at += len(word)


def read_list(page: Page, lexicon: Lexicon, at: int, start: int) -> PredecessorList:
    """Read the list that begins at `at`; the claim begins at `start`, or where an extent or a verb begins the list."""
    return _Reader(page, grammar(lexicon), at, start).read()
