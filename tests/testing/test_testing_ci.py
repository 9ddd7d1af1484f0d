"""What is offered to build servers works as it stands: the pre-commit hooks, and the workflow of the documentation."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
PAGE = (ROOT / "docs" / "testing.md").read_text("utf-8")
BLOCKS: list[dict[str, Any]] = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)]
EXAMPLES = [hook for block in BLOCKS if "repos" in block for hook in block["repos"][0]["hooks"]]

KNOWN = """\
cases:
  - name: opening
    expect: conflict
    sources: {a: {text: The Orla Bridge was opened in 1932.}, b: {text: The Orla Bridge was opened in 1934.}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with sources that contradict each other in `drafts`, and a file of cases."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("The Orla Bridge was opened in May 1932.\n", encoding="utf-8")
    (tmp_path / "drafts" / "b.txt").write_text("The Orla Bridge was opened in 1934.\n", encoding="utf-8")
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "known.claims.yaml").write_text(KNOWN, encoding="utf-8")
    return tmp_path


def run(command: str, folder: Path) -> int:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(shlex.split(command), cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, check=False).returncode


def test_a_hook_says_all_that_pre_commit_needs() -> None:
    assert set(HOOKS) == {"claimcheck-verify", "claimcheck-report"}
    for hook in HOOKS.values():
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert hook["language"] == "python"


def test_a_hook_runs_whatever_file_changes() -> None:
    for hook in HOOKS.values():
        assert not {"files", "types", "types_or"} & set(hook)
        assert hook["pass_filenames"] is False


def test_the_hook_for_cases_finds_all_of_them_or_takes_those_that_are_named(folder: Path) -> None:
    entry = HOOKS["claimcheck-verify"]["entry"]
    assert run(entry, folder) == 0
    assert run(f"{entry} cases/", folder) == 0
    (folder / "failing.claims.yaml").write_text(KNOWN.replace("1934", "1932"), encoding="utf-8")
    assert run(entry, folder) == 1
    assert run(f"{entry} cases/", folder) == 0


def test_the_hook_for_documents_fails_on_a_conflict_and_not_on_a_known_one(folder: Path) -> None:
    entry = HOOKS["claimcheck-report"]["entry"]
    assert run(f"{entry} drafts/", folder) == 1
    assert run("claimcheck baseline write drafts/ -o known.json", folder) == 0
    assert EXAMPLES
    for example in EXAMPLES:
        assert run(shlex.join([*shlex.split(HOOKS[example["id"]]["entry"]), *example.get("args", [])]), folder) == 0
    assert json.loads((folder / "claims.sarif").read_text("utf-8"))["runs"][0]["results"] == []
    (folder / "drafts" / "c.txt").write_text("The Orla Bridge was opened in 1950.\n", encoding="utf-8")
    (sarif,) = (shlex.join(example["args"]) for example in EXAMPLES if "sarif" in example.get("args", []))
    assert run(f"{entry} {sarif}", folder) == 1
    assert json.loads((folder / "claims.sarif").read_text("utf-8"))["runs"][0]["results"]


def test_the_example_of_pre_commit_names_hooks_that_there_are() -> None:
    assert {example["id"] for example in EXAMPLES} == set(HOOKS)


def test_the_workflow_runs_and_writes_the_sarif_that_it_shows(folder: Path) -> None:
    (workflow,) = (block for block in BLOCKS if "jobs" in block)
    steps = workflow["jobs"]["claims"]["steps"]
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    assert run("claimcheck baseline write seeds/ -o known.json", folder) == 0
    commands = [step["run"] for step in steps if step.get("run", "").startswith("claimcheck ")]
    assert len(commands) == 2
    assert [run(command, folder) for command in commands] == [0, 0]
    (shown,) = (step["with"]["sarif_file"] for step in steps if "upload-sarif" in step.get("uses", ""))
    assert json.loads((folder / shown).read_text("utf-8"))["version"] == "2.1.0"
