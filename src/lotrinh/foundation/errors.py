"""Errors that name the place, what was expected, what was found, and what to do next."""

from __future__ import annotations


class LotrinhError(Exception):
    """A full sentence for the person at the keyboard.

    `place` is the file (and line, page or cell) it speaks of; `reason` says what was expected and what was
    found; `next_step` says what to do. The message is the three joined.
    """

    def __init__(self, place: str, reason: str, next_step: str) -> None:
        self.place = place
        self.reason = reason
        self.next_step = next_step
        super().__init__(f"{place}: {reason} {next_step}")


class UngroundedClaimError(LotrinhError):
    """A claim whose quote does not stand at its place: it must not exist (design decision 1)."""
