"""A site with a register in each state and documents of every form: `python every_state.py` says where, in JSON."""

import io
import json
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[3] / "samples"
PASSWORD = "mat khau thu 12"
TABLE = "Phụ lục\n\nSTT\tChỉ tiêu\tĐơn vị\tNăm 2030\n1\tThu ngân sách\ttỷ đồng\t320\n2\tHộ nghèo\t%\t0,5\n"


def pdf():
    """Write a page with figures in it."""
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data)
    canvas.drawString(72, 740, "Thu ngan sach nam 2024: 320 ha, 45%, 1.200 ha.")
    canvas.save()
    return data.getvalue()


def received(ward, actor, name, content):
    """Bring a file in and read it, as the worker would; give its first document."""
    from django.core.files.base import ContentFile

    from lotrinh.web.actions.receive_file import ReceiveFile
    from lotrinh.web.queue.tasks import read_upload

    upload = ReceiveFile(ward, name, ContentFile(content, name)).perform(actor)
    read_upload.call(upload.pk)
    return upload.documents.first()


def with_register(ward, actor, *steps):
    """Put three documents into a term of a ward, and take its register so many steps."""
    from lotrinh.web.actions.place_document import PlaceDocument

    files = [(name, (SAMPLES / name).read_bytes()) for name in ("01-dai-hoi.txt", "06-tin-tong-hop.txt")]
    for name, content in [*files, ("phu-luc.txt", TABLE.encode())]:
        document = received(ward, actor, name, content)
        PlaceDocument(document, document.version, (2025, 2030), document.rank, document.date).perform(actor)
    term = ward.terms.get()
    for step in steps:
        term = step(term, term.version).perform(actor)
    return document


def make():
    """Make the database, four wards with an approver, one register more advanced than the other, and odd files."""
    from django.core.management import call_command

    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.approve_register import ApproveRegister
    from lotrinh.web.actions.publish_register import PublishRegister
    from lotrinh.web.actions.submit_register import SubmitRegister
    from lotrinh.web.screens.addresses import address_of_register
    from lotrinh.web.storage.models import Account, Role, Unit

    call_command("migrate", verbosity=0)
    chief = Account.objects.create_superuser("chief", password=PASSWORD)
    approver = Account.objects.create_user("minh", password=PASSWORD)
    wards = list(Unit.objects.filter(parent__code="48", until="", level="phường").order_by("code")[:4])
    steps = (SubmitRegister, ApproveRegister, PublishRegister)
    for taken, ward in enumerate(wards):
        Role.objects.create(account=approver, unit=ward, name="approver")
        table = with_register(ward, Actor(approver), *steps[:taken])
    picture = received(wards[0], Actor(approver), "trang.pdf", pdf())
    received(wards[0], Actor(approver), "hong.pdf", b"%PDF-1.4 broken")
    return {
        "people": {"chief": chief.pk, "approver": approver.pk},
        "ward": {"row": wards[0].pk, "code": wards[0].code},
        "registers": [address_of_register(ward.terms.get()) for ward in wards],
        "picture": picture.pk,
        "table": {"row": table.pk, "claim": table.claims.first().pk},
    }


if __name__ == "__main__":
    import django

    django.setup()
    sys.stdout.write(json.dumps(make()))
