"""Dates in words, and words as dates."""

from __future__ import annotations

import pickle
from datetime import date

import pytest

from claimcheck.errors import ValueParseError
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import caption_date, parse_date


@pytest.mark.parametrize(
    "caption",
    [
        "16 May 2003",
        "May 2015",
        "2015",
        "2014 to 2016",
        "March 2015 to May 2016",
        "since 2002",
        "since May 2002",
        "until May 2010",
        "after 2010",
        "before 16 May 2003",
        "by 2015",
        "about 2010",
        "since about 2010",
        "early 2015",
        "mid May 2010",
        "late 1998",
        "the end of 2015",
        "2010s",
        "1900s",
        "early 1900s",
        "19th century",
        "21st century",
        "summer 2015",
        "winter 2015",
        "third quarter of 2015",
        "second half of 2015",
        "week 20 of 2015",
        "16 May 2003, 15:30",
        "16 May 2003, 3 pm",
        "16 May 2003, morning",
        "6 May 2018 or 5 June 2018",
        "3 years",
        "1 hour",
        "2 to 3 months",
        "some weeks",
        "now",
        "the past",
        "the future",
        "every Friday",
        "Friday",
        "Friday, 5 pm",
        "Friday, morning",
        "Friday mornings",
        "16 March, 2 pm",
        "every Saturday, 6 pm",
        "every morning",
        "every day, 9 am",
        "5 pm",
        "09:30",
        "in the morning",
        "9 am to 5 pm",
        "about 3 weeks",
        "44 BC",
        "about 1200 BC",
        "5th century BC",
        "AD 79",
        "March",
        "16 March",
        "summer",
        "third quarter",
        "third quarter of fiscal 2019",
    ],
)
def test_a_caption_is_the_shortest_spelling_of_its_value(caption: str) -> None:
    value = parse_date(caption)
    assert caption_date(value) == caption
    assert parse_date(caption_date(value)) == value


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("last year", "2019"),
        ("the last three years", "13 October 2017 to 13 October 2020"),
        ("this weekend", "the weekend of 17 October 2020"),
        ("before 2010", "before 2010"),
        ("since late 2015", "since about 1 July 2015"),
        ("in the early 1990s", "early 1990s"),
        ("every year", "1 year"),
        ("Tuesdays", "every Tuesday"),
    ],
)
def test_a_relative_date_is_captioned_by_what_it_means(text: str, caption: str) -> None:
    assert caption_date(parse_date(text.removeprefix("in the "), reference=date(2020, 10, 13))) == caption


def test_a_value_without_anything_is_captioned_as_unknown() -> None:
    assert caption_date(DateValue(granularity=Granularity.DAY)) == "an unknown time"


@pytest.mark.parametrize("text", ["", "no date", "2015 and more", "May 2015 and June 2015", "18"])
def test_a_text_that_is_no_date_is_refused_with_its_reason(text: str) -> None:
    with pytest.raises(ValueParseError) as refused:
        parse_date(text)
    assert refused.value.text == text
    assert str(pickle.loads(pickle.dumps(refused.value))) == f"{text!r} is not a date"  # noqa: S301 - our own bytes


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31 February 2015", "a day that the calendar has"),
        ("2/30/2015", "a day that the calendar has"),
        ("from 2016 to 2014", "a time that begins before it ends"),
        ("between May 2015 and March 2015", "a time that begins before it ends"),
    ],
)
def test_an_impossible_day_and_a_reversed_range_are_refused_for_what_they_are(text: str, reason: str) -> None:
    with pytest.raises(ValueParseError) as refused:
        parse_date(text)
    assert str(refused.value) == f"{text!r} is not {reason}"


def test_a_long_text_is_shown_by_its_beginning() -> None:
    with pytest.raises(ValueParseError) as refused:
        parse_date("7" * 1_000_000)
    assert len(str(refused.value)) < 200
    assert len(refused.value.text) == 1_000_000


def test_a_year_alone_may_be_an_old_one() -> None:
    assert parse_date("1066").earliest == date(1066, 1, 1)
