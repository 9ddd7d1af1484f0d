"""Numbers written in words below a thousand, and ordinals: "ninety-nine", "two hundred and six", "twenty-first"."""

from __future__ import annotations

from claimcheck.values.quantities.tokens import HYPHENS, Token, at
from claimcheck.values.quantities.vocabulary import Vocabulary

_TENS = range(20, 100, 10)
_DIGITS = range(1, 10)


def below_thousand(tokens: list[Token], start: int, words: Vocabulary) -> tuple[int, int]:
    """The number that starts with the cardinal at `start`, and the index behind it."""
    value, place = below_hundred(tokens, start, words)
    if at(tokens, place).key in words.sets["hundred"] and value:
        value, place = value * 100, place + 1
        joined = at(tokens, place).key in words.sets["and"]
        if at(tokens, place + joined).key in words.cardinals:
            more, end = below_hundred(tokens, place + joined, words)
            if more and not (joined and is_part(tokens, more, end, words)):
                return value + more, end
    return value, place


def below_hundred(tokens: list[Token], start: int, words: Vocabulary) -> tuple[int, int]:
    """The number below a hundred that starts with the cardinal at `start`, and the index behind it."""
    value, place = words.cardinals[tokens[start].key], start + 1
    if value in _TENS:
        unit = place + (at(tokens, place).key in HYPHENS)
        digit = words.cardinals.get(at(tokens, unit).key, 0)
        if digit in _DIGITS:
            return value + digit, unit + 1
    return value, place


def compound_ordinal(tokens: list[Token], start: int, words: Vocabulary) -> tuple[int, int] | None:
    """The number of "twenty-first" or "thirty fifths" at `start`, and the index behind it."""
    tens = words.cardinals.get(at(tokens, start).key, 0)
    if tens not in _TENS:
        return None
    place = start + 1 + (at(tokens, start + 1).key in HYPHENS)
    digit = words.ordinals.get(at(tokens, place).key)
    return (tens + digit, place + 1) if digit else None


def is_part(tokens: list[Token], top: int, end: int, words: Vocabulary) -> bool:
    """Whether `top`, which ends at `end`, is the numerator of a proper fraction: "three quarters", "one half", but not "thirty fifths"."""
    key = at(tokens, end + (at(tokens, end).key in HYPHENS)).key
    return top < words.denominators.get(key, 0) and key.endswith("s") == (top > 1)
