"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(path for path in (ROOT / "src").rglob("*") if path.is_file() and path.suffix not in {".pyc", ".typed"})
MODULES = [path for path in SOURCES if path.suffix == ".py"]
LONGEST_MODULE = 400

PINNED = re.compile(r"[\w.-]+==[\w.]+ (?:; [^\\]+?)?(?: +--hash=sha256:[0-9a-f]{64})+")

# A rule that names what the seed documents speak of would be written to the test.
SEED_WORDS = re.compile(
    r"(?<![a-z])(?:algeria\w*|argana|bcij|bourita|casablanca|dgapr|dgsn|dgst|hadar|hammouchi|imlil|isil|isis|islamic state|khiame?|"
    r"laftit|maghreb|mansouri|marrake(?:ch|sh)|mezouar|mohammedia|morocc\w*|mou?s[sh]?al+[ae]?ha|nador|rabat|sahel|salé|shereen|"
    r"skhirat|state department|tang(?:iers?|er)|temara|tiflet|tsctp|ulemas?|western sahara)(?![a-z])",
    re.IGNORECASE,
)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_imports_go_downward_only() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    releases = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert project["version"] == claimcheck.__version__
    assert releases[0] in {"Unreleased", claimcheck.__version__}


def test_every_change_log_entry_stands_under_a_known_heading() -> None:
    headings = re.findall(r"^### (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings
    assert set(headings) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is_for_and_stays_short(path: Path) -> None:
    text = path.read_text("utf-8")
    docstring = ast.get_docstring(ast.parse(text))
    assert docstring, "the module has no docstring"
    assert text.count("\n") < LONGEST_MODULE


def test_the_library_knows_nothing_of_the_seed_documents() -> None:
    found = [
        f"{name(path)}:{number}: {match[0]}"
        for path in SOURCES
        if path.name not in {"geography.toml", "exonyms.toml"}  # the tables of all countries and of well-known cities
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        for match in SEED_WORDS.finditer(line)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=name)
def test_a_lock_pins_every_package_by_hash_and_names_no_server(lock: Path) -> None:
    lines = [line for line in lock.read_text("utf-8").replace("\\\n", " ").splitlines() if not line.lstrip().startswith("#")]
    assert lines
    assert [line for line in lines if not PINNED.fullmatch(line)] == []
