"""Scores of matches: "3–1" and "1-3" are one result, told from the two sides."""

from __future__ import annotations

import re

from claimcheck.model.relation import Comparison, Relation

_SCORE = re.compile(r"(?<![\w.,/–—-])(\d{1,2})\s?[-–—]\s?(\d{1,2})(?![\w%/–—-]|[.,]\d|\s?(?:%|per))")


def find_scores(text: str) -> list[tuple[int, int]]:
    """The places in `text`, start and end, of what is written like a score: "3–1", "0-0"."""
    return [match.span() for match in _SCORE.finditer(text)]


def score_of(text: str) -> tuple[int, int] | None:
    """The two numbers of a score, the higher one first; None for any other text.

    >>> score_of("1–3")
    (3, 1)
    """
    match = _SCORE.fullmatch(text.strip())
    if match is None:
        return None
    one, other = int(match[1]), int(match[2])
    return max(one, other), min(one, other)


def compare_scores(a: str, b: str) -> Comparison:
    """The relation of two scores: equal, also from the other side, or apart; unknown where a text is none."""
    one, other = score_of(a), score_of(b)
    detail = f"{a} is not {b}"
    if one is None or other is None:
        return Comparison(relation=Relation.UNKNOWN, detail=detail)
    return Comparison(relation=Relation.EQUAL if one == other else Relation.APART, detail=detail)
