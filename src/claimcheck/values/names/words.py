"""Whether two words of two names are one word: the same, another spelling of it, a slip of the pen, or another word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from claimcheck.values.names.folding import Token, plain_spelling, skeleton, sound_key
from claimcheck.values.names.lore import lore

_SHORT = 5  # a slip is credited from here on: below it one letter makes another word
_LONG = 9  # two slips from here on
_CLEAR_SKELETON = 4  # so many consonants survive no chance


class Agreement(IntEnum):
    """How two words agree, the better the higher."""

    NONE = 0
    INITIAL = 1
    TYPO = 2
    VARIANT = 3
    KNOWN = 4
    EXACT = 5

    @property
    def score(self) -> float:
        """What the agreement is worth in 0..1."""
        return (0.0, 0.7, 0.85, 0.9, 0.95, 1.0)[self]

    @property
    def phrase(self) -> str:
        """How an explanation says it."""
        return ("differs from", "may stand for", "is nearly", "is a spelling of", "is a form of", "is")[self]


@dataclass(frozen=True, slots=True)
class Match:
    """The word at `left` of the one name and the word at `right` of the other, and how they agree."""

    left: int
    right: int
    agreement: Agreement


def is_ordinary(word: str) -> bool:
    """Whether the folded `word` is an ordinary English word, in the singular or the plural."""
    words = lore().words
    return word in words or (word.endswith("s") and (word[:-1] in words or word[:-2] in words)) or word[:-3] + "y" in words


def compare_words(left: Token, right: Token, *, given: bool = False) -> Agreement:
    """How two words of two names agree. `given` lets given names meet their short forms and their forms in other languages."""
    if left.text == right.text:
        return Agreement.EXACT
    if given and 1 in (len(left.text), len(right.text)):
        return Agreement.INITIAL if left.text[0] == right.text[0] else Agreement.NONE
    if left.acronym or right.acronym or not (left.text.isalpha() and right.text.isalpha()):
        return Agreement.NONE
    if left.abjad != right.abjad:
        return Agreement.VARIANT if _unvowelled(left.text) == _unvowelled(right.text) else Agreement.NONE
    first, second = sorted((left.text, right.text))
    return _compare(first, second, given)


@lru_cache(maxsize=262144)
def _compare(left: str, right: str, given: bool) -> Agreement:  # noqa: FBT001 - private, positional for the cache
    if plain_spelling(left) == plain_spelling(right):
        return Agreement.KNOWN
    if _known_apart(left, right):
        return Agreement.NONE
    if given and (agreement := _compare_given(left, right)) is not None:
        return agreement
    if is_ordinary(left) and is_ordinary(right):
        return Agreement.KNOWN if _is_plural(left, right) else Agreement.NONE
    if not given and lore().abbreviations.get(left, left) == lore().abbreviations.get(right, right):
        return Agreement.KNOWN
    if _is_transliteration(left, right):
        return Agreement.VARIANT
    return Agreement.TYPO if _is_slip(left, right) else Agreement.NONE


def _known_apart(left: str, right: str) -> bool:
    groups = lore().distinct
    return bool(groups.get(left, frozenset()) & groups.get(right, frozenset()))


def _compare_given(left: str, right: str) -> Agreement | None:
    """What the list of given names says of two of them; None when it does not know both."""
    groups = lore().given
    if left not in groups or right not in groups:
        return None
    return Agreement.KNOWN if groups[left] & groups[right] else Agreement.NONE


def _is_plural(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return long in {short + "s", short + "es", short[:-1] + "ies"}


def _is_transliteration(left: str, right: str) -> bool:
    """Whether two words sound alike: the same consonants, and vowels that differ no more than two hands would write them."""
    left_sound, right_sound = sound_key(left), sound_key(right)
    if min(len(left), len(right)) < _SHORT - 1 or is_ordinary(left) or is_ordinary(right):
        return False
    if left_sound == right_sound:
        return True
    bones = skeleton(left)
    if bones != skeleton(right) or len(bones) < _CLEAR_SKELETON - 1:
        return False
    return OSA.distance(left_sound, right_sound, score_cutoff=2) <= (2 if len(bones) >= _CLEAR_SKELETON else 1)


def _is_slip(left: str, right: str) -> bool:
    """Whether one letter (two in a long word) was left out, added, exchanged or turned round."""
    short, long = sorted((len(left), len(right)))
    allowed = 0 if long < _SHORT or short < _SHORT - 1 else (2 if short >= _LONG else 1)
    if not allowed:
        return False
    if OSA.distance(left, right, score_cutoff=allowed) <= allowed:
        return True
    return short > _SHORT and OSA.distance(sound_key(left), sound_key(right), score_cutoff=1) <= 1


def _unvowelled(word: str) -> str:
    """The consonants that an alphabet without vowels has for `word`: b for p, f for v, no w and y."""
    return skeleton(word).replace("p", "b").replace("v", "").lstrip("aiu")


def align(left: tuple[Token, ...], right: tuple[Token, ...], *, people: bool = False) -> tuple[Match, ...]:
    """The best pairs of one word here with one word there, each used once, by place in `left`. Better agreement goes first.

    With `people` all but the two last words may be given names, in a short form or another language's.
    """
    pairs = [
        Match(i, j, agreement)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (agreement := compare_words(one, other, given=people and not (i == len(left) - 1 and j == len(right) - 1)))
    ]
    pairs.sort(key=lambda pair: (-pair.agreement, abs(pair.left - pair.right), pair.left, pair.right))
    chosen: dict[int, Match] = {}
    taken: set[int] = set()
    for pair in pairs:
        if pair.left not in chosen and pair.right not in taken:
            chosen[pair.left] = pair
            taken.add(pair.right)
    return tuple(chosen[place] for place in sorted(chosen))
