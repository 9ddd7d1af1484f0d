"""Two articles that give one person different ages, or the same one (Gun Violence Archive)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.accuracy.baselines import naive_calls
from benchmarks.accuracy.harm import age_of
from benchmarks.accuracy.items import Error, Item, Outcome, PairOutcome, Row, crossing, rows
from benchmarks.accuracy.pairs import in_group, pair_outcomes
from benchmarks.accuracy.people import same_person
from benchmarks.accuracy.scoring import Figure, called_by, share
from benchmarks.accuracy.sets.records import articles
from benchmarks.accuracy.tables import Table, called_line, line, precision_line
from benchmarks.accuracy.tracing import cause_of_miss, trace

import claimcheck as cc
from claimcheck.model.finding import Verdict

NAME = "ages"
EXPLAINED, UNEXPLAINED, SAME = "explained by time", "not explained by time", "same age"
FEW_DAYS = 7  # within so many days of one another, two articles should agree on an age
YEAR = 365.25
HOW = (
    "The two articles of a pair are documents, each with its day of publication and its title. Only findings on an age of the labelled "
    "person count. A difference is explained by time when the later article gives the higher age, is more than "
    f"{FEW_DAYS} days later, and so many birthdays fit between the two days; claimcheck is to call that a succession. "
    "A person counts as found when the difference is told in one of the pairs that show it. Both signs of the naive baselines are "
    "looked for in the whole of both articles."
)


def load(data: Path) -> list[Item]:
    """One item a pair of articles, with all persons whose ages are labelled there."""
    documents = {document.id: document for row in rows(data / "gva_incidents_multi.jsonl") for document in articles(row)}
    people: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for gold, name in (("conflict", "gva_age_conflicts"), ("agree", "gva_age_agreements")):
        for row in rows(data / f"{name}.jsonl"):
            if row.get("checked") != "different_person":
                people[row["doc_a"], row["doc_b"]].append({**row, "gold": gold})
    return [
        Item(
            id=f"{labels[0]['incident_id']} {'-'.join(ids)}",
            unit="-".join(ids),
            stratum=min(row["gold"] for row in labels),
            documents=tuple(documents[name] for name in ids),
            labels=labels,
        )
        for ids, labels in people.items()
    ]


def judge(item: Item, report: cc.Report, errors: bool) -> list[Outcome]:  # noqa: FBT001 - the signature of `Judge`
    """One outcome a person: the verdict on the ages that the two articles give."""
    return [_judge_person(item, row, report, errors=errors) for row in item.labels]


def _judge_person(item: Item, row: Row, report: cc.Report, *, errors: bool) -> PairOutcome:
    verdicts = {finding.verdict.value for finding in crossing(report) if all(_is_age_of(claim, row["person"]) for claim in finding.claims)}
    called = next((name for name in (Verdict.CONFLICT, Verdict.SUCCESSION, Verdict.AGREE, Verdict.REFINE) if name in verdicts), "none")
    first, second = item.documents
    difference = EXPLAINED if is_explained(row, first.published, second.published) else UNEXPLAINED
    told = called in (Verdict.CONFLICT, Verdict.SUCCESSION)
    return PairOutcome(
        item=item.id,
        unit=f"{row['incident_id']} {row['person']}",
        gold=row["gold"],
        called=str(called),
        group=SAME if row["gold"] == "agree" else difference,
        naive=naive_calls(first.text, second.text, both_ways=True),
        error=_error(item, row, report) if errors and told != (row["gold"] == "conflict") else None,
    )


def _is_age_of(claim: cc.Claim, person: str) -> bool:
    return claim.predicate == "age" and same_person(claim.subject.name, person, surname_is_enough=True)


def is_explained(row: Row, first: date | None, second: date | None) -> bool:
    """Whether birthdays between the days of publication account for the two ages."""
    if first is None or second is None:
        return False
    days, years = (second - first).days, int(row["age_b"]) - int(row["age_a"])
    days, years = (days, years) if days >= 0 else (-days, -years)
    return days > FEW_DAYS and math.floor(days / YEAR) <= years <= math.ceil(days / YEAR)


def _error(item: Item, row: Row, report: cc.Report) -> Error:
    ages = row["age_a"], row["age_b"]
    note = f"{row['person']}, {row['gold']}: {ages[0]} and {ages[1]}"
    text = trace(item, report, tuple(f"{row['person']} {age}" for age in ages), note)
    if row["gold"] == "agree":
        return Error("false conflict on an age", f"{item.id}: {note}", text)
    sides = [
        [claim for claim in report.claims if claim.document_id == document.id and _states_age(claim, age)]
        for document, age in zip(item.documents, ages, strict=True)
    ]
    if not all(sides):
        return Error("not extracted: no claim of that age", f"{item.id}: {note}", text)
    own = [[claim for claim in side if _is_age_of(claim, row["person"])] for side in sides]
    if not all(own):
        return Error("not resolved: the age went to another subject of its document", f"{item.id}: {note}", text)
    return Error(cause_of_miss(report, *own), f"{item.id}: {note}", text)


def _states_age(claim: cc.Claim, age: str) -> bool:
    return int(age) in age_of(claim)


def table(outcomes: Sequence[Outcome]) -> Table:
    """Differing ages told, and equal ages called different."""
    listed = pair_outcomes(outcomes)
    differing, unexplained = in_group(listed, EXPLAINED, UNEXPLAINED), in_group(listed, UNEXPLAINED)
    lines = (
        line("persons of differing ages: conflict or succession found", lambda naive: _persons(differing, naive), "at least 0.85"),
        line(
            "pairs of differing ages: conflict or succession found",
            lambda naive: share(_told(o, naive) for o in differing),
            "at least 0.85",
        ),
        called_line("pairs that time does not explain: conflict found", unexplained),
        called_line("pairs that time explains: succession found", in_group(listed, EXPLAINED), call="succession"),
        called_line("equal ages called conflict", in_group(listed, SAME), "at most 0.01"),
        called_line("equal ages called agreement", in_group(listed, SAME), call="agree"),
        precision_line("precision of conflict", listed),
    )
    return Table("Ages in two articles: `gva_age_conflicts`, `gva_age_agreements`", HOW, lines)


def _told(outcome: PairOutcome, naive: str | None) -> bool:
    return called_by(outcome, naive) in {"conflict", "succession"}


def _persons(outcomes: Sequence[PairOutcome], naive: str | None) -> Figure:
    told: dict[str, bool] = defaultdict(bool)
    for outcome in outcomes:
        told[outcome.unit] |= _told(outcome, naive)
    return share(told.values())
