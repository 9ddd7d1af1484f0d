"""Ages at death: by the verb, by the words for it, by the sentence before."""

from __future__ import annotations

import pytest

from claimcheck import Document, extract_claims
from reading_helpers import said


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe died at 57.",
        "Jane Roe was 57 when she died.",
        "Jane Roe was 57 when the crash at Marlow Flats killed her.",
        "Jane Roe was 57 when she was killed.",
        "At her death Jane Roe was 57.",
        "Jane Roe was 57 at the time of her death.",
    ],
)
def test_an_age_told_with_a_death_is_the_age_at_death(text: str) -> None:
    assert [(claim.subject, claim.predicate, claim.value) for claim in said(text, "attribute")] == [("Jane Roe", "age at death", "57 year")]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe was 57 when her husband died.",
        "Jane Roe was 57 when the crash killed her husband.",
        "Her father died in 1990. Jane Roe was 57.",
        "Jane Roe did not die. She was 57.",
        "At the death of her father Jane Roe was 57.",
        "The horse was old. Jane Roe was 57 when it died.",
        "Irena Solt was a dancer. John Doe was 57 when she died.",
        "Jane Roe killed a bear at the age of 57.",
        "At its end Jane Roe was 57.",
    ],
)
def test_the_death_of_somebody_else_or_of_nobody_makes_none(text: str) -> None:
    assert "age at death" not in {claim.predicate for claim in said(text, "attribute")}


def _attributes(text: str, published: str | None) -> list[str]:
    return [claim.predicate for claim in extract_claims(Document.from_text(text, published=published)) if claim.kind == "attribute"]


@pytest.mark.parametrize(
    "text",
    ["Jane Roe died at her home on 2 June 1998. She was 57.", "Jane Roe, the singer, died in 1998. She was 57 years old."],
)
def test_so_is_one_told_right_after_it(text: str) -> None:
    assert _attributes(text, None) == ["age at death"]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe died in Corvane. She was 57.",
        "Jane Roe died in 1998. She was 57 in her last film.",
        "Jane Roe drowned in work in 1998. At that time she was 57.",
        "Mara Fenn died in 1998. Jane Roe was 57.",
        "Jane Roe sang in 1998. She was 57.",
        "Jane Roe did not die in 1998. She was 57.",
    ],
    ids=["perhaps on stage", "at another time", "another time", "somebody else", "no death", "a denial"],
)
def test_but_not_one_of_another_time(text: str) -> None:
    assert "age at death" not in _attributes(text, None)


def test_in_the_news_of_a_death_the_age_of_the_dead_is_one_with_that_of_the_living() -> None:
    assert _attributes("Jane Roe died at her home on Monday. She was 57.", "2020-05-06") == ["age"]
