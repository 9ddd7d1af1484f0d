"""The documents that a case file names."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from claimcheck.config import Config
from claimcheck.errors import ExpectationError, InputError
from claimcheck.formats import load_all
from claimcheck.model.document import Document
from claimcheck.model.report import Problem
from claimcheck.testing.cases import CaseFile, Source, Sources
from claimcheck.yamlnodes import Place

_LIKE = 0.8  # how like a missing path a name must be to be meant: most end alike, in ".txt"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The documents that could be read, why the others could not, and what was left out, in the order of the file."""

    documents: tuple[Document, ...]
    errors: tuple[ExpectationError, ...]
    left_out: tuple[Problem, ...] = ()

    def check(self, wanted: frozenset[str]) -> None:
        """Raises the first error, if there is one, unless the wanted documents, of which there are some, were all read."""
        if self.errors and not (wanted and wanted <= {document.id for document in self.documents}):
            raise self.errors[0]


def load_sources(file: CaseFile, sources: Sources, place: Place) -> Loaded:
    """The documents that stand at a place of a case file."""
    documents: dict[str, Document] = {}
    errors: list[ExpectationError] = []
    left_out: list[Problem] = []
    for number, (name, source) in enumerate(sources.items()):
        line = max(file.lines.at((*place, key)) for key in (name, number))
        try:
            found = _documents(name, source, file)
            _add(documents, found.documents)
            errors += [_placed(error, file, line) for error in found.errors]
            left_out += found.left_out
        except (InputError, ExpectationError) as error:
            errors.append(_placed(error, file, line))
    return Loaded(tuple(documents.values()), tuple(errors), tuple(left_out))


class _Found(NamedTuple):
    documents: list[Document]
    errors: list[InputError]
    left_out: list[Problem]


def _placed(error: InputError | ExpectationError, file: CaseFile, line: int) -> ExpectationError:
    reason = f"{error.path}: {error.reason}" if isinstance(error, InputError) else error.reason
    placed = ExpectationError(reason, error.remedy, file.shown, line)
    placed.__cause__ = error
    return placed


def _add(documents: dict[str, Document], found: Iterable[Document]) -> None:
    for document in found:
        if document.id in documents:
            reason = f"two sources are called {document.id!r}"
            raise ExpectationError(reason, "give each a name of its own, as in `name: path`")
        documents[document.id] = document


def _documents(name: str, source: Source, file: CaseFile) -> _Found:
    """What stands at one source.

    The documents are called by its name, or, where that is its path, by the names of the files.
    """
    if source.text:
        return _Found([Document.from_text(source.text, id=name, title=source.title, published=source.published)], [], [])
    stated = {field: value for field in ("title", "published") if (value := getattr(source, field)) is not None}
    found = _loaded(source.path, file.path.parent, file.config)
    documents = [document.model_copy(update=stated) for document in found.documents]
    if name == source.path or not documents:
        return found._replace(documents=documents)
    if len(documents) > 1:
        raise InputError(source.path, f"holds {len(documents)} documents", "name one file, or list paths without names of your own")
    return found._replace(documents=[documents[0].model_copy(update={"id": name})])


def _loaded(path: str, folder: Path, config: Config) -> _Found:
    """What stands at a path that counts from a folder."""
    whole = os.fspath(folder / path)
    result = load_all(whole, config=config)
    missing = not os.path.lexists(whole)
    errors = [
        InputError(
            _from(folder, problem.source),
            problem.reason,
            _where(folder / path) if missing and problem.source == whole else problem.remedy,
        )
        for problem in result.problems
    ]
    return _Found(
        [document.model_copy(update={"source": _from(folder, document.source or "")}) for document in result.documents],
        errors,
        [note.model_copy(update={"source": _from(folder, note.source)}) for note in result.notes],
    )


def _from(folder: Path, path: str) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _where(path: Path) -> str:
    """What to do about a path where nothing is: what stands beside it and is called nearly so, or from where paths count."""
    beside = sorted(one.name for one in path.parent.iterdir()) if path.parent.is_dir() else []
    close = get_close_matches(path.name, beside, n=1, cutoff=_LIKE)
    return f"did you mean {close[0]!r}?" if close else "paths count from the folder of the case file"
