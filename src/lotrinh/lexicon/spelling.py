"""Vietnamese spelling evened out without changing any length: `hoà`/`hòa`, `Uỷ`/`Ủy`, `Ð`/`Đ`."""

from __future__ import annotations

import re

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸČŎĔĬŬÑ"
"""The capital letters of Vietnamese and of the spellings of its minority languages, for a character class."""
LOWER = UPPER.removeprefix("A-Z").lower() + "a-z"
"""The small letters to them."""

_PAIRS = dict(
    zip(
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        strict=True,
    )
)
_ALL = (
    _PAIRS
    | {o.capitalize(): n.capitalize() for o, n in _PAIRS.items()}
    | {o.upper(): n.upper() for o, n in _PAIRS.items()}
)
# The tone moves only where the two vowels end the syllable, and `u` after `q` belongs to the consonant. A pattern a
# first letter: a search for one letter is several times as fast as one for any of four.
_SHIFTED = tuple(
    re.compile(rf"{first}[{''.join(pair[1] for pair in _ALL if pair[0] == first)}](?!\w)") for first in "oOuU"
)
_LOOKALIKES = {"\u00d0": "Đ", "\u0189": "Đ", "\u0256": "đ", "\u2018": "'", "\u2019": "'"}
_LOOKALIKE = str.maketrans(_LOOKALIKES)
_WRAPPED = re.compile(rf"\n(?<=[{LOWER}{UPPER}],\n|[^\W_][{LOWER}{UPPER}]\n)(?=[{LOWER}]+[ ,])")


def even(text: str) -> str:
    """Write `text` with one tone placement, one letter Đ and one apostrophe, and join softly wrapped lines."""
    if any(map(text.__contains__, _LOOKALIKES)):
        text = text.translate(_LOOKALIKE)
    for shifted in _SHIFTED:
        text = shifted.sub(_newer, text)
    return _WRAPPED.sub(" ", text) if "\n" in text else text


def _newer(match: re.Match[str]) -> str:
    vowels, at = match.group(), match.start()
    after_q = at and vowels[0] in "uU" and match.string[at - 1] in "qQ"
    return vowels if after_q else _ALL[vowels]
