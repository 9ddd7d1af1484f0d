"""From what a rule of the grammar captured to the node it stands for. A builder gives None for what the calendar does not have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import bounds, periods
from claimcheck.values.dates.calendar import DAYS_PER_WEEK, day_or_none
from claimcheck.values.dates.grammar import Captures
from claimcheck.values.dates.lexing import Token
from claimcheck.values.dates.nodes import Between, Bounded, Clocked, Fixed, Node, Weekday, Year, Yearly, reference_node
from claimcheck.values.dates.relative import Distant, Lasting, Length, Shifted, Stretch

_PIVOT = 50
"""Two-digit years below it are of this century."""
_LEAP_YEAR = 2000
_WORD_UNITS = {"year": "Y", "month": "M", "week": "W", "day": "D", "quarter": "Q", "second": "TS"}
_WORD_ORDINALS = {"first": 1, "second": 2}


def _ordinal(token: Token) -> int:
    return _WORD_ORDINALS.get(token.value, token.value) if isinstance(token.value, str) else int(token.value)


def _unit(token: Token) -> str:
    return _WORD_UNITS.get(token.value, token.value)


def _full_year(token: Token | None) -> int | None:
    if token is None:
        return None
    number = int(token.value)
    return number if token.kind != "SHORTYEAR" else number + (2000 if number < _PIVOT else 1900)


def yearly_day(year: int | None, month: int, day: int) -> Yearly | None:
    """A day of the year; None when no year has it, or when the given year has not."""
    if day_or_none(_LEAP_YEAR if year is None else year, month, day) is None:
        return None
    return Yearly(lambda of: periods.day_of(of, month, day), f"-{month:02}-{day:02}", Granularity.DAY, year)


def _day(at: Captures) -> Node | None:
    return yearly_day(_full_year(at.get("year")), at["month"].value, _ordinal(at["day"]))


def _month(at: Captures) -> Node:
    number = at["month"].value
    return Yearly(lambda of: periods.month(of, number), f"-{number:02}", Granularity.MONTH, _full_year(at.get("year")))


def _season(at: Captures) -> Node:
    code = at["season"].value
    return Yearly(lambda of: periods.season(of, code), f"-{code}", Granularity.SEASON, _full_year(at.get("year")))


def _quarter(at: Captures) -> Node | None:
    nth = _ordinal(at["nth"])
    if nth not in range(1, 5):
        return None
    return Yearly(lambda of: periods.quarter(of, nth), f"-Q{nth}", Granularity.QUARTER, _full_year(at.get("year")))


def _half(at: Captures) -> Node | None:
    nth = _ordinal(at["nth"])
    if nth not in range(1, 3):
        return None
    return Yearly(lambda of: periods.half(of, nth), f"-H{nth}", Granularity.HALF, _full_year(at.get("year")))


def _decade(at: Captures) -> Node | None:
    digits = "".join(sign for sign in at["decade"].value if sign.isdigit())
    number = int(digits) if len(digits) > 2 else 1900 + int(digits)  # noqa: PLR2004 - "the '90s"
    if number % 10 or number not in range(1000, 2101):
        return None
    return Fixed(periods.century(number) if number % 100 == 0 and number != 2000 else periods.decade(number))  # noqa: PLR2004


def _century(at: Captures) -> Node | None:
    return None


def _numeric(at: Captures) -> Node | None:
    parts = at["numeric"].value.replace("/", "-").replace(".", "-").split("-")
    a, b, c = map(int, parts)
    if len(parts[0]) == 4:
        return yearly_day(a, b, c)
    year = c if len(parts[2]) == 4 else c + (2000 if c < _PIVOT else 1900)
    first, second = yearly_day(year, a, b), yearly_day(year, b, a)
    if "." in at["numeric"].value:
        return second
    if first and second and a != b:
        return _Undecided(first, second)
    return first or second


class _Undecided:
    """A numeric date that can be read in two ways: the interval from one to the other, approximate."""

    def __init__(self, first: Node, second: Node) -> None:
        self.nodes = first, second

    def resolve(self, context: Any) -> DateValue:
        values = [node.resolve(context) for node in self.nodes]
        days = sorted(value.earliest for value in values if value.earliest)
        return DateValue(earliest=days[0], latest=days[-1], granularity=Granularity.DAY, edtf=f"[{days[0]},{days[-1]}]")


def _length_of(at: Captures) -> Length:
    count = at.get("count")
    amount = None if count is None else Decimal(1) if count.value in ("a", "an") else Decimal(count.value)
    return Length(((amount, _unit(at["unit"])),))


def _direction(at: Captures) -> int:
    return -1 if "last" in at else 1 if "next" in at else 0


def _shifted(at: Captures) -> Node | None:
    unit = _unit(at["unit"])
    return Shifted(unit, _direction(at)) if not unit.startswith("T") else None


def _directed(at: Captures) -> Node | None:
    node = at["day"].value
    if isinstance(node, Weekday) or (isinstance(node, Yearly) and node.year is None):
        return replace(node, direction=_direction(at))
    return None


def _hours(at: Captures) -> Node | None:
    hour, _, rest = str(at["count"].value).partition(":")
    number = int(hour)
    meridiem = str(at["meridiem"].value).lower()[0] if "meridiem" in at else ""
    if number > 24 or (meridiem and not 1 <= number <= 12) or any(int(part) > 59 for part in rest.split(":") if part):  # noqa: PLR2004
        return None
    number = number % 12 + (12 if meridiem == "p" else 0) if meridiem else number
    return Clocked(None, f"T{number:02}" + (f":{rest}" if rest else ""))


def _timed(at: Captures) -> Node | None:
    return Clocked(at["day"].value, at["time"].value.time)


def _set(timex3: str) -> Node:
    return Fixed(DateValue(timex3=timex3))


def _bounded(change: Callable[[DateValue], DateValue], at: Captures) -> Node:
    return Bounded(at["inner"].value, change)


def _portion(name: str) -> Callable[[Captures], Node]:
    return partial(_bounded, partial(bounds.portion, name=name))


BUILDERS: dict[str, Callable[[Captures], Any]] = {
    "sum": lambda at: at["tens"].value + at["ones"].value,
    "word": lambda at: at["ones"].value,
    "ordinal_sum": lambda at: at["tens"].value + _ordinal(at["ones"]),
    "hundreds": lambda at: (1 if at["ones"].value == "a" else at["ones"].value) * at["hundred"].value,
    "day": _day,
    "month": _month,
    "year": lambda at: Year(at["year"].value),
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "decade": _decade,
    "century": _century,
    "numeric": _numeric,
    "weekday": lambda at: Weekday(at["weekday"].value),
    "deictic": lambda at: Shifted("D", at["deictic"].value),
    "ref": lambda at: reference_node(at["ref"].value),
    "now": lambda _at: reference_node("PRESENT_REF"),
    "repeated": lambda at: _set(at["repeated"].value),
    "each_unit": lambda at: _set(Length(((Decimal(1), _unit(at["unit"])),)).timex3),
    "each_weekday": lambda at: _set(f"XXXX-WXX-{at['day'].value + 1}"),
    "shifted": _shifted,
    "stretch": lambda at: Stretch(_length_of(at), _direction(at)),
    "length": lambda at: Lasting(_length_of(at)),
    "clock": _hours,
    "directed": _directed,
    "before_now": lambda at: Distant(at["length"].value.length, -1),
    "after_now": lambda at: Distant(at["length"].value.length, 1),
    "part_of_day": lambda at: Clocked(at["day"].value, at["part"].value),
    "timed": _timed,
    "portion": lambda at: _bounded(partial(bounds.portion, name=at["portion"].value), at),
    "edge": lambda at: _bounded(partial(bounds.portion, name=at["edge"].value), at),
    "late": _portion("late"),
    "end": _portion("end"),
    "approximate": partial(_bounded, bounds.approximate),
    "between": lambda at: Between(at["first"].value, at["last"].value),
    "since": partial(_bounded, bounds.since),
    "until": partial(_bounded, bounds.until),
    "before": partial(_bounded, bounds.before),
    "after": partial(_bounded, bounds.after),
}
"""Every builder by the name that the lexicon's rules call it by."""
