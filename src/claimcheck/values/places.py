"""Places of the world: which lies in which, and which people or adjective belongs to which country. The table is `lexicons/geography.toml`.

Only countries, the parts of the world above them and a few parts below them are known; of all other places nothing is said.
"""

from __future__ import annotations

from functools import cache

from claimcheck.lexicons import lexicon
from claimcheck.model.relation import Relation

_TABLES = ("parts", "countries", "inside")


@cache
def _above() -> dict[str, str]:
    """By place the next larger one; empty for the largest."""
    table = lexicon("geography")
    found: dict[str, str] = {name: words[0] for key in _TABLES for name, words in table[key].items()}
    found.update({state: country for country, states in table["states"].items() for state in states if state not in found})
    return found


@cache
def _peoples() -> dict[str, str]:
    table = lexicon("geography")
    return {word: name for key in _TABLES for name, words in table[key].items() for word in words[1:]}


def country_of(word: str) -> str:
    """The country, or the part of the world, whose people or adjective the word is ("French"); empty for any other word."""
    return _peoples().get(word.casefold(), "")


def place_key(name: str) -> str:
    """The name of a known place in the form of the table, without an article; empty for an unknown one."""
    folded = " ".join(name.casefold().split()).removeprefix("the ")
    folded = lexicon("geography")["also"].get(folded, folded)
    return folded if folded in _above() else ""


def compare_places(a: str, b: str) -> Relation | None:
    """How two places lie to each other: equal, inside, around, apart; None where the tables do not know both.

    Of a well-known town only its country is known: it lies apart from what lies in another one.
    """
    left, right = place_key(a), place_key(b)
    if not left or not right:
        countries = (_country_around(a), _country_around(b))
        return Relation.APART if all(countries) and countries[0] != countries[1] and (left or right) else None
    if left == right:
        return Relation.EQUAL
    if right in _line(left):
        return Relation.INSIDE
    return Relation.AROUND if left in _line(right) else Relation.APART


@cache
def _cities() -> dict[str, str]:
    return {city: country for country, cities in lexicon("geography")["cities"].items() for city in cities}


def _country_around(name: str) -> str:
    """The country that a place is or lies in; empty for a part of the world, and for a place that the tables do not have."""
    key, city = place_key(name), _cities().get(" ".join(name.casefold().split()), "")
    line = (key, *_line(key)) if key else (city,)
    return next((place for place in line if place in lexicon("geography")["countries"]), "")


def is_known_place(name: str) -> bool:
    """Whether the table has the place."""
    return bool(place_key(name))


def _line(key: str) -> list[str]:
    """All places that a place lies in, the smallest first."""
    found = []
    while key := _above().get(key, ""):
        found.append(key)
    return found
