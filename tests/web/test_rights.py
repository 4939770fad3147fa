import re
from pathlib import Path

from lotrinh.web.access import Right
from lotrinh.web.access.rights import RIGHTS

PAGE = Path(__file__).parents[2] / "docs" / "site.md"


def test_the_documented_rights_are_those_that_hold():
    """The table of roles and rights in docs/site.md says what each role may do, and nothing else."""
    table = [line.strip("| ").split("|") for line in PAGE.read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    rows = [[cell.strip() for cell in row] for row in table]
    head = next(row for row in rows if row[0] == "right")
    told = {role: set() for role in head[1:]}
    for row in rows:
        if (right := re.match(r"`(\w+)`", row[0])) and right[1] in set(Right):
            for role, cell in zip(head[1:], row[1:] + [""] * len(head), strict=False):
                told[role] |= {Right(right[1])} if cell == "yes" else set()
    assert told == {str(role): set(rights) for role, rights in RIGHTS.items()}
