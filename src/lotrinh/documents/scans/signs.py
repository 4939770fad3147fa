"""The signs ≥ and ≤, which Tesseract does not know and takes for > and <: told apart by the bar below."""

from __future__ import annotations

from PIL import Image

from lotrinh.documents.scans.tesseract import Seen

_BARRED = {">": "≥", "<": "≤"}
_BAR, _NO_BAR = 0.72, 0.55
"""The share of a sign's width that its lowest third must fill in one row to be a bar, and must not to be none."""
_DOUBTED = 0.4
_SURE = 0.8
_INK = 128
_REACH = 0.5


def with_bars(words: list[Seen], picture: Image.Image) -> list[Seen]:
    """Give the words with ≥ and ≤ where a bar is drawn below the sign; what is hard to tell gets both readings."""
    return [_told(word, picture) if word.text[0] in _BARRED else word for word in words]


def _told(word: Seen, picture: Image.Image) -> Seen:
    share = _share(word, picture)
    barred = _BARRED[word.text[0]] + word.text[1:].removeprefix("=")
    plain = word.text[0] + word.text[1:].removeprefix("=")
    if share >= _BAR:
        return word._replace(text=barred, confidence=min(word.confidence, _SURE))
    if share <= _NO_BAR and not word.text.startswith((">=", "<=")):
        return word._replace(confidence=min(word.confidence, _SURE))
    return word._replace(text=plain, other=word.other or barred, confidence=min(word.confidence, _DOUBTED))


def _share(word: Seen, picture: Image.Image) -> float:
    """Give how much of the sign's width the fullest row of its lowest third is filled."""
    # Tesseract's box may leave the bar out, so it is looked for a little below.
    below = round(_REACH * (word.bottom - word.top))
    box = word.left, word.top, word.right, min(picture.height, word.bottom + below)
    ink = picture.crop(box).point([int(level < _INK) for level in range(256)])
    columns = [any(ink.crop((x, 0, x + 1, ink.height)).tobytes()) for x in range(ink.width)]
    if True not in columns:
        return 0.0
    first = columns.index(True)
    after = next((x for x in range(first, len(columns)) if not columns[x]), len(columns))
    rows = [sum(ink.crop((first, y, after, y + 1)).tobytes()) for y in range(ink.height)]
    filled = [y for y, count in enumerate(rows) if count]
    top, bottom = filled[0], filled[-1] + 1
    return max(rows[bottom - max(1, (bottom - top) // 3) : bottom]) / (after - first)
