"""What a user did not ask to see is left out, counted, and given its reason."""

from __future__ import annotations

from claimcheck.config import Config
from claimcheck.model.report import Report
from claimcheck.reports.selection import selected


def test_nothing_is_left_out_by_default(harbour_report: Report) -> None:
    assert selected(harbour_report, Config()) is harbour_report


def test_each_reason_is_counted(harbour_report: Report) -> None:
    narrowed = selected(harbour_report, Config(select=("CC1", "CC3", "CC4"), ignore=("CC301",), min_confidence=0.7))
    assert [finding.rule for finding in narrowed.findings] == ["CC101"]
    dropped = narrowed.coverage.dropped[len(harbour_report.coverage.dropped) :]
    assert [(item.reason, item.count) for item in dropped] == [("confidence below 0.7", 1), ("rule ignored", 1), ("rule not selected", 1)]


def test_a_selection_of_a_selection_is_the_same(harbour_report: Report) -> None:
    config = Config(ignore=("CC3",))
    once = selected(harbour_report, config)
    assert selected(once, config) is once
