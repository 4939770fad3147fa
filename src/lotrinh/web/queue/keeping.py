"""A document and its reading into rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from lotrinh.documents import Document as OpenDocument
from lotrinh.reading import Reading
from lotrinh.register.sources import rank_of
from lotrinh.web.queue.doubts import doubts_of
from lotrinh.web.storage import full_text
from lotrinh.web.storage.models import Claim, Document, Upload

Json = dict[str, Any]


def keep_document(upload: Upload, position: int, opened: OpenDocument, reading: Reading) -> Document:
    """Keep one document with its claims; the caller's transaction makes it all or nothing."""
    told = reading.to_dict()
    claims = told.pop("claims")
    rank = rank_of(told)
    doubts = doubts_of(claims, told["findings"], rank)
    numbers = told["numbers"]
    document = Document.objects.create(
        upload=upload,
        position=position,
        unit=upload.unit,
        sha256=told["document"]["sha256"],
        source=told["document"]["source"],
        title=told["document"]["title"] or "",
        kind=told["document"]["kind"],
        rank=rank,
        date=_day(told["event"]["date"]),
        text=opened.text,
        layout=layout_of(opened),
        reading=told,
        numbers=numbers["total"],
        claimed=numbers["claimed"],
        doubtful=sum(bool(doubts.get(claim["id"])) for claim in claims),
    )
    Claim.objects.bulk_create(claim_rows(document, claims, doubts))
    full_text.put([(document.pk, opened.text)])
    return document


def claim_rows(document: Document, claims: Iterable[Json], doubts: Mapping[str, list[str]]) -> Iterator[Claim]:
    """Give the rows of a document's claims, in the order of the reading."""
    for at, claim in enumerate(claims):
        yield Claim(
            document=document,
            order=at,
            name=claim["id"],
            type=claim["type"],
            kind=claim.get("kind") or "",
            indicator=claim.get("indicator") or "",
            start=claim["start"],
            end=claim["end"],
            body=claim,
            doubts=doubts.get(claim["id"], []),
        )


def layout_of(opened: OpenDocument) -> Json:
    """Give how the text lay in its file: tables as `[row, column, rows, columns, start, end]`, furniture, places."""
    return {
        "media": opened.media,
        "furniture": [list(one) for one in opened.furniture],
        "tables": [
            {
                "start": table.start,
                "end": table.end,
                "cells": [[c.row, c.column, c.rows, c.columns, c.start, c.end] for c in table.cells],
            }
            for table in opened.tables
        ],
        "places": [{"start": place.start, "end": place.end, **place.to_dict()} for place in opened.places],
    }


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
