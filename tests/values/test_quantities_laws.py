"""Laws that hold for every quantity and every text."""

from __future__ import annotations

import time
from decimal import Context, Decimal, localcontext

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.relation import Relation
from claimcheck.model.values import Comparator, QuantityValue
from claimcheck.values.quantities import caption_quantity, compare_quantities, find_quantities, parse_quantity

UNITS = ("", "percent", "USD", "EUR", "mile", "kilometer", "year", "month", "hour", "mile per hour", "celsius", "fahrenheit")
NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False).map(lambda number: number.normalize() + 0)
COUNTED = st.sampled_from(("", "boats", "fishing boats", "percent", "or more", "of them", "12 goats", 'a "new" kind', "million", "to 5"))
PIECES = st.sampled_from(
    [
        *[
            "25",
            "1,500",
            "3/4",
            "$",
            "€",
            "more than",
            "between",
            "and",
            "two",
            "hundred",
            "-",
            "–",
            "million",
            "percent",
            "year",
            "old",
            "aged",
            "one",
            "in",
            "of",
            "half",
            "a",
            ".",
            ",",
            "(",
            ")",
            "[",
            "May",
            "2018",
        ],
        *[
            "²",
            "½",
            "٣",
            "^",
            "e",
            "10",
            "per",
            "km",
            "/",
            "or",
            "less",
            "K",
            "point",
            "first",
            "fifths",
            "dozen",
            "'",
            "°",
            "+",
            "\n\n",
            "\u200b",
            "�",
        ],
        *[
            "a decade",
            "nearly",
            "x",
            "-fold",
            "-time",
            "plus or minus",
            "st",
            "in",
            "p",
            "Year",
            "C",
            "(",
            "F",
            "now",
            "the mayor,",
            "or equal to",
            "MEUR",
            "4K",
        ],
    ]
)
HOSTILE = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join))


@st.composite
def quantities(draw: st.DrawFn) -> QuantityValue:
    """A quantity as texts state them: one number with a comparator, or an exact range."""
    first, second = sorted((draw(NUMBERS), draw(NUMBERS)))
    comparator = draw(st.sampled_from(Comparator))
    unit, counted = draw(st.sampled_from(UNITS)), draw(COUNTED)
    if comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST):
        return QuantityValue(lower=first, comparator=comparator, unit=unit, counted=counted)
    if comparator in (Comparator.LESS_THAN, Comparator.AT_MOST):
        return QuantityValue(upper=first, comparator=comparator, unit=unit, counted=counted)
    return QuantityValue(lower=first, upper=draw(st.sampled_from((first, second))), comparator=comparator, unit=unit, counted=counted)


@settings(max_examples=150, deadline=None)
@given(quantities())
def test_a_quantity_equals_itself(value: QuantityValue) -> None:
    assert compare_quantities(value, value).relation is Relation.EQUAL


@settings(max_examples=150, deadline=None)
@given(quantities(), quantities())
def test_the_order_of_the_two_does_not_matter(a: QuantityValue, b: QuantityValue) -> None:
    assert compare_quantities(a, b).relation is compare_quantities(b, a).relation.flipped


@settings(max_examples=150, deadline=None)
@given(st.lists(quantities().filter(lambda value: value.lower != value.upper), min_size=3, max_size=3))
def test_what_lies_in_a_part_lies_in_the_whole(values: list[QuantityValue]) -> None:
    a, b, c = (value.model_copy(update={"unit": ""}) for value in values)
    if compare_quantities(a, b).relation is compare_quantities(b, c).relation is Relation.INSIDE:
        assert compare_quantities(a, c).relation is Relation.INSIDE


@settings(max_examples=150, deadline=None)
@given(quantities())
def test_a_caption_parses_back_to_its_value(value: QuantityValue) -> None:
    assert parse_quantity(caption_quantity(value)) == value


@settings(max_examples=300, deadline=None)
@given(HOSTILE)
def test_finding_never_raises_and_offsets_are_true(text: str) -> None:
    end = 0
    for mention in find_quantities(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        end = mention.end


@settings(max_examples=150, deadline=None)
@given(HOSTILE)
def test_what_is_found_has_a_caption_that_reads_back(text: str) -> None:
    for mention in find_quantities(text):
        assert parse_quantity(caption_quantity(mention.value)) == mention.value


@pytest.mark.parametrize(
    "piece",
    [
        *[
            "1",
            "1,",
            "11,",
            "111,",
            "1 ",
            "111 ",
            "1.",
            "1/",
            "1-",
            "one ",
            "one and ",
            "twenty-",
            "million ",
            "$",
            "5 to ",
            "(",
            "\n",
            "\n ",
            "a b@",
            "more than ",
            "'",
            "a'",
            "5 feet ",
            "-",
            "\u200b",
            "x^",
        ],
        *["1e", "half a ", "٣", "of ", "per ", "5 and ", "1 000 ", "aged 5, ", "one in ", "5 or ", "May 5 "],
        *[
            "3x",
            "a year and a half ",
            "½in ",
            "more than a mile ",
            "the mayor, 58, ",
            "one man in 3 ",
            "17C (63F) ",
            "4K a ",
            "40p ",
            "two 9mm ",
        ],
    ],
)
def test_time_grows_in_step_with_the_text(piece: str) -> None:
    find_quantities("1")
    size = 400

    def seconds(copies: int) -> float:
        text = piece * copies
        runs = []
        for _ in range(2):
            start = time.process_time()
            find_quantities(text)
            runs.append(time.process_time() - start)
        return min(runs)

    # Eight times the text may take eight times as long and some; quadratic time would take 64 times as long.
    assert seconds(8 * size) < 24 * seconds(size) + 0.02


def test_a_million_digits_are_no_quantity() -> None:
    assert find_quantities("7" * 1_000_000) == []


def test_numbers_keep_their_exact_value() -> None:
    assert find_quantities("0.1 percent")[0].value.lower == Decimal("0.1")


def test_a_callers_decimal_context_changes_nothing() -> None:
    text = "1,234,567.89 dollars, minus 1,234 goats and 5 feet 2 inches"
    expected = find_quantities(text)
    with localcontext(Context(prec=2)):
        assert find_quantities(text) == expected
        assert compare_quantities(expected[0].value, parse_quantity("1,234,569 USD")).relation is Relation.APART


def test_a_number_beyond_all_bounds_is_left_out() -> None:
    assert find_quantities("one " + "million " * 300_000) == []
