"""GraphML and Cytoscape JSON: networkx reads back the graph that was written."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from claimcheck.model.report import Entity, Report
from claimcheck.reports import render
from claimcheck.reports.graphs import portable_graph
from reports_hostile_texts import HOSTILE, named

OWN = {"id", "name", "value"}  # what Cytoscape wants of a node beside its own attributes

ENDS = {"id", "key", "source", "target"}


def from_graphml(text: str) -> nx.MultiGraph[str]:
    graph = nx.read_graphml(BytesIO(text.encode()), force_multigraph=True)
    assert isinstance(graph, nx.MultiGraph)
    return graph


def from_cytoscape(text: str) -> nx.MultiGraph[str]:
    graph = nx.cytoscape_graph(json.loads(text))
    assert isinstance(graph, nx.MultiGraph)
    return graph


def nodes_of(graph: nx.MultiGraph[str], besides: frozenset[str] = frozenset()) -> dict[str, dict[str, str]]:
    return {node: {name: value for name, value in data.items() if name not in besides} for node, data in graph.nodes(data=True)}


def edges_of(graph: nx.MultiGraph[str]) -> dict[str, tuple[frozenset[str], dict[str, Any]]]:
    """Each edge by its key: what it joins and what it carries, but for what the formats add."""
    return {
        key: (frozenset((one, other)), {name: value for name, value in data.items() if name not in ENDS})
        for one, other, key, data in graph.edges(data=True, keys=True)
    }


@pytest.fixture
def report(harbour_report: Report) -> Report:
    """The known report with an entity, so that there are edges of all kinds."""
    claims = tuple(claim.model_copy(update={"subject": claim.subject.model_copy(update={"key": "e-1"})}) for claim in harbour_report.claims)
    return harbour_report.model_copy(update={"claims": claims, "entities": (Entity(key="e-1", name="Harbour Office"),)})


def test_graphml_reads_back_as_the_same_graph(report: Report) -> None:
    graph, again = portable_graph(report), from_graphml(render(report, "graphml"))
    assert nodes_of(again) == nodes_of(graph)
    assert edges_of(again) == edges_of(graph)


def test_cytoscape_reads_back_as_the_same_graph(report: Report) -> None:
    graph, again = portable_graph(report), from_cytoscape(render(report, "cytoscape"))
    assert nodes_of(again, frozenset(OWN)) == nodes_of(graph, frozenset(OWN))
    assert edges_of(again) == edges_of(graph)
    assert {data["name"] for _, data in again.nodes(data=True)} >= {"Harbour Office", "gazette.txt"}


def test_of_plain_text_the_exported_graph_is_the_reports_own(report: Report) -> None:
    own, exported = report.graph(), portable_graph(report)
    assert nodes_of(exported) == nodes_of(own)
    assert sorted(map(str, (data for *_, data in exported.edges(data=True)))) == sorted(
        map(str, (data for *_, data in own.edges(data=True)))
    )
    assert sorted(map(sorted, exported.edges())) == sorted(map(sorted, own.edges()))


def test_ids_of_nodes_edges_and_keys_are_unique_as_the_standard_wants(report: Report) -> None:
    root = ET.fromstring(render(report, "graphml"))  # noqa: S314 - our own output
    for tag in ("node", "edge", "key"):
        ids = [element.get("id") for element in root.iter(f"{{http://graphml.graphdrawing.org/xmlns}}{tag}")]
        assert len(ids) == len(set(ids)) > 0
    elements = json.loads(render(report, "cytoscape"))["elements"]
    ids = [element["data"]["id"] for element in (*elements["nodes"], *elements["edges"])]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", HOSTILE, ids=named)
def test_hostile_text_reads_back_as_visible_text(text: str, report_saying: Callable[[str], Report]) -> None:
    report = report_saying(text)
    graph = portable_graph(report)
    assert len(graph) == len(report.graph())
    for again in (from_graphml(render(report, "graphml")), from_cytoscape(render(report, "cytoscape"))):
        assert set(again) == set(graph)
        assert len(again.edges) == len(graph.edges)
        assert all(value.isprintable() for _, data in again.nodes(data=True) for value in data.values())


def test_two_things_that_look_alike_stay_two() -> None:
    entities = (Entity(key="a\x1b", name="one"), Entity(key="a\\u001b", name="other"))
    graph = portable_graph(Report(entities=entities))
    assert {node: data["name"] for node, data in graph.nodes(data=True)} == {"a\\u001b": "one", "a\\u001b~2": "other"}


def test_an_empty_report_is_an_empty_graph() -> None:
    assert len(from_graphml(render(Report(), "graphml"))) == len(from_cytoscape(render(Report(), "cytoscape"))) == 0
