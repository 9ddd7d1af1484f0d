"""Data to standard output or a file, all else to standard error."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import typer

from claimcheck.errors import ConfigError


def deliver(text: str, output: Path | None) -> None:
    """Write the data of a command to its file, whole or not at all, or to standard output. Raises ConfigError when the file cannot be."""
    if output:
        from claimcheck.reports.output import write_whole

        write_whole(output, text)
    else:
        write(text)


def write(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale, so that the bytes are the same everywhere.

    Raises ConfigError when it cannot be written, as on a full disk; that the reader, such as `head`, has seen enough is no error.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
    except OSError as error:
        _give_up_output()
        raise ConfigError("standard output", f"cannot be written: {error.strerror or error}") from error


def _give_up_output() -> None:
    """Send what is still buffered nowhere: Python would try to write it once more at its end, and fail again."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """Tell the user something on standard error, hidden characters as visible escapes."""
    from claimcheck.reports.quoting import visible

    typer.echo(f"claimcheck: {visible(message)}", err=True)
