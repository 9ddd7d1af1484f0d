"""The report: documents, claims, entities, findings, and what was not covered. Data only; `claimcheck.reports` renders it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from pydantic import Field

from claimcheck.model.base import Frozen
from claimcheck.model.claims import Claim
from claimcheck.model.display import Displayed
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.values import EntityType

if TYPE_CHECKING:  # networkx takes longer to import than all of claimcheck: only a caller of `graph()` pays for it
    import networkx as nx
    import pandas as pd

SCHEMA_VERSION: Final = "1"


class Merge(Frozen):
    """Why two names were held to be one thing."""

    left: str
    right: str
    reason: str
    score: float = Field(ge=0.0, le=1.0)


class Entity(Frozen):
    """One thing over the whole corpus: its fullest name, its other names, and why each of them was taken to be its."""

    key: str
    name: str
    entity_type: EntityType = EntityType.UNKNOWN
    aliases: tuple[str, ...] = ()
    document_ids: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()


class Problem(Frozen):
    """Something that was left out, with its place and what to do about it."""

    source: str
    reason: str
    remedy: str = ""


class Dropped(Frozen):
    """How many of something were left out for one reason."""

    what: str
    reason: str
    count: int = Field(ge=0)


class Coverage(Frozen):
    """What was read and compared, and what was not. Nothing is left out in silence."""

    documents: int = 0
    sentences: int = 0
    sentences_with_claims: int = 0
    claims: int = 0
    entities: int = 0
    pairs_compared: int = 0
    dropped: tuple[Dropped, ...] = ()
    problems: tuple[Problem, ...] = ()


class Report(Displayed, Frozen):
    """Everything a run found. `model_dump_json` and `model_validate_json` write it out and read it back."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    entities: tuple[Entity, ...] = ()
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = Coverage()

    def with_verdict(self, *verdicts: Verdict) -> tuple[Finding, ...]:
        """The findings with one of these verdicts, in the report's order."""
        return tuple(finding for finding in self.findings if finding.verdict in verdicts)

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """Where sources contradict each other, the gravest first."""
        return self.with_verdict(Verdict.CONFLICT)

    @property
    def open_conflicts(self) -> tuple[Finding, ...]:
        """The conflicts that nobody has accepted: what `--fail-on conflict` fails on."""
        return tuple(finding for finding in self.conflicts if finding.decision is None)

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """Where sources say the same, or one says it more precisely."""
        return self.with_verdict(Verdict.AGREE, Verdict.REFINE)

    def document(self, document_id: str) -> Document:
        """The document with that id. Raises KeyError when there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def graph(self) -> nx.MultiGraph[str]:
        """Documents, entities and claims as nodes, verdicts as edges. See `claimcheck.model.graph.build_graph` for their attributes."""
        from claimcheck.model.graph import build_graph  # noqa: PLC0415 - networkx is for those who ask for the graph

        return build_graph(self)

    def to_pandas(self, table: Literal["findings", "claims"] = "findings") -> pd.DataFrame:
        """The findings, or all claims, as a pandas table. See `claimcheck.model.frames` for its columns.

        Raises MissingPackageError without pandas.
        """
        from claimcheck.model.frames import claims_to_pandas, findings_to_pandas  # noqa: PLC0415 - for those who ask for a table

        return claims_to_pandas(self.claims) if table == "claims" else findings_to_pandas(self.findings)
