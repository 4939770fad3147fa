"""Characters recognised by Tesseract, a program of its own that is handed pictures and hands back words."""

from __future__ import annotations

import csv
import io
import os
import subprocess
from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image

from lotrinh.documents.scans import PROGRAM

LINE, BLOCK, AUTOMATIC = 7, 6, 3
"""How a picture is laid out: one line, one block of lines, or whatever Tesseract finds."""
_LINE, _WORD = "4", "5"


class Seen(NamedTuple):
    """A word seen in a picture, its box in pixels, and how sure it is, from 0 to 1."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    line: tuple[int, int]
    """Top and bottom of its line."""
    other: str | None = None
    """What another look at the picture gave, where it gave something else."""


class TesseractError(Exception):
    """Tesseract did not answer as it should; says what it said."""


def seen_in(pictures: Sequence[Image.Image], model: str, layout: int, dpi: int, seconds: int) -> list[list[Seen]]:
    """Give the words in each picture. All go to one process, through a pipe: nothing is written to a disk."""
    words: list[list[Seen]] = [[] for _ in pictures]
    if not pictures:
        return words
    command = [PROGRAM, "stdin", "stdout", "-l", model, "--psm", str(layout), "--dpi", str(dpi), "tsv"]
    # One thread: pictures of cells are too small to share out, and the reading is the same on every machine.
    done = subprocess.run(
        command,
        input=_tiff(pictures),
        capture_output=True,
        check=False,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        timeout=seconds,
    )
    if done.returncode:
        raise TesseractError(" ".join(done.stderr.decode("utf-8", "replace").split())[-80:])
    rows = csv.reader(io.StringIO(done.stdout.decode("utf-8", "replace")), delimiter="\t", quoting=csv.QUOTE_NONE)
    line = (0, 0)
    for row in rows:
        if len(row) == 12 and row[0] == _LINE:
            line = int(row[7]), int(row[7]) + int(row[9])
        elif len(row) == 12 and row[0] == _WORD and row[11].strip():
            words[int(row[1]) - 1].append(_word(row, line))
    return words


def _tiff(pictures: Sequence[Image.Image]) -> bytes:
    """Give the pictures as the pages of one TIFF."""
    data = io.BytesIO()
    first, *rest = pictures
    first.save(data, "TIFF", save_all=True, append_images=rest)
    return data.getvalue()


def _word(row: list[str], line: tuple[int, int]) -> Seen:
    left, top, width, height = map(int, row[6:10])
    confidence = max(0.0, round(float(row[10]) / 100, 2))
    return Seen("".join(row[11].split()), left, top, left + width, top + height, confidence, line)
