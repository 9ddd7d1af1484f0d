"""Documents and places in them. Offsets count code points of `Document.text`, end exclusive."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal, Self

from pydantic import Field, field_validator

from claimcheck.model.base import Day, Frozen, content_id
from claimcheck.model.display import Displayed
from claimcheck.model.location import Location, SourceMap, locate_in_text

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Span(Frozen):
    """A place in a document. `document.text[start:end] == quote` holds for every span that claimcheck makes."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    quote: str

    def model_post_init(self, _context: object, /) -> None:
        """Check that the quote is as long as the place; a validator would do so again in every model that holds the span."""
        if self.end - self.start != len(self.quote):
            msg = f"a span of {self.end - self.start} code points cannot quote {len(self.quote)}"
            raise ValueError(msg)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of `text` from `start` to `end` (code points, end exclusive)."""
        return cls(start=start, end=end, quote=text[start:end])

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


MetadatumName = Literal["title", "published", "author", "publisher", "language", "address"]


class Metadatum(Frozen):
    """Something that a source says of itself, and `origin`, where it says so: `meta og:title`, `header Subject`, `first line`."""

    name: MetadatumName
    value: str
    origin: str


class Document(Displayed, Frozen):
    """One source: its text, and what is known of it.

    `text` is what all offsets count in. `id` is unique within a run; `published` is the day that "last year" is counted from;
    `source` is where the text came from: a path, an address, or nothing. `metadata` is what the source says of itself; `source_map` leads
    from the text to the raw source, and is None where the text is the raw source.
    """

    id: str
    text: str
    title: str | None = None
    published: Day | None = None
    source: str | None = None
    metadata: tuple[Metadatum, ...] = ()
    source_map: SourceMap | None = None

    @field_validator("id", "text", "title", "source")
    @classmethod
    def _encodable(cls, text: str | None) -> str | None:
        # A lone surrogate cannot be written to any file or sent to the parser; one other code point in its place keeps offsets.
        return None if text is None else _LONE_SURROGATE.sub("\ufffd", text)

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str | None = None,  # noqa: A002 - the name is part of the public contract
        title: str | None = None,
        published: date | str | None = None,
        source: str | None = None,
    ) -> Self:
        """A document made of `text`.

        `published` is a date or an ISO string such as "2020-06-24". Without an `id` the document gets one that depends on its text alone.
        Raises pydantic's ValidationError when `published` is not a day.
        """
        return cls.model_validate(
            {"id": id or content_id("doc", text), "text": text, "title": title, "published": published, "source": source}
        )

    def span(self, start: int, end: int) -> Span:
        """The place from `start` to `end` (code points, end exclusive), with its quote."""
        return Span.of(self.text, start, end)

    def line_of(self, offset: int) -> int:
        """The line of the text, counted from 1, that holds the code point at `offset`."""
        return self.text.count("\n", 0, offset) + 1

    def locate(self, span: Span) -> Location:
        r"""Where `span` stands in the raw source: line and column, page, paragraph, cell or record, as the source's format has them.

        >>> paper = Document.from_text("Tides\n\nThe pier is long.")
        >>> place = paper.locate(paper.span(11, 15))
        >>> place.line, place.column, place.caption_in("tides.txt")
        (3, 5, 'tides.txt:3')
        """
        if self.source_map is None:
            return locate_in_text(self.text, span.start, span.end)
        return self.source_map.locate(self.text, span.start, span.end)

    @property
    def caption(self) -> str:
        """What to call the document in a report: its source, else its title, else its id."""
        return self.source or self.title or self.id
