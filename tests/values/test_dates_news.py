"""How news speaks of time, on invented sentences; the reference date is a Tuesday."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model.relation import Relation
from claimcheck.values.dates import compare_dates, find_dates, parse_date

TUESDAY = date(2020, 10, 13)


def timex3(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.timex3) for mention in find_dates(text, reference=TUESDAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits in the first half of the year fell.", ("the first half of the year", "2020-H1")),
        ("The latter half of 1997 was dry.", ("The latter half of 1997", "1997-H2")),
        ("In the final quarter of 2001 it rained.", ("the final quarter of 2001", "2001-Q4")),
        ("It was painted in the second half of the 20th century.", ("the second half of the 20th century", "19")),
        ("The mid-19th century mill burned.", ("The mid-19th century", "18")),
        ("In the winter of 2010-11 the bay froze.", ("the winter of 2010-11", "2010-WI")),
        ("The dam broke on the last day of 2019.", ("the last day of 2019", "2019-12-31")),
        ("The board meets on the last Friday of the month.", ("the last Friday of the month", "2020-10-30")),
        ("Cranes came before the thirty-first day of the month.", ("before the thirty-first day of the month", "2020-10-31")),
        ("They met the week after next.", ("the week after next", "2020-W44")),
        ("He left the year before last.", ("the year before last", "2018")),
        ("Sales for the year to date are down.", ("the year to date", "2020/2020-10-13")),
        ("It rained last century.", ("last century", "19")),
        ("It opens in the spring of next year.", ("the spring of next year", "2021-SP")),
        ("It should be done by year-end.", ("by year-end", "2020")),
        ("It fell over the past year.", ("the past year", "P1Y")),
        ("It was sold in the Sixties.", ("the Sixties", "196")),
    ],
)
def test_a_part_of_a_longer_time(text: str, expected: tuple[str, str]) -> None:
    assert timex3(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since January, 40 ships have called.", "2020-01"),
        ("The harbour opened in December.", "2019-12"),
        ("The mayor resigned Nov. 30 over the affair.", "2019-11-30"),
        ("The mayor said in January that tolls had doubled.", "2020-01"),
        ("A ruling expected in November could matter.", "2020-11"),
        ("The court will rule in February.", "2021-02"),
        ("The tour begins on Nov. 2.", "2020-11-02"),
    ],
)
def test_the_verb_tells_whether_a_date_without_its_year_is_past(text: str, expected: str) -> None:
    assert [value for _, value in timex3(text)] == [expected]


def test_dates_in_a_list_are_all_past_or_all_to_come() -> None:
    assert [value for _, value in timex3("It opened on 11/20, 11/22 or 11/25.")] == ["2019-11-20", "2019-11-22", "2019-11-25"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rover landed at 3:30pm local time on Wednesday.", ("3:30pm local time on Wednesday", "2020-10-07T15:30")),
        ("Posted 8:15 PM ET Sat., Oct. 10, 2020", ("8:15 PM ET Sat., Oct. 10, 2020", "2020-10-10T20:15")),
        ("The rover landed at 1417 GMT.", ("1417 GMT", "T14:17")),
        ("In the early hours of Friday shots were fired.", ("the early hours of Friday", "2020-10-09TMO")),
        ("On the morning of July 4 it rained.", ("the morning of July 4", "2020-07-04TMO")),
        ("It happened the next morning.", ("the next morning", "2020-10-14TMO")),
        ("Later on Monday, talks resumed.", ("Later on Monday", "2020-10-12")),
        ("The cup is played this coming Friday.", ("this coming Friday", "2020-10-16")),
        ("It happened this past weekend.", ("this past weekend", "2020-W41-WE")),
    ],
)
def test_a_time_of_a_day(text: str, expected: tuple[str, str]) -> None:
    assert timex3(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He ruled for a quarter of a century.", ("a quarter of a century", "P25Y")),
        ("It took three quarters of an hour.", ("three quarters of an hour", "PT45M")),
        ("It took between two and three weeks.", ("between two and three weeks", "P2W/P3W")),
        ("A decade-long feud ended.", ("A decade-long", "P10Y")),
        ("The decades-old feud ended.", ("decades-old", "PXDE")),
        ("The talks will last two days.", ("two days", "P2D")),
        ("It should not last three weeks.", ("three weeks", "P3W")),
        ("Prices will rise in the coming months.", ("the coming months", "PXM")),
        ("The shop is open 24 hours a day.", ("24 hours a day", "P1D")),
        ("The semi-annual fair was dull.", ("semi-annual", "P6M")),
        ("It closed nearly 20 years ago.", ("nearly 20 years ago", "2000")),
        ("It had closed two years before.", ("two years before", "2018")),
    ],
)
def test_a_length_or_a_distance(text: str, expected: tuple[str, str]) -> None:
    assert timex3(text) == [expected]


def test_one_day_in_a_story_is_no_length() -> None:
    assert timex3("One day in June 1987 she vanished.") == [("June 1987", "1987-06")]
    assert timex3("It took one day.") == [("one day", "P1D")]


@pytest.mark.parametrize(
    ("text", "timex", "edtf"),
    [
        ("In 44 BC the ruler fell.", "BC0044", "-0043"),
        ("Circa 1200 BC the palace burned.", "BC1200", "-1199~"),
        ("In the 5th century BC the town grew.", "BC04", ""),
        ("In AD 79 the mountain burst.", "0079", "0079"),
    ],
)
def test_a_year_of_an_era(text: str, timex: str, edtf: str) -> None:
    [mention] = find_dates(text)
    assert (mention.timex3, mention.value.edtf.removeprefix("~")) == (timex, edtf)
    assert (mention.value.earliest is None) is timex.startswith("BC")


def test_a_year_before_bc_hydro_is_a_plain_year() -> None:
    assert timex3("In 2015 BC Hydro raised its rates.") == [("2015", "2015")]


def test_two_centuries_are_two_dates_and_a_span_of_centuries_is_one() -> None:
    assert timex3("The 9th and 11th centuries were wet.") == [("9th", "08"), ("11th centuries", "10")]
    assert timex3("It was built between the 9th and 11th centuries.") == [("between the 9th and 11th centuries", "08/10")]


def test_two_days_of_one_month_that_are_joined_are_both_of_it() -> None:
    assert timex3("It ran on the 1st and 2nd of May.") == [("1st", "2020-05-01"), ("2nd of May", "2020-05-02")]


def test_that_summer_is_of_the_year_told_last() -> None:
    assert timex3("She moved in 1954. That summer she wed.") == [("1954", "1954"), ("That summer", "1954-SU")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank two days after the vote.", ("two days", "P2D")),
        ("Profits in the first nine months of the year fell.", ("the first nine months of the year", "2020-01-01/2020-09-30")),
        ("Profits in the final three months of 2019 fell.", ("the final three months of 2019", "2019-10-01/2019-12-31")),
        ("It comes every 76 years.", ("every 76 years", "P76Y")),
        ("It covers model years 2019 and before.", ("2019 and before", "2019")),
        ("In the Sunday-morning raid he hid.", ("Sunday-morning", "2020-10-11TMO")),
        ("Shops open on Monday at 2.30.", ("Monday at 2.30", "2020-10-12T02:30")),
        ("It happened between 3.30 and 3.45pm.", ("between 3.30 and 3.45pm", "T15:30/T15:45")),
        ("The rover landed at 0600 GMT.", ("0600 GMT", "T06:00")),
        ("Stamped 2015-03-04T12:00Z there.", ("2015-03-04T12:00Z", "2015-03-04T12:00")),
        ("It was ten minutes to nine.", ("ten minutes to nine", "T08:50")),
        ("One Friday she left.", ("One Friday", "XXXX-WXX-5")),
        ("He scored twice last season.", ("last season", "PAST_REF")),
        ("They qualify for the cup this season.", ("this season", "PRESENT_REF")),
        ("It was cut on a Friday.", ("a Friday", "XXXX-WXX-5")),
        ("Sales were above the year-ago quarter.", ("the year-ago quarter", "2019")),
        ("It ran from 10/1 to 10/7.", ("from 10/1 to 10/7", "2020-10-01/2020-10-07")),
    ],
)
def test_times_as_newspapers_write_them(text: str, expected: tuple[str, str]) -> None:
    assert timex3(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "April Hall, 34, said so.",
        "The report was signed by Ms. June Quill.",
        "The Winter Games are over.",
        "A columnist of the Sunday Mail wrote it.",
        "Tom is six-years-old.",
    ],
)
def test_names_and_ages_with_a_word_of_time_are_no_times(text: str) -> None:
    assert timex3(text) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A decision will be made, she said on June 10.", "2020-06-10"),
        ("Talks will go on, he said in a statement on Monday.", "2020-10-12"),
        ("The trial begins at Mold on Friday.", "2020-10-16"),
        ("The mayor, whose trial begins soon, resigned on Friday.", "2020-10-09"),
        ("He said the fair will open on Friday.", "2020-10-16"),
        ("Mr. Hall took over on Friday.", "2020-10-09"),
    ],
)
def test_the_verb_nearest_to_a_day_tells_whether_it_is_past(text: str, day: str) -> None:
    assert timex3(text)[-1][1] == day


def test_a_fiscal_year_is_about_that_year_and_its_quarters_are_of_no_known_months() -> None:
    year, code, quarter = find_dates("In fiscal 2019, FY19 for short, and in the third quarter of fiscal 2019 it rained.")
    assert [mention.timex3 for mention in (year, code, quarter)] == ["2019", "2019", "2019-Q3"]
    assert year.value.approximate
    assert code.value.approximate
    assert not quarter.value.is_known
    assert compare_dates(year.value, parse_date("November 2018")).relation is Relation.AROUND


def test_that_night_is_of_the_day_told_last() -> None:
    assert timex3("They met on 5 May 2014. That night it rained.")[-1] == ("That night", "2014-05-05TNI")


def test_invisible_characters_do_not_split_a_date_and_keep_offsets() -> None:
    text = "on 5\u200b May 20\u206015\u200f it rained"
    [mention] = find_dates(text)
    assert mention.timex3 == "2015-05-05"
    assert text[mention.start : mention.end] == mention.text == "5\u200b May 20\u206015"
