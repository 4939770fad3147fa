"""Values in step with the years or the names before them: "các năm 2021, 2022, 2023 lần lượt là 41; 45; 49"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lotrinh.reading.passage import Draft, Range
from lotrinh.reading.scope import Frame

_LINK = re.compile(
    r"(?:[,;]|,? và| ?[-–—]) ?(?:(?:trên|hơn|gần|khoảng|dưới|ít nhất|tối thiểu|tối đa|không quá|xấp xỉ|từ|còn) )?"
)
_LONGEST_LINK = len(", và không quá ")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:(?:, ?|; ?|,? và | - )(?:năm )?(?:19|20)\d\d)+(?!\d)")
_DIGIT = re.compile(r"\d")
_PLACE = re.compile(r"(?:các )?(?:xã|phường|thôn|ấp|bản|buôn|khóm|khu phố|tổ|đội|huyện|tỉnh)(?!\w)")
_YEAR = re.compile(r"\d{4}")
_HEAD = re.compile(
    r"(?:.*(?<!\w))?(?:(?:cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|giá trị)(?: (?:kinh tế|các ngành|giữa các ngành|ngành))*"
    r"(?: (?:là|gồm|theo hướng))?:? )"
)
_NAMES = (re.compile(r" ?[-–—] "), re.compile(r", | và |; "))
_REACH = 240
_NEAR = 40
_LONGEST_NAME = 9
_LED = re.compile(r"[ ,:]*(?:lần lượt|tương ứng)?[ ,:]*$")


def goes_on_in_step(low: str, start: int, number: int) -> bool:
    """Tell whether the first number of a sentence is in step with names said before it, "tương ứng là 55%, 38%"."""
    begin = max(start, number - _NEAR)
    return low.find("lần lượt", begin, number) >= 0 or low.find("tương ứng", begin, number) >= 0


def align(low: str, drafts: list[Draft], frame: Frame, before: list[Draft]) -> None:
    """Give each value of a run its own year, or its own name, where the words before the run list as many.

    Where they do not, `before`, the figures of the sentence before, or those of this one may be as many.
    """
    for run in _runs(low, drafts):
        first = run[0].quantity.start
        begin = max(low.rfind(".", 0, first), low.rfind(";", 0, first), low.rfind("\n", 0, first), first - _REACH) + 1
        years = _years(low, begin, first)
        if len(years) == len(run):
            _date(run, years, frame)
        elif (names := _names(low, begin, run)) or (names := _said(run, drafts, before)):
            for draft, name in zip(run, names, strict=True):
                draft.name = name


def _said(run: list[Draft], drafts: list[Draft], before: list[Draft]) -> list[Range]:
    """Give the names of as many figures told before a nameless run: "…. Mục tiêu tương ứng là 55%, 38%, 7%"."""
    ahead = drafts[: drafts.index(run[0])] or before
    dimension, shared = run[0].quantity.dimension, {draft.name for draft in run}
    names = [
        draft.name for draft in ahead if draft.quantity.dimension == dimension and draft.meaning.measure == "level"
    ]
    return names[-len(run) :] if len(shared) == 1 and shared <= set(names) and len(set(names)) >= len(run) else []


def _runs(low: str, drafts: list[Draft]) -> Iterator[list[Draft]]:
    """Find the values that nothing but commas or dashes parts, led by "lần lượt", or dashed in threes."""
    run: list[Draft] = []
    for draft in drafts:
        if run and _joined(low, run[-1], draft):
            run.append(draft)
            continue
        if len(run) > 1 and _is_led(low, run):
            yield run
        run = [draft]
    if len(run) > 1 and _is_led(low, run):
        yield run


def _is_led(low: str, run: list[Draft]) -> bool:
    first = run[0].quantity.start
    return _is_dashed(low, run) or goes_on_in_step(low, 0, first) or low.endswith((":", ": "), 0, first)


def _is_dashed(low: str, run: list[Draft]) -> bool:
    end = run[0].quantity.end
    return len(run) > 2 and low[end : end + 3].strip() in ("-", "–", "—")


def _joined(low: str, first: Draft, second: Draft) -> bool:
    one, other = first.quantity, second.quantity
    if other.start - one.end > _LONGEST_LINK or one.dimension != other.dimension or one.high is not None:
        return False
    return _LINK.fullmatch(low, one.end, other.start) is not None


def _years(low: str, begin: int, end: int) -> list[int]:
    lists = _YEARS.findall(low, begin, end)
    return [int(year) for year in _YEAR.findall(lists[-1])] if lists else []


def _date(run: list[Draft], years: list[int], frame: Frame) -> None:
    for draft, year in zip(run, years, strict=True):
        draft.name, draft.meaning = run[0].name, run[0].meaning
        draft.kind = "target" if year > frame.known_year else "result"
        draft.period = (year, year)


def _names(low: str, begin: int, run: list[Draft]) -> list[Range]:
    """Split the words before a run into as many names as it has values; none where they are not as many."""
    end = min(run[0].start, run[0].quantity.start)
    head = _HEAD.match(low, begin, end)
    headed = (_split(low, head.end(), end, separator) for separator in _NAMES) if head else ()
    for names in map(list, headed):
        if len(names) == len(run):
            return names
    return _plain_names(low, begin, end, len(run))


_COLON = re.compile(r": ?(?=[^\W\d_])")
_LEAD = re.compile(
    r" ?(?:[^,.:;\d]{0,40}(?:năm \d{4}|(?:nhiệm kỳ|giai đoạn)[^,.:;]*),? )?"
    r"(?:(?:phấn đấu|mục tiêu|dự kiến|đưa|nâng|giữ|duy trì) )*"
)
"""A time and a promise before the names."""


def _plain_names(low: str, begin: int, end: int, count: int) -> list[Range]:
    """Split "năm 2024: quế, sa nhân, thảo quả" at its commas; none where other words than names stand there."""
    begin = max((colon.end() for colon in _COLON.finditer(low, begin, end)), default=begin)
    lead = _LEAD.match(low, begin, end)
    names = list(_split(low, lead.end() if lead else begin, end, _NAMES[-1]))
    return names if len(names) == count and _are_names(low, names) else []


def _are_names(low: str, names: list[Range]) -> bool:
    """Tell a plain list of things, "quế, sa nhân, thảo quả: …", from other words that commas part."""
    return all(
        start < end
        and low.count(" ", start, end) < _LONGEST_NAME
        and not _DIGIT.search(low, start, end)
        and not _PLACE.match(low, start, end)
        for start, end in names
    )


def _split(low: str, begin: int, end: int, separator: re.Pattern[str]) -> Iterator[Range]:
    for match in separator.finditer(low, begin, end):
        if match.end() < end:
            yield (begin, match.start())
            begin = match.end()
    led = _LED.search(low, begin, end)
    yield (begin, led.start() if led else end)
