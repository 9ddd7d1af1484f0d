"""A report goes to its file whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from claimcheck.errors import ConfigError


def check_writable(path: Path) -> None:
    """Raise ConfigError if a report can plainly not go to `path`: better before the work than after it."""
    if path.is_dir():
        raise ConfigError(str(path), "cannot be written: it is a folder; name a file in it")
    if not path.absolute().parent.is_dir():
        raise ConfigError(str(path), "cannot be written: there is no such folder; make it first")


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8 so that no reader ever sees half of it, and a failure leaves the file that was there.

    A device or a pipe is written to directly, for it cannot be replaced. Raises ConfigError when the writing fails.
    """
    data, target = text.encode("utf-8"), path.resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise ConfigError(str(path), f"cannot be written: {error.strerror or error}") from error


def _replace(target: Path, data: bytes) -> None:
    partial = target.with_name(f".claimcheck-{os.getpid()}.partial")
    try:
        with partial.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
