"""Scans: figures found, each right or marked doubtful, with page and box; without Tesseract a sentence says so."""

import io
import random
from functools import cache

import PIL.Image
import pypdfium2
import pytest
import typst

import lotrinh
from lotrinh.documents import DocumentError, Limits, Place, documents_from, from_bytes
from lotrinh.documents.composing import Composer, Laid
from lotrinh.documents.scans import ready
from lotrinh.documents.scans.passes import agreed, confirmed
from lotrinh.documents.scans.tesseract import Seen
from lotrinh.documents.worker import Worker
from lotrinh.reading.claims import Figure

from .annexes import grid_of, place_of
from .test_matrix import EXPECTED, as_docx, as_pdf
from .test_pdf import PROSE

needs_tesseract = pytest.mark.skipif(
    not ready(), reason="Tesseract with Vietnamese is not installed (tesseract-ocr, tesseract-ocr-vie)"
)
SURE = 0.6


def scanned(pdf, angle=1.5, specks=0.01, dots=300):
    """Give the pages of a PDF as a scanner of so many dots an inch would that is dusty and takes them in askew."""
    chance = random.Random(1)
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=dots / 72, grayscale=True).to_pil().convert("L")
        image = image.rotate(angle, PIL.Image.Resampling.BICUBIC, fillcolor=255)
        pixels = image.load()
        for _ in range(int(image.width * image.height * specks)):
            pixels[chance.randrange(image.width), chance.randrange(image.height)] = chance.choice((0, 90, 255))
        # Even grey stands for the noise of the sensor: Pillow's own noise is other in each run.
        yield image.point([30 + level * 210 // 255 for level in range(256)])


def saved(images, form, **options):
    first, *rest = (image.copy() for image in images)  # saving leaves traces in an image
    data = io.BytesIO()
    more = {"save_all": True, "append_images": rest} if rest or form == "PDF" else {}
    first.save(data, form, **options, **more)
    return data.getvalue()


def typeset(source):
    return typst.compile(f'#set page(paper: "a4")\n#set text(lang: "vi", size: 13pt)\n{source}'.encode())


@cache
def annex():
    """Read the 24 targets from a scan, noisy and skewed by 1.5 degrees."""
    return from_bytes(saved(scanned(as_pdf()), "PNG", dpi=(300, 300)), "phu-luc.png")


def figures(document):
    claims = lotrinh.read_document(document).claims
    return {claim.cell: claim for claim in claims if isinstance(claim, Figure)}


def meaning(figure):
    return figure.value, figure.comparator, figure.unit, figure.kind, figure.period


def doubted(figure):
    return figure.other_reading is not None or figure.confidence < SURE


@needs_tesseract
def test_every_figure_of_a_scanned_annex_is_right_or_marked_doubtful():
    """All figures are found in their cells; a value that is wrong is never silent."""
    found, expected = figures(annex()), figures(from_bytes(as_docx(), "phu-luc.docx"))
    assert found.keys() == expected.keys()
    assert all(figure.needs_review for figure in found.values())
    wrong = [cell for cell in expected if meaning(found[cell]) != meaning(expected[cell])]
    assert all(doubted(found[cell]) for cell in wrong)
    assert len(wrong) <= len(expected) // 10
    assert sum(map(doubted, found.values())) <= len(expected) // 3


@needs_tesseract
def test_cells_of_a_scanned_table_are_read_one_by_one():
    """Rows and columns are those of the rulings; at least nineteen cells of twenty hold exactly the words."""
    found = grid_of(annex())
    assert found.keys() == EXPECTED.keys()
    assert sum(found[cell] == word for cell, word in EXPECTED.items()) >= 0.95 * len(EXPECTED)


@needs_tesseract
def test_what_is_doubted_is_a_finding():
    """Each figure on which two looks differ, or that was hardly legible, is queried, in both languages."""
    reading = lotrinh.read_document(annex())
    found = [finding for finding in reading.findings if finding.code == "doubtful_characters"]
    assert {finding.claims[0].cell for finding in found} == {
        claim.cell for claim in reading.claims if isinstance(claim, Figure) and doubted(claim)
    }
    assert all(finding.message and finding.details["message_vi"] for finding in found)


@needs_tesseract
def test_a_word_of_a_scan_points_to_where_it_lies_on_the_page():
    """The box is that of the page as it was scanned, not as it was straightened, with a confidence."""
    pdf = typeset(f"#align(right)[Thu 632 tỷ đồng]\n\n{PROSE}")
    straight = from_bytes(saved(scanned(pdf, 0), "PNG", dpi=(300, 300)), "a.png")
    askew = from_bytes(saved(scanned(pdf, 1.5), "PDF", resolution=300), "a.pdf")
    before, after = place_of(straight, "632"), place_of(askew, "632")
    assert (askew.media, straight.media) == ("pdf", "scan")
    assert after.page == 1
    assert 0 < after.confidence <= 1
    # At the right edge, 1.5 degrees counter-clockwise lift a word by some 6 points.
    assert 3 < (before.box[1] + before.box[3]) / 2 - (after.box[1] + after.box[3]) / 2 < 9


SIGNED = ("≥ 632", "≥632", "≤ 1,2", ">95", "<1,2", "≥ 95%")


@cache
def signed():
    """Read a table of signs before figures from a scan."""
    rows = ", ".join(f"[Chỉ tiêu {n}], [{word.replace('<', chr(92) + '<')}]" for n, word in enumerate(SIGNED))
    pdf = typeset(f"#table(columns: 2, [Chỉ tiêu], [2030], {rows})")
    return from_bytes(saved(scanned(pdf), "PNG", dpi=(300, 300)), "a.png")


@needs_tesseract
@pytest.mark.parametrize("word", SIGNED)
def test_at_least_is_told_from_more_than(word):
    """Tesseract knows no ≥; the bar below the sign decides, or the cell is doubtful."""
    document = signed()
    at = SIGNED.index(word) + 1
    (cell,) = [cell for cell in document.tables[0].cells if (cell.row, cell.column) == (at, 1)]
    read = document.text[cell.start : cell.end]
    place = next(place for place in document.places if place.start == cell.start)
    assert read.replace(" ", "") == word.replace(" ", "") or place.other is not None or place.confidence < SURE


@needs_tesseract
@pytest.mark.parametrize(("form", "pages"), [("JPEG", 1), ("TIFF", 2), ("PDF", 2)])
def test_pages_of_prose_are_read_from_files_of_pictures(form, pages):
    """Paragraphs are made whole and figures found, on each page, in each form of picture."""
    words = "Nhiệm kỳ tới, phường phấn đấu thu ngân sách đạt trên {},5 tỷ đồng; tỷ lệ hộ nghèo giảm còn dưới 1,2%."
    pdf = typeset("\n#pagebreak()\n".join(words.format(85 + n) for n in range(pages)))
    options = {"resolution": 300} if form == "PDF" else {"dpi": (300, 300)}
    document = from_bytes(saved(scanned(pdf), form, **options), f"a.{form.lower()}")
    for n in range(pages):
        assert f"trên {85 + n},5 tỷ đồng" in document.text
        assert place_of(document, f"{85 + n},5").page == n + 1


@needs_tesseract
def test_more_scanned_pages_than_the_limit_are_named():
    """The first ones are read, the others named with the limit to raise; of a TIFF none is."""
    images = list(scanned(typeset("Thu 85,5 tỷ đồng.\n#pagebreak()\nChi 90 tỷ đồng.")))
    document, refused = documents_from(saved(images, "PDF", resolution=300), "a.pdf", Limits(scans=1))
    assert "85,5" in document.text
    assert (refused.key, refused.found) == ("more_scans", {"pages": "2"})
    assert "--limit scans=" in refused.next_step
    (refused,) = documents_from(saved(images, "TIFF"), "a.tiff", Limits(scans=1))
    assert refused.key == "scans"


@pytest.mark.parametrize(
    ("head", "confidence", "other", "queried"),
    [
        ("Ước 2025", 0.96, None, False),
        ("Ưóc 2025", 0.96, None, True),
        ("Ước 2025", 0.5, None, True),
        ("Ước 2025", 0.9, "Ước 2026", True),
        ("Ước 2024 2025", 0.96, None, True),
    ],
)
def test_figures_below_a_heading_that_was_hard_to_read_are_queried(head, confidence, other, queried):
    """A slip in a heading changes every figure of its column, however sure these are, and of no other."""
    words = (
        ("Chỉ tiêu", "Đơn vị", head, "Mục tiêu 2030"),
        ("Tỷ lệ hộ nghèo", "%", "2", "1"),
        ("Thu", "Tỷ đồng", "5", "9"),
    )
    composer = Composer()
    seen = {head: Place(0, 0, page=1, confidence=confidence, other=other)}
    sure = Place(0, 0, page=1, confidence=0.97)
    composer.table([
        Laid(word, row, column, place=seen.get(word, sure))
        for row, line in enumerate(words)
        for column, word in enumerate(line)
    ])  # fmt: skip
    reading = lotrinh.read_document(composer.finish("a.png", "", "scan"))
    found = [claim.cell[2] for f in reading.findings if f.code == "doubtful_cells" for claim in f.claims]
    assert found == ([2, 2] if queried else [])


@needs_tesseract
@pytest.mark.parametrize("form", ["PDF", "PNG"])
def test_of_a_scan_with_too_few_dots_every_figure_is_queried(form):
    """At 150 dots an inch small figures are read and all flagged, in one sentence that says how to scan anew."""
    options = {"resolution": 150} if form == "PDF" else {"dpi": (150, 150)}
    data = saved(scanned(as_pdf(), dots=150), form, **options)
    reading = lotrinh.read_document(from_bytes(data, f"a.{form.lower()}"))
    (found,) = (finding for finding in reading.findings if finding.code == "coarse_scan")
    assert "at 300 dots an inch" in found.message
    assert "300 dpi" in found.details["message_vi"]
    figures = [claim for claim in reading.claims if isinstance(claim, Figure)]
    assert len(figures) > len(EXPECTED) // 10
    assert list(found.claims) == figures


@needs_tesseract
def test_large_letters_need_fewer_dots():
    """What counts is how many dots a figure is high: a report of 13 points has enough at 150 an inch."""
    data = saved(scanned(typeset(f"Thu 632 tỷ đồng.\n\n{PROSE}"), dots=150), "PDF", resolution=150)
    reading = lotrinh.read_document(from_bytes(data, "a.pdf"))
    assert not any(finding.code == "coarse_scan" for finding in reading.findings)
    assert any(claim.quote == "632 tỷ đồng" for claim in reading.claims)


@needs_tesseract
def test_a_picture_of_more_dots_than_the_limit_is_refused_before_it_is_unpacked():
    """The sentence says how large it is and which limit to raise; one within the limit is read."""
    data = saved(scanned(typeset("Thu 85,5 tỷ đồng.")), "PNG", dpi=(300, 300))
    (refused,) = documents_from(data, "a.png", Limits(pixels=8))
    assert (refused.key, refused.found) == ("pixels", {"limit": 8, "size": 9})
    assert "--limit pixels=" in refused.next_step
    assert "85,5" in from_bytes(data, "a.png", Limits(pixels=9)).text


@needs_tesseract
def test_each_page_that_is_recognised_has_seconds_of_its_own():
    """Pages that take longer than a file may are read where each has its time, and refused where none has enough."""
    data = saved(scanned(as_pdf()), "PDF", resolution=300)
    assert figures(from_bytes(data, "a.pdf", Limits(seconds=1, scan_seconds=120)))
    (refused,) = documents_from(data, "a.pdf", Limits(seconds=1, scan_seconds=1))
    assert refused.key in ("too_slow", "scan_slow")
    assert "--limit scan_seconds=" in refused.next_step


@needs_tesseract
def test_a_picture_that_is_none_is_refused_in_the_same_words_each_time():
    """Nothing of the run that met it, such as a place in memory, gets into the sentence."""
    first, second = (documents_from(b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "a.png") for _ in range(2))
    assert first[0].said("vi") == second[0].said("vi")
    assert "0x" not in first[0].said("en")


@pytest.mark.parametrize(
    ("form", "key"), [("PNG", "needs_tesseract"), ("TIFF", "needs_tesseract"), ("PDF", "no_text_layer")]
)
def test_without_tesseract_a_sentence_says_what_to_install(form, key, monkeypatch):
    """Where the program is missing a scan is refused with the next step, and nothing breaks."""
    monkeypatch.setenv("PATH", "")
    worker = Worker()
    (refused,) = worker.documents(saved([PIL.Image.new("L", (200, 200), 128)], form), f"a.{form.lower()}", Limits())
    worker.close()
    assert isinstance(refused, DocumentError)
    assert refused.key == key
    for lang in ("en", "vi"):
        assert "tesseract-ocr-vie" in refused.said(lang)
        assert "lotrinh[scans]" in refused.said(lang)


def seen(text, left=0, confidence=0.9):
    return Seen(text, left, 0, left + 10 * len(text), 20, confidence, (0, 20))


@pytest.mark.parametrize(
    ("words", "figures", "text", "other"),
    [
        ("632", "632", "632", None),
        ("682", "632", "632", "682"),
        ("222", "22,2", "22,2", "222"),
        (">632", "2632", ">632", None),
        ("10%/năm", "10%/nam", "10%/năm", None),
        ("trên", "trén", "trên", None),
        ("rõ", "r6", "rõ", "r6"),
    ],
)
def test_two_looks_at_a_figure_agree_or_leave_a_doubt(words, figures, text, other):
    """Bare figures are those of the model that is surer of them; where the other differs, both readings are kept."""
    (word,) = agreed([seen(words)], [seen(figures)])
    assert (word.text, word.other) == (text, other)
    assert (word.confidence < SURE) == (other is not None)


def test_a_figure_that_only_one_look_saw_is_kept_as_doubtful():
    """What one model loses is not lost."""
    found = agreed([seen("Thu")], [seen("Thu"), seen("632", 100)])
    assert [(word.text, word.other) for word in found] == [("Thu", None), ("632", "")]


def test_figures_apart_for_one_model_and_together_for_the_other_are_one():
    """Spaces around a dash are no doubt."""
    apart = [seen("10", 0), seen("-", 25), seen("12", 40)]
    (word,) = agreed(apart, [Seen("10-12", 0, 0, 60, 20, 0.9, (0, 20))])
    assert (word.text, word.other) == ("10 - 12", None)


def test_a_look_from_further_away_checks_a_figure_on_which_both_models_agree():
    """Where it has other digits the figure is doubtful; where it saw nothing, or the same, it stays."""
    kept, doubtful = confirmed([seen("5,9"), seen("5,9", 100)], [seen("5,9"), seen("5,5", 100)])
    assert (kept.other, doubtful.other) == (None, "5,5")
    assert doubtful.confidence < SURE
    assert confirmed([seen("5,9")], [])[0].other is None
