"""Which document formats there are. Built-in ones come through the same door as those of other packages: entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points

from claimcheck.formats.base import DocumentFormat
from claimcheck.plugins import load_plugin

GROUP = "claimcheck.formats"
BUILT_IN = (
    EntryPoint("text", "claimcheck.formats.text:FORMAT", GROUP),
    EntryPoint("markdown", "claimcheck.formats.markdown:FORMAT", GROUP),
)


@cache
def formats_by_suffix() -> dict[str, DocumentFormat]:
    """Every known file ending with its format; a plug-in's word counts before a built-in one's, the first name before later ones."""
    points = (*sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value)), *BUILT_IN)
    known: dict[str, DocumentFormat] = {}
    for document_format in map(load_plugin, points):
        for suffix in document_format.suffixes:
            known.setdefault(suffix, document_format)
    return known
