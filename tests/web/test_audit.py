import pytest
from django.db import DatabaseError, connection, transaction

from lotrinh.web.storage.audit import verify
from lotrinh.web.storage.models import AuditEntry

pytestmark = pytest.mark.django_db


def test_each_action_leaves_one_entry_and_the_chain_holds(received, person, ward):
    """A received file is an entry that says who, what and where; the chain of all entries holds."""
    received(person("contributor", ward, "lan"), ward)
    entry = AuditEntry.objects.get()
    assert (entry.account_name, entry.verb, entry.unit) == ("lan", "receive_file", ward)
    assert list(verify()) == []


@pytest.mark.parametrize("statement", ["UPDATE storage_auditentry SET verb = 'x'", "DELETE FROM storage_auditentry"])
def test_the_database_refuses_to_change_the_log(received, person, ward, statement):
    """Neither a change nor a deletion of an entry is possible, not even past Django."""
    received(person("contributor", ward), ward)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_an_entry_that_was_changed_all_the_same_is_found(received, person, ward):
    """With the database's guard taken away, a changed entry no longer fits its seal."""
    received(person("contributor", ward), ward)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL session_replication_role = replica")
        else:
            cursor.execute("DROP TRIGGER audit_UPDATE")
        cursor.execute("UPDATE storage_auditentry SET account_name = 'somebody'")
    assert [(one.number, one.reason) for one in verify()] == [(1, "seal")]
