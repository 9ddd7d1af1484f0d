"""Strategies for two short documents of which it is known how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from claimcheck.errors import ConfigError
from claimcheck.lexicons import lexicon
from claimcheck.model.base import Printer
from claimcheck.model.document import Document
from claimcheck.model.finding import Verdict
from claimcheck.model.report import Report
from claimcheck.testing.searching import Searched
from claimcheck.testing.selection import Side, refused
from claimcheck.testing.strategies.choosing import Draw, pick
from claimcheck.testing.strategies.frames import Frame, Outcome, filled, frames, kinds
from claimcheck.testing.strategies.names import Name, all_named, apart_from
from claimcheck.testing.strategies.stated import Slots, choices_in, two_values

_CONTEXT = lexicon("sentences")["context"]
_BEFORE = ("", *_CONTEXT["before"])
_AFTER = ("", *_CONTEXT["after"])
_WORDY = frozenset({"statement", "quotation", "alias"})
_YEARS = st.integers(1985, 2015)
_YEARS_APART = st.integers(2, 8)
_PUBLISHED = st.dates(date(2005, 1, 1), date(2015, 12, 28))


@dataclass(frozen=True, slots=True, repr=False)
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

    def __repr__(self) -> str:
        """The text, with its day of publication; what it was made of says nothing to who reads a failure."""
        return f"{self.document.published or 'undated'}: {self.document.text!r}"

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:  # noqa: FBT001, ARG002 - as IPython and hypothesis call it
        printer.text(repr(self))


@dataclass(frozen=True, slots=True, repr=False)
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
        """What a failing test shows: the verdict, the fact, and the two texts with their days of publication."""
        return f"Pair({self._said()}, {self.sides[0]!r} | {self.sides[1]!r})"

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:  # noqa: FBT001, ARG002 - as IPython and hypothesis call it
        """The same on three lines; without this hypothesis would show all fields of all parts."""
        with printer.group(4, "Pair(", ")"):
            printer.text(self._said())
            for side in self.sides:
                printer.text(",")
                printer.breakable()
                printer.text(repr(side))

    def _said(self) -> str:
        return f"{' or '.join(self.expected)}, {self.kind}/{self.frame}"

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
    if verdict is not None and verdict not in set(Verdict):
        raise ConfigError("verdict", ": ".join(refused("verdict", verdict, [one.value for one in Verdict])))
    if kind is not None and kind not in kinds():
        raise ConfigError("kind", ": ".join(refused("kind of pair", kind, kinds())))
    chosen = [
        (frame, outcome)
        for frame in sorted(frames(), key=choices_in)
        if kind in (None, frame.kind)
        for outcome in frame.outcomes
        if verdict is None or verdict in outcome.verdicts
    ]
    if not chosen:
        raise ConfigError("verdict", f"there are no pairs of the kind {kind} with the verdict {verdict}")
    return _pair_of_any(tuple(chosen))


@st.composite
def _pair_of_any(draw: Draw, chosen: Sequence[tuple[Frame, Outcome]]) -> Pair:
    pair: Pair = draw(pair_of(*pick(draw, chosen)))
    return pair


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
    subject, place = _subject_and_place(draw, frame, values)
    stated = _two_years(draw, outcome.time, years)
    published = _two_publications(draw, outcome.time, years)
    templates = _two_templates(draw, frame, outcome)
    if pick(draw, (False, True)):  # the other way round, where neither side has to come first
        values = values[::-1] if outcome.values in _EITHER_WAY else values
        templates = templates[::-1] if outcome.values == "denied" else templates
    shared = {**subject.slots, "place": place}
    wordings = [(template, {**shared, "year": str(year), **slots}) for template, slots, year in zip(templates, values, stated, strict=True)]
    first, second = (
        _statement(draw, (frame, subject), wording, (f"source-{number}", day))
        for number, (wording, day) in enumerate(zip(wordings, published, strict=True), 1)
    )
    return Pair(outcome.verdicts, (first, second))


def _statement(draw: Draw, fact: tuple[Frame, Name], wording: tuple[str, Slots], made: tuple[str, date | None]) -> Statement:
    """A fact about its subject in the words of a template, in a document with that id and day of publication."""
    (frame, subject), (template, slots), (name, day) = fact, wording, made
    sentence = filled(template, slots)
    text = " ".join(part for part in (pick(draw, _BEFORE), sentence, pick(draw, _AFTER)) if part)
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


def _two_templates(draw: Draw, frame: Frame, outcome: Outcome) -> tuple[str, str]:
    """Two sentences; different ones where the values are the same, so that the texts are never copies of each other."""
    affirming = frame.templates(outcome)
    first = pick(draw, affirming)
    if outcome.values == "denied":
        return first, pick(draw, frame.templates(outcome, denied=True))
    return first, pick(draw, [other for other in affirming if outcome.values != "same" or other != first])


def _subject_and_place(draw: Draw, frame: Frame, values: Iterable[Slots]) -> tuple[Name, str]:
    """What the sentences are about, and a town, no two of which share a word with each other or with the values."""
    taken = [text for slots in values for text in slots.values()]
    subject = pick(draw, [name for kind in frame.subjects for name in apart_from(all_named(kind), taken)])
    return subject, pick(draw, apart_from(all_named("place"), [*taken, subject.name])).name


def _two_years(draw: Draw, time: str, years: int) -> tuple[int, int]:
    """The years that the two sentences say they hold for."""
    year, later = draw(_YEARS), pick(draw, (1, 0))
    apart = years if time == "other_years" else 0
    return year + apart * (1 - later), year + apart * later


def _two_publications(draw: Draw, time: str, years: int) -> tuple[date | None, date | None]:
    """The days of publication; none where a sentence says all there is to know of time."""
    first, days = draw(_PUBLISHED), draw(_DAYS_LATER)
    if time == "years_later":
        return first, first.replace(year=first.year + years, day=1)
    return (first, first + timedelta(days=days)) if time == "days_later" else (None, None)


_EITHER_WAY = frozenset({"apart", "inside"})
_DAYS_LATER = st.integers(1, 6)
