"""Words looked for in a stretch of text, and the chain of words before a number."""

import pytest

from lotrinh.lexicon import default
from lotrinh.reading.chain import Chain
from lotrinh.reading.finder import Finder, Spotter

LOW = "trong đó, thu ngân sách hằng năm (mỗi năm) tăng"
FINDER = Finder(["hằng năm", "mỗi năm", "trong đó"])


def test_words_are_found_behind_any_sign_and_at_the_start():
    """A word is found at the start of a stretch, behind a space and behind a bracket alike."""
    assert [LOW[slice(*place)] for place in FINDER.every(LOW, 0, len(LOW))] == ["trong đó", "hằng năm", "mỗi năm"]


def test_no_word_is_found_inside_a_longer_one():
    """`năm` is not found in `nămmới`, nor behind a letter."""
    assert Finder(["năm"]).search("xnăm nămmới", 0, 11) is None


def test_what_was_spotted_only_spares_the_search():
    """Told which finders have a word in the stretch, a finder finds what it finds without being told."""
    spotted = Spotter([FINDER]).spot(LOW, 9, len(LOW))
    assert FINDER.search(LOW, 9, len(LOW), spotted) == FINDER.search(LOW, 9, len(LOW)) == (24, 32)
    assert FINDER.search(LOW, 9, len(LOW), set()) is None


def test_every_finder_with_a_word_in_a_stretch_is_spotted():
    """A finder is spotted by a word inside a longer one of another, behind any sign and at the start of the text."""
    short, long, other = Finder(["thu"]), Finder(["thu ngân sách"]), Finder(["ngân"])
    spotter = Spotter([short, long, other])
    assert spotter.spot("thu ngân sách", 0, 13) == {short, long, other}
    assert spotter.spot("là (thu nhập", 4, 12) == {short}
    assert spotter.spot("doanhthu ngâng", 0, 14) == set()


def test_a_word_that_begins_inside_another_is_spotted():
    """Where one word was found, the finder of a word that begins with the end of it is spotted, too."""
    first, second = Finder(["sản phẩm trên địa bàn"]), Finder(["trên địa bàn có"])
    assert Spotter([first, second]).spot("sản phẩm trên địa bàn có", 0, 24) == {first, second}


def test_a_finder_of_words_with_a_gap_is_always_spotted():
    """What stands for a gap in a word is not known beforehand, so its finder may have it anywhere."""
    gapped, other = Finder(["từ … đến"]), Finder(["thu"])
    assert Spotter([gapped, other]).spot("thu ngân sách", 0, 13) == {gapped, other}
    assert Spotter([gapped, other]).spot("chi ngân sách", 0, 13) == {gapped}


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
