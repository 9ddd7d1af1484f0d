"""Claims and findings as pandas tables, for people who analyse them: a row each, every value in plain columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import TYPE_CHECKING

from claimcheck.errors import MissingPackageError
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.values import DateValue, ListValue, NameValue, QuantityValue, TextValue, Value

if TYPE_CHECKING:  # pandas is an extra, and slow to import: only those who ask for a table need it
    import pandas as pd

Cell = str | float | date | None

_VALUE_COLUMNS = ("value_type", "text", "earliest", "latest", "edtf", "lower", "upper", "comparator", "unit", "counted")
_CLAIM_COLUMNS = (
    "id", "document_id", "kind", "subject", "subject_key", "predicate", "object", "polarity", *_VALUE_COLUMNS,
    "time", "places", "attribution", "hedges", "start", "end", "quote", "value_quote", "confidence",
)  # fmt: skip
_FINDING_COLUMNS = (
    "id", "verdict", "rule", "severity", "confidence", "kind", "subject", "predicate", "values", "documents", "claims", "explanation",
    "decision",
)  # fmt: skip
_BETWEEN = "; "


def claims_to_pandas(claims: Iterable[Claim]) -> pd.DataFrame:
    """A row a claim, in the order given.

    What a claim's value has is in the columns from `value_type` to `counted`: `text` the name or words of it, `earliest` and `latest` days
    as `datetime.date`, `lower` and `upper` as floats; what it does not have is empty or missing. `start` and `end` are the offsets of the
    sentence. Raises MissingPackageError without pandas.
    """
    frame: pd.DataFrame = _pandas().DataFrame([_claim_row(claim) for claim in claims], columns=_CLAIM_COLUMNS)
    return frame


def findings_to_pandas(findings: Iterable[Finding]) -> pd.DataFrame:
    """A row a finding, in the order given; `documents` and `claims` count them. Raises MissingPackageError without pandas."""
    frame: pd.DataFrame = _pandas().DataFrame([_finding_row(finding) for finding in findings], columns=_FINDING_COLUMNS)
    return frame


def _pandas() -> ModuleType:
    try:
        import pandas as pd  # noqa: PLC0415 - see above
    except ModuleNotFoundError as error:
        if error.name != "pandas":
            raise
        raise MissingPackageError("pandas", "pandas") from None
    return pd


def _claim_row(claim: Claim) -> Mapping[str, Cell]:
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "kind": claim.kind,
        "subject": claim.subject.name,
        "subject_key": claim.subject.key,
        "predicate": claim.predicate,
        "object": claim.object.name if claim.object else "",
        "polarity": claim.polarity.value,
        **_value_cells(claim.value),
        "time": claim.qualifiers.time.edtf if claim.qualifiers.time else "",
        "places": _BETWEEN.join(place.name for place in claim.qualifiers.place),
        "attribution": claim.attribution.name if claim.attribution else "",
        "hedges": _BETWEEN.join(claim.hedges),
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "quote": claim.evidence.quote,
        "value_quote": claim.value_span.quote if claim.value_span else "",
        "confidence": claim.confidence,
    }


def _value_cells(value: Value) -> Mapping[str, Cell]:
    cells: dict[str, Cell] = {"value_type": value.type, "text": "", "edtf": "", "comparator": "", "unit": "", "counted": ""}
    match value:
        case DateValue():
            cells |= {"earliest": value.earliest, "latest": value.latest, "edtf": value.edtf}
        case QuantityValue():
            cells |= {"lower": _float(value.lower), "upper": _float(value.upper)}
            cells |= {"comparator": value.comparator.value, "unit": value.unit, "counted": value.counted}
        case NameValue():
            cells["text"] = value.name
        case TextValue():
            cells["text"] = value.text
        case ListValue():
            cells["text"] = _BETWEEN.join(value.items)
    return cells


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _finding_row(finding: Finding) -> Mapping[str, Cell]:
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "kind": finding.kind,
        "subject": finding.subject,
        "predicate": finding.predicate,
        "values": _BETWEEN.join(group.caption for group in finding.groups),
        "documents": len({claim.document_id for claim in finding.claims}),
        "claims": len(finding.claims),
        "explanation": finding.explanation,
        "decision": finding.decision.decision if finding.decision else "",
    }
