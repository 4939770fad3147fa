"""Figures of one sentence settled against one another: from–to pairs, and facts said again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from lotrinh.reading.claims import Figure
from lotrinh.reading.passage import Draft


def settle(drafts: list[Draft]) -> list[Draft]:
    """Give names to the nameless starts of pairs, and mark the start of each pair as the baseline it is."""
    drafts = _named_by_the_end(drafts)
    for index in range(len(drafts) - 1):
        _settle_pair(drafts, index)
    return drafts


def _named_by_the_end(drafts: list[Draft]) -> list[Draft]:
    """Name "từ 22,5% đầu nhiệm kỳ, tỷ lệ hộ nghèo … còn 7,4%" by its end; drop a start that has none."""
    for first, second in pairwise(drafts):
        if first.name[0] == first.name[1] and first.quantity.dimension == second.quantity.dimension:
            first.name, first.kind = second.name, "other"
    return [d for d in drafts if d.name[0] < d.name[1]]


def _settle_pair(drafts: list[Draft], index: int) -> None:
    first, second = drafts[index], drafts[index + 1]
    if not _alike(first, second) or first.meaning.measure not in ("level", "ratio"):
        return
    if first.baseline:
        first.kind = "other"
        return
    third = drafts[index + 2] if index + 2 < len(drafts) else None
    run = third is not None and _alike(second, third) and third.kind == second.kind
    began = index > 0 and drafts[index - 1].name == first.name
    then, now = first.period[1], second.period[1]
    # Years that follow each other make a series, unless the second says where the first went.
    in_turn = then is not None and now == then + 1 and second.verb not in ("raised-to", "lowered-to")
    earlier = then is not None and (now is None or then < now) and not in_turn
    if earlier and first.kind == second.kind == "result" and not run and not began:
        first.kind = "other"


def _alike(first: Draft, second: Draft) -> bool:
    return (
        first.name == second.name
        and first.meaning.measure == second.meaning.measure
        and first.quantity.dimension == second.quantity.dimension
    )


def link_repeats(figures: Iterable[Figure]) -> list[Figure]:
    """Point each figure that says again what an earlier one said, in headline, sapo or body, at the first mention."""
    seen: dict[tuple[object, ...], list[Figure]] = {}
    linked = []
    for figure in figures:
        what = figure.indicator or _words(figure)
        fact = (what, figure.value, figure.of, figure.unit.lower(), figure.measure, figure.kind, figure.place)
        mentions = seen.get(fact)
        if mentions is None:
            seen[fact] = [figure]
            linked.append(figure)
            continue
        first = next((m for m in mentions if _may_be_one(m.period[1], figure.period[1])), None)
        mentions.append(figure)
        linked.append(replace(figure, same_as=first.start) if first else figure)
    return linked


def _words(figure: Figure) -> str:
    """Give the words that name what a figure measures, however they are spaced and written."""
    return " ".join(f"{figure.part_of or ''} {figure.indicator_text}".lower().split())


def _may_be_one(first: int | None, second: int | None) -> bool:
    """Tell whether two mentions may be of one year: a headline often leaves it out."""
    return first == second or first is None or second is None
