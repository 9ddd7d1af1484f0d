"""What is written down: tables of figures, never an item."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.baselines import NAIVE
from benchmarks.accuracy.items import PairOutcome
from benchmarks.accuracy.scoring import Figure, called_by, conflict_counts, rate, share


@dataclass(frozen=True, slots=True)
class Line:
    """One measure: our figure, those of the baselines by name, and what is aimed at."""

    measure: str
    ours: Figure
    naive: dict[str, Figure]
    target: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of one set. `how` says in words how the set was used."""

    title: str
    how: str
    lines: tuple[Line, ...]


def line(measure: str, score: Callable[[str | None], Figure], target: str = "", naive: Sequence[str] = NAIVE) -> Line:
    """A line whose figures are `score(None)` for us and `score(name)` for a baseline."""
    return Line(measure, score(None), {name: score(name) for name in naive}, target)


def called_line(measure: str, outcomes: Iterable[PairOutcome], target: str = "", call: str = "conflict") -> Line:
    """The share of these pairs on which a call was made."""
    listed = list(outcomes)
    return line(measure, lambda naive: share(called_by(outcome, naive) == call for outcome in listed), target)


def precision_line(measure: str, outcomes: Iterable[PairOutcome], target: str = "") -> Line:
    """Of the pairs called a conflict, the share labelled so."""
    listed = list(outcomes)

    def score(naive: str | None) -> Figure:
        counts = conflict_counts(listed, naive)
        return rate(counts.hits, counts.hits + counts.false)

    return line(measure, score, target)


def markdown(table: Table, cost: str) -> str:
    """A section with a table, and what it cost to make."""
    names = list(dict.fromkeys(name for row in table.lines for name in row.naive))
    head = ["measure", "claimcheck", *names, "aim"]
    lines = [f"## {table.title}", "", table.how, "", _row(head), _row(["---"] * len(head))]
    lines += [_row([row.measure, f"**{row.ours}**", *(str(row.naive.get(name, "")) for name in names), row.target]) for row in table.lines]
    return "\n".join([*lines, "", cost, ""])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
