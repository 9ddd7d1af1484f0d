"""Calendar arithmetic at its edges."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.values.dates.calendar import add_days, add_months, day_or_none, easter, iso_week_start, month_end, nth_weekday, week_start

FIRST, LAST = date(2015, 5, 1), date(2015, 5, 31)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2015, 4, 5), (2016, 3, 27), (2020, 4, 12), (2038, 4, 25)],
)
def test_easter_falls_on_the_days_that_almanacs_print(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 4099))
@settings(max_examples=100, deadline=None)
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).isoweekday() == 7
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    assert day_or_none(2015, 2, 29) is None
    assert day_or_none(2016, 2, 29) == date(2016, 2, 29)
    assert day_or_none(0, 1, 1) is None
    assert day_or_none(2015, 13, 1) is None


def test_a_month_later_is_never_the_month_after() -> None:
    assert add_months(date(2015, 1, 31), 1) == date(2015, 2, 28)
    assert add_months(date(2015, 3, 31), -1) == date(2015, 2, 28)


@given(st.dates(), st.integers(-40_000, 40_000))
@settings(max_examples=100, deadline=None)
def test_adding_never_leaves_the_calendar(day: date, count: int) -> None:
    months, days = add_months(day, count), add_days(day, count)
    assert months is None or months.day <= day.day
    assert days is None or (days - day).days == count


@given(st.dates())
@settings(max_examples=100, deadline=None)
def test_a_week_begins_on_a_monday_and_a_month_ends_on_its_last_day(day: date) -> None:
    assert week_start(day).isoweekday() == 1 or week_start(day) == date.min
    assert month_end(day.year, day.month).day == monthrange(day.year, day.month)[1]


@pytest.mark.parametrize(
    ("weekday", "nth", "expected"),
    [
        (0, 1, date(2015, 5, 4)),
        (4, 5, date(2015, 5, 29)),
        (0, 5, None),
        (6, -1, date(2015, 5, 31)),
        (0, -1, date(2015, 5, 25)),
        (0, -5, None),
    ],
)
def test_the_nth_weekday_is_counted_from_either_end(weekday: int, nth: int, expected: date | None) -> None:
    assert nth_weekday(FIRST, LAST, weekday, nth) == expected


def test_a_year_has_53_weeks_only_when_it_has() -> None:
    assert iso_week_start(2015, 53) == date(2015, 12, 28)
    assert iso_week_start(2014, 53) is None
