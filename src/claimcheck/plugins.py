"""The door through which other packages come in: entry points, which the built-in formats, extractors and reports use as well."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from typing import Any

from claimcheck.errors import ConfigError


def load_plugin(point: EntryPoint) -> Any:  # noqa: ANN401 - what an entry point holds is known to its group only
    """What the entry point names. Raises ConfigError naming the plug-in when it cannot be imported."""
    try:
        return point.load()
    except Exception as error:
        source = f"plug-in {point.name!r} ({point.value})"
        raise ConfigError(source, f"cannot be loaded: {error}") from error
