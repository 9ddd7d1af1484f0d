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


def test_the_reason_names_both_values() -> None:
    detail = compare_quantities(parse_quantity("more than 25 goats"), parse_quantity("12 sheep")).detail
    assert detail == "more than 25 is not 12"
