"""The list of registers, and what the first page says waits for a person."""

import pytest

from lotrinh.web.actions import Actor
from lotrinh.web.actions.approve_register import ApproveRegister
from lotrinh.web.actions.place_document import PlaceDocument
from lotrinh.web.actions.submit_register import SubmitRegister

pytestmark = pytest.mark.django_db


@pytest.fixture
def approver(person, ward):
    return person("approver", ward, "minh")


@pytest.fixture
def term(placed, approver, ward):
    return placed(approver, ward, "01-dai-hoi.txt")


def listed(client, asked=""):
    return [term for term, _ in client.get(f"/registers/{asked}").context["rows"]]


def test_registers_of_own_units_are_listed(term, approver, signed_in, person):
    """Who may see a unit's papers finds its register there, with a link; others find none."""
    shown = signed_in(approver).get("/registers/").content.decode()
    assert f"/units/{term.unit.code}/" in shown
    assert listed(signed_in(person())) == []


def test_registers_can_be_asked_for_by_their_state(term, approver, signed_in):
    """A draft is among the drafts only, and a state that does not exist asks for nothing."""
    client = signed_in(approver)
    assert listed(client, "?state=draft") == [term]
    assert listed(client, "?state=submitted") == []
    assert listed(client, "?state=x") == [term]


def test_what_waits_leads_to_where_it_is_done(term, approver, signed_in):
    """Each step of a register is found from the first page by who may take it, until nothing of it waits."""
    client, actor = signed_in(approver), Actor(approver)
    assert "/registers/?state=draft" in client.get("/").content.decode()
    term = SubmitRegister(term, term.version).perform(actor)
    assert "/registers/?state=submitted" in client.get("/").content.decode()
    ApproveRegister(term, term.version).perform(actor)
    shown = client.get("/").content.decode()
    assert "/registers/?state=approved" in shown
    assert "/registers/?state=draft" not in shown
    assert "/check/?state=doubtful" in shown


def test_approved_changes_of_a_published_register_wait_as_well(placed, published, ward, person, signed_in):
    """A published register waits for nobody; approved again after a change, it waits to be published again."""
    approver = person("approver", ward, "hai")
    client, waiting = signed_in(approver), "/registers/?state=approved"
    assert waiting not in client.get("/").content.decode()
    assert listed(client, "?state=published") == [published]
    term = placed(approver, ward, "02-nghi-quyet.txt")
    for step in (SubmitRegister, ApproveRegister):
        term = step(term, term.version).perform(Actor(approver))
    assert waiting in client.get("/").content.decode()
    assert listed(client, "?state=approved") == [term]


def test_a_change_that_is_taken_back_leaves_the_register_published(placed, published, ward, person):
    """Where nothing differs from the publication any more, nobody has to approve it once more."""
    approver = person("approver", ward, "hai")
    term = placed(approver, ward, "02-nghi-quyet.txt")
    assert term.state == "draft"
    document = term.documents.latest("pk")
    PlaceDocument(document, document.version, None, document.rank, document.date).perform(Actor(approver))
    term.refresh_from_db()
    assert term.state == "published"


def test_who_has_no_role_is_told_what_to_do(person, signed_in):
    """An account without a role is told to ask for one instead of that nothing waits."""
    assert "chưa có vai trò" in signed_in(person()).get("/").content.decode()


def test_a_page_of_registers_asks_few_questions(term, approver, signed_in, few_queries):
    """The list is made with at most twelve queries."""
    client = signed_in(approver)
    with few_queries():
        client.get("/registers/")


OFFERED = {"viewer": (), "editor": ("/drop/",), "approver": ("/drop/", "/audit/", "/people/mine/")}


@pytest.mark.parametrize(("role", "wanted"), OFFERED.items())
def test_the_menu_leads_to_what_a_role_may_do(person, ward, signed_in, role, wanted):
    """Every link of the menu that a role needs is there and answers; what it may not do is not offered."""
    client = signed_in(person(role, ward))
    shown = client.get("/").content.decode().partition("</nav>")[2].partition("</nav>")[0]
    for address in ("/drop/", "/audit/", "/people/mine/"):
        assert (f'href="{address}"' in shown) == (address in wanted)
    for address in ("/check/", "/registers/", *wanted):
        assert f'href="{address}"' in shown
        assert client.get(address, follow=True).status_code == 200
