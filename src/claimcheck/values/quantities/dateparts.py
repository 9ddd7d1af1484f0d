"""Numbers that are parts of dates and times, which `claimcheck.values.dates` owns: told by the lightest signs that will do."""

from __future__ import annotations

from claimcheck.values.quantities.amounts import Amount
from claimcheck.values.quantities.bounds import bound_before
from claimcheck.values.quantities.counted import is_plural
from claimcheck.values.quantities.tokens import Token, at
from claimcheck.values.quantities.vocabulary import Vocabulary

_FIRST_YEAR, _RECENT_YEAR, _LAST_YEAR = 1000, 1900, 2100
_YEAR_DIGITS = 4
_THOUSAND = 1000
_LAST_DAY, _HALF_DAY = 31, 12
_DASHES = frozenset("-‐‑–—")


def is_year(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A year: a number from 1000 to 2100 in four digits without a comma, or in words from 1900 on, unless it bounds or counts something."""
    first, before, after = tokens[amount.start], at(tokens, amount.start - 1), at(tokens, amount.end)
    if after.text in words.sets["eras"] and not amount.unit:
        return True  # "480 BC"
    recent = amount.value >= _RECENT_YEAR
    spelled = first.kind == "word" and recent and amount.numeral.scale <= _THOUSAND and not amount.numeral.fraction
    written = amount.numeral.plain and len(first.text) == _YEAR_DIGITS
    if not (written or spelled) or not _FIRST_YEAR <= amount.value <= _LAST_YEAR:
        return False
    if before.key in words.sets["before_year"] or before.key in words.sets["months"]:
        return written or after.kind != "word"
    if bound_before(tokens, amount.start, 0, words):
        return written and recent and (after.kind != "word" or after.key in words.sets["stops"])
    if recent and before.key in words.sets["before_recent_year"]:
        return written
    round_number = amount.value % 100 == 0
    return not (after.key in words.sets["people"] or (is_plural(after.key, words) and (spelled or round_number or not recent)))


def is_day(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A day of a month: "5 March", "March 5", "10-12 May", "May 10 and 11", "Friday 31", "on 5/12"."""
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if amount.numeral.fraction:
        return before.key in words.sets["before_date"] and tokens[amount.start].kind == "number"
    if not amount.numeral.plain or amount.value > _LAST_DAY or after.key in words.sets["people"]:
        return False
    month_at = amount.start - (2 if before.key == "." else 1)
    of = after.key in words.sets["of"]
    if _names_month(at(tokens, month_at), words) or _names_month(at(tokens, amount.end + of), words):
        return True
    if before.key in words.sets["weekdays"] and not is_plural(after.key, words):
        return True
    earlier, later = tokens[max(amount.start - 3, 0) : amount.start], tokens[amount.end : amount.end + 3]
    return (_joins_days(earlier[1:], words) and _names_month(earlier[0], words)) or (
        _joins_days(later[1::-1], words) and _names_month(later[-1], words)
    )


def _joins_days(pair: list[Token], words: Vocabulary) -> bool:
    """Whether a number and then a word or a dash stand here: the rest of "May 10 and 11" in front of 11."""
    return len(pair) == 2 and pair[0].kind == "number" and (pair[1].key in words.sets["day_joins"] or pair[1].key in _DASHES)  # noqa: PLR2004 - a pair


def _names_month(token: Token, words: Vocabulary) -> bool:
    """Whether it is a month; some need their capital, being words too."""
    return token.key in words.sets["months"] and (token.text != token.key or token.key not in words.sets["words_like_months"])


def is_clock(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A time of day: "6 pm", "11 a.m.", "half past eight", "20 past eight", "at 7."."""
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if words.clock.ahead(tokens, amount.end) or before.key in words.sets["before_hour"]:
        return True
    if after.key in words.sets["before_hour"]:
        return at(tokens, amount.end + 1).kind == "number" or at(tokens, amount.end + 1).key in words.cardinals
    return before.key in words.sets["at"] and amount.numeral.value <= _HALF_DAY and after.kind != "word"


def is_period(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A span of time that dates something: "the last three years", "two weeks ago"."""
    if amount.unit not in words.sets["period_units"] and at(tokens, amount.end).key not in words.sets["period_nouns"]:
        return False
    if at(tokens, amount.end).key in words.sets["after_period"]:
        return True
    before = at(tokens, amount.start - 1).key in words.sets["before_period"]
    return before and at(tokens, amount.start - 2).key not in words.sets["verb_marks"]


def is_some_day(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The "one day" that measures nothing: a preposition or a bound has to stand before it to make it a span of time."""
    if amount.unit not in words.sets["some_days"] or amount.value != 1 or tokens[amount.start].kind != "word" or amount.attributive:
        return False
    return at(tokens, amount.start - 1).key not in words.sets["before_bound"] and not bound_before(tokens, amount.start, 0, words)
