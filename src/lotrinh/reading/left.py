"""The words before a number, read backwards: how it is bounded, which verb carries it, what it measures."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.reading.chain import Chain, Gives
from lotrinh.reading.finder import Finder
from lotrinh.reading.periods import TimePhrase
from lotrinh.reading.quantities import Quantity


@dataclass(slots=True)
class Left:
    """What stands before a number.

    `name` is the range that names what is measured (empty where start == end); `verb`, `bound` and
    `average` come from the chain of words between the name and the number.
    """

    name: tuple[int, int]
    chain_start: int
    bound: str = ""
    verb: str = ""
    average: str = ""
    pair: bool = False
    """Whether the words behind the number go on to where it rose or fell to."""
    phrases: tuple[TimePhrase, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grammar:
    """The chain words, and the patterns that cut a name out."""

    chain: Chain
    opener: Finder
    lead: re.Pattern[str]
    head: re.Pattern[str]
    """A head where a name begins."""
    inner: Finder
    """A head that is clear enough to begin a name inside other words."""
    fields: re.Pattern[str]
    """Fields of an economy, which a comma joins to one name: "công nghiệp, xây dựng"."""


_NO_LEAD = r"(?!hoàn thành (?:xuất sắc|tốt)|tăng cường|chỉ (?:tiêu|số|đạo|thị|dẫn))"
"""How work is rated begins a name: "hoàn thành xuất sắc không quá 20%"."""


_CLEAR = frozenset({"grdp", "lãi"})
_NOT_OWNED = "".join(rf"(?<!(?<!\w){word} )" for word in ("mỗi", "từng", "của"))
"""Behind these a head begins no name: "chi phí của mỗi hồ sơ"."""


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the chain of `chain.yaml` and the name cues of a lexicon, once."""
    clear = [w for w in lexicon.words("strong_head") if " " in w or w in _CLEAR]
    return Grammar(
        Chain(lexicon.entries("chain")),
        Finder(lexicon.words("name_opener"), behind=r"(?<!sầu riêng)(?=[,:]?(?: |$))"),
        re.compile(rf"(?:[\s,.–—“\"*+-]|{_NO_LEAD}(?:{lexicon.pattern('name_lead')})(?: |$))+"),
        re.compile(any_of(lexicon.words("strong_head"))),
        Finder(clear, after=_NOT_OWNED, behind=r"(?! \d)"),
        re.compile(rf" ?{lexicon.pattern('hyphen_joined')}, (?={lexicon.pattern('hyphen_joined')})"),
    )


_PAIR = re.compile(
    r"(?:/\w+)*(?: \([^()]{1,20}\))?,? \(?(?:(?:vào |đầu |cuối )?(?:(?:năm|nhiệm kỳ)(?: \d{4})?|\d{4})\)?,? )?"
    r"(?:[^\W\d_]+ ){0,3}?(?:xuống|(?<!trở )lên|còn|(?<!chưa )(?:đến|tới)|về|thành) "
)


_RANGE_PAIR = re.compile(r"(?:/\w+)* (?:lên|xuống|thành) ")
"""Behind a range where it starts: "từ 3 - 5 triệu đồng lên 7 - 8 triệu đồng"."""


def look_left(low: str, start: int, quantity: Quantity, phrases: list[TimePhrase], rules: Grammar) -> Left:
    """Read the words between `start` and a number backwards from the number."""
    edge = quantity.start
    inside = [p for p in phrases if p.start >= start and p.end <= edge] if phrases else []
    left = Left((start, start), edge)
    used: list[TimePhrase] = []
    words: list[str] = []
    while (last := end_of_words(low, start, edge)) > start:
        phrase = _ending_at(inside, last, edge) if inside else None
        if phrase is not None and phrase not in used:
            used.append(phrase)
            edge = phrase.start
            _compare(phrase, left)
            if not left.bound and "ước" in phrase.word.split():
                left.bound = "~"
        else:
            taken = take(low, start, last, rules.chain, left, words)
            if taken is None:
                left.name = (start, last)
                break
            edge = taken
    if left.verb == "grown" and quantity.dimension != "share":
        left.verb = "reach"  # "thu ngân sách tăng khá, đạt 31 tỷ đồng"
    if (
        left.bound == ">="
        and "thấp nhất" in words
        and low.find("cao nhất", max(0, quantity.start - _NEAR), quantity.start) >= 0
    ):
        left.bound = ""  # "cao nhất 9.200 đồng/kg, thấp nhất 7.800 đồng/kg"
    _signed(low, quantity.start, left)
    left.chain_start = edge
    left.words = tuple(words)
    left.phrases = tuple(used)
    began = (left.bound == "from" or "từ" in words) and not quantity.suffix
    pair = _PAIR if quantity.high is None else _RANGE_PAIR
    if began and ("từ chỗ" in words or pair.match(low, quantity.end)):
        left.pair, left.verb = True, "reach"  # "giảm từ 40,8% xuống còn 29%": where it starts, not by how much
    return left


_NEAR = 60
"""How far before a minus a plus shows that signs are written here: "dịch vụ +7,3%; nông nghiệp -1,2%"."""
SIGNS = {"+": "rise", "-": "fall", "–": "fall", "−": "fall"}


def _signed(low: str, number: int, left: Left) -> None:
    """Take the sign of "14 vụ (-5)", "45 tỷ đồng (+12,5%)" and "thương mại: +8,9%" for its verb."""
    at = number - 1 - (low[number - 1 : number] == " ")
    if left.verb in ("", "reach") and at > 0 and low[at] in SIGNS:
        opened = low[at - 1] == "("
        beside = low[at] == "+" or low[at - 2] in ":," or low.find("+", max(0, at - _NEAR), at) >= 0
        if opened or (at == number - 1 and low[at - 1] == " " and beside):
            left.verb = SIGNS[low[at]]


def end_of_words(low: str, start: int, end: int) -> int:
    """Give where the last word or sign of `low[start:end]` ends; `start` where there is none."""
    while end > start and low[end - 1] in " _":
        end -= 1
    return end


def _ending_at(phrases: list[TimePhrase], last: int, edge: int) -> TimePhrase | None:
    """Give the phrase of time that holds the last word before `edge`, which ends at `last`."""
    for phrase in phrases:
        if phrase.start < edge and phrase.end >= last:
            return phrase
    return None


def leading_verb(low: str, start: int, name: tuple[int, int], left: Left) -> None:
    """Take the verb before a name as the figure's own: "giảm tỷ lệ hộ nghèo bình quân 0,5%/năm"."""
    if left.verb or left.bound in ("<", "<=", ">", ">=") or name[0] <= start:
        return
    before = low[max(start, name[0] - 10) : name[0]].split()
    if before and before[-1] == "giảm":
        left.verb = "fall"


def take(low: str, start: int, end: int, chain: Chain, left: Left, words: list[str]) -> int | None:
    """Take the longest chain phrase that ends at `end`; record what it gives and give its start."""
    phrase = chain.last(low, start, end)
    if phrase is None or "stop" in phrase.gives:
        return None
    # Beyond a comma stands another clause: its verb and bound are not this number's.
    if phrase.gives and "," not in words:
        _record(phrase.gives, left)
    words.append(phrase.words)
    return end - phrase.length


def _compare(phrase: TimePhrase, left: Left) -> None:
    """Take "hơn đầu nhiệm kỳ 3 triệu đồng" as a rise of three million over that time."""
    if phrase.role == "reference" and left.verb in ("", "reach"):
        if phrase.word.startswith(("hơn", "cao", "nhiều")):
            left.verb = "rise"
        elif phrase.word.startswith(("thấp", "ít")):
            left.verb = "fall"


def _record(gives: Gives, left: Left) -> None:
    bound = gives.get("bound", "")
    if bound and not left.bound:  # the word nearest to the number decides: "ước đạt trên", "vượt gần"
        left.bound = bound
    verb = gives.get("verb", "")
    # "ước đạt", "đạt mức tăng": a verb that says more wins over the neutral one nearer to the number.
    if verb and (not left.verb or left.verb == "reach"):
        left.verb = verb
    left.average = left.average or gives.get("average", "")


_JOINT = re.compile(r"[,:;–“\"(] ?|(?:^| )(?:và|trong đó|riêng|cùng|còn|với|từ nguồn|trị giá(?= )|quy ra(?= )) ")
_COMMA = re.compile(r"[,; ](?:(?<! ) ?|(?<= )(?:và|cùng) )")


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
    words: AbstractSet[str],
    *,
    follows: bool = False,
) -> tuple[int, int]:
    """Cut from `low[start:end]` the noun phrase that names what is measured; empty where there is none.

    `words` are those of the range. With `follows`, it begins right behind another figure: words before the first comma
    or "và" are its tail.
    """
    if follows and low.startswith(" - ", start):  # "công nghiệp 38% - dịch vụ 34%"
        start += len(" - ")
    elif follows and not rules.inner.search(low, start, end, words):
        joint = _JOINT.search(low, start, end)
        if joint is None:
            return (end, end)
        start = joint.end()
    for phrase in phrases:
        if start <= phrase.start and phrase.end <= end and phrase.role != "reference":
            if _DEED.fullmatch(low, phrase.end, end) and rules.head.match(low, start, phrase.start):
                end = phrase.start
                break
            start = _after_phrase(low, start, end, phrase)
    start = _after_openers(low, start, end, rules, words)
    start, headed = _last_segment(low, start, end, rules, words)
    if not headed:
        start = _after_lead(low, start, end, rules)
        head = rules.inner.search(low, start, end, words)
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


MONTH = re.compile(r"(?<!\w)(?:(?:trong|của|riêng|đến) )?tháng \d{1,2}$")
"""Of when, behind a name: "số hồ sơ tiếp nhận tháng 7"."""


def _before_month(low: str, start: int, end: int) -> int:
    month = MONTH.search(low, start, end) if start < end and low[end - 1].isdecimal() else None
    return month.start() if month else end


def _after_phrase(low: str, start: int, end: int, phrase: TimePhrase) -> int:
    """Begin a name after a time phrase that leads the clause; keep one that stands inside the name's tail."""
    rest = low[phrase.end : end].strip(" ,:-–")
    return phrase.end if rest and not _TAIL.match(rest) else start


_DEED = re.compile(r" (?:đã )?(?:huy động|thực hiện|giải ngân|thu|thu hút)(?: được)? ?")
"""What was done, behind the name and its time: "tổng vốn đầu tư trong 5 năm huy động được"."""
_TAIL = re.compile(r"(?:của|trên|tại|ở|toàn|(?:tính )?theo giá) ")
"""Words that go on with a name: "diện tích lúa cả năm của xã"."""


def _after_openers(low: str, start: int, end: int, rules: Grammar, words: AbstractSet[str]) -> int:
    """Begin a name behind the last opener, or colon, that anything follows."""
    if rules.opener.may_be_among(words):
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


def _last_segment(low: str, start: int, end: int, rules: Grammar, words: AbstractSet[str]) -> tuple[int, bool]:
    """Begin at the last comma-separated part that opens like a name, and say so; else at the last part."""
    if not _is_joined(low, start, end, words):
        headed = _headed(low, start, end, rules)
        return (start, False) if headed is None else (headed, True)
    # "khám, chữa bệnh"
    inside = [head for head in rules.inner.every(low, start, end) if low.find(",", *head) >= 0]
    joints = [m for m in _COMMA.finditer(low, start, end) if not any(a < m.start() < b for a, b in inside)]
    for begin in reversed([start, *(m.end() for m in joints if m.end() < end)]):
        headed = _headed(low, begin, end, rules)
        if headed is not None:
            return headed, True
    commas = [start, *(m.end() for m in joints if m.end() < end and m.group()[0] in ",;")]
    joined = next((i for i in range(len(commas) - 1, 0, -1) if not rules.fields.match(low, commas[i - 1])), 0)
    return commas[joined], False


def _headed(low: str, start: int, end: int, rules: Grammar) -> int | None:
    """Give where a part begins like a name, at its start or behind the words that lead it."""
    at = _after_lead(low, start, end, rules)
    if rules.head.match(low, at, end):
        return at
    return start if at > start and rules.head.match(low, start, end) else None


def _is_joined(low: str, start: int, end: int, words: AbstractSet[str]) -> bool:
    """Tell whether anything parts the words of a range."""
    return "và" in words or "cùng" in words or low.find(",", start, end) >= 0 or low.find(";", start, end) >= 0
