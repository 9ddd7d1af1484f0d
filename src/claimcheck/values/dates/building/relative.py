"""Lengths, and times counted from another time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial

from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates.bounds import approximate
from claimcheck.values.dates.compound import Between, Coming, Numeric, Within
from claimcheck.values.dates.grammar import Builder, Captures
from claimcheck.values.dates.lexing import Token
from claimcheck.values.dates.nodes import Bounded, Fixed, Node, Weekday, Yearly, reference_node, undirected
from claimcheck.values.dates.relative import GRANULARITY, UNITS, Distant, FirstUnits, Lasting, Length, Rest, Shifted, Spoken, Stretch

_NEAREST = 2
"""What the lexicon gives to "coming", which takes the nearest one, and not to "next"."""
_HALF = Decimal("0.5")
_SOME_UNIT = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "D": "XXXX-XX-XX"}
"""A unit that only the story tells: "the year", "the day"."""
_HALF_UNITS = {
    "Y": (Decimal(6), "M"),
    "D": (Decimal(12), "TH"),
    "TH": (Decimal(30), "TM"),
    "DE": (Decimal(5), "Y"),
    "CE": (Decimal(50), "Y"),
}
"""What half a unit is in whole smaller ones."""
_QUARTER = Decimal("0.25")
_QUARTER_UNITS = {"Y": (Decimal(3), "M"), "D": (Decimal(6), "TH"), "TH": (Decimal(15), "TM"), "CE": (Decimal(25), "Y")}
"""What a quarter of a unit is in whole smaller ones."""


def _amount(at: Captures) -> Decimal:
    return Decimal(at["count"].value) if "count" in at and at["count"].value not in ("a", "an") else Decimal(1)


def _length(at: Captures) -> Node:
    return Lasting(Length(((_amount(at), at["unit"].value),)))


def _length_range(at: Captures) -> Node | None:
    low = Decimal(at["low"].value) if at["low"].value not in ("a", "an") else Decimal(1)
    unit = at["unit"].value
    if low >= _amount(at):
        return None
    return Lasting(Length(((_amount(at), unit),)), shortest=Length(((low, unit),)))


def _length_vague(at: Captures) -> Node:
    return Lasting(Length(((None, at["unit"].value),)))


def _half_length(at: Captures) -> Node:
    unit = at["unit"].value
    return Lasting(Length((_HALF_UNITS.get(unit, (_HALF, unit)),)))


def _quarter_length(at: Captures) -> Node:
    """A quarter of a unit, or some quarters: "a quarter-century" is 25 years, "three quarters of an hour" 45 minutes."""
    unit = at["unit"].value
    amount, smaller = _QUARTER_UNITS.get(unit, (_QUARTER, unit))
    return Lasting(Length(((_amount(at) * amount, smaller),)))


def _half_more(at: Captures) -> Node:
    return Lasting(Length(((1 + _HALF, at["unit"].value),)))


def _length_sum(at: Captures) -> Node | None:
    """Lengths in a row as one, from the largest unit to the smallest: not "seven days a week"."""
    parts = [at[name].value for name in ("first", "second", "third") if name in at]
    if any(not isinstance(part, Lasting) or part.shortest for part in parts):
        return None
    pieces = tuple(piece for part in parts for piece in part.length.parts)
    sizes = [UNITS.index(unit) for _, unit in pieces]
    return Lasting(Length(pieces)) if sizes == sorted({*sizes}) else None


def _direction(at: Captures) -> int:
    return -1 if "last" in at else 1 if "next" in at else 0


def _shifted(anaphoric: bool, at: Captures) -> Node | None:  # noqa: FBT001 - bound once, in the table below
    unit = at["unit"].value
    if unit == "CE" and "last" in at and at["last"].kind == "last":
        return Shifted(unit, -1)  # "last century" is one of the calendar, "the past century" ends today
    if unit.startswith("T") or (unit in ("DE", "CE") and not anaphoric):
        if direction := _direction(at):
            return Stretch(Length(((Decimal(1), unit),)), direction)
        return None if unit.startswith("T") else Shifted(unit, 0)
    return Shifted(unit, _direction(at), anaphoric=anaphoric)


def _stretch(at: Captures) -> Node | None:
    amount = _amount(at) if "count" in at else None
    return Stretch(Length(((amount, at["unit"].value),)), _direction(at))


def _stretch_of_one(at: Captures) -> Node:
    """Read "over the past year": the twelve months up to now, not the calendar year before."""
    return Stretch(Length(((Decimal(1), at["unit"].value),)), -1)


def _directed(at: Captures) -> Node | None:
    node = at["day"].value
    if isinstance(node, Weekday) and "next" in at and at["next"].value == _NEAREST:
        return Coming(node)
    if isinstance(node, Weekday) or (isinstance(node, Yearly) and node.year is None):
        return replace(node, direction=_direction(at))
    return None


def _within(at: Captures) -> Node | None:
    """A part of a period that is itself relative: "June next year", "Tuesday of next week"."""
    inner, outer = at["inner"].value, at["outer"].value
    if not isinstance(outer, Shifted):
        return None
    if isinstance(inner, Yearly) and inner.year is None and outer.unit == "Y":
        return Within(inner, outer)
    if isinstance(inner, Weekday) and inner.direction is None and outer.unit in ("W", "FN"):
        return Within(inner, outer)
    return None


def _of_the_year(at: Captures) -> Node | None:
    """Read "the first half of the year": of the year that the text speaks of."""
    inner = at["inner"].value
    return Within(inner, Spoken("Y")) if isinstance(inner, Yearly) and inner.year is None else None


def _of_that_year(at: Captures) -> Node | None:
    """Read "that summer": of the year that was told last."""
    inner = at["inner"].value
    return Within(inner, Shifted("Y", 0, anaphoric=True)) if isinstance(inner, Yearly) and inner.year is None else None


def _distant(direction: int, at: Captures, *, anaphoric: bool = False) -> Node | None:
    length = at["length"].value.length if "length" in at else Length(((Decimal(1), at["unit"].value),))
    anchor = at["anchor"].value if "anchor" in at else None
    return Distant(length, direction, anchor, anaphoric=anaphoric)


def _day_beside(direction: int, at: Captures) -> Node | None:
    days = at["deictic"].value
    return Shifted("D", days + direction) if days == direction else None


def _day_beside_then(direction: int, at: Captures) -> Node | None:
    unit = at["unit"].value
    return None if unit.startswith("T") else Shifted(unit, direction, anaphoric=True)


def _rest(at: Captures) -> Node | None:
    unit = at["unit"].value
    return None if unit.startswith("T") else Rest(Spoken(unit))


def _rest_of(at: Captures) -> Node | None:
    inner = at["inner"].value
    return Rest(inner) if isinstance(inner, Shifted) else None


def _first_units(at: Captures) -> Node | None:
    """The first or last days, weeks, months of a period: "the first three months of 2015"."""
    length = at["length"].value.length
    inner = at["inner"].value if "inner" in at else Spoken(at["unit"].value)
    return FirstUnits(length, 1 if "first" in at else -1, inner)


def _inner(at: Captures) -> Node | None:
    node: Node = at["inner"].value
    return node


def _bound_length(at: Captures) -> Node:
    length: Lasting = at["length"].value
    return replace(length, approximate=True)


def _length_beside(at: Captures) -> tuple[Token, ...]:
    """Read "two days" in "two days after the vote": a length, which the word behind it is no part of and may not take for its own."""
    return (at["length"],)


def _some_day(at: Captures) -> bool | None:
    """The "one day" of a story, which is no length; "1 day" is one."""
    count = at["count"]
    return True if count.value == 1 and count.end - count.start > 1 else None


def _length_in_unit(at: Captures) -> Node | None:
    """Read "24 hours a day": so much of each unit, a smaller length beside one larger unit."""
    length, unit = at["length"].value.length, at["unit"].value.length
    larger = UNITS.index(unit.smallest) < UNITS.index(length.smallest)
    return recurring(unit.timex3) if larger and [amount for amount, _ in unit.parts] == [1] else None


def recurring(timex3: str) -> Node:
    """A recurring time by its TIMEX3 value."""
    return Fixed(DateValue(timex3=timex3))


def _each_unit(at: Captures) -> Node | None:
    count = 2 if "count" in at and at["count"].value == "other" else 1
    if "set" not in at and at["unit"].value.startswith("T"):
        return None  # "100 times per minute" is a rate
    if "set" in at and "count" in at and at["count"].value != "other":
        count = int(at["count"].value)
    return recurring(Length(((Decimal(count), at["unit"].value),)).timex3)


def _each_weekdays(at: Captures) -> tuple[Token, ...] | None:
    """Both days of "every Monday and Friday"."""
    first, last = _each_weekday(at), _each_weekday({"day": at["last"]})
    if first is None or last is None:
        return None
    return Token(at["set"].start, at["day"].end, "Set", first), Token(at["last"].start, at["last"].end, "Set", last)


def _each_yearly(at: Captures) -> Node | None:
    node = at["day"].value
    if isinstance(node, Numeric) and node.decides is not None:  # "each 4/15"
        node = node.day_first or node.month_first
    return recurring(f"XXXX{node.pattern}") if isinstance(node, Yearly) and node.year is None else None


def _some_weekday(at: Captures) -> Node | None:
    """Read "one Friday", "on a Friday": nobody says which."""
    counts = at["count"].value == 1 and at["count"].end - at["count"].start > 1 if "count" in at else True
    value = DateValue(granularity=Granularity.DAY, timex3=f"XXXX-WXX-{at['weekday'].value + 1}")
    return Fixed(value) if counts else None


def _about_shifted(at: Captures) -> Node | None:
    """Read "the last fiscal year": about that year, for nobody says when it begins."""
    node = _shifted(False, at)  # noqa: FBT003 - see there
    return Bounded(node, approximate) if node else None


def _each_weekday(at: Captures) -> Node | None:
    day = at["day"].value
    if not isinstance(day, Weekday) or day.direction is not None:
        return None
    return recurring(f"XXXX-WXX-{day.weekday + 1}")


BUILDERS: dict[str, Builder] = {
    "length": _length,
    "length_range": _length_range,
    "length_vague": _length_vague,
    "half_length": _half_length,
    "quarter_length": _quarter_length,
    "half_more": _half_more,
    "length_sum": _length_sum,
    "bound_length": _bound_length,
    "shifted": partial(_shifted, False),  # noqa: FBT003 - see there
    "about_shifted": _about_shifted,
    "year_ago": lambda at: Distant(Length(((Decimal(1), at["unit"].value),)), -1),
    "some_weekday": _some_weekday,
    "next_but_one": lambda at: Shifted(at["unit"].value, 2),
    "last_but_one": lambda at: Shifted(at["unit"].value, -2),
    "to_date": lambda at: Between(Shifted(at["unit"].value, 0), Shifted("D", 0)),
    "shifted_anaphoric": partial(_shifted, True),  # noqa: FBT003 - see there
    "stretch": _stretch,
    "stretch_of_one": _stretch_of_one,
    "directed": _directed,
    "within": _within,
    "of_the_year": _of_the_year,
    "of_that_year": _of_that_year,
    "some_day": _some_day,
    "length_in_unit": _length_in_unit,
    "deictic": lambda at: Shifted("D", at["deictic"].value),
    "day_after": partial(_day_beside, 1),
    "day_before": partial(_day_beside, -1),
    "day_after_then": partial(_day_beside_then, 1),
    "day_before_then": partial(_day_beside_then, -1),
    "length_beside": _length_beside,
    "before_now": partial(_distant, -1),
    "after_now": lambda at: Distant(at["length"].value.length, 1, None),
    "before_then": partial(_distant, -1, anaphoric=True),
    "after_then": partial(_distant, 1, anaphoric=True),
    "before_anchor": partial(_distant, -1),
    "after_anchor": partial(_distant, 1),
    "some_unit": lambda at: Fixed(DateValue(granularity=GRANULARITY[at["unit"].value], timex3=_SOME_UNIT[at["unit"].value])),
    "rest": _rest,
    "rest_of": _rest_of,
    "first_units": _first_units,
    "inner": _inner,
    "ref": lambda at: reference_node(at["ref"].value),
    "season_told": lambda at: reference_node(undirected(_direction(at))),
    "future": lambda _at: reference_node("FUTURE_REF"),
    "past": lambda _at: reference_node("PAST_REF"),
    "half_yearly": lambda at: "P6M" if at["repeated"].value == "P1Y" else None,
    "every_second": lambda at: {"P1W": "P2W", "P1M": "P2M"}.get(at["repeated"].value),
    "repeated": lambda at: recurring(at["repeated"].value),
    "each_unit": _each_unit,
    "each_weekday": _each_weekday,
    "each_weekdays": _each_weekdays,
    "each_yearly": _each_yearly,
    "weekdays": lambda at: recurring(f"XXXX-WXX-{at['weekday'].value + 1}"),
    "weekday_parts": lambda at: recurring(f"XXXX-WXX-{at['weekday'].value + 1}{at['parts'].value}"),
}
