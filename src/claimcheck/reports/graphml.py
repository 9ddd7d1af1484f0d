"""GraphML, for Gephi, yEd and graph libraries: documents, entities and claims as nodes, verdicts as edges."""

from __future__ import annotations

from claimcheck.model.report import Report
from claimcheck.reports.graphs import portable_graph


def render(report: Report) -> str:
    """The report's graph as GraphML; nodes and edges carry what `Report.graph()` gives them."""
    from networkx import generate_graphml  # noqa: PLC0415 - slow to import, and few reports are looked at as graphs

    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return "\n".join([head, *generate_graphml(portable_graph(report)), ""])
