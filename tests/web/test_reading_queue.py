from datetime import timedelta

import pytest
from django.utils import timezone

from lotrinh.web.actions import ActionError
from lotrinh.web.queue.leases import lost, take
from lotrinh.web.queue.tasks import read_upload
from lotrinh.web.storage.models import Claim, Document, Upload

pytestmark = pytest.mark.django_db


def test_a_received_file_becomes_a_document_with_all_its_claims(received, person, ward):
    """What the reader says of a file is kept whole: text, claims, account and findings."""
    upload = received(person("contributor", ward), ward)
    document = upload.documents.get()
    assert upload.state == Upload.State.READ
    assert document.claims.count() > 40
    assert all(document.text[claim.start : claim.end] == claim.body["quote"] for claim in document.claims.all())
    assert document.reading["numbers"]["unexplained"] == 0
    assert document.doubtful > 0


def test_a_file_that_cannot_be_read_keeps_its_sentence_in_both_languages(received, person, ward):
    """A refused upload says why, and no document comes of it."""
    upload = received(person("contributor", ward), ward, "a.pdf", b"%PDF-1.7 nothing")
    assert upload.state == Upload.State.REFUSED
    assert not upload.documents.exists()
    assert upload.refusals[0]["vi"] != upload.refusals[0]["en"]


def test_the_same_file_is_taken_once_in_a_unit(received, person, ward):
    """A file whose bytes the unit already has is refused, and the refusal names who brought it."""
    clerk = person("contributor", ward, "lan")
    received(clerk, ward)
    with pytest.raises(ActionError, match="lan"):
        received(clerk, ward)
    assert Upload.objects.count() == 1


def test_reading_twice_doubles_nothing(received, person, ward):
    """A task that comes a second time finds its upload read and leaves it alone."""
    upload = received(person("contributor", ward), ward)
    before = Claim.objects.count()
    read_upload.call(upload.pk)
    assert (Document.objects.count(), Claim.objects.count()) == (1, before)


def test_an_upload_whose_worker_died_can_be_taken_by_another(received, person, ward):
    """As long as the lease holds nobody else reads it; once it is over, the upload is lost and then taken."""
    upload = received(person("contributor", ward), ward)
    Upload.objects.update(state=Upload.State.WAITING)
    assert take(upload.pk) is not None
    assert take(upload.pk) is None
    assert lost() == []
    Upload.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert lost() == [upload.pk]
    assert take(upload.pk).attempts == 3
