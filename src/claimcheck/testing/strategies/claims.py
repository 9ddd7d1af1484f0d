"""Strategies for documents, and for the claims that they make. Every span of a claim quotes its document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from claimcheck.errors import ConfigError
from claimcheck.model.base import Printer, content_id
from claimcheck.model.claims import Claim, Polarity, claim_adapter
from claimcheck.model.document import Document, Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import ListValue, NameValue, QuantityValue, TextValue, Value
from claimcheck.testing.selection import KINDS, refused
from claimcheck.testing.strategies.choosing import Draw, pick
from claimcheck.testing.strategies.frames import frames
from claimcheck.testing.strategies.pairs import Pair, Statement, pairs
from claimcheck.testing.strategies.stated import choices_in
from claimcheck.values.comparison import caption_value
from claimcheck.values.dates import find_dates
from claimcheck.values.quantities import find_quantities

_STATED_BY = {"event": "date", "quotation": "polarity", "alias": "relation", "statement": "polarity"}
"""The kind of statement that a kind of claim is made of, where the two have different names."""


@dataclass(frozen=True, slots=True, repr=False)
class Claimed:
    """A document and a claim that it makes."""

    document: Document
    claim: Claim

    def __repr__(self) -> str:
        """What a failing test shows: the text, and what the claim says."""
        claim = self.claim
        denied = "not " if claim.polarity is Polarity.NEGATED else ""
        said = f"{claim.kind}: {claim.subject.name} · {claim.predicate} · {denied}{caption_value(claim.value)}"
        return f"Claimed({said}, in {self.document.text!r})"

    def _repr_pretty_(self, printer: Printer, cycle: bool) -> None:  # noqa: FBT001, ARG002 - as IPython and hypothesis call it
        printer.text(repr(self))


@st.composite
def documents(draw: Draw) -> Document:
    """Short documents that state a fact of any kind."""
    pair: Pair = draw(pairs())
    return pair.sides[0].document


def claims(kind: str | None = None) -> st.SearchStrategy[Claim]:
    """Claims of a kind (`claim.kind`), or of any. Raises ConfigError for a kind that is none."""
    return claimed(kind).map(lambda found: found.claim)


def claimed(kind: str | None = None) -> st.SearchStrategy[Claimed]:
    """Claims of a kind, or of any, each with its document. Raises ConfigError for a kind that is none."""
    if kind is not None and kind not in KINDS:
        raise ConfigError("kind", ": ".join(refused("kind of claim", kind, KINDS)))
    return _claimed_of(_SIMPLEST_FIRST if kind is None else (kind,))


@st.composite
def _claimed_of(draw: Draw, kinds: Sequence[str]) -> Claimed:
    kind = pick(draw, kinds)
    pair: Pair = draw(pairs(_STATED_BY.get(kind, kind)))
    return _claimed(kind, pick(draw, pair.sides))


def _simplicity(kind: str) -> int:
    return min(choices_in(frame) for frame in frames() if frame.kind == _STATED_BY.get(kind, kind))


_SIMPLEST_FIRST = sorted(KINDS, key=_simplicity)


def _claimed(kind: str, statement: Statement) -> Claimed:
    document = statement.document
    start = document.text.index(statement.sentence)
    evidence = document.span(start, start + len(statement.sentence))
    subject = _mention(evidence, statement.subject.name)
    content = {
        "kind": kind,
        "document_id": document.id,
        "subject": subject,
        "predicate": statement.frame.name,
        "value": _value(kind, statement),
        "polarity": Polarity.NEGATED if statement.template in statement.frame.denials else Polarity.AFFIRMED,
        "evidence": evidence,
        "value_span": _within(evidence, statement.quote),
    }
    if kind == "role":
        content |= {"subject": _mention(evidence, statement.slots["value"]), "object": subject}
    return Claimed(document, claim_adapter.validate_python({"id": content_id("c", *content.values()), **content}))


def _within(outer: Span, quote: str) -> Span:
    """The place of words that stand in a span, whatever the case of their first letter."""
    capital = quote[:1].upper() + quote[1:]
    at = outer.quote.find(quote) if quote in outer.quote else outer.quote.index(capital)
    return Span(start=outer.start + at, end=outer.start + at + len(quote), quote=outer.quote[at : at + len(quote)])


def _mention(evidence: Span, name: str) -> Mention:
    return Mention(text=name, span=_within(evidence, name), name=name)


def _value(kind: str, statement: Statement) -> Value:
    """The value that a statement gives, as a claim of that kind holds it."""
    slots = statement.slots
    match kind:
        case "event":
            return find_dates(statement.quote)[0].value
        case "quantity":
            return quantity_told(statement.sentence, slots["quote"])
        case "attribute":
            return QuantityValue.model_validate({"lower": slots["value"], "upper": slots["value"], "unit": "year"})
        case "enumeration":
            items = tuple(slots["items"].split("; "))
            return ListValue(items=items, count=len(items))
        case "relation":
            return NameValue(name=slots["value"])
        case "alias":
            return NameValue(name="".join(word[0] for word in statement.subject.name.split()))
        case _:
            return TextValue(text=statement.frame.name if kind == "role" else statement.sentence)


def quantity_told(sentence: str, number: str) -> QuantityValue:
    """The value of the quantity that a sentence gives by that number: of "In 2005 it had 200 employees" not the "200" in the year."""
    places = [word.start() for word in re.finditer(rf"\b{re.escape(number)}\b", sentence, re.IGNORECASE)]
    return next(found.value for found in find_quantities(sentence) if any(found.start <= place < found.end for place in places))
