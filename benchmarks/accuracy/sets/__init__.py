"""The labelled sets, one module each: `load` reads items, `judge` makes outcomes of an item and its report, `table` figures of outcomes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.items import Judge, Load, Outcome
from benchmarks.accuracy.sets import ages, anli, bump, fever, ramdocs, records, summedits, variants
from benchmarks.accuracy.tables import Table


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A set by its three functions."""

    load: Load
    judge: Judge
    table: Callable[[Sequence[Outcome]], Table]


SETS = {
    module.NAME: LabelledSet(module.load, module.judge, module.table)
    for module in (ages, records, variants, ramdocs, bump, anli, fever, summedits)
}
