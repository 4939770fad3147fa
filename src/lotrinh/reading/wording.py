"""How lists and requests are worded: words known by their first syllable, quotations set aside, items trimmed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import choice_of

CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_ASIDE = re.compile(r'[“"«][^“”"«»\n]{1,1500}[”"»]|\([^()\n]{2,400}\)')
_BEFORE = re.compile(r"[\s,;:.\-–—+*•]+")
_AFTER = " \t,;:.…\n"
_OPENING, _CLOSING = '“"«(', '”"»)'


def any_at(words: Collection[str]) -> re.Pattern[str]:
    """Compile a pattern that matches, where it begins, the longest of some words or phrases in lower case.

    What ends in a sign ("đặc biệt,") may have a letter right behind it.
    """
    signed = sorted((word for word in set(words) if not word[-1].isalnum()), key=len, reverse=True)
    plain = f"{choice_of(word for word in words if word[-1].isalnum())}(?![^\\W_])"
    return re.compile("|".join([*map(re.escape, signed), plain]))


class Grammar:
    """The cues of lists and requests, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the cues of `cues-lists.yaml`."""
        words = lexicon.words
        self.action = any_at(words("list_action"))
        self.act = any_at(words("list_action") + words("list_action_or_noun"))
        self.connective = any_at(words("list_connective"))
        self.connectives = re.compile(rf"(?:(?:{self.connective.pattern})(?!\Z)[ ,:]*+){{1,3}}")
        self.subject = any_at(words("request_subject"))
        self.lead_in = any_at(words("request_lead_in"))
        self.count = {word: number for number, word in enumerate(words("list_count_word"), 1)}
        self._order = self.count | {word: number for number, word in enumerate(words("list_order_word"), 1)}
        self._nouns = tuple(f" {word} " for word in words("list_noun_before_action"))
        order, label = lexicon.pattern("list_order_word"), lexicon.pattern("listed_breakthrough")
        self.mark = re.compile(
            rf"(?:{label} )?(?:{lexicon.pattern('list_label')} )*thứ (?P<nth>{order})(?: là)?[,:.]?\s*"
            rf"|(?:{label} )?{lexicon.pattern('list_label')} (?:số )?(?P<label>\d(?!\d))(?: là)?[,:.]?\s*"
            rf"|(?P<word>{lexicon.pattern('list_count_word')}) là[,:]?\s*"
            r"|\(?(?P<number>\d{1,2})[.)/](?= ?[^\W\d])\s*|\(?(?P<letter>[a-h])\)(?= )\s*"
        )

    def value(self, mark: re.Match[str]) -> int | None:
        """Give the number of a mark: 2 of `thứ hai`, `hai là`, `(2)` and `b)`."""
        written = mark.group(mark.lastgroup or 0)
        if mark.lastgroup == "letter":
            return ord(written) - ord("a") + 1
        return int(written) if written.isdecimal() else self._order.get(written)

    def acts(self, low: str, at: int) -> re.Match[str] | None:
        """Match the action word that may begin a task or request here: one that is no part of a noun phrase."""
        found = self.act.match(low, at)
        return None if found and low.endswith(self._nouns, 0, at) else found

    def skip_connectives(self, low: str, at: int, end: int) -> int:
        """Give where an item's own words begin, after `đồng thời,`, `và`, `bên cạnh đó,` and the like."""
        skipped = self.connectives.match(low, at, end)
        return skipped.end() if skipped else at


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Give the grammar of a lexicon, compiled once."""
    return Grammar(lexicon)


def plain(words: str) -> str:
    """Give the document's words with composed letters and single spaces, as a field has them."""
    return unicodedata.normalize("NFC", " ".join(words.split()))


def proper_name(text: str, at: int) -> bool:
    """Whether two capitalised words begin here."""
    return text[at : at + 1].isupper() and text[(space := text.find(" ", at) + 1) : space + 1].isupper()


def mask(low: str, start: int, end: int) -> str:
    """Give `low[start:end]` with quotations and brackets blanked out, so that their separators do not separate."""
    piece = low[start:end]
    if "(" not in piece and "“" not in piece and '"' not in piece and "«" not in piece:
        return piece
    return _ASIDE.sub(lambda aside: "¤" * len(aside.group()), piece)


def trim(low: str, start: int, end: int) -> Span:
    """Take list marks, closing punctuation and unpaired quotation marks off a stretch of text."""
    if not low[start : start + 1].isalnum():
        before = _BEFORE.match(low, start, end)
        start = before.end() if before else start
    elif low[end - 1].isalnum():
        return Span(start, end)
    while end > start and not (last := low[end - 1]).isalnum() and (last in _AFTER or _unpaired(low, start, end)):
        end -= 1
    if start < end and low[start] in _OPENING and not _closed(low, start, end):
        start += 1
    return Span(start, end)


def whole_quotation(low: str, span: Span) -> Span:
    """Take the quotation marks off a stretch that is one quotation."""
    start, end = span
    if end - start > 2 and low[start] in '“"«' and not any(c in low[start + 1 : end - 1] for c in '“”"«»'):
        return Span(start + 1, end - 1) if low[end - 1] in '”"»' else Span(start + 1, end)
    return span


def _unpaired(low: str, start: int, end: int) -> bool:
    """Whether the last character closes a quotation or bracket that was opened before `start`."""
    last = low[end - 1]
    if last == '"':
        return low.count('"', start, end) % 2 == 1 and "“" not in low[start:end]
    return (last in "”»" and not any(c in low[start:end] for c in '“«"')) or (last == ")" and "(" not in low[start:end])


def _closed(low: str, start: int, end: int) -> bool:
    wanted = ")" if low[start] == "(" else _CLOSING
    return any(c in wanted for c in low[start + 1 : end])
