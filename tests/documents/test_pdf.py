"""PDF files with text: paragraphs, columns and tables by where the words stand, with page and box of each word."""

import io

import PIL.Image
import pytest
import typst
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from lotrinh.documents import documents_from, from_bytes
from lotrinh.documents.scans import ready

from .annexes import ANNEX, EXPECTED, grid_of, place_of

PROSE = (
    "Nhiệm kỳ tới, xã phấn đấu thu ngân sách đạt trên 85,5 tỷ đồng; tỷ lệ hộ nghèo giảm còn dưới 1,2%, mỗi năm kết nạp "
    "từ 20 đảng viên mới trở lên; giữ vững 100% trường học đạt chuẩn, khuyến khích sản xuất, nước sạch, ngõ xóm."
)


def typeset(source, setting=""):
    """Make a PDF of this markup with Typst, whose fonts come with it."""
    page = f'#set page(paper: "a4")\n#set text(lang: "vi", size: 12pt)\n{setting}\n{source}'
    return from_bytes(typst.compile(page.encode()), "phu-luc.pdf")


def table(rows, options=""):
    cells = ", ".join(f"[{word}]" for row in rows for word in row)
    return f"#table(columns: {len(rows[0])}, {options} {cells})"


def drawn(draw, **options):
    """Make a PDF by putting strings at points of a page."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, **options)
    draw(canvas)
    canvas.save()
    return data.getvalue()


def test_paragraphs_are_made_whole_again():
    """Lines that only the width of the page broke are one paragraph; a blank space between two keeps them apart."""
    document = typeset(f"{PROSE}\n\n{PROSE}")
    assert document.text == f"{PROSE}\n\n{PROSE}"
    assert document.media == "pdf"


def test_a_word_points_to_its_page_and_line():
    """Each line of a paragraph has its page and its box, from the top left corner."""
    document = typeset(f"{PROSE}\n#pagebreak()\n{PROSE.replace('85,5', '97,5')}")
    first, second = place_of(document, "85,5"), place_of(document, "97,5")
    assert (first.page, second.page) == (1, 2)
    left, top, right, bottom = first.box
    assert 60 < left < right < 540
    assert 60 < top < bottom < 110


def test_a_ruled_table_keeps_its_cells():
    """Cells are those that the lines draw, however the words in them are wrapped; text around stays around."""
    document = typeset(f"Phụ lục\n\n{table(ANNEX)}\n\nGhi chú: ước tính.")
    assert grid_of(document) == EXPECTED
    assert document.text.startswith("Phụ lục\n\nSTT | Chỉ tiêu | Đơn vị tính | Ước 2025 | Mục tiêu 2030\n\n1 |")
    assert document.text.endswith("\n\nGhi chú: ước tính.")


def test_merged_cells_of_a_ruled_table_are_known():
    """Where no line parts two squares they are one cell, over rows and over columns."""
    document = typeset(
        "#table(columns: 3, table.cell(rowspan: 2)[Chỉ tiêu], table.cell(colspan: 2)[Mục tiêu], [2029], [2030], "
        "[Thu], [1], [2])"
    )
    spans = {document.text[c.start : c.end]: c[2:6] for c in document.tables[0].cells}
    assert (spans["Chỉ tiêu"], spans["Mục tiêu"]) == ((0, 0, 2, 1), (0, 1, 1, 2))
    assert spans["2030"] == (1, 2, 1, 1)


@pytest.mark.parametrize("options", ["stroke: none,", "stroke: (x, y) => (bottom: 0.5pt),"])
def test_a_table_without_upright_lines_is_found_by_its_columns(options):
    """White space between columns is enough, with no lines at all or with level ones only."""
    rows = [[word or "–" for word in row] for row in ANNEX]
    document = typeset(f"{PROSE}\n\n{table(rows, options)}\n\n{PROSE}")
    found = grid_of(document)
    assert {place: "" if word == "–" else word for place, word in found.items()} == EXPECTED


def test_a_table_goes_on_on_the_next_page():
    """Its rows are one table; a head that is repeated there is furniture; a cut row is made whole."""
    rows = [[str(n), f"Chỉ tiêu {n} {'của xã trong nhiệm kỳ mới ' * 4}", f"{n},5"] for n in range(1, 40)]
    cells = ", ".join(f"[{word}]" for row in rows for word in row)
    head = "table.header([STT], [Chỉ tiêu], [Mục tiêu 2030]),"
    document = typeset(f"#table(columns: (auto, 8cm, auto), {head} {cells})")
    found = grid_of(document)
    assert len(document.tables) == 1
    assert [found[row, 0] for row in range(1, 40)] == [row[0] for row in rows]
    assert [found[row, 2] for row in range(1, 40)] == [row[2] for row in rows]
    assert all(found[row, 1] == rows[row - 1][1].strip() for row in range(1, 40))
    assert any("Mục tiêu 2030" in document.text[start:end] for start, end in document.furniture)
    assert {place.page for place in document.places} >= {1, 2}


def test_headers_and_page_numbers_are_out_of_the_flow():
    """A paragraph that goes on on the next page is whole; what pages repeat at their edges is furniture."""
    setting = '#set page(header: [ĐẢNG BỘ XÃ BÌNH SƠN - tờ số 12], numbering: "1/1")'
    words = " ".join(f"chữ{n}" for n in range(1500))
    document = typeset(f"Mở đầu {words} kết thúc.", setting)
    assert words in document.text
    aside = "\n".join(document.text[start:end] for start, end in document.furniture)
    pages = max(place.page for place in document.places)
    assert pages > 2
    assert aside.count("tờ số 12") == pages
    assert f"1/{pages}" in aside


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns):
    """Typeset columns come in order, with a heading across all of them first."""
    words = " ".join(f"chữ{n}" for n in range(200))
    document = typeset(f"= Một đầu đề chạy qua tất cả các cột của trang\n#columns({columns})[{words}]")
    assert document.text.endswith(words)


def test_columns_drawn_line_by_line_across_the_page_are_told_apart():
    """Even where the file holds the words line by line across both columns, the left column is read first."""

    def draw(canvas):
        for n in range(12):
            canvas.drawString(60, 760 - 16 * n, f"left line number {n:02} goes on and")
            canvas.drawString(320, 760 - 16 * n, f"right line number {n:02} goes on and")

    text = from_bytes(drawn(draw), "a.pdf").text
    assert text.index("left line number 11") < text.index("right line number 00")
    assert "|" not in text


def test_words_cut_at_the_end_of_a_line_are_made_whole():
    """A hyphen that only cut a word goes; one that belongs between two years stays."""

    def draw(canvas):
        for at, line in enumerate(
            [
                "The committee will continue the develop-",
                "ment of the ward in the term of 2025-",
                "2030 and reach its targets.",
            ]
        ):
            canvas.drawString(60, 760 - 16 * at, line)

    text = from_bytes(drawn(draw), "a.pdf").text
    assert (
        text
        == "The committee will continue the development of the ward in the term of 2025-2030 and reach its targets."
    )


def test_the_mark_of_a_note_stays_out_of_the_number_before_it():
    """A raised, smaller digit after a number is no digit of it."""

    def draw(canvas):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(60, 760, "Revenue of 632")
        canvas.setFont("Helvetica", 7)
        canvas.drawString(60 + canvas.stringWidth("Revenue of 632", "Helvetica", 12), 765, "1")

    assert "6321" not in from_bytes(drawn(draw), "a.pdf").text


def test_a_page_that_lies_on_its_side_is_read_as_it_is_shown():
    """The box of a word on a turned page is where a person sees it."""

    def draw(canvas):
        canvas.setPageRotation(90)
        canvas.saveState()
        canvas.translate(100, 100)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Revenue of 632 in the term")
        canvas.restoreState()

    document = from_bytes(drawn(draw), "a.pdf")
    left, top, right, bottom = place_of(document, "632").box
    assert document.text == "Revenue of 632 in the term"
    assert right - left > 4 * (bottom - top)
    assert abs(left - 100) < 5
    assert 80 < top < 105


def test_a_scan_is_said_to_be_one():
    """Pages that hold pictures and no text are refused with what to do."""
    from lotrinh.documents import DocumentError

    with pytest.raises(DocumentError) as caught:
        from_bytes(drawn(lambda canvas: canvas.rect(10, 10, 100, 100, fill=1)), "a.pdf")
    assert caught.value.key == "no_text_layer"


@pytest.mark.parametrize("mark", ["-", "+"])
def test_a_list_whose_marks_stand_apart_is_no_table(mark):
    """Bullets and numbers that hang to the left of their items stay at the head of their paragraphs."""
    items = [f"Xây dựng {n} tuyến đường và {PROSE}" for n in range(3, 8)]
    document = typeset("\n".join(f"{mark} {item}" for item in items), "#set list(body-indent: 1.5em)")
    assert document.tables == ()
    found = document.text.split("\n\n")
    assert [paragraph.partition(" ")[2] for paragraph in found] == items


def test_names_with_values_are_a_table_of_two_columns():
    """Two columns are a table where the right one holds figures."""
    rows = [("Thu ngân sách", "632 tỷ đồng"), ("Tỷ lệ hộ nghèo", "dưới 1,2%"), ("Đảng viên mới", "45")]
    assert grid_of(typeset(table(rows, "stroke: none,")))[1, 1] == "dưới 1,2%"


def test_pages_that_are_pictures_are_named_beside_the_ones_that_are_read():
    """Nothing is lost in silence: of a PDF with a page of no legible words the text is read, and the page is named."""

    def draw(canvas):
        canvas.drawString(60, 760, "Revenue of 92")
        canvas.showPage()
        picture = PIL.Image.new("L", (20, 20), 128)
        canvas.drawInlineImage(picture, 60, 60, 400, 600)
        canvas.showPage()

    data = drawn(draw)
    document, refused = documents_from(data, "a.pdf")
    assert document.text == "Revenue of 92"
    assert refused.key == ("illegible_pages" if ready() else "scanned_pages")
    assert refused.found == {"pages": "2"}
    assert from_bytes(data, "a.pdf").text == "Revenue of 92"


GARBLED = "UBND TiNH ceNG no.r, xA Her cHU NcniA vIDT NAM 6thdng 10 ndm 2025 vd viec ban hdnh 15 thdng 7 ndm " * 5


@pytest.mark.parametrize("below", [GARBLED, "SAO Y; UBND XÃ BÌNH SƠN; 25/12/2025; 09:27:28; +07:00", ""])
def test_a_picture_of_a_page_is_a_scan_whatever_lies_below_it(below):
    """A text that a machine took for another language, or a signature's stamp, is not the document."""
    from lotrinh.documents import DocumentError

    def draw(canvas):
        for at in range(0, len(below), 90):
            canvas.drawString(60, 760 - at / 5, below[at : at + 90])
        canvas.drawInlineImage(PIL.Image.new("L", (20, 20), 128), 0, 0, *A4)

    with pytest.raises(DocumentError) as caught:
        from_bytes(drawn(draw), "a.pdf")
    assert caught.value.key in ("no_text_layer", "illegible")  # the latter where Tesseract has looked at it


def test_words_over_a_picture_that_fills_the_page_are_read():
    """A page printed over a picture, or recognised in the right language, says what it says."""
    data = io.BytesIO()
    PIL.Image.new("L", (4, 4), 250).save(data, "png")
    png = ", ".join(map(str, data.getvalue()))
    picture = f'#set page(background: image(bytes(({png})), width: 100%, height: 100%, fit: "stretch"))'
    assert "85,5 tỷ đồng" in typeset(PROSE, picture).text


def test_a_letterhead_keeps_its_two_sides_apart():
    """What stands far apart on one height is no sentence: a bar stands between, and each line is by itself."""
    head = (
        "#grid(columns: (1fr, 1fr), align: center, [ĐẢNG BỘ TỈNH QUẢNG NGÃI], [ĐẢNG CỘNG SẢN VIỆT NAM], "
        "[ĐẢNG BỘ XÃ BÌNH SƠN], [Bình Sơn, ngày 5/8/2025])"
    )
    lines = typeset(f"{head}\n\n{PROSE}").text.split("\n\n")
    assert lines == [
        "ĐẢNG BỘ TỈNH QUẢNG NGÃI | ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG BỘ XÃ BÌNH SƠN | Bình Sơn, ngày 5/8/2025",
        PROSE,
    ]


def test_a_dash_between_two_syllables_stays():
    """What parts two whole syllables, as older spelling does, has not cut a word; what parts a foreign word has."""
    words = "Phát triển kinh-\\\ntế và hệ thống inter-\\\nnet của xã."
    assert typeset(words).text == "Phát triển kinh-tế và hệ thống internet của xã."


def test_a_dash_at_the_head_of_a_line_is_no_list_item_in_the_middle_of_a_sentence():
    """Where the sentence before it goes on, a line that happens to begin with a dash belongs to it."""

    def draw(canvas):
        lines = ("The congress was opened by the secretary of the committee Mr Ha", "- member of the board - in 2025.")
        for at, line in enumerate(lines):
            canvas.drawString(60, 760 - 16 * at, line)

    assert from_bytes(drawn(draw), "a.pdf").text.endswith("Mr Ha - member of the board - in 2025.")
