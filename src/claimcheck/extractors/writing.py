"""How extractors write a claim down: the id comes from the content, so the same statement has the same id in every run."""

from __future__ import annotations

from typing import Any, TypeVar

from claimcheck.model.base import content_id
from claimcheck.model.claims import ClaimFrame
from claimcheck.model.document import Span

C = TypeVar("C", bound=ClaimFrame)


def write(kind: type[C], **fields: Any) -> C:  # noqa: ANN401 - each field has the type that the model declares and checks
    """A claim of that kind. Its id is made of the document's id, the evidence's words and what is claimed, not of offsets."""
    evidence: Span = fields["evidence"]
    value_span: Span | None = fields.get("value_span")
    place = value_span.start - evidence.start if value_span else ""
    value, target = fields["value"], fields.get("object")
    identity = content_id(
        "c",
        fields["document_id"],
        kind.__name__,
        fields["subject"].name,
        fields["predicate"],
        target.name if target else "",
        value.model_dump_json(),
        fields.get("polarity", ""),
        evidence.quote,
        place,
    )
    return kind(id=identity, **fields)
