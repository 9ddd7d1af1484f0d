"""How dates stand to each other."""

from __future__ import annotations

import pytest

from claimcheck.model.relation import Relation
from claimcheck.values.dates import compare_dates, compare_yearless, has_month_only, is_old, is_yearless, parse_date


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("May 2015", "May 2015", Relation.EQUAL),
        ("16 May 2003", "2003-05-16", Relation.EQUAL),
        ("May 2015", "March 2015", Relation.APART),
        ("2017", "2018", Relation.APART),
        ("16 May 2003", "May 2003", Relation.INSIDE),
        ("2003", "May 2003", Relation.AROUND),
        ("2015", "since 2002", Relation.INSIDE),
        ("2001", "since 2002", Relation.APART),
        ("since 2005", "since 2002", Relation.INSIDE),
        ("since 2002", "until 2005", Relation.OVERLAPPING),
        ("2014 to 2016", "2015 to 2017", Relation.OVERLAPPING),
        ("2015", "from 2014 to 2016", Relation.INSIDE),
        ("before 2010", "2010", Relation.APART),
        ("after May 2010", "June 2010", Relation.AROUND),
        ("the 1990s", "1995", Relation.AROUND),
        ("2003", "December 2003", Relation.AROUND),
        ("2003", "January 2003", Relation.AROUND),
        ("December 2003", "2003", Relation.INSIDE),
        ("January 2003", "2003", Relation.INSIDE),
        ("2001 to 2003", "2003 to 2005", Relation.OVERLAPPING),
        ("2003 to 2005", "2001 to 2003", Relation.OVERLAPPING),
        ("2001 to 2002", "2003 to 2005", Relation.APART),
        ("the ninth century BC", "the seventh century BC", Relation.APART),
        ("the ninth century BC", "the 9th century BC", Relation.EQUAL),
        ("850 BC", "the ninth century BC", Relation.INSIDE),
        ("the ninth century BC", "900 BC", Relation.AROUND),
        ("800 BC", "the ninth century BC", Relation.APART),
        ("44 BC", "1950", Relation.APART),
        ("44 BC", "26 June", Relation.UNKNOWN),
        ("c. 1200 BC", "1190 BC", Relation.UNKNOWN),
    ],
)
def test_dates_compare_as_sets_of_days(a: str, b: str, relation: Relation) -> None:
    assert compare_dates(parse_date(a), parse_date(b)).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("about 2010", "2010", Relation.AROUND),
        ("about 2010", "2011", Relation.OVERLAPPING),
        ("about 2010", "2012", Relation.APART),
        ("about 2010", "2 July 2009", Relation.APART),
        ("about 2010", "3 July 2009", Relation.AROUND),
        ("about 2010", "1 July 2011", Relation.AROUND),
        ("about 2010", "2 July 2011", Relation.APART),
        ("about 16 May 2003", "18 May 2003", Relation.AROUND),
        ("about 16 May 2003", "26 May 2003", Relation.APART),
        ("summer 2015", "September 2015", Relation.AROUND),
        ("summer 2015", "December 2015", Relation.APART),
        ("early 2015", "August 2015", Relation.AROUND),
        ("early 2015", "December 2015", Relation.APART),
        ("about 1 May 2003", "4 May 2003", Relation.AROUND),
        ("about 1 May 2003", "5 May 2003", Relation.APART),
        ("until around 2010", "3 January 2011", Relation.AROUND),
        ("until around 2010", "4 January 2011", Relation.APART),
        ("since about 2010", "31 December 2009", Relation.AROUND),
        ("since about 2010", "28 December 2009", Relation.APART),
    ],
)
def test_an_approximate_date_reaches_half_its_length_further(a: str, b: str, relation: Relation) -> None:
    assert compare_dates(parse_date(a), parse_date(b)).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("5/6/2018", "6 May 2018", Relation.UNKNOWN),
        ("5/6/2018", "5/6/2018", Relation.UNKNOWN),
        ("5/6/2018", "2018", Relation.INSIDE),
        ("5/6/2018", "20 May 2018", Relation.APART),
        ("2018", "5/6/2018", Relation.AROUND),
        ("5/6/2018", "7/8/2018", Relation.APART),
        ("5/6/2018", "6/5/2018", Relation.UNKNOWN),
        ("5/6/2018", "5/7/2018", Relation.APART),
        ("6 May 2018", "5/6/2018", Relation.UNKNOWN),
        ("1 May 2018 to 30 May 2018", "5/6/2018", Relation.UNKNOWN),
        ("5/6/2018", "5 May 2018 to 6 June 2018", Relation.INSIDE),
        ("5/6/2018", "1 May 2018 to 30 May 2018", Relation.UNKNOWN),
        ("5/6/2018", "since May 2018", Relation.INSIDE),
        ("since May 2018", "5/6/2018", Relation.AROUND),
    ],
)
def test_a_numeric_date_that_reads_two_ways_is_never_equal(a: str, b: str, relation: Relation) -> None:
    assert compare_dates(parse_date(a), parse_date(b)).relation is relation


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("March", "March", Relation.UNKNOWN),
        ("last year", "2019", Relation.UNKNOWN),
        ("three years", "2019", Relation.UNKNOWN),
        ("three years", "3 years", Relation.EQUAL),
        ("three years", "four years", Relation.UNKNOWN),
        ("several years", "several years", Relation.UNKNOWN),
        ("Tuesday", "Tuesday", Relation.UNKNOWN),
        ("recently", "recently", Relation.UNKNOWN),
    ],
)
def test_what_the_calendar_does_not_fix_is_unknown(a: str, b: str, relation: Relation) -> None:
    assert compare_dates(parse_date(a), parse_date(b)).relation is relation


@pytest.mark.parametrize(
    ("yearless", "other", "relation"),
    [
        ("October", "May 2015", Relation.APART),
        ("October", "October 2015", Relation.UNKNOWN),
        ("October", "3 October 2015", Relation.UNKNOWN),
        ("October", "3 May 2015", Relation.APART),
        ("October", "October", Relation.UNKNOWN),
        ("October", "May", Relation.APART),
        ("2 October", "October 2015", Relation.UNKNOWN),
        ("2 October", "2 October 2015", Relation.UNKNOWN),
        ("2 October", "3 October 2015", Relation.APART),
        ("2 October", "2 May 2015", Relation.APART),
        ("1 October", "October 2015", Relation.UNKNOWN),
        ("2 October", "3 October", Relation.APART),
        ("2 October", "2 October", Relation.UNKNOWN),
        ("October", "2015", Relation.UNKNOWN),
        ("October", "about May 2015", Relation.UNKNOWN),
        ("October", "since May 2015", Relation.UNKNOWN),
        ("October", "3 May 2015 to 5 May 2015", Relation.UNKNOWN),
        ("October", "Tuesday", Relation.UNKNOWN),
    ],
)
def test_a_month_without_a_year_is_apart_from_another_month_or_another_day_of_it(yearless: str, other: str, relation: Relation) -> None:
    assert compare_dates(parse_date(yearless), parse_date(other)).relation is relation
    assert compare_dates(parse_date(other), parse_date(yearless)).relation is relation


@pytest.mark.parametrize(
    ("text", "expected"), [("October", True), ("2 October", True), ("October 2015", False), ("2015", False), ("Tuesday", False)]
)
def test_a_month_without_a_year_is_known_as_one(text: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table
    assert has_month_only(parse_date(text)) is expected


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("16 May 2003, 15:00", "16 May 2003, 15:00", Relation.EQUAL),
        ("16 May 2003, 15:00", "16 May 2003, 17:00", Relation.UNKNOWN),
        ("16 May 2003, 15:00", "16 May 2003", Relation.INSIDE),
        ("16 May 2003, 15:00", "17 May 2003, 15:00", Relation.APART),
    ],
)
def test_a_time_is_finer_than_its_day(a: str, b: str, relation: Relation) -> None:
    assert compare_dates(parse_date(a), parse_date(b)).relation is relation


def test_the_reason_names_both_dates() -> None:
    assert compare_dates(parse_date("May 2015"), parse_date("March 2015")).detail == "May 2015 is not March 2015"


@pytest.mark.parametrize("text", ["26 June", "June", "6:55 PM", "Sunday at 10 am"])
def test_a_day_or_a_time_of_no_particular_year_is_told_from_other_values(text: str) -> None:
    assert is_yearless(parse_date(text))


@pytest.mark.parametrize("text", ["26 June 2011", "three days", "2011"])
def test_a_full_date_and_a_duration_are_not_yearless(text: str) -> None:
    assert not is_yearless(parse_date(text))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("26 June", "26 June", Relation.EQUAL),
        ("26 June", "25 June", Relation.APART),
        ("June", "July", Relation.APART),
        ("Sunday", "Monday", Relation.APART),
        ("6:55 PM", "5:55 PM", Relation.APART),
        ("6:55 PM", "6:55", Relation.UNKNOWN),
        ("6:15 PM", "6:13 PM", Relation.UNKNOWN),
        ("11:58 PM", "12:03 PM", Relation.UNKNOWN),
        ("7 PM", "6:55 PM", Relation.UNKNOWN),
        ("26 June", "June", Relation.UNKNOWN),
        ("26 June", "6:55 PM", Relation.UNKNOWN),
        ("26 June", "Sunday", Relation.UNKNOWN),
        ("26 June", "July", Relation.APART),
    ],
)
def test_days_and_times_without_a_year_are_compared_as_of_one_year(a: str, b: str, expected: Relation) -> None:
    one, other = parse_date(a), parse_date(b)
    assert compare_yearless(one, other).relation is expected
    assert compare_yearless(other, one).relation is expected
    assert compare_yearless(one, other).detail


@pytest.mark.parametrize("part", ["26 June", "6:55 PM"])
def test_a_day_with_a_time_of_day_lies_inside_either_alone(part: str) -> None:
    whole = parse_date("26 June at 6:55 PM")
    assert compare_yearless(whole, parse_date(part)).relation is Relation.INSIDE
    assert compare_yearless(parse_date(part), whole).relation is Relation.AROUND


@pytest.mark.parametrize(("text", "expected"), [("44 BC", "BC0044"), ("the ninth century BC", "BC08"), ("c. 1200 BC", "BC1200")])
def test_years_and_centuries_before_the_common_era_are_old(text: str, expected: str) -> None:
    value = parse_date(text)
    assert is_old(value)
    assert value.timex3 == expected


def test_a_year_of_the_common_era_is_not_old() -> None:
    assert not is_old(parse_date("1950"))
