"""Strategies for two values in words that stand to each other in a known way: same, apart, inside, grown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from hypothesis import strategies as st

from claimcheck.lexicons import lexicon
from claimcheck.testing.strategies.frames import Frame
from claimcheck.testing.strategies.names import NAMES, two

Slots = dict[str, str]
"""What a value fills in a template. `quote` is what states it, and is filled in nowhere."""

Draw = Callable[[st.SearchStrategy[Any]], Any]

_DATES = lexicon("sentences")["dates"]
_NUMBERS = lexicon("sentences")["numbers"]
_UNITS: dict[str, list[str]] = lexicon("sentences")["units"]
_FIRST_YEAR, _LAST_YEAR = 1880, 2010
_MOST_YEARS_APART = 8  # dates of one thing that are further apart may be of two namesakes
_AGES, _AGES_APART = (21, 70), (3, 15)
_FINENESS = ("year", "month", "day")


def two_values(frame: Frame, relation: str, years: int) -> st.SearchStrategy[tuple[Slots, Slots]]:
    """The slots of two values of the frame that stand to each other in that way.

    `grown` makes the second one the larger, an age by as many years as lie between the two.
    """
    if frame.value == "date":
        return _two_dates(relation)
    if frame.value in _UNITS:
        return _two_amounts(frame, relation)
    if frame.value == "list":
        return _two_lists(frame, relation)
    if frame.value == "none":
        return st.just(({}, {}))
    return _two_ages(relation, years) if frame.value == "age" else _two_names(frame.value, relation)


# Dates


@dataclass(frozen=True, slots=True)
class _Dated:
    day: date
    fineness: str


_DAYS = st.builds(date, st.integers(_FIRST_YEAR, _LAST_YEAR), st.integers(1, 12), st.integers(1, 28))


@st.composite
def _two_dates(draw: Draw, relation: str) -> tuple[Slots, Slots]:
    day = draw(_DAYS)
    if relation == "same":
        fineness = draw(st.sampled_from(_FINENESS))
        return _when(draw, _Dated(day, fineness)), _when(draw, _Dated(day, fineness))
    if relation == "inside":
        coarse = draw(st.sampled_from(_FINENESS[:2]))
        fine = draw(st.sampled_from(_FINENESS[_FINENESS.index(coarse) + 1 :]))
        pair = (_Dated(day, coarse), _Dated(day, fine))
    else:
        shifted = draw(st.sampled_from(_FINENESS))
        enough = st.sampled_from(_FINENESS[_FINENESS.index(shifted) :])
        pair = (_Dated(day, draw(enough)), _Dated(_shifted(draw, day, shifted), draw(enough)))
    first, second = draw(st.permutations(pair))
    return _when(draw, first), _when(draw, second)


def _shifted(draw: Draw, day: date, part: str) -> date:
    """Another day that differs from `day` in that part and in no coarser one."""
    if part == "year":
        return day.replace(year=day.year + draw(st.integers(1, _MOST_YEARS_APART)))
    highest = {"month": 12, "day": 28}[part]
    other = draw(st.integers(1, highest - 1))
    return day.replace(**{part: other + (other >= getattr(day, part))})


def _when(draw: Draw, dated: _Dated) -> Slots:
    day = dated.day
    ordinal = f"{day.day}{_ordinal(day.day)}"
    parts = {"day": str(day.day), "ordinal": ordinal, "month": _DATES["months"][day.month - 1], "year": str(day.year)}
    return _quoted("when", draw(st.sampled_from(_DATES[dated.fineness])).format_map(parts))


def _ordinal(day: int) -> str:
    endings: list[str] = _DATES["ordinals"]
    return endings[-1] if 10 < day < 20 or not 1 <= day % 10 <= 3 else endings[day % 10 - 1]  # noqa: PLR2004 - 11th to 19th; 1st, 2nd, 3rd


def _quoted(slot: str, text: str) -> Slots:
    return {slot: text, "quote": text}


# Amounts


@st.composite
def _two_amounts(draw: Draw, frame: Frame, relation: str) -> tuple[Slots, Slots]:
    low, high = frame.bounds
    first = draw(st.integers(low, high))
    if relation == "same":
        return _amount(draw, frame, first), _amount(draw, frame, first)
    if relation == "inside":
        exact, bound = draw(st.permutations([_amount(draw, frame, first), _bounded(draw, frame, first)]))
        return exact, bound
    second = first + max(2, first // 4) + draw(st.integers(0, first))
    numbers = (first, second) if relation == "grown" else draw(st.permutations((first, second)))
    return _amount(draw, frame, numbers[0]), _amount(draw, frame, numbers[1])


def _amount(draw: Draw, frame: Frame, number: int, bound: str = "") -> Slots:
    words: list[str] = _NUMBERS["words"]
    spellings = [f"{number:,}", words[number - 1]] if number <= len(words) and frame.value in _NUMBERS["spelt"] else [f"{number:,}"]
    spelt, unit = draw(st.sampled_from(spellings)), draw(st.sampled_from(_UNITS[frame.value]))
    return {"number": f"{bound} {spelt}".strip(), "value": f"{bound} {unit.format(number=spelt)}".strip(), "quote": spelt}


def _bounded(draw: Draw, frame: Frame, exact: int) -> Slots:
    """A bound, in round numbers, that leaves room for `exact`."""
    step = 10 ** max(0, len(str(exact)) - 2)
    side = draw(st.sampled_from(("above", "below")))
    number = (exact - 1) // step * step or 1 if side == "above" else (exact // step + 1) * step
    return _amount(draw, frame, number, draw(st.sampled_from(_NUMBERS[side])))


# Names, ages, lists


@st.composite
def _two_names(draw: Draw, kind: str, relation: str) -> tuple[Slots, Slots]:
    first, second = draw(two(kind))
    return _quoted("value", first.name), _quoted("value", first.name if relation == "same" else second.name)


def _two_ages(relation: str, years: int) -> st.SearchStrategy[tuple[Slots, Slots]]:
    apart = {"same": st.just(0), "grown": st.just(years), "apart": st.integers(*_AGES_APART)}[relation]
    return st.tuples(st.integers(*_AGES), apart).map(lambda pair: (_aged(pair[0]), _aged(pair[0] + pair[1])))


def _aged(age: int) -> Slots:
    return _quoted("value", str(age))


@st.composite
def _two_lists(draw: Draw, frame: Frame, relation: str) -> tuple[Slots, Slots]:
    slot = "first" if "{first}" in frame.items else "place"
    names = draw(st.lists(st.sampled_from(NAMES[slot]), min_size=3, max_size=5, unique=True))
    items = [frame.items.format_map({slot: name}) for name in names]
    if relation == "same":
        return _listed(items), _listed(list(draw(st.permutations(items))))
    return _listed(items), _listed(items[:-1])


def _listed(items: list[str]) -> Slots:
    words: list[str] = _NUMBERS["words"]
    listed = _NUMBERS["list"].format(rest=", ".join(items[:-1]), last=items[-1])
    return {"number": words[len(items) - 1], "list": listed, "items": "; ".join(items), "quote": listed}
