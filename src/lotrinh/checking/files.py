"""What a file leaves in doubt: formulas without a value, and tables without lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lotrinh.checking.heads import under_doubtful_heads
from lotrinh.checking.surroundings import Surroundings
from lotrinh.documents import Document, Doubt
from lotrinh.reading.claims import Figure, Finding

_MOST_NAMED = 5
_CUE = re.compile("(?:chỉ|mục) tiêu")
_SEVERAL = re.compile(r"(?!\d{1,3}(?: \d{3})+$)[<>≤≥]?=? ?[(-]?\d[\d.,]*%?\)? +[\d<>≤≥(A-ZĐÀ-Ỹ].*")
"""A number beside another or beside words of its own: `57 62 85`, `105 Vượt`, but not `15 230`."""
_FIRST_VALUES = 2
"""Number and name fill the columns before."""


class _Said(NamedTuple):
    """What is said of figures of a table, in both languages."""

    message: str
    message_vi: str


_UNCLEAR = _Said(
    "the table has no lines, and here it is not certain which words belong to which row and column",
    "bảng không kẻ ô, ở đây không chắc từ nào thuộc hàng và cột nào",
)
_HEADS = _Said(
    "the heading of the column was hard to read; year, kind and bound follow from it",
    "tiêu đề cột khó đọc; năm, loại số liệu và mức so sánh đều theo tiêu đề đó",
)
_UNITLESS = _Said(
    "the table has no lines, and no unit stands beside the figure; one merged over several rows may hold for it",
    "bảng không kẻ ô và không có đơn vị tính cạnh số liệu; có thể đơn vị được gộp chung cho nhiều hàng",
)


def doubted(around: Surroundings, document: Document) -> Iterator[Finding]:
    """Flag what the document itself marks as doubtful: one that is no file of pages or cells marks nothing."""
    if not document.doubts and not document.places:
        return
    of: dict[str, list[Doubt]] = {"uncalculated": [], "coarse": [], "unclear": [], "loose": []}
    for doubt in document.doubts:
        of[doubt.kind].append(doubt)
    if of["uncalculated"]:
        yield _uncalculated(of["uncalculated"], document)
    if of["coarse"]:
        yield _coarse(of["coarse"], document, _within(around.figures, of["coarse"]))
    unclear = _within(around.figures, of["unclear"])
    if unclear:
        yield _in_tables(unclear, _UNCLEAR)
    heads = list(under_doubtful_heads(around.figures, document))
    if heads:
        yield _in_tables(heads, _HEADS)
    told = set(map(id, unclear))
    unitless = [f for f in _within(around.figures, of["loose"]) if not f.unit and id(f) not in told]
    if unitless:
        yield _in_tables(unitless, _UNITLESS)
    crowded = list(_crowded(around.figures, document, {doubt.start for doubt in of["loose"]}))
    if crowded:
        yield _unread(crowded)


def _crowded(figures: Sequence[Figure], document: Document, loose: set[int]) -> Iterator[str]:
    """Give the words of unread cells that hold several things, in tables of targets without lines."""
    starts = [figure.start for figure in figures]
    for table in document.tables:
        if table.start not in loose or not _CUE.search(document.text.lower(), table.start, table.end):
            continue
        for cell in table.cells:
            at = bisect_left(starts, cell.start)
            read = at < len(starts) and starts[at] < cell.end
            if not read and cell.column >= _FIRST_VALUES and _SEVERAL.fullmatch(document.text, cell.start, cell.end):
                yield document.text[cell.start : cell.end]


def _unread(words: Sequence[str]) -> Finding:
    """Say where nothing was read, since nothing tells which column each word belongs to."""
    quotes = words[:_MOST_NAMED]
    shown = ", ".join(f"“{quote}”" for quote in quotes) + (" …" if len(words) > _MOST_NAMED else "")
    return Finding(
        code="doubtful_cells",
        message=f"{shown}: the table has no lines, and cells of several columns stand side by side, so no figure was "
        "read there. Enter the figures from the page, or use the spreadsheet itself.",
        details={
            "quotes": list(quotes),
            "message_vi": f"{shown}: bảng không kẻ ô, nội dung của nhiều cột nằm sát nhau nên không đọc được số liệu. "
            "Hãy nhập từ trang gốc hoặc dùng chính tệp bảng tính.",
        },
    )


def _uncalculated(doubts: Sequence[Doubt], document: Document) -> Finding:
    """Say which cells of a workbook hold a formula whose value nobody saved."""
    places = [document.where(doubt.start, doubt.end) or {} for doubt in doubts]
    names = [f"{place.get('sheet', '')}!{place.get('cell', '')}" for place in places[:_MOST_NAMED]]
    shown = ", ".join(names) + (" …" if len(places) > _MOST_NAMED else "")
    count = len(places)
    return Finding(
        code="missing_value",
        message=f"{count} cell{'s' if count > 1 else ''} ({shown}): a formula whose value was never saved, so no "
        "figure was read. Open the file in a spreadsheet program, save it, and read it again.",
        details={
            "quotes": [document.text[doubts[0].start : doubts[0].end]],
            "where": places[:_MOST_NAMED],
            "message_vi": f"{count} ô ({shown}) chứa công thức chưa lưu kết quả nên không đọc được số liệu. Hãy mở tệp "
            "bằng chương trình bảng tính, lưu lại rồi đọc lại.",
        },
    )


def _coarse(doubts: Sequence[Doubt], document: Document, figures: Sequence[Figure]) -> Finding:
    """Say which pages of a scan have too few dots, and what to do."""
    found = (document.where(doubt.start, doubt.end) or {} for doubt in doubts)
    pages = sorted({place["page"] for place in found if place.get("page")})
    shown = ", ".join(map(str, pages))
    return Finding(
        code="coarse_scan",
        message=f"Page {shown}: the scan has too few dots, so digits, signs and units may have been taken for others. "
        "Scan it at 300 dots an inch and read it again, or compare every figure with the picture.",
        claims=tuple(figures),
        details={
            "quotes": [figure.quote for figure in figures[:_MOST_NAMED]],
            "pages": pages,
            "message_vi": f"Trang {shown}: bản quét quá thô, chữ số, dấu và đơn vị tính có thể bị nhận dạng nhầm. Hãy "
            "quét lại ở 300 dpi rồi đọc lại, hoặc đối chiếu từng số liệu với hình ảnh.",
        },
    )


def _in_tables(figures: Sequence[Figure], said: _Said) -> Finding:
    quotes = list(dict.fromkeys(figure.quote for figure in figures))[:_MOST_NAMED]
    shown = ", ".join(f"“{quote}”" for quote in quotes) + (" …" if len(figures) > _MOST_NAMED else "")
    return Finding(
        code="doubtful_cells",
        message=f"{shown}: {said.message}. Compare the figures with the page.",
        claims=tuple(figures),
        details={"quotes": quotes, "message_vi": f"{shown}: {said.message_vi}. Hãy đối chiếu với trang gốc."},
    )


def _within(figures: Sequence[Figure], doubts: Sequence[Doubt]) -> list[Figure]:
    """Give the figures that stand in one of these stretches, which are in order and apart."""
    starts = [doubt.start for doubt in doubts]
    before = ((figure, bisect_left(starts, figure.end) - 1) for figure in figures)
    return [figure for figure, at in before if at >= 0 and doubts[at].end > figure.start]
