"""The report as Markdown, for pull requests and wikis. All text of documents is escaped: it can start no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.model.finding import Verdict
from claimcheck.model.report import Report
from claimcheck.reports.quoting import Quote
from claimcheck.reports.view import SECTIONS, FindingView, ReportView, coverage, headline

_SPECIAL = re.compile(r"[\\`*_{}\[\]#!|<>~&$@]|:(?=//)")


def render(report: Report) -> str:
    """The report as CommonMark text, the differing values in bold."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    view = ReportView(report)
    yield from ("# Discrepancy report", "", _safe(headline(report)))
    for finding in view.findings(Verdict.CONFLICT):
        yield from ("", f"## Conflict: {_safe(finding.about)}", "", *_block(finding))
    for title, verdicts in SECTIONS:
        findings = view.findings(*verdicts)
        if findings:
            yield from ("", f"## {title}", "")
        for finding in findings:
            yield f"- {_safe(finding.rule)} {finding.verdict}: {_safe(finding.about)}: {_safe(finding.summary)}"
    yield from ("", "## Coverage", "")
    for label, line in coverage(report):
        yield f"- {label}: {_safe(line)}" if label else f"  - {_safe(line)}"


def _block(finding: FindingView) -> Iterator[str]:
    yield f"Why: {_safe(finding.why)}"
    yield ""
    for value in finding.values:
        if value.caption:
            yield f"- **{_safe(value.caption)}**"
        for place in value.places:
            yield (
                f"  - {_safe(place.caption)}: “{_marked(place.quote)}”"
                if value.caption
                else f"- {_safe(place.caption)}: “{_marked(place.quote)}”"
            )
    yield ""
    if finding.decision:
        yield from (f"State: {_safe(finding.decision)}", "")
    yield f"Rule {_safe(finding.rule)}, severity {finding.severity}, confidence {finding.confidence}, id {_safe(finding.id)}"


def _marked(quote: Quote) -> str:
    # Not two asterisks: next to some letters and signs they would not count as a mark.
    return Quote(_safe(quote.before), _safe(quote.value), _safe(quote.after)).marked("<strong>", "</strong>")


def _safe(text: str) -> str:
    """Text that Markdown shows as it stands: each character that could be markup within a line behind a backslash.

    What is markup only at the beginning of a line needs none: our own words begin every line.
    """
    return _SPECIAL.sub(r"\\\g<0>", text)
