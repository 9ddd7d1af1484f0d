"""Decisions: how the file is read, what it does to a report, and that what matches nothing or has expired is itself reported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import ConfigError
from claimcheck.model.finding import Decision
from claimcheck.model.report import Report
from claimcheck.reports import render
from claimcheck.review.decisions import Decisions, read_decisions
from claimcheck.review.reviewing import apply_decisions

TODAY = date(2027, 1, 31)

FILE = """
# what we decided
decisions:
  finding-cc101:
    decision: dismissed
    note: "two offices: of the town, of the port"
    who: Ada Quill
    expires: 2027-01-31
  finding-cc301:
    decision: accepted
    who:
"""

Write = Callable[[str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(content: str | bytes) -> Path:
        path = tmp_path / "decisions.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def deciding(**by_finding: Decision) -> Decisions:
    """Decisions by the rule of the finding, as the known report names its findings."""
    return Decisions("d.yaml", {f"finding-{rule}": decision for rule, decision in by_finding.items()})


def test_a_file_says_who_decided_what_and_for_how_long(write: Write) -> None:
    decisions = read_decisions(write(FILE))
    assert dict(decisions.by_finding) == {
        "finding-cc101": Decision(
            decision="dismissed", note="two offices: of the town, of the port", who="Ada Quill", expires=date(2027, 1, 31)
        ),
        "finding-cc301": Decision(decision="accepted"),
    }
    assert decisions.place("finding-cc301") == "decisions.yaml:9"


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "decisions:\n", "decisions: {}\n", "\ufeffdecisions:\n"])
def test_a_file_without_decisions_decides_nothing(content: str, write: Write) -> None:
    assert dict(read_decisions(write(content)).by_finding) == {}


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("decision:\n  x: y\n", 1, "decision: Extra inputs are not permitted (did you mean 'decisions'?)"),
        ("findings: 1\n", 1, "findings: Extra inputs are not permitted (known are decisions)"),
        ("- x\n", 1, "the file: Input should be a valid dictionary"),
        ("decisions:\n  - x\n", 1, "decisions: Input should be a valid dictionary"),
        ("decisions:\n  f-1:\n", 2, "decisions.f-1: Input should be a valid dictionary"),
        ("decisions:\n  f-1:\n    decision:\n", 3, "decisions.f-1.decision: Field required"),
        ("decisions:\n  f-1: dismissed\n", 2, "decisions.f-1: Input should be a valid dictionary"),
        ("decisions:\n  f-1:\n    note: x\n", 2, "decisions.f-1.decision: Field required"),
        ("decisions:\n  f-1:\n    decision: ignored\n", 3, "decisions.f-1.decision: Input should be 'accepted' or 'dismissed'"),
        (
            "decisions:\n  f-1:\n    decision: accepted\n    by: x\n",
            4,
            "decisions.f-1.by: Extra inputs are not permitted (known are decision",
        ),
        ("decisions:\n  f-1:\n    decision: accepted\n    expires: soon\n", 4, "'soon' is not a day in the form 2020-06-24"),
        ("decisions:\n  f-1:\n    decision: accepted\n    expires: 0\n", 4, "'0' is not a day in the form 2020-06-24"),
        ("decisions:\n  f-1:\n    decision: accepted\n  f-1:\n    decision: dismissed\n", 4, "the key 'f-1' stands there twice"),
        ("decisions: &a\n  f-1: *a\n", 2, "anchors and aliases are not read here"),
        ("decisions: [\n", 2, "is not valid YAML"),
    ],
)
def test_a_file_that_says_anything_else_is_refused_with_its_line(content: str, line: int, words: str, write: Write) -> None:
    path = write(content)
    with pytest.raises(ConfigError) as raised:
        read_decisions(path)
    assert raised.value.source == f"{path}:{line}"
    assert words in raised.value.reason


def test_a_file_that_cannot_be_read_is_refused(write: Write, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="the decisions cannot be read: No such file"):
        read_decisions(tmp_path / "none.yaml")
    with pytest.raises(ConfigError, match="the decisions are not UTF-8 text"):
        read_decisions(write(b"decisions: \xff\n"))


def test_what_was_dismissed_stays_away_and_is_counted(harbour_report: Report) -> None:
    reviewed = apply_decisions(harbour_report, deciding(cc101=Decision(decision="dismissed")), today=TODAY)
    assert reviewed.conflicts == ()
    assert [finding.id for finding in reviewed.findings] == ["finding-cc301", "finding-cc401", "finding-cc701"]
    assert "1 finding: dismissed by a decision" in render(reviewed)
    assert reviewed.coverage.problems == harbour_report.coverage.problems


def test_what_was_accepted_stays_and_says_so_in_every_report_for_people(harbour_report: Report) -> None:
    decision = Decision(decision="accepted", note="we wait for the register", who="Ada Quill", expires=TODAY)
    reviewed = apply_decisions(harbour_report, deciding(cc101=decision), today=TODAY)
    assert (len(reviewed.conflicts), len(reviewed.open_conflicts)) == (1, 0)
    assert render(reviewed).startswith("1 conflict (1 of them accepted) and 1 agreement in 3 documents.")
    for name in ("text", "ansi", "markdown", "html", "junit", "sarif"):
        assert "accepted by Ada Quill until 2027-01-31: we wait for the register" in render(reviewed, name), name
    assert ",accepted," in render(reviewed, "csv")
    assert 'failures="0" skipped="2"' in render(reviewed, "junit")
    assert Report.model_validate_json(render(reviewed, "json")) == reviewed


@pytest.mark.parametrize(("today", "conflicts", "problems"), [(date(2027, 1, 31), 0, []), (date(2027, 2, 1), 1, ["held until 2027-01-31"])])
def test_a_decision_holds_on_its_last_day_and_not_after_it(
    today: date, conflicts: int, problems: list[str], harbour_report: Report
) -> None:
    decisions = deciding(cc101=Decision(decision="dismissed", expires=date(2027, 1, 31)))
    reviewed = apply_decisions(harbour_report, decisions, today=today)
    said = [problem.reason for problem in reviewed.coverage.problems[1:]]
    assert len(reviewed.conflicts) == conflicts
    assert said == [f"the decision on finding-cc101 {words}" for words in problems]


def test_a_decision_that_matches_nothing_is_reported_unless_findings_were_left_out_before(harbour_report: Report) -> None:
    decisions = deciding(gone=Decision(decision="dismissed"), old=Decision(decision="accepted", expires=date(2020, 1, 1)))
    reviewed = apply_decisions(harbour_report, decisions, today=TODAY)
    assert [problem.reason for problem in reviewed.coverage.problems[1:]] == [
        "the decision on finding-gone matches nothing any more",
        "the decision on finding-old matches nothing any more",
    ]
    assert reviewed.findings == harbour_report.findings
    assert apply_decisions(harbour_report, decisions, today=TODAY, complete=False) == harbour_report


def test_without_decisions_a_report_stays_as_it_is(harbour_report: Report) -> None:
    assert apply_decisions(harbour_report, Decisions(), today=TODAY) == harbour_report
