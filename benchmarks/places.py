"""How many units can be looked up in a second, by exact name and with a typing error, and what the first one costs.

Run it with `make bench`. Every commune of both eras is asked for by its full name, its province and a day.
"""

import random
import resource
import time

BEFORE, TODAY = "2025-06-30", "2026-11-01"


def main() -> None:
    """Print the figures of docs/benchmarks.md."""
    began = time.process_time()
    from lotrinh.places.lineage import province_of  # noqa: PLC0415 - the import is what is timed
    from lotrinh.places.search import find  # noqa: PLC0415
    from lotrinh.places.table import changes, communes  # noqa: PLC0415

    imported = time.process_time() - began
    memory = peak()
    from slips import applies, dropped  # noqa: PLC0415 - not to be timed

    began = time.process_time()
    find("phường An Khê")
    first = time.process_time() - began
    began = time.process_time()
    changes()
    find("phường An Khêê")
    rest = time.process_time() - began
    print(f"import {imported * 1000:.0f} ms, {memory} MB; first look-up {first * 1000:.0f} ms;", end=" ")
    print(f"changes and typing errors {rest * 1000:.0f} ms, in all {peak()} MB")
    units = [(unit, day) for day in (BEFORE, TODAY) for unit in communes() if unit.lasts_on(day)]
    asked = [(unit, province_of(unit, day).full_name, day) for unit, day in units]
    chance = random.Random(1)
    began = time.process_time()
    for unit, province, day in asked:
        find(unit.full_name, province=province, on=day)
    exact = len(asked) / (time.process_time() - began)
    wrong = [
        (f"{unit.level} {dropped(unit.name, chance)}", province, day)
        for unit, province, day in asked
        if applies("letter dropped", unit.name)
    ]
    began = time.process_time()
    for name, province, day in wrong:
        find(name, province=province, on=day)
    typed = len(wrong) / (time.process_time() - began)
    print(f"exact {exact:,.0f} look-ups a second, with a typing error {typed:,.0f}")


def peak() -> int:
    """Give the most memory used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
