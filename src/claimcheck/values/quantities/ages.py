"""Ages: "32 years old", "a 32-year-old", "aged 32", "at the age of 5", "Jane Roe, 32, said"."""

from __future__ import annotations

from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.ranges import Pair
from claimcheck.values.quantities.tokens import HYPHENS, Token, at
from claimcheck.values.quantities.vocabulary import Vocabulary

_OLDEST = 120
_ADULT = 16
_LONGEST_OFFICE = 5  # words from the article to the noun: "the outgoing deputy mayor"
_AGE_UNIT = "year"
_CLOSERS = frozenset(",;.()—–-")


def read_age(tokens: list[Token], pair: Pair, words: Vocabulary) -> tuple[str, int, bool]:
    """The unit of `pair`, the index behind the words that make it an age, and whether it is one."""
    end, unit = pair.end, pair.upper.unit
    if unit in words.sets["period_units"]:
        old = words.ages.ahead(tokens, end + (at(tokens, end).key in HYPHENS))
        return (unit, old[1], True) if old else (unit, end, False)
    if unit:
        return unit, end, False
    if at(tokens, end).key in words.sets["age_marks"]:
        return _AGE_UNIT, end + 1, True
    is_age = (
        not pair.upper.attributive
        and pair.upper.value <= _OLDEST
        and (_is_announced(tokens, pair, words) or _is_in_apposition(tokens, pair, words))
    )
    return (_AGE_UNIT, end, True) if is_age else ("", end, False)


def _is_announced(tokens: list[Token], pair: Pair, words: Vocabulary) -> bool:
    for start in (pair.start, pair.lower.start):
        before = at(tokens, start - 1).key
        if before in words.sets["before_age"]:
            return True
        if before in words.sets["of"] and at(tokens, start - 2).key in words.sets["before_age_of"]:
            return True
    return False


def _is_in_apposition(tokens: list[Token], pair: Pair, words: Vocabulary) -> bool:
    """Whether the number stands behind a person and a comma, and something closes it."""
    before, earlier = at(tokens, pair.start - 1).key, at(tokens, pair.start - 2)
    if at(tokens, pair.end).key not in _CLOSERS or not pair.lower.numeral.plain:
        return False
    if before in words.sets["before_shared_age"]:
        return earlier.key == ","
    if before in words.sets["before_own_age"]:  # "Now 72, she"
        return at(tokens, pair.end).key == "," and (earlier.kind == "gap" or earlier.key in (",", "."))
    if before != ",":
        return False
    name, given = earlier, at(tokens, pair.start - 3)
    if name.key in words.sets["persons"]:
        return True
    named = (
        name.kind == "word" and name.text[:1].isupper() and name.key not in words.sets["months"] and name.key not in words.sets["weekdays"]
    )
    if not named and pair.lower.value >= _ADULT and at(tokens, pair.end).key == ",":
        return _is_office(tokens, pair.start - 2, words)
    full = given.kind == "word" and given.text[:1].isupper() and given.key not in words.sets["months"]
    return named and (full or at(tokens, pair.end).key == ",")


def _is_office(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether the word at `place` is a singular noun with its article, as "the mayor, 58," has; not so "of the crew, 20, including ..."."""
    noun = at(tokens, place)
    if noun.kind != "word" or noun.text != noun.key or is_plural(noun.key, words):
        return False
    for earlier in range(place - 1, place - _LONGEST_OFFICE, -1):
        token = at(tokens, earlier)
        if token.key in words.sets["articles"] or token.key in words.sets["determiners"]:
            return at(tokens, earlier - 1).key not in words.sets["of"]
        if token.kind != "word":
            return False
    return False
