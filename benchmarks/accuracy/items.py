"""The nouns of the benchmark: labelled items, what the library made of them, and a fixed sample of them."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import claimcheck as cc
from claimcheck.model.finding import Verdict

Row = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Item:
    """Documents to be cross-checked in one go, and their labels.

    Items of one `unit` are sampled together (the four pairs of a contrast group); `stratum` is what a sample keeps the shares of.
    """

    id: str
    unit: str
    stratum: str
    documents: tuple[cc.Document, ...]
    labels: Any


@dataclass(frozen=True, slots=True)
class PairLabels:
    """What a set says of two documents `a` and `b`.

    `gold`, `group` and `typed` are as in `PairOutcome`. `words` are the words of either document that the label rests on, where it has
    any, and `note` all that a reader of errors should know. `both_ways` is False when only `b` can err (a summary against its article).
    """

    gold: str
    group: str
    typed: bool
    words: tuple[str, str] = ("", "")
    note: str = ""
    both_ways: bool = False


@dataclass(frozen=True, slots=True)
class Error:
    """An item that went wrong: the cause in a few words, and everything needed to see why."""

    cause: str
    title: str
    trace: str


@dataclass(frozen=True, slots=True)
class PairOutcome:
    """What was made of one labelled pair. `gold` and `called` are "conflict", "agree" or "none"; `group` is a finer label of the set's own.

    `typed` says whether the pair counts for the set's target (the kinds of edit that claimcheck compares). `naive` holds the calls of the
    trivial baselines, by name.
    """

    item: str
    unit: str
    gold: str
    called: str
    group: str
    typed: bool = True
    naive: Mapping[str, str] = field(default_factory=dict)
    error: Error | None = None


@dataclass(frozen=True, slots=True)
class FieldOutcome:
    """How many values of one field of a record were found, wrongly given, and missed, by us and by the trivial baseline."""

    item: str
    field: str
    counts: Counts
    naive: Counts
    error: Error | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """True positives, false positives, false negatives."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    @classmethod
    def of(cls, gold: set[T], found: set[T]) -> Counts:
        """Counts of two sets."""
        return cls(len(gold & found), len(found - gold), len(gold - found))

    def __add__(self, other: Counts) -> Counts:
        """The sum, count by count."""
        return Counts(self.hits + other.hits, self.false + other.false, self.missed + other.missed)


Outcome = PairOutcome | FieldOutcome
Load = Callable[[Path], Sequence[Item]]
Judge = Callable[[Item, cc.Report, bool], list[Outcome]]
"""From an item and its report to outcomes; the flag asks for errors with their traces."""


def rows(path: Path) -> Iterator[Row]:
    """The objects of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def pair(first: str, second: str, *, published: tuple[str | None, str | None] = (None, None)) -> tuple[cc.Document, cc.Document]:
    """Two texts as documents `a` and `b`."""
    return (
        cc.Document.from_text(first, id="a", published=published[0]),
        cc.Document.from_text(second, id="b", published=published[1]),
    )


def sample(items: Sequence[Item], limit: int | None) -> list[Item]:
    """About `limit` items, always the same ones: whole units, each stratum with its share, in the set's order.

    Within a stratum units are taken in the order of a hash of their names, which is as good as chance and needs no seed.
    """
    if limit is None or limit >= len(items):
        return list(items)
    strata: dict[str, dict[str, None]] = defaultdict(dict)
    sizes: dict[str, int] = defaultdict(int)
    for item in items:
        if item.unit not in sizes:
            strata[item.stratum][item.unit] = None
        sizes[item.unit] += 1
    order: list[tuple[float, str, str]] = []
    for stratum, units in strata.items():
        shuffled = sorted(units, key=lambda unit: hashlib.sha256(unit.encode()).digest())
        order += [((place + 0.5) / len(shuffled), stratum, unit) for place, unit in enumerate(shuffled)]
    chosen: set[str] = set()
    count = 0
    for _, _, unit in sorted(order):
        if count >= limit:
            break
        chosen.add(unit)
        count += sizes[unit]
    return [item for item in items if item.unit in chosen]


def crossing(report: cc.Report, *verdicts: Verdict) -> list[cc.Finding]:
    """The findings with one of these verdicts (all when none is given) whose claims stand in more than one document."""
    return [
        finding
        for finding in report.findings
        if (not verdicts or finding.verdict in verdicts) and len({claim.document_id for claim in finding.claims}) > 1
    ]
