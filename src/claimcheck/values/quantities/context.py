"""Which numbers are no quantities, told by what stands beside them: dates and times, labels, names, scores, list marks, codes.

A false quantity makes a false conflict, so each rule leaves a number out when in doubt.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.model.values import Comparator
from claimcheck.values.quantities.amounts import Amount
from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.tokens import HYPHENS, Token, at, glued
from claimcheck.values.quantities.vocabulary import Vocabulary

_FIRST_YEAR, _RECENT_YEAR, _LAST_YEAR = 1000, 1900, 2100
_YEAR_DIGITS = 4
_LAST_DAY, _LAST_HOUR = 31, 24
_DASHES = frozenset("-‐‑–—")
_JOINTS = frozenset("-‐‑–./:_\\#&@'’^=")
_PRIMES = frozenset("°′″")
_SENTENCE_ENDS = frozenset(".!?:;•*\"“”'‘(")
_STOPS = frozenset(".!?")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}

Rule = Callable[[list[Token], Amount, Vocabulary], bool]


def is_quantity(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether `amount` is a quantity where it stands."""
    rules = _BARE_RULES if not amount.unit else _MEASURED_RULES
    return not any(rule(tokens, amount, words) for rule in rules)


def _is_glued(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Part of a code, an address, a version, a clock time, a decade or an ordinal: "B2B", "2.0.1", "10:30", "1990s", "21st", "COVID-19"."""
    first, last = tokens[amount.start], tokens[amount.end - 1]
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if glued(before, first) and not _may_touch(tokens, amount, words):
        return True
    if before.key == "," and glued(before, first) and at(tokens, amount.start - 2).kind == "number":
        return True
    if not glued(last, after):
        return False
    if after.key in _PRIMES and not amount.unit:
        return True
    further = at(tokens, amount.end + 1)
    if after.kind in ("word", "number") or not glued(after, further):
        return after.kind in ("word", "number")
    if after.key == ",":
        return further.kind == "number" and last.kind == "number"
    return after.key in _JOINTS and after.key not in _DASHES and further.kind in ("word", "number")


def _may_touch(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    before = tokens[amount.start - 1]
    if before.kind == "word":
        return before.text.islower() and words.bounds_before.behind(tokens, amount.start, 0) is not None and len(before.key) > 3  # noqa: PLR2004 - "over125", not "max5"
    if before.key in HYPHENS:
        return at(tokens, amount.start - 2).kind == "gap" or not glued(at(tokens, amount.start - 2), before)
    return before.key not in _JOINTS or before.key == "'" and not glued(at(tokens, amount.start - 2), before)


def _is_compound(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The start of a word that only looks like a number: "one-off", "two-way", "7-Eleven", "9-iron"."""
    if not amount.attributive:
        return False
    follower = at(tokens, amount.end + 1)
    if not glued(tokens[amount.end], follower):
        return False
    return follower.kind != "word" or follower.key in words.sets["compound_words"] or not follower.text.islower()


def _is_year(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A year: four digits from 1000 to 2100 without a comma, unless a bound stands before it or people are counted."""
    if not amount.numeral.plain or len(tokens[amount.start].text) != _YEAR_DIGITS or not _FIRST_YEAR <= amount.value <= _LAST_YEAR:
        return False
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if before.key in words.sets["before_year"] or before.key in words.sets["months"]:
        return True
    bound = words.bounds_before.behind(tokens, amount.start, 0)
    if bound:
        recent = amount.value >= _RECENT_YEAR or bound[0] == Comparator.APPROXIMATELY
        return recent and (after.kind != "word" or after.key in words.sets["stops"])
    round_number = amount.value % 100 == 0
    return not (round_number and is_plural(after.key, words)) and after.key not in words.sets["people"]


def _is_day(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A day of a month: "5 March", "March 5", "10-12 May", "May 10 and 11"."""
    if not amount.numeral.plain or amount.value > _LAST_DAY:
        return False
    months = words.sets["months"]
    place = amount.start - 1
    for _ in range(3):
        if _names_month(at(tokens, place), months):
            return True
        if not (at(tokens, place).kind == "number" or at(tokens, place).key in ("and", "to", ",", ".", *_DASHES)):
            break
        place -= 1
    place = amount.end
    for _ in range(3):
        if _names_month(at(tokens, place), months):
            return True
        if not (at(tokens, place).kind == "number" or at(tokens, place).key in ("and", "to", *_DASHES)):
            break
        place += 1
    return False


def _names_month(token: Token, months: frozenset[str]) -> bool:
    return token.key in months and (token.text[:1].isupper() or len(token.key) > 5)  # noqa: PLR2004 - "may", "march", "mar" and "jan" are words and names too


def _is_clock(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A time of day: "6 pm", "11 a.m.", "0900 GMT"."""
    if amount.numeral.value > _LAST_HOUR and not (amount.numeral.plain and tokens[amount.start].text.startswith("0")):
        return False
    after = at(tokens, amount.end)
    if after.key in words.sets["clock"]:
        return True
    return after.key in ("a", "p") and at(tokens, amount.end + 1).key == "." and at(tokens, amount.end + 2).key == "m"


def _is_label(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The number of a thing, not a number of things: "Article 54", "Highway 61", "no. 5", "#3", "Phase Two"."""
    place = amount.start - 1
    if at(tokens, place).key == "." and at(tokens, place - 1).key in words.sets["labels"] and glued(tokens[place - 1], tokens[place]):
        place -= 1
    label = at(tokens, place)
    if label.key not in words.sets["labels"]:
        return False
    if label.key not in words.sets["weak_labels"] or place != amount.start - 1:
        return True
    follower = at(tokens, amount.end)
    return label.text[:1].isupper() or follower.kind != "word" or follower.key in words.sets["stops"]


def _is_named(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Part of a name: "Apollo 11", "Boeing 747", "the Final Four"."""
    first, before = tokens[amount.start], at(tokens, amount.start - 1)
    opens = _opens_sentence(tokens, amount.start)
    if first.kind == "word" and first.text[:1].isupper() and not opens:
        return True
    if before.kind != "word" or not before.text[:1].isupper() or before.key in words.sets["openers"] or before.key in words.cardinals:
        return False
    if words.bounds_before.behind(tokens, amount.start, 0):
        return False
    follower = at(tokens, amount.end)
    if follower.text.islower() and is_plural(follower.key, words) and _opens_sentence(tokens, amount.start - 1):
        return False
    return amount.numeral.scale == 1 and follower.key not in words.sets["people"]


def _opens_sentence(tokens: list[Token], place: int) -> bool:
    before = at(tokens, place - 1)
    return before.kind == "gap" or before.key in _SENTENCE_ENDS or before.key in _DASHES


def _is_address(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The number of a house: "10 Downing Street", "the 500 block of"."""
    if not amount.numeral.plain:
        return False
    if at(tokens, amount.end).key in words.sets["after_address"]:
        return True
    for place in range(amount.end, amount.end + 4):
        token = at(tokens, place)
        if not token.text[:1].isupper():
            return False
        if token.key in words.sets["streets"] and place > amount.end:
            return True
    return False


def _is_mark(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A list mark, a footnote mark or a number alone in brackets: "1. Adapting", "[12]", "(3)"."""
    del words
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if _BRACKETS.get(before.key) == after.key:
        return True
    opens = before.kind == "gap" or before.key in _STOPS
    if not amount.numeral.plain or not opens or after.key not in (".", ")") or not glued(tokens[amount.end - 1], after):
        return False
    return at(tokens, amount.end + 1).kind == "word"


def _is_pronoun(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """ "one" that stands for a thing named before, and nought in a phrase: "one of them", "no one", "ground zero"."""
    first = tokens[amount.start]
    if amount.end - amount.start != 1 or first.kind != "word":
        return False
    before, after = at(tokens, amount.start - 1).key, at(tokens, amount.end)
    if first.key == "one":
        if before in words.sets["before_pronoun_one"] or (after.kind != "word" and not amount.attributive):
            return True
        return after.key in words.sets["after_pronoun_one"] and not amount.attributive
    if amount.value == 0:
        return before in words.sets["before_zero"] or after.key in words.sets["after_zero"]
    return False


def _is_piece(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A piece of a larger expression: "per 100,000", "nineteen eighty-four"."""
    first, after = tokens[amount.start], at(tokens, amount.end)
    return at(tokens, amount.start - 1).key == "per" or (
        first.kind == "word" and after.key in words.cardinals and amount.end - amount.start == 1
    )


def _is_call(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The number to call for help: "called 911", "a 911 operator"."""
    first, after = tokens[amount.start], at(tokens, amount.end)
    if first.text not in words.sets["emergency"] or is_plural(after.key, words):
        return False
    return at(tokens, amount.start - 1).key in words.sets["before_emergency"]


def _is_cell(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A number in a row of numbers: a table that lost its lines."""
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if after.kind == "number" and before.kind == "number":
        return True
    beside = after.kind == "number" or (before.kind == "number" and not (len(before.text) == _YEAR_DIGITS and before.text.isdigit()))
    return beside and not (after.kind == "word" and after.key not in words.sets["stops"])


def _is_period(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A span of time that dates something: "the last three years", "two weeks ago"."""
    if amount.unit not in words.sets["period_units"]:
        return False
    return at(tokens, amount.end).key in words.sets["after_period"] or at(tokens, amount.start - 1).key in words.sets["before_period"]


_BARE_RULES: tuple[Rule, ...] = (
    _is_glued, _is_compound, _is_year, _is_day, _is_clock, _is_label, _is_named, _is_address, _is_mark, _is_pronoun, _is_piece, _is_call, _is_cell,
)  # fmt: skip
_MEASURED_RULES: tuple[Rule, ...] = (_is_glued, _is_period, _is_piece)
