"""JUnit XML, for build servers: a finding is a test case, a conflict a failure, what was undecided is skipped."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.text import render_finding
from claimcheck.reports.view import FindingView, ReportView, problem_line


def render(report: Report) -> str:
    """The findings as one test suite; each problem with an input is a test case in error."""
    undecided, problems = report.with_verdict(Verdict.UNDECIDED), report.coverage.problems
    counts = {
        "tests": len(report.findings) + len(problems),
        "failures": len(report.conflicts),
        "errors": len(problems),
        "skipped": len(undecided),
    }
    suite = ET.Element("testsuite", {"name": "claimcheck", **{name: str(count) for name, count in counts.items()}})
    view = ReportView(report)
    for finding in report.findings:
        _add_case(suite, finding, view.finding(finding))
    for problem in problems:
        case = ET.SubElement(suite, "testcase", {"classname": "input", "name": problem_line(problem)})
        ET.SubElement(case, "error", {"message": problem_line(problem)})
    ET.indent(suite)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suite, encoding="unicode")}\n'


def _add_case(suite: ET.Element, finding: Finding, view: FindingView) -> None:
    case = ET.SubElement(suite, "testcase", {"classname": f"{view.rule}.{finding.kind}", "name": f"{view.about} ({view.id})"})
    if finding.verdict is Verdict.CONFLICT:
        ET.SubElement(case, "failure", {"type": view.rule, "message": view.why}).text = render_finding(view)
    elif finding.verdict is Verdict.UNDECIDED:
        ET.SubElement(case, "skipped", {"message": view.why})
