"""Cross-check items in a few processes and judge each report where it was made: reports are large, outcomes are small."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from benchmarks.accuracy.items import Error, Item, Judge, Outcome

import claimcheck as cc

BATCH = 8  # items sent to a process at a time


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcomes of one item, the CPU seconds its report took, and the exception where there was no report."""

    outcomes: tuple[Outcome, ...]
    seconds: float
    crash: Error | None = None


def judge_all(items: Sequence[Item], judge: Judge, *, jobs: int, errors: bool) -> Iterator[Judged]:
    """The judgement on each item, in order. `errors` asks for traces."""
    work = partial(_judge_one, judge=judge, errors=errors)
    with ProcessPoolExecutor(max_workers=jobs, initializer=_warm_up) as pool:
        yield from pool.map(work, items, chunksize=BATCH)


def _warm_up() -> None:
    cc.crosscheck([cc.Document.from_text("The bridge opened in May 1903.")])


def _judge_one(item: Item, *, judge: Judge, errors: bool) -> Judged:
    start = time.process_time()
    crash = None
    try:
        report = cc.crosscheck(item.documents)
    except Exception as error:  # noqa: BLE001 - whatever the library raises, the item counts as one on which nothing was found
        report = cc.Report()
        crash = Error(f"crash: {type(error).__name__}", item.id, traceback.format_exc())
    seconds = time.process_time() - start
    return Judged(tuple(judge(item, report, errors)), seconds, crash)
