"""How dates stand to each other."""

from __future__ import annotations

import pytest

from claimcheck.model.relation import Relation
from claimcheck.values.dates import compare_dates, parse_date


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
        ("about 16 May 2003", "18 May 2003", Relation.AROUND),
        ("about 16 May 2003", "26 May 2003", Relation.APART),
        ("summer 2015", "September 2015", Relation.AROUND),
        ("summer 2015", "December 2015", Relation.APART),
        ("early 2015", "August 2015", Relation.AROUND),
        ("early 2015", "December 2015", Relation.APART),
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
    ],
)
def test_what_the_calendar_does_not_fix_is_unknown(a: str, b: str, relation: Relation) -> None:
    assert compare_dates(parse_date(a), parse_date(b)).relation is relation


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
