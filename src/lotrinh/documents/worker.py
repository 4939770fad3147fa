"""Has files taken apart by a process of their own, so that no file can hang, exhaust or end this one."""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from typing import IO, Any

from lotrinh.documents.document import Document
from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import MIB, Limits
from lotrinh.documents.wire import found_in, packed, request, unpacked

_START = "import sys, json; sys.path[:] = json.loads(sys.argv[1]); from lotrinh.documents.child import serve; serve()"
# A process is replaced after so many files: what a library leaks, or a file does to it, does not last.
_FILES = 100


class _TooMuchError(Exception):
    """More came back than a file may hold."""


class Worker:
    """One process, started when first needed, that is asked about one file at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._asked = 0
        self._memory = 0
        """The most that this process has been allowed; what it was given it may keep."""
        self._lock = threading.Lock()

    def documents(self, data: bytes, source: str, limits: Limits) -> list[Document | DocumentError]:
        """Give the documents in a file, and refusals; a process that fails is ended and costs this file only."""
        with self._lock:
            try:
                process = self._running(limits.memory)
            except OSError as error:
                return [DocumentError(source, "unreadable", system=error.strerror or str(error))]
            clock = _Clock(process, limits.seconds)
            found: list[Document | DocumentError] = []
            try:
                _ask(process, data, source, limits)
                _collect(process, found, limits, clock)
            except _TooMuchError:
                self._replace()
                found.append(DocumentError(source, "unpacked", limit=limits.unpacked))
            except (OSError, EOFError, ValueError):
                status = self._replace(ending=True)
                found.append(_failure(source, limits, status, clock.late))
            finally:
                clock.stop()
            return found

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._replace()

    def _running(self, memory: int) -> subprocess.Popen[bytes]:
        # After a fork the process belongs to the parent.
        if self._owner != os.getpid():
            self._process = None
        ended = self._process is not None and self._process.poll() is not None
        if self._asked >= _FILES or self._memory > memory or ended:
            self._replace()
        if self._process is None:
            self._process, self._owner, self._asked, self._memory = _start(), os.getpid(), 0, memory
        self._asked += 1
        self._memory = max(self._memory, memory)
        return self._process

    def _replace(self, *, ending: bool = False) -> int | None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return None
        if ending:
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=1)
        _end(process)
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        return process.wait()


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _START, json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


class _Clock:
    """Ends a process when its time is over."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.late = False
        self._process = process
        self._until = time.monotonic()
        self._timer: threading.Timer | None = None
        self.add(seconds)

    def add(self, seconds: float) -> None:
        """Give the process so much more time."""
        self.stop()
        self._until += seconds
        self._timer = threading.Timer(max(0.0, self._until - time.monotonic()), self._ring)
        self._timer.start()

    def stop(self) -> None:
        """Let the process be."""
        if self._timer:
            self._timer.cancel()

    def _ring(self) -> None:
        self.late = True
        _end(self._process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with those that it started."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _ask(process: subprocess.Popen[bytes], data: bytes, source: str, limits: Limits) -> None:
    assert process.stdin is not None
    process.stdin.write(packed(request(source, len(data), limits)))
    process.stdin.write(data)
    process.stdin.flush()


def _collect(
    process: subprocess.Popen[bytes], found: list[Document | DocumentError], limits: Limits, clock: _Clock
) -> None:
    assert process.stdout is not None
    left = limits.unpacked * MIB
    while True:
        message, size = _message(process.stdout, left)
        if "done" in message:
            return
        left -= size
        if "recognising" in message:
            clock.add(limits.scan_seconds)
            continue
        found.append(found_in(message))


def _message(replies: IO[bytes], left: int) -> tuple[dict[str, Any], int]:
    size = int.from_bytes(_exactly(replies, 8), "big")
    if size > left:
        raise _TooMuchError
    return unpacked(_exactly(replies, size)), size


def _exactly(replies: IO[bytes], size: int) -> bytes:
    data = replies.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _failure(source: str, limits: Limits, status: int | None, late: bool) -> DocumentError:
    if late:
        return DocumentError(source, "too_slow", limit=limits.seconds)
    return DocumentError(source, "crashed", status=status, limit=limits.memory)


_worker = Worker()
atexit.register(_worker.close)


def documents_apart(data: bytes, source: str, limits: Limits) -> list[Document | DocumentError]:
    """Give the documents in a file, taken apart by the process that this one shares among its threads."""
    return _worker.documents(data, source, limits)
