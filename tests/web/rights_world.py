"""What the rights matrix needs: people with each role in each place, and something for each parameter of an address."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
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

    @property
    def term(self):
        """Give the term that the document was put into, as it is now."""
        self.document.refresh_from_db()
        return self.document.term

    @cached_property
    def account(self):
        """Somebody's account, who is a viewer of the ward."""
        return self.person("viewer", self.ward, "somebody")

    @cached_property
    def token(self):
        """Give a token of somebody."""
        from lotrinh.web.storage.models import Token

        return Token.objects.create(account=self.account, name="somebody's", digest="0" * 64)

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

    @staticmethod
    def _ask(client: Client, address: Address, method: str, url: str, sent: dict[str, Any]) -> Any:
        """Send it as a form, a file named with `@`, or to an API as JSON."""
        files = {name: SimpleUploadedFile(value[1:], b"words") for name, value in sent.items() if value[:1] == "@"}
        if address.name.startswith("api-") and method != "GET" and not files:
            told = {name: int(value) if value.isdigit() else value for name, value in sent.items()}
            return client.generic(method, url, json.dumps(told), content_type="application/json")
        return getattr(client, method.lower())(url, sent | files)

    def answer(self, address: Address, row: Row, who: str) -> str:
        """Give the answer to somebody, and leave everything as it was."""
        sent = {name: value.format_map(_Made(self)) for name, value in row.sent.items()}
        named = {one: sent.pop(one, None) or MADE[one](self) for one in address.parameters}
        url = reverse(address.name, kwargs=named)
        with transaction.atomic():
            response = self._ask(self.client(who), address, row.method, url, sent)
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
    "unit": lambda world: world.ward.pk,
    "number": lambda world: 1,
    "code": lambda world: world.ward.code,
    "account": lambda world: world.account.pk,
    "username": lambda world: world.account.username,
    "upload": lambda world: world.document.upload.pk,
    "document": lambda world: world.document.pk,
    "claim": lambda world: world.document.claims.earliest("order").pk,
    "term": lambda world: world.term.pk,
    "role": lambda world: world.account.roles.get().pk,
    "session": lambda world: world.session.pk,
    "key": lambda world: "budget_revenue",
    "scope": lambda world: world.ward.code,
    "ending": lambda world: "csv",
    "day": lambda world: world.ward.since,
    "years": lambda world: "2025-2030",
    "fact": lambda world: world.term.register["facts"][0]["id"],
    "document_version": lambda world: world.document.version,
    "term_version": lambda world: world.term.version,
    "decision": lambda world: 1,
    "token": lambda world: world.token.pk,
    "first_year": lambda world: 2025,
    "last_year": lambda world: 2030,
}
"""What stands for a parameter of that name, in an address or in braces in the table: add a line for a new one."""
