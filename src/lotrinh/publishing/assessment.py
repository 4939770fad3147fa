"""An assessment for the terminal: what needs somebody first, each target with its status and why, then the tasks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lotrinh.messages import Language, say
from lotrinh.publishing import figures
from lotrinh.publishing.contract import Json
from lotrinh.publishing.terminal import lines, printable

_SIGNS = {
    "achieved": "✓",
    "on_track": "✓",
    "at_risk": "!",
    "off_track": "✗",
    "missed": "✗",
    "done_in_time": "✓",
    "done_late": "!",
    "overdue": "✗",
    "in_progress": "…",
}
_TARGETS = (
    *("missed", "off_track", "depends_on_baseline", "at_risk"),
    *("no_baseline", "no_data", "on_track", "achieved", "not_yet_due"),
)
"""From what needs somebody most."""
_TASKS = ("overdue", "in_progress", "not_started", "done_late", "done_in_time", "not_yet_assessable")
_ALIKE = frozenset({"no_baseline", "no_data", "not_yet_due"})
"""Statuses for which many targets have the same reasons: those are told once, under all the names."""


def assessment_lines(plan: Json, records: Sequence[Json], day: str, width: int, lang: Language) -> Iterator[str]:
    """Give the lines of one assessed plan; what stands as a sentence is wrapped at `width`."""
    unit = str(plan.get("unit_name") or plan.get("unit") or "")
    yield say("assess.head", lang, unit=printable(unit), day=day)
    yield "━" * min(width, 100)
    term = plan.get("term")
    if term and f"{term[1]}-12-31" <= day:
        yield say("assess.ended", lang, term="–".join(map(str, term)))
    if records:
        said = say(
            "assess.counts", lang, count=len(records), each=_counts(records, _TARGETS, "assessment.status", lang)
        )
        yield from lines(said, width, "  ")
    else:
        yield say("assess.no_targets", lang)
    for finding in plan.get("findings") or ():
        yield from lines(f"! {printable(finding['message_vi' if lang == 'vi' else 'message'])}", width, "  ")
    named = {str(target.get("id")): target for target in plan.get("targets") or ()}
    first, again = _forms(sorted(records, key=lambda record: _TARGETS.index(record["status"])), named)
    for group in _grouped(first, lang):
        yield from _targets([named.get(str(record["id"]), {}) for record in group], group, width, lang)
        for record in (record for one in group for record in again.get(str(one["id"]), ())):
            said = say("assess.again", lang, name=_name(named[str(record["id"])], record, lang))
            yield from (f"    {line}" for line in lines(said, width - 4))


def _forms(records: Sequence[Json], named: Json) -> tuple[list[Json], dict[str, list[Json]]]:
    """Part the records of promises from those that are another form of one before, agree with it and stand alike."""
    first: dict[str, Json] = {}
    again: dict[str, list[Json]] = {}
    for record in records:
        linked = named.get(str(record["id"]), {}).get("same_promise") or ()
        agreeing = (first.get(str(one["target"])) for one in linked if one.get("agrees"))
        home = next((one for one in agreeing if one and one["status"] == record["status"]), None)
        if home is None:
            first[str(record["id"])] = record
        else:
            again.setdefault(str(home["id"]), []).append(record)
    return list(first.values()), again


def _counts(records: Sequence[Json], order: Sequence[str], names: str, lang: Language) -> str:
    counted = Counter(record["status"] for record in records)
    return ", ".join(f"{counted[status]} {say(f'{names}.{status}', lang)}" for status in order if counted[status])


def _grouped(records: Iterable[Json], lang: Language) -> list[list[Json]]:
    """Put records together that have the same status for the same reasons, where nothing else is to be said of them."""
    groups: dict[object, list[Json]] = {}
    for record in records:
        alike = record["status"] in _ALIKE and record.get("actual") is None and not record.get("owner")
        key = (record["status"], *_reasons(record, lang)) if alike else id(record)
        groups.setdefault(key, []).append(record)
    return list(groups.values())


def _reasons(record: Json, lang: Language) -> list[str]:
    found: list[str] = record["reasons_vi" if lang == "vi" else "reasons"]
    return found


def _targets(targets: Sequence[Json], records: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    first = records[0]
    status = say(f"assessment.status.{first['status']}", lang)
    sign = _SIGNS.get(first["status"], "–")
    names = [_name(target, record, lang) for target, record in zip(targets, records, strict=True)]
    if len(names) == 1:
        yield from lines(f"{sign} {names[0]}: {status}", width, "  ")
    else:
        yield f"{sign} {say('assess.several', lang, status=status, count=len(names))}"
        for name in names:
            yield from (f"    {line}" for line in lines(f"· {name}", width - 4, "  "))
    for reason in _reasons(first, lang):
        yield from (f"    {line}" for line in lines(printable(reason), width - 4))
    if first.get("owner"):
        yield f"    {say('assess.owner', lang, owner=printable(str(first['owner'])))}"


def _name(target: Json, record: Json, lang: Language) -> str:
    """Name a target with what it asks for and by when."""
    name = target.get("name") or target.get("indicator_text") or record.get("indicator") or record["id"]
    if not target:
        return printable(str(name))
    told = {field: value for field, value in target.items() if field != "direction" or target["measure"] == "change"}
    measure = target["measure"]
    how = "" if measure in ("level", "per_year", "growth_per_year") else figures.measure(target, lang, "measure_short")
    parts = (figures.compact({"unit": "", **told}, lang), how, str(target["period"][1]))
    return f"{printable(str(name))} ({', '.join(printable(part) for part in parts if part)})"


def task_lines(plan: Json, records: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    """Give the lines of the tasks of a plan; those that have no deadline are only counted."""
    if not records:
        return
    named = {str(task.get("id")): task for task in plan.get("tasks") or ()}
    yield ""
    counts = _counts(records, _TASKS, "task_status", lang)
    yield from lines(say("assess.tasks", lang, count=len(records), each=counts), width, "  ")
    for record in sorted(records, key=lambda record: _TASKS.index(record["status"])):
        if record["status"] == "not_yet_assessable":
            continue
        what = printable(str(named[record["id"]].get("what") or record["id"]))
        status = say(f"task_status.{record['status']}", lang)
        yield from lines(f"{_SIGNS.get(record['status'], '–')} {what}: {status}", width, "  ")
        for reason in _reasons(record, lang):
            yield from (f"    {line}" for line in lines(printable(reason), width - 4))
    if any(record["status"] == "not_yet_assessable" for record in records):
        yield from lines(say("assess.open_tasks", lang), width, "  ")
