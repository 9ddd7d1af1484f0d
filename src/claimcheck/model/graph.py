"""A report as a networkx graph, for people who analyse it: documents, entities and claims as nodes, verdicts as edges."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimcheck.model.values import DateValue

if TYPE_CHECKING:
    import networkx as nx

    from claimcheck.model.report import Report


def build_graph(report: Report) -> nx.MultiGraph[str]:
    """The graph of a report.

    Nodes carry `type`: "document" (with `title`, `source`, `published`), "entity" (`name`, `entity_type`) or "claim" (`kind`, `predicate`,
    `quote`, and `edtf`, the date it states in the Extended Date/Time Format, empty where it states none).
    Edges carry `type`: "states" (document to claim), "about" (claim to entity) or "verdict" (claim to claim, with `verdict`, `rule`,
    `finding`, `severity`). Claims of a finding that state the same value are joined in a row, not all with all, so that the graph of
    many corroborating sources stays small. All attributes are plain strings, which every graph format can hold.
    """
    import networkx as nx  # noqa: PLC0415 - slow to import, and few reports are looked at as graphs

    graph: nx.MultiGraph[str] = nx.MultiGraph()
    for document in report.documents:
        graph.add_node(
            document.id, type="document", title=document.title or "", source=document.source or "", published=str(document.published or "")
        )
    for entity in report.entities:
        graph.add_node(entity.key, type="entity", name=entity.name, entity_type=entity.entity_type.value)
    for claim in report.claims:
        edtf = claim.value.edtf if isinstance(claim.value, DateValue) else ""
        graph.add_node(claim.id, type="claim", kind=claim.kind, predicate=claim.predicate, quote=claim.evidence.quote, edtf=edtf)
        graph.add_edge(claim.document_id, claim.id, type="states")
        if claim.subject.key in graph:
            graph.add_edge(claim.id, claim.subject.key, type="about")
    for finding in report.findings:
        shared = {
            "type": "verdict",
            "verdict": finding.verdict.value,
            "rule": finding.rule,
            "finding": finding.id,
            "severity": finding.severity.value,
        }
        for group in finding.groups:
            for left, right in zip(group.claim_ids, group.claim_ids[1:], strict=False):
                graph.add_edge(left, right, **{**shared, "verdict": "agree" if len(finding.groups) > 1 else finding.verdict.value})
        for one, other in combinations(finding.groups, 2):
            graph.add_edge(one.claim_ids[0], other.claim_ids[0], **shared)
    return graph
