"""How many units are found by their name and province, with each kind of slip, with a day and without.

Run it with `make bench`. A unit counts as found if it is among the answers of rank 1: those that the name means equally
well. Beside it stands how often it is the only one, and how many share the rank at most. It fails below 99 %.
"""

import random
import sys
from statistics import quantiles

from slips import SLIPS, applies

from lotrinh.places import Place, find, province_of, units

DAYS = {"today's": "2026-11-01", "former": "2025-06-30"}
WANTED = 0.99


def shares(slip: str, day: str, on: str, places: tuple[Place, ...]) -> tuple[int, float, float, list[int]]:
    """Give how many units were asked for, the shares found at rank 1 and found alone there, and the sizes of rank 1."""
    chance = random.Random(20250701)
    found, alone, sizes = 0, 0, []
    for place in (one for one in places if applies(slip, one.name)):
        over = province_of(place, day)
        words = SLIPS[slip](place.full_name if slip == "no marks" else place.name, chance)
        asked = words if slip == "no marks" else f"{place.level} {words}"
        best = [match.place for match in find(asked, province=over.full_name if over else "", on=on) if match.rank == 1]
        found += place in best
        alone += best == [place]
        sizes.append(len(best))
    return len(sizes), found / len(sizes), alone / len(sizes), sizes


def main() -> None:
    """Print the table of docs/benchmarks.md; end with 1 where a share is below what is wanted."""
    lowest = 1.0
    print(f"{'units':8} {'asked with':12} {'slip':15} {'asked':>6} {'rank 1':>8} {'alone':>7} {'95 %':>5} {'most':>5}")
    for era, day in DAYS.items():
        for on, asked in ((day, "a day"), ("", "no day")):
            for slip in SLIPS:
                count, found, alone, sizes = shares(slip, day, on, units(day, "commune"))
                lowest = min(lowest, found)
                most = f"{quantiles(sizes, n=20)[-1]:5.0f} {max(sizes):5}"
                print(f"{era:8} {asked:12} {slip:15} {count:6} {found:8.2%} {alone:7.1%} {most}")
    sys.exit(0 if lowest >= WANTED else f"A share of {lowest:.2%} is below {WANTED:.0%}.")


if __name__ == "__main__":
    main()
