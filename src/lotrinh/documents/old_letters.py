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
_TCVN3_LETTERS, _VISCII_LETTERS = (
    "".join(table.get(byte, chr(byte)) for byte in range(256)) for table in (TCVN3, VISCII)
)
_VNI = _vni()
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
ENCODINGS = ("tcvn3", "vni", "viscii")


def convert(text: str, encoding: str) -> tuple[str, tuple[Piece, ...]]:
    """Give the letters that these characters stand for, and where each stretch came from if lengths differ."""
    if encoding == "vni":
        return _from_vni(text)
    table, letters = (TCVN3, _TCVN3_LETTERS) if encoding == "tcvn3" else (VISCII, _VISCII_LETTERS)
    try:
        # As bytes this takes a tenth of the time.
        return codecs.charmap_decode(text.encode("latin-1"), "strict", letters)[0], ()
    except UnicodeEncodeError:
        return text.translate(table), ()


def _from_vni(text: str) -> tuple[str, tuple[Piece, ...]]:
    parts: list[str] = []
    pieces: list[Piece] = []
    length = last = 0
    for found in _VNI_LETTER.finditer(text):
        start, end = found.span()
        if end - start == 1:
            continue
        plain = text[last:start]
        if plain:
            parts.append(_single(plain))
            pieces.append(Piece(length, length + len(plain), last, start))
            length += len(plain)
        parts.append(_VNI[found.group()])
        pieces.append(Piece(length, length + 1, start, end))
        length += 1
        last = end
    if rest := text[last:]:
        parts.append(_single(rest))
        pieces.append(Piece(length, length + len(rest), last, len(text)))
    return "".join(parts), tuple(pieces)


_VNI_ONE = str.maketrans({old: letter for old, letter in _VNI.items() if len(old) == 1})


def _single(text: str) -> str:
    return text.translate(_VNI_ONE)
