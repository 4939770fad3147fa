"""Archives and messages hold several documents; each is read or refused by itself."""

import io
import zipfile
from email.message import EmailMessage

import pytest

import lotrinh
from lotrinh.documents import Document, DocumentError, Limits, documents_from, from_bytes, open_documents

from .test_word import annex_file, saved

TEXT = "Thu ngân sách đạt 92 tỷ đồng."


def packed(files):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def message(body, **attached):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@x.invalid", "b@x.invalid", "Gửi báo cáo"
    mail.set_content(body)
    for name, data in attached.items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name.replace("_", "."))
    return mail


def found(data, source, limits=None):
    """Give the text of each document by its source, and the reason of each refusal."""
    results = documents_from(data, source, limits or Limits())
    return {
        r.source if isinstance(r, Document) else r.place: r.text if isinstance(r, Document) else r.key for r in results
    }


def test_every_document_of_an_archive_is_read():
    """Folders in an archive are gone through; hidden files and other kinds are left out."""
    archive = packed(
        {
            "bao-cao.txt": TEXT,
            "phu-luc/bang.docx": saved(annex_file()),
            "phu-luc/anh.gif": b"GIF89a",
            "__MACOSX/._bao-cao.txt": b"\0\1",
            "phu-luc/~$bang.docx": b"lock",
        }
    )
    results = found(archive, "ho-so.zip")
    assert list(results) == ["ho-so.zip » bao-cao.txt", "ho-so.zip » phu-luc/bang.docx"]
    assert results["ho-so.zip » bao-cao.txt"] == TEXT


def test_a_bad_file_in_an_archive_costs_only_itself():
    """The others are read, and the refusal names the file inside the archive."""
    results = found(packed({"a.docx": b"PK\3\4broken", "b.txt": TEXT, "c.txt": ""}), "x.zip")
    assert results == {"x.zip » a.docx": "broken", "x.zip » b.txt": TEXT, "x.zip » c.txt": "empty"}


def test_a_message_gives_its_words_and_its_attachments():
    """The body is a document of its own, beside each attached one."""
    mail = message(TEXT, bang_docx=saved(annex_file()), anh_gif=b"GIF89a")
    results = found(mail.as_bytes(), "thu.eml")
    assert list(results) == ["thu.eml » body.txt", "thu.eml » bang.docx"]
    assert results["thu.eml » body.txt"].strip() == TEXT


def test_a_forwarded_message_is_read_once():
    """A message inside a message gives its documents once, under both names."""
    outer = message("Xem thư kèm theo.")
    outer.add_attachment(message(TEXT, goc_txt=b"Goc 5%"))
    assert list(found(outer.as_bytes(), "a.eml")) == [
        "a.eml » body.txt",
        "a.eml » message.eml » body.txt",
        "a.eml » message.eml » goc.txt",
    ]


def test_a_message_in_an_old_charset_is_read():
    """The words of a message are decoded as the message says."""
    mail = EmailMessage()
    mail["From"] = mail["To"] = "a@x.invalid"
    mail.set_content("Đảng bộ họp".encode("utf-16-le"), "text", "plain")
    mail.replace_header("Content-Type", 'text/plain; charset="utf-16-le"')
    assert found(mail.as_bytes(), "a.eml")["a.eml » body.txt"].strip() == "Đảng bộ họp"


def test_archives_in_archives_end_somewhere():
    """Archives inside archives are opened up to the limit and then refused."""
    data = packed({"a.txt": TEXT})
    for _ in range(5):
        data = packed({"a.zip": data})
    assert list(found(data, "x.zip").values()) == ["nesting"]
    assert list(found(data, "x.zip", Limits(nesting=6)).values()) == [TEXT]


def test_more_files_than_the_limit_are_said_to_be_left():
    """The first ones are read, and a sentence tells how many there are."""
    results = found(packed({f"{n}.txt": TEXT for n in range(5)}), "x.zip", Limits(files=3))
    assert list(results.values()) == [TEXT] * 3 + ["files"]


def test_an_archive_without_a_document_is_refused():
    """An archive of other files, or an empty one, says that there is nothing to read."""
    for files in ({}, {"a.gif": b"GIF89a"}):
        with pytest.raises(DocumentError) as caught:
            from_bytes(packed(files), "x.zip")
        assert caught.value.key == "none_inside"


def test_one_document_is_asked_for_and_several_are_there():
    """`read_file` takes an archive with one document; of several it says how to read them all; `read_files` does."""
    with pytest.raises(DocumentError) as caught:
        from_bytes(packed({"a.txt": TEXT, "b.txt": TEXT}), "x.zip")
    assert (caught.value.key, caught.value.found) == ("several", {"documents": 2})
    assert from_bytes(packed({"a.txt": TEXT}), "x.zip").text == TEXT


def test_the_library_reads_all_files_of_an_archive(tmp_path):
    """`lotrinh.read_files` gives one reading a document."""
    path = tmp_path / "x.zip"
    path.write_bytes(packed({"a.txt": TEXT, "b.txt": TEXT}))
    readings = lotrinh.read_files(path)
    assert [reading.document.source for reading in readings] == [f"{path} » a.txt", f"{path} » b.txt"]
    assert len(open_documents(path)) == 2


def test_an_archive_that_begins_with_an_uncompressed_pdf_is_still_an_archive():
    """The mark of a PDF among the first bytes does not make an archive one: all its files are found."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.pdf", b"%PDF-1.7 nothing")
        archive.writestr("b.txt", TEXT)
    assert found(data.getvalue(), "x.zip") == {"x.zip » a.pdf": "broken", "x.zip » b.txt": TEXT}
