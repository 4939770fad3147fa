"""Every wording of a family in `specs/wordings` has the family's meaning."""

import pytest

from .opened import SPECS, judge
from .wordings import failures, families

FAMILIES = [
    (f"{path.stem}/{family['name']}", family)
    for path in sorted((SPECS / "wordings").glob("*.json"))
    for family in families(path)
]


@pytest.mark.parametrize(("name", "family"), FAMILIES, ids=[name for name, _ in FAMILIES])
def test_all_wordings_of_a_family_say_the_same(name, family):
    """Each of the words is read with the family's meaning; what stands under `not` is read otherwise."""
    judge({f"{name}/{words}": said for words, said in failures(family).items()}, of=name)


def test_every_family_has_a_name_of_its_own():
    """No two families of a file share their name."""
    assert len({name for name, _ in FAMILIES}) == len(FAMILIES)
