"""Which names are worth comparing: those that share a key. Keys are chosen so that cost grows with the names and not with their square.

A key is made of consonants (`claimcheck.values.names.skeleton`), because vowels, doubled letters and word order are what spellings of one
name differ in. Leaving out each consonant in turn finds names that differ by one of them: the deletion neighbourhood of SymSpell
(W. Garbe, 2012).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz, process

from claimcheck.values.names import core_words, given_name_groups, is_body_word, is_common_surname, known_place, skeleton

_MAX_BLOCK = 40  # above it a quick score decides who is compared in full
_WINDOW = 40
_QUICK_CUTOFF = 80.0
_SHORTEST_DELETION = 4  # shorter keys without a letter would join what has nothing in common
_LONG_NAME = 4  # from here on a word more or less is worth a look
_LONGEST_KEY = 60


def candidate_pairs(names: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of places in `names` that share a key, in order, each once."""
    first: dict[str, int] = {}  # most keys have one name: a list for each would cost more than all else
    others: defaultdict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for key in blocking_keys(name):
            if first.setdefault(key, place) != place:
                others[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for key, rest in others.items():
        members = [first[key], *rest]
        pairs.update(combinations(members, 2) if len(members) <= _MAX_BLOCK else _likely_pairs(names, members))
    return sorted(pairs)


def _likely_pairs(names: Sequence[str], members: list[int]) -> Iterator[tuple[int, int]]:
    """The pairs of a crowded block whose names are alike at first sight and near each other in the alphabet.

    Windows over the sorted block keep the cost linear: the sorted neighbourhood of M. Hernandez and S. Stolfo (1995).
    """
    ordered = sorted(members, key=lambda place: names[place])
    for start in range(0, max(1, len(ordered) - _WINDOW // 2), _WINDOW // 2):
        window = ordered[start : start + _WINDOW]
        chosen = [names[place] for place in window]
        scores = process.cdist(chosen, chosen, scorer=fuzz.token_sort_ratio, score_cutoff=_QUICK_CUTOFF)
        yield from (tuple(sorted((window[one], window[other]))) for one, other in zip(*scores.nonzero(), strict=True) if one < other)


def blocking_keys(name: str) -> tuple[str, ...]:
    """The keys of a name: its consonants, the same without one of them or one word, and those of a person's first and last name; sorted."""
    every = core_words(name)
    words = [word for word in every if not word.isdigit()]
    bones = [skeleton(word) for word in words]
    keys = {f"p:{key}" for key in _person_keys(words, bones)}
    for joined in {"".join(sorted(bones))[:_LONGEST_KEY], "".join(bones)[:_LONGEST_KEY]}:
        keys.update(f"s:{key}" for key in _without_one(joined))
    keys.update(f"w:{key}" for key in _without_one_word(sorted(bones)))
    if (place := known_place(name)) is not None:
        keys.add(f"x:{place}")
    numbers = " ".join(word for word in every if word.isdigit())  # names with other numbers are never one thing's
    return tuple(sorted(f"{key} {numbers}" for key in keys))


def _without_one(key: str) -> Iterable[str]:
    """`key`, and `key` without each of its letters."""
    yield key
    if len(key) > _SHORTEST_DELETION:
        yield from (key[:place] + key[place + 1 :] for place in range(len(key)))


def _without_one_word(bones: Sequence[str]) -> Iterable[str]:
    """The words of a long name, and the same without each of them."""
    if len(bones) >= _LONG_NAME:
        yield " ".join(bones)
        yield from (" ".join((*bones[:place], *bones[place + 1 :])) for place in range(len(bones)) if len(bones) > _LONG_NAME)


def _person_keys(words: Sequence[str], bones: Sequence[str]) -> Iterable[str]:
    """A person's surname, the last word or the first, with the given name in its groups of forms, and by its initial if it is rare."""
    if len(words) < 2 or any(is_body_word(word) for word in words):  # noqa: PLR2004 - a given name and a surname
        return
    for first, last in ((0, -1), (-1, 0), (1, 0)):
        for group in given_name_groups(words[first]) or (bones[first],):
            yield f"{group} {bones[last]}"
        if not is_common_surname(words[last]):
            yield f"{words[first][:1]} {bones[last]}"
