"""What an entry of each lexicon file may hold: one table a file, read by `lexicon.check`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["word", "words", "text", "texts", "name", "number", "pair", "flag", "choice", "fields", "entries"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `word` and `words` are matched in lower-case text; `text` and `texts` stand as people write them.

    `alone` is true where a word may stand in one entry of the file only, because two would contradict each other.
    """

    kind: Kind
    needed: bool = True
    choices: tuple[str, ...] = ()
    inner: Schema | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Schema:
    """The fields of one entry; `key` tells entries apart, of the fields `either` one is needed.

    `needs`: a field, a value of it (empty: any), and the further field that this value needs.
    """

    fields: dict[str, Field]
    key: str | None = None
    either: tuple[str, ...] = ()
    needs: tuple[tuple[str, str, str], ...] = ()


def _choice(words: str, *, needed: bool = True) -> Field:
    return Field("choice", needed, tuple(words.split()))


def _maybe(kind: Kind, *, alone: bool = False) -> Field:
    return Field(kind, needed=False, alone=alone)


def _inner(kind: Literal["fields", "entries"], fields: dict[str, Field], *, needed: bool = False) -> Field:
    return Field(kind, needed, inner=Schema(fields))


_NAME = Field("name")
_TEXT = Field("text")
_WORDS = Field("words")
_WORDS_ALONE = Field("words", alone=True)
_DIMENSIONS = "share money count area length mass volume power energy times score"
_BODIES = "executive_committee standing_committee inspection_committee delegation_to_superior_congress"
_MEANINGS = {
    "bound": _choice("> >= < <= ~ from", needed=False),
    "verb": _choice("reach raised-to lowered-to rise grown fall share multiple exceed passed keep", needed=False),
    "average": _choice("yearly whole", needed=False),
    "plan": _maybe("flag"),
    "stop": _maybe("flag"),
    "soft": _maybe("flag"),
}

SCHEMAS: dict[str, Schema] = {
    "cues": Schema({"cue": _NAME, "words": _WORDS}, key="cue"),
    "abbreviations": Schema({"written": Field("word"), "means": Field("word")}, key="written"),
    "bodies": Schema({"body": _choice(_BODIES), "written": _WORDS_ALONE, "members": _maybe("words")}, key="body"),
    "chain": Schema({"gives": _inner("fields", _MEANINGS, needed=True), "words": _WORDS_ALONE}),
    "explanations": Schema(
        {
            "reason": _NAME,
            "before": _maybe("words", alone=True),
            "after": _maybe("words", alone=True),
            "unless_counted": _maybe("flag"),
        },
        either=("before", "after"),
    ),
    "indicators": Schema(
        {
            "key": _NAME,
            "name": _TEXT,
            "name_en": _TEXT,
            "variants": _WORDS,
            "beside": _inner("entries", {"words": _WORDS, "near": _WORDS, "unless": _maybe("words")}),
            "definition": _TEXT,
            "source": _TEXT,
            "dimension": _choice(_DIMENSIONS),
            "direction": _choice("up down neither"),
            "bounds": _maybe("pair"),
            "adds_up": _choice("sum mean none"),
            "weight": _maybe("name"),
            "whole": _maybe("flag"),
            "role": _choice("context", needed=False),
            "code": _maybe("text"),
            "code_source": _maybe("text"),
            "breaks": _inner("entries", {"year": Field("number"), "note": _TEXT}),
        },
        key="key",
        needs=(("adds_up", "mean", "weight"), ("code", "", "code_source")),
    ),
    "posts": Schema(
        {
            "post": _maybe("text"),
            "honorific": _maybe("text"),
            "written": _WORDS_ALONE,
            "body": _choice(_BODIES, needed=False),
            "common": _maybe("flag"),
            "plural": _maybe("flag"),
        },
        either=("post", "honorific"),
    ),
    "provinces": Schema(
        {
            "name": _TEXT,
            "written": _maybe("texts"),
            "marks": _maybe("texts"),
            "sites": _maybe("words"),
            "into": _maybe("text"),
        },
        key="name",
    ),
    "bases": Schema({"base": _TEXT, "written": _WORDS_ALONE}, key="base"),
    "cell-units": Schema({"means": Field("word"), "written": _WORDS_ALONE}, key="means"),
    "weights": Schema({"weight": _NAME, "name": _TEXT, "name_en": _TEXT}, key="weight"),
    "scales": Schema({"scale": Field("word"), "factor": Field("number")}, key="scale"),
    "units": Schema(
        {"unit": _TEXT, "dimension": _choice(_DIMENSIONS), "written": _WORDS_ALONE, "factor": _maybe("number")},
        key="unit",
    ),
}


def schema_of(stem: str) -> Schema | None:
    """Give the schema of a file by its stem; every `cues….yaml` holds cues."""
    return SCHEMAS.get("cues" if stem.startswith("cues") else stem)
