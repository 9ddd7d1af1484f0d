"""One row a claim of a finding, for spreadsheets. No cell can start a formula."""

from __future__ import annotations

import csv
import io
import re

from claimcheck.model.claims import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.report import Report
from claimcheck.reports.places import edtf_of
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import ReportView

_HEADER = (
    "finding", "verdict", "rule", "severity", "confidence", "kind", "subject", "predicate", "value", "edtf",
    "source", "line", "place", "start", "end", "value_text", "quote", "explanation", "decision", "claim",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - spreadsheets take the full-width signs as well
_SPLIT = re.compile(rf"(?<=;)(?=[\s\"]*[{re.escape(''.join(_FORMULA))}])")  # where the system's list separator is a semicolon


def render(report: Report) -> str:
    """The findings as CSV (RFC 4180, with line feeds), one row a claim, in the report's order."""
    view, out = ReportView(report), io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADER)
    for finding in report.findings:
        captions = {key: group.caption for group in finding.groups for key in group.claim_ids}
        for claim in finding.claims:
            writer.writerow(_row(finding, claim, captions.get(claim.id, ""), view))
    return out.getvalue()


def _row(finding: Finding, claim: Claim, caption: str, view: ReportView) -> list[str | int]:
    place, span = view.place(claim), claim.value_span or claim.evidence
    cells = (
        finding.id, finding.verdict.value, finding.rule, finding.severity.value, f"{finding.confidence:.2f}", finding.kind,
        finding.subject, finding.predicate, caption, edtf_of(claim), place.source, place.location.line or "", place.location.caption,
        span.start, span.end,
        claim.value_span.quote if claim.value_span else "", claim.evidence.quote, finding.explanation,
        finding.decision.decision if finding.decision else "", claim.id,
    )  # fmt: skip
    return [_harmless(cell) if isinstance(cell, str) else cell for cell in cells]


def _harmless(text: str) -> str:
    """Visible text that a spreadsheet takes for text: an apostrophe goes before what would be a formula, here or behind a semicolon."""
    shown = _SPLIT.sub("'", visible(text))
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
