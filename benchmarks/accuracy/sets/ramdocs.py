"""Passages about one question (RAMDocs): in conflict, in agreement, about another thing of the same name, or unrelated."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.items import Item, Outcome, PairLabels, Row, pair, rows
from benchmarks.accuracy.pairs import in_group, judge_pair, pair_outcomes
from benchmarks.accuracy.tables import Table, called_line, precision_line

NAME = "ramdocs"
HOW = (
    "Passage `a` is the first document, passage `b` the second; neither has a date or a title. A pair counts as called when any finding "
    "over both passages is a conflict, whatever it is about. Counted are the pairs whose value is a date or a number."
)
judge = judge_pair


def load(data: Path) -> list[Item]:
    """One item a pair of passages."""
    return [
        Item(
            id=f"ramdocs-{number}",
            unit=f"ramdocs-{number}",
            stratum=f"{row['value_type']} {row['relation']}",
            documents=pair(row["a"]["text"], row["b"]["text"]),
            labels=_labels(row),
        )
        for number, row in enumerate(rows(data / "ramdocs_pairs.jsonl"))
    ]


def _labels(row: Row) -> PairLabels:
    relation, answers = row["relation"], (row["a"]["answer"], row["b"]["answer"])
    return PairLabels(
        gold=relation if relation in {"conflict", "agree"} else "none",
        group=relation,
        typed=row["value_type"] in {"date", "number"},
        words=answers,
        note=f"{relation}, {row['value_type']}: {row['question']} {answers[0]!r} and {answers[1]!r}",
        both_ways=True,
    )


def table(outcomes: Sequence[Outcome]) -> Table:
    """Conflicts found, and conflicts wrongly called in each other relation."""
    listed = pair_outcomes(outcomes)
    typed = [outcome for outcome in listed if outcome.typed]
    names = [outcome for outcome in listed if not outcome.typed]
    others = ("other_entity", "agree", "unrelated")
    lines = [
        called_line("conflicts found", in_group(typed, "conflict"), "at least 0.50"),
        *(called_line(f"`{relation}` called conflict", in_group(typed, relation), "at most 0.03") for relation in others),
        precision_line("precision of conflict", typed),
        called_line("values that are names: conflicts found", in_group(names, "conflict")),
        called_line("values that are names: others called conflict", in_group(names, *others)),
    ]
    return Table("Passages on one question: `ramdocs_pairs`", HOW, tuple(lines))
