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


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Hash passwords quickly: how strongly they are hashed is Django's matter."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


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


@pytest.fixture
def asked_at_most(db):
    """Give a context that fails where more queries are made; what only tests add (savepoints) does not count."""
    from contextlib import contextmanager

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    @contextmanager
    def counted(most):
        with CaptureQueriesContext(connection) as captured:
            yield
        queries = [one["sql"] for one in captured.captured_queries if "SAVEPOINT" not in one["sql"]]
        assert len(queries) <= most, "\n".join(queries)

    return counted


@pytest.fixture
def placed(received):
    """Give a function that puts files (samples, or names with bytes) into a term of a unit, and gives the term."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.place_document import PlaceDocument

    def place(account, unit, *files, years=(2025, 2030)):
        for file in files:
            name, content = (file, None) if isinstance(file, str) else file
            for document in received(account, unit, name, content).documents.all():
                step = PlaceDocument(document, document.version, years, document.rank, document.date)
                step.perform(Actor(account))
        return unit.terms.get(first_year=years[0])

    return place


@pytest.fixture
def publish(db):
    """Give a function that submits, approves and publishes a term as an account with the right."""
    from lotrinh.web.actions import Actor
    from lotrinh.web.serving.sample_term import publish as take_all_steps

    return lambda account, term: take_all_steps(term, Actor(account))


@pytest.fixture
def published(placed, publish, person, ward):
    """Publish a register of the ward with one sample document; give its term."""
    approver = person("approver", ward)
    return publish(approver, placed(approver, ward, "01-dai-hoi.txt"))


@pytest.fixture
def few_queries():
    """Give a context in which at most twelve queries may be made; to begin and end a transaction is none."""
    from contextlib import contextmanager

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    @contextmanager
    def counted(most=12):
        with CaptureQueriesContext(connection) as told:
            yield
        framing = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
        queries = [one["sql"] for one in told.captured_queries if not one["sql"].startswith(framing)]
        assert len(queries) <= most, "\n".join(queries)

    return counted
