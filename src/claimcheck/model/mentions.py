"""Where a text speaks of something: a date, a quantity, a thing; and what the comparison of two names came to."""

from __future__ import annotations

from pydantic import Field

from claimcheck.model.base import Frozen
from claimcheck.model.document import Span
from claimcheck.model.values import DateValue, EntityType, QuantityValue


class DateMention(Frozen):
    """A date, time, duration or recurring time at `text[start:end]` (code points, end exclusive), with what it means."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    value: DateValue

    @property
    def timex3(self) -> str:
        """The TIMEX3 value, such as `2015-03`, `2013-W12`, `P3Y`, `PRESENT_REF` or `2012-SU`; empty where it has none."""
        return self.value.timex3


class QuantityMention(Frozen):
    """A quantity at `text[start:end]` (code points, end exclusive), with what it means.

    `start` to `end` holds the number with its bound words and its unit ("more than 25", "$3 million"), not the noun it counts;
    the noun is in `value.counted`.
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    value: QuantityValue


class Mention(Frozen):
    """A place where a document speaks of a thing.

    `text` is what stands there ("The ship", "it", "SSM"), `name` the fullest name the document gives that thing ("Sea Star Meridian").
    `antecedent` is the place that `name` was taken from, when it is not this one. `named` is False for a thing that has
    a description only ("a six-member cell"), which is never matched across documents by name alone. `owner` is the named thing
    that a described one belongs to, said ("its roof") or implied ("the roof" in a text about one building); empty where there is none.
    `sole_kinds` are the kinds of thing ("stadium") of which the document has this one only.
    `key` is the id of the entity the mention was resolved to over the whole corpus; empty until then.
    """

    text: str = Field(min_length=1)
    span: Span
    name: str = Field(min_length=1)
    entity_type: EntityType = EntityType.UNKNOWN
    named: bool = True
    owner: str = ""
    antecedent: Span | None = None
    sole_kinds: tuple[str, ...] = ()
    key: str = ""


class NameMatch(Frozen):
    """Whether two names are one thing's: `score` in 0..1, `same` the library's own decision, `explanation` in words, naming the parts."""

    score: float = Field(ge=0.0, le=1.0)
    same: bool
    explanation: str
