"""Times of day, alone and on a day."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from claimcheck.model.values import DateValue
from claimcheck.values.dates.grammar import Builder, Captures
from claimcheck.values.dates.nodes import Clocked, Fixed, Node, Year, Yearly
from claimcheck.values.dates.relative import Shifted

_NOON, _HOURS, _MINUTES = 12, 24, 60
_AFTERNOON = ("TAF", "TEV", "TNI")
_CLOCK_TEXT = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))?\Z")
_BARE_CLOCK = re.compile(r"(\d{1,2})(\d\d)(\d\d)?\Z")


def _clock_text(hour: int, minute: int | None, second: int | None) -> str:
    """The TIMEX3 text of a time, as fine as the text: T15, T15:30, T15:30:20."""
    parts = [f"T{hour:02}"] + [f"{part:02}" for part in (minute, second) if part is not None]
    return ":".join(parts)


def _afternoon(hour: int, meridiem: str) -> int | None:
    """The hour of the day of a twelve-hour clock; None when no such clock shows it."""
    if not meridiem:
        return hour if hour <= _HOURS else None
    if hour > _NOON and meridiem == "p":
        return hour if hour < _HOURS else None
    return hour % _NOON + (_NOON if meridiem == "p" else 0) if 1 <= hour <= _NOON else None


def _meridiem(at: Captures) -> str:
    return str(at["meridiem"].value)[0].lower() if "meridiem" in at else ""


def _clock(at: Captures) -> Node | None:
    match = _CLOCK_TEXT.match(str(at["count"].value)) or _BARE_CLOCK.match(str(at["count"].value))
    if match is None:
        return None
    minute = int(at["minute"].value) if "minute" in at else int(match[2]) if match[2] else None
    second = int(match[3]) if match[3] else None
    hour = _afternoon(int(match[1]), _meridiem(at))
    if hour is None or (minute or 0) >= _MINUTES or (second or 0) >= _MINUTES:
        return None
    return Clocked(None, _clock_text(hour, minute, second), meridiem="meridiem" in at)


def _past_hour(at: Captures) -> Node | None:
    if not _counts_minutes(at):
        return None
    minute = 30 if "half" in at else 15 if "quarter" in at else int(at["minute"].value)
    hour = _afternoon(int(at["count"].value), _meridiem(at))
    return Clocked(None, _clock_text(hour, minute, None)) if hour is not None else None


def _counts_minutes(at: Captures) -> bool:
    """Whether the unit, if one is said, is the minute: "ten minutes to nine", not "two years to nine"."""
    return "unit" not in at or at["unit"].value == "TM"


def _to_hour(at: Captures) -> Node | None:
    if not _counts_minutes(at):
        return None
    minute = 15 if "quarter" in at else int(at["minute"].value)
    hour = _afternoon(int(at["count"].value), _meridiem(at))
    return Clocked(None, _clock_text((hour - 1) % _HOURS, _MINUTES - minute, None)) if hour is not None else None


def _in_part(time: str, part: str) -> str:
    """A twelve-hour time moved to the part of the day that the text names: "7 in the evening" is T19."""
    hour = int(time[1:3]) if time[1:3].isdigit() else _HOURS
    early_night = part != "TNI" or hour > 5  # noqa: PLR2004 - "three at night" is before the morning
    return f"T{hour + _NOON}{time[3:]}" if part in _AFTERNOON and hour < _NOON and early_night else time


def _hour_of_part(at: Captures) -> Node | None:
    return Clocked(None, _in_part(at["hour"].value.time, at["part"].value.time), meridiem=True)


def _number_of_part(at: Captures) -> Node | None:
    minute = int(at["minute"].value) if "minute" in at else None
    return Clocked(None, _in_part(_clock_text(int(at["count"].value), minute, None), at["part"].value.time), meridiem=True)


def _timed(at: Captures) -> Node | None:
    day, clock = at["day"].value, at["time"].value
    time = clock.time
    if isinstance(day, Clocked):
        moved = time if clock.meridiem or "/" in time else _in_part(time, day.time)
        return Clocked(day.node, moved) if day.time in (*_AFTERNOON, "TMO") else None
    return Clocked(day, time) if _is_day(day) else None


def _timed_number(at: Captures) -> Node | None:
    day, time = at["day"].value, f"T{int(at['hour'].value):02}"
    if int(at["hour"].value) > _HOURS:
        return None
    return Clocked(day.node, _in_part(time, day.time)) if isinstance(day, Clocked) else Clocked(day, time) if _is_day(day) else None


def _dotted(at: Captures) -> str | None:
    """The text of a time with a dot in it, "2.30"; None for a number that no clock shows."""
    match = _CLOCK_TEXT.match(str(at["hour"].value))
    if match is None or not match[2] or int(match[1]) >= _HOURS or int(match[2]) >= _MINUTES:
        return None
    return _clock_text(int(match[1]), int(match[2]), None)


def _timed_dotted(at: Captures) -> Node | None:
    """Read "Monday at 2.30"."""
    time, day = _dotted(at), at["day"].value
    if time is None:
        return None
    return Clocked(day.node, _in_part(time, day.time)) if isinstance(day, Clocked) else Clocked(day, time) if _is_day(day) else None


def _that_part(at: Captures) -> Node:
    """Read "that night": of the day that was told last."""
    return Clocked(Shifted("D", 0, anaphoric=True), at["part"].value.time)


def _this_part(days: int, at: Captures) -> Node:
    return Clocked(Shifted("D", days), at["part"].value.time)


def _next_part_then(at: Captures) -> Node:
    """Read "the next morning": that of the day after the one told last."""
    return Clocked(Shifted("D", 1, anaphoric=True), at["part"].value.time)


def _part_of_day(at: Captures) -> Node | None:
    day = at["day"].value
    return Clocked(day, at["part"].value.time) if _is_day(day) else None


def _small_hours(at: Captures) -> Node | None:
    """Read "the early hours of Friday": the morning of that day."""
    if at["length"].value.length.parts != ((None, "TH"),) or ("day" in at and not _is_day(at["day"].value)):
        return None
    return Clocked(at["day"].value if "day" in at else None, "TMO")


def _is_day(node: Node) -> bool:
    """Whether a time of day can stand with it: not with "last week"."""
    return not isinstance(node, Shifted) or node.unit == "D"


def _hours(at: Captures) -> Node | None:
    """A range of hours; an end without am or pm takes the half of the day that makes the range shortest and forward."""
    last = at["last"].value
    time = (_dotted(at) if at["hour"].kind == "DECIMAL" else f"T{int(at['hour'].value):02}") if "hour" in at else None
    if "hour" in at and time is None:
        return None
    times = _in_order(Clocked(None, time) if time else at["first"].value, last)
    return Clocked(None, "/".join(times)) if times else None


def _hours_until(at: Captures) -> Node | None:
    """A range that ends in a bare number: "from 1:30 pm to 4"."""
    first, hour = at["first"].value, int(at["until"].value)
    times = _in_order(first, Clocked(None, f"T{hour:02}")) if hour <= _HOURS else None
    return Clocked(None, "/".join(times)) if times and first.time[1:3].isdigit() else None


def _in_order(first: Clocked, last: Clocked) -> tuple[str, str] | None:
    start, end = first.time, last.time
    if not (start[1:3].isdigit() and end[1:3].isdigit()):
        return start, end
    if int(start[1:3]) > _HOURS or int(end[1:3]) > _HOURS:
        return None
    if last.meridiem and not first.meridiem and (later := _later(start)) and later < end:
        return later, end
    if first.meridiem and not last.meridiem and end < start and (later := _later(end)) and start < later:
        return start, later
    return start, end


def _later(time: str) -> str | None:
    """Twelve hours later, None when the time is of the afternoon already."""
    hour = int(time[1:3])
    return f"T{hour + _NOON}{time[3:]}" if hour < _NOON else None


def _hours_bare(at: Captures) -> Node | None:
    first, last = int(at["hour"].value), int(at["until"].value)
    return Clocked(None, f"T{first:02}/T{last:02}") if first < last <= _HOURS else None


def _time_until_hour(at: Captures) -> Node | None:
    first = at["first"].value
    whole = not isinstance(first, Clocked) or "/" in first.time
    return None if whole else Clocked(first.node, f"{first.time}/{at['last'].value.time}")


def _timed_year(at: Captures) -> Node | None:
    """A time stamp with the year at its end: "Oct 26 15:50:06 2016"."""
    day, year = at["day"].value, at["year"].value
    if not (isinstance(day, Yearly) and day.year is None and isinstance(year, Year)):
        return None
    return Clocked(replace(day, year=year.year), at["time"].value.time)


def _each_part_hour(at: Captures) -> Node:
    time = _in_part(f"T{int(at['hour'].value):02}", at["part"].value.time)
    return Fixed(DateValue(timex3=f"XXXX-XX-XX{time}"))


def _timed_set(at: Captures) -> Node | None:
    value = at["set"].value.value.timex3
    day = value if value.startswith("XXXX") else "XXXX-XX-XX" if value == "P1D" else None
    return Fixed(DateValue(timex3=f"{day.partition('T')[0]}{at['time'].value.time}")) if day else None


BUILDERS: dict[str, Builder] = {
    "clock": _clock,
    "past_hour": _past_hour,
    "to_hour": _to_hour,
    "hour_word": lambda at: Clocked(None, at["time"].value),
    "midday": lambda at: Clocked(None, "T12:00") if at["portion"].value == "mid" else None,
    "part": lambda at: Clocked(None, at["part"].value),
    "hour_of_part": _hour_of_part,
    "number_of_part": _number_of_part,
    "timed": _timed,
    "timed_number": _timed_number,
    "tonight": lambda at: Clocked(Shifted("D", 0), at["part"].value),
    "timed_dotted": _timed_dotted,
    "that_part": _that_part,
    "this_part": partial(_this_part, 0),
    "last_part": partial(_this_part, -1),
    "next_part": partial(_this_part, 1),
    "next_part_then": _next_part_then,
    "part_of_day": _part_of_day,
    "small_hours": _small_hours,
    "hours": _hours,
    "hours_bare": _hours_bare,
    "hours_until": _hours_until,
    "timed_year": _timed_year,
    "parts": lambda at: Fixed(DateValue(timex3=f"XXXX-XX-XX{at['parts'].value}")),
    "each_part_hour": _each_part_hour,
    "time_until_hour": _time_until_hour,
    "each_part": lambda at: Fixed(DateValue(timex3=f"XXXX-XX-XX{at['part'].value.time}")),
    "timed_set": _timed_set,
}
