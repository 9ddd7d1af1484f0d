"""The documents as the page shows them: what is known of each, its text with every claim marked, and its claims as a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Verdict
from claimcheck.model.report import Report
from claimcheck.reports.html.links import Numbered, Source, marked_span
from claimcheck.reports.html.marking import Cited, Line, Reference, marked_lines
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import about_claim, counted
from claimcheck.values.comparison import caption_value


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in the list below its document."""

    place: str
    anchor: str
    kind: str
    about: str
    value: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A document in full, with its claims."""

    source: Source
    title: str
    published: str
    lines: tuple[Line, ...]
    claims: tuple[ClaimRow, ...]
    findings: int
    conflicts: int

    @property
    def facts(self) -> str:
        """What is known of it and how much was found in it, in one line."""
        counts = (counted(len(self.claims), "claim"), counted(self.findings, "finding"), counted(self.conflicts, "conflict"))
        return ", ".join((*((f"“{self.title}”",) if self.title else ()), self.published or "undated", *counts))


def texts_of(report: Report, numbered: Numbered) -> Iterator[Text]:
    """The documents of the report, in its order."""
    known = {claim.id: claim for claim in chain(report.claims, *(finding.claims for finding in report.findings))}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(known.values(), key=lambda claim: (marked_span(claim).start, claim.id)):
        claims[claim.document_id].append(claim)
    cited: dict[str, list[Reference]] = defaultdict(list)
    for number, finding in enumerate(report.findings, 1):
        for claim in finding.claims:
            cited[claim.id].append(Reference(number, finding.verdict))
    for number, document in enumerate(report.documents, 1):
        yield _text(number, document, claims[document.id], cited, numbered)


def _text(number: int, document: Document, claims: Sequence[Claim], cited: Cited, numbered: Numbered) -> Text:
    references = {reference for claim in claims for reference in cited.get(claim.id, ())}
    return Text(
        source=numbered.source(document.id),
        title=visible(document.title or "") if document.title != document.caption else "",
        published=document.published.isoformat() if document.published else "",
        lines=marked_lines(number, document, claims, cited),
        claims=tuple(_claim_row(claim, document, cited, numbered) for claim in claims),
        findings=len(references),
        conflicts=sum(reference.verdict is Verdict.CONFLICT for reference in references),
    )


def _claim_row(claim: Claim, document: Document, cited: Cited, numbered: Numbered) -> ClaimRow:
    location = document.locate(marked_span(claim))
    return ClaimRow(
        place=location.caption,
        anchor=numbered.anchor_of(claim),
        kind=claim.kind,
        about=about_claim(claim),
        value=visible(caption_value(claim.value)),
        references=tuple(cited.get(claim.id, ())),
    )
