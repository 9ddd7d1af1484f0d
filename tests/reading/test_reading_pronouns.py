"""What "it" and "the structure" stand for, and when nobody can tell."""

from __future__ import annotations

import pytest

from reading_helpers import said


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
