"""The findings as the page shows them: each value beside the others, every quote in its context."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model.claims import Claim
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.values import DateValue
from claimcheck.reports.html.links import Numbered, Source, finding_anchor
from claimcheck.reports.html.timeline import Lane, Timeline, timeline_of
from claimcheck.reports.quoting import ELLIPSIS, Quote, surroundings, visible
from claimcheck.reports.view import FindingView, Place, ReportView, claims_by_value

_SENTENCE = 400  # code points of the sentence on each side of the value: here is room for nearly all of them
_SHOWN = 4  # quotes of one value that are shown at once; the others open on demand


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of a finding: its sentence with what stands around it, and a link to its place in the full text (empty: no such place)."""

    place: Place
    quote: Quote
    anchor: str
    published: str
    said_by: str
    lead: str
    trail: str


@dataclass(frozen=True, slots=True)
class Side:
    """One value of a finding: who states it, and in which words."""

    caption: str
    sources: tuple[Source, ...]
    shown: tuple[Evidence, ...]
    more: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One finding, counted from 1.

    `thing` is the key of the entity it is about, or its name where it has none; `decided` is `accepted`, `dismissed` or empty.
    """

    number: int
    finding: FindingView
    verdict: Verdict
    decided: str
    subject: str
    thing: str
    sides: tuple[Side, ...]
    timeline: Timeline | None

    @property
    def anchor(self) -> str:
        """Where links to the finding lead."""
        return finding_anchor(self.number)

    @property
    def opened(self) -> bool:
        """Whether it is shown in full at once: a conflict that nobody has decided about."""
        return self.verdict is Verdict.CONFLICT and not self.decided

    @property
    def sources(self) -> tuple[Source, ...]:
        """All its sources, each once."""
        return tuple(dict.fromkeys(source for side in self.sides for source in side.sources))


class CardMaker:
    """Makes the cards of one report's findings."""

    def __init__(self, view: ReportView, numbered: Numbered) -> None:
        """Keep what all cards share."""
        self._view = view
        self._numbered = numbered

    def card(self, number: int, finding: Finding) -> Card:
        """The card of the finding with that number."""
        values = claims_by_value(finding)
        return Card(
            number=number,
            finding=self._view.finding(finding),
            verdict=finding.verdict,
            decided=finding.decision.decision if finding.decision else "",
            subject=visible(finding.subject),
            thing=finding.claims[0].subject.key or finding.subject,
            sides=tuple(self._side(caption, claims) for caption, claims in values),
            timeline=timeline_of(_lanes(values)) if finding.verdict is Verdict.CONFLICT else None,
        )

    def _side(self, caption: str, claims: Sequence[Claim]) -> Side:
        sources = dict.fromkeys(self._numbered.source(claim.document_id) for claim in claims)
        evidence = tuple(map(self._evidence, claims))
        return Side(caption, tuple(sources), evidence[:_SHOWN], evidence[_SHOWN:])

    def _evidence(self, claim: Claim) -> Evidence:
        place, document = self._view.place(claim), self._numbered.document(claim.document_id)
        lead, trail = surroundings(document.text, claim.evidence) if document else ("", "")
        quote = Quote.of(claim, _SENTENCE)
        return Evidence(
            place=place,
            quote=quote,
            anchor=self._numbered.anchor_of(claim),
            published=document.published.isoformat() if document and document.published else "",
            said_by=visible(claim.attribution.name) if claim.attribution else "",
            lead="" if quote.before.startswith(ELLIPSIS) else lead,
            trail="" if quote.marked("", "").endswith(ELLIPSIS) else trail,
        )


def _lanes(values: Sequence[tuple[str, Sequence[Claim]]]) -> tuple[Lane, ...]:
    """A lane for each value that the calendar bounds; none when there is but one, which nothing could be compared with."""
    lanes = []
    for side, (caption, claims) in enumerate(values):
        dates = dict.fromkeys(claim.value for claim in claims if isinstance(claim.value, DateValue) and claim.value.is_known)
        if dates:
            lanes.append(Lane(caption, tuple((side, value) for value in dates)))
    return tuple(lanes) if len(lanes) > 1 else ()
