"""How news speaks of amounts, on invented sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimcheck.model.values import Comparator
from claimcheck.values.quantities import find_quantities


def found(text: str) -> list[tuple[str, str, str]]:
    """Each mention with its bounds and its unit, or what it counts."""
    return [
        (mention.text, f"{mention.value.lower}..{mention.value.upper}", mention.value.unit or mention.value.counted)
        for mention in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose from 19 to 21 percent.", [("19", "19..19", "percent"), ("21 percent", "21..21", "percent")]),
        ("The tax fell to 21 from 24 percent.", [("21", "21..21", "percent"), ("24 percent", "24..24", "percent")]),
        ("It goes from 0 to 60 mph.", [("0", "0..0", "mile per hour"), ("60 mph", "60..60", "mile per hour")]),
        (
            "Thefts fell from 141 in 2018 to 87 in 2019.",
            [("141", "141..141", ""), ("87", "87..87", "")],
        ),
        ("Shares rose 0.65 per cent to 1,204 points.", [("0.65 per cent", "0.65..0.65", "percent"), ("1,204", "1204..1204", "points")]),
        ("The serum cut deaths by 20 to 30 percent.", [("20 to 30 percent", "20..30", "percent")]),
    ],
)
def test_a_change_is_two_values_of_one_unit_and_its_size_may_be_a_range(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "mention", "times", "comparator"),
    [
        ("Output doubled in a year.", "doubled", "2", Comparator.EXACT),
        ("Output more than tripled.", "more than tripled", "3", Comparator.MORE_THAN),
        ("Output nearly quadrupled to 40 tons.", "nearly quadrupled", "4", Comparator.APPROXIMATELY),
        ("The toll was halved.", "halved", "0.5", Comparator.EXACT),
    ],
)
def test_a_verb_that_multiplies_is_a_number_of_times(text: str, mention: str, times: str, comparator: Comparator) -> None:
    first = find_quantities(text)[0]
    assert (first.text, first.value.counted, first.value.comparator) == (mention, "times", comparator)
    assert Decimal(times) in {first.value.lower, first.value.upper}


def test_what_doubles_as_something_multiplies_nothing() -> None:
    assert find_quantities("The mill doubled as a school, and she doubled down.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A quarter of a million geese flew.", ("A quarter of a million", "250000..250000", "geese")),
        ("It cost 3.2 million U.S. dollars.", ("3.2 million U.S. dollars", "3200000..3200000", "USD")),
        ("Shares closed at 312.5p each.", ("312.5p", "312.5..312.5", "penny")),
        ("There were just shy of 400 geese.", ("just shy of 400", "None..400", "geese")),
        ("She is 5 feet, 6 inches tall.", ("5 feet, 6 inches", "5.5..5.5", "foot")),
        ("A 6-foot-6 guard scored.", ("6-foot-6", "6.5..6.5", "foot")),
        ("A 5-foot-6-inch fence fell.", ("5-foot-6-inch", "5.5..5.5", "foot")),
        ("There were more than 400, but fewer than 500, geese.", ("more than 400, but fewer than 500", "400..500", "")),
    ],
)
def test_one_amount(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


def test_a_bound_may_stand_behind_what_is_counted() -> None:
    [mention] = find_quantities("It seats 400 geese or more.")
    assert (mention.text, mention.value.comparator, mention.value.counted) == ("400", Comparator.AT_LEAST, "geese")
    assert [mention.value.comparator for mention in find_quantities("It needs 3 geese or more than 5 hens.")] == [
        Comparator.EXACT,
        Comparator.MORE_THAN,
    ]


def test_a_letter_behind_digits_is_degrees_near_a_word_of_temperature_only() -> None:
    assert found("Temperatures hit 38C (100F) in Vellmar.") == [("38C", "38..38", "celsius"), ("100F", "100..100", "fahrenheit")]
    assert found("It was minus 12C at dawn.") == [("minus 12C", "-12..-12", "celsius")]
    assert found("He sat in seat 15C.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose by nearly a quarter, then fell.", [("nearly a quarter", "0.25..0.25", "")]),
        ("Rents fell by a fifth last year.", [("a fifth", "0.2..0.2", "")]),
        ("He was followed by a third in March.", []),
        ("He ruled for more than a decade.", [("more than a decade", "1..None", "decade")]),
        ("It took nearly an hour.", [("nearly an hour", "1..1", "hour")]),
        ("Sales were 18% fewer than a year before.", [("18%", "18..18", "percent")]),
        ("It lay more than a stone's throw away.", []),
        ("It took a year and a half.", [("a year and a half", "1.5..1.5", "year")]),
        ("He was gone one year and a half.", [("one year and a half", "1.5..1.5", "year")]),
        ("He weighs 15st 7lb and has a 36½in waist.", [("15st 7lb", "15.5..15.5", "stone"), ("36½in", "36.5..36.5", "inch")]),
        ("It was the 21st flood.", []),
        ("The firm sold at 40p a share.", [("40p a share", "40..40", "penny per share")]),
        ("The video runs in 480p.", []),
        ("It was 17C (63F) there.", [("17C", "17..17", "celsius"), ("63F", "63..63", "fahrenheit")]),
        ("Last year in Ruritania 1,215 cranes died.", [("1,215", "1215..1215", "cranes")]),
        ("Police found two 9mm pistols.", [("two", "2..2", "pistols"), ("9mm", "9..9", "millimeter")]),
        ("Its 237 Year 11 pupils passed.", []),
        ("Call 1800 333 000 now.", []),
        ("Output is ten-fold, or 3x that of a rival.", [("ten", "10..10", "times"), ("3", "3..3", "times")]),
        ("There was a tenfold rise.", [("tenfold", "10..10", "times")]),
        ("The six-time winner met a one-time rival.", [("six", "6..6", "times")]),
        ("A 12,000-strong force stood by.", [("12,000", "12000..12000", "")]),
        ("He shot a 5-under par.", []),
        ("The margin was plus or minus 3 points.", [("3", "3..3", "points")]),
        ("It costs 120 MEUR.", [("120 MEUR", "120000000..120000000", "EUR")]),
        ("It runs at 1 Gbps.", [("1 Gbps", "1..1", "gigabit per second")]),
        ("The 4K screen has 4K followers.", [("4K", "4000..4000", "followers")]),
        ("It covers 3 sq. miles.", [("3 sq. miles", "3..3", "square mile")]),
        ("One person in three went hungry.", [("One person in three", "0.333333333333333..0.333333333333333", "")]),
        ("One goal in three games was not enough.", [("One", "1..1", "goal"), ("three", "3..3", "games")]),
        ("1 out of every 8 geese died.", [("1 out of every 8", "0.125..0.125", "geese")]),
        (
            "She jumped 1.98 metres, one centimetre short.",
            [("1.98 metres", "1.98..1.98", "meter"), ("one centimetre", "1..1", "centimeter")],
        ),
        ("He said so...40 people heard it.", [("40", "40..40", "people")]),
        ("You do not know the half of it.", []),
    ],
)
def test_amounts_as_newspapers_write_them(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The mayor, 58, has held office for years.", ["58"]),
        ("Now 72, she has written nine novels.", ["72"]),
        ("Ada Quill, now 34, left.", ["34"]),
        ("Of the crew, 20, including the captain, died.", []),
        ("They drew the numbers, 40, 41 and 42.", []),
    ],
)
def test_a_number_behind_an_office_and_a_comma_is_an_age(text: str, ages: list[str]) -> None:
    assert [mention.text for mention in find_quantities(text) if mention.value.unit == "year"] == ages


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("It seats 400 or equal.", Comparator.EXACT),
        ("It seats more than 400 or equal to it.", Comparator.AT_LEAST),
        ("It seats less than 400 or equal.", Comparator.AT_MOST),
        ("Patients 65 and older came.", Comparator.AT_LEAST),
    ],
)
def test_a_bound_takes_the_number_in_where_the_text_says_so(text: str, comparator: Comparator) -> None:
    assert find_quantities(text)[0].value.comparator is comparator
