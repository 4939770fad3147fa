"""What the first start makes in an empty folder: the key, the database, an administrator."""

from __future__ import annotations

import secrets
from pathlib import Path

from django.core.management import call_command

ADMINISTRATOR = "admin"


def make_key(home: Path) -> None:
    """Make the key that signs sessions, readable by this user only; keep one that is there."""
    file = home / "secret-key"
    if not file.exists():
        home.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(50), encoding="ascii")


def make_database() -> None:
    """Bring the database to this version: make what is missing, change what is old."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)


def make_administrator() -> str | None:
    """Make an administrator with a password for one use; None where somebody can sign in already."""
    from lotrinh.web.storage.models import Account  # noqa: PLC0415 - Django must be set up first

    if Account.objects.exists():
        return None
    password = secrets.token_urlsafe(12)
    Account.objects.create_superuser(ADMINISTRATOR, password=password, must_change_password=True)
    return password
