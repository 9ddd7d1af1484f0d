"""Documents of other libraries: objects with `page_content` or `text`, and `metadata`, as retrieval libraries make them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.formats.header import published_in
from claimcheck.formats.metadata import with_published
from claimcheck.formats.records import record_id, record_metadata, record_text
from claimcheck.model.base import content_id
from claimcheck.model.document import Document
from claimcheck.model.location import SourceMap

_IDS = ("id", "id_", "node_id")
_SOURCES = ("source", "file_path", "file_name", "url")
_PAGES = ("page_label", "page_number")  # `page` counts from 0 in some libraries and from 1 in others


class HasPageContent(Protocol):
    """A passage as LangChain has it."""

    @property
    def page_content(self) -> str:
        """The text."""

    @property
    def metadata(self) -> Mapping[str, Any]:
        """What is known of it."""


class HasText(Protocol):
    """A passage as LlamaIndex has it."""

    @property
    def text(self) -> str:
        """The text."""

    @property
    def metadata(self) -> Mapping[str, Any]:
        """What is known of it."""


DocumentLike = Document | HasPageContent | HasText | Mapping[str, Any]
"""What can be read like a document. A mapping is a record as in JSON: a text, and fields that tell of it."""


def as_document(item: DocumentLike, *, config: Config | None = None) -> Document:
    """The document that `item` is or holds. Its metadata are looked up as those of a JSON record are (`Config.fields`).

    Its id is the item's own, else one that depends on the text alone. Raises InputError when there is no text in it.

    >>> as_document({"text": "The pier is long.", "metadata": {"title": "Piers", "page_label": "4"}}).title
    'Piers'
    """
    if isinstance(item, Document):
        return item
    if isinstance(item, str):
        raise InputError("str", "is a text alone, not a document", "make one of it: Document.from_text")
    fields = (config or Config()).fields
    record = _record(item)
    text, _ = record_text(record, fields)
    if not text:
        raise InputError(type(item).__name__, "has no text: neither `page_content` nor `text`, or an empty one", "name fields.text")
    metadata = with_published(tuple(record_metadata(record, fields, "field")), published_in(text), "header of the text")
    said = {known.name: known.value for known in metadata}
    inner = record.get("metadata")
    about: Mapping[str, Any] = inner if isinstance(inner, Mapping) else record
    source = next((value for key in _SOURCES if isinstance(value := about.get(key), str) and value), None)
    return Document(
        id=record_id(record, fields) or content_id("doc", text),
        text=text,
        title=said.get("title"),
        published=said.get("published"),  # pydantic reads the day
        source=source,
        metadata=metadata,
        source_map=_page(about),
    )


def _record(item: object) -> Mapping[str, Any]:
    if isinstance(item, Mapping):
        return item
    text = next((text for name in ("page_content", "text") if isinstance(text := getattr(item, name, None), str)), "")
    metadata = getattr(item, "metadata", None)
    own_id = next((value for name in _IDS if (value := getattr(item, name, None))), None)
    return {"text": text, "id": own_id, "metadata": metadata if isinstance(metadata, Mapping) else {}}


def _page(about: Mapping[str, Any]) -> SourceMap | None:
    """A map to the page that the passage is from, if it says which."""
    page = next((str(about[key]) for key in _PAGES if key in about), "")
    return SourceMap.of(("offset", "page"), [(0, int(page))]) if page.isascii() and page.isdecimal() and page != "0" else None
