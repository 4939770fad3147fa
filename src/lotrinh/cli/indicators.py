"""`lotrinh indicators`: the catalogue, listed, searched, shown and exported."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from lotrinh.cli.notes import Notes
from lotrinh.cli.output import Output, look, write_to
from lotrinh.cli.sources import lexicon_of
from lotrinh.foundation.errors import LotrinhError
from lotrinh.lexicon import Lexicon
from lotrinh.lexicon.catalogue import describe, list_indicators, weight_names
from lotrinh.messages import Language, say
from lotrinh.publishing import catalogue


class _Found(NamedTuple):
    """The indicators to show, and the keys of those that answered besides the one that was named."""

    indicators: list[dict[str, Any]]
    others: list[str]
    lexicon: Lexicon


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Write the indicators that were asked for; 2 where none is, or the output is refused."""
    notes = Notes(lang, 0)
    try:
        outputs = [Output(name, form, lang) for name, form in asked.outputs]
    except LotrinhError as error:
        notes.refuse(error)
        return 2
    lexicon = lexicon_of(asked.lexicon, lang)
    if lexicon is None:
        return 2
    query = " ".join(asked.query)
    found = _find(lexicon, query)
    if not found.indicators:
        sys.stderr.write(say("indicators.none", lang, query=query) + "\n")
        return 2
    for output in outputs:
        write_to(output, partial(_WRITERS[output.form], found), notes, lang)
    return 2 if notes.refused else 0


def _find(lexicon: Lexicon, query: str) -> _Found:
    """Give the indicator whose key was named, else all that answer."""
    answers = list_indicators(lexicon, query)
    named = [indicator for indicator in answers if indicator.key == query]
    others = [indicator.key for indicator in answers if named and indicator.key != query]
    return _Found([describe(indicator) for indicator in named or answers], others, lexicon)


def _write_table(found: _Found, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        if len(found.indicators) == 1:
            (one,), names = found.indicators, weight_names(found.lexicon)
            catalogue.write_indicator(one, found.others, names, stream, **look(stream), lang=lang)
        else:
            total = len(found.lexicon.indicators)
            catalogue.write_indicator_list(found.indicators, total, stream, **look(stream), lang=lang)


def _write_json(found: _Found, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        stream.write(json.dumps(found.indicators, ensure_ascii=False, indent=1) + "\n")


def _write_csv(found: _Found, output: Output, lang: Language) -> None:
    with output.stream() as stream:
        catalogue.write_indicators_csv(found.indicators, stream)


_WRITERS: dict[str, Callable[[_Found, Output, Language], None]] = {
    "table": _write_table,
    "json": _write_json,
    "csv": _write_csv,
}
