"""A quantity written for people, and read back."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from claimcheck.errors import ValueParseError
from claimcheck.model.values import QuantityValue
from claimcheck.values.quantities.amounts import may_start, read_amount
from claimcheck.values.quantities.bounds import read_bounds
from claimcheck.values.quantities.digits import ARITHMETIC
from claimcheck.values.quantities.finding import Found
from claimcheck.values.quantities.ranges import Pair, read_pair
from claimcheck.values.quantities.tokens import tokenise
from claimcheck.values.quantities.vocabulary import vocabulary

_LONGEST_PLAIN = 30  # digits; beyond that an exponent is easier to read
_BOUND_WORDS = 8
_OPENERS = frozenset('"-')
_QUOTED = re.compile(r'"(.*)"', re.DOTALL)


def caption_quantity(value: QuantityValue) -> str:
    """`value` in words and digits, such as "more than 25 terrorist cells", "5 to 15 years" or "about 3,000,000 USD".

    `parse_quantity` reads the same value back, for every value that `find_quantities` makes. What is counted stands in quotation
    marks where it could be taken for a unit or a bound.
    """
    captions = vocabulary().captions
    ends = [end for end in (value.lower, value.upper) if end is not None]
    numbers = [_digits(end) for end in (ends[:1] if ends[0] == ends[-1] else ends)]
    unit = value.unit if numbers == ["1"] else _plural(value.unit)
    amount = " ".join(part for part in (captions["range"].join(numbers), unit) if part)
    amount = captions[value.comparator.value] + amount
    if not value.counted:
        return amount
    plain = " ".join([amount, *([captions["of"]] if value.unit else []), value.counted])
    return plain if _reads_as(plain, value) else f'{amount} "{value.counted}"'


def parse_quantity(text: str) -> QuantityValue:
    """The quantity that `text` spells, whole: bounds, number, unit, and then what is counted.

    Raises:
        ValueParseError: `text` does not begin with a quantity, or a second number follows it.
    """
    value = _parsed(text)
    if value is None:
        raise ValueParseError(text, 'a quantity such as "more than 25 cells" or "3 million USD"')
    return value


def _plural(unit: str) -> str:
    """More than one of a unit: "miles per hour"; currencies stay as they are."""
    above, per, below = unit.partition(" per ")
    return vocabulary().plurals.get(above, above) + per + below


def _digits(number: Decimal) -> str:
    plain = f"{number:,f}" if abs(number.adjusted()) < _LONGEST_PLAIN else ""
    return plain if plain and len(plain) <= 2 * _LONGEST_PLAIN else str(number)


def _reads_as(text: str, value: QuantityValue) -> bool:
    return _parsed(text) == value


def _parsed(text: str) -> QuantityValue | None:
    with localcontext(ARITHMETIC):
        return _read(text)


def _read(text: str) -> QuantityValue | None:
    words, tokens = vocabulary(), tokenise(text)
    for place in range(min(len(tokens), _BOUND_WORDS)):
        amount = read_amount(tokens, place) if may_start(tokens[place], words) else None
        if amount is None:
            continue
        pair = read_pair(tokens, amount, words) or Pair(amount, amount, amount.start, amount.end)
        comparator, start, end = read_bounds(tokens, pair, pair.end, 0)
        if start or not pair.is_range:
            return None
        counted = text[tokens[end - 1].end :].strip()
        if counted[:1] and not (counted[0].isalnum() or counted[0] in _OPENERS):
            return None  # "10^99999" counts nothing
        counted = _rest(counted, words.captions["of"])
        return Found(pair, comparator, pair.upper.unit, counted, start, end).value()
    return None


def _rest(text: str, of: str) -> str:
    """What is counted, without the quotation marks or the "of" that part it from the number."""
    quoted = _QUOTED.fullmatch(text)
    if quoted:
        return quoted[1]
    return text.removeprefix(of + " ") if text.startswith(of + " ") else text.removeprefix("-")
