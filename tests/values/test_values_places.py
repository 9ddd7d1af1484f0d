"""Places of the world: which lies in which, whose adjective is whose, and nothing said of what the table does not have."""

from __future__ import annotations

import pytest

from claimcheck.lexicons import lexicon
from claimcheck.model.relation import Relation
from claimcheck.values.places import compare_places, country_of, is_known_place, place_key


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("France", "France", Relation.EQUAL),
        ("the USA", "United States", Relation.EQUAL),
        ("France", "Spain", Relation.APART),
        ("France", "Europe", Relation.INSIDE),
        ("Europe", "France", Relation.AROUND),
        ("England", "United Kingdom", Relation.INSIDE),
        ("England", "Europe", Relation.INSIDE),
        ("England", "Scotland", Relation.APART),
        ("Texas", "Mexico", Relation.APART),
        ("Yorkshire", "England", Relation.INSIDE),
        ("Yorkshire", "Lancashire", Relation.APART),
        ("Kerala", "India", Relation.INSIDE),
        ("Berlin", "Normandy", Relation.APART),
        ("London", "France", Relation.APART),
        ("North Africa", "Africa", Relation.EQUAL),
    ],
)
def test_two_known_places(one: str, other: str, relation: Relation) -> None:
    assert compare_places(one, other) is relation
    assert compare_places(other, one) is relation.flipped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kestrel Bay", "France"),
        ("Kestrel Bay", "Port Ansel"),
        ("", "Spain"),
        ("Paris", "Normandy"),
        ("Paris", "Berlin"),
        ("London", "Europe"),
    ],
)
def test_of_other_places_nothing_is_said(one: str, other: str) -> None:
    assert compare_places(one, other) is None


def test_names_that_two_well_known_places_have_are_not_in_the_table() -> None:
    assert not is_known_place("Georgia")
    assert not is_known_place("Washington")


@pytest.mark.parametrize(("word", "country"), [("French", "france"), ("Welsh", "wales"), ("European", "europe"), ("Fennish", "")])
def test_adjectives_lead_to_their_country(word: str, country: str) -> None:
    assert country_of(word) == country


def test_every_place_above_another_is_in_the_table_itself() -> None:
    table = lexicon("geography")
    above = (
        {words[0] for key in ("countries", "inside") for words in table[key].values()} | set(table["states"]) | set(table["also"].values())
    )
    assert {name for name in above if not place_key(name)} == set()
