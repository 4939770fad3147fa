"""A register that is published as it stands is told from one whose approved changes wait to be published."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models


def tell_apart(apps: Any, editor: Any) -> None:
    terms = apps.get_model("storage", "Term").objects.filter(state="approved").exclude(published=None)
    for term in terms.select_related("published").iterator(50):
        if term.register == term.published.register:
            term.state = "published"
            term.save(update_fields=["state"])


def call_both_approved(apps: Any, editor: Any) -> None:
    apps.get_model("storage", "Term").objects.filter(state="published").update(state="approved")


STATES = [("draft", "Draft"), ("submitted", "Submitted"), ("approved", "Approved"), ("published", "Published")]


class Migration(migrations.Migration):
    dependencies = [("storage", "0051_tokens")]
    operations = [
        migrations.AlterField("term", "state", models.CharField(choices=STATES, default="draft", max_length=9)),
        migrations.RunPython(tell_apart, call_both_approved),
    ]
