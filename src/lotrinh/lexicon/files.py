"""YAML files, read from their parsed twins where these still fit.

YAML is for people and slow to read: a fifth of the time that `lotrinh read` takes for one document. When lotrinh is
installed, each of its YAML files is written once more as JSON, in a folder `__parsed__` beside it, with the digest of
the file it was made from. The YAML stays the source: changed by a byte, it is read itself.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any


def read_yaml(file: Path) -> Any:  # noqa: ANN401 - what a YAML file holds is for its reader to know
    """Give what a YAML file holds."""
    written = file.read_bytes()
    twin = _twin(file)
    if twin.is_file():
        digest, _, parsed = twin.read_text(encoding="utf-8").partition("\n")
        if digest == _digest(written):
            return json.loads(parsed)
    return _parsed(written)


def write_twins(folder: Path) -> list[Path]:
    """Write the parsed twin of every YAML file in a folder and below; give the twins."""
    return [_write_twin(file) for file in sorted(folder.rglob("*.yaml"))]


def _write_twin(file: Path) -> Path:
    written, twin = file.read_bytes(), _twin(file)
    twin.parent.mkdir(exist_ok=True)
    twin.write_text(f"{_digest(written)}\n{json.dumps(_parsed(written), ensure_ascii=False)}\n", encoding="utf-8")
    return twin


def _twin(file: Path) -> Path:
    return file.parent / "__parsed__" / f"{file.stem}.json"


def _digest(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()


def _parsed(written: bytes) -> Any:  # noqa: ANN401
    import yaml  # noqa: PLC0415 - not needed where every twin fits

    return yaml.load(written, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
