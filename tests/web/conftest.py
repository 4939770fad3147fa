"""The site under test: the database that `DATABASE_URL` names, SQLite without it, and people with their roles."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    """Keep received files apart for each test."""
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def ward(db):
    """Phường An Khê, Đà Nẵng, as it is since July 2025."""
    from lotrinh.web.storage.models import Unit

    return Unit.objects.get(code="20305", until="")


@pytest.fixture
def person(db):
    """Give a function that makes an account with a role in a unit."""
    from lotrinh.web.storage.models import Account, Role

    def make(role=None, unit=None, name=None):
        account = Account.objects.create_user(name or f"{role}-{Account.objects.count()}", password="mat khau thu 12")
        if role:
            Role.objects.create(account=account, unit=unit, name=role)
        return account

    return make


@pytest.fixture
def signed_in(db):
    """Give a function that opens a browser session for an account."""

    def open_session(account):
        client = Client()
        client.force_login(account)
        return client

    return open_session


@pytest.fixture
def received(db):
    """Give a function that brings a file in as an account and reads it at once, as the worker would."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.receive_file import ReceiveFile
    from lotrinh.web.queue.tasks import read_upload

    def bring(account, unit, name="01-dai-hoi.txt", content=None):
        content = (SAMPLES / name).read_bytes() if content is None else content
        upload = ReceiveFile(unit, name, ContentFile(content, name)).perform(Actor(account))
        read_upload.call(upload.pk)
        upload.refresh_from_db()
        return upload

    return bring
