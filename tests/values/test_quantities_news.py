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
