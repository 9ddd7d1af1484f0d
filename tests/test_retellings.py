"""What is found when a summary gets one fact wrong, and that a faithful summary, and one of another event of the kind, stay quiet.

The texts stand in `tests/corpora_retellings`: a source with facts, two faithful summaries of it, five with one wrong fact each, and a twin:
a summary in like words of another event. The errors on the held-out half were never read: they are counted and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

import claimcheck as cc

RETELLINGS = Path(__file__).parent / "corpora_retellings" / "first.jsonl"

# How many wrong facts of a kind are found, of 36 each. Measured: a figure may only rise. Left out are the kinds of which none is found:
# wrong names, and wrong denials held out.
FLOORS = {
    ("dev", "number"): 4,
    ("dev", "date"): 4,
    ("dev", "place"): 1,
    ("dev", "negation"): 1,
    ("held_out", "number"): 6,
    ("held_out", "date"): 8,
    ("held_out", "place"): 1,
}
# Of the two that clash though both texts may be true, one tells of a fire and a blast in one firm, one of two floods in one delta.
FALSE_ALARMS = 2


class Edit(BaseModel):
    """One of the faithful summaries with one fact of that kind made wrong."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["number", "date", "name", "place", "negation"]
    base: Literal[0, 1]
    text: str = Field(min_length=1)


class Retold(BaseModel):
    """One line: a source, two faithful summaries, five wrong ones, and one of another event."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    genre: str
    split: Literal["dev", "held_out"]
    source: str = Field(min_length=1)
    faithful: tuple[str, str]
    edits: tuple[Edit, ...] = Field(min_length=5, max_length=5)
    twin: str = Field(min_length=1)


@cache
def _retold() -> list[Retold]:
    return [Retold.model_validate(json.loads(line)) for line in RETELLINGS.read_text(encoding="utf-8").splitlines()]


def _clashes(source: str, told: str) -> bool:
    documents = [cc.Document.from_text(source, id="source"), cc.Document.from_text(told, id="told")]
    return bool(cc.crosscheck(documents).conflicts)


def _wrong(split: str, kind: str) -> Iterator[tuple[str, str]]:
    return ((one.source, edit.text) for one in _retold() if one.split == split for edit in one.edits if edit.kind == kind)


@pytest.mark.parametrize(("split", "kind"), FLOORS)
def test_no_fewer_wrong_facts_of_a_summary_are_found_than_before(split: str, kind: str) -> None:
    pairs = list(_wrong(split, kind))
    assert len(pairs) == 36
    assert sum(_clashes(*pair) for pair in pairs) >= FLOORS[split, kind]


def test_faithful_summaries_and_those_of_another_event_stay_quiet_but_for_those_known() -> None:
    pairs = [(one.source, told) for one in _retold() for told in (*one.faithful, one.twin)]
    assert len(pairs) == 216
    assert sum(_clashes(*pair) for pair in pairs) <= FALSE_ALARMS


def test_a_wrong_summary_differs_from_the_faithful_one_and_no_text_stands_twice() -> None:
    assert [edit.text for one in _retold() for edit in one.edits if edit.text == one.faithful[edit.base]] == []
    texts = [text for one in _retold() for text in (one.source, *one.faithful, *(edit.text for edit in one.edits), one.twin)]
    assert len(texts) == len(set(texts))
