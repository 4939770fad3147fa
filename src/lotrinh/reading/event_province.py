"""The province of the event, where the text itself says it: by name, by a newspaper's mark, by a guest's post."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.spelling import even
from lotrinh.reading.page import Page

_TOP = 1500
_HOST = re.compile(r"(?<![\w.])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.vn(?!\w)")
_CLOSED = re.compile(r"[^.,;:()\n]{0,30}(?:[.:)\n]|$)|[^.,;:\n]{0,30} (?:đã|tổ chức|long trọng|tiến hành|khai mạc) ")
_MERGED = "2025-07-01"
"""From this day on 34 provinces stand in the place of 63."""


@dataclass(frozen=True, slots=True)
class _Table:
    names: dict[str, tuple[str, ...]]
    """Written names by their first two characters, longest first."""
    province: dict[str, str]
    """A written name, in lower case, to the name of its province."""
    marks: dict[str, str]
    mark: re.Pattern[str]
    sites: dict[str, str]
    into: dict[str, str]
    former: re.Pattern[str]


@cache
def _table(lexicon: Lexicon) -> _Table:
    entries = lexicon.entries("provinces")
    province = {even(w).lower(): e["name"] for e in entries for w in (e["name"], *e.get("written", ()))}
    names: dict[str, tuple[str, ...]] = {}
    for name in sorted(province, key=len, reverse=True):
        names[name[:2]] = (*names.get(name[:2], ()), name)
    marks = {mark: e["name"] for e in entries for mark in e.get("marks", ())}
    return _Table(
        names=names,
        province=province,
        marks=marks,
        mark=re.compile("|".join(sorted(map(re.escape, marks), key=len, reverse=True))),
        sites={site: e["name"] for e in entries for site in (_slug(e["name"]), *e.get("sites", ()))},
        into={e["name"]: e["into"] for e in entries if "into" in e},
        former=re.compile(r" ?" + lexicon.pattern("former_mark")),
    )


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain.lower() if c.isascii() and c.isalnum())


def find_province(page: Page, lexicon: Lexicon, unit: str | None, day: str | None) -> str | None:
    """Give the province that most evidence names, as it was called on the day; None where nothing names one."""
    table = _table(lexicon)
    points: Counter[str] = Counter()
    for name, weight in _evidence(page, table, unit):
        points[name] += weight
    merged = (day or "9") >= _MERGED
    if merged:
        current: Counter[str] = Counter()
        for name, weight in points.items():
            current[table.into.get(name, name)] += weight
        points = current
    return max(points, key=lambda name: points[name]) if points else None


def _evidence(page: Page, table: _Table, unit: str | None) -> Iterator[tuple[str, int]]:
    yield from _marked(page, table)
    yield from _headed(page, table)
    if unit:
        yield from _beside(page, table, unit.lower())


def _marked(page: Page, table: _Table) -> Iterator[tuple[str, int]]:
    top = page.text[:_TOP]
    seen = set()
    for mark in table.mark.finditer(top):
        if mark.group() not in seen and _is_dateline(top, *mark.span()):
            yield table.marks[mark.group()], 6
        seen.add(mark.group())
    for match in _HOST.finditer(top.lower()) if ".vn" in top else ():
        labels = re.split(r"[.-]", match.group())
        for label in labels:
            site = table.sites.get(label) or table.sites.get(label.removeprefix("bao"))
            if site:
                yield site, 6


def _is_dateline(top: str, start: int, end: int) -> bool:
    """`ĐNO -`, `(GLO)-`; in running text the same letters may mean anything."""
    if top[start - 1 : start].isalnum() or top[end : end + 1].isalnum():
        return False
    return top[start - 1 : start] == "(" or top[end : end + 2].lstrip(" )")[:1] in ("-", "–", ":")


def _headed(page: Page, table: _Table) -> Iterator[tuple[str, int]]:
    """`tỉnh X`, `Tỉnh ủy X`, `TP X`; not `tỉnh X cũ`."""
    low = page.low
    for _, end in page.cues.all("province"):
        following = low[end : end + 2]
        name = _name_at(page, table, end + len(following) - len(following.lstrip(". ")))
        if name:
            yield name, 3


def _beside(page: Page, table: _Table, unit: str) -> Iterator[tuple[str, int]]:
    """Read the place right after the unit: `phường X (Thái Nguyên)`, `xã X (Thoại Sơn, An Giang)`."""
    low = page.low
    at = low.find(unit)
    while at >= 0:
        end = at + len(unit)
        if low.startswith((" (", "("), end):
            close = low.find(")", end, end + 60)
            for part in re.finditer(r"[(,–-] ?", low[end : max(close, end)]):
                name = _name_at(page, table, end + part.end())
                if name:
                    yield name, 6
        else:
            following = low[end : end + 3]
            name = _name_at(page, table, end + len(following) - len(following.lstrip(" ,-–")))
            if name and _closes(low, end + 2):
                yield name, 4
        at = low.find(unit, end)


def _closes(low: str, at: int) -> bool:
    """After `xã X, Gia Lai` the place is said; in `xã X, Hòa Bình và Y` a list of units goes on."""
    return bool(_CLOSED.match(low, at)) and " và " not in low[at : at + 25]


def _name_at(page: Page, table: _Table, at: int) -> str | None:
    low = page.low
    for name in table.names.get(low[at : at + 2], ()):
        if low.startswith(name, at) and not low[at + len(name) : at + len(name) + 1].isalnum():
            if page.text[at].islower() or table.former.match(low, at + len(name)):
                return None
            return table.province[name]
    return None
