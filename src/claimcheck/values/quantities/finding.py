"""Quantities in running text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import Comparator, QuantityValue
from claimcheck.values.invisible import true_span, without_invisible
from claimcheck.values.quantities.ages import read_age
from claimcheck.values.quantities.amounts import Amount, may_start, read_amount
from claimcheck.values.quantities.bounds import bound_after, read_bounds
from claimcheck.values.quantities.codes import multiplies
from claimcheck.values.quantities.context import is_quantity
from claimcheck.values.quantities.counted import counted_phrase
from claimcheck.values.quantities.digits import ARITHMETIC
from claimcheck.values.quantities.ranges import Pair, read_pair
from claimcheck.values.quantities.tokens import HYPHENS, Numeral, Token, at, glued, tokenise, without_addresses
from claimcheck.values.quantities.vocabulary import Vocabulary, vocabulary

_PLAIN_DIGITS = 40
_MOST_JOINS = 2  # ", but"
_UNTIL = {Comparator.AT_MOST, Comparator.LESS_THAN}
_FROM = {Comparator.AT_LEAST, Comparator.MORE_THAN}


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in the tokens `start` to `end` (exclusive), bounds and unit and all; `pair` is what it was made of."""

    pair: Pair
    comparator: Comparator
    unit: str
    counted: str
    start: int
    end: int
    is_age: bool = False

    def value(self) -> QuantityValue:
        """The same as a value: a bound that the comparator leaves open is None."""
        return QuantityValue(
            lower=None if self.comparator in _UNTIL else _tidy(self.pair.lower.value),
            upper=None if self.comparator in _FROM else _tidy(self.pair.upper.value),
            comparator=self.comparator,
            unit=self.unit,
            counted=self.counted,
        )


def _tidy(number: Decimal) -> Decimal:
    """The same number without trailing zeros behind the point and, unless it is huge, without an exponent."""
    short = number.normalize()
    return short.quantize(Decimal(1)) if _exponent(short) > 0 and short.adjusted() < _PLAIN_DIGITS else short


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def find_quantities(text: str) -> list[QuantityMention]:
    """The quantities in `text`, in its order; they never overlap. Works on any text and in time linear in its length.

    Dates, years, clock times, ordinals and numbers inside names, labels, codes, addresses and scores are left out, and so are
    words that stand for no number ("several hundred", "no one").
    """
    clean, places = without_invisible(text)
    tokens = tokenise(without_addresses(clean))
    mentions = []
    with localcontext(ARITHMETIC):
        quantities = [(found, found.value()) for found in scan(tokens)]
    for found, value in quantities:
        start, end = true_span(tokens[found.start].start, tokens[found.end - 1].end, places)
        mentions.append(QuantityMention(start=start, end=end, text=text[start:end], value=value))
    return mentions


def scan(tokens: list[Token]) -> list[Found]:
    """The quantities in `tokens`, in order."""
    words = vocabulary()
    found: list[Found] = []
    place = floor = 0
    while place < len(tokens):
        if not may_start(tokens[place], words):
            if tokens[place].key in words.multiples and (multiple := _multiple(tokens, place, floor, words)):
                found.append(multiple)
                floor = multiple.end
            place += 1
            continue
        amount = read_amount(tokens, place)
        if amount is None:
            place += 1
            continue
        pair = read_pair(tokens, amount, words) or Pair(amount, amount, amount.start, amount.end)
        place = pair.end
        if pair.is_range and is_quantity(tokens, replace(pair.upper, start=amount.start), words):
            latest = complete(tokens, pair, floor, words)
            if found:
                found[-1], latest = share_unit(tokens, found[-1], latest, words)
            both = _both_bounds(tokens, found[-1], latest, words) if found else None
            if both:
                found.pop()
            found.append(both or latest)
            place = floor = max(place, latest.end)
    return found


def _multiple(tokens: list[Token], place: int, floor: int, words: Vocabulary) -> Found | None:
    """What the verb at `place` multiplies by: "doubled", "more than tripled"; None where it multiplies nothing."""
    if at(tokens, place + 1).key in words.sets["not_multiple"]:
        return None
    times = words.multiples[tokens[place].key]
    amount = Amount(Numeral(times, place, place + 1), times, "", place, place + 1, place + 1)
    pair = Pair(amount, amount, place, place + 1)
    comparator, start, _ = read_bounds(tokens, pair, place + 1, floor)
    return Found(pair, comparator, "", words.captions["times"], start, place + 1)


def complete(tokens: list[Token], pair: Pair, floor: int, words: Vocabulary) -> Found:
    """The quantity of `pair` with its bounds, its age and what it counts."""
    unit, end, is_age = read_age(tokens, pair, words)
    comparator, start, end = read_bounds(tokens, pair, end, floor, measures_time=unit in words.sets["period_units"] and not is_age)
    counted, behind = ("", end) if is_age else _counted(tokens, pair.upper, end, words)
    if counted and comparator is Comparator.EXACT:  # "400 people or more"
        comparator = bound_after(tokens, behind, words)[0]
    return Found(pair, comparator, unit, counted, start, end, is_age)


def share_unit(tokens: list[Token], first: Found, second: Found, words: Vocabulary) -> tuple[Found, Found]:
    """The unit that two quantities have in common: "9 and 14 years old", "5 and 10 percent", "ages 5 and 8", "2 by 3 feet"."""
    suspended = first.pair.upper.attributive and tokens[first.end].key in HYPHENS  # "6- and 12-year-old"
    join = first.end + suspended
    measure = words.units.get(second.unit)
    sides = tokens[join].key in words.sets["side_joins"] and measure is not None and measure.dimension in words.sets["side_dimensions"]
    sides = (
        sides or tokens[join].key in words.ranges["from_join"] | words.ranges["from"]
    )  # "from 19 to 21 percent", "to 21 from 19 percent"
    if second.start != join + 1 or first.counted or not (sides or tokens[join].key in words.sets["list_joins"]):
        return first, second
    if not first.unit and second.unit and (sides or tokens[join].kind == "word"):
        return replace(first, unit=second.unit, is_age=second.is_age), second
    if first.is_age and not second.unit and not second.counted:
        return first, replace(second, unit=first.unit, is_age=True)
    return first, second


def _both_bounds(tokens: list[Token], first: Found, second: Found, words: Vocabulary) -> Found | None:
    """One quantity of two that bound the same number: "more than 20 but less than 30"; None when they do not."""
    between = tokens[first.end : second.start]
    joined = 0 < len(between) <= _MOST_JOINS and all(token.key in words.sets["bound_joins"] for token in between)
    if not joined or first.unit not in ("", second.unit):
        return None
    if first.comparator in _FROM and second.comparator in _UNTIL:
        lower, upper = first.pair.lower, second.pair.upper
    elif first.comparator in _UNTIL and second.comparator in _FROM:
        lower, upper = second.pair.lower, first.pair.upper
    else:
        return None
    if lower.value >= upper.value:
        return None
    pair = Pair(lower, upper, first.pair.start, second.pair.end)
    return replace(second, pair=pair, comparator=Comparator.EXACT, start=first.start)


def _counted(tokens: list[Token], amount: Amount, end: int, words: Vocabulary) -> tuple[str, int]:
    """What the amount that ends at token `end` counts, and the index behind that."""
    place = end
    if at(tokens, place).key in HYPHENS and amount.attributive:
        place += 1
        if not amount.unit:
            return _tied(tokens, place, end, words)
    if multiplies(tokens, place, words):
        return words.captions["times"], place + 1
    partitive = at(tokens, place).key in words.sets["of"]
    if partitive:
        place += 1
        while at(tokens, place).key in words.sets["determiners"]:
            place += 1
    elif amount.unit and not (amount.attributive or _is_attributive(tokens[end - 1].key, amount, words)):
        return "", end
    place += at(tokens, place).key in words.sets["fillers"]
    place = _behind_measure(tokens, place)
    singular = amount.value == 1 or (partitive and bool(amount.unit or amount.numeral.fraction))
    return counted_phrase(tokens, place, singular=singular, words=words)


def _tied(tokens: list[Token], place: int, end: int, words: Vocabulary) -> tuple[str, int]:
    """What the word counts that a hyphen ties to a number: "a 13-person crew", "a six-time winner"; nothing in "12,000-strong"."""
    word = at(tokens, place)
    if not glued(tokens[place - 1], word) or word.key in words.sets["sizes"]:
        return "", end
    return (words.captions["times"] if word.key in words.sets["multiplying"] else word.text), place + 1


def _behind_measure(tokens: list[Token], place: int) -> int:
    """The index behind a measure that describes what is counted: "two 9mm pistols", "three 40-minute talks"."""
    number, word = at(tokens, place), at(tokens, place + 1)
    if number.kind != "number" or not glued(number, word):
        return place
    last = place + 1 + (word.key in HYPHENS)
    return last + 1 if at(tokens, last).kind == "word" and at(tokens, last + 1).key not in HYPHENS else place


def _is_attributive(unit: str, amount: Amount, words: Vocabulary) -> bool:
    """Whether a unit belongs to the noun behind it, told by its singular: "15 year sentences"."""
    return amount.unit in words.sets["period_units"] and amount.value != 1 and unit == amount.unit
