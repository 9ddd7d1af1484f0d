"""What the tests of reading and of the extractors share: texts read once, and claims, clauses and things looked up in them.

The pipeline is loaded once in a process; a text that several tests read is parsed once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.config import Config
from claimcheck.extractors.registry import extract
from claimcheck.model.claims import Claim
from claimcheck.model.document import Document, Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, ListValue, NameValue, QuantityValue, TextValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.reader import Reading, read
from claimcheck.reading.reference import Reference

PUBLISHED = "2020-06-24"  # a Wednesday: the day that the made-up texts count from


@cache
def reading_of(text: str, title: str | None = None) -> Reading:
    """The reading of a text."""
    document = Document.from_text(text, id="text", title=title, published=PUBLISHED)
    return next(read([document], Config().model))


@cache
def claims_of(text: str, title: str | None = None) -> tuple[Claim, ...]:
    """All claims of a text, in its order."""
    return extract(reading_of(text, title)).claims


def clause(text: str, lemma: str) -> Clause:
    """The only clause of a text with this verb."""
    found = [one for sentence in reading_of(text).sentences for one in sentence.clauses if one.lemma == lemma]
    assert len(found) == 1, f"{len(found)} clauses of {lemma!r} in {text!r}"
    return found[0]


def reference(text: str, words: str, title: str | None = None) -> Reference:
    """The reference of the last phrase of a text that is spelt like this."""
    found = []
    for sentence in reading_of(text, title).sentences:
        found += [one for one in sentence.references.values() if sentence.mention_of(one).text == words]
    assert found, f"nothing is called {words!r} in {text!r}"
    return found[-1]


def thing(text: str, words: str, title: str | None = None) -> str | None:
    """The name of what the last phrase of a text that is spelt like this stands for; None where the text names no such thing."""
    mentions = [
        sentence.mention_of(one)
        for sentence in reading_of(text, title).sentences
        for one in sentence.references.values()
        if text[sentence.sentence.start_of(one.first) : sentence.sentence.end_of(one.last)] == words
    ]
    return mentions[-1].name if mentions and mentions[-1].named else None


@dataclass(frozen=True)
class Said:
    """A claim in the few words that a test compares: whatever the extractor's confidence, and whatever else the sentence gave."""

    kind: str
    subject: str
    predicate: str
    value: str


def value_words(value: DateValue | QuantityValue | NameValue | TextValue | ListValue) -> str:
    """A value as one string: EDTF, "bounds unit counted", a name, words, or the members of a list."""
    match value:
        case DateValue():
            return value.edtf
        case QuantityValue():
            bounds = f"{value.lower}" if value.lower == value.upper else f"{value.lower or ''}..{value.upper or ''}"
            return " ".join(part for part in (_SIGNS.get(value.comparator.value, "") + bounds, value.unit, value.counted) if part)
        case NameValue():
            return value.name
        case TextValue():
            return value.text
        case ListValue():
            return "; ".join(value.items)


_SIGNS = {"approximately": "~", "more_than": ">", "less_than": "<", "at_least": "", "at_most": "", "exact": ""}


def said(text: str, kind: str, predicate: str | None = None) -> list[Said]:
    """The claims of a kind (and a property) in a text, in the few words that a test compares."""
    return [
        Said(claim.kind, claim.subject.name, claim.predicate, value_words(claim.value))
        for claim in claims_of(text)
        if claim.kind == kind and predicate in {None, claim.predicate}
    ]


def the_claim(text: str, kind: str, predicate: str | None = None) -> Claim:
    """The only claim of a kind (and a property) in a text."""
    found = [claim for claim in claims_of(text) if claim.kind == kind and predicate in {None, claim.predicate}]
    assert len(found) == 1, f"{len(found)} claims of {kind} {predicate or ''} in {text!r}"
    return found[0]


def spans_of(claim: Claim) -> list[Span]:
    """Every span of a claim: its evidence, its value, each thing it mentions and where the name of that thing was taken from."""
    mentions: list[Mention | None] = [claim.subject, claim.object, claim.attribution, *claim.qualifiers.place]
    spans: list[Span | None] = [claim.evidence, claim.value_span]
    for mention in mentions:
        if mention is not None:
            spans += [mention.span, mention.antecedent]
    return [span for span in spans if span is not None]
