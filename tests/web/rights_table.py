"""The table of rights (`rights.tsv`), and every address of the site that it must speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from django.urls.resolvers import RegexPattern

TABLE = Path(__file__).with_name("rights.tsv")
ROLES = ("viewer", "contributor", "editor", "approver", "supervisor")
PLACES = ("own", "parent", "other")
"""Where somebody has the role: in the unit that the page is about, in its province, in a unit of another province."""


class Row(NamedTuple):
    """One line: how an address answers a method to each of 17 people, keyed by `editor own`, `anonymous` and so on."""

    line: int
    name: str
    method: str
    sent: dict[str, str]
    expected: dict[str, str]


class Address(NamedTuple):
    """One address of the URL configuration."""

    name: str
    parameters: tuple[str, ...]
    view: object


def rows() -> list[Row]:
    """Read the table."""
    lines = enumerate(TABLE.read_text(encoding="utf-8").splitlines(), start=1)
    return [_row(number, line) for number, line in lines if line and not line.startswith("#")][1:]


def _row(number: int, line: str) -> Row:
    cells = line.split("\t")
    assert len(cells) == 10, f"{TABLE.name}, line {number}: expected 10 cells between tabs, found {len(cells)}"
    name, method, sent, anonymous, *of_roles, administrator = cells
    expected = {"anonymous": anonymous, "administrator": administrator}
    for role, cell in zip(ROLES, of_roles, strict=True):
        expected |= {f"{role} {place}": answer for place, answer in zip(PLACES, _three(cell, number), strict=True)}
    return Row(number, name, method, dict(parse_qsl(sent.strip("-"))), expected)


def _three(cell: str, number: int) -> list[str]:
    answers = cell.split("/")
    assert len(answers) in (1, 3), f"{TABLE.name}, line {number}: expected one answer or three, found {cell}"
    return answers * 3 if len(answers) == 1 else answers


def addresses(among: list[URLPattern | URLResolver] | None = None, before: tuple[str, ...] = ()) -> Iterator[Address]:
    """Walk the URL configuration, libraries' and the API's addresses included."""
    for one in get_resolver().url_patterns if among is None else among:
        parameters = (*before, *_parameters(one))
        if isinstance(one, URLPattern):
            yield Address(one.name or f"(no name: {one.pattern})", parameters, one.callback)
        else:
            space = f"{one.namespace}:" if one.namespace else ""
            for inner in addresses(one.url_patterns, parameters):
                yield inner._replace(name=space + inner.name)


def _parameters(one: URLPattern | URLResolver) -> tuple[str, ...]:
    pattern = one.pattern
    return tuple(pattern.regex.groupindex if isinstance(pattern, RegexPattern) else pattern.converters)


def names_of_view(view: object) -> set[str]:
    """Give every name that the address of a view has: those of an API have one for each method."""
    return {one.name for one in addresses() if one.view is view}


def operations(client) -> Iterator[tuple[set[str], str, str]]:
    """Give names, method and path of every operation that an API tells of in its OpenAPI document."""
    for document in (one.name for one in addresses() if one.name.endswith("openapi-json")):
        for path, methods in client.get(reverse(document)).json()["paths"].items():
            view = resolve(re.sub(r"{\w+}", "1", path)).func
            yield from ((names_of_view(view), method.upper(), path) for method in methods if method != "parameters")
