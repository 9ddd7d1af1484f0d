"""One file to its documents: which format it has, the reading itself, and the files that are packed in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.formats.base import Content, DocumentFormat, Draft, Member, Task
from claimcheck.formats.detection import detect, suffix_of
from claimcheck.formats.isolation import Isolation
from claimcheck.formats.registry import formats
from claimcheck.formats.worker import unreadable
from claimcheck.model.report import Problem

SIDE_FILES = (".toml", ".yaml", ".yml")  # settings and aliases that lie beside documents
INSIDE = "!"  # between an archive and what is in it: `news.zip!may/tides.html`


@dataclass(frozen=True, slots=True)
class Found:
    """A document of a file. `source` is the file's name, with the path inside it where it is packed; `name` its last part."""

    source: str
    draft: Draft

    @property
    def name(self) -> str:
        """The base name of the source, with the document's key where the file holds several."""
        base = PurePath(self.source.rpartition(INSIDE)[2] or self.source).name
        return f"{base}{self._fragment}"

    @property
    def path(self) -> str:
        """The source, with the document's key where the file holds several."""
        return f"{self.source}{self._fragment}"

    @property
    def _fragment(self) -> str:
        return f"#{self.draft.key}" if self.draft.key else ""


@dataclass(slots=True)
class Opener:
    """Opens files with the same settings. `problems` and `notes` grow: what could not be read, and what a reader should know."""

    config: Config
    isolation: Isolation
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def documents(self, data: bytes, source: str, *, named: bool, depth: int = 0) -> Iterator[Found]:
        """The documents in `data`, a file called `source`, `named` by the user or found in a folder or an archive."""
        try:
            for content in self._contents(data, source, named=named):
                if isinstance(content, Draft):
                    yield from self._document(content, source)
                elif isinstance(content, Member):
                    yield from self._member(content, source, depth)
                else:
                    self.problems.append(content)
        except InputError as error:
            self.problems.append(Problem(source=error.path, reason=error.reason, remedy=error.remedy))

    def _contents(self, data: bytes, source: str, *, named: bool) -> Iterator[Content]:
        detected = detect(data, source, named=named)
        suffix = suffix_of(source)
        if detected.format is None:
            if suffix not in SIDE_FILES:
                endings = ", ".join(sorted({suffix for known in formats() for suffix in known.suffixes}))
                remedy = f"known are {endings}; name the file itself to read it as text"
                raise InputError(source, f"has the unknown ending {suffix!r}", remedy)
            self.notes.append(Problem(source=source, reason="is a settings file, not a document: left out"))
            return
        if detected.note:
            self.notes.append(Problem(source=source, reason=detected.note))
        if not data:
            raise InputError(source, "is empty", "leave it out, or check that it was saved")
        yield from self._read(detected.format, data, Task(source, self.config))

    def _read(self, document_format: DocumentFormat, data: bytes, task: Task) -> Iterator[Content]:
        count = 0
        try:
            isolated = document_format.isolated(self.config)
            contents = self.isolation.read(document_format, data, task) if isolated else document_format.read(data, task)
            for count, content in enumerate(contents, 1):  # noqa: B007 - counted for after the loop
                yield content
        except InputError:
            raise
        except Exception as error:
            # A fault of one reader, perhaps of another package, must not hide the other documents.
            raise unreadable(document_format.name, task, error) from error
        if not count:
            raise InputError(task.source, "holds no document", "check that it was saved whole")

    def _document(self, draft: Draft, source: str) -> Iterator[Found]:
        self.notes += [Problem(source=source, reason=note) for note in draft.notes]
        Task(source, self.config).check("characters", len(draft.text))
        if not draft.text.strip():
            raise InputError(source, "holds nothing but white space", "leave it out, or check that it was saved")
        yield Found(source, draft)

    def _member(self, member: Member, source: str, depth: int) -> Iterator[Found]:
        inner = f"{source}{INSIDE}{member.name}"
        Task(inner, self.config).check("archives", depth + 1)
        yield from self.documents(member.data, inner, named=False, depth=depth + 1)
