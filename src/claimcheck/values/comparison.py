"""One door to the comparison and the captions of all value types."""

from __future__ import annotations

import re

from claimcheck.model.relation import Comparison, Relation
from claimcheck.model.values import DateValue, ListValue, NameValue, QuantityValue, TextValue, Value
from claimcheck.values.dates import caption_date, compare_dates
from claimcheck.values.names import compare_names, name_key, name_tokens
from claimcheck.values.places import compare_places, is_known_place
from claimcheck.values.quantities import caption_quantity, compare_quantities

_UNLIKE = 0.5  # two names with a score below this share next to nothing
_LONGEST_CAPTION = 90
_BLANK_BEFORE = re.compile(r"\s+(?=[,.;:!?)%]|n?['’][a-z]{1,2}\b(?!['’]))")  # a stop or a clitic, as the words of a statement are parted


def compare_values(a: Value, b: Value) -> Comparison:
    """The relation of `a` to `b`, by the type of both; values of different types are `unknown`."""
    match a, b:
        case DateValue(), DateValue():
            return compare_dates(a, b)
        case QuantityValue(), QuantityValue():
            return compare_quantities(a, b)
        case NameValue(), NameValue():
            return _compare_name_values(a, b)
        case TextValue(), TextValue():
            same = name_key(a.text) == name_key(b.text)
            return Comparison(relation=Relation.EQUAL if same else Relation.UNKNOWN, detail=f"“{a.text}” beside “{b.text}”")
        case ListValue(), ListValue():
            return _compare_lists(a, b)
    return Comparison(relation=Relation.UNKNOWN, detail=f"a {a.type} cannot be compared with a {b.type}")


def _compare_name_values(a: NameValue, b: NameValue) -> Comparison:
    placed = compare_places(a.name, b.name)
    if placed is not None or is_known_place(a.name) is not is_known_place(b.name):
        return Comparison(relation=placed or Relation.UNKNOWN, detail=f"“{a.name}” beside “{b.name}”")
    match = compare_names(a.name, b.name)
    if match.same:
        return Comparison(relation=Relation.EQUAL, detail=match.explanation)
    part = set(name_tokens(a.name)) <= set(name_tokens(b.name)) or set(name_tokens(b.name)) <= set(name_tokens(a.name))
    apart = match.score < _UNLIKE and not part  # "Roe" beside "Jane Roe" may well be one
    return Comparison(relation=Relation.APART if apart else Relation.UNKNOWN, detail=match.explanation)


def _compare_lists(a: ListValue, b: ListValue) -> Comparison:
    counts = (len(a.items) if a.count is None else a.count, len(b.items) if b.count is None else b.count)
    relation = Relation.EQUAL if counts[0] == counts[1] else Relation.APART
    return Comparison(relation=relation, detail=f"{counts[0]} beside {counts[1]} members")


def caption_value(value: Value) -> str:
    """The value in words, for people: "May 2015", "more than 25", a name, the beginning of a text."""
    match value:
        case DateValue():
            return caption_date(value)
        case QuantityValue():
            number = caption_quantity(value)
            return f"{number} {value.counted}" if value.counted and value.counted not in number else number
        case NameValue():
            return value.name
        case TextValue():
            return _shortened(_BLANK_BEFORE.sub("", value.text))
        case ListValue():
            count = len(value.items) if value.count is None else value.count
            return f"{count}: {', '.join(value.items)}"


def _shortened(text: str) -> str:
    """The beginning of a text that is too long for a caption, cut between two words where there are any."""
    if len(text) <= _LONGEST_CAPTION:
        return text
    cut = text.rfind(" ", _LONGEST_CAPTION // 2, _LONGEST_CAPTION)
    return text[: cut if cut > 0 else _LONGEST_CAPTION - 1] + "…"
