"""A nation's site, made up: every unit of today with a published register of 25 targets, and 60,000 documents.

`python benchmarks/web_nation.py` makes it in the folder that `LOTRINH_HOME` names. Real code reads one text and builds
one register; each unit gets them with its own name and its own values.
"""

import copy
import random
import sys
from itertools import islice

import django

UNITS, DOCUMENTS, BATCH = 3321, 60_000, 200
YEARS = (2025, 2030)
MEASURED = "20305"
"""The unit whose pages are measured is there in a small nation too."""
_RESULTS = (
    "Năm 2025, thu ngân sách nhà nước trên địa bàn đạt 185 tỷ đồng; thu nhập bình quân đầu người đạt 72 triệu "
    "đồng/người/năm; tỷ lệ hộ nghèo còn 1,8%; tỷ lệ bao phủ bảo hiểm y tế đạt 95,2%; tỷ lệ lao động "
    "qua đào tạo đạt 68%."
)
_SHARES = (
    "tỷ lệ hộ sử dụng nước sạch",
    "tỷ lệ rác thải sinh hoạt được thu gom, xử lý",
    "tỷ lệ lao động qua đào tạo",
    "tỷ lệ bao phủ bảo hiểm y tế",
    "tỷ lệ hồ sơ giải quyết đúng hạn",
    "tỷ lệ gia đình văn hóa",
    "tỷ lệ trẻ em suy dinh dưỡng",
    "tỷ lệ che phủ rừng",
    "tỷ lệ đô thị hóa",
    "tỷ lệ hộ nghèo",
    "tỷ lệ thất nghiệp",
    "tỷ trọng dịch vụ",
    "tỷ trọng nông nghiệp",
    "tỷ trọng công nghiệp - xây dựng",
    "tỷ lệ người dân tham gia bảo hiểm xã hội",
    "tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ",
    "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ",
)
_TARGETS = (
    "thu ngân sách nhà nước trên địa bàn đạt trên 320 tỷ đồng",
    "thu nhập bình quân đầu người đạt 110 triệu đồng/người/năm",
    "tổng giá trị sản phẩm trên địa bàn tăng bình quân 11 - 12%/năm",
    "thành lập mới 400 doanh nghiệp",
    "mỗi năm giải quyết việc làm cho ít nhất 1.200 lao động",
    "mỗi năm kết nạp từ 45 đảng viên trở lên",
    "tổng vốn đầu tư toàn xã hội đạt 2.500 tỷ đồng",
    "giá trị sản xuất nông nghiệp trên một ha đất canh tác đạt 150 triệu đồng",
    *(f"{name} đạt {60 + at}%" for at, name in enumerate(_SHARES)),
)
TEXT = (
    "Nghị quyết Đại hội đại biểu Đảng bộ phường lần thứ I, nhiệm kỳ 2025 - 2030\n"
    f"{_RESULTS}\nCác chỉ tiêu chủ yếu đến năm 2030:\n" + "".join(f"- {line};\n" for line in _TARGETS)
)
SHORT = f"Phường tổng kết công tác năm 2025\n{_RESULTS}\n"


def make(units=UNITS, documents=DOCUMENTS):
    """Make it all; a nation that is already there is left as it is."""
    from django.core.management import call_command

    from lotrinh.web.storage.models import Account, Publication, Unit

    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    if Publication.objects.exists():
        return
    account = Account.objects.create_superuser("admin", password="mat khau thu 12")
    found = Unit.objects.filter(tier=Unit.COMMUNE, until="").select_related("parent").order_by("code")
    wards = sorted(found, key=lambda unit: unit.code != MEASURED)[:units]
    terms = _publish(wards, account)
    _fill(terms, documents, account)


def _read(text):
    import lotrinh

    reading = lotrinh.read(text).to_dict()
    reading["event"] |= {"unit": "phường Mẫu", "unit_code": "00000", "province": "Mẫu", "term": list(YEARS)}
    reading["document"]["rank"] = "resolution"
    return reading


def _publish(wards, account):
    """Give each unit a term with a published register: the same facts, with values of its own."""
    from django.db import transaction

    from lotrinh.planning import draft
    from lotrinh.register import build
    from lotrinh.web.storage.models import Publication, Term
    from lotrinh.web.storage.publications import replace_facts

    (pattern,) = build([_read(TEXT)])
    chance, terms = random.Random(1), []
    for group in _batches(wards):
        with transaction.atomic():
            for ward in group:
                register = _of(ward, pattern, chance)
                term = Term.objects.create(unit=ward, first_year=YEARS[0], last_year=YEARS[1], register=register)
                plan = draft(register)
                term.published = Publication.objects.create(
                    term=term, number=1, register=register, plan=plan, by=account
                )
                term.state = Term.State.PUBLISHED
                term.save()
                replace_facts(term, register)
                terms.append(term)
        _tell("units", len(terms), len(wards))
    return terms


def _of(ward, pattern, chance):
    """Give the pattern as this unit's, with each plain value a little different."""
    register = copy.deepcopy(pattern)
    register["unit"] = {"name": ward.full_name, "code": ward.code, "province": ward.parent.name}
    register["record"] = f"{ward.code}/{YEARS[0]}-{YEARS[1]}"
    for fact in register["facts"]:
        for side in fact["sides"]:
            if isinstance(side["value"], int | float):
                side["value"] = round(side["value"] * chance.uniform(0.8, 1.2), 1)
    return register


def _fill(terms, count, account):
    """Give the units documents with their claims, the first of each behind its publication."""
    from django.db import transaction

    from lotrinh.web.queue.keeping import claim_rows
    from lotrinh.web.storage import full_text
    from lotrinh.web.storage.models import Claim, Document, Publication, Upload

    readings = {text: _read(text) for text in (TEXT, SHORT)}
    through, done = Publication.documents.through, 0
    for group in _batches([(at, terms[at % len(terms)]) for at in range(count)]):
        with transaction.atomic():
            uploads = Upload.objects.bulk_create(
                Upload(
                    unit=term.unit, by=account, name=f"{at}.txt", size=1, sha256=f"{at:064x}", state=Upload.State.READ
                )
                for at, term in group
            )
            texts = [TEXT if at < len(terms) else SHORT for at, _ in group]
            documents = Document.objects.bulk_create(
                _document(upload, term, text, readings[text])
                for upload, (_, term), text in zip(uploads, group, texts, strict=True)
            )
            Claim.objects.bulk_create(
                (
                    row
                    for one, text in zip(documents, texts, strict=True)
                    for row in claim_rows(one, readings[text]["claims"], {})
                ),
                batch_size=1000,
            )
            full_text.put((one.pk, f"{one.unit.full_name} {one.text}") for one in documents)
            first = [(one, term) for one, (at, term) in zip(documents, group, strict=True) if at < len(terms)]
            through.objects.bulk_create(
                through(publication_id=term.published_id, document_id=one.pk) for one, term in first
            )
        done += len(group)
        _tell("documents", done, count)


def _document(upload, term, text, reading):
    from lotrinh.web.storage.models import Document

    told = {name: value for name, value in reading.items() if name != "claims"}
    return Document(
        upload=upload,
        position=0,
        unit=term.unit,
        term=term,
        sha256=upload.sha256,
        source=upload.name,
        title=text.partition("\n")[0],
        kind="results",
        rank="report",
        text=text,
        reading=told,
        numbers=told["numbers"]["total"],
        claimed=told["numbers"]["claimed"],
    )


def _batches(rows):
    rows = iter(rows)
    while group := list(islice(rows, BATCH)):
        yield group


def _tell(what, done, count):
    sys.stderr.write(f"\r{what}: {done:,} of {count:,} " + ("\n" if done == count else ""))


if __name__ == "__main__":
    django.setup()
    make(*map(int, sys.argv[1:]))
