"""Strategies for two short documents of which it is known how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from hypothesis import strategies as st

from claimcheck.errors import ConfigError
from claimcheck.lexicons import lexicon
from claimcheck.model.document import Document
from claimcheck.model.finding import Verdict
from claimcheck.model.report import Report
from claimcheck.testing.searching import Searched
from claimcheck.testing.selection import Side, refused
from claimcheck.testing.strategies.frames import Frame, Outcome, filled, frames, kinds
from claimcheck.testing.strategies.names import Name, named
from claimcheck.testing.strategies.stated import Draw, Slots, two_values

_CONTEXT = lexicon("sentences")["context"]
_BEFORE = st.sampled_from(["", *_CONTEXT["before"]])
_AFTER = st.sampled_from(["", *_CONTEXT["after"]])
_WORDY = frozenset({"statement", "quotation", "alias"})
_YEARS = st.integers(1985, 2015)
_YEARS_APART = st.integers(2, 8)
_PUBLISHED = st.dates(date(2005, 1, 1), date(2015, 12, 28))


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, by itself or in context, and what it was made of.

    `quote` are the words of the document that state the value, or the whole sentence where nothing smaller does; `slots` is what was filled
    into `template`, a sentence of `frame`.
    """

    document: Document
    sentence: str
    quote: str
    subject: Name
    frame: Frame
    template: str
    slots: Slots


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents about one fact, and what claimcheck should find: verdicts of which each is right."""

    expected: tuple[Verdict, ...]
    sides: tuple[Statement, Statement]

    @property
    def kind(self) -> str:
        """The kind of fact."""
        return self.sides[0].frame.kind

    @property
    def frame(self) -> str:
        """The fact, by its name in the lexicon."""
        return self.sides[0].frame.name

    @property
    def documents(self) -> tuple[Document, Document]:
        """The two documents."""
        return self.sides[0].document, self.sides[1].document

    def __repr__(self) -> str:
        """What a failing test shows: the verdict, and the two texts with their days of publication."""
        said = " | ".join(f"{document.published or 'undated'}: {document.text!r}" for document in self.documents)
        return f"Pair({' or '.join(self.expected)}, {self.kind}/{self.frame}, {said})"

    def holds(self, report: Report) -> bool:
        """Whether a report on the two documents has the expected finding on the two values, and no conflict that is not expected.

        That two sentences say the same in the same words counts for statements only.
        """
        if Verdict.CONFLICT not in self.expected and report.conflicts:
            return False
        searched = Searched(report)
        sides = [Side(document=side.document.id, quote=side.quote) for side in self.sides]
        return any(
            finding.verdict in self.expected
            and (self.kind == "polarity" or finding.kind not in _WORDY)
            and searched.has_sides(finding, sides) == len(sides)
            for finding in report.findings
        )


def pairs(kind: str | None = None, verdict: Verdict | str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs of one kind of fact and with one verdict, or of any.

    The kinds are date, quantity, role, relation, attribute, enumeration and polarity. Raises ConfigError when there are no such pairs.
    """
    wanted = None if verdict is None else Verdict(verdict)
    if kind is not None and kind not in kinds():
        raise ConfigError("kind", ": ".join(refused("kind of pair", kind, kinds())))
    chosen = [
        (frame, outcome)
        for frame in frames()
        if kind in (None, frame.kind)
        for outcome in frame.outcomes
        if wanted is None or wanted in outcome.verdicts
    ]
    if not chosen:
        raise ConfigError("verdict", f"there are no pairs of the kind {kind} with the verdict {wanted}")
    return st.sampled_from(chosen).flatmap(lambda choice: pair_of(*choice))


def conflicting_pair(kind: str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs that contradict each other."""
    return pairs(kind, Verdict.CONFLICT)


def agreeing_pair(kind: str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs that say the same in different words."""
    return pairs(kind, Verdict.AGREE)


def refining_pair(kind: str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs of which one says more precisely what the other says."""
    return pairs(kind, Verdict.REFINE)


def succeeding_pair(kind: str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs that both hold, each in its time."""
    return pairs(kind, Verdict.SUCCESSION)


def differing_scope_pair(kind: str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs that speak of different times or places."""
    return pairs(kind, Verdict.SCOPE_DIFFERS)


def many_valued_pair(kind: str | None = None) -> st.SearchStrategy[Pair]:
    """Pairs about a property that takes several values."""
    return pairs(kind, Verdict.MULTI_VALUED)


@st.composite
def pair_of(draw: Draw, frame: Frame, outcome: Outcome) -> Pair:
    """Pairs of one frame with one of its outcomes."""
    years = draw(_YEARS_APART)
    values = draw(two_values(frame, outcome.values, years))
    subject, place = draw(_subject_and_place(frame, values))
    stated = draw(_two_years(outcome.time, years))
    published = draw(_two_publications(outcome.time, years))
    templates = draw(_two_templates(frame, outcome))
    shared = {**subject.slots, "place": place}
    wordings = [(template, {**shared, "year": str(year), **slots}) for template, slots, year in zip(templates, values, stated, strict=True)]
    first, second = (
        draw(_statement((frame, subject), wording, (f"source-{number}", day)))
        for number, (wording, day) in enumerate(zip(wordings, published, strict=True), 1)
    )
    return Pair(outcome.verdicts, (first, second))


@st.composite
def _statement(draw: Draw, fact: tuple[Frame, Name], wording: tuple[str, Slots], made: tuple[str, date | None]) -> Statement:
    """A fact about its subject in the words of a template, in a document with that id and day of publication."""
    (frame, subject), (template, slots), (name, day) = fact, wording, made
    sentence = filled(template, slots)
    text = " ".join(part for part in (draw(_BEFORE), sentence, draw(_AFTER)) if part)
    quote = slots.get("quote", "")
    return Statement(
        document=Document(id=name, text=text, published=day),
        sentence=sentence,
        quote=quote if quote and text.count(quote) == 1 else sentence,
        subject=subject,
        frame=frame,
        template=template,
        slots=slots,
    )


@cache
def _two_templates(frame: Frame, outcome: Outcome) -> st.SearchStrategy[tuple[str, str]]:
    """Two sentences; different ones where the values are the same, so that the texts are never copies of each other."""
    if outcome.values == "denied":
        sides = st.tuples(st.sampled_from(frame.templates(outcome)), st.sampled_from(frame.templates(outcome, denied=True)))
        return sides.flatmap(st.permutations).map(lambda pair: (pair[0], pair[1]))
    templates = st.sampled_from(frame.templates(outcome))
    if outcome.values != "same":
        return st.tuples(templates, templates)
    return st.lists(templates, min_size=2, max_size=2, unique=True).map(lambda pair: (pair[0], pair[1]))


@st.composite
def _subject_and_place(draw: Draw, frame: Frame, values: Iterable[Slots]) -> tuple[Name, str]:
    """What the sentences are about, and a town, no two of which share a word with each other or with the values."""
    taken = {word for slots in values for text in slots.values() for word in text.split()}
    subject = draw(named(draw(st.sampled_from(frame.subjects))).filter(lambda name: taken.isdisjoint(name.name.split())))
    taken.update(subject.name.split())
    return subject, draw(named("place").filter(lambda place: taken.isdisjoint(place.name.split()))).name


@cache
def _two_years(time: str, years: int) -> st.SearchStrategy[tuple[int, int]]:
    """The years that the two sentences say they hold for."""
    apart = years if time == "other_years" else 0
    return st.tuples(_YEARS, st.permutations((0, apart))).map(lambda drawn: (drawn[0] + drawn[1][0], drawn[0] + drawn[1][1]))


@cache
def _two_publications(time: str, years: int) -> st.SearchStrategy[tuple[date | None, date | None]]:
    """The days of publication; none where a sentence says all there is to know of time."""
    if time not in _LATER:
        return st.just((None, None))
    later = st.integers(*_DAYS_LATER).map(lambda days: timedelta(days=days))
    return st.tuples(_PUBLISHED, later).map(
        lambda drawn: (drawn[0], drawn[0].replace(year=drawn[0].year + years, day=1) if time == "years_later" else drawn[0] + drawn[1])
    )


_LATER = frozenset({"years_later", "days_later"})
_DAYS_LATER = (1, 6)
