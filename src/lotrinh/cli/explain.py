"""`lotrinh explain`: why one place of a document was read as it was."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
from pathlib import Path

from lotrinh import explain_document, publishing
from lotrinh.cli.notes import Notes
from lotrinh.cli.sources import lexicon_of, open_one
from lotrinh.documents import DocumentError
from lotrinh.messages import Language, say
from lotrinh.reading.explaining import Explanation, PlaceError


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Explain one place, or give 2 where the document or the place is not there."""
    lexicon = lexicon_of(asked.lexicon, lang)
    if lexicon is None:
        return 2
    try:
        document = open_one(Path(asked.paths[0]), lang, asked.limits)
        explanation = explain_document(document, at=_place(asked.at), lexicon=lexicon)
    except DocumentError as error:
        if isinstance(error, PlaceError) and error.place == "-":
            error.place = say("stdin", lang)
        Notes(lang, 0).refuse(error)
        return 2
    _write(explanation, asked.format, lang)
    return 0


def _place(at: str) -> int | str:
    """Take a whole number as an offset and anything else as words."""
    return int(at) if re.fullmatch(r"[+-]?\d+", at.strip(), re.ASCII) else at


def _write(explanation: Explanation, form: str, lang: Language) -> None:
    if form == "json":
        sys.stdout.write(json.dumps(explanation.to_dict(), ensure_ascii=False, indent=2) + "\n")
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() or os.environ.get("COLUMNS") else None
    publishing.write_explanation(explanation, sys.stdout, width=width, lang=lang)
