"""What a report makes of two short texts on one thing: no clash where there is none, and never fewer of the true ones than before.

The pairs stand in `tests/corpora_pairs`. The errors on the held-out ones were never read: they are counted and nothing else.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

import claimcheck as cc

PAIRS = Path(__file__).parent / "corpora_pairs"
FILES = ("everyday", "desk", "lookalikes", "plain", "opposites", "reckoning", "reviewed")
GUARDED = "guarded"
UNMENDED = "unmended"

# How many of the contradictions are found. Measured: a figure may only rise.
CEILING = 531  # how many of the consistent pairs of `unmended` raise a conflict, which is all of them: a figure may only fall
FLOORS = {
    ("everyday", "dev"): 26,
    ("desk", "dev"): 10,
    ("desk", "held_out"): 5,
    ("plain", "dev"): 117,
    ("plain", "held_out"): 34,
    ("opposites", "dev"): 4,
    ("guarded", "dev"): 127,
    ("reckoning", "dev"): 14,
    ("reckoning", "held_out"): 3,
}


class Pair(BaseModel):
    """One line: two texts, whether they contradict each other, and in what; and the days they were published, where that matters."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    label: Literal["conflict", "consistent"]
    split: Literal["dev", "held_out"]
    a: str
    b: str
    published_a: date | None = None
    published_b: date | None = None

    @property
    def clashes(self) -> bool:
        """Whether the report on the two texts has a conflict."""
        here = cc.Document.from_text(self.a, id="a", published=self.published_a)
        there = cc.Document.from_text(self.b, id="b", published=self.published_b)
        return bool(cc.crosscheck([here, there]).conflicts)


def _pairs(name: str) -> list[Pair]:
    lines = (PAIRS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Pair.model_validate(json.loads(line)) for line in lines]


@pytest.mark.parametrize("name", FILES)
def test_no_two_texts_that_may_both_be_true_clash(name: str) -> None:
    consistent = [pair for pair in _pairs(name) if pair.label == "consistent"]
    assert consistent
    assert [pair.kind for pair in consistent if pair.clashes] == []


def test_no_more_texts_clash_than_those_known_to_and_not_mended() -> None:
    consistent = _pairs(UNMENDED)
    assert {pair.label for pair in consistent} == {"consistent"}
    assert sum(pair.clashes for pair in consistent) <= CEILING


@pytest.mark.parametrize(("name", "split"), FLOORS)
def test_no_fewer_contradictions_are_found_than_before(name: str, split: str) -> None:
    conflicts = [pair for pair in _pairs(name) if pair.label == "conflict" and pair.split == split]
    assert sum(pair.clashes for pair in conflicts) >= FLOORS[name, split]


def test_no_pair_stands_twice_and_both_texts_of_each_are_there() -> None:
    texts = [(pair.a, pair.b) for name in (*FILES, GUARDED, UNMENDED) for pair in _pairs(name)]
    assert len(set(texts)) == len(texts)
    assert all(a.strip() and b.strip() and a != b for a, b in texts)
