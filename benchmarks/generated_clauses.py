"""Read many thousand generated clauses and print each one that is read wrong.

    python benchmarks/generated_clauses.py [--count 20000] [--seed 1]

The clauses come from the grammar of the specs (`tests/specs/grammar.py`), which knows what each of them says.
"""

import argparse
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from specs.grammar import Clause, clause, read_meaning

import lotrinh


def misread(one: Clause) -> str:
    """Say how the reading of a clause differs from its meaning; nothing where it is right."""
    asked = one.meaning
    got = read_meaning(lotrinh.read(one.text).to_dict(), asked)
    if len(got) != len(asked):
        return f"asked {len(asked)} figures, read {len(got)}"
    pairs = [(field, want[field], have[field]) for want, have in zip(asked, got, strict=True) for field in want]
    return "; ".join(f"{field}: asked {want}, read {have}" for field, want, have in pairs if want != have)


def main() -> int:
    """Generate, read, compare; tell how many went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000, metavar="N", help="how many clauses to read")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed gives other clauses")
    arguments = parser.parse_args()
    chooser = random.Random(arguments.seed)
    began, wrong = time.perf_counter(), 0
    for _ in range(arguments.count):
        one = clause(chooser.choice)
        said = misread(one)
        if said:
            wrong += 1
            print(f"{one.text}\n    {said}")
    took = time.perf_counter() - began
    print(f"{arguments.count:,} clauses read in {took:.1f} s, {wrong:,} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
