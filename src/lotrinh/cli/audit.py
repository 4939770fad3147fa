"""`lotrinh audit verify`: whether the audit log is whole."""

from __future__ import annotations

import argparse
import os
import sys

from lotrinh.messages import Language, say


def run(asked: argparse.Namespace, lang: Language) -> int:
    """Say where the chain of entries does not hold: 0 where it holds everywhere, else 1."""
    try:
        import django  # noqa: PLC0415 - of the extra `web`
    except ImportError:
        sys.stderr.write(say("serve.no_web", lang) + "\n")
        return 2
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lotrinh.web.settings")
    django.setup()
    from lotrinh.web.storage.audit import verify  # noqa: PLC0415
    from lotrinh.web.storage.models import AuditEntry  # noqa: PLC0415

    broken = list(verify())
    for one in broken:
        sys.stdout.write(say(f"audit.{one.reason}", lang, number=one.number) + "\n")
    if not broken:
        sys.stdout.write(say("audit.whole", lang, count=AuditEntry.objects.count()) + "\n")
    return 1 if broken else 0
