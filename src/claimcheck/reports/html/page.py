"""The whole page as data, from which the templates are filled. Every string in it is visible text; the templates escape all markup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.model.finding import Severity
from claimcheck.model.report import Report
from claimcheck.reports.html.documents import Text, texts_of
from claimcheck.reports.html.findings import Card, CardMaker
from claimcheck.reports.html.graph import GraphPicture, graph_picture
from claimcheck.reports.html.links import Numbered
from claimcheck.reports.html.timeline import Lane, Timeline, timeline_of
from claimcheck.reports.view import VERDICTS, ReportView, coverage, covered, headline

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
class Page:
    """Everything the page shows.

    `numbers` are counts with their nouns; `coverage` are labels with what was read or left out, `covered` the same in a line; `undrawn` is
    how many findings with dates that conflict have no lane in `timeline`.
    """

    headline: str
    numbers: tuple[tuple[int, str], ...]
    covered: str
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
        covered=covered(report),
        coverage=tuple((label, line) for label, line in coverage(report) if label),  # lines without one are documents, shown in full below
        filters=_filters(cards),
        cards=cards,
        texts=tuple(texts_of(report, numbered)),
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
    sources = Counter(source for card in cards for source in card.sources if source.anchor)
    ordered = sorted(sources, key=lambda source: (source.caption, source.anchor))
    return Filters(
        verdicts=_choices([card.verdict.value for card in cards], VERDICTS),
        kinds=_choices(kinds := [card.finding.kind for card in cards], sorted(set(kinds))),
        severities=_choices([card.finding.severity for card in cards], Severity),
        sources=tuple(Choice(source.anchor, source.caption, sources[source]) for source in ordered),
    )


def _choices(values: Sequence[str], order: Iterable[str]) -> tuple[Choice, ...]:
    """A choice for each value that occurs, in that order."""
    counts = Counter(values)
    return tuple(Choice(str(value), str(value).replace("_", " "), counts[value]) for value in order if counts[value])


def _lane(card: Card, timeline: Timeline) -> Lane:
    """All dates of a finding in one lane, for the picture that has a lane for each finding."""
    label = f"{card.finding.about}: {' / '.join(row.lane.label for row in timeline.rows)}"
    return Lane(label, tuple(dated for row in timeline.rows for dated in row.lane.dates), card.anchor)
