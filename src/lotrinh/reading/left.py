"""The words before a number, read backwards: how it is bounded, which verb carries it, where its name ends."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lotrinh.reading.chain import Chain, Gives
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


_PAIR = re.compile(
    r"(?:/\w+)*(?: \([^()]{1,20}\))?,? \(?(?:(?:vào |đầu |cuối )?(?:(?:năm|nhiệm kỳ)(?: \d{4})?|\d{4})\)?,? )?"
    r"(?:[^\W\d_]+ ){0,3}?(?:xuống|(?<!trở )lên|còn|(?<!chưa )(?:đến|tới)|về|thành) "
)


_RANGE_PAIR = re.compile(r"(?:/\w+)* (?:lên|xuống|thành) ")
"""Behind a range where it starts: "từ 3 - 5 triệu đồng lên 7 - 8 triệu đồng"."""


def look_left(low: str, start: int, quantity: Quantity, phrases: list[TimePhrase], chain: Chain) -> Left:
    """Read the words between `start` and a number backwards from the number."""
    number = edge = quantity.start
    left = Left((start, start), number)
    if number - start <= 1 and low[start:number] in " ":
        _signed(low, number, left)
        return left
    backwards = low[start:number][::-1]
    inside = [p for p in phrases if p.start >= start and p.end <= number] if phrases else phrases
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
            taken = take(low, backwards, start, last, chain, left, words)
            if taken is None:
                left.name = (start, last)
                break
            edge = taken
    left.chain_start = edge
    if left.verb == "grown" and quantity.dimension != "share":
        left.verb = "reach"  # "thu ngân sách tăng khá, đạt 31 tỷ đồng"
    _signed(low, number, left)
    if words:
        left.words = tuple(words)
        _said_together(low, quantity, left)
    if used:
        left.phrases = tuple(used)
    return left


def _said_together(low: str, quantity: Quantity, left: Left) -> None:
    """Take what several words of the chain say together, or one with the words behind the number."""
    number, words = quantity.start, left.words
    if left.bound == ">=" and "thấp nhất" in words and low.find("cao nhất", max(0, number - _NEAR), number) >= 0:
        left.bound = ""  # "cao nhất 9.200 đồng/kg, thấp nhất 7.800 đồng/kg"
    began = (left.bound == "from" or "từ" in words) and not quantity.suffix
    pair = _PAIR if quantity.high is None else _RANGE_PAIR
    if began and ("từ chỗ" in words or pair.match(low, quantity.end)):
        left.pair, left.verb = True, "reach"  # "giảm từ 40,8% xuống còn 29%": where it starts, not by how much


_NEAR = 60
"""How far before a minus a plus shows that signs are written here: "dịch vụ +7,3%; nông nghiệp -1,2%"."""
SIGNS = {"+": "rise", "-": "fall", "–": "fall", "−": "fall"}


def _signed(low: str, number: int, left: Left) -> None:
    """Take the sign of "14 vụ (-5)", "45 tỷ đồng (+12,5%)" and "thương mại: +8,9%" for its verb."""
    at = number - 1 - (low[number - 1 : number] == " ")
    if at > 0 and low[at] in SIGNS and left.verb in ("", "reach"):
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


def take(low: str, backwards: str, start: int, end: int, chain: Chain, left: Left, words: list[str]) -> int | None:
    """Take the longest chain phrase that ends at `end`; record what it gives and give its start."""
    phrase = chain.last(low, backwards, start, end)
    if phrase is None:
        return None
    if gives := phrase.gives:
        if "stop" in gives:
            return None
        # Beyond a comma stands another clause: its verb and bound are not this number's.
        if "," not in words:
            _record(gives, left)
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
    # The word nearest to the number bounds it: "ước đạt trên", "vượt gần".
    if "bound" in gives and not left.bound:
        left.bound = gives["bound"]
    # "ước đạt", "đạt mức tăng": a verb that says more wins over the neutral one nearer to the number.
    if "verb" in gives and left.verb in ("", "reach"):
        left.verb = gives["verb"]
    if "average" in gives and not left.average:
        left.average = gives["average"]
