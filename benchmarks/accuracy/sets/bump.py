"""An article against its summary, and against the same summary with one planted error (BUMP)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.items import Item, Outcome, PairLabels, PairOutcome, Row, pair, rows
from benchmarks.accuracy.pairs import TYPED_EDITS, in_group, judge_pair, pair_outcomes
from benchmarks.accuracy.scoring import Figure, called_by, share
from benchmarks.accuracy.tables import Table, called_line, line, precision_line

NAME = "bump"
HOW = (
    "The article is document `a`, the summary document `b`; neither has a date. Counted are the items whose edit is marked as a date, "
    "number, name or place, or negation; the marks were set by a program and are rough."
)
judge = judge_pair


def load(data: Path) -> list[Item]:
    """Two items a row: the article with the edited summary, and with the reference summary."""
    return [
        Item(
            id=f"{row['id']}-{which}",
            unit=row["id"],
            stratum=row["edit_type_auto"],
            documents=pair(row["article"], row[which]),
            labels=_labels(row, which),
        )
        for row in rows(data / "bump.jsonl")
        for which in ("edited", "reference")
    ]


def _labels(row: Row, which: str) -> PairLabels:
    return PairLabels(
        gold="conflict" if which == "edited" else "agree",
        group=which,
        typed=row["edit_type_auto"] in TYPED_EDITS,
        words=(row["removed"], row["added"]),
        note=f"{which}, {row['edit_type_auto']}: {row['removed']!r} became {row['added']!r}",
    )


def table(outcomes: Sequence[Outcome]) -> Table:
    """Edited summaries told from references; all kinds of edit for comparison."""
    listed = pair_outcomes(outcomes)
    typed = [outcome for outcome in listed if outcome.typed]
    lines = (
        line("edited flagged and reference not", lambda naive: _told_apart(typed, naive), "at least 0.50"),
        called_line("reference flagged", in_group(typed, "reference"), "at most 0.05"),
        precision_line("precision of conflict", typed),
        line("all kinds of edit: edited flagged and reference not", lambda naive: _told_apart(listed, naive)),
        called_line("all kinds of edit: reference flagged", in_group(listed, "reference")),
    )
    return Table("Summaries with a planted error: `bump`", HOW, lines)


def _told_apart(outcomes: Sequence[PairOutcome], naive: str | None) -> Figure:
    flagged: dict[str, set[str]] = defaultdict(set)
    for outcome in outcomes:
        flagged[outcome.unit] |= {outcome.group} if called_by(outcome, naive) == "conflict" else set()
    return share(groups == {"edited"} for groups in flagged.values())
