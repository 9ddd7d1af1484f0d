"""How two dates stand to each other, as sets of days. Unknown is an answer, and is never taken for equal or apart."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.lexicons import lexicon
from claimcheck.model.relation import Comparison, Relation
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates.calendar import add_days
from claimcheck.values.dates.captions import caption_date

MIN_TOLERANCE_DAYS = 3
"""An approximate date reaches half its own length further on both sides, and at least these days."""


def compare_dates(a: DateValue, b: DateValue) -> Comparison:
    """The relation of `a` to `b` and the reason in words.

    A value is the set of days its text allows; a missing end is open ("since 2002" holds every later day). An approximate value is widened
    on each side by half its own length, at least three days, so "about 2010" overlaps 2011 and is apart from 2012. So is a season, whose
    first day is a matter of custom. A numeric date that can be read two ways is at best `unknown`, and `apart` when neither reading fits.
    Values without bounds are `unknown`, but for two durations of the same length, which are `equal`. Two times of one day that are not
    the same time are `unknown`: time zones are seldom said.
    """
    relation = _undated(a, b) or _dated(a, b)
    form: str = lexicon("dates")["captions"]["relations"][relation.value]
    return Comparison(relation=relation, detail=form.format(caption_date(a), caption_date(b)))


def _undated(a: DateValue, b: DateValue) -> Relation | None:
    """The relation where at least one value has no bounds at all, None where both have."""
    if a.is_known and b.is_known:
        return None
    partial = _without_years(a, b)
    if partial is not None:
        return partial
    older = _before_common_era(a, b)
    if older is not None:
        return older
    both_lengths = not a.is_known and not b.is_known and a.timex3.startswith("P") and "X" not in a.timex3 and "_" not in a.timex3
    return Relation.EQUAL if both_lengths and a == b else Relation.UNKNOWN


_OLD = re.compile(r"BC(?P<digits>\d{2}|\d{4})")
_CENTURY, _YEAR_DIGITS = 100, 4


def is_old(value: DateValue) -> bool:
    """Whether a value is a year or a century before the common era, which has no days in the calendar."""
    return not value.is_known and _OLD.fullmatch(value.timex3) is not None


def _before_common_era(a: DateValue, b: DateValue) -> Relation | None:
    """How two exact values stand to each other of which one at least lies before the common era; None for others."""
    if not (is_old(a) or is_old(b)) or a.approximate or b.approximate:
        return None
    if not (is_old(a) and is_old(b)):
        return Relation.APART if a.is_known or b.is_known else None
    (first, last), (other_first, other_last) = (_old_years(value) for value in (a, b))
    if (first, last) == (other_first, other_last):
        return Relation.EQUAL
    if last < other_first or other_last < first:
        return Relation.APART
    return Relation.INSIDE if other_first <= first and last <= other_last else Relation.AROUND


def _old_years(value: DateValue) -> tuple[int, int]:
    """The smallest and the largest number that a year of the value has: 801 and 900 for the ninth century BC."""
    digits = value.timex3.removeprefix("BC")
    number = int(digits)
    return (number, number) if len(digits) == _YEAR_DIGITS else (number * _CENTURY + 1, (number + 1) * _CENTURY)


_YEARLESS = re.compile(r"XXXX-(?P<month>\d\d)(?:-(?P<day>\d\d))?")


def has_month_only(value: DateValue) -> bool:
    """Whether a value gives a month, and perhaps its day, of no particular year ("in October")."""
    return not value.is_known and _YEARLESS.fullmatch(value.timex3) is not None


_CALENDAR = re.compile(r"(?P<day>XXXX-\d\d(?:-\d\d)?|XXXX-WXX-\d)?(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d))?)?")
_HALF_DAY, _HOUR = 12, 60
_CLEAR_MINUTES = 10  # two times closer than this are often one, told from two clocks


def is_yearless(value: DateValue) -> bool:
    """Whether a value gives a month, a day or a time of day, and no year ("26 June", "on Sunday", "6:55 PM")."""
    return not value.is_known and bool(value.timex3) and _CALENDAR.fullmatch(value.timex3) is not None


def compare_yearless(a: DateValue, b: DateValue) -> Comparison:
    """The relation of two values without a year (`is_yearless`) in texts on one matter, where both mean one year and one time zone.

    Apart are two months, two days, or two times given to the minute that are ten minutes apart or more, unless only "am" or "pm" would tell
    them apart; equal are the same values, and a day with a time of day lies inside either of the two alone. All else is unknown: "26 June"
    and "at 6:55" may both be right, and so may "about 6:15" and 6:40.
    """
    relation = _yearless(a.timex3, b.timex3)
    if relation is Relation.APART and (a.approximate or b.approximate):
        relation = Relation.UNKNOWN
    form: str = lexicon("dates")["captions"]["relations"][relation.value]
    return Comparison(relation=relation, detail=form.format(caption_date(a), caption_date(b)))


def _yearless(a: str, b: str) -> Relation:
    if a == b:
        return Relation.EQUAL
    if _is_part(b, a) or _is_part(a, b):
        return Relation.INSIDE if _is_part(b, a) else Relation.AROUND
    one, other = _CALENDAR.fullmatch(a), _CALENDAR.fullmatch(b)
    if one is None or other is None:
        return Relation.UNKNOWN
    if one["day"] and other["day"] and _days_differ(one["day"], other["day"]):
        return Relation.APART
    if not (one["minute"] and other["minute"]):
        return Relation.UNKNOWN
    first, second = (int(time["hour"]) % _HALF_DAY * _HOUR + int(time["minute"]) for time in (one, other))
    gap = abs(first - second)
    return Relation.APART if min(gap, _HALF_DAY * _HOUR - gap) >= _CLEAR_MINUTES else Relation.UNKNOWN


def _is_part(a: str, b: str) -> bool:
    """Whether a value is the day or the time of another one, which gives both."""
    return b.startswith(f"{a}T") or (a.startswith("T") and b.endswith(a))


def _days_differ(a: str, b: str) -> bool:
    """Whether two days of the week, or two days or months, are not the same, as far as both say; a Sunday may be any day of a month."""
    if (_WEEKDAY in a) is not (_WEEKDAY in b):
        return False
    return any(x != y for x, y in zip(a.split("-"), b.split("-"), strict=False))


_WEEKDAY = "WXX"


def _without_years(a: DateValue, b: DateValue) -> Relation | None:
    """`apart` where a month without a year is not the other value's month, or their days differ; None where that cannot be seen."""
    left, right = _month_and_day(a), _month_and_day(b)
    if left is None or right is None or (a.is_known and b.is_known):
        return None
    days_differ = left[1] and right[1] and left[1] != right[1]
    return Relation.APART if left[0] != right[0] or days_differ else None


def _month_and_day(value: DateValue) -> tuple[int, int] | None:
    """Month and day (0 for none) of a value that lies within one month, approximate ones left out."""
    yearless = _YEARLESS.fullmatch(value.timex3)
    if yearless is not None and not value.is_known:
        return int(yearless["month"]), int(yearless["day"] or 0)
    first, last = value.earliest, value.latest
    if value.approximate or value.spans or first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return None
    return first.month, first.day if first == last else 0


def _widened(value: DateValue) -> tuple[date, date]:
    """The bounds with open ends at the ends of the calendar and an approximate value's tolerance added."""
    first, last = value.earliest or date.min, value.latest or date.max
    if not value.approximate and value.granularity is not Granularity.SEASON:
        return first, last
    closed = value.earliest and value.latest
    days = max(MIN_TOLERANCE_DAYS, ((last - first).days + 1) // 2 if closed else MIN_TOLERANCE_DAYS)
    return (
        (add_days(first, -days) or date.min) if value.earliest else first,
        (add_days(last, days) or date.max) if value.latest else last,
    )


def _dated(a: DateValue, b: DateValue) -> Relation:
    relation = _sets(_widened(a), _widened(b))
    if relation is Relation.APART:
        return relation
    if a.edtf.startswith("[") or b.edtf.startswith("["):
        return _readings(a, b, relation)
    times = (a.granularity is Granularity.TIME, b.granularity is Granularity.TIME)
    if relation is Relation.EQUAL and any(times):
        if not all(times):
            return Relation.INSIDE if times[0] else Relation.AROUND
        return relation if a.timex3 == b.timex3 else Relation.UNKNOWN
    return relation


def _sets(a: tuple[date, date], b: tuple[date, date]) -> Relation:
    if a == b:
        return Relation.EQUAL
    if a[1] < b[0] or b[1] < a[0]:
        return Relation.APART
    if b[0] <= a[0] and a[1] <= b[1]:
        return Relation.INSIDE
    if a[0] <= b[0] and b[1] <= a[1]:
        return Relation.AROUND
    return Relation.OVERLAPPING


def _readings(a: DateValue, b: DateValue, relation: Relation) -> Relation:
    """The relation where a value is one of two days: inside a longer time if both are, apart if both are, else unknown."""
    ours = [day for day in (a.earliest, a.latest) if day] if a.edtf.startswith("[") else None
    theirs = [day for day in (b.earliest, b.latest) if day] if b.edtf.startswith("[") else None
    if ours and theirs:
        return Relation.UNKNOWN if set(ours) & set(theirs) else Relation.APART
    days, (first, last) = (ours, _widened(b)) if ours else (theirs or [], _widened(a))
    within = [first <= day <= last for day in days]
    if not any(within):
        return Relation.APART
    return relation if all(within) and first < last else Relation.UNKNOWN
