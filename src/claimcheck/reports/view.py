"""What the reports for people say, apart from how they look: every string here is visible text on one line, whatever the documents hold."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.matching.explaining import label_of
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Decision, Finding, Verdict
from claimcheck.model.location import Location
from claimcheck.model.report import Problem, Report
from claimcheck.reports.quoting import Quote, visible
from claimcheck.reports.tracing import steps
from claimcheck.values.comparison import caption_value

SECTIONS: tuple[tuple[str, tuple[Verdict, ...]], ...] = (
    ("Agreements", (Verdict.AGREE, Verdict.REFINE)),
    ("Different, but no conflict", (Verdict.SUCCESSION, Verdict.SCOPE_DIFFERS, Verdict.MULTI_VALUED)),
    ("Undecided", (Verdict.UNDECIDED,)),
)
"""What is told in a line each, after the conflicts, in this order."""

VERDICTS = (Verdict.CONFLICT, *(verdict for _, verdicts in SECTIONS for verdict in verdicts))
"""All verdicts, in the order in which they are told."""

_APART = frozenset({Verdict.SUCCESSION, Verdict.SCOPE_DIFFERS})  # each value belongs to a time or place of its own
_LISTED_PLACES = 6  # of an agreement among many sources, in one line
_LISTED_DOCUMENTS = 30


@dataclass(frozen=True, slots=True)
class Place:
    """Where one source states a value."""

    source: str
    location: Location
    quote: Quote

    @property
    def caption(self) -> str:
        """Source and line, as editors and terminals link them, or what the source has instead of lines."""
        return self.location.caption_in(self.source)


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of a finding and the places that state it. The caption is empty where the finding groups nothing."""

    caption: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding: what it is about, its values, the reason, how sure it is, and what was decided about it (empty: nothing)."""

    id: str
    kind: str
    verdict: str
    about: str
    values: tuple[ValueView, ...]
    why: str
    rule: str
    severity: str
    confidence: str
    trace: tuple[str, ...]
    decision: str

    @property
    def summary(self) -> str:
        """The values and where they stand, in one line."""
        return "; ".join(f"{value.caption} ({_listed(value.places)})" if value.caption else _listed(value.places) for value in self.values)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim: what it is about, its value, where it stands, and what else is known of it, as pairs of a label and a line."""

    about: str
    value: str
    place: Place
    details: tuple[tuple[str, str], ...]


class ReportView:
    """A report's findings as people read them."""

    def __init__(self, report: Report) -> None:
        """Index the documents once; nothing is changed."""
        self.report = report
        self._documents: dict[str, Document] = {document.id: document for document in report.documents}
        self._entities = {entity.key: entity for entity in report.entities}

    def findings(self, *verdicts: Verdict) -> tuple[FindingView, ...]:
        """The findings with one of these verdicts, in the report's order."""
        return tuple(map(self.finding, self.report.with_verdict(*verdicts)))

    def finding(self, finding: Finding) -> FindingView:
        """One finding of the report."""
        return FindingView(
            id=visible(finding.id),
            kind=visible(finding.kind),
            verdict=finding.verdict.value.replace("_", " "),
            about=_about(finding.subject, label_of(finding.claims)),
            values=self._values(finding),
            why=visible(finding.explanation),
            rule=visible(finding.rule),
            severity=finding.severity.value,
            confidence=f"{finding.confidence:.2f}",
            trace=steps(finding, self._documents, self._entities),
            decision=_decision_line(finding.decision) if finding.decision else "",
        )

    def claim(self, claim: Claim) -> ClaimView:
        """One claim of the report."""
        limits = claim.qualifiers
        findings = [f"{f.id} ({f.rule}, {f.verdict.value})" for f in self.report.findings if any(c.id == claim.id for c in f.claims)]
        details = (
            ("Kind", f"{claim.kind}, {claim.polarity.value}, confidence {claim.confidence:.2f}, id {claim.id}"),
            ("When", caption_value(limits.time) if limits.time else ""),
            ("Where", ", ".join(place.name for place in limits.place)),
            ("Scope", ", ".join(limits.scope)),
            ("Hedges", ", ".join(claim.hedges)),
            ("Said by", claim.attribution.name if claim.attribution else ""),
            ("Findings", ", ".join(findings) or "none: nothing comparable was found for it"),
        )
        return ClaimView(
            about=about_claim(claim),
            value=visible(caption_value(claim.value)),
            place=self.place(claim),
            details=tuple((label, visible(text)) for label, text in details if text),
        )

    def place(self, claim: Claim) -> Place:
        """Where a claim stands: where its value does, or its sentence where it has no value of its own."""
        document = self._documents.get(claim.document_id)
        if document is None:
            return Place(visible(claim.document_id), Location(), Quote.of(claim))
        return Place(visible(document.caption), document.locate(claim.value_span or claim.evidence), Quote.of(claim))

    def _values(self, finding: Finding) -> tuple[ValueView, ...]:
        return tuple(ValueView(caption, tuple(map(self.place, claims))) for caption, claims in claims_by_value(finding))


def about_claim(claim: Claim) -> str:
    """What one claim is about: the thing and the property."""
    return _about(claim.subject.name, claim.predicate.replace("_", " "))


def _about(thing: str, label: str) -> str:
    return visible(f"{thing} · {label}" if label else thing)


def claims_by_value(finding: Finding) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """The claims of a finding under the caption of the value that they state; those in no group come last, under an empty caption.

    Values that look alike to a reader are one, unless the finding is about the times or places in which they hold.
    """
    claims = {claim.id: claim for claim in finding.claims}
    values = [(visible(group.caption), tuple(claims.pop(key) for key in group.claim_ids)) for group in finding.groups]
    if finding.verdict not in _APART:
        together: dict[str, tuple[Claim, ...]] = {}
        for caption, members in values:
            together[caption] = (*together.get(caption, ()), *members)
        values = list(together.items())
    return (*values, *((("", tuple(claims.values())),) if claims else ()))


def headline(report: Report) -> str:
    """What came out, in one sentence. It never sounds like agreement when nothing was compared."""
    documents = counted(len(report.documents), "document")
    if report.findings:
        conflicts = counted(len(report.conflicts), "conflict") if report.conflicts else "No conflict"
        accepted = len(report.conflicts) - len(report.open_conflicts)
        conflicts += f" ({accepted:,} of them accepted)" if accepted else ""
        agreements = counted(len(report.agreements), "agreement") if report.agreements else "no agreement"
        return f"{conflicts} and {agreements} in {documents}."
    left_out = _findings_left_out(report)
    if left_out:
        was = "was" if left_out == 1 else "were"
        return f"Nothing is shown: {counted(left_out, 'finding')} in {documents} {was} left out."
    if not report.documents:
        return "Nothing was compared: no document could be read."
    if len(report.documents) == 1:
        return "Nothing was compared: there is one document only."
    pairs = report.coverage.pairs_compared
    if not pairs:
        return f"Nothing was compared: no two claims in {documents} speak of the same property of the same thing."
    was = "was" if pairs == 1 else "were"
    return f"No findings: {counted(pairs, 'pair')} of claims in {documents} {was} compared, and neither agreement nor conflict was found."


def coverage(report: Report) -> tuple[tuple[str, str], ...]:
    """What was read and compared and what was left out, as pairs of a label and a line."""
    seen = report.coverage
    sentences = f"{counted(seen.sentences, 'sentence')}, {seen.sentences_with_claims} of them with claims"
    shown = report.documents[:_LISTED_DOCUMENTS]
    return (
        ("Read", f"{counted(seen.documents, 'document')}, {sentences}"),
        *(("", _document_line(document)) for document in shown),
        *((("", f"and {len(report.documents) - len(shown)} more"),) if len(shown) < len(report.documents) else ()),
        ("Found", f"{counted(seen.claims, 'claim')} about {counted(seen.entities, 'thing')}"),
        ("Compared", f"{counted(seen.pairs_compared, 'pair')} of claims about the same property of the same thing"),
        ("Alone", f"{counted(_alone(report), 'claim')} in no finding{' that is shown' if _findings_left_out(report) else ''}"),
        *(
            ("Left out", f"{counted(dropped.count, visible(dropped.what).removesuffix('s'))}: {visible(dropped.reason)}")
            for dropped in seen.dropped
        ),
        *(("Input", problem_line(problem)) for problem in seen.problems),
    )


def covered(report: Report) -> str:
    """The same in one line, for where the rest has to be opened."""
    seen, parts = report.coverage, [f"{counted(_alone(report), 'claim')} of {report.coverage.claims:,} in no finding"]
    if seen.problems:
        parts.append(f"{counted(len(seen.problems), 'note')} on the input")
    return ", ".join((f"{counted(seen.pairs_compared, 'pair')} of claims compared", *parts))


def _alone(report: Report) -> int:
    """How many claims stand in no finding of the report."""
    in_findings = {claim.id for finding in report.findings for claim in finding.claims}
    return sum(claim.id not in in_findings for claim in report.claims)


def _findings_left_out(report: Report) -> int:
    """How many findings there are that the settings, a decision or a baseline keep out of the report."""
    return sum(dropped.count for dropped in report.coverage.dropped if dropped.what == "findings")


def problem_line(problem: Problem) -> str:
    """One line: the source, what is the matter, what to do."""
    return visible(f"{problem.source}: {problem.reason}" + (f" ({problem.remedy})" if problem.remedy else ""))


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 claim", "2,000 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _decision_line(decision: Decision) -> str:
    who = f" by {decision.who}" if decision.who else ""
    until = f" until {decision.expires.isoformat()}" if decision.expires else ""
    note = f": {decision.note}" if decision.note else ""
    return visible(f"{decision.decision}{who}{until}{note}")


def _document_line(document: Document) -> str:
    title = f" “{visible(document.title)}”" if document.title else ""
    return f"{visible(document.caption)}{title}, {document.published or 'undated'}"


def _listed(places: tuple[Place, ...]) -> str:
    """The places, each line once; of many only the first ones, and how many more there are."""
    captions = tuple(dict.fromkeys(place.caption for place in places))
    more = len(captions) - _LISTED_PLACES
    return ", ".join(captions[:_LISTED_PLACES]) + (f" and {more} more" if more > 0 else "")
