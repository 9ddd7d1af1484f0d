"""Strategies for two values in words that stand to each other in a known way: same, apart, inside, grown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from claimcheck.lexicons import lexicon
from claimcheck.testing.strategies.choosing import Draw, pick
from claimcheck.testing.strategies.frames import Frame
from claimcheck.testing.strategies.names import NAMES, all_named, apart_from

Slots = dict[str, str]
"""What a value fills in a template. `quote` is what states it, and is filled in nowhere."""

_DATES = lexicon("sentences")["dates"]
_NUMBERS = lexicon("sentences")["numbers"]
_UNITS: dict[str, list[str]] = lexicon("sentences")["units"]
_FIRST_YEAR, _LAST_YEAR = 1880, 2010
_MOST_YEARS_APART = 8  # dates of one thing that are further apart may be of two namesakes
_AGES, _AGES_APART = (21, 70), (3, 15)
_FINENESS = ("year", "month", "day")
_DAYS_OF_ALL_MONTHS = 28


def two_values(frame: Frame, relation: str, years: int) -> st.SearchStrategy[tuple[Slots, Slots]]:
    """The slots of two values of the frame that stand to each other in that way.

    `grown` makes the second one the larger, an age by as many years as lie between the two. Of "inside" the second one is the finer or the
    exact one. The number of choices depends on the kind of value alone, except for lists.
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


_DAYS = st.builds(date, st.integers(_FIRST_YEAR, _LAST_YEAR), st.integers(1, 12), st.integers(1, _DAYS_OF_ALL_MONTHS))


@st.composite
def _two_dates(draw: Draw, relation: str) -> tuple[Slots, Slots]:
    day, part, step = draw(_DAYS), pick(draw, (0, 1, 2)), draw(st.integers(1, _DAYS_OF_ALL_MONTHS - 1))
    finer = (pick(draw, (0, 1, 2)), pick(draw, (0, 1, 2)))
    if relation == "same":
        pair = (_Dated(day, _FINENESS[part]), _Dated(day, _FINENESS[part]))
    elif relation == "inside":
        coarse = min(part, 1)
        pair = (_Dated(day, _FINENESS[coarse]), _Dated(day, _FINENESS[coarse + 1 :][min(finer[0], 1 - coarse)]))
    else:
        enough = [_FINENESS[max(part, fineness)] for fineness in finer]
        pair = (_Dated(day, enough[0]), _Dated(_shifted(day, _FINENESS[part], step), enough[1]))
    return _when(draw, pair[0]), _when(draw, pair[1])


def _shifted(day: date, part: str, step: int) -> date:
    """Another day that differs from `day` in that part and in no coarser one."""
    if part == "year":
        return day.replace(year=day.year + 1 + (step - 1) % _MOST_YEARS_APART)
    highest = {"month": 12, "day": _DAYS_OF_ALL_MONTHS}[part]
    return day.replace(**{part: (getattr(day, part) + (step - 1) % (highest - 1)) % highest + 1})


def _when(draw: Draw, dated: _Dated) -> Slots:
    day = dated.day
    ordinal = f"{day.day}{_ordinal(day.day)}"
    parts = {"day": str(day.day), "ordinal": ordinal, "month": _DATES["months"][day.month - 1], "year": str(day.year)}
    return _quoted("when", pick(draw, _DATES[dated.fineness]).format_map(parts))


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
    gap, side = draw(st.integers(0, first)), pick(draw, ("above", "below"))
    bound = pick(draw, _NUMBERS["below_measure" if side == "below" and frame.value in _NUMBERS["measured"] else side])
    if relation == "same":
        return _amount(draw, frame, first), _amount(draw, frame, first)
    if relation == "inside":
        return _amount(draw, frame, _bound_for(first, side), bound), _amount(draw, frame, first)
    return _amount(draw, frame, first), _amount(draw, frame, first + max(2, first // 4) + gap)


def _amount(draw: Draw, frame: Frame, number: int, bound: str = "") -> Slots:
    words: list[str] = _NUMBERS["words"]
    spelt = f"{number:,}"
    if pick(draw, (False, True)) and number <= len(words) and frame.value in _NUMBERS["spelt"]:
        spelt = words[number - 1]
    unit = pick(draw, _UNITS[frame.value])
    return {"number": f"{bound} {spelt}".strip(), "value": f"{bound} {unit.format(number=spelt)}".strip(), "quote": spelt}


def _bound_for(exact: int, side: str) -> int:
    """A round number above or below which there is room for `exact`."""
    step = 10 ** max(0, len(str(exact)) - 2)
    return (exact - 1) // step * step or 1 if side == "above" else (exact // step + 1) * step


# Names, ages, lists


@st.composite
def _two_names(draw: Draw, kind: str, relation: str) -> tuple[Slots, Slots]:
    first = pick(draw, all_named(kind))
    second = pick(draw, apart_from(all_named(kind), [first.name]))
    return _quoted("value", first.name), _quoted("value", first.name if relation == "same" else second.name)


@st.composite
def _two_ages(draw: Draw, relation: str, years: int) -> tuple[Slots, Slots]:
    age, apart = draw(st.integers(*_AGES)), draw(st.integers(*_AGES_APART))
    return _aged(age), _aged(age + {"same": 0, "grown": years, "apart": apart}[relation])


def _aged(age: int) -> Slots:
    return _quoted("value", str(age))


@st.composite
def _two_lists(draw: Draw, frame: Frame, relation: str) -> tuple[Slots, Slots]:
    slot = "first" if "{first}" in frame.items else "place"
    left, names = list(NAMES[slot]), []
    for _ in range(draw(st.integers(3, 5))):
        names.append(pick(draw, left))
        left.remove(names[-1])
    items = [frame.items.format_map({slot: name}) for name in names]
    return _listed(items), _listed(draw(st.permutations(items)) if relation == "same" else items[:-1])


def _listed(items: Sequence[str]) -> Slots:
    words: list[str] = _NUMBERS["words"]
    listed = _NUMBERS["list"].format(rest=", ".join(items[:-1]), last=items[-1])
    return {"number": words[len(items) - 1], "list": listed, "items": "; ".join(items), "quote": listed}


def choices_in(frame: Frame) -> int:
    """How many choices two values of the frame take at least, to put what takes few before what takes more."""
    return {"none": 0, "age": 2, "date": 9, "list": 10}.get(frame.value, 8 if frame.value in _UNITS else 2)
