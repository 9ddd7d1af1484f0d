"""Expressions and what they mean. Mentions are written as text, TIMEX3 value, earliest day, latest day."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model.values import Granularity
from claimcheck.values.dates import find_dates

WRITTEN_ON = date(2020, 10, 13)  # a Tuesday


def found(text: str, reference: date | None = WRITTEN_ON) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (
            mention.text,
            mention.timex3,
            mention.value.earliest.isoformat() if mention.value.earliest else None,
            mention.value.latest.isoformat() if mention.value.latest else None,
        )
        for mention in find_dates(text, reference=reference)
    ]


def spans(text: str) -> list[str]:
    return [mention.text for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "timex3", "earliest", "latest"),
    [
        ("16 May 2003", "2003-05-16", "2003-05-16", "2003-05-16"),
        ("May 16, 2003", "2003-05-16", "2003-05-16", "2003-05-16"),
        ("Friday, 16th of May 2003", "2003-05-16", "2003-05-16", "2003-05-16"),
        ("May 2015", "2015-05", "2015-05-01", "2015-05-31"),
        ("Feb. 2016", "2016-02", "2016-02-01", "2016-02-29"),
        ("July, 2019", "2019-07", "2019-07-01", "2019-07-31"),
        ("2015", "2015", "2015-01-01", "2015-12-31"),
        ("the 1990s", "199", "1990-01-01", "1999-12-31"),
        ("the 19th century", "18", "1801-01-01", "1900-12-31"),
        ("summer 2012", "2012-SU", "2012-06-01", "2012-08-31"),
        ("the winter of 2012", "2012-WI", "2012-12-01", "2013-02-28"),
        ("the third quarter of 2016", "2016-Q3", "2016-07-01", "2016-09-30"),
        ("Q3 2016", "2016-Q3", "2016-07-01", "2016-09-30"),
        ("the first half of 2016", "2016-H1", "2016-01-01", "2016-06-30"),
        ("week 12 of 2013", "2013-W12", "2013-03-18", "2013-03-24"),
        ("the week of 5 May 2015", "2015-W19", "2015-05-04", "2015-05-10"),
        ("the first Monday of May 2015", "2015-05-04", "2015-05-04", "2015-05-04"),
        ("the last week of July 2015", "2015-W31", "2015-07-27", "2015-08-02"),
        ("Christmas 2014", "2014-12-25", "2014-12-25", "2014-12-25"),
        ("Easter Monday 2015", "2015-04-06", "2015-04-06", "2015-04-06"),
        ("nineteen seventy eight", "1978", "1978-01-01", "1978-12-31"),
        ("2018-05-06", "2018-05-06", "2018-05-06", "2018-05-06"),
        ("5.6.2018", "2018-06-05", "2018-06-05", "2018-06-05"),
        ("31/12/2018", "2018-12-31", "2018-12-31", "2018-12-31"),
    ],
)
def test_a_calendar_date_has_its_bounds(text: str, timex3: str, earliest: str, latest: str) -> None:
    ((_, ours, first, last),) = found(f"It was {text}.", reference=None)
    assert (ours, first, last) == (timex3, earliest, latest)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("from 2014 to 2016", "2014-01-01", "2016-12-31"),
        ("2014-2016", "2014-01-01", "2016-12-31"),
        ("2013–14", "2013-01-01", "2014-12-31"),
        ("between March and May 2015", "2015-03-01", "2015-05-31"),
        ("from November to February 2017", "2016-11-01", "2017-02-28"),
        ("May 5-7, 2015", "2015-05-05", "2015-05-07"),
        ("from 4 to 22 January 1995", "1995-01-04", "1995-01-22"),
        ("since 2002", "2002-01-01", None),
        ("until May 2010", None, "2010-05-31"),
        ("before 2010", None, "2009-12-31"),
        ("after 16 May 2003", "2003-05-17", None),
        ("by the end of 2015", None, "2015-12-31"),
        ("from 2015 onwards", "2015-01-01", None),
        ("the first three months of 2015", "2015-01-01", "2015-03-31"),
    ],
)
def test_a_range_keeps_what_it_leaves_open(text: str, earliest: str | None, latest: str | None) -> None:
    ((mention, _, first, last),) = found(f"They met {text}.", reference=None)
    assert (mention, first, last) == (text, earliest, latest)


@pytest.mark.parametrize(
    ("text", "timex3", "earliest", "latest"),
    [
        ("last year", "2019", "2019-01-01", "2019-12-31"),
        ("this month", "2020-10", "2020-10-01", "2020-10-31"),
        ("next week", "2020-W43", "2020-10-19", "2020-10-25"),
        ("yesterday", "2020-10-12", "2020-10-12", "2020-10-12"),
        ("the day before yesterday", "2020-10-11", "2020-10-11", "2020-10-11"),
        ("Tuesday", "2020-10-13", "2020-10-13", "2020-10-13"),
        ("Friday", "2020-10-09", "2020-10-09", "2020-10-09"),
        ("last July", "2020-07", "2020-07-01", "2020-07-31"),
        ("June next year", "2021-06", "2021-06-01", "2021-06-30"),
        ("four years ago", "2016", "2016-01-01", "2016-12-31"),
        ("two weeks ago", "2020-W40", "2020-09-28", "2020-10-04"),
        ("three days from today", "2020-10-16", "2020-10-16", "2020-10-16"),
        ("the last three years", "P3Y", "2017-10-13", "2020-10-13"),
        ("the past two decades", "P20Y", "2000-10-13", "2020-10-13"),
        ("the next 90 days", "P90D", "2020-10-14", "2021-01-11"),
        ("the weekend", "2020-W41-WE", "2020-10-10", "2020-10-11"),
        ("last night", "2020-10-12TNI", "2020-10-12", "2020-10-12"),
        ("Friday afternoon", "2020-10-09TAF", "2020-10-09", "2020-10-09"),
        ("8:30 pm on Monday", "2020-10-12T20:30", "2020-10-12", "2020-10-12"),
    ],
)
def test_a_relative_date_is_counted_from_the_reference_date(text: str, timex3: str, earliest: str, latest: str) -> None:
    assert found(f"They met {text}.") == [(text, timex3, earliest, latest)]


@pytest.mark.parametrize(
    ("text", "timex3"),
    [
        ("last year", "PAST_REF"),
        ("today", "PRESENT_REF"),
        ("next week", "FUTURE_REF"),
        ("in March", "XXXX-03"),
        ("on 16 May", "XXXX-05-16"),
        ("Tuesday", "XXXX-WXX-2"),
        ("two weeks ago", "PAST_REF"),
    ],
)
def test_without_a_reference_date_it_has_no_bounds(text: str, timex3: str) -> None:
    ((_, ours, earliest, latest),) = found(f"They met {text}.", reference=None)
    assert (ours, earliest, latest) == (timex3, None, None)


@pytest.mark.parametrize(
    ("text", "timex3"),
    [
        ("three years", "P3Y"),
        ("24 hours or less", "PT24H"),
        ("two to three months", "P2M/P3M"),
        ("a 5-15 year sentence", "P5Y/P15Y"),
        ("two and a half hours", "PT2.5H"),
        ("half an hour", "PT30M"),
        ("2 years 3 months", "P2Y3M"),
        ("several weeks", "PXW"),
        ("every year", "P1Y"),
        ("twice a month", "P1M"),
        ("every other Friday", "XXXX-WXX-5"),
        ("annually", "P1Y"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
    ],
)
def test_a_duration_or_recurring_time_has_a_length_and_no_place(text: str, timex3: str) -> None:
    ((_, ours, earliest, latest),) = found(f"It took {text}.")
    assert (ours, earliest, latest) == (timex3, None, None)


def test_a_modified_date_is_approximate_and_narrowed() -> None:
    (mention,) = find_dates("in early 2015")
    assert mention.text == "early 2015"
    assert (mention.value.earliest, mention.value.latest, mention.value.approximate) == (date(2015, 1, 1), date(2015, 6, 30), True)
    (around,) = find_dates("around 2010")
    assert (around.value.granularity, around.value.approximate, around.value.edtf) == (Granularity.YEAR, True, "2010~")


def test_dates_in_a_list_share_the_year_at_its_end() -> None:
    assert found("attacks in March and April 2007[2] and since", reference=None) == [
        ("March", "2007-03", "2007-03-01", "2007-03-31"),
        ("April 2007", "2007-04", "2007-04-01", "2007-04-30"),
    ]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("on 5 and 6 May 2015", [("5", "2015-05-05"), ("6 May 2015", "2015-05-06")]),
        ("on May 5 and 6, 2015", [("May 5", "2015-05-05"), ("6, 2015", "2015-05-06")]),
        ("on 3, 4 and 5 June 2015", [("3", "2015-06-03"), ("4", "2015-06-04"), ("5 June 2015", "2015-06-05")]),
        ("on 5 and 6 May", [("5", "2020-05-05"), ("6 May", "2020-05-06")]),
        ("between 5 and 6 May 2015", [("between 5 and 6 May 2015", "2015-05-05/2015-05-06")]),
        ("every Monday and Friday", [("every Monday", "XXXX-WXX-1"), ("Friday", "XXXX-WXX-5")]),
    ],
)
def test_days_in_a_list_share_month_and_year(text: str, mentions: list[tuple[str, str]]) -> None:
    assert [mention[:2] for mention in found(text)] == mentions


def test_a_day_takes_its_year_from_the_same_clause() -> None:
    (day, year) = found("The May 16 parades in Lindenow in 2003 were loud.")
    assert (day[1], year[1]) == ("2003-05-16", "2003")
    (year, day) = found("In 1998, on a wet 4 June, the mill burnt down.")
    assert (year[1], day[1]) == ("1998", "1998-06-04")


def test_a_year_that_only_describes_a_thing_completes_no_date() -> None:
    (day, _) = found("The office issued on June 24 its 2019 report.")
    assert day[1] == "2020-06-24"
    (day, _) = found("The office issued on June 24 its 2019 report.", reference=None)
    assert day[1] == "XXXX-06-24"


def test_a_year_that_describes_a_thing_before_completes_no_date_either() -> None:
    assert [mention[1] for mention in found("The 2019 report came out on June 24.")] == ["2019", "2020-06-24"]


def test_a_story_of_another_year_and_the_reference_date_leave_the_year_open() -> None:
    story = "In 2003, the mill opened. On 4 June it burnt down."
    assert [mention[1] for mention in found(story)] == ["2003", "XXXX-06-04"]
    assert [mention[1] for mention in found(story, reference=None)] == ["2003", "2003-06-04"]


def test_a_sentence_that_looks_ahead_moves_a_weekday_and_a_day_to_the_future() -> None:
    assert found("The council will meet on Friday.")[0][1] == "2020-10-16"
    assert found("The council met on Friday.")[0][1] == "2020-10-09"
    assert found("The mill is expected to open on 5 June.")[0][1] == "2021-06-05"
    assert found("It will rain. The council met on Friday.")[0][1] == "2020-10-09"


def test_a_day_of_the_month_alone_is_the_last_one_or_the_next_one() -> None:
    assert found("They met on the 21st.")[0][1] == "2020-09-21"
    assert found("They will meet on the 21st.")[0][1] == "2020-10-21"
    assert found("They came in May 2015 and met on the 21st.")[1][1] == "2015-05-21"


def test_that_year_is_a_year_told_before_or_unknown() -> None:
    assert found("It opened in 2003. Later that year it closed.")[1][2:] == ("2003-07-01", "2003-12-31")
    assert found("It opened late that year.")[0][2:] == (None, None)


def test_before_a_time_of_a_day_is_that_day() -> None:
    assert found("shortly before 10 p.m. Friday")[0] == ("10 p.m. Friday", "2020-10-09T22", "2020-10-09", "2020-10-09")


def test_the_end_of_the_year_is_of_a_year_that_is_certain() -> None:
    assert found("It opens by the end of the year.")[0][1:] == ("2020", None, "2020-12-31")
    assert found("In 2003, it opened. By the end of the year it had closed.")[1][1:] == ("", None, None)
    assert found("In 2003, it opened. By the end of the year it had closed.", reference=None)[1][1:] == ("2003", None, "2003-12-31")


def test_a_new_paragraph_is_a_new_story() -> None:
    story = "In 2003, the mill opened.\n\nOn 4 June it burnt down."
    assert [mention[1] for mention in found(story)] == ["2003", "2020-06-04"]
    assert [mention[1] for mention in found(story, reference=None)] == ["2003", "XXXX-06-04"]


def test_a_later_time_in_a_story_is_counted_from_the_time_told_before() -> None:
    assert [mention[1] for mention in found("It opened in 2003. It closed the following year.")] == ["2003", "2004"]


def test_a_numeric_date_is_read_in_the_order_of_the_others() -> None:
    (undecided,) = find_dates("on 5/6/2018")
    assert undecided.value.edtf == "[2018-05-06,2018-06-05]"
    assert [mention[1] for mention in found("on 5/6/2018 and on 31/12/2018")] == ["2018-06-05", "2018-12-31"]
    assert [mention[1] for mention in found("on 5/6/2018 and on 12/31/2018")] == ["2018-05-06", "2018-12-31"]


def test_a_numeric_range_that_reads_two_ways_covers_both() -> None:
    ((_, _, earliest, latest),) = found("closed from 5/6-7/8")
    assert (earliest, latest) == ("2020-05-06", "2020-08-07")
    assert found("closed from 5/6-7/8 and on 10/25/2020")[0][2:] == ("2020-05-06", "2020-07-08")


def test_a_weekday_decides_a_numeric_date() -> None:
    assert found("on Sunday 5/6/2018", reference=None)[0][1] == "2018-05-06"


@pytest.mark.parametrize("text", ["31 February 2015", "Feb 30", "2/30/2015"])
def test_an_impossible_day_is_found_and_unknown(text: str) -> None:
    (mention,) = find_dates(f"on {text}, they said")
    assert mention.text == text
    assert not mention.value.is_known


def test_a_reversed_range_has_no_bounds() -> None:
    assert all(not mention.value.spans for mention in find_dates("from 2016 to 2014"))


@pytest.mark.parametrize(
    "text",
    [
        "aged between 18 and 59",
        "dismantled more than 25 cells",
        "the 23-year-old and two 16-year-olds",
        "a child aged 7 years",
        "two men in their mid-20s and early 30s",
        "temperatures in the 60s",
        "she may march on",
        "May I ask?",
        "Mrs May said so",
        "the second attempt",
        "he sat in the sun",
        "the sun",
        "call 555-0199 or 504-555-1984",
        "2,015 copies",
        "1900 people and 2000 copies",
        "the 1900 block of Alder Street",
        "at 2014 North Alder Street",
        "the New Corby Daily",
        "three quarters of them",
        "https://example.org/2015/05/16",
        "F16 and A1990x",
        "$2015",
        "10^400 and " + "7" * 10_000,
        "a total of 1500",
        "Resolution 1973 and Flight 1987, page 2015",
        "US$ 2015",
        "the 500 block of Alder Street",
        "a hundred people",
        "the pass (1268 m) and the engine of 1998 cc",
        "100 times per minute",
    ],
)
def test_ages_numbers_and_ordinary_words_are_not_dates(text: str) -> None:
    assert spans(text) == []


def test_a_number_beside_a_year_stays_a_number() -> None:
    assert spans("rose from 214 in 2018 to 230 in 2019,[5] and") == ["2018", "2019"]
    assert spans("May 2003[1] and 2018.[4] Then") == ["May 2003", "2018"]


def test_a_month_that_is_also_a_word_needs_a_sign_that_it_is_one() -> None:
    assert spans("In May it may march; in March we sat.") == ["May", "March"]


@pytest.mark.parametrize(
    "text", ["", "\ud800", "\u200b2015\u200b", "\u202e2015", "٢٠١٥", "2015\x00", "ⅯⅭ", "12\u06602015", "1" + ",000" * 400_000 + " years"]
)
def test_strange_text_never_raises(text: str) -> None:
    assert all(text[mention.start : mention.end] == mention.text for mention in find_dates(text))


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("The film Winter Harbour opened in 1887.", ["1887"]),
        ("They met at the Spring Conference in 2010.", ["2010"]),
        ("The Summer Palace was built in 1890.", ["1890"]),
        ("It opened in Winter 1890.", ["Winter 1890"]),
        ("It opened in Winter, Jane Roe said in 1890.", ["Winter", "1890"]),
        ("In the winter of 1890 Jane Roe died.", ["the winter of 1890"]),
    ],
)
def test_a_season_that_begins_a_name_is_none(text: str, mentions: list[str]) -> None:
    assert spans(text) == mentions


def test_a_street_behind_a_year_does_not_make_it_a_house_number() -> None:
    [found] = find_dates("born on 12 December 1951 in Bath Street")
    assert found.value.edtf == "1951-12-12"


def test_two_years_before_1900_may_be_shortened_too() -> None:
    [found] = find_dates("Built in 1810-11, it burned.")
    assert found.value.edtf == "1810/1811"


def test_a_census_of_a_round_year_is_of_that_year() -> None:
    [found] = find_dates("At the 2000 census there were many.")
    assert found.value.edtf == "2000"
