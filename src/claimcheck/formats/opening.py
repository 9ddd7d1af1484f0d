"""One file to its documents: which format it has, the reading itself, and the files that are packed in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from claimcheck.config import Config
from claimcheck.errors import InputError
from claimcheck.formats.base import INSIDE, Content, DocumentFormat, Draft, Member, Task
from claimcheck.formats.detection import detect, suffix_of
from claimcheck.formats.foreign import foreign
from claimcheck.formats.isolation import Isolation
from claimcheck.formats.registry import formats, is_built_in
from claimcheck.formats.worker import unreadable
from claimcheck.model.report import Problem

SIDE_FILES = (".toml", ".yaml", ".yml")  # settings and aliases that lie beside documents


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
    """Opens files with the same settings. `problems` and `notes` grow: what could not be read, and what a reader should know.

    `errors` has the error behind each problem that was one.
    """

    config: Config
    isolation: Isolation
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    errors: dict[Problem, InputError] = field(default_factory=dict)

    def refuse(self, error: InputError) -> None:
        """List what could not be read."""
        problem = Problem(source=error.path, reason=error.reason, remedy=error.remedy)
        self.problems.append(problem)
        self.errors[problem] = error

    def documents(self, data: bytes, source: str, *, named: bool) -> Iterator[Found]:
        """The documents in `data`, a file called `source`, `named` by the user or found in a folder."""
        yield from self._documents(data, Task(source, self.config), named=named, depth=0)

    def _documents(self, data: bytes, task: Task, *, named: bool, depth: int) -> Iterator[Found]:
        try:
            task.check("archives", depth)
            for content in self._contents(data, task, named=named):
                match content:
                    case Draft():
                        yield self._document(content, task)
                    case Member() if content.beside and detect(content.data, content.name, named=False).format is None:
                        self.notes.append(Problem(source=task.inside(content.name).source, reason="is of no format that is read: left out"))
                    case Member():
                        yield from self._documents(content.data, task.inside(content.name), named=False, depth=depth + 1)
                    case Problem():
                        self.problems.append(content)
        except InputError as error:
            self.refuse(error)

    def _contents(self, data: bytes, task: Task, *, named: bool) -> Iterator[Content]:
        detected = detect(data, task.source, named=named)
        suffix = suffix_of(task.source)
        known = None if detected.by_content or not (detected.format is None or is_built_in(detected.format)) else foreign(data)
        if known:
            raise InputError(task.source, *known)
        if detected.format is None:
            if suffix not in SIDE_FILES:
                endings = ", ".join(sorted({suffix for known in formats() for suffix in known.suffixes}))
                remedy = f"known are {endings}; name the file itself to read it as text"
                raise InputError(task.source, f"has the unknown ending {suffix!r}", remedy)
            self.notes.append(Problem(source=task.source, reason="is a settings file, not a document: left out"))
            return
        if detected.note:
            self.notes.append(Problem(source=task.source, reason=detected.note))
        if not data:
            raise InputError(task.source, "is empty", "leave it out, or check that it was saved")
        yield from self._read(detected.format, data, task)

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

    def _document(self, draft: Draft, task: Task) -> Found:
        self.notes += [Problem(source=task.source, reason=note) for note in draft.notes]
        task.check("characters", len(draft.text))
        if not draft.text.strip():
            raise InputError(task.source, "holds nothing but white space", "leave it out, or check that it was saved")
        return Found(task.source, draft)
