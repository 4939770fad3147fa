"""How fast a text of unknown encoding is told and decoded, beside charset-normalizer, and whether it comes out right.

Run it with `make bench-documents`. The report is that of `documents.py`, in each encoding that Vietnamese offices used.
"""

import gc
import sys
import unicodedata
from collections.abc import Callable

from charset_normalizer import from_bytes
from documents import as_tcvn3, as_text, seconds

from lotrinh.documents.decoding import decode
from lotrinh.documents.old_letters import _VNI, VISCII

TEXT = as_text().decode().replace("≥", ">=")
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def as_viscii() -> bytes:
    """Write it in VISCII."""
    bytes_of = {letter: byte for byte, letter in VISCII.items()}
    return bytes(bytes_of.get(char, ord(char)) for char in TEXT)


def as_vni() -> bytes:
    """Write it in VNI, most letters with marks in two bytes."""
    pairs = {letter: pair for pair, letter in _VNI.items()}
    return "".join(pairs.get(char, char) for char in TEXT).encode("latin-1")


def as_windows_1258() -> bytes:
    """Write it as Windows does, tones behind their letters."""
    parts = (_toned(unicodedata.normalize("NFD", char)) for char in TEXT)
    return "".join(parts).encode("cp1258")


def _toned(letter: str) -> str:
    base = unicodedata.normalize("NFC", "".join(char for char in letter if char not in _TONES))
    return base + "".join(char for char in letter if char in _TONES)


ENCODINGS: dict[str, Callable[[], bytes]] = {
    "UTF-8": TEXT.encode,
    "UTF-8, letters in parts (NFD)": lambda: unicodedata.normalize("NFD", TEXT).encode(),
    "UTF-16 with a mark": lambda: TEXT.encode("utf-16"),
    "UTF-16 without": lambda: TEXT.encode("utf-16-le"),
    "windows-1258": as_windows_1258,
    "TCVN3": as_tcvn3,
    "VISCII": as_viscii,
    "VNI": as_vni,
}


def _is_right(text: str | None) -> str:
    return "yes" if text and unicodedata.normalize("NFC", text) == TEXT else "no"


def main() -> int:
    """Print the table."""
    print("| encoding | MB | ms | MB/s | right | charset-normalizer says | ms | right | ÷ |")
    print("| --- | ---: | ---: | ---: | --- | --- | ---: | --- | ---: |")
    gc.disable()
    for name, write in ENCODINGS.items():
        data = write()
        best = from_bytes(data).best()
        took = seconds(lambda data=data: decode(data, "a.txt"))
        bare = seconds(lambda data=data: str(from_bytes(data).best()))
        print(
            f"| {name} | {len(data) / 1e6:.2f} | {took * 1e3:.2f} | {len(data) / 1e6 / took:,.0f} "
            f"| {_is_right(decode(data, 'a.txt').text)} | {best.encoding if best else 'nothing'} | {bare * 1e3:.2f} "
            f"| {_is_right(str(best) if best else None)} | {took / bare:.1f} |",
            flush=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
