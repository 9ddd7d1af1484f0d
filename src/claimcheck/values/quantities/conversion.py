"""Units converted by pint. The lexicon says how English writes them and what pint calls them; pint alone knows how they convert.

pint is imported at the first conversion, because it takes longer than reading a long document: most texts need none.
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import cache
from typing import TYPE_CHECKING

from claimcheck.lexicons import lexicon
from claimcheck.model.values import QuantityValue
from claimcheck.values.quantities.vocabulary import vocabulary

if TYPE_CHECKING:  # see the head of the module
    import pint

_SIGNIFICANT = Context(prec=12)  # enough for any measurement, and it hides the last digit of factors that never end
_NOUGHT = Decimal("1e-9")
_SHARE = "percent"
_PER = " per "
_WARMTH = "temperature"


def in_one_unit(a: QuantityValue, b: QuantityValue) -> tuple[QuantityValue, QuantityValue] | tuple[None, None]:
    """`a` as it is and `b` in the unit of `a`; None for both where the two do not convert.

    Rates convert part by part ("mile per hour" to "meter per second", "USD per barrel" to "USD per liter"). A part of a whole
    ("one in five") is in percent beside percent.
    """
    if a.unit == b.unit:
        return a, b
    if not a.unit and b.unit == _SHARE and _is_part(a):
        return _times(a, Decimal(100), _SHARE), b
    dimension = dimension_of(a.unit)
    if not dimension or dimension != dimension_of(b.unit):
        return None, None
    lower, upper = (None if end is None else _convert(end, b.unit, a.unit) for end in (b.lower, b.upper))
    return a, b.model_copy(update={"lower": lower, "upper": upper, "unit": a.unit})


def dimension_of(unit: str) -> str:
    """The dimension of a unit by its normal name ("length" for "meter"); empty for a unit that does not convert.

    A rate has that of its parts ("length per time"), where a currency is one of its own: an amount of dollars is no amount of euros.
    """
    words = vocabulary()
    if _PER not in unit:
        return words.units[unit].dimension if unit in words.units else ""
    above, below = unit.split(_PER, 1)
    numerator, denominator = above if above in words.currencies else dimension_of(above), dimension_of(below)
    return f"{numerator}{_PER}{denominator}" if numerator and denominator and _WARMTH not in (numerator, denominator) else ""


def _is_part(value: QuantityValue) -> bool:
    return all(end is None or 0 < end < 1 for end in (value.lower, value.upper))


def _times(value: QuantityValue, factor: Decimal, unit: str) -> QuantityValue:
    lower, upper = (None if end is None else end * factor for end in (value.lower, value.upper))
    return value.model_copy(update={"lower": lower, "upper": upper, "unit": unit})


def _convert(number: Decimal, source: str, target: str) -> Decimal:
    result = Decimal(_registry().convert(number, _in_pint(source), _in_pint(target)))
    if number and abs(result) < _NOUGHT * abs(number) and dimension_of(source) == _WARMTH:
        return Decimal(0)  # what is left of two offsets that never end
    return _SIGNIFICANT.normalize(result)


def _in_pint(unit: str) -> str:
    """What pint calls a unit. Both sides of a conversion have the same currency, so that it may be left out."""
    above, per, below = unit.partition(_PER)
    words = vocabulary()
    name = "1" if above in words.currencies else words.units[above].pint
    return f"({name}) / ({words.units[below].pint})" if per else name


@cache
def _registry() -> pint.UnitRegistry[Decimal]:
    import pint  # noqa: PLC0415 - see the head of the module

    registry: pint.UnitRegistry[Decimal] = pint.UnitRegistry(non_int_type=Decimal)
    for definition in lexicon("units")["definitions"]["pint"]:
        registry.define(definition)
    return registry
