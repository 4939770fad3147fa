"""The index of documents by their words, in the form that each database has."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from lotrinh.web.storage.full_text import CREATE


def create(apps: Any, editor: Any) -> None:
    for statement in CREATE[editor.connection.vendor]:
        editor.execute(statement)


def drop(apps: Any, editor: Any) -> None:
    editor.execute("DROP TABLE storage_words")


class Migration(migrations.Migration):
    dependencies = [("storage", "0030_audit_pages")]
    operations = [migrations.RunPython(create, drop)]
