"""Is a text Vietnamese? Told by its syllables, which only the right encoding spells right."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_SAMPLE = 20_000
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STRIP = {ord(tone): None for tone in _TONES}
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u0323][^\W\d_]*)*")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdđhklmnprstvx])?"
    r"(?:uyê|uôi|ươi|ươu|iêu|yêu|oai|oay|oeo|uây|uya|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ"
    r"|ue|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
    r"(?:ch|ng|nh|[cmnpt])?"
)
_NEEDS_END = re.compile(r"(?:ă|â|iê|yê|uô|ươ|oă|uâ)$")
_VOWEL = re.compile("[aăâeêioôơuưy]")
_SHORTEST_CUT = 3
_MARKED = 0.15
_RIGHT = 0.9


def is_vietnamese(text: str) -> bool:
    """Tell whether many words carry Vietnamese marks and nearly all of these are Vietnamese syllables."""
    words = marked = right = 0
    # The language has few syllables, so most parts of a text are the same few.
    for part, times in Counter(text[:_SAMPLE].split()).items():
        for word in (part,) if part.isalpha() else _WORD.findall(part):
            words += times
            if not word.isascii():
                marked += times
                right += times * _is_syllable(word)
    return marked > 0 and marked >= _MARKED * words and right >= _RIGHT * marked


def is_cut(ended: str, begun: str) -> bool:
    """Tell whether a narrow cell broke a syllable, as in `ngườ` and `i`: one part is none, but both together are."""
    if len(ended) < _SHORTEST_CUT or not begun.islower() or not _is_syllable(ended + begun):
        return False
    first = _toneless(ended)
    return not _is_syllable(ended) or bool(_NEEDS_END.search(first)) or not _VOWEL.search(_toneless(begun))


def are_syllables(*words: str) -> bool:
    """Tell whether each of these words is a syllable, and all of them together are none."""
    return all(map(_is_syllable, words)) and not _is_syllable("".join(words))


def has_slip(text: str) -> bool:
    """Tell whether a word with Vietnamese marks is no syllable, as where a scan gives `Ưóc` for `Ước`."""
    return any(not word.isascii() and not _is_syllable(word) for word in _WORD.findall(text))


def _toneless(word: str) -> str:
    split = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", split.translate(_STRIP))


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    # Words stuck together by a lost space are few; a capital inside is a sign of the wrong encoding.
    if not (word.islower() or word.istitle() or word.isupper()):
        return False
    split = unicodedata.normalize("NFD", word.lower())
    if sum(char in _TONES for char in split) > 1:
        return False
    return bool(_SYLLABLE.fullmatch(_toneless(word)))
