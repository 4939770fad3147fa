"""The office's page of a register: parts, search, decisions, and the steps to a publication."""

import pytest

from lotrinh.web.actions import Actor
from lotrinh.web.actions.submit_register import SubmitRegister
from lotrinh.web.storage.models import Term

pytestmark = pytest.mark.django_db

REGISTER = "/units/20305/2025-07-01/registers/2025-2030/"
PARTS = ("targets", "results", "items", "people", "mergers", "findings", "decisions", "changes", "documents")


@pytest.fixture
def approver(person, ward):
    return person("approver", ward, "hoa")


@pytest.fixture
def office(approver, signed_in):
    return signed_in(approver)


@pytest.fixture
def term(placed, approver, ward):
    return placed(approver, ward, "01-dai-hoi.txt", "02-nghi-quyet.txt", "03-quan-triet.txt", "07-cong-thong-tin.html")


def contradicted(term):
    return next(fact for fact in term.register["facts"] if fact["status"] == "contradicted")


def send(browser, term, action, fact=None, **fields):
    fact = fact or contradicted(term)
    told = {"action": action, "reason": "Theo nghị quyết", "version": term.version, **fields}
    answer = browser.post(f"{REGISTER}facts/{fact['id']}/", told)
    term.refresh_from_db()
    return answer, next((one for one in term.register["facts"] if one["id"] == fact["id"]), None)


def step(browser, name, **fields):
    term = Term.objects.get()
    answer = browser.post(f"{REGISTER}steps/{name}/", {"version": term.version, **fields}, follow=True)
    term.refresh_from_db()
    return answer, term


def test_every_part_of_a_register_opens_with_few_queries(office, term, few_queries):
    """Each part, and the page of a fact, is shown in either language with at most twelve queries."""
    pages = [f"{REGISTER}?part={part}" for part in PARTS] + [f"{REGISTER}facts/{contradicted(term)['id']}/"]
    for lang in ("vi", "en"):
        office.cookies["django_language"] = lang
        for page in pages:
            with few_queries():
                assert office.get(page).status_code == 200


def test_a_register_is_for_those_with_rights_in_its_unit(term, person, ward, signed_in, client):
    """A viewer sees it, a stranger is refused, and who is not signed in is asked to."""
    assert signed_in(person("viewer", ward)).get(REGISTER).status_code == 200
    assert signed_in(person()).get(REGISTER).status_code == 403
    assert client.get(REGISTER).status_code == 302


def test_a_viewer_is_offered_nothing_to_change(term, person, ward, signed_in):
    """Without the right there is neither a form to decide nor a step to take, and sending one is refused."""
    viewer = signed_in(person("viewer", ward))
    assert "<form method" not in viewer.get(REGISTER).content.decode().partition("<main")[2]
    assert 'name="reason"' not in viewer.get(f"{REGISTER}facts/{contradicted(term)['id']}/").content.decode()
    assert send(viewer, term, "accept", side=0)[0].status_code == 403
    assert viewer.post(f"{REGISTER}steps/submit/", {"version": term.version}).status_code == 403


def test_the_same_fact_stands_once_with_all_its_words(office, term):
    """A target that four documents tell is one row with four ways into the documents."""
    rows = [fact.row for fact, _ in office.get(REGISTER).context["facts"]]
    revenue = next(row for row in rows if row.fact["indicator"] == "budget_revenue" and row.fact["period"][1] == 2030)
    words = [words for told in revenue.told for words in told.words]
    assert len({one.href.partition("?")[0] for one in words}) == 4
    assert '<span id="at"></span>' in office.get(words[0].href).content.decode()


def test_facts_are_found_with_or_without_marks(office, term):
    """“thu ngan sach” finds the budget revenue and nothing of the poor households."""
    names = {fact.row.name for fact, _ in office.get(REGISTER, {"q": "thu ngan sach"}).context["facts"]}
    assert names == {"Tổng thu ngân sách nhà nước trên địa bàn"}


def test_what_waits_for_a_decision_can_be_shown_alone(office, term):
    """Filtered by it, only contradicted facts are left."""
    facts = [fact.row for fact, _ in office.get(REGISTER, {"status": "open"}).context["facts"]]
    assert facts
    assert {row.status for row in facts} == {"contradicted"}


def test_a_changed_target_shows_its_history(office, term):
    """Where a programme changed what the resolution set, both values stand in the order of time."""
    fact = contradicted(term)
    for side, rank, day in zip(fact["sides"], ("resolution", "programme"), ("2025-07-25", "2026-01-31"), strict=True):
        side["sources"] = [{**side["sources"][0], "rank": rank, "date": day}]
    Term.objects.update(register={**term.register, "facts": [fact]})
    ((told, _),) = office.get(REGISTER).context["facts"]
    assert [(rank, day) for _, rank, day in told.history] == [
        ("nghị quyết", "25/07/2025"),
        ("chương trình", "31/01/2026"),
    ]
    assert [amount for amount, _, _ in told.history] == [side.amount for side in told.row.told]


def test_three_hundred_facts_are_shown_on_one_page(office, term):
    """A register of three hundred facts opens whole and can be searched."""
    fact = term.register["facts"][0]
    many = [
        {**fact, "kind": "target", "id": f"f{at:010x}", "indicator_text": f"Mục số {at}", "indicator": None}
        for at in range(300)
    ]
    Term.objects.update(register={**term.register, "facts": many})
    assert len(office.get(REGISTER).context["facts"]) == 300
    assert len(office.get(REGISTER, {"q": "muc so 299"}).context["facts"]) == 1


def test_choosing_a_side_decides_the_fact(office, term):
    """The form's choice becomes the decision, and the page says so."""
    answer, fact = send(office, term, "accept", side=1)
    assert answer.status_code == 302
    assert fact["status"] == "decided"
    page = office.get(answer.url).content.decode()
    assert "Theo nghị quyết" in page


def test_a_correction_is_written_as_people_write_numbers(office, term):
    """“325,5 tỷ” is 325.5 billion, exactly; fields left alone are not part of the decision."""
    fact = contradicted(term)
    _, fact = send(office, term, "correct", fact, value="325,5 tỷ", comparator=">=")
    assert fact["decided"] == {"value": 325_500_000_000, "comparator": ">="}
    assert set(term.decisions.get().body["set"]) == {"value", "comparator"}


@pytest.mark.parametrize(
    "fields",
    [
        {"value": "ba trăm"},
        {"value": "3.25"},
        {"value": "1,234"},
        {"value": ""},
        {"until": "20300"},
        {"since": "2031"},
        {"measure": "wish"},
        {},
    ],
)
def test_a_correction_that_cannot_be_read_is_refused_and_kept_in_the_form(office, term, fields):
    """The page says what is wrong, and what was typed is still there."""
    answer, fact = send(office, term, "correct", **fields)
    assert answer.status_code == 200
    assert fact["status"] == "contradicted"
    page = answer.content.decode()
    assert 'class="alert alert-' in page
    assert all(f'value="{value}"' in page for name, value in fields.items() if name in ("value", "until"))


def test_a_decision_without_a_reason_is_refused(office, term):
    """Who gives no reason is asked for one."""
    answer, fact = send(office, term, "accept", side=0, reason=" ")
    assert "Chưa nêu lý do" in answer.content.decode()
    assert fact["status"] == "contradicted"


def test_a_decision_on_an_old_page_is_refused_with_who_changed_it(office, term):
    """A form that was opened before somebody else's decision changes nothing and names that person."""
    version, fact = term.version, contradicted(term)
    send(office, term, "accept", fact, side=0)
    answer, fact = send(office, term, "accept", fact, side=1, version=version)
    assert "hoa" in answer.content.decode()
    assert fact["decided"]["comparator"] == ">"


def test_a_decision_is_undone_from_the_register(office, term):
    """The button beside a decision takes it back."""
    send(office, term, "reject")
    decision = term.decisions.get()
    office.post(f"{REGISTER}decisions/{decision.pk}/undo/", {"version": term.version})
    term.refresh_from_db()
    assert contradicted(term)["id"] == decision.body["fact"]


def test_facts_are_joined_and_parted_from_the_page(office, term):
    """Splitting by document and joining again go through the forms."""
    fact = contradicted(term)
    _, kept = send(office, term, "split", fact, documents=[fact["sides"][1]["sources"][0]["document"]])
    other = next(one for one in term.register["facts"] if one.get("split_from") == fact["id"])
    _, joined = send(office, term, "merge", kept, **{"with": [other["id"]]})
    assert len(joined["sides"]) == len(fact["sides"])


def test_a_register_goes_all_the_way_by_its_buttons(office, term, client):
    """Submitted, sent back with a reason, submitted, approved, published, withdrawn: each button leads to the next."""
    assert step(office, "submit")[1].state == Term.State.SUBMITTED
    answer, term = step(office, "return", reason="Thiếu phụ lục")
    assert term.state == Term.State.DRAFT
    assert "Thiếu phụ lục" in answer.content.decode()
    answer, _ = step(office, "submit")
    assert "Thiếu phụ lục" not in answer.content.decode()
    step(office, "approve")
    answer, term = step(office, "publish")
    assert term.published.number == 1
    assert "hộ nghèo" in client.get("/units/20305/").content.decode()
    assert 'name="reason"' in answer.content.decode()
    _, term = step(office, "withdraw", reason="Nhầm")
    assert term.published is None
    assert "hộ nghèo" not in client.get("/units/20305/").content.decode()


def test_what_changed_since_the_publication_is_told_in_words(office, term, approver, publish):
    """A decision after the publication is a change, with the value before and after."""
    publish(approver, term)
    term.refresh_from_db()
    fact = contradicted(term)
    send(office, term, "accept", fact, side=1)
    (change,) = office.get(REGISTER, {"part": "changes"}).context["changes"]
    assert (change.fact, change.kind) == (fact["id"], "changed")
    assert "mâu thuẫn" in change.before
    assert "đã quyết định" in change.after


def test_a_fact_without_a_unit_is_shown_and_published(office, term, approver, publish, client):
    """A correction that takes the unit away leaves pages that open."""
    fact = contradicted(term)
    _, fact = send(office, term, "correct", fact, unit="")
    assert fact["unit"] is None
    publish(approver, term)
    assert fact["id"] in client.get("/units/20305/").content.decode()
    assert office.get(f"{REGISTER}facts/{fact['id']}/").status_code == 200


def test_a_register_that_an_approver_has_says_what_waits(office, term, approver, placed, ward):
    """The page names the documents that wait, offers no decision, and the check page says that reviews wait as well."""
    SubmitRegister(term, term.version).perform(Actor(approver))
    fact = contradicted(term)
    placed(approver, ward, "05-ket-qua-2027.txt")
    late = term.documents.latest("pk")
    page = office.get(REGISTER)
    assert page.context["late"] == [late]
    assert f"/check/{late.pk}/" in page.content.decode()
    assert 'name="side"' not in office.get(f"{REGISTER}facts/{fact['id']}/").content.decode()
    assert "giữ nguyên như lúc trình" in office.get(f"/check/{late.pk}/").content.decode()


def test_who_confirms_a_document_meanwhile_is_told_that_it_waits(office, term, approver, received, ward):
    """The confirmation is kept, and the next page says when the figures will join."""
    SubmitRegister(term, term.version).perform(Actor(approver))
    document = received(approver, ward, "05-ket-qua-2027.txt").documents.get()
    told = {"version": 1, "first": 2025, "last": 2030, "rank": "report", "day": ""}
    sent = {f"{document.pk}-{name}": value for name, value in told.items()} | {"one": document.pk}
    page = office.post(f"/drop/{ward.pk}/place/", sent, follow=True)
    assert "giữ nguyên như lúc trình" in page.content.decode()
