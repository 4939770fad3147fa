"""`lotrinh serve`: the site, from this folder."""

from __future__ import annotations

import argparse
import sys

from lotrinh.messages import Language, say


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Serve until told to end; 2 where the site's packages are not installed."""
    try:
        import django  # noqa: F401, PLC0415 - of the extra `web`
    except ImportError:
        sys.stderr.write(say("serve.no_web", lang) + "\n")
        return 2
    from lotrinh.web.serving import serve  # noqa: PLC0415

    serve(asked.host, asked.port, lang, samples=asked.samples, limits=asked.limit)
    return 0
