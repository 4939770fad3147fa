"""`lotrinh lexicon check`: says where word lists are wrong."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lotrinh.lexicon.check import check_lexicon, entries_of
from lotrinh.messages import Language, say


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Print each problem on a line and give 2, or the counts of what is right and give 0."""
    problems = check_lexicon(asked.paths)
    for problem in problems:
        sys.stdout.write(problem.said(lang) + "\n")
    if problems:
        files = len({problem.file for problem in problems})
        sys.stderr.write(say("lexicon.wrong", lang, problems=len(problems), files=files) + "\n")
        return 2
    counts = entries_of(asked.paths)
    each = ", ".join(f"{file if asked.paths else Path(file).name} {count}" for file, count in counts.items())
    sys.stdout.write(say("lexicon.right", lang, entries=sum(counts.values()), files=len(counts), each=each) + "\n")
    return 0
