"""A text that opens with "it" or "the film" is about what all other texts are about, and about nothing where these are of two minds."""

from __future__ import annotations

import pytest

import claimcheck as cc


def conflicts(*texts: str) -> int:
    return len(cc.crosscheck([cc.Document.from_text(text) for text in texts]).conflicts)


@pytest.mark.parametrize("opening", ["It was founded in May 1932.", "The park was founded in May 1932."])
def test_a_nameless_opening_is_about_the_only_subject_of_the_other_text(opening: str) -> None:
    assert conflicts(opening, "Orlavia was founded in 1934.") == 1


@pytest.mark.parametrize(
    "texts",
    [
        ("It was founded in May 1932.", "Orlavia was founded in 1934. Fenn Brewery was founded in 1950."),
        ("It was founded in May 1932.", "Orlavia was founded in 1934.", "Fenn Brewery was founded in 1950."),
        ("She was born in May 1932.", "Orlavia was founded in 1934."),
        ("The city was founded in May 1932.", "Jane Roe was born in 1934."),
        ("A mill was founded in May 1932.", "Orlavia was founded in 1934."),
        ("Fenn Brewery was sold. It was founded in May 1932.", "Orlavia was founded in 1934."),
    ],
)
def test_any_other_opening_stays_nameless(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == 0


def test_a_text_that_names_the_thing_does_not_open_with_it() -> None:
    park = cc.Document.from_text("Halloway Park covers 85 hectares and was laid out in 1866.", id="a")
    lake = cc.Document.from_text("The lake in Halloway Park, dug in 1891, has an area of 12 hectares.", id="b")
    assert cc.crosscheck([park, lake]).conflicts == ()
