"""Several looks at one picture made into one: figures on which they differ keep two readings and little confidence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from lotrinh.documents.scans.tesseract import Seen

_DOUBTED = 0.4
_NEAR = 4
"""Pixels by which two boxes of one word may differ in height."""
_FIGURE = re.compile(r"[<>=]*(\d[\d.,\-–]*%?)")
_SIGN = re.compile(r"^([<>])=?")


def agreed(words: Sequence[Seen], figures: Sequence[Seen]) -> list[Seen]:
    """Give the words that one model saw, with the figures that the other, which is surer of them, saw there."""
    left = list(figures)
    found: list[Seen] = []
    for word in _together(words, figures):
        same = [other for other in left if _is_at(word, other)]
        left = [other for other in left if other not in same]
        found.append(_settled(word, same))
    # What only one of them saw is kept too: a figure may be lost by either.
    return found + [other._replace(other="", confidence=_DOUBTED) for other in left if _has_digit(other.text)]


def confirmed(words: Sequence[Seen], again: Sequence[Seen]) -> list[Seen]:
    """Give the words, figures that one more look from further away had otherwise as doubtful."""
    return [_checked(word, again) if word.other is None and _has_digit(word.text) else word for word in words]


def _checked(word: Seen, again: Sequence[Seen]) -> Seen:
    other = "".join(each.text for each in again if _is_at(word, each))
    if not other or _plain(word.text) == _plain(other) or (_SIGN.match(word.text) and _same_behind(word.text, other)):
        return word
    return word._replace(other=other, confidence=min(word.confidence, _DOUBTED))


def _together(words: Sequence[Seen], figures: Sequence[Seen]) -> list[Seen]:
    """Give the words, those joined that the other model saw as one with digits in it."""
    found = list(words)
    for figure in figures:
        inside = [word for word in found if _has_middle(figure, word)]
        if len(inside) > 1 and _has_digit(figure.text):
            at = found.index(inside[0])
            found = [word for word in found if word not in inside]
            found.insert(at, _joined(inside))
    return found


def _joined(words: Sequence[Seen]) -> Seen:
    return Seen(
        " ".join(word.text for word in words),
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        min(word.confidence for word in words),
        words[0].line,
    )


def _is_at(word: Seen, other: Seen) -> bool:
    """Tell whether the middle of one lies within the other."""
    return _has_middle(word, other) or _has_middle(other, word)


def _has_middle(box: Seen, word: Seen) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box.left <= x <= box.right and box.top - _NEAR <= y <= box.bottom + _NEAR


def _settled(word: Seen, same: Sequence[Seen]) -> Seen:
    other = "".join(each.text for each in same)
    if not (_has_digit(word.text) or _has_digit(other) or _SIGN.match(word.text)):
        return word
    sure = min([word.confidence, *(each.confidence for each in same)])
    sign = _SIGN.match(word.text)
    if _plain(word.text) == _plain(other) or (sign and _same_behind(word.text, other)):
        return word._replace(confidence=sure)
    figure = _FIGURE.fullmatch(other)
    doubted = word._replace(other=other, confidence=min(sure, _DOUBTED))
    if figure is None:
        told = _with_percent(word.text, other)
        return doubted._replace(text=told, other=other if told == word.text else word.text)
    return doubted._replace(text=(sign[1] if sign else "") + figure[1] if sign else other, other=word.text)


def _with_percent(text: str, other: str) -> str:
    """Give a word with the % that the figures' model saw in it; the other one often takes it for a digit."""
    at = other.find("%")
    same = (
        at >= 0 and len(text) == len(other) and _plain(text[:at] + text[at + 1 :]) == _plain(other.replace("%", "", 1))
    )
    return f"{text[:at]}%{text[at + 1 :]}" if same else text


def _same_behind(text: str, other: str) -> bool:
    """Tell whether two readings differ only in the sign before the figure, which the figures' model often mistakes."""
    behind = _SIGN.sub("", text)
    return not behind or _SIGN.sub("", other).lstrip("=") == behind or other == f"2{behind}"


def seconded(words: list[Seen], *others: Sequence[Seen]) -> list[Seen]:
    """Give the words, without those that only this look took for words: specks beside a figure."""
    return [
        word for word in words if _has_digit(word.text) or any(_is_at(word, other) for seen in others for other in seen)
    ]


def has_figure(words: Sequence[Seen]) -> bool:
    """Tell whether a look saw a figure, a share or the sign before one."""
    return any(_has_digit(word.text) or "%" in word.text or _SIGN.match(word.text) for word in words)


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _plain(text: str) -> str:
    """Give letters without spaces and marks, which one of the two models does not know."""
    bare = unicodedata.normalize("NFD", text.replace(" ", "").lower().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))
