"""The models, one file each; together they tell the way of a document from an upload to a published fact."""

from lotrinh.web.storage.models.account import Account
from lotrinh.web.storage.models.audit import AuditEntry
from lotrinh.web.storage.models.claim import Claim, Review
from lotrinh.web.storage.models.document import Document
from lotrinh.web.storage.models.publication import Publication, PublishedFact
from lotrinh.web.storage.models.role import Role
from lotrinh.web.storage.models.term import Decision, Term
from lotrinh.web.storage.models.token import Token, digest_of
from lotrinh.web.storage.models.unit import Unit
from lotrinh.web.storage.models.upload import Upload

__all__ = [
    "Account",
    "AuditEntry",
    "Claim",
    "Decision",
    "Document",
    "Publication",
    "PublishedFact",
    "Review",
    "Role",
    "Term",
    "Token",
    "Unit",
    "Upload",
    "digest_of",
]
