"""How people come to a post or a committee: the verbs that elect and appoint, and the lists they open."""

from __future__ import annotations

import re
from functools import cache

from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.loader import finder_of
from lotrinh.reading.page import Page, Sentence

_LIST_LINES = 30


class Modes:
    """The verbs that appoint and elect."""

    def __init__(self, lexicon: Lexicon) -> None:
        kinds = (("mode_appointed", "appointed"), ("mode_elected", "elected"))
        self._modes = {verb[::-1]: mode for cue, mode in kinds for verb in lexicon.words(cue)}
        self._verb_back = re.compile(finder_of(self._modes))
        self._nothing = lexicon.words("mode_not")
        self._again = lexicon.words("mode_again")
        self._again_before = tuple(f"{w} " for w in lexicon.words("mode_again_before"))

    def last(self, low: str) -> str | None:
        """Give the mode of the last verb in a stretch of lower-case text."""
        if not low:
            return None
        for verb in self._verb_back.finditer(low[::-1]):
            if self._elects(low, len(low) - verb.end(), len(low) - verb.start()):
                return self._modes[verb[0]]
        return None

    def _elects(self, low: str, start: int, end: int) -> bool:
        """Whether a verb stands here as a word, and not in "phiếu tín nhiệm" or "bầu không khí"."""
        if low[start - 1 : start].isalnum() or low[end : end + 1].isalnum():
            return False
        return not low.startswith(self._nothing, start) and not low.endswith(self._nothing, 0, end)

    def again(self, low: str) -> bool:
        """Whether the words say that the holder held the post before."""
        return any(word in low for word in self._again)

    def again_before(self, low: str) -> bool:
        """Whether the words end so: "tiếp tục tín nhiệm bầu …"."""
        return low.endswith(self._again_before)


@cache
def modes(lexicon: Lexicon) -> Modes:
    """Give the compiled verbs of a lexicon."""
    return Modes(lexicon)


def list_head(page: Page, sentence: Sentence) -> str:
    """Give, in lower case, the line ending in a colon that opens the list this sentence is an item of."""
    index = sentence.line
    if not page.lines[index].marker:
        return ""
    for back in range(1, min(_LIST_LINES, index) + 1):
        line = page.lines[index - back]
        if not line.marker:
            return page.low[line.start : line.end] if page.low[line.end - 1] == ":" else ""
    return ""
