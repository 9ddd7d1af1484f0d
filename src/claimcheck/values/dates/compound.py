"""Nodes made of other nodes: an interval, a day or a week of a period, a numeric date in two readings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import periods
from claimcheck.values.dates.calendar import DAYS_PER_WEEK, add_days, add_months, day_or_none, nth_weekday, week_start
from claimcheck.values.dates.nodes import Bounded, Clocked, Context, Node, Weekday, Year, Yearly

_MONTHS_AROUND = 6


@dataclass(frozen=True, slots=True)
class Numeric:
    """A numeric date in its two readings, one of which may be impossible: then the text's other numeric dates are read the same way."""

    day_first: Yearly | None
    month_first: Yearly | None
    weekday: int | None = None

    @property
    def decides(self) -> bool | None:
        """Whether the day comes first, None where it cannot be told from this date."""
        return None if self.day_first and self.month_first else self.day_first is not None

    def resolve(self, context: Context) -> DateValue:
        """The possible reading, that in the text's order, that on the weekday said, or the set of both days."""
        order = context.day_first if self.decides is None else self.decides
        if order is not None and (chosen := self.day_first if order else self.month_first):
            return chosen.resolve(context)
        values = [node.resolve(context) for node in (self.day_first, self.month_first) if node]
        fitting = [value for value in values if value.earliest and value.earliest.weekday() == self.weekday]
        if len(fitting) == 1:
            return fitting[0]
        days = sorted(value.earliest for value in values if value.earliest)
        if len(days) < len(values):
            return DateValue(granularity=Granularity.DAY)
        return either_day(days)


def either_day(days: Sequence[date]) -> DateValue:
    """One of several days, nobody knows which: from the first to the last, and the set as EDTF text."""
    if len({*days}) < 2:  # noqa: PLR2004 - one day is no choice
        return periods.day(days[0]) if days else DateValue(granularity=Granularity.DAY)
    edtf = "[" + ",".join(day.isoformat() for day in sorted({*days})) + "]"
    return DateValue(earliest=min(days), latest=max(days), granularity=Granularity.DAY, edtf=edtf)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth (from the end when negative) such weekday of a period: "the first Monday of May 2015"; of the month where none is said."""

    nth: int
    weekday: int
    node: Node | None

    def resolve(self, context: Context) -> DateValue:
        """That day; without bounds when the period is undated or has no such day."""
        value = self.node.resolve(context) if self.node else _month_of(context)
        if value.earliest and value.latest and (found := nth_weekday(value.earliest, value.latest, self.weekday, self.nth)):
            return periods.day(found)
        timex3 = f"{value.timex3}-WXX-{self.weekday + 1}-{self.nth}" if value.timex3.startswith("XXXX-") else ""
        return DateValue(granularity=Granularity.DAY, timex3=timex3)


@dataclass(frozen=True, slots=True)
class NthDay:
    """The nth day of a period, from its end when negative: "the last day of 2019"."""

    nth: int
    node: Node

    def resolve(self, context: Context) -> DateValue:
        """That day; without bounds when the period is undated or shorter."""
        value = self.node.resolve(context)
        start = value.latest if self.nth < 0 else value.earliest
        found = add_days(start, self.nth - (self.nth > 0) + (self.nth < 0)) if start else None
        inside = found and value.earliest and value.latest and value.earliest <= found <= value.latest
        return periods.day(found) if found and inside else DateValue(granularity=Granularity.DAY)


@dataclass(frozen=True, slots=True)
class Begun:
    """A time that has begun when the text is written: the January of "since January"."""

    node: Node

    def resolve(self, context: Context) -> DateValue:
        """The inner node, no later than the reference date."""
        return self.node.resolve(replace(context, behind=True, ahead=False))


@dataclass(frozen=True, slots=True)
class Coming:
    """A weekday that is still to come: "this coming Friday"."""

    node: Weekday

    def resolve(self, context: Context) -> DateValue:
        """The first such day from the reference date on."""
        return self.node.resolve(replace(context, ahead=True, behind=False))


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that another node gives ("the 20th of next month"), or of the one that the text speaks of.

    Alone it is the last such day up to the reference date, or the next one where the sentence looks ahead. Where a weekday is said
    too ("Monday the 13th"), it is of the nearest month in which both agree.
    """

    day: int
    node: Node | None
    weekday: int | None = None

    def resolve(self, context: Context) -> DateValue:
        """That day; without bounds when the month is undated or too short."""
        month = self.node.resolve(context) if self.node else _month_of(context)
        if month.earliest is None or (month.granularity is not Granularity.MONTH):
            return DateValue(granularity=Granularity.DAY, timex3=f"XXXX-XX-{self.day:02}")
        if self.weekday is not None:
            return self._nearest(month.earliest, self.weekday)
        found = periods.day_of(month.earliest.year, month.earliest.month, self.day)
        alone = self.node is None and context.anchor is None and not context.ahead
        if alone and found.earliest and context.reference and found.earliest > context.reference:
            before = add_months(month.earliest, -1)
            return periods.day_of(before.year, before.month, self.day) if before else found
        return found

    def _nearest(self, month: date, weekday: int) -> DateValue:
        distances = sorted(range(-_MONTHS_AROUND, _MONTHS_AROUND + 1), key=abs)
        months = [first for distance in distances if (first := add_months(month, distance))]
        days = [day for first in months if (day := day_or_none(first.year, first.month, self.day)) and day.weekday() == weekday]
        return periods.day(days[0]) if days else DateValue(granularity=Granularity.DAY)


def _month_of(context: Context) -> DateValue:
    """The month that the text speaks of: that of the last time it named, else that of the reference date."""
    day = context.anchor or context.reference
    return periods.month(day.year, day.month) if day else DateValue(timex3="XXXX-XX")


@dataclass(frozen=True, slots=True)
class Week:
    """The week of a day: "the week of 5 May"."""

    node: Node

    def resolve(self, context: Context) -> DateValue:
        """The ISO week that holds the day; without bounds when that is undated."""
        value = self.node.resolve(context)
        return periods.week(week_start(value.earliest)) if value.earliest else DateValue(granularity=Granularity.WEEK)


@dataclass(frozen=True, slots=True)
class NthWeek:
    """The nth (from the end when negative) week of a period."""

    nth: int
    node: Node

    def resolve(self, context: Context) -> DateValue:
        """The ISO week that holds that Thursday of the period, as ISO 8601 counts the weeks of a year."""
        value = self.node.resolve(context)
        thursday = 3
        found = nth_weekday(value.earliest, value.latest, thursday, self.nth) if value.earliest and value.latest else None
        return periods.week(week_start(found)) if found else DateValue(granularity=Granularity.WEEK)


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a period that is itself relative: "June next year", "Tuesday of next week"."""

    inner: Node
    outer: Node

    def resolve(self, context: Context) -> DateValue:
        """The inner node with the outer one's first day as reference and its year as year."""
        first = self.outer.resolve(context).earliest
        return self.inner.resolve(replace(context, reference=first, year=first.year if first else None, within=True))


@dataclass(frozen=True, slots=True)
class Between:
    """The whole interval from one time to another; each end may borrow its year from the other."""

    first: Node
    last: Node

    def resolve(self, context: Context) -> DateValue:
        """From the first day of the first to the last day of the last; without bounds when reversed or undated."""
        first, last = self._ends(context)
        if first.is_known != last.is_known:
            return half_open(first, last)
        if not (first.earliest and last.latest) or first.earliest > last.latest:
            return DateValue(granularity=Granularity.RANGE, spans=True, timex3=joined(first.timex3, last.timex3))
        return DateValue(
            earliest=first.earliest,
            latest=last.latest,
            granularity=Granularity.RANGE,
            approximate=first.approximate or last.approximate,
            spans=True,
            edtf=f"{first.edtf}/{last.edtf}" if first.edtf and last.edtf and not {*"/[~"} & {*first.edtf, *last.edtf} else "",
            timex3=joined(first.timex3, last.timex3),
        )

    def _ends(self, context: Context) -> tuple[DateValue, DateValue]:
        """Both ends; one that lacks its year takes that of the other, or the one before or after where the order asks for it."""
        if context.day_first is None and (order := _within_a_month(self.first, self.last)) is not None:
            context = replace(context, day_first=order)
        years = year_of(self.first), year_of(self.last)
        if years[0] is None and years[1] is not None:
            first, last = self._at(self.first, context, years[1]), self.last.resolve(context)
            early = first.earliest and last.latest and first.earliest > last.latest
            return (self._at(self.first, context, years[1] - 1) if early else first), last
        first = self.first.resolve(context)
        start = first.earliest if isinstance(self.last, Yearly | Numeric | Weekday | Clocked | Bounded) else None
        year = years[0] if years[0] is not None else start.year if start else context.year
        last = self.last.resolve(context) if years[1] is not None else self._at(self.last, context, year)
        if start and last.latest and last.latest < start:
            last = self._at(self.last, replace(context, reference=add_days(start, DAYS_PER_WEEK), within=False), start.year + 1)
        return first, last

    @staticmethod
    def _at(node: Node, context: Context, year: int | None) -> DateValue:
        return node.resolve(replace(context, year=year) if year is not None else context)


def _within_a_month(first: Node, last: Node) -> bool | None:
    """The order that puts both ends of "10/1-10/7" into one month: whether the day comes first; None where neither does or both do."""
    if not (isinstance(first, Numeric) and isinstance(last, Numeric) and first.decides is last.decides is None):
        return None
    months = [
        {node.pattern[:3] for node in ends if node} for ends in ((first.day_first, last.day_first), (first.month_first, last.month_first))
    ]
    shared = [len(found) == 1 for found in months]
    return shared[0] if shared[0] != shared[1] else None


def half_open(first: DateValue, last: DateValue) -> DateValue:
    """An interval of which only one end is dated: open on the other side."""
    value = first if first.is_known else last
    edtf = f"{first.edtf}/.." if first.is_known else f"../{last.edtf}"
    return DateValue(
        earliest=first.earliest,
        latest=last.latest,
        granularity=value.granularity,
        approximate=value.approximate,
        spans=True,
        edtf=edtf if value.edtf and not {*"/[~"} & {*value.edtf} else "",
        timex3=value.timex3,
    )


def joined(first: str, last: str) -> str:
    """A TIMEX3 value of an interval: its ends with a slash between; empty when one is missing."""
    return f"{first}/{last}" if first and last else ""


def year_of(node: Node | None) -> int | None:
    """The year that a node states itself, None when it states none."""
    match node:
        case Yearly(year=year):
            return year
        case Year(year=year):
            return year
        case Between(last=inner) | Bounded(node=inner) | Clocked(node=inner) | Week(node=inner) | Begun(node=inner):
            return year_of(inner)
        case NthWeek(node=inner) | NthWeekday(node=inner) | NthDay(node=inner) | DayOfMonth(node=inner):
            return year_of(inner)
        case Numeric(day_first=first, month_first=second):
            return year_of(first or second)
        case _:
            return None
