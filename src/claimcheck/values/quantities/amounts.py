"""A number with its sign, its currency and its unit: "$3 million", "25 km/h", "13-person", "60 dollars a barrel", "5 feet 2 inches"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.digits import FRACTION
from claimcheck.values.quantities.numerals import read_numeral
from claimcheck.values.quantities.tokens import HYPHENS, MINUS, Numeral, Token, at, glued
from claimcheck.values.quantities.vocabulary import Vocabulary, vocabulary

_LEAST_SCALED = 1000
_MILLION = 10**6
_NEAR = 12  # tokens
_FEET_AND_INCHES = (["'", '"'], ["’", "”"], ["’", '"'], ["′", "″"])  # noqa: RUF001 - the signs of feet and inches
_INCHES = Decimal(12)
_CENT = Decimal("0.01")
_HALF = Decimal("0.5")
_CENTS = range(10, 100)
_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A numeral with what belongs to it, in the tokens `start` to `end` (exclusive).

    `unit` is a normal name or empty; `measured` is where the unit ends without what it is reckoned by ("a barrel");
    `attributive` says that a hyphen ties the number to what follows ("13-person", "5-year").
    """

    numeral: Numeral
    value: Decimal
    unit: str
    start: int
    end: int
    measured: int
    attributive: bool = False


def may_start(token: Token, words: Vocabulary) -> bool:
    """Whether an amount could start with this token."""
    return token.kind == "number" or token.key in words.triggers


def read_amount(tokens: list[Token], start: int) -> Amount | None:
    """The amount that starts at token `start`; None where there is none."""
    words = vocabulary()
    negative, place = _sign(tokens, start, words)
    unit, place = _currency(tokens, place, words)
    if unit and not negative and at(tokens, place).key in MINUS and glued(tokens[place - 1], tokens[place]):
        negative, place = at(tokens, place + 1).kind == "number", place + 1
    height = _height(tokens, place)
    if height:
        return height
    numeral = read_numeral(tokens, place)
    if numeral is None or (unit and numeral.fraction):
        return None
    if unit:
        numeral = replace(_money_scaled(tokens, numeral, words), plain=False)
    value = -numeral.value if negative else numeral.value
    amount = Amount(numeral, value, unit, start, numeral.end, numeral.end)
    if unit:
        return _rated(tokens, amount, words)
    return _with_smaller(tokens, _measured(tokens, amount, words), words)


def _sign(tokens: list[Token], start: int, words: Vocabulary) -> tuple[bool, int]:
    first, before = tokens[start], at(tokens, start - 1)
    if first.key in words.sets["minus"]:
        signed = at(tokens, start - 2).key not in words.sets["plus"]  # "plus or minus 3"
        return signed, start + signed
    if (
        first.key in MINUS
        and glued(first, at(tokens, start + 1))
        and before.kind != "number"
        and not (glued(before, first) and before.kind == "word")
    ):
        return True, start + 1
    return False, start


def _height(tokens: list[Token], start: int) -> Amount | None:
    """Feet and inches by their signs: 5'4"."""
    row = tokens[start : start + 4]
    if [token.key for token in row[1::2]] not in _FEET_AND_INCHES or row[0].kind != "number" or row[2].kind != "number":
        return None
    feet, inches = read_numeral(tokens, start), read_numeral(tokens, start + 2)
    if feet is None or inches is None or row[0].start + len("".join(token.text for token in row)) != row[3].end:
        return None
    value = feet.value + FRACTION.divide(inches.value, _INCHES)
    return Amount(feet, value, "foot", start, start + 4, start + 4)


def _currency(tokens: list[Token], place: int, words: Vocabulary) -> tuple[str, int]:
    """The currency whose sign or code stands at `place`, and the index behind it; empty where there is none."""
    money = words.money_signs.ahead(tokens, place)
    if money and not all(glued(tokens[index], tokens[index + 1]) for index in range(place, money[1] - 1)):
        money = None
    return words.money_spaced.ahead(tokens, place) or money or words.money_codes.ahead(tokens, place) or ("", place)


def _money_scaled(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` times the letter that multiplies an amount of money: "$5m", "$1.2b"."""
    letter = at(tokens, numeral.end)
    scale = words.money_scales.get(letter.key)
    if scale is None or numeral.scale != 1 or not glued(tokens[numeral.end - 1], letter):
        return numeral
    return replace(numeral, value=numeral.value * scale, end=numeral.end + 1, scale=scale, plain=False)


def _measured(tokens: list[Token], amount: Amount, words: Vocabulary) -> Amount:
    """`amount` with the unit behind it, if there is one."""
    bound = words.bounds_glued.ahead(tokens, amount.end)
    place = bound[1] if bound and glued(tokens[amount.end - 1], tokens[amount.end]) else amount.end
    hyphen = at(tokens, place).key in HYPHENS and glued(tokens[place - 1], tokens[place])
    scaled = _money_scaled(tokens, amount.numeral, words)
    if scaled is not amount.numeral and _counts_millions(tokens, scaled, amount, words):
        sign = -1 if amount.value < 0 else 1
        return _measured(tokens, replace(amount, numeral=scaled, value=sign * scaled.value, end=scaled.end, measured=scaled.end), words)
    millions = at(tokens, place)
    if millions.text[:1] == "M" and millions.text[1:] in words.currencies and amount.numeral.scale == 1:  # "120 MEUR"
        numeral = replace(amount.numeral, value=amount.numeral.value * _MILLION, scale=_MILLION, plain=False)
        return replace(amount, numeral=numeral, value=amount.value * _MILLION, unit=millions.text[1:], end=place + 1, measured=place + 1)
    found = (
        _unit_at(tokens, place + hyphen, amount, words) or _bracketed(tokens, place, amount, words) or _part_of_unit(tokens, amount, words)
    )
    if not found:
        return replace(amount, attributive=hyphen)
    unit, end = found
    if unit in words.currencies and at(tokens, end).key in words.scales and amount.numeral.scale == 1:  # "75 USD million"
        scale = words.scales[tokens[end].key]
        numeral = replace(amount.numeral, value=amount.numeral.value * scale, scale=scale)
        amount, end = replace(amount, numeral=numeral, value=amount.value * scale), end + 1
    return _rated(tokens, replace(amount, unit=unit, end=end, measured=end, attributive=hyphen), words)


def _counts_millions(tokens: list[Token], scaled: Numeral, amount: Amount, words: Vocabulary) -> bool:
    """Whether the letter behind the digits multiplies: "5m euros", "5m people", "14.2m units"."""
    follower = at(tokens, scaled.end)
    if follower.key in words.sets["people"] or (_is_decimal(tokens, amount.numeral) and is_plural(follower.key, words)):
        return True
    unit = _unit_at(tokens, scaled.end, amount, words)
    return unit is not None and unit[0] in words.currencies


def _is_decimal(tokens: list[Token], numeral: Numeral) -> bool:
    return numeral.end - numeral.start == 1 and "." in tokens[numeral.start].text


def _unit_at(tokens: list[Token], place: int, amount: Amount, words: Vocabulary) -> tuple[str, int] | None:
    found = [table.ahead(tokens, place) for table in (words.unit_symbols, words.unit_words)]
    ambiguous = any(found)
    if _is_decimal(tokens, amount.numeral):
        found.append(words.decimal_symbols.ahead(tokens, place))
    if glued(tokens[place - 1], at(tokens, place)):
        if not any(found) and _is_warmth(tokens, place, words):
            found.append(words.degree_symbols.ahead(tokens, place))
        if _is_near(tokens, place, "money", words):
            found.append(words.money_symbols.ahead(tokens, place))
        if not is_ordinal(amount.value, at(tokens, place).key):
            found.append(words.glued_symbols.ahead(tokens, place))
    if amount.numeral.scale > _LEAST_SCALED or (abs(amount.value) >= _LEAST_SCALED and not ambiguous):
        found.insert(0, words.scaled_words.ahead(tokens, place))
    units = [
        unit
        for unit in found
        if unit
        and _stands_alone(tokens, unit[1])
        and not (unit[1] == place + 1 and (_is_initial(tokens, place) or _is_name_of_next(tokens, place, words)))
    ]
    return max(units, key=lambda unit: unit[1]) if units else None


def _is_warmth(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether the letter at `place` means degrees: a word of temperature stands near, or the other scale in brackets ("38C (100F)")."""
    if not words.degree_symbols.ahead(tokens, place):
        return False
    after, before = tokens[place + 1 : place + 4], tokens[max(0, place - 4) : place - 1]
    beside = (after and after[0].key == "(" and after[-1]) or (before and before[-1].key == "(" and before[-2:][0])
    return _is_near(tokens, place, "temperature", words) or bool(beside and words.degree_symbols.ahead([beside], 0))


def _is_near(tokens: list[Token], place: int, kind: str, words: Vocabulary) -> bool:
    """Whether a word of that kind stands in the same clause or the next."""
    return any(token.key in words.sets[kind] for token in tokens[max(0, place - _NEAR) : place + _NEAR])


def is_ordinal(value: Decimal, ending: str) -> bool:
    """Whether `ending` makes an ordinal of `value`: "21st", but not "15st", which is a weight."""
    return ending == "st" and value % 10 == 1 and value % 100 != 11  # noqa: PLR2004 - eleventh


def _is_name_of_next(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether what looks like a unit labels the next number: "237 Year 11 students"."""
    label = tokens[place]
    return label.text != label.key and label.key in words.sets["labels"] and at(tokens, place + 1).kind == "number"


def _bracketed(tokens: list[Token], place: int, amount: Amount, words: Vocabulary) -> tuple[str, int] | None:
    """A unit alone in brackets: "20 (kg)"."""
    closer = _BRACKETS.get(at(tokens, place).key)
    found = _unit_at(tokens, place + 1, amount, words) if closer else None
    return (found[0], found[1] + 1) if found and at(tokens, found[1]).key == closer else None


def _part_of_unit(tokens: list[Token], amount: Amount, words: Vocabulary) -> tuple[str, int] | None:
    """The unit of "a quarter of a mile"."""
    place = amount.end
    if (
        not amount.numeral.fraction
        or at(tokens, place).key not in words.sets["of"]
        or at(tokens, place + 1).key not in words.sets["articles"]
    ):
        return None
    return _unit_at(tokens, place + 2, amount, words)


def _is_initial(tokens: list[Token], place: int) -> bool:
    """Whether the token is a capital letter behind a blank: "9700 W Ferris Road"."""
    token = tokens[place]
    return len(token.text) == 1 and token.text.isupper() and not glued(tokens[place - 1], token)


def _stands_alone(tokens: list[Token], end: int) -> bool:
    """Whether a unit ends where a word ends: not "24703m212", not "24703 L-202", not "$" before the next amount."""
    last, follower = tokens[end - 1], at(tokens, end)
    if not glued(last, follower):
        return True
    if len(last.text) == 1 and follower.key in HYPHENS:
        return at(tokens, end + 1).kind != "number"
    return follower.kind not in ("number", "word")


def _rated(tokens: list[Token], amount: Amount, words: Vocabulary) -> Amount:
    """`amount` with what it is reckoned by: "per barrel", "an hour", "/kg", "-a-share"."""
    place = amount.end + (at(tokens, amount.end).key in HYPHENS)
    if at(tokens, place).key not in words.rate_joins:
        return amount
    place += 1 + (at(tokens, place + 1).key in HYPHENS)
    found = words.rate_denominators.ahead(tokens, place) or words.unit_words.ahead(tokens, place)
    if not found or found[0] in words.currencies or not _stands_alone(tokens, found[1]):
        return amount
    if at(tokens, found[1]).key in words.sets["after_period"]:  # "$3 a year ago"
        return amount
    return replace(amount, unit=f"{amount.unit} per {found[0]}", end=found[1])


def _with_smaller(tokens: list[Token], amount: Amount, words: Vocabulary) -> Amount:
    """`amount` and the smaller unit behind it as one measure: "5 feet 2 inches", "two years and six months", "3 dollars 50 cents"."""
    place = amount.end
    if not amount.unit or amount.attributive:
        return _tied_inches(tokens, amount, words) or amount
    if [token.key for token in tokens[place : place + 3]] == words.and_half and amount.unit in words.units:  # "one year and a half"
        return replace(amount, value=amount.value + _HALF, end=place + 3, measured=place + 3)
    listed = at(tokens, place).key == "," and at(tokens, place + 1).kind != tokens[amount.numeral.start].kind
    if listed or (_is_decimal(tokens, amount.numeral) and amount.unit in words.units):
        return amount  # "1.98 metres, one centimetre short of her best"
    place += at(tokens, place).key in words.sets["measure_joins"]
    numeral = read_numeral(tokens, place) if at(tokens, place).kind == "number" or at(tokens, place).key in words.cardinals else None
    if numeral is None:
        return amount
    smaller = _measured(tokens, Amount(numeral, numeral.value, "", place, numeral.end, numeral.end), words)
    if not smaller.unit and at(tokens, numeral.end).key in words.smaller:
        smaller = replace(smaller, unit=words.smaller[tokens[numeral.end].key], end=numeral.end + 1)
    ratio = _ratio(amount.unit, smaller.unit, words)
    if (
        not smaller.unit
        and smaller.value in _CENTS
        and at(tokens, amount.end).kind != "sign"
        and amount.numeral.scale == 1
        and amount.unit in words.currencies - words.minor.keys()
    ):
        ratio = None if at(tokens, smaller.end).kind == "word" else _CENT  # "15 dollars 50."
    if ratio is None or not smaller.value * ratio < 1:
        return amount
    value = amount.value + FRACTION.multiply(smaller.value, ratio)
    return replace(amount, value=value, end=smaller.end, measured=smaller.end)


def _tied_inches(tokens: list[Token], amount: Amount, words: Vocabulary) -> Amount | None:
    """The height of "6-foot-4" and "a 5-foot-11-inch fence"; None for anything else."""
    if amount.unit != "foot" or at(tokens, amount.end).key not in HYPHENS:
        return None
    inches = read_numeral(tokens, amount.end + 1) if at(tokens, amount.end + 1).kind == "number" else None
    if inches is None or not inches.plain or inches.value >= _INCHES:
        return None
    named = words.unit_words.ahead(tokens, inches.end + (at(tokens, inches.end).key in HYPHENS))
    end = named[1] if named and named[0] == "inch" else inches.end
    value = amount.value + FRACTION.divide(inches.value, _INCHES)
    return replace(amount, value=value, end=end, measured=end)


def _ratio(larger: str, smaller: str, words: Vocabulary) -> Decimal | None:
    """How many of the larger unit one of the smaller is; None where they do not go together as one measure."""
    if larger in words.currencies:
        return words.minor.get(smaller) if larger not in words.minor else None
    holds = words.parts.get(larger, {}).get(smaller)
    return FRACTION.divide(Decimal(1), Decimal(holds)) if holds else None
