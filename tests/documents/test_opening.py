"""Files, folders and bytes become documents, or are refused with the reason and the next step."""

import hashlib
import os
import pickle
import tracemalloc
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lotrinh.documents import (
    DocumentError,
    Limits,
    find_documents,
    from_bytes,
    from_text,
    open_document,
)
from lotrinh.foundation.errors import LotrinhError

PROSE = (
    "Đảng bộ xã Bình Sơn họp đại hội\r\n\r\nNhiệm kỳ tới, xã phấn đấu thu ngân sách đạt trên 85,5 tỷ đồng;\r\n"
    "tỷ lệ hộ nghèo giảm còn dưới 1,2%, mỗi năm kết nạp từ 20 đảng viên mới trở lên.\r\n"
)


def windows_1258(text):
    """Write a text the way Vietnamese Windows did: tones are characters of their own."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = []
    for char in text:
        split = unicodedata.normalize("NFD", char)
        letter = unicodedata.normalize("NFC", "".join(c for c in split if c not in tones))
        parts.append(letter + "".join(c for c in split if c in tones))
    return "".join(parts).encode("cp1258")


def refusal(data, source="bao-cao.txt"):
    with pytest.raises(DocumentError) as caught:
        from_bytes(data, source)
    return caught.value


def test_text_is_kept_exactly_as_received():
    """Line ends, odd spaces and decomposed characters of a UTF-8 text stay as they are."""
    text = unicodedata.normalize("NFD", PROSE) + "\u00a0\tcuối  "
    document = from_bytes(text.encode(), "a.txt")
    assert (document.text, document.media, document.furniture) == (text, "text", ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_form_gives_the_same_text(encoding):
    """UTF-8 and UTF-16, with or without a byte order mark, are told apart by the bytes alone."""
    assert from_bytes(PROSE.encode(encoding), "a.txt").text == PROSE


def test_old_vietnamese_windows_text_is_read():
    """windows-1258 is read where the result is Vietnamese; composed, it says the same as the Unicode text."""
    assert unicodedata.normalize("NFC", from_bytes(windows_1258(PROSE), "a.txt").text) == PROSE


@pytest.mark.parametrize(
    "text",
    [
        "La mairie a réuni les élus où l'été a été décidé.",
        "Die Gemeinde beschloß für das Jahr größere Ämter.",
        "The Party committee met the visitors from São Paulo, who spoke about their city for the whole of the day.",
    ],
)
def test_other_encodings_are_not_taken_for_vietnamese_windows(text):
    """Western text is refused, naming the first byte that is no UTF-8."""
    data = text.encode("cp1252")
    error = refusal(data)
    position = next(i for i, byte in enumerate(data) if byte > 0x7F)
    assert error.key == "encoding"
    assert error.found == {"byte": data[position], "position": position}


def test_the_digest_is_of_the_bytes_received():
    """The same words in two encodings have two digests: it identifies what was received."""
    for encoding in ("utf-8-sig", "utf-16"):
        data = PROSE.encode(encoding)
        assert from_bytes(data, "a.txt").sha256 == hashlib.sha256(data).hexdigest()


def test_any_string_is_a_document():
    """Empty strings, lone surrogates and control characters are taken as they are."""
    for text in ("", "\ud800", "\0\x01", "\ufeff\u202e5", "\n" * 50):
        assert from_text(text).text == text


def test_the_first_line_is_the_title_where_it_stands_as_one():
    """A line alone above the text is the title; a sentence, a list opener or the only line is none."""
    assert from_text("\n Xã Bình Sơn đại hội \n\nSáng nay, ...").title == "Xã Bình Sơn đại hội"
    assert from_text("Sáng nay xã họp.\nNội dung.").title is None
    assert from_text("Gồm:\n- một").title is None
    assert from_text("Chỉ một dòng").title is None
    assert from_text("x" * 300 + "\ny").title is None


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", "\ufeff".encode(), "\u00a0".encode()])
def test_a_document_without_a_word_is_refused(data):
    """Nothing, and nothing but spaces, is no document."""
    assert refusal(data).key == "empty"


def test_a_page_without_a_word_is_refused():
    """A page that only a script would fill has nothing to read."""
    assert refusal(b"<html><body><div id=root></div><script>go()</script></body>", "a.html").key == "empty"


@pytest.mark.parametrize(
    "data", [b"abc\0\1\2def" * 20, bytes(range(256)) * 4, b"\x01\x02\x03 text" * 50, b"\x01 text" * 20_000]
)
def test_bytes_that_are_no_text_are_refused(data):
    """Zero bytes and crowds of control characters are no text, whatever the file is called."""
    assert refusal(data).key == "binary"


def test_a_stray_control_character_does_not_refuse_a_long_text():
    """Converted texts carry a form feed or a lone control character; they are still read."""
    for times in (20, 2_000):
        assert from_bytes((PROSE * times + "\x0c\x02").encode(), "a.txt").text.endswith("\x02")


@pytest.mark.parametrize(
    ("source", "data", "form"),
    [
        ("bao-cao.xyz", b"words", ".xyz"),
        ("bao-cao.txt", b"GIF89a\r\n", "GIF"),
        ("bao-cao", b"Rar!\x1a\7", "RAR"),
        ("bao-cao.doc", b"7z\xbc\xaf", "7z"),
    ],
)
def test_a_format_that_is_not_read_is_named(source, data, form):
    """An unknown ending, or the first bytes of a known format under a text's name, says which format it is."""
    error = refusal(data, source)
    assert (error.key, error.found["form"]) == ("format", form)
    assert "DOCX" in error.next_step


def test_the_beginning_tells_a_page_from_a_text_where_the_name_does_not():
    """A page saved as .txt or without an ending is a page; a text saved as .html is a text."""
    page = "\n<!DOCTYPE html><html><body><p>Một</p><p>Hai</p></body></html>".encode()
    assert from_bytes(page, "-").text == "Một\n\nHai"
    assert from_bytes(page, "trang.txt").media == "html"
    assert from_bytes("Tăng < 5%\nhai".encode(), "a.html").text == "Tăng < 5%\nhai"
    assert from_bytes(b"<b> is a tag", "a.txt").media == "text"


@settings(deadline=None)  # a file that calls itself RTF goes through LibreOffice
@given(st.binary(max_size=200), st.sampled_from(["-", "a.txt", "a.html", "a"]))
def test_any_bytes_are_read_or_refused(data, source):
    """Whatever is received, there is a document with text or a refusal in sentences, never another error."""
    try:
        document = from_bytes(data, source)
    except DocumentError as error:
        assert all(error.said(lang).startswith(f"{source}: ") for lang in ("en", "vi"))
    else:
        assert document.text.strip()


def test_a_refusal_is_said_in_full_sentences_in_both_languages():
    """Place, reason and next step, in English and in Vietnamese; it is an error of this project."""
    error = refusal(b"\xe1\xba", "xã/a.txt")
    assert isinstance(error, LotrinhError)
    assert str(error) == error.said("en")
    for sentence in (error.said("en"), error.said("vi")):
        assert sentence.startswith("xã/a.txt: ")
        assert sentence.endswith(".")
        assert "0xE1" in sentence
    assert error.said("en") != error.said("vi")


def test_a_refusal_survives_the_way_from_a_worker_process():
    """Pickled and unpickled, it still says the same in both languages."""
    error = refusal(b"")
    again = pickle.loads(pickle.dumps(error))
    assert (again.key, again.said("vi")) == (error.key, error.said("vi"))


def test_a_missing_file_is_told_from_a_pattern_without_a_match(tmp_path):
    """A name that leads nowhere and a pattern that matches nothing need different next steps."""
    for name, key in (("nothing.txt", "missing"), ("*.txt", "no_match")):
        with pytest.raises(DocumentError) as caught:
            open_document(tmp_path / name)
        assert caught.value.key == key


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    """A sparse gigabyte is refused by its size, without a byte of it in memory."""
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(2**30)
    tracemalloc.start()
    with pytest.raises(DocumentError) as caught:
        open_document(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**20
    assert (caught.value.key, caught.value.found) == ("too_large", {"size": 1024, "limit": 64})


def test_the_limit_is_in_bytes_and_inclusive(tmp_path):
    """A file of exactly the limit is read, one byte more is not."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2**20)
    assert len(open_document(path, limits=Limits(size=1)).text) == 2**20
    path.write_bytes(b"a" * (2**20 + 1))
    with pytest.raises(DocumentError, match="2 MiB"):
        open_document(path, limits=Limits(size=1))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_read_like_a_file(tmp_path):
    """A named pipe, as a shell gives for <(command), has no size and is read to its end."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    if not os.fork():
        path.write_bytes(b"from a pipe")
        os._exit(0)
    assert open_document(path).text == "from a pipe"


def test_a_name_with_a_zero_byte_or_of_great_length_is_refused():
    """What the system cannot open at all is refused in a sentence, too."""
    for name in ("a\0b.txt", "a" * 5000):
        with pytest.raises(DocumentError) as caught:
            open_document(name)
        assert caught.value.key == "unreadable"


@pytest.fixture
def tree(tmp_path):
    for name in ("b.txt", "a.HTML", "c/z.xhtml", "c/y.docx", ".git/x.txt", "c/.hidden.txt", "d/e/f.htm", "n[1].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(tree, *arguments):
    return [str(path.relative_to(tree)) for path in find_documents(arguments)]


def test_a_folder_stands_for_its_documents_in_order(tree):
    """Sorted, folder by folder, known endings in any case, nothing hidden."""
    assert names(tree, tree) == ["a.HTML", "b.txt", "n[1].txt", "c/y.docx", "c/z.xhtml", "d/e/f.htm"]


def test_a_pattern_stands_for_what_it_matches(tree):
    """`**` goes down; a file that matches is named even where its format is not read."""
    assert names(tree, f"{tree}/**/*.htm") == ["d/e/f.htm"]
    assert names(tree, f"{tree}/c/*") == ["c/y.docx", "c/z.xhtml"]
    assert names(tree, f"{tree}/[cd]") == ["c/y.docx", "c/z.xhtml", "d/e/f.htm"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tree):
    """Brackets in the name of a file that exists are no pattern."""
    assert names(tree, tree / "n[1].txt") == ["n[1].txt"]


def test_a_document_named_twice_is_read_once(tree):
    """Through its folder, a pattern and its name, one file is one document."""
    assert names(tree, tree / "b.txt", tree / "." / "b.txt", f"{tree}/*.txt") == ["b.txt", "n[1].txt"]


def test_what_stands_for_nothing_is_given_as_it_is(tree):
    """A missing name, a pattern without match and a folder without documents come back, to be refused on opening."""
    (tree / "empty").mkdir()
    (tree / "empty" / "a.mp4").write_text("x")
    asked = [tree / "missing.txt", tree / "*.pdf", tree / "empty"]
    found = list(find_documents(asked))
    assert found == asked
    keys = []
    for path in found:
        with pytest.raises(DocumentError) as caught:
            open_document(path)
        keys.append(caught.value.key)
    assert keys == ["missing", "no_match", "folder"]
    assert caught.value.found["others"] == 1
