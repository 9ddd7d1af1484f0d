"""The judgement on a labelled pair of texts, the same in every set of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.accuracy.baselines import naive_calls
from benchmarks.accuracy.items import Error, Item, Outcome, PairLabels, PairOutcome, crossing
from benchmarks.accuracy.tracing import cause_of_miss, stating, trace

import claimcheck as cc
from claimcheck.model.finding import Verdict

TYPED_EDITS = ("date", "name_or_place", "negation", "number")
"""The marks of an edit that claimcheck is meant to find, as several of the sets have them."""


def call(report: cc.Report) -> str:
    """What a report says of its documents as a whole: "conflict" when any finding does, else "agree" when any does, else "none"."""
    if crossing(report, Verdict.CONFLICT):
        return "conflict"
    return "agree" if crossing(report, Verdict.AGREE, Verdict.REFINE) else "none"


def judge_pair(item: Item, report: cc.Report, errors: bool) -> list[Outcome]:  # noqa: FBT001 - the signature of `Judge`
    """One outcome: what was called of documents `a` and `b` as a whole. False alarms are errors on every pair, misses on typed ones."""
    labels: PairLabels = item.labels
    called, error = call(report), None
    if errors and called == "conflict" != labels.gold:
        error = _false_alarm(item, report)
    elif errors and labels.typed and labels.gold == "conflict" != called:
        error = _miss(item, report)
    first, second = (document.text for document in item.documents)
    naive = naive_calls(first, second, both_ways=labels.both_ways)
    return [PairOutcome(item.id, item.unit, labels.gold, called, labels.group, typed=labels.typed, naive=naive, error=error)]


def _false_alarm(item: Item, report: cc.Report) -> Error:
    finding = crossing(report, Verdict.CONFLICT)[0]
    cause = f"false conflict: {finding.rule} on {finding.kind}"
    return Error(cause, f"{item.id}: {finding.subject} / {finding.predicate}", trace(item, report, note=item.labels.note))


def _miss(item: Item, report: cc.Report) -> Error:
    words = item.labels.words
    first, second = (stating(report, name, text) for name, text in zip("ab", words, strict=True))
    return Error(cause_of_miss(report, first, second), f"{item.id}: {item.labels.note}", trace(item, report, words, item.labels.note))


def pair_outcomes(outcomes: Iterable[Outcome]) -> list[PairOutcome]:
    """Those outcomes that are about pairs."""
    return [outcome for outcome in outcomes if isinstance(outcome, PairOutcome)]


def in_group(outcomes: Sequence[PairOutcome], *groups: str) -> list[PairOutcome]:
    """Those outcomes whose group is one of these."""
    return [outcome for outcome in outcomes if outcome.group in groups]
