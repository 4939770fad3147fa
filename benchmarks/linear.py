"""How long the reader takes from 10 KB to 10 MB, beside a floor measured in the same run.

Run it with `make bench`. The floor is what no reader of numbers can do without: decode the bytes, compose the
characters (NFC) and find every number with its span, by one compiled pattern.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from floor import floor
from machine import machine

import lotrinh

SAMPLES = Path(__file__).parents[1] / "samples"
SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
_FULL_STOP = re.compile(r"[.!?…]+(?!\d)")


def sample_text() -> str:
    """Give all sample texts, one after the other."""
    return "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt")))


def one_line(text: str) -> str:
    """Give the text as one endless sentence: no line break, no full stop."""
    return " ".join(_FULL_STOP.sub(",", text).split()) + ", "


def of_size(text: str, size: int) -> bytes:
    """Repeat the text and cut it to `size` bytes, at a whole character."""
    encoded = text.encode()
    return (encoded * (size // len(encoded) + 1))[:size].decode(errors="ignore").encode()


def read(received: bytes) -> int:
    """Read the document in full, down to the plain JSON form."""
    return len(lotrinh.read(received.decode()).to_dict()["claims"])


def seconds(action: Callable[[bytes], object], received: bytes, rounds: int) -> float:
    """Give the best processor time of several rounds."""
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        action(received)
        taken.append(time.process_time() - began)
    return min(taken)


def show(name: str, text: str, largest: int) -> None:
    """Time each size of one text and print its rows of the table."""
    for size, length in SIZES.items():
        if length > largest:
            break
        received = of_size(text, length)
        rounds = max(1, min(10, 2_000_000 // length))
        took, least = seconds(read, received, rounds), seconds(floor, received, rounds)
        kilobytes = len(received) / 1000
        print(
            f"| {name} | {size} | {took * 1e3:,.1f} | {took * 1e3 / kilobytes:.3f} "
            f"| {least * 1e3:,.2f} | {took / least:,.0f} |",
            flush=True,
        )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--largest", type=int, default=max(SIZES.values()), metavar="BYTES", help="stop after this size"
    )
    largest = parser.parse_args().largest
    read(of_size(sample_text(), 10_000))  # the word lists are compiled once, by the first document
    print(f"{machine()}; lotrinh {version('lotrinh')}", end="\n\n")
    print("| text | size | read, ms | ms per KB | floor, ms | read ÷ floor |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    show("samples repeated", sample_text(), largest)
    show("one line, no full stop", one_line(sample_text()), largest)
    return 0


if __name__ == "__main__":
    sys.exit(main())
