"""Of what kind a thing is, where it is of one kind only."""

from __future__ import annotations

import pytest

import claimcheck as cc
from claimcheck.lexicons import lexicon
from reading_helpers import claims_of

TRAITS = lexicon("traits")["traits"]


def traits(text: str) -> list[tuple[str, str, str]]:
    """Of what a text tells a trait, which one, and the value."""
    told = [one for one in claims_of(text) if one.kind == "attribute" and one.predicate in TRAITS]
    return [(one.subject.name, one.predicate, getattr(one.value, "text", "")) for one in told]


def conflicts(one: str, other: str) -> set[str]:
    documents = [cc.Document.from_text(text, id=name, published="2020-01-01") for name, text in (("one", one), ("other", other))]
    return {finding.rule for finding in cc.crosscheck(documents).conflicts}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Marl Fir is an evergreen tree.", ("Marl Fir", "foliage", "evergreen")),
        ("The tennis player Bram Teller is left-handed.", ("Bram Teller", "handedness", "left-handed")),
        ("Heron 3 is an unmanned probe.", ("Heron 3", "crewing", "unmanned")),
        ("Night Gate is a silent film by Ada Quill.", ("Night Gate", "sound", "silent")),
        ("The Tin Coat is a tragedy.", ("Tin Coat", "genre", "tragedy")),
        ("Bram Teller plays tennis. He is always right-handed.", ("Bram Teller", "handedness", "right-handed")),
    ],
)
def test_a_trait_is_told_by_a_word_behind_is_or_before_a_noun(text: str, told: tuple[str, str, str]) -> None:
    assert told in traits(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Marl Fir is mostly evergreen.",
        "The Marl Fir is evergreen in mild winters.",
        "The Marl Fir is an evergreen tree where frosts are rare.",
        "The Marl Fir is semi-evergreen.",
        "The Marl Fir may be evergreen.",
        "The Marl Fir has evergreen and deciduous relatives.",
        "The hybrid Marl Fir is evergreen.",
        "Ada Quill was a silent film star.",
        "The Silent Film Archive of Orla opened in 1990.",
        "Bram Teller bats left-handed.",
        "Night Gate, first a silent film, has a sound version.",
        "The Orla Club is an active member of the league.",
    ],
)
def test_what_limits_a_word_or_makes_it_tell_of_something_else_leaves_it_out(text: str) -> None:
    assert traits(text) == []


def test_what_is_not_so_for_good_is_read_where_is_tells_it() -> None:
    assert traits("Mount Orla is an active volcano.") == [("Mount Orla", "volcanic_activity", "active")]
    assert traits("Mount Orla was an active volcano.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Night Gate is a silent film.", "Night Gate is a sound film by Ada Quill."),
        ("The Tin Coat is a comedy.", "The Tin Coat, a tragedy, was written in Orla."),
        ("Mount Orla is an active volcano.", "Mount Orla is an extinct volcano."),
    ],
)
def test_two_kinds_of_which_a_thing_can_be_only_one_are_a_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == {"CC113"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Night Gate is a silent film of 1927.", "Night Gate is a sound film of 1933."),  # a remake
        ("Night Gate is a silent film.", "Night Gate is a silent film by Ada Quill."),
        ("The Tin Coat is a comedy.", "The Tin Coat is reportedly a tragedy."),
    ],
)
def test_a_remake_the_same_kind_and_what_is_only_reported_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == set()


def test_a_kind_that_may_change_is_compared_for_one_present_only() -> None:
    texts = ("Mount Orla is an active volcano.", "Mount Orla is an extinct volcano.")
    documents = [cc.Document.from_text(text, id=day, published=day) for text, day in zip(texts, ("1890-01-01", "1990-01-01"), strict=True)]
    assert [finding.rule for finding in cc.crosscheck(documents).conflicts] == []


def test_the_finding_says_what_the_sources_differ_on() -> None:
    texts = ("Mount Orla is an active volcano.", "Mount Orla is an extinct volcano.")
    documents = [cc.Document.from_text(text, id=text.split()[4], published="2020-01-01") for text in texts]
    [finding] = cc.crosscheck(documents).conflicts
    assert finding.explanation == "The sources differ on what kind of thing Mount Orla is: active / extinct."


@pytest.mark.parametrize("name", sorted(TRAITS))
def test_no_word_stands_for_two_values_of_a_trait(name: str) -> None:
    words = [word for listed in TRAITS[name]["values"] for word in listed]
    assert len(words) == len(set(words))
    assert len(TRAITS[name]["values"]) > 1


def test_a_trait_is_no_measure_of_its_name() -> None:
    """A number of men on board is compared and told as a number, whatever a trait is called."""
    texts = ("The Corrigan had a crew of 19.", "The Corrigan had 19 crew members.")
    documents = [cc.Document.from_text(text, id=str(number)) for number, text in enumerate(texts)]
    assert [finding.rule for finding in cc.crosscheck(documents).findings if finding.kind == "quantity"] == ["CC202"]
    assert not lexicon("traits")["traits"].keys() & {*lexicon("measures")["nouns"]}
