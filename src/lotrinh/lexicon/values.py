"""Whether the value of one field is right: words as the reader will meet them, texts, numbers, flags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import yaml

from lotrinh.lexicon.problems import Lines, Problem, what
from lotrinh.lexicon.spelling import even

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def check_field(kind: str, name: str, value: yaml.Node, lines: Lines) -> Iterator[Problem]:
    """Check the value of a field that holds no further fields."""
    match kind:
        case "word" | "text":
            yield from _check_text(name, value, lines, to_match=kind == "word")
        case "words" | "texts":
            yield from _check_texts(name, value, lines, to_match=kind == "words")
        case "name":
            if not (isinstance(value, yaml.ScalarNode) and _NAME.fullmatch(value.value)):
                yield lines.problem(value, "name", name=name, value=_written(value))
        case "number":
            if not _is_number(value):
                yield lines.problem(value, "number", name=name, what=what(value))
        case "pair":
            if not (
                isinstance(value, yaml.SequenceNode) and len(value.value) == 2 and all(map(_is_number, value.value))
            ):
                yield lines.problem(value, "pair", name=name, what=what(value))
        case "flag":
            if not value.tag.endswith(":bool"):
                yield lines.problem(value, "flag", name=name, what=what(value))


def _check_texts(name: str, value: yaml.Node, lines: Lines, *, to_match: bool) -> Iterator[Problem]:
    if not isinstance(value, yaml.SequenceNode):
        yield lines.problem(value, "texts", name=name, what=what(value))
        return
    if not value.value:
        yield lines.problem(value, "empty", name=name)
    met: set[str] = set()
    for item in value.value:
        yield from _check_text(name, item, lines, to_match=to_match)
        if isinstance(item, yaml.ScalarNode):
            if item.value in met:
                yield lines.problem(item, "once_here", value=item.value)
            met.add(item.value)


def _check_text(name: str, node: yaml.Node, lines: Lines, *, to_match: bool) -> Iterator[Problem]:
    if not (isinstance(node, yaml.ScalarNode) and node.tag.endswith(":str") and node.value):
        yield lines.problem(node, "text", name=name, what=what(node))
        return
    word: str = node.value
    for key, right in _rights(word, to_match):
        if right != word:
            yield lines.problem(node, key, value=word, right=right)


def _rights(word: str, to_match: bool) -> Iterator[tuple[str, str]]:
    """Give each way a word may be wrong with the right spelling; a word to match has more ways."""
    composed = unicodedata.normalize("NFC", word)
    yield "composed", composed
    yield "spaces", word if composed == " ".join(composed.split()) else " ".join(composed.split())
    if to_match:
        yield "lower", word if word == word.lower() else word.lower()
        yield "spelling", word if even(composed) == composed else even(composed)


def _is_number(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag.rpartition(":")[2] in ("int", "float")


def _written(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else what(node).said("en")
