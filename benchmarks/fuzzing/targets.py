"""What is fuzzed: each target takes any bytes, does with them what a run would do, and holds the outcome to what is promised.

A target returns for good input and for input that is refused with one of claimcheck's own errors. Anything else it raises is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import claimcheck as cc
from claimcheck.errors import InputError
from claimcheck.formats import wire
from claimcheck.formats.base import Content, Draft, Member, Task
from claimcheck.formats.detection import detect
from claimcheck.formats.registry import format_called, formats
from claimcheck.reports import BUILT_IN_FORMATS, render
from claimcheck.values.dates import caption_date, compare_dates
from claimcheck.values.quantities import caption_quantity, compare_quantities
from pdf_writer import pdf_of_streams, stream
from zip_writer import packed

Target = Callable[[bytes], None]

_STEPS = 40  # places of a text that are led back to its file
_LIMITS = cc.Config(limits={"characters": 100_000, "unpacked_bytes": 5_000_000, "pages": 20, "elements": 20_000})
_REFERENCE = date(2020, 6, 15)
_WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'


class BrokenPromiseError(AssertionError):
    """What a target did came to an end, with an outcome that is wrong."""


def text_of(data: bytes) -> str:
    """The bytes as UTF-8; each that is none becomes a lone surrogate."""
    return data.decode("utf-8", "surrogateescape")


def loader(name: str, wrapped: Callable[[bytes], bytes] = bytes) -> Target:
    """The target that reads `wrapped(data)` by the format called `name`."""

    def read(data: bytes) -> None:
        task = Task("file", _LIMITS)
        try:
            contents = list(format_called(name).read(wrapped(data), task))
        except InputError:
            return
        _hold(contents, task)

    return read


def recognising(data: bytes) -> None:
    """Every format looks at the bytes, and one is chosen."""
    for known in formats():
        known.recognise(data)
    detect(data, "file.unknown", named=True)


def dates(data: bytes) -> None:
    """Dates of any text."""
    text = text_of(data)
    for reference in (None, _REFERENCE):
        mentions = cc.find_dates(text, reference=reference)
        _in_order(text, mentions)
        for mention in mentions:
            compare_dates(mention.value, mentions[0].value)
            caption_date(mention.value)


def quantities(data: bytes) -> None:
    """Quantities of any text."""
    text = text_of(data)
    mentions = cc.find_quantities(text)
    _in_order(text, mentions)
    for mention in mentions:
        compare_quantities(mention.value, mentions[0].value)
        caption_quantity(mention.value)


def pipeline(data: bytes) -> None:
    """Two documents from one text, cross-checked, and the report in one of the formats."""
    text = text_of(data)
    half = len(text) // 2
    documents = [cc.Document.from_text(part, id=name) for name, part in (("a", text[:half]), ("b", text[half:])) if part.strip()]
    report = cc.crosscheck(documents)
    texts = {document.id: document.text for document in documents}
    for claim in report.claims:
        for span in (claim.evidence, claim.value_span):
            if span is not None and texts[claim.document_id][span.start : span.end] != span.quote:
                raise BrokenPromiseError("a span is not its quote", span)
    if cc.Report.model_validate_json(report.model_dump_json()) != report:
        raise BrokenPromiseError("a report does not come back from JSON as it was")
    render(report, BUILT_IN_FORMATS[len(data) % len(BUILT_IN_FORMATS)])


def _hold(contents: Sequence[Content], task: Task) -> None:
    """What was read goes through the pipe between processes, and its places lead back."""
    if wire.content(wire.answer(list(contents)), task) != list(contents):
        raise BrokenPromiseError("what was read does not come back as it was")
    for content in contents:
        if isinstance(content, Draft) and content.text:
            _lead_back(content)
        elif isinstance(content, Member):
            detect(content.data, content.name, named=False)


def _lead_back(draft: Draft) -> None:
    document = cc.Document(
        id="a", text=draft.text, title=draft.title, published=draft.published, metadata=draft.metadata, source_map=draft.source_map
    )
    size = len(document.text)
    for start in range(0, size, max(1, size // _STEPS)):
        place = document.locate(document.span(start, min(start + 3, size)))
        if place.start is not None and (place.part is None if place.end is None else place.end < place.start):
            raise BrokenPromiseError("a place ends before it begins", place)


def _in_order(text: str, mentions: Sequence[cc.DateMention] | Sequence[cc.QuantityMention]) -> None:
    position = 0
    for mention in mentions:
        if not position <= mention.start < mention.end <= len(text) or text[mention.start : mention.end] != mention.text:
            raise BrokenPromiseError("offsets are not true", mention)
        position = mention.end


def _docx(body: bytes) -> bytes:
    return packed(("[Content_Types].xml", "<Types/>"), ("word/document.xml", _WORD.encode() + body + b"</w:body></w:document>"))


def _drawing(content: bytes) -> bytes:
    return pdf_of_streams([stream(content)])


TARGETS: dict[str, Target] = {
    "text": loader("text"),
    "markdown": loader("markdown"),
    "html": loader("html"),
    "pdf": loader("pdf"),
    "pdf-drawing": loader("pdf", _drawing),
    "docx": loader("docx"),
    "docx-body": loader("docx", _docx),
    "json": loader("json"),
    "mail": loader("mail"),
    "zip": loader("zip"),
    "recognise": recognising,
    "dates": dates,
    "quantities": quantities,
    "pipeline": pipeline,
}
"""The targets by name. A packed file is a wall to a fuzzer, so a Word file's body and a page's drawing are also fuzzed without it."""
