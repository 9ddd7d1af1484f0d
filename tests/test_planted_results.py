"""What the whole flow finds in the planted corpora: never a false conflict, and never fewer of the true ones than before.

Every topic is read once. A held-out topic is counted and nothing else: a failure names the set, not what was missed in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

import claimcheck as cc
from planted_corpora import CORPORA, NEWS_CORPORA, PLAIN_CORPORA, ROOTS, STORY_CORPORA, check, false_conflicts, load_topic, topics

Split = Literal["dev", "held_out"]

# How many of the planted conflicts are found (two of their sides in one conflict finding). Measured: a figure may only rise.
FLOORS: dict[tuple[Path, Split], int] = {
    (CORPORA, "dev"): 12,
    (CORPORA, "held_out"): 5,
    (PLAIN_CORPORA, "dev"): 22,
    (PLAIN_CORPORA, "held_out"): 14,
    (NEWS_CORPORA, "dev"): 8,
    (NEWS_CORPORA, "held_out"): 8,
    (STORY_CORPORA, "dev"): 48,
    (STORY_CORPORA, "held_out"): 6,
}
FOLDERS = [folder for root in ROOTS for folder in topics(root=root)]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one topic: planted conflicts that were found, conflicts that nobody planted, and traps that were fallen into.

    Counts only, so that no failure prints what stands in a held-out topic.
    """

    found: int
    false: int
    fallen: int


@pytest.fixture(scope="module")
def results() -> dict[Path, Result]:
    return {folder: _result(folder) for folder in FOLDERS}


def _result(folder: Path) -> Result:
    report, relations = cc.crosscheck(cc.load(folder)), load_topic(folder).relations
    outcomes = check(report, relations)
    return Result(
        found=sum(outcome.found for outcome in outcomes if outcome.relation.expect == "conflict"),
        false=len(false_conflicts(report, relations)),
        fallen=sum(not outcome.met for outcome in outcomes if outcome.relation.expect == "no_conflict"),
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_topic_has_a_conflict_that_nobody_planted(results: dict[Path, Result], folder: Path) -> None:
    assert results[folder].false == 0


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_topic_has_a_conflict_where_there_is_a_trap(results: dict[Path, Result], folder: Path) -> None:
    assert results[folder].fallen == 0


@pytest.mark.parametrize(("root", "split"), FLOORS, ids=lambda value: getattr(value, "name", value))
def test_no_fewer_conflicts_are_found_than_before(results: dict[Path, Result], root: Path, split: Split) -> None:
    assert sum(results[folder].found for folder in topics(split, root)) >= FLOORS[root, split]
