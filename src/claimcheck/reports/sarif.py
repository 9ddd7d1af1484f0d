"""SARIF 2.1.0 (OASIS), for code hosts and editors: each conflict is a result that points into all of its sources.

Columns count code points. Only conflicts are results: a host would show an agreement as an alert. What hosts do not take is left out
beforehand, the least grave first, and a notification of the run says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from claimcheck import __version__
from claimcheck.lexicons import lexicon
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Severity
from claimcheck.model.location import Location
from claimcheck.model.report import Report
from claimcheck.reports.json import dumps
from claimcheck.reports.places import address, edtf_of, place_of
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import ReportView, counted, problem_line

# What GitHub code scanning takes or shows, the strictest that is documented: results a run, locations a result, characters of a
# description, bytes a file (it counts them compressed; we count them plain, which can only be more).
MAX_RESULTS = 5_000
MAX_LOCATIONS = 100
MAX_TEXT = 1_024
MAX_BYTES = 10_000_000
MAX_NOTIFICATIONS = 100
_LINKED = 10  # sources named in a message

_LEVELS = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.INFO: "note"}
_META = re.compile(r"[\\\[\]]")

Json = dict[str, Any]


def render(report: Report) -> str:
    """The conflicts as one run of a SARIF log, the gravest first."""
    kept = min(len(report.conflicts), MAX_RESULTS)
    text = _log(report, kept)
    while len(text.encode()) > MAX_BYTES and kept:
        kept = kept * MAX_BYTES // (len(text.encode()) + MAX_BYTES // 20)
        text = _log(report, kept)
    return text


def _log(report: Report, kept: int) -> str:
    findings = report.conflicts[:kept]
    codes = sorted({finding.rule for finding in findings})
    view = ReportView(report)
    documents = {document.id: document for document in report.documents}
    run = {
        "tool": {"driver": {"name": "claimcheck", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(report, kept)}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.rule), view, documents) for finding in findings],
    }
    return dumps({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> Json:
    rule = lexicon("rules").get(code)
    if rule is None:  # a rule of a plug-in
        return {"id": visible(code)}
    return {
        "id": code,
        "shortDescription": _text(rule["title"]),
        "fullDescription": _text(rule["meaning"]),
        "help": _text(f"{rule['meaning']} Example: {rule['example']}"),
        "properties": {"tags": ["claimcheck", rule["verdict"]]},
    }


def _notifications(report: Report, kept: int) -> list[Json]:
    """What the log does not show: conflicts and places beyond the limits, input that was amiss."""
    lines = []
    if kept < len(report.conflicts):
        lines.append(f"Only {kept:,} of {counted(len(report.conflicts), 'conflict')} are shown, the gravest: a log may hold no more.")
    cut = sum(len(finding.claims) > MAX_LOCATIONS for finding in report.conflicts[:kept])
    if cut:
        lines.append(f"{counted(cut, 'result')} with more than {MAX_LOCATIONS} sources: only the first {MAX_LOCATIONS} of each are shown.")
    problems = report.coverage.problems
    lines += map(problem_line, problems[:MAX_NOTIFICATIONS])
    if len(problems) > MAX_NOTIFICATIONS:
        lines.append(f"{len(problems) - MAX_NOTIFICATIONS:,} more problems with the input are not shown.")
    return [{"level": "warning", "message": _text(line)} for line in lines]


def _result(finding: Finding, rule: int, view: ReportView, documents: dict[str, Document]) -> Json:
    claims = {claim.id: claim for claim in finding.claims}
    values = [group.claim_ids[0] for group in finding.groups][:MAX_LOCATIONS] or list(claims)[:MAX_LOCATIONS]
    sources = list(claims)[:MAX_LOCATIONS]
    places = {key: _location(claims[key], documents) for key in dict.fromkeys((*values, *sources))}
    result: Json = {
        "ruleId": visible(finding.rule),
        "ruleIndex": rule,
        "kind": "fail",
        "level": _LEVELS[finding.severity],
        "rank": round(finding.confidence * 100, 1),
        "message": {"text": _message(finding, view)},
        "locations": [places[key] for key in values],
        "relatedLocations": [places[key] | {"id": number} for number, key in enumerate(sources, 1)],
        "partialFingerprints": {"primaryLocationLineHash": f"{visible(finding.id)}:1", "claimcheckFindingId/v1": visible(finding.id)},
        "properties": {"subject": visible(finding.subject), "confidence": finding.confidence, "values": _values(finding, claims)},
    }
    if finding.decision:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": view.finding(finding).decision}]
    return result


def _values(finding: Finding, claims: dict[str, Claim]) -> list[Json]:
    values = []
    for group in finding.groups:
        edtf = edtf_of(claims[group.claim_ids[0]])
        values.append({"caption": visible(group.caption), "claims": len(group.claim_ids)} | ({"edtf": edtf} if edtf else {}))
    return values


def _message(finding: Finding, view: ReportView) -> str:
    """The explanation, then the sources as links to the related locations."""
    shown = finding.claims[:_LINKED]
    links = [f"[{_escaped(view.place(claim).caption)}]({number})" for number, claim in enumerate(shown, 1)]
    more = [f"{len(finding.claims) - len(shown):,} more"] if len(finding.claims) > len(shown) else []
    return f"{_escaped(_capped(visible(finding.explanation)))} Sources: {', '.join(links + more)}."


def _location(claim: Claim, documents: dict[str, Document]) -> Json:
    document = documents.get(claim.document_id) or Document(id=claim.document_id, text="")
    located = document.locate(place_of(claim)) if document.text else Location()
    physical: Json = {"artifactLocation": {"uri": address(document)}}
    region = _region(located)
    if region:
        physical["region"] = region | {"snippet": {"text": place_of(claim).quote}}
    place: Json = {"physicalLocation": physical, "message": _text(claim.evidence.quote)}
    if located.caption and "startLine" not in region:
        place["logicalLocations"] = [{"name": located.caption}]
    return place


def _region(located: Location) -> Json:
    """The place in the raw source, where that has lines or characters of its own."""
    region: Json = {}
    numbers: Sequence[int | None] = (located.line, located.column, located.end_line, located.end_column)
    if located.part is None and None not in numbers:  # in a part of a mail, lines do not count from the head of the file
        region = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), numbers, strict=True))
    if located.start is not None and located.end is not None:
        region |= {"charOffset": located.start, "charLength": located.end - located.start}
    return region


def _text(text: str) -> Json:
    return {"text": _escaped(_capped(visible(text)))}


def _capped(text: str) -> str:
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def _escaped(text: str) -> str:
    """Text in which SARIF reads neither a link (section 3.11.6) nor a placeholder (3.11.5)."""
    return _META.sub(r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")
