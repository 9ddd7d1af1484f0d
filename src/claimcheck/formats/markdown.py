"""Markdown: the text stays as it is, marks included, so that every quote is found in the file; the title is the first heading."""

from __future__ import annotations

import re

from claimcheck.formats.base import DocumentFormat, Draft, Task
from claimcheck.formats.decoding import decode
from claimcheck.formats.header import header_metadata, labelled_title, title_in

_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_ASSIGNED = re.compile(r"^([A-Za-z_]+)\s*=", re.MULTILINE)  # as TOML writes what YAML writes with a colon
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<hash>[^\r\n]*?)[ \t]*#*[ \t]*\r?$|^(?P<under>[^\r\n]+)\r?\n[=-]{2,}[ \t]*\r?$", re.MULTILINE)
_FENCE = re.compile(r"^(```|~~~).*?^\1[^\r\n]*$", re.DOTALL | re.MULTILINE)


def read(data: bytes, task: Task) -> tuple[Draft]:
    """The one document in `data`. Raises InputError when the bytes are not text."""
    text, notes = decode(data, task.source)
    front = _FRONT_MATTER.match(text)
    matter, body = (_ASSIGNED.sub(r"\1:", front[2]), text[front.end() :]) if front else ("", text)
    titles = ((labelled_title(matter), "front matter"), (_first_heading(body), "first heading"), (title_in(body), "first line"))
    title, origin = next((found for found in titles if found[0]), (None, ""))
    return (Draft.of(text, header_metadata(title, origin, body, matter), notes=notes),)


def _first_heading(body: str) -> str | None:
    heading = _HEADING.search(_FENCE.sub("", body))
    return (heading["hash"] or heading["under"] or "").strip() or None if heading else None


FORMAT = DocumentFormat("markdown", (".md", ".markdown"), read)
