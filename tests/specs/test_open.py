"""The list of open cases names only cases that exist, each with its reason."""

from .opened import open_cases
from .test_clauses import CASES
from .test_documents import GOLD
from .test_indicators import CASES as INDICATORS
from .test_wordings import FAMILIES


def test_every_open_case_exists_and_has_a_reason():
    """A line of the list names a clause, something in a document, or a wording, and says what stands in the way."""
    wordings = {f"{name}/{words}" for name, family in FAMILIES for words in [*family["words"], *family.get("not", ())]}
    wordings |= {f"indicators/{case['indicator']}/{words}" for case in INDICATORS for words in case["words"]}
    clauses, documents = {case["id"] for case in CASES}, {path.stem for path in GOLD}
    for name, reason in open_cases().items():
        assert name in clauses | wordings or name.partition("/")[0] in documents, name
        assert reason, name
