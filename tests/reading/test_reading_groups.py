from __future__ import annotations

import pytest

from reading_helpers import reading_of, said

NAMED = [
    (
        "The victims were Garo Dorn, 52, and his wife, Julia Dorn, 47; and Dara Hill, 68.",
        "The victims",
        ["Garo Dorn", "Julia Dorn", "Dara Hill"],
    ),
    ("Police identified the men as Bram Teller, 28, of Ansel and Jonas Orne.", "the men", ["Bram Teller", "Jonas Orne"]),
    ("Two men, identified as Bram Teller and Jonas Orne, were found.", "Two men", ["Bram Teller", "Jonas Orne"]),
    ("Two residents – Bram Teller and Jonas Orne – were treated.", "Two residents", ["Bram Teller", "Jonas Orne"]),
    ("The storm hurt six others, including Bram Teller.", "six others", ["Bram Teller"]),
    ("The victims include Bram Teller, 44, and Jonas Orne, 36.", "The victims", ["Bram Teller", "Jonas Orne"]),
    ("Two people were killed: Bram Teller and Jonas Orne.", "Two people", ["Bram Teller", "Jonas Orne"]),
    ("Police named those killed as Bram Teller, 29, and Jonas Orne, 30.", "those", ["Bram Teller", "Jonas Orne"]),
    ("The coroner confirmed the victims as Bram Teller, 24, and Jonas Orne.", "the victims", ["Bram Teller", "Jonas Orne"]),
    ("Two people, 31-year-old Bram Teller, who left, and Jonas Orne, died.", "Two people", ["Bram Teller", "Jonas Orne"]),
]


def members(text: str, words: str) -> list[str]:
    return [
        member.name
        for sentence in reading_of(text).sentences
        for reference in sentence.references.values()
        if sentence.mention_of(reference).text == words
        for member in reference.referent.resolved.members
    ]


@pytest.mark.parametrize(("text", "words", "names"), NAMED)
def test_a_plural_stands_for_the_people_whom_the_sentence_names(text: str, words: str, names: list[str]) -> None:
    assert members(text, words) == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The victims were asleep. Bram Teller and Jonas Orne left.", "The victims"),
        ("The men, Bram Teller said, were asleep.", "The men"),
        ("The workers of Corvane Mills and Osprey Ferries met.", "The workers"),
    ],
)
def test_a_plural_without_a_list_of_names_stands_for_nobody_known(text: str, words: str) -> None:
    assert members(text, words) == []


DESCRIBED = [
    ("Four people, a 19-year-old man, an 18-year-old man and a boy, were hit.", "Four people", ["man", "man", "boy"]),
    ("Police say the victims are a 15-year-old and a 19-year-old.", "the victims", ["person", "person"]),
    ("The victims include a 14-year-old boy and an 18-year-old woman.", "the victims", ["boy", "woman"]),
]


@pytest.mark.parametrize(("text", "words", "names"), DESCRIBED)
def test_a_plural_stands_for_the_people_whom_the_sentence_describes(text: str, words: str, names: list[str]) -> None:
    assert members(text, words) == names or members(text, words.capitalize()) == names


@pytest.mark.parametrize("text", ["Those who waited left.", "He named those of Orla as Bram Teller and Jonas Orne."])
def test_those_are_people_only_where_a_clause_says_so_and_known_only_by_a_list(text: str) -> None:
    assert members(text, "those") == members(text, "Those") == []


def test_two_people_of_one_sentence_that_are_described_alike_stay_two() -> None:
    claims = said("A 61-year-old woman, 47-year-old woman and 35-year-old woman were struck.", "statement", "strike")
    assert [claim.subject for claim in claims] == ["woman", "woman", "woman"]


def test_that_the_victims_include_somebody_is_said_of_the_victims() -> None:
    claims = said("The victims include Bram Teller, 44, and Jonas Orne, 36.", "statement", "include")
    assert {claim.subject for claim in claims} == {"victims"}


def test_what_is_said_of_a_plural_is_said_of_each_of_its_people() -> None:
    text = "Police identified the victims as Bram Teller and Jonas Orne. The victims were found dead."
    assert [claim.subject for claim in said(text, "statement", "find dead")] == ["Bram Teller", "Jonas Orne"]
