"""A site of its own in a folder, for tests that kill processes: `python own_site.py VERB` answers in JSON."""

import json
import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[2] / "samples" / "01-dai-hoi.txt"


def make(count, times):
    """Make the database and queue `count` different files, each the sample `times` over."""
    from django.core.files.base import ContentFile
    from django.core.management import call_command

    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.receive_file import ReceiveFile
    from lotrinh.web.storage.models import Account, Unit

    call_command("migrate", verbosity=0)
    actor = Actor(Account.objects.create_superuser("admin", password="mat khau thu 12"))
    ward, text = Unit.objects.get(code="20305", until=""), SAMPLE.read_text(encoding="utf-8")
    for at in range(count):
        file = ContentFile(f"{text * times}\nBản số {at}.".encode(), f"{at}.txt")
        ReceiveFile(ward, f"{at}.txt", file).perform(actor)
    return {}


def count():
    """Say how many uploads are in which state, how many documents each has, and how many claims each document."""
    from collections import Counter

    from lotrinh.web.storage.models import Document, Upload

    # The states first: what comes after them is at least as far.
    states = Counter(Upload.objects.values_list("state", flat=True))
    documents = Counter(Document.objects.values_list("upload", flat=True))
    claims = Counter(document.claims.count() for document in Document.objects.all())
    return {"states": states, "most": max(documents.values(), default=0), "documents": len(documents), "claims": claims}


if __name__ == "__main__":
    import django

    django.setup()
    verb, *numbers = sys.argv[1:]
    sys.stdout.write(json.dumps({"make": make, "count": count}[verb](*map(int, numbers))))
