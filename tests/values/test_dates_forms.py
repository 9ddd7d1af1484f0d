"""The many forms of times of day, of counting from another time, and of parts of periods, each with its TIMEX3 value."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.values.dates import find_dates

MONDAY = date(2020, 10, 12)


def timex3(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.timex3) for mention in find_dates(f"It was {text}.", reference=MONDAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 pm", "T20"),
        ("8.30 pm", "T20:30"),
        ("7:56:35 a.m.", "T07:56:35"),
        ("1140 a.m.", "T11:40"),
        ("seven thirty pm", "T19:30"),
        ("seven o'clock", "T07"),
        ("half past seven", "T07:30"),
        ("a quarter past three pm", "T15:15"),
        ("a quarter to seven", "T06:45"),
        ("20 minutes past eight", "T08:20"),
        ("ten minutes to eight", "T07:50"),
        ("12 noon", "T12:00"),
        ("mid-day", "T12:00"),
        ("midnight", "T24:00"),
        ("seven in the evening", "T19"),
        ("7:30 in the evening", "T19:30"),
        ("in the afternoon at 4", "T16"),
        ("from 5 to 6 pm", "T17/T18"),
        ("from 1:30 to 3 pm", "T13:30/T15"),
        ("from 1:30 pm to 3:30", "T13:30/T15:30"),
        ("from 11 pm to 3", "T23/T03"),
        ("3:00 to 4:00", "T03:00/T04:00"),
        ("tonight", "2020-10-12TNI"),
        ("this morning", "2020-10-12TMO"),
        ("next evening", "2020-10-13TEV"),
        ("tomorrow morning at 9", "2020-10-13T09"),
        ("tonight at 8", "2020-10-12T20"),
        ("Sunday at 4", "2020-10-11T04"),
        ("in the morning of 5 May 2015", "2015-05-05TMO"),
        ("9am on Sunday", "2020-10-11T09"),
        ("from 4pm to 5pm today", "2020-10-12T16/2020-10-12T17"),
        ("between 3 and 5 on Sunday", "2020-10-11T03/2020-10-11T05"),
        ("from 4pm on 5 May 2015 to 6pm", "2015-05-05T16/2015-05-05T18"),
        ("Oct 26 15:50:06 2016", "2016-10-26T15:50:06"),
        ("2018-05-06T12:30", "2018-05-06T12:30"),
    ],
)
def test_a_time_of_day(text: str, expected: str) -> None:
    assert timex3(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every morning", "XXXX-XX-XXTMO"),
        ("every night at 9", "XXXX-XX-XXT21"),
        ("every day at 3 pm", "XXXX-XX-XXT15"),
        ("every Monday at 4pm", "XXXX-WXX-1T16"),
        ("mornings", "XXXX-XX-XXTMO"),
        ("Friday mornings", "XXXX-WXX-5TMO"),
        ("Sundays", "XXXX-WXX-7"),
        ("every two weeks", "P2W"),
        ("every other month", "P2M"),
        ("three times a year", "P1Y"),
        ("every 4 July", "XXXX-07-04"),
        ("half a year", "P6M"),
        ("an hour and a half", "PT1.5H"),
        ("about 30 minutes", "PT30M"),
        ("at least three years", "P3Y"),
        ("another week", "P1W"),
        ("a few days", "PXD"),
        ("two decades", "P20Y"),
        ("three business days", "P3D"),
    ],
)
def test_a_recurring_time_or_a_length(text: str, expected: str) -> None:
    assert timex3(text) == [(text, expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the day after tomorrow", "2020-10-14"),
        ("two days before yesterday", "2020-10-09"),
        ("a week after Christmas", "2020-W53"),
        ("three weeks from now", "2020-W45"),
        ("two months later", "2020-12"),
        ("the following week", "2020-W43"),
        ("the previous month", "2020-09"),
        ("the next hour", "PT1H"),
        ("the past decade", "P10Y"),
        ("this decade", "202"),
        ("last quarter", "2020-Q3"),
        ("Tuesday next week", "2020-10-20"),
        ("next week on Friday", "2020-10-23"),
        ("next week from Wednesday to Friday", "2020-10-21/2020-10-23"),
        ("the third quarter of last year", "2019-Q3"),
        ("next year's first quarter", "2021-Q1"),
        ("the second half of the year", "2020-H2"),
        ("the 20th of next month", "2020-11-20"),
        ("from 4 to 23 next month", "2020-11-04/2020-11-23"),
        ("3 to 12 September", "2020-09-03/2020-09-12"),
        ("the rest of the month", "2020-10-12/2020-10-31"),
        ("the rest of this week", "2020-10-12/2020-10-18"),
        ("Monday the 13th", "2020-07-13"),
        ("third Friday", "2020-10-16"),
        ("the last two weeks of 2015", "2015-12-18/2015-12-31"),
        ("from now until 2030", "2020-10-12/2030"),
        ("from 2015 to the present", "2015/2020-10-12"),
        ("the end of the week", "2020-W42"),
        ("later in the year", "2020"),
        ("early in the week", "2020-W42"),
        ("the weekend of 16 May 2015", "2015-W20-WE"),
        ("week 10", "XXXX-W10"),
        ("Memorial Day 2015", "2015-05-25"),
        ("Good Friday 2015", "2015-04-03"),
        ("New Year's Eve", "2019-12-31"),
        ("fiscal 2013", "2013"),
        ("FY 2013", "2013"),
        ("2016-11", "2016-11"),
        ("11/2016", "2016-11"),
        ("August '98", "1998-08"),
        ("the year 1066", "1066"),
        ("1914–1918", "1914/1918"),
        ("(1812–1877)", "1812/1877"),
        ("two hundred years", "P200Y"),
    ],
)
def test_a_time_counted_from_another_or_a_part_of_one(text: str, expected: str) -> None:
    assert [(mention.strip("()"), value) for mention, value in timex3(text)] == [(text.strip("()"), expected)]
