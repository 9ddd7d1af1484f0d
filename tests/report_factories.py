"""Made-up claims and findings on texts of a test's own, and where the golden files are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from claimcheck.model.claims import EventClaim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, ValueGroup, Verdict
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, Granularity

GOLDEN = Path(__file__).parent / "golden"

Claims = tuple[EventClaim, ...]


def dated_claim(document: Document, sentence: str, value: str, subject: str = "Harbour Office", predicate: str = "founded") -> EventClaim:
    """A claim that `sentence` of `document` makes about a date spelt `value`; both are found in the text."""
    start = document.text.index(sentence)
    at = document.text.index(value, start) if value else start
    return EventClaim(
        id=f"claim-{document.id}-{start}",
        document_id=document.id,
        subject=Mention(text=subject, span=document.span(start, start + 1), name=subject),
        predicate=predicate,
        value=DateValue(earliest=date(2015, 1, 1), latest=date(2015, 12, 31), granularity=Granularity.YEAR),
        evidence=document.span(start, start + len(sentence)),
        value_span=document.span(at, at + len(value)) if value else None,
    )


def finding_of(verdict: Verdict, rule: str, groups: Mapping[str, Claims], **fields: object) -> Finding:
    """A finding about the claims of `groups`, which are keyed by the caption of their value."""
    claims = tuple(claim for members in groups.values() for claim in members)
    frame = {
        "id": f"finding-{rule.lower()}",
        "kind": "event",
        "subject": claims[0].subject.name,
        "predicate": claims[0].predicate,
        "confidence": 0.9,
        "explanation": f"The sources give {' and '.join(groups)}.",
    }
    values = tuple(ValueGroup(caption=caption, claim_ids=tuple(claim.id for claim in members)) for caption, members in groups.items())
    return Finding.model_validate({**frame, "verdict": verdict, "rule": rule, "claims": claims, "groups": values, **fields})
