"""How fast documents are taken apart, by format, beside what the bare library takes for its own extraction.

Run it with `make bench-documents`. The same report, paragraphs and a table of targets, is written in each format.
Beside each stands what one would write with the library alone to get the same kind of thing: words, where they stand,
cells of tables. Neither places in the file, furniture, nor which rows are a table are asked of it.
"""

import codecs
import csv
import gc
import io
import re
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser

import docx
import lxml.html
import openpyxl
import pypdfium2
import typst
from charset_normalizer import from_bytes
from linear import machine

from lotrinh.documents import Limits, documents_from
from lotrinh.documents.formats import documents_in
from lotrinh.documents.old_letters import TCVN3

PARAGRAPH = (
    "Nhiệm kỳ tới, xã phấn đấu thu ngân sách đạt trên 85,5 tỷ đồng; tỷ lệ hộ nghèo giảm còn dưới 1,2%, mỗi năm kết nạp "
    "từ 20 đảng viên mới trở lên; giữ vững 100% trường học đạt chuẩn, khuyến khích sản xuất, nước sạch, ngõ xóm. "
)
PARAGRAPHS = [PARAGRAPH * 3] * 200
ROWS = [
    (str(n), f"Chỉ tiêu {n} của xã trong nhiệm kỳ", "Tỷ đồng", f"{n},5", f"≥ {2 * n}", "Phòng Kinh tế")
    for n in range(600)
]
ROUNDS = 7
LINE, CELL = re.compile(r"[^\n]+"), re.compile(r"[^\s|](?:[^|\n]*[^\s|])?")
TCVN3_LETTERS = "".join(TCVN3.get(byte, chr(byte)) for byte in range(256))


def as_text() -> bytes:
    """Write the report as UTF-8 text."""
    return "\n\n".join([*PARAGRAPHS, *(" | ".join(row) for row in ROWS)]).encode()


def as_prose() -> bytes:
    """Write its paragraphs alone, without a table, as UTF-8 text."""
    return "\n\n".join(PARAGRAPHS).encode()


def as_tcvn3() -> bytes:
    """Write it in TCVN3, as far as that has the signs."""
    bytes_of = {letter: byte for byte, letter in TCVN3.items()}
    text = as_text().decode().replace("≥", ">=")
    return bytes(bytes_of.get(char, ord(char)) for char in text)


def as_html() -> bytes:
    """Write it as a page."""
    rows = "".join("<tr>" + "".join(f"<td>{word}</td>" for word in row) + "</tr>" for row in ROWS)
    return f"<html><body>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}<table>{rows}</table></body></html>".encode()


def as_docx() -> bytes:
    """Write it with python-docx."""
    file = docx.Document()
    for paragraph in PARAGRAPHS:
        file.add_paragraph(paragraph)
    table = file.add_table(rows=0, cols=len(ROWS[0]))
    for row in ROWS:
        for cell, word in zip(table.add_row().cells, row, strict=True):
            cell.text = word
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def as_xlsx() -> bytes:
    """Write ten times its table with openpyxl."""
    book = openpyxl.Workbook()
    for row in ROWS * 10:
        book.active.append([int(row[0]), row[1], row[2], float(row[3].replace(",", ".")), row[4], row[5]])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def as_pdf() -> bytes:
    """Typeset it with Typst."""
    cells = ", ".join(f"[{word}]" for row in ROWS for word in row)
    head = '#set page(paper: "a4", header: [ĐẢNG BỘ XÃ], numbering: "1/1")\n#set text(lang: "vi", size: 13pt)\n'
    prose = "\n\n".join(PARAGRAPHS)
    return typst.compile(f"{head}{prose}\n\n#table(columns: 6, {cells})".encode())


def bare_encoding(data: bytes) -> None:
    """Tell the encoding and give the text, as charset-normalizer does: neither lines nor cells."""
    _ = str(from_bytes(data).best())


def bare_text(data: bytes) -> None:
    """Decode, and give the places of the cells of each line, a line without a bar being one."""
    cells_with_places(data.decode("utf-8"))


def bare_tcvn3(data: bytes) -> None:
    """Do the same with the one table of this encoding."""
    cells_with_places(codecs.charmap_decode(data, "strict", TCVN3_LETTERS)[0])


def cells_with_places(text: str) -> None:
    """Find lines and cells by two patterns."""
    _ = [[cell.span() for cell in CELL.finditer(text, *line.span())] for line in LINE.finditer(text)]


def bare_csv(data: bytes) -> None:
    """Decode, and give the words of the cells, without their places, from a parser in C."""
    _ = list(csv.reader(data.decode("utf-8").splitlines(), delimiter="|", quoting=csv.QUOTE_NONE))


def bare_tcvn3_csv(data: bytes) -> None:
    """Do the same with the one table of this encoding."""
    text = codecs.charmap_decode(data, "strict", TCVN3_LETTERS)[0]
    _ = list(csv.reader(text.splitlines(), delimiter="|", quoting=csv.QUOTE_NONE))


class Walk(HTMLParser):
    """The words of a page with the place of each in the markup, and the cells of its tables row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[tuple[tuple[int, int], str]] = []
        self.rows: list[list[str]] = []
        self.cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a row or a cell."""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.cell = []

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        if tag in ("td", "th") and self.cell is not None:
            self.rows[-1].append(" ".join(self.cell))
            self.cell = None

    def handle_data(self, data: str) -> None:
        """Take words."""
        if words := " ".join(data.split()):
            self.words.append((self.getpos(), words))
            if self.cell is not None:
                self.cell.append(words)


def bare_html(data: bytes) -> None:
    """Walk over the markup with the parser of the standard library."""
    walk = Walk()
    walk.feed(data.decode("utf-8"))
    walk.close()


def bare_lxml(data: bytes) -> None:
    """Give the words of all elements, without their places, from a parser in C."""
    _ = lxml.html.fromstring(data.decode("utf-8")).text_content()


def bare_docx(data: bytes) -> None:
    """Give the paragraphs and the cells of the tables."""
    file = docx.Document(io.BytesIO(data))
    _ = [paragraph.text for paragraph in file.paragraphs]
    _ = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]


def bare_xlsx(data: bytes) -> None:
    """Give the values of all cells."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    _ = [[cell.value for cell in row] for sheet in book.worksheets for row in sheet.iter_rows()]


def bare_pdf(data: bytes) -> None:
    """Give the text of each page."""
    _ = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def bare_pdf_boxes(data: bytes) -> None:
    """Give the text of each page and the box of each character."""
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        _ = text.get_text_range(), [text.get_charbox(at) for at in range(text.count_chars())]


FORMATS: dict[str, tuple[Callable[[], bytes], str, dict[str, Callable[[bytes], None]]]] = {
    "text, UTF-8, no table": (as_prose, "a.txt", {"charset-normalizer": bare_encoding}),
    "text, UTF-8": (
        as_text,
        "a.txt",
        {"charset-normalizer": bare_encoding, "decode, csv": bare_csv, "decode, cells with places": bare_text},
    ),
    # charset-normalizer is not asked here: it doesn't know the encoding (`text_encodings.py` shows what it knows).
    "text, TCVN3": (as_tcvn3, "a.txt", {"one table, csv": bare_tcvn3_csv, "one table, cells with places": bare_tcvn3}),
    "HTML": (as_html, "a.html", {"html.parser": bare_html, "lxml, words alone": bare_lxml}),
    "DOCX": (as_docx, "a.docx", {"python-docx": bare_docx}),
    "XLSX": (as_xlsx, "a.xlsx", {"openpyxl": bare_xlsx}),
    "PDF": (as_pdf, "a.pdf", {"PDFium, text": bare_pdf, "PDFium, text and boxes": bare_pdf_boxes}),
}


def seconds(action: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Give the best time of several rounds: of this process's own, unless another clock is given."""
    taken = []
    for _ in range(ROUNDS):
        began = clock()
        action()
        taken.append(clock() - began)
    return min(taken)


def main() -> int:
    """Print the table."""
    print(machine(), end="\n\n")
    print("| format | size, MB | pages | ms | MB/s | pages/s | in its own process, ms | bare library | ms | ÷ bare |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |")
    gc.disable()  # as in the process that takes files apart, for the bare libraries, too
    limits = Limits()
    for name, (write, source, bare) in FORMATS.items():
        data = write()
        pages = len(pypdfium2.PdfDocument(data)) if name == "PDF" else None
        took = seconds(lambda data=data, source=source: list(documents_in(data, source, limits)))
        apart = seconds(lambda data=data, source=source: documents_from(data, source, limits), time.perf_counter)
        speed = f"{pages / took:,.0f}" if pages else ""
        for library, action in bare.items():
            least = seconds(lambda data=data, action=action: action(data))
            print(
                f"| {name} | {len(data) / 1e6:.2f} | {pages or ''} | {took * 1e3:,.1f} | {len(data) / 1e6 / took:,.1f} "
                f"| {speed} | {apart * 1e3:,.1f} | {library} | {least * 1e3:,.1f} | {took / least:,.1f} |",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
