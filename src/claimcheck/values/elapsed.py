"""How much time lies between two dates, in whole units, as people count it: ages, anniversaries, the days that something lasted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimcheck.lexicons import lexicon
from claimcheck.model.values import DateValue

_MONTHS = 12
_WEEK = 7


def years_since(name: str) -> str:
    """The predicate of the years that have passed since what a property of `lexicons/properties.toml` tells: "years since opening"."""
    nouns = lexicon("properties")[name].get("nouns") or [name.replace("_", " ")]
    return f"years since {nouns[0]}"


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The whole units between some day of one date and some day of another: at least `least`, at most `most`."""

    least: int
    most: int

    def misses(self, number: Decimal) -> Decimal:
        """By how many units a number lies outside of the bounds, 0 where it lies within them."""
        return max(self.least - number, number - self.most, Decimal(0))


def elapsed(start: DateValue, end: DateValue, unit: str) -> Elapsed | None:
    """The time from a day of `start` to a day of `end` in whole units: "year", "month", "week" or "day".

    None where one of the dates is open or not known, where `end` may lie before `start`, and for any other unit.
    """
    if start.earliest is None or start.latest is None or end.earliest is None or end.latest is None or start.latest > end.earliest:
        return None
    if unit not in _WHOLE:
        return None
    return Elapsed(_whole(start.latest, end.earliest, unit), _whole(start.earliest, end.latest, unit))


_WHOLE = frozenset({"year", "month", "week", "day"})


def _whole(first: date, last: date, unit: str) -> int:
    if unit == "day":
        return (last - first).days
    if unit == "week":
        return (last - first).days // _WEEK
    months = (last.year - first.year) * _MONTHS + last.month - first.month - (last.day < first.day)
    return months // _MONTHS if unit == "year" else months
