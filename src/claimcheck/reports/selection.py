"""Which findings a user asked to see. What is left out is counted."""

from __future__ import annotations

from claimcheck.config import Config
from claimcheck.model.finding import Finding
from claimcheck.model.report import Dropped, Report


def selected(report: Report, config: Config) -> Report:
    """The report without the findings that `config` leaves out by rule or confidence; `coverage.dropped` says how many and why."""
    reasons = [(finding, _left_out(finding, config)) for finding in report.findings]
    counts: dict[str, int] = {}
    for _, reason in reasons:
        if reason:
            counts[reason] = counts.get(reason, 0) + 1
    if not counts:
        return report
    dropped = tuple(Dropped(what="finding", reason=reason, count=counts[reason]) for reason in sorted(counts))
    coverage = report.coverage.model_copy(update={"dropped": (*report.coverage.dropped, *dropped)})
    return report.model_copy(update={"findings": tuple(finding for finding, reason in reasons if not reason), "coverage": coverage})


def _left_out(finding: Finding, config: Config) -> str:
    """Why a finding is not shown; empty if it is."""
    if config.select and not finding.rule.startswith(config.select):
        return "rule not selected"
    if config.ignore and finding.rule.startswith(config.ignore):
        return "rule ignored"
    if finding.confidence < config.min_confidence:
        return f"confidence below {config.min_confidence:g}"
    return ""
