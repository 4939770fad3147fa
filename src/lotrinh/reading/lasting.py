"""Promises for every year: "giữ vững 100%", "hằng năm đạt 95%". What only an average or the end must reach is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.finder import BESIDE_WORDS, Finder, Spotter
from lotrinh.reading.passage import Draft, Range

_MEASURES = frozenset({"level", "ratio"})
_FAR = 160
"""How far before a number its words are looked for, in characters."""
_NEAR = 20
_ITEM_ENDS = (";", ":", "\n", ". ")
"""What parts one item of a list from the next."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """The word lists of `cues-lasting.yaml` as patterns."""

    verb: Finder
    time: Finder
    spotter: Spotter
    averaged_before: re.Pattern[str]
    averaged_after: re.Pattern[str]
    between: re.Pattern[str]
    tail: re.Pattern[str]
    joined: re.Pattern[str]
    """What stands between two counts of one list: the words before the first hold for the second."""


@cache
def _rules(lexicon: Lexicon) -> _Rules:
    """Compile the word lists of a lexicon, once."""
    average, between = lexicon.pattern("lasting_average"), lexicon.pattern("lasting_between")
    verb, time = Finder(lexicon.words("lasting_verb")), Finder(lexicon.words("lasting_time"))
    return _Rules(
        verb,
        time,
        Spotter((verb, time)),
        re.compile(rf"(?<!\w){average} $"),
        re.compile(rf" {average}"),
        re.compile(rf" *(?:{between} *)*"),
        re.compile(
            rf"{BESIDE_WORDS}(?P<not>{lexicon.pattern('lasting_tail_not')} )?"
            rf"(?P<tail>{lexicon.pattern('lasting_tail')})"
        ),
        re.compile(rf"(?:, ?| và |, và )(?:{between} )*"),
    )


def lasting(low: str, drafts: Sequence[Draft], lexicon: Lexicon) -> list[Range | None]:
    """Give for each draft the words that promise it for every year, where there are any."""
    rules, since = _rules(lexicon), 0
    out: list[Range | None] = []
    for draft in drafts:
        found = None
        if draft.kind == "target" and draft.meaning.measure in _MEASURES:
            found = _words(low, draft, since, rules)
            if found is None and out and rules.joined.fullmatch(low, since, draft.quantity.start):
                found = out[-1]
        out.append(found)
        since = draft.end
    return out


def _words(low: str, draft: Draft, since: int, rules: _Rules) -> Range | None:
    """Give the words for one draft; `since` is where the figure before it ends."""
    number = draft.quantity.start
    start = max(since, number - _FAR)
    spotted = rules.spotter.spot(low, start, number)
    if spotted:
        start = _item(low, start, number)
    held = _held(low, draft, start, rules) if rules.verb in spotted else None
    return held or _yearly(low, draft, start, rules, spotted)


def _item(low: str, start: int, number: int) -> int:
    """Begin at the last item of a list before a number."""
    for sign in _ITEM_ENDS:
        start = max(start, low.rfind(sign, start, number) + 1)
    return number if low.endswith(".", start, number) else start


def _held(low: str, draft: Draft, start: int, rules: _Rules) -> Range | None:
    """Find a verb that holds what this figure measures: right before its name, or between the name and the number."""
    number = draft.quantity.start
    ahead = start <= draft.name[0] < draft.name[1] <= number
    for begin, end in rules.verb.every(low, start, number):
        until = draft.name[0] if ahead and end <= draft.name[0] else number
        if rules.between.fullmatch(low, end, until):
            return begin, end
    return None


def _yearly(low: str, draft: Draft, start: int, rules: _Rules, spotted: AbstractSet[Finder]) -> Range | None:
    """Find words that ask each year for it: those that date it, or others before its number."""
    phrase = draft.phrase
    if phrase and phrase.end_year is None:
        place = (phrase.start, phrase.end)
        if rules.time.search(low, *place) == place:
            return None if _averaged(low, *place, rules) else place
    dated = phrase.end if phrase and phrase.end_year else 0
    times = rules.time.every(low, max(start, dated), draft.quantity.start) if rules.time in spotted else ()
    for begin, end in times:
        if low[end : end + 1] != "," and not _averaged(low, begin, end, rules):
            return begin, end
    return _behind(low, draft, rules)


def _behind(low: str, draft: Draft, rules: _Rules) -> Range | None:
    """Find them at the end of the words that the number counts, or right behind."""
    number = draft.quantity.end
    tails = rules.tail.finditer(low, number - 1, draft.end + _NEAR)
    found = next((one for one in tails if one.end() >= draft.end), None)
    if found is None or found["not"] or low[draft.end : found.start() + 1].strip():
        return None
    return found.span("tail")


def _averaged(low: str, start: int, end: int, rules: _Rules) -> bool:
    return bool(
        rules.averaged_before.search(low[max(0, start - _NEAR) : start]) or rules.averaged_after.match(low, end)
    )
