"""Times counted from another time: units shifted from the reference date ("last year"), spans up to it, distances from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import periods
from claimcheck.values.dates.bounds import approximate
from claimcheck.values.dates.calendar import DAYS_PER_WEEK, MONTHS_PER_YEAR, add_days, add_months, week_start
from claimcheck.values.dates.nodes import Context, Node, undirected

_MONTHS = {"M": 1, "Q": 3, "H": 6, "Y": MONTHS_PER_YEAR, "DE": 10 * MONTHS_PER_YEAR, "CE": 100 * MONTHS_PER_YEAR}
"""Months in the units that are made of months, by the unit's code."""
_DAYS = {"D": 1, "BD": 1, "W": DAYS_PER_WEEK, "WE": DAYS_PER_WEEK, "FN": 2 * DAYS_PER_WEEK}
_CLOCK = {"TH": "H", "TM": "M", "TS": "S"}
_WRITTEN = {"Q": (3, "M"), "H": (6, "M"), "DE": (10, "Y"), "CE": (100, "Y"), "FN": (2, "W"), "BD": (1, "D")}
UNITS = ("CE", "DE", "Y", "H", "Q", "M", "FN", "W", "WE", "BD", "D", "TH", "TM", "TS")
"""The codes of all units, from the largest to the smallest."""
_LIMIT = 10**6


@dataclass(frozen=True, slots=True)
class Length:
    """How long: amounts by unit code, the largest unit first; an amount of None is "some", "several"."""

    parts: tuple[tuple[Decimal | None, str], ...]

    @property
    def timex3(self) -> str:
        """The ISO 8601 duration, with X for an unsaid amount and decades and centuries in years."""
        days, clock = "", ""
        for amount, unit in self.parts:
            times, code = _WRITTEN.get(unit, (1, unit))
            text = "X" if amount is None else f"{(amount * times).normalize():f}"
            if unit in _CLOCK:
                clock += text + _CLOCK[unit]
            else:
                days += text + ("DE" if unit == "DE" and amount is None else code)
        return f"P{days}T{clock}" if clock else f"P{days}"

    @property
    def smallest(self) -> str:
        """The code of the finest unit it speaks of."""
        return max((unit for _, unit in self.parts), key=UNITS.index)

    def from_day(self, day: date, direction: int) -> date | None:
        """The day at this distance before (-1) or after (1) `day`; None when an amount is unsaid, or outside the calendar."""
        found: date | None = day
        for amount, unit in self.parts:
            if found is None or amount is None or amount > _LIMIT:
                return None
            if unit in _MONTHS:
                found = add_months(found, direction * int(amount * _MONTHS[unit]))
            else:
                found = add_days(found, direction * int(amount * _DAYS.get(unit, 0)))
        return found


@dataclass(frozen=True, slots=True)
class Lasting:
    """A duration: it has a length, or a shortest and a longest one, and no place in the calendar."""

    length: Length
    shortest: Length | None = None
    approximate: bool = False

    def resolve(self, _context: Context) -> DateValue:
        """A value without bounds, its length as TIMEX3."""
        timex3 = f"{self.shortest.timex3}/{self.length.timex3}" if self.shortest else self.length.timex3
        return DateValue(timex3=timex3, approximate=self.approximate)


def unit_at(day: date, unit: str) -> DateValue:
    """The calendar unit, by its code, that holds `day`."""
    maker = _UNIT_AT.get(unit)
    return maker(day) if maker else periods.day(day)


def weekend(day: date) -> DateValue:
    """Saturday and Sunday of the ISO week that holds `day`."""
    monday = week_start(day)
    first, last = add_days(monday, 5) or monday, add_days(monday, 6) or monday
    return periods.week(monday).model_copy(
        update={
            "earliest": first,
            "latest": last,
            "edtf": f"{first.isoformat()}/{last.isoformat()}",
            "timex3": f"{periods.week(monday).timex3}-WE",
        }
    )


def _season(day: date) -> DateValue:
    """The season that holds `day`; January and February are of the winter that began the year before."""
    code = next((code for code, month in periods.SEASONS.items() if month <= day.month < month + 3), "WI")
    return periods.season(day.year - (code == "WI" and day.month < periods.SEASONS["WI"]), code)


_UNIT_AT: dict[str, Callable[[date], DateValue]] = {
    "CE": lambda day: periods.century((day.year - 1) // 100 * 100 + 1),
    "DE": lambda day: periods.decade(day.year // 10 * 10),
    "Y": lambda day: periods.year(day.year),
    "H": lambda day: periods.half(day.year, (day.month + 5) // 6),
    "Q": lambda day: periods.quarter(day.year, (day.month + 2) // 3),
    "M": lambda day: periods.month(day.year, day.month),
    "W": lambda day: periods.week(week_start(day)),
    "FN": lambda day: periods.week(week_start(day)),
    "WE": weekend,
    "SN": _season,
}


GRANULARITY = {
    "CE": Granularity.CENTURY,
    "DE": Granularity.DECADE,
    "Y": Granularity.YEAR,
    "H": Granularity.HALF,
    "Q": Granularity.QUARTER,
    "M": Granularity.MONTH,
    "W": Granularity.WEEK,
    "WE": Granularity.WEEK,
    "FN": Granularity.WEEK,
    "D": Granularity.DAY,
    "BD": Granularity.DAY,
    "SN": Granularity.SEASON,
}


@dataclass(frozen=True, slots=True)
class Shifted:
    """A calendar unit some units away from the one of the reference date: "last year" is -1, "this week" 0, "tomorrow" 1.

    An anaphoric one ("the following year") is counted from the time the text spoke of last, if it did; "that year" is no other.
    """

    unit: str
    count: int
    anaphoric: bool = False

    def resolve(self, context: Context) -> DateValue:
        """That unit; without bounds when there is no day to count from."""
        told = context.anchor if self.anaphoric else None
        day = told if self.anaphoric and not self.count else told or context.reference
        if day:
            length = Length(((Decimal(abs(self.count)), self.unit),))
            found = length.from_day(day.replace(day=1) if self.unit in _MONTHS else day, 1 if self.count > 0 else -1)
            return unit_at(found, self.unit) if found else DateValue(granularity=GRANULARITY[self.unit])
        direction = (self.count > 0) - (self.count < 0)
        return DateValue(granularity=GRANULARITY[self.unit], timex3=undirected(direction))


@dataclass(frozen=True, slots=True)
class Spoken:
    """The unit that the text speaks of, "the year", "the month": that of the time told last, or the current one."""

    unit: str

    def resolve(self, context: Context) -> DateValue:
        """That unit where both are the same or only one is known; without bounds where they differ."""
        told, current = (unit_at(day, self.unit) if day else None for day in (context.anchor, context.reference))
        if told and current and told != current:
            return DateValue(granularity=GRANULARITY[self.unit])
        return told or current or DateValue(granularity=GRANULARITY[self.unit], timex3=undirected(0))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length up to the reference date or from the day after it on: "over the past two decades", "the next 90 days"."""

    length: Length
    direction: int

    def resolve(self, context: Context) -> DateValue:
        """The days between; without bounds when there is no reference date or the length is vague."""
        other = self.length.from_day(context.reference, self.direction) if context.reference else None
        value = DateValue(granularity=Granularity.RANGE, spans=True, timex3=self.length.timex3)
        if not (context.reference and other):
            return value
        first, last = sorted((context.reference, other))
        if self.direction > 0 and first < last:
            first = add_days(first, 1) or first
        edtf = f"{first.isoformat()}/{last.isoformat()}"
        return value.model_copy(update={"earliest": first, "latest": last, "edtf": edtf})


@dataclass(frozen=True, slots=True)
class Distant:
    """A time at some distance from another one: "four years ago", "two weeks earlier", "three days after Christmas".

    `anchor` is None for the reference date itself, or, when anaphoric, for the time the text spoke of last. The result is as fine as
    the finest unit of the distance, and approximate unless that is a day.
    """

    length: Length
    direction: int
    anchor: Node | None = None
    anaphoric: bool = False

    def resolve(self, context: Context) -> DateValue:
        """The unit at that distance; without bounds when the anchor is undated or the length vague."""
        unit = self.length.smallest
        granularity = GRANULARITY.get(unit, Granularity.TIME)
        day = (context.anchor if self.anaphoric else None) or context.reference
        if self.anchor is not None:
            anchor = self.anchor.resolve(context)
            day = anchor.earliest if self.direction < 0 else anchor.latest
        found = self.length.from_day(day, self.direction) if day else None
        if unit not in GRANULARITY or found is None:
            return DateValue(granularity=granularity, timex3=undirected(self.direction))
        value = unit_at(found, unit)
        return approximate(value) if granularity is not Granularity.DAY else value


@dataclass(frozen=True, slots=True)
class FirstUnits:
    """The first (1) or last (-1) units of a period: "the first three months of 2015"."""

    length: Length
    direction: int
    node: Node

    def resolve(self, context: Context) -> DateValue:
        """Those days; without bounds when the period is undated or shorter."""
        value = self.node.resolve(context)
        undated = DateValue(granularity=Granularity.RANGE, spans=True)
        if not (value.earliest and value.latest):
            return undated
        if self.direction > 0:
            after = self.length.from_day(value.earliest, 1)
            first: date | None = value.earliest
            last = add_days(after, -1) if after else None
        else:
            after = add_days(value.latest, 1)
            first, last = self.length.from_day(after, -1) if after else None, value.latest
        if first is None or last is None or not value.earliest <= first <= last <= value.latest:
            return undated
        return interval(first, last)


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of a period that has begun: "the rest of the week"."""

    node: Node

    def resolve(self, context: Context) -> DateValue:
        """From the reference date to the period's end; the period itself when the reference date is not in it."""
        value = self.node.resolve(context)
        if value.earliest and value.latest and context.reference and value.earliest <= context.reference <= value.latest:
            return interval(context.reference, value.latest)
        return value


def interval(first: date, last: date) -> DateValue:
    """The whole time from one day to another."""
    text = f"{first.isoformat()}/{last.isoformat()}"
    return DateValue(earliest=first, latest=last, granularity=Granularity.RANGE, spans=True, edtf=text, timex3=text)
