import io
import os
import subprocess
import sys
from datetime import timedelta

import openpyxl
import pytest
from django.utils import timezone

from lotrinh.documents import Limits
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


def test_a_file_beyond_the_limits_of_the_site_is_refused(received, person, ward, settings):
    """How much one file may ask for is a setting: a workbook with more cells is refused with the limit to raise."""
    book = openpyxl.Workbook()
    book.active.append(["Chỉ tiêu", "2030"])
    data = io.BytesIO()
    book.save(data)
    settings.READING_LIMITS = Limits(cells=1)
    upload = received(person("contributor", ward), ward, "a.xlsx", data.getvalue())
    assert upload.state == Upload.State.REFUSED
    assert "--limit cells=" in upload.refusals[0]["en"]


def test_a_file_larger_than_the_site_takes_is_refused_when_it_is_dropped(received, person, ward, settings):
    """The size is looked at before the file is kept."""
    settings.READING_LIMITS = Limits(size=1)
    with pytest.raises(ActionError, match="limit is 1 MB"):
        received(person("contributor", ward), ward, "a.txt", b"x" * (2**20 + 1))
    assert not Upload.objects.exists()


def test_the_limits_of_the_site_come_from_its_environment():
    """`LOTRINH_LIMITS` sets them as `--limit` does; one that does not exist stops the site with a sentence."""
    code = "from lotrinh.web.settings import READING_LIMITS as on; print(on.pages, on.seconds, on.cells)"

    def started(limits):
        return subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"LOTRINH_LIMITS": limits},
            capture_output=True,
            text=True,
            check=False,
        )

    assert started("pages=5,seconds=7").stdout.split() == ["5", "7", "500000"]
    assert "LOTRINH_LIMITS: expected NAME=NUMBER" in started("colour=3").stderr


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
