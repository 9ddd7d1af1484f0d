"""Reading in a child process, so that a parser that runs away or falls over takes nobody with it.

One worker process serves a whole run. It forks itself for each file, and the fork binds its own processor time and memory before it
reads, so each file starts from the same state whatever came before it. Where processes cannot fork, a worker serves one file.
Answers come back as JSON: nothing that a hostile file could have made of a child is run in the parent.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from types import TracebackType
from typing import IO, Self, cast

from claimcheck.errors import LimitError
from claimcheck.formats import wire
from claimcheck.formats.base import Content, DocumentFormat, Task

_WALL = 4  # seconds on the wall for a second of processor time, before the whole worker is ended


class Isolation:
    """The worker process of one run, started when it is first needed. A context manager: leaving it ends the worker."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._end()

    def read(self, document_format: DocumentFormat, data: bytes, task: Task) -> list[Content]:
        """What `document_format` reads in `data`, read by the child. Raises what the format raises, and LimitError for time and memory."""
        worker = self._worker = self._worker or _started()
        stdin, stdout = _pipes(worker)
        limits = task.config.limits
        overdue = threading.Timer(limits.seconds * _WALL, _kill, (worker,))
        overdue.start()
        try:
            wire.send(stdin, wire.request(document_format.name, task), data)
            answer = wire.receive(stdout)
        except (OSError, EOFError):
            answer = None
        finally:
            overdue.cancel()
        if answer is None or not hasattr(os, "fork"):
            self._end()
        if answer is None:
            raise LimitError(task.source, "seconds", limits.seconds)
        return wire.content(answer, task)

    def _end(self) -> None:
        if self._worker is not None:
            _kill(self._worker)
            for pipe in _pipes(self._worker):
                with suppress(OSError):
                    pipe.close()
            self._worker.wait()
            self._worker = None


def _started() -> subprocess.Popen[bytes]:
    # -P: a file of the working directory that is called like a module must not be imported.
    command = [sys.executable, "-P", "-m", "claimcheck.formats.worker"]
    return subprocess.Popen(  # noqa: S603 - our own module
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    )


def _pipes(worker: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    return cast("IO[bytes]", worker.stdin), cast("IO[bytes]", worker.stdout)  # both were asked for


def _kill(worker: subprocess.Popen[bytes]) -> None:
    """End the worker and what it forked."""
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(worker.pid, signal.SIGKILL)
        else:
            worker.kill()
