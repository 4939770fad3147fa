"""The reader beside the floor and its peers: speed, memory and start, as a table for `docs/benchmarks.md`.

Run it with `make bench-reader`. Each contestant is a process of its own on one core; it reads the documents once to
warm up, then all contestants read them in turn, and the median of the rounds counts. The documents are those of
`../shared/seeds` where they lie beside the repository, else the samples.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

from child import CONTESTANTS, DUCKLING, DUCKLING_LINES, FLOOR, LOTRINH, ROOT, UNDERTHESEA, Child, Contestant
from machine import machine
from startup import seconds_of_command, seconds_of_unseen, seconds_to_first_document, seconds_to_import

SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "samples"
OTHERS = ROOT / "specs" / "documents"
_ROUND = 0.3
"""Seconds that a round lasts at least: a fast contestant reads the documents several times."""


@dataclass
class Result:
    """What one contestant took."""

    title: str
    version: str
    missing: str
    seconds: list[float] = field(default_factory=list)
    """Of processor time a document, one for each round."""
    resident: float | None = None
    """The most memory it held, in MB."""

    @property
    def each(self) -> float | None:
        """Seconds a document, the median of the rounds; None where it could not take part."""
        return median(self.seconds) if self.seconds else None


@dataclass
class Ask:
    """One thing that is asked of the reader: it holds where the value is at most, or at least, the bound."""

    what: str
    value: float | None
    bound: float
    unit: str
    least: bool = False

    @property
    def holds(self) -> bool | None:
        """Tell whether it holds; None where it was not measured."""
        if self.value is None:
            return None
        return self.value >= self.bound if self.least else self.value <= self.bound


def race(contestants: Iterable[Contestant], files: list[Path], rounds: int) -> dict[Contestant, Result]:
    """Let all contestants read the files in turn."""
    children = [Child(contestant, files) for contestant in contestants]
    results = {child.contestant: Result(child.contestant.title, child.version, child.missing) for child in children}
    able = [child for child in children if not child.missing]
    passes = {child: 1 + int(_ROUND / child.ask("read 1")["seconds"]) for child in able}
    for _ in range(rounds):
        for child in able:
            said = child.ask(f"read {passes[child]}")
            result = results[child.contestant]
            result.seconds.append(said["seconds"] / passes[child] / len(files))
            result.resident = said["resident"]
    for child in children:
        child.stop()
    return results


def asks(results: dict[Contestant, Result], file: Path, rounds: int) -> list[Ask]:
    """Set beside each bound what was measured."""
    ours = results[LOTRINH]

    def ratio(above: Contestant, below: Contestant) -> float | None:
        over, under = results[above].each, results[below].each
        return over / under if over and under else None

    wall, spent = seconds_of_command(file, rounds)
    command = f"`lotrinh read {file.name}`, whole process"
    return [
        Ask("time of a document ÷ time of the floor", ratio(LOTRINH, FLOOR), 16, "times"),
        Ask("documents/s ÷ those of Duckling, line by line", ratio(DUCKLING_LINES, LOTRINH), 8, "times", least=True),
        Ask("documents/s ÷ those of Duckling, whole document", ratio(DUCKLING, LOTRINH), 8, "times", least=True),
        Ask("documents/s ÷ those of underthesea", ratio(UNDERTHESEA, LOTRINH), 200, "times", least=True),
        Ask("resident memory", ours.resident, 120, "MB"),
        Ask("`import lotrinh`", seconds_to_import(rounds) * 1e3, 150, "ms"),
        Ask(f"{command}", wall, 0.5, "s"),
        Ask(f"{command}, processor time", spent, 0.5, "s"),
    ]


def print_race(results: dict[Contestant, Result]) -> None:
    """Print a row for each contestant."""
    floor, ours = results[FLOOR].each, results[LOTRINH].each
    assert floor and ours
    print("| reader | documents/s | ms a document | ÷ floor | lotrinh is faster | resident, MB | version |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | --- |")
    for contestant, result in results.items():
        if result.each is None:
            print(f"| {result.title} | – | – | – | – | – | did not take part: {result.missing} |")
            continue
        speed, took, above = _short(1 / result.each), _short(result.each * 1e3), _short(result.each / floor)
        faster = "" if contestant in (FLOOR, LOTRINH) else f"{_short(result.each / ours)} times"
        resident = _short(result.resident)
        print(f"| {result.title} | {speed} | {took} | {above} | {faster} | {resident} | {result.version} |")


def print_asks(asked: Iterable[Ask]) -> None:
    """Print a row for each bound."""
    print("| asked | measured | bound | |")
    print("| --- | ---: | ---: | --- |")
    for ask in asked:
        said = {True: "holds", False: "**not yet**", None: "not measured"}[ask.holds]
        sign = "≥" if ask.least else "≤"
        print(f"| {ask.what} | {_short(ask.value)} {ask.unit} | {sign} {ask.bound:g} {ask.unit} | {said} |")


def as_json(results: dict[Contestant, Result], asked: Iterable[Ask], more: dict[str, float]) -> str:
    """Give everything measured for a program to read."""
    rows = [asdict(result) | {"each": result.each} for result in results.values()]
    held = [asdict(ask) | {"holds": ask.holds} for ask in asked]
    return json.dumps(
        {"machine": machine()} | more | {"contestants": rows, "asked": held}, ensure_ascii=False, indent=1
    )


def _short(value: float | None) -> str:
    """Write a number with three digits that count."""
    if value is None:
        return "–"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 1 else f"{value:.3f}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=Path, metavar="FOLDER", help="read the .txt files of this folder")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often each contestant has its turn")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    arguments = parser.parse_args()
    folder = arguments.documents or (SEEDS if SEEDS.is_dir() else SAMPLES)
    files = sorted(folder.glob("*.txt"))
    if not files:
        parser.error(f"{folder} holds no .txt file; name a folder that does")
    results = race(CONTESTANTS, files, arguments.rounds)
    asked = asks(results, files[0], arguments.rounds)
    first = seconds_to_first_document(files[0], arguments.rounds) * 1e3
    unseen = seconds_of_unseen(files, OTHERS.glob("*.txt"), arguments.rounds) * 1e3
    if arguments.json:
        print(as_json(results, asked, {"import_and_first_document_ms": first, "unseen_document_ms": unseen}))
        return 0
    size = sum(file.stat().st_size for file in files) / len(files) / 1000
    print(f"{machine()}; one core; {len(files)} documents of {size:.1f} KB; {arguments.rounds} rounds\n")
    print_race(results)
    print()
    print_asks(asked)
    print(f"\nA document never read before, by a process that has read others: {_short(unseen)} ms.")
    print(f"From before the import to behind the first document: {_short(first)} ms.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
