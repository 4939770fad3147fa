"""Publish an approved register: a copy for everybody, with its plan and what changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from lotrinh.planning import draft
from lotrinh.register import differences
from lotrinh.web.access import Right
from lotrinh.web.actions.action import Actor, Effect
from lotrinh.web.actions.locking import about
from lotrinh.web.actions.on_term import OnTerm
from lotrinh.web.storage.models import Account, Publication, Term
from lotrinh.web.storage.publications import documents_told, replace_facts


@dataclass(frozen=True)
class PublishRegister(OnTerm):
    """Make the next publication of a term out of its approved register."""

    verb: ClassVar[str] = "publish_register"
    right: ClassVar[Right] = Right.APPROVE

    def effect(self, actor: Actor) -> Effect[Term]:
        """Keep the publication, open its documents, and put its facts in the place of those before."""
        term = self._locked(Term.State.APPROVED)
        before = term.published
        publication = _publication(term, actor.person)
        publication.documents.set(documents_told(term, term.register))
        facts = replace_facts(term, term.register)
        term.published = publication
        self._move(term, Term.State.PUBLISHED)
        told = {"publication": publication.number, "facts": facts, "changes": len(publication.changes)}
        return Effect(term, about(term), {"publication": before and before.number}, told)


def _publication(term: Term, by: Account) -> Publication:
    last = term.publications.order_by("-number").first()
    return Publication.objects.create(
        term=term,
        number=last.number + 1 if last else 1,
        register=term.register,
        plan=draft(term.register),
        changes=differences([last.register] if last else [], [term.register]),
        by=by,
    )
