"""The plain calendar periods as values: a day, a month, a year and so on, each with its bounds, EDTF text and TIMEX3 value."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates.calendar import add_days, add_months, day_or_none, iso_week_start, month_end

UNKNOWN = DateValue()
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The TIMEX3 code of each season and the month it begins in (northern, meteorological)."""
_EDTF_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_EDTF_QUARTER, _EDTF_HALF = 32, 39  # EDTF level 2 numbers quarters 33 to 36 and halves 40 and 41
_MONTHS = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6, Granularity.SEASON: 3}


def _months(year: int, month: int, granularity: Granularity, edtf: str, timex3: str) -> DateValue:
    """The period of the granularity's length that begins with a month."""
    if not MINYEAR <= year <= MAXYEAR:
        return DateValue(granularity=granularity)
    first = date(year, month, 1)
    after = add_months(first, _MONTHS[granularity])
    latest = after - timedelta(days=1) if after else date.max
    return DateValue(earliest=first, latest=latest, granularity=granularity, edtf=edtf, timex3=timex3)


def day(value: date) -> DateValue:
    """One day."""
    text = value.isoformat()
    return DateValue(earliest=value, latest=value, granularity=Granularity.DAY, edtf=text, timex3=text)


@lru_cache(maxsize=4096)
def month(year: int, number: int) -> DateValue:
    """A month, 1 to 12, of a year."""
    text = f"{year:04}-{number:02}"
    return _months(year, number, Granularity.MONTH, text, text)


@lru_cache(maxsize=4096)
def year(number: int) -> DateValue:
    """A year. Years outside 1 to 9999 have no bounds."""
    if not MINYEAR <= number <= MAXYEAR:
        return DateValue(granularity=Granularity.YEAR)
    text = f"{number:04}"
    return DateValue(earliest=date(number, 1, 1), latest=date(number, 12, 31), granularity=Granularity.YEAR, edtf=text, timex3=text)


def season(number: int, code: str) -> DateValue:
    """A season by its TIMEX3 code. Winter belongs to the year it begins in."""
    return _months(number, SEASONS[code], Granularity.SEASON, f"{number:04}-{_EDTF_SEASONS[code]}", f"{number:04}-{code}")


def quarter(number: int, nth: int) -> DateValue:
    """A quarter, 1 to 4, of a year."""
    return _months(number, 3 * nth - 2, Granularity.QUARTER, f"{number:04}-{_EDTF_QUARTER + nth}", f"{number:04}-Q{nth}")


def half(number: int, nth: int) -> DateValue:
    """A half, 1 or 2, of a year."""
    return _months(number, 6 * nth - 5, Granularity.HALF, f"{number:04}-{_EDTF_HALF + nth}", f"{number:04}-H{nth}")


def week(start: date) -> DateValue:
    """The seven days from `start`, named after its ISO week."""
    iso = start.isocalendar()
    end = add_days(start, 6) or date.max
    return DateValue(
        earliest=start,
        latest=end,
        granularity=Granularity.WEEK,
        edtf=f"{start.isoformat()}/{end.isoformat()}",
        timex3=f"{iso.year:04}-W{iso.week:02}",
    )


def iso_week(number: int, nth: int) -> DateValue:
    """An ISO week of a year; unknown when the year has no such week."""
    start = iso_week_start(number, nth)
    return week(start) if start else DateValue(granularity=Granularity.WEEK)


def decade(number: int) -> DateValue:
    """The ten years from `number`."""
    if not MINYEAR <= number <= MAXYEAR:
        return DateValue(granularity=Granularity.DECADE)
    text = f"{number:04}"[:3]
    return DateValue(
        earliest=date(number, 1, 1),
        latest=month_end(min(number + 9, MAXYEAR), 12),
        granularity=Granularity.DECADE,
        edtf=f"{text}X",
        timex3=text,
    )


def century(number: int) -> DateValue:
    """The hundred years from `number`. The twentieth century is 1901 to 2000, "the 1900s" is 1900 to 1999: the caller decides."""
    if not MINYEAR <= number <= MAXYEAR:
        return DateValue(granularity=Granularity.CENTURY)
    last = min(number + 99, MAXYEAR)
    text = f"{number:04}"[:2]
    edtf = f"{text}XX" if number % 100 == 0 else f"{number:04}/{last:04}"
    return DateValue(earliest=date(number, 1, 1), latest=date(last, 12, 31), granularity=Granularity.CENTURY, edtf=edtf, timex3=text)


def day_of(year_number: int, month_number: int, day_number: int) -> DateValue:
    """One day by its numbers; unknown when the calendar has no such day."""
    found = day_or_none(year_number, month_number, day_number)
    return day(found) if found else DateValue(granularity=Granularity.DAY)
