"""ZIP: the files that are packed in it, each to be read by its own format. Nothing is unpacked to a disk."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import DocumentFormat, Likeness, Member, Task
from claimcheck.formats.packed import Packed, is_link, leads_out, looks_packed
from claimcheck.model.report import Problem

_OFFICE = ("[Content_Types].xml", "mimetype")  # parts of office files and electronic books, which are ZIP files as well
_HIDDEN = (".", "__MACOSX")


def read(data: bytes, task: Task) -> Iterator[Member | Problem]:
    """The files in `data`, with a problem in the place of what cannot be unpacked. Raises InputError when it is no whole ZIP file, and
    LimitError as soon as it is too much; what came before counts.
    """  # noqa: D205 - one thought
    packed = Packed(data, task)
    if any(name in packed for name in _OFFICE):
        raise InputError(task.source, "is an office file of a kind that is not read", "save it as DOCX, PDF or HTML")
    for entry in packed.entries:
        name = entry.filename
        if name.endswith("/") or any(part.startswith(_HIDDEN) and part != ".." for part in name.split("/")):
            continue
        if is_link(entry):
            yield Problem(source=task.inside(name).source, reason="is a link: not followed", remedy="pack the file itself")
        elif leads_out(name):
            yield Problem(source=task.inside(name).source, reason="has a name that leads out of the archive", remedy="do not trust it")
        else:
            try:
                yield Member(name, packed.read(entry))
            except LimitError:
                raise
            except InputError as error:
                yield Problem(source=error.path, reason=error.reason, remedy=error.remedy)


def recognise(data: bytes) -> Likeness:
    """Certain of the mark that every ZIP file begins with."""
    return Likeness.CERTAIN if looks_packed(data) else Likeness.NO


FORMAT = DocumentFormat("zip", (".zip",), read, recognise)
