"""All checks of one document, in the order a reader would raise them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lotrinh.checking.baselines import missing_baselines
from lotrinh.checking.conflicts import conflicting_values
from lotrinh.checking.counts import counts_listed
from lotrinh.checking.files import doubted
from lotrinh.checking.notation import doubtful_units, mixed_decimals
from lotrinh.checking.predecessors import contradicted_mergers
from lotrinh.checking.ratios import contradicted_ratios
from lotrinh.checking.recognition import doubtful_characters
from lotrinh.checking.shares import impossible_shares
from lotrinh.checking.surroundings import Surroundings
from lotrinh.documents import Document
from lotrinh.foundation.view import View
from lotrinh.lexicon import Lexicon, default
from lotrinh.reading.claims import Claim, Finding
from lotrinh.reading.event import Event

CHECKS: tuple[Callable[[Surroundings], Iterator[Finding]], ...] = (
    counts_listed,
    conflicting_values,
    mixed_decimals,
    impossible_shares,
    contradicted_ratios,
    missing_baselines,
    doubtful_units,
    doubtful_characters,
)


def check(
    claims: Sequence[Claim],
    text: str = "",
    lexicon: Lexicon | None = None,
    view: View | None = None,
    event: Event | None = None,
    document: Document | None = None,
) -> list[Finding]:
    """Give the findings on the claims of one document.

    `text` is the document as received, which the offsets of the claims speak of; without it the checks that ask
    for the words between two claims judge by the claims alone. `view` is its canonical view, where it was made
    before. With the `event` its unit is compared with the table of places, with the `document` what its file leaves
    in doubt is told. Pure.
    """
    surroundings = Surroundings(claims, text, lexicon or default(), view)
    findings = [finding for find in CHECKS for finding in find(surroundings)]
    if document:
        findings += doubted(surroundings, document)
    return [*findings, *contradicted_mergers(surroundings, event)] if event else findings
