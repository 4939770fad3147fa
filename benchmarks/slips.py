"""One slip of the finger in a name: a letter dropped, added, wrong or swapped, a wrong tone, or no marks at all."""

import random
import unicodedata
from collections.abc import Callable

from lotrinh.places.names import plain

_LETTERS = "abcdeghiklmnopqrstuvxy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"

Slip = Callable[[str, random.Random], str]


def exact(name: str, chance: random.Random) -> str:
    """Give the name as it is."""
    del chance
    return name


def without_marks(name: str, chance: random.Random) -> str:
    """Give the name in small letters without marks."""
    del chance
    return " ".join(filter(None, map(plain, name.split())))


def dropped(name: str, chance: random.Random) -> str:
    """Leave one letter out."""
    at = chance.choice(_letters(name))
    return name[:at] + name[at + 1 :]


def added(name: str, chance: random.Random) -> str:
    """Add a letter somewhere."""
    at = chance.randrange(len(name) + 1)
    return name[:at] + chance.choice(_LETTERS) + name[at:]


def changed(name: str, chance: random.Random) -> str:
    """Write another letter for one."""
    at = chance.choice(_letters(name))
    return name[:at] + chance.choice([letter for letter in _LETTERS if letter != name[at].lower()]) + name[at + 1 :]


def swapped(name: str, chance: random.Random) -> str:
    """Swap two neighbours; where there are none, leave a letter out."""
    pairs = [at for at in _letters(name) if at + 1 in _letters(name) and name[at] != name[at + 1]]
    if not pairs:
        return dropped(name, chance)
    at = chance.choice(pairs)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


def wrong_tone(name: str, chance: random.Random) -> str:
    """Write another tone for one, or none; where the name has none, add one to a vowel."""
    letters = unicodedata.normalize("NFD", name)
    tones = [at for at, letter in enumerate(letters) if letter in _TONES]
    if tones:
        at = chance.choice(tones)
        other = chance.choice(["", *(tone for tone in _TONES if tone != letters[at])])
        return unicodedata.normalize("NFC", letters[:at] + other + letters[at + 1 :])
    at = chance.choice([at for at, letter in enumerate(letters) if letter.lower() in "aeiouy"] or [0]) + 1
    return unicodedata.normalize("NFC", letters[:at] + chance.choice(_TONES) + letters[at:])


def _letters(name: str) -> list[int]:
    return [at for at, letter in enumerate(name) if letter.isalpha()]


SLIPS: dict[str, Slip] = {
    "exact": exact,
    "no marks": without_marks,
    "letter dropped": dropped,
    "letter added": added,
    "wrong letter": changed,
    "two swapped": swapped,
    "wrong tone": wrong_tone,
}


def applies(slip: str, name: str) -> bool:
    """Tell whether a name can have this slip: a wrong digit is another unit, and one letter is no name to err in."""
    return slip in ("exact", "no marks") or (len(name) > 1 and not any(map(str.isdigit, name)))
