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
_JOIN = {",", ";", ":", "và", "với", "cùng", "cùng với", "số", "-", "–"}


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of the pieces of a list."""

    verb: re.Pattern[str]
    extent: re.Pattern[str]
    piece: re.Pattern[str]
    """A measured or named piece of a unit: `32,8 ha … của phường`, `3 thôn … thuộc xã`."""
    level: re.Pattern[str]
    filler: re.Pattern[str]
    district: re.Pattern[str]
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
    to_unit = rf"(?:thuộc|của|từ)(?: các)?(?: \d{{1,2}})? (?=(?:{levels})(?!\w))"
    return Grammar(
        verb=re.compile(lexicon.pattern("merger_verb")),
        extent=re.compile(
            rf"(?P<rest>(?:toàn bộ |một )?phần (?:(?!(?:{levels}|phần) )[^,;.()\n]){{0,50}}?còn lại)(?!\w)|{extents}"
        ),
        piece=re.compile(
            rf"(?:(?:\d{{1,3}}|một số|các|nhiều|một|hai|ba|bốn|năm) )?{lexicon.pattern('subunit')}"
            rf"[^;.\n]{{0,100}}? {to_unit}"
            rf"|\d[\d.,]* ?(?:ha|km2|km²|m2)(?!\w)[^;.\n]{{0,80}}? {to_unit}"
        ),
        level=re.compile(rf"(?:{levels})(?!\w)(?:(?:, ?| và |/)(?:{levels})(?!\w))*"),
        filler=re.compile(rf"{lexicon.pattern('merger_verb')}|{lexicon.pattern('merger_filler')}|[,:;/“”\"'–-]"),
        district=re.compile(rf"(?:(?:thuộc|của|ở|tại) )?{district} ?"),
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
        self.page, self.words, self.at = page, words, at
        self.start = start
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
        limit = min(len(self.page.low), self.at + _LONGEST)
        while self.at < limit:
            if self.page.low[self.at] in " )":
                self.at += 1
            elif not self._step():
                break
        return PredecessorList(self.start, self.end, self.at, tuple(self.found), self.explicit)

    def _step(self) -> bool:
        """Consume one piece of whatever kind; false where the list is over."""
        what = self._bracket() or self._measure() or self._extent() or self._level()
        return what or self._district() or self._name() or self._number() or self._filler()

    def _begin(self, at: int) -> None:
        if not self.found and not self.explicit:
            self.start = at

    def _bracket(self) -> bool:
        if self.page.low[self.at] != "(":
            return False
        skipped = self.words.skipped.match(self.page.low, self.at)
        if not skipped and self.found:
            return False
        self.at = skipped.end() if skipped else self.at + 1
        return True

    def _measure(self) -> bool:
        """`toàn bộ 5,2 km2 của xã X` is the whole of X; without the extent 5,2 km2 of it would be a part."""
        match = self.words.measure.match(self.page.low, self.at) if self.explicit and self.headed else None
        self.at = match.end() if match else self.at
        return match is not None

    def _extent(self) -> bool:
        low = self.page.low
        match = self.words.piece.match(low, self.at) or self.words.extent.match(low, self.at)
        if not match:
            return False
        self._begin(self.at)
        said = match.lastgroup
        self.extent = "part" if said is None else "remainder" if said == "rest" else said
        self.explicit = self.headed = True
        self.numbers = self.closed = False
        self.at = match.end()
        return True

    def _level(self) -> bool:
        match = self.words.level.match(self.page.low, self.at)
        if not match:
            return False
        said = match.group()
        self.level = None if "," in said or " và " in said or "/" in said else said
        self.numbers = "phường" in said
        self.headed, self.closed = True, False
        self.at = match.end()
        return True

    def _district(self) -> bool:
        head = self.words.district.match(self.page.low, self.at)
        if not head:
            return False
        at = head.end()
        name = self.words.name.match(self.page.text, at) or _NUMBER_NAME.match(self.page.low, at, at + 3)
        if not name:
            return False
        self.at = name.end()
        former = self.words.former.match(self.page.low, self.at)
        self.at = former.end() if former else self.at
        return True

    def _name(self) -> bool:
        text = self.page.text
        match = self.words.name.match(text, self.at) if text[self.at].isupper() else None
        if not match or (self.closed and not self.headed):
            return False
        if not self.headed and self.words.no_name.match(self.page.low, self.at):
            return False
        if not self.headed and not self.found and self.joined != ":":
            return False
        end = self._numbered(match.end())
        if self.words.result.match(self.page.low, end):
            return False
        self._add(text[match.start() : end], end)
        return True

    def _numbered(self, end: int) -> int:
        """Give where a name ends that a number may belong to: `Cổ Nhuế 2`."""
        match = self.words.number.match(self.page.low, end + 1) if self.page.low[end : end + 1] == " " else None
        return match.end() if match else end

    def _number(self) -> bool:
        low = self.page.low
        match = self.words.number.match(low, self.at) if self.numbers else None
        if match and not (self.closed and not self.headed):
            self._add(match.group(), match.end())
            self.numbers = True
            return True
        count = self.words.count.match(low, self.at)
        if not count:
            return False
        self.at = count.end()
        return True

    def _add(self, name: str, end: int) -> None:
        former = self.words.former.match(self.page.low, end)
        self.found.append(Predecessor(name, self.extent, self.level))
        self.at = self.end = former.end() if former else end
        self.closed = self.joined in ("và", "với", "cùng", "cùng với") and not self.headed
        self.headed = False

    def _filler(self) -> bool:
        low = self.page.low
        match = self.words.filler.match(low, self.at)
        if not match:
            return False
        word = match.group()
        if self.words.verb.fullmatch(word):
            self._begin(self.at)
        self.joined = word
        self.numbers = self.numbers and word in _JOIN
        self.at = match.end()
        return True


def read_list(page: Page, lexicon: Lexicon, at: int, start: int) -> PredecessorList:
    """Read the list that begins at `at`; the claim begins at `start`, or where an extent or a verb begins the list."""
    return _Reader(page, grammar(lexicon), at, start).read()
