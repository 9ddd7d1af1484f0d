"""Numbers that are parts of dates and times, which `claimcheck.values.dates` owns: told by the lightest signs that will do."""

from __future__ import annotations

from claimcheck.model.values import Comparator
from claimcheck.values.quantities.amounts import Amount
from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.tokens import Token, at
from claimcheck.values.quantities.vocabulary import Vocabulary

_FIRST_YEAR, _RECENT_YEAR, _LAST_YEAR = 1000, 1900, 2100
_YEAR_DIGITS = 4
_LAST_DAY, _LAST_HOUR = 31, 24
_LONGEST_WORD_MONTH = 5
_DASHES = frozenset("-‐‑–—")


def is_year(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
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


def is_day(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A day of a month: "5 March", "March 5", "10-12 May", "May 10 and 11"."""
    if not amount.numeral.plain or amount.value > _LAST_DAY:
        return False
    if at(tokens, amount.end).key in words.sets["people"]:
        return False
    months = words.sets["months"]
    before = amount.start - (2 if at(tokens, amount.start - 1).key == "." else 1)
    if _names_month(at(tokens, before), months) or _names_month(at(tokens, amount.end), months):
        return True
    earlier, later = tokens[max(amount.start - 3, 0) : amount.start], tokens[amount.end : amount.end + 3]
    return (_joins_days(earlier[1:], words) and _names_month(earlier[0], months)) or (
        _joins_days(later[1::-1], words) and _names_month(later[-1], months)
    )


def _joins_days(pair: list[Token], words: Vocabulary) -> bool:
    """Whether a number and then a word or a dash stand here: the rest of "May 10 and 11" in front of 11."""
    return len(pair) == 2 and pair[0].kind == "number" and (pair[1].key in words.sets["day_joins"] or pair[1].key in _DASHES)  # noqa: PLR2004 - a pair


def _names_month(token: Token, months: frozenset[str]) -> bool:
    """Whether it is a month; short ones need their capital, being words and names too ("may", "mar")."""
    return token.key in months and (token.text[:1].isupper() or len(token.key) > _LONGEST_WORD_MONTH)


def is_clock(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A time of day: "6 pm", "11 a.m.", "0900 GMT"."""
    if amount.numeral.value > _LAST_HOUR and not (amount.numeral.plain and tokens[amount.start].text.startswith("0")):
        return False
    return words.clock.ahead(tokens, amount.end) is not None


def is_period(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A span of time that dates something: "the last three years", "two weeks ago"."""
    if amount.unit not in words.sets["period_units"]:
        return False
    if at(tokens, amount.end).key in words.sets["after_period"]:
        return True
    before = at(tokens, amount.start - 1).key in words.sets["before_period"]
    return before and at(tokens, amount.start - 2).key not in words.sets["verb_marks"]
