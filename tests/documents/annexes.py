"""An annex of targets as an office would write it, and ways to look at how it was read."""

import io
import zipfile

ANNEX = (
    ("STT", "Chỉ tiêu", "Đơn vị tính", "Ước 2025", "Mục tiêu 2030"),
    ("1", "Thu ngân sách nhà nước", "Tỷ đồng", "412,5", "≥ 632"),
    ("2", "Tỷ lệ hộ nghèo", "%", "1,2", ""),
    ("3", "Thu nhập bình quân", "Triệu đồng/người", "68", "95-100"),
)
EXPECTED = {(row, column): word for row, words in enumerate(ANNEX) for column, word in enumerate(words)}
"""The words of the annex by row and column."""


def grid_of(document, number=0):
    """Give the words of a table's cells by row and column."""
    table = document.tables[number]
    return {(cell.row, cell.column): document.text[cell.start : cell.end] for cell in table.cells}


def place_of(document, quote):
    """Give the place that the first mention of these words stands in."""
    at = document.text.index(quote)
    return next(place for place in document.places if place.start <= at < place.end)


def repacked(data, changes):
    """Give a ZIP with some of its files replaced or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            new.writestr(name, content)
    return made.getvalue()
