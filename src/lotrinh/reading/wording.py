"""How lists and requests are worded: words known by their first syllable, quotations set aside, items trimmed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from lotrinh.foundation.view import Span
from lotrinh.lexicon import Lexicon

CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_SYLLABLE = re.compile(r"\w+")
_ASIDE = re.compile(r'[“"«][^“”"«»\n]{1,1500}[”"»]|\([^()\n]{2,400}\)')
_BEFORE = re.compile(r"[\s,;:.\-–—+*•]+")
_AFTER = " \t,;:.…\n"
_OPENING, _CLOSING = '“"«(', '”"»)'


class Words:
    """Words to recognise at a place. Looked up by their first syllable, so a miss costs one dictionary look-up."""

    __slots__ = ("_by_first",)

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are lower-case words or phrases; the longest that fits is found."""
        self._by_first: dict[str, list[str]] = {}
        for word in sorted(set(words), key=len, reverse=True):
            first = _SYLLABLE.match(word)
            self._by_first.setdefault(first.group() if first else "", []).append(word)

    def match(self, low: str, at: int) -> int:
        """Give where the word that begins at `at` ends, or -1 where none does."""
        first = _SYLLABLE.match(low, at)
        for word in self._by_first.get(first.group(), ()) if first else ():
            end = at + len(word)
            if low.startswith(word, at) and not (low[end : end + 1].isalnum() and word[-1].isalnum()):
                return end
        return -1


class Grammar:
    """The cues of lists and requests, compiled once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the cues of `cues-lists.yaml`."""
        words = lexicon.words
        self.action = Words(words("list_action"))
        self.act = Words(words("list_action") + words("list_action_or_noun"))
        self.connective = Words(words("list_connective"))
        self.subject = Words(words("request_subject"))
        self.lead_in = Words(words("request_lead_in"))
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

    def acts(self, low: str, at: int) -> bool:
        """Whether a task or request may begin here: an action word that is no part of a noun phrase."""
        return self.acts_until(low, at) >= 0

    def acts_until(self, low: str, at: int) -> int:
        """Give where the action word that begins here ends, or -1."""
        return -1 if low.endswith(self._nouns, 0, at) else self.act.match(low, at)

    def skip_connectives(self, low: str, at: int, end: int) -> int:
        """Give where an item's own words begin, after `đồng thời,`, `và`, `bên cạnh đó,` and the like."""
        for _ in range(3):
            after = self.connective.match(low, at)
            if after < 0 or after >= end:
                break
            at = _skip(low, after, " ,:")
        return at


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
    before = _BEFORE.match(low, start, end)
    start = before.end() if before else start
    while end > start and (low[end - 1] in _AFTER or _unpaired(low, start, end)):
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


def _skip(low: str, at: int, characters: str) -> int:
    while at < len(low) and low[at] in characters:
        at += 1
    return at
