"""Numbers without a unit: figures only after a name that asks for one, or where they go on from a count."""

from __future__ import annotations

import re
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import choice_of
from lotrinh.reading.passage import Clause, Draft, Range

_MOVED = frozenset({"raised-to", "lowered-to"})
_TO = re.compile(r"(?: \([^()]{1,20}\))? (?:(?:tăng|nâng|giảm|hạ|rút) )?(?:lên|xuống|còn|về) ")
_SIGNED = (" (+", " (-")
_END = ("", ",", ";", ".", ")")


class BareNumbers:
    """Names the numbers of one page that have neither unit nor noun, and gives them the unit of what they count."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self._low = low
        self._asking, self._noun = _patterns(lexicon)

    def name(self, clause: Clause, *, strong: bool) -> Range | None:
        """Give the words that name a number; `strong` tells whether those before it clearly begin a name."""
        previous = clause.previous
        if previous is not None and previous.quantity.dimension == "count" and clause.left.verb in ("rise", "fall"):
            return self._change(clause, previous)  # "4.100 hội viên, tăng 250 so với đầu nhiệm kỳ"
        if previous is not None and previous.baseline and clause.left.verb in _MOVED and not clause.named:
            return self._end_of_pair(clause, previous)
        if clause.baseline and clause.named and _TO.match(self._low, clause.quantity.end):
            self._count(clause, clause.before)
            return clause.before  # "số mô hình từ 5 tăng lên 12"
        if self._goes_on(clause):
            return clause.before  # "tổng số hồ sơ: 5.120; đã giải quyết: 5.034"
        asked = strong and self._asking.match(self._low, clause.before[0]) is not None
        if not asked:
            return None
        self._count(clause, clause.before)
        led = bool(clause.left.words) or (self._is_last(clause) and clause.quantity.dimension == "count")
        return clause.before if led else None

    def _goes_on(self, clause: Clause) -> bool:
        """Tell whether a number stands behind the colon of its name like the bare count before it, and count it so."""
        previous = clause.previous
        if previous is None or previous.quantity.dimension != "count" or previous.quantity.noun is not None:
            return False
        if not clause.named or ":" not in clause.left.words or not self._is_last(clause):
            return False
        clause.quantity.unit, clause.quantity.dimension = previous.quantity.unit, "count"
        return True

    def _change(self, clause: Clause, previous: Draft) -> Range | None:
        told = clause.right.compared or clause.in_brackets or self._is_last(clause)
        if not told or clause.quantity.high is not None:
            return None
        clause.quantity.unit, clause.quantity.dimension = previous.quantity.unit, "count"
        return previous.name

    def _end_of_pair(self, clause: Clause, previous: Draft) -> Range:
        clause.quantity.unit, clause.quantity.dimension = previous.quantity.unit, previous.quantity.dimension
        return previous.name

    def _is_last(self, clause: Clause) -> bool:
        end = clause.quantity.end
        return self._low[end : end + 1] in _END or self._low.startswith(_SIGNED, end)

    def _count(self, clause: Clause, name: Range) -> None:
        """Take what "số doanh nghiệp" counts for the unit."""
        noun = self._noun.match(self._low, *name)
        if noun:
            clause.quantity.unit, clause.quantity.dimension = noun["unit"], "count"


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    counted = [w for u in lexicon.units if u.dimension == "count" for w in u.written]
    counted += lexicon.words("classifier")
    return (
        re.compile(lexicon.pattern("numbered_name")),
        re.compile(rf"(?:tổng )?(?:số (?:lượng )?)?(?P<unit>{choice_of(counted)})(?!\w)"),
    )
