"""The commands around a stored report: baseline, decisions, diff, explain; what is written whole and what is refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck import cli
from claimcheck.model.report import Report
from claimcheck.reports import render

HERALD = "The Orla Bridge spans the bay. The Orla Bridge was opened in May 1932. Jane Roe designed the bridge.\n"
LEDGER = "Of the county. The Orla Bridge was opened in 1934, after two floods.\n"
MORE = "A word on mills. The Harlow Mill was founded in 1880.\n"
OTHER = "The Harlow Mill was founded in 1911, they say.\n"

Run = Callable[..., tuple[int, str, str]]
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """A function that runs `claimcheck` in a folder with two papers that contradict each other once: exit code, output, messages."""
    monkeypatch.chdir(tmp_path)
    Path("papers").mkdir()
    Path("papers/herald.txt").write_text(HERALD, "utf-8")
    Path("papers/ledger.txt").write_text(LEDGER, "utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsysbinary.readouterr()
        return int(ended.value.code or 0), captured.out.decode(), captured.err.decode()

    return call


def add_a_conflict() -> None:
    with Path("papers/herald.txt").open("a", encoding="utf-8") as herald:
        herald.write(f"\n{MORE}")
    with Path("papers/ledger.txt").open("a", encoding="utf-8") as ledger:
        ledger.write(f"\n{OTHER}")


def conflict_of(run: Run) -> str:
    """The id of the only conflict."""
    [finding] = Report.model_validate_json(run("report", "papers", "-f", "json")[1]).conflicts
    return finding.id


def decide(finding: str, **fields: str) -> None:
    lines = [f"    {name}: {value}" for name, value in fields.items()]
    Path("decisions.yaml").write_text("\n".join(["decisions:", f"  {finding}:", *lines, ""]), "utf-8")


def test_a_baseline_hides_what_it_knows_and_lets_new_conflicts_fail(run: Run) -> None:
    assert run("baseline", "write", "papers", "-o", "known.json") == (0, "", "")
    code, out, err = run("report", "papers", "--baseline", "known.json", "--fail-on", "conflict")
    assert (code, err) == (0, "")
    assert "1 finding: known to the baseline" in out
    add_a_conflict()
    code, out, err = run("report", "papers", "--baseline", "known.json", "--fail-on", "conflict", "-f", "json")
    assert (code, err) == (1, "")
    assert [finding.subject for finding in Report.model_validate_json(out).conflicts] == ["Harlow Mill"]


def test_a_baseline_says_when_what_it_knows_is_gone(run: Run) -> None:
    gone = conflict_of(run)
    run("baseline", "write", "papers", "-o", "known.json")
    Path("papers/ledger.txt").write_text("The Orla Bridge was opened in May 1932, after two floods.\n", "utf-8")
    code, out, err = run("report", "papers", "--baseline", "known.json")
    assert (code, err) == (0, f"claimcheck: note: known.json: knows conflicts that are there no more: {gone} (write the baseline anew)\n")
    assert f"knows conflicts that are there no more: {gone}" in " ".join(out.split())
    assert run("report", "papers", "--baseline", "known.json", "--quiet")[2] == ""
    assert run("report", "papers", "--baseline", "known.json", "--select", "CC1")[2] == ""  # who filters cannot know


def test_without_a_file_the_baseline_goes_to_standard_output(run: Run) -> None:
    code, out, _ = run("baseline", "write", "papers")
    assert code == 0
    assert [known["subject"] for known in json.loads(out)["conflicts"]] == ["Orla Bridge"]


def test_what_was_dismissed_stays_away_on_the_next_run_and_after_edits_elsewhere(run: Run) -> None:
    decide(conflict_of(run), decision="dismissed", note="two bridges of one name", who="Ada Quill")
    assert run("report", "papers", "--decisions", "decisions.yaml", "--fail-on", "conflict")[0] == 0
    add_a_conflict()
    code, out, err = run("report", "papers", "--decisions", "decisions.yaml", "--fail-on", "conflict", "-f", "json")
    assert (code, err) == (1, "")
    assert [finding.subject for finding in Report.model_validate_json(out).conflicts] == ["Harlow Mill"]


def test_what_was_accepted_is_shown_and_fails_no_more(run: Run) -> None:
    decide(conflict_of(run), decision="accepted", who="Ada Quill")
    code, out, err = run("report", "papers", "--decisions", "decisions.yaml", "--fail-on", "conflict")
    assert (code, err) == (0, "")
    assert "  State accepted by Ada Quill\n" in out


def test_decisions_expire_on_the_day_given_and_by_the_clock_only_without_one(run: Run) -> None:
    key = conflict_of(run)
    decide(key, decision="dismissed", expires="2999-12-31")
    assert run("report", "papers", "--decisions", "decisions.yaml", "--fail-on", "conflict")[0] == 0
    assert run("report", "papers", "--decisions", "decisions.yaml", "--fail-on", "conflict", "--today", "2999-12-31")[0] == 0
    code, _, err = run("report", "papers", "--decisions", "decisions.yaml", "--fail-on", "conflict", "--today", "3000-01-01")
    assert (code, err) == (1, f"claimcheck: note: decisions.yaml:2: the decision on {key} held until 2999-12-31 (decide anew)\n")


def test_a_decision_that_matches_nothing_any_more_is_said(run: Run) -> None:
    decide("finding-0000000000", decision="dismissed")
    code, out, err = run("report", "papers", "--decisions", "decisions.yaml")
    assert (code, err) == (
        0,
        "claimcheck: note: decisions.yaml:2: the decision on finding-0000000000 matches nothing any more (remove it)\n",
    )
    assert "finding-0000000000 matches nothing any more" in out


def test_a_settings_file_names_both_files_from_its_own_folder(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("baseline", "write", "papers", "-o", "known.json")
    decide("finding-0000000000", decision="dismissed")
    Path("claimcheck.toml").write_text('baseline = "known.json"\ndecisions = "decisions.yaml"\n')
    monkeypatch.chdir("papers")
    code, out, err = run("report", ".")
    assert (code, "known to the baseline" in out, "matches nothing any more" in err) == (0, True, True)


def test_when_a_paper_could_not_be_read_nothing_is_said_of_what_matches_nothing(run: Run) -> None:
    decide("finding-0000000000", decision="dismissed")
    code, out, err = run("report", "papers", "none.txt", "--decisions", "decisions.yaml")
    assert code == 3
    assert "matches nothing" not in out + err


@pytest.mark.parametrize("content", ["decisions:\n  f-1: maybe\n", "verdicts: {}\n", "decisions: [\n"])
def test_a_broken_decisions_file_ends_the_command_before_the_work(content: str, run: Run) -> None:
    Path("decisions.yaml").write_text(content)
    code, out, err = run("report", "papers", "--decisions", "decisions.yaml")
    assert (code, out) == (2, "")
    assert err.startswith("claimcheck: decisions.yaml:")


def test_diff_shows_what_is_new_and_fails_if_asked(run: Run) -> None:
    run("report", "papers", "-f", "json", "-o", "old.json")
    add_a_conflict()
    run("report", "papers", "-f", "json", "-o", "new.json")
    code, out, _ = run("diff", "old.json", "new.json")
    assert code == 0
    assert "\nNew\n  CC101 conflict  Harlow Mill" in out
    assert run("diff", "old.json", "new.json", "--fail-on", "new")[0] == 1
    assert run("diff", "old.json", "new.json", "--fail-on", "conflict")[0] == 1
    assert run("diff", "new.json", "old.json", "--fail-on", "new")[0] == 0
    assert "\nGone\n  CC101 conflict  Harlow Mill" in run("diff", "new.json", "old.json")[1]


def test_diff_as_json_goes_to_a_file(run: Run) -> None:
    run("report", "papers", "-f", "json", "-o", "old.json")
    code, out, err = run("diff", "old.json", "old.json", "--format", "json", "-o", "diff.json")
    assert (code, out, err) == (0, "", "")
    found = json.loads(Path("diff.json").read_text("utf-8"))
    assert (found["schema_version"], found["new"], found["gone"], found["changed"]) == ("1", [], [], [])
    assert found["unchanged"] > 0


@pytest.mark.parametrize("command", [["diff", "new.json", "new.json"], ["explain", "c-1", "--report", "new.json"]])
def test_a_report_of_a_newer_version_is_told_apart(command: list[str], run: Run, harbour_report: Report) -> None:
    Path("new.json").write_text(json.dumps({**harbour_report.model_dump(mode="json"), "schema_version": "2"}), "utf-8")
    code, out, err = run(*command)
    assert (code, out) == (2, "")
    assert err == "claimcheck: new.json: has schema_version 2, and this claimcheck reads 1 only: use the version that wrote it\n"


def test_a_baseline_of_a_newer_version_is_told_apart(run: Run) -> None:
    Path("known.json").write_text('{"schema_version": "9", "conflicts": []}')
    code, out, err = run("report", "papers", "--baseline", "known.json")
    assert (code, out) == (2, "")
    assert "known.json: has schema_version 9" in err


def test_explain_takes_findings_and_claims_of_a_stored_report(run: Run, harbour_report: Report) -> None:
    Path("report.json").write_text(render(harbour_report, "json"), "utf-8")
    code, out, _ = run("explain", "finding-cc101", "--report", "report.json")
    assert (code, out.startswith("CONFLICT  Harbour Office · founded\n")) == (0, True)
    claim = harbour_report.claims[0]
    code, out, _ = run("explain", claim.id, "--report", "report.json")
    assert code == 0
    assert out.startswith("CLAIM  Harbour Office · founded\n  2015\n    papers/gazette.txt:3\n      “The Harbour Office of Eastmere was")
    assert "[[May 2015]]" in out
    assert "Findings  finding-cc101 (CC101, conflict), finding-cc701 (CC701, undecided)" in " ".join(out.split()).replace(
        "Findings ", "Findings  "
    )


def test_explain_takes_a_claim_with_the_papers_it_stands_in(run: Run) -> None:
    claims = [json.loads(line) for line in run("extract", "papers/ledger.txt")[1].splitlines()]
    opened = next(claim for claim in claims if claim["predicate"] == "opened")
    code, out, _ = run("explain", opened["id"], "--in", "papers")
    assert (code, out.startswith("CLAIM  Orla Bridge · opened\n  1934\n    papers/ledger.txt:1\n")) == (0, True)
    assert "(CC101, conflict)" in out


@needs_full
@pytest.mark.parametrize("command", [["explain", "CC101"], ["--version"], ["--help"]])
def test_standard_output_on_a_full_disk_is_an_error_and_no_traceback(command: list[str]) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "claimcheck", *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode in {2, 4}
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


@needs_full
def test_a_file_on_a_full_disk_is_an_error(run: Run) -> None:
    code, out, err = run("report", "papers", "-o", str(FULL))
    assert (code, out, err) == (2, "", "claimcheck: /dev/full: cannot be written: No space left on device\n")


@pytest.mark.parametrize("command", [["baseline", "write", "papers"], ["diff", "report.json", "report.json"], ["extract", "papers"]])
def test_no_command_ever_half_overwrites_a_file(
    command: list[str], run: Run, monkeypatch: pytest.MonkeyPatch, harbour_report: Report
) -> None:
    Path("report.json").write_text(render(harbour_report, "json"), "utf-8")
    Path("out.txt").write_text("the old one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    code, out, err = run(*command, "-o", "out.txt")
    assert (code, out, err) == (2, "", "claimcheck: out.txt: cannot be written: No space left on device\n")
    assert Path("out.txt").read_text() == "the old one"
    assert sorted(path.name for path in Path().iterdir()) == ["out.txt", "papers", "report.json"]


def test_a_folder_that_takes_no_file_is_an_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(path: Path, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever Path.open takes and gives
        if path.suffix == ".partial":  # a test run as root may write anywhere
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", refuse)
    code, out, err = run("baseline", "write", "papers", "-o", "known.json")
    assert (code, out, err) == (2, "", "claimcheck: known.json: cannot be written: Permission denied\n")
    assert not Path("known.json").exists()


def asked_by_a_shell(**question: str) -> str:
    """What `claimcheck` prints when a shell asks it, by environment variables, what it can complete."""
    program = "import sys; sys.argv = ['claimcheck']; from claimcheck.cli import main; main()"
    environment = {**os.environ, **question}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False).stdout


def completions(words: str, place: int) -> list[str]:
    """What bash offers for the word at that place (the command itself is 0)."""
    return asked_by_a_shell(_CLAIMCHECK_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(place)).split()


def test_a_shell_completes_commands_options_and_rule_codes() -> None:
    assert {"report", "extract", "explain", "diff", "baseline"} <= set(completions("claimcheck ", 1))
    assert completions("claimcheck --show", 1) == ["--show-completion"]
    assert completions("claimcheck report --fail", 2) == ["--fail-on"]
    assert completions("claimcheck report --format web", 3) == ["web-annotation"]
    assert {"CC101", "CC102"} <= set(completions("claimcheck explain CC1", 2))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_that_teaches_a_shell_is_printed(shell: str) -> None:
    assert "_CLAIMCHECK_COMPLETE" in asked_by_a_shell(_CLAIMCHECK_COMPLETE=f"source_{shell}")
