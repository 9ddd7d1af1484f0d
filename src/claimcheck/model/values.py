"""The values that claims state. A value is a set: a date is an interval of days, a number lies between bounds.

Only data stands here. How a value is found in text, compared and captioned is in `claimcheck.values`, one module a type.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, PlainSerializer, model_validator

from claimcheck.model.base import Frozen

_EXACT_DIGITS = 15  # a binary float keeps any decimal number of this many digits


def _number_to_json(number: Decimal) -> int | float | str:
    """A JSON number where it reads back as the same decimal, else its digits as a string."""
    digits = len(number.as_tuple().digits)
    if number == number.to_integral_value() and number.adjusted() < _EXACT_DIGITS:
        return int(number)
    return float(number) if digits <= _EXACT_DIGITS and abs(number.adjusted()) < 300 else str(number)  # noqa: PLR2004 - range of a float


Number = Annotated[Decimal, Field(allow_inf_nan=False), PlainSerializer(_number_to_json, when_used="json")]
"""An exact decimal number; in JSON a number where that loses nothing, else a string."""


class Granularity(StrEnum):
    """How finely a text dates something, from the coarsest to the finest."""

    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    SEASON = "season"
    QUARTER = "quarter"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    TIME = "time"
    RANGE = "range"
    UNKNOWN = "unknown"


class DateValue(Frozen):
    """When: the set of days that a text allows, as an interval.

    `earliest` and `latest` are inclusive days; None on one side is an open interval ("since 2002", "until May"), None on both a time that
    no calendar fixes: a duration ("three years"), a recurring time ("every year"), or a date that lacks its year or reference date.
    `granularity` is the precision of the text, `approximate` whether it says so ("around 2010", "early 2015").
    `edtf` is the same in the Extended Date/Time Format (ISO 8601-2), empty where that has no form for it; `timex3` the TIMEX3 value.
    `spans` is True where the text means the whole interval ("from 2014 to 2016") and False where it means some day in it ("in 2015").
    """

    type: Literal["date"] = "date"
    earliest: date | None = None
    latest: date | None = None
    granularity: Granularity = Granularity.UNKNOWN
    approximate: bool = False
    spans: bool = False
    edtf: str = ""
    timex3: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.earliest and self.latest and self.earliest > self.latest:
            msg = f"the earliest day {self.earliest} is after the latest day {self.latest}"
            raise ValueError(msg)
        return self

    @property
    def is_known(self) -> bool:
        """Whether the calendar bounds it on at least one side."""
        return self.earliest is not None or self.latest is not None


class Comparator(StrEnum):
    """How a number in a text bounds what it speaks of."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    APPROXIMATELY = "approximately"


_FROM_ABOVE = frozenset((Comparator.AT_MOST, Comparator.LESS_THAN))
_FROM_BELOW = frozenset((Comparator.AT_LEAST, Comparator.MORE_THAN))


class QuantityValue(Frozen):
    """How many or how much: bounds, a unit, and what is counted.

    `lower` and `upper` are equal for an exact number, different for a range, and None where the text leaves a side open.
    `comparator` keeps the text's own bound: "more than 25" is `lower=25, upper=None, more_than`; "about 1,500" is
    `lower=upper=1500, approximately`. A range ("23 to 26") has the comparator `exact`.
    `unit` is a normal name ("percent", "USD", "kilometer", "year") or empty for a plain count;
    `counted` the noun phrase that is counted, as the text has it ("terrorist cells"), empty where there is none.
    """

    type: Literal["quantity"] = "quantity"
    lower: Number | None = None
    upper: Number | None = None
    comparator: Comparator = Comparator.EXACT
    unit: str = ""
    counted: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.lower is None and self.upper is None:
            msg = "a quantity needs at least one bound"
            raise ValueError(msg)
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            msg = f"the lower bound {self.lower} is above the upper bound {self.upper}"
            raise ValueError(msg)
        if (self.upper is None and self.comparator in _FROM_ABOVE) or (self.lower is None and self.comparator in _FROM_BELOW):
            msg = f"the comparator {self.comparator.value} does not go with the bounds {self.lower} and {self.upper}"
            raise ValueError(msg)
        return self

    @property
    def exact(self) -> Decimal | None:
        """The number where the text gives one and no bounds; None for a range, a bound and a rough number."""
        return self.lower if self.comparator is Comparator.EXACT and self.lower == self.upper else None


class EntityType(StrEnum):
    """The coarse kind of a thing. It guides comparison and is never identity: parsers get it wrong too often."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COMPANY = "Company"
    PLACE = "Place"
    EVENT = "Event"
    GROUP = "Group"
    WORK = "Work"
    UNKNOWN = "Unknown"


class NameValue(Frozen):
    """A thing that is itself named or described: the other end of a relation, the long form of an acronym."""

    type: Literal["name"] = "name"
    name: str = Field(min_length=1)
    entity_type: EntityType = EntityType.UNKNOWN


class TextValue(Frozen):
    """Words taken as they stand: a title, a nationality, what somebody said."""

    type: Literal["text"] = "text"
    text: str


class ListValue(Frozen):
    """A list that claims to be complete: its members in the text's order, and how many the text says there are."""

    type: Literal["list"] = "list"
    items: tuple[str, ...]
    count: int | None = Field(default=None, ge=0)


Value = Annotated[DateValue | QuantityValue | NameValue | TextValue | ListValue, Field(discriminator="type")]
"""Any value a claim can state."""
