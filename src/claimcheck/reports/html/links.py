"""The anchors of the page: `f3` is the third finding, `d2` the second document, `d2-118` the place in it that begins at offset 118."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.report import Report
from claimcheck.reports.quoting import visible


def finding_anchor(number: int) -> str:
    """The anchor of a finding, counted from 1."""
    return f"f{number}"


def document_anchor(number: int) -> str:
    """The anchor of a document, counted from 1."""
    return f"d{number}"


def place_anchor(document: int, offset: int) -> str:
    """The anchor of what begins at `offset` (code points) of a document, which is counted from 1."""
    return f"d{document}-{offset}"


def marked_span(claim: Claim) -> Span:
    """Where a claim is marked in its text: at its value, or at its sentence where it has no value of its own."""
    return claim.value_span or claim.evidence


@dataclass(frozen=True, slots=True)
class Source:
    """A document by a name that no other one on the page has, and its anchor (empty: the report does not hold it)."""

    caption: str
    anchor: str


class Numbered:
    """The documents of a report with their numbers, counted from 1."""

    def __init__(self, report: Report) -> None:
        """Index the documents once."""
        captions = Counter(document.caption for document in report.documents)
        self._documents = {document.id: (number, document) for number, document in enumerate(report.documents, 1)}
        self._sources = {
            document.id: Source(_name(document, shared=captions[document.caption] > 1), document_anchor(number))
            for number, document in enumerate(report.documents, 1)
        }

    def document(self, document_id: str) -> Document | None:
        """The document; None where the report does not hold it."""
        return self._documents[document_id][1] if document_id in self._documents else None

    def source(self, document_id: str) -> Source:
        """The document as a source; where the report does not hold it, by its id alone."""
        return self._sources.get(document_id) or Source(visible(document_id), "")

    def anchor_of(self, claim: Claim) -> str:
        """The anchor of the place where a claim is marked; empty where the report does not hold it."""
        if claim.document_id not in self._documents:
            return ""
        (number, document), start = self._documents[claim.document_id], marked_span(claim).start
        return place_anchor(number, start) if start < len(document.text) else ""


def _name(document: Document, *, shared: bool) -> str:
    """What the document is called; one of several from the same file (a record, a mail of a box) with its id."""
    return visible(f"{document.caption} ({document.id})" if shared else document.caption)
