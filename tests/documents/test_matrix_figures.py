"""The annex of 24 targets says the same in every format an office has, and each figure points to its words there."""

import re
from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pypdfium2
import pytest

import lotrinh
from lotrinh.documents import from_bytes

from . import annex_forms as forms
from .target_annex import LEVELS, NOTES, expected
from .test_encodings import in_tcvn3, in_viscii, in_vni
from .test_scans import SURE, needs_tesseract, saved, scanned

FORMATS = {
    "docx": forms.as_docx,
    "xlsx": forms.as_xlsx,
    "html": forms.as_html,
    "pdf": forms.as_pdf,
}
TELLS = ("doubtful_cells", "mixed_decimal_separators")
needs_office = pytest.mark.skipif(
    not forms.OFFICE, reason="LibreOffice is not installed (Debian: apt-get install libreoffice-writer-nogui)"
)


def figures_of(document):
    reading = lotrinh.read_document(document).to_dict()
    assert reading["numbers"]["unexplained"] == 0
    return [claim for claim in reading["claims"] if claim["type"] == "figure"]


def said(claim):
    """Give what a figure says, with the row and column of its cell, in the form of the expectation."""
    value = claim["value"]
    exact = tuple(Decimal(str(one)) for one in value) if isinstance(value, list) else Decimal(str(value))
    return (
        *claim["cell"][1:],
        exact,
        *(claim[field] for field in ("comparator", "unit", "per", "kind")),
        tuple(claim["period"]),
        *(claim.get(field) for field in ("owner", "part_of", "indicator")),
        " ".join(claim["indicator_text"].split()),
    )


def check(document, *, spread=False, rows_too=True):
    """Hold a document to the annex; without merged cells a value across the years is `spread` over each."""
    first = 0 if rows_too else 1
    found = [said(claim)[first:] for claim in figures_of(document)]
    assert sorted(found, key=str) == sorted((tuple(told)[first:] for told in expected(spread=spread)), key=str)


@pytest.mark.parametrize("ending", FORMATS)
def test_the_annex_gives_the_same_figures_in_each_format(ending):
    """Value, bound, unit, kind, years, office and whole of every figure are the same, and no figure is added."""
    check(from_bytes(FORMATS[ending](), f"phu-luc.{ending}"))


def test_the_annex_gives_the_same_figures_without_rulings():
    """Columns that only white space parts, over two pages, give the same figures; only the heading has fewer rows."""
    check(from_bytes(forms.as_pdf_without_rulings(), "phu-luc.pdf"), spread=True, rows_too=False)


@pytest.mark.parametrize("mark", ["\t", " | "])
@pytest.mark.parametrize("encode", [in_tcvn3, in_vni, in_viscii])
def test_the_annex_gives_the_same_figures_in_old_encodings(encode, mark):
    """A text of the nineties says the same, where a value across the years is written in each year."""
    check(from_bytes(encode(forms.as_old_text(mark)), "phu-luc.txt"), spread=True)


@needs_office
@pytest.mark.parametrize("path", ["docx pdf", "docx odt", "docx odt doc", "docx rtf", "xlsx ods", "xlsx xls"])
def test_the_annex_gives_the_same_figures_as_libreoffice_writes_it(path, tmp_path):
    """PDF, OpenDocument and the older formats, written by LibreOffice, give the same figures."""
    first, *_ = endings = path.split()
    data = FORMATS[first]()
    for before, after in pairwise(endings):
        data = forms.by_office(data, before, after, tmp_path)
    check(from_bytes(data, f"phu-luc.{endings[-1]}"))


@needs_office
@pytest.mark.parametrize(("vertical", "wraps"), [("center", True), ("bottom", True), ("top", True), ("center", False)])
def test_the_annex_printed_without_borders_gives_every_figure_right_or_doubtful(vertical, wraps, tmp_path):
    """From a PDF that a spreadsheet prints without borders all are found; what nobody can tell there is a finding."""
    data = forms.by_office(forms.as_printed_sheet(vertical, wraps=wraps), "xlsx", "pdf", tmp_path)
    document = from_bytes(data, "phu-luc.pdf")
    asked = Counter(tuple(told)[2:8] for told in expected(spread=False))
    claims = figures_of(document)
    assert len(claims) == asked.total()
    wrong = []
    for claim in claims:
        meant = said(claim)[2:8]
        wrong += [claim] if not asked[meant] else []
        asked[meant] -= 1
    findings = lotrinh.read_document(document).to_dict()["findings"]
    queried = {one for found in findings if found["code"] in TELLS for one in found["claims"]}
    assert {claim["id"] for claim in wrong} <= queried
    # Units merged over several rows, one value merged over all years, thousands with a comma.
    assert len(wrong) <= len(claims) // 5


@needs_tesseract
@pytest.mark.parametrize("rulings", [True, False], ids=["with rulings", "without rulings"])
def test_a_scan_of_the_annex_gives_every_figure_right_or_doubtful(rulings):
    """All are found at their cells on their pages, noisy and skewed; what differs in value or meaning is in doubt."""
    drawn = forms.as_pdf() if rulings else forms.as_pdf_without_rulings()
    asked = {(told.row, told.column): tuple(told) for told in expected(spread=not rulings)}
    claims = figures_of(from_bytes(saved(scanned(drawn), "PDF", resolution=300), "phu-luc.pdf"))
    below = max(row for row, _ in asked) - max(claim["cell"][1] for claim in claims)
    assert not (below and rulings)  # without rulings the heading has fewer rows
    found = {(claim["cell"][1] + below, claim["cell"][2]): claim for claim in claims}
    assert sorted(found) == sorted(asked)
    typed = figures_of(from_bytes(drawn, "phu-luc.pdf"))
    assert [claim["where"]["page"] for claim in claims] == [claim["where"]["page"] for claim in typed]
    # The words of a name or an office may have a slip in them; what the figure says may not.
    wrong = [claim for cell, claim in found.items() if said(claim)[1:8] != asked[cell][1:8]]
    assert all(claim.get("other_reading") is not None or claim["confidence"] < SURE for claim in wrong)
    assert len(wrong) <= len(asked) // 20


def test_no_figure_comes_from_what_is_done_or_from_the_notes():
    """`Hoàn thành`, empty cells and the notes under the table give no figure; the notes stay in the text."""
    document = from_bytes(forms.as_docx(), "phu-luc.docx")
    quotes = {claim["quote"] for claim in figures_of(document)}
    assert not any("Hoàn" in quote for quote in quotes)
    assert all(note in document.text for note in NOTES)


def test_a_figure_of_a_workbook_points_to_its_cell():
    """The sheet and cell beside a figure are those that the workbook was written in."""
    for claim in figures_of(from_bytes(forms.as_xlsx(), "phu-luc.xlsx")):
        _, row, column = claim["cell"]
        name = f"{chr(ord('A') + column)}{row + forms.XLSX_TOP}"
        assert claim["where"] == {"sheet": "Phụ lục 1", "cell": name}


@pytest.mark.parametrize("ending", ["docx", pytest.param("odt", marks=needs_office)])
def test_a_figure_of_a_text_points_to_its_table_and_cell(ending, tmp_path):
    """The cell beside a figure counts like a sheet's; its paragraph grows from row to row."""
    data = forms.as_docx() if ending == "docx" else forms.by_office(forms.as_docx(), "docx", "odt", tmp_path)
    claims = figures_of(from_bytes(data, f"phu-luc.{ending}"))
    for claim in claims:
        _, row, column = claim["cell"]
        assert claim["where"]["part"] == "table 1"
        assert claim["where"]["cell"] == f"{chr(ord('A') + column)}{row + 1}"
    paragraphs = [claim["where"]["paragraph"] for claim in claims]
    assert paragraphs == sorted(paragraphs)
    assert paragraphs[0] > LEVELS


@pytest.mark.parametrize("written", ["drawn", "without rulings", pytest.param("by LibreOffice", marks=needs_office)])
def test_a_figure_of_a_pdf_points_to_its_page_and_box(written, tmp_path):
    """What another program finds in the box on the page are the words of the figure."""
    data = {
        "drawn": forms.as_pdf,
        "without rulings": forms.as_pdf_without_rulings,
        "by LibreOffice": lambda: forms.by_office(forms.as_docx(), "docx", "pdf", tmp_path),
    }[written]()
    file = pypdfium2.PdfDocument(data)
    claims = figures_of(from_bytes(data, "phu-luc.pdf"))
    assert {1, 2} <= {claim["where"]["page"] for claim in claims}
    for claim in claims:
        page = file[claim["where"]["page"] - 1]
        left, top, right, bottom = claim["where"]["box"]
        height = page.get_height()
        inside = page.get_textpage().get_text_bounded(left - 1, height - bottom - 1, right + 1, height - top + 1)
        assert "".join(claim["quote"].split()) in re.sub(r"\s", "", inside)
