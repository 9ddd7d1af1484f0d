"""Data to standard output or a file, all else to standard error."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

import typer


def deliver(text: str, output: Path | None) -> None:
    """Write the data of a command to its file, whole or not at all, or to standard output. Raises ConfigError when the file cannot be."""
    if output:
        from claimcheck.reports.output import write_whole

        write_whole(output, text)
    else:
        write(text)


def write(text: str) -> None:
    """Write to standard output, in UTF-8 whatever the locale, so that the bytes are the same everywhere."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(message: str) -> None:
    """Tell the user something on standard error, hidden characters as visible escapes."""
    from claimcheck.reports.quoting import visible

    typer.echo(f"claimcheck: {visible(message)}", err=True)
