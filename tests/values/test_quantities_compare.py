"""Quantities as sets of numbers: the relation of two of them."""

from __future__ import annotations

import pytest

from claimcheck.model.relation import Relation
from claimcheck.values.quantities import compare_quantities, parse_quantity


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("25", "25", Relation.EQUAL),
        ("25", "26", Relation.APART),
        ("20 goats", "21 goats", Relation.APART),
        ("32", "more than 25", Relation.INSIDE),
        ("25", "more than 25", Relation.APART),
        ("25", "at least 25", Relation.INSIDE),
        ("700", "up to 700", Relation.INSIDE),
        ("24", "23 to 26", Relation.INSIDE),
        ("between 18 and 59", "between 21 and 26", Relation.AROUND),
        ("between 18 and 25", "between 21 and 59", Relation.OVERLAPPING),
        ("more than 25", "less than 20", Relation.APART),
        ("more than 20", "less than 25", Relation.OVERLAPPING),
        ("1,487", "about 1,500", Relation.INSIDE),
        ("1,300", "about 1,500", Relation.APART),
        ("about 1,500", "about 1,600", Relation.OVERLAPPING),
        ("1,794,000", "1.8 million", Relation.INSIDE),
        ("1.4 million", "1 million", Relation.APART),
        ("3.2 percent", "3 percent", Relation.INSIDE),
        ("3.6 percent", "3 percent", Relation.APART),
        ("24 hours", "1 day", Relation.EQUAL),
        ("5 miles", "8 km", Relation.INSIDE),
        ("60 mph", "100 km/h", Relation.EQUAL),
        ("60 mph", "120 km/h", Relation.APART),
        ("one in five", "20 percent", Relation.EQUAL),
        ("20 goats", "20 percent", Relation.UNKNOWN),
        ("30 dollars", "30 euros", Relation.UNKNOWN),
        ("30 miles", "30 kg", Relation.UNKNOWN),
        ("$60 a barrel", "$60", Relation.UNKNOWN),
        ("25 flurbs", "25", Relation.EQUAL),
        ("32 degrees fahrenheit", "0 degrees celsius", Relation.EQUAL),
    ],
)
def test_two_quantities_relate_as_their_sets_do(left: str, right: str, relation: Relation) -> None:
    a, b = parse_quantity(left), parse_quantity(right)
    assert compare_quantities(a, b).relation is relation
    assert compare_quantities(b, a).relation is relation.flipped


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("more than 25", "at least 25", Relation.INSIDE),
        ("less than 25", "up to 25", Relation.INSIDE),
        ("more than 30", "more than 25", Relation.INSIDE),
        ("less than 25", "less than 30", Relation.INSIDE),
        ("25 to 30", "25 to 35", Relation.INSIDE),
        ("30 to 35", "25 to 35", Relation.INSIDE),
        ("at least 25", "up to 25", Relation.OVERLAPPING),
        ("25 to 30", "30 to 35", Relation.OVERLAPPING),
        ("more than 25", "up to 25", Relation.APART),
        ("at least 25", "less than 25", Relation.APART),
        ("more than 25", "more than 25", Relation.EQUAL),
    ],
)
def test_the_end_of_a_set_is_in_it_or_not(left: str, right: str, relation: Relation) -> None:
    a, b = parse_quantity(left), parse_quantity(right)
    assert compare_quantities(a, b).relation is relation
    assert compare_quantities(b, a).relation is relation.flipped


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("1,350", "about 1,500", Relation.INSIDE),
        ("1,349", "about 1,500", Relation.APART),
        ("1,650", "about 1,500", Relation.INSIDE),
        ("1,651", "about 1,500", Relation.APART),
        ("minus 11 degrees celsius", "about minus 10 degrees celsius", Relation.INSIDE),
        ("minus 9 degrees celsius", "about minus 10 degrees celsius", Relation.INSIDE),
        ("minus 12 degrees celsius", "about minus 10 degrees celsius", Relation.APART),
        ("minus 8 degrees celsius", "about minus 10 degrees celsius", Relation.APART),
        ("1,004", "1,000", Relation.INSIDE),
        ("994", "990", Relation.APART),
        ("1,100", "1,000", Relation.INSIDE),
        ("1,101", "1,000", Relation.APART),
        ("9,500", "9,000", Relation.INSIDE),
        ("9,501", "9,000", Relation.APART),
        ("9,000", "8,000", Relation.APART),
        ("3.25 percent", "3.2 percent", Relation.INSIDE),
        ("3.26 percent", "3.2 percent", Relation.APART),
        ("1,000 to 1,100", "1,200", Relation.APART),
        ("169 kilometers", "100 miles", Relation.EQUAL),
        ("170 kilometers", "100 miles", Relation.APART),
        ("169 kilometers", "at least 180 miles", Relation.APART),
        ("minus 31 degrees celsius", "minus 25 degrees fahrenheit", Relation.EQUAL),
    ],
)
def test_tolerance_rounding_and_conversion_reach_so_far_and_no_further(left: str, right: str, relation: Relation) -> None:
    a, b = parse_quantity(left), parse_quantity(right)
    assert compare_quantities(a, b).relation is relation
    assert compare_quantities(b, a).relation is relation.flipped


@pytest.mark.parametrize(
    ("left", "right", "detail"),
    [
        ("25 goats", "25", "25 is 25"),
        ("32", "more than 25", "32 lies in more than 25"),
        ("more than 25", "32", "32 lies in more than 25"),
        ("more than 20", "less than 25", "more than 20 and less than 25 overlap"),
        ("20 goats", "20 percent", "a count and percent do not convert"),
        ("20 percent", "20 goats", "percent and a count do not convert"),
    ],
)
def test_the_reason_names_the_two_in_their_order(left: str, right: str, detail: str) -> None:
    assert compare_quantities(parse_quantity(left), parse_quantity(right)).detail == detail


def test_the_reason_names_both_values() -> None:
    detail = compare_quantities(parse_quantity("more than 25 goats"), parse_quantity("12 sheep")).detail
    assert detail == "more than 25 is not 12"
