"""What comparing two names comes to inside the library: three-valued, so that names which are known apart can keep others apart."""

from __future__ import annotations

from dataclasses import dataclass

SAME = 0.8
"""Scores from here on mean the same thing."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """`same` is True for one thing, False for two (something in the names speaks against one), None where the names do not tell."""

    same: bool | None
    score: float
    reason: str


def same(score: float, reason: str) -> Judgement:
    """One thing. `score` is kept within the range that says so."""
    return Judgement(same=True, score=min(1.0, max(SAME, score)), reason=reason)


def apart(score: float, reason: str) -> Judgement:
    """Two things. `score` in 0..1 is how alike the names are, scaled to stay below `SAME`."""
    return Judgement(same=False, score=min(1.0, max(0.0, score)) * (SAME - 0.2), reason=reason)


def unclear(score: float, reason: str) -> Judgement:
    """It cannot be told from the names. `score` in 0..1 is how alike they are, scaled to stay below `SAME`."""
    return Judgement(same=None, score=min(1.0, max(0.0, score)) * (SAME - 0.01), reason=reason)
