"""Two numbers that are the ends of one: "5-15 year", "between 18 and 59", "from $750,000 to $1 million", "two or three"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.values.quantities.amounts import Amount, may_start, read_amount
from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.tokens import HYPHENS, Token, at, glued
from claimcheck.values.quantities.vocabulary import Vocabulary

_LOOK_BACK = 6
_WIDEST = 3  # "rose 20 to 30 percent" may be a range, "rose 20 to 150" gives the change and the result
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SMALL = 200  # games and votes stay below it


@dataclass(frozen=True, slots=True)
class Pair:
    """Two amounts that belong together in the tokens `start` to `end`; `is_range` is False for a score or a code, which is no quantity."""

    lower: Amount
    upper: Amount
    start: int
    end: int
    is_range: bool = True


def read_pair(tokens: list[Token], first: Amount, words: Vocabulary) -> Pair | None:
    """The pair that `first` opens; None where it stands alone."""
    join_at = first.end
    if first.attributive and at(tokens, join_at).key in HYPHENS and not glued(tokens[join_at], at(tokens, join_at + 1)):
        join_at += 1  # "a 3- to 15-year sentence"
    join = at(tokens, join_at).key
    if join not in words.ranges["join"] and join not in words.ranges["alternative"] and join not in words.ranges["between_join"]:
        return None
    place = join_at + 1
    if place >= len(tokens) or not may_start(tokens[place], words):
        return None
    second = read_amount(tokens, place)
    if second is None:
        return None
    if join in words.ranges["dash"]:
        return _dashed(tokens, first, second, words)
    return _joined(tokens, first, second, join, words)


def _joined(tokens: list[Token], first: Amount, second: Amount, join: str, words: Vocabulary) -> Pair | None:
    opener, start = words.openers.behind(tokens, first.start, 0) or ("", first.start)
    ends = _aligned(first, second, words)
    if ends is None:
        return None
    lower, upper = ends
    if opener == "between" and join in words.ranges["between_join"]:
        lower, upper = sorted(ends, key=lambda amount: amount.value)
        return Pair(lower, upper, start, second.end)
    announced = opener == "from" and join in words.ranges["from_join"]
    start = start if announced else first.start
    if lower.value >= upper.value:
        return None
    if announced:
        is_range = not _changes(tokens, start, words)
    elif join in words.ranges["alternative"]:
        is_range = upper.value - lower.value == 1 and not first.unit
    else:
        shared = bool(upper.unit) and not first.unit  # "by 20 to 30 percent"
        result = (at(tokens, start - 1).key in words.sets["by"] and not shared) or upper.value > _WIDEST * lower.value
        is_range = join in words.ranges["join"] and not (result and _changes(tokens, start, words))
    return Pair(lower, upper, start, second.end) if is_range else None


def _dashed(tokens: list[Token], first: Amount, second: Amount, words: Vocabulary) -> Pair | None:
    dash, follower = tokens[first.end], at(tokens, second.end)
    if follower.key in words.ranges["dash"] and at(tokens, second.end + 1).kind == "number":
        return Pair(first, second, first.start, second.end, is_range=False)  # a telephone number, a day, a line-up
    ends = _aligned(first, second, words)
    if ends is None:
        return None
    tight = glued(tokens[first.end - 1], dash) and glued(dash, tokens[second.start])
    counted = second.unit or second.attributive or is_plural(follower.key, words) or at(tokens, first.start - 1).key in words.ranges["from"]
    lower, upper = ends
    dated = not counted and upper.numeral.plain and _FIRST_YEAR <= upper.value <= _LAST_YEAR and lower.value < _FIRST_YEAR  # 11-2016
    plausible = lower.value < upper.value and not dated and (counted or upper.value >= _SMALL) and not _is_telephone(tokens, first, second)
    if not plausible or (not counted and at(tokens, first.start - 1).key in words.sets["scores"]):
        return Pair(first, second, first.start, second.end, is_range=False) if tight or not counted else None
    return Pair(lower, upper, first.start, second.end)


def _is_telephone(tokens: list[Token], first: Amount, second: Amount) -> bool:
    """555-0123: three digits, a dash, four digits."""
    return not first.unit and not second.unit and (len(tokens[first.start].text), len(tokens[second.start].text)) == (3, 4)


def _aligned(first: Amount, second: Amount, words: Vocabulary) -> tuple[Amount, Amount] | None:
    """The two amounts with the unit and the scale that they share; None when they do not go together."""
    money = first.unit in words.currencies
    if first.unit and second.unit and first.unit != second.unit and not second.unit.startswith(first.unit + " per "):
        return None
    if first.unit and not second.unit and not money:
        return None
    unit = second.unit or first.unit
    scale = second.numeral.scale
    if scale > 1 and first.numeral.scale == 1 and first.value <= second.value / scale and (money or not first.unit):
        first = replace(first, value=first.value * scale)
    return replace(first, unit=unit), replace(second, unit=unit)


def _changes(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether the clause before token `place` speaks of a change: what follows are two values, not one range."""
    for index in range(place - 1, max(place - 1 - _LOOK_BACK, -1), -1):
        token = tokens[index]
        if token.key in (".", ";", ":") or token.kind == "gap":
            return False
        if token.key in words.sets["verbs"]:
            return True
    return False
