"""Numbers written in digits: "1,500", "40 000", "3/4", "2 1/2", "2½", "1.3x10^6"."""

from __future__ import annotations

from decimal import Context, Decimal, DecimalException
from unicodedata import decimal as digit_of
from unicodedata import numeric

from claimcheck.values.quantities.tokens import FRACTION_SIGNS, MINUS, Numeral, Token, at, glued

ARITHMETIC = Context(prec=60)
"""The context of all reading and comparing, whatever context a caller has set: public functions enter it first."""
FRACTION = Context(prec=15)
"""For results that may never end: a third of something is not known to more places than this."""
MAX_EXPONENT = 999

_MAX_DIGITS = 40  # a longer run of digits is an identifier, not an amount
_SLASHES = frozenset("/\u2044")
_SMALL_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100))


def read_digits(tokens: list[Token], start: int) -> Numeral | None:
    """The number whose digits stand in token `start`; None when they are an identifier or a mixture of scripts."""
    value = _literal(tokens[start])
    if value is None:
        return None
    end = start + 1
    follower = at(tokens, end)
    if glued(tokens[start], follower):
        special = _power(tokens, start, value) or _quotient(tokens, start, value)
        if special:
            return special
        if follower.text in FRACTION_SIGNS:
            return Numeral(value + fraction_sign(follower.text), start, end + 1)
    elif follower.kind == "number" and value == value.to_integral_value():
        part = _literal(follower)
        quotient = _quotient(tokens, end, part) if part is not None else None
        if quotient:
            return Numeral(value + quotient.value, start, quotient.end)
    return Numeral(value, start, end, plain=tokens[start].text.isascii() and tokens[start].text.isdigit())


def fraction_sign(text: str) -> Decimal:
    """The value of a sign such as "½"."""
    return FRACTION.create_decimal_from_float(numeric(text))


def _literal(token: Token) -> Decimal | None:
    digits = "".join(character for character in token.text if character.isdecimal() or character == ".")
    if len(digits) > _MAX_DIGITS:
        return None
    if not digits.isascii() and len({ord(character) - digit_of(character) for character in digits if character != "."}) > 1:
        return None  # digits of several scripts in one number are a trick or an accident
    return Decimal(digits)


def _quotient(tokens: list[Token], start: int, value: Decimal) -> Numeral | None:
    slash, below = at(tokens, start + 1), at(tokens, start + 2)
    if slash.key not in _SLASHES or below.kind != "number" or not (glued(tokens[start], slash) and glued(slash, below)):
        return None
    divisor = _literal(below)
    if divisor not in _SMALL_DENOMINATORS or not 0 < value < divisor or at(tokens, start + 3).key in _SLASHES:
        return None
    return Numeral(FRACTION.divide(value, divisor), start, start + 3, fraction=True)


def _power(tokens: list[Token], start: int, value: Decimal) -> Numeral | None:
    """1.3x10^6, 2^10 and 1.5e9: `value` is what stands before the sign."""
    place = start + 1
    mantissa, base = Decimal(1), value
    if tokens[place].key in ("x", "\u00d7") and at(tokens, place + 1).text == "10" and at(tokens, place + 2).key == "^":
        mantissa, base, place = value, Decimal(10), place + 2
    elif tokens[place].key == "e":
        mantissa, base = value, Decimal(10)
    elif tokens[place].key != "^":
        return None
    negative = at(tokens, place + 1).key in MINUS
    place += negative or at(tokens, place + 1).key == "+"
    exponent = at(tokens, place + 1)
    if exponent.kind != "number" or not exponent.text.isdigit() or not glued(tokens[place], exponent):
        return None
    try:
        power = FRACTION.power(base, int(exponent.text[:6]) * (-1 if negative else 1))
        result = mantissa * power
    except DecimalException:
        return None
    return Numeral(result, start, place + 2) if abs(result.adjusted()) <= MAX_EXPONENT else None
