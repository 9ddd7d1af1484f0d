"""The whole page as data, from which the templates are filled. Every string in it is visible text; the templates escape all markup."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.model.claims import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Severity, Verdict
from claimcheck.model.report import Report
from claimcheck.reports.html.findings import Card, CardMaker
from claimcheck.reports.html.graph import GraphPicture, graph_picture
from claimcheck.reports.html.links import Numbered, Source, marked_span
from claimcheck.reports.html.texts import Cited, Line, Reference, marked_lines
from claimcheck.reports.html.timeline import Lane, Timeline, timeline_of
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import VERDICTS, ReportView, counted, coverage, headline
from claimcheck.values.comparison import caption_value

_MOST_LANES = 24  # of the timeline of all dated conflicts


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter: what the findings carry, what a reader sees, and how many findings have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Filters:
    """What the findings can be narrowed down by; only values that occur."""

    verdicts: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    severities: tuple[Choice, ...]
    sources: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in the list below its document."""

    place: str
    anchor: str
    kind: str
    about: str
    value: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A document in full, with its claims."""

    source: Source
    title: str
    published: str
    lines: tuple[Line, ...]
    claims: tuple[ClaimRow, ...]
    findings: int
    conflicts: int

    @property
    def facts(self) -> str:
        """What is known of it and how much was found in it, in one line."""
        counts = (counted(len(self.claims), "claim"), counted(self.findings, "finding"), counted(self.conflicts, "conflict"))
        return ", ".join((*((f"“{self.title}”",) if self.title else ()), self.published or "undated", *counts))


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page shows.

    `numbers` are counts with their nouns; `coverage` are labels with what was read or left out; `undrawn` is how many findings with
    dates that conflict have no lane in `timeline`.
    """

    headline: str
    numbers: tuple[tuple[int, str], ...]
    coverage: tuple[tuple[str, str], ...]
    filters: Filters
    cards: tuple[Card, ...]
    texts: tuple[Text, ...]
    graph: GraphPicture | None
    timeline: Timeline | None
    undrawn: int


def page_of(report: Report) -> Page:
    """The page that shows this report."""
    numbered = Numbered(report)
    maker = CardMaker(ReportView(report), numbered)
    cards = tuple(maker.card(number, finding) for number, finding in enumerate(report.findings, 1))
    lanes = [_lane(card, card.timeline) for card in cards if card.timeline is not None]
    return Page(
        headline=headline(report),
        numbers=_numbers(report),
        coverage=tuple((label, line) for label, line in coverage(report) if label),  # lines without one are documents, shown in full below
        filters=_filters(cards),
        cards=cards,
        texts=tuple(_texts(report, numbered)),
        graph=graph_picture(cards),
        timeline=timeline_of(lanes[:_MOST_LANES]),
        undrawn=max(0, len(lanes) - _MOST_LANES),
    )


def _numbers(report: Report) -> tuple[tuple[int, str], ...]:
    seen = report.coverage
    return (
        (len(report.conflicts), "conflicts"),
        (len(report.agreements), "agreements"),
        (len(report.findings) - len(report.conflicts) - len(report.agreements), "other findings"),
        (len(report.documents), "documents"),
        (seen.sentences, "sentences"),
        (seen.claims, "claims"),
        (seen.entities, "things"),
    )


def _filters(cards: Sequence[Card]) -> Filters:
    verdicts = Counter(card.verdict for card in cards)
    severities = Counter(card.finding.severity for card in cards)
    sources = Counter(source for card in cards for source in card.sources if source.anchor)
    return Filters(
        verdicts=tuple(
            Choice(verdict.value, verdict.value.replace("_", " "), verdicts[verdict]) for verdict in VERDICTS if verdicts[verdict]
        ),
        kinds=tuple(Choice(kind, kind, count) for kind, count in sorted(Counter(card.finding.kind for card in cards).items())),
        severities=tuple(
            Choice(severity.value, severity.value, severities[severity.value]) for severity in Severity if severities[severity.value]
        ),
        sources=tuple(
            Choice(source.anchor, source.caption, sources[source])
            for source in sorted(sources, key=lambda source: (source.caption, source.anchor))
        ),
    )


def _lane(card: Card, timeline: Timeline) -> Lane:
    """All dates of a finding in one lane, for the picture that has a lane for each finding."""
    label = f"{card.finding.about}: {' / '.join(row.lane.label for row in timeline.rows)}"
    return Lane(label, tuple(dated for row in timeline.rows for dated in row.lane.dates), card.anchor)


def _texts(report: Report, numbered: Numbered) -> Iterable[Text]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in {
        claim.id: claim for claim in (*report.claims, *(claim for finding in report.findings for claim in finding.claims))
    }.values():
        claims[claim.document_id].append(claim)
    cited: dict[str, list[Reference]] = defaultdict(list)
    for number, finding in enumerate(report.findings, 1):
        for claim in finding.claims:
            cited[claim.id].append(Reference(number, finding.verdict))
    for number, document in enumerate(report.documents, 1):
        yield _text(number, document, sorted(claims[document.id], key=lambda claim: (marked_span(claim).start, claim.id)), cited, numbered)


def _text(number: int, document: Document, claims: Sequence[Claim], cited: Cited, numbered: Numbered) -> Text:
    references = {reference for claim in claims for reference in cited.get(claim.id, ())}
    return Text(
        source=numbered.source(document.id),
        title=visible(document.title or "") if document.title != document.caption else "",
        published=document.published.isoformat() if document.published else "",
        lines=marked_lines(number, document, claims, cited),
        claims=tuple(_claim_row(claim, document, cited, numbered) for claim in claims),
        findings=len(references),
        conflicts=sum(reference.verdict is Verdict.CONFLICT for reference in references),
    )


def _claim_row(claim: Claim, document: Document, cited: Cited, numbered: Numbered) -> ClaimRow:
    location = document.locate(marked_span(claim))
    return ClaimRow(
        place=location.caption,
        anchor=numbered.anchor_of(claim),
        kind=claim.kind,
        about=visible(f"{claim.subject.name} · {claim.predicate.replace('_', ' ')}"),
        value=visible(caption_value(claim.value)),
        references=tuple(cited.get(claim.id, ())),
    )
