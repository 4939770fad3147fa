"""From a draft to what everybody sees, and back."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from lotrinh.web.actions import ActionError, Actor, Conflict
from lotrinh.web.actions.approve_register import ApproveRegister
from lotrinh.web.actions.decide_fact import DecideFact
from lotrinh.web.actions.place_document import PlaceDocument
from lotrinh.web.actions.publish_register import PublishRegister
from lotrinh.web.actions.recall_register import RecallRegister
from lotrinh.web.actions.return_register import ReturnRegister
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.actions.submit_register import SubmitRegister
from lotrinh.web.actions.withdraw_publication import WithdrawPublication
from lotrinh.web.storage.models import AuditEntry, PublishedFact, Term
from lotrinh.web.storage.publications import published_documents
from lotrinh.web.storage.registers import rebuild

pytestmark = pytest.mark.django_db

CONGRESS, RESOLUTION = "01-dai-hoi.txt", "02-nghi-quyet.txt"


@pytest.fixture
def approver(person, ward):
    return person("approver", ward, "hoa")


@pytest.fixture
def term(placed, approver, ward):
    return placed(approver, ward, CONGRESS, RESOLUTION)


def test_a_published_register_is_a_copy_with_its_plan_and_its_facts(term, approver, publish):
    """The first publication holds register and plan as they were approved, and a row for each fact."""
    publication = publish(approver, term).published
    assert publication.number == 1
    assert publication.register == term.register
    assert publication.plan["schema"] == "lotrinh.plan/1"
    assert PublishedFact.objects.count() == len(term.register["facts"]) == len(publication.changes)
    assert set(published_documents()) == set(term.documents.all())


def test_published_numbers_are_exact(term, approver, publish):
    """A range keeps both ends, a share its denominator, and money every đồng."""
    publish(approver, term)
    growth = PublishedFact.objects.get(indicator="gross_product", kind="target", measure="growth_per_year")
    assert (growth.low, growth.high, growth.comparator) == (Decimal(11), Decimal(12), "range")
    schools = PublishedFact.objects.filter(kind="result", measure="ratio", low=8, of=11).get()
    assert schools.number_unit
    assert PublishedFact.objects.filter(indicator="budget_revenue", kind="target", low=320_000_000_000).exists()


def test_building_an_unchanged_register_anew_changes_nothing(term):
    """A register that is built again from the same documents stays what it was, approval and version included."""
    version = term.version
    rebuild(term)
    term.refresh_from_db()
    assert term.version == version


def test_each_step_needs_the_one_before_it(term, approver):
    """A draft is neither approved nor published, and what is submitted is not submitted again."""
    for step in (ApproveRegister, PublishRegister):
        with pytest.raises(ActionError, match="draft"):
            step(term, term.version).perform(Actor(approver))
    term = SubmitRegister(term, term.version).perform(Actor(approver))
    with pytest.raises(ActionError, match="submitted"):
        SubmitRegister(term, term.version).perform(Actor(approver))


def test_an_editor_submits_and_only_an_approver_goes_on(term, person, ward):
    """Approving, returning, publishing and withdrawing are refused to an editor."""
    editor = Actor(person("editor", ward))
    term = SubmitRegister(term, term.version).perform(editor)
    for step in (ApproveRegister, PublishRegister):
        with pytest.raises(PermissionDenied):
            step(term, term.version).perform(editor)
    for back in (ReturnRegister, WithdrawPublication):
        with pytest.raises(PermissionDenied):
            back(term, term.version, "vì sai").perform(editor)


def test_an_approver_sends_a_register_back_with_a_reason(term, approver):
    """A returned register is a draft again; the log keeps why, and no reason is no return."""
    term = SubmitRegister(term, term.version).perform(Actor(approver))
    with pytest.raises(ActionError, match="reason"):
        ReturnRegister(term, term.version, "  ").perform(Actor(approver))
    term = ReturnRegister(term, term.version, "Thiếu phụ lục").perform(Actor(approver))
    assert term.state == Term.State.DRAFT
    assert AuditEntry.objects.latest("number").after == {"state": "draft", "reason": "Thiếu phụ lục"}


def test_a_change_makes_an_approved_register_a_draft_and_leaves_the_publication(term, approver, publish, placed, ward):
    """Another document in the term asks for approval anew; citizens go on seeing what was approved."""
    publication = publish(approver, term).published
    term = placed(approver, ward, "03-quan-triet.txt")
    assert term.state == Term.State.DRAFT
    assert term.published == publication
    assert published_documents().count() == 2


def test_an_editor_takes_a_submitted_register_back_until_it_is_approved(term, approver, person, ward, placed):
    """What was submitted too early is a draft again, with what waited; what is approved only an approver sends back."""
    editor = Actor(person("editor", ward))
    term = SubmitRegister(term, term.version).perform(editor)
    placed(approver, ward, "05-ket-qua-2027.txt")
    term.refresh_from_db()
    term = RecallRegister(term, term.version).perform(editor)
    assert (term.state, term.waiting, len(term.register["sources"])) == (Term.State.DRAFT, False, 3)
    for step in (SubmitRegister, ApproveRegister):
        term = step(term, term.version).perform(Actor(approver))
    with pytest.raises(ActionError, match="has been approved"):
        RecallRegister(term, term.version).perform(editor)


@pytest.mark.parametrize("approved", [False, True])
def test_what_an_approver_has_stays_as_it_was_submitted(term, approver, placed, ward, approved):
    """A document that is confirmed meanwhile, and a review, wait: register, state and version stay what they were."""
    term = SubmitRegister(term, term.version).perform(Actor(approver))
    if approved:
        term = ApproveRegister(term, term.version).perform(Actor(approver))
    before = (term.register, term.state, term.version)
    placed(approver, ward, "05-ket-qua-2027.txt")
    claim = term.documents.earliest("pk").claims.filter(kind="target").first()
    ReviewClaim(claim, claim.version, "reject", {}, "").perform(Actor(approver))
    term.refresh_from_db()
    assert (term.register, term.state, term.version) == before
    assert term.waiting


@pytest.mark.parametrize("way", ["sent back", "published"])
def test_what_waited_joins_when_the_approver_lets_go(term, approver, placed, ward, way):
    """Sent back or published, the register takes in what changed meanwhile, as a draft."""
    term = SubmitRegister(term, term.version).perform(Actor(approver))
    placed(approver, ward, "05-ket-qua-2027.txt")
    term.refresh_from_db()
    told = len(term.register["sources"])
    if way == "sent back":
        term = ReturnRegister(term, term.version, "Thiếu báo cáo").perform(Actor(approver))
    else:
        for step in (ApproveRegister, PublishRegister):
            term = step(term, term.version).perform(Actor(approver))
        assert len(term.published.register["sources"]) == told
    assert (term.state, term.waiting) == (Term.State.DRAFT, False)
    assert len(term.register["sources"]) == told + 1


def test_a_document_stays_while_a_register_with_it_waits(term, approver, placed, ward):
    """What a submitted register tells of is neither set aside nor moved; what waits to join it may be."""
    SubmitRegister(term, term.version).perform(Actor(approver))
    held = term.documents.earliest("pk")
    with pytest.raises(ActionError, match="tells of this document"):
        PlaceDocument(held, held.version, None, held.rank, held.date).perform(Actor(approver))
    placed(approver, ward, "05-ket-qua-2027.txt")
    waits = term.documents.latest("pk")
    PlaceDocument(waits, waits.version, None, waits.rank, waits.date).perform(Actor(approver))
    term.refresh_from_db()
    assert not term.waiting


def test_no_decision_is_taken_while_an_approver_has_the_register(term, approver):
    """A decision would change what is being approved: it is refused with what to do instead."""
    fact = term.register["facts"][0]["id"]
    term = SubmitRegister(term, term.version).perform(Actor(approver))
    with pytest.raises(ActionError, match="send it back first"):
        DecideFact(term, term.version, fact, "reject", "Không đúng").perform(Actor(approver))


def test_the_next_publication_says_what_changed(term, approver, publish, placed, ward):
    """Number two holds the difference from number one, and its facts take the place of the old ones."""
    publish(approver, term)
    term = publish(approver, placed(approver, ward, "05-ket-qua-2027.txt"))
    assert term.published.number == 2
    assert {"added"} <= {change["change"] for change in term.published.changes}
    assert len(term.published.changes) < len(term.published.register["facts"])
    assert PublishedFact.objects.count() == len(term.published.register["facts"])


def test_what_is_published_already_is_not_published_again(term, approver, publish):
    """A second publication of the same register is refused."""
    term = publish(approver, term)
    with pytest.raises(ActionError, match="published as it stands"):
        PublishRegister(term, term.version).perform(Actor(approver))


def test_a_withdrawn_publication_leaves_nothing_to_see(term, approver, publish):
    """Its facts and documents are closed, the register is a draft, and the publication stays on record."""
    term = publish(approver, term)
    term = WithdrawPublication(term, term.version, "Công bố nhầm").perform(Actor(approver))
    assert (term.published, term.state) == (None, Term.State.DRAFT)
    assert not PublishedFact.objects.exists()
    assert not published_documents().exists()
    assert publish(approver, term).published.number == 2


def test_whoever_comes_second_is_told_what_changed(term, approver):
    """A step on a register that somebody changed since it was seen is refused, and names who changed it."""
    SubmitRegister(term, term.version).perform(Actor(approver))
    with pytest.raises(Conflict, match="hoa"):
        SubmitRegister(term, term.version).perform(Actor(approver))


def test_an_empty_register_is_not_submitted(approver, ward):
    """A term without documents has nothing to approve."""
    term = Term.objects.create(unit=ward, first_year=2025, last_year=2030)
    with pytest.raises(ActionError, match="no document"):
        SubmitRegister(term, term.version).perform(Actor(approver))


def test_the_sample_term_is_published_once(db):
    """Loading the samples twice leaves one publication, of all their documents."""
    from django.contrib.auth import get_user_model

    from lotrinh.web.serving.sample_term import load_samples

    get_user_model().objects.create_superuser("admin", password="mat khau thu 12")
    for _ in range(2):
        ward = load_samples()
    publication = ward.terms.get().publications.get()
    assert publication.documents.count() == ward.documents.count() == 7
    assert ward.terms.get().published == publication
