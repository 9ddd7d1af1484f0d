"""One door to all value types: values of one type are compared as that type compares, values of two types never."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.relation import Relation
from claimcheck.model.values import NameValue, Value
from claimcheck.values.comparison import caption_value, compare_values
from claimcheck.values.dates import caption_date, compare_dates
from claimcheck.values.quantities import compare_quantities
from matching_factories import DATES, QUANTITIES, members, month, more_than, name, number, words, year

VALUES: tuple[Value, ...] = (
    *DATES,
    *QUANTITIES,
    *(name(text) for text in ("Orla Bridge", "orla bridge", "Kestrel Bay", "Bay", "?")),
    *(words(text) for text in ("mayor", "Mayor", "")),
    *(members(), members("A", "B"), members("B", "A"), members("A", count=2), members(count=3)),
)
values = st.sampled_from(VALUES)


@settings(max_examples=80, deadline=None)
@given(values, values)
def test_the_order_of_two_values_turns_the_relation_round(a: Value, b: Value) -> None:
    assert compare_values(b, a).relation is compare_values(a, b).relation.flipped


@settings(max_examples=80, deadline=None)
@given(values, values)
def test_values_of_two_types_are_never_the_same_nor_apart(a: Value, b: Value) -> None:
    if a.type != b.type:
        comparison = compare_values(a, b)
        assert comparison.relation is Relation.UNKNOWN
        assert comparison.detail == f"a {a.type} cannot be compared with a {b.type}"


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.type)
def test_a_value_is_never_apart_from_itself(value: Value) -> None:
    assert compare_values(value, value).relation in {Relation.EQUAL, Relation.UNKNOWN}


@settings(max_examples=100, deadline=None)
@given(values, values)
def test_every_comparison_says_why(a: Value, b: Value) -> None:
    assert compare_values(a, b).detail


def test_dates_are_compared_as_dates_and_numbers_as_numbers() -> None:
    assert compare_values(year(1932), month(5, 1932)) == compare_dates(year(1932), month(5, 1932))
    assert compare_values(more_than(25), number(32)) == compare_quantities(more_than(25), number(32))


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Orla Bridge", "the orla bridge", Relation.EQUAL),
        ("Port Ansel", "Kestrel Bay", Relation.APART),
        ("Kestrel Bay", "Kestrel Bay Hospital", Relation.UNKNOWN),
        ("Roe", "Jane Roe", Relation.UNKNOWN),
        ("Port Ansel", "The Harbour Hospital of Port Ansel", Relation.UNKNOWN),
        ("Orla", "Orla City", Relation.UNKNOWN),
        ("Denmark", "Kestrel Bay", Relation.UNKNOWN),
        ("Kestrel Bay", "Denmark", Relation.UNKNOWN),
        ("Denmark", "Norway", Relation.APART),
    ],
)
def test_names_are_apart_only_when_neither_is_part_of_the_other_and_they_share_little(one: str, other: str, relation: Relation) -> None:
    assert compare_values(name(one), name(other)).relation is relation


def test_words_are_the_same_or_nothing_is_known() -> None:
    assert compare_values(words("Mayor"), words("mayor")).relation is Relation.EQUAL
    assert compare_values(words("mayor"), words("treasurer")).relation is Relation.UNKNOWN


def test_complete_lists_are_compared_by_how_many_they_say_they_hold() -> None:
    assert compare_values(members("A", "B"), members("C", count=2)).relation is Relation.EQUAL
    assert compare_values(members("A", "B"), members("A", "B", count=3)).relation is Relation.APART
    assert compare_values(members("A"), members(count=3)).detail == "1 beside 3 members"


class TestCaptions:
    @pytest.mark.parametrize(
        ("value", "caption"),
        [
            (number(5, "cells"), "5 cells"),
            (more_than(25, "cells"), "more than 25 cells"),
            (name("Orla Bridge"), "Orla Bridge"),
            (words("mayor"), "mayor"),
            (words("x" * 90), "x" * 90),
            (words("x" * 91), "x" * 89 + "…"),
            (members("A", "B"), "2: A, B"),
            (members("A", count=3), "3: A"),
        ],
        ids=str,
    )
    def test_of(self, value: Value, caption: str) -> None:
        assert caption_value(value) == caption

    def test_of_a_date_is_the_caption_of_dates(self) -> None:
        assert caption_value(month(5, 1932)) == caption_date(month(5, 1932)) == "May 1932"

    def test_what_is_counted_is_said_once(self) -> None:
        assert caption_value(number(5, "cells")).count("cells") == 1

    @pytest.mark.parametrize("value", VALUES, ids=lambda value: value.type)
    def test_of_any_value_is_a_short_line(self, value: Value) -> None:
        assert "\n" not in caption_value(value)
        assert isinstance(value, NameValue) or len(caption_value(value)) < 500
