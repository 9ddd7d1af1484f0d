"""Scores of matches: two are one result from whichever side they are told, and what is none is never compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.relation import Relation
from claimcheck.values.scores import compare_scores, find_scores, score_of

SCORES = st.tuples(st.integers(0, 99), st.sampled_from("-–—"), st.integers(0, 99)).map(lambda parts: f"{parts[0]}{parts[1]}{parts[2]}")
TEXTS = st.one_of(SCORES, st.text(max_size=20))


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_the_order_of_two_scores_does_not_matter(a: str, b: str) -> None:
    assert compare_scores(a, b).relation is compare_scores(b, a).relation


@given(SCORES)
def test_a_score_is_equal_to_itself_and_to_the_same_told_from_the_other_side(score: str) -> None:
    one, other = (part for part in score.replace("–", "-").replace("—", "-").split("-"))
    assert compare_scores(score, score).relation is Relation.EQUAL
    assert compare_scores(score, f"{other}-{one}").relation is Relation.EQUAL


@given(SCORES, SCORES)
def test_two_scores_are_apart_unless_their_sorted_numbers_are_the_same(a: str, b: str) -> None:
    def numbers(score: str) -> list[int]:
        return sorted(int(part) for part in score.replace("–", "-").replace("—", "-").split("-"))

    assert (compare_scores(a, b).relation is Relation.EQUAL) == (numbers(a) == numbers(b))


@given(st.text(max_size=20))
def test_any_text_is_a_score_or_none(text: str) -> None:
    score = score_of(text)
    assert score is None or score[0] >= score[1] >= 0
    assert compare_scores(text, "3–1").relation is (
        Relation.UNKNOWN if score is None else Relation.EQUAL if score == (3, 1) else Relation.APART
    )


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXTS, max_size=4).map(" ".join))
def test_what_is_found_is_a_score_where_it_stands(text: str) -> None:
    assert [text[start:end] for start, end in find_scores(text) if score_of(text[start:end]) is None] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They won 3–1.", ["3–1"]),
        ("It ended 0-0, and then 4 - 2 after extra time.", ["0-0", "4 - 2"]),
        ("between 3-5% of them", []),
        ("from 1998-99 to 2004-05", []),
        ("Law 03-03-12", []),
        ("the years 12/13-14", []),
        ("a 5-10.5 ratio", []),
    ],
)
def test_ratios_seasons_and_numbers_of_laws_are_no_scores(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_scores(text)] == found
