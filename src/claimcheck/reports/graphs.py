"""The graph of a report as files can hold it, for the formats of graph programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.reports.quoting import visible

if TYPE_CHECKING:  # networkx is for those who ask for the graph
    import networkx as nx

    from claimcheck.model.report import Report


def portable_graph(report: Report) -> nx.MultiGraph[str]:
    """`report.graph()` with visible text everywhere, and with an edge key that no other edge has: `e1`, `e2` ...

    Visible text, because XML cannot hold control characters at all. Two nodes whose names look alike then are told apart by a number.
    """
    import networkx as nx  # noqa: PLC0415 - see above

    graph = report.graph()
    names: dict[str, str] = {}
    taken: set[str] = set()
    portable: nx.MultiGraph[str] = nx.MultiGraph()
    for node, attributes in graph.nodes(data=True):
        names[node] = _free(visible(node), taken)
        portable.add_node(names[node], **_shown(attributes))
    for number, (one, other, attributes) in enumerate(graph.edges(data=True), 1):
        portable.add_edge(names[one], names[other], key=f"e{number}", **_shown(attributes))
    return portable


def _shown(attributes: dict[str, str]) -> dict[str, str]:
    return {name: visible(value) for name, value in attributes.items()}


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number behind it when it is taken; takes it."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}~{number}"
    taken.add(free)
    return free
