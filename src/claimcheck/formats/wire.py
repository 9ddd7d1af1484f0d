"""What goes between a run and its worker process: frames of bytes with their length before them, contents as JSON."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import IO, Any

from pydantic import TypeAdapter

from claimcheck.config import Config
from claimcheck.errors import InputError, LimitError, MissingExtraError
from claimcheck.formats.base import Content, Draft, Member, Task
from claimcheck.model.report import Problem

_LENGTH = 8  # bytes of a frame's length
_DRAFT = TypeAdapter(Draft)
_ERRORS: dict[str, type[InputError]] = {known.__name__: known for known in (InputError, LimitError, MissingExtraError)}


def send(stream: IO[bytes], *frames: bytes) -> None:
    """Write frames. Raises OSError when nobody reads."""
    for frame in frames:
        stream.write(len(frame).to_bytes(_LENGTH))
        stream.write(frame)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """Read one frame. Raises EOFError when the stream ends before its end."""
    length = int.from_bytes(_exactly(stream, _LENGTH))
    return _exactly(stream, length)


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def request(format_name: str, task: Task) -> bytes:
    """The frame that says what to read; the frame with the bytes follows it."""
    return json.dumps({"format": format_name, "source": task.source, "config": task.config.model_dump(mode="json")}).encode()


def requested(frame: bytes) -> tuple[str, Task]:
    """The format's name and the task of a request."""
    asked = json.loads(frame)
    return asked["format"], Task(asked["source"], Config.model_validate(asked["config"]))


def answer(contents: list[Content]) -> bytes:
    """The frame that holds what was read."""
    return json.dumps({"contents": [_written(content) for content in contents]}).encode()


def failure(error: InputError) -> bytes:
    """The frame that holds an error of a format."""
    return json.dumps({"error": type(error).__name__, "args": error.args}).encode()


def content(frame: bytes, task: Task) -> list[Content]:
    """What an answer holds. Raises the error that it holds instead, or InputError when it is no answer."""
    try:
        held: dict[str, Any] = json.loads(frame)
        if "error" not in held:
            return [_read(item) for item in held["contents"]]
        error = _ERRORS[held["error"]](*held["args"])
    except (ValueError, KeyError, TypeError) as broken:
        raise InputError(task.source, "could not be read: its reader gave no answer", "report this as a fault") from broken
    raise error


def _written(item: Content) -> dict[str, Any]:
    match item:
        case Draft():
            return {"draft": _DRAFT.dump_python(item, mode="json")}
        case Member():
            return {"member": item.name, "data": b64encode(item.data).decode(), "beside": item.beside}
        case Problem():
            return {"problem": item.model_dump()}


def _read(item: dict[str, Any]) -> Content:
    if "draft" in item:
        return _DRAFT.validate_python(item["draft"])
    if "member" in item:
        return Member(item["member"], b64decode(item["data"]), item["beside"])
    return Problem.model_validate(item["problem"])
