from __future__ import annotations

import pytest

from claimcheck.values.names import name_key, name_tokens, skeleton, sound_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Théâtre of Carvell", "theater of carvell"),
        ("L.X.C. Aviation", "lxc aviation"),
        ("Travkin & Sons A/S", "travkin and sons as"),
        ("D’Arvelle", "darvelle"),
        ("Co-operation", "co operation"),
        ("World Tide Organisation", "world tide organization"),
        ("36th Council", "36 council"),
        ("Car\u200bvell\u200f", "carvell"),
        ("ＣＡＲＶＥＬＬ", "carvell"),
        ("Straße Łódka", "strasse lodka"),
        ("The", "the"),
        ("A. Travkin", "a travkin"),
        ("", ""),
        ("***", "***"),
    ],
)
def test_a_key_keeps_what_tells_names_apart_and_drops_the_rest(name: str, key: str) -> None:
    assert name_key(name) == key


def test_tokens_are_the_words_of_the_key() -> None:
    assert name_tokens("The Coastal Bank of Carvell") == ("coastal", "bank", "of", "carvell")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("moustapha", "mustafa"),
        ("youssef", "yousef"),
        ("khroushchev", "chruschtschev"),
        ("mueller", "muller"),
        ("farhouni", "farhuni"),
        ("hanifah", "hanifa"),
    ],
)
def test_spellings_by_different_hands_sound_alike(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other)


def test_a_skeleton_is_the_first_letter_and_the_consonants() -> None:
    assert skeleton("tassaliha") == skeleton("toussalha") == "tslh"
    assert skeleton("amira") == "amr"
    assert skeleton("") == ""
