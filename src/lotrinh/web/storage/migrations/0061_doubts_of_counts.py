"""A list that is shorter than announced casts doubt on the count alone, no longer on all that it lists."""

from __future__ import annotations

from typing import Any

from django.db import migrations

CODE = "fewer_listed_than_declared"


def spare_what_is_listed(apps: Any, editor: Any) -> None:
    claims, documents = (apps.get_model("storage", name) for name in ("Claim", "Document"))
    touched = set()
    for claim in claims.objects.exclude(doubts=[]).exclude(type="declared").iterator(500):
        if CODE in claim.doubts:
            claim.doubts = [code for code in claim.doubts if code != CODE]
            claim.save(update_fields=["doubts"])
            touched.add(claim.document_id)
    for document in touched:
        left = claims.objects.filter(document=document, state="open").exclude(doubts=[]).count()
        documents.objects.filter(pk=document).update(doubtful=left)


class Migration(migrations.Migration):
    dependencies = [("storage", "0060_published_state")]
    operations = [migrations.RunPython(spare_what_is_listed, migrations.RunPython.noop)]
