"""Figures as CSV."""

import csv
import io

from lotrinh.publishing import write_csv
from lotrinh.publishing.columns import FIGURE_COLUMNS

COLUMNS = (
    "document,document_kind,event_unit,unit_code,province,term_from,term_to,event_date,claim,kind,indicator,"
    "indicator_text,comparator,value,value_to,of,unit,per,measure,direction,basis,points,period_from,period_to,"
    "period_text,place,quote,start,end,rule,findings,owner,part_of,page,box,paragraph,sheet,cell,part,"
    "needs_review,confidence,other_reading"
)


def rows(readings):
    stream = io.StringIO(newline="")
    write_csv(readings, stream)
    return stream.getvalue(), list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def test_the_columns_are_stable_and_each_has_a_meaning(reading):
    """The header is exactly the documented one; a changed name breaks whoever reads the file."""
    assert rows([reading])[0].split("\n")[0] == COLUMNS
    assert all(column.meaning.endswith((".", "…")) for column in FIGURE_COLUMNS)


def test_one_row_a_figure_and_none_for_other_claims(reading):
    """Six figures of twelve claims give six rows, in text order."""
    assert [row["claim"] for row in rows([reading])[1]] == ["c1", "c2", "c3", "c4", "c5", "c6"]


def test_values_are_exact_plain_digits(reading):
    """Money in đồng without exponent, a range in two cells, n/m in `value` and `of`."""
    _, (money, *_, ratio, change, growth) = rows([reading])
    assert money["value"] == "21310000000"
    assert (ratio["value"], ratio["of"]) == ("13", "14")
    assert (change["value"], change["points"]) == ("0.3", "true")
    assert (growth["value"], growth["value_to"]) == ("11", "12")


def test_a_value_too_long_for_a_float_keeps_all_its_digits(reading):
    """A value that came as a string of digits is written digit for digit."""
    reading["claims"][0]["value"] = "1234567890123456789.123"
    assert rows([reading])[1][0]["value"] == "1234567890123456789.123"


def test_where_a_figure_stands_has_a_column_for_each_part(reading):
    """Page and box, or sheet and cell; what a format does not have stays empty."""
    reading["claims"][0]["where"] = {"page": 3, "box": [72, 90.5, 120, 101]}
    reading["claims"][1]["where"] = {"sheet": "Phụ lục 1", "cell": "F7"}
    _, (paged, celled, plain, *_) = rows([reading])
    columns = ("page", "box", "paragraph", "sheet", "cell", "part")
    assert [paged[name] for name in columns] == ["3", "72 90.5 120 101", "", "", "", ""]
    assert [celled[name] for name in columns] == ["", "", "", "Phụ lục 1", "F7", ""]
    assert [plain[name] for name in columns] == [""] * 6


def test_quotes_with_commas_marks_and_line_ends_come_back_as_they_were(reading):
    """Reading the file back gives the very words."""
    words = 'thu "ngân sách",\nđạt 5%'
    reading["claims"][0]["quote"] = words
    assert rows([reading])[1][0]["quote"] == words


def test_no_byte_order_mark_and_utf8_whatever_the_text_holds(reading, tmp_path):
    """The file begins with the header, and a lone surrogate does not stop the writing."""
    reading["claims"][0]["quote"] = "thu \ud800 ngân sách"
    with (tmp_path / "so-lieu.csv").open("w", encoding="utf-8", newline="") as stream:
        write_csv([reading], stream)
    assert (tmp_path / "so-lieu.csv").read_bytes().startswith(b"document,")


def test_a_figure_names_the_findings_that_query_it(reading):
    """The codes of its findings stand in its row."""
    reading["findings"][0]["claims"] = ["c3"]
    found = {row["claim"]: row["findings"] for row in rows([reading])[1]}
    assert found["c3"] == "fewer_listed_than_declared"
    assert found["c1"] == ""
