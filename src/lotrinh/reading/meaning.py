"""What a quantity means: level, growth, change, multiple, share of a plan, ratio, yearly quota."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.reading.left import Left
from lotrinh.reading.quantities import Quantity
from lotrinh.reading.right import Right


@dataclass(slots=True)
class Meaning:
    """A figure's measure with what belongs to it."""

    measure: str
    rule: str
    basis: str | None = None
    direction: str | None = None
    points: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words that tell a rate from an amount, and growth from a level."""

    rate: re.Pattern[str]
    amount: re.Pattern[str]
    growth: re.Pattern[str]
    flow: re.Pattern[str]
    yearly: re.Pattern[str]


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Compile the word lists of a lexicon, once."""
    return Grammar(
        re.compile(rf"(?<!\w){lexicon.pattern('rate_name')}"),
        re.compile(rf"(?<!\w){lexicon.pattern('amount_name')}"),
        re.compile(rf"(?<!\w){lexicon.pattern('growth_name')}"),
        re.compile(rf"(?<!\w){lexicon.pattern('flow_verb')}"),
        re.compile(rf"(?<!\w){lexicon.pattern('yearly')}"),
    )


def understand(
    quantity: Quantity, left: Left, right: Right, name: str, plan_before: str, kind: str, inherited: Meaning | None, rules: Grammar,
    *, yearly: bool, behind: bool,
) -> Meaning:
    """Decide the measure. `name` is the lower-case name of what is measured; `inherited` is the meaning of the figure that shares its verb."""
    if quantity.of is not None:
        return Meaning("ratio", "n of m")
    if plan_before or right.plan:
        plan = _plan(quantity, left, right, plan_before)
        if plan:
            return plan
    if quantity.dimension == "times":
        direction = "down" if left.verb == "fall" else None
        return Meaning("multiple", "times a base", direction=direction)
    yearly = _yearly(quantity, left, right, name, rules) or (yearly and quantity.dimension == "count")
    if quantity.dimension == "share":
        if behind and left.verb not in ("rise", "fall"):
            return Meaning("level", "share of what is named behind it")
        return _share(left, right, name, yearly, inherited, rules)
    if left.verb == "exceed" and (right.compared or plan_before):
        return Meaning("change", "beyond a plan by an amount", direction="up")
    if left.verb in ("rise", "fall"):
        return Meaning("change", "rise or fall by an amount", direction="up" if left.verb == "rise" else "down")
    if inherited and inherited.measure == "change":
        return inherited
    if yearly and quantity.dimension == "count":
        return Meaning("per_year", "yearly quota")
    if kind == "target" and quantity.dimension == "count" and rules.flow.search(name):
        return Meaning("total_over_term", "flow counted over the term")
    return Meaning("level", "amount")


def _yearly(quantity: Quantity, left: Left, right: Right, name: str, rules: Grammar) -> bool:
    per_year = quantity.per is not None and quantity.per.split("/")[-1] == "year" and quantity.dimension in ("share", "count")
    return per_year or right.yearly or left.average == "yearly" or bool(rules.yearly.search(name))


def _plan(quantity: Quantity, left: Left, right: Right, plan_before: str) -> Meaning | None:
    if quantity.dimension not in ("share", "times"):
        beyond = re.match(r"hơn|vượt|trội|cao hơn|tăng", plan_before)
        return Meaning("change", "beyond a plan by an amount", direction="up") if beyond else None
    excess = left.verb in ("exceed", "rise") or left.bound == ">" and "vượt" in " ".join(left.words)
    excess = excess or bool(re.match(r"hơn|vượt|trội|cao hơn|tăng", plan_before))
    short = left.verb == "fall" or plan_before.startswith(("thấp hơn", "hụt"))
    if short:
        return Meaning("change", "short of a plan", direction="down")
    return Meaning("share_of_plan", "share of a plan", basis="excess" if excess else "reached")


def _share(left: Left, right: Right, name: str, yearly: bool, inherited: Meaning | None, rules: Grammar) -> Meaning:
    rate = bool(rules.rate.search(name)) and not rules.growth.match(name)
    growing = left.verb == "rise" or bool(rules.growth.search(name))
    if left.verb == "fall":
        points = rate or not rules.amount.search(name)
        return Meaning("change", "fall of a rate" if points else "fall of an amount", direction="down", points=points)
    if left.verb == "rise" and rate:
        return Meaning("change", "rise of a rate", direction="up", points=True)
    if growing and left.verb in ("rise", "reach", "", "keep", "exceed", "raised-to"):
        average = yearly or left.average or "bình quân" in name.replace("bình quân đầu người", "").replace("bình quân theo đầu người", "")
        average = average or (inherited is not None and inherited.measure == "growth_per_year")
        if average and not (right.compared and not yearly):
            return Meaning("growth_per_year", "average growth per year")
        return Meaning("growth_total", "growth over a stated time")
    if rules.amount.search(name) and not rate and left.verb in ("", "reach", "raised-to"):
        if yearly or left.average:
            return Meaning("growth_per_year", "average growth of an amount")
        if inherited and inherited.measure in ("growth_per_year", "growth_total"):
            return Meaning(inherited.measure, "growth with the verb of the list")
    elif inherited and inherited.measure in ("growth_per_year", "growth_total") and not left.verb and not rate:
        return Meaning(inherited.measure, "growth with the verb of the list")
    if yearly and rules.amount.search(name) and not rate:
        return Meaning("growth_per_year", "average growth of an amount")
    return Meaning("level", "share")
