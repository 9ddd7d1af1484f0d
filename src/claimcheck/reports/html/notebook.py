"""What a notebook shows for a report, a finding, a claim or a document: a piece of HTML without a style of its own."""

from __future__ import annotations

from typing import Any, cast

from claimcheck.model.claims import Claim, ClaimFrame
from claimcheck.model.display import Displayed
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.model.report import Report
from claimcheck.reports.html.templating import environment
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import ReportView, counted, headline

_MOST_FINDINGS = 20
_LONGEST_TEXT = 1_000  # code points of a document


def html_of(shown: Displayed) -> str:
    """The model as HTML. Raises TypeError for a model that has no such form."""
    match shown:
        case Report():
            return _filled("report", _report(shown))
        case Finding():
            return _filled("finding", {"finding": ReportView(Report()).finding(shown)})
        case ClaimFrame():
            return _filled("claim", _claim(cast("Claim", shown)))
        case Document():
            return _filled("document", _document(shown))
    msg = f"a {type(shown).__name__} has no HTML form"
    raise TypeError(msg)


def _filled(macro: str, values: dict[str, Any]) -> str:
    module = environment().get_template("notebook.html.jinja").module
    return str(getattr(module, macro)(**values))


def _report(report: Report) -> dict[str, Any]:
    view, shown = ReportView(report), report.findings[:_MOST_FINDINGS]
    return {
        "headline": headline(report),
        "findings": tuple(map(view.finding, shown)),
        "more": counted(len(report.findings) - len(shown), "more finding") if len(report.findings) > len(shown) else "",
    }


def _claim(claim: Claim) -> dict[str, Any]:
    view = ReportView(Report()).claim(claim)
    known = tuple((label, text) for label, text in view.details if label != "Findings")  # a claim alone knows of none
    return {"rows": (("About", view.about), ("Value", view.value), *known, ("Document", view.place.caption)), "quote": view.place.quote}


def _document(document: Document) -> dict[str, Any]:
    return {
        "caption": visible(document.caption),
        "title": visible(document.title or "") if document.title != document.caption else "",
        "published": document.published.isoformat() if document.published else "undated",
        "length": counted(len(document.text), "character"),
        "lines": tuple(map(visible, document.text[:_LONGEST_TEXT].split("\n"))),
        "cut": len(document.text) > _LONGEST_TEXT,
    }
