"""Whether two names can be one person's, by a simple rule of this benchmark's own: the library is not to mark its own work."""

from __future__ import annotations

from anyascii import anyascii
from benchmarks.accuracy.tracing import tokens

_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
_TITLES = {"officer", "ofc", "deputy", "sheriff", "sergeant", "sgt", "corporal", "cpl", "detective", "det", "trooper", "lieutenant", "lt"}


def same_person(one: str, other: str, *, surname_is_enough: bool = False) -> bool:
    """The last names are equal and one first name begins the other ("J. Orme", "John Paul Orme").

    Ranks before a name, which the archive writes, are no part of it. A last name alone is somebody's name only with `surname_is_enough`.
    """
    first, second = name_parts(one), name_parts(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if min(len(first), len(second)) == 1:
        return surname_is_enough
    return first[0].startswith(second[0]) or second[0].startswith(first[0])


def name_parts(name: str) -> list[str]:
    """The words of a name without ranks and suffixes, folded."""
    parts = [token for token in tokens(anyascii(name)) if token not in _SUFFIXES]
    return [token for token in parts if token not in _TITLES] or parts
