"""The name that a figure shares with one before it: "…, đạt 92%", "…, trị giá 575 triệu đồng"."""

from __future__ import annotations

import re

from lotrinh.lexicon import Lexicon
from lotrinh.reading.name_cut import begins_like_a_name, grammar
from lotrinh.reading.naming_words import naming_words
from lotrinh.reading.passage import Clause, Draft, Range

_RATED_END = re.compile(r" ?[,;(]| (?:chiếm|đạt tỷ lệ|bằng) ")
_WORTH = re.compile(r",? ?(?:với )?((?:tổng )?(?:trị giá|giá trị|kinh phí))(?: (?:là|hơn|gần|trên|khoảng))* $")


class SharedNames:
    """Names the figures of one page that have no name of their own by those before them."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self._low = low
        self._rules = grammar(lexicon)
        self._condition = naming_words(lexicon).condition

    def name(self, clause: Clause) -> Range | None:
        """Name a figure by the one before it.

        A share or an amount of something counted is named by the whole clause, "kết nạp 34 đảng viên": the noun
        alone would not say of what.
        """
        worth = self._worth(clause)
        if worth:
            return worth
        draft = clause.source = self._alike(clause)
        if draft is None:
            return None
        clear = draft.meaning.measure == "change" or begins_like_a_name(self._low, draft.name, self._rules)
        if clear or draft.quantity.dimension != "count":
            return draft.name
        if clause.quantity.dimension == "money":
            named = next((d.before for d in reversed(clause.passage.drafts) if d.before[0] < d.before[1]), None)
            return named or draft.name
        rated = self._rated(draft, max(clause.left.chain_start, clause.start))
        if rated:
            return rated
        begin = draft.before[0] if draft.before[0] < draft.before[1] else draft.name[0]
        end = max(draft.name[1], draft.quantity.noun[1] if draft.quantity.noun else 0)
        return (begin, end) if begin < draft.quantity.start and end - begin <= 60 else draft.name

    def _worth(self, clause: Clause) -> Range | None:
        """Name "trao 1.150 suất quà trị giá 575 triệu đồng" by what is worth so much, down to those words."""
        previous, start = clause.previous, clause.quantity.start
        worth = _WORTH.match(self._low, clause.passage.done, start) if previous else None
        return (previous.name[0], worth.end(1)) if previous and worth and previous.name[1] <= worth.start() else None

    def _rated(self, draft: Draft, limit: int) -> Range | None:
        """Give "chi bộ hoàn thành xuất sắc nhiệm vụ" as the name of the share behind the count of those."""
        begin, end = draft.quantity.noun or draft.name
        end = max(end, draft.name[1])
        if not self._condition.match(self._low, end + 1):
            return None
        stop = _RATED_END.search(self._low, end, limit)
        return (begin, stop.start() if stop else limit - (self._low[limit - 1] == " "))

    def _alike(self, clause: Clause) -> Draft | None:
        """Give the figure whose name a nameless one shares: the last, or behind a count the last of its dimension."""
        dimension = clause.quantity.dimension
        said = next((d for d in reversed(clause.passage.drafts) if not d.of_plan), None)
        previous = said or clause.previous or clause.passage.whole
        if previous and previous.quantity.dimension == "count" and dimension not in ("share", "times", "count"):
            return next((d for d in reversed(clause.passage.drafts) if d.quantity.dimension == dimension), previous)
        return previous
