"""Language knowledge as data: one TOML file a subject, its grammar explained at its head. The code that uses it names no English word."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The tables of `lexicons/<name>.toml`, read once in a process. Raises FileNotFoundError when there is no such lexicon."""
    return tomllib.loads(files("claimcheck.lexicons").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The lists `keys` of a lexicon as one set, for looking words up. Raises KeyError when the lexicon has no such list."""
    tables = lexicon(name)
    return frozenset(word for key in keys for word in tables[key])
