"""Plain text: the document's text is the file's text, unchanged but for a byte order mark."""

from __future__ import annotations

from claimcheck.formats.base import DocumentFormat, Draft, Task
from claimcheck.formats.decoding import decode
from claimcheck.formats.header import header_metadata, labelled_title, title_in


def read(data: bytes, task: Task) -> tuple[Draft]:
    """The one document in `data`. Raises InputError when the bytes are not text."""
    text, notes = decode(data, task.source)
    title = labelled_title(text)
    metadata = header_metadata(title or title_in(text), "header" if title else "first line", text)
    return (Draft.of(text, metadata, notes=notes),)


FORMAT = DocumentFormat("text", (".txt", ".text"), read)
