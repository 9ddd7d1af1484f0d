"""Which two things a sentence puts into which relation, whatever the words it takes for that."""

from __future__ import annotations

import pytest

from reading_helpers import said


def related(text: str) -> list[tuple[str, str, str]]:
    return [(claim.subject, claim.predicate, claim.value) for claim in said(text, "relation")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The capital of Ostrelia is Corvane.", ("Ostrelia", "capital", "Corvane")),
        ("Corvane is the capital of Ostrelia.", ("Ostrelia", "capital", "Corvane")),
        ("Ada Quill wrote the music for the film Night Ferry.", ("Night Ferry", "music_by", "Ada Quill")),
        ("The treaty was signed in Corvane in 1912.", ("treaty", "signed_in", "Corvane")),
        ("The Treaty of Corvane was signed in Ostrel.", ("Treaty of Corvane", "signed_in", "Ostrel")),
        ("Ada Quill lives in Corvane.", ("Ada Quill", "lives_in", "Corvane")),
        ("Ada Quill refereed the 1998 Corvane Cup Final.", ("Corvane Cup Final", "refereed_by", "Ada Quill")),
        ("The main character of the novel Grey Harbour is Bram Teller.", ("Grey Harbour", "main_character", "Bram Teller")),
        ("The novel Grey Harbour is dedicated to Bram Teller.", ("Grey Harbour", "dedicated_to", "Bram Teller")),
        ("The Kestrel-2 satellite was launched from Corvane.", ("Kestrel-2 satellite", "launched_from", "Corvane")),
        ("The 1998 Corvane Games were held in Ostrel.", ("Corvane Games", "held_in", "Ostrel")),
    ],
)
def test_a_relation_is_read_from_its_verb_its_noun_or_its_preposition(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in related(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill dreamt of the capital of Ostrelia.",
        "The treaty was signed in ink.",
        "The novel Grey Harbour is dedicated to nobody.",
        "The film Night Ferry was planned by Ada Quill.",
    ],
)
def test_no_relation_is_read_where_no_other_thing_is_named(text: str) -> None:
    assert related(text) == []
