"""Figures that only describe a unit — its area, people and organisation — and are neither result nor target."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.finder import Finder
from lotrinh.reading.passage import Clause, Range
from lotrinh.reading.proper_names import people_of
from lotrinh.reading.shared_units import PART

_NEAR = 50
"""How far before a count a verb still speaks of it, in characters."""
_APART = re.compile(r"(?<!\w)cách (?!mạng|làm|thức|ly)")
_PEOPLE = re.compile(r"dân số|nhân khẩu|số dân|(?<=\d )(?:hộ|thôn|bản|ấp|khu phố|tổ dân phố)(?!\w)")
_WHOLE = re.compile(r"(?<!\w)(?:trong|trong số|trong tổng số|trên tổng số) $")
_SHARE = re.compile(r"chiếm|tỷ lệ|đạt")
_ALL = re.compile(r"(?:tổng )?(?:dân số|số dân|số hộ|số đảng viên|tổng số)(?!\w)")
_IN_THE_UNIT = r"(?:(?:trong|của|ở|tại|trên địa bàn) (?:toàn )?(?:xã|phường) )?"
_ADDING = frozenset({"cho", "lũy kế", "cộng dồn"})
"""Behind these a count is of what was given, or of what was done since some time."""
_STOP = re.compile(r"[,;.()\d]")


@dataclass(frozen=True, slots=True)
class Context:
    """The word lists that tell a description from an achievement."""

    name: re.Pattern[str]
    share: re.Pattern[str]
    people: re.Pattern[str]
    count: re.Pattern[str]
    action: Finder
    harm: Finder
    vote: re.Pattern[str]
    condition: re.Pattern[str]
    part: Finder
    area: re.Pattern[str]
    grown: re.Pattern[str]
    predecessor: re.Pattern[str]
    merger: re.Pattern[str]

    def describes(self, low: str, clause: Clause, name: Range) -> bool:
        """Tell whether the figure so named describes the unit."""
        quantity, left = clause.quantity, clause.left
        if quantity.marks is PART and clause.previous:
            return clause.previous.kind == "other"
        if self._made_of(low, clause, name) or self._is_the_whole(low, clause) or self._voted(low, name):
            return True
        if left.verb == "lowered-to" or ("phấn đấu" in left.words and quantity.dimension == "count"):
            return False
        if quantity.dimension == "count" and (
            quantity.high is not None or not {"được", "có thêm"}.isdisjoint(left.words)
        ):
            return False
        bounded = (
            left.bound in ("from", ">=", "<=")
            or left.average == "yearly"
            or quantity.per == "year"
            or clause.right.yearly
        )
        if quantity.of is not None or left.verb in ("rise", "fall", "exceed") or bounded:
            return False
        if self._continues(low, clause):
            return True
        if quantity.dimension == "share":
            people = low.startswith("dân số ", name[0]) and self.share.search(low, *name) is not None
            return (
                people
                or self._is_people(low, clause, name)
                or self.share.match(low, *name) is not None
                or self._of_the_land(low, clause, name)
                or (low.startswith("đại biểu ", name[0]) and name[1] <= clause.quantity.start)
            )
        if quantity.per == "km2" or self._is_land(low, clause, name):
            return True
        if self.name.match(low, *name) or self._harmed(low, clause):
            return True
        if quantity.dimension not in ("count", "area") or not self.count.match(low, *name):
            return False
        return not self._was_done(low, clause)

    def _voted(self, low: str, name: Range) -> bool:
        """Tell how the delegates voted: "27/27 đại biểu có mặt tán thành, đạt 100%"."""
        return low.find("biểu ", *name) >= 0 and self.vote.search(low, *name) is not None

    def _made_of(self, low: str, clause: Clause, name: Range) -> bool:
        """Tell what the unit was made of: "hợp nhất từ 3 đơn vị hành chính"."""
        start = clause.quantity.start
        return self.predecessor.match(low, *name) is not None and bool(
            self.merger.search(low, max(clause.start, start - _NEAR), start)
        )

    def _is_the_whole(self, low: str, clause: Clause) -> bool:
        """Tell the whole that is told by its parts: "trong số 22 chỉ tiêu có 9 chỉ tiêu vượt"."""
        quantity = clause.quantity
        if quantity.dimension != "count" or not _WHOLE.search(low, clause.start, quantity.start):
            return False
        return not self.action.search(low, quantity.end, _stop(low, quantity.end, clause.passage.end))

    def _is_people(self, low: str, clause: Clause, name: Range) -> bool:
        """Tell "Tày 17,2%" among the peoples of a unit."""
        if not self.people.fullmatch(low, *name):
            return False
        led = clause.previous is not None and clause.previous.kind == "other"
        return led or low.find("dân tộc", clause.passage.start, clause.quantity.start) >= 0

    def _of_the_land(self, low: str, clause: Clause, name: Range) -> bool:
        """Tell a share of the unit's own land: "chiếm 75% diện tích phường"."""
        previous = clause.previous
        if low.startswith("đất ", name[0]) and previous is not None and previous.kind == "other":
            return True
        if "đạt" in clause.left.words:
            return False  # "dồn đổi được 318 ha, đạt 82% diện tích": so much of it was done
        return clause.noun is not None and self.area.match(low, *clause.noun) is not None

    def _is_land(self, low: str, clause: Clause, name: Range) -> bool:
        """Tell land that is there, or how far off a place lies, from what was grown or built."""
        dimension, start = clause.quantity.dimension, clause.quantity.start
        if clause.quantity.per == "person":
            return False
        if dimension == "length":
            return _APART.search(low, clause.start, start) is not None
        if dimension != "area" or (name[0] >= start and "tự nhiên" not in low[slice(*name)]):
            return False
        if "rộng" in clause.left.words:
            return not self.grown.match(low, *name)
        described = clause.previous is not None and clause.previous.kind == "other"
        if low.startswith("đất ", name[0]) and clause.quantity.high is None and (described or not clause.previous):
            return True
        bare = self.area.match(low, *name)
        if bare is None:
            return False
        previous = clause.previous
        if previous and previous.quantity.dimension == "count" and low.startswith(" với ", previous.end):
            return previous.kind == "other"  # "bàn giao 5 dự án với diện tích 12 ha"
        sown = clause.quantity.unit == "ha" and "đất" not in bare.group() and "tự nhiên" not in bare.group()
        return not sown or described or _PEOPLE.search(low, clause.passage.start, clause.passage.end) is not None

    def _harmed(self, low: str, clause: Clause) -> bool:
        """Tell what a storm left from what was done about it."""
        start, end = clause.quantity.start, min(clause.right.end + _NEAR // 2, clause.passage.end)
        harm = self.harm.search(low, clause.start, start, clause.spotted)
        harm = harm or self.harm.search(low, start, _stop(low, clause.right.end, end))
        return harm is not None and not self.action.search(low, clause.start, start)

    def _continues(self, low: str, clause: Clause) -> bool:
        """Tell a part of what was just described: "trong đó đất lâm nghiệp 6.310 ha", "với 32 cột mốc"."""
        previous, quantity = clause.previous, clause.quantity
        if previous is None and quantity.dimension == "count" and clause.passage.told:
            begin = max((at for at in clause.passage.told if at < quantity.start), default=quantity.start)
            part = self.part.search(low, begin, quantity.start)
            return part is not None and not self.condition.match(low, _behind(clause))
        if previous is None or previous.kind != "other" or previous.baseline or quantity.dimension == "money":
            return False
        start = quantity.start
        if any(word in ("bằng", "tương đương", "tức") for word in clause.left.words) and not clause.right.plan:
            return True  # "75% diện tích phường, bằng 4.196 ha": the same in other words
        if quantity.dimension == "count" and quantity.unit == previous.quantity.unit and not clause.left.verb:
            return not self._was_done(low, clause)
        whole = clause.noun is None or _ALL.match(low, clause.noun[0]) is not None
        share = quantity.dimension == "share" and not clause.named and whole and not clause.right.plan
        if share and _SHARE.search(" ".join(clause.left.words)):
            return True
        part = self.part.search(low, clause.passage.done, start)
        plain = not self.condition.match(low, _behind(clause)) and not self.action.search(
            low, clause.passage.done, start
        )
        return part is not None and plain and not clause.left.verb

    def _was_done(self, low: str, clause: Clause) -> bool:
        """Tell a count of the unit's own ("có 15 chi bộ") from a count of those who did or were given something."""
        start = clause.quantity.start
        if (
            not _ADDING.isdisjoint(clause.left.words)
            or self.condition.match(low, _behind(clause))
            or self.action.search(low, max(clause.start, start - _NEAR), start)
        ):
            return True
        alike = (d for d in reversed(clause.passage.drafts) if d.quantity.unit == clause.quantity.unit)
        whole = next(alike, None)
        if whole and whole.kind != "other" and self.part.search(low, clause.passage.done, start):
            return True  # "kết nạp 96 đảng viên, …, trong đó có 21 đảng viên là học sinh"
        previous = clause.previous
        between = low[clause.start : start].strip(" ,").removesuffix(" có")
        joint = between in ("", "và") or any(
            end == len(between) for _, end in self.part.every(between, 0, len(between))
        )
        joined = clause.start == clause.passage.done and joint
        return joined and previous is not None and previous.quantity.dimension == "count" and previous.kind != "other"


def _behind(clause: Clause) -> int:
    """Give where the words behind the counted noun begin."""
    return (clause.noun[1] if clause.noun else clause.right.end) + 1


def _stop(low: str, start: int, end: int) -> int:
    stop = _STOP.search(low, start, end)
    return stop.start() if stop else end


@cache
def context(lexicon: Lexicon) -> Context:
    """Compile the word lists of a lexicon, once."""
    count, tail = lexicon.pattern("context_count"), lexicon.pattern("context_tail")
    vote = lexicon.pattern("vote")
    return Context(
        name=re.compile(lexicon.pattern("context_name")),
        share=re.compile(lexicon.pattern("context_share")),
        count=re.compile(rf"{count}(?:(?:, | và ){count}){{0,3}}(?: {tail})*(?: đồng bào .+)?$"),
        people=people_of(lexicon),
        action=Finder(lexicon.words("action_verb")),
        harm=Finder(lexicon.words("harm")),
        vote=re.compile(rf"đại biểu [^,;.\d]{{0,40}}?(?<!\w){vote}|tỷ lệ biểu quyết"),
        condition=re.compile(rf"{_IN_THE_UNIT}(?:(?:đều|đã|cùng) )*{lexicon.pattern('condition')}"),
        part=Finder(lexicon.words("context_part")),
        area=re.compile(rf"{lexicon.pattern('context_area')}(?: {tail})*$"),
        grown=re.compile(lexicon.pattern("grown")),
        predecessor=re.compile(r"(?:xã|phường|thị trấn|đơn vị|địa phương)(?!\w)"),
        merger=re.compile(rf"(?<!\w)(?:{lexicon.pattern('merger_verb')}|lập từ)"),
    )
