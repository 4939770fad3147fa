"""Addresses that people can read and keep: units by code and day, registers by their years, words by their claim."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.http import Http404
from django.urls import register_converter, reverse

from lotrinh.places.place import Place
from lotrinh.web.screens.permalinks import place_of
from lotrinh.web.storage.models import Document, Term, Unit

EARLY = "1900-01-01"
"""Stands in an address for the first day of a unit that no source gives."""


class _Text:
    """A part of an address that stays text."""

    def to_python(self, value: str) -> str:
        """Take it as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Give it as it is."""
        return value


class UnitCode(_Text):
    """The code of a unit: `20305`."""

    regex = "[0-9A-Z]{2,5}"


class Day(_Text):
    """A day in ISO form: `2025-07-01`."""

    regex = r"\d{4}-\d{2}-\d{2}"


class Years(_Text):
    """The years of a term: `2025-2030`."""

    regex = r"\d{4}-\d{4}"


class FactName(_Text):
    """The id of a fact in its register: `f1a2b3c4d5`."""

    regex = "f[0-9a-f]{10}"


for name, converter in (("unit", UnitCode), ("day", Day), ("years", Years), ("fact", FactName)):
    register_converter(converter, name)


def unit_at(code: str, day: str = "", **_: object) -> Unit:
    """Give the unit that had a code on a day; without a day the one of today, else the last that had it."""
    owners = Unit.objects.select_related("parent").filter(code=code)
    if day:
        owners = owners.filter(Q(until="") | Q(until__gt=day), since__lte=day)
    found = sorted(owners, key=lambda unit: (unit.is_current, unit.since))
    if not found:
        raise Http404
    return found[-1]


def term_at(code: str, day: str, years: str) -> Term:
    """Give the term of a unit by its years."""
    first, last = years.split("-")
    terms = Term.objects.select_related("unit__parent", "published").filter(first_year=first, last_year=last)
    there = Q(unit__until="") | Q(unit__until__gt=day)
    term = terms.filter(there, unit__code=code, unit__since__lte=day).first()
    if term is None:
        raise Http404
    return term


def address_of(unit: Unit | Place) -> str:
    """Give the address of a unit's page: the short one where it still stands."""
    if not unit.until:
        return reverse("unit", args=[unit.code])
    return reverse("unit_on", args=[unit.code, unit.since or EARLY])


def key_of(term: Term) -> list[str]:
    """Give what names a term in an address."""
    return [term.unit.code, term.unit.since or EARLY, f"{term.first_year}-{term.last_year}"]


def address_of_register(term: Term) -> str:
    """Give the address of a term's working register."""
    return reverse("register", args=key_of(term))


def address_of_document(document: Document, told: Mapping[str, Any] | None = None, *, working: bool = False) -> str:
    """Give the address of a document, at the words of a claim where one is named: by their place where told."""
    page = reverse("document_working" if working else "document", args=[document.pk])
    if told and told.get("quote"):
        return f"{page}?at={place_of(told['start'], told['end'], told['quote'])}#at"
    return f"{page}#{told['claim']}" if told and told.get("claim") else page
