"""Plain text: the document's text is the file's text, unchanged but for a byte order mark."""

from __future__ import annotations

from claimcheck.formats.base import DocumentFormat, Draft, Task
from claimcheck.formats.decoding import decode
from claimcheck.formats.header import published_in, title_in


def read(data: bytes, task: Task) -> tuple[Draft]:
    """The one document in `data`. Raises InputError when the bytes are not text."""
    text, notes = decode(data, task.source)
    return (Draft(text, title_in(text), published_in(text), notes),)


FORMAT = DocumentFormat("text", (".txt", ".text"), read)
