"""A picture of dates: each value is drawn from its earliest to its latest day, so that a bar is as long as its source is imprecise.

Places along the axis are percentages of its width, so that the picture fits a page of any width and its letters stay as large as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from claimcheck.model.values import DateValue
from claimcheck.values.dates import caption_date

_MOST_TICKS = 6
_SHORTEST = 4  # days that an axis shows at least
_MARGIN = 0.06  # of the days shown, on each side

_LAST_DAY = date.max.toordinal()
_YEARS, _MONTHS, _DAYS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000), (1, 3, 6), (1, 2, 7, 14)


@dataclass(frozen=True, slots=True)
class Lane:
    """A row to be drawn: its label, its dates, each with the side of its finding that it is (from 0), and a link (empty: none)."""

    label: str
    dates: tuple[tuple[int, DateValue], ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One date on the axis, in percent of its width. `style` names how sure its ends are."""

    side: int
    x: str
    width: str
    title: str
    style: str


@dataclass(frozen=True, slots=True)
class Row:
    """A lane with its bars."""

    lane: Lane
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the axis: its place in percent, its label, and which end or middle of the label stands there."""

    x: str
    label: str
    align: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    first: float
    last: float

    def percent(self, day: float) -> float:
        """Where a day (its ordinal) begins."""
        return 100 * (day - self.first) / (self.last - self.first)


def timeline_of(lanes: Sequence[Lane]) -> Timeline | None:
    """The picture of the lanes, top to bottom; None when there is none."""
    if not lanes:
        return None
    axis = _axis(lanes)
    rows = tuple(Row(lane, tuple(_bar(*dated, axis) for dated in lane.dates)) for lane in lanes)
    return Timeline(rows, tuple(_ticks(axis)))


def _axis(lanes: Sequence[Lane]) -> _Axis:
    values = [value for lane in lanes for _, value in lane.dates]
    days = [day.toordinal() for value in values for day in (value.earliest, value.latest) if day is not None]
    first, last = min(days), max(days) + 1
    spare = max(0, _SHORTEST - (last - first)) / 2
    margin = _MARGIN * (last - first + 2 * spare) + spare
    return _Axis(first - margin, last + margin)


def _bar(side: int, value: DateValue, axis: _Axis) -> Bar:
    left = axis.percent(value.earliest.toordinal()) if value.earliest else 0.0
    right = axis.percent(value.latest.toordinal() + 1) if value.latest else 100.0
    style = "open" if value.earliest is None or value.latest is None else "approximate" if value.approximate else "bounded"
    return Bar(side, _percent(left), _percent(right - left), caption_date(value), style)


def _percent(number: float) -> str:
    return f"{number:.2f}%"


def _ticks(axis: _Axis) -> Iterator[Tick]:
    for day, label in next(found for found in _candidates(axis) if len(found) <= _MOST_TICKS):
        x = axis.percent(day)
        yield Tick(_percent(x), label, "start" if x < _MARGIN * 100 else "end" if x > 100 - _MARGIN * 100 else "middle")


def _candidates(axis: _Axis) -> Iterator[list[tuple[int, str]]]:
    """The first days of periods on the axis with their ISO labels, from every day to every two thousandth year; at last none.

    A step that would leave far too many of them is passed over.
    """
    first, last = max(1, int(axis.first) + 1), min(_LAST_DAY, int(axis.last))
    begin, end = date.fromordinal(first), date.fromordinal(last)
    steps = [step for step in _DAYS if last - first < step * _MOST_TICKS]
    for days in (range(first, last + 1, step) for step in steps):
        yield [(day, date.fromordinal(day).isoformat()) for day in days]
    months = range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month)
    for step in (step for step in _MONTHS if len(months) <= (step + 1) * _MOST_TICKS):
        yield _first_days([(month // 12, month % 12 + 1) for month in months if month % step == 0], first, last, len("2015-05"))
    years = range(max(1, begin.year), end.year + 1)
    for step in (step for step in _YEARS if len(years) <= (step + 1) * _MOST_TICKS):
        yield _first_days([(year, 1) for year in years if year % step == 0], first, last, len("2015"))
    yield []


def _first_days(months: Iterable[tuple[int, int]], first: int, last: int, precision: int) -> list[tuple[int, str]]:
    """The first day of each month (year, month) within the axis, and the beginning of its ISO form."""
    days = (date(year, month, 1) for year, month in months)
    return [(day.toordinal(), day.isoformat()[:precision]) for day in days if first <= day.toordinal() <= last]
