"""The time between two dates in whole units, against counting it off day by day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.model.values import DateValue
from claimcheck.values.dates.calendar import add_months
from claimcheck.values.elapsed import Elapsed, elapsed, years_since
from matching_factories import day, month, year

DAYS = st.dates(date(1500, 1, 1), date(2200, 12, 31))
UNITS = st.sampled_from(["year", "month", "week", "day"])


@pytest.mark.parametrize(
    ("start", "end", "unit", "bounds"),
    [
        (day("1921-03-12"), day("2003-03-11"), "year", (81, 81)),
        (day("1921-03-12"), day("2003-03-12"), "year", (82, 82)),
        (year(1921), year(2003), "year", (81, 82)),
        (day("1921-03-12"), year(2003), "year", (81, 82)),
        (day("2000-02-29"), day("2001-02-28"), "year", (0, 0)),
        (month(5, 2010), month(7, 2010), "month", (1, 2)),
        (day("2010-05-31"), day("2010-06-30"), "month", (0, 0)),
        (day("1984-03-01"), day("1984-03-20"), "day", (19, 19)),
        (day("1984-03-01"), day("1984-03-20"), "week", (2, 2)),
    ],
)
def test_whole_units_are_counted_as_birthdays_are(start: DateValue, end: DateValue, unit: str, bounds: tuple[int, int]) -> None:
    assert elapsed(start, end, unit) == Elapsed(*bounds)


@pytest.mark.parametrize(
    ("start", "end", "unit"),
    [
        (DateValue(), year(1990), "year"),
        (year(1990), DateValue(earliest=date(1995, 1, 1)), "year"),
        (year(1990), year(1990), "year"),
        (year(1995), year(1990), "year"),
        (year(1990), year(1995), "hour"),
        (year(1990), year(1995), ""),
    ],
    ids=["no beginning", "an open end", "the same year", "an end before the beginning", "an hour", "no unit"],
)
def test_nothing_is_counted_where_nobody_can_tell(start: DateValue, end: DateValue, unit: str) -> None:
    assert elapsed(start, end, unit) is None


@given(DAYS, st.integers(0, 400), UNITS)
def test_between_two_days_there_is_one_number_which_counting_off_gives_too(first: date, days: int, unit: str) -> None:
    last = first + timedelta(days=days)
    found = elapsed(day(first.isoformat()), day(last.isoformat()), unit)
    assert found == Elapsed(_counted_off(first, last, unit), _counted_off(first, last, unit))


def _counted_off(first: date, last: date, unit: str) -> int:
    """The slow and obvious way: as long as one more unit still ends by the last day."""
    count = 0
    while (reached := _later(first, count + 1, unit)) is not None and reached <= last:
        count += 1
    return count


def _later(first: date, units: int, unit: str) -> date | None:
    if unit in {"day", "week"}:
        return first + timedelta(days=units * (7 if unit == "week" else 1))
    months = units * (12 if unit == "year" else 1)
    reached = add_months(first, months)
    short = reached is not None and reached.day < first.day  # no 31 June: the month is over on the day after its last
    return reached + timedelta(days=1) if reached is not None and short else reached


@given(st.tuples(DAYS, DAYS, DAYS, DAYS), UNITS, st.data())
def test_every_day_of_both_dates_lies_between_the_bounds(days: tuple[date, date, date, date], unit: str, data: st.DataObject) -> None:
    first, second, third, fourth = sorted(days)
    found = elapsed(DateValue(earliest=first, latest=second), DateValue(earliest=third, latest=fourth), unit)
    assert found is not None
    here, there = data.draw(st.dates(first, second)), data.draw(st.dates(third, fourth))
    inner = elapsed(day(here.isoformat()), day(there.isoformat()), unit)
    assert inner is not None
    assert found.least <= inner.least == inner.most <= found.most


@given(st.integers(0, 150), st.integers(0, 50), st.decimals(0, 300, places=1))
def test_a_number_misses_the_bounds_by_its_distance(least: int, width: int, number: Decimal) -> None:
    bounds = Elapsed(least, least + width)
    off = bounds.misses(number)
    assert off >= 0
    assert (off == 0) is (least <= number <= least + width)
    assume(off)
    assert bounds.misses(number - off) == 0 or bounds.misses(number + off) == 0


@pytest.mark.parametrize(("name", "predicate"), [("opened", "years since opening"), ("in_force", "years since in force")])
def test_the_years_since_something_are_called_by_its_noun_if_it_has_one(name: str, predicate: str) -> None:
    assert years_since(name) == predicate
