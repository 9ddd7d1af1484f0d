"""Numbers that are pieces of something else, told by what they touch: codes, addresses, versions, clock times, ordinals, compounds."""

from __future__ import annotations

from claimcheck.values.quantities.amounts import Amount
from claimcheck.values.quantities.bounds import bound_before
from claimcheck.values.quantities.tokens import Token, at, glued
from claimcheck.values.quantities.vocabulary import Vocabulary

_DASHES = frozenset("-‐‑–—")
_JOINTS = frozenset("-‐‑–./:_\\#&@'’^=")
_PRIMES = frozenset("°\u2032\u2033")  # degrees, minutes and seconds of an arc
_LONGEST_LABEL = 3


def is_glued(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Part of a code, an address, a version, a clock time, a decade or an ordinal: "B2B", "2.0.1", "10:30", "1990s", "21st", "VIRUS-19"."""
    first, last = tokens[amount.start], tokens[amount.end - 1]
    before, after = at(tokens, amount.start - 1), at(tokens, amount.end)
    if glued(before, first) and not _may_touch(tokens, amount, words):
        return True
    return glued(last, after) and not multiplies(tokens, amount.end, words) and _goes_on(tokens, amount)


def multiplies(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether the sign at `place`, glued to a number, says how many times: "3x faster", but not "1920x1080"."""
    sign = at(tokens, place)
    return sign.key in words.sets["times_signs"] and glued(tokens[place - 1], sign) and at(tokens, place + 1).kind != "number"


def _may_touch(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """Whether the number may stand right behind what it touches: "over125", "(25", "from -3"."""
    before, further = tokens[amount.start - 1], at(tokens, amount.start - 2)
    if before.kind == "word":  # a bound and a number that lost their blank, but no label such as "max5"
        bound = bound_before(tokens, amount.start, 0, words)
        return bound is not None and before.text.islower() and len(before.key) > _LONGEST_LABEL
    if before.key == ",":
        return further.kind != "number"
    if before.key == further.key == ".":  # "and so on...40 people"
        return True
    return before.key not in _JOINTS or not glued(further, before)


def _goes_on(tokens: list[Token], amount: Amount) -> bool:
    """Whether what touches the end of the number belongs to it."""
    last, after, further = tokens[amount.end - 1], at(tokens, amount.end), at(tokens, amount.end + 1)
    if after.kind in ("word", "number") or (after.key in _PRIMES and not amount.unit):
        return True
    if not glued(after, further) or (after.key == "." and last.kind == "word"):  # a sentence that lost its blank
        return False
    if after.key == ",":
        return further.kind == "number" and last.kind == "number"
    return after.key in _JOINTS and after.key not in _DASHES and further.kind in ("word", "number")


def is_padded(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """A code, an hour or a day filled up with noughts: "007", "0930 hours"."""
    del words
    first = tokens[amount.start].text
    return amount.numeral.plain and len(first) > 1 and first.startswith("0")


def is_compound(tokens: list[Token], amount: Amount, words: Vocabulary) -> bool:
    """The start of a word that only looks like a number: "one-off", "two-way", "7-Eleven", "9-iron"."""
    if not amount.attributive:
        return False
    follower = at(tokens, amount.end + 1)
    if not glued(tokens[amount.end], follower):
        return False
    if follower.key in words.sets["multiplying"]:  # "six-time champion", "ten-fold", but "one-time"
        return amount.value <= 1
    return follower.kind != "word" or follower.key in words.sets["compound_words"] or not follower.text.islower()
