"""Dates written out for readers, and read back: `parse_date(caption_date(value))` has the bounds and the precision of `value`."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.errors import ValueParseError
from claimcheck.lexicons import lexicon
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import bounds
from claimcheck.values.dates.finding import find_dates
from claimcheck.values.dates.relative import GRANULARITY, unit_at

_UNIT_OF = {granularity: unit for unit, granularity in reversed(GRANULARITY.items())}


def parse_date(text: str, *, reference: date | None = None) -> DateValue:
    """The one date that `text` spells, in any form that `find_dates` knows. `reference` is what "last year" is counted from.

    Raises `ValueParseError` when the text is not a date, or holds anything else besides.
    """
    found = find_dates(text, reference=reference)
    if len(found) == 1 and found[0].text == text.strip():
        return found[0].value
    raise ValueParseError(text, "a date")


def caption_date(value: DateValue) -> str:
    """The value in words: "16 May 2003", "May 2015", "2014 to 2016", "since 2002", "about 2010", "early 2015".

    A value without bounds is captioned by its TIMEX3 value ("P3Y"), or as unknown.
    """
    if not value.is_known:
        return value.timex3 or _words()["unknown"]
    if value.earliest and value.latest:
        return _closed(value, value.earliest, value.latest)
    return _open(value)


def _words() -> dict[str, str]:
    words: dict[str, str] = lexicon("dates")["captions"]["words"]
    return words


def _day(day: date) -> str:
    return f"{day.day} {_month(day)} {day.year:04}"


def _month(day: date) -> str:
    names: list[str] = lexicon("dates")["captions"]["months"]
    return names[day.month - 1]


def _period(day: date, granularity: Granularity) -> str:
    """The name of the unit that holds a day."""
    words = _words()
    match granularity:
        case Granularity.CENTURY:
            return f"{day.year // 100 + 1}{words['century']}"
        case Granularity.DECADE:
            return f"{day.year // 10 * 10}{words['decade']}"
        case Granularity.YEAR:
            return f"{day.year:04}"
        case Granularity.MONTH:
            return f"{_month(day)} {day.year:04}"
        case _:
            return _day(day)


def _closed(value: DateValue, first: date, last: date) -> str:
    """A value with both ends: the unit it fills, a part of it, or its ends."""
    unit = _UNIT_OF.get(value.granularity)
    whole = unit_at(first, unit) if unit else None
    if whole and (whole.earliest, whole.latest) == (first, last):
        name = _period(first, value.granularity)
        return f"{_words()['about']} {name}" if value.approximate else name
    for portion in lexicon("dates")["portions"] if whole and value.approximate else ():
        part = bounds.portion(whole, portion) if whole else value
        if (part.earliest, part.latest) == (first, last):
            return f"{_words()[portion]} {_period(first, value.granularity)}"
    return _ends(first, last)


def _ends(first: date, last: date) -> str:
    """Two ends, as years or months where they fill them."""
    for granularity in (Granularity.YEAR, Granularity.MONTH):
        unit = _UNIT_OF[granularity]
        if unit_at(first, unit).earliest == first and unit_at(last, unit).latest == last:
            return f"{_period(first, granularity)} {_words()['to']} {_period(last, granularity)}"
    return f"{_day(first)} {_words()['to']} {_day(last)}"


def _open(value: DateValue) -> str:
    """A value with one end: since or after, until or before."""
    words, day = _words(), timedelta(days=1)
    if value.earliest:
        if value.spans:
            return f"{words['since']} {_period(value.earliest, value.granularity)}"
        return f"{words['after']} {_period(value.earliest - day, value.granularity)}"
    latest = value.latest or date.max
    if value.spans:
        return f"{words['until']} {_period(latest, value.granularity)}"
    return f"{words['by']} {_period(latest, value.granularity)}"
