"""What a quantity means: level, growth, change, multiple, share of a plan, ratio, yearly quota."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from lotrinh.lexicon import Lexicon
from lotrinh.reading.finder import Finder

if TYPE_CHECKING:
    from lotrinh.reading.passage import Clause, Draft, Range

_GROWTH = ("growth_per_year", "growth_total")
_EXCESS = re.compile(r"hơn|vượt|trội|cao hơn|tăng")
_SHORT = re.compile(r"thấp hơn|hụt")
_RISING = ("tăng ", "tăng trưởng ")
# "bình quân đầu người" belongs to a name; any other "bình quân" says an average over years.
_AVERAGE = re.compile(r"bình quân(?! (?:theo )?đầu người| nhân khẩu)")


@dataclass(slots=True)
class Meaning:
    """A figure's measure with what belongs to it; `rule` is the plain name of the rule that decided."""

    measure: str
    rule: str
    basis: str | None = None
    direction: str | None = None
    points: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words that tell a rate from an amount, and growth from a level."""

    rate: Finder
    amount: Finder
    growth: Finder
    flow: Finder
    yearly: Finder
    met: Finder


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the word lists of a lexicon, once."""

    def any_word(cue: str) -> Finder:
        return Finder(lexicon.words(cue))

    return Grammar(
        rate=any_word("rate_name"),
        amount=any_word("amount_name"),
        growth=any_word("growth_name"),
        flow=any_word("flow_verb"),
        yearly=Finder(lexicon.words("yearly"), behind="(?<!cây h[àằ]ng năm)"),
        met=any_word("target_met"),
    )


def understand(
    clause: Clause, words: str, name: Range, kind: str, low: str, rules: Grammar, *, yearly: bool
) -> Meaning:
    """Decide the measure of a number. `words` name what is measured, in lower case; `name` is where they stand."""
    if clause.plan_value and clause.previous:
        return _of_the_plan(clause)
    if clause.quantity.of is not None:
        return Meaning("ratio", "n of m")
    plan = _plan(clause, name)
    if plan:
        return plan
    if clause.quantity.dimension == "times":
        return Meaning("multiple", "times a base", direction="down" if clause.left.verb == "fall" else None)
    if clause.quantity.dimension == "share":
        return _nameless(clause, _share(clause, words, name, low, rules, led=yearly))
    return _amount(clause, words, kind, low, rules, yearly=yearly)


def _of_the_plan(clause: Clause) -> Meaning:
    """Give a plan's value in brackets the meaning of the figure it was planned for."""
    drafts = clause.passage.drafts
    own = [d.meaning for d in drafts if d.meaning.measure not in ("share_of_plan", "change")]
    return own[-1] if own else drafts[-1].meaning


def _plan(clause: Clause, name: Range) -> Meaning | None:
    """Read a share of a plan: reached, or in excess of it."""
    named, left = clause.plan_before, clause.left
    if not named and not clause.right.plan:
        return None
    excess = left.verb in ("exceed", "rise") or bool(_EXCESS.match(named))
    if clause.quantity.dimension not in ("share", "times"):
        if _SHORT.match(named):
            return Meaning("change", "short of a plan", direction="down")
        return Meaning("change", "beyond a plan by an amount", direction="up") if _EXCESS.match(named) else None
    share = clause.quantity.dimension == "share"
    if left.verb == "fall" or _SHORT.match(named):
        return Meaning("change", "short of a plan", direction="down", points=share)
    if excess and clause.quantity.points:
        return Meaning("change", "points beyond a plan", direction="up", points=True)
    previous = clause.previous
    if excess and left.verb == "rise" and previous and previous.name == name and _is_rate(previous):
        return Meaning("change", "points beyond a plan", direction="up", points=True)
    return Meaning("share_of_plan", "share of a plan", basis="excess" if excess else "reached")


def _is_rate(draft: Draft) -> bool:
    return draft.quantity.dimension == "share" and draft.meaning.measure != "share_of_plan"


def _amount(clause: Clause, words: str, kind: str, low: str, rules: Grammar, *, yearly: bool) -> Meaning:
    left, right, counted = clause.left, clause.right, clause.quantity.dimension == "count"
    if left.verb == "exceed" and right.compared:
        return Meaning("change", "beyond a plan by an amount", direction="up")
    if left.verb in ("rise", "fall"):
        return Meaning("change", "rise or fall by an amount", direction="up" if left.verb == "rise" else "down")
    previous = clause.previous
    if previous and not left.verb and previous.meaning.measure == "change" and _joined(clause, previous, low):
        return previous.meaning
    per_year = clause.quantity.per is not None and clause.quantity.per.endswith("year")
    if counted and (yearly or per_year or right.yearly or left.average == "yearly" or rules.yearly.is_in(words)):
        return Meaning("per_year", "yearly quota")
    if counted and clause.quantity.per == "term":
        return Meaning("total_over_term", "flow counted over the term")
    whole = kind == "target" and low.find("cả nhiệm kỳ", clause.start, clause.quantity.start) >= 0
    if counted and (whole or (kind == "target" and rules.flow.is_in(words))):
        return Meaning("total_over_term", "flow counted over the term")
    return Meaning("level", "amount")


def _joined(clause: Clause, previous: Draft, low: str) -> bool:
    """Tell whether "và" alone joins an amount to the change before it: "tăng 28 doanh nghiệp và 710 hộ"."""
    between = low[clause.passage.done : clause.quantity.start].strip()
    return between in ("và", ",") and clause.quantity.dimension == previous.quantity.dimension


def _share(clause: Clause, words: str, name: Range, low: str, rules: Grammar, *, led: bool) -> Meaning:
    """Read a percentage that is no share of a plan."""
    left, right, previous = clause.left, clause.right, clause.previous
    ahead = clause.start <= name[0] and name[1] <= clause.quantity.start
    said = clause.spotted if ahead else None
    rate = rules.rate.is_in(words, said) and not rules.growth.begins(words)
    amount = not rate and rules.amount.is_in(words, said)
    if left.verb == "grown":  # "dịch vụ tăng khá, 15,2%"
        left.verb = "" if rate else "rise"
    if not left.verb and not left.bound and ahead and not rate and low.endswith(_RISING, clause.start, name[0]):
        left.verb = "rise"  # "tăng đàn trâu 6%"
    if rate and not left.verb and previous and _falls_on(clause, previous, name, low):
        return previous.meaning
    if left.verb in ("rise", "fall") and previous and previous.name == name and _is_gap(clause, previous, low):
        return Meaning("change", "points from another growth", direction=_WAYS[left.verb], points=True)
    if left.verb == "fall":
        points = rate or not amount
        return Meaning("change", "fall of a rate" if points else "fall of an amount", direction="down", points=points)
    amount_before = previous is not None and previous.name == name and previous.quantity.dimension == "money"
    if left.verb == "rise" and ((rate and not amount_before) or clause.quantity.points):
        return Meaning("change", "rise of a rate", direction="up", points=True)
    if name == right.noun and left.verb != "rise":
        return Meaning("level", "share of what is named behind it")
    structured = low.find("cơ cấu", clause.start, clause.quantity.start) >= 0  # behind growth: shares of the whole
    parts = low.find("trong đó", clause.start, clause.quantity.start) >= 0
    inherited = None if structured else _verb_of_list(clause, name, low, parts=parts)
    yearly = right.yearly or left.average == "yearly" or rules.yearly.is_in(words, said) or _per_year(clause)
    if left.verb == "rise" or (
        rules.growth.is_in(words, said) and left.verb in ("reach", "", "keep", "exceed", "raised-to")
    ):
        if not (yearly or left.average) and previous and name == previous.name and _of_one_year(clause):
            return Meaning("growth_total", "growth of one year")
        average = (
            (led and not right.compared)
            or yearly
            or left.average
            or _AVERAGE.search(words)
            or (inherited and inherited.measure == "growth_per_year")
        )
        if average and (yearly or not right.compared):
            return Meaning("growth_per_year", "average growth per year")
        return Meaning("growth_total", "growth over a stated time")
    if amount and (yearly or (left.average and left.verb in ("", "reach", "raised-to"))):
        return Meaning("growth_per_year", "average growth of an amount")
    if inherited and left.verb in ("", "reach") and not rate:
        return Meaning(inherited.measure, "growth with the verb of the list")
    return Meaning("level", "share")


_WAYS = {"rise": "up", "fall": "down"}
_MEASURED_FROM = ("hơn ", "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "kém ")


def _is_gap(clause: Clause, previous: Draft, low: str) -> bool:
    """Tell how far a growth lies above or below another: "12,3%/năm, cao hơn nhiệm kỳ trước 1,8%"."""
    growth = previous.meaning.measure in _GROWTH and previous.quantity.dimension == "share"
    from_then = any(p.role == "reference" and p.word.startswith(_MEASURED_FROM) for p in clause.left.phrases)
    compared = from_then or low.startswith(_MEASURED_FROM, clause.left.chain_start)
    return growth and compared and not _per_year(clause)


def _per_year(clause: Clause) -> bool:
    return clause.quantity.per is not None and clause.quantity.per.endswith("year")


def _falls_on(clause: Clause, previous: Draft, name: Range, low: str) -> bool:
    """Tell "giảm tỷ lệ hộ nghèo 0,6%/năm, tỷ lệ hộ cận nghèo 0,4%/năm": the second falls each year too."""
    between = low[clause.passage.done : name[0]].strip()
    same = previous.meaning.measure == "change" and previous.quantity.per == clause.quantity.per
    return same and _per_year(clause) and between in (",", ";", "và", ", và")


def _of_one_year(clause: Clause) -> bool:
    """Tell whether a year stands beside a number as its own: "riêng năm 2025 tăng 12,7%"."""
    return any(phrase.role == "at" and phrase.end_year for phrase in clause.left.phrases)


def _before_aside(clause: Clause, low: str) -> Draft | None:
    """Give the figure whose verb goes on: behind "58,4% (tăng 3,1%), xây dựng" the one before the brackets."""
    passage, previous = clause.passage, clause.previous
    if previous is None or not passage.aside or clause.in_brackets:
        return previous
    if low.find(")", previous.quantity.end, clause.quantity.start) < 0:
        return previous
    opened = low.rfind("(", passage.start, previous.quantity.end)
    return next((d for d in reversed(passage.drafts) if d.quantity.start < opened), previous)


def _verb_of_list(clause: Clause, name: Range, low: str, *, parts: bool) -> Meaning | None:
    """Give the growth that a figure without a verb of its own shares with the one before it."""
    previous, left = _before_aside(clause, low), clause.left
    if previous is None or previous.meaning.measure not in _GROWTH:
        return None
    if left.verb == "rise" and not clause.right.compared:
        part = parts or clause.in_brackets or not clause.new_item
        return previous.meaning if part and previous.meaning.measure == "growth_per_year" else None
    dated = bool(clause.right.when or left.phrases)
    # "tăng 9,1% năm 2024, riêng 2026 đặt mức 10%": growth of another year
    same = any(p.end_year for p in left.phrases) and name == previous.name
    if left.verb not in ("", "reach") or not (same or set(left.words) <= {",", "và", "chỉ", "riêng"}):
        return None
    if same:
        return Meaning("growth_total", "growth of one year")
    return previous.meaning if name != previous.name or dated else None


def _nameless(clause: Clause, meaning: Meaning) -> Meaning:
    """Read a nameless "đạt 106%" behind an amount as its share of a plan, "tương đương 3%" behind a fall as a fall."""
    previous, left = clause.previous, clause.left
    if meaning.measure != "level" or previous is None or clause.named or clause.noun:
        return meaning
    if previous.of_plan and left.verb == "exceed":  # "7 dự án (chỉ tiêu 5 dự án), vượt 40%"
        return Meaning("share_of_plan", "in excess of an unnamed plan", basis="excess")
    if previous.quantity.of is not None:  # more than the whole can be: it was a plan
        planned = previous.quantity.value > previous.quantity.of
        return Meaning("share_of_plan", "share of an unnamed plan", basis="reached") if planned else meaning
    share = previous.quantity.dimension == "share"
    aside = clause.in_brackets and not left.words  # "giảm 6 vụ (14,3%)"
    same = "tương đương" in left.words or "tương ứng" in left.words or aside
    if previous.meaning.measure == "change" and not share and same:
        amount = previous.quantity.dimension != "count"
        if (clause.right.compared or aside or amount) and previous.meaning.direction == "up":
            return Meaning("growth_total", "the same rise in per cent")
        return Meaning("change", "the same change in per cent", direction=previous.meaning.direction, points=True)
    if _is_part_of_counted(clause, previous):
        return Meaning("level", "share of what was counted before")
    planned = not share or previous.meaning.measure == "share_of_plan" or previous.meaning.rule == "short of a plan"
    if planned and any("đạt" in word.split() for word in left.words):
        return Meaning("share_of_plan", "share of an unnamed plan", basis="reached")
    return meaning


def _is_part_of_counted(clause: Clause, previous: Draft) -> bool:
    """Tell "tiếp nhận 46 vụ, hòa giải thành 41 vụ, đạt 89,1%" by its arithmetic: so much 41 is of 46."""
    part, share = previous.quantity, clause.quantity.value
    if part.dimension != "count" or clause.quantity.high is not None:
        return False
    step = Decimal(1).scaleb(int(share.as_tuple().exponent))
    wholes = (d.quantity for d in clause.passage.drafts[:-1] if d.kind != "target")
    return any(
        whole.dimension == "count" and whole.value > part.value and abs(100 * part.value / whole.value - share) < step
        for whole in wholes
    )
