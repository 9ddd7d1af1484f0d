"""Two things of one name: what texts say a thing is tells them apart, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.matching.identity import profiles_of, told_apart
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from matching_factories import KINDS, called, claim, claims, described, event, name, statement, year

HALL = called("Orla Hall")


def _is(text: str, document: str, subject: Mention = HALL, *, denied: bool = False) -> Claim:
    return statement("be", text, subject=subject, document=document, denied=denied)


def _known_as(gloss: str, document: str) -> Claim:
    return claim("alias", name(gloss), subject="Orla Hall", document=document)


def _reason(*said: Claim, corroborated: bool = False) -> str:
    """Why Orla Hall of document a is not the one of document b, after what they say it is and whether they agree on something else."""
    here, there = (event(year(1890), subject="Orla Hall", document=document) for document in "ab")
    return told_apart(profiles_of(said), here, there, corroborated=corroborated)


def test_other_places_in_the_definition_tell_two_things_apart() -> None:
    reason = _reason(_is("is a courthouse in Fenn County", "a"), _is("is a courthouse in Marl Shire", "b"))
    assert reason == "the sources define them by other names: fenn beside marl, shire"


def test_other_professions_tell_two_people_apart() -> None:
    reason = _reason(_is("is a retired footballer", "a"), _is("was a physicist", "b"))
    assert reason == "the sources call them different things: footballer beside physicist"


def test_other_brackets_behind_the_name_tell_two_things_apart() -> None:
    reason = _reason(_known_as("red line", "a"), _known_as("harbour branch", "b"))
    assert reason == "the sources tell them apart in brackets: line, red beside branch, harbor"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("is a courthouse in Fenn County", "is a large courthouse in Orla"),
        ("is a footballer", "was a former footballer from Rome"),
        ("is a footballer", "is the well known one"),
        ("is a hall of 1890", "is a hall of 1912"),
        ("is an old hall", "is the hall , a courthouse"),
        ("is closed", "is open"),
        ("is", "is"),
    ],
)
def test_definitions_that_share_a_word_or_say_nothing_tell_nothing_apart(one: str, other: str) -> None:
    assert _reason(_is(one, "a"), _is(other, "b")) == ""


def test_a_shared_place_outweighs_other_words_for_the_kind() -> None:
    assert _reason(_is("is a courthouse in Fenn County", "a"), _is("is a large building in Fenn County", "b")) == ""


def test_the_counties_of_the_example_of_the_rule_tell_two_halls_apart() -> None:
    reason = _reason(_is("is a courthouse in Fenn County", "a"), _is("is a courthouse in Marl County", "b"))
    assert reason == "the sources define them by other names: fenn beside marl"


def test_brackets_that_share_a_word_tell_nothing_apart() -> None:
    assert _reason(_known_as("red line", "a"), _known_as("the red one", "b")) == ""


def test_an_acronym_is_no_bracket_that_tells_apart() -> None:
    assert _reason(_known_as("OH", "a"), _known_as("OHT", "b")) == ""


def test_a_definition_on_one_side_tells_nothing_apart() -> None:
    assert _reason(_is("is a courthouse in Fenn County", "a")) == ""
    assert _reason(_is("is a courthouse", "a"), event(year(1890), subject="Orla Hall", document="b")) == ""


@pytest.mark.parametrize(
    ("one", "other"), [("is a footballer", "is a physicist"), ("is a courthouse in Fenn County", "is a courthouse in Marl Shire")]
)
def test_sources_that_agree_on_something_else_mean_one_thing_whatever_they_call_it(one: str, other: str) -> None:
    assert _reason(_is(one, "a"), _is(other, "b")) != ""
    assert _reason(_is(one, "a"), _is(other, "b"), corroborated=True) == ""


def test_but_brackets_tell_two_things_apart_even_then() -> None:
    assert _reason(_known_as("red line", "a"), _known_as("harbour branch", "b"), corroborated=True) != ""


def test_the_first_definition_of_a_text_tells_who_is_meant() -> None:
    assert _reason(_is("is a footballer", "a"), _is("is a physicist", "a"), _is("is a physicist", "b")) != ""


def test_what_a_thing_is_not_tells_nothing_apart() -> None:
    assert _reason(_is("is a footballer", "a"), _is("is a physicist", "b", denied=True)) == ""


def test_bodies_are_called_many_things() -> None:
    club = called("Orla Hall", EntityType.ORGANIZATION)
    assert _reason(_is("is a charity", "a", subject=club), _is("is a network", "b")) == ""


def test_a_thing_without_a_name_has_no_profile() -> None:
    assert profiles_of([_is("is a hall", "a", subject=described("it")), _is("is a hall", "a", subject=called("x", key=""))]) == {}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_it_does_not_matter_which_claim_comes_first_nor_in_which_order_they_are_read(data: st.DataObject) -> None:
    said = [data.draw(claims(data.draw(st.sampled_from(KINDS)))) for _ in range(3)]
    definitions = [_is(text, document) for text, document in data.draw(st.permutations([("is a spy", "a"), ("is a cook in Rome", "b")]))]
    one, other = said[0], said[1]
    first, second = profiles_of([*said, *definitions]), profiles_of([*definitions[::-1], *said[::-1]])
    assert first == second
    agreed = data.draw(st.booleans())
    assert bool(told_apart(first, one, other, corroborated=agreed)) == bool(told_apart(first, other, one, corroborated=agreed))
    assert told_apart(first, one, one, corroborated=agreed) == ""
