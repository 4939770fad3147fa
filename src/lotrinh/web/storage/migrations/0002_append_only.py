"""The audit log only grows: the database itself refuses to change or delete an entry."""

from __future__ import annotations

from typing import Any

from django.db import migrations

_SQLITE = (
    "CREATE TRIGGER audit_{verb} BEFORE {verb} ON storage_auditentry "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"
)
_POSTGRES = (
    "CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the audit log is append-only'; END $$",
    "CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE ON storage_auditentry "
    "FOR EACH ROW EXECUTE FUNCTION audit_only_grows()",
)


def forbid(apps: Any, editor: Any) -> None:
    """Let the database refuse."""
    if editor.connection.vendor == "postgresql":
        statements = list(_POSTGRES)
    else:
        statements = [_SQLITE.format(verb=verb) for verb in ("UPDATE", "DELETE")]
    for statement in statements:
        editor.execute(statement)


def allow(apps: Any, editor: Any) -> None:
    """Take that back."""
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION audit_only_grows() CASCADE")
    else:
        for verb in ("UPDATE", "DELETE"):
            editor.execute(f"DROP TRIGGER audit_{verb}")


class Migration(migrations.Migration):
    """After the first tables."""

    dependencies = [("storage", "0001_first")]
    operations = [migrations.RunPython(forbid, allow)]
