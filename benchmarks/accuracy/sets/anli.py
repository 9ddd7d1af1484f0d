"""A context and a statement that follows from it, contradicts it, or neither (ANLI, round 3)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.items import Item, Outcome, PairLabels, Row, pair, rows
from benchmarks.accuracy.pairs import judge_pair, pair_outcomes
from benchmarks.accuracy.scoring import called_by, conflict_counts, f1, share
from benchmarks.accuracy.tables import Table, called_line, line, precision_line

NAME = "anli"
KINDS = ("date", "name", "negation", "number", "place")
HOW = (
    "The context is document `a`, the statement `b`. Called is conflict when any finding over both is one, else agreement when any "
    "finding is an agreement or a refinement, else none. Counted are the items of a kind that claimcheck compares (date, number, name, "
    "place, negation) that are marked as needing no knowledge of the world."
)
judge = judge_pair


def load(data: Path) -> list[Item]:
    """One item a context and statement."""
    return [
        Item(
            id=row["id"],
            unit=row["id"],
            stratum=f"{row['gold']} {_is_typed(row)}",
            documents=pair(row["context"], row["statement"]),
            labels=PairLabels(
                gold=row["gold"],
                group="+".join(row["kinds"]),
                typed=_is_typed(row),
                note=f"{row['gold']}, {', '.join(row['kinds'])}: {row['annotator_reason']}",
            ),
        )
        for row in rows(data / "anli_r3.jsonl")
    ]


def _is_typed(row: Row) -> bool:
    return not row["needs_world_knowledge"] and any(kind in KINDS for kind in row["kinds"])


def table(outcomes: Sequence[Outcome]) -> Table:
    """Three-way accuracy and F1 of conflict, then the conflicts found by kind."""
    listed = pair_outcomes(outcomes)
    typed = [outcome for outcome in listed if outcome.typed]
    conflicts = {kind: [o for o in typed if o.gold == "conflict" and kind in o.group.split("+")] for kind in KINDS}
    lines = (
        line("three-way accuracy", lambda naive: share(called_by(outcome, naive) == outcome.gold for outcome in typed), "at least 0.55"),
        line("F1 of conflict", lambda naive: f1(conflict_counts(typed, naive)), "at least 0.55"),
        precision_line("precision of conflict", typed),
        *(called_line(f"conflicts found: {kind}", chosen) for kind, chosen in conflicts.items()),
        precision_line("items of every kind: precision of conflict", listed),
    )
    return Table("Contexts and statements: `anli_r3`", HOW, lines)
