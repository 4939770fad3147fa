"""The working register, and the steps that take it to citizens."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localtime
from django.views.decorators.http import require_POST

from lotrinh.messages import Language
from lotrinh.messages import say as say_below
from lotrinh.planning import PlanError
from lotrinh.web.access import Right, needs
from lotrinh.web.access.gate import rights_here
from lotrinh.web.actions import Action, ActionError, Actor
from lotrinh.web.actions.approve_register import ApproveRegister
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.of_term import is_told
from lotrinh.web.actions.publish_register import PublishRegister
from lotrinh.web.actions.recall_register import RecallRegister
from lotrinh.web.actions.return_register import ReturnRegister
from lotrinh.web.actions.submit_register import SubmitRegister
from lotrinh.web.actions.withdraw_publication import WithdrawPublication
from lotrinh.web.screens.addresses import address_of, address_of_document, address_of_register, key_of, term_at, unit_at
from lotrinh.web.screens.language import spoken
from lotrinh.web.screens.register_page import parts
from lotrinh.web.screens.saying import Shelf, capital
from lotrinh.web.storage.models import AuditEntry, Decision, Document, Term, Unit
from lotrinh.web.storage.registers import decisions_of
from lotrinh.web.words import say

Json = dict[str, Any]
_FACT_STATUSES = ("agreed", "contradicted", "decided", "rejected", "reopened")
_BACK = ("return_register", "withdraw_publication")


def unit_of(code: str, day: str, **_: object) -> Unit:
    """Give the unit that a register belongs to."""
    return unit_at(code, day)


@needs(Right.SEE, unit_of)
def show(request: HttpRequest, code: str, day: str, years: str) -> HttpResponse:
    """Show a part of the register, with its state and what this person may do."""
    term, lang = term_at(code, day, years), spoken()
    documents = list(term.documents.defer("text", "reading", "layout").order_by("date", "pk"))
    changes = parts.changes_of(term, lang)
    part = request.GET.get("part", "targets")
    if part not in parts.PARTS:
        raise Http404
    counts = parts.counts_of(term.register, changes)
    content = {
        "part": part,
        "tabs": [(one, say(f"register_page.{one}", lang), counts[one]) for one in parts.PARTS],
        "documents": [_document(one, lang) for one in documents],
        "late": [one for one in documents if not is_told(one, term)],
        "changes": changes,
        "open": parts.open_in(term.register),
        "open_targets": parts.open_in(term.register, "target"),
        "counts_sources": counts["documents"],
        "states": _states(term, lang),
        "sent_back": _sent_back(term) if term.state == Term.State.DRAFT else None,
        "statuses": [(one, say_below(f"fact_status.{one}", lang)) for one in _FACT_STATUSES],
        **_part(request, part, term, Shelf(documents, working=True), lang),
        **frame(request, term, lang),
    }
    return render(request, "register_page/page.html", content)


def frame(request: HttpRequest, term: Term, lang: Language) -> Json:
    """Give what stands around every page of a register: whose it is, its state, and this person's rights."""
    return {
        "term": term,
        "unit": term.unit,
        "unit_href": address_of(term.unit),
        "href": address_of_register(term),
        "can": {right.value: True for right in rights_here(request)},
        "is_published": term.published_id is not None,
        "is_as_published": term.published is not None and term.published.register == term.register,
        "steps": {name: reverse("register_step", args=[*key_of(term), name]) for name in _STEPS},
    }


def _states(term: Term, lang: Language) -> list[tuple[str, str]]:
    """Give each state with `done`, `here` or `ahead`."""
    at = Term.State.values.index(term.state)
    return [
        (say(f"register_page.state_{name}", lang), "done" if one < at else "here" if one == at else "ahead")
        for one, name in enumerate(Term.State.values)
    ]


def _sent_back(term: Term) -> tuple[str, str, str] | None:
    """Give who made it a draft again, when and why, unless it has been submitted since."""
    told = AuditEntry.objects.filter(unit=term.unit, about=about(term), verb__in=[*_BACK, "submit_register"])
    last = told.order_by("-number").first()
    if last is None or last.verb not in _BACK:
        return None
    reason = (last.after or {}).get("reason", "")
    return last.account_name, localtime(last.at).strftime("%d/%m/%Y"), reason


def _part(request: HttpRequest, part: str, term: Term, shelf: Shelf, lang: Language) -> Json:
    words, status = request.GET.get("q", ""), request.GET.get("status", "")
    register = term.register
    told: Json = {"q": words, "status": status}
    if part in parts.FACTS:
        found = parts.searched(parts.facts_of(register, part, shelf, lang), words, status)
        addresses = {one.row.id: reverse("register_fact", args=[*key_of(term), one.row.id]) for one in found}
        return told | {"facts": [(one, addresses[one.row.id]) for one in found]}
    if part == "decisions":
        return {"decisions": decisions_told(decisions_of(term), term, lang)}
    if part == "findings":
        return told | {"findings": [_linked(one, term) for one in parts.findings_of(register, shelf, lang)]}
    if part in ("items", "people", "mergers"):
        return told | {"items": parts.searched_items(parts.items_of(register, part, shelf, lang), words)}
    return told


def _linked(finding: parts.Finding, term: Term) -> tuple[parts.Finding, str]:
    there = any(fact["id"] == finding.fact for fact in term.register["facts"])
    return finding, reverse("register_fact", args=[*key_of(term), finding.fact]) if there else ""


def _document(document: Document, lang: Language) -> tuple[Document, str, str]:
    rank = capital(say_below(f"rank.{document.rank}", lang))
    return document, address_of_document(document, working=True), rank


def decisions_told(decisions: Iterable[Decision], term: Term, lang: Language) -> list[Json]:
    """Give decisions with their fact's name, what they did, and whether they are in force."""
    return [_decision(one, term, lang) for one in decisions]


def _decision(decision: Decision, term: Term, lang: Language) -> Json:
    body = decision.body
    row: Json = next((one for one in term.register.get("decisions", ()) if _same(one, body)), {})
    fact = next((one for one in term.register.get("facts", ()) if one["id"] == body["fact"]), None)
    return {
        "fact": capital(fact["indicator_text"]) if fact else body["fact"],
        "fact_href": reverse("register_fact", args=[*key_of(term), body["fact"]]) if fact else "",
        "action": say(f"register_page.did_{body['action']}", lang),
        "by": str(decision.by),
        "day": localtime(decision.at).strftime("%d/%m/%Y %H:%M"),
        "reason": body["reason"],
        "state": row.get("state", ""),
        "undo": reverse("register_undo", args=[*key_of(term), decision.pk]),
    }


def _same(row: Json, body: Json) -> bool:
    return all(row.get(name) == value for name, value in body.items())


_STEPS: dict[str, type[Action[Term]]] = {
    "submit": SubmitRegister,
    "recall": RecallRegister,
    "return": ReturnRegister,
    "approve": ApproveRegister,
    "publish": PublishRegister,
    "withdraw": WithdrawPublication,
}
_WITH_REASON = frozenset({"return", "withdraw"})


@require_POST
@needs(Right.CHECK, unit_of)
def step(request: HttpRequest, code: str, day: str, years: str, name: str) -> HttpResponse:
    """Take a step with the register, and go back to it with what came of that."""
    term, lang = term_at(code, day, years), spoken()
    if name not in _STEPS:
        raise Http404
    told = {"reason": request.POST.get("reason", "")} if name in _WITH_REASON else {}
    try:
        _STEPS[name](term=term, version=seen(request), **told).perform(Actor.of(request))  # type: ignore[call-arg]
    except (ActionError, PlanError) as error:
        messages.error(request, error.said(lang))
    else:
        messages.success(request, say(f"register_page.done_{name}", lang))
    return redirect(address_of_register(term))


def seen(request: HttpRequest) -> int:
    """Give the version of the register that the person saw; none that ever was where the form does not say."""
    written = request.POST.get("version", "")
    return int(written) if written.isdecimal() else -1
