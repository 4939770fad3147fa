"""The words behind a number: the noun it counts, the plan it is a share of, the year it is compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.quantities import Quantity


@dataclass(slots=True)
class Right:
    """What stands behind a number. `noun` is empty (start == end) where no noun phrase follows."""

    noun: tuple[int, int]
    end: int
    """Where the words that belong to this figure end."""
    plan: str = ""
    reference: TimePhrase | None = None
    when: TimePhrase | None = None
    yearly: bool = False
    compared: bool = False
    suffix: str = ""
    done: tuple[int, int] = (0, 0)
    """What was done to the amount, where no noun follows it."""
    per: str | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns for what may follow a number."""

    plan: re.Pattern[str]
    count_stop: re.Pattern[str]
    clause_stop: re.Pattern[str]
    no_noun: re.Pattern[str]
    no_enumeration: re.Pattern[str]


_WHOLE_WORDS = "".join(rf"(?<! {word} (?=bị))" for word in ("dự", "thiết", "trang", "chuẩn")) + "(?<! nhà (?=ở))"
"""Behind these "bị" ends no noun, nor "ở" behind "nhà": "đảng viên dự bị", "thiết bị", "nhà ở xã hội"."""
_WHOLE_WORDS += "(?<! cây (?=h[àằ]ng năm))(?<! cây hằng (?=năm))(?<! cây hàng (?=năm))"


_ENDS = r",;:.()“”\"\n…?!|"
"""Signs that end any noun phrase."""


def _stop_at(spaced: str) -> re.Pattern[str]:
    """Compile what ends a noun phrase: a sign, the next number, or `spaced` behind a space.

    One character is looked at first, so that the search passes quickly over the letters.
    """
    slash = r"(?<=/)(?=năm|người|ha|km|kế hoạch|chỉ tiêu|kh|dự toán|nghị quyết| ?\d| ?$)"
    return re.compile(rf"[{_ENDS}\d/ ](?:(?<=[{_ENDS}])|(?<=\d)(?! sao)|{slash}|(?<= )(?:{spaced}))")


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the patterns of a lexicon, once."""
    base = lexicon.pattern("plan_base")
    link = rf"(?:{lexicon.pattern('plan_link')} )*"
    joined, bound = lexicon.pattern("hyphen_joined"), lexicon.pattern("bound")
    # What ends a noun phrase behind the space that was looked at.
    spaced = rf"(?=năm \d{{4}}|[-–] (?!{joined})|/ ?\d|(?:một|mỗi) năm(?!\w))"
    spaced += r"|(?=(?:(?:vào|trước|đến|trong|cuối|hết) )+20\d\d(?!\d))"
    # The words that lead on to the next number are no part of the noun: "từ 2 thôn hiện nay lên 7 thôn".
    spaced += r"|(?=(?:(?:hiện nay|nay|đã|nâng|tăng|giảm|hạ|rút|kéo) )*(?:lên|xuống|còn|về)(?: còn| tới| đến)? ?$)"
    spaced += rf"|(?=(?:và )?{bound} ?$)"
    counted = rf"{spaced}|(?<!trực )(?=thuộc(?!\w))|(?<!tán )(?=thành(?! lập)(?!\w))"
    counted += rf"|{_WHOLE_WORDS}(?={lexicon.pattern('noun_stop')})"
    clause = rf"{spaced}|(?={lexicon.pattern('clause_stop')})"
    tail = rf"(?: {lexicon.pattern('plan_tail')}){{0,5}}"
    return Grammar(
        re.compile(rf" ?\(?{link}{base}{tail}"),
        _stop_at(counted),
        _stop_at(clause),
        re.compile(lexicon.pattern("no_noun")),
        re.compile(lexicon.pattern("strong_head", "name_lead", "flow_verb", "name_opener")),
    )


_SUFFIXES = {" trở lên": ">=", " trở xuống": "<="}
_PER = re.compile(
    r" ?/ ?(?P<year>năm|1 năm|nhiệm kỳ)(?!\w)|(?<!cây) (?P<yearly>mỗi năm|hằng năm|hàng năm|một năm)(?!\w)"
)
_VALUE = re.compile(
    r" (?:là |giao |đề ra |từ )?\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)? ?(?:[%‰]|tỷ|tỉ|triệu|đảng|hộ|tấn|ha|lao)"
)  # "(kế hoạch 9,5%)" is a value of the plan, not a share of it
_DONE = re.compile(
    r" (?:(?:đã|mới|đang|sẽ) )?(?:(?:được|có) (?=[^\W\d_])|cho (?=thu|quả|sản phẩm)|"
    r"trong (?:tổng )?số (?:đó|này|ấy|họ),? (?=[^\W\d_])|(?=đạt (?:chuẩn|tiêu chuẩn|danh hiệu|chứng nhận|yêu cầu)))"
)
_LATER_YEARLY = re.compile(r"[^,;.:()\n\d]{0,40}? (?:mỗi năm|hằng năm|hàng năm)(?!\w)")
_COMPARED = re.compile(r",? \(?(?:(?:cao hơn )?so (?:với|cùng|đầu|năm)|(?:so )?ck(?!\w))")
_GAP = re.compile(r" ?\(?")


_RATED = re.compile(
    r" (?:đạt và vượt|đạt|vượt|không đạt|chưa đạt|hoàn thành|không hoàn thành)(?= và (?!vượt (?:\d|$))|[,;.]|$)"
)


def _rated(low: str, end: int, limit: int) -> int:
    """Take in how the counted were rated, where no more is said of it: "10 chỉ tiêu vượt và 8 chỉ tiêu đạt"."""
    rated = _RATED.match(low, end, limit)
    return rated.end() if rated else end


def _suffix(low: str, right: Right, limit: int) -> bool:
    """Take in "trở lên" and "trở xuống", where one of them follows."""
    for words, bound in _SUFFIXES.items():
        if low.startswith(words, right.end, limit):
            right.suffix, right.end = bound, right.end + len(words)
            return True
    return False


def _per(low: str, quantity: Quantity, right: Right, limit: int) -> None:
    """Take in "/năm" and "mỗi năm"; "12 tỷ đồng mỗi năm" is counted per year like "12 tỷ đồng/năm"."""
    per = _PER.match(low, right.end, limit)
    if per:
        right.end = per.end()
        right.yearly = per["year"] != "nhiệm kỳ"
        measured = quantity.dimension not in ("share", "times", "count")
        right.per = "year" if right.yearly and (per["year"] or measured) else None


def _of_a_plan(low: str, right: Right, to: int, limit: int, phrases: list[TimePhrase], rules: Grammar) -> Right:
    """Read what stands behind a share of a plan that is named up to `to`."""
    end = right.end
    right.plan, right.end = low[end:to].strip(" ("), to
    _suffix(low, right, limit)  # "từ 60% kế hoạch trở lên"
    _time(low, right, phrases)
    if "chỉ tiêu" in right.plan and (not right.reference or "đầu" not in right.reference.word):
        right.noun = _noun(low, end, limit, rules.count_stop, rules)
    return right


def look_right(low: str, quantity: Quantity, limit: int, phrases: list[TimePhrase], rules: Grammar) -> Right:
    """Read the words of `low[quantity.end:limit]`."""
    end, dimension, counted = quantity.end, quantity.dimension, quantity.noun
    right = Right((end, end), end)
    if not counted and low.startswith(_CLOSING, end):
        return right
    if dimension in ("share", "times"):
        plan = rules.plan.match(low, end, limit)
        if plan and not _VALUE.match(low, plan.end()):
            return _of_a_plan(low, right, plan.end(), limit, phrases, rules)
    if counted:
        stop = rules.clause_stop if quantity.of is not None else rules.count_stop
        right.noun = (counted[0], counted[1] if quantity.per else _stop(low, counted[1], limit, stop, rules))
    elif dimension != "times":
        share = dimension == "share" or quantity.of is not None
        right.noun = _noun(low, end, limit, rules.clause_stop if share else rules.count_stop, rules)
    if counted or dimension not in ("money", "times"):
        right.end = max(end, right.noun[1])
    if dimension == "times":
        right.noun = (end, end)
    elif right.noun[0] == right.noun[1]:
        done = _DONE.match(low, end, limit)
        if done:  # "1.150 ha đã được cấp mã số": what was done names it
            right.done = (done.end(), _stop(low, done.end(), limit, rules.clause_stop, rules))
    if dimension == "count":
        right.end = _rated(low, right.end, limit)
    if low.startswith(_MORE_FOLLOWS, right.end):
        _bounded(low, quantity, right, limit, rules)
        _per(low, quantity, right, limit)
    _time(low, right, phrases, times=dimension == "times")
    if dimension == "count" and not right.yearly and low.find(" năm", right.end, right.end + _REACH) >= 0:
        right.yearly = _LATER_YEARLY.match(low, right.end, limit) is not None
    return right


_CLOSING = (";", ".", ")", "…")
"""Signs behind which nothing is said of a number any more."""
_MORE_FOLLOWS = (" ", "/")
_REACH = 60
"""How far behind a count "mỗi năm" is looked for, in characters."""


def _bounded(low: str, quantity: Quantity, right: Right, limit: int, rules: Grammar) -> None:
    """Take in what bounds a number behind its noun; a noun may follow where there was none."""
    if low.startswith(tuple(_SUFFIXES), right.end, limit) and _bounds(low, quantity, right):
        _suffix(low, right, limit)
        if right.noun[0] == right.noun[1]:
            right.noun = _noun(low, right.end, limit, rules.count_stop, rules)


_GRADE = re.compile(r"nhiệm vụ|chuẩn|khá|giỏi|thứ|cấp|lớp|hạng|sao|mức|loại|tốt|tuổi|con")


def _bounds(low: str, quantity: Quantity, right: Right) -> bool:
    """Tell "45 đảng viên trở lên" from "92% đảng viên hoàn thành tốt nhiệm vụ trở lên", where the grade is bounded."""
    if right.end == quantity.end or low.startswith("từ ", max(0, quantity.start - 3)):
        return True
    return not _GRADE.search(low, *right.noun)


_MORE = ("cao", "thấp", "nhiều", "ít", "hơn")
_NUMBER = re.compile(r" (?:(?:gần|hơn|trên|khoảng) )?\d")


def _time(low: str, right: Right, phrases: list[TimePhrase], *, times: bool = False) -> None:
    """Take in the time phrases right behind: `năm 2025`, `so với năm 2020`."""
    for phrase in phrases:
        gap = phrase.start - right.end
        if gap < 0 or gap > len(" (") or not _GAP.fullmatch(low, right.end, phrase.start):
            continue
        if phrase.role == "reference" and phrase.word.startswith(_MORE) and _NUMBER.match(low, phrase.end):
            break  # "58 tạ/ha (cao hơn năm trước 2,5 tạ/ha)": by how much stands behind it
        if phrase.role == "reference" or (
            times and phrase.role in ("at", "span", "start", "now", "past") and low[right.end : phrase.start] == " "
        ):
            right.reference = phrase
        elif right.when is None and _bracketed(low, right.end, phrase) and not _leads(low, phrase):
            right.when = phrase
        else:
            continue
        right.end = phrase.end + (low[phrase.end : phrase.end + 1] == ")" and low[phrase.start - 1] == "(")
    right.compared = right.reference is not None or bool(_COMPARED.match(low, right.end))


def _bracketed(low: str, end: int, phrase: TimePhrase) -> bool:
    """Accept a year in brackets of its own, `18,3% (năm 2010)`, not one that opens a longer aside."""
    return low[end : phrase.start] != " (" or low[phrase.end : phrase.end + 1] == ")"


_LED = re.compile(r" (?:\d|tăng|giảm|đạt|còn|là|ước)")


def _leads(low: str, phrase: TimePhrase) -> bool:
    """Tell whether a phrase belongs to what follows: `…, năm 2018 30 triệu`, `5%, năm 2026 đạt`."""
    return bool(_LED.match(low, phrase.end)) and phrase.role != "reference" and low[phrase.start - 1] == ","


def _noun(low: str, start: int, limit: int, stop: re.Pattern[str], rules: Grammar) -> tuple[int, int]:
    begin = start + 1 if low[start : start + 1] == " " else start
    if low.startswith("là ", begin):
        begin += 3
    if begin >= limit or not low[begin].isalpha() or rules.no_noun.match(low, begin, limit):
        return (start, start)
    return (begin, _stop(low, begin, limit, stop, rules))


_ENUMERATED = re.compile(r", (?=[^\W\d_])")


def _stop(low: str, start: int, limit: int, stop: re.Pattern[str], rules: Grammar) -> int:
    """Find where a noun phrase ends; short enumerations (`câu lạc bộ văn hóa, thể thao`) stay together."""
    begin = start
    while True:
        match = stop.search(low, begin, limit)
        end = match.start() if match else limit
        comma = _ENUMERATED.match(low, end, limit)
        if not comma or not (
            _goes_on(low, start, end, comma.end(), limit, stop, rules)
            or (stop is rules.clause_stop and _shares_its_end(low, start, end, comma.end(), limit, rules))
        ):
            return end if low[end - 1 : end] != " " else end - 1
        begin = comma.end()


_SAID = re.compile(r"(?<= )(?:(?:đã|đều|cùng) )*(?:được|đạt|có|tham gia|thực hiện|hoàn thành|sử dụng|giải quyết) ")
_ALSO = re.compile(r"hồ sơ|hộ (?:cận )?nghèo")
"""Heads of names that are one more of those in a list, too: "thủ tục, hồ sơ được giải quyết"."""


def _shares_its_end(low: str, start: int, end: int, begin: int, limit: int, rules: Grammar) -> bool:
    """Tell "99% hộ dân, cơ quan được cấp nước sạch": what is said behind the comma holds for both."""
    if low.count(" ", start, end) > 4 or _SAID.search(low, start, end):
        return False
    if rules.no_enumeration.match(low, begin, limit) and not _ALSO.match(low, begin):
        return False
    match = rules.clause_stop.search(low, begin, limit)
    after = match.start() if match else limit
    closed = after == len(low) or low[after] in ",;.)…\n"
    said = _SAID.search(low, begin, after)
    return closed and said is not None and low.count(" ", begin, said.start()) <= 4 and not _SAID.match(low, begin)


_NEXT_AMOUNT = re.compile(r" và (?:(?:hơn|trên|gần|khoảng) )?\d")


def _goes_on(low: str, start: int, end: int, begin: int, limit: int, stop: re.Pattern[str], rules: Grammar) -> bool:
    """Tell whether the part after a comma is one more noun of the phrase, not the next figure's name."""
    if low.count(" ", start, end) > 3 or rules.no_enumeration.match(low, begin, limit):
        return False
    match = stop.search(low, begin, limit)
    after = match.start() if match else limit
    closed = after == len(low) or low[after] in ",;.:)…\n" or _NEXT_AMOUNT.match(low, after) is not None
    return 0 < len(low[begin:after].split()) <= 3 and closed
