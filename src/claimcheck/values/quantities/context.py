"""Which numbers are no quantities, told by what stands beside them: dates and times, labels, names, scores, list marks, codes.

A false quantity makes a false conflict, so each rule leaves a number out when in doubt.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.values.quantities.amounts import Amount
from claimcheck.values.quantities.bounds import bound_after, bound_before
from claimcheck.values.quantities.codes import is_compound, is_glued, is_padded
from claimcheck.values.quantities.counted import counted_noun, is_plural
from claimcheck.values.quantities.dateparts import is_clock, is_day, is_period, is_some_day, is_year
from claimcheck.values.quantities.tokens import HYPHENS, Token, at, glued
from claimcheck.values.quantities.vocabulary import Vocabulary

_YEAR_DIGITS = 4
_LONGEST_ABBREVIATION = 4
_DASHES = frozenset("-‐‑–—")
_CLAUSE_ENDS = frozenset(".!?:;,•*\"“”'‘(")
_POSSESSIVES = ("'s", "’s")
_STOPS = frozenset(".!?")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}

Rule = Callable[[list[Token], Amount, Vocabulary], bool]


def is_quantity(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether `amount` is a quantity where it stands."""
    rules = _BARE_RULES if not amount.unit else _MEASURED_RULES
    return not any(rule(tokens, amount, words) for rule in rules)


def _is_label(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The number of a thing, not a number of things: "Article 54", "Highway 61", "no. 5", "#3", "Phase Two"."""
    place = amount.start - 1
    if at(tokens, place).key == "." and len(at(tokens, place - 1).key) <= _LONGEST_ABBREVIATION:
        place -= 1
    label, follower = at(tokens, place), at(tokens, amount.end)
    spelled = tokens[amount.start].kind == "word" and tokens[amount.start].text.islower()
    grouped = "," in tokens[amount.start].text  # "the workforce numbers 3,100"
    if label.key not in words.sets["labels"] or (spelled and label.text != label.key) or grouped:
        return False
    if label.key not in words.sets["weak_labels"]:
        return True
    if place != amount.start - 1:  # "No. 25", but "He said no. 25 people came"
        return not (follower.text.islower() and is_plural(follower.key, words))
    return label.text[:1].isupper() or follower.kind != "word" or follower.key in words.sets["stops"]


def _is_named(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Part of a name: "Apollo 11", "Boeing 747", "the Final Four"."""
    first, before, follower = tokens[amount.start], at(tokens, amount.start - 1), at(tokens, amount.end)
    if first.kind == "word":  # a number word is part of a name by its own capital only
        shouted = first.text.isupper() and before.text.isupper()
        return first.text != first.key and not shouted and not _opens_clause(tokens, amount.start)
    if amount.numeral.plain and before.key in words.sets["determiners"] and follower.text != follower.key:  # "the 737 MAX"
        return not counted_noun(tokens, amount.end, singular=False, words=words)
    if before.kind != "word" or before.text == before.key or before.key in words.sets["openers"] or before.key in words.cardinals:
        return False
    grouped = "," in first.text  # "in Ruritania 1,215 rhinos": no name goes on with such a number
    if grouped or amount.numeral.scale > 1 or follower.key in words.sets["people"]:
        return False
    if bound_before(tokens, amount.start, 0, words) or bound_after(tokens, amount.end, words)[1] > amount.end:  # "Patients 65 and older"
        return False
    counts = follower.text == follower.key and is_plural(follower.key, words)
    return not (counts and (before.key.endswith(_POSSESSIVES) or _opens_clause(tokens, amount.start - 1)))


def _opens_clause(tokens: list[Token], place: int) -> bool:
    before = at(tokens, place - 1)
    return before.kind == "gap" or before.key in _CLAUSE_ENDS or before.key in _DASHES


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
    """The word that stands for a thing named before, and nought in a phrase: "one of them", "no one", "ground zero"."""
    first = tokens[amount.start]
    if amount.end - amount.start != 1 or first.kind != "word":
        return False
    before, after = at(tokens, amount.start - 1).key, at(tokens, amount.end)
    if amount.value == 1:
        if before in words.sets["before_pronoun_one"] or (after.kind != "word" and not amount.attributive):
            return True
        return after.key in words.sets["after_pronoun_one"] and not amount.attributive
    if amount.value == 0:
        return before in words.sets["before_zero"] or after.key in words.sets["after_zero"]
    return False


def _is_piece(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A piece of a larger expression: "per 100,000", "nineteen eighty-four", "nineteen seventies"."""
    before = at(tokens, amount.start - 1).key
    if before in words.sets["per"]:
        return True
    if tokens[amount.start].kind != "word":
        return False
    after = at(tokens, amount.end).key
    if before in words.cardinals or after in words.sets["decades"]:
        return True
    return amount.end - amount.start == 1 and after in words.cardinals


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
    further = at(tokens, amount.end + 1)
    if further.key in HYPHENS or (tokens[amount.start].kind == "word" and further.kind == "word" and glued(after, further)):
        return False  # "two 21-year-olds", "two 9mm pistols"
    beside = after.kind == "number" or (before.kind == "number" and not (len(before.text) == _YEAR_DIGITS and before.text.isdigit()))
    return beside and not (after.kind == "word" and after.key not in words.sets["stops"])


_BARE_RULES: tuple[Rule, ...] = (
    is_glued,
    is_padded,
    is_compound,
    is_year,
    is_day,
    is_clock,
    is_period,
    _is_label,
    _is_named,
    _is_address,
    _is_mark,
    _is_pronoun,
    _is_piece,
    _is_call,
    _is_cell,
)
_MEASURED_RULES: tuple[Rule, ...] = (is_glued, is_padded, is_period, is_some_day, _is_piece)
