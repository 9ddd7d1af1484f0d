"""Ranges, open intervals and parts of periods."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from claimcheck.model.values import DateValue
from claimcheck.values.dates import bounds
from claimcheck.values.dates.grammar import Builder, Captures
from claimcheck.values.dates.nodes import Between, Bounded, Clocked, Context, DayOfMonth, Node, Weekday, Within, Yearly
from claimcheck.values.dates.building.calendar import yearly_day
from claimcheck.values.dates.relative import Shifted

_MONTH_DAYS = range(1, 32)
_HOURS = 24


def _bounded(change: Callable[[DateValue], DateValue], at: Captures) -> Node:
    return Bounded(at["inner"].value, change)


def _portion(name: str) -> Builder:
    return partial(_bounded, partial(bounds.portion, name=name))


def _edge_unit(at: Captures) -> Node | None:
    unit = at["unit"].value
    if unit.startswith("T"):
        return None
    return Bounded(Shifted(unit, 0, anaphoric=True), partial(bounds.portion, name=at["edge"].value))


def _between(at: Captures) -> Node | None:
    return between(at["first"].value, at["last"].value)


def between(first: Node, last: Node) -> Node | None:
    """The interval from one to the other; None when both are fixed and in the wrong order."""
    start, end = first.resolve(Context()).earliest, last.resolve(Context()).latest
    return None if start and end and start > end else Between(first, last)


def _days_until(at: Captures) -> Node | None:
    """ "from 4 to 22 January 1995": the first end takes month and year from the last one."""
    last = at["last"].value
    return _days(int(at["first"].value), None, last)


def _days(first: int, last: int | None, node: Node) -> Node | None:
    if not isinstance(node, Yearly) or node.pattern.count("-") < 1:
        return None
    parts = node.pattern.split("-")
    if not parts[1].isdigit():
        return None
    month = int(parts[1])
    start = yearly_day(node.year, month, first)
    end = node if last is None else yearly_day(node.year, month, last)
    return Between(start, end) if start and end and start.pattern < end.pattern else None


def _day_until(at: Captures) -> Node | None:
    """ "November 19-20": the last end takes month and year from the first one."""
    first = at["first"].value
    if not isinstance(first, Yearly) or not first.pattern[1:3].isdigit():
        return None
    year = int(at["year"].value) if "year" in at else first.year
    start = yearly_day(year, int(first.pattern[1:3]), int(first.pattern[4:6]))
    end = yearly_day(year, int(first.pattern[1:3]), int(at["last"].value))
    return Between(start, end) if start and end and start.pattern < end.pattern else None


def _days_of(at: Captures) -> Node | None:
    """ "from 4 to 23 next month", "3 to 12 September"."""
    first, last, month = int(at["first"].value), int(at["last"].value), at["month"].value
    if not (first in _MONTH_DAYS and last in _MONTH_DAYS and first < last):
        return None
    if isinstance(month, Shifted):
        return Between(DayOfMonth(first, month), DayOfMonth(last, month)) if month.unit == "M" else None
    return _days(first, last, month)


def _between_within(at: Captures) -> Node | None:
    outer = at["outer"].value
    if not (isinstance(outer, Shifted) and outer.unit == "W"):
        return None
    return Between(Within(at["first"].value, outer), Within(at["last"].value, outer))


def _hours(at: Captures) -> Node | None:
    last = at["last"].value
    first = _first_hour(at, last.time)
    return Clocked(None, f"{first}/{last.time}") if first else None


def _first_hour(at: Captures, last: str) -> str | None:
    """The time a range begins at; a bare hour is taken in the half of the day that ends nearest before the last time."""
    if "first" in at:
        time: str = at["first"].value.time
        return time
    hour = int(at["hour"].value)
    if hour > _HOURS or not last[1:3].isdigit():
        return None
    later = hour + _HOURS // 2
    return f"T{later if later < int(last[1:3]) + (len(last) > len('T15')) and hour < _HOURS // 2 else hour:02}"


def _hours_of_day(at: Captures) -> Node | None:
    day, times = at["day"].value, f"{at['first'].value.time}/{at['last'].value.time}"
    return Clocked(day.node if isinstance(day, Clocked) else day, times)


def _hours_until_time(at: Captures) -> Node | None:
    last = at["last"].value
    if not isinstance(last, Clocked) or "/" in last.time:
        return None
    first = _first_hour(at, last.time)
    return Clocked(last.node, f"{first}/{last.time}") if first else None


def _time_until_hour(at: Captures) -> Node | None:
    first = at["first"].value
    return Clocked(first.node, f"{first.time}/{at['last'].value.time}") if isinstance(first, Clocked) else None


def _between_weekdays(at: Captures) -> Node | None:
    first, last = at["weekday"].value, at["last"].value
    return Between(first, last) if isinstance(first, Weekday) and isinstance(last, Weekday) else None


def _since_first(at: Captures) -> Node | None:
    return Bounded(at["first"].value, bounds.since)


BUILDERS: dict[str, Builder] = {
    "portion": lambda at: _bounded(partial(bounds.portion, name=at["portion"].value), at),
    "edge": lambda at: _bounded(partial(bounds.portion, name=at["edge"].value), at),
    "edge_unit": _edge_unit,
    "early": _portion("early"),
    "late": _portion("late"),
    "approximate": partial(_bounded, bounds.approximate),
    "between": _between,
    "between_weekdays": _between_weekdays,
    "between_within": _between_within,
    "since_first": _since_first,
    "until_last": partial(_bounded, bounds.until),
    "days_until": _days_until,
    "day_until": _day_until,
    "days_of": _days_of,
    "hours": _hours,
    "hours_of_day": _hours_of_day,
    "hours_until_time": _hours_until_time,
    "time_until_hour": _time_until_hour,
    "since": partial(_bounded, bounds.since),
    "until": partial(_bounded, bounds.until),
    "by": partial(_bounded, bounds.by),
    "before": partial(_bounded, bounds.before),
    "after": partial(_bounded, bounds.after),
}
