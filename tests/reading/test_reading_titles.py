"""Titles of works are names, though their words are common ones."""

from __future__ import annotations

import pytest

from reading_helpers import claims_of


def named(text: str) -> set[str]:
    return {claim.subject.name for claim in claims_of(text) if claim.kind == "event"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The painter Ada Quill painted Woman with a Grey Shawl in 1911.", "Woman with a Grey Shawl"),
        ("Paper Kings split up in 1999.", "Paper Kings"),
        ("The King's Ransom was published in 1987.", "King's Ransom"),
    ],
)
def test_a_title_of_common_words_is_one_name(text: str, title: str) -> None:
    assert named(text) == {title}


@pytest.mark.parametrize(
    "text",
    [
        "WOMAN WITH A GREY SHAWL WAS PAINTED IN 1911.",
        "The woman with a grey shawl was painted in 1911.",
    ],
)
def test_in_a_line_of_capitals_or_without_any_nothing_is_taken_for_a_title(text: str) -> None:
    assert "Woman with a Grey Shawl" not in named(text)


def test_what_a_body_has_is_not_its_title() -> None:
    assert "Guardian's Editor" not in named("The Guardian's Editor was appointed in 1987.")
