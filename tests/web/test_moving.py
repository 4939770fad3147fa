"""Moving a document that was dropped for the wrong unit or term."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.move_document import MoveDocument
from lotrinh.web.actions.review_claim import ReviewClaim
from lotrinh.web.storage.models import AuditEntry, Document, Role, Unit

pytestmark = pytest.mark.django_db
TERM = (2025, 2030)


@pytest.fixture
def other(ward):
    return Unit.objects.filter(tier=Unit.COMMUNE, until="", parent=ward.parent).exclude(pk=ward.pk).earliest("pk")


@pytest.fixture
def clerk(person, ward, other):
    account = person("editor", ward, "lan")
    Role.objects.create(account=account, unit=other, name="editor")
    return account


@pytest.fixture
def document(placed, clerk, ward):
    return placed(clerk, ward, "01-dai-hoi.txt").documents.get()


def moved(document, clerk, to, years=TERM):
    document = Document.objects.get(pk=document.pk)
    return MoveDocument(document, document.version, to, years).perform(Actor(clerk))


def facts(unit):
    return [fact["indicator_text"] for fact in unit.terms.get(first_year=2025).register.get("facts", [])]


def test_a_document_takes_its_claims_and_reviews_along(document, clerk, ward, other):
    """The register that it leaves loses its facts, the one that it joins has them, as people corrected them."""
    claim = document.claims.get(indicator="budget_revenue", kind="target")
    ReviewClaim(claim, claim.version, "correct", {"value": 325_000_000_000}, "").perform(Actor(clerk))
    before = facts(ward)
    moved(document, clerk, other)
    assert (facts(ward), facts(other)) == ([], before)
    assert claim.reviews.count() == 1
    values = [side["value"] for fact in other.terms.get().register["facts"] for side in fact["sides"]]
    assert 325_000_000_000 in values


def test_moving_back_undoes_a_move(document, clerk, ward, other):
    """Both registers are again as they were."""
    before = ward.terms.get().register
    moved(document, clerk, other)
    moved(document, clerk, ward)
    assert ward.terms.get().register == before
    assert facts(other) == []


def test_both_units_have_it_in_their_logs(document, clerk, ward, other):
    """Whoever reads the log of either unit finds from where it came and where it went."""
    moved(document, clerk, other)
    entries = AuditEntry.objects.filter(verb="move_document")
    assert {entry.unit for entry in entries} == {ward, other}
    assert {(entry.before["unit"], entry.after["unit"]) for entry in entries} == {(str(ward), str(other))}


def test_it_needs_the_right_in_both_units(document, person, clerk, ward, other):
    """An editor of one of the two units alone is refused, whichever it is."""
    for unit in (ward, other):
        with pytest.raises(PermissionDenied):
            moved(document, person("approver", unit), other)
    assert Document.objects.get(pk=document.pk).unit == ward


def test_a_unit_does_not_get_the_same_document_twice(document, placed, clerk, other):
    """Where the other unit has the very document already, the move is refused with the reason."""
    placed(clerk, other, "01-dai-hoi.txt")
    with pytest.raises(ActionError, match="has this very document"):
        moved(document, clerk, other)


def test_the_page_moves_a_document_and_offers_to_move_it_back(document, clerk, ward, other, signed_in):
    """The form moves it, the check page says who did, and one press moves it back to its term."""
    browser, address = signed_in(clerk), reverse("check_move", args=[document.pk])
    assert other.name in browser.get(address, {"typed": other.name}).content.decode()
    told = {"move": 1, "unit": other.code, "version": document.version, "first": 2025, "last": 2030}
    page = browser.post(address, told, follow=True)
    assert Document.objects.get(pk=document.pk).unit == other
    back = page.context["moved"]
    assert (back.origin, back.years) == (ward, TERM)
    told |= {"unit": back.origin.code, "version": page.context["document"].version}
    browser.post(address, told)
    assert Document.objects.get(pk=document.pk).term.unit == ward


def test_the_page_puts_a_document_into_another_term_of_its_unit(document, clerk, ward, signed_in):
    """Term, kind of source and day can be set right later as well."""
    told = {"version": document.version, "first": 2020, "last": 2025, "rank": "report", "day": "07/08/2025"}
    sent = {f"{document.pk}-{name}": value for name, value in told.items()} | {"place": 1}
    signed_in(clerk).post(reverse("check_move", args=[document.pk]), sent)
    document.refresh_from_db()
    assert (document.term.first_year, document.rank, str(document.date)) == (2020, "report", "2025-08-07")


def test_what_is_published_stays_with_the_unit_that_published_it(document, clerk, ward, other, publish, person, client):
    """The public page goes on naming the unit of the publication until that is made anew."""
    publish(person("approver", ward), ward.terms.get())
    moved(document, clerk, other)
    page = client.get(f"/documents/{document.pk}/").content.decode()
    assert f'href="/units/{ward.code}/"' in page
    assert f'href="/units/{other.code}/"' not in page


def test_a_program_moves_a_document_as_its_account_may(document, clerk, other, signed_in):
    """The API takes the code of the unit and the term, and gives the document's new version."""
    told = {"version": document.version, "unit": other.code, "years": list(TERM)}
    address = f"/api/v1/documents/{document.pk}/move"
    answer = signed_in(clerk).post(address, told, content_type="application/json")
    assert answer.json() == {"id": document.pk, "state": "placed", "version": document.version + 1}
    assert Document.objects.get(pk=document.pk).term.unit == other
