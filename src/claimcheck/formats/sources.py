"""From what a user names to the files that are meant: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import InputError, LimitError
from claimcheck.model.report import Problem

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that is meant. `path` is its name as the user gave it, `named` whether the user meant it and not only its folder."""

    path: str
    named: bool

    @property
    def source(self) -> str:
        """The path as a document or a report can hold it."""
        return STANDARD_INPUT_NAME if self.path == STANDARD_INPUT else shown(self.path)

    @property
    def name(self) -> str:
        """The base name of the source."""
        return Path(self.source).name

    def content(self, limit: int) -> bytes:
        """The bytes of the file. Raises InputError when they cannot be read, LimitError when there are more than `limit`."""
        data = self._first_bytes(limit + 1)
        if len(data) > limit:
            raise LimitError(self.source, "file_bytes", limit)
        return data

    def _first_bytes(self, limit: int) -> bytes:
        if self.path == STANDARD_INPUT:
            if sys.stdin is None:
                raise InputError(self.source, "standard input is closed", "pipe a document into it")
            return sys.stdin.buffer.read(limit)
        path = Path(self.path)
        try:
            if path.is_fifo() and not self.named:  # it may wait for ever
                raise InputError(self.source, "is a pipe: not read unless it is named itself", "name the pipe")
            if not (path.is_file() or path.is_fifo()):
                raise InputError(self.source, "is neither a file nor a folder", "name a text file")
            with path.open("rb") as stream:
                return stream.read(limit)
        except OSError as error:
            raise InputError(self.source, f"cannot be read: {error.strerror or error}", "check the file and its permissions") from error


def shown(path: str) -> str:
    """A path as valid text: bytes of a file name that are no UTF-8 stand as escapes."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def files_meant_by(argument: str) -> Iterator[SourceFile | Problem]:
    """The files that one argument stands for, folders and globs in sorted order, with a problem in the place of what cannot be used.

    A path that exists is taken as it stands, even if it holds characters of a glob. In folders, what begins with a dot is left out.
    """
    if argument == STANDARD_INPUT:
        yield SourceFile(STANDARD_INPUT, named=True)
        return
    path = Path(argument)
    try:
        exists = bool(argument) and os.path.lexists(argument)
        is_folder = path.is_dir()
    except (OSError, ValueError) as error:  # a name that is too long, or holds a NUL
        yield Problem(source=shown(argument), reason=f"is not a usable path: {error}", remedy="check the spelling")
        return
    if not exists:
        yield from _matching(argument)
    elif is_folder:
        found = tuple(_walk(path))
        yield from found or (
            Problem(source=shown(argument), reason="is a folder without files", remedy="name a folder that holds documents"),
        )
    else:
        yield SourceFile(argument, named=True)


def _matching(pattern: str) -> Iterator[SourceFile | Problem]:
    if not glob.has_magic(pattern):
        yield Problem(
            source=shown(pattern) or "an empty path", reason="does not exist", remedy="check the spelling and the working directory"
        )
        return
    matches = map(Path, sorted(glob.glob(pattern, recursive=True)))  # noqa: PTH207 - Path.glob takes no absolute pattern
    found = tuple(SourceFile(match.as_posix(), named=True) for match in matches if not match.is_dir())
    yield from found or (Problem(source=shown(pattern), reason="matches no file", remedy="check the pattern and the working directory"),)


def _walk(folder: Path) -> Iterator[SourceFile | Problem]:
    """What lies below `folder`, sorted by name in each folder."""
    try:
        children = sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as error:
        yield Problem(source=shown(folder.as_posix()), reason=f"cannot be read: {error.strerror}", remedy="check its permissions")
        return
    for child in children:
        if child.name.startswith("."):
            continue
        if not child.is_dir():
            yield SourceFile(child.as_posix(), named=False)
        elif child.is_symlink():  # it may lead in circles
            yield Problem(source=shown(child.as_posix()), reason="is a link to a folder: not followed", remedy="name the folder itself")
        else:
            yield from _walk(child)
