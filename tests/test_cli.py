"""The command line: which stream, which exit code, which file. A stand-in does the comparison; test_bad_input runs all of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

from claimcheck import __version__, cli, lexicons
from claimcheck.config import Config
from claimcheck.errors import MissingModelError, ValueParseError
from claimcheck.lexicons import lexicon
from claimcheck.model.claims import Claim, claim_adapter
from claimcheck.model.document import Document
from claimcheck.model.report import Problem, Report

RULES = {
    "CC101": {"verdict": "conflict", "title": "Dates exclude each other", "meaning": "Two dates.\n", "example": "2017 and 2018."},
    "CC301": {"verdict": "refine", "title": "One date lies in the other", "meaning": "Two dates.", "example": "May 2015 and 2015."},
}


@dataclass
class Pipeline:
    """Stands in for `claimcheck.pipeline`: it gives back a ready report, and remembers what it was asked."""

    report: Report
    config: Config | None = None
    error: Exception | None = None
    calls: list[list[str]] = field(default_factory=list)

    def crosscheck(
        self,
        documents: Iterable[Document],
        *,
        config: Config | None = None,
        problems: Iterable[Problem] = (),
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Report:
        if self.error:
            raise self.error
        self.config = config
        self.calls.append([document.id for document in documents])
        if progress:
            progress("reading", 1, 2)
            progress("reading", 2, 2)
        return self.report.model_copy(update={"coverage": self.report.coverage.model_copy(update={"problems": tuple(problems)})})

    def extract_claims(self, document: Document, *, config: Config | None = None) -> list[Claim]:
        self.config = config
        return [claim for claim in self.report.claims if claim.document_id == document.id]


@pytest.fixture
def pipeline(harbour_report: Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Pipeline:
    """The stand-in, in a working directory that holds the report's documents in the folder `papers`."""
    stand_in, module = Pipeline(harbour_report), ModuleType("claimcheck.pipeline")
    vars(module).update(crosscheck=stand_in.crosscheck, extract_claims=stand_in.extract_claims)
    monkeypatch.setitem(sys.modules, "claimcheck.pipeline", module)
    monkeypatch.setattr(lexicons, "lexicon", lambda name: RULES if name == "rules" else lexicon(name))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.chdir(tmp_path)
    for document in harbour_report.documents:
        path = tmp_path / (document.source or document.id)
        path.parent.mkdir(exist_ok=True)
        path.write_text(document.text, encoding="utf-8")
    return stand_in


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A function that runs `claimcheck` with these arguments in this process."""

    def call(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsysbinary.readouterr()
        return Done(int(ended.value.code or 0), captured.out.decode(), captured.err.decode())

    return call


def test_a_report_goes_to_standard_output_and_nothing_else_does(pipeline: Pipeline, run: Run) -> None:
    done = run("report", "papers")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1 conflict and 1 agreement in 3 documents.")
    assert pipeline.calls == [["almanac.txt", "gazette.txt", "letter.md"]]


def test_json_is_exactly_the_report(pipeline: Pipeline, run: Run) -> None:
    report = Report.model_validate_json(run("report", "papers", "--format", "json").out)
    assert report.findings == pipeline.report.findings


@pytest.mark.parametrize(("option", "code"), [("never", 0), ("conflict", 1)])
def test_conflicts_fail_the_command_only_when_asked(option: str, code: int, pipeline: Pipeline, run: Run) -> None:
    assert run("report", "papers", "--fail-on", option).code == code
    assert pipeline.calls


def test_a_command_that_fails_and_shows_nothing_says_why(pipeline: Pipeline, run: Run) -> None:
    result = run("report", "papers", "--fail-on", "conflict", "--quiet", "-o", "report.txt")
    assert pipeline.calls
    assert (result.code, result.out) == (1, "")
    assert result.err == "claimcheck: 1 conflict and 1 agreement in 3 documents. The report is in report.txt\n"
    assert run("report", "papers", "--quiet", "-o", "report.txt").err == ""


def test_what_cannot_be_read_is_said_and_the_rest_is_reported(pipeline: Pipeline, run: Run) -> None:
    done = run("report", "papers/gazette.txt", "none.txt", "papers/almanac.txt")
    assert done.code == 3
    assert done.err == "claimcheck: none.txt: does not exist (check the spelling and the working directory)\n"
    assert "none.txt: does not exist" in done.out
    assert pipeline.calls == [["gazette.txt", "almanac.txt"]]


def test_a_conflict_that_was_asked_for_outranks_what_could_not_be_read(pipeline: Pipeline, run: Run) -> None:
    assert run("report", "papers", "none.txt", "--fail-on", "conflict").code == 1
    assert pipeline.calls


def test_without_any_document_there_is_no_report(pipeline: Pipeline, run: Run) -> None:
    done = run("report", "none.txt")
    assert (done.code, done.out) == (3, "")
    assert done.err.endswith("claimcheck: no document could be read\n")
    assert pipeline.calls == []


def test_notes_are_shown_unless_it_is_to_be_quiet_and_cost_no_exit_code(pipeline: Pipeline, run: Run) -> None:
    done = run("report", "papers", "papers/gazette.txt")
    assert (done.code, done.err) == (0, "claimcheck: note: papers/gazette.txt: has the same text as papers/gazette.txt: read once\n")
    assert run("report", "papers", "papers/gazette.txt", "--quiet").err == ""
    assert run("report", "papers", "none.txt", "--quiet").err
    assert pipeline.calls


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["repor", "papers"], "Did you mean 'report'"),
        (["report"], "Missing argument"),
        (["report", "papers", "--formt", "json"], "No such option: --formt"),
        (["report", "papers", "--format", "jsn"], "format: 'jsn' is unknown; did you mean 'json'?"),
        (["report", "papers", "--fail-on", "doubt"], "Invalid value for '--fail-on'"),
        (["report", "papers", "--min-confidence", "2"], "Invalid value for '--min-confidence'"),
        (["report", "papers", "--config", "none.toml"], "none.toml: the settings cannot be read"),
        (["report", "papers", "-o", "papers"], "papers: cannot be written: it is a folder"),
        (["report", "papers", "-o", "nowhere/report.txt"], "nowhere/report.txt: cannot be written: there is no such folder"),
        (["report", "papers", "--select", "CC111"], "select: no rule begins with 'CC111'; did you mean CC101?"),
        (["report", "papers", "--ignore", "XYZ"], "ignore: no rule begins with 'XYZ'; codes run from CC101 to CC301"),
        (["report", "papers", "--baseline", "none.json"], "none.json: the baseline cannot be read"),
        (["report", "papers", "--decisions", "none.yaml"], "none.yaml: the decisions cannot be read"),
        (["report", "papers", "--today", "tomorrow"], "Invalid value for '--today'"),
        (["diff", "none.json", "none.json"], "none.json: the report cannot be read: No such file or directory"),
        (["diff", "papers/letter.md", "none.json"], "papers/letter.md: this is no report: it is not JSON"),
        (["baseline", "write", "papers", "-o", "nowhere/known.json"], "nowhere/known.json: cannot be written: there is no such folder"),
        (["explain", "c-1", "--report", "papers/letter.md"], "papers/letter.md: this is no report"),
        (["extract", "papers", "-o", "nowhere/claims.jsonl"], "nowhere/claims.jsonl: cannot be written: there is no such folder"),
        (["explain", "CC110"], "CC110: is no rule code; did you mean CC101? If it is the id of"),
        (["explain", "x"], "x: is no rule code; codes run from CC101 to CC301. If it is the id of a finding or a claim, say with --in"),
        (["explain", ""], "is no rule code"),
        (["explain", "finding-x", "--in", "papers"], "finding-x: no finding and no claim has this id there"),
    ],
)
def test_wrong_usage_is_told_apart_from_all_else(arguments: list[str], words: str, pipeline: Pipeline, run: Run) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert "Traceback" not in done.err
    assert pipeline.calls == [] or arguments[0] == "explain"


def test_settings_come_from_the_nearest_file_and_options_go_before_them(pipeline: Pipeline, run: Run, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text('min-confidence = 0.5\nformat = "csv"\naliases = "names.yaml"\n')
    assert run("report", "papers").out.startswith("finding,")
    assert pipeline.config == Config(min_confidence=0.5, format="csv", aliases=tmp_path / "names.yaml")
    run("report", "papers", "--min-confidence", "0.7", "--aliases", "other.yaml", "--format", "text")
    assert pipeline.config == Config(min_confidence=0.7, aliases=Path("other.yaml"))
    (tmp_path / "own.toml").write_text('fail-on = "conflict"\n')
    assert run("report", "papers", "--config", "own.toml").code == 1


@pytest.mark.parametrize("codes", [("CC1", "--select", "CC301"), ("CC1,CC301",), ("cc1, cc301",)])
def test_what_is_to_be_left_out_is_asked_of_the_comparison(codes: tuple[str, ...], pipeline: Pipeline, run: Run) -> None:
    run("report", "papers", "--select", *codes, "--ignore", "CC101", "--min-confidence", "0.95")
    assert pipeline.config == Config(select=("CC1", "CC301"), ignore=("CC101",), min_confidence=0.95)


def test_colour_is_for_a_terminal_that_did_not_say_no(pipeline: Pipeline, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[" not in run("report", "papers").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert "\x1b[1;31mCONFLICT" in run("report", "papers").out
    assert "\x1b[" not in run("report", "papers", "--no-color").out
    assert "\x1b[" not in run("report", "papers", "--format", "markdown").out
    run("report", "papers", "-o", "report.txt")
    assert "\x1b[" not in Path("report.txt").read_text("utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("report", "papers").out
    assert pipeline.calls


def test_progress_is_for_a_terminal_and_goes_to_standard_error(pipeline: Pipeline, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    done = run("report", "papers")
    assert "reading" in done.err
    assert "reading" not in done.out
    assert run("report", "papers", "--quiet").err == ""
    assert pipeline.calls


def test_a_file_gets_the_whole_report(pipeline: Pipeline, run: Run) -> None:
    done = run("report", "papers", "-o", "report.txt")
    assert (done.code, done.out) == (0, "")
    assert Path("report.txt").read_bytes().decode() == run("report", "papers").out
    assert pipeline.calls


def test_a_failure_to_write_leaves_the_file_that_was_there(pipeline: Pipeline, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    Path("out").mkdir()
    Path("out/report.txt").write_text("the old one")
    monkeypatch.setattr(os, "fsync", full)
    done = run("report", "papers", "-o", "out/report.txt")
    assert (done.code, done.err) == (2, "claimcheck: out/report.txt: cannot be written: No space left on device\n")
    assert [(path.name, path.read_text()) for path in Path("out").iterdir()] == [("report.txt", "the old one")]
    assert pipeline.calls


def test_a_link_stays_a_link_and_a_mode_stays_a_mode(pipeline: Pipeline, run: Run) -> None:
    Path("real.txt").write_text("the old one")
    Path("real.txt").chmod(0o640)
    Path("link.txt").symlink_to("real.txt")
    run("report", "papers", "-o", "link.txt")
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text("utf-8").startswith("1 conflict")
    assert Path("real.txt").stat().st_mode & 0o777 == 0o640
    assert pipeline.calls


def test_a_pipe_is_written_to_and_not_replaced(pipeline: Pipeline, run: Run) -> None:
    os.mkfifo("pipe")
    reader = os.open("pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert run("report", "papers", "-o", "pipe").code == 0
    assert os.read(reader, 10) == b"1 conflict"
    os.close(reader)
    assert Path("pipe").is_fifo()
    assert pipeline.calls


def test_extract_prints_one_claim_a_line(pipeline: Pipeline, run: Run) -> None:
    lines = run("extract", "papers/gazette.txt", "papers/letter.md").out.splitlines()
    assert [claim_adapter.validate_json(line) for line in lines] == [
        claim for name in ("gazette.txt", "letter.md") for claim in pipeline.report.claims if claim.document_id == name
    ]
    assert all(json.loads(line)["kind"] == "event" for line in lines)


def test_extract_goes_on_past_a_bad_file(pipeline: Pipeline, run: Run) -> None:
    done = run("extract", "none.txt", "papers/letter.md")
    assert done.code == 3
    assert len(done.out.splitlines()) == 2
    assert pipeline.config == Config()


@pytest.mark.parametrize("spelling", ["CC101", "cc101"])
def test_explain_says_what_a_rule_means(spelling: str, pipeline: Pipeline, run: Run) -> None:
    assert run("explain", spelling).out == "CC101 (conflict): Dates exclude each other\n\nTwo dates.\n\nExample: 2017 and 2018.\n"
    assert pipeline.calls == []


@pytest.mark.parametrize(("beginning", "codes"), [("CC1", ["CC101"]), ("cc", ["CC101", "CC301"])])
def test_explain_lists_the_rules_that_begin_so(beginning: str, codes: list[str], pipeline: Pipeline, run: Run) -> None:
    lines = run("explain", beginning).out.splitlines()
    assert [line.split()[0] for line in lines] == codes
    assert lines[0].endswith("  Dates exclude each other")
    assert pipeline.calls == []


def test_explain_shows_how_a_finding_came_about(pipeline: Pipeline, run: Run) -> None:
    done = run("explain", "finding-cc101", "--in", "papers")
    assert done.out.startswith("CONFLICT  Harbour Office · founded")
    assert done.out.endswith("  - values: March 2015 is not in May 2015\n")
    assert pipeline.calls


def test_a_hostile_file_name_is_shown_with_visible_escapes(pipeline: Pipeline, run: Run) -> None:
    done = run("report", "\x1b]0;\u202etxt", "papers")
    assert done.err.startswith("claimcheck: \\u001b]0;\\u202etxt: does not exist")
    assert "\x1b" not in done.out + done.err
    assert pipeline.calls


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (MissingModelError("xx_sm"), 2, "claimcheck: the spaCy pipeline 'xx_sm' is not installed"),
        (ValueParseError("soon", "a date"), 4, "claimcheck: 'soon' is not a date"),
        (RuntimeError("oops"), 4, "claimcheck: internal error: RuntimeError: oops\nclaimcheck: this is a fault of claimcheck"),
    ],
)
def test_no_error_leaves_as_a_traceback(error: Exception, code: int, words: str, pipeline: Pipeline, run: Run) -> None:
    pipeline.error = error
    done = run("report", "papers")
    assert (done.code, done.out) == (code, "")
    assert done.err.startswith(words)
    assert "Traceback" not in done.err


def test_a_reader_that_closes_early_is_no_error(pipeline: Pipeline) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    code = "from claimcheck.cli.streams import write; write('x' * 100_000)"
    done = subprocess.run([sys.executable, "-c", code], stdout=write_end, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, "")
    assert pipeline.calls == []


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "claimcheck", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"claimcheck {__version__}\n"


@pytest.mark.parametrize("command", [[], ["report"], ["extract"], ["explain"], ["diff"], ["baseline", "write"]])
def test_help_gives_examples_or_exit_codes(command: list[str], run: Run) -> None:
    done = run(*command, "--help")
    assert done.code == 0
    assert "Examples:\n    claimcheck " in done.out or "Exit codes:\n    0  clean" in done.out
