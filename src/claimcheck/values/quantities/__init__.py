"""Quantities: how many and how much. Find them in text, compare them as sets, write them for people and read them back."""

from claimcheck.values.quantities.caption import caption_quantity, parse_quantity
from claimcheck.values.quantities.comparison import compare_quantities
from claimcheck.values.quantities.conversion import dimension_of, in_one_unit
from claimcheck.values.quantities.finding import find_quantities

__all__ = ["caption_quantity", "compare_quantities", "dimension_of", "find_quantities", "in_one_unit", "parse_quantity"]
