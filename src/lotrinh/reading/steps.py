"""Values in step with the years or the names before them: "các năm 2021, 2022, 2023 lần lượt là 41; 45; 49"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lotrinh.reading.passage import Draft, Range
from lotrinh.reading.scope import Frame

_LINK = re.compile(r"(?:[,;]|,? và| ?[-–—]) ?")
_IN_STEP = re.compile(r"lần lượt|tương ứng")
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?:(?:, ?|; ?|,? và | - )(?:năm )?(?:19|20)\d\d)+(?!\d)")
_YEAR = re.compile(r"\d{4}")
_HEAD = re.compile(
    r"(?:.*(?<!\w))?(?:(?:cơ cấu|tỷ trọng|tỉ trọng|tỷ lệ|giá trị)(?: (?:kinh tế|các ngành|giữa các ngành|ngành))*"
    r"(?: (?:là|gồm|theo hướng))?:? )"
)
_NAMES = (re.compile(r" ?[-–—] "), re.compile(r", | và |; "))
_REACH = 240


def align(low: str, drafts: list[Draft], frame: Frame) -> None:
    """Give each value of a run its own year, or its own name, where the words before the run list as many."""
    for run in _runs(low, drafts):
        first = run[0].quantity.start
        begin = max(low.rfind(".", 0, first), low.rfind(";", 0, first), low.rfind("\n", 0, first), first - _REACH) + 1
        years = _years(low, begin, first)
        if len(years) == len(run):
            _date(run, years, frame)
        elif names := _names(low, begin, run):
            for draft, name in zip(run, names, strict=True):
                draft.name = name


def _runs(low: str, drafts: list[Draft]) -> Iterator[list[Draft]]:
    """Find the values that nothing but commas or dashes parts, led by "lần lượt", or dashed in threes."""
    at = 0
    while at < len(drafts):
        run = [drafts[at]]
        while at + 1 < len(drafts) and _joined(low, run[-1], drafts[at + 1]):
            at += 1
            run.append(drafts[at])
        at += 1
        if len(run) > 1 and (
            _is_dashed(low, run) or _IN_STEP.search(low, max(0, run[0].start - 20), run[0].quantity.start)
        ):
            yield run


def _is_dashed(low: str, run: list[Draft]) -> bool:
    end = run[0].quantity.end
    return len(run) > 2 and low[end : end + 3].strip() in ("-", "–", "—")


def _joined(low: str, first: Draft, second: Draft) -> bool:
    one, other = first.quantity, second.quantity
    alike = one.dimension == other.dimension and one.high is None
    return alike and _LINK.fullmatch(low, one.end, other.start) is not None


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
    if head is None:
        return []
    for separator in _NAMES:
        names = list(_split(low, head.end(), end, separator))
        if len(names) == len(run):
            return names
    return []


def _split(low: str, begin: int, end: int, separator: re.Pattern[str]) -> Iterator[Range]:
    for match in separator.finditer(low, begin, end):
        if match.end() < end:
            yield (begin, match.start())
            begin = match.end()
    while end > begin and low[end - 1] in " ,:-":
        end -= 1
    yield (begin, end)
