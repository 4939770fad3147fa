"""The sample term: an invented ward whose documents `lotrinh serve --samples` brings in and publishes."""

from __future__ import annotations

from pathlib import Path

from django.core.files.base import ContentFile

import lotrinh
from lotrinh.places.names import plain
from lotrinh.web.actions import ActionError, Actor
from lotrinh.web.actions.approve_register import ApproveRegister
from lotrinh.web.actions.place_document import PlaceDocument
from lotrinh.web.actions.publish_register import PublishRegister
from lotrinh.web.actions.receive_file import ReceiveFile
from lotrinh.web.actions.submit_register import SubmitRegister
from lotrinh.web.queue.tasks import read_upload
from lotrinh.web.storage.models import Account, Term, Unit, Upload

SAMPLE_CODE = "S0001"
YEARS = (2025, 2030)


def samples_folder() -> Path:
    """Give the folder of samples: inside the package where it is installed, else beside the sources."""
    package = Path(lotrinh.__file__).parent
    inside = package / "samples"
    return inside if inside.is_dir() else package.parents[1] / "samples"


def load_samples() -> Unit:
    """Load the sample term; what is already there is left as it is."""
    actor = Actor(Account.objects.filter(is_superuser=True).earliest("pk"))
    ward = sample_ward()
    for file in sorted(samples_folder().glob("0*")):
        _load(ward, file, actor)
    term = ward.terms.get(first_year=YEARS[0])
    if not term.publications.exists():
        publish(term, actor)
    return ward


def publish(term: Term, actor: Actor) -> Term:
    """Take a draft all the way to its publication, by somebody who may do it all."""
    for step in (SubmitRegister, ApproveRegister, PublishRegister):
        term = step(term, term.version).perform(actor)
    return term


def sample_ward() -> Unit:
    """Give the invented ward, marked by a code that no real unit can have."""
    province = Unit.objects.get(code="24", until="")
    return Unit.objects.get_or_create(
        code=SAMPLE_CODE,
        since="2025-07-01",
        defaults={
            "level": "phường",
            "name": "Vân Khê",
            "plain": plain("phường Vân Khê"),
            "tier": Unit.COMMUNE,
            "province": province.code,
            "parent": province,
        },
    )[0]


def _load(ward: Unit, file: Path, actor: Actor) -> None:
    try:
        upload = ReceiveFile(ward, file.name, ContentFile(file.read_bytes(), file.name)).perform(actor)
    except ActionError:  # it was loaded before
        return
    read_upload.call(upload.pk)
    for document in Upload.objects.get(pk=upload.pk).documents.all():
        PlaceDocument(document, document.version, YEARS, document.rank, document.date).perform(actor)
