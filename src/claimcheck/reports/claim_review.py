"""Drafts of schema.org ClaimReview (JSON-LD), for fact checkers to complete: each value of a conflict is a claim to review.

A draft has no rating, no author and no date: claimcheck says that sources contradict each other, never who is right.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, ValueGroup
from claimcheck.model.mentions import Mention
from claimcheck.model.report import Report
from claimcheck.model.values import EntityType
from claimcheck.reports.json import dumps
from claimcheck.reports.places import address, edtf_of
from claimcheck.reports.quoting import visible

_TYPES = {
    EntityType.PERSON: "Person",
    EntityType.ORGANIZATION: "Organization",
    EntityType.COMPANY: "Organization",
    EntityType.PLACE: "Place",
    EntityType.EVENT: "Event",
    EntityType.WORK: "CreativeWork",
}
_AUTHORS = {"Person", "Organization"}  # what schema.org lets be one

Json = dict[str, Any]


def render(report: Report) -> str:
    """The values of all conflicts as drafts, in the report's order, the values of one conflict one after the other."""
    documents = {document.id: document for document in report.documents}
    drafts = [_draft(finding, group, documents) for finding in report.conflicts for group in finding.groups]
    return dumps({"@context": "https://schema.org", "@graph": drafts})


def _draft(finding: Finding, group: ValueGroup, documents: dict[str, Document]) -> Json:
    claims = [claim for claim in finding.claims if claim.id in group.claim_ids]
    first = claims[0]
    return {
        "@type": "ClaimReview",
        "@id": f"urn:claimcheck:{quote(finding.id, safe='')}:{quote(first.id, safe='')}",
        "creativeWorkStatus": "Draft",
        "claimReviewed": visible(first.evidence.quote).strip(),
        "reviewBody": visible(finding.explanation),
        "about": _thing(finding.subject, first.subject.entity_type),
        "itemReviewed": _claim(group, claims, documents),
    }


def _claim(group: ValueGroup, claims: list[Claim], documents: dict[str, Document]) -> Json:
    first = claims[0]
    claim: Json = {
        "@type": "Claim",
        "name": visible(group.caption),
        "text": visible(first.evidence.quote).strip(),
        "appearance": [_appearance(documents[key], key) for key in dict.fromkeys(c.document_id for c in claims) if key in documents],
    }
    if edtf_of(first):
        claim["temporalCoverage"] = edtf_of(first)
    if first.attribution and _is_author(first.attribution):
        claim["author"] = _thing(first.attribution.name, first.attribution.entity_type)
    return claim


def _is_author(mention: Mention) -> bool:
    return mention.named and _TYPES.get(mention.entity_type) in _AUTHORS


def _appearance(document: Document, key: str) -> Json:
    work: Json = {"@type": "CreativeWork", "name": visible(document.title or key), "url": address(document)}
    if document.published:
        work["datePublished"] = document.published.isoformat()
    return work


def _thing(name: str, kind: EntityType) -> Json:
    return {"@type": _TYPES.get(kind, "Thing"), "name": visible(name)}
