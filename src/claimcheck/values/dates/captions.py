"""Dates written out for readers, and read back: `parse_date(caption_date(value))` has the bounds and the precision of `value`."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from claimcheck.errors import ValueParseError
from claimcheck.lexicons import lexicon
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import bounds, periods
from claimcheck.values.dates.calendar import add_days
from claimcheck.values.dates.compound import either_day
from claimcheck.values.dates.finding import mentions_of
from claimcheck.values.dates.relative import GRANULARITY, unit_at

_UNIT_OF = {granularity: unit for unit, granularity in reversed(GRANULARITY.items())}
_DURATION = re.compile(r"([0-9.]+|X)(DE|CE|[YMWDHS])")
_CLOCK = re.compile(r"([0-9]{2})((?::[0-9]{2})*)\Z")
_NOON = 12
_SPRING = 3


def parse_date(text: str, *, reference: date | None = None) -> DateValue:
    """The one date that `text` spells, in any form that `find_dates` knows. `reference` is what "last year" is counted from.

    Raises `ValueParseError` when the text is not a date, holds anything else besides, names a day that no calendar has ("31 February"), or
    ends before it begins ("from 2016 to 2014").
    """
    spelled = text.strip()
    found = mentions_of(spelled, reference, only_dates=True)
    if len(found) == 1 and found[0].text == spelled:
        if _is_impossible(found[0].value):
            raise ValueParseError(text, "a day that the calendar has")
        return found[0].value
    days = [mention.value.earliest for mention in found if mention.value.granularity is Granularity.DAY]
    either = f" {_captions()['words']['or']} "
    if len(days) == len(found) == spelled.count(either) + 1 and spelled == either.join(mention.text for mention in found):
        return either_day([day for day in days if day])
    starts = [mention.value.earliest for mention in found]
    reversed_range = len(found) == 2 and starts[0] and starts[1] and starts[0] > starts[1]  # noqa: PLR2004 - two ends
    raise ValueParseError(text, "a time that begins before it ends" if reversed_range else "a date")


def _is_impossible(value: DateValue) -> bool:
    """Whether a day was spelled that is none: nothing is known of it, not even what it lacks."""
    return value.granularity is Granularity.DAY and not (value.is_known or value.timex3 or value.edtf)


def caption_date(value: DateValue) -> str:
    """The value in words: "16 May 2003", "May 2015", "2014 to 2016", "since 2002", "about 2010", "early 2015", "3 years".

    A recurring time and any other value for which there are no words is captioned by its TIMEX3 value, or as unknown.
    """
    words = _captions()["words"]
    if value.edtf.startswith("["):
        return f" {words['or']} ".join(_period(date.fromisoformat(day), Granularity.DAY) for day in value.edtf[1:-1].split(","))
    if value.earliest and value.latest:
        return _closed(value, value.earliest, value.latest)
    if value.earliest or value.latest:
        return _open(value)
    return _undated(value) or words["unknown"]


def _captions() -> dict[str, Any]:
    captions: dict[str, Any] = lexicon("dates")["captions"]
    return captions


def _approximately(value: DateValue, name: str) -> str:
    return f"{_captions()['words']['about']} {name}" if value.approximate else name


def _period(day: date, granularity: Granularity) -> str:
    """The name of the unit that holds a day, in the lexicon's form for its granularity."""
    captions = _captions()
    form = captions["forms"].get(granularity.value, captions["forms"]["day"])
    iso, century = day.isocalendar(), (day.year - 1) // 100 + 1
    seasons = captions["seasons"]
    text: str = form.format(
        day=day.day,
        month=captions["months"][day.month - 1],
        year=f"{day.year - (granularity is Granularity.SEASON and day.month < _SPRING):04}",  # January is of last year's winter
        decade=f"{day.year // 10 * 10:04}",
        century=f"{century}{captions['ordinals'][century % 10] if century // 10 != 1 else captions['ordinals'][0]}",
        quarter=captions["nth"][(day.month - 1) // 3],
        half=captions["nth"][(day.month - 1) // 6],
        season=seasons[day.month % 12 // 3],
        week=iso.week,
        weekyear=f"{iso.year:04}",
    )
    return text


def _closed(value: DateValue, first: date, last: date) -> str:
    """A value with both ends: the unit it fills, a part of it, or its ends."""
    if value.granularity is Granularity.TIME and first == last:
        return _approximately(value, _time(first, value.timex3))
    name = _unit(value, first, last)
    if name:
        return _approximately(value, name)
    for whole in _wholes(first, value.granularity) if value.approximate else ():
        for portion in lexicon("dates")["portions"]:
            part = bounds.portion(whole, portion)
            if (part.earliest, part.latest) == (first, last):
                return f"{_captions()['portions'][portion]} {_name(whole, value.granularity)}"
    return _approximately(value, _ends(first, last))


def _wholes(day: date, granularity: Granularity) -> list[DateValue]:
    """The units of that granularity that hold a day: one, but for "the 19th century" and "the 1800s"."""
    unit = _UNIT_OF.get(granularity)
    hundred = [periods.century(day.year // 100 * 100)] if granularity is Granularity.CENTURY else []
    return [*([unit_at(day, unit)] if unit else []), *hundred]


def _name(whole: DateValue, granularity: Granularity) -> str:
    """The name of a whole unit; that of "the 1800s" is made like a decade's."""
    first = whole.earliest or date.min
    return _period(first, Granularity.DECADE if granularity is Granularity.CENTURY and first.year % 100 == 0 else granularity)


def _unit(value: DateValue, first: date, last: date) -> str | None:
    """The name of the unit that the interval is, None when it is none of its granularity."""
    if value.timex3.endswith("-WE"):
        return f"{_captions()['words']['weekend']} {_period(first, Granularity.DAY)}"
    wholes = (whole for whole in _wholes(first, value.granularity) if (whole.earliest, whole.latest) == (first, last))
    return next((_name(whole, value.granularity) for whole in wholes), None)


def _ends(first: date, last: date) -> str:
    """Two ends, as years or months where they fill them."""
    to = _captions()["words"]["to"]
    for granularity in (Granularity.YEAR, Granularity.MONTH):
        unit = _UNIT_OF[granularity]
        if unit_at(first, unit).earliest == first and unit_at(last, unit).latest == last:
            return f"{_period(first, granularity)} {to} {_period(last, granularity)}"
    return f"{_period(first, Granularity.DAY)} {to} {_period(last, Granularity.DAY)}"


def _open(value: DateValue) -> str:
    """A value with one end: since or after, until or by."""
    words = _captions()["words"]
    if value.earliest and not value.spans and (day := add_days(value.earliest, -1)):
        granularity = value.granularity if _whole(day, value.granularity, last=True) else Granularity.DAY
        return f"{words['after']} {_approximately(value, _period(day, granularity))}"
    if value.earliest:
        granularity = value.granularity if _whole(value.earliest, value.granularity, last=False) else Granularity.DAY
        return f"{words['since']} {_approximately(value, _period(value.earliest, granularity))}"
    latest = value.latest or date.max
    after = add_days(latest, 1)
    unit = _UNIT_OF.get(value.granularity)
    if after and unit and not value.spans and unit_at(after, unit).timex3 == value.timex3 and _whole(after, value.granularity, last=False):
        return f"{words['before']} {_approximately(value, _period(after, value.granularity))}"
    granularity = value.granularity if _whole(latest, value.granularity, last=True) else Granularity.DAY
    return f"{words['until' if value.spans else 'by']} {_approximately(value, _period(latest, granularity))}"


def _whole(day: date, granularity: Granularity, *, last: bool) -> bool:
    """Whether a day is the first (or last) one of the unit of that granularity that holds it."""
    unit = _UNIT_OF.get(granularity)
    whole = unit_at(day, unit) if unit else None
    return bool(whole and (whole.latest if last else whole.earliest) == day)


def _time(day: date, timex3: str) -> str:
    """A day with its time, or with the part of the day."""
    time = timex3.partition("/")[0].partition("T")[2]
    match = _CLOCK.match(time)
    text = _clock(int(match[1]), match[2]) if match else _captions()["parts"].get(f"T{time}", "")
    return f"{_period(day, Granularity.DAY)}, {text}" if text else _period(day, Granularity.DAY)


def _clock(hour: int, rest: str) -> str:
    words = _captions()["words"]
    if rest:
        return f"{hour:02}{rest}"
    return f"{hour % _NOON or _NOON} {words['pm'] if _NOON <= hour < 2 * _NOON else words['am']}"


def _undated(value: DateValue) -> str:
    """A duration in words, "now" and its like, else the TIMEX3 value."""
    captions = _captions()
    if value.timex3 in captions["references"]:
        return str(captions["references"][value.timex3])
    ends = [_duration(text) for text in value.timex3.split("/")]
    if len(ends) > 1 and len({end.partition(" ")[2] for end in ends}) == 1:
        ends[0] = ends[0].partition(" ")[0]  # "2 months to 3 months" is "2 to 3 months"
    return f" {captions['words']['to']} ".join(ends) if all(ends) else value.timex3


def _duration(timex3: str) -> str:
    """An ISO duration in words, nothing when the text is none."""
    captions = _captions()
    days, _, clock = timex3.removeprefix("P").partition("T")
    pieces = [*_DURATION.findall(days), *((amount, f"T{unit}") for amount, unit in _DURATION.findall(clock))]
    if not timex3.startswith("P") or "".join(amount + unit.removeprefix("T") for amount, unit in pieces) != days + clock:
        return ""
    return " ".join(
        f"{captions['words']['some'] if amount == 'X' else amount} {captions['units'][unit][amount != '1']}" for amount, unit in pieces
    )
