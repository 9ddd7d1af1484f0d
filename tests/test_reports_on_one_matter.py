"""What is found in two reports on one matter: no clash that is none, and never fewer of the true ones than before.

The pairs stand in `tests/corpora_reports`. The misses of the held-out ones were never read: they are counted and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict, Field

import claimcheck as cc

REPORTS = Path(__file__).parent / "corpora_reports"
FILES = ("first", "second", "lures", "held_out")

# How many of the clashes are found, by file: 64 in each. Measured: a figure may only rise.
FLOORS = {"first": 3, "second": 1, "held_out": 2}


class Told(BaseModel):
    """One of two reports."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    published: date
    text: str


class Places(BaseModel):
    """Where two reports contradict each other, or only seem to: a fragment of each."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str = ""
    why: str = ""
    a: str = Field(min_length=1)
    b: str = Field(min_length=1)


class Pair(BaseModel):
    """One line: two reports, their contradictions, and what looks like one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    topic: str
    a: Told
    b: Told
    clashes: tuple[Places, ...]
    lures: tuple[Places, ...]

    def conflicts(self) -> tuple[cc.Finding, ...]:
        """The conflicts of the report on the two."""
        told = (("a", self.a), ("b", self.b))
        return cc.crosscheck([cc.Document.from_text(one.text, id=name, published=one.published) for name, one in told]).conflicts

    def is_at(self, finding: cc.Finding, places: Places) -> bool:
        """Whether a finding has a claim at both of two fragments."""
        return self._has(finding, "a", self.a.text, places.a) and self._has(finding, "b", self.b.text, places.b)

    @staticmethod
    def _has(finding: cc.Finding, document: str, text: str, fragment: str) -> bool:
        start = text.index(fragment)
        own = (claim.evidence for claim in finding.claims if claim.document_id == document)
        return any(evidence.start < start + len(fragment) and start < evidence.end for evidence in own)


def _pairs(name: str) -> Iterator[Pair]:
    lines = (REPORTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return (Pair.model_validate(json.loads(line)) for line in lines)


@pytest.mark.parametrize("name", FILES)
def test_reports_clash_in_nothing_but_what_they_contradict_each_other_in(name: str) -> None:
    pairs = [(pair, pair.conflicts()) for pair in _pairs(name)]
    found = sum(any(pair.is_at(conflict, clash) for conflict in conflicts) for pair, conflicts in pairs for clash in pair.clashes)
    false = [
        (pair.topic, conflict.explanation)
        for pair, conflicts in pairs
        for conflict in conflicts
        if not any(pair.is_at(conflict, clash) for clash in pair.clashes)
    ]
    assert false == []
    assert found >= FLOORS.get(name, 0)


def test_every_fragment_stands_once_in_its_report() -> None:
    for name in FILES:
        for pair in _pairs(name):
            assert all(
                told.text.count(fragment) == 1
                for places in (*pair.clashes, *pair.lures)
                for told, fragment in ((pair.a, places.a), (pair.b, places.b))
            ), pair.topic
