"""One reading: the claims of a document, the number account, the event and the findings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lotrinh.documents import Document, from_text
from lotrinh.foundation.errors import UngroundedClaimError
from lotrinh.foundation.view import View
from lotrinh.lexicon import Lexicon, default
from lotrinh.reading.account import account
from lotrinh.reading.claims import IN_TEXT, Claim, Finding, NumberItem
from lotrinh.reading.declared import read_declared
from lotrinh.reading.event import Event, read_event
from lotrinh.reading.event_place import locate, locate_claims
from lotrinh.reading.figures import read_figures
from lotrinh.reading.lists import read_lists
from lotrinh.reading.mergers import read_mergers
from lotrinh.reading.owners import Owners, owned, topics_of
from lotrinh.reading.page import Page, segment
from lotrinh.reading.people import read_people
from lotrinh.reading.recognised import with_confidence
from lotrinh.reading.scan import numbers as scan_numbers
from lotrinh.reading.scope import Frame
from lotrinh.reading.watching import Watch

SCHEMA = "lotrinh.reading/1"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says. `findings` is filled by the checking stage."""

    document: Document
    event: Event
    claims: tuple[Claim, ...]
    numbers: tuple[NumberItem, ...]
    view: View = field(repr=False, compare=False)
    findings: tuple[Finding, ...] = ()

    def with_findings(self, findings: Iterable[Finding]) -> Reading:
        """Give the same reading with what the checking stage found."""
        return Reading(self.document, self.event, self.claims, self.numbers, self.view, tuple(findings))

    def to_dict(self) -> dict[str, Any]:
        """Give the reading in the form of the reading contract."""
        ids = {id(claim): f"c{index}" for index, claim in enumerate(self.claims, 1)}
        by_start = {claim.start: ids[id(claim)] for claim in reversed(self.claims)}
        return {
            "schema": SCHEMA,
            "document": {
                "source": self.document.source,
                "sha256": self.document.sha256,
                "characters": len(self.document.text),
                "title": self.document.title or self.event.title,
                "kind": self.event.kind,
            },
            "event": self.event.to_dict(),
            "claims": [_claim(claim, self.document, ids, by_start) for claim in self.claims],
            "numbers": self._numbers(ids),
            "findings": [finding.to_dict(ids) for finding in self.findings],
        }

    def _numbers(self, ids: dict[int, str]) -> dict[str, Any]:
        claimed = sum(item.claim is not None for item in self.numbers)
        explained = sum(item.claim is None and item.reason is not None for item in self.numbers)
        return {
            "total": len(self.numbers),
            "claimed": claimed,
            "explained": explained,
            "unexplained": len(self.numbers) - claimed - explained,
            "reasons": dict(sorted(Counter(item.reason for item in self.numbers if item.reason).items())),
            "items": [
                {
                    "start": item.start,
                    "end": item.end,
                    "quote": item.quote,
                    "claim": ids[id(item.claim)] if item.claim else None,
                    "reason": item.reason,
                }
                for item in self.numbers
            ],
        }


def _claim(claim: Claim, document: Document, ids: dict[int, str], by_start: dict[int, str]) -> dict[str, Any]:
    out = claim.to_dict(ids)
    where = document.where(claim.start, claim.end)
    if where:
        out["where"] = where
    if claim.same_as is not None:
        out["same_as"] = by_start.get(claim.same_as)
    return out


def read_document(document: Document, lexicon: Lexicon | None = None, watch: Watch | None = None) -> Reading:
    """Read one document: every figure at its words, every number accounted for. Pure, but for what `watch` keeps."""
    lexicon = lexicon or default()
    page = segment(document.text, lexicon, document.furniture)
    event = read_event(page, lexicon)
    numbers = scan_numbers(page, lexicon)
    tabled = None
    if document.tables:
        from lotrinh.reading.tables import read_tables  # noqa: PLC0415 - most texts have no table

        tabled = read_tables(page, document.tables, numbers, lexicon, _frame(event, page, lexicon))
        page, numbers = tabled.page, tabled.numbers
    told = [
        *read_mergers(page, lexicon),
        *read_declared(page, lexicon),
        *read_people(page, lexicon),
        *read_lists(page, lexicon),
    ]
    topics = topics_of(page, event.unit)
    told = owned(page, told, topics, event.unit)
    event = locate(event, told, lexicon)
    frame = _frame(event, page, lexicon)
    if watch is not None:
        watch.scanned(page, numbers, lexicon, frame, tabled.found.ranges if tabled else ())
    places = page.view.spans((start, end) for start, end, _ in numbers)
    owners = Owners(page, topics, frame.unit, frame.province_unit)
    figures = read_figures(page, numbers, places, told, lexicon, frame, owners, watch)
    if tabled:
        figures = tabled.join(figures)
    located = locate_claims(sorted([*told, *figures], key=IN_TEXT), event)
    claims = tuple(with_confidence(located, document.places, lexicon))
    _verify(document.text, claims)
    return Reading(document, event, claims, account(document.text, numbers, places, claims), page.view)


_REPORTED = re.compile(r"(?:tổng kết|kết quả|đánh giá|tình hình)[^.;\n]{0,60}?năm (20\d\d)")


def _frame(event: Event, page: Page, lexicon: Lexicon) -> Frame:
    """Give what the event says of time: its term, its year, and the year that a results meeting reports on."""
    province = None
    if event.province:
        level = "thành phố" if event.province.lower() in lexicon.words("city") else "tỉnh"
        province = f"{level} {event.province}"
    year, month = (int(event.date[:4]), int(event.date[5:7])) if event.date else (None, 0)
    reported = None
    if event.kind == "results":
        named = _REPORTED.search(page.low, 0, 2000)
        reported = int(named[1]) if named else year - (month <= 3) if year else None
    return Frame(event.term or (None, None), year or reported, event.unit, province, event.kind, reported)


def _verify(text: str, claims: tuple[Claim, ...]) -> None:
    """Refuse a claim whose quote does not stand at its place."""
    for claim in claims:
        if text[claim.start : claim.end] != claim.quote or not claim.quote:
            raise UngroundedClaimError(
                f"offset {claim.start}",
                f"expected the words {claim.quote!r}, found {text[claim.start : claim.end]!r}.",
                "This is a fault of the reader; please report the text.",
            )


def read_text(text: str, lexicon: Lexicon | None = None) -> Reading:
    """Read a text given as a string."""
    return read_document(from_text(text), lexicon)
