"""What a document format is: a name, file endings, a look at the bytes, and a function from bytes to what is in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Self

from claimcheck.config import Config
from claimcheck.errors import LimitError
from claimcheck.model.document import Metadatum
from claimcheck.model.location import SourceMap
from claimcheck.model.report import Problem

INSIDE = "!"  # between an archive and what is in it: `news.zip!may/tides.html`


@dataclass(frozen=True, slots=True)
class Task:
    """One source to be read: what errors call it, and the settings. `spent` is what it and all that is packed in it have cost so far."""

    source: str
    config: Config = field(default_factory=Config)
    spent: dict[str, int] = field(default_factory=dict, compare=False)

    def inside(self, name: str) -> Task:
        """The task of a file that is packed in this one. Both spend from the same limits."""
        return Task(f"{self.source}{INSIDE}{name}", self.config, self.spent)

    def spend(self, limit: str, amount: int) -> None:
        """Count against a limit that holds for the file and all that is packed in it. Raises LimitError when it is used up."""
        self.spent[limit] = self.spent.get(limit, 0) + amount
        self.check(limit, self.spent[limit])

    def check(self, limit: str, amount: int) -> None:
        """Raise LimitError when `amount` is more than the setting `limit` allows."""
        allowed: int = getattr(self.config.limits, limit)
        if amount > allowed:
            raise LimitError(self.source, limit, allowed)


@dataclass(frozen=True, slots=True)
class Draft:
    """A document before the run has given it an id.

    `notes` are what a reader should know about how it was read. `source_map` leads back to the raw source where the text is not the raw
    source itself. `key` tells the document from others of its file ("17", the seventeenth record); a file's only document has none.
    `left_out` counts code points of menus and the like that are no part of the text.
    """

    text: str
    title: str | None = None
    published: date | None = None
    notes: tuple[str, ...] = ()
    metadata: tuple[Metadatum, ...] = ()
    source_map: SourceMap | None = None
    key: str = ""
    left_out: int = 0

    @classmethod
    def of(
        cls,
        text: str,
        metadata: Iterable[Metadatum],
        *,
        notes: tuple[str, ...] = (),
        source_map: SourceMap | None = None,
    ) -> Self:
        """The draft of `text` with the title and the day of publication that its metadata state."""
        metadata = tuple(metadata)
        said = {item.name: item.value for item in metadata}
        day = date.fromisoformat(said["published"]) if "published" in said else None
        return cls(text, said.get("title"), day, notes, metadata, source_map)


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a file, to be read by its own format: an entry of an archive, an attachment of a mail.

    One that is only `beside` the document, as a signature is beside a mail, is noted and no problem when no format knows it.
    """

    name: str
    data: bytes
    beside: bool = False


class Likeness(IntEnum):
    """How much the bytes of a file look like a format."""

    NO = 0
    LIKELY = 1
    """Counts where the name says nothing."""
    CERTAIN = 2
    """Beats the name."""


Content = Draft | Member | Problem
"""What a file holds; a problem stands for what could not be read while the rest could."""


def never(_: object) -> bool:
    """The answer of a format that is never isolated."""
    return False


def always(_: object) -> bool:
    """The answer of a format that is always isolated."""
    return True


def _unknown(_data: bytes) -> Likeness:
    return Likeness.NO


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """One document format. A plug-in offers an object like this under the entry point group `claimcheck.formats`.

    `suffixes` are file endings in lower case with their dot. `read` turns the bytes of one file into what they hold, one draft for most
    formats; it raises `claimcheck.errors.InputError` when they are not of this format and `LimitError` when they are too much.
    A draft whose text is not the file's own has a `source_map`, at least `SourceMap.of(("offset",), [(0,)])`, which leads to no place.
    `recognise` looks at the bytes alone and never raises. `isolated` says whether, with these settings, `read` has to run in a child
    process with bounded time and memory, because the parser can be made to run away; `imports` are modules that `read` imports late, which
    the child then imports once for all files.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, Task], Iterable[Content]]
    recognise: Callable[[bytes], Likeness] = _unknown
    isolated: Callable[[Config], bool] = never
    imports: tuple[str, ...] = ()
