"""One problem of a lexicon file, as a sentence with its place; and the lines on which words were met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from lotrinh.messages import Language, say


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of a file. `key` names the kind of problem, `details` what fills its sentence."""

    file: str
    line: int | None
    """From 1; None where the whole file is meant."""
    key: str
    details: Mapping[str, object] = field(default_factory=dict)

    @property
    def expected(self) -> str:
        """What should stand there, in English."""
        return self._say(self.key, "en")

    @property
    def found(self) -> str:
        """What stands there, in English."""
        return self._say(f"{self.key}.found", "en")

    def said(self, lang: Language) -> str:
        """Give file, line, what was expected and what was found as one sentence."""
        place = self.file if self.line is None else say("entry.line", lang, file=self.file, line=self.line)
        return say(
            "entry.problem",
            lang,
            place=place,
            expected=self._say(self.key, lang),
            found=self._say(f"{self.key}.found", lang),
        )

    def _say(self, key: str, lang: Language) -> str:
        return say(f"entry.{key}", lang, **{name: _shown(name, value, lang) for name, value in self.details.items()})


def _shown(name: str, value: object, lang: Language) -> str:
    if name == "nearest":
        return say("entry.nearest", lang, word=value) if value else ""
    if isinstance(value, What):
        return value.said(lang)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return ", ".join(f"`{item}`" for item in value)
    return str(value)


@dataclass(frozen=True, slots=True)
class What:
    """What stands in a place of a YAML file, to be said in either language."""

    key: str
    value: str = ""
    kind: str = ""

    def said(self, lang: Language) -> str:
        """Give it as words."""
        return say(
            f"entry.{self.key}", lang, value=self.value, kind=say(f"entry.{self.kind}", lang) if self.kind else ""
        )


def what(node: yaml.Node) -> What:
    """Tell what a node is, in the words of a person who reads the file."""
    if isinstance(node, yaml.SequenceNode):
        return What("what.list")
    if isinstance(node, yaml.MappingNode):
        return What("what.fields")
    if not node.value:
        return What("what.nothing")
    kind = node.tag.rpartition(":")[2]
    return What("what.value", node.value, f"kind.{kind}") if kind != "str" else What("what.text", node.value)


class Lines:
    """Makes problems of one file, and remembers on which line each word that may stand once was met."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._met: dict[tuple[str, str], tuple[int, int]] = {}

    def problem(self, node: yaml.Node, key: str, **details: object) -> Problem:
        """Give a problem at this node."""
        return Problem(self._file, node.start_mark.line + 1, key, details)

    def once(self, name: str, node: yaml.Node) -> Iterator[Problem]:
        """Complain where this value stood in the same field of an earlier entry."""
        value = str(node.value)
        line = node.start_mark.line + 1
        known, _ = self._met.setdefault((name, value), (line, id(node)))
        if self._met[name, value][1] != id(node):
            yield self.problem(node, "once", name=name, value=value, line=known)

    def alone(self, name: str, node: yaml.Node) -> Iterator[Problem]:
        """Complain about each word of a list that stood in the same field of an earlier entry."""
        for item in node.value if isinstance(node, yaml.SequenceNode) else ():
            value, line = str(item.value), item.start_mark.line + 1
            known, owner = self._met.setdefault((name, value), (line, id(node)))
            if owner != id(node):
                yield self.problem(item, "once", name=name, value=value, line=known)
