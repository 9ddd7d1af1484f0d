"""A number with its sign, its currency and its unit: "$3 million", "25 km/h", "13-person", "60 dollars a barrel"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.values.quantities.numerals import FRACTION_SIGNS, Numeral, at, glued, read_numeral
from claimcheck.values.quantities.tokens import Token
from claimcheck.values.quantities.vocabulary import Vocabulary, vocabulary

_HYPHENS = frozenset("-‐‑")
_MINUS = frozenset("-−")
_LEAST_SCALED = 1000


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral with what belongs to it, in the tokens `start` to `end` (exclusive).

    `unit` is a normal name or empty; `attributive` says that a hyphen ties the number to what follows ("13-person", "5-year").
    """

    numeral: Numeral
    value: Decimal
    unit: str
    start: int
    end: int
    attributive: bool = False


def may_start(token: Token, words: Vocabulary) -> bool:
    """Whether an amount could start with this token."""
    return token.kind == "number" or token.key in words.triggers or token.text in words.money_codes.table or token.text in FRACTION_SIGNS


def read_amount(tokens: list[Token], start: int) -> Amount | None:
    """The amount that starts at token `start`; None where there is none."""
    words = vocabulary()
    negative, place = _sign(tokens, start, words)
    money = words.money_signs.ahead(tokens, place) or words.money_codes.ahead(tokens, place)
    unit, number_at = money or ("", place)
    if money and not negative and tokens[number_at - 1].kind == "sign" and at(tokens, number_at).key in _MINUS:
        negative, number_at = True, number_at + 1
    numeral = read_numeral(tokens, number_at + (bool(money) and at(tokens, number_at).key in _HYPHENS))
    if numeral is None or (money and numeral.fraction):
        return None
    if money:
        numeral = _money_scaled(tokens, numeral, words)
    value = -numeral.value if negative else numeral.value
    amount = Amount(replace(numeral, plain=numeral.plain and not money), value, unit, start, numeral.end)
    return _rated(tokens, amount, words) if money else _measured(tokens, amount, words)


def _sign(tokens: list[Token], start: int, words: Vocabulary) -> tuple[bool, int]:
    first, second = tokens[start], at(tokens, start + 1)
    if first.key in words.sets["minus"]:
        return True, start + 1
    if first.key in _MINUS and glued(first, second) and not glued(at(tokens, start - 1), first):
        return True, start + 1
    return False, start


def _money_scaled(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """The letters that multiply an amount of money: "$5m", "$1.2b"."""
    letter = at(tokens, numeral.end)
    scale = words.money_scales.get(letter.key)
    if scale is None or numeral.scale != 1 or not glued(tokens[numeral.end - 1], letter):
        return numeral
    return replace(numeral, value=numeral.value * scale, end=numeral.end + 1, scale=scale, plain=False)


def _measured(tokens: list[Token], amount: Amount, words: Vocabulary) -> Amount:
    """`amount` with the unit behind it, if there is one."""
    place = amount.end
    hyphen = at(tokens, place).key in _HYPHENS and glued(at(tokens, place - 1), tokens[place])
    found = _unit_at(tokens, place + hyphen, amount, words)
    if not found:
        millions = _money_scaled(tokens, amount.numeral, words)
        found = _unit_at(tokens, millions.end, amount, words) if millions is not amount.numeral else None
        if not found or found[0] not in words.currencies:
            return replace(amount, attributive=hyphen)
        sign = -1 if amount.value < 0 else 1
        amount = replace(amount, numeral=millions, value=sign * millions.value)
    unit, end = found
    if unit in words.currencies and at(tokens, end).key in words.scales and amount.numeral.scale == 1:
        scale = words.scales[tokens[end].key]
        numeral = replace(amount.numeral, value=amount.numeral.value * scale, scale=scale)
        amount, end = replace(amount, numeral=numeral, value=amount.value * scale), end + 1
    return _rated(tokens, replace(amount, unit=unit, end=end, attributive=hyphen), words)


def _unit_at(tokens: list[Token], place: int, amount: Amount, words: Vocabulary) -> tuple[str, int] | None:
    found = [table.ahead(tokens, place) for table in (words.unit_symbols, words.unit_words)]
    if abs(amount.numeral.value) >= _LEAST_SCALED:
        found.insert(0, words.scaled_words.ahead(tokens, place))
    units = [unit for unit in found if unit and _stands_alone(tokens, unit[1])]
    return max(units, key=lambda unit: unit[1]) if units else None


def _stands_alone(tokens: list[Token], end: int) -> bool:
    """Whether a unit ends where a word ends: not "24703m212", not "$" before the next amount."""
    last, follower = tokens[end - 1], at(tokens, end)
    return not (glued(last, follower) and follower.kind in ("number", "word"))


def _rated(tokens: list[Token], amount: Amount, words: Vocabulary) -> Amount:
    """`amount` with what it is reckoned by: "per barrel", "an hour", "/kg", "-a-share"."""
    place = amount.end + (at(tokens, amount.end).key in _HYPHENS)
    join = at(tokens, place).key
    if join not in words.rate_joins:
        return amount
    place += 1 + (at(tokens, place + 1).key in _HYPHENS)
    found = words.rate_denominators.ahead(tokens, place) or words.unit_words.ahead(tokens, place)
    if not found or found[0] in words.currencies or not _stands_alone(tokens, found[1]):
        return amount
    return replace(amount, unit=f"{amount.unit} per {found[0]}", end=found[1])
