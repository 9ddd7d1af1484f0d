from __future__ import annotations

import pytest

from claimcheck.model.values import EntityType
from claimcheck.reading.people import sex_of
from reading_helpers import claims_of, said, thing

MEANT = [
    ("Bram Teller was shot. Sheriff Tom Hallan said the victim died.", "the victim", "Bram Teller"),
    ("Bram Teller was shot. Sheriff Tom Hallan came. He died on Monday.", "He", "Bram Teller"),
    ("Bram Teller was arrested. Mara Orne was hurt. The suspect is in jail.", "The suspect", "Bram Teller"),
    ("Bram Teller was shot on Monday. Sheriff Tom Hallan came. He said it was late.", "He", "Tom Hallan"),
    ("A man was shot. He was identified as Bram Teller.", "He", "Bram Teller"),
    ("A man was shot. Police identified him as Bram Teller.", "A man", "Bram Teller"),
    ("The man was found by a guard. Relatives identified the man as Bram Teller.", "The man", "Bram Teller"),
    ("Doctors identified the 25-year-old as Bram Teller.", "the 25-year-old", "Bram Teller"),
    ("Bram Teller, 23, and Jonas Orne, 31, were shot. The 23-year-old died.", "The 23-year-old", "Bram Teller"),
    ("Bram Teller, 23, and Jonas Orne, 31, were shot. The 31-year-old man died.", "The 31-year-old man", "Jonas Orne"),
    ("Police identified the 15-year-old killed on Monday as Bram Teller.", "the 15-year-old", "Bram Teller"),
    ("The victim, identified by police as Bram Teller, was asleep.", "The victim", "Bram Teller"),
    ("Relatives identified one of the victims as Bram Teller.", "one of the victims", "Bram Teller"),
    ("The victim was taken to a clinic. Bram Teller died there.", "The victim", "Bram Teller"),
    ("The sheriff said the victim, Bram Teller, was asleep.", "the victim", "Bram Teller"),
    ("Bram Teller, 23, was shot. The bridge was closed. Ships came. Rain fell. He died.", "He", "Bram Teller"),
    ("Bram Teller was shot. Mara Orne, his aunt, said Bram was outside.", "Bram", "Bram Teller"),
    ("Neighbours called Jonas quiet. Jonas Orne was shot on Monday.", "Jonas", "Jonas Orne"),
    ("Bram Teller, 9, was shot. The boy died.", "The boy", "Bram Teller"),
    ("A boy, Bram Teller, was at home. The child died.", "The child", "Bram Teller"),
    ("The woman was identified as his mother, 26-year-old Mara Orne.", "The woman", "Mara Orne"),
    ("Bram Teller was hurt. Police identified the victim as a 36-year-old man.", "a 36-year-old man", "Bram Teller"),
    ("Bram Teller came. Bram and Mara Orne were hurt.", "Bram", "Bram Teller"),
]


@pytest.mark.parametrize(("text", "words", "name"), MEANT)
def test_a_word_for_a_person_leads_to_whom_it_befell_and_not_to_who_tells_it(text: str, words: str, name: str) -> None:
    assert thing(text, words) == name


NOT_MEANT = [
    ("Bram Teller said the man was asleep.", "the man", "Bram Teller"),
    ("Sheriff Tom Hallan came at noon. He was shot in the leg.", "He", "Tom Hallan"),
    ("Sheriff Tom Hallan came at noon. The victim was asleep.", "The victim", "Tom Hallan"),
    ("Bram Teller and Jonas Orne were shot. The victim was asleep.", "The victim", "Bram Teller"),
    ("Barbara Teller left at noon. He was asleep.", "He", "Barbara Teller"),
    ("Bram Teller, 54, left at noon. The boy was asleep.", "The boy", "Bram Teller"),
    ("Bram Teller, 23, was shot. The 25-year-old died.", "The 25-year-old", "Bram Teller"),
    ("Bram Teller was not arrested. The suspect is in jail.", "The suspect", "Bram Teller"),
    ("The victim was asleep. The victims were hurt. Bram Teller was shot.", "The victim", "Bram Teller"),
    ("By Bram Teller. The bridge was closed. The man was shot.", "The man", "Bram Teller"),
    ("Bram Teller left at noon. The boy was shot in the leg.", "The boy", "Bram Teller"),
    ("Bram Teller was arrested on Monday. The child was shot in the leg.", "The child", "Bram Teller"),
    ("Bram Teller and Bram Orne were shot. Bram died.", "Bram", "Bram Teller"),
]


@pytest.mark.parametrize(("text", "words", "name"), NOT_MEANT)
def test_a_word_for_a_person_is_not_led_to_whom_it_cannot_mean(text: str, words: str, name: str) -> None:
    assert thing(text, words) != name


def test_a_description_in_apposition_gives_the_age_of_the_person_before_it() -> None:
    assert [claim.subject for claim in said("The suspect, a 25-year-old man, was shot.", "attribute", "age")] == ["suspect"]
    assert [claim.subject for claim in said("A man, a 49-year-old woman and a boy were shot.", "attribute", "age")] == ["woman"]
    assert thing("Bram Teller, a 9-year-old pupil, left. The boy died.", "The boy") == "Bram Teller"


def test_a_given_name_tells_the_sex_only_where_it_is_one_of_one_sex() -> None:
    assert (sex_of("Barbara"), sex_of("bruce"), sex_of("Jordan")) == ("f", "m", "")


@pytest.mark.parametrize(
    "text",
    [
        "Much has been said of the region. Helen Dorning, who is 52, is fond of it.",
        "Much has been said of the region. Helen Dorning is a pilot. She is 52 years old.",
    ],
)
def test_a_full_name_is_a_persons_where_the_text_says_who_or_what_she_is(text: str) -> None:
    assert [claim.subject for claim in said(text, "attribute", "age")] == ["Helen Dorning"]


def test_who_has_many_people_is_no_person() -> None:
    (claim,) = (claim for claim in claims_of("In 2005 Varstad had 5,592 people.") if claim.kind == "quantity")
    assert claim.subject.entity_type is not EntityType.PERSON
