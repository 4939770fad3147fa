"""What the rights matrix needs: people with each role in each place, and something for each parameter of an address."""

from __future__ import annotations

import json
import re
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
        """A document of the ward, read and put into a term; nothing of it is published."""
        return self._placed("01-dai-hoi.txt", (2025, 2030))

    def _placed(self, name, years):
        from lotrinh.web.actions import Actor
        from lotrinh.web.actions.place_document import PlaceDocument
        from lotrinh.web.actions.receive_file import ReceiveFile
        from lotrinh.web.queue.tasks import read_upload

        actor, file = Actor(self.administrator), SAMPLES / name
        upload = ReceiveFile(self.ward, file.name, ContentFile(file.read_bytes(), file.name)).perform(actor)
        read_upload.call(upload.pk)
        document = upload.documents.get()
        PlaceDocument(document, document.version, years, document.rank, document.date).perform(actor)
        return type(document).objects.select_related("term").get(pk=document.pk)

    @cached_property
    def published(self):
        """A document of the ward behind what is published of an earlier term."""
        from lotrinh.web.actions import Actor
        from lotrinh.web.actions.approve_register import ApproveRegister
        from lotrinh.web.actions.publish_register import PublishRegister
        from lotrinh.web.actions.submit_register import SubmitRegister

        document = self._placed("02-nghi-quyet.txt", (2020, 2025))
        term = document.term
        for step in (SubmitRegister, ApproveRegister, PublishRegister):
            term = step(term, term.version).perform(Actor(self.administrator))
        return document

    @cached_property
    def decision(self):
        """A decision on a fact of the ward's working register."""
        from lotrinh.web.actions import Actor
        from lotrinh.web.actions.decide_fact import DecideFact

        term, actor = self.document.term, Actor(self.administrator)
        DecideFact(term, term.version, self.fact, "accept", "Đúng", {"side": 0}).perform(actor)
        return term.decisions.latest("pk")

    @property
    def fact(self):
        """A fact of the ward's working register."""
        return self.document.term.register["facts"][0]["id"]

    @cached_property
    def account(self):
        """Somebody's account, who is a viewer of the ward."""
        return self.person("viewer", self.ward, "somebody")

    @cached_property
    def token(self):
        """A token of somebody."""
        from lotrinh.web.storage.models import Token

        return Token.objects.create(account=self.account, name="program", digest="0" * 64)

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

    def asked(self, address: Address, row: Row) -> tuple[str, dict[str, str]]:
        """Give where a row's request goes and what it sends, and make what these speak of."""
        sent = {name: value.format_map(_Made(self)) for name, value in row.sent.items()}
        named = {one: sent.pop(one, None) or MADE[one](self) for one in address.parameters}
        return reverse(address.name, kwargs=named), sent

    def answer(self, address: Address, row: Row, who: str) -> str:
        """Give the answer to somebody, and leave everything as it was."""
        url, sent = self.asked(address, row)
        is_form = row.method == "GET" or not address.name.startswith("api-") or "file" in sent
        data, how = (_as_form(sent), {}) if is_form else (_as_json(sent), {"content_type": "application/json"})
        with transaction.atomic():
            response = getattr(self.client(who), row.method.lower())(url, data, **how)
            transaction.set_rollback(True)
        leads_to_sign_in = response.headers.get("Location", "").startswith("/account/login/?")
        return "sign-in" if leads_to_sign_in else str(response.status_code)


def _as_form(sent: dict[str, str]) -> dict[str, Any]:
    """Give what a form sends; `@name` is the sample file of that name."""
    return {name: _file(value[1:]) if value.startswith("@") else value for name, value in sent.items()}


def _file(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, (SAMPLES / name).read_bytes())


def _as_json(sent: dict[str, str]) -> dict[str, Any]:
    """Give what a program sends: numbers, lists and null as such, everything else, codes of units too, as text."""
    return {name: json.loads(value) if _is_json(value) else value for name, value in sent.items()}


def _is_json(value: str) -> bool:
    return value[:1] in "[0123456789n" and not re.fullmatch(r"\d{5}", value)


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
    "role": lambda world: world.account.roles.get().pk,
    "session": lambda world: world.session.pk,
    "term_version": lambda world: type(world.document.term).objects.get(pk=world.document.term.pk).version,
    "document_version": lambda world: world.document.version,
    "published": lambda world: world.published.pk,
    "elsewhere": lambda world: world.elsewhere.code,
    "entry": lambda world: world.published.publications.get().register["facts"][0]["sides"][0]["sources"][0]["claim"],
    "decision": lambda world: world.decision.pk,
    "fact": lambda world: world.fact,
    "unit": lambda world: world.ward.pk,
    "day": lambda world: world.ward.since,
    "years": lambda world: f"{world.document.term.first_year}-{world.document.term.last_year}",
    "first_year": lambda world: world.published.term.first_year,
    "last_year": lambda world: world.published.term.last_year,
    "token": lambda world: world.token.pk,
    "scope": lambda world: world.ward.code,
    "ending": lambda world: "csv",
    "key": lambda world: "gross_product",
}
"""What stands for a parameter of that name, in an address or in braces in the table: add a line for a new one."""
