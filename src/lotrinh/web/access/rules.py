"""The rule of a page: whom it is for. A view without one is never answered (`lotrinh.web.access.gate`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple, TypeVar

from lotrinh.web.access.rights import Right
from lotrinh.web.storage.models import Unit

View = TypeVar("View", bound=Callable[..., Any])
UnitOf = Callable[..., Unit]
"""Gives the unit that a page is about, from the parameters of its address; raises Http404 where there is none."""


class Rule(NamedTuple):
    """Whom a page is for: everybody, who is signed in, who has a right in its unit or anywhere, or administrators."""

    audience: Literal["everybody", "signed_in", "right", "administrators"]
    right: Right | None = None
    unit_of: UnitOf | None = None


EVERYBODY = Rule("everybody")
SIGNED_IN = Rule("signed_in")
ADMINISTRATORS = Rule("administrators")


def _ruled(view: View, rule: Rule) -> View:
    view.rule = rule  # type: ignore[attr-defined]
    return view


def everybody(view: View) -> View:
    """Open a page to everybody: it must show only what is published."""
    return _ruled(view, EVERYBODY)


def signed_in(view: View) -> View:
    """Open a page to everybody who is signed in: it must show only what is theirs."""
    return _ruled(view, SIGNED_IN)


def administrators(view: View) -> View:
    """Open a page to administrators of the site."""
    return _ruled(view, ADMINISTRATORS)


def needs(right: Right, unit_of: UnitOf) -> Callable[[View], View]:
    """Open a page to those who have a right in the unit that it is about."""
    return lambda view: _ruled(view, Rule("right", right, unit_of))


def needs_anywhere(right: Right) -> Callable[[View], View]:
    """Open a page to those who have a right in some unit: it must show only what is of units where they have it."""
    return lambda view: _ruled(view, Rule("right", right))
