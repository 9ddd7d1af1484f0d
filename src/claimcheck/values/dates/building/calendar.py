"""Days, weeks, months, seasons, years and the rest of the calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial

from claimcheck.lexicons import lexicon
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import periods
from claimcheck.values.dates.bounds import approximate
from claimcheck.values.dates.calendar import DAYS_PER_WEEK, MONTHS_PER_YEAR, day_or_none, easter, month_end, nth_weekday
from claimcheck.values.dates.compound import Between, DayOfMonth, NthDay, NthWeek, NthWeekday, Numeric, Week
from claimcheck.values.dates.grammar import Builder, Captures
from claimcheck.values.dates.lexing import PLAUSIBLE_YEARS, Token
from claimcheck.values.dates.nodes import Bounded, Clocked, Fixed, Node, Weekday, Year, Yearly
from claimcheck.values.dates.relative import Spoken, weekend

_LEAP_YEAR = 2000
_PIVOT = 40
"""Two-digit years below it are of this century."""
_CENTURY = 100
_SATURDAY = 5
_WEEKDAYS_OF_MONTH = range(1, 6)
_WEEKS, _HOURS, _MINUTES = 53, 24, 60
_QUARTERS, _HALVES = range(1, 5), range(1, 3)
_LAST_PARTS = {"Q": 4, "H": 2}


def full_year(token: Token | None) -> int | None:
    """The year of a token, a two-digit one completed: '98 is 1998, '07 is 2007."""
    if token is None:
        return None
    number = int(token.value)
    return number + (2000 if number < _PIVOT else 1900) if token.kind == "SHORTYEAR" else number


def yearly_day(year: int | None, month: int, day: int) -> Yearly | None:
    """A day of the year; None when no year has it, or when the given year has not."""
    if day_or_none(_LEAP_YEAR if year is None else year, month, day) is None:
        return None
    return Yearly(partial(_day_of, month, day), f"-{month:02}-{day:02}", Granularity.DAY, year)


def _day_of(month: int, day: int, year: int) -> DateValue:
    return periods.day_of(year, month, day)


def _day(at: Captures) -> Node | None:
    """A day of a month; one that no calendar has ("31 February") is a mention whose day is unknown."""
    day = int(at["day"].value)
    if not 1 <= day <= month_end(_LEAP_YEAR, 1).day:
        return None
    return yearly_day(full_year(at.get("year")), at["month"].value, day) or Fixed(DateValue(granularity=Granularity.DAY))


def _days_of_month_list(at: Captures) -> tuple[Token, ...] | None:
    """Each day of "5 and 6 May 2015" or "May 5, 6 and 7, 2015", the outer ones with the month and the year that stand beside them."""
    month, year = at["month"], full_year(at.get("year"))
    days = [at[name] for name in ("first", "second", "last") if name in at]
    nodes = [yearly_day(year, month.value, int(day.value)) for day in days]
    if not all(nodes):
        return None
    starts, ends = [day.start for day in days], [day.end for day in days]
    starts[0] = min(starts[0], month.start)
    ends[-1] = max(token.end for token in (days[-1], at.get("year", days[-1]), month))
    return tuple(Token(start, end, "Day", node) for start, end, node in zip(starts, ends, nodes, strict=True))


def _circa(at: Captures) -> Node:
    """About that year: one so called, or a fiscal year, for nobody says when it begins."""
    return Bounded(Year(int(at["year"].value)), approximate)


def _fiscal_code(at: Captures) -> Node:
    """Read "FY2019", "FY19"."""
    digits = int("".join(sign for sign in at["year"].value if sign.isdigit()))
    return Bounded(Year(digits + (2000 if digits < _CENTURY else 0)), approximate)


def _fiscal_part(at: Captures) -> Node | None:
    """Read "the third quarter of fiscal 2019": nobody says which months these are."""
    node = _part("Q", at)
    return Bounded(node, _undated) if node else None


def _undated(value: DateValue) -> DateValue:
    return DateValue(granularity=value.granularity, timex3=value.timex3)


def yearly_month(year: int | None, month: int) -> Yearly:
    """A month of the year."""
    return Yearly(lambda of: periods.month(of, month), f"-{month:02}", Granularity.MONTH, year)


def _month(at: Captures) -> Node:
    return yearly_month(full_year(at.get("year")), at["month"].value)


def _numeric_month(at: Captures) -> Node | None:
    """Read "11/2016" and "2016-11" as months; "2013-14" and "2010-11" as the years that a season or a school year spans."""
    year, number = int(at["year"].value), int(at["month"].value)
    if "dash" in at and at["month"].start - at["year"].end != 1 and at["year"].start - at["month"].end != 1:
        return None
    leads = at["year"].start < at["month"].start
    if leads and number in (year % _CENTURY + 1, *range(max(MONTHS_PER_YEAR, year % _CENTURY) + 1, _CENTURY)):
        return Between(Year(year), Year(year // _CENTURY * _CENTURY + number))
    return yearly_month(year, number) if 1 <= number <= MONTHS_PER_YEAR else None


def _years(at: Captures) -> Node | None:
    first, last = int(at["first"].value), int(at["last"].value)
    return Between(Year(first), Year(last)) if first < last else None


def _season(at: Captures) -> Node:
    code = at["season"].value
    return Yearly(lambda of: periods.season(of, code), f"-{code}", Granularity.SEASON, full_year(at.get("year")))


def _season_of_two_years(at: Captures) -> Node | None:
    """Read "the winter of 2010-11": the season that begins in the first of the two years."""
    following = int(at["year"].value) + 1
    return _season(at) if int(at["next"].value) in (following, following % _CENTURY) else None


def yearly_part(year: int | None, letter: str, nth: int) -> Node | None:
    """A quarter ("Q") or a half ("H") of a year; None when there are not so many."""
    if letter == "Q" and nth in _QUARTERS:
        return Yearly(lambda of: periods.quarter(of, nth), f"-Q{nth}", Granularity.QUARTER, year)
    if letter == "H" and nth in _HALVES:
        return Yearly(lambda of: periods.half(of, nth), f"-H{nth}", Granularity.HALF, year)
    return None


def _part(letter: str, at: Captures) -> Node | None:
    nth = at["nth"].value
    last = nth == -1 or isinstance(nth, str)  # "last", "final", "latter"
    return yearly_part(full_year(at.get("year")), letter, _LAST_PARTS[letter] if last else int(nth))


def _code(at: Captures) -> Node | None:
    letter, nth = at["code"].value[0].upper(), int(at["code"].value[1])
    return yearly_part(full_year(at.get("year")), letter, nth)


def _code_alone(at: Captures) -> Node | None:
    return _code(at) if at["code"].value[0].upper() == "Q" else None


def _numeric(at: Captures) -> Node | None:
    """A date in three numbers: year first, or day first where dots part them, else as `Numeric` says."""
    text = at["numeric"].value
    parts = text.replace("/", "-").replace(".", "-").split("-")
    a, b, c = map(int, parts)
    if len(parts[0]) == len("2018"):
        return yearly_day(a, b, c) if a in PLAUSIBLE_YEARS else None
    if len(parts[0]) > len("31") or len(parts[2]) not in (len("18"), len("2018")):
        return None
    year = c if len(parts[2]) == len("2018") else c + (2000 if c < _PIVOT else 1900)
    if year not in PLAUSIBLE_YEARS:
        return None
    found = _ordered(at, yearly_day(year, b, a), None if "." in text else yearly_day(year, a, b))
    possible = min(a, b) <= MONTHS_PER_YEAR and max(a, b) <= month_end(_LEAP_YEAR, 1).day
    return found or (Fixed(DateValue(granularity=Granularity.DAY)) if possible else None)


def _numeric_partial(at: Captures) -> Node | None:
    a, b, year = int(at["a"].value), int(at["b"].value), full_year(at.get("year"))
    return _ordered(at, yearly_day(year, b, a), yearly_day(year, a, b))


def _numeric_range(at: Captures) -> Node | None:
    """Read "10/25-11/7": two days whose order of day and month is that of any numeric date."""
    a, b, c, d = (int(at[name].value) for name in "abcd")
    first = _ordered(at, yearly_day(None, b, a), yearly_day(None, a, b))
    last = _ordered(at, yearly_day(None, d, c), yearly_day(None, c, d))
    return Between(first, last) if first and last else None


def _ordered(at: Captures, day_first: Yearly | None, month_first: Yearly | None) -> Node | None:
    if not (day_first or month_first):
        return None
    if day_first and month_first and day_first.pattern == month_first.pattern:
        return day_first
    return Numeric(day_first, month_first, at["weekday"].value if "weekday" in at else None)


def _stamp(at: Captures) -> Node | None:
    """A day and a time as programs write them: 2018-05-06T12:30:00."""
    text = at["stamp"].value
    year = int(text[:4])
    day = yearly_day(year, int(text[5:7]), int(text[8:10])) if year in PLAUSIBLE_YEARS else None
    hour, minute = int(text[11:13]), int(text[14:16])
    clock = text[11:19] if text[16:17] == ":" else text[11:16]
    return Clocked(day, f"T{clock}") if day and hour <= _HOURS and minute < _MINUTES else None


def _iso_week(at: Captures) -> Node | None:
    value = periods.iso_week(int(at["year"].value), int(at["week"].value))
    return Fixed(value) if value.is_known else None


def _week_number(at: Captures) -> Node | None:
    """A week by its number alone: which year's, and by which count, the text does not say."""
    week = int(at["week"].value)
    return Fixed(DateValue(granularity=Granularity.WEEK, timex3=f"XXXX-W{week:02}")) if 1 <= week <= _WEEKS else None


def _week_of(at: Captures) -> Node:
    return Week(at["inner"].value)


def weekend_of(value: DateValue) -> DateValue:
    """The weekend of the week that a value begins in."""
    return weekend(value.earliest) if value.earliest else DateValue(granularity=Granularity.WEEK, timex3="XXXX-WXX-WE")


def _nth_week(at: Captures) -> Node | None:
    return NthWeek(int(at["nth"].value), at["inner"].value) if at["week"].value == "W" else None


def _nth_day(at: Captures) -> Node:
    return NthDay(int(at["nth"].value), at["inner"].value)


def _nth_weekday(at: Captures) -> Node | None:
    weekday = at["weekday"].value
    return NthWeekday(int(at["nth"].value), weekday.weekday, at["inner"].value) if isinstance(weekday, Weekday) else None


def _nth_weekday_told(at: Captures) -> Node | None:
    """Read "the last Friday of the month": of the month told last."""
    weekday = at["weekday"].value
    return NthWeekday(int(at["nth"].value), weekday.weekday, None) if isinstance(weekday, Weekday) else None


def _nth_weekday_alone(at: Captures) -> Node | None:
    nth, weekday = int(at["nth"].value), at["weekday"].value
    return NthWeekday(nth, weekday.weekday, None) if isinstance(weekday, Weekday) and nth in _WEEKDAYS_OF_MONTH else None


def _day_of_month(at: Captures) -> Node | None:
    day = int(at["day"].value)
    weekday = at["weekday"].value if "weekday" in at else None
    return DayOfMonth(day, None, weekday) if 1 <= day <= month_end(_LEAP_YEAR, 1).day else None


def _day_of_the_month(at: Captures) -> Node | None:
    """Read "the third day of the month": of the month told last, or the current one."""
    day = int(at["day"].value)
    return DayOfMonth(day, Spoken("M")) if 1 <= day <= month_end(_LEAP_YEAR, 1).day else None


def _day_of_month_in(at: Captures) -> Node | None:
    day = int(at["day"].value)
    return DayOfMonth(day, at["outer"].value) if 1 <= day <= month_end(_LEAP_YEAR, 1).day else None


@cache
def _holiday(rule: str) -> Yearly:
    """A day by its rule in the lexicon: "12-25", "11 4 TH" (the fourth Thursday of November), "easter-2"."""
    if rule.startswith("easter"):
        days = int(rule.removeprefix("easter"))
        return Yearly(lambda of: periods.day(easter(of) + timedelta(days=days)), "", Granularity.DAY)
    if " " in rule:
        number, nth, code = rule.split()
        weekday = ("MO", "TU", "WE", "TH", "FR", "SA", "SU").index(code)
        return Yearly(
            partial(_weekday_of, int(number), int(nth), weekday), f"-{number}-WXX-{weekday + 1}-{nth.strip('-')}", Granularity.DAY
        )
    month, day = map(int, rule.split("-"))
    return Yearly(partial(_day_of, month, day), f"-{month:02}-{day:02}", Granularity.DAY)


def _weekday_of(month: int, nth: int, weekday: int, year: int) -> DateValue:
    found = nth_weekday(date(year, month, 1), month_end(year, month), weekday, nth)
    return periods.day(found) if found else DateValue(granularity=Granularity.DAY)


def _named_day(rule: str, at: Captures) -> Node | None:
    """A holiday; None where its name has a weekday that it does not fall on."""
    node = _holiday(rule)
    if "day" in at and (value := node.period(_LEAP_YEAR)).earliest and value.earliest.weekday() != at["day"].value % DAYS_PER_WEEK:
        return None
    return node


def _with_year(at: Captures) -> Node | None:
    """A day that comes every year in the year that stands behind it: "Easter 2015"."""
    day, year = at["day"].value, at["year"].value
    return replace(day, year=year.year) if isinstance(day, Yearly) and isinstance(year, Year) else None


BUILDERS: dict[str, Builder] = {
    "day": _day,
    "with_year": _with_year,
    "days_of_month_list": _days_of_month_list,
    "month": _month,
    "numeric_month": _numeric_month,
    "year": lambda at: Year(at["year"].value),
    "years": _years,
    "season": _season,
    "season_of_two_years": _season_of_two_years,
    "quarter": partial(_part, "Q"),
    "half": partial(_part, "H"),
    "code": _code,
    "code_alone": _code_alone,
    "circa": _circa,
    "fiscal_code": _fiscal_code,
    "fiscal_quarter": _fiscal_part,
    "numeric": _numeric,
    "numeric_partial": _numeric_partial,
    "numeric_range": _numeric_range,
    "stamp": _stamp,
    "weekday": lambda at: Weekday(at["weekday"].value),
    "iso_week": _iso_week,
    "week_number": _week_number,
    "week_of": _week_of,
    "weekend": lambda _at: Bounded(Weekday(_SATURDAY), weekend_of),
    "weekend_of": lambda at: Bounded(at["inner"].value, weekend_of),
    "nth_unit": _nth_week,
    "nth_day": _nth_day,
    "nth_weekday": _nth_weekday,
    "nth_weekday_told": _nth_weekday_told,
    "nth_weekday_alone": _nth_weekday_alone,
    "day_of_month": _day_of_month,
    "day_of_the_month": _day_of_the_month,
    "day_of_month_in": _day_of_month_in,
    **{f"holiday {rule}": partial(_named_day, rule) for rule in lexicon("dates")["holidays"].values()},
}
