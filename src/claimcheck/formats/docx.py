"""DOCX: the text of a Word document; each place of it leads back to a paragraph or to a cell of a table.

The file is read with the standard library: python-docx leaves out tracked insertions, notes and text boxes, and its XML parser knows
entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from claimcheck.errors import InputError
from claimcheck.formats.base import DocumentFormat, Draft, Likeness, Task, always
from claimcheck.formats.docx_styles import styles_of
from claimcheck.formats.docx_text import Body, Paragraph, body_of
from claimcheck.formats.header import published_in, title_in
from claimcheck.formats.metadata import with_published
from claimcheck.formats.packed import MAGIC, Packed, directory_of
from claimcheck.formats.xml import Attributes, Handlers, nothing, parse
from claimcheck.model.document import Metadatum, MetadatumName
from claimcheck.model.location import SourceMap

_PARTS = (re.compile(rb"PK\x01\x02.{42}\[Content_Types\]\.xml", re.DOTALL), re.compile(rb"PK\x01\x02.{42}word/", re.DOTALL))
_MAIN = "word/document.xml"
_CORE: dict[str, MetadatumName] = {"title": "title", "creator": "author", "publisher": "publisher", "language": "language"}
_APP: dict[str, MetadatumName] = {"Company": "publisher"}
_TITLE = "title"  # the style of that name
_LABEL = "table heading"
_CONTENTS = "toc "
_NOTES = "# Notes"  # a heading after which the reading stage expects references alone


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    place: tuple[int, int, int, int]  # paragraph, table, row, cell
    run: str = ""


def read(data: bytes, task: Task) -> tuple[Draft]:
    """The one document in `data`. Raises InputError when it is no Word document or holds no text, LimitError when it is too much."""
    packed = Packed(data, task)
    main = _main_part(packed, task)
    if main not in packed:
        raise InputError(task.source, "is no Word document", "save it as DOCX")
    folder = main.rpartition("/")[0]
    styles = styles_of(packed.read(f"{folder}/styles.xml"), task) if f"{folder}/styles.xml" in packed else {}
    body = body_of(packed.read(main), styles, task)
    paragraphs = [paragraph for paragraph in body.paragraphs if not paragraph.style.hidden]
    notes = [
        paragraph
        for name in ("footnotes", "endnotes")
        if f"{folder}/{name}.xml" in packed
        for paragraph in body_of(packed.read(f"{folder}/{name}.xml"), styles, task).paragraphs
    ]
    text, source_map = _mapped([*_blocks(paragraphs), *_notes(notes)])
    if not text:
        raise InputError(task.source, "has no text in it", "text that is a picture cannot be read")
    metadata = _metadata(packed, paragraphs, text, task)
    metadata = with_published(metadata, published_in(text), "header of the text")
    return (Draft.of(text, metadata, notes=tuple(_left_out(body)), source_map=source_map),)


def _left_out(body: Body) -> Iterator[str]:
    if body.struck:
        yield f"{body.struck:,} characters that are struck out were left out"
    if body.foreign:
        yield f"has {body.foreign:,} parts in another format: not read"


def recognise(data: bytes) -> Likeness:
    """Certain of a ZIP file with the parts of a Word document."""
    directory = directory_of(data) if data.startswith(MAGIC) else b""
    return Likeness.CERTAIN if all(part.search(directory) for part in _PARTS) else Likeness.NO


def _main_part(packed: Packed, task: Task) -> str:
    found = [_MAIN]

    def start(_: str, attributes: Attributes) -> None:
        if attributes.get("Type", "").endswith("/officeDocument"):
            found.append(attributes.get("Target", "").lstrip("/"))

    if "_rels/.rels" in packed:
        parse(packed.read("_rels/.rels"), Handlers(start, nothing, nothing), task)
    return found[-1]


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[_Block]:
    """The paragraphs and the rows of tables that hold text."""
    for row, group in groupby(paragraphs, key=lambda paragraph: (paragraph.table, paragraph.row)):
        members = [paragraph for paragraph in group if paragraph.text.strip() and not paragraph.style.name.startswith(_CONTENTS)]
        if row == (0, 0):
            yield from map(_block, members)
        elif members:
            cells = [list(cell) for _, cell in groupby(members, key=lambda paragraph: paragraph.cell)]
            yield from _row(cells)


def _block(paragraph: Paragraph) -> _Block:
    style = paragraph.style
    level = style.level if paragraph.level is None else paragraph.level
    text = paragraph.text.strip()
    place = (paragraph.number, 0, 0, 0)
    if style.name == _TITLE or level is not None:
        return _Block(f"{'#' * (min(level or 0, 5) + 1)} {' '.join(text.split())}", place)
    if paragraph.listed or style.listed or style.name.startswith("list "):
        return _Block(f"- {text}", place, "item")
    return _Block(text, place)


def _row(cells: list[list[Paragraph]]) -> Iterator[_Block]:
    """A row as one line: `Name: value` where it is a name and a value, else its cells between bars. Each cell keeps its place."""
    texts = [" ".join(" ".join(paragraph.text for paragraph in cell).split()) for cell in cells]
    places = [(0, cell[0].table, cell[0].row, cell[0].cell) for cell in cells]
    if len(cells) == 1:
        yield _Block(texts[0], places[0])
    elif len(cells) == 2 and _is_label(*cells):  # noqa: PLR2004 - a name and a value
        yield _Block(f"{texts[0].removesuffix(':')}: ", places[0])
        yield _Block(texts[1], places[1], "cell")
    else:
        for number, (text, place) in enumerate(zip(texts, places, strict=True)):
            last = " |" if number == len(texts) - 1 else ""
            yield _Block(f"{' | ' if number else '| '}{text}{last}", place, "cell" if number else "row")


def _is_label(name: list[Paragraph], value: list[Paragraph]) -> bool:
    if all(paragraph.style.name == _LABEL for paragraph in value):
        return False
    return (
        name[-1].text.rstrip().endswith(":")
        or all(paragraph.style.name == _LABEL for paragraph in name)
        or (all(paragraph.bold for paragraph in name) and not all(paragraph.bold for paragraph in value))
    )


def _notes(paragraphs: list[Paragraph]) -> Iterator[_Block]:
    written = [paragraph for paragraph in paragraphs if paragraph.text.strip()]
    if written:
        yield _Block(_NOTES, (0, 0, 0, 0))
    for paragraph in written:
        yield _Block(f"[{paragraph.note}] {' '.join(paragraph.text.split())}", (0, 0, 0, 0))


def _mapped(blocks: list[_Block]) -> tuple[str, SourceMap]:
    parts: list[str] = []
    rows: list[tuple[int, ...]] = []
    offset = 0
    run = ""
    for block in blocks:
        parting = "" if not rows or block.run == "cell" else "\n" if block.run and block.run == run else "\n\n"
        parts += [parting, block.text]
        offset += len(parting)
        rows.append((offset if rows else 0, *block.place))
        offset += len(block.text)
        run = run if block.run == "cell" else block.run
    return "".join(parts), SourceMap.of(("offset", "paragraph", "table", "row", "cell"), rows or [(0, 0, 0, 0, 0)])


def _metadata(packed: Packed, paragraphs: list[Paragraph], text: str, task: Task) -> tuple[Metadatum, ...]:
    found: dict[str, Metadatum] = {}
    for part, names in (("docProps/core.xml", _CORE), ("docProps/app.xml", _APP)):
        if part in packed:
            for key, value in _elements(packed.read(part), task).items():
                if key in names and value.strip():
                    name = names[key]
                    found.setdefault(name, Metadatum(name=name, value=" ".join(value.split()), origin=f"{part} {key}"))
    titles = [(paragraph.text, "style Title") for paragraph in paragraphs if paragraph.style.name == _TITLE]
    titles += [(paragraph.text, "first heading") for paragraph in paragraphs if paragraph.style.level is not None]
    for title, origin in (*titles, (title_in(text) or "", "first line")):
        if title.strip():
            found.setdefault("title", Metadatum(name="title", value=" ".join(title.split()).lstrip("# "), origin=origin))
    return tuple(found[name] for name in sorted(found))


def _elements(part: bytes, task: Task) -> dict[str, str]:
    """The text of each element of a flat part, by its local name."""
    found: dict[str, str] = {}
    stack: list[str] = []

    def text(value: str) -> None:
        found[stack[-1]] = found.get(stack[-1], "") + value

    def end(_: Any) -> None:  # noqa: ANN401 - only the end counts
        stack.pop()

    parse(part, Handlers(lambda name, _: stack.append(name), end, text), task)
    return found


FORMAT = DocumentFormat("docx", (".docx",), read, recognise, isolated=always)
