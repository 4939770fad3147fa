"""The title of a document: what stands under its letterhead, or its first line where it has none.

A Vietnamese document opens with whoever issues it beside the motto of the Party or the State, its number, place and
day. Then follow, in capitals, what kind of document it is and what it is about (*trích yếu*).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice
from string import whitespace
from typing import NamedTuple

_TITLE_LENGTH = 250
_LONGEST_SUBJECT = 400
_MOST_LINES = 24
_KIND_ALONE = 40
"""Letters of a line that only names the kind: `BÁO CÁO CHÍNH TRỊ`."""
_KINDS = (
    *("nghị quyết", "quyết định", "chỉ thị", "kết luận", "quy định", "quy chế", "thông tri", "hướng dẫn", "thông báo"),
    *("báo cáo", "kế hoạch", "chương trình hành động", "chương trình", "đề án", "phương án", "dự án", "tờ trình"),
    *("thông cáo", "tuyên bố", "lời kêu gọi", "diễn văn", "bài phát biểu", "biên bản", "phụ lục", "phụ biểu"),
)
_KIND = re.compile(rf"(?:{'|'.join(_KINDS)})(?!\w)")
_MOTTO = re.compile(
    r"(?:đảng cộng sản việt nam|cộng h[oò][àa] xã hội chủ nghĩa việt nam|độc lập ?[-–—] ?tự do ?[-–—] ?hạnh phúc)"
)
_NUMBER = re.compile(r"số ?:? ?[\d.…_ ]{0,12} ?[-–/]|số ?: ?\d")
_PLACE_AND_DAY = re.compile(r"[^,]{2,60}, ?ngày [\d.…_ ]{0,8} ?tháng|ngày [\d.…_ ]{0,8} ?tháng [\d.…_ ]{0,8} ?năm")
_STAMP = re.compile(r"\(?(?:dự thảo|bản thảo|mật|tối mật|hỏa tốc|khẩn|mẫu)\b.{0,40}$")
_RULE = re.compile(r"[\s\-–—_*=~.•o]+")
_ISSUER = re.compile(
    r"(?:đảng bộ|đảng ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|ban chấp hành|ban thường vụ|[uủ][ỷyủ] ban|ubnd|hội đồng|hđnd)"
    r"[^.,;:]{0,60}$"
)
_HEAD = (_MOTTO, _NUMBER, _PLACE_AND_DAY, _STAMP, _ISSUER)
_SUBJECT = re.compile(r"(?:v/v|về việc) ")
"""Of a letter, which names no kind: `V/v triển khai …`."""
_BODY = re.compile(
    r"(?:căn cứ|kính gửi|phần (?:thứ|mở|[ivx\d]+\b)|mở đầu|đặt vấn đề|điều \d|quyết (?:nghị|định)\s*:?$)"
    r"|[-–—+•*] |\(?(?:[ivxlc]+|\d{1,2}|[a-zđ])[.)/-]\s"
)
_GOES_ON = re.compile(r"[^\W\d_]*[a-zà-ỹđ]|\d|\(")
_SITE = re.compile(r"(?:trang|cổng) thông tin")
_OF_SITE = re.compile(rf"\s+[-–—|»]\s+{_SITE.pattern}.*", re.IGNORECASE)


class _Line(NamedTuple):
    """A line without the spaces around it; `low` is for comparison."""

    words: str
    low: str
    apart: bool
    """An empty line stands before it."""

    @property
    def is_in_capitals(self) -> bool:
        return self.words.isupper()

    @property
    def columns(self) -> list[str]:
        """What stands in it side by side, for comparison."""
        return [part.strip() for part in self.low.split("|")]


def title_of(text: str) -> str | None:
    """Give the title; None where the text shows none at its head. No line is looked at behind those that tell."""
    lines = islice(_lines(text), _MOST_LINES)
    certain = is_site = False
    for at, line in enumerate(lines):
        if _opens_title(line, certain=certain):
            return _titled(line, lines)
        is_site = is_site or (at == 0 and _SITE.match(line.low) is not None)
        if not _is_head(line):
            break
        certain = certain or _is_certain(line)
    return None if certain or is_site else first_line(text)


def without_site(title: str) -> str:
    """Give the title that a page bears without the name of its site, which many pages put behind it."""
    return _OF_SITE.sub("", title)


def first_line(text: str) -> str | None:
    """Give the first line where it stands as a title: short, with lines after it, and no sentence or list item."""
    head = text.lstrip("\ufeff" + whitespace)[: _TITLE_LENGTH + 2]
    line, *rest = head.splitlines() or [""]
    line = line.rstrip()
    return line if rest and line and line[-1] not in ".;,:" else None


def _lines(text: str) -> Iterator[_Line]:
    at, apart = 0, False
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        words = " ".join(text[at : min(end, at + 2 * _LONGEST_SUBJECT)].strip("\ufeff" + whitespace).split(" "))
        if words:
            composed = unicodedata.normalize("NFC", words)
            yield _Line(words, " ".join(composed.lower().split()), apart)
        apart = not words
        at = end + 1


def _opens_title(line: _Line, *, certain: bool) -> bool:
    """Whether a line names the kind of document, or what a letter is about; `certain` of a letterhead above it."""
    if _KIND.match(line.low) and (line.is_in_capitals or (certain and _KIND.fullmatch(line.low))):
        return True
    return certain and _SUBJECT.match(line.low) is not None


def _is_head(line: _Line) -> bool:
    return line.is_in_capitals or all(map(_is_head_part, line.columns))


def _is_head_part(low: str) -> bool:
    return not low or any(one.match(low) for one in _HEAD) or _RULE.fullmatch(low) is not None


def _is_certain(line: _Line) -> bool:
    """Whether the line is of a letterhead and of nothing else."""
    return any(one.match(part) for part in line.columns for one in (_MOTTO, _NUMBER, _PLACE_AND_DAY))


def _titled(kind: _Line, below: Iterable[_Line]) -> str:
    """Join the kind of document with what it is about."""
    told, length, before = [kind.words], len(kind.words), kind
    for line in below:
        length += len(line.words)
        if length > _LONGEST_SUBJECT or not _belongs(before, line, is_first=len(told) == 1):
            break
        told.append(line.words)
        before = line
    return " ".join(" ".join(told).split())


def _belongs(before: _Line, line: _Line, *, is_first: bool) -> bool:
    """Whether a line goes on with the title: in the same letters, or as the same sentence."""
    if _RULE.fullmatch(line.low) or _BODY.match(line.low) or _is_certain(line) or line.words[-1] in ".;:":
        return False
    if line.is_in_capitals:
        return before.is_in_capitals
    if is_first and before.is_in_capitals:
        return len(before.words) <= _KIND_ALONE and len(line.words) <= _TITLE_LENGTH
    return not before.is_in_capitals and (bool(_GOES_ON.match(line.words)) or before.words[-1] == ",")
