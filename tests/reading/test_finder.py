"""Words looked for in a stretch of text, and the chain of words before a number."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.chain import Chain
from lotrinh.reading.finder import Finder, words_of

LOW = "trong đó, thu ngân sách hằng năm (mỗi năm) tăng"
FINDER = Finder(["hằng năm", "mỗi năm", "trong đó"])


def test_words_are_found_behind_any_sign_and_at_the_start():
    """A word is found at the start of a stretch, behind a space and behind a bracket alike."""
    assert [LOW[slice(*place)] for place in FINDER.every(LOW, 0, len(LOW))] == ["trong đó", "hằng năm", "mỗi năm"]


def test_no_word_is_found_inside_a_longer_one():
    """`năm` is not found in `nămmới`, nor behind a letter."""
    assert Finder(["năm"]).search("xnăm nămmới", 0, 11) is None


def test_the_words_of_a_stretch_only_spare_the_search():
    """Told the words of the stretch, a finder finds what it finds without them."""
    words = words_of(LOW[9:])
    assert FINDER.search(LOW, 9, len(LOW), words) == FINDER.search(LOW, 9, len(LOW)) == (24, 32)
    assert FINDER.search(LOW, 9, len(LOW), {"hằng", "tăng"}) is None


def test_signs_are_no_part_of_words():
    """The words of a stretch are parted by spaces and by every sign, the rare ones too."""
    assert words_of("a, (b) *c* •d") == {"a", "b", "c", "d"}


@pytest.mark.parametrize(
    ("low", "words"),
    [
        ("thu ngân sách ước đạt", "ước đạt"),
        ("thu nhập tăng khá ,", "tăng khá ,"),
        ("thu nhập tăng khá,", "tăng khá ,"),
        ("nông thôn mới đạt", "đạt"),
        ("hội nghị toàn quốc", None),
        ("nhà/đạt", None),
    ],
)
def test_the_chain_gives_the_longest_phrase_that_a_stretch_ends_with(low, words):
    """The longest phrase is given, however its comma is spaced; words of a name before it are left to the name."""
    phrase = Chain(default().entries("chain")).last(low, low[::-1], 0, len(low))
    assert (phrase.words if phrase else None) == words
