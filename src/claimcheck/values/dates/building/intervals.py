"""Ranges, open intervals and parts of periods."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from claimcheck.model.values import DateValue
from claimcheck.values.dates import bounds
from claimcheck.values.dates.building.calendar import yearly_day
from claimcheck.values.dates.compound import Begun, Between, DayOfMonth, Within, year_of
from claimcheck.values.dates.grammar import Builder, Captures
from claimcheck.values.dates.nodes import Bounded, Context, Node, Yearly
from claimcheck.values.dates.relative import Shifted, Spoken

_MONTH_DAYS = range(1, 32)
_MONTH = re.compile(r"-(\d\d)\Z")
_FIXED_DAY = re.compile(r"-(\d\d)-(\d\d)\Z")


def _bounded(change: Callable[[DateValue], DateValue], at: Captures) -> Node:
    return Bounded(at["inner"].value, change)


def _portion(name: str) -> Builder:
    return partial(_bounded, partial(bounds.portion, name=name))


def _portion_unit(name: str, at: Captures) -> Node | None:
    """A part of the unit that the text speaks of: "later in the year"."""
    unit = at["unit"].value
    if unit.startswith("T"):
        return None
    return Bounded(Spoken(unit), partial(bounds.portion, name=name))


def _half_of_period(at: Captures) -> Node | None:
    """Read "the second half of the 20th century"."""
    name = {1: "early", 2: "late"}.get(int(at["nth"].value))
    return Bounded(at["inner"].value, partial(bounds.portion, name=name)) if name else None


def _between(at: Captures) -> Node | None:
    return between(at["first"].value, at["last"].value)


def between(first: Node, last: Node) -> Node | None:
    """The interval from one to the other; None when both are fixed and in the wrong order."""
    start, end = first.resolve(Context()).earliest, last.resolve(Context()).latest
    return None if start and end and start > end else Between(first, last)


def _days_until(at: Captures) -> Node | None:
    """Read "from 4 to 22 January 1995": the first end takes month and year from the last one."""
    last = at["last"].value
    found = _month_and_day(last)
    return _days(int(at["first"].value), found[1], found[0], year_of(last)) if found else None


def _month_and_day(node: Node) -> tuple[int, int] | None:
    """Month and day of a node that is a fixed day of the year, None of any other."""
    match = _FIXED_DAY.match(node.pattern) if isinstance(node, Yearly) else None
    return (int(match[1]), int(match[2])) if match else None


def _days(first: int, last: int, month: int, year: int | None) -> Node | None:
    start, end = yearly_day(year, month, first), yearly_day(year, month, last)
    return Between(start, end) if start and end and first < last else None


def _day_until(at: Captures) -> Node | None:
    """Read "November 19-20": the last end takes month and year from the first one."""
    first = at["first"].value
    found = _month_and_day(first)
    if found is None:
        return None
    year = at["year"].value.year if "year" in at else year_of(first)
    return _days(found[1], int(at["last"].value), found[0], year)


def _days_of(at: Captures) -> Node | None:
    """Read "from 4 to 23 next month" and "3 to 12 September"."""
    first, last, month = int(at["first"].value), int(at["last"].value), at["month"].value
    if not (first in _MONTH_DAYS and last in _MONTH_DAYS and first < last):
        return None
    if isinstance(month, Shifted):
        return Between(DayOfMonth(first, month), DayOfMonth(last, month)) if month.unit == "M" else None
    number = _MONTH.match(month.pattern) if isinstance(month, Yearly) else None
    return _days(first, last, int(number[1]), month.year) if number else None


def _between_within(at: Captures) -> Node | None:
    outer = at["outer"].value
    if not (isinstance(outer, Shifted) and outer.unit == "W"):
        return None
    return Between(Within(at["first"].value, outer), Within(at["last"].value, outer))


def _since_first(at: Captures) -> Node | None:
    return Between(at["first"].value, Shifted("D", 0))


BUILDERS: dict[str, Builder] = {
    "portion": lambda at: _bounded(partial(bounds.portion, name=at["portion"].value), at),
    "edge": lambda at: _bounded(partial(bounds.portion, name=at["edge"].value), at),
    "edge_unit": lambda at: _portion_unit(at["edge"].value, at),
    "portion_unit": lambda at: _portion_unit(at["portion"].value, at),
    "late_unit": partial(_portion_unit, "late"),
    "early_unit": partial(_portion_unit, "early"),
    "early": _portion("early"),
    "late": _portion("late"),
    "half_of_period": _half_of_period,
    "approximate": partial(_bounded, bounds.approximate),
    "between": _between,
    "between_within": _between_within,
    "since_first": _since_first,
    "until_last": lambda at: Between(Shifted("D", 0), at["last"].value),
    "days_until": _days_until,
    "day_until": _day_until,
    "days_of": _days_of,
    "since": lambda at: Bounded(Begun(at["inner"].value), bounds.since),
    "until": partial(_bounded, bounds.until),
    "by": partial(_bounded, bounds.by),
    "before": partial(_bounded, bounds.before),
    "after": partial(_bounded, bounds.after),
}
