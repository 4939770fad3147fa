"""The document as it was, as markup: its lines and tables, with the words of each claim linked to its row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from lotrinh.publishing.figures import type_key
from lotrinh.publishing.segments import Piece, Stretch, pieces
from lotrinh.publishing.viewer_data import FAMILIES
from lotrinh.web.storage.models import Claim, Document

Json = dict[str, Any]


def family_of(body: Json) -> str:
    """Give the family of a claim, which shares a colour and an underline."""
    return FAMILIES.get(type_key(body), "other")


def markup_of(document: Document, claims: Sequence[Claim]) -> SafeString:
    """Give the whole text of a document as markup."""
    return mark_safe("".join(_Marked(document, claims).blocks()))  # every word is escaped below


class _Marked:
    """A text cut into pieces, each inside the claims that cover it or the loose number that it is part of."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self._document, self._claims = document, claims
        loose = loose_numbers(document)
        self._pieces = pieces(
            document.text,
            [Stretch(claim.start, claim.end) for claim in claims],
            [Stretch(item["start"], item["end"]) for item in loose],
        )
        self._starts = [0]
        for piece in self._pieces:
            self._starts.append(self._starts[-1] + len(piece.text))
        self._numbers = [item["start"] for item in loose]

    def blocks(self) -> Iterator[str]:
        """Give paragraphs and tables in the order of the text."""
        at = 0
        for table in self._document.layout.get("tables", ()):
            if table["start"] >= at:
                yield from self._paragraphs(at, table["start"])
                yield self._table(table)
                at = table["end"]
        yield from self._paragraphs(at, len(self._document.text))

    def _paragraphs(self, start: int, end: int) -> Iterator[str]:
        apart = False
        for line_start, line_end in _lines(self._document.text, start, end):
            if self._document.text[line_start:line_end].isspace() or line_start == line_end:
                apart = True
                continue
            kind = " ".join(filter(None, ("apart" if apart else "", "aside" if self._is_aside(line_start) else "")))
            yield (
                f'<p class="{kind}">{self.within(line_start, line_end)}</p>'
                if kind
                else (f"<p>{self.within(line_start, line_end)}</p>")
            )
            apart = False

    def _is_aside(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._document.layout.get("furniture", ()))

    def _table(self, table: Json) -> str:
        rows: dict[int, list[str]] = {}
        for row, _, height, width, start, end in sorted(table["cells"], key=lambda cell: (cell[0], cell[1])):
            spans = (f' rowspan="{height}"' if height > 1 else "") + (f' colspan="{width}"' if width > 1 else "")
            words = "<br>".join(
                self.within(*line) for line in _lines(self._document.text, start, end) if line[0] < line[1]
            )
            rows.setdefault(row, []).append(f"<td{spans}>{words}</td>")
        body = "".join(f"<tr>{''.join(rows[row])}</tr>" for row in sorted(rows))
        return f'<div class="table-scroll" tabindex="0" role="group"><table><tbody>{body}</tbody></table></div>'

    def within(self, start: int, end: int) -> str:
        """Give the pieces between two places of the text."""
        at = bisect_right(self._starts, start) - 1
        parts = []
        while at < len(self._pieces) and self._starts[at] < end:
            piece, begin = self._pieces[at], self._starts[at]
            words = piece.text[max(0, start - begin) : end - begin]
            parts.append(self._marked(piece, words, max(begin, start)))
            at += 1
        return "".join(parts)

    def _marked(self, piece: Piece, words: str, begin: int) -> str:
        if piece.claims:
            return self._linked(piece, words, begin)
        if piece.number is not None:
            first = f' id="n{piece.number}"' if self._numbers[piece.number] == begin else ""
            return f'<span class="loose"{first}>{escape(words)}</span>'
        return str(escape(words))

    def _linked(self, piece: Piece, words: str, begin: int) -> str:
        covering = [self._claims[at] for at in piece.claims]
        anchors = "".join(f'<i id="w{claim.pk}"></i>' for claim in covering if claim.start == begin)
        inner = covering[-1]
        names = " ".join(str(claim.pk) for claim in covering)
        classes = f"words {family_of(inner.body)} is-{inner.state}"
        if any(claim.doubts and claim.state == Claim.State.OPEN for claim in covering):
            classes += " is-doubtful"
        return (
            f'{anchors}<a class="{classes}" href="#c{inner.pk}" data-claims="{names}" tabindex="-1">{escape(words)}</a>'
        )


def loose_numbers(document: Document) -> list[Json]:
    """Give the numbers of a document that belong to no claim, with their reasons."""
    return [item for item in document.reading["numbers"]["items"] if not item.get("claim")]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        yield start, stop
        start = stop + 1
