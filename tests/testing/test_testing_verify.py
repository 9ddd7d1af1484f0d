"""`claimcheck verify`: case files without pytest, and the known misses that it takes out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import cli
from claimcheck.errors import ExpectationError
from claimcheck.testing.knownmisses import drop_known_misses
from claimcheck.testing.runs import Runs
from claimcheck.testing.verifying import rendered, verify

RUNS = Runs()
SOURCES = """\
sources:
  gazette: {text: The Orla Bridge was opened in May 1932.}
  almanac: {text: The Orla Bridge was opened in 1934.}
"""
PASSING = f"{SOURCES}cases:\n  - name: opening\n    expect: conflict\n"
FAILING = f"{SOURCES}cases:\n  - name: opening\n    expect: agree\n"
BROKEN = f"{SOURCES}cases:\n  - name: opening\n    expct: agree\n"
UNREAD = "sources: [lost.txt]\nstrict: true\n"
MISSES = f"""\
{SOURCES}cases:
  - name: found   # a comment that stays
    known_miss: not seen
    expect: conflict

  - name: found too
    expect: conflict
    known_miss: |
      not
      seen
  - name: missed
    known_miss: not seen
    expect: agree
"""


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """A function that runs the command in `folder` and gives its exit code, standard output and standard error."""

    def command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["claimcheck", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0), *capfd.readouterr()

    return command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = {"passing": PASSING, "failing": FAILING, "broken": BROKEN, "unread": UNREAD, "misses": MISSES, "not_yaml": "cases: ["}
    for name, text in texts.items():
        (tmp_path / f"{name}.claims.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_all_outcomes_are_told_with_their_lines(folder: Path, golden: Callable[[str, str], None]) -> None:
    results = [verify(path, RUNS) for path in sorted(folder.iterdir())]
    golden("testing_verify.txt", rendered(results).replace(f"{folder}/", ""))


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["passing"], 0),
        (["passing", "unread"], 3),
        (["broken", "passing"], 2),
        (["not_yaml"], 2),
        (["broken", "unread"], 3),
        (["failing", "broken", "unread"], 1),
    ],
)
def test_the_exit_code_tells_the_worst(run: Run, files: list[str], code: int) -> None:
    status, printed, said = run("verify", *(f"{file}.claims.yaml" for file in files))
    assert (status, said) == (code, "")
    assert f"{len(files)} check" in printed


def test_neither_pytest_nor_hypothesis_is_needed(folder: Path) -> None:
    code = (
        "import sys\nsys.modules |= dict.fromkeys(('pytest', '_pytest', 'hypothesis'))\n"
        "from claimcheck.cli import main\nsys.argv = ['claimcheck', 'verify', 'passing.claims.yaml']\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("1 check: 1 passed\n")


def test_a_folder_is_searched_and_a_file_that_is_not_there_is_named(run: Run, folder: Path) -> None:
    assert run("verify", ".", "-o", "out.txt")[:2] == (1, "")
    assert "passing.claims.yaml\n" in (folder / "out.txt").read_text("utf-8")
    said = "claimcheck: lost.claims.yaml: does not exist (check the spelling and the working directory)\n"
    assert run("verify", "lost.claims.yaml") == (3, "", said)
    code, printed, told = run("verify", "lost.claims.yaml", "passing.claims.yaml")
    assert (code, told) == (3, said)
    assert "1 check: 1 passed" in printed


def test_without_a_file_the_folder_is_searched_and_a_file_that_is_named_twice_is_checked_once(run: Run) -> None:
    assert run("verify")[1] == run("verify", ".")[1] == run("verify", ".", "passing.claims.yaml")[1]


def test_what_is_as_expected_need_not_be_shown(run: Run) -> None:
    code, printed, _ = run("verify", "passing.claims.yaml", "broken.claims.yaml", "--quiet")
    assert code == 2
    assert printed.splitlines() == [
        "broken.claims.yaml",
        "  ERROR       opening, line 5",
        "      broken.claims.yaml:6: unknown key 'expct' (did you mean 'expect'?)",
        "2 checks: 1 passed, 1 error",
    ]


def test_a_known_miss_that_is_found_is_deleted_and_nothing_else(folder: Path) -> None:
    path = folder / "misses.claims.yaml"
    result = verify(path, RUNS, update=True)
    assert [outcome.status.value for _, outcome in result.outcomes] == ["passed", "passed", "known miss"]
    first, second = "    known_miss: not seen\n", "    known_miss: |\n      not\n      seen\n"
    assert path.read_text("utf-8") == MISSES.replace(first, "", 1).replace(second, "")
    assert [outcome.status.value for _, outcome in verify(path, RUNS).outcomes] == ["passed", "passed", "known miss"]


def test_nothing_is_written_when_no_known_miss_is_found(folder: Path) -> None:
    path = folder / "passing.claims.yaml"
    before = path.stat().st_mtime_ns
    verify(path, RUNS, update=True)
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize("case", ["{name: x, expect: conflict, known_miss: y}", "known_miss: y\n    name: x\n    expect: conflict"])
def test_a_known_miss_without_a_line_to_itself_is_left_to_people(tmp_path: Path, case: str) -> None:
    path = tmp_path / "x.claims.yaml"
    path.write_text(f"{SOURCES}cases:\n  - {case}\n", encoding="utf-8")
    with pytest.raises(ExpectationError, match="delete them by hand"):
        verify(path, RUNS, update=True)
    assert "known_miss" in path.read_text("utf-8")


def test_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    path = tmp_path / "x.claims.yaml"
    path.write_bytes(b"\xef\xbb\xbfstrict: true\r\ncases:\r\n  - name: x\r\n    known_miss: y\r\n    expect: agree\r\n")
    drop_known_misses(path, [0])
    assert path.read_bytes() == b"\xef\xbb\xbfstrict: true\r\ncases:\r\n  - name: x\r\n    expect: agree\r\n"
