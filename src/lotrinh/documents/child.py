"""The process that takes files apart, within limits on memory and time; it answers on its standard output.

It is started by `worker`, gets the bytes of one file after the other, and opens no file itself.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from functools import partial
from typing import BinaryIO

from lotrinh.documents import progress
from lotrinh.documents.formats import documents_in, refusal
from lotrinh.documents.limits import MIB, Limits
from lotrinh.documents.wire import answer, packed, unpacked

# Longer than the parent waits: it only ends a process whose parent is gone.
_GRACE = 10


def serve() -> None:
    """Answer requests until standard input ends."""
    asked = sys.stdin.buffer
    # A library that prints would spoil the answers, so they get a way of their own.
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    # Documents are trees and tuples without cycles; looking for cycles among them takes a third of the time.
    gc.disable()
    while head := asked.read(8):
        request = unpacked(asked.read(int.from_bytes(head, "big")))
        limits = Limits(**request["limits"])
        hold_to(limits)
        progress.tell_by(partial(_go_on, limits, replies))
        _reply(asked.read(request["size"]), request["source"], limits, replies)


def _reply(data: bytes, source: str, limits: Limits, replies: BinaryIO) -> None:
    try:
        for found in documents_in(data, source, limits):
            replies.write(packed(answer(found)))
    except Exception as error:
        replies.write(packed(answer(refusal(error, source, limits))))
    replies.write(packed({"done": True}))
    replies.flush()
    gc.collect()
    if hasattr(signal, "alarm"):
        signal.alarm(0)


def _go_on(limits: Limits, replies: BinaryIO) -> None:
    """Tell that a page begins that takes longer than others."""
    replies.write(packed({"recognising": True}))
    replies.flush()
    if hasattr(signal, "alarm"):
        signal.alarm(signal.alarm(0) + limits.scan_seconds)


def hold_to(limits: Limits) -> None:
    """Hold this process to the limits, as far as the system can."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415 - not on every system

        for kind, most in (
            (resource.RLIMIT_AS, limits.memory * MIB),
            (resource.RLIMIT_FSIZE, limits.unpacked * MIB),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):
                hard = resource.getrlimit(kind)[1]
                resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))
    if hasattr(signal, "alarm"):
        signal.alarm(limits.seconds + _GRACE)
