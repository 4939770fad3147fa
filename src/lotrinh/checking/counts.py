"""What is announced against what is listed: 22 targets announced, seven told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lotrinh.checking.surroundings import Surroundings
from lotrinh.reading.claims import Breakthrough, Claim, Declared, Figure, Finding, Task

_NAMES = {
    "targets": ("targets", "chỉ tiêu"),
    "tasks": ("key tasks", "nhiệm vụ"),
    "breakthroughs": ("breakthroughs", "khâu đột phá"),
    "programmes": ("programmes", "chương trình"),
    "solutions": ("solutions", "giải pháp"),
    "pillars": ("pillars", "trụ cột"),
}
_ORDER = {what: at for at, what in enumerate(_NAMES)}
_NUMBERED = re.compile(r"\s*\(?\d{1,3}[.)]\s")
_SENTENCE_END = re.compile(r"[.!?…](?:\s|$)|\n")


def counts_listed(around: Surroundings) -> Iterator[Finding]:
    """Compare each announced count with the items the text lists under it."""
    for (what, place), declared in _by_place(around).items():
        english, vietnamese = _NAMES[what]
        listed = _listed(around, what, place, declared)
        if listed is None or any(c.count == len(listed) for c in declared):
            continue
        said, count = _announced(around, declared)
        if len(listed) == count:
            continue
        fewer = len(listed) < count
        details = {
            "what": what,
            "declared": count,
            "listed": len(listed),
            "message_vi": f"Văn bản công bố {count} {vietnamese} (“{said.quote}”) nhưng nêu {len(listed)}: "
            + (f"thiếu {count} − {len(listed)} = {count - len(listed)}." if fewer else "")
            + ("" if fewer else f"thừa {len(listed)} − {count} = {len(listed) - count}."),
        }
        gap = f"{count} − {len(listed)} = {count - len(listed)} are not in it"
        surplus = f"{len(listed)} − {count} = {len(listed) - count} more than announced"
        yield Finding(
            code="fewer_listed_than_declared" if fewer else "more_listed_than_declared",
            message=f"The text announces {count} {english} (“{said.quote}”) and lists {len(listed)}: "
            f"{gap if fewer else surplus}.",
            claims=(said, *listed),
            details=details,
        )


def _by_place(around: Surroundings) -> dict[tuple[str, str | None], list[Declared]]:
    """Gather the announced counts by what they count, and by whose they are: a round-up tells of several communes."""
    found: dict[tuple[str, str | None], list[Declared]] = {}
    announced = [claim for claim in around.told(Declared) if claim.what in _NAMES]
    for claim in sorted(announced, key=lambda claim: _ORDER[claim.what]):
        found.setdefault((claim.what, claim.place), []).append(claim)
    return found


def _announced(around: Surroundings, declared: list[Declared]) -> tuple[Declared, int]:
    """Give the whole count: the largest, or the sum where one sentence counts field by field."""
    largest = max(declared, key=lambda c: c.count)
    parts = [c for c in declared if not _SENTENCE_END.search(_span(around, largest, c))]
    total = sum(c.count for c in parts)
    if len(parts) < 3 or total == 2 * largest.count:
        return largest, largest.count
    return parts[0], total


def _span(around: Surroundings, one: Claim, other: Claim) -> str:
    first, second = sorted((one, other), key=lambda c: c.start)
    return around.words(first.end, second.start)


def _listed(around: Surroundings, what: str, place: str | None, declared: list[Declared]) -> list[Claim] | None:
    """Give the items listed under a count; None where the text lists them in a way that cannot be counted."""
    if what == "targets":
        return list(target_items(around, place))
    if what == "breakthroughs":
        return [c for c in around.told(Breakthrough) if c.same_as is None and c.place == place]
    if what == "tasks":
        return [c for c in around.told(Task) if c.same_as is None and c.place == place]
    return None if any(_opens_list(around, c) for c in declared) else []


def _opens_list(around: Surroundings, declared: Declared) -> bool:
    """Say whether a list follows the count, such as "3 trụ cột: …"."""
    following = around.after(declared, 80)
    opener = around.cue("check_list_opener").search(following)
    colon = following.find(":")
    stop = min((at for at in (following.find(mark) for mark in ";.") if at >= 0), default=80)
    return 0 <= colon < stop or bool(opener and opener.start() < min(stop, 40))


def target_items(around: Surroundings, place: str | None) -> Iterator[Figure]:
    """Give the first figure of each listed target of one place (None: of the event's unit).

    A bracket, a share of one structure or a second figure of the same indicator belongs to the item before it,
    and a target told twice is one.
    """
    told: set[tuple[str, object, str]] = set()
    item: Figure | None = None
    last: Figure | None = None
    for figure in around.figures:
        if figure.kind != "target" or figure.place != place or _is_plan(around, figure):
            continue
        if item is not None and last is not None and _continues(around, item, last, figure):
            last = figure
            continue
        item = last = figure
        key = (around.key(figure), figure.value, figure.unit)
        if key not in told:
            told.add(key)
            yield figure


def _is_plan(around: Surroundings, figure: Figure) -> bool:
    """`tăng 12,3% (kế hoạch 11,5%)`: the plan of a result, no target of its own."""
    near = around.words(max(0, figure.start - 30), figure.end)
    bracket = near.rfind("(")
    if bracket < 0 or ")" in near[bracket:]:
        return False
    return bool(around.cue("check_plan_bracket").match(near, bracket + 1))


def _continues(around: Surroundings, item: Figure, last: Figure, figure: Figure) -> bool:
    between = around.words(last.end, figure.start)
    if _same_numbered_line(around, item, figure):
        return True
    if _SENTENCE_END.search(between):
        return False
    inside = around.words(item.end, figure.end)
    if inside.count("(") > inside.count(")"):
        return True
    if around.cue("check_part").search(between):
        return True
    if (around.key(item)) == (around.key(figure)):
        return True
    return _is_structure(around, item) and _is_share(last) and _is_share(figure)


def _same_numbered_line(around: Surroundings, item: Figure, figure: Figure) -> bool:
    begin = around.text.rfind("\n", 0, item.start) + 1
    one_line = "\n" not in around.words(item.start, figure.start)
    return one_line and _NUMBERED.match(around.words(begin, begin + 24)) is not None


def _is_structure(around: Surroundings, item: Figure) -> bool:
    clause = f"{around.clause_before(item, 120)} {around.subject(item)}"
    return bool(around.cue("check_structure").search(clause))


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" and figure.measure == "level" and figure.value != Decimal(100)
