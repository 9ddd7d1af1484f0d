"""Files, folders, globs and standard input to documents. What cannot be read is listed, never dropped in silence."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.errors import InputError
from claimcheck.formats.base import DocumentFormat, Draft
from claimcheck.formats.language import looks_english
from claimcheck.formats.registry import formats_by_suffix
from claimcheck.formats.sources import SIDE_FILES, STANDARD_INPUT_NAME, SourceFile, files_meant_by, shown
from claimcheck.model.document import Document
from claimcheck.model.report import Problem

_DIGITS = 6

_log = logging.getLogger("claimcheck")


@dataclass(frozen=True, slots=True)
class LoadResult:
    """What loading came to: the documents in the order they were named, what could not be read (`problems`), and what a reader should
    know of the rest (`notes`): a guessed encoding, a copy that was left out, a file that is no document.
    """  # noqa: D205 - three things in one sentence

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


def load(*paths: str | os.PathLike[str]) -> list[Document]:
    """The documents in `paths`: files, folders (searched with their subfolders), globs, or "-" for standard input.

    Raises InputError at the first problem with something that was named itself, and when nothing at all could be read. What cannot
    be read inside a folder is only logged as a warning; `load_all` returns it instead.
    """
    arguments = [os.fspath(path) for path in paths]
    result = load_all(*arguments)
    named = {STANDARD_INPUT_NAME, *map(shown, arguments)}
    for problem in result.problems:
        if problem.source in named or not result.documents:
            raise InputError(problem.source, problem.reason, problem.remedy)
        _log.warning("%s: %s", problem.source, problem.reason)
    if not result.documents:
        raise InputError(
            shown(", ".join(arguments)) or "load", "no document was named or found", "name files or folders that hold documents"
        )
    return list(result.documents)


def load_all(*paths: str | os.PathLike[str]) -> LoadResult:
    """The same as `load`, except that a bad file raises nothing: it is listed with its reason, and the others are read.

    A document's id is the base name of its file; files that share a base name get `name~` and the first digits of a hash of their
    content. Copies of one text are read once, from the file whose name sorts first. Ids and the choice do not depend on the order of
    `paths`.
    """
    problems: list[Problem] = []
    notes: list[Problem] = []
    found: list[tuple[SourceFile, Draft]] = []
    for file in (file for path in paths for file in files_meant_by(os.fspath(path))):
        if isinstance(file, Problem):
            problems.append(file)
            continue
        try:
            found += [(file, draft) for draft in _drafts(file, notes)]
        except InputError as error:
            problems.append(Problem(source=error.path, reason=error.reason, remedy=error.remedy))
    unique = _without_copies(found, notes)
    documents = tuple(_documents(unique))
    notes += [
        Problem(source=document.caption, reason="does not look like English, the only language that is understood")
        for document in documents
        if not looks_english(document.text)
    ]
    return LoadResult(documents, tuple(problems), tuple(notes))


def _drafts(file: SourceFile, notes: list[Problem]) -> list[Draft]:
    """The documents in one file. Raises InputError when there is none; notes what had to be guessed."""
    known = formats_by_suffix()
    document_format = known.get(file.suffix)
    if document_format is None and not file.named:
        if file.suffix in SIDE_FILES:
            notes.append(Problem(source=file.source, reason="is a settings file, not a document: left out"))
            return []
        endings = ", ".join(sorted(known))
        raise InputError(
            file.source, f"has the unknown ending {file.suffix!r}", f"known are {endings}; name the file itself to read it as text"
        )
    data = file.content()
    if document_format is None:
        document_format = known[".txt"]
        if file.suffix:
            notes.append(Problem(source=file.source, reason=f"has the unknown ending {file.suffix!r}: read as plain text"))
    drafts = _read(document_format, data, file.source)
    notes += [Problem(source=file.source, reason=note) for draft in drafts for note in draft.notes]
    written = [draft for draft in drafts if draft.text.strip()]
    if not written:
        reason = "holds nothing but white space" if data else "is empty"
        raise InputError(file.source, reason, "leave it out, or check that it was saved")
    return written


def _read(document_format: DocumentFormat, data: bytes, source: str) -> list[Draft]:
    try:
        return list(document_format.read(data, source))
    except InputError:
        raise
    except Exception as error:
        # A fault of one reader, perhaps of another package, must not hide the other documents.
        reason = f"could not be read as {document_format.name}: {type(error).__name__}: {error}"
        raise InputError(source, reason, "check that the file is whole; if it is, report this as a fault") from error


def _without_copies(found: Sequence[tuple[SourceFile, Draft]], notes: list[Problem]) -> list[tuple[SourceFile, Draft]]:
    """One file a text, compared without regard to white space; each copy is noted."""
    kept: dict[str, int] = {}
    keys = [_digest(" ".join(draft.text.split())) for _, draft in found]
    for index in sorted(range(len(found)), key=lambda index: (found[index][0].source, index)):
        kept.setdefault(keys[index], index)
    for index, (file, _) in enumerate(found):
        if kept[keys[index]] != index:
            original = found[kept[keys[index]]][0].source
            notes.append(Problem(source=file.source, reason=f"has the same text as {original}: read once"))
    return [found[index] for index in sorted(kept.values())]


def _documents(found: Sequence[tuple[SourceFile, Draft]]) -> Iterable[Document]:
    digests: dict[str, list[str]] = {}
    for file, draft in found:
        digests.setdefault(file.name, []).append(_digest(draft.text))
    for file, draft in found:
        yield Document(
            id=file.name + _tail(_digest(draft.text), digests[file.name]),
            text=draft.text,
            title=draft.title,
            published=draft.published,
            source=file.source,
        )


def _tail(own: str, all_of_name: list[str]) -> str:
    """What tells a file from its namesakes: nothing when there are none, else as many digits of its hash, six or more, as it takes."""
    if len(all_of_name) == 1:
        return ""
    length = next(n for n in range(_DIGITS, len(own) + 1) if len({digest[:n] for digest in all_of_name}) == len(all_of_name))
    return f"~{own[:length]}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
