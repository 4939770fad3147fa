"""Mergers as the table and a document tell them."""

from decimal import Decimal

from lotrinh.places.baselines import Figure, merged
from lotrinh.places.lineage import owner, predecessors
from lotrinh.places.merging import Contradiction, contradictions, elsewhere, pieces
from lotrinh.places.search import find

AN_HAI = owner("11617", "2025-08-15")
SAID = {"An Đồng": "whole", "Hồng Thái": "whole", "Đồng Thái": "most", "An Hải": "small_part", "Lê Lợi": "small_part"}


def by_name(found):
    names = {change.old.code: change.old.name for change in predecessors(AN_HAI)}
    return {names[piece.unit]: piece.extent for piece in found}


def test_the_document_sharpens_the_table():
    """The table knows parts; the document says which are most and which are small."""
    assert by_name(pieces(AN_HAI)) == SAID | {"Đồng Thái": "part", "An Hải": "part", "Lê Lợi": "part"}
    assert by_name(pieces(AN_HAI, SAID)) == SAID


def test_a_document_does_not_overrule_the_table():
    """A whole of the table stays whole, whatever the document says; that is a contradiction, not a correction."""
    assert by_name(pieces(AN_HAI, {"An Đồng": "part"}))["An Đồng"] == "whole"


def test_words_that_agree_with_the_table_contradict_nothing():
    """The ward's own report and the table tell one merger."""
    assert contradictions(AN_HAI, SAID) == []


def test_what_cannot_both_be_right_is_named():
    """A name too many, a name too few and a whole that was a part are three contradictions."""
    said = {name: extent for name, extent in SAID.items() if name != "Lê Lợi"} | {
        "Đồng Thái": "whole",
        "Hòa Phát": "whole",
    }
    assert contradictions(AN_HAI, said) == [
        Contradiction("unlisted", "Hòa Phát"),
        Contradiction("unnamed", "phường Lê Lợi"),
        Contradiction("extent", "phường Đồng Thái"),
    ]


def test_names_that_differ_by_a_mark_are_told_apart():
    """Phường Đông Thành was made of Đông Thạnh and Đông Thành among others: each must be named itself."""
    ward = owner("29812", "2025-08-15")
    said = {"Đông Thạnh": "whole", "Đông Bình": "whole", "Đông Thuận": "whole"}
    assert contradictions(ward, said) == [Contradiction("unnamed", "xã Đông Thành")]
    assert contradictions(ward, said | {"Đông Thành": "whole"}) == []


def test_a_slip_in_the_marks_is_forgiven():
    """Where only marks tell a name from the table's it is the table's."""
    said = {name.replace("Đồng Thái", "Đông Thái"): extent for name, extent in SAID.items()}
    assert contradictions(AN_HAI, said) == []
    assert by_name(pieces(AN_HAI, said)) == SAID


def test_a_township_and_the_commune_of_its_name_are_one_name():
    """Xã Tháp Mười was made of thị trấn Mỹ An and xã Mỹ An: words for one `Mỹ An` leave open which."""
    commune = next(match.place for match in find("xã Tháp Mười", on="2025-08-15"))
    assert contradictions(commune, {"Mỹ An": "part", "Mỹ Hòa": "whole"}) == []


def test_a_baseline_of_the_table_is_an_interval_that_words_narrow():
    """With the report's words the sum over An Hải's predecessors is narrower than with the table's alone."""
    values = {change.old.code: Figure(Decimal(10)) for change in predecessors(AN_HAI)}
    alone = merged(pieces(AN_HAI), values, "sum", elsewhere=elsewhere(AN_HAI))
    told = merged(pieces(AN_HAI, SAID), values, "sum", elsewhere=elsewhere(AN_HAI))
    assert (alone.low, alone.high) == (20, 50)
    assert (told.low, told.high) == (25, 40)


def test_wards_of_whole_predecessors_have_an_exact_sum():
    """An Khê of Đà Nẵng is three wards whole."""
    ward = owner("20305", "2025-07-22")
    values = {change.old.code: Figure(Decimal(10)) for change in predecessors(ward)}
    assert merged(pieces(ward), values, "sum", elsewhere=elsewhere(ward)).value == 30
