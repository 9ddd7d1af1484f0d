"""Reports that several tests of one run ask for, each made once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from claimcheck.config import Config
from claimcheck.formats import load
from claimcheck.formats.objects import DocumentLike, as_document
from claimcheck.model.document import Document
from claimcheck.model.report import Report

Sources = str | os.PathLike[str] | DocumentLike | Mapping[str, str] | Sequence["Sources"]
"""A path, folder or glob as `claimcheck.load` takes it; a document, or what a retrieval library has for one; texts by their names; or a
list of any of these."""


class Runs:
    """Reports by the content of their documents and the settings."""

    def __init__(self) -> None:
        """Nothing was made yet."""
        self._made: dict[tuple[object, ...], Report] = {}

    def crosscheck(self, *sources: Sources, config: Config | None = None) -> Report:
        """The report on all sources. Raises what `claimcheck.load` and `claimcheck.crosscheck` do."""
        settings = config or Config()
        return self.report(list(_documents(sources, settings)), settings)

    def __repr__(self) -> str:
        """Short, for a failing test shows its fixtures."""
        return "the reports of this run"

    def report(self, documents: Iterable[Document], config: Config) -> Report:
        """The report on the documents, made at the first call with this content."""
        ordered = sorted(documents, key=lambda document: (document.id, document.caption, document.text))
        aliases = config.aliases.read_bytes() if config.aliases and config.aliases.is_file() else b""
        key = (tuple(document.model_dump_json() for document in ordered), config.model_dump_json(), aliases)
        if key not in self._made:
            from claimcheck.pipeline import crosscheck  # noqa: PLC0415 - the parser is slow to import, and collecting tests needs none

            self._made[key] = crosscheck(ordered, config=config)
        return self._made[key]


def _documents(source: Any, config: Config) -> Iterator[Document]:  # noqa: ANN401 - any of Sources, which mypy cannot follow
    match source:
        case str() | os.PathLike():
            yield from load(source, config=config)
        case list() | tuple():
            for one in source:
                yield from _documents(one, config)
        case Mapping() if source and all(isinstance(text, str) for text in source.values()):
            yield from (Document.from_text(text, id=name) for name, text in source.items())
        case _:
            yield as_document(source, config=config)
