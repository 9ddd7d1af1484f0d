"""From what a user names to the files that are meant: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import InputError

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"
MAX_BYTES = 64_000_000
SIDE_FILES = (".toml", ".yaml", ".yml")  # settings and aliases that lie beside documents


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that is meant. `source` is its name as the user gave it, `named` whether the user meant it and not only its folder."""

    source: str
    named: bool

    @property
    def name(self) -> str:
        """The base name."""
        return Path(self.source).name

    @property
    def suffix(self) -> str:
        """The file ending in lower case, with its dot; empty when there is none."""
        return Path(self.source).suffix.lower()

    def content(self) -> bytes:
        """The bytes of the file. Raises InputError when they cannot be read or are too many."""
        if self.source == STANDARD_INPUT_NAME:
            return _limited(sys.stdin.buffer.read(MAX_BYTES + 1), self.source)
        path = Path(self.source)
        try:
            if not (path.is_file() or path.is_fifo()):
                raise InputError(self.source, "is neither a file nor a folder", "name a text file")
            with path.open("rb") as stream:
                return _limited(stream.read(MAX_BYTES + 1), self.source)
        except OSError as error:
            raise InputError(self.source, f"cannot be read: {error.strerror or error}", "check the file and its permissions") from error


def _limited(data: bytes, source: str) -> bytes:
    if len(data) > MAX_BYTES:
        raise InputError(source, f"is larger than {MAX_BYTES // 1_000_000} MB", "split it into documents")
    return data


def files_meant_by(argument: str) -> tuple[SourceFile, ...]:
    """The files that one argument stands for, folders and globs in sorted order.

    A path that exists is taken as it stands, even if it holds characters of a glob. In folders, what begins with a dot is left out.
    Raises InputError when there is nothing of that name, or no file in it.
    """
    if argument == STANDARD_INPUT:
        return (SourceFile(STANDARD_INPUT_NAME, named=True),)
    path = _checked(argument)
    if path.is_dir():
        found = tuple(SourceFile(child.as_posix(), named=False) for child in _walk(path, argument))
        return found or _nothing(argument, "is a folder without files", "name a folder that holds documents")
    if os.path.lexists(path):
        return (SourceFile(argument, named=True),)
    if not glob.has_magic(argument):
        return _nothing(argument, "does not exist", "check the spelling and the working directory")
    matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    found = tuple(SourceFile(Path(match).as_posix(), named=True) for match in matches if not Path(match).is_dir())
    return found or _nothing(argument, "matches no file", "check the pattern and the working directory")


def _checked(argument: str) -> Path:
    path = Path(argument)
    try:
        path.lstat()
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:  # a name too long, a loop of links, a NUL in the name
        raise InputError(argument, f"is not a usable path: {error}", "check the spelling") from error
    return path


def _walk(folder: Path, argument: str) -> Iterator[Path]:
    """The files below `folder`, sorted by name in each folder. Links to folders are not followed, for they may lead in circles."""
    try:
        children = sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as error:
        raise InputError(argument, f"{folder.as_posix()} cannot be read: {error.strerror}", "check its permissions") from error
    for child in children:
        if child.name.startswith("."):
            continue
        if child.is_dir() and not child.is_symlink():
            yield from _walk(child, argument)
        else:
            yield child


def _nothing(argument: str, reason: str, remedy: str) -> tuple[SourceFile, ...]:
    raise InputError(argument or "''", reason, remedy)
