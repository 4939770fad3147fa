"""Every number of a page, and the named reason where a number is no quantity."""

from __future__ import annotations

import re

from lotrinh.lexicon import Lexicon
from lotrinh.reading.in_words import in_words
from lotrinh.reading.number import Number
from lotrinh.reading.number_forms import by_form
from lotrinh.reading.number_reasons import Reasons, by_words, counted_as_range, looks_measured, reasons_of
from lotrinh.reading.page import Page
from lotrinh.reading.proper_names import place_ending
from lotrinh.reading.slipped import SLIPPED, Slips, slipped_end, slips_of, torn_end


def numbers(page: Page, lexicon: Lexicon) -> list[Number]:
    """Find every number of the page, in order, with its reason where the form or the words beside it give one."""
    found: list[Number] = []
    reasons, slips = reasons_of(lexicon), slips_of(lexicon)
    low, text = page.low, page.text
    form_end, form_reason = 0, ""
    for start, end in page.digits:
        if start < form_end:
            if form_reason:
                found.append(Number(start, end, form_reason))
            continue
        glued = start > 0 and low[start - 1].isalpha() and _is_glued(low, start, end, reasons)
        form = None if glued else by_form(low, text, start, end)
        if form:
            form_reason, form_end = form
            found.append(Number(start, end, form_reason))
            continue
        reason = by_words(low, start, end, found, reasons)
        if reason is None and place_ending(text, start, end) is not None and not reasons.counted.match(low, end):
            reason = "name_part"
        whole = _grouped(low, start, end, slips, reasons) if reason is None and low.startswith(SLIPPED, end) else end
        if whole > end:
            form_reason, form_end = "", whole
        found.append(Number(start, whole, reason))
    found += in_words(page, lexicon)
    found.sort()
    return _joined(low, _outside(page, found))


_GROUPS = re.compile(r"(?<!\d )(?<![\d/.,-])[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?(?![\d.,/]*\d)")


def _grouped(low: str, start: int, end: int, slips: Slips, reasons: Reasons) -> int:
    """Give where digits that spaces group end, "14 820 người"; they do so only before what is counted or measured."""
    if low[end] != " ":
        return slipped_end(low, start, end, slips, reasons.counted)
    if low[end + 1 : end + 2] in (",", "."):
        return torn_end(low, start, end, reasons.counted)
    groups = _GROUPS.match(low, start) if low[end + 1 : end + 2].isdecimal() else None
    return groups.end() if groups and reasons.counted.match(low, groups.end()) else end


_WORD = re.compile(r"[^\W\d_]+$")


def _is_glued(low: str, start: int, end: int, reasons: Reasons) -> bool:
    """Tell "đạt15 tỷ đồng", where a space was lost, from a name like "ĐT743"."""
    if not low.endswith(reasons.glued, 0, start):
        return False
    word = _WORD.search(low, max(0, start - 8), start)
    if word is None or word.group() not in reasons.glued:
        return False
    return bool(looks_measured(low, end) or reasons.counted.match(low, end) or counted_as_range(low, end, reasons))


def _outside(page: Page, found: list[Number]) -> list[Number]:
    """Name the numbers of list markers and of page furniture for what they are."""
    at = 0
    for line in page.lines:
        if not line.furniture and line.body == line.start:
            continue
        reason, end = ("page_furniture", line.end) if line.furniture else ("list_marker", line.body)
        while at < len(found) and found[at].start < line.start:
            at += 1
        while at < len(found) and found[at].end <= end:
            found[at] = Number(found[at].start, found[at].end, reason)
            at += 1
    return found


_JOINED = re.compile(r" ?(?:[-–]|đến|và|,) ?")
_CARRIED = frozenset({"age", "duration", "time", "temperature"})


def _joined(low: str, found: list[Number]) -> list[Number]:
    """Carry the reason of "3-5 tuổi" and "5 đến 10 năm" back to the first number."""
    for index in range(len(found) - 1, 0, -1):
        carried = found[index].reason
        if carried in _CARRIED:
            start, end, reason = found[index - 1]
            if reason is None and _JOINED.fullmatch(low, end, found[index].start):
                found[index - 1] = Number(start, end, carried)
    return found
