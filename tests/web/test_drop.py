"""Dropping documents and confirming where they belong."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lotrinh.web.queue.tasks import read_upload
from lotrinh.web.storage.models import Claim, Document, Role, Unit, Upload

pytestmark = pytest.mark.django_db
ABOUT_US = "Đảng bộ phường An Khê, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n\nĐến năm 2030 thu ngân sách đạt trên {} tỷ đồng.\n"  # noqa: E501
ELSEWHERE = "Đảng bộ phường Hòa Khánh, thành phố Đà Nẵng tổ chức Đại hội lần thứ I, nhiệm kỳ 2025 - 2030.\n\nĐến năm 2030 thu ngân sách đạt trên {} tỷ đồng.\n"  # noqa: E501


@pytest.fixture
def clerk(person, ward):
    return person("editor", ward, "lan")


@pytest.fixture
def browser(signed_in, clerk):
    return signed_in(clerk)


def sent(browser, ward, files, **headers):
    address = reverse("drop_into", args=[ward.pk])
    held = [SimpleUploadedFile(name, content) for name, content in files.items()]
    return browser.post(address, {"files": held}, headers=headers, follow=not headers)


def read_all():
    for upload in Upload.objects.filter(state=Upload.State.WAITING):
        read_upload.call(upload.pk)


def fields(document, **others):
    told = {"version": document.version, "first": 2025, "last": 2030, "rank": "resolution", "day": "07/08/2025"}
    return {f"{document.pk}-{name}": value for name, value in (told | others).items()}


def place(browser, ward, documents, **asked):
    told = {name: value for document in documents for name, value in fields(document).items()}
    return browser.post(reverse("drop_place", args=[ward.pk]), told | asked, follow=True)


def test_who_has_one_unit_comes_straight_to_it(browser, ward):
    """Nobody with one unit is asked which."""
    assert browser.get(reverse("drop")).url == reverse("drop_into", args=[ward.pk])


def test_who_has_several_units_chooses_one(browser, clerk, ward):
    """Units are offered by name, and only those into which this person may drop."""
    other = Unit.objects.filter(tier="commune", until="").exclude(pk=ward.pk).first()
    watched = Unit.objects.filter(tier="commune", until="").exclude(pk__in=[ward.pk, other.pk]).first()
    Role.objects.create(account=clerk, unit=other, name="contributor")
    Role.objects.create(account=clerk, unit=watched, name="viewer")
    assert {unit.pk for unit in browser.get(reverse("drop")).context["units"]} == {ward.pk, other.pk}


def test_an_administrator_finds_a_unit_by_name_without_marks(admin_client, ward):
    """Among thousands of units a search by name finds the one that is meant."""
    shown = admin_client.get(reverse("drop"), {"q": "an khe"})
    assert ward in shown.context["units"]


def test_many_files_are_taken_at_once_without_script(browser, ward):
    """A plain form takes several files; each refused one is named with its sentence in the page's language."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode()})
    shown = sent(browser, ward, {"a2.txt": ABOUT_US.format(320).encode(), "b.txt": ABOUT_US.format(330).encode()})
    assert Upload.objects.count() == 2
    said = shown.content.decode()
    assert "a2.txt: lan đã nộp tệp này lúc" in said
    assert "Đã nhận 1 tệp." in said


def test_a_file_sent_by_script_is_answered_by_its_row(browser, ward):
    """The answer is the row of the file: waiting, or refused with who had dropped it before."""
    first = sent(browser, ward, {"a.txt": ABOUT_US.format(1).encode()}, **{"X-Requested-With": "drop"})
    assert "chờ đọc" in first.content.decode()
    assert b"<html" not in first.content
    again = sent(browser, ward, {"b.txt": ABOUT_US.format(1).encode()}, **{"X-Requested-With": "drop"})
    assert "với tên “a.txt”" in again.content.decode()


def test_progress_goes_on_until_all_is_read(browser, ward):
    """A watched file is waiting at first; once read, its documents and their forms come, and asking ends."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode()})
    address, watched = reverse("drop_progress", args=[ward.pk]), {"watched": Upload.objects.get().pk}
    before = browser.get(address, watched).content.decode()
    assert "every 2s" in before
    read_all()
    after = browser.get(address, watched).content.decode()
    assert "every 2s" not in after
    assert f'id="placing-{Document.objects.get().pk}"' in after


def test_an_archive_gives_each_of_its_documents_a_form(browser, ward):
    """An archive with two documents and a broken one has two forms, and says which file could not be read."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("hong.pdf", b"%PDF-1.7 nothing")
        archive.writestr("a.txt", ABOUT_US.format(320))
        archive.writestr("b.txt", ABOUT_US.format(330))
    sent(browser, ward, {"ho-so.zip": data.getvalue()})
    read_all()
    shown = browser.get(reverse("drop_into", args=[ward.pk]))
    assert len(shown.context["forms"]) == 2
    assert "ho-so.zip » hong.pdf" in shown.content.decode()


def test_a_file_that_could_not_be_read_may_be_tried_again(browser, ward):
    """Dropping a refused file once more queues it anew instead of calling it a duplicate."""
    sent(browser, ward, {"hong.pdf": b"%PDF-1.7 nothing"})
    read_all()
    assert Upload.objects.get().state == Upload.State.REFUSED
    sent(browser, ward, {"hong.pdf": b"%PDF-1.7 nothing"})
    assert Upload.objects.get().state == Upload.State.WAITING


def test_what_agrees_is_confirmed_together(browser, ward):
    """Ticked documents join their term by one press, with the kind of source and the day that were chosen."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode(), "b.txt": ABOUT_US.format(330).encode()})
    read_all()
    documents = list(Document.objects.all())
    forms = browser.get(reverse("drop_into", args=[ward.pk])).context["forms"]
    assert all(form.proposal.is_clear and form["take"].value() for form in forms)
    place(browser, ward, documents, **{f"{document.pk}-take": "on" for document in documents})
    for document in Document.objects.select_related("term"):
        assert (document.term.first_year, document.term.last_year, document.rank) == (2025, 2030, "resolution")
        assert document.date.isoformat() == "2025-08-07"
    assert len(Document.objects.first().term.register["sources"]) == 2


def test_a_document_of_another_unit_is_not_ticked_and_said_to_be(browser, ward):
    """Where the text speaks of another unit the person is told so and has to confirm it by itself."""
    sent(browser, ward, {"a.txt": ELSEWHERE.format(320).encode()})
    read_all()
    shown = browser.get(reverse("drop_into", args=[ward.pk]))
    (form,) = shown.context["forms"]
    assert form.proposal.match == "other"
    assert not form["take"].value()
    assert "không phải phường An Khê" in shown.content.decode()
    place(browser, ward, [form.document], one=str(form.document.pk))
    assert Document.objects.get().term is not None


def test_a_form_that_is_filled_in_wrongly_stays_with_its_reason(browser, ward):
    """A day that is none and a term that ends before it begins are said beside the field; nothing is placed."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode()})
    read_all()
    document = Document.objects.get()
    wrong = {"one": str(document.pk), f"{document.pk}-day": "45/13/2025"}
    answer = place(browser, ward, [document], **wrong)
    assert answer.status_code == 422
    assert b"is-invalid" in answer.content
    wrong = {"one": str(document.pk), f"{document.pk}-first": "2030", f"{document.pk}-last": "2025"}
    assert "Không có nhiệm kỳ 2030 – 2025" in place(browser, ward, [document], **wrong).content.decode()
    assert Document.objects.get().term is None


def test_two_people_confirming_at_once_do_not_overwrite_each_other(browser, ward, person, signed_in):
    """The second is told that the document was confirmed meanwhile."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode(), "b.txt": ABOUT_US.format(330).encode()})
    read_all()
    document, other = Document.objects.order_by("pk")
    place(signed_in(person("editor", ward, "minh")), ward, [document], one=str(document.pk))
    place(browser, ward, [document, other], one=str(document.pk))
    document.refresh_from_db()
    assert document.version == 2


def test_a_document_can_be_set_aside(browser, ward):
    """What belongs to no term waits no longer, and is listed as set aside."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode()})
    read_all()
    document = Document.objects.get()
    place(browser, ward, [document], aside=str(document.pk))
    shown = browser.get(reverse("documents"), {"state": "aside"})
    assert [row.pk for row, _ in shown.context["rows"]] == [document.pk]
    assert not browser.get(reverse("drop_into", args=[ward.pk])).context["forms"]


def test_targets_of_the_press_are_doubted_only_as_long_as_the_document_is_press(browser, ward):
    """Confirming a text as a resolution takes away the doubt that only the press tells of its targets."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode()})
    read_all()
    assert Claim.objects.get(kind="target").doubts == ["low_rank"]
    document = Document.objects.get()
    place(browser, ward, [document], one=str(document.pk))
    assert Claim.objects.get(kind="target").doubts == []
    document.refresh_from_db()
    assert document.doubtful == 0


def test_a_contributor_drops_but_does_not_confirm(person, ward, signed_in):
    """Who may only bring in documents sees no form to confirm them, and a forged one is refused."""
    browser = signed_in(person("contributor", ward))
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode()})
    read_all()
    document = Document.objects.get()
    assert b'name="one"' not in browser.get(reverse("drop_into", args=[ward.pk])).content
    assert browser.post(reverse("drop_place", args=[ward.pk]), {"one": document.pk}).status_code == 403


def test_the_list_says_where_each_document_stands(browser, ward, person, signed_in):
    """Documents are counted by state and filtered by it; another unit's people see none of them."""
    sent(browser, ward, {"a.txt": ABOUT_US.format(320).encode(), "b.txt": ABOUT_US.format(330).encode()})
    read_all()
    first = Document.objects.first()
    place(browser, ward, [first], one=str(first.pk))
    shown = browser.get(reverse("documents"))
    assert dict(shown.context["states"]) == {"unplaced": 1, "doubtful": 0, "clear": 1, "aside": 0}
    only = browser.get(reverse("documents"), {"state": "clear"})
    assert [row.pk for row, _ in only.context["rows"]] == [first.pk]
    other = Unit.objects.filter(tier="commune", until="").exclude(pk=ward.pk).first()
    assert not signed_in(person("editor", other)).get(reverse("documents")).context["rows"]


def test_pages_ask_the_database_a_bounded_number_of_times(browser, ward, asked_at_most):
    """Ten files cost no more queries than one."""
    sent(browser, ward, {f"{at}.txt": ABOUT_US.format(at).encode() for at in range(10)})
    read_all()
    with asked_at_most(12):
        browser.get(reverse("drop_into", args=[ward.pk]))
    with asked_at_most(12):
        browser.get(
            reverse("drop_progress", args=[ward.pk]), {"watched": list(Upload.objects.values_list("pk", flat=True))}
        )
    with asked_at_most(12):
        browser.get(reverse("documents"))
