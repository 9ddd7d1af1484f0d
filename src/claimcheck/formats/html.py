"""HTML: the text of a page without menus and notices; each place of it leads back to line and column of the file."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Task
from claimcheck.formats.decoding import decode
from claimcheck.formats.header import published_in
from claimcheck.formats.html_main import main_blocks
from claimcheck.formats.html_metadata import html_metadata
from claimcheck.formats.html_text import page_text, written
from claimcheck.formats.markup import Tag, tokens
from claimcheck.formats.metadata import with_published
from claimcheck.formats.pieces import mapped

_HEAD = 4096  # bytes in which a page says what it is
_CERTAIN = re.compile(rb"(?:<\?xml[^>]*+>|(?><!--.*?-->)|\s++)*+<(?:!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_LIKELY = re.compile(rb"\s*<(?:head|body|title|meta|div|article|section|main|p|h1|table|span)[\s>]", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


_BY_SCRIPTS = "a page that scripts build holds none: save it from the browser when it is shown"
_IN_FRAMES = "its text is in frames: save the page of each frame by itself"


def read(data: bytes, task: Task) -> tuple[Draft]:
    """The one document in `data`. Raises InputError when there is no text in it, LimitError when it is too much."""
    source, notes = decode(data, task.source, charset_in(data))
    return (page(source, task, notes),)


def charset_in(data: bytes) -> str:
    """The encoding that a page says it is in; empty when it says none."""
    declared = _CHARSET.search(data[:_HEAD])
    return declared[1].decode("ascii", "replace") if declared else ""


def page(source: str, task: Task, notes: tuple[str, ...] = ()) -> Draft:
    """The document that the page `source` holds. Raises as `read` does."""
    found = list(tokens(source, task))
    content = page_text(source, found, task)
    if not content.blocks:
        in_frames = any(isinstance(token, Tag) and token.name in {"frame", "iframe"} for token in found)
        raise InputError(task.source, "has no text in it", _IN_FRAMES if in_frames else _BY_SCRIPTS)
    blocks = main_blocks(source, content.blocks, task) if task.config.main_text == "trafilatura" else content.blocks
    left_out = content.left_out + sum(len(block.text) for block in content.blocks) - sum(len(block.text) for block in blocks)
    text, source_map = mapped(written(blocks), source)
    metadata = with_published(html_metadata(source, found), published_in(text), "header of the text")
    return replace(Draft.of(text, metadata, notes=notes, source_map=source_map), left_out=left_out)


def recognise(data: bytes) -> Likeness:
    """Certain of what says that it is HTML before anything else."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")
    if _CERTAIN.match(head):
        return Likeness.CERTAIN
    return Likeness.LIKELY if _LIKELY.match(head) else Likeness.NO


def _isolated(config: Config) -> bool:
    """By the rules a page takes time that grows with its length alone; for trafilatura nobody can tell."""
    return config.main_text == "trafilatura"


FORMAT = DocumentFormat("html", (".html", ".htm", ".xhtml"), read, recognise, isolated=_isolated, imports=("trafilatura",))
