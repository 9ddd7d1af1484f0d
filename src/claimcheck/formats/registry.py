"""Which document formats there are. Built-in ones come through the same door as those of other packages: entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from claimcheck.errors import ConfigError
from claimcheck.formats.base import DocumentFormat

GROUP = "claimcheck.formats"
BUILT_IN = (
    EntryPoint("text", "claimcheck.formats.text:FORMAT", GROUP),
    EntryPoint("markdown", "claimcheck.formats.markdown:FORMAT", GROUP),
    EntryPoint("pdf", "claimcheck.formats.pdf:FORMAT", GROUP),
    EntryPoint("docx", "claimcheck.formats.docx:FORMAT", GROUP),
    EntryPoint("zip", "claimcheck.formats.zip:FORMAT", GROUP),
    EntryPoint("mail", "claimcheck.formats.mail:FORMAT", GROUP),
    EntryPoint("json", "claimcheck.formats.json:FORMAT", GROUP),
    EntryPoint("html", "claimcheck.formats.html:FORMAT", GROUP),
)


def load_plugin(point: EntryPoint) -> Any:  # noqa: ANN401 - what an entry point holds is known to its group only
    """What the entry point names. Raises ConfigError naming the plug-in when it cannot be imported."""
    try:
        return point.load()
    except Exception as error:
        source = f"plug-in {point.name!r} ({point.value})"
        raise ConfigError(source, f"cannot be loaded: {error}") from error


@cache
def formats() -> tuple[DocumentFormat, ...]:
    """Every known format: a plug-in's word counts before a built-in one's, the first name before later ones."""
    points = (*sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)), *BUILT_IN)
    return tuple(map(load_plugin, points))


def is_built_in(known: DocumentFormat) -> bool:
    """Whether a format is one of ours."""
    return any(known is load_plugin(point) for point in BUILT_IN)


def format_of_suffix(suffix: str) -> DocumentFormat | None:
    """The first format that names this file ending."""
    return next((known for known in formats() if suffix in known.suffixes), None)


def format_called(name: str) -> DocumentFormat:
    """The format of that name. Raises KeyError when there is none."""
    for known in formats():
        if known.name == name:
            return known
    raise KeyError(name)
