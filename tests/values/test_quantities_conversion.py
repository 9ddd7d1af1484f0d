"""Units convert through pint; the lexicon only names them."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

import pytest

from claimcheck.model.relation import Relation
from claimcheck.values.quantities import compare_quantities, dimension_of, parse_quantity
from claimcheck.values.quantities.conversion import in_one_unit
from claimcheck.values.quantities.vocabulary import vocabulary


def units_by_dimension() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, unit in vocabulary().units.items():
        found[unit.dimension].append(name)
    return found


def converted(amount: str, unit: str) -> Decimal:
    """The amount in the given unit, as the comparison sees it."""
    value = parse_quantity(amount)
    _, result = in_one_unit(value.model_copy(update={"unit": unit}), value)
    assert result is not None
    assert result.lower is not None
    return result.lower


@pytest.mark.parametrize(("base", "unit"), [(units[0], unit) for units in units_by_dimension().values() for unit in units[1:]])
def test_every_unit_of_a_dimension_converts_and_back(base: str, unit: str) -> None:
    there = parse_quantity("7").model_copy(update={"unit": base})
    _, here = in_one_unit(there.model_copy(update={"unit": unit}), there)
    assert here is not None
    _, back = in_one_unit(there, here)
    assert back is not None
    assert back.lower is not None
    assert abs(back.lower - 7) < Decimal("0.000001")


@pytest.mark.parametrize("larger", vocabulary().parts)
def test_the_parts_of_a_measure_are_those_that_the_units_library_knows(larger: str) -> None:
    for smaller, count in vocabulary().parts[larger].items():
        exact = converted(f"1 {larger}", smaller)
        assert abs(exact - count) <= Decimal("0.02") * count


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        ("5 miles", "kilometer", "8.04672"),
        ("72 degrees Fahrenheit", "celsius", "22.2222222222"),
        ("60 mph", "meter per second", "26.8224"),
        ("300 lb-ft", "newton meter", "406.745384499"),
        ("$42 a barrel", "USD per gallon", "1"),
        ("25 basis points", "percentage point", "0.25"),
        ("45 rpm", "hertz", "0.75"),
        ("3 decades", "year", "30"),
        ("1 kiloton", "metric ton", "1000"),
    ],
)
def test_a_measure_converts_exactly(amount: str, unit: str, expected: str) -> None:
    assert converted(amount, unit) == Decimal(expected)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$42 a barrel", "€1 a gallon"),
        ("$3 a share", "$3 a kilogram"),
        ("300 lb-ft", "400 joules"),
        ("3 percent", "3 percentage points"),
        ("30 miles", "30 flurbs"),
    ],
)
def test_what_measures_different_things_does_not_convert(left: str, right: str) -> None:
    assert compare_quantities(parse_quantity(left), parse_quantity(right)).relation in {Relation.UNKNOWN, Relation.EQUAL}
    assert in_one_unit(parse_quantity(left), parse_quantity(right)) == (None, None)


def test_an_amount_beyond_all_measure_converts_without_an_error() -> None:
    assert compare_quantities(parse_quantity("10^300 miles"), parse_quantity("1 km")).relation is Relation.APART


def test_a_unit_that_nobody_knows_has_no_dimension() -> None:
    assert dimension_of("flurb") == dimension_of("flurb per hour") == dimension_of("celsius per hour") == ""
    assert dimension_of("mile per hour") == "length per time"
