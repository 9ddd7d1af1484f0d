"""The words around a number that bound it: "more than 25", "24 hours or less", "some 200"."""

from __future__ import annotations

from claimcheck.model.values import Comparator
from claimcheck.values.quantities.ranges import Pair
from claimcheck.values.quantities.tokens import HYPHENS, Token, at
from claimcheck.values.quantities.vocabulary import Vocabulary, vocabulary

# A bound that says more than one of these takes its place: "about 500 or more" is at least 500.
_WEAK = frozenset((Comparator.EXACT, Comparator.APPROXIMATELY))
_COMPARATORS = frozenset(Comparator)
_WITH_LIMIT = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.AT_MOST}
"""What a bound becomes before "or equal to"."""


def read_bounds(tokens: list[Token], pair: Pair, end: int, floor: int, *, measures_time: bool = False) -> tuple[Comparator, int, int]:
    """The comparator of `pair`, which ends at token `end` with all that is measured, and its two ends moved out over the words that say it.

    No word before token `floor` is taken. `measures_time` says that the unit is one of time: "spread over three years" bounds nothing.
    """
    words, start = vocabulary(), pair.start
    glued_bound = words.bounds_glued.ahead(tokens, pair.upper.numeral.end) if end > pair.upper.numeral.end else None
    comparator, end = (Comparator(glued_bound[0]), end) if glued_bound else bound_after(tokens, end, words)
    if measures_time and _lasts(tokens, start, words):
        return comparator, start, end
    while before := bound_before(tokens, start, floor, words):
        if comparator not in _WEAK and before[0] is Comparator.APPROXIMATELY:  # the "about" of "about 500 or more" says nothing more
            break
        found, start = before
        comparator = found if comparator in _WEAK else comparator
    if comparator in _WITH_LIMIT and (equal := words.bounds_equal.ahead(tokens, end)) and at(tokens, equal[1]).kind != "number":
        comparator, end = _WITH_LIMIT[comparator], equal[1]
    return comparator, start, end


def bound_before(tokens: list[Token], start: int, floor: int, words: Vocabulary) -> tuple[Comparator, int] | None:
    """The bound that ends just before token `start` and where it starts, not before token `floor`; None where there is none."""
    found = words.bounds_before.behind(tokens, start, floor)
    return (Comparator(found[0]), found[1]) if found and found[0] in _COMPARATORS else None


def bound_after(tokens: list[Token], end: int, words: Vocabulary) -> tuple[Comparator, int]:
    """The bound that starts at token `end` and where it ends: "or more"; exact where there is none."""
    tied = at(tokens, end).key in HYPHENS
    found = words.bounds_tied.ahead(tokens, end + 1) if tied else words.bounds_after.ahead(tokens, end)
    if not found or at(tokens, found[1]).kind == "number" or _goes_on(tokens, found[1], words):
        return Comparator.EXACT, end
    return Comparator(found[0]), found[1]


def _goes_on(tokens: list[Token], place: int, words: Vocabulary) -> bool:
    """Whether the bound that ends at `place` is that of the next number: "5,000 or more than 4,500"."""
    follower = at(tokens, place + 1)
    return at(tokens, place).key in words.sets["than"] and (follower.kind == "number" or follower.key in words.cardinals)


def _lasts(tokens: list[Token], start: int, words: Vocabulary) -> bool:
    """Whether the word before a span of time says how long something lasts, not that it lasts longer."""
    before = at(tokens, start - 2)
    return (
        at(tokens, start - 1).key in words.sets["during"]
        and before.kind in ("word", "number", "sign")
        and before.key not in words.sets["before_bound"]
    )
