"""PDF: the text of each page, put together again; each place of it leads back to its page."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from claimcheck.errors import InputError, LimitError
from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Task, always
from claimcheck.formats.header import published_in, title_in
from claimcheck.formats.metadata import with_published
from claimcheck.formats.pdf_beside import beside, is_garbled
from claimcheck.formats.pdf_columns import in_columns
from claimcheck.formats.pdf_layout import Block, blocks
from claimcheck.formats.pdf_lines import Fragment, Line, lines_of
from claimcheck.lexicons import lexicon
from claimcheck.model.document import Metadatum, MetadatumName
from claimcheck.model.location import SourceMap

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MAGIC = b"%PDF-"
_HEAD = 1024  # bytes in which the mark of a PDF may stand
_INFO: dict[str, MetadatumName] = {"/Title": "title", "/Author": "author"}
_WITHOUT_ENCRYPTION = "save it without encryption; if it opens without a password, installing the package 'cryptography' is enough"
_GOOD_PART = 0.2  # of the letters of a page
_UNPACKED = (
    "zlib_maximum_output_length",
    "lzw_maximum_output_length",
    "run_length_maximum_output_length",
    "array_based_stream_maximum_output_length",
)
"""Limits of pypdf on what comes out of a part of a file."""
_LISTED = 12  # pages that are named in a note


def read(data: bytes, task: Task) -> tuple[Draft]:
    """The one document in `data`. Raises InputError when it cannot be read or has no text, LimitError when it is too much."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    from pypdf import apply_configuration, get_configuration  # noqa: PLC0415 - for PDF alone

    bounds = {name: min(task.config.limits.unpacked_bytes, getattr(get_configuration(), name)) for name in _UNPACKED}
    with _damage_told(task), apply_configuration(**bounds):
        reader = _opened(data, task)
        drawn = _drawn(reader, task)
        said: dict[str, Any] = dict(reader.metadata or {})
        info = {key: str(said.get(key) or "") for key in _INFO}
        unread = beside(reader)
    pages, notes = _pages(drawn)
    found, left_out = blocks(pages)
    if not found:
        raise InputError(task.source, _no_text(drawn), "recognise its text first (OCR)")
    text, source_map = _mapped(found)
    metadata = with_published(_metadata(info, found, text), published_in(text), "header of the text")
    return (Draft.of(text, metadata, notes=(*notes, *_left_out(left_out), *unread), source_map=source_map),)


def _no_text(drawn: Sequence[Sequence[Fragment]]) -> str:
    if any(map(is_garbled, drawn)):
        return "has no text that can be read: its fonts do not say which letters they draw"
    counted = f"{len(drawn):,} page" + "s" * (len(drawn) != 1)
    return f"has no text layer: {counted} without text, as a scan has"


def _left_out(count: int) -> tuple[str, ...]:
    return (f"{count:,} characters of running heads and page numbers were left out",) if count else ()


def recognise(data: bytes) -> Likeness:
    """Certain of the mark that every PDF begins with."""
    return Likeness.CERTAIN if _MAGIC in data[:_HEAD] else Likeness.NO


@contextmanager
def _damage_told(task: Task) -> Iterator[None]:
    """Whatever a damaged file leads pypdf to raise becomes an error that says so."""
    from pypdf.errors import DependencyError, LimitReachedError  # noqa: PLC0415 - for PDF alone

    try:
        yield
    except (InputError, MemoryError):
        raise
    except DependencyError as error:
        raise InputError(task.source, "is encrypted by AES", _WITHOUT_ENCRYPTION) from error
    except LimitReachedError as error:
        raise LimitError(task.source, "unpacked_bytes", task.config.limits.unpacked_bytes) from error
    except Exception as error:
        told = str(error) or type(error).__name__
        raise InputError(task.source, f"is a damaged PDF: {told}", "check that it was saved whole") from error


def _opened(data: bytes, task: Task) -> PdfReader:
    from pypdf import PasswordType, PdfReader  # noqa: PLC0415 - for PDF alone

    if _MAGIC not in data[:_HEAD]:
        raise InputError(task.source, "is no PDF", "check that it was saved whole")
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED:
        raise InputError(task.source, "is encrypted", "save it without its password")
    task.check("pages", len(reader.pages))
    return reader


def _drawn(reader: PdfReader, task: Task) -> list[list[Fragment]]:
    """What is drawn on each page."""
    drawn: list[list[Fragment]] = []
    characters = 0
    for page in reader.pages:
        drawn.append(list(_fragments(page)))
        characters += sum(len(fragment.text) for fragment in drawn[-1])
        task.check("characters", characters)
    return drawn


def _pages(drawn: Sequence[Sequence[Fragment]]) -> tuple[list[list[Line]], tuple[str, ...]]:
    """The lines of each page, and notes on the pages that have none."""
    garbled = [number for number, fragments in enumerate(drawn, 1) if is_garbled(fragments)]
    legible = [() if number in garbled else fragments for number, fragments in enumerate(drawn, 1)]
    pages = [list(in_columns(lines_of(fragments, number))) for number, fragments in enumerate(legible, 1)]
    empty = [number for number, lines in enumerate(pages, 1) if not lines and number not in garbled]
    if not any(pages):
        return pages, ()
    notes = [f"has no text on page {_named(empty)}: pictures cannot be read"] if empty else []
    notes += [f"has fonts that do not say which letters they draw on page {_named(garbled)}: not read"] if garbled else []
    return pages, tuple(notes)


def _named(numbers: Sequence[int]) -> str:
    more = f" and {len(numbers) - _LISTED} more" if len(numbers) > _LISTED else ""
    return ", ".join(map(str, numbers[:_LISTED])) + more


def _fragments(page: PageObject) -> Iterator[Fragment]:
    """What is drawn on a page, in the direction in which most of its text runs; other text only if it is a good part of the page.

    A stamp at the margin is not. The places are those that a reader sees who turns the page until its text is level.
    """
    drawn: dict[int, list[Fragment]] = {}
    last: list[Fragment] = []

    def visit(text: str, user: Sequence[float], matrix: Sequence[float], font: dict[str, Any] | None, size: float) -> None:
        nonlocal last
        if text.strip():
            along, across = matrix[0] * user[0] + matrix[1] * user[2], matrix[0] * user[1] + matrix[1] * user[3]
            x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
            y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
            name = str((font or {}).get("/BaseFont", "")).lower()
            bold = "bold" in name or "black" in name
            quarters = _quarters(along, across)
            last = drawn.setdefault(quarters, [])
            last.append(Fragment(text, *_turned(x, y, quarters), max(abs(size) * (along**2 + across**2) ** 0.5, 0.1), bold))
        elif text and last:
            last[-1] = replace(last[-1], text=last[-1].text + "\n")

    page.extract_text(visitor_text=visit)
    sizes = {quarters: sum(len(fragment.text) for fragment in fragments) for quarters, fragments in drawn.items()}
    for quarters in sorted(drawn, key=lambda quarters: (-sizes[quarters], quarters)):
        if sizes[quarters] >= _GOOD_PART * sum(sizes.values()):
            yield from drawn[quarters]


def _quarters(along: float, across: float) -> int:
    """By how many quarters a text is turned to the left: 1 runs upwards."""
    if abs(along) >= abs(across):
        return 2 if along < 0 else 0
    return 1 if across > 0 else 3


def _turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """The place on a page that is turned back by so many quarters."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quarters]


def _mapped(found: list[Block]) -> tuple[str, SourceMap]:
    parts: list[str] = []
    rows: list[tuple[int, ...]] = []
    offset = 0
    run = ""
    for block in found:
        parting = "" if not parts else "\n" if block.run in {"row", "item"} and block.run == run else "\n\n"
        parts.append(parting + block.prefix)
        offset += len(parts[-1])
        for text, page in block.parts:
            if not rows or rows[-1][1] != page:
                rows.append((offset if rows else 0, page))
            parts.append(text)
            offset += len(text)
        run = block.run
    return "".join(parts), SourceMap.of(("offset", "page"), rows)


def _metadata(info: dict[str, str], found: list[Block], text: str) -> tuple[Metadatum, ...]:
    metadata: dict[MetadatumName, Metadatum] = {}
    for key, name in _INFO.items():
        value = " ".join(info[key].split())
        untitled = name == "title" and any(mark in value.lower() for mark in lexicon("formats")["untitled"])
        if value and not untitled:
            metadata[name] = Metadatum(name=name, value=value, origin=f"document information {key}")
    headings = [block.parts[0][0] for block in found if block.run == "heading"]
    for title, origin in ((headings[0] if headings else "", "first heading"), (title_in(text) or "", "first line")):
        if title and "title" not in metadata:
            metadata["title"] = Metadatum(name="title", value=title, origin=origin)
    return tuple(metadata.values())


FORMAT = DocumentFormat("pdf", (".pdf",), read, recognise, isolated=always, imports=("pypdf",))
