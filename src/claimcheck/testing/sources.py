"""The documents that a case file names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import ExpectationError, InputError
from claimcheck.formats import load
from claimcheck.model.document import Document
from claimcheck.testing.cases import CaseFile, Source, Sources
from claimcheck.yamlnodes import Place


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents that could be read, and why the others could not, in the order of the file."""

    documents: tuple[Document, ...]
    errors: tuple[ExpectationError, ...]

    def check(self, wanted: frozenset[str]) -> None:
        """Raises the first error, if there is one, unless the wanted documents, of which there are some, were all read."""
        if self.errors and not (wanted and wanted <= {document.id for document in self.documents}):
            raise self.errors[0]


def load_sources(file: CaseFile, sources: Sources, place: Place) -> Loaded:
    """The documents that stand at a place of a case file."""
    documents: dict[str, Document] = {}
    errors: list[ExpectationError] = []
    for number, (name, source) in enumerate(sources.items()):
        try:
            _add(documents, _documents(name, source, file.path.parent))
        except (InputError, ExpectationError) as error:
            line = max(file.lines.at((*place, key)) for key in (name, number))
            reason = f"{source.path}: {error.reason}" if isinstance(error, InputError) else error.reason
            placed = ExpectationError(reason, error.remedy, file.shown, line)
            placed.__cause__ = error
            errors.append(placed)
    return Loaded(tuple(documents.values()), tuple(errors))


def _add(documents: dict[str, Document], found: list[Document]) -> None:
    for document in found:
        if document.id in documents:
            reason = f"two sources are called {document.id!r}"
            raise ExpectationError(reason, "give each a name of its own, as in `name: path`")
        documents[document.id] = document


def _documents(name: str, source: Source, folder: Path) -> list[Document]:
    """The documents of one source: they are called by its name, or, where that is its path, by the names of the files."""
    if source.text:
        return [Document.from_text(source.text, id=name, title=source.title, published=source.published)]
    stated = {field: value for field in ("title", "published") if (value := getattr(source, field)) is not None}
    found = [
        document.model_copy(update={"source": Path(os.path.relpath(document.source or "", folder)).as_posix(), **stated})
        for document in load(folder / source.path)
    ]
    if name == source.path:
        return found
    if len(found) > 1:
        raise InputError(source.path, f"holds {len(found)} documents", "name one file, or list paths without names of your own")
    return [found[0].model_copy(update={"id": name})]
