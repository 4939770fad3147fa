"""A register for the terminal: each fact with its sides, their sources and the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lotrinh.messages import Language, say
from lotrinh.publishing import figures
from lotrinh.publishing.contract import Json
from lotrinh.publishing.terminal import lines, printable

_SIGNS = {"agreed": "·", "contradicted": "≠", "decided": "✓", "rejected": "✗", "reopened": "?"}


def register_lines(register: Json, width: int, lang: Language) -> Iterator[str]:
    """Give the lines of one register."""
    unit = register["unit"]
    term = "–".join(map(str, register["term"] or ()))
    yield " · ".join(part for part in (printable(unit["name"]), unit["code"], unit["province"], term) if part)
    yield "━" * min(width, 100)
    for source in register["sources"]:
        said = (say(f"rank.{source['rank']}", lang), source["date"], source["source"] or source["title"])
        yield f"  {source['sha256'][:12]}  {' · '.join(printable(part) for part in said if part)}"
    for kind in ("target", "result"):
        yield ""
        yield say(f"register.{kind}s", lang)
        for fact in register["facts"]:
            if fact["kind"] == kind:
                yield from _fact(fact, width, lang)
    yield from _findings(register["findings"], width, lang)


def _fact(fact: Json, width: int, lang: Language) -> Iterator[str]:
    status = "" if fact["status"] == "agreed" else f" [{say('fact_status.' + fact['status'], lang)}]"
    year = "–".join(str(year) for year in fact["period"] if year)
    values = " | ".join(_value(fact, side, lang) for side in fact["sides"])
    head = f"{_SIGNS[fact['status']]} {fact['id']} {printable(fact['indicator_text'])} ({year}): {values}{status}"
    yield from lines(head, width, "    ")
    if len(fact["sides"]) > 1:
        for at, side in enumerate(fact["sides"]):
            told = ", ".join(f"{one['document']} {say('rank.' + one['rank'], lang)}" for one in side["sources"])
            yield from lines(f"    {at}: {_value(fact, side, lang)} ← {told}", width, "      ")
    if "decision" in fact:
        made = fact["decision"]
        value = "" if fact["decided"] is None else f" → {_value(fact, fact['decided'], lang)}"
        yield from lines(f"    {made['author']}, {made['time']}: {made['reason']}{value}", width, "      ")


def _value(fact: Json, side: Json, lang: Language) -> str:
    named = ("unit", "measure", "per", "basis", "direction")
    claim = {name: fact[name] for name in named if fact.get(name)} | dict(side)
    return printable(figures.compact(claim, lang))


def _findings(found: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    if found:
        yield ""
        yield say("register.findings", lang)
    for one in found:
        message = one["message_vi" if lang == "vi" else "message"]
        yield from lines(f"! {one.get('fact', '')} {printable(message)}".replace("!  ", "! "), width, "  ")


def difference_lines(changes: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    """Give the lines of what changed between two registers."""
    for change in changes:
        head = f"{say('change.' + change['change'], lang)}: {change['fact']} {printable(change['name'])}"
        yield from lines(f"{head} ({change['record']})", width, "  ")
        for sign, told in (("-", change["before"]), ("+", change["after"])):
            if told:
                values = "; ".join(f"{value.get('comparator', '=')} {value['value']}" for value in told["values"])
                decided = "" if told["decided"] is None else f" → {told['decided']['value']}"
                yield f"  {sign} {values} [{say('fact_status.' + told['status'], lang)}]{decided}"
