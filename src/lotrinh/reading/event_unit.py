"""Whose event it is: the commune-level unit that most of a text speaks for, in the form it is written in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import any_of
from lotrinh.lexicon.spelling import UPPER
from lotrinh.reading.page import Page

"""Every capital letter of Vietnamese and of the Central Highlands' languages, for a character class."""
NAME = rf"[{UPPER}](?:[\w'-]*[\w'])?(?: [{UPPER}](?:[\w'-]*[\w'])?){{0,9}}"
"""A run of at most ten words with capitals: `Krông Pắc`, `Cư M'gar`, `Mađaguôi`."""

_LEFT, _RIGHT = 40, 60
_LEAD = 1200


class Mention(NamedTuple):
    """One mention of a unit: `level` and `name` in the text's own case, with the place of the level word."""

    level: str
    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cues:
    levels: tuple[str, ...]
    name: re.Pattern[str]
    number: re.Pattern[str]
    body: tuple[str, ...]
    office: tuple[str, ...]
    listed: tuple[str, ...]
    acts: re.Pattern[str]
    describes: re.Pattern[str]
    former: re.Pattern[str]
    not_number: re.Pattern[str]
    caps_end: re.Pattern[str]
    odd: re.Pattern[str]
    surnames: frozenset[str]


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    aside = r"(?:,? ?\([^()\n]{1,40}\)|, [^,.\n]{1,30}, [^,.\n]{1,30},?)? ?(?:đã |sẽ |vừa )?"
    return _Cues(
        levels=lexicon.words("unit_level"),
        name=re.compile(NAME),
        number=re.compile(r"\d{1,2}(?![\d%/]|[.,]\d)"),
        body=lexicon.words("unit_body"),
        office=lexicon.words("unit_office"),
        listed=lexicon.words("unit_list"),
        acts=re.compile(aside + lexicon.pattern("unit_acts")),
        describes=re.compile(r",? ?" + lexicon.pattern("unit_is")),
        former=re.compile(r" ?" + lexicon.pattern("unit_former")),
        not_number=re.compile(r" ?" + lexicon.pattern("not_a_number_name")),
        caps_end=re.compile(r" " + any_of(lexicon.words("caps_name_end"))),
        odd=re.compile(lexicon.pattern("odd_unit_name").replace(r" \- ", " ?[-–] ?")),
        surnames=frozenset(lexicon.words("people_surname")) - frozenset(lexicon.words("people_middle")),
    )


def ends_with(left: str, words: tuple[str, ...]) -> bool:
    """Say whether `left` ends in one of `words`, whole words only."""
    left = left.rstrip()
    return left.endswith(words) and any(left.endswith(w) and not left[: -len(w)][-1:].isalnum() for w in words)


def mentions(page: Page, lexicon: Lexicon) -> list[Mention]:
    """Give every mention of a commune-level unit with its name, in text order. Names are as far as capitals go."""
    cues = _cues(lexicon)
    found: list[Mention] = []
    text, low = page.text, page.low
    for at, end in page.cues.all("unit"):
        begin = end + 1
        first = text[begin : begin + 1]
        if low[end:begin] == " " and (first.isupper() or first.isdecimal()):
            mention = _mention(page, cues, low[at:end], at, begin)
            if mention:
                found.append(mention)
    return found


def _mention(page: Page, cues: _Cues, level: str, at: int, begin: int) -> Mention | None:
    text, low = page.text, page.low
    if low[at - 1 : at].isalpha() or (level == "xã" and low[at - 4 : at] in ("thị ", "tác ")):
        return None  # a part of a word; a town (thị xã), a cooperative (hợp tác xã)
    odd = cues.odd.match(low, begin)
    if odd:
        return Mention(text[at : at + len(level)], text[begin : odd.end()], at, odd.end())
    if text[begin].isdecimal():
        return _numbered(page, cues, level, at, begin) if level == "phường" else None
    run = cues.name.match(text, begin)
    if not run:
        return None
    name, written = run.group(), text[at : at + len(level)]
    if written.isupper():  # a title in capitals ends where the capitals do
        name = " ".join(takewhile(str.isupper, name.split())) or name
    return Mention(written, name, at, begin + len(name))


def _numbered(page: Page, cues: _Cues, level: str, at: int, begin: int) -> Mention | None:
    """`Phường 6` is a name after a body of the unit or with its own capital; `phường 6 năm qua` is none."""
    number = cues.number.match(page.low, begin)
    if not number or cues.not_number.match(page.low, number.end()):
        return None
    left = page.low[max(0, at - _LEFT) : at]
    if page.text[at].islower() and not ends_with(left, cues.body + cues.office):
        return None
    return Mention(page.text[at : at + len(level)], number.group(), at, number.end())


# A unit is the topic where a sentence or a list line begins with it, or with the body or the meeting of it.
TOPIC = re.compile(
    r"(?:[*•+–—-] ?)?(?:(?:cùng ngày|trước đó|chiều cùng ngày|sáng cùng ngày|còn|tại|ở|riêng|đối với|"
    r"ngày [\d/-]+|sáng [\d/-]+|chiều [\d/-]+|trong khi đó),? )*"
    r"(?:(?:đảng bộ|đảng ủy|ban chấp hành|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chính quyền|nhân dân|kinh tế|"
    r"hội nghị|đại hội|đại biểu|đảng viên|người dân|địa bàn) )*(?:các )?$"
)


def find_unit(page: Page, lexicon: Lexicon, title_end: int) -> str | None:
    """Give the unit (`phường An Khê`) that most evidence speaks for.

    Evidence: the title, the bodies of the unit, being the subject of "tổ chức …"; a unit that is named in a
    list or as a former one gives none. None where the text names no commune-level unit, or goes through several.
    """
    cues = _cues(lexicon)
    found = mentions(page, lexicon)
    names = _spelled(found, cues)
    points: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], int] = {}
    for mention in found:
        name = names.get(mention.name)
        if name is None:
            continue
        key = (mention.level.lower(), name)
        first.setdefault(key, mention.start)
        end = mention.start + len(mention.level) + 1 + len(name)
        points[key] += _evidence(page, cues, mention.start, end, title_end)
    if not points or _is_round_up(page, cues, found, title_end):
        return None
    best = max(points, key=lambda key: (points[key], -first[key]))
    return f"{best[0]} {best[1]}"


def _is_round_up(page: Page, cues: _Cues, found: list[Mention], title_end: int) -> bool:
    """Tell whether paragraphs begin with one unit after another, none of which the title names."""
    if found and found[0].start < title_end:
        return False
    heads = set()
    starts = [line.body for line in page.lines if line.body >= title_end and not line.furniture]
    for mention in found:
        at = bisect_right(starts, mention.start) - 1
        leads = at >= 0 and TOPIC.fullmatch(page.low, starts[at], mention.start)
        if leads and not cues.former.match(page.low, mention.end):
            heads.add((mention.level.lower(), mention.name.lower()))
    return len(heads) > 1


def _evidence(page: Page, cues: _Cues, start: int, end: int, title_end: int) -> int:
    low = page.low
    right = low[end : end + _RIGHT]
    if cues.former.match(right):
        return 0
    left = low[max(0, start - _LEFT) : start]
    score = 0
    if cues.acts.match(right):
        score += 6
    elif _is_listed(left, cues):
        return 1 if start < title_end else 0
    if cues.describes.match(right):
        score += 2
    if ends_with(left, cues.body):
        score += 4
    elif ends_with(left, cues.office):
        score += 2
    if start < title_end:
        score += 4
    elif start < title_end + _LEAD:
        score += 2
    return score + 1


def _is_listed(left: str, cues: _Cues) -> bool:
    """`các phường X`, `4 xã X`, `, xã X`: one of several, so not the unit itself."""
    before = left.rstrip()
    return before.endswith((",", ";", " và", " với")) or before[-1:].isdecimal() or ends_with(before, cues.listed)


def _spelled(found: list[Mention], cues: _Cues) -> dict[str, str]:
    """Map each run of capitals to the name in it: no official's name at its end, no title in capitals."""
    counts = Counter(m.name for m in found)
    plain = {name for name in counts if not _is_caps(name)}
    trimmed = {name: _without_person(name, plain, cues) for name in plain}
    known = {name.lower(): name for name in trimmed.values()}
    caps = {name: _from_caps(name, known, cues) for name in counts if name not in plain}
    return trimmed | caps


def _is_caps(name: str) -> bool:
    return name.isupper() and len(name) > 2 and not name.isdecimal()


def _without_person(name: str, plain: set[str], cues: _Cues) -> str:
    """`Hòa Tiến Lê Trung Thắng` is the unit Hòa Tiến and its secretary."""
    words = name.split()
    for cut in range(len(words) - 2, 0, -1):
        shorter = " ".join(words[:cut])
        person = words[cut].lower() in cues.surnames
        if person and (shorter in plain or (cut >= 2 and len(words) - cut >= 2 and len(words) >= 4)):
            return shorter
    return name


def _from_caps(run: str, known: dict[str, str], cues: _Cues) -> str:
    """Give the name in a run of capitals as it is written elsewhere in the text, else with initial capitals."""
    low = run.lower()
    words = low.split()
    for cut in range(len(words), 0, -1):
        if " ".join(words[:cut]) in known:
            return known[" ".join(words[:cut])]
    stop = cues.caps_end.search(low)
    return " ".join(word.capitalize() for word in low[: stop.start() if stop else None].split())
