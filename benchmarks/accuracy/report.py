"""The page of figures: precision over all sets, then a table a set. No item is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.accuracy.items import Error, Outcome
from benchmarks.accuracy.pairs import pair_outcomes
from benchmarks.accuracy.tables import Table, markdown, precision_line

import claimcheck as cc

INTRODUCTION = """\
# Accuracy on real text

Written by `make accuracy DATA=FOLDER`, with claimcheck {version}. The folder holds the labelled sets, which are other people's work and
not part of this repository; they are development data: the errors on them were read.

A cell is the value, the counts it comes from, and its 95 % interval: Wilson's for a proportion; for F1, Wilson's for
J = hits / (hits + false alarms + misses), carried over by F1 = 2J / (1 + J). Items from one source depend on one another, so that the true
intervals are wider. Beside each figure stand those of trivial baselines: one never calls a conflict, one calls it when a text has a
number that the other lacks, one counts capitalised words too.
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A set's outcomes and what they cost: items judged, of how many, CPU seconds, characters read, and items that raised an exception."""

    name: str
    outcomes: Sequence[Outcome]
    table: Table
    items: int
    available: int
    seconds: float
    characters: int
    crashes: Sequence[Error]

    @property
    def errors(self) -> list[Error]:
        """Crashes, then what went wrong otherwise; only crashes when no traces were asked for."""
        return [*self.crashes, *(outcome.error for outcome in self.outcomes if outcome.error)]

    @property
    def cost(self) -> str:
        """The counts in a sentence or two."""
        which = "all items" if self.items == self.available else f"a fixed sample of {self.items:,} of {self.available:,} items"
        crashed = f" {len(self.crashes)} raised an exception and count as without findings." if self.crashes else ""
        return (
            f"Measured on {which} ({self.items:,} cross-checks of {self.characters:,} characters together) "
            f"in {self.seconds:,.0f} CPU seconds.{crashed}"
        )


def document(measured: Sequence[Measured], wall: float, jobs: int) -> str:
    """The whole page as Markdown. `wall` is the time of the run in seconds, on so many processes."""
    parts = [INTRODUCTION.format(version=cc.__version__), markdown(precision_table(measured), _total(measured, wall, jobs))]
    parts += [markdown(entry.table, entry.cost) for entry in measured]
    return "\n".join(parts)


def precision_table(measured: Sequence[Measured]) -> Table:
    """Of the pairs called conflict, the share that is labelled so: over all sets of pairs, and in each."""
    pairs = {entry.name: listed for entry in measured if (listed := pair_outcomes(entry.outcomes)) and entry.name != "variants"}
    everything = [outcome for listed in pairs.values() for outcome in listed]
    lines = [precision_line("all pairs of all sets", everything, "at least 0.85")]
    lines.append(
        precision_line("pairs that count for the aims below", [outcome for outcome in everything if outcome.typed], "at least 0.85")
    )
    lines += [precision_line(name, listed) for name, listed in pairs.items()]
    how = "Of the pairs called a conflict, the share labelled so, whatever kind of value the label is about."
    return Table("Precision of conflict over all sets", how, tuple(lines))


def _total(measured: Sequence[Measured], wall: float, jobs: int) -> str:
    seconds, characters = sum(entry.seconds for entry in measured), sum(entry.characters for entry in measured)
    return f"The whole run took {wall / 60:.0f} minutes on {jobs} processes: {seconds:,.0f} CPU seconds for {characters:,} characters."
