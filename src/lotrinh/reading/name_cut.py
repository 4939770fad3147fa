"""The name of a figure, cut out of the words before its number: behind openers, times, and what belongs to another."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.reading.finder import Finder, Range
from lotrinh.reading.periods import TimePhrase


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words that names begin with, and those that they begin behind."""

    opener: Finder
    lead: re.Pattern[str]
    head: re.Pattern[str]
    """A head where a name begins."""
    inner: Finder
    """A head that is clear enough to begin a name inside other words."""
    parted: Finder
    """Such a head with a comma in it: "khám, chữa bệnh"."""
    fields: re.Pattern[str]
    """Fields of an economy, which a comma joins to one name: "công nghiệp, xây dựng"."""


_NO_LEAD = r"(?!hoàn thành (?:xuất sắc|tốt)|tăng cường|chỉ (?:tiêu|số|đạo|thị|dẫn))"
"""How work is rated begins a name: "hoàn thành xuất sắc không quá 20%"."""


_CLEAR = frozenset({"grdp", "lãi"})
_COVERING = frozenset({"bao phủ", "che phủ"})
"""Verbs, too: what covers stands before them, "bảo hiểm y tế bao phủ 95% dân số"."""
_NOT_OWNED = "".join(rf"(?<!(?<!\w){word} )" for word in ("mỗi", "từng", "của"))
"""Behind these a head begins no name: "chi phí của mỗi hồ sơ"."""


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the name cues of a lexicon, once."""
    clear = [w for w in lexicon.words("strong_head") if w in _CLEAR or (" " in w and w not in _COVERING)]
    return Grammar(
        Finder(lexicon.words("name_opener"), behind=r"(?<!sầu riêng)(?=[,:]?(?: |$))"),
        re.compile(rf"(?:[\s,.–—“\"*+-]|{_NO_LEAD}(?:{lexicon.pattern('name_lead')})(?: |$))+"),
        re.compile(any_of(lexicon.words("strong_head"))),
        Finder(clear, after=_NOT_OWNED, behind=r"(?! \d)"),
        Finder([w for w in clear if "," in w], after=_NOT_OWNED, behind=r"(?! \d)"),
        re.compile(rf" ?{lexicon.pattern('hyphen_joined')}, (?={lexicon.pattern('hyphen_joined')})"),
    )


def begins_like_a_name(low: str, name: Range, rules: Grammar) -> bool:
    """Tell whether words clearly begin a name."""
    return name[0] < name[1] and rules.head.match(low, *name) is not None


JOINING = Finder(("và", "cùng"))
_JOINT = re.compile(r"[,:;–“\"(] ?|(?:^| )(?:và|trong đó|riêng|cùng|còn|với|từ nguồn|trị giá(?= )|quy ra(?= )) ")
_COMMA = re.compile(r"[,; ](?:(?<! ) ?|(?:và|cùng) )")


_DOCUMENT = re.compile(
    r"(?:\d+/(?:\d{4}/)?[a-zđ][\wđ-]*|ngày \d{1,2}/\d{1,2}(?:/\d{4})?)"
    r"(?: của [^\W\d_]+(?: [^\W\d_]+){0,3}(?=,))?,? "
)
"""A document by its number, or its day."""


def cut_name(
    low: str,
    start: int,
    end: int,
    phrases: list[TimePhrase],
    rules: Grammar,
    spotted: AbstractSet[Finder],
    *,
    follows: bool = False,
) -> tuple[int, int]:
    """Cut from `low[start:end]` the noun phrase that names what is measured; empty where there is none.

    `spotted` are the finders that have a word in it. With `follows`, it begins right behind another figure: words
    before the first comma or "và" are its tail.
    """
    inner = rules.inner if rules.inner in spotted else None
    if follows:
        start = _behind_the_tail(low, start, end, inner)
        if start == end:
            return (end, end)
    if phrases:
        start, end = _after_times(low, start, end, phrases, rules)
    start = _after_openers(low, start, end, rules, spotted)
    start, headed = _last_segment(low, start, end, rules, spotted)
    if not headed:
        start = _after_lead(low, start, end, rules)
        head = inner.search(low, start, end) if inner else None
        if head:
            start = head[0]
            if low.startswith("tổng ", start - len("tổng ")):  # "mục tiêu tổng thu ngân sách"
                start -= len("tổng ")
    if low.find("/", start, end) >= 0:  # "Quyết định số 12/QĐ-UBND ngày 3/5/2024 hỗ trợ"
        for document in _DOCUMENT.finditer(low, start, end):
            start = document.end() if document.end() < end else start
    end = _before_month(low, start, end)
    while end > start and low[end - 1] in ' ,;:-–—−+(“"':
        end -= 1
    return (start, end) if start < end else (end, end)


MONTH = re.compile(r"(?<!\w)(?:(?:trong|của|riêng|(?:tính )?đến(?: hết)?|hết) )?tháng \d{1,2}$")
"""Of when, behind a name: "số hồ sơ tiếp nhận tháng 7"."""


def _before_month(low: str, start: int, end: int) -> int:
    month = MONTH.search(low, start, end) if start < end and low[end - 1].isdecimal() else None
    return month.start() if month else end


def _behind_the_tail(low: str, start: int, end: int, inner: Finder | None) -> int:
    """Begin a name behind the words that still belong to the figure before; at `end` where all of them do."""
    if low.startswith(" - ", start):  # "công nghiệp 38% - dịch vụ 34%"
        return start + len(" - ")
    if inner and inner.search(low, start, end):
        return start
    joint = _JOINT.search(low, start, end)
    return joint.end() if joint else end


def _after_times(low: str, start: int, end: int, phrases: list[TimePhrase], rules: Grammar) -> tuple[int, int]:
    """Take off the phrases of time that lead a name, or the one behind it with what was done."""
    for phrase in phrases:
        if start <= phrase.start and phrase.end <= end and phrase.role != "reference":
            if _DEED.fullmatch(low, phrase.end, end) and rules.head.match(low, start, phrase.start):
                return start, phrase.start
            start = _after_phrase(low, start, end, phrase)
    return start, end


def _after_phrase(low: str, start: int, end: int, phrase: TimePhrase) -> int:
    """Begin a name after a time phrase that leads the clause; keep one that stands inside the name's tail."""
    rest = low[phrase.end : end].strip(" ,:-–")
    return phrase.end if rest and not _TAIL.match(rest) else start


_DEED = re.compile(r" (?:đã )?(?:huy động|thực hiện|giải ngân|thu|thu hút)(?: được)? ?")
"""What was done, behind the name and its time: "tổng vốn đầu tư trong 5 năm huy động được"."""
_TAIL = re.compile(r"(?:của|trên|tại|ở|toàn|(?:tính )?theo giá) ")
"""Words that go on with a name: "diện tích lúa cả năm của xã"."""


def _after_openers(low: str, start: int, end: int, rules: Grammar, spotted: AbstractSet[Finder]) -> int:
    """Begin a name behind the last opener, or colon, that anything follows."""
    if rules.opener in spotted:
        for _, behind in rules.opener.every(low, start, end):
            after = low.find(" ", behind, end) + 1
            if 0 < after < end:
                start = after
    colon = low.rfind(":", start, end)
    while colon >= 0:
        sign = low[colon + 1 : end][:1]
        after = colon + 1 + (sign == " ")
        if after < end and (sign in " _" or sign.isalnum()):
            return after
        colon = low.rfind(":", start, colon)
    return start


def _after_lead(low: str, start: int, end: int, rules: Grammar) -> int:
    lead = rules.lead.match(low, start, end)
    return lead.end() if lead else start


def _last_segment(low: str, start: int, end: int, rules: Grammar, spotted: AbstractSet[Finder]) -> tuple[int, bool]:
    """Begin at the last comma-separated part that opens like a name, and say so; else at the last part."""
    if not _is_joined(low, start, end, spotted):
        headed = _headed(low, start, end, rules)
        return (start, False) if headed is None else (headed, True)
    joints = [joint.span() for joint in _COMMA.finditer(low, start, end) if joint.end() < end]
    if rules.parted in spotted:
        inside = rules.parted.every(low, start, end)
        joints = [(at, to) for at, to in joints if not any(a < at < b for a, b in inside)]
    for _, begin in reversed(joints):
        headed = _headed(low, begin, end, rules)
        if headed is not None:
            return headed, True
    headed = _headed(low, start, end, rules)
    if headed is not None:
        return headed, True
    commas = [start, *(to for at, to in joints if low[at] in ",;")]
    joined = next((i for i in range(len(commas) - 1, 0, -1) if not rules.fields.match(low, commas[i - 1])), 0)
    return commas[joined], False


def _headed(low: str, start: int, end: int, rules: Grammar) -> int | None:
    """Give where a part begins like a name, at its start or behind the words that lead it."""
    at = _after_lead(low, start, end, rules)
    if rules.head.match(low, at, end):
        return at
    return start if at > start and rules.head.match(low, start, end) else None


def _is_joined(low: str, start: int, end: int, spotted: AbstractSet[Finder]) -> bool:
    """Tell whether anything parts the words of a range."""
    return JOINING in spotted or low.find(",", start, end) >= 0 or low.find(";", start, end) >= 0
