"""Two articles that spell one person's name in two ways (Gun Violence Archive)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.accuracy.items import Error, Item, Outcome, PairOutcome, rows
from benchmarks.accuracy.pairs import pair_outcomes
from benchmarks.accuracy.scoring import Figure, called_by, share
from benchmarks.accuracy.sets.records import articles
from benchmarks.accuracy.tables import Table, line
from benchmarks.accuracy.tracing import tokens, trace

import claimcheck as cc

NAME = "variants"
ALONE, EQUAL, SURNAME = "by `compare_names` alone", "equal but for case", "equal last names"
HOW = (
    "The two articles are cross-checked. A variant counts as held when one entity of the report has both spellings, as its name, as one "
    "of its aliases, or as the name of one of its mentions."
)


def load(data: Path) -> list[Item]:
    """One item a pair of spellings."""
    documents = {document.id: document for row in rows(data / "gva_incidents_multi.jsonl") for document in articles(row)}
    return [
        Item(
            id=f"{row['incident_id']} {row['name_a']}",
            unit=f"{row['incident_id']} {row['name_a']}",
            stratum=row["kind"],
            documents=(documents[row["doc_a"]], documents[row["doc_b"]]),
            labels=row,
        )
        for row in rows(data / "gva_name_variants.jsonl")
    ]


def judge(item: Item, report: cc.Report, errors: bool) -> list[Outcome]:  # noqa: FBT001 - the signature of `Judge`
    """One outcome: whether both names are one person."""
    names = item.labels["name_a"], item.labels["name_b"]
    one, other = ({key for key, held in _names(report) if tokens(held) == tokens(name)} for name in names)
    called = "agree" if one & other else "none"
    error = None
    if errors and called == "none":
        cause = "not extracted: no claim about a person of that name" if not one or not other else "not resolved: two entities"
        error = Error(cause, f"{item.id}: {names}", trace(item, report, names))
    return [PairOutcome(item.id, item.unit, "agree", called, item.labels["kind"], naive=_naive(*names), error=error)]


def _naive(one: str, other: str) -> dict[str, str]:
    same = {
        ALONE: cc.compare_names(one, other, kind="Person").same,
        EQUAL: one.casefold() == other.casefold(),
        SURNAME: tokens(one)[-1] == tokens(other)[-1],
    }
    return {name: "agree" if held else "none" for name, held in same.items()}


def _names(report: cc.Report) -> Iterator[tuple[str, str]]:
    for entity in report.entities:
        for name in (entity.name, *entity.aliases):
            yield entity.key, name
    for claim in report.claims:
        for mention in (claim.subject, claim.object, claim.attribution):
            if mention and mention.key:
                yield mention.key, mention.name
                yield mention.key, mention.text


def table(outcomes: Sequence[Outcome]) -> Table:
    """Variants held as one person."""
    listed = pair_outcomes(outcomes)

    def held(naive: str | None) -> Figure:
        return share(called_by(outcome, naive) == "agree" for outcome in listed)

    return Table(
        "Variants of a name: `gva_name_variants`", HOW, (line("held as one person", held, "at least 0.90", (ALONE, EQUAL, SURNAME)),)
    )
