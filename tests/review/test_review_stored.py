"""Reports read back from files: the same report, or an error that says what is wrong with the file."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.reports import render

Report = cc.Report


def test_a_report_that_was_written_reads_back_as_the_same(harbour_report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(render(harbour_report, "json"), "utf-8")
    assert cc.read_report(path) == harbour_report
    path.write_text("\ufeff" + render(harbour_report, "json"), "utf-8")
    assert cc.read_report(str(path)) == harbour_report


def test_a_report_of_a_newer_version_has_an_error_of_its_own(harbour_report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps({**harbour_report.model_dump(mode="json"), "schema_version": "7", "novelty": {}}), "utf-8")
    with pytest.raises(cc.SchemaVersionError) as raised:
        cc.read_report(path)
    assert (raised.value.found, raised.value.known, raised.value.source) == ("7", "1", str(path))
    assert str(raised.value).endswith("report.json: has schema_version 7, and this claimcheck reads 1 only: use the version that wrote it")
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own bytes
    assert (str(again), again.found) == (str(raised.value), "7")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "this is no report: it is not JSON"),
        (b"{'id': 1}", "this is no report: it is not JSON"),
        (b"\xff\xfe", "this is no report: it is not JSON"),
        (b"[" * 100_000, "this is no report: it is not JSON"),
        (b"[]", "this is no report: it has no schema_version"),
        (b'{"documents": []}', "this is no report: it has no schema_version"),
        (b'{"schema_version": "1", "findings": 3}', "this is no report: findings: Input should be a valid"),
        (b'{"schema_version": "1", "surprise": 3}', "this is no report: surprise: Extra inputs are not permitted"),
    ],
)
def test_what_is_no_report_is_said(content: bytes, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(cc.ConfigError) as raised:
        cc.read_report(path)
    assert raised.value.reason.startswith(reason)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(cc.ConfigError, match="the report cannot be read: No such file or directory"):
        cc.read_report(tmp_path / "none.json")
