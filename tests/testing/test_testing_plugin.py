"""The pytest plug-in as a user has it: a wheel, installed into an environment of its own.

The environment sees the libraries of this one, and nothing else of it. All of it works offline.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow

SOURCES = """\
sources:
  gazette: gazette.txt
  almanac: {text: The Orla Bridge was opened in 1934.}
"""
PLAIN = ("-p", "no:cacheprovider", "-W", "error", "--color=no")
CASES = {
    "passing": "cases:\n  - name: opening\n    expect: conflict\n    tags: [dates]\n"
    "    between: {gazette: in May 1932, almanac: in 1934}\nstrict: true\n",
    "failing": "cases:\n  - name: opening\n    expect: agree\n    between: {gazette: in May 1932, almanac: in 1934}\nstrict: true\n",
    "erroring": "cases:\n  - name: typo\n    expct: agree\n  - name: opening\n    expect: conflict\n    between: {gazette: in June}\n",
    "known": "cases:\n  - name: length\n    expect: agree\n    kind: quantity\n    known_miss: nobody gives it\n"
    "  - name: opening\n    expect: conflict\n    known_miss: too hard\n",
}
TESTS = """\
import pytest
from claimcheck.testing import assert_conflict, assert_no_conflict

TEXTS = {"gazette": "The Orla Bridge was opened in May 1932.", "almanac": "The Orla Bridge was opened in 1934."}


def test_passing(crosscheck):
    assert_conflict(crosscheck(TEXTS), about="Orla Bridge", values=["1932-05", 1934])


def test_cached(crosscheck):
    assert crosscheck(TEXTS) is crosscheck(dict(reversed(TEXTS.items())))


def test_graph(claim_graph):
    assert {data["type"] for _, data in claim_graph(TEXTS).nodes(data=True)} == {"document", "entity", "claim"}


@pytest.mark.xfail(strict=True)
def test_known(crosscheck):
    assert_no_conflict(crosscheck(TEXTS))


def test_failing(crosscheck):
    assert_conflict(crosscheck(TEXTS), about="Orla Bridge", values=["May 1932", "1935"])
"""


@pytest.fixture(scope="session")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment with the wheel of this tree in it."""
    place = tmp_path_factory.mktemp("installed")
    offline = ("--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check")
    build = [sys.executable, "-m", "pip", "wheel", "-q", *offline, "-w", str(place), str(ROOT)]
    subprocess.run(build, check=True, env=clean_environment())
    (wheel,) = place.glob("*.whl")
    venv.create(place / "venv", with_pip=False)
    target = Path(sysconfig.get_path("purelib", "venv", {"base": str(place / "venv"), "platbase": str(place / "venv")}))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)
    libraries = [path for path in sys.path if "site-packages" in path]
    (target / "libraries.pth").write_text("\n".join(libraries), encoding="utf-8")
    return place / "venv" / "bin" / "python"


def clean_environment() -> dict[str, str]:
    """The environment without what would lead Python to this tree."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_", "PYTEST_"))}


Run = Callable[..., pytest.RunResult]


def write_files(folder: Path) -> None:
    """Sources, case files that pass, fail and err, and tests in Python."""
    (folder / "gazette.txt").write_text("The Orla Bridge was opened in May 1932.\n", encoding="utf-8")
    for name, text in CASES.items():
        (folder / f"{name}.claims.yaml").write_text(SOURCES + text, encoding="utf-8")
    (folder / "not_yaml.claims.yaml").write_text("cases: [\n", encoding="utf-8")
    (folder / "test_texts.py").write_text(TESTS, encoding="utf-8")


@pytest.fixture
def run(python: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs the installed pytest in the folder of `pytester`."""
    for name in set(os.environ) - set(clean_environment()):
        monkeypatch.delenv(name)
    return lambda *arguments: pytester.run(python, "-m", "pytest", *PLAIN, *arguments)


@pytest.fixture(scope="module")
def whole(python: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What one run over all files prints, and its JUnit file."""
    folder = tmp_path_factory.mktemp("whole")
    write_files(folder)
    command = [str(python), "-m", "pytest", *PLAIN, "-rx", "--junitxml=out.xml"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=clean_environment())
    return done.stdout, folder / "out.xml"


def test_the_wheel_is_what_runs(python: Path) -> None:
    code = "import claimcheck, _claimcheck_pytest; print(claimcheck.__file__); print(_claimcheck_pytest.__file__)"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True, env=clean_environment())
    assert all(Path(line).is_relative_to(python.parents[1]) for line in done.stdout.splitlines())


def test_the_plug_in_imports_nothing_of_claimcheck_until_it_is_used(pytester: pytest.Pytester, run: Run) -> None:
    pytester.path.joinpath("test_other.py").write_text(
        "import sys\n\n\ndef test_light():\n    assert not {'claimcheck', 'spacy', 'networkx', 'pydantic', 'yaml'} & set(sys.modules)\n",
        encoding="utf-8",
    )
    result = run()
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["plugins: *claimcheck-xref-*"])


def test_cases_and_test_functions_pass_fail_err_and_are_expected_to_fail(whole: tuple[str, Path]) -> None:
    printed, _ = whole
    assert re.search(r"=+ 4 failed, 5 passed, 2 xfailed, 3 errors in [\d.]+s", printed), printed
    assert "\nerroring.claims.yaml EE" in printed
    assert "\nknown.claims.yaml xF" in printed
    assert "\npassing.claims.yaml .." in printed
    assert "XFAIL known.claims.yaml::length - nobody gives it\n" in printed


def test_failures_and_errors_are_told_in_words(whole: tuple[str, Path], golden: Callable[[str, str], None]) -> None:
    printed, _ = whole
    text = printed[printed.index("\n", printed.index("100%]")) :].strip("\n") + "\n"
    # pytest centres its last line, so the signs around it vary with the digits of the time.
    for varying in (r"0x[0-9a-f]+", r" in [\d.]+s =+(?=\n$)", r"=+ (?=\d+ failed)", r"(?m)^-+ generated xml file.*\n"):
        text = re.sub(varying, "", text)
    golden("testing_plugin.txt", text)


def test_junit_output_has_a_test_case_a_case(whole: tuple[str, Path]) -> None:
    _, file = whole
    cases = ET.parse(file).iter("testcase")  # noqa: S314 - pytest wrote it
    found = {(case.get("classname"), case.get("name")): [child.tag for child in case] for case in cases}
    assert {name: tags for name, tags in found.items() if name[0] != "test_texts"} == {
        ("passing.claims.yaml", "opening"): [],
        ("passing.claims.yaml", "no conflict beyond the listed ones"): [],
        ("failing.claims.yaml", "opening"): ["failure"],
        ("failing.claims.yaml", "no conflict beyond the listed ones"): ["failure"],
        ("erroring.claims.yaml", "typo"): ["error"],
        ("erroring.claims.yaml", "opening"): ["error"],
        ("known.claims.yaml", "length"): ["skipped"],
        ("known.claims.yaml", "opening"): ["failure"],
        ("not_yaml.claims.yaml", "the file"): ["error"],
    }


def test_workers_share_the_work(pytester: pytest.Pytester, run: Run) -> None:
    write_files(pytester.path)
    run("-n", "2").assert_outcomes(passed=5, failed=4, xfailed=2, errors=3)


def test_tests_can_be_listed_and_chosen(pytester: pytest.Pytester, run: Run) -> None:
    write_files(pytester.path)
    listed = run("--collect-only", "-q", "erroring.claims.yaml", "passing.claims.yaml")
    assert listed.ret == 0
    listed.stdout.fnmatch_lines(
        [
            "erroring.claims.yaml::typo",
            "erroring.claims.yaml::opening",
            "passing.claims.yaml::opening",
            "passing.claims.yaml::no conflict beyond the listed ones",
        ]
    )
    run("passing.claims.yaml::opening").assert_outcomes(passed=1)
    run("-k", "dates").assert_outcomes(passed=1, deselected=13)


def test_nothing_compared_fails_unless_it_is_allowed(pytester: pytest.Pytester, run: Run) -> None:
    text = "sources: {a: {text: The Orla Bridge is long.}, b: {text: Jane Roe was born in 1890.}}\nstrict: true\n"
    pytester.path.joinpath("empty.claims.yaml").write_text(text, encoding="utf-8")
    result = run()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["Nothing was compared: *"])
    run("--allow-nothing-compared").assert_outcomes(passed=1)
