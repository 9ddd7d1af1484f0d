"""Formats of other packages come in by the same door as the built-in ones."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest

from claimcheck.errors import ConfigError
from claimcheck.formats import registry
from claimcheck.formats.base import DocumentFormat

PLUGGED = DocumentFormat("plugged", (".plug", ".md"), lambda _data, _source: ())


@pytest.fixture(autouse=True)
def fresh_registry() -> Iterator[None]:
    registry.formats.cache_clear()
    yield
    registry.formats.cache_clear()


def offer(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> None:
    monkeypatch.setattr(registry, "entry_points", lambda *, group: points if group == registry.GROUP else ())


def test_the_built_in_formats_are_known_by_their_endings() -> None:
    for suffix, name in {".txt": "text", ".md": "markdown"}.items():
        known = registry.format_of_suffix(suffix)
        assert known is not None
        assert known.name == name
        assert registry.format_called(name) is known
    assert registry.format_of_suffix(".none") is None
    with pytest.raises(KeyError):
        registry.format_called("none")


def test_a_plug_in_adds_an_ending_and_may_take_over_a_built_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, EntryPoint("plugged", f"{__name__}:PLUGGED", registry.GROUP))
    assert registry.format_of_suffix(".plug") is registry.format_of_suffix(".md") is PLUGGED
    assert registry.format_of_suffix(".txt") is registry.format_called("text")


def test_a_plug_in_that_cannot_be_loaded_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, EntryPoint("broken", "no_such_module_here:FORMAT", registry.GROUP))
    with pytest.raises(ConfigError, match=r"plug-in 'broken' \(no_such_module_here:FORMAT\): cannot be loaded: No module"):
        registry.formats()
