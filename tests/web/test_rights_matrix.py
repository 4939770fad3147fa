import pytest
from django.test import Client
from rights_table import TABLE, Row, addresses, names_of_view, operations, rows
from rights_world import MADE, World

from lotrinh.web.access.libraries import RULES

pytestmark = pytest.mark.django_db
KNOWN = {one.name: one for one in addresses()}
ROWS = rows()
TOLD = {(row.name, row.method) for row in ROWS}


@pytest.fixture
def world(db):
    """Somewhere to be refused."""
    return World()


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_every_address_has_a_rule_and_a_row(name):
    """A page without a rule or without a row in the table of rights fails, and the failure says what to add."""
    address = KNOWN[name]
    asked_for = [one for one in address.parameters if one not in MADE and not any(one in row.sent for row in ROWS)]
    assert not name.startswith("(no name"), f"Give the address a name=: {name}"
    assert any(known == name for known, _ in TOLD), (
        f"{name} has no row in tests/web/{TABLE.name}. Add one for each method that it answers; the top says how."
    )
    assert not asked_for, f"{name} takes {asked_for}: add a line for it to MADE in tests/web/rights_world.py."
    assert getattr(address.view, "rule", None) or name in RULES, (
        f"The view of {name} has no rule. Put one of lotrinh.web.access.rules above it."
    )


def test_every_operation_of_an_api_has_a_row():
    """Each method of each path in an API's OpenAPI document stands in the table of rights."""
    missing = [
        f"{method} {path}"
        for names, method, path in operations(Client())
        if not any((name, method) in TOLD for name in names)
    ]
    assert not missing, f"Add rows to tests/web/{TABLE.name} for {missing}."


def test_every_row_belongs_to_an_address():
    """A row whose page is gone fails."""
    assert [f"line {row.line}: {row.name}" for row in ROWS if row.name not in KNOWN] == []


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.method} {row.name}" for row in ROWS])
def test_each_person_gets_the_answer_of_the_table(row: Row, world):
    """Every role in the page's unit, in its province and elsewhere gets the answer that the table expects."""
    found = {who: world.answer(KNOWN[row.name], row, who) for who in row.expected}
    wrong = [
        f"{who}: expected {row.expected[who]}, found {found[who]}" for who in found if found[who] != row.expected[who]
    ]
    assert not wrong, f"{TABLE.name}, line {row.line}: {'; '.join(wrong)}"


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_a_method_without_a_row_changes_nothing(name, world):
    """What the table does not speak of is not done even for an administrator: no entry comes into the audit log."""
    from lotrinh.web.storage.models import AuditEntry

    row = next(row for row in ROWS if row.name == name)
    world.asked(KNOWN[name], row)
    before = AuditEntry.objects.count()
    names = names_of_view(KNOWN[name].view)
    for method in {"GET", "POST", "PUT", "PATCH", "DELETE"} - {known for one, known in TOLD if one in names}:
        world.answer(KNOWN[name], row._replace(method=method), "administrator")
    assert AuditEntry.objects.count() == before
