"""Numbers in words: sums, products, ordinals, years as they are spoken."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.values.dates.grammar import Builder, Captures

_YEARS = range(1500, 2100)
_HALF = Decimal("0.5")


def value_or(at: Captures, name: str, otherwise: int) -> int:
    """The number captured under that name, `otherwise` where nothing was, or a word that is no number ("a hundred")."""
    return int(at[name].value) if name in at and not isinstance(at[name].value, str) else otherwise


def _words_year(at: Captures) -> int | None:
    """A year as it is spoken: "nineteen seventy eight", "two thousand and five", "twenty ten"."""
    rest = value_or(at, "tens", 0) + value_or(at, "ones", 0)
    year = value_or(at, "thousand", 0) * 1000 or value_or(at, "century", 0) * 100
    return year + rest if rest and year + rest in _YEARS else None


BUILDERS: dict[str, Builder] = {
    "sum": lambda at: at["tens"].value + at["ones"].value,
    "word": lambda at: at["ones"].value,
    "ordinal_sum": lambda at: at["tens"].value + at["ones"].value,
    "product": lambda at: value_or(at, "ones", 1) * at["hundred"].value,
    "and_half": lambda at: at["ones"].value + _HALF,
    "words_year": _words_year,
}
