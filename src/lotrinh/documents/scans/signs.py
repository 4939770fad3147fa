"""The signs ≥ and ≤, which Tesseract does not know and takes for > and <: told apart by the bar below."""

from __future__ import annotations

from PIL import Image, ImageChops

from lotrinh.documents.scans.tesseract import Seen

_BARRED = {">": "≥", "<": "≤"}
_BAR, _NO_BAR = 0.72, 0.64
"""The share of a sign's width that its lowest third must fill in one row to be a bar, and must not to be none."""
_DOUBTED = 0.4
_SURE = 0.8
_FAINT = 0.3
"""The share of the darkest ink from which on a grey belongs to the sign."""
_REACH = 0.5
_EDGE = 2


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
    box = max(0, word.left - _EDGE), max(0, word.top - _EDGE), word.right, min(picture.height, word.bottom + below)
    ink = ImageChops.invert(picture.crop(box))
    first, after = _first_run(ink)
    sign = ink.crop((first, 0, after, ink.height))
    data = sign.tobytes()
    rows = [data[start : start + sign.width] for start in range(0, len(data), sign.width or 1)]
    # A thin bar is greyer than the strokes above it: each row is held to its own darkest.
    filled = [row for row in rows if max(row) >= _FAINT * max(data)]
    return max((_filled(row) for row in filled[-max(1, len(filled) // 3) :]), default=0.0)


def _first_run(ink: Image.Image) -> tuple[int, int]:
    """Give from where to where the columns of the first sign go."""
    columns = ink.transpose(Image.Transpose.TRANSPOSE).tobytes()
    darkest = [max(columns[at : at + ink.height]) for at in range(0, len(columns), ink.height or 1)]
    inked = [dark >= _FAINT * max(darkest) > 0 for dark in darkest]
    first = next((x for x, dark in enumerate(inked) if dark), 0)
    return first, next((x for x in range(first, len(inked)) if not inked[x]), len(inked))


def _filled(row: bytes) -> float:
    least = max(row) / 2
    return sum(level >= least for level in row) / len(row)
