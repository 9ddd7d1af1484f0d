"""W3C Web Annotation (JSON-LD): each finding is an annotation whose targets are the places in all of its sources.

A place is given twice, as a quote with what stands around it and as a position, so that a reader finds it in a text that has changed.
Positions count code points, as the standard says; `utf16Start` and `utf16End` are the same for programs that count as JavaScript does.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from claimcheck import __version__
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.model.report import Report
from claimcheck.reports.json import dumps
from claimcheck.reports.places import address, edtf_of, place_of, quote_context, utf16_offset
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import headline

_OWN_TERMS = {
    name: {"@id": f"urn:claimcheck:term:{name}", "@type": f"http://www.w3.org/2001/XMLSchema#{kind}"}
    for name, kind in (("utf16Start", "nonNegativeInteger"), ("utf16End", "nonNegativeInteger"), ("edtf", "string"))
}

Json = dict[str, Any]


def render(report: Report) -> str:
    """The findings as one annotation collection with a single page, in the report's order."""
    documents = {document.id: document for document in report.documents}
    page = {
        "id": "urn:claimcheck:page:1",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(finding, documents) for finding in report.findings],
    }
    return dumps(
        {
            "@context": ["http://www.w3.org/ns/anno.jsonld", _OWN_TERMS],
            "id": "urn:claimcheck:report",
            "type": "AnnotationCollection",
            "label": headline(report),
            "total": len(report.findings),
            "first": page,
        }
    )


def _annotation(finding: Finding, documents: dict[str, Document]) -> Json:
    tags = (finding.verdict.value, finding.rule)
    return {
        "id": f"urn:claimcheck:{quote(finding.id, safe='')}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Software", "name": f"claimcheck {__version__}"},
        "body": [
            {
                "type": "TextualBody",
                "purpose": "assessing",
                "format": "text/plain",
                "language": "en",
                "value": visible(finding.explanation),
            },
            *({"type": "TextualBody", "purpose": "tagging", "value": visible(tag)} for tag in tags),
        ],
        "target": [_target(claim, documents) for claim in finding.claims],
    }


def _target(claim: Claim, documents: dict[str, Document]) -> Json:
    document, span = documents.get(claim.document_id), place_of(claim)
    if document is None:
        return {"source": quote(claim.document_id), "selector": [{"type": "TextQuoteSelector", "exact": span.quote}]}
    around = quote_context(document.text, span)
    edtf = edtf_of(claim)
    return {
        "type": "SpecificResource",
        "source": address(document),
        "selector": [
            {"type": "TextQuoteSelector", "exact": span.quote, "prefix": around.prefix, "suffix": around.suffix},
            {
                "type": "TextPositionSelector",
                "start": span.start,
                "end": span.end,
                "utf16Start": utf16_offset(document.text, span.start),
                "utf16End": utf16_offset(document.text, span.end),
            },
        ],
    } | ({"edtf": edtf} if edtf else {})
