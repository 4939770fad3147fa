"""The register as one self-contained page: each document's own text beside what was read in it. No network at all."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import os
from collections.abc import Sequence
from pathlib import Path
from string import Template

from lotrinh.publishing.contract import Json, Source
from lotrinh.publishing.files import whole_file
from lotrinh.publishing.viewer_data import page_data
from lotrinh.publishing.words import language

_VIEWER = Path(__file__).with_name("viewer")
_STYLES = ("viewer.css",)
_SCRIPTS = ("build.js", "viewer.js")


def write_html(pairs: Sequence[tuple[Source, Json]], path: str | os.PathLike[str], lang: str = "vi") -> None:
    """Write the page for these documents and their readings; it opens in `lang` and can switch."""
    page = render(pairs, lang)
    with whole_file(path) as draft:
        # A lone surrogate cannot stand in a file; inside the JSON its escape means the same.
        draft.write_bytes(page.encode("utf-8", "backslashreplace"))


def render(pairs: Sequence[tuple[Source, Json]], lang: str = "vi") -> str:
    """Give the page as text."""
    style, script = _joined(_STYLES), _joined(_SCRIPTS)
    template = Template((_VIEWER / "page.html").read_text(encoding="utf-8"))
    return template.substitute(
        lang=language(lang),
        policy=html.escape(_policy(style, script)),
        style=style,
        script=script,
        register=_embedded(page_data(pairs, language(lang))),
    )


def _joined(names: Sequence[str]) -> str:
    return "\n".join((_VIEWER / name).read_text(encoding="utf-8") for name in names)


def _policy(style: str, script: str) -> str:
    """Allow this style and this script by their hashes, and nothing else: no image, font, frame or connection."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


def _embedded(content: Json) -> str:
    """Give JSON that cannot end its script element: a `<` stands as its escape."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
