"""Finding documents by their words, with or without marks, by SQLite's FTS5 or PostgreSQL's text search.

The index holds each document's text in small letters without marks. It is no model, since Django knows no such table on
both databases; its two forms are made by a migration, and everything that is said to it is said here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection

from lotrinh.lexicon.catalogue import plain

_WORD = re.compile(r"[^\W_]+")


class Hit(NamedTuple):
    """A document that has all the words; the greater `nearness`, the better."""

    document: int
    nearness: float


CREATE = {
    "sqlite": ["CREATE VIRTUAL TABLE storage_words USING fts5(plain, tokenize = 'unicode61')"],
    "postgresql": [
        "CREATE TABLE storage_words (document bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX storage_words_index ON storage_words USING gin (words)",
    ],
}
_PUT = {
    "sqlite": "INSERT OR REPLACE INTO storage_words (rowid, plain) VALUES (%s, %s)",
    "postgresql": "INSERT INTO storage_words VALUES (%s, to_tsvector('simple', %s)) "
    "ON CONFLICT (document) DO UPDATE SET words = excluded.words",
}
_FIND = {
    "sqlite": "SELECT rowid, -bm25(storage_words) FROM storage_words WHERE storage_words MATCH %s "
    "ORDER BY 2 DESC LIMIT %s",
    "postgresql": "SELECT document, ts_rank_cd(words, asked) FROM storage_words, to_tsquery('simple', %s) AS asked "
    "WHERE words @@ asked ORDER BY 2 DESC LIMIT %s",
}


def put(documents: Iterable[tuple[int, str]]) -> None:
    """Put documents into the index, each with its text; one that is there already is replaced."""
    with connection.cursor() as cursor:
        cursor.executemany(_PUT[connection.vendor], [(number, plain(text)) for number, text in documents])


def find(query: str, limit: int) -> list[Hit]:
    """Give the documents that have every word of a query; those that have them side by side come first."""
    words = _WORD.findall(plain(query))
    if not words:
        return []
    near = _ask(_phrase(words), limit)
    known = {hit.document for hit in near}
    far = [hit for hit in _ask(_all_of(words), limit) if hit.document not in known] if len(words) > 1 else []
    return [*near, *far][:limit]


def _ask(asked: str, limit: int) -> list[Hit]:
    with connection.cursor() as cursor:
        cursor.execute(_FIND[connection.vendor], [asked, limit])
        return [Hit(number, float(nearness)) for number, nearness in cursor.fetchall()]


def _phrase(words: list[str]) -> str:
    return '"' + " ".join(words) + '"' if connection.vendor == "sqlite" else " <-> ".join(words)


def _all_of(words: list[str]) -> str:
    return " AND ".join(f'"{word}"' for word in words) if connection.vendor == "sqlite" else " & ".join(words)
