"""What "it" and "the structure" stand for, and when nobody can tell."""

from __future__ import annotations

import pytest

from claimcheck.reading.phrases import antecedent_of
from reading_helpers import reading_of, said


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Bridge replaced a wooden bridge. It had been built in 1640.",
        "Orla Airport replaced Corle Field. It had opened in 1931 with a single runway.",
        "The Orla Viaduct replaced a timber trestle bridge. The structure had been built in 1851.",
    ],
)
def test_what_had_come_about_before_may_be_the_older_of_two_things(text: str) -> None:
    assert not any(claim.subject.startswith("Orla") for claim in said(text, "event"))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Orla Bridge collapsed in the flood. It had been built in 1640.", "Orla Bridge"),
        ("The Orla Bridge replaced a wooden bridge. It was built in 1640.", "Orla Bridge"),
        ("The Orla Bridge stands in Corvane. It had been built in 1640.", "Orla Bridge"),
    ],
    ids=["an event is nothing that was built", "a plain past", "a place is no other thing"],
)
def test_otherwise_it_is_the_subject_of_the_sentence_before(text: str, subject: str) -> None:
    assert subject in {claim.subject for claim in said(text, "event", "built")}


@pytest.mark.parametrize(
    ("text", "words", "owner"),
    [
        ("The Orla Museum and the tower with its roof burned down in 1961.", "roof", "tower"),
        ("The Orla Museum showed the tower in its height in 1961.", "height", "tower"),
        ("The Orla Museum lost the tower, and its roof burned down in 1961.", "roof", "Orla Museum"),
    ],
)
def test_its_behind_with_stands_for_the_noun_right_before(text: str, words: str, owner: str) -> None:
    [its] = [token for sentence in reading_of(text).sentences for token in sentence.sentence.tokens if token.lower_ == "its"]
    meant = antecedent_of(its)
    assert (str(meant) if meant is not None else "Orla Museum") == owner
    assert its.head.text == words
