"""How a number was found, and which rule named a reason why it is no quantity.

The rules of `scan` say a reason, not what gave it. So they are asked again, with one word of their lists at a time:
the word with which alone they say the same is the word they went by.
"""

from __future__ import annotations

import re

from lotrinh.foundation.view import Span
from lotrinh.reading.claims import Claim
from lotrinh.reading.explaining.explanation import Fact, quoted
from lotrinh.reading.items import line_at
from lotrinh.reading.number import Number
from lotrinh.reading.number_forms import by_form
from lotrinh.reading.number_reasons import Reasons, by_words, reasons_of
from lotrinh.reading.page import Quote
from lotrinh.reading.proper_names import place_ending
from lotrinh.reading.watching import Watch

_BARE = {"date": "year by its form", "unit_of_reference": "base to count by", "name_part": "in quotation marks"}
_BEFORE = 40
"""How far before a number the words are looked for that give its reason, in characters."""


def found(watch: Watch, index: int, holder: Claim | None) -> tuple[Fact, ...]:
    """Give how the number was found; `holder` is the claim that has it in its words."""
    number, page = watch.numbers[index], watch.page
    if number.reason is not None:
        facts = (_refused(watch, index, number.reason),)
    else:
        written = "in digits" if page.low[number.start].isdecimal() else "in words"
        facts = (Fact(written, quoted(page, number.start, number.end)),)
    if holder is None or holder.type == "figure":
        return facts
    words = Quote(holder.start, holder.end, holder.quote)
    return (*facts, Fact("in the words of another claim", words, {"type": holder.type}))


def _refused(watch: Watch, index: int, reason: str) -> Fact:
    number, page = watch.numbers[index], watch.page
    line = page.lines[line_at(page, number.start)]
    said = {"reason": reason}
    if any(start <= number.start < end for start, end in watch.tables):
        return Fact("in a row of a table", quoted(page, line.start, line.end))
    if line.furniture and number.start < line.end:
        return Fact("furniture of the page", quoted(page, line.start, line.end), said)
    if number.end <= line.body:
        return Fact("marks a list item", quoted(page, line.start, line.body), said)
    form = _form(watch, index, line.start)
    if form:
        return Fact("by its form", quoted(page, *form), said)
    rule, start, end = _beside(watch, index, reason)
    return Fact(rule, quoted(page, start, end), said)


def _form(watch: Watch, index: int, line: int) -> tuple[int, int] | None:
    """Give the form that holds the number: its own, or one that began at a number before it on its line."""
    page, asked = watch.page, watch.numbers[index]
    for number in watch.numbers[: index + 1]:
        if number.start >= line and page.low[number.start].isdecimal():
            reason, end = by_form(page.low, page.text, number.start, number.end) or (None, 0)
            if reason == asked.reason and asked.start < end:
                return number.start, end
    return None


def _beside(watch: Watch, index: int, reason: str) -> tuple[str, int, int]:
    """Give the rule that went by the words beside the number, and where those words stand."""
    low, number = watch.page.low, watch.numbers[index]
    start, end = number.start, number.end
    rules = reasons_of(watch.lexicon)
    earlier = [n for n in watch.numbers[:index] if low[n.start].isdecimal()]

    def says(reasons: Reasons, before: list[Number]) -> bool:
        return by_words(low, start, end, before, reasons) == reason

    if not says(rules, earlier):
        place = place_ending(watch.page.text, start, end)
        if place is not None:
            return "ends the name of a place", place, end
        return "with the number behind it", start, watch.numbers[index + 1].end
    if says(rules.only({}, {}), []):
        return _BARE[reason], start, end
    for word in sorted(rules.before, key=len, reverse=True):
        if says(rules.only({word: rules.before[word]}, {}), []):
            return "words before it", *_last(word, low, start)
    for word in sorted(rules.after, key=len, reverse=True):
        if says(rules.only({}, {word: rules.after[word]}), []):
            begin = low.index(word, end)
            return "words behind it", begin, begin + len(word)
    return "list that goes on", earlier[-1].start, end


def _last(word: str, low: str, end: int) -> Span:
    """Give where a word stands the last time before `end`; a line break may part its syllables."""
    spread = re.compile(r"\s".join(map(re.escape, word.split())))
    return Span(*[match.span() for match in spread.finditer(low, max(0, end - _BEFORE), end)][-1])
