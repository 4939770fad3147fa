"""What the reader and Duckling find in the clause cases: values, comparators, units, and what is no figure.

    python benchmarks/clause_quality.py [FILE...]

The clauses are those of `../shared/cases` where they lie beside the repository, else `specs/clauses`. The rules are
the same for both and lean to Duckling's side: an interval with one end open answers for `>` and `>=` alike (or `<`
and `<=`), a quotient answers for n of m, and where several findings stand at one number the one that fits best counts.
pyvi and underthesea give no values, so they are not here.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from child import DUCKLING, ROOT, Child
from specs.fields import same_number, same_unit

import lotrinh
from specs.clauses import cases, numbers_at

CASES = ROOT.parent / "shared" / "cases" / "clauses.jsonl"
SPECS = ROOT / "specs" / "clauses"


class Found(NamedTuple):
    """One thing that a reader reports: where, how much, which comparators it agrees with, of what unit.

    A claim of another type than a figure says by its type what is counted, so it has no unit of its own.
    """

    start: int
    end: int
    value: Any
    of: Any
    comparators: tuple[str, ...]
    unit: str | None
    is_figure: bool = True


Finder = Callable[[str], list[Found]]


def of_lotrinh(text: str) -> list[Found]:
    """Give the figures; a count in a claim of another type answers for its number, and is no false alarm."""
    return [found for claim in lotrinh.read(text).to_dict()["claims"] for found in _of_claim(claim)]


def _of_claim(claim: dict[str, Any]) -> Iterator[Found]:
    place = claim["start"], claim["end"]
    if claim["type"] == "figure":
        yield Found(*place, claim["value"], claim.get("of"), (claim["comparator"],), claim["unit"])
    for name in ("count", "delegates", "members_represented"):
        for count in _each(claim.get(name)):
            yield Found(*place, count, None, ("=", "~", ">", ">=", "<", "<="), None, is_figure=False)


def _each(counts: Any) -> list[Any]:
    return counts if isinstance(counts, list) else [] if counts is None else [counts]


def of_duckling(entity: dict[str, Any]) -> Found:
    """Take one entity of Duckling's for what it says."""
    said = entity["value"]
    ends = [said[end]["value"] for end in ("from", "to") if end in said]
    value = said.get("value", ends if len(ends) == 2 else ends[0] if ends else None)
    comparators = {1: (">", ">=") if "from" in said else ("<", "<="), 2: ("range",)}.get(len(ends), ("=",))
    unit = (said if "unit" in said else said.get("from") or said.get("to") or {}).get("unit", "")
    return Found(entity["start"], entity["end"], value, None, comparators, unit)


def score(rows: Iterable[dict[str, Any]], find: Finder) -> Counter[str]:
    """Count what is right over all clauses."""
    n: Counter[str] = Counter()
    for row in rows:
        found, used = find(row["text"]), set()
        for fact in row["facts"]:
            n["facts"] += 1
            n["compared"] += fact["comparator"] != "="
            at = _best(fact, found, used)
            if at is not None:
                used.add(at)
                right = _rights(fact, found[at])
                n.update(right)
                n["compared right"] += right["comparator"] and fact["comparator"] != "="
        n["reported"] += sum(one.is_figure for one in found)
        n["false"] += sum(one.is_figure for at, one in enumerate(found) if at not in used)
    return n


def _best(fact: dict[str, Any], found: list[Found], used: set[int]) -> int | None:
    """Give which finding at the number of the fact fits it best."""
    spans = numbers_at(fact)
    here = [
        at
        for at, one in enumerate(found)
        if at not in used and any(one.start < end and start < one.end for start, end in spans)
    ]
    return max(here, key=lambda at: tuple(_rights(fact, found[at]).values()), default=None)


def _rights(fact: dict[str, Any], one: Found) -> dict[str, bool]:
    return {
        "value": _same_value(fact, one),
        "comparator": fact["comparator"] in one.comparators,
        "unit": one.unit is None or same_unit(fact["unit"], one.unit),
    }


def _same_value(fact: dict[str, Any], one: Found) -> bool:
    if fact["measure"] == "ratio" and not isinstance(one.value, list):
        n, m = fact["value"] if isinstance(fact["value"], list) else (fact["value"], fact.get("of"))
        quotient = one.of is None and one.value is not None and m and abs(float(one.value) - float(n) / float(m)) < 1e-9
        return bool(quotient) or (same_number(n, one.value) and (m is None or same_number(m, one.of)))
    return same_number(fact["value"], one.value)


def placed(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Read the cases; each fact gets the place of its quote."""
    rows = []
    for row in (case for path in paths for case in cases(path)):
        text, after = row.get("clause") or row["text"], 0
        for fact in row["facts"]:
            whole = re.compile(rf"(?<!\d)(?<!\d[.,]){re.escape(fact['quote'])}")
            at = whole.search(text, after) or whole.search(text)
            assert at, fact["quote"]
            fact["start"] = at.start()
            after = at.end()
        rows.append({"text": text, "facts": row["facts"]})
    return rows


def print_row(title: str, n: Counter[str]) -> None:
    """Print what one reader got right."""
    shares = (("value", "facts"), ("unit", "facts"), ("compared right", "compared"), ("false", "reported"))
    cells = [f"{n[part]:,} of {n[whole]:,} ({n[part] / max(1, n[whole]):.1%})" for part, whole in shares]
    print(f"| {title} | {' | '.join(cells)} |")


def main() -> int:
    """Score both on the same cases and print a table."""
    default = [CASES] if CASES.is_file() else sorted(SPECS.glob("*.jsonl"))
    rows = placed([Path(name) for name in sys.argv[1:]] or default)
    print(f"{len(rows):,} clauses\n")
    print("| reader | values right | units right | comparators right, where not `=` | reported, but no figure |")
    print("| --- | ---: | ---: | ---: | ---: |")
    print_row("**lotrinh**", score(rows, of_lotrinh))
    duckling = Child(DUCKLING)
    if duckling.missing:
        print(f"| Duckling | did not take part: {duckling.missing} | | | |")
        return 0
    print_row(
        duckling.version,
        score(rows, lambda text: [*map(of_duckling, duckling.ask(f"give {json.dumps(text)}")["found"])]),
    )
    duckling.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
