"""A report as a networkx graph: which nodes and edges there are, what they carry, and that other programs can take them."""

from __future__ import annotations

from io import BytesIO

import networkx as nx
import pytest

from claimcheck.graph import find
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Entity, Report
from matching_factories import described, event, month, year


@pytest.fixture
def claims() -> tuple[Claim, ...]:
    """Three sources on one opening (two values), one of them with a claim on a thing without a name."""
    return (
        event(year(2018), document="a"),
        event(year(2017), document="b"),
        event(year(2017), document="c"),
        event(year(1990), document="c", subject=described("it"), at=50),
    )


@pytest.fixture
def report(claims: tuple[Claim, ...]) -> Report:
    documents = tuple(Document.from_text(f"text {one}", id=one, source=f"{one}.txt") for one in "abc")
    entity = Entity(key="orla bridge", name="Orla Bridge")
    return Report(
        documents=documents, claims=claims, entities=(entity,), findings=find(claims, documents, {entity.key: entity.name}).findings
    )


def _edges(graph: nx.MultiGraph[str], kind: str) -> list[tuple[str, str, dict[str, str]]]:
    return [(one, other, data) for one, other, data in graph.edges(data=True) if data["type"] == kind]


def test_it_is_a_multigraph_of_documents_entities_and_claims(report: Report) -> None:
    graph = report.graph()
    assert isinstance(graph, nx.MultiGraph)
    assert not graph.is_directed()
    kinds = {one: data["type"] for one, data in graph.nodes(data=True)}
    assert [one for one, kind in kinds.items() if kind == "document"] == ["a", "b", "c"]
    assert [one for one, kind in kinds.items() if kind == "entity"] == ["orla bridge"]
    assert [one for one, kind in kinds.items() if kind == "claim"] == [one.id for one in report.claims]
    assert len(kinds) == 3 + 1 + 4


def test_nodes_carry_what_is_known_of_them(report: Report) -> None:
    nodes = report.graph().nodes
    assert nodes["a"] == {"type": "document", "title": "", "source": "a.txt", "published": ""}
    assert nodes["orla bridge"] == {"type": "entity", "name": "Orla Bridge", "entity_type": "Unknown"}
    assert nodes[report.claims[0].id] == {
        "type": "claim",
        "kind": "event",
        "predicate": "opened",
        "quote": "evidence",
        "edtf": "2018",
    }


def test_a_document_states_its_claims_and_a_claim_is_about_its_entity(report: Report) -> None:
    graph = report.graph()
    assert sorted((one, other) for one, other, _ in _edges(graph, "states")) == sorted((c.document_id, c.id) for c in report.claims)
    assert len(_edges(graph, "about")) == 3


def test_a_claim_about_a_thing_without_a_name_has_no_entity(report: Report) -> None:
    assert {data["type"] for _, _, data in report.graph().edges(report.claims[3].id, data=True)} == {"states"}


def test_values_that_clash_are_joined_once_and_those_that_agree_in_a_row(report: Report, claims: tuple[Claim, ...]) -> None:
    (finding,) = report.findings
    shared = {"type": "verdict", "rule": "CC101", "finding": finding.id, "severity": "high"}
    joined = {frozenset((one, other)): data for one, other, data in _edges(report.graph(), "verdict")}
    assert joined == {
        frozenset((claims[0].id, claims[1].id)): {**shared, "verdict": "conflict"},
        frozenset((claims[1].id, claims[2].id)): {**shared, "verdict": "agree"},
    }


def test_many_sources_that_agree_make_a_row_not_a_web() -> None:
    documents = tuple(Document.from_text(f"text {one}", id=f"d{one:02}") for one in range(20))
    said = tuple(event(year(2018), document=document.id) for document in documents)
    report = Report(documents=documents, claims=said, findings=find(said, documents, {}).findings)
    assert [data["verdict"] for _, _, data in _edges(report.graph(), "verdict")] == ["agree"] * 19


def test_a_refinement_is_an_edge_between_its_values() -> None:
    documents = tuple(Document.from_text(f"text {one}", id=one) for one in "ab")
    said = (event(year(2018), document="a"), event(month(5, 2018), document="b"))
    report = Report(documents=documents, claims=said, findings=find(said, documents, {}).findings)
    assert [(one, other, data["verdict"]) for one, other, data in _edges(report.graph(), "verdict")] == [(said[0].id, said[1].id, "refine")]


def test_every_attribute_is_a_plain_string_so_that_every_format_can_hold_it(report: Report) -> None:
    graph = report.graph()
    attributes = [*(data for _, data in graph.nodes(data=True)), *(data for _, _, data in graph.edges(data=True))]
    assert {type(value) for data in attributes for value in data.values()} == {str}
    written = BytesIO()
    nx.write_graphml(graph, written)
    written.seek(0)
    assert set(nx.read_graphml(written, force_multigraph=True).nodes) == set(graph.nodes)


def test_the_graph_of_an_empty_report_is_empty() -> None:
    assert len(Report().graph()) == 0
