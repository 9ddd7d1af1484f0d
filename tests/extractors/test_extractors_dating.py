"""The ends of a span: only those that a calendar unit spells out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extractors.dating import ends_of
from claimcheck.values.dates import find_dates

WORDS = st.sampled_from(
    [
        "from",
        "to",
        "until",
        "between",
        "and",
        "early",
        "late",
        "about",
        "the",
        "since",
        "1950",
        "1998",
        "May",
        "3",
        "March",
        "2001-02",
        "1950s",
    ]
)


def _ends(text: str) -> list[str]:
    return [end.edtf for mention in find_dates(text) for end in ends_of(mention.value)]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("from 1990 to 1998", ["1990", "1998"]),
        ("from May 1990 until 3 June 1998", ["1990-05", "1998-06-03"]),
        ("from about 1990 to 1998", []),
        ("since 1990", []),
        ("in 1990", []),
        ("from the 1950s to the 1970s", []),
    ],
)
def test_the_ends_of_a_span_are_its_first_and_last_unit(text: str, ends: list[str]) -> None:
    assert _ends(text) == ends


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_any_date_has_two_ends_or_none(text: str) -> None:
    assert {len(ends_of(mention.value)) for mention in find_dates(text)} <= {0, 2}
