"""The words around a number that bound it: "more than 25", "24 hours or less", "some 200"."""

from __future__ import annotations

from claimcheck.model.values import Comparator
from claimcheck.values.quantities.numerals import at
from claimcheck.values.quantities.tokens import Token
from claimcheck.values.quantities.vocabulary import Vocabulary

_HYPHENS = frozenset("-‐‑")
# A bound that says more than one of these takes its place: "about 500 or more" is at least 500.
_WEAK = frozenset((Comparator.EXACT, Comparator.APPROXIMATELY))


def read_bounds(tokens: list[Token], start: int, end: int, floor: int, words: Vocabulary) -> tuple[Comparator, int, int]:
    """The comparator of the number in the tokens `start` to `end`, and the two ends moved out over the words that say it.

    No word before token `floor` is taken.
    """
    comparator, end = _after(tokens, end, words)
    before = words.bounds_before.behind(tokens, start, floor)
    while before:
        found, start = Comparator(before[0]), before[1]
        comparator = found if comparator in _WEAK else comparator
        before = words.bounds_before.behind(tokens, start, floor)
    return comparator, start, end


def _after(tokens: list[Token], end: int, words: Vocabulary) -> tuple[Comparator, int]:
    tied = at(tokens, end).key in _HYPHENS
    found = words.bounds_tied.ahead(tokens, end + 1) if tied else words.bounds_after.ahead(tokens, end)
    if not found or at(tokens, found[1]).kind == "number":
        return Comparator.EXACT, end
    return Comparator(found[0]), found[1]
