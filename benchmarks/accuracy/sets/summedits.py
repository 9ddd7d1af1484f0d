"""A document and a summary that is consistent with it or was edited not to be (SummEdits)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.items import Item, Outcome, PairLabels, Row, pair, rows
from benchmarks.accuracy.pairs import TYPED_EDITS, in_group, judge_pair, pair_outcomes
from benchmarks.accuracy.tables import Table, called_line, precision_line

NAME = "summedits"
HOW = (
    "The document is `a`, the summary `b`; neither has a date. Typed edits are those marked as one edit of a date, number, name or place, "
    "or negation; consistent summaries are counted whether or not they were reworded."
)
judge = judge_pair


def load(data: Path) -> list[Item]:
    """One item a document and summary."""
    return [
        Item(
            id=row["id"],
            unit=row["id"],
            stratum=f"{row['domain']} {row['consistent']} {row['edit_type_auto'] in TYPED_EDITS}",
            documents=pair(row["doc"], row["summary"]),
            labels=_labels(row),
        )
        for row in rows(data / "summedits.jsonl")
    ]


def _labels(row: Row) -> PairLabels:
    gold, kind = "agree" if row["consistent"] else "conflict", row["edit_type_auto"]
    return PairLabels(
        gold=gold,
        group=kind,
        typed=kind in TYPED_EDITS,
        words=(row["removed"], row["added"]),
        note=f"{gold}, {kind}: {row['removed']!r} became {row['added']!r}",
    )


def table(outcomes: Sequence[Outcome]) -> Table:
    """False alarms on consistent summaries, and edits found."""
    listed = pair_outcomes(outcomes)
    edited = [outcome for outcome in listed if outcome.gold == "conflict"]
    lines = (
        called_line("consistent summaries flagged", [outcome for outcome in listed if outcome.gold == "agree"], "at most 0.03"),
        called_line("typed edits found", [outcome for outcome in edited if outcome.typed], "at least 0.45"),
        precision_line("precision of conflict", listed),
        *(called_line(f"edits found: {kind.replace('_', ' ')}", in_group(edited, kind)) for kind in (*TYPED_EDITS, "multi", "other")),
    )
    return Table("Edited summaries: `summedits`", HOW, lines)
