"""What changed between two reports, for a terminal: a line a finding, and what about it is different."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model.finding import Finding
from claimcheck.model.report import Report
from claimcheck.reports.quoting import visible
from claimcheck.reports.text import wrapped
from claimcheck.reports.view import ReportView, counted
from claimcheck.review.difference import Difference


def render_difference(found: Difference, old: Report, new: Report) -> str:
    """The difference of two reports as plain text; `old` and `new` are they, for the names and lines of their sources."""
    before, after = ReportView(old), ReportView(new)
    new_ones = counted(len(found.new), "finding")
    lines = [f"{new_ones} new, {len(found.gone):,} gone, {len(found.changed):,} changed, {found.unchanged:,} as before."]
    lines += _section("New", found.new, after)
    lines += _section("Gone", found.gone, before)
    if found.changed:
        lines += ["", "Changed"]
    for change in found.changed:
        lines += _finding(change.new, after)
        for text in change.changes:
            lines += wrapped(f"- {visible(text)}", "      ", "        ")
    return "\n".join([*lines, ""])


def _section(title: str, findings: Sequence[Finding], view: ReportView) -> Iterator[str]:
    if findings:
        yield from ("", title)
    for finding in findings:
        yield from _finding(finding, view)


def _finding(finding: Finding, view: ReportView) -> list[str]:
    shown = view.finding(finding)
    return wrapped(f"{shown.rule} {shown.verdict}  {shown.about}: {shown.summary}, id {shown.id}", "  ", "      ")
