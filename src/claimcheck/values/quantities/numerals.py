"""Numbers as texts write them: "1,500", "1.8 billion", "two hundred and six", "three-quarters", "half a million", "one in five"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.digits import FRACTION, MAX_EXPONENT, fraction_sign, read_digits
from claimcheck.values.quantities.spelled import below_hundred, below_thousand, compound_ordinal, is_part
from claimcheck.values.quantities.tokens import FRACTION_SIGNS, HYPHENS, Numeral, Token, at, glued
from claimcheck.values.quantities.vocabulary import Vocabulary, vocabulary

_HUNDRED = 100
_MOST_DIGIT_WORDS = 10
_YEAR_DIGITS = 4
_COMMON_PARTS = 4  # half, third, quarter
_CLAUSE = 6  # tokens
_PROCESSOR_SCALES = ("2", "4", "5", "8", "10")  # "4K" is a picture, "10k" a race


def read_numeral(tokens: list[Token], start: int) -> Numeral | None:
    """The number that starts at token `start`, as long as it goes; None where there is none."""
    words = vocabulary()
    first = at(tokens, start)
    if first.kind == "number":
        numeral = read_digits(tokens, start)
    elif first.text in FRACTION_SIGNS:
        numeral = Numeral(fraction_sign(first.text), start, start + 1, fraction=True)
    elif first.key in words.cardinals:
        value, end = below_thousand(tokens, start, words)
        numeral = Numeral(Decimal(value), start, end)
    elif first.kind == "word":
        numeral = _indefinite(tokens, start, words)
    else:
        numeral = None
    return numeral and _extended(tokens, numeral, words)


def _extended(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral | None:
    """`numeral` with all behind it that multiplies, divides or adds to it; None when it is the start of an ordinal."""
    numeral = _with_decimals(tokens, numeral, words)
    numeral = _with_part(tokens, numeral, words)
    numeral = _scaled(tokens, numeral, words)
    numeral = _over(tokens, _divided(tokens, numeral, words), words)
    numeral = _with_part(tokens, numeral, words)
    if compound_ordinal(tokens, numeral.end - 1, words) or abs(numeral.value.adjusted()) > MAX_EXPONENT:
        return None
    return numeral if numeral.end > numeral.start else None


def _indefinite(tokens: list[Token], start: int, words: Vocabulary) -> Numeral | None:
    """The article or the part that opens "a million", "a score of", "half a million", "half of", "a third of"."""
    article = tokens[start].key in words.sets["articles"]
    place = start + article
    key = at(tokens, place).key
    if article and key in words.scales:
        of_follows = at(tokens, place + 1).key in words.sets["of"]
        return (
            Numeral(Decimal(1), start, place)
            if key in words.sets["scales_with_article"] or (key in words.sets["score"] and of_follows)
            else None
        )
    if article and _is_one(tokens, start, words):
        return Numeral(Decimal(1), start, place)
    if key not in words.denominators or key.endswith("s") or (words.denominators[key] > _COMMON_PARTS and not article):
        return None
    return _part(tokens, start, place, words)


def _is_one(tokens: list[Token], start: int, words: Vocabulary) -> bool:
    """Whether the article at `start` counts a unit: "more than a decade", "a year and a half"."""
    unit = words.unit_words.ahead(tokens, start + 1)
    if not unit or unit[0] not in words.units or words.units[unit[0]].dimension not in words.sets["counted_by_article"]:
        return False
    if tokens[unit[1] - 1].key != unit[0]:  # "a stone's throw", "a miles-long queue"
        return False
    if at(tokens, unit[1]).key in words.sets["after_period"] | words.sets["beside_period"]:  # "fewer than a year before"
        return False
    bound = words.bounds_before.behind(tokens, start, 0)
    measured = bound is not None and tokens[start - 1].key in words.sets["before_counting_article"]
    return measured or [token.key for token in tokens[unit[1] : unit[1] + 3]] == words.and_half


def _part(tokens: list[Token], start: int, place: int, words: Vocabulary) -> Numeral | None:
    """The fraction word at `place`, without a numerator: a part of what follows."""
    after, article = place + 1, place > start
    half = tokens[place].key in words.sets["half"]
    if not (half or article or tokens[place].key in words.sets["parts"]):
        return None
    value = FRACTION.divide(Decimal(1), Decimal(words.denominators[tokens[place].key]))
    hyphen = at(tokens, after).key in HYPHENS
    skipped = after + (hyphen or (half and at(tokens, after).key in words.sets["articles"]))
    follower = at(tokens, skipped).key
    if follower in words.scales and not follower.endswith("s"):
        return Numeral(value, start, skipped)
    if half and hyphen and words.unit_words.ahead(tokens, after + 1):  # "a half-mile"
        return Numeral(value, start, after)
    if hyphen or at(tokens, start - 1).key in words.sets["before_half"]:
        return None
    if not _is_part_of_something(tokens, start, place, words):
        return None
    return _of_scale(tokens, Numeral(value, start, skipped, fraction=True), words)  # "a quarter of a million"


def _is_part_of_something(tokens: list[Token], start: int, place: int, words: Vocabulary) -> bool:
    """Whether the fraction word at `place` is a part and not an ordinal: "half the", "more than half", "a third of", "by a third."."""
    article, half = place > start, tokens[place].key in words.sets["half"]
    before, after = at(tokens, start - 1), at(tokens, place + 1)
    if after.key in words.sets["of"]:
        return article or half
    if half and (
        after.key in words.sets["determiners"] or after.key in words.sets["articles"] or words.bounds_before.behind(tokens, start, 0)
    ):
        return True
    if bound := words.bounds_before.behind(tokens, start, 0):  # "rose by nearly a quarter"
        before = at(tokens, bound[1] - 1)
    if not (article or half):
        return False
    if after.kind != "word":
        return before.kind == "gap" or before.key in words.sets["before_part"]
    changed = any(token.key in words.sets["verbs"] for token in tokens[max(0, start - _CLAUSE) : start])
    return changed and before.key in words.sets["before_part"] and after.key in words.sets["stops"]  # "cut it by a third last year"


def _with_decimals(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` with the words behind the point: "two point seven five"."""
    place = numeral.end
    if at(tokens, place).key not in words.sets["point"] or numeral.plain or at(tokens, place + 1).key not in words.cardinals:
        return numeral
    digits, place = "", place + 1
    while at(tokens, place).key in words.cardinals and len(digits) < _MOST_DIGIT_WORDS:
        value, place = below_hundred(tokens, place, words)
        digits += str(value)
    return replace(numeral, value=numeral.value + Decimal(f"0.{digits}"), end=place)


def _scaled(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` times the scale words behind it, plus the smaller groups that follow ("two million three hundred thousand and six")."""
    total, group, place, last = Decimal(0), numeral.value, numeral.end, 0
    while step := _scale_at(tokens, place, words):
        scale, place = step
        if last and not group:  # "three lakh crore"
            total = total * scale
        else:
            total, group = total + group * scale, Decimal(0)
        if total.adjusted() > MAX_EXPONENT:  # "million million million ...": no number, and it must not overflow either
            break
        last = scale
        follower = _smaller_group(tokens, place, last, words)
        if follower:
            group, place = follower
    return Numeral(total + group, numeral.start, place, last, numeral.fraction and last == 1) if last else numeral


def _smaller_group(tokens: list[Token], place: int, scale: int, words: Vocabulary) -> tuple[Decimal, int] | None:
    """What is added to a group that ended with `scale`: "and six", "three hundred" before a smaller scale, "and 21" in digits."""
    if scale < _HUNDRED:
        return None
    joined = at(tokens, place).key in words.sets["and"]
    first = at(tokens, place + joined)
    if first.key in words.cardinals:
        number, end = below_thousand(tokens, place + joined, words)
        value = Decimal(number)
    elif first.kind == "number" and first.text.isdigit() and len(first.text) < _YEAR_DIGITS:
        value, end = Decimal(first.text), place + joined + 1
        if not (joined and scale == _HUNDRED) and not _scale_at(tokens, end, words):
            return None
    else:
        return None
    follower = _scale_at(tokens, end, words)
    if not 0 < value < scale or (follower and follower[0] >= scale) or (joined and is_part(tokens, int(value), end, words)):
        return None
    return value, end


def _scale_at(tokens: list[Token], place: int, words: Vocabulary) -> tuple[int, int] | None:
    """The scale word at `place` and the index behind it: "million", "-million", "k" and "M" behind digits."""
    token, before = at(tokens, place), at(tokens, place - 1)
    if token.key in HYPHENS and at(tokens, place + 1).key in words.scales:
        place, token = place + 1, tokens[place + 1]
    if token.key in words.scales:
        counts = token.key not in words.sets["score"] or before.key in words.sets["articles"] or before.key in words.cardinals
        return (words.scales[token.key], place + 1) if counts else None
    if before.kind == "number" and (glued(before, token) or len(token.key) > 1):
        if token.key == "k" and _is_format(tokens, place, words):
            return None
        scale = words.glued_scales.get(token.key) or (_letter_scale(before, token, words) if glued(before, token) else None)
        return (scale, place + 1) if scale else None
    return None


def _is_format(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether the "K" at `place` makes no thousands: "a 4K screen", "a 10k run", but "4K followers" and "$5k"."""
    sign, follower = at(tokens, place - 2), at(tokens, place + 1)
    if at(tokens, place - 1).text not in _PROCESSOR_SCALES or (sign.kind == "sign" and glued(sign, tokens[place - 1])):
        return False
    return follower.kind == "word" and follower.key not in words.sets["stops"] and not is_plural(follower.key, words)


def _letter_scale(digits: Token, letter: Token, words: Vocabulary) -> int | None:
    """What a capital letter multiplies by; behind decimals any case will do ("1.2b users", but "221B" is a house)."""
    exact = words.exact_scales.get(letter.text)
    return exact if exact or "." not in digits.text or letter.key in words.sets["metric"] else words.money_scales.get(letter.key)


def _divided(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` over the denominator behind it: "two thirds", "one-fifth", "three twenty-firsts", "two thirds of a million"."""
    place = numeral.end + (at(tokens, numeral.end).key in HYPHENS)
    key = at(tokens, place).key
    compound = compound_ordinal(tokens, place, words)
    divisor, end = compound or (words.denominators.get(key, 0), place + 1)
    if not divisor or numeral.plain or numeral.fraction or not numeral.value:
        return numeral
    singular = not at(tokens, end - 1).key.endswith("s")
    compounded = at(tokens, end).key in HYPHENS and glued(tokens[end - 1], tokens[end]) and at(tokens, end + 1).kind == "word"
    quarters = key in words.sets["quarters"] and numeral.value not in (1, 3)  # "two quarters" are half a year
    if singular != (numeral.value == 1) or compounded or quarters:
        return numeral
    part = Numeral(FRACTION.divide(numeral.value, Decimal(divisor)), numeral.start, end, fraction=True)
    return _of_scale(tokens, part, words)


def _of_scale(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """The fraction times the scale behind it: "two thirds of a million"."""
    place = numeral.end
    if at(tokens, place).key in words.sets["of"] and at(tokens, place + 1).key in words.sets["articles"]:
        place += 2
    scale = at(tokens, place).key
    if scale not in words.sets["scales_with_article"]:
        return numeral
    return Numeral(numeral.value * words.scales[scale], numeral.start, place + 1, words.scales[scale])


def _over(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` over the whole it is out of: "one in five", "nine out of ten"."""
    ratio = words.ratio.ahead(tokens, numeral.end)
    if not ratio and numeral.value == 1 and at(tokens, numeral.end).kind == "word":
        return _one_thing_in(tokens, numeral, words)
    if not ratio or numeral.fraction or numeral.value != numeral.value.to_integral_value() or at(tokens, numeral.end).kind != "word":
        return numeral
    whole = _whole(tokens, ratio[1], words)
    if whole is None or not 0 < numeral.value < whole.value:
        return numeral
    measured = words.unit_words.ahead(tokens, whole.end) or words.unit_symbols.ahead(tokens, whole.end)
    if measured or (ratio[0] in words.ranges["ratio_last"] and at(tokens, whole.end).kind == "word"):
        return numeral
    return Numeral(FRACTION.divide(numeral.value, whole.value), numeral.start, whole.end, fraction=True)


def _one_thing_in(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` over the whole with the noun between: "one person in three", but not "one goal in three games"."""
    ratio = words.ratio.ahead(tokens, numeral.end + 1)
    whole = _whole(tokens, ratio[1], words) if ratio and ratio[0] not in words.ranges["ratio_last"] else None
    if whole is None or whole.value <= 1:
        return numeral
    follower = at(tokens, whole.end)
    if is_plural(follower.key, words) or words.unit_words.ahead(tokens, whole.end) or words.unit_symbols.ahead(tokens, whole.end):
        return numeral
    return Numeral(FRACTION.divide(numeral.value, whole.value), numeral.start, whole.end, fraction=True)


def _whole(tokens: list[Token], start: int, words: Vocabulary) -> Numeral | None:
    token = at(tokens, start)
    if token.kind == "number":
        whole = read_digits(tokens, start)
        if whole is None or (whole.plain and len(token.text) == _YEAR_DIGITS) or at(tokens, whole.end).key in words.sets["months"]:
            return None
    elif token.key in words.cardinals:
        value, end = below_thousand(tokens, start, words)
        whole = Numeral(Decimal(value), start, end)
    else:
        return None
    return _scaled(tokens, whole, words)


def _with_part(tokens: list[Token], numeral: Numeral, words: Vocabulary) -> Numeral:
    """`numeral` and a part of its last scale: "one and a half", "two and three quarters", "3 million and a half"."""
    place = numeral.end + (at(tokens, numeral.end).key in HYPHENS)
    if at(tokens, place).key not in words.sets["and"] or numeral.fraction:
        return numeral
    place += 1 + (at(tokens, place + 1).key in HYPHENS)
    top, bottom_at = 1, place + 1
    if at(tokens, place).key in words.cardinals:
        top, bottom_at = below_hundred(tokens, place, words)
    elif at(tokens, place).key not in words.sets["articles"]:
        return numeral
    bottom_at += at(tokens, bottom_at).key in HYPHENS
    key = at(tokens, bottom_at).key
    bottom = words.denominators.get(key, 0)
    if not 0 < top < bottom or key.endswith("s") == (top == 1):
        return numeral
    scale = words.scales.get(at(tokens, bottom_at + 1).key, 0)
    if 0 < scale < numeral.scale:  # "one billion and a quarter million"
        return replace(numeral, value=numeral.value + FRACTION.divide(Decimal(top * scale), Decimal(bottom)), end=bottom_at + 2)
    part = FRACTION.divide(Decimal(top * numeral.scale), Decimal(bottom))
    return replace(numeral, value=numeral.value + part, end=bottom_at + 1, plain=False)
