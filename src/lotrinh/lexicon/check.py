"""Says where a lexicon file is wrong: the file, the line, what was expected and what was found.

The loader trusts its files; this is for the people who write them. `check_lexicon()` checks the shipped files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

import yaml

from lotrinh.lexicon.loader import DATA
from lotrinh.lexicon.problems import Lines, Problem, what
from lotrinh.lexicon.schemas import SCHEMAS, Field, Schema, schema_of
from lotrinh.lexicon.values import check_field

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# The loader reads `.yaml` only; a `.yml` in a folder would be passed over in silence.
_SUFFIXES = {".yaml", ".yml"}


def check_lexicon(paths: Iterable[str | os.PathLike[str]] = ()) -> list[Problem]:
    """Check these files, or all in these folders; without any, the shipped lexicon. None found: an empty list."""
    return [problem for path in paths or (DATA,) for problem in _check_path(Path(path))]


def entries_of(paths: Iterable[str | os.PathLike[str]] = ()) -> dict[str, int]:
    """Count the entries of each file, by the path as given. For files that were checked."""
    counts: dict[str, int] = {}
    for path in paths or (DATA,):
        for file in _files_at(Path(path)):
            root = yaml.compose(file.read_text(encoding="utf-8"), Loader=_Loader)
            counts[str(file)] = len(root.value) if root else 0
    return counts


def _files_at(path: Path) -> list[Path]:
    return sorted(f for f in path.iterdir() if f.suffix in _SUFFIXES) if path.is_dir() else [path]


def _check_path(path: Path) -> Iterator[Problem]:
    try:
        path.stat()
        files = _files_at(path)
    except OSError as error:
        yield Problem(str(path), None, "file", {"system": error.strerror or error})
        return
    if not files:
        yield Problem(str(path), None, "no_files")
    for file in files:
        yield from _check_file(file)


def _check_file(path: Path) -> Iterator[Problem]:
    lines = Lines(str(path))
    schema = schema_of(path.stem)
    if schema is None or path.suffix != ".yaml":
        known = [f"{stem}.yaml" for stem in SCHEMAS]
        yield Problem(str(path), None, "stem", {"name": path.name, "known": known, "nearest": _near(path.name, known)})
        return
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (OSError, UnicodeDecodeError) as error:
        yield Problem(str(path), None, "file", {"system": getattr(error, "strerror", None) or error})
    except yaml.YAMLError as error:
        yield _syntax_problem(str(path), error)
    else:
        if isinstance(root, yaml.SequenceNode):
            yield from _check_entries(root, schema, lines)
        elif root is not None:
            yield lines.problem(root, "list", what=what(root))


def _syntax_problem(file: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    system = getattr(error, "problem", None) or str(error)
    return Problem(file, mark.line + 1 if mark else None, "syntax", {"system": system})


def _check_entries(entries: yaml.SequenceNode, schema: Schema, lines: Lines) -> Iterator[Problem]:
    for entry in entries.value:
        yield from _check_entry(entry, schema, lines)


def _check_entry(entry: yaml.Node, schema: Schema, lines: Lines) -> Iterator[Problem]:
    if not isinstance(entry, yaml.MappingNode):
        yield lines.problem(entry, "entry", what=what(entry))
        return
    present: set[str] = set()
    for name, value in entry.value:
        yield from _check_name(name, present, schema, lines)
        field = schema.fields.get(name.value) if isinstance(name, yaml.ScalarNode) else None
        if field:
            yield from _check_value(field, name.value, value, lines)
            if name.value == schema.key:
                yield from lines.once(name.value, value)
            if field.alone:
                yield from lines.alone(name.value, value)
    yield from _check_whole(entry, present, schema, lines)


def _check_whole(entry: yaml.MappingNode, present: set[str], schema: Schema, lines: Lines) -> Iterator[Problem]:
    """Name the fields that the entry lacks."""
    for wanted, asked in schema.fields.items():
        if asked.needed and wanted not in present:
            yield lines.problem(entry, "missing", name=wanted)
    for name, value in entry.value:
        for field, written, further in schema.needs:
            if name.value == field and written in ("", value.value) and further not in present:
                said = f"{field}: {written}" if written else field
                yield lines.problem(value, "needs", name=further, value=said)
    if schema.either and present.isdisjoint(schema.either):
        yield lines.problem(entry, "either", known=schema.either)


def _check_name(name: yaml.Node, present: set[str], schema: Schema, lines: Lines) -> Iterator[Problem]:
    written = str(name.value)
    if written not in schema.fields:
        yield lines.problem(name, "field", name=written, known=schema.fields, nearest=_near(written, schema.fields))
    elif written in present:
        yield lines.problem(name, "field_once", name=written)
    present.add(written)


def _check_value(field: Field, name: str, value: yaml.Node, lines: Lines) -> Iterator[Problem]:
    if field.kind == "choice":
        written = str(value.value) if isinstance(value, yaml.ScalarNode) else value.tag
        if written not in field.choices:
            nearest = _near(written, field.choices)
            found = f"`{written}`" if written else what(value)
            yield lines.problem(value, "choice", name=name, what=found, known=field.choices, nearest=nearest)
    elif field.inner and field.kind == "fields":
        yield from _check_entry(value, field.inner, lines)
    elif field.inner and isinstance(value, yaml.SequenceNode):
        yield from _check_entries(value, field.inner, lines)
    elif field.inner:
        yield lines.problem(value, "texts", name=name, what=what(value))
    else:
        yield from check_field(field.kind, name, value, lines)


def _near(word: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(word.lower(), list(known), 1)), "")
