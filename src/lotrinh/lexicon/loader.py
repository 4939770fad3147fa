"""The lexicon: YAML files read once, word lists compiled once into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from lotrinh.lexicon.files import read_yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a counted noun, with every way it is written."""

    unit: str
    dimension: str
    written: tuple[str, ...]
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Indicator:
    """One entry of the catalogue."""

    key: str
    name: str
    variants: tuple[str, ...]
    dimension: str
    entry: Mapping[str, Any]


class Lexicon:
    """All word knowledge, by file: `entries("units")`, `cue("target")`. Patterns are compiled on first use."""

    def __init__(self, files: Mapping[str, Any]) -> None:
        """`files` maps a file's stem (`units`, `cues`, `indicators`, `posts`, …) to its parsed content."""
        self.files = files

    def entries(self, stem: str) -> list[dict[str, Any]]:
        """Give the list of entries in `<stem>.yaml`, empty where there is no such file."""
        found: list[dict[str, Any]] = self.files.get(stem) or []
        return found

    @cached_property
    def cues(self) -> dict[str, tuple[str, ...]]:
        """All cues of the files `cues*.yaml`, by name; a cue given in two files has the words of both."""
        cues: dict[str, tuple[str, ...]] = {}
        for stem in self.files:
            for entry in self.entries(stem) if stem.startswith("cues") else ():
                cues[entry["cue"]] = cues.get(entry["cue"], ()) + tuple(map(str, entry["words"]))
        return cues

    def words(self, cue: str) -> tuple[str, ...]:
        """Give the words of one cue, as written in its file."""
        return self.cues[cue]

    def pattern(self, *cues: str) -> str:
        """Give one pattern (no groups, lower case) that matches any word of these cues, longest first."""
        return any_of(word for cue in cues for word in self.words(cue))

    def finder(self, *cues: str) -> str:
        """Give a pattern that finds any word of these cues in a text, never inside a longer word.

        It begins with a choice of letters, so that a search passes quickly over all places where no word can begin.
        """
        return finder_of(word for cue in cues for word in self.words(cue))

    @cached_property
    def furniture(self) -> re.Pattern[str]:
        """Match at the start of a lower-case line that is page furniture."""
        return re.compile(any_of(self.words("furniture_line")))

    @cached_property
    def article_end(self) -> re.Pattern[str]:
        """Match at the start of a lower-case line after which nothing belongs to the article."""
        return re.compile(any_of(self.words("article_end")))

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All units of measure and counted nouns."""
        return tuple(
            Unit(e["unit"], e["dimension"], tuple(e["written"]), Decimal(str(e.get("factor", 1))))
            for e in self.entries("units")
        )

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The catalogue."""
        return tuple(
            Indicator(e["key"], e["name"], tuple(e.get("variants", ())), e["dimension"], e)
            for e in self.entries("indicators")
        )


def any_of(words: Iterable[str]) -> str:
    """Give a pattern matching any of the words, the longest first, never inside a longer word.

    A space in a word matches one space; `…` in a word stands for up to 40 characters without a full stop. The words
    share their beginnings in the pattern, so that its cost hardly grows with their number.
    """
    unique = {w.lower() for w in words}
    gapped = sorted((w for w in unique if "…" in w), key=lambda w: (-len(w), w))
    plain = _branches(_trie(w for w in unique if "…" not in w))
    loose = [re.escape(w).replace(r"\ ", " ").replace("…", r"[^.;\n]{0,40}?") for w in gapped]
    return rf"(?:{'|'.join([*loose, plain] if plain else loose)})(?!\w)"


def choice_of(words: Iterable[str]) -> str:
    """Give a pattern of any of the words as they are written, the longest first, whatever follows it."""
    return f"(?:{_branches(_trie(words))})"


def finder_of(words: Iterable[str]) -> str:
    """Give a pattern that finds any of the words in a text, as `Lexicon.finder` does for cues.

    It is a choice of first letters, so that a search skips to them; only behind a second letter that fits, too, is it
    asked whether a word begins there.
    """
    known = {word.lower() for word in words}
    if any("…" in word for word in known):
        return rf"(?<!\w){any_of(known)}"
    begun = "|".join(_escaped(first) + _free(node) for first, node in sorted(_trie(known).items()))
    return rf"(?:{begun})(?!\w)"


def _free(node: _Trie) -> str:
    """Write what follows the first letter of words that must not stand behind another letter."""
    parts = [rf"{_escaped(second)}(?<!\w..){_branches(node[second])}" for second in sorted(filter(None, node))]
    if "" in node:
        parts.append(r"(?<!\w.)")
    return f"(?:{'|'.join(parts)})"


def _escaped(letters: str) -> str:
    return letters if letters.isalnum() else re.escape(letters).replace(r"\ ", " ")


_Trie = dict[str, Any]


def _trie(words: Iterable[str]) -> _Trie:
    root: _Trie = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _branches(node: _Trie) -> str:
    """Write a trie as a pattern that tries the longer word before the shorter."""
    ends = "" in node
    parts = []
    for letter in sorted(k for k in node if k):
        run, child = letter, node[letter]
        while len(child) == 1 and "" not in child:
            ((following, child),) = child.items()
            run += following
        rest = _branches(child)
        parts.append(_escaped(run) + rest)
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 and not ends else f"(?:{'|'.join(parts)})"
    return body + ("?" if ends else "")


def load(*paths: Path) -> Lexicon:
    """Read the shipped lexicon and, over it, the YAML files (or folders of them) of an office.

    An office's file adds its entries to those of the shipped file with the same name.
    """
    files: dict[str, Any] = {}
    for path in (DATA, *paths):
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            entries = read_yaml(file) or []
            files[file.stem] = [*files.get(file.stem, []), *entries]
    return Lexicon(files)


@cache
def default() -> Lexicon:
    """Give the shipped lexicon, read once."""
    return load()
