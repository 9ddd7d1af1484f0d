"""The baseline: what it knows is left out and counted, what it knows and is gone is reported."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.errors import ConfigError, SchemaVersionError
from claimcheck.model.report import Report
from claimcheck.reports import render
from claimcheck.reports.json import dumps
from claimcheck.review.baseline import Baseline, Known, baseline_of, read_baseline
from claimcheck.review.reviewing import apply_baseline


def test_a_baseline_knows_the_conflicts_and_nothing_else(harbour_report: Report) -> None:
    known = Known(id="finding-cc101", rule="CC101", subject="Harbour Office", predicate="founded")
    assert baseline_of(harbour_report) == Baseline(conflicts=(known,))


def test_a_baseline_that_was_written_reads_back(harbour_report: Report, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(dumps(baseline_of(harbour_report).model_dump(mode="json")), "utf-8")
    assert read_baseline(path) == baseline_of(harbour_report)


def test_conflicts_stand_in_the_order_of_their_ids(harbour_report: Report) -> None:
    conflict = harbour_report.conflicts[0]
    several = tuple(conflict.model_copy(update={"id": f"finding-{key}"}) for key in "cabca")
    baseline = baseline_of(harbour_report.model_copy(update={"findings": several}))
    assert [known.id for known in baseline.conflicts] == ["finding-a", "finding-b", "finding-c"]


def test_known_conflicts_are_left_out_and_counted_and_new_ones_stay(harbour_report: Report) -> None:
    new = harbour_report.conflicts[0].model_copy(update={"id": "finding-new"})
    report = harbour_report.model_copy(update={"findings": (*harbour_report.findings, new)})
    held = apply_baseline(report, baseline_of(harbour_report), source="known.json", present=frozenset(f.id for f in report.findings))
    assert held.conflicts == (new,)
    assert held.agreements == harbour_report.agreements
    assert "1 finding: known to the baseline" in render(held)
    assert held.coverage.problems == harbour_report.coverage.problems


def test_what_the_baseline_knows_and_is_gone_is_reported_if_all_findings_are_known(harbour_report: Report) -> None:
    entries = tuple(Known(id=f"finding-{n:02}", rule="CC101", subject="x", predicate="y") for n in range(12))
    baseline = Baseline(conflicts=entries)
    present = frozenset(finding.id for finding in harbour_report.findings)
    held = apply_baseline(harbour_report, baseline, source="known.json", present=present)
    [problem] = held.coverage.problems[1:]
    assert problem.source == "known.json"
    assert problem.reason.startswith("knows conflicts that are there no more: finding-00, finding-01, ")
    assert problem.reason.endswith("finding-09 and 2 more")
    assert apply_baseline(harbour_report, baseline, source="known.json") == harbour_report


def test_a_baseline_of_another_version_or_none_at_all_is_refused(harbour_report: Report, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(json.dumps({"schema_version": "2", "conflicts": []}))
    with pytest.raises(SchemaVersionError, match="has schema_version 2, and this claimcheck reads 1 only"):
        read_baseline(path)
    path.write_text(render(harbour_report, "json"))
    with pytest.raises(ConfigError, match="this is no baseline: documents: Extra inputs are not permitted"):
        read_baseline(path)
