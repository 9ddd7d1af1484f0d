"""Report formats, one module each: `Report` to text. `render` is the way in."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from claimcheck.errors import ConfigError
from claimcheck.plugins import load_plugin

if TYPE_CHECKING:  # the command line asks for the names alone, and models are slow to import
    from claimcheck.model.report import Report

GROUP = "claimcheck.reports"
BUILT_IN = (
    EntryPoint("text", "claimcheck.reports.text:render", GROUP),
    EntryPoint("ansi", "claimcheck.reports.text:render_ansi", GROUP),
    EntryPoint("markdown", "claimcheck.reports.markdown:render", GROUP),
    EntryPoint("html", "claimcheck.reports.html:render", GROUP),
    EntryPoint("json", "claimcheck.reports.json:render", GROUP),
    EntryPoint("csv", "claimcheck.reports.csv:render", GROUP),
    EntryPoint("junit", "claimcheck.reports.junit:render", GROUP),
    EntryPoint("sarif", "claimcheck.reports.sarif:render", GROUP),
    EntryPoint("graphml", "claimcheck.reports.graphml:render", GROUP),
    EntryPoint("cytoscape", "claimcheck.reports.cytoscape:render", GROUP),
    EntryPoint("web-annotation", "claimcheck.reports.web_annotation:render", GROUP),
    EntryPoint("claim-review", "claimcheck.reports.claim_review:render", GROUP),
)

BUILT_IN_FORMATS = tuple(point.name for point in BUILT_IN)

Renderer = Callable[["Report"], str]
"""What a plug-in offers under the entry point group `claimcheck.reports`: the same report gives the same text, always."""


def render(report: Report, format: str = "text") -> str:  # noqa: A002 - the option's name on the command line
    """The report in one of the formats. Raises ConfigError when there is no such format or its plug-in cannot be loaded."""
    return renderer(format)(report)


def renderer(name: str) -> Renderer:
    """The function that renders the format `name`. Raises ConfigError when there is none, or it cannot be loaded."""
    points = _points()
    if name not in points:
        close = get_close_matches(name, points, n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(points)}"
        raise ConfigError("format", f"{name!r} is unknown; {hint}")
    found: Renderer = load_plugin(points[name])
    return found


def _points() -> dict[str, EntryPoint]:
    """All formats by name, built-in ones first. A plug-in that takes a built-in name replaces that format."""
    plug_ins = sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))
    return {point.name: point for point in (*BUILT_IN, *plug_ins)}
