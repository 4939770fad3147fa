"""What only a promise says, where no opener and no year tells whether a figure is a result or a target."""

from __future__ import annotations

import re

from lotrinh.reading.passage import Clause

# "nâng thu nhập lên 60 triệu" alone is a promise; "nâng từ 48% lên 63%" and "nâng tổng số lên 142" tell what was done.
_RAISED = re.compile(r"(?<!\w)nâng (?:lên|(?!từ |tổng |số )[^;.\d]{3,60} lên)(?= (?:[^\W\d_]+ ){0,3}\d)")
_TOLD = re.compile(r"(?<!\w)(?:đã|được) ")
_RISING = re.compile(r", (?:(?:sẽ|tiếp tục) )?(?:nâng|tăng)(?: dần)? lên ")
_VARYING = re.compile(r"hằng năm|hàng năm|mỗi năm|bình quân|trung bình|/ ?(?:năm|tháng|vụ|ngày|chu kỳ|kg|sào|công)")
"""What differs from year to year is reported as a range too."""
_FLOOR = re.compile(
    r"(?:từ \d[\d.,]* ?(?!sao|tuổi|năm|tháng|ha|lớp)(?:%|[^\W\d_]+(?: [^\W\d_]+)?)|\d[\d.,]* ?%) trở lên"
)


def goes_on_to_a_promise(low: str, clause: Clause) -> bool:
    """Tell whether what was reached is followed by what is promised of it, in the same clause."""
    end, last = clause.quantity.end, clause.passage.last
    if last <= end:
        return False
    openers = (m.position for m in clause.passage.marks if m.kind == "target" and m.phrase is None)
    return any(end < at < last for at in openers) or _RISING.search(low, end, last) is not None


def promises(low: str, clause: Clause, year: float) -> bool:
    """Tell a floor, a range or "nâng … lên", which nobody reports of what was reached, unless the words say so."""
    quantity = clause.quantity
    if ">=" in (clause.right.suffix, quantity.suffix, clause.left.bound):
        return True
    opened = any(mark.kind in ("target", "hint") for mark in clause.passage.marks)
    if not opened and _FLOOR.search(low, quantity.end, clause.passage.end):
        return True
    if quantity.high is not None and not clause.previous and not clause.left.pair:
        since = clause.right.reference
        if since is not None and since.end_year is not None and since.end_year < year:
            return False  # "tăng từ 8 đến 10 triệu đồng so với năm 2020"
        return not _VARYING.search(low, clause.start, quantity.end)
    if _TOLD.search(low, clause.passage.start, clause.quantity.end):
        return False  # "trồng được 52.000 cây, nâng độ che phủ lên 46%"
    paired = clause.baseline or any(draft.baseline for draft in clause.passage.drafts)
    return not paired and _RAISED.search(low, clause.passage.start, clause.passage.end) is not None
