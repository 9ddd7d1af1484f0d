"""The baseline: which conflicts were there when somebody last looked, so that a run can show the new ones alone."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from claimcheck.model.base import Frozen
from claimcheck.model.report import Report
from claimcheck.review.stored import read_stored

BASELINE_VERSION: Final = "1"


class Known(Frozen):
    """One conflict of a baseline. `id` alone counts; the rest is for those who read the file."""

    id: str
    rule: str
    subject: str
    predicate: str


class Baseline(Frozen):
    """The conflicts that are known, in the order of their ids, so that two baselines compare line by line."""

    schema_version: Literal["1"] = BASELINE_VERSION
    conflicts: tuple[Known, ...] = ()


def baseline_of(report: Report) -> Baseline:
    """The baseline that knows all conflicts of a report."""
    known = {
        finding.id: Known(id=finding.id, rule=finding.rule, subject=finding.subject, predicate=finding.predicate)
        for finding in report.conflicts
    }
    return Baseline(conflicts=tuple(known[key] for key in sorted(known)))


def read_baseline(path: str | Path) -> Baseline:
    """The baseline in the file at `path`. Raises SchemaVersionError for one of another version, ConfigError for what is no baseline."""
    return read_stored(Path(path), Baseline, "baseline")
