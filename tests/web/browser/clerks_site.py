"""A site in a folder of its own with a clerk and documents to check: `python clerks_site.py` says which, in JSON."""

import io
import json
import sys
from pathlib import Path

SAMPLE = Path(__file__).parents[3] / "samples" / "01-dai-hoi.txt"
PASSWORD = "mat khau thu 12"


def pdf():
    """Write a page with figures in it."""
    from reportlab.pdfgen.canvas import Canvas

    data = io.BytesIO()
    canvas = Canvas(data)
    canvas.drawString(72, 760, "Nghi quyet Dai hoi")
    canvas.drawString(72, 740, "Thu ngan sach nam 2024: 320 ha, 45%, 1.200 ha.")
    canvas.save()
    return data.getvalue()


def long_text():
    """Write a text whose list of claims has several windows; some of them doubtful, far apart."""
    head = "Đảng bộ phường An Khê, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n\n"
    told = ("chỉ số lạ" if at % 45 == 44 else "thu ngân sách" for at in range(150))
    return head + "".join(f"Năm {1900 + at % 125} {name} đạt {at + 12} tỷ đồng.\n\n" for at, name in enumerate(told))


def make():
    """Make the database, the clerk, and the documents; give their numbers by the names of their files."""
    from django.core.files.base import ContentFile
    from django.core.management import call_command

    from lotrinh.web.actions import Actor
    from lotrinh.web.actions.place_document import PlaceDocument
    from lotrinh.web.actions.receive_file import ReceiveFile
    from lotrinh.web.queue.tasks import read_upload
    from lotrinh.web.storage.models import Account, Document, Role, Unit

    call_command("migrate", verbosity=0)
    ward = Unit.objects.get(code="20305", until="")
    clerk = Account.objects.create_user("lan", password=PASSWORD)
    Role.objects.create(account=clerk, unit=ward, name="editor")
    sample = SAMPLE.read_text(encoding="utf-8")
    files = {f"{name}.txt": f"{sample}\nBản {name}.".encode() for name in ("keys", "quick", "sides", "phone")}
    files |= {"page.pdf": pdf(), "long.txt": long_text().encode(), "far.txt": f"{long_text()}Hết.".encode()}
    for name, content in files.items():
        upload = ReceiveFile(ward, name, ContentFile(content, name)).perform(Actor(clerk))
        read_upload.call(upload.pk)
    far = Document.objects.get(source="far.txt")
    PlaceDocument(far, far.version, (2025, 2030), far.rank, far.date).perform(Actor(clerk))
    return {"unit": ward.pk} | dict(Document.objects.values_list("source", "pk"))


if __name__ == "__main__":
    import django

    django.setup()
    sys.stdout.write(json.dumps(make()))
