"""JUnit XML, for build servers: a finding is a test case, a conflict a failure, what was undecided or accepted is skipped."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.text import render_finding
from claimcheck.reports.view import FindingView, ReportView, problem_line


def render(report: Report) -> str:
    """The findings as one test suite; what was amiss with the input is its error output."""
    skipped = sum(_is_skipped(finding) for finding in report.findings)
    counts = {"tests": len(report.findings), "failures": len(report.open_conflicts), "skipped": skipped}
    suite = ET.Element("testsuite", {"name": "claimcheck", **{name: str(count) for name, count in counts.items()}})
    view = ReportView(report)
    for finding in report.findings:
        _add_case(suite, finding, view.finding(finding))
    ET.SubElement(suite, "system-err").text = "\n".join(map(problem_line, report.coverage.problems))
    ET.indent(suite)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suite, encoding="unicode")}\n'


def _add_case(suite: ET.Element, finding: Finding, view: FindingView) -> None:
    case = ET.SubElement(suite, "testcase", {"classname": f"{view.rule}.{view.kind}", "name": f"{view.about} ({view.id})"})
    if _is_skipped(finding):
        ET.SubElement(case, "skipped", {"message": view.decision or view.why})
    elif finding.verdict is Verdict.CONFLICT:
        ET.SubElement(case, "failure", {"type": view.rule, "message": view.why}).text = render_finding(view)


def _is_skipped(finding: Finding) -> bool:
    """Whether a case neither passes nor fails: it is undecided, or somebody accepted the conflict."""
    return finding.verdict is Verdict.UNDECIDED or (finding.verdict is Verdict.CONFLICT and finding.decision is not None)
