"""Accuracy on labelled sets of real text, beside trivial baselines.

`python -m benchmarks.accuracy DATA` measures every set and prints a table each; `--output docs/accuracy.md` writes them there instead.
`--set NAME --errors FILE` also lists that set's errors, by cause and with their traces. Those quote the data, which may name private
persons: FILE must lie outside the repository.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.errors import write_errors
from benchmarks.accuracy.items import sample
from benchmarks.accuracy.report import Measured, document
from benchmarks.accuracy.running import judge_all
from benchmarks.accuracy.sets import SETS
from benchmarks.accuracy.tables import markdown

REPOSITORY = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print or write the tables."""
    options = _options(arguments)
    start = time.monotonic()
    measured = []
    for name in options.set or SETS:
        measured.append(measure(name, options.data, limit=options.limit, jobs=options.jobs, errors=bool(options.errors)))
        print(f"{name}: {measured[-1].cost}", file=sys.stderr)
    if options.errors:
        for cause, count in write_errors(options.errors, measured[0].errors).items():
            print(f"{count:5} {cause}", file=sys.stderr)
    if options.output:
        options.output.write_text(document(measured, time.monotonic() - start, options.jobs), encoding="utf-8")
    else:
        print("\n".join(markdown(entry.table, entry.cost) for entry in measured))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of the labelled sets")
    parser.add_argument("--set", action="append", choices=SETS, help="measure this set only (may be repeated)")
    parser.add_argument("--limit", type=int, help="about so many items a set: always the same ones, each kind with its share")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default: 2)")
    parser.add_argument("--output", type=Path, help="write the page of figures to this file")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write the errors of one set to this file outside the repository")
    options = parser.parse_args(arguments)
    if options.errors and len(options.set or ()) != 1:
        parser.error("--errors needs exactly one --set")
    if options.errors and options.errors.resolve().is_relative_to(REPOSITORY):
        parser.error("--errors quotes the data: name a file outside the repository")
    if options.output and options.set:
        parser.error("--output writes the page of all sets: leave --set out")
    return options


def measure(name: str, data: Path, *, limit: int | None, jobs: int, errors: bool) -> Measured:
    """Cross-check and judge one set."""
    labelled = SETS[name]
    available = labelled.load(data)
    items = sample(available, limit)
    judged = list(judge_all(items, labelled.judge, jobs=jobs, errors=errors))
    outcomes = [outcome for entry in judged for outcome in entry.outcomes]
    return Measured(
        name=name,
        outcomes=outcomes,
        table=labelled.table(outcomes),
        items=len(items),
        available=len(available),
        seconds=sum(entry.seconds for entry in judged),
        characters=sum(len(document.text) for item in items for document in item.documents),
        crashes=[entry.crash for entry in judged if entry.crash],
    )


if __name__ == "__main__":
    sys.exit(main())
