"""One fact of a working register with all its words, and the forms to decide on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lotrinh.messages import Language
from lotrinh.publishing.claim_words import one_line
from lotrinh.register import DecisionError
from lotrinh.web.access import Right, needs
from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.decide_fact import DecideFact
from lotrinh.web.actions.undo_decision import UndoDecision
from lotrinh.web.screens.addresses import address_of_register, key_of, term_at
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.register_page.correcting import beginning, changed, choices
from lotrinh.web.screens.register_page.views import decisions_told, frame, seen, unit_of
from lotrinh.web.screens.saying import Row, Shelf, Told, Words, row_of
from lotrinh.web.storage.models import Document, Term
from lotrinh.web.storage.registers import decisions_of
from lotrinh.web.words import say

Json = dict[str, Any]
_AROUND = 110
"""Characters of the document that are shown before and after the words."""


class Context(NamedTuple):
    """Words of a document with what stands around them."""

    words: Words
    before: str
    after: str


@needs(Right.SEE, unit_of)
def decide(request: HttpRequest, code: str, day: str, years: str, fact: str) -> HttpResponse:
    """Show a fact with its sources; take a decision on it, and show it again."""
    term, lang = term_at(code, day, years), spoken()
    found = next((one for one in term.register.get("facts", ()) if one["id"] == fact), None)
    if found is None:
        raise Http404
    here = reverse("register_fact", args=[*key_of(term), fact])
    if request.method == "POST" and _taken(request, term, found, lang):
        return redirect(here)
    documents = list(term.documents.order_by("date", "pk"))
    row = row_of(found, Shelf(documents, working=True), lang)
    content = {
        "row": row,
        "sides": [(side, _contexts(found, at, side, documents)) for at, side in enumerate(row.told)],
        "alike": _alike(term, found, lang),
        "sources": _documents(found, documents),
        "correct": beginning(found) | dict(request.POST.items()),
        "choices": choices(lang),
        "sent": request.POST,
        "decisions": decisions_told([one for one in decisions_of(term) if one.body["fact"] == fact], term, lang),
        **frame(request, term, lang),
    }
    return render(request, "register_page/fact.html", content)


def _taken(request: HttpRequest, term: Term, fact: Json, lang: Language) -> bool:
    """Take the decision that was sent; say why where it cannot be taken."""
    action, sent = request.POST.get("action", ""), request.POST
    try:
        told = _READ[action](fact, sent) if action in _READ else {}
        reason = sent.get("reason", "")
        DecideFact(term, seen(request), fact["id"], action, reason, told).perform(Actor.of(request))
    except (ActionError, DecisionError) as error:
        messages.error(request, error.said(lang))
        return False
    messages.success(request, say("register_page.decided", lang))
    return True


def _side(fact: Json, sent: QueryDict) -> Json:
    written = sent.get("side", "")
    return {"side": int(written) if written.isdecimal() else -1}


def _set(fact: Json, sent: QueryDict) -> Json:
    return {"set": changed(fact, {name: str(value) for name, value in sent.items()})}


def _with(fact: Json, sent: QueryDict) -> Json:
    if not sent.getlist("with"):
        raise ActionError(fact["indicator_text"], "nothing_chosen")
    return {"with": sent.getlist("with")}


def _apart(fact: Json, sent: QueryDict) -> Json:
    return {"documents": sent.getlist("documents")}


_READ: dict[str, Callable[[Json, QueryDict], Json]] = {
    "accept": _side,
    "correct": _set,
    "merge": _with,
    "split": _apart,
}


def _contexts(fact: Json, at: int, side: Told, documents: list[Document]) -> list[Context]:
    texts = {document.sha256[:12]: document.text for document in documents}
    sources = fact["sides"][at]["sources"]
    return [_context(words, source, texts) for words, source in zip(side.words, sources, strict=True)]


def _context(words: Words, source: Json, texts: dict[str, str]) -> Context:
    text, start, end = texts.get(source["document"], ""), source["start"], source["end"]
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Context(words, _spaced(before), _spaced(after))


def _spaced(text: str) -> str:
    """Put a text on one line and keep a space at its ends where it has one."""
    spaced = one_line(text)
    return f"{' ' if text[:1].isspace() else ''}{spaced}{' ' if text[-1:].isspace() else ''}"


def _alike(term: Term, fact: Json, lang: Language) -> list[Row]:
    """Give the facts that could be this one: the same kind, measure and unit; those of the same year first."""
    same = ("kind", "measure", "unit")
    others = [
        one
        for one in term.register["facts"]
        if one["id"] != fact["id"] and all(one[name] == fact[name] for name in same) and one["status"] != "rejected"
    ]
    others.sort(key=lambda one: (one["period"] != fact["period"], one["indicator"] != fact["indicator"]))
    return [row_of(one, Shelf(()), lang) for one in others]


def _documents(fact: Json, documents: list[Document]) -> list[tuple[str, str]]:
    """Give the documents that tell a fact: the name a decision has for them, and their title."""
    titles = {document.sha256[:12]: str(document) for document in documents}
    told = {source["document"]: None for side in fact["sides"] for source in side["sources"]}
    return [(one, titles.get(one, one)) for one in told]


@require_POST
@needs(Right.CHECK, unit_of)
def undo(request: HttpRequest, code: str, day: str, years: str, decision: int) -> HttpResponse:
    """Take a decision back, and go back to the register's decisions."""
    term, lang = term_at(code, day, years), spoken()
    try:
        UndoDecision(term, seen(request), decision).perform(Actor.of(request))
    except (ActionError, DecisionError) as error:
        messages.error(request, error.said(lang))
    else:
        messages.success(request, say("register_page.undone", lang))
    return redirect(f"{address_of_register(term)}?part=decisions")
