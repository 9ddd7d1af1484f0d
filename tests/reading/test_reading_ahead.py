"""Phrases that lead to a name behind them: pronouns before the subject that they stand for, and things before whose they are."""

from __future__ import annotations

import pytest

from claimcheck.model.claims import Claim
from reading_helpers import claims_of, reading_of, reference, thing


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Since its opening in 1961 the Orla Bridge has carried 300 ships.", "its", "Orla Bridge"),
        ("In its first year the Orla Museum drew 300 visitors.", "its", "Orla Museum"),
        ("With its 30 rooms the Orla Museum is large.", "its", "Orla Museum"),
        ("Having lost its roof, the Orla Museum closed.", "its", "Orla Museum"),
        ("Before her death Ada Quill had lived in Lisk.", "her", "Ada Quill"),
        ("Before his death Bram Teller had lived in Lisk.", "his", "Bram Teller"),
        ("Despite their names the Tarn Islands are small.", "their", "Tarn Islands"),
    ],
)
def test_a_pronoun_before_the_subject_stands_for_it(text: str, words: str, name: str) -> None:
    assert thing(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Before his death the Orla Museum was closed.", "his"),
        ("In our first year the Orla Museum drew 300 visitors.", "our"),
        ("After their tour the Orla Museum was closed.", "their"),
        ("Before its end Bram Teller left Lisk.", "its"),
    ],
)
def test_a_pronoun_that_does_not_agree_with_the_subject_does_not(text: str, words: str) -> None:
    assert thing(text, words) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In Lisk, before its closure, the Orla Museum drew 300 visitors.", "its"),
        ("In its first year there were 300 visitors in the Orla Museum.", "its"),
        ("Its roof burned and the Orla Museum closed.", "Its"),
        ("It was the Orla Museum that closed.", "It"),
    ],
)
def test_nor_one_behind_a_name_or_one_that_is_a_subject_or_belongs_to_one(text: str, words: str) -> None:
    assert thing(text, words) is None


def test_what_is_told_of_the_subject_is_told_of_its_name() -> None:
    text = "In its first year the Orla Museum drew 300 visitors. It was closed in 1961."
    assert {claim.subject.name for claim in claims_of(text) if claim.predicate == "closed"} == {"Orla Museum"}


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        ("The roof of the Orla Museum burned down in 1961.", "The roof", "Orla Museum"),
        ("Ada Quill saw the roof of the Orla Museum.", "the roof", "Orla Museum"),
    ],
)
def test_a_thing_belongs_to_the_name_behind_it(text: str, words: str, owner: str) -> None:
    found = reference(text, words).referent.owner
    assert (found.name if found else None) == owner


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A roof of the Orla Museum burned down in 1961.", "A roof"),
        ("The roof on the Orla Museum burned down in 1961.", "The roof"),
        ("The roof of the museum burned down in 1961.", "The roof"),
        ("The wall of stone burned down in 1961.", "The wall"),
    ],
)
def test_one_of_many_and_what_has_no_name_behind_it_belong_to_nothing(text: str, words: str) -> None:
    assert reference(text, words).referent.owner is None


def test_a_claim_of_such_a_thing_says_whose_it_is_and_where_its_words_stand() -> None:
    text = "The roof of the Orla Museum burned down in 1961."
    found: list[Claim] = [claim for claim in claims_of(text) if claim.predicate == "destroyed"]
    assert [(claim.subject.name, claim.subject.owner) for claim in found] == [("roof", "Orla Museum")]
    assert all(text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote for claim in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Museum has a roof of slate.",
        "The Orla Museum is crowned by a roof of slate.",
    ],
)
def test_the_part_that_a_thing_is_said_to_have_is_its_own(text: str) -> None:
    owner = reference(text, "a roof").referent.owner
    assert owner is not None
    assert owner.name == "Orla Museum"


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Museum has a bank of slate.",
        "The Orla Museum lost a roof of slate.",
        "The Orla Museum had a roof of slate.",
        "The Orla Museum will have a roof of slate.",
        "The Orla Museum no longer has a roof of slate.",
        "The Orla Museum has a roof of slate over the porch.",
        "If the Orla Museum has a roof of slate, it is old.",
        "Ada Quill has a roof of slate.",
    ],
)
def test_what_is_no_part_and_what_is_not_had_belongs_to_nothing(text: str) -> None:
    assert all(one.referent.owner is None for sentence in reading_of(text).sentences for one in sentence.references.values())
