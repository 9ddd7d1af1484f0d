"""ZIP files without surprises: what comes out is counted while it comes out, and nothing is ever written to a disk."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator

from claimcheck.errors import InputError
from claimcheck.formats.base import Task

MAGIC = b"PK\x03\x04"
_EMPTY = b"PK\x05\x06"
_CENTRAL = b"PK\x01\x02"
_END_SIZE = 22  # bytes of the end record without its comment
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, IndexError)
_CHUNK = 1 << 16
_FREE = 1_000_000  # bytes of an entry that may come out whatever its ratio: short texts pack well


class Packed:
    """The entries of a ZIP file. Reading them counts against the limits of the file, all together."""

    def __init__(self, data: bytes, task: Task) -> None:
        """Raise InputError when `data` is no whole ZIP file, LimitError when it has too many entries."""
        self._task, self._size = task, len(data)
        task.check("entries", _entries_at_most(data))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise InputError(task.source, f"is a damaged ZIP file: {error}", "check that it was saved whole") from error
        self.entries = self._zip.infolist()
        task.spend("entries", len(self.entries))

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def read(self, entry: str | zipfile.ZipInfo) -> bytes:
        """The bytes of an entry. Raises InputError when it cannot be unpacked, LimitError when more comes out than may."""
        info = self._zip.NameToInfo[entry] if isinstance(entry, str) else entry
        if info.flag_bits & 1:
            raise InputError(self._named(info), "is encrypted", "unpack it with its password")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise InputError(self._named(info), "is packed by a rare method", "pack it anew")
        try:
            return b"".join(self._chunks(info))
        except _DAMAGED as error:
            raise InputError(self._named(info), f"is damaged: {error}", "check that the file was saved whole") from error

    def _chunks(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        packed = max(1, min(info.compress_size, self._size))
        out = 0
        with self._zip.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                out += len(chunk)
                self._task.spend("unpacked_bytes", len(chunk))
                if out > _FREE:
                    self._task.check("unpacked_ratio", out // packed)
                yield chunk

    def _named(self, info: zipfile.ZipInfo) -> str:
        return self._task.inside(info.filename).source


def is_link(info: zipfile.ZipInfo) -> bool:
    """Whether an entry is a symbolic link."""
    return stat.S_ISLNK(info.external_attr >> 16)


def leads_out(name: str) -> bool:
    """Whether a name would lead out of the folder it is unpacked in."""
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0]


def looks_packed(data: bytes) -> bool:
    """Whether the bytes begin like a ZIP file."""
    return data.startswith((MAGIC, _EMPTY))


def directory_of(data: bytes) -> bytes:
    """The directory at the end of a ZIP file as it stands there; empty when there is none. What is packed in a packed file is not in it."""
    end = data.rfind(_EMPTY)
    size = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    return data[end - size : end] if 0 < size <= end else b""


def _entries_at_most(data: bytes) -> int:
    """How many entries the directory has room for, before any of them is taken in: at least as many as it lists."""
    return directory_of(data).count(_CENTRAL)
