"""What a document format is: a name, file endings, and a function from bytes to drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Draft:
    """A document before the run has given it an id. `notes` are what a reader should know about how it was read."""

    text: str
    title: str | None = None
    published: date | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """One document format. A plug-in offers an object like this under the entry point group `claimcheck.formats`.

    `suffixes` are file endings in lower case with their dot. `read` turns the bytes of one file into its documents, one for most
    formats, and raises `claimcheck.errors.InputError` when they are not of this format; its second argument is the name of the
    source, for that error alone.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterable[Draft]]
