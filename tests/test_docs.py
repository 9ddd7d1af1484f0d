"""The documentation is a test suite: what a page shows is what happens.

- A `python` block runs, in a namespace that it shares with the blocks before it on the page. With `>>>` prompts it is checked as a
  doctest; with `def test_...` it is handed to pytest, as a reader would do.
- A `console` block holds `$ claimcheck ...` commands, each with the output that it prints (`...` stands for what is left out), and
  `$ make ...` commands, of which only the target is checked (`make report` in full, if its output is shown). A command exits
  with 0 unless `$ echo $?` shows otherwise.
- Any other block is data. `<!-- file: NAME -->` above it saves it under that name, for the blocks that follow.
- `<!-- skip: REASON -->` above a block of the first two kinds leaves it out, and pytest shows the reason.

A page runs in a folder of its own that holds the seeds, so examples may read `seeds/` and write what they like.
"""

from __future__ import annotations

import ast
import doctest
import importlib
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MODULES = sorted((ROOT / "src").rglob("*.py"))

BLOCK = re.compile(
    r"(?:^<!-- (?P<marker>skip|file): (?P<note>.+?) -->\n+)?^```(?P<language>\w*)[^\n]*\n(?P<source>.*?)^```$", re.DOTALL | re.MULTILINE
)
COMMAND = re.compile(r"^\$ (?P<command>(?:.*\\\n)*.*)\n?(?P<output>(?:(?!\$ ).*\n?)*)", re.MULTILINE)
LINK = re.compile(r"\]\((?!\w+:|#)(?P<target>[^)#\s]+)")
TARGET = re.compile(r"^(\w+):", re.MULTILINE)
UNCHECKED_SHELL = {"sh", "bash", "shell", "shell-session"}


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the page it stands on, the number of its first line (from 1), and its marker (empty: none)."""

    page: Path
    line: int
    language: str
    source: str
    marker: str
    note: str

    @property
    def place(self) -> str:
        """Where a reader finds the block, e.g. `README.md:12`."""
        return f"{self.page.relative_to(ROOT)}:{self.line}"


@dataclass(slots=True)
class Workspace:
    """What the blocks of one page share: a folder and the names that they have defined so far."""

    folder: Path
    names: dict[str, object] = field(default_factory=lambda: {"__name__": "__docs__"})
    done: set[Block] = field(default_factory=set)


def blocks_of(page: Path) -> list[Block]:
    """Every fenced block of a page, in order."""
    text = page.read_text("utf-8")
    return [
        Block(
            page,
            text.count("\n", 0, match.start("source")) + 1,
            match["language"],
            match["source"],
            match["marker"] or "",
            match["note"] or "",
        )
        for match in BLOCK.finditer(text)
    ]


def checked(block: Block) -> bool:
    """Is this a block that claims to run?"""
    return block.language in {"python", "pycon", "console"}


def parameters() -> list[object]:
    """One pytest parameter a block that claims to run."""
    return [
        pytest.param(block, id=block.place, marks=[pytest.mark.skip(reason=block.note)] if block.marker == "skip" else [])
        for page in PAGES
        for block in blocks_of(page)
        if checked(block)
    ]


@pytest.fixture(scope="module")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Workspace]:
    """One workspace a page."""
    spaces = {}
    for page in PAGES:
        folder = tmp_path_factory.mktemp(page.stem)
        shutil.copytree(ROOT / "seeds", folder / "seeds")
        spaces[page] = Workspace(folder)
    return spaces


@pytest.mark.parametrize("block", parameters())
def test_what_a_block_shows_is_what_happens(block: Block, workspaces: dict[Path, Workspace], monkeypatch: pytest.MonkeyPatch) -> None:
    workspace = workspaces[block.page]
    monkeypatch.chdir(workspace.folder)
    for step in blocks_of(block.page):  # the blocks before this one too, if it was selected alone
        if step.line <= block.line and step.marker != "skip" and step not in workspace.done:
            workspace.done.add(step)
            perform(step, workspace)


def perform(block: Block, workspace: Workspace) -> None:
    """Do what a block says, and fail where it differs from what it shows."""
    if block.marker == "file":
        (workspace.folder / block.note).write_text(block.source, "utf-8")
    if block.language == "console":
        run_console(block, workspace.folder)
    elif block.language in {"python", "pycon"} and ">>> " in block.source:
        run_doctest(block, workspace)
    elif block.language == "python" and "def test_" in block.source:
        run_pytest(block, workspace.folder)
    elif block.language == "python":
        run_python(block, workspace)


def run_python(block: Block, workspace: Workspace) -> None:
    """Run a block; a traceback points to its line in the page."""
    tree = ast.increment_lineno(ast.parse(block.source, block.place), block.line - 1)
    exec(compile(tree, str(block.page), "exec", dont_inherit=True), workspace.names)  # noqa: S102  the code is our own documentation


def run_doctest(block: Block, workspace: Workspace) -> None:
    """Check a block of `>>>` prompts, and keep the names that it defines."""
    report: list[str] = []
    example = doctest.DocTestParser().get_doctest(block.source, dict(workspace.names), block.place, str(block.page), block.line - 1)
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False).run(example, out=report.append, clear_globs=False)
    assert result.failed == 0, "".join(report)
    workspace.names.update(example.globs)


def run_pytest(block: Block, folder: Path) -> None:
    """Let pytest run the tests that a block defines."""
    (folder / "test_example.py").write_text(block.source, "utf-8")
    done = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--rootdir={folder}", "test_example.py"], folder)
    assert done.returncode == 0, f"{block.place}\n{done.stdout}"


def run_console(block: Block, folder: Path) -> None:
    """Type the commands of a block one by one, and compare what they print and how they end."""
    commands = [(match["command"], match["output"]) for match in COMMAND.finditer(block.source)]
    assert commands, f"{block.place}: a console block needs a command after `$ `"
    status, printed = 0, ""
    for command, expected in commands:
        place = f"{block.place}: {command}"
        if command == "echo $?":
            assert expected.strip() == str(status), f"{place}\n{printed}"
            status = 0
        else:
            assert status == 0, f"{place}: the command before it exits with {status}\n{printed}"
            status, printed = type_in(command, expected, folder, place)
    assert status == 0, f"{block.place}: the last command exits with {status}\n{printed}"


def type_in(command: str, expected: str, folder: Path, place: str) -> tuple[int, str]:
    """Run one command and compare its output; give its exit code and what it printed."""
    if command == "make report" and expected.strip():
        command = "claimcheck report seeds/"  # what it runs once all is set up
    if command.startswith("make "):
        assert command.split()[1] in TARGET.findall((ROOT / "Makefile").read_text("utf-8")), f"{place}: no such target"
        assert not expected.strip(), f"{place}: nothing checks what it prints"
        return 0, ""
    assert command.startswith("claimcheck "), f"{place}: nothing checks this command"
    done = run(["bash", "-c", command], folder)
    assert_matches(expected, done.stdout, place)
    return done.returncode, done.stdout


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as on a plain terminal, with nothing of this machine's settings but where its programs are."""
    environment = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "LANG": "C.UTF-8", "HOME": str(folder)}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def assert_matches(expected: str, printed: str, place: str) -> None:
    """Compare output as doctest does, `...` for anything; a command shown without output may print what it likes."""
    checker, example = doctest.OutputChecker(), doctest.Example(place, expected)
    if expected.strip():
        right = checker.check_output(expected.rstrip() + "\n", printed.rstrip() + "\n", doctest.ELLIPSIS)
        assert right, f"{place}\n{checker.output_difference(example, printed, doctest.ELLIPSIS)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_that_shows_code_runs_some_of_it(page: Path) -> None:
    runs = [block for block in blocks_of(page) if checked(block)]
    assert not runs or any(block.marker != "skip" for block in runs), f"every example of {page.name} is skipped"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_fence_is_a_block_and_every_command_stands_in_a_console_block(page: Path) -> None:
    blocks = blocks_of(page)
    assert page.read_text("utf-8").count("```") == 2 * len(blocks)
    assert not [block.place for block in blocks if block.language in UNCHECKED_SHELL]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(BLOCK.sub("", page.read_text("utf-8")))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("path", [path for path in MODULES if ">>> " in path.read_text("utf-8")], ids=lambda path: path.stem)
def test_the_examples_in_a_modules_docstrings_hold(path: Path) -> None:
    name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts).removesuffix(".__init__")
    result = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert result.attempted > 0
    assert result.failed == 0
