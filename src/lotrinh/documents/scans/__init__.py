"""Pictures of pages into words with boxes and ruling lines, as a PDF would hold them: by Tesseract, if installed.

Everything else about a scan is told as of any other page: paragraphs, columns and tables by where the words stand.
"""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from importlib.util import find_spec

PROGRAM = "tesseract"
WORDS, FIGURES = "vie", "eng"
"""Two models look at each picture: the Vietnamese one knows the words, the English one is surer of bare figures."""


@cache
def ready() -> bool:
    """Tell whether scans can be read here: with Pillow, Tesseract and its Vietnamese."""
    program = shutil.which(PROGRAM)
    if program is None or find_spec("PIL") is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, check=False, stdin=subprocess.DEVNULL)
    return {WORDS.encode(), FIGURES.encode()} <= set(listed.stdout.split())
