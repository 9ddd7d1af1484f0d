"""Reports that several tests of one run ask for, each made once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from claimcheck.config import Config
from claimcheck.formats import load
from claimcheck.model.document import Document
from claimcheck.model.report import Report

Sources = str | os.PathLike[str] | Document | Mapping[str, str]
"""A path, folder or glob as `claimcheck.load` takes it; a document; or texts by their names."""


class Runs:
    """Reports by the content of their documents and the settings."""

    def __init__(self) -> None:
        """Nothing was made yet."""
        self._made: dict[tuple[object, ...], Report] = {}

    def crosscheck(self, *sources: Sources, config: Config | None = None) -> Report:
        """The report on all sources. Raises what `claimcheck.load` and `claimcheck.crosscheck` do."""
        return self.report([document for source in sources for document in _documents(source)], config or Config())

    def report(self, documents: Iterable[Document], config: Config) -> Report:
        """The report on the documents, made at the first call with this content."""
        ordered = sorted(documents, key=lambda document: (document.id, document.caption, document.text))
        aliases = config.aliases.read_bytes() if config.aliases and config.aliases.is_file() else b""
        key = (tuple(document.model_dump_json() for document in ordered), config.model_dump_json(), aliases)
        if key not in self._made:
            from claimcheck.pipeline import crosscheck  # noqa: PLC0415 - the parser is slow to import, and collecting tests needs none

            self._made[key] = crosscheck(ordered, config=config)
        return self._made[key]


def _documents(source: Sources) -> list[Document]:
    match source:
        case Document():
            return [source]
        case Mapping():
            return [Document.from_text(text, id=name) for name, text in source.items()]
        case _:
            return load(source)
