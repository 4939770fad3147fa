"""Several looks at each picture, by two models and from several distances, made into words with their doubts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from PIL import Image

from lotrinh.documents.scans import FIGURES, WORDS, letters
from lotrinh.documents.scans.letters import scale_to, scaled, scaled_back
from lotrinh.documents.scans.passes import agreed, confirmed, has_figure, seconded
from lotrinh.documents.scans.signs import with_bars
from lotrinh.documents.scans.tesseract import AUTOMATIC, BLOCK, LINE, Seen, seen_in

_FURTHER = 0.6
_MOST_AT_ONCE = 4
_SEVERAL = 2


class _Look(NamedTuple):
    """One look: by which model, and how much larger than they are the pictures are shown to it."""

    model: str
    scale: float


class Looks(NamedTuple):
    """How pictures are looked at: dots an inch, and seconds for each look."""

    dpi: float
    seconds: int

    def at_cells(self, pictures: Sequence[Image.Image]) -> list[list[Seen]]:
        """Give the words in the picture of each cell."""
        height = letters.figure_height(pictures)
        figures, again = scale_to(letters.FIGURES, height), scale_to(letters.AGAIN, height)
        seen = self._seen(pictures, BLOCK, [_Look(WORDS, figures), _Look(FIGURES, figures), _Look(FIGURES, again)])
        seen[0] = [seconded(*looks) for looks in zip(*seen, strict=True)]
        found = [_told(*looks) for looks in zip(pictures, *seen, strict=True)]
        # Words are known best when they are small; a cell in which looks agree on a figure is left to those at figures.
        plain = [at for at, looks in enumerate(zip(*seen, strict=True)) if sum(map(has_figure, looks)) < _SEVERAL]
        small = _Look(WORDS, scale_to(letters.WORDS, height))
        (words,) = self._seen([pictures[at] for at in plain], BLOCK, [small])
        for at, told in zip(plain, words, strict=True):
            found[at] = told if told and not has_figure(told) else found[at]
        return self._once_more(pictures, found)

    def at_page(self, picture: Image.Image) -> list[Seen]:
        """Give the words of a whole page, or of what is left of it beside its tables."""
        looks = [_Look(WORDS, 1), _Look(FIGURES, 1), _Look(FIGURES, _FURTHER)]
        return self._figures([picture], AUTOMATIC, looks)[0]

    def _once_more(self, pictures: Sequence[Image.Image], found: list[list[Seen]]) -> list[list[Seen]]:
        """Look once more, from further away, where nothing was seen."""
        missed = [at for at, words in enumerate(found) if not words]
        looks = [_Look(WORDS, _FURTHER), _Look(FIGURES, _FURTHER), _Look(FIGURES, _FURTHER**2)]
        again = self._figures([pictures[at] for at in missed], LINE, looks)
        found = list(found)
        for at, words in zip(missed, again, strict=True):
            found[at] = words
        return found

    def _figures(self, pictures: Sequence[Image.Image], layout: int, looks: Sequence[_Look]) -> list[list[Seen]]:
        """Give the words that the first look saw, the figures that the second, checked by the third."""
        return [_told(*seen) for seen in zip(pictures, *self._seen(pictures, layout, looks), strict=True)]

    def _seen(self, pictures: Sequence[Image.Image], layout: int, looks: Sequence[_Look]) -> list[list[list[Seen]]]:
        """Give what each look saw in each picture; each is a process of its own, so that they go on side by side."""

        def seen(look: _Look) -> list[list[Seen]]:
            shown = [scaled(picture, look.scale) for picture in pictures] if look.scale != 1 else pictures
            found = seen_in(shown, look.model, layout, round(self.dpi * look.scale), self.seconds)
            return [[scaled_back(word, look.scale) for word in words] for words in found]

        with ThreadPoolExecutor(min(_MOST_AT_ONCE, os.cpu_count() or 1)) as threads:
            return list(threads.map(seen, looks))


def _told(picture: Image.Image, words: list[Seen], figures: list[Seen], again: list[Seen]) -> list[Seen]:
    """Give the words that the first look saw, the figures that the second saw, checked by the third."""
    return with_bars(confirmed(agreed(words, figures), again), picture)
