"""Vietnamese letters as fonts and systems wrote them before Unicode: TCVN3 (ABC), VNI and VISCII.

Each is a table from the characters of a file, one for each of its bytes, to letters. Only VNI writes a letter with
two characters, the vowel and its mark, so only it needs a map back.

Sources: TCVN 5712:1993 (VN1), RFC 1456 (VISCII), the keyboard tables of VNI for Windows.
"""

from __future__ import annotations

import codecs
import re

from lotrinh.documents.document import Piece

# Rows of sixteen from 0x80; a space is a byte that stands for itself.
_TCVN = (
    "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
    "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    " ĂÂÊÔƠƯĐăâêôơưđẰ"
    "     àảãáạẲằẳẵắẴ"
    "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    "éẹềểễếệìỉỄẾỒĩíịò"
    "Ổỏõóọồổỗốộờởỡớợù"
    "ỖủũúụừửữứựỳỷỹýỵỐ"
)
_VISCII = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    "Õắằặấầẩậẽẹếềểễệố"
    "ồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
_TCVN_BELOW = dict(zip((1, 2, 4, 5, 6, *range(0x11, 0x18)), "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_VISCII_BELOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}

# A vowel and its mark, then the letter, for each mark in turn; a letter of one character has no mark.
_VNI_MARKS = {
    "a": ("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "u": ("ùøûõï", "úùủũụ"),
    "ö": ("ùøûõï", "ứừửữự"),
    "y": ("ùøûõ", "ýỳỷỹ"),
}
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    pairs = {
        vowel + mark: letter
        for vowel, (marks, letters) in _VNI_MARKS.items()
        for mark, letter in zip(marks, letters, strict=True)
    } | _VNI_SINGLE
    capitals = {pair.upper(): letter.upper() for pair, letter in pairs.items()}
    mixed = {pair[0].upper() + pair[1:]: letter.upper() for pair, letter in pairs.items()}
    return mixed | capitals | pairs


def _by_byte(rows: str) -> dict[int, str]:
    return {byte: letter for byte, letter in enumerate(rows, 0x80) if letter != " "}


TCVN3 = _by_byte(_TCVN) | _TCVN_BELOW
VISCII = _by_byte(_VISCII) | _VISCII_BELOW
_VNI = _vni()
_TABLES = {"tcvn3": TCVN3, "vni": {ord(old): new for old, new in _VNI.items() if len(old) == 1}, "viscii": VISCII}
_LETTERS = {name: "".join(table.get(byte, chr(byte)) for byte in range(256)) for name, table in _TABLES.items()}
_VNI_PAIR = re.compile("[aeoôuöyAEOÔUÖY][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]")
"""No mark is a vowel of another pair, so what only looks like a pair hides none."""
ENCODINGS = tuple(_TABLES)


def letters_in(data: bytes, encoding: str) -> tuple[str, tuple[Piece, ...]]:
    """Give the letters that the bytes of a file stand for, and where each stretch came from if lengths differ."""
    letters = codecs.charmap_decode(data, "strict", _LETTERS[encoding])[0]
    return _paired(data.decode("latin-1"), letters) if encoding == "vni" else (letters, ())


def convert(text: str, encoding: str) -> tuple[str, tuple[Piece, ...]]:
    """Do the same for the characters of a text that is in Unicode already."""
    try:
        return letters_in(text.encode("latin-1"), encoding)  # as bytes it takes a tenth of the time
    except UnicodeEncodeError:
        letters = text.translate(_TABLES[encoding])
        return _paired(text, letters) if encoding == "vni" else (letters, ())


def _paired(text: str, singles: str) -> tuple[str, tuple[Piece, ...]]:
    """Put a letter for each pair of characters; `singles` has the letters of those that stand alone."""
    parts: list[str] = []
    pieces: list[Piece] = []
    new = tuple.__new__  # a piece without its own constructor, in a third of the time: a page has thousands
    last = ahead = 0
    for found in _VNI_PAIR.finditer(text):
        letter = _VNI.get(found[0])
        if letter is None:
            continue
        start, end = found.span()
        if last < start:
            parts.append(singles[last:start])
            pieces.append(new(Piece, (last - ahead, start - ahead, last, start)))
        parts.append(letter)
        pieces.append(new(Piece, (start - ahead, start - ahead + 1, start, end)))
        ahead += 1
        last = end
    if last < len(text):
        parts.append(singles[last:])
        pieces.append(new(Piece, (last - ahead, len(text) - ahead, last, len(text))))
    return "".join(parts), tuple(pieces)
