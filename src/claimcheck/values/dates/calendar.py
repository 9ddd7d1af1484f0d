"""Calendar arithmetic that the standard library lacks. Every function stays within the years 1 to 9999 or says None."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

DAYS_PER_WEEK = 7
MONTHS_PER_YEAR = 12


def day_or_none(year: int, month: int, day: int) -> date | None:
    """That day, or None when the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= MONTHS_PER_YEAR and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_days(day: date, days: int) -> date | None:
    """`day` moved by a number of days, None outside the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """`day` moved by whole months; a day that the month lacks becomes the month's last day. None outside the calendar."""
    index = day.year * MONTHS_PER_YEAR + day.month - 1 + months
    year, month = divmod(index, MONTHS_PER_YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_start(day: date) -> date:
    """The Monday of the ISO week that holds `day`."""
    return max(date.min, day - timedelta(days=min(day.weekday(), (day - date.min).days)))


def iso_week_start(year: int, week: int) -> date | None:
    """The Monday of an ISO week, None when the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def nth_weekday(first: date, last: date, weekday: int, nth: int) -> date | None:
    """The nth such weekday from `first` to `last`, counted from the end when `nth` is negative. None when there are fewer."""
    if nth > 0:
        found = add_days(first, (weekday - first.weekday()) % DAYS_PER_WEEK + DAYS_PER_WEEK * (nth - 1))
    else:
        found = add_days(last, -((last.weekday() - weekday) % DAYS_PER_WEEK) + DAYS_PER_WEEK * (nth + 1))
    return found if found and first <= found <= last else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of Nature 13 (1876), 487, as Meeus prints it."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    (i, k), m = divmod(c, 4), (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)
