"""Two quantities compared as sets of numbers. What they count is not looked at here: that is for those who match claims.

The set of a quantity:

- exact: the number itself, or all numbers from one end of a range to the other;
- a bound: all numbers on its side, without the bound itself for "more than" and "less than";
- approximately: the number and `TOLERANCE` of it on both sides.

Rounding: an exact number that ends in noughts, or has fewer decimals than the other, stands for all numbers that round to it, if they
are within `ROUNDING` of it: 1.8 million holds 1,794,000, and 3 percent holds 3.2 percent. Below 1,000 a whole number's noughts are
taken as exact: 20 people are not 21 people.

Conversion: who converts a unit rounds. Two numbers in different units are equal when they are within `CONVERSION` of each other:
5 miles are 8 kilometers.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from claimcheck.model.relation import Comparison, Relation
from claimcheck.model.values import Comparator, QuantityValue
from claimcheck.values.quantities.caption import caption_quantity
from claimcheck.values.quantities.conversion import in_one_unit
from claimcheck.values.quantities.digits import ARITHMETIC

TOLERANCE = Decimal("0.10")
"""How far from its number, as a part of it, an approximate quantity reaches."""
ROUNDING = Decimal("0.10")
"""How far from a round number, as a part of it, a number may be that rounds to it."""
CONVERSION = Decimal("0.05")
"""How far apart, as a part of the larger one, two numbers in different units may be and still be one."""

_EXACT_BELOW = 1000
_OPEN_BELOW = frozenset((Comparator.MORE_THAN,))
_OPEN_ABOVE = frozenset((Comparator.LESS_THAN,))


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers from `low` to `high`; None where that side goes on for ever, and open where the end itself is not in it."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, other: Interval) -> bool:
        """Whether all of `other` lies in this interval."""
        return _starts_before(self, other) and _ends_after(self, other)

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        return not (_is_below(self, other) or _is_below(other, self))


def compare_quantities(a: QuantityValue, b: QuantityValue) -> Comparison:
    """How the numbers of `a` stand to those of `b`; `counted` is not compared.

    Units convert within a dimension; currencies never do, and neither do units of different dimensions: those are unknown.
    """
    with localcontext(ARITHMETIC):
        if a.unit > b.unit:  # convert in one direction only, so that the order of the two does not matter
            return _compare(b, a, flipped=True)
        return _compare(a, b, flipped=False)


def _compare(a: QuantityValue, b: QuantityValue, *, flipped: bool) -> Comparison:
    relation = _relation_of(a, b)
    if flipped:
        a, b, relation = b, a, relation.flipped
    units = {"left": a.unit or "a count", "right": b.unit or "a count"}
    return Comparison(
        relation=relation, detail=_DETAILS[relation].format(a=caption_quantity(_bare(a)), b=caption_quantity(_bare(b)), **units)
    )


def _relation_of(a: QuantityValue, b: QuantityValue) -> Relation:
    left, right = in_one_unit(a, b)
    if left is None or right is None:
        return Relation.UNKNOWN
    relation = _relation(interval(left), interval(right))
    if relation is Relation.APART and a.unit != b.unit and _differ_by_rounding(interval(left), interval(right)):
        return Relation.EQUAL
    return relation


_DETAILS = {
    Relation.EQUAL: "{a} is {b}",
    Relation.INSIDE: "{a} lies in {b}",
    Relation.AROUND: "{b} lies in {a}",
    Relation.OVERLAPPING: "{a} and {b} overlap",
    Relation.APART: "{a} is not {b}",
    Relation.UNKNOWN: "{left} and {right} do not convert",
}


def _bare(value: QuantityValue) -> QuantityValue:
    return value.model_copy(update={"counted": ""})


def _relation(left: Interval, right: Interval) -> Relation:
    if left == right:
        return Relation.EQUAL
    if right.holds(left):
        return Relation.INSIDE
    if left.holds(right):
        return Relation.AROUND
    if left.meets(right):
        return Relation.OVERLAPPING
    if _rounds_to(left, right):
        return Relation.INSIDE
    return Relation.AROUND if _rounds_to(right, left) else Relation.APART


def interval(value: QuantityValue) -> Interval:
    """The set of numbers that `value` allows."""
    low, high = value.lower, value.upper
    if value.comparator is Comparator.APPROXIMATELY:
        low, high = low and low - abs(low) * TOLERANCE, high and high + abs(high) * TOLERANCE
    return Interval(low, high, value.comparator in _OPEN_BELOW, value.comparator in _OPEN_ABOVE)


def _starts_before(a: Interval, b: Interval) -> bool:
    if a.low is None or b.low is None:
        return a.low is None
    return a.low < b.low or (a.low == b.low and (not a.low_open or b.low_open))


def _ends_after(a: Interval, b: Interval) -> bool:
    if a.high is None or b.high is None:
        return a.high is None
    return a.high > b.high or (a.high == b.high and (not a.high_open or b.high_open))


def _is_below(a: Interval, b: Interval) -> bool:
    if a.high is None or b.low is None:
        return False
    return a.high < b.low or (a.high == b.low and (a.high_open or b.low_open))


def _rounds_to(fine: Interval, coarse: Interval) -> bool:
    """Whether two single numbers are one number, written with more and with fewer digits."""
    if fine.low is None or fine.low != fine.high or coarse.low is None or coarse.low != coarse.high:
        return False
    place = _last_place(coarse.low)
    return _last_place(fine.low) < place and abs(fine.low - coarse.low) <= min(place / 2, ROUNDING * abs(coarse.low))


def _differ_by_rounding(a: Interval, b: Interval) -> bool:
    """Whether two single numbers are as near to each other as two roundings of one measurement."""
    if a.low is None or a.low != a.high or b.low is None or b.low != b.high:
        return False
    return abs(a.low - b.low) <= CONVERSION * max(abs(a.low), abs(b.low))


def _last_place(number: Decimal) -> Decimal:
    """The value of the last digit that is not nought: 100,000 for 1.8 million, 0.1 for 3.2. Whole numbers below 1,000 count ones."""
    exponent = int(number.normalize().as_tuple().exponent)
    return Decimal(1).scaleb(min(exponent, 0) if abs(number) < _EXACT_BELOW else exponent)
