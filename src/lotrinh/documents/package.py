"""A ZIP opened with care: nothing is unpacked to the disk, and never more than the limit into memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lotrinh.documents.errors import DocumentError
from lotrinh.documents.limits import MIB, Limits

_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError, OverflowError)


class Package:
    """The files in a ZIP, by name. What it holds counts against one budget of unpacked bytes."""

    def __init__(self, data: bytes, place: str, limits: Limits) -> None:
        self._place = place
        self._limits = limits
        self._left = limits.unpacked * MIB
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise DocumentError(place, "broken", form="ZIP", detail=_detail(error)) from None
        self._infos = {info.filename: info for info in self._zip.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def names(self) -> Iterator[str]:
        """Give the names of the files in it, without folders, in the order of the archive."""
        return (name for name, info in self._infos.items() if not info.is_dir())

    def read(self, name: str) -> bytes:
        """Give the bytes of one file; refuse what is encrypted, broken, or more than the limit lets be unpacked."""
        info = self._infos.get(name)
        if info is None:
            raise DocumentError(self._place, "broken", form="ZIP", detail=name)
        if info.flag_bits & _ENCRYPTED:
            raise DocumentError(self._place, "encrypted")
        try:
            with self._zip.open(info) as file:
                data = file.read(self._left + 1)
        except _BROKEN as error:
            raise DocumentError(self._place, "broken", form="ZIP", detail=_detail(error)) from None
        except RuntimeError:
            raise DocumentError(self._place, "encrypted") from None
        self._left -= len(data)
        if self._left < 0:
            raise DocumentError(self._place, "unpacked", limit=self._limits.unpacked)
        return data


def _detail(error: Exception) -> str:
    return " ".join(str(error).split())[:120].rstrip(".") or type(error).__name__
