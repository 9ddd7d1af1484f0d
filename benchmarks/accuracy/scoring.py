"""Rates, F1 and their 95 % intervals."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.accuracy.items import Counts, PairOutcome

Z = 1.959963984540054  # the 97.5th percentile of the standard normal distribution


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % score interval of a proportion (E. B. Wilson, 1927); from 0 to 1 when there is nothing to count."""
    if total == 0:
        return 0.0, 1.0
    share = hits / total
    middle = share + Z * Z / (2 * total)
    reach = Z * math.sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    scale = 1 + Z * Z / total
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value between 0 and 1, its interval, and the counts it comes from, as text."""

    value: float | None
    low: float
    high: float
    counts: str

    def __str__(self) -> str:
        """For example `0.75 (15/20; 0.53 to 0.89)`."""
        if self.value is None:
            return f"- ({self.counts})"
        return f"{self.value:.2f} ({self.counts}; {self.low:.2f} to {self.high:.2f})"


def rate(hits: int, total: int) -> Figure:
    """A proportion with its Wilson interval."""
    return Figure(hits / total if total else None, *wilson(hits, total), f"{hits}/{total}")


def share(outcomes: Iterable[bool]) -> Figure:
    """The proportion of those that are true."""
    listed = list(outcomes)
    return rate(sum(listed), len(listed))


def f1(counts: Counts) -> Figure:
    """The harmonic mean of precision and recall.

    Its interval is Wilson's for J = hits / (hits + false + missed), carried over by F1 = 2J / (1 + J), which grows with J.
    """
    total = counts.hits + counts.false + counts.missed
    low, high = (2 * bound / (1 + bound) for bound in wilson(counts.hits, total))
    predicted, expected = counts.hits + counts.false, counts.hits + counts.missed
    text = f"P {counts.hits}/{predicted}, R {counts.hits}/{expected}"
    return Figure(2 * counts.hits / (predicted + expected) if total else None, low, high, text)


def conflict_counts(outcomes: Iterable[PairOutcome], naive: str | None = None) -> Counts:
    """Hits, false alarms and misses of the call "conflict": ours, or a baseline's."""
    total = Counts()
    for outcome in outcomes:
        called, gold = called_by(outcome, naive) == "conflict", outcome.gold == "conflict"
        total += Counts(int(called and gold), int(called and not gold), int(gold and not called))
    return total


def called_by(outcome: PairOutcome, naive: str | None) -> str:
    """What was called: by us when `naive` is None, else by the baseline of that name."""
    return outcome.called if naive is None else outcome.naive[naive]
