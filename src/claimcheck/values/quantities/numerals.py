"""Numbers as texts write them: "1,500", "1.8 billion", "two hundred and six", "three-quarters", "2 1/2", "half a million", "one in five"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal, DecimalException
from unicodedata import decimal as digit_of
from unicodedata import numeric

from claimcheck.values.quantities.tokens import END, Token
from claimcheck.values.quantities.vocabulary import Vocabulary, vocabulary

_ARITHMETIC = Context(prec=60)
_FRACTION = Context(prec=15)
_MAX_DIGITS = 40  # a longer run of digits is an identifier, not an amount
_MAX_EXPONENT = 999
_MINUS = frozenset("-−")
_HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄")
FRACTION_SIGNS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")
_SMALL_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100))


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that is written in the tokens `start` to `end` (exclusive).

    `scale` is what its last scale word multiplied by ("million"), 1 where there is none. `fraction` says that it is a part of a whole,
    `plain` that it is written in ASCII digits alone: only then can it be a year, a day or a label.
    """

    value: Decimal
    start: int
    end: int
    scale: int = 1
    fraction: bool = False
    plain: bool = False


def at(tokens: list[Token], index: int) -> Token:
    """The token at `index`, or `END` where there is none."""
    return tokens[index] if 0 <= index < len(tokens) else END


def glued(left: Token, right: Token) -> bool:
    """Whether nothing stands between two tokens."""
    return left.end == right.start


def read_numeral(tokens: list[Token], start: int) -> Numeral | None:
    """The number that starts at token `start`, as long as it goes; None where there is none."""
    words = vocabulary()
    first = at(tokens, start)
    if first.kind == "gap":
        return None
    if first.kind == "number":
        numeral = _digits(tokens, start)
    elif first.key in words.cardinals:
        numeral = _spelled(tokens, start, words)
    elif first.text in FRACTION_SIGNS:
        numeral = Numeral(_fraction_sign(first.text), start, start + 1, fraction=True)
    else:
        numeral = _indefinite(tokens, start, words)
    return numeral and _extended(tokens, numeral, words)


def _fraction_sign(text: str) -> Decimal:
    return _FRACTION.create_decimal_from_float(numeric(text))


def _literal(token: Token) -> Decimal | None:
    digits = "".join(character for character in token.text if character.isdecimal() or character == ".")
    if len(digits) > _MAX_DIGITS:
        return None
    if not digits.isascii() and len({ord(character) - digit_of(character) for character in digits if character != "."}) > 1:
        return None  # digits of several scripts in one number are a trick or an accident
    return Decimal(digits)


def _digits(tokens: list[Token], start: int) -> Numeral | None:
    value = _literal(tokens[start])
    if value is None:
        return None
    end = start + 1
    follower = at(tokens, end)
    if glued(tokens[start], follower):
        power = _power(tokens, start, value)
        if power:
            return power
        quotient = _quotient(tokens, start, value)
        if quotient:
            return quotient
        if follower.text in FRACTION_SIGNS:
            return Numeral(value + _fraction_sign(follower.text), start, end + 1)
    elif follower.kind == "number" and value == value.to_integral_value():
        part = _literal(follower)
        quotient = _quotient(tokens, end, part) if part is not None else None
        if quotient and quotient.value < 1:
            return Numeral(value + quotient.value, start, quotient.end)
    return Numeral(value, start, end, plain=tokens[start].text.isascii() and tokens[start].text.isdigit())


def _quotient(tokens: list[Token], start: int, value: Decimal) -> Numeral | None:
    slash, below = at(tokens, start + 1), at(tokens, start + 2)
    if slash.key not in _SLASHES or below.kind != "number" or not (glued(tokens[start], slash) and glued(slash, below)):
        return None
    divisor = _literal(below)
    if divisor not in _SMALL_DENOMINATORS or not 0 < value < divisor or at(tokens, start + 3).key in _SLASHES:
        return None
    return Numeral(_FRACTION.divide(value, divisor), start, start + 3, fraction=True)


def _power(tokens: list[Token], start: int, value: Decimal) -> Numeral | None:
    """1.3x10^6, 2^10 and 1.5e9: `value` is what stands before the sign."""
    place = start + 1
    mantissa, base = Decimal(1), value
    if tokens[place].key in ("x", "×") and at(tokens, place + 1).text == "10" and at(tokens, place + 2).key == "^":
        mantissa, base, place = value, Decimal(10), place + 2
    if tokens[place].key == "e":
        mantissa, base = value, Decimal(10)
    elif tokens[place].key != "^":
        return None
    negative = at(tokens, place + 1).key in _MINUS
    place += at(tokens, place + 1).key in ("+", *_MINUS)
    exponent = at(tokens, place + 1)
    if exponent.kind != "number" or not exponent.text.isdigit() or not glued(tokens[place], exponent):
        return None
    try:
        power = Context(prec=15).power(base, int(exponent.text[:6]) * (-1 if negative else 1))
        result = _ARITHMETIC.multiply(mantissa, power)
    except (DecimalException, ValueError):
        return None
    return Numeral(result, start, place + 2) if abs(result.adjusted()) <= _MAX_EXPONENT else None


def _spelled(tokens: list[Token], start: int, words: Vocabulary) -> Numeral | None:
    """Words from "zero" to "nine hundred and ninety-nine": the scales above hundred are read by `_extended`."""
    group, end = _below_thousand(tokens, start, words)
    return Numeral(Decimal(group), start, end)


def _below_thousand(tokens: list[Token], start: int, words: Vocabulary) -> tuple[int, int]:
    value, place = _below_hundred(tokens, start, words)
    if at(tokens, place).key == "hundred" and value:
        value, place = value * 100, place + 1
        rest = place + (at(tokens, place).key == "and")
        if at(tokens, rest).key in words.cardinals:
            more, end = _below_hundred(tokens, rest, words)
            if more:
                return value + more, end
    return value, place


def _below_hundred(tokens: list[Token], start: int, words: Vocabulary) -> tuple[int, int]:
    value, place = words.cardinals[tokens[start].key], start + 1
    if value >= 20 and value % 10 == 0:  # noqa: PLR2004 - twenty and above take a digit
        unit = place + (at(tokens, place).key in _HYPHENS)
        digit = words.cardinals.get(at(tokens, unit).key, 0)
        if 0 < digit < 10:  # noqa: PLR2004 - a digit
            return value + digit, unit + 1
    return value, place


def _indefinite(tokens: list[Token], start: int, words: Vocabulary) -> Numeral | None:
    """The article or part that opens "a million", "a dozen", "half a million", "half of", "a third of", "a quarter million", "a score of"."""
    article = tokens[start].key in words.sets["articles"]
    place = start + article
    key = at(tokens, place).key
    if article and key in words.scales:
        if key == "score" and at(tokens, place + 1).key != "of":
            return None
        return Numeral(Decimal(1), start, place) if key != "dozens" else None
    if key not in words.denominators or (words.denominators[key] > 4 and not article):  # noqa: PLR2004 - half, third, quarter
        return None
    return _part(tokens, start, place, words)


def _part(tokens: list[Token], start: int, place: int, words: Vocabulary) -> Numeral | None:
    """The fraction word at `place` that has no numerator: a part of what follows."""
    key, after = tokens[place].key, place + 1
    half = key == "half"
    if key.endswith("s") or not (half or key == "quarter" or place > start):
        return None
    value = _FRACTION.divide(Decimal(1), Decimal(words.denominators[key]))
    hyphen = at(tokens, after).key in _HYPHENS
    skipped = after + (hyphen or (half and at(tokens, after).key in words.sets["articles"]))
    if at(tokens, skipped).key in words.scales:
        return Numeral(value, start, skipped)
    follower = at(tokens, after).key
    if follower == "of" and (place > start or half):
        return Numeral(value, start, after, fraction=True)
    if (
        half
        and (follower in words.sets["articles"] or follower in words.sets["determiners"])
        and at(tokens, start - 1).key not in words.sets["before_half"]
    ):
        return Numeral(value, start, after + (follower in words.sets["articles"]), fraction=True)
    return None


def _extended(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral | None:
    """`numeral` with all that multiplies, divides or adds to it behind."""
    numeral = _scaled(tokens, _with_part(tokens, _decimal_words(tokens, numeral, words), words), words)
    numeral = _divided(tokens, numeral, words)
    numeral = _with_part(tokens, numeral, words)
    return numeral if numeral.end > numeral.start and abs(numeral.value.adjusted()) <= _MAX_EXPONENT else None


def _decimal_words(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """The words behind the point in "two point seven five"."""
    place = numeral.end
    if at(tokens, place).key != "point" or numeral.plain or at(tokens, place + 1).key not in words.cardinals:
        return numeral
    digits, place = "", place + 1
    while at(tokens, place).key in words.cardinals and len(digits) < 10:  # noqa: PLR2004 - nobody spells more
        value, place = _below_hundred(tokens, place, words)
        digits += str(value)
    return replace(numeral, value=numeral.value + Decimal(f"0.{digits}"), end=place)


def _scaled(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` times the scale words behind it, plus the smaller groups that follow ("two million three hundred thousand and six")."""
    total, group, place, last, seen = Decimal(0), numeral.value, numeral.end, 0, False
    while True:
        step = _scale_at(tokens, place, words)
        if not step:
            break
        scale, place = step
        if last and scale >= last and not seen:
            total, group = _ARITHMETIC.multiply(total + group, Decimal(scale)), Decimal(0)
        else:
            total, group = total + _ARITHMETIC.multiply(group, Decimal(scale)), Decimal(0)
        last, seen = scale, False
        rest = place + (at(tokens, place).key == "and")
        if at(tokens, rest).key in words.cardinals and last >= 100 and words.cardinals[at(tokens, rest).key]:  # noqa: PLR2004 - hundred
            value, end = _below_thousand(tokens, rest, words)
            follower = _scale_at(tokens, end, words)
            if value < last and not (follower and follower[0] >= last) and at(tokens, end).key not in words.denominators:
                group, place, seen = Decimal(value), end, True
    if not last:
        return numeral
    return Numeral(total + group, numeral.start, place, last, numeral.fraction and last == 1)


def _scale_at(tokens: list[Token], place: int, words: Vocabulary) -> tuple[int, int] | None:
    token = at(tokens, place)
    if token.key in _HYPHENS and at(tokens, place + 1).key in words.scales:
        place, token = place + 1, tokens[place + 1]
    if token.key in words.scales and (
        token.key != "score" or at(tokens, place - 1).key in words.sets["articles"] or at(tokens, place - 1).key in words.cardinals
    ):
        return words.scales[token.key], place + 1
    if (
        token.key in words.glued_scales
        and at(tokens, place - 1).kind == "number"
        and (glued(tokens[place - 1], token) or token.key != "mm")
    ):
        return (words.glued_scales[token.key], place + 1) if glued(tokens[place - 1], token) or len(token.key) > 1 else None
    return None


def _divided(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` over what follows: "two thirds", "one-fifth", "one in five", "nine out of ten"."""
    place = numeral.end + (at(tokens, numeral.end).key in _HYPHENS)
    key = at(tokens, place).key
    if key in words.denominators and not numeral.plain and numeral.value and key.endswith("s") == (numeral.value != 1):
        hyphenated = (
            at(tokens, place + 1).key in _HYPHENS and at(tokens, place + 2).kind == "word" and glued(tokens[place], tokens[place + 1])
        )
        if not hyphenated and (key not in ("quarters", "quarter") or numeral.value in (1, 3)):
            value = _FRACTION.divide(numeral.value, Decimal(words.denominators[key]))
            return _of_scale(tokens, Numeral(value, numeral.start, place + 1, fraction=True), words)
    ratio = words.ratio.ahead(tokens, numeral.end)
    if (
        ratio
        and numeral.value == numeral.value.to_integral_value()
        and not numeral.fraction
        and ratio[1] == numeral.end + len(ratio[0].split())
    ):
        return _ratio(tokens, numeral, ratio[1], words)
    return numeral


def _of_scale(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """The fraction times the scale behind it: "two thirds of a million"."""
    place = numeral.end
    if at(tokens, place).key == "of" and at(tokens, place + 1).key in words.sets["articles"]:
        place += 2
    scale = at(tokens, place).key
    if scale in words.scales and scale not in ("score", "dozens"):
        return Numeral(_ARITHMETIC.multiply(numeral.value, Decimal(words.scales[scale])), numeral.start, place + 1, words.scales[scale])
    return numeral


def _ratio(tokens: list[Token], numeral: Numeral, start: int, words: Vocabulary) -> Numeral:
    token = at(tokens, start)
    if token.kind == "number":
        whole = _digits(tokens, start)
        if whole and not whole.plain and "," not in token.text:
            whole = None
    else:
        whole = _spelled(tokens, start, words) if token.key in words.cardinals else None
    if whole is None:
        return numeral
    whole = _scaled(tokens, whole, words)
    is_year = whole.plain and len(token.text) == 4  # noqa: PLR2004 - digits of a year
    measured = words.unit_words.ahead(tokens, whole.end) or words.unit_symbols.ahead(tokens, whole.end)
    dated = at(tokens, whole.end).key in words.sets["months"]
    if not 0 < numeral.value < whole.value or is_year or measured or dated:
        return numeral
    return Numeral(_FRACTION.divide(numeral.value, whole.value), numeral.start, whole.end, fraction=True)


def _with_part(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` and a part of its last scale: "one and a half", "two and three quarters", "3 million and a half"."""
    hyphen = at(tokens, numeral.end).key in _HYPHENS
    place = numeral.end + hyphen
    if at(tokens, place).key != "and" or numeral.fraction:
        return numeral
    place += 1 + (at(tokens, place + 1).key in _HYPHENS)
    top = 1 if at(tokens, place).key in words.sets["articles"] else words.cardinals.get(at(tokens, place).key, 0)
    key = at(tokens, place + 1 + (at(tokens, place + 1).key in _HYPHENS)).key
    bottom = words.denominators.get(key, 0)
    if not 0 < top < bottom or key.endswith("s") == (top == 1):
        return numeral
    end = place + 2 + (at(tokens, place + 1).key in _HYPHENS)
    part = _FRACTION.divide(Decimal(top * numeral.scale), Decimal(bottom))
    return replace(numeral, value=numeral.value + part, end=end, plain=False)
