"""What the rights matrix needs: people with each role in each place, and something for each parameter of an address."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from rights_table import Address, Row

SAMPLES = Path(__file__).parents[2] / "samples"


class World:
    """A ward with a document in a term, and a ward of another province. Each thing is made when first asked for."""

    def __init__(self) -> None:
        from lotrinh.web.storage.models import Account, Unit

        self.ward = Unit.objects.get(code="20305", until="")
        self.elsewhere = (
            Unit.objects.filter(tier=Unit.COMMUNE, until="").exclude(parent=self.ward.parent).earliest("pk")
        )
        self.administrator = Account.objects.create(username="administrator", is_superuser=True)

    @cached_property
    def document(self):
        """A document of the ward, read and put into a term."""
        from lotrinh.web.actions import Actor
        from lotrinh.web.actions.place_document import PlaceDocument
        from lotrinh.web.actions.receive_file import ReceiveFile
        from lotrinh.web.queue.tasks import read_upload

        actor, file = Actor(self.administrator), SAMPLES / "01-dai-hoi.txt"
        upload = ReceiveFile(self.ward, file.name, ContentFile(file.read_bytes(), file.name)).perform(actor)
        read_upload.call(upload.pk)
        document = upload.documents.get()
        return PlaceDocument(document, document.version, (2025, 2030), document.rank, document.date).perform(actor)

    @cached_property
    def account(self):
        """Somebody's account, who is a viewer of the ward."""
        return self.person("viewer", self.ward, "somebody")

    @cached_property
    def session(self):
        """A session of somebody."""
        from allauth.usersessions.models import UserSession

        return UserSession.objects.create(user=self.account, ip="192.0.2.1", session_key="somebody's")

    @staticmethod
    def person(role, unit, name):
        """Make an account with a role."""
        from lotrinh.web.storage.models import Account, Role

        account = Account.objects.create(username=name)
        Role.objects.create(account=account, unit=unit, name=role)
        return account

    def client(self, who: str) -> Client:
        """Give the browser of somebody as the table names them: `anonymous`, `editor own`."""
        client = Client()
        if who == "administrator":
            client.force_login(self.administrator)
        elif who != "anonymous":
            role, place = who.split()
            unit = {"own": self.ward, "parent": self.ward.parent, "other": self.elsewhere}[place]
            client.force_login(self.person(role, unit, who.replace(" ", "-")))
        return client

    def answer(self, address: Address, row: Row, who: str) -> str:
        """Give the answer to somebody, and leave everything as it was."""
        sent = {name: value.format_map(_Made(self)) for name, value in row.sent.items()}
        named = {one: sent.pop(one, None) or MADE[one](self) for one in address.parameters}
        url = reverse(address.name, kwargs=named)
        with transaction.atomic():
            response = getattr(self.client(who), row.method.lower())(url, sent)
            transaction.set_rollback(True)
        return (
            "sign-in"
            if response.headers.get("Location", "").startswith("/account/login/?")
            else str(response.status_code)
        )


class _Made(dict[str, Any]):
    """Makes what is asked for by name."""

    def __init__(self, world: World) -> None:
        self.world = world

    def __missing__(self, name: str) -> object:
        return MADE[name](self.world)


MADE: dict[str, Callable[[World], object]] = {
    "code": lambda world: world.ward.code,
    "account": lambda world: world.account.pk,
    "username": lambda world: world.account.username,
    "upload": lambda world: world.document.upload.pk,
    "document": lambda world: world.document.pk,
    "claim": lambda world: world.document.claims.earliest("order").pk,
    "term": lambda world: world.document.term.pk,
    "session": lambda world: world.session.pk,
    "first_year": lambda world: 2025,
    "last_year": lambda world: 2030,
}
"""What stands for a parameter of that name, in an address or in braces in the table: add a line for a new one."""
