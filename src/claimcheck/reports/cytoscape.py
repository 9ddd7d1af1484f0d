"""The JSON of Cytoscape and Cytoscape.js: documents, entities and claims as nodes, verdicts as edges."""

from __future__ import annotations

from claimcheck.model.report import Report
from claimcheck.reports.graphs import portable_graph
from claimcheck.reports.json import dumps


def render(report: Report) -> str:
    """The report's graph; nodes and edges carry what `Report.graph()` gives them, and each an `id` that nothing else has."""
    from networkx import cytoscape_data  # noqa: PLC0415 - slow to import, and few reports are looked at as graphs

    data = cytoscape_data(portable_graph(report))
    for edge in data["elements"]["edges"]:
        edge["data"]["id"] = edge["data"]["key"]
    return dumps(data)
