"""The report for a terminal: conflicts with their quotes, the rest in a line each, then what was covered."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from claimcheck.model.finding import Verdict
from claimcheck.model.report import Report
from claimcheck.reports.view import SECTIONS, ClaimView, FindingView, ReportView, coverage, headline

_WIDTH = 110
_LABEL = 10  # columns of a label such as "Compared"

# The value that differs stands between these two while lines are wrapped. Visible text holds no control characters: no confusion.
_OPEN, _CLOSE = "\x01", "\x02"

Paint = Callable[[str, str], str]
"""A style's name and a text without line breaks, to the text as it is to appear."""

_STYLES = {"conflict": "1;31", "heading": "1", "value": "1;33", "place": "36", "dim": "2"}


def render(report: Report) -> str:
    """The report as plain text, the differing values marked `[[like this]]`."""
    return _rendered(report, _plain)


def render_ansi(report: Report) -> str:
    """The same for a terminal with colours: the differing values are bold."""
    return _rendered(report, _coloured)


def render_finding(finding: FindingView) -> str:
    """One finding with the parts that led to its verdict, as plain text."""
    steps = (line for step in finding.trace for line in wrapped(f"- {step}", "  ", "    "))
    return _finish([*_block(finding, _plain), *steps], _plain)


def render_claim(claim: ClaimView) -> str:
    """One claim: what it states and where, what limits it, and the findings that it stands in."""
    lines = [f"CLAIM  {claim.about}", f"  {claim.value}", f"    {claim.place.caption}"]
    lines += wrapped(f"“{claim.place.quote.marked(_OPEN, _CLOSE)}”", "      ", "      ")
    for label, text in claim.details:
        lines += wrapped(text, f"  {label:<{_LABEL}}", " " * (_LABEL + 2))
    return _finish(lines, _plain)


def _rendered(report: Report, paint: Paint) -> str:
    view = ReportView(report)
    lines = [paint("heading", headline(report))]
    for finding in view.findings(Verdict.CONFLICT):
        lines += ["", *_block(finding, paint)]
    for title, verdicts in SECTIONS:
        findings = view.findings(*verdicts)
        if findings:
            lines += ["", paint("heading", title)]
        for finding in findings:
            lines += wrapped(f"{finding.rule} {finding.verdict}  {finding.about}: {finding.summary}", "  ", "      ")
    lines += ["", paint("heading", "Coverage")]
    for label, line in coverage(report):
        lines += wrapped(line, f"  {label:<{_LABEL}}", " " * (_LABEL + 2))
    return _finish(lines, paint)


def _block(finding: FindingView, paint: Paint) -> Iterator[str]:
    """A finding in full."""
    yield f"{paint('conflict', finding.verdict.upper())}  {paint('heading', finding.about)}"
    for value in finding.values:
        if value.caption:
            yield f"  {paint('value', value.caption)}"
        for place in value.places:
            yield f"    {paint('place', place.caption)}"
            yield from wrapped(f"“{place.quote.marked(_OPEN, _CLOSE)}”", "      ", "      ")
    yield from wrapped(finding.why, "  Why   ", "        ")
    if finding.decision:
        yield from wrapped(finding.decision, "  State ", "        ")
    yield paint("dim", f"  Rule  {finding.rule}, severity {finding.severity}, confidence {finding.confidence}, id {finding.id}")


def wrapped(text: str, first: str, rest: str) -> list[str]:
    """Running text as lines of the report's width, the first one behind `first`, the others behind `rest`."""
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )


def _plain(_style: str, text: str) -> str:
    return text


def _coloured(style: str, text: str) -> str:
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m"


def _finish(lines: list[str], paint: Paint) -> str:
    """The lines as one text, with the marks of values set in the way of `paint`."""
    opening, closing = ("[[", "]]") if paint is _plain else paint("value", _OPEN).split(_OPEN)
    return "\n".join([*lines, ""]).replace(_OPEN, opening).replace(_CLOSE, closing)
