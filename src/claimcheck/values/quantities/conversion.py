"""Units converted by the factors of the lexicon.

A units library was weighed and left out: the surface forms have to stand in the lexicon anyway, a factor beside each is one column more,
exact decimals stay exact, and importing one costs a third of a second.
"""

from __future__ import annotations

from decimal import Context, Decimal

from claimcheck.model.values import QuantityValue
from claimcheck.values.quantities.vocabulary import Unit, vocabulary

_SIGNIFICANT = Context(prec=12)  # enough for any measurement, and it hides the last digit of factors that never end
_NOUGHT = Decimal("1e-9")
_SHARE = "percent"


def in_one_unit(a: QuantityValue, b: QuantityValue) -> tuple[QuantityValue, QuantityValue] | tuple[None, None]:
    """`a` as it is and `b` in the unit of `a`; None for both where the two do not convert.

    Rates convert part by part ("mile per hour" to "meter per second"). A part of a whole ("one in five") is in percent beside percent.
    """
    if a.unit == b.unit:
        return a, b
    if not a.unit and b.unit == _SHARE and _is_part(a):
        return _times(a, Decimal(100), _SHARE), b
    source, target = _unit(b.unit), _unit(a.unit)
    if source is None or target is None or source.dimension != target.dimension:
        return None, None
    lower, upper = (None if end is None else _convert(end, source, target) for end in (b.lower, b.upper))
    return a, b.model_copy(update={"lower": lower, "upper": upper, "unit": a.unit})


def dimension_of(unit: str) -> str:
    """The dimension of a unit by its normal name ("length" for "meter"); empty for a unit that does not convert."""
    found = _unit(unit)
    return found.dimension if found is not None else ""


def _is_part(value: QuantityValue) -> bool:
    return all(end is None or 0 < end < 1 for end in (value.lower, value.upper))


def _times(value: QuantityValue, factor: Decimal, unit: str) -> QuantityValue:
    lower, upper = (None if end is None else end * factor for end in (value.lower, value.upper))
    return value.model_copy(update={"lower": lower, "upper": upper, "unit": unit})


def _convert(number: Decimal, source: Unit, target: Unit) -> Decimal:
    base = number * source.factor + source.offset
    result = (base - target.offset) / target.factor
    if source.offset != target.offset and abs(result) < _NOUGHT:
        return Decimal(0)  # what is left of two offsets that never end
    return _SIGNIFICANT.normalize(result)


def _unit(name: str) -> Unit | None:
    units = vocabulary().units
    if " per " not in name:
        return units.get(name)
    above, below = (units.get(part) for part in name.split(" per ", 1))
    if above is None or below is None or above.offset or below.offset:
        return None
    return Unit(f"{above.dimension} per {below.dimension}", above.factor / below.factor)
