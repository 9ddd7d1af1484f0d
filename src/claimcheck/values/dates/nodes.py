"""What an expression means before its context is known: small frozen nodes that the grammar builds and the context resolves.

A node answers one question, `resolve`: which `DateValue` is meant, given the reference date and a year borrowed from nearby.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Protocol

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import periods
from claimcheck.values.dates.calendar import DAYS_PER_WEEK, add_days, week_start

FUTURE_DAYS = 92
"""A date without its year is the last one before the reference date, or the next one when that begins within these days."""
_AROUND = 5  # years looked at on each side: 29 February comes within them but once in a century
PRESENT, PAST, FUTURE = "PRESENT_REF", "PAST_REF", "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression leaves unsaid, as far as it is known.

    `reference` is the day the text is written on; `year` a year said nearby; `anchor` the time the text spoke of last, which "two weeks
    earlier" is counted from; `day_first` the order of day and month in the text's numeric dates; `within` that the reference is a week
    which a weekday is to be taken from, not the day before which it lies; `ahead` that the sentence speaks of what is still to come,
    `behind` that it speaks of what has been.
    """

    reference: date | None = None
    year: int | None = None
    anchor: date | None = None
    day_first: bool | None = None
    within: bool = False
    ahead: bool = False
    behind: bool = False


class Node(Protocol):
    """Anything the grammar can build for one expression."""

    def resolve(self, context: Context) -> DateValue:
        """The value in that context; one without bounds where the context does not fix it."""


def undirected(direction: int) -> str:
    """The TIMEX3 value of a relative time whose reference date is unknown: past, present or future."""
    return (PRESENT, FUTURE, PAST)[direction]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that no context changes: a duration, a recurring time, "now"."""

    value: DateValue

    def resolve(self, _context: Context) -> DateValue:
        """The value itself."""
        return self.value


def reference_node(timex3: str) -> Fixed:
    """Now, the past or the future, as such."""
    return Fixed(DateValue(timex3=timex3))


Period = Callable[[int], DateValue]


@dataclass(frozen=True, slots=True)
class Yearly:
    """A period that comes once a year: a day, a month, a season, a holiday; with its year, or without.

    `period` makes the value of a given year, `pattern` is the TIMEX3 and EDTF text without the year ("-03-16"), `direction` is
    -1, 0, 1 for "last", "this", "next" and None where nothing is said.
    """

    period: Period
    pattern: str
    granularity: Granularity
    year: int | None = None
    direction: int | None = None

    def resolve(self, context: Context) -> DateValue:
        """The period in its own year, the borrowed year or the year nearest to the reference date, in that order."""
        year = self.year if self.year is not None else context.year
        if year is None and context.reference:
            ahead = context.ahead and self.direction is None
            year = self._nearest_year(context.reference, 1 if ahead else self.direction, 0 if context.behind else FUTURE_DAYS)
        if year is not None:
            return self.period(year)
        text = f"XXXX{self.pattern}"
        return DateValue(granularity=self.granularity, timex3=text, edtf="" if text[-1].isalpha() else text)

    def _nearest_year(self, reference: date, direction: int | None, days_ahead: int) -> int:
        years = range(max(MINYEAR, reference.year - _AROUND), min(MAXYEAR, reference.year + _AROUND) + 1)
        candidates = [value for year in years if (value := self.period(year)).earliest]
        starts = [value.earliest for value in candidates if value.earliest]
        if direction == 0:
            return reference.year
        if direction == 1:
            return next((start.year for start in starts if start > reference), reference.year)
        horizon = add_days(reference, days_ahead) or reference
        if direction == -1:
            ended = [value.earliest.year for value in candidates if value.earliest and value.latest and value.latest < reference]
            return ended[-1] if ended else reference.year
        return next((start.year for start in reversed(starts) if start <= horizon), reference.year)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 for Monday, alone or with a direction."""

    weekday: int
    direction: int | None = None

    def resolve(self, context: Context) -> DateValue:
        """The latest such day up to the reference date, or the next one where the sentence looks ahead; of the week that the text says."""
        if not context.reference:
            return DateValue(granularity=Granularity.DAY, timex3=f"XXXX-WXX-{self.weekday + 1}")
        if self.direction is None and context.ahead:
            found = add_days(context.reference, (self.weekday - context.reference.weekday()) % DAYS_PER_WEEK)
        elif self.direction is None and not context.within:
            found = add_days(context.reference, -((context.reference.weekday() - self.weekday) % DAYS_PER_WEEK))
        else:
            found = add_days(week_start(context.reference), self.weekday + DAYS_PER_WEEK * (self.direction or 0))
        return periods.day(found) if found else DateValue(granularity=Granularity.DAY)


@dataclass(frozen=True, slots=True)
class Bounded:
    """A node whose value is another node's value, changed by a function: early, since, by the end of."""

    node: Node
    change: Callable[[DateValue], DateValue]

    def resolve(self, context: Context) -> DateValue:
        """The inner value, changed."""
        return self.change(self.node.resolve(context))


@dataclass(frozen=True, slots=True)
class Year:
    """A year by its number."""

    year: int

    def resolve(self, _context: Context) -> DateValue:
        """That year."""
        return periods.year(self.year)


@dataclass(frozen=True, slots=True)
class Clocked:
    """A time of day, or a part of the day, on the day of another node; `node` is None where no day is said.

    `meridiem` tells whether the text says am or pm.
    """

    node: Node | None
    time: str
    meridiem: bool = False

    def resolve(self, context: Context) -> DateValue:
        """The day of the inner node with the time in its TIMEX3 value; EDTF has no form for a time without seconds."""
        if self.node is None:
            return DateValue(granularity=Granularity.TIME, timex3=self.time)
        value = self.node.resolve(context)
        if value.granularity is not Granularity.DAY or value.edtf.startswith("["):
            return value  # what is no day has no time of day; of one that can be read two ways the day is what matters
        timed = f"{value.timex3}{self.time}" if value.timex3[:1].isalnum() and "REF" not in value.timex3 else value.timex3
        if "/" in self.time and timed != value.timex3:
            timed = "/".join(f"{value.timex3}{time}" for time in self.time.split("/"))
        return value.model_copy(update={"granularity": Granularity.TIME, "timex3": timed})
