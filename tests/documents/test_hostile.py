"""No file, however broken or hostile, takes the run down: it is read, or refused in a sentence, within its limits."""

import os
import resource
import signal
import threading
import time
from pathlib import Path

import pytest

import lotrinh
from lotrinh.documents import Document, DocumentError, Limits, documents_from, from_bytes
from lotrinh.documents import worker as worker_module
from lotrinh.documents.worker import Worker

from .hostile import CANARY, READ, all_files, archive, excel, word

LIMITS = Limits(unpacked=24, pages=1000, cells=3000, files=100, seconds=30, memory=1024)
FILES = {name: (data, fates) for name, data, fates in all_files()}
SECRET = "chuyện bên ngoài tệp"


@pytest.fixture(scope="module")
def outside():
    """Put a file there that hostile files name."""
    path = Path(CANARY)
    path.write_text(SECRET, encoding="utf-8")
    yield path
    path.unlink()


def test_there_are_many_of_them():
    """At least sixty, each under a name of its own."""
    assert len(FILES) >= 100


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused(name, outside):
    """What becomes of it is foreseen; nothing from outside the file is in it; each refusal says the next step."""
    data, fates = FILES[name]
    found = documents_from(data, name, LIMITS)
    assert found
    assert {READ if isinstance(each, Document) else each.key for each in found} <= fates
    for each in found:
        if isinstance(each, Document):
            assert SECRET not in each.text
        else:
            assert each.place.startswith(name)
            assert each.said("vi").endswith(".")
            assert each.next_step.endswith(".")


def test_the_memory_of_the_reader_stays_flat():
    """After all hostile files, the process that asked has grown by less than the limit of one of them."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, (data, _) in FILES.items():
        if "bomb" in name or "cells" in name:
            documents_from(data, name, LIMITS)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 64 * 1024


def test_a_good_file_is_read_after_every_bad_one():
    """The process that takes files apart goes on, or another takes its place."""
    for name in ("bomb.pdf", "deep.eml", "bomb.docx", "noise.pdf", "cells.xlsx"):
        documents_from(FILES[name][0], name, LIMITS)
        assert from_bytes(word(), "a.docx", LIMITS).text == "Thu ngân sách đạt 92 tỷ đồng."


def test_a_file_that_takes_too_long_is_given_up():
    """When its time is over the process is ended, the file refused, and the next one read."""
    worker = Worker()
    assert isinstance(worker.documents(word(), "a.docx", LIMITS)[0], Document)
    process = worker._process
    os.kill(process.pid, signal.SIGSTOP)  # as a library would that never comes back
    (late,) = worker.documents(word(), "b.docx", Limits(seconds=1))
    assert isinstance(late, DocumentError)
    assert (late.key, late.found) == ("too_slow", {"limit": 1})
    assert process.poll() is not None
    assert isinstance(worker.documents(word(), "c.docx", LIMITS)[0], Document)
    worker.close()


def test_a_process_that_dies_costs_one_file():
    """A library that ends the process is told from one that is slow."""
    worker = Worker()
    worker.documents(word(), "a.docx", LIMITS)
    process = worker._process
    os.kill(process.pid, signal.SIGSTOP)
    killer = threading.Thread(target=lambda: (time.sleep(0.2), os.kill(process.pid, signal.SIGKILL)))
    killer.start()
    (dead,) = worker.documents(word(), "b.docx", LIMITS)
    killer.join()
    assert isinstance(dead, DocumentError)
    assert (dead.key, dead.found["status"]) == ("crashed", -signal.SIGKILL)
    assert isinstance(worker.documents(excel(), "c.xlsx", LIMITS)[0], Document)
    worker.close()


def test_a_file_that_needs_too_much_memory_is_refused():
    """The limit on memory holds the process, and it says so or ends."""
    worker = Worker()
    # A process that was allowed more keeps what it was given, so it must not be the one that reads under a lower limit.
    assert worker.documents(excel(), "a.xlsx", LIMITS)
    found = worker.documents(FILES["bomb.docx"][0], "bomb.docx", Limits(memory=90))
    worker.close()
    assert [each.key for each in found if isinstance(each, DocumentError)] in (["memory"], ["crashed"])
    assert from_bytes(word(), "a.docx", LIMITS)


@pytest.mark.parametrize(
    ("limit", "most", "name", "key"),
    [
        ("size", 0, "plain.docx", "too_large"),
        ("unpacked", 1, "bomb.docx", "unpacked"),
        ("pages", 10, "pages.pdf", "pages"),
        ("cells", 10, "cells.xlsx", "cells"),
        ("files", 10, "many.zip", "files"),
        ("depth", 3, "plain.docx", "depth"),
        ("nesting", 1, "nested.zip", "nesting"),
        ("memory", 60, "bomb.docx", "memory crashed"),
    ],
)
def test_each_limit_is_set_by_who_reads(limit, most, name, key, tmp_path):
    """The library takes it, the refusal names it, and how the command is told another."""
    path = tmp_path / name
    path.write_bytes(FILES[name][0])
    with pytest.raises(DocumentError) as caught:
        lotrinh.read_files(path, limits=Limits(**{limit: most}))
    assert caught.value.key in key.split()
    assert f"--limit {limit}=" in caught.value.next_step


def test_files_are_read_from_many_threads():
    """Threads share the process and take turns; each gets its own document."""
    results = {}

    def read(number):
        data = word() if number % 2 else excel()
        results[number] = from_bytes(data, f"{number}.docx", LIMITS).source

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {number: f"{number}.docx" for number in range(8)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_process_has_a_reader_of_its_own():
    """After a fork, both processes read on without taking each other's answers."""
    from_bytes(word(), "a.docx", LIMITS)
    child = os.fork()
    if not child:
        ok = from_bytes(excel(), "b.xlsx", LIMITS).media == "sheet"
        worker_module._worker.close()
        os._exit(0 if ok else 1)
    assert from_bytes(word(), "c.docx", LIMITS).media == "docx"
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_file_in_an_archive_that_a_library_stumbles_over_costs_itself_only():
    """A message that is nested deeper than the library of messages can go is refused; the report beside it is read."""
    files = {"sâu.eml": FILES["deep.eml"][0], "báo cáo.txt": "Kết nạp 45 đảng viên."}
    refused, report = documents_from(archive(files), "hồ sơ.zip", LIMITS)
    assert isinstance(refused, DocumentError)
    assert refused.place.endswith("sâu.eml")
    assert isinstance(report, Document)
    assert report.text == "Kết nạp 45 đảng viên."
