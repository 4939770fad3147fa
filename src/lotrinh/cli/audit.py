"""`lotrinh audit verify`: whether the audit log is whole."""

from __future__ import annotations

import argparse
import os
import sys
from itertools import chain
from pathlib import Path

from lotrinh.messages import Language, say


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Say where the chain of entries does not hold: 0 where it holds everywhere, 1 where not, 2 where there is none."""
    try:
        import django  # noqa: PLC0415 - of the extra `web`
    except ImportError:
        return _cannot(say("serve.no_web", lang))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    django.setup()
    from django.db import DatabaseError  # noqa: PLC0415

    missing = _missing_file()
    if missing:
        return _cannot(say("audit.no_site", lang, place=missing))
    try:
        return _verify(asked.since, lang)
    except DatabaseError as error:
        return _cannot(say("audit.no_log", lang, reason=str(error).strip()))


def _missing_file() -> str:
    """Give the SQLite file that is not there: connecting would make an empty one, with an empty and so whole log."""
    from django.conf import settings  # noqa: PLC0415

    database = settings.DATABASES["default"]
    is_file = database["ENGINE"] == "django.db.backends.sqlite3"
    return str(database["NAME"]) if is_file and not Path(database["NAME"]).is_file() else ""


def _verify(since: str | None, lang: Language) -> int:
    from lotrinh.web.storage.audit import checkpoint, checkpoint_of, compare, verify  # noqa: PLC0415

    known = checkpoint_of(since) if since is not None else None
    if since is not None and known is None:
        return _cannot(say("audit.no_checkpoint", lang, found=since))
    now, is_whole = checkpoint(), True
    for one in chain(verify(), filter(None, [known and compare(known)])):
        is_whole = False
        sys.stdout.write(say(f"audit.{one.reason}", lang, number=one.number) + "\n")
    if is_whole:
        sys.stdout.write(say("audit.whole", lang, count=now.number) + "\n")
        sys.stdout.write(say("audit.checkpoint", lang, checkpoint=now) + "\n")
    return 0 if is_whole else 1


def _cannot(why: str) -> int:
    sys.stderr.write(why + "\n")
    return 2
