"""XML as office files hold it: no document type, so no entities; bounded in elements, nesting and attributes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

from claimcheck.errors import InputError
from claimcheck.formats.base import Task

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Handlers:
    """What to call: at a start tag with the local name and the attributes by local name, at an end tag, for text."""

    start: Callable[[str, Attributes], None]
    end: Callable[[str], None]
    text: Callable[[str], None]


def nothing(_: str) -> None:
    """A handler that takes no notice."""


def parse(data: bytes, handlers: Handlers, task: Task) -> None:
    """Call `handlers` for what is in `data`.

    Raises InputError when it is not well-formed or declares a document type, LimitError when it is too much.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    counts = {"elements": 0, "nesting": 0}

    def start(name: str, attributes: Attributes) -> None:
        counts["elements"] += 1
        counts["nesting"] += 1
        task.check("elements", counts["elements"])
        task.check("nesting", counts["nesting"])
        task.check("attributes", len(attributes))
        handlers.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        counts["nesting"] -= 1
        handlers.end(_local(name))

    def refuse(*_: object) -> None:
        raise InputError(task.source, "declares a document type, as no office file does", "do not trust it")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handlers.text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - it takes no keyword
    except expat.ExpatError as error:
        raise InputError(task.source, f"holds XML that is not well-formed: {error}", "check that the file was saved whole") from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
