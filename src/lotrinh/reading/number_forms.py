"""What the form of digits tells: a date, a document, a telephone, a name."""

from __future__ import annotations

import re

# Forms that a look at the digits decides, tried in order where a number begins; each is named by its reason.
_FORMS = re.compile(
    r"(?P<document_number>(?:\d[.,]?){18,}\d)"  # nothing a commune counts has so many digits
    r"|(?P<phone>0\d{2,4}[ .-]\d{3,4}[ .-]\d{3,4}(?!\d)|0\d{9,10}(?!\d)|(?:1800|1900)[ .]?\d{3,6})"
    r"|(?P<date>\d{4}-\d{2}-\d{2}(?!\d)"
    r"|\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:\d{4}|\d{2})(?![\d%])"
    r"|\d{1,2}[/-](?:19|20)\d\d(?![\d%])"
    r"|\d{1,2} tháng \d{1,2}(?: năm \d{4}|[/.-]\d{4})?(?![\d.,]?\d)"
    r"|\d{1,2}(?:-| - |;| và |, | đến )\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?(?![\d%]))"
    r"|(?P<term>(?:19|20)\d\d ?[-–—−/] ?(?:19|20)\d\d(?!\d))"
    r"|(?P<time>\d{1,2}(?::|h|g)\d{2}(?::\d{2})?(?!\d)|\d{1,2}h(?:\d{2})?(?!\w)|\d{1,2} giờ(?: \d{1,2}(?: phút)?)?)"
    r"|(?P<temperature>\d+ ?°)"
    r"|(?P<name_part>1/(?:[125]00|(?:1|2|5|10|25|50)\.?000)(?!\d))"  # the scale of a map
)
_DOCUMENT = re.compile(r"\d+(?:/\d{4})?(?:[-/]| - )(?:[A-ZĐ]{1,}[\wĐ]*)(?:[-/.][\wĐ]+)*(?!\w)")
_SHORT_DATE = re.compile(r"(\d{1,2})(?: ?/ ?|[.-])(\d{1,2})(?![\d%/]|[.,]\d{3}(?!\d))")
_AFTER_WORD = re.compile(r" ?([^\W\d_]+(?: [^\W\d_]+){0,2})")


def by_form(low: str, text: str, start: int, end: int) -> tuple[str, int] | None:
    """Give the reason that the shape of the digits decides, and where the shape ends."""
    before = low[start - 1] if start else " "
    if (before != " " or (start > 1 and low[start - 2] == "+")) and _goes_on_a_name(low, text, start, before):
        return "name_part", end
    following = low[end] if end < len(low) else " "
    if following in " .)%,;\n":
        if before == "(" and following == ")" and end - start < 3:
            return "list_marker", end
        if _is_plain(low, start, end, low[end + 1 : end + 2] if following == " " else "."):
            return None
    elif following.isalpha() and following not in "mđh":
        second = low[end + 1 : end + 2]
        if not second.isalpha() and not (following == "g" and second.isdecimal()):
            return "name_part", end  # 5G, 91B
    form = _FORMS.match(low, start)
    if form and form.lastgroup:
        return form.lastgroup, form.end()
    document = _DOCUMENT.match(text, start) if following in "-/ " else None
    if document:
        return "document_number", document.end()
    return _short_date(low, start)


def _goes_on_a_name(low: str, text: str, start: int, before: str) -> bool:
    """Tell digits that are one with what stands before them: "A1", "covid-19", "ĐT.743", "Km 7+200"."""
    if before == " ":
        return _ALONG.search(low, max(0, start - 12), start) is not None
    if before.isalpha() or before == "_" or (before == "-" and start > 1 and low[start - 2].isalpha()):
        return True
    if before == ".":
        return _ROAD.search(text, max(0, start - 5), start) is not None
    return before == "+" and _ALONG.search(low, max(0, start - 12), start) is not None


_CALLED = ("0", "1800", "1900")
"""How the numbers of telephones begin."""


def _is_plain(low: str, start: int, end: int, after: str) -> bool:
    """Tell digits with no form of their own; `after` stands behind the space that follows them."""
    if end - start < 4:
        return after not in "-–tg°"
    dated = low.find(".", start, start + 3) >= 0  # "30.4.2025"
    return end - start < 19 and not dated and after not in "-–—−/°" and not low.startswith(_CALLED, start)


_ALONG = re.compile(r"km ?\d{1,3} ?\+ ?$")
"""The kilometre before the metres of a place along a road: "Km 7+200"."""
_ROAD = re.compile(r"(?<!\w)[A-ZĐ]{2,3}\.$")
"""An abbreviation in capitals right before digits: ĐT.743, QL.1, TL.8."""


_NO_DAY = (["kỳ", "qua,"], ["năm", "qua,"], ["đến", "nay,"], ["hiện", "nay,"])
"""Words that tell of no day, though their last one may: "nhiệm kỳ qua, 2/10 trạm y tế"."""


def _short_date(low: str, start: int) -> tuple[str, int] | None:
    """Tell `22/7` the day from `22/23 tổ dân phố` the ratio and `4-8` the day from `4-8 đảng viên` the range."""
    match = _SHORT_DATE.match(low, start)
    if not match or not (1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12):
        return None
    end = match.end()
    left = low[max(0, start - 12) : start].split()
    cue = left[-1].strip("(,") if left and left[-2:] not in _NO_DAY else ""
    if cue in ("nay", "mai", "qua", "ngày", "sáng", "chiều", "tối", "trưa", "đêm", "hôm") or (
        left and left[-1].endswith("(") and cue == "" and low[end : end + 1] != " "  # not "(11/12 trường)"
    ):
        return "date", end
    if low[start + len(match[1])] not in "/ ":
        return None
    if int(match[1]) > int(match[2]):
        return "date", end  # no part is greater than its whole
    after = _AFTER_WORD.match(low, end)
    deed = after is not None and after[1].startswith(_DONE_ON_A_DAY)
    noun = after is not None and not deed and (after[1].split()[0] not in _NO_NOUN or after[1].startswith("đảng viên"))
    return None if noun or cue in ("đạt", "thành", "được", "vững", "có", "còn", "trì", ":") else ("date", end)


_DONE_ON_A_DAY = ("sinh hoạt", "hoàn thành", "khởi công", "khánh thành", "khai trương", "khai giảng", "phát động")
_NO_NOUN = frozenset("tại và đến đảng phường xã thị huyện với vừa ở trong theo của tới đã do vào là năm nhân".split())
