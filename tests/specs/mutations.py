"""Change one thing in a spec clause, and its meaning with it: a reader that only knew the case by heart would fail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .fields import Json

_BOUNDS = {"trên ": "<", "hơn ": "<", "dưới ": ">", "gần ": "<", "khoảng ": ">", "ít nhất ": "<=", "tối đa ": ">="}
_WORDS = {"<": "dưới ", ">": "trên ", "<=": "không quá ", ">=": "tối thiểu "}
_UNITS = {" tỷ đồng": (" triệu đồng", "VND", Decimal("0.001")), " triệu đồng": (" tỷ đồng", "VND", Decimal(1000))}
_DECIMAL = re.compile(r"(?<![\d.,])(\d{1,2}),(\d)(?![\d.,])")
_OPENERS = {
    "phấn đấu ": ("nhiệm kỳ qua, ", "result"),
    "nhiệm kỳ qua, ": ("nhiệm kỳ tới phấn đấu ", "target"),
    "đến nay, ": ("nhiệm kỳ tới phấn đấu ", "target"),
}


def mutants(case: Json) -> Iterator[tuple[str, Json]]:
    """Give each change that fits the case: what was swapped, and the case that then holds."""
    for index, fact in enumerate(case["facts"]):
        for change in (_comparator, _comparator_added, _unit, _separator):
            changed = change(fact)
            shared = change in _SHARED and any(other["quote"][-1].isdigit() for other in case["facts"])
            if changed and not shared and case["text"].count(fact["quote"]) == 1:
                text = case["text"].replace(fact["quote"], changed["quote"])
                facts = [*case["facts"][:index], changed, *case["facts"][index + 1 :]]
                yield (
                    f"{change.__name__[1:].replace('_', ' ')} of “{fact['quote']}”",
                    case | {"text": text, "facts": facts},
                )
    yield from _opener(case)
    yield from _promise(case)


def _plain(fact: Json) -> bool:
    return fact["measure"] == "level" and fact["unit"] in ("%", "VND") and not isinstance(fact["value"], list)


def _comparator(fact: Json) -> Json | None:
    for words, comparator in _BOUNDS.items():
        if _plain(fact) and fact["quote"].startswith(words):
            quote = _WORDS[comparator] + fact["quote"].removeprefix(words)
            return fact | {"quote": quote, "comparator": comparator}
    return None


def _comparator_added(fact: Json) -> Json | None:
    """Put "trên" before a bare number."""
    if _plain(fact) and fact["comparator"] == "=" and fact["quote"][0].isdigit():
        return fact | {"quote": f"trên {fact['quote']}", "comparator": ">"}
    return None


def _unit(fact: Json) -> Json | None:
    for written, (other, unit, factor) in _UNITS.items():
        if _plain(fact) and fact["quote"].endswith(written) and fact["quote"].count("t") == written.count("t"):
            value = Decimal(str(fact["value"])) * factor
            return fact | {"quote": fact["quote"].removesuffix(written) + other, "unit": unit, "value": value}
    return None


def _separator(fact: Json) -> Json | None:
    """Take the comma out of 12,5: it is then 125."""
    if _plain(fact) and len(re.findall(r"\d+", fact["quote"])) == 2 and _DECIMAL.search(fact["quote"]):
        quote = _DECIMAL.sub(r"\1\2", fact["quote"])
        return fact | {"quote": quote, "value": Decimal(str(fact["value"])) * 10}
    return None


def _opener(case: Json) -> Iterator[tuple[str, Json]]:
    """Swap the words that begin a clause: what was done becomes what is promised, or the other way round."""
    for words, (other, kind) in _OPENERS.items():
        if case["text"].lower().startswith(words) and _turns(case):
            text = other.capitalize() + case["text"][len(words) :]
            facts = [fact | {"kind": kind} for fact in case["facts"]]
            yield "opener", case | {"text": text, "facts": facts}


_TIMED = re.compile(r"20\d\d|nhiệm kỳ|năm|nay|đã|qua|hiện|kết quả|so với|phấn đấu|kế hoạch|dự toán|thực hiện|ước")


_SHARED = (_unit, _comparator_added)
"""What would change the other numbers of a series too, where they share their unit."""


def _promise(case: Json) -> Iterator[tuple[str, Json]]:
    """Put the words of a promise before what was reported without a word of time."""
    plain = bool(case["facts"]) and all(_plain(fact) and fact.get("kind") == "result" for fact in case["facts"])
    if plain and not _TIMED.search(case["text"].lower()):
        text = f"Nhiệm kỳ tới, phấn đấu {case['text'][0].lower()}{case['text'][1:]}"
        facts = [fact | {"kind": "target", "quote": _in_text(fact["quote"], text)} for fact in case["facts"]]
        yield "opener put before it", case | {"text": text, "facts": facts}


def _in_text(quote: str, text: str) -> str:
    return quote if quote in text else quote[0].lower() + quote[1:]


def _turns(case: Json) -> bool:
    """Tell whether nothing but the opener says what kind of figures the clause has."""
    kinds = {fact.get("kind") for fact in case["facts"]}
    levels = all(fact["measure"] == "level" for fact in case["facts"])
    return len(kinds) == 1 and levels and not re.search(r"20\d\d|nhiệm kỳ|năm tới", case["text"][5:].lower())
