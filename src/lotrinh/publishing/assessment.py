"""An assessment for the terminal: each target with its status in words and symbol, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lotrinh.messages import Language, say
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


def assessment_lines(plan: Json, records: Sequence[Json], day: str, width: int, lang: Language) -> Iterator[str]:
    """Give the lines of one assessed plan; what stands as a sentence is wrapped at `width`."""
    unit = str(plan.get("unit_name") or plan.get("unit") or "")
    yield say("assess.head", lang, unit=printable(unit), day=day)
    yield "━" * min(width, 100)
    term = plan.get("term")
    if term and f"{term[1]}-12-31" <= day:
        yield say("assess.ended", lang, term="–".join(map(str, term)))
    for finding in plan.get("findings") or ():
        yield from lines(f"! {printable(finding['message_vi' if lang == 'vi' else 'message'])}", width, "  ")
    named = {str(target.get("id")): target for target in plan.get("targets") or ()}
    for record in records:
        yield from _target(named.get(str(record["id"]), {}), record, width, lang)
    counts = say("assess.counts", lang, count=len(records), each=_counts(records, lang))
    yield counts if records else say("assess.no_targets", lang)


def _target(target: Json, record: Json, width: int, lang: Language) -> Iterator[str]:
    name = target.get("name") or target.get("indicator_text") or record.get("indicator") or record["id"]
    status = say(f"assessment.status.{record['status']}", lang)
    yield from lines(f"{_SIGNS.get(record['status'], '–')} {printable(str(name))}: {status}", width, "  ")
    for reason in record["reasons_vi" if lang == "vi" else "reasons"]:
        yield from (f"    {line}" for line in lines(printable(reason), width - 4))
    if record.get("owner"):
        yield f"    {say('assess.owner', lang, owner=printable(str(record['owner'])))}"


def task_lines(plan: Json, records: Sequence[Json], width: int, lang: Language) -> Iterator[str]:
    """Give the lines of the tasks of a plan."""
    named = {str(task.get("id")): task for task in plan.get("tasks") or ()}
    if records:
        yield ""
        yield say("assess.tasks", lang)
    for record in records:
        what = printable(str(named[record["id"]].get("what") or record["id"]))
        status = say(f"task_status.{record['status']}", lang)
        yield from lines(f"{_SIGNS.get(record['status'], '–')} {what}: {status}", width, "  ")
        if record["status"] == "not_yet_assessable":  # the status says all there is
            continue
        for reason in record["reasons_vi" if lang == "vi" else "reasons"]:
            yield from (f"    {line}" for line in lines(printable(reason), width - 4))


def _counts(records: Sequence[Json], lang: Language) -> str:
    counted = Counter(record["status"] for record in records)
    return ", ".join(f"{count} {say(f'assessment.status.{status}', lang)}" for status, count in counted.most_common())
