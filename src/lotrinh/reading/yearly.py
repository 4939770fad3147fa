"""Whether "mỗi năm" speaks of a figure: beside it, or before the list it stands in."""

from __future__ import annotations

import re

from lotrinh.reading.meaning import Grammar
from lotrinh.reading.passage import Clause

_NEAR = 30
"""How far from the beginning of its list the word may stand, in characters."""
_ONE_YEAR = re.compile(r"năm (?:cao|thấp|nhiều|ít) nhất")


def led_yearly(low: str, clause: Clause, rules: Grammar) -> bool:
    """Tell whether "mỗi năm" leads this figure, or led the list it stands in."""
    passage, start = clause.passage, clause.start
    if clause.quantity.per == "term":
        return False
    if clause.new_item:
        passage.yearly = False
    number = clause.quantity.start
    found = rules.yearly.search(low, start, number, clause.spotted)
    if found is None:
        if not passage.yearly:
            return False
        named = any(p.end_year and start <= p.start < number for p in passage.phrases)
        return not named and not _ONE_YEAR.search(low, start, number)
    begin, end = found
    if start == passage.done > passage.start and low[end : end + 1] == ",":
        return False  # "100% chỉ tiêu hằng năm, với 64 …": the words of the figure before
    if any(p.end_year and end <= p.start < number for p in passage.phrases):
        return False  # "hằng năm đều vượt, riêng năm 2024 đạt …": one year has been named since
    if begin - start <= _NEAR and "," not in low[start:begin]:
        passage.yearly = True
    return True
