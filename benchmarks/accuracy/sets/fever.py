"""Two claims and two pieces of evidence that contrast minimally in both directions (FEVER symmetric)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.items import Item, Outcome, PairLabels, PairOutcome, Row, pair, rows
from benchmarks.accuracy.pairs import TYPED_EDITS, in_group, judge_pair, pair_outcomes
from benchmarks.accuracy.scoring import called_by, conflict_counts, f1, share
from benchmarks.accuracy.tables import Line, Table, line, precision_line

NAME = "fever"
HOW = (
    "Evidence is document `a`, claim document `b`, each as it stands in the set: words and punctuation apart, without the title of the "
    "page. Each group gives four pairs, two of them in conflict. Counted are the groups whose claims differ by an edit marked as a date, "
    "number, name or place, or negation."
)
judge = judge_pair


def load(data: Path) -> list[Item]:
    """Four items a group, one a pair of claim and evidence (`ab` is claim a with evidence b)."""
    return [
        Item(
            id=f"{row['group']}-{combination}",
            unit=row["group"],
            stratum=row["claim_edit_type"],
            documents=pair(row[f"evidence_{combination[1]}"], row[f"claim_{combination[0]}"]),
            labels=_labels(row, combination),
        )
        for row in rows(data / "fever_symmetric.jsonl")
        for combination in sorted(row["labels"])
    ]


def _labels(row: Row, combination: str) -> PairLabels:
    gold = "conflict" if row["labels"][combination] == "REFUTES" else "agree"
    side = {"a": "removed", "b": "added"}
    words = row[f"evidence_{side[combination[1]]}"], row[f"claim_{side[combination[0]]}"]
    kind = row["claim_edit_type"]
    return PairLabels(gold, kind, kind in TYPED_EDITS, words, f"{gold}, {kind}: {words[0]!r} and {words[1]!r}")


def table(outcomes: Sequence[Outcome]) -> Table:
    """Accuracy of conflict against no conflict, by kind of edit too."""
    listed = pair_outcomes(outcomes)
    typed = [outcome for outcome in listed if outcome.typed]
    lines = (
        _accuracy("accuracy", typed, "at least 0.70"),
        line("F1 of conflict", lambda naive: f1(conflict_counts(typed, naive))),
        precision_line("precision of conflict", typed),
        *(_accuracy(f"accuracy: {kind.replace('_', ' ')}", in_group(typed, kind)) for kind in TYPED_EDITS),
        _accuracy("edits of every kind: accuracy", listed),
    )
    return Table("Minimal contrasts: `fever_symmetric`", HOW, lines)


def _accuracy(measure: str, outcomes: Sequence[PairOutcome], target: str = "") -> Line:
    return line(
        measure,
        lambda naive: share((called_by(outcome, naive) == "conflict") == (outcome.gold == "conflict") for outcome in outcomes),
        target,
    )
