import re
import tracemalloc
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from lotrinh.web.actions import Actor
from lotrinh.web.actions.give_role import GiveRole
from lotrinh.web.screens.differences import differences
from lotrinh.web.storage.audit import FIRST, record, seal_of, verify
from lotrinh.web.storage.models import Account, AuditEntry, Unit

pytestmark = pytest.mark.django_db


def write(count, **fields):
    """Add entries to the log, one after the other."""
    for number in range(count):
        record(**{"account": None, "address": "192.0.2.1", "verb": "sign_in", "about": f"claim {number}", **fields})


def numbers(page):
    """Give the numbers of the entries that a page shows."""
    return [int(one) for one in re.findall(r">#(\d+)<", page.content.decode())]


@pytest.fixture
def administrator(db):
    """Make somebody who administers the site."""
    return Account.objects.create_superuser("quan-tri")


def test_an_approver_reads_the_log_of_their_unit_only(person, ward, signed_in):
    """Entries of another unit, of the province and of no unit are not shown."""
    for unit in (ward, ward.parent, None, Unit.objects.exclude(pk=ward.pk).filter(parent=ward.parent).first()):
        write(1, unit=unit)
    assert numbers(signed_in(person("approver", ward)).get("/audit/")) == [1]


def test_a_supervisor_reads_the_log_of_the_whole_province(person, ward, signed_in):
    """The province and the units below it, but nothing of another province and nothing of the site itself."""
    elsewhere = Unit.objects.filter(tier=Unit.COMMUNE).exclude(parent=ward.parent).exclude(parent=None).first()
    for unit in (ward, ward.parent, None, elsewhere):
        write(1, unit=unit)
    assert numbers(signed_in(person("supervisor", ward.parent)).get("/audit/")) == [2, 1]


def test_asking_for_another_units_log_gives_nothing(person, ward, signed_in):
    """The filter narrows what a person may read and never widens it."""
    write(1, unit=ward.parent)
    page = signed_in(person("approver", ward)).get("/audit/", {"unit": ward.parent.code})
    assert numbers(page) == []


def test_an_administrator_reads_on_page_by_page(administrator, signed_in):
    """Fifty entries a page, the newest first; the link goes on where the page ended, and keeps what was asked for."""
    write(120)
    write(1, verb="make_account")
    client = signed_in(administrator)
    seen, address = [], "/audit/?verb=sign_in"
    while address:
        page = client.get(address)
        seen += numbers(page)
        older = re.search(r'rel="next" href="([^"]+)"', page.content.decode())
        address = f"/audit/{older[1]}".replace("&amp;", "&") if older else None
    assert seen == list(range(120, 0, -1))


def test_the_log_is_found_by_verb_person_unit_and_day(administrator, ward, person, signed_in):
    """Each filter by itself leaves what fits; a day is that of Vietnam, written day first; a person is also done to."""
    lan = person(name="lan")
    write(1, account=lan)
    GiveRole(lan, ward, "viewer").perform(Actor(administrator))
    write(1, verb="make_account")
    client = signed_in(administrator)
    asked = [
        {"verb": "give_role"},
        {"person": "LAN"},
        {"unit": ward.code},
        {"day": f"{localdate():%d/%m/%Y}"},
        {"day": "01/02/2020"},
    ]
    assert [numbers(client.get("/audit/", one)) for one in asked] == [[2], [2, 1], [2], [3, 2, 1], []]


def test_what_is_no_day_is_said_and_limits_nothing(administrator, signed_in):
    """A day that cannot be read is named beside its field; numbers that are none are passed over."""
    write(1)
    page = signed_in(administrator).get("/audit/", {"day": "31/02/2025", "before": "9" * 40, "unit": "?"})
    assert numbers(page) == [1]
    assert 'aria-invalid="true"' in page.content.decode()


def test_a_change_is_shown_as_what_it_was_and_what_it_is():
    """Fields that stayed the same are left out; nested ones have their path; a new one stands opposite nothing."""
    before = {"role": "viewer", "name": "lan", "set": {"value": "10"}}
    after = {"role": "editor", "name": "lan", "set": {"value": "12", "unit": "%"}, "is_active": True}
    assert differences(before, after, "en") == [
        ("role", "Viewer", "Editor"),
        ("corrected to › value", "10", "12"),
        ("corrected to › unit", "", "%"),
        ("active", "", "yes"),
    ]


def test_states_and_roles_have_words_and_names_stay_names():
    """A state is said in the page's language; an account that is called like one keeps its name."""
    assert differences({"state": "draft"}, {"state": "submitted", "name": "viewer"}, "vi") == [
        ("trạng thái", "dự thảo", "đã trình"),
        ("tên", "", "viewer"),
    ]


def test_words_of_a_person_are_shown_as_text(administrator, signed_in):
    """A reason that contains HTML is shown as it was typed and runs nowhere."""
    write(1, after={"reason": "<script>alert(1)</script>"})
    page = signed_in(administrator).get("/audit/").content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page


def test_a_page_of_the_log_asks_the_database_a_bounded_number_of_times(administrator, ward, signed_in, person):
    """Fifty entries of several units and people take no more queries than a few."""
    for unit in Unit.objects.filter(parent=ward.parent)[:10]:
        write(6, unit=unit, account=administrator)
    client = signed_in(administrator)
    with CaptureQueriesContext(connection) as asked:
        client.get("/audit/")
    assert len(asked) <= 12


def test_the_button_says_where_the_chain_does_not_hold(administrator, signed_in):
    """The latest entries are tested: whole at first, then with the number of the one that was changed."""
    write(3)
    client = signed_in(administrator)
    assert "nguyên vẹn: 3" in client.post("/audit/check/", follow=True).content.decode()
    _tamper("UPDATE storage_auditentry SET address = '192.0.2.2' WHERE number = 2")
    assert "Mục số 2 không khớp" in client.post("/audit/check/", follow=True).content.decode()


def test_the_latest_entries_can_be_tested_alone():
    """With a bound, older entries are believed and the newer ones are not."""
    write(6)
    _tamper("UPDATE storage_auditentry SET verb = 'x' WHERE number IN (2, 5)")
    assert [one.number for one in verify()] == [2, 5]
    assert [one.number for one in verify(3)] == [5]
    assert [one.number for one in verify(100)] == [2, 5]


def test_testing_the_whole_log_keeps_it_out_of_memory():
    """Eight times as many entries need no more than half as much memory again."""
    _write_quickly(2_000)
    few = _peak()
    _write_quickly(14_000)
    assert _peak() < 1.5 * few


def _peak():
    tracemalloc.start()
    assert list(verify()) == []
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def _write_quickly(count):
    last = AuditEntry.objects.order_by("-number").first()
    number, previous = (last.number, last.seal) if last else (0, FIRST)
    entries = []
    for one in range(number + 1, number + count + 1):
        entry = AuditEntry(
            number=one, at=datetime.now(UTC), account_name="lan", verb="sign_in", about="account 1", previous=previous
        )
        entry.seal = previous = seal_of(entry)
        entries.append(entry)
    AuditEntry.objects.bulk_create(entries, batch_size=1000)


def _tamper(statement):
    """Change the log past the database's guard, as who has the file could."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
        else:
            cursor.execute("DROP TRIGGER IF EXISTS audit_UPDATE")
        cursor.execute(statement)
