"""Files, folders, globs and standard input to documents. What cannot be read is listed, never dropped in silence."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.formats.isolation import Isolation
from claimcheck.formats.language import looks_english
from claimcheck.formats.opening import Found, Opener
from claimcheck.formats.sources import STANDARD_INPUT_NAME, files_meant_by, shown
from claimcheck.model.document import Document
from claimcheck.model.report import Problem

_DIGITS = 10

_log = logging.getLogger("claimcheck")


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What loading came to: the documents in the order they were named, what could not be read (`problems`), and what a reader should
    know of the rest (`notes`): a guessed encoding, a copy that was left out, a file that is no document. `errors` has the error behind each
    problem that was one.
    """  # noqa: D205 - three things in one sentence

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    errors: dict[Problem, InputError] = field(default_factory=dict, compare=False)


def load(*paths: str | os.PathLike[str], config: Config | None = None) -> list[Document]:
    """The documents in `paths`: files, folders (searched with their subfolders), globs, or "-" for standard input.

    `config` has the limits on what a file may cost, and where JSON records keep what. Raises InputError at the first problem with
    something that was named itself, and when nothing at all could be read. What cannot be read inside a folder or an archive is only
    logged as a warning; `load_all` returns it instead.
    """
    arguments = [os.fspath(path) for path in paths]
    result = load_all(*arguments, config=config)
    named = {STANDARD_INPUT_NAME, *map(shown, arguments)}
    for problem in result.problems:
        if problem.source in named or not result.documents:
            raise result.errors.get(problem) or InputError(problem.source, problem.reason, problem.remedy)
        _log.warning("%s: %s", problem.source, problem.reason)
    if not result.documents:
        raise InputError(
            shown(", ".join(arguments)) or "load", "no document was named or found", "name files or folders that hold documents"
        )
    return list(result.documents)


def load_all(*paths: str | os.PathLike[str], config: Config | None = None) -> LoadResult:
    """The same as `load`, except that a bad file raises nothing: it is listed with its reason, and the others are read.

    A document's id is the base name of its file, with `#` and the number or id of its record where the file holds records; of namesakes
    it is as much of the path as tells them apart (`may/report.txt`, `june/report.txt`). Copies of one text are read once, from the file
    whose name sorts first. Ids and the choice do not depend on the order of `paths`.
    """
    with Isolation() as isolation:
        opener = Opener(config or Config(), isolation)
        found = list(_found(paths, opener))
    notes = [*opener.notes, *_left_out(found)]
    unique = _without_copies(found, notes)
    documents = tuple(_documents(unique))
    notes += [
        Problem(source=document.caption, reason="does not look like English, the only language that is understood")
        for document in documents
        if not looks_english(document.text)
    ]
    return LoadResult(documents, tuple(opener.problems), tuple(notes), opener.errors)


def _found(paths: Iterable[str | os.PathLike[str]], opener: Opener) -> Iterator[Found]:
    for file in (file for path in paths for file in files_meant_by(os.fspath(path))):
        if isinstance(file, Problem):
            opener.problems.append(file)
            continue
        try:
            data = file.content(opener.config.limits.file_bytes)
        except InputError as error:
            opener.refuse(error)
        else:
            yield from opener.documents(data, file.source, named=file.named)


def _left_out(found: Sequence[Found]) -> Iterator[Problem]:
    """One note on all menus that were left out."""
    pages = [document for document in found if document.draft.left_out]
    if pages:
        many = f"{pages[0].source} and {len(pages) - 1} more" if len(pages) > 1 else pages[0].source
        count = sum(document.draft.left_out for document in pages)
        yield Problem(source=many, reason=f"{count:,} characters of menus, forms and the like were left out")


def _without_copies(found: Sequence[Found], notes: list[Problem]) -> list[Found]:
    """One file a text, compared without regard to white space; each copy is noted."""
    kept: dict[str, int] = {}
    keys = [_digest(" ".join(document.draft.text.split())) for document in found]
    for index in sorted(range(len(found)), key=lambda index: (found[index].source, index)):
        kept.setdefault(keys[index], index)
    for index, document in enumerate(found):
        if kept[keys[index]] != index:
            original = found[kept[keys[index]]].path
            notes.append(Problem(source=document.path, reason=f"has the same text as {original}: read once"))
    return [found[index] for index in sorted(kept.values())]


def _documents(found: Sequence[Found]) -> Iterator[Document]:
    sharing: dict[str, list[str]] = {}
    for document in found:
        sharing.setdefault(document.name, []).append(document.path)
    for document in found:
        draft = document.draft
        yield Document(
            id=_identity(document, sharing[document.name]),
            text=draft.text,
            title=draft.title,
            published=draft.published,
            source=document.source,
            metadata=draft.metadata,
            source_map=draft.source_map,
        )


def _identity(document: Found, paths: Sequence[str]) -> str:
    """The name of a document, or as much of its path as none of its namesakes shares; `paths` are those of all of that name.

    The text counts only where two have one path, as in an archive: an id that changed with every edit would hold on to nothing.
    """
    if len(paths) == 1:
        return document.name
    for parts in range(1, max(path.count("/") for path in paths) + 2):
        end = _end(document.path, parts)
        if [_end(path, parts) for path in paths].count(end) == 1:
            return end
    return f"{document.path}~{_digest(document.draft.text)[:_DIGITS]}"


def _end(path: str, parts: int) -> str:
    return "/".join(path.split("/")[-parts:])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
