"""Places under several names: what the table knows is one, what it knows to be two is two, and of the rest it says nothing."""

from __future__ import annotations

from itertools import chain

import pytest

from claimcheck import compare_names
from claimcheck.entities.blocking import candidate_pairs
from claimcheck.lexicons import lexicon
from claimcheck.values.names import is_known_country, known_place, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cologne", "Köln"),
        ("Munich", "the city of München"),
        ("Kiev", "Kyiv"),
        ("Bombay", "Mumbai"),
        ("Moscow", "Москва"),
        ("Athens", "Αθήνα"),
        ("Cairo", "القاهرة"),
        ("Tangier", "Tangiers"),
        ("Ivory Coast", "Côte d’Ivoire"),
        ("USA", "United States"),
    ],
)
def test_two_names_of_one_place(one: str, other: str) -> None:
    match = compare_names(one, other, kind="Place")
    assert match.same
    assert compare_names(one, other).same
    assert "one place" in match.explanation or "spelling" in match.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vienna", "Vienne"),
        ("Cologne", "Bologna"),
        ("Kiev", "Kyoto"),
        ("Constantinople", "Constantine"),
        ("Niger", "Nigeria"),
        ("Guinea", "Guinea-Bissau"),
    ],
)
def test_two_places_whose_names_look_alike(one: str, other: str) -> None:
    assert not compare_names(one, other, kind="Place").same
    assert not compare_names(one, other).same


def test_a_person_who_is_called_like_a_place_is_not_that_place() -> None:
    assert not compare_names("Florence", "Firenze", kind="Person").same


def test_a_company_that_is_named_after_a_place_keeps_its_name() -> None:
    assert not compare_names("Bank of Bombay", "Bank of Mumbai", kind="Company").same


def test_no_name_in_the_table_is_of_two_places() -> None:
    table = lexicon("exonyms")
    keys = [
        key for names in chain(table["cities"], table["countries"], ([name] for name in table["alone"])) for key in {*map(name_key, names)}
    ]
    assert sorted(keys) == sorted(set(keys))


def test_every_name_of_a_place_has_its_number() -> None:
    for names in lexicon("exonyms")["cities"]:
        assert len({known_place(name) for name in names}) == 1
    assert known_place("Kestrel Bay") is None


def test_names_of_one_place_meet_whatever_their_letters() -> None:
    assert candidate_pairs(["Kestrel Bay", "Köln", "Cologne"]) == [(1, 2)]


def test_a_score_says_how_sure_it_is() -> None:
    assert compare_names("Köln", "köln").score == 1
    assert compare_names("Köln", "Cologne").score == 0.95
    assert compare_names("Cologne", "Vienna").score == 0.3


def test_a_country_is_known_by_each_of_its_names_and_a_city_is_none() -> None:
    assert all(is_known_country(name) for names in lexicon("exonyms")["countries"] for name in names)
    assert is_known_country("Britain")
    assert not is_known_country("Kestrel Bay")
    assert not any(is_known_country(name) for names in lexicon("exonyms")["cities"] for name in names)
