"""The claims of a document as rows to check: what was read, what speaks against it, what people said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Prefetch, QuerySet

from lotrinh.lexicon.loader import default
from lotrinh.publishing import claim_words, figures
from lotrinh.publishing.words import Lang
from lotrinh.publishing.words import say as say_word
from lotrinh.web.queue.doubts import doubted_by, ends_short
from lotrinh.web.screens.check.words_of import family_of
from lotrinh.web.storage.models import Claim, Document, Review
from lotrinh.web.words import say

Json = dict[str, Any]
GROUPS = ("target", "result", "other", "aim", "people", "place")
"""Families of claims in the order in which they are listed."""


class Doubt(NamedTuple):
    """Why somebody should look: in a word, and in a sentence."""

    code: str
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as it stands, in the language of the page."""

    claim: Claim
    id: str
    """The row's number as addresses and forms write it."""
    button: str
    """What a button of this row sends: the claim and the version that was seen."""
    family: str
    kind: str
    head: str
    value: str
    details: list[str]
    indicator: str
    doubts: list[Doubt]
    said_before: str
    """What the reader said, where somebody corrected it."""
    reviews: list[Review]
    gap: str
    """What is missing after it: a list that was announced longer ends here."""

    @property
    def is_doubtful(self) -> bool:
        """Whether it waits for somebody to look at it."""
        return is_doubtful(self.claim)


def is_doubtful(claim: Claim) -> bool:
    """Whether somebody should look at a claim, and nobody has."""
    return claim.state == Claim.State.OPEN and bool(claim.doubts)


def claims_of(document: Document) -> QuerySet[Claim]:
    """Give the claims of a document in the order of the text, with what people said of them."""
    reviews = Review.objects.select_related("by").order_by("pk")
    return document.claims.prefetch_related(Prefetch("reviews", reviews)).order_by("order")


def rows_of(document: Document, claims: Iterable[Claim], lang: Lang) -> list[Row]:
    """Give the rows of some claims; their document must be loaded."""
    findings, gaps = _by_claim(document.reading["findings"]), ends_short(document.reading["findings"])
    return [row_of(claim, findings.get(claim.name, []), gaps.get(claim.name), lang) for claim in claims]


def row_of(claim: Claim, findings: Sequence[Json], gap: Json | None, lang: Lang) -> Row:
    """Give one row."""
    now = effective(claim)
    return Row(
        claim=claim,
        id=str(claim.pk),
        button=f"{claim.pk}:{claim.version}",
        family=family_of(now),
        kind=say_word("type", figures.type_key(now), lang),
        head=_head(now, lang),
        value=figures.stated(now, lang) if now["type"] == "figure" else "",
        details=_details(now, lang),
        indicator=_indicator(now, lang),
        doubts=_doubts(claim, findings, lang),
        said_before=_said_before(claim, now, lang),
        reviews=list(claim.reviews.all()),
        gap=claim_words.finding(gap, lang) if gap else "",
    )


def last_review(claim: Claim) -> Review | None:
    """Give the review that holds, from those that are loaded."""
    holding = [one for one in claim.reviews.all() if not one.undone and one.action != Review.Action.UNDO]
    return holding[-1] if holding else None


def effective(claim: Claim) -> Json:
    """Give the claim as it is now: what the reader said, corrected where somebody corrected it."""
    last = last_review(claim)
    corrected = last.set if last and last.action == Review.Action.CORRECT else {}
    return {**claim.body, **corrected}


def _head(body: Json, lang: Lang) -> str:
    if body["type"] == "figure":
        return claim_words.one_line(body["indicator_text"])
    number = f"{body['order']}. " if body.get("order") else ""
    return number + claim_words.summary(body, lang)


def _details(body: Json, lang: Lang) -> list[str]:
    told = []
    if body["type"] == "figure":
        if body.get("measure") != "level":
            told.append(figures.measure(body, lang))
        told.append(figures.period(body, lang))
    told += [claim_words.one_line(body.get(key) or "") for key in ("by", "organiser", "place", "owner")]
    return [said for said in told if said]


def _indicator(body: Json, lang: Lang) -> str:
    return indicator_name(body["indicator"], lang) if body.get("indicator") else ""


def indicator_name(key: str, lang: Lang) -> str:
    """Give the name of an indicator; its key where the catalogue no longer has it."""
    entry = next((one for one in default().indicators if one.key == key), None)
    if entry is None:
        return key
    return str(entry.entry.get("name_en") or entry.name) if lang == "en" else entry.name


def _said_before(claim: Claim, now: Json, lang: Lang) -> str:
    return claim_words.summary(claim.body, lang) if now != claim.body else ""


def _by_claim(findings: Iterable[Json]) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for finding in findings:
        for name in doubted_by(finding):
            found.setdefault(name, []).append(finding)
    return found


def _doubts(claim: Claim, findings: Sequence[Json], lang: Lang) -> list[Doubt]:
    told = [
        Doubt(one["code"], say_word("finding", one["code"], lang), claim_words.finding(one, lang)) for one in findings
    ]
    known = {one.code for one in told}
    return told + [_own_doubt(code, claim, lang) for code in claim.doubts if code not in known]


_OWN = ("recognised", "unknown_indicator", "low_rank")


def doubt_name(code: str, lang: Lang) -> str:
    """Give a doubt in a word: one of a claim by itself, or a finding."""
    return say(f"check.doubt_{code}", lang) if code in _OWN else say_word("finding", code, lang)


def _own_doubt(code: str, claim: Claim, lang: Lang) -> Doubt:
    message = say(f"check.why_{code}", lang)
    if code == "recognised" and claim.body.get("other_reading"):
        message += " " + say("check.why_recognised_other", lang, other=claim.body["other_reading"])
    return Doubt(code, doubt_name(code, lang), message)
