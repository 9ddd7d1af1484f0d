from __future__ import annotations

import pytest

from reading_helpers import claims_of, said


def scores(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.value) for claim in said(text, "attribute", "score")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 1998 Corvane Cup Final was played in May. The final ended 1-3.", [("Corvane Cup Final", "1-3")]),
        ("The 1998 Corvane Cup Final was played in May. The final score was 3–1.", [("Corvane Cup Final", "3–1")]),
    ],
)
def test_the_score_of_a_match_is_read_where_a_sentence_gives_one(text: str, expected: list[tuple[str, str]]) -> None:
    assert scores(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 1998 Corvane Cup Final was played in May. The final was 0-0 at half-time.",
        "The 1998 Corvane Cup Final was played in May. They won 2–0 and 3–0.",
        "The 1998 Corvane Cup Final was played in May. It was watched by 3-5% of the town.",
        "The score was 3–1.",
        "Corvane United lost 3–1 at home.",
    ],
)
def test_no_score_is_read_of_a_part_of_several_matches_or_of_none(text: str) -> None:
    assert scores(text) == []


def test_the_value_of_a_score_stands_where_its_span_says() -> None:
    text = "The 1998 Corvane Cup Final was played in May. The final ended 1–3."
    spans = [claim.value_span for claim in claims_of(text) if claim.predicate == "score"]
    assert [text[span.start : span.end] for span in spans if span is not None] == ["1–3"]
