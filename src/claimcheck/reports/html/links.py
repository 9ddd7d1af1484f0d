"""The anchors of the page: `f3` is the third finding, `d2` the second document, `d2-118` the place in it that begins at offset 118."""

from __future__ import annotations

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.report import Report


def finding_anchor(number: int) -> str:
    """The anchor of a finding, counted from 1."""
    return f"f{number}"


def document_anchor(number: int) -> str:
    """The anchor of a document, counted from 1; empty for 0, a document that the report does not hold."""
    return f"d{number}" if number else ""


def place_anchor(document: int, offset: int) -> str:
    """The anchor of what begins at `offset` (code points) of a document, which is counted from 1."""
    return f"d{document}-{offset}"


def marked_span(claim: Claim) -> Span:
    """Where a claim is marked in its text: at its value, or at its sentence where it has no value of its own."""
    return claim.value_span or claim.evidence


class Numbered:
    """The documents of a report with their numbers, counted from 1."""

    def __init__(self, report: Report) -> None:
        """Index the documents once."""
        self._documents = {document.id: (number, document) for number, document in enumerate(report.documents, 1)}

    def number(self, document_id: str) -> int:
        """The number of a document; 0 where the report does not hold it."""
        return self._documents[document_id][0] if document_id in self._documents else 0

    def document(self, document_id: str) -> Document | None:
        """The document; None where the report does not hold it."""
        return self._documents[document_id][1] if document_id in self._documents else None

    def anchor_of(self, claim: Claim) -> str:
        """The anchor of the place where a claim is marked; empty where the report does not hold it."""
        number, document, start = self.number(claim.document_id), self.document(claim.document_id), marked_span(claim).start
        return place_anchor(number, start) if document is not None and start < len(document.text) else ""
