"""Strategies for the values that claims state, of every type."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from claimcheck.model.values import Comparator, DateValue, EntityType, Granularity, ListValue, NameValue, QuantityValue, TextValue, Value
from claimcheck.testing.strategies.names import named

_DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 28))
_NUMBERS = st.decimals(min_value=0, max_value=10**9, places=0) | st.decimals(min_value=0, max_value=10**4, places=2)
_OPEN_ABOVE = {Comparator.AT_LEAST, Comparator.MORE_THAN}
_OPEN_BELOW = {Comparator.AT_MOST, Comparator.LESS_THAN}


def dates() -> st.SearchStrategy[DateValue]:
    """Days, months and years, intervals, times open on one side, and times that no calendar fixes."""
    return st.one_of(
        _DAYS.map(_day),
        _DAYS.map(_month),
        _DAYS.map(_year),
        st.builds(_interval, _DAYS, st.integers(1, 4000)),
        _DAYS.map(lambda day: DateValue(earliest=day, granularity=Granularity.DAY, spans=True, edtf=f"{day}/..")),
        _DAYS.map(lambda day: DateValue(latest=day, granularity=Granularity.DAY, spans=True, edtf=f"../{day}")),
        st.just(DateValue()),
    )


def _day(day: date) -> DateValue:
    return DateValue(earliest=day, latest=day, granularity=Granularity.DAY, edtf=f"{day}", timex3=f"{day}")


def _month(day: date) -> DateValue:
    last = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    text = f"{day:%Y-%m}"
    return DateValue(earliest=day.replace(day=1), latest=last, granularity=Granularity.MONTH, edtf=text, timex3=text)


def _year(day: date) -> DateValue:
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    return DateValue(earliest=first, latest=last, granularity=Granularity.YEAR, edtf=f"{day.year}", timex3=f"{day.year}")


def _interval(day: date, days: int) -> DateValue:
    last = min(day + timedelta(days=days), date(2999, 12, 31))
    return DateValue(earliest=day, latest=last, granularity=Granularity.RANGE, spans=True, edtf=f"{day}/{last}")


def quantities() -> st.SearchStrategy[QuantityValue]:
    """Exact numbers, ranges and bounds, bare, with a unit, or of something that is counted."""
    named_unit = st.sampled_from([("", ""), ("meter", ""), ("percent", ""), ("EUR", ""), ("year", ""), ("", "people"), ("", "seats")])
    return st.builds(_quantity, _NUMBERS, _NUMBERS, st.sampled_from(Comparator), named_unit)


def _quantity(one: Decimal, other: Decimal, comparator: Comparator, measure: tuple[str, str]) -> QuantityValue:
    unit, counted = measure
    low, high = sorted((one, other))
    lower, upper = (low, high) if comparator is Comparator.EXACT else (low, low)
    return QuantityValue(
        lower=None if comparator in _OPEN_BELOW else lower,
        upper=None if comparator in _OPEN_ABOVE else upper,
        comparator=comparator,
        unit=unit,
        counted=counted,
    )


def names() -> st.SearchStrategy[NameValue]:
    """Names of people, places and companies."""
    types = {"person": EntityType.PERSON, "place": EntityType.PLACE, "company": EntityType.COMPANY, "society": EntityType.ORGANIZATION}
    return st.sampled_from(tuple(types)).flatmap(
        lambda kind: named(kind).map(lambda name: NameValue(name=name.name, entity_type=types[kind]))
    )


def texts() -> st.SearchStrategy[TextValue]:
    """Words as they stand: a title of a work serves."""
    return named("work").map(lambda name: TextValue(text=name.name))


def lists() -> st.SearchStrategy[ListValue]:
    """Lists of places with their count, or without one."""
    items = st.lists(named("place").map(lambda place: place.name), max_size=5, unique=True).map(tuple)
    return items.flatmap(lambda found: st.builds(ListValue, items=st.just(found), count=st.none() | st.just(len(found))))


def values() -> st.SearchStrategy[Value]:
    """Values of every type."""
    return st.one_of(dates(), quantities(), names(), texts(), lists())
