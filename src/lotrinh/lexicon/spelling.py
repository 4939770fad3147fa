"""Vietnamese spelling evened out without changing any length: `hoà`/`hòa`, `Uỷ`/`Ủy`, `Ð`/`Đ`."""

from __future__ import annotations

import re

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸČŎĔĬŬÑ"
"""The capital letters of Vietnamese and of the spellings of its minority languages, for a character class."""
LOWER = UPPER.removeprefix("A-Z").lower() + "a-z"
"""The small letters to them."""

_OLD = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split()
_NEW = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()
_PAIRS = dict(zip(_OLD, _NEW, strict=True))
_TITLE = {old.capitalize(): new.capitalize() for old, new in _PAIRS.items()}
_UPPER = {old.upper(): new.upper() for old, new in _PAIRS.items()}
_ALL = _PAIRS | _TITLE | _UPPER
# The tone moves only where the two vowels end the syllable, and `u` after `q` belongs to the consonant.
_SYLLABLE_END = re.compile("(?<![qQ])(?:" + "|".join(_ALL) + r")(?!\w)")
_LOOKALIKES = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u0256": "đ", "\u2018": "'", "\u2019": "'"})
_WRAPPED = re.compile(r"(?<=[^\W\d_],|[^\W_][^\W\d_])\n(?=[a-zà-ỹđ]+[ ,])")


def even(text: str) -> str:
    """Write `text` with one tone placement, one letter Đ and one apostrophe, and join softly wrapped lines."""
    text = text.translate(_LOOKALIKES) if any(c in text for c in "\u00d0\u0189\u0256\u2018\u2019") else text
    text = _SYLLABLE_END.sub(lambda m: _ALL[m.group()], text)
    return _WRAPPED.sub(" ", text) if "\n" in text else text
