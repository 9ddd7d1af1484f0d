"""Two texts with their figures masked: whether they are the same words, and which dates, numbers or ordinals in them exclude each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Indel

from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import DateMention, QuantityMention
from claimcheck.model.relation import Relation
from claimcheck.reading.masking import mask
from claimcheck.values.comparison import compare_values
from claimcheck.values.dates import find_dates
from claimcheck.values.quantities import find_quantities

NEARLY = 0.85
"""How much of two frames must be the same words in the same order for them to be one with a slip."""

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_MASKED = "#"


@dataclass(frozen=True, slots=True)
class Frame:
    """The words of a text, folded and with each figure masked, and the figures."""

    words: tuple[str, ...]
    figures: tuple[str, ...]

    def likeness(self, other: Frame) -> float:
        """How much of the words of both is the same in the same order, 0..1; 0 where it is less than `NEARLY`."""
        return Indel.normalized_similarity(self.words, other.words, score_cutoff=NEARLY)


@cache
def _number_words() -> frozenset[str]:
    return frozenset((*_months(), *lexicon("quantities")["cardinals"], *_ordinals()))


@cache
def _ordinals() -> frozenset[str]:
    return words("policy", "ordinals")


def _is_figure(token: str) -> bool:
    return token[0].isdigit() or token in _number_words()


@lru_cache(maxsize=4096)
def frame_of(text: str) -> Frame:
    """The frame of a text."""
    tokens = _TOKEN.findall(anyascii(mask(text)).casefold())
    figures = tuple(token for token in tokens if _is_figure(token))
    masked = frozenset(figures)
    return Frame(tuple(_MASKED if token in masked else token for token in tokens), figures)


def numerals_in(text: str) -> list[str]:
    """The numbers of a text, in digits or words, in its order: words that are alike otherwise say nothing alike when these differ."""
    return [str(mention.value.lower or mention.value.upper) for mention in find_quantities(text)] + _DIGITS.findall(text)


_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Difference:
    """Which figures of two texts exclude each other, in words, how many others are the same, and whether the former hold a date."""

    apart: tuple[str, ...]
    equal: int
    dated: bool


def compare_figures(a: str, b: str) -> Difference | None:
    """The figures of two texts compared in their order; None where they are not of the same types, or neither the same nor apart."""
    left, right = _values(a), _values(b)
    pairs = list(zip(left, right, strict=False))
    if len(left) != len(right) or any(type(x) is not type(y) for x, y in pairs):
        return None
    compared = [compare_values(x.value, y.value) for x, y in pairs]
    if any(one.relation not in {Relation.APART, Relation.EQUAL} for one in compared):
        return None
    apart = [one.detail for one in compared if one.relation is Relation.APART]
    ordinals = [(x, y) for x, y in zip(_ordinals_in(a), _ordinals_in(b), strict=False) if x != y]
    dated = any(
        one.relation is Relation.APART and isinstance(x, DateMention) and not x.value.spans
        for one, (x, _) in zip(compared, pairs, strict=True)
    )
    if not dated and _months_in(a) != _months_in(b):
        return None  # the temperature in January, and in July
    return Difference((*apart, *(f"{x} is not {y}" for x, y in ordinals)), len(compared) - len(apart), dated)


def _months_in(text: str) -> list[str]:
    return [figure for figure in frame_of(text).figures if figure in _months()]


@cache
def _months() -> frozenset[str]:
    months = lexicon("dates")["words"]
    return frozenset((*months["MONTH"], *months["MONTHABBR"], *months["WEAKMONTH"]))


def _ordinals_in(text: str) -> list[str]:
    return [figure for figure in frame_of(text).figures if figure in _ordinals()]


def _values(text: str) -> list[DateMention | QuantityMention]:
    """The dates and numbers of a text in its order; a duration is a number of days or years."""
    masked = mask(text)
    dates = [found for found in find_dates(masked) if found.value.is_known]
    return sorted([*dates, *find_quantities(masked)], key=lambda mention: mention.start)
