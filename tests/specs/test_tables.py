"""Every table of `specs/tables` is read cell by cell as it says."""

import pytest

from .opened import SPECS
from .tables import cases, differences

CASES = cases(SPECS / "tables")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_table_is_read_as_its_case_says(case):
    """Each value is a figure with the meaning of its row and column, and no other number is one."""
    wrong = differences(case)
    assert not wrong, "\n".join(wrong)
