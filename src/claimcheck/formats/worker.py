"""The child process that reads risky formats, run as `python -m claimcheck.formats.worker`. `isolation` is the other side."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import IO

from claimcheck.config import Limits
from claimcheck.errors import InputError, LimitError
from claimcheck.formats import wire
from claimcheck.formats.base import Task
from claimcheck.formats.registry import format_called

_MEGABYTE = 1 << 20


def main() -> None:
    """Serve requests from standard input until it ends."""
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError, BrokenPipeError):
        while True:
            name, task = wire.requested(wire.receive(stdin))
            data = wire.receive(stdin)
            wire.send(stdout, _in_a_fork(name, data, task) if hasattr(os, "fork") else answered(name, data, task))


def answered(name: str, data: bytes, task: Task) -> bytes:
    """What the format called `name` reads in `data`, or its error, as a frame."""
    try:
        return wire.answer(list(format_called(name).read(data, task)))
    except InputError as error:
        return wire.failure(error)
    except MemoryError:
        return wire.failure(LimitError(task.source, "memory_mb", task.config.limits.memory_mb))
    except RecursionError:
        return wire.failure(LimitError(task.source, "nesting", task.config.limits.nesting))
    except Exception as error:  # noqa: BLE001 - the parser of a hostile file may raise anything
        return wire.failure(unreadable(name, task, error))


def unreadable(name: str, task: Task, error: Exception) -> InputError:
    """The error for a file on which its reader fell over."""
    reason = f"could not be read as {name}: {type(error).__name__}: {error}"
    return InputError(task.source, reason, "check that the file is whole; if it is, report this as a fault")


def _in_a_fork(name: str, data: bytes, task: Task) -> bytes:
    for module in format_called(name).imports:
        with suppress(ImportError):  # the fork says what is missing
            import_module(module)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _bind(task.config.limits)
        with os.fdopen(writing, "wb") as stream:
            stream.write(answered(name, data, task))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        frame = _bounded(stream, task)
    _, status = os.waitpid(child, 0)
    return frame if os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0 else wire.failure(_death(status, task))


def _bounded(stream: IO[bytes], task: Task) -> bytes:
    limits = task.config.limits
    most = 8 * limits.characters + 2 * limits.unpacked_bytes  # escapes of JSON, base64 of attachments
    frame = stream.read(most + 1)
    return frame if len(frame) <= most else wire.failure(LimitError(task.source, "unpacked_bytes", limits.unpacked_bytes))


def _bind(limits: Limits) -> None:
    """Bind this process: processor time, memory, no core file, and no byte written to any file."""
    import resource  # noqa: PLC0415 - only where there is fork

    memory = limits.memory_mb * _MEGABYTE
    bounds = (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, limits.seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for what, bound in bounds:
        with suppress(ValueError, OSError):  # a bound that is lower already stays, and some systems know no bound of memory
            resource.setrlimit(what, (bound, bound))


def _death(status: int, task: Task) -> InputError:
    number = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    limits = task.config.limits
    if number in (signal.SIGXCPU, signal.SIGKILL):
        return LimitError(task.source, "seconds", limits.seconds)
    return LimitError(task.source, "memory_mb", limits.memory_mb)


if __name__ == "__main__":
    main()
