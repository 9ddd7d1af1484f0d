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
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(T[A-Z0-9:]+)?\Z")
_EVERY_DAY = "XXXX-XX-XX"
_MONTH = re.compile(r"XXXX-(0[1-9]|1[0-2])(?:-([0-3][0-9])(T[A-Z0-9:]+)?)?\Z")
_QUARTER = re.compile(r"([0-9]{4})-Q([1-4])\Z")
_MILLENNIUM = 1000
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
    """The value in words: "16 May 2003", "May 2015", "2014 to 2016", "since 2002", "about 2010", "early 2015", "3 years", "every Friday".

    A value for which there are no words is captioned by its TIMEX3 value, or as unknown.
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
    return f"{_captions()['words']['about']} {name}" if value.approximate and name else name


def _period(day: date, granularity: Granularity) -> str:
    """The name of the unit that holds a day, in the lexicon's form for its granularity."""
    captions = _captions()
    form = captions["forms"].get(granularity.value, captions["forms"]["day"])
    if granularity is Granularity.YEAR and day.year < _MILLENNIUM:
        return f"{captions['words']['ad']} {day.year}"
    iso, century = day.isocalendar(), (day.year - 1) // 100 + 1
    seasons = captions["seasons"]
    text: str = form.format(
        day=day.day,
        month=captions["months"][day.month - 1],
        year=f"{day.year - (granularity is Granularity.SEASON and day.month < _SPRING):04}",  # January is of last year's winter
        decade=f"{day.year // 10 * 10:04}",
        century=_ordinal(century),
        quarter=captions["nth"][(day.month - 1) // 3],
        half=captions["nth"][(day.month - 1) // 6],
        season=seasons[day.month % 12 // 3],
        week=iso.week,
        weekyear=f"{iso.year:04}",
    )
    return text


def _ordinal(number: int) -> str:
    endings = _captions()["ordinals"]
    return f"{number}{endings[number % 10] if number // 10 != 1 else endings[0]}"


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
    """What no day bounds, in words: a duration, a recurring time, a time of day, an old year, "now" and its like; else the TIMEX3 value."""
    captions = _captions()
    if value.timex3 in captions["references"]:
        return str(captions["references"][value.timex3])
    if found := _weekday(value) or _yearly(value.timex3) or _old(value) or _fiscal(value) or _times(value.timex3):
        return found
    return _approximately(value, _durations(value.timex3)) or value.timex3


def _weekday(value: DateValue) -> str:
    """A day of some week, of every week, or every day, and its time: "Friday", "every Saturday, 6 pm", "every morning"."""
    captions = _captions()
    words = captions["words"]
    match = _WEEKDAY.match(value.timex3)
    time = value.timex3.removeprefix(_EVERY_DAY) if match is None else match[2] or ""
    said = _clock_words(time)
    if time == value.timex3 or (time and not said) or not (match or time):
        return ""
    part = captions["parts"].get(time)
    if match is None:
        return f"{words['every']} {part}" if part else f"{words['every']} {words['day']}, {said}"
    name: str = captions["weekdays"][int(match[1]) - 1]
    recurs = value.granularity is Granularity.UNKNOWN
    if part and recurs:
        return f"{name} {part}s"
    return (f"{words['every']} {name}" if recurs else name) + (f", {said}" if said else "")


def _yearly(timex3: str) -> str:
    """A part of a year that nobody names: "March", "16 March", "summer", "third quarter"."""
    captions = _captions()
    if match := _MONTH.match(timex3):
        month = captions["months"][int(match[1]) - 1]
        named = f"{int(match[2])} {month}" if match[2] else month
        return f"{named}, {_clock_words(match[3])}" if match[3] else named
    part = timex3.removeprefix("XXXX-") if timex3.startswith("XXXX-") else ""
    return str(captions["yearly"].get(part, ""))


def _old(value: DateValue) -> str:
    """A year or a century before the common era."""
    number = value.timex3.removeprefix("BC")
    if number == value.timex3 or not number.isdigit():
        return ""
    era = _captions()["words"]["bc"]
    if value.granularity is Granularity.CENTURY:
        return f"{_ordinal(int(number) + 1)} {_captions()['words']['century']} {era}"
    return _approximately(value, f"{int(number)} {era}")


def _fiscal(value: DateValue) -> str:
    """A quarter of a fiscal year, which has no known months."""
    captions = _captions()
    match = _QUARTER.match(value.timex3) if value.granularity is Granularity.QUARTER else None
    return captions["forms"]["fiscal"].format(quarter=captions["nth"][int(match[2]) - 1], year=match[1]) if match else ""


def _times(timex3: str) -> str:
    """A time of day, or a part of it, or from one time to another."""
    if part := _captions()["parts"].get(timex3):
        return f"{_captions()['words']['during']} {part}"
    times = [_clock_words(time) for time in timex3.split("/")]
    return f" {_captions()['words']['to']} ".join(times) if all(times) else ""


def _clock_words(time: str) -> str:
    match = _CLOCK.match(time.removeprefix("T")) if time.startswith("T") else None
    return _clock(int(match[1]), match[2]) if match else _captions()["parts"].get(time, "")


def _durations(timex3: str) -> str:
    captions = _captions()
    ends = [_duration(text) for text in timex3.split("/")]
    if len(ends) > 1 and len({end.partition(" ")[2] for end in ends}) == 1:
        ends[0] = ends[0].partition(" ")[0]  # "2 months to 3 months" is "2 to 3 months"
    return f" {captions['words']['to']} ".join(ends) if all(ends) else ""


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
