"""The forms of the REST API. What is a contract of its own (registers, plans, claims) is given as its JSON, whole."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from ninja import Field, Schema


class UnitForm(Schema):
    """A unit on the days that it had this code."""

    code: str
    since: str
    until: str
    full_name: str
    level: str
    name: str
    province: str


class TermForm(Schema):
    """A published register: whose, for which years, and in which publication."""

    unit: UnitForm
    first_year: int
    last_year: int
    publication: int
    published: datetime


class FactForm(Schema):
    """A published fact, flat; `body` is the fact of the register with all its sides and sources."""

    id: int
    fact: str
    unit: str
    province: str
    term: tuple[int, int]
    kind: str
    indicator: str
    name: str
    measure: str
    comparator: str
    value: Decimal | None
    value_to: Decimal | None
    of: Decimal | None
    unit_of_measure: str
    per: str
    from_year: int | None
    to_year: int | None
    status: str
    body: dict[str, Any]


class ChangeForm(Schema):
    """One publication and what it changed."""

    id: int
    unit: str
    term: tuple[int, int]
    number: int
    at: datetime
    changes: list[dict[str, Any]]


class Page(Schema):
    """A page of a long list: what it holds, and where the next begins; null at the end."""

    next: str | None


class Units(Page):
    """Units."""

    items: list[UnitForm]


class Facts(Page):
    """Facts."""

    items: list[FactForm]


class Changes(Page):
    """Publications, the oldest first."""

    items: list[ChangeForm]


class UploadForm(Schema):
    """A file on its way: waiting, reading, read or refused, then with its sentences or its documents."""

    id: int
    name: str
    state: str
    refusals: list[dict[str, str]]
    documents: list[int]


class PlacingForm(Schema):
    """Which term a document belongs to (null: none), its kind of source, its day, and the version that was seen."""

    version: int
    years: tuple[int, int] | None
    rank: str
    date: date | None


class MovingForm(Schema):
    """The unit that gets a document, by its code, the term there (null: none), and the version that was seen."""

    version: int
    unit: str
    years: tuple[int, int] | None


class ReviewForm(Schema):
    """A person's word on a claim, and the version that was seen."""

    version: int
    action: str
    set: dict[str, Any] = Field(default_factory=dict)
    reason: str = ""


class SeenForm(Schema):
    """The version of the register that was seen, and why, where a reason is needed."""

    version: int
    reason: str = ""


class StateForm(Schema):
    """What came of an action: the row's new state and version."""

    id: int
    state: str
    version: int


class Refusal(Schema):
    """Why it was not done, in a full sentence."""

    detail: str
