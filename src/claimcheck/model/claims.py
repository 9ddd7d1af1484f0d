"""The typed claims: one frozen model a kind, joined in a union that pydantic tells apart by `kind`.

Every kind has the same frame (who or what it is about, the property, the value, when and where it holds, who says so, where it stands)
and narrows the type of the value. A new kind is one class here, its name in `Claim`, and an extractor that yields it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from claimcheck.model.base import Frozen
from claimcheck.model.display import Displayed
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, ListValue, NameValue, QuantityValue, TextValue


class Polarity(StrEnum):
    """Whether the text says that it is so or that it is not so."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Qualifiers(Frozen):
    """What limits a claim: the time and the places it speaks of, and any other scope, in the text's own words."""

    time: DateValue | None = None
    place: tuple[Mention, ...] = ()
    scope: tuple[str, ...] = ()


class ClaimFrame(Displayed, Frozen):
    """What all kinds of claim have. See `docs/architecture.md` for one sentence followed through all fields.

    `id` depends on content alone. `predicate` is a property name of the lexicon ("founded", "age") or a verb's base form.
    `object` is what else takes part: the cell that was dismantled, the organisation of a role. `hedges` are the words
    by which the text itself keeps a distance ("reportedly"). `confidence` in 0..1 is the extractor's own.
    """

    id: str
    document_id: str
    subject: Mention
    predicate: str = Field(min_length=1)
    object: Mention | None = None
    qualifiers: Qualifiers = Qualifiers()
    polarity: Polarity = Polarity.AFFIRMED
    hedges: tuple[str, ...] = ()
    attribution: Mention | None = None
    evidence: Span
    value_span: Span | None = None
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)


class EventClaim(ClaimFrame):
    """Something happened to, or was done by, the subject at a time: it was founded, began, was signed."""

    kind: Literal["event"] = "event"
    value: DateValue


class QuantityClaim(ClaimFrame):
    """How many or how much: the subject did, had or was so many of what the value counts."""

    kind: Literal["quantity"] = "quantity"
    value: QuantityValue


class RoleClaim(ClaimFrame):
    """A person holds a title; `object` is the organisation or place it is held in."""

    kind: Literal["role"] = "role"
    value: TextValue


class RelationClaim(ClaimFrame):
    """The subject stands in a lasting relation to another thing: part of it, run by it, located in it."""

    kind: Literal["relation"] = "relation"
    value: NameValue


class AttributeClaim(ClaimFrame):
    """The subject has a property: an age, a nationality, a rank, a rating."""

    kind: Literal["attribute"] = "attribute"
    value: Annotated[QuantityValue | TextValue | DateValue, Field(discriminator="type")]


class EnumerationClaim(ClaimFrame):
    """A list that claims to be complete, and its count: "three attacks: A, B and C"."""

    kind: Literal["enumeration"] = "enumeration"
    value: ListValue


class QuotationClaim(ClaimFrame):
    """The subject said the words of the value."""

    kind: Literal["quotation"] = "quotation"
    value: TextValue


DISTINGUISHED = "distinguished_as"
"""The predicate of what stands in brackets behind the name in a title, to tell the thing from others of the name: "Gull (1987 film)"."""


NAMESAKE = "namesake"
"""The predicate of what a text says of a thing to tell it from another one of its name: "a namesake of the one in Orla"."""


SCORE = "score"
"""The predicate of the score of a match."""


LOCATED_IN = "located_in"
"""The predicate of where a thing lies."""


MADE_OF = "made_of"
"""The predicate of what a thing is made of, whose values are compared as materials."""


class AliasClaim(ClaimFrame):
    """The text itself gives the subject another name: an acronym, a translation, a former name."""

    kind: Literal["alias"] = "alias"
    value: NameValue


class StatementClaim(ClaimFrame):
    """What somebody or something did or is, in an open form: subject, verb, and the rest as `value`. Compared for polarity only."""

    kind: Literal["statement"] = "statement"
    value: TextValue


Claim = Annotated[
    EventClaim
    | QuantityClaim
    | RoleClaim
    | RelationClaim
    | AttributeClaim
    | EnumerationClaim
    | QuotationClaim
    | AliasClaim
    | StatementClaim,
    Field(discriminator="kind"),
]
"""Any claim. Read one from JSON with `claim_adapter`."""

claim_adapter: TypeAdapter[Claim] = TypeAdapter(Claim)
