"""Every document of `specs/documents`, and every sample, is read as its gold says."""

import pytest

from .documents import failures
from .opened import SPECS, judge

SAMPLES = SPECS.parent / "samples"
GOLD = sorted((SPECS / "documents").glob("*.json")) + sorted((SAMPLES / "gold").glob("*.json"))


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.stem)
def test_a_document_is_read_as_its_gold_says(gold):
    """Event, claims and findings are those of the gold, and no figure is read where it has none."""
    texts = SAMPLES if gold.is_relative_to(SAMPLES) else None
    judge({f"{gold.stem}/{name}": said for name, said in failures(gold, texts).items()}, of=gold.stem)
