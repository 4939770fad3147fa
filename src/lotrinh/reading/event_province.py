"""The province of the event, where the text itself says it: by name, by a newspaper's mark, by a guest's post."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import choice_of
from lotrinh.lexicon.spelling import even
from lotrinh.reading.event_unit import ends_with
from lotrinh.reading.page import Page

_TOP, _FOOT, _TITLE = 1500, 200, 300
_HOST = re.compile(r"(?<![\w.])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.vn(?!\w)")
_PAPER_SITE = re.compile(r"bao(?<![\w.@/-]bao)-?([a-z]{5,20})(?![\w.])")
_SIGNED = re.compile(r"(?:^|[\n(]|theo |nguồn:? ?)$")
_AFTER_A_SIGNATURE = frozenset(("", *")-–:.\n"))
_CLOSED = re.compile(r"[^.,;:()\n]{0,30}(?:[.:)\n]|$)|[^.,;:\n]{0,30} (?:đã|tổ chức|long trọng|tiến hành|khai mạc) ")
_JOINED = re.compile(r", | và | ?[-–] ?")
_PART = re.compile(r"[(,–-] ?")
_LABEL = re.compile(r"[.-]")
_LONGEST_LEVEL = 40
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
    """One letter of any mark, which a search skips to, with the mark that begins there as its group."""
    sites: dict[str, str]
    into: dict[str, str]
    former: re.Pattern[str]
    lead: re.Pattern[str]
    """What may stand between a unit and the name of its province: `thuộc tỉnh `; also nothing."""
    paper: re.Pattern[str]
    at: re.Pattern[str]
    units_at: re.Pattern[str]
    """`các xã, phường ở `: units of no name, in the province that follows."""
    smaller: tuple[str, ...]
    """The level words of what is smaller than a province."""


class _Found(NamedTuple):
    """The name of a province in the text, and the province it stands for."""

    province: str
    start: int
    end: int


@cache
def _table(lexicon: Lexicon) -> _Table:
    entries = lexicon.entries("provinces")
    districts = {*lexicon.words("district_level")} - {*lexicon.words("province_head"), "tp."}
    province = {even(w).lower(): e["name"] for e in entries for w in (e["name"], *e.get("written", ()))}
    names: dict[str, tuple[str, ...]] = {}
    for name in sorted(province, key=len, reverse=True):
        names[name[:2]] = (*names.get(name[:2], ()), name)
    marks = {mark: e["name"] for e in entries for mark in e.get("marks", ())}
    return _Table(
        names=names,
        province=province,
        marks=marks,
        mark=re.compile(rf"{_first_of(marks)}(?<=(?=({choice_of(marks)})).)"),
        sites={site: e["name"] for e in entries for site in (_slug(e["name"]), *e.get("sites", ()))},
        into={e["name"]: e["into"] for e in entries if "into" in e},
        former=re.compile(r" ?" + lexicon.pattern("former_mark")),
        lead=re.compile(rf"(?:{lexicon.finder('province_at')} )?(?:{lexicon.pattern('province_head')}[. ]{{1,2}})?"),
        paper=re.compile(f"{lexicon.pattern('province_paper')} "),
        at=re.compile(f"{lexicon.finder('province_at')} "),
        units_at=re.compile(f"{lexicon.pattern('unit_level')} {lexicon.pattern('province_at')} "),
        smaller=tuple(sorted({*lexicon.words("unit_level"), *lexicon.words("subunit"), *districts})),
    )


def _first_of(words: Iterable[str]) -> str:
    """Give a class of the letters that words begin with, and look at the class of the second letters, too."""
    first, second = ("".join(sorted({re.escape(word[at]) for word in words})) for at in (0, 1))
    return f"[{first}](?=[{second}])"


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain.lower() if c.isascii() and c.isalnum())


def find_province(
    page: Page, lexicon: Lexicon, unit: str | None, day: str | None, title: tuple[int, int]
) -> str | None:
    """Give the province that most evidence names, as it was called on the day; None where nothing names one."""
    table = _table(lexicon)
    points: Counter[str] = Counter()
    for name, weight in _evidence(page, table, unit, title):
        points[name] += weight
    merged = (day or "9") >= _MERGED
    if merged:
        current: Counter[str] = Counter()
        for name, weight in points.items():
            current[table.into.get(name, name)] += weight
        points = current
    return max(points, key=lambda name: points[name]) if points else None


def _evidence(page: Page, table: _Table, unit: str | None, title: tuple[int, int]) -> Iterator[tuple[str, int]]:
    yield from _marked(page, table)
    yield from _signed(page, table)
    yield from _headed(page, table)
    yield from _alone(page, table, title)
    if unit:
        yield from _beside(page, table, unit.lower())


def _marked(page: Page, table: _Table) -> Iterator[tuple[str, int]]:
    top = page.text[:_TOP]
    seen = set()
    for mark in table.mark.finditer(top):
        if mark[1] not in seen and _is_dateline(top, *mark.span(1)):
            yield table.marks[mark[1]], 6
        seen.add(mark[1])
    for host in _hosts(page.low) if ".vn" in top else ():
        for label in _LABEL.split(host):
            site = table.sites.get(label) or table.sites.get(label.removeprefix("bao"))
            if site:
                yield site, 6


def _hosts(low: str) -> Iterator[str]:
    """Give the hosts at the top of a page: each is looked for only between the spaces that its `.vn` stands in."""
    at = low.find(".vn", 0, _TOP)
    while at >= 0:
        end = low.find(" ", at, _TOP)
        end = end if end >= 0 else _TOP
        yield from _HOST.findall(low, low.rfind(" ", 0, at) + 1, end)
        at = low.find(".vn", end, _TOP)


def _is_dateline(top: str, start: int, end: int) -> bool:
    """`ĐNO -`, `(GLO)-`; in running text the same letters may mean anything."""
    if top[start - 1 : start].isalnum() or top[end : end + 1].isalnum():
        return False
    return top[start - 1 : start] == "(" or top[end : end + 2].lstrip(" )")[:1] in ("-", "–", ":")


def _signed(page: Page, table: _Table) -> Iterator[tuple[str, int]]:
    """`(Báo Quảng Ngãi)-`, `Theo Báo Gia Lai`, `(baoninhbinh)`; a reporter of a newspaper is only a guest."""
    foot = max(_TOP, len(page.low) - _FOOT)
    for begin, end in ((0, _TOP), (foot, len(page.low))):
        for match in page.cues.matches("paper", table.paper, begin, end):
            found = _name_at(page, table, match.end())
            signed = _SIGNED.search(page.low[max(0, match.start() - 10) : match.start()])
            if found and signed and page.low[found.end : found.end + 2].lstrip(" ")[:1] in _AFTER_A_SIGNATURE:
                yield found.province, 6
        for match in _PAPER_SITE.finditer(page.low, begin, end) if page.low.find("bao", begin, end) >= 0 else ():
            if match[1] in table.sites:
                yield table.sites[match[1]], 6


def _alone(page: Page, table: _Table, title: tuple[int, int]) -> Iterator[tuple[str, int]]:
    """Read a name without its word: `Thanh Hóa: …` begins a title, `ở Quảng Ngãi` is in one or after `các xã`."""
    start, end = title
    begins = _name_at(page, table, start)
    if begins and page.low[begins.end : begins.end + 1] == ":":
        yield begins.province, 4
    end = min(end, start + _TITLE, next((sentence.end for sentence in page.sentences if sentence.end > start), end))
    places = [match.end() for match in table.at.finditer(page.low, start, end)]
    places += [match.end() for match in page.cues.matches("unit", table.units_at, end, end + _TOP)]
    for found in filter(None, (_name_at(page, table, at) for at in places)):
        if _stands_alone(page, table, found):
            yield found.province, 3


def _stands_alone(page: Page, table: _Table, found: _Found) -> bool:
    """No part of a longer name (`Thái Bình Dương`) or of a list, and no name of something smaller in this text."""
    text, end = page.text, found.end
    written = text[found.start : end]
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and not written.isupper():
        return False
    joined = _JOINED.match(page.low, end, end + 4)
    if joined and _name_at(page, table, joined.end()):
        return False
    return not _is_smaller(page.low, table, written.lower())


def _is_smaller(low: str, table: _Table, name: str) -> bool:
    """Tell whether the text names something smaller than a province so: `phường Thái Bình`."""
    at = low.find(f" {name}")
    while at >= 0:
        end = at + len(name) + 1
        if ends_with(low[max(0, at - _LONGEST_LEVEL) : at], table.smaller) and not low[end : end + 1].isalnum():
            return True
        at = low.find(f" {name}", at + 1)
    return False


def _headed(page: Page, table: _Table) -> Iterator[tuple[str, int]]:
    """`tỉnh X`, `Tỉnh ủy X`, `TP X`; not `tỉnh X cũ`."""
    low = page.low
    for _, end in page.cues.all("province"):
        following = low[end : end + 2]
        found = _name_at(page, table, end + len(following) - len(following.lstrip(". ")))
        if found:
            yield found.province, 3


def _beside(page: Page, table: _Table, unit: str) -> Iterator[tuple[str, int]]:
    """Read the place right after the unit: `phường X (Thái Nguyên)`, `xã X (Thoại Sơn, An Giang)`."""
    low = page.low
    at = low.find(unit)
    while at >= 0:
        end = at + len(unit)
        if low.startswith((" (", "("), end):
            close = low.find(")", end, end + 60)
            for part in _PART.finditer(low, end, max(close, end)):
                found = _led_name(page, table, part.end())
                if found:
                    yield found.province, 6
        else:
            following = low[end : end + 3]
            begin = end + len(following) - len(following.lstrip(" ,-–"))
            found = _led_name(page, table, begin)
            if found and _closes(low, end + 2):
                yield found.province, 4
        at = low.find(unit, end)


def _led_name(page: Page, table: _Table, at: int) -> _Found | None:
    """Read the name of a province at a place, with or without `thuộc tỉnh` and the like before it."""
    lead = table.lead.match(page.low, at)
    return _name_at(page, table, lead.end() if lead else at)


def _closes(low: str, at: int) -> bool:
    """After `xã X, Gia Lai` the place is said; in `xã X, Hòa Bình và Y` a list of units goes on."""
    return bool(_CLOSED.match(low, at)) and " và " not in low[at : at + 25]


def _name_at(page: Page, table: _Table, at: int) -> _Found | None:
    low = page.low
    for name in table.names.get(low[at : at + 2], ()):
        end = at + len(name)
        if low.startswith(name, at) and not low[end : end + 1].isalnum():
            if page.text[at].islower() or table.former.match(low, end):
                return None
            return _Found(table.province[name], at, end)
    return None
