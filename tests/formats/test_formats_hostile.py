"""Files made to harm: each is refused for a reason or read as it is, within the limits, and the other documents are reported."""

from __future__ import annotations

import os
import re
import resource
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

import claimcheck as cc
from claimcheck.formats import LoadResult, load_all
from hostile_corpus import CORPUS, Hostile, write

LINKS = {"dangling.txt": "is neither a file nor a folder", "loop.txt": "is neither a file nor a folder", "up": "not followed",
         "device.txt": "is neither a file nor a folder", "pipe.txt": "is a pipe"}  # fmt: skip
GOOD = {
    "gazette.txt": "The Fenn Tide Board (FTB) guards the coast. The board was set up in May 1932.\n",
    "almanac.txt": "The FTB was founded in March 1932.\n",
}


@dataclass(frozen=True, slots=True)
class Run:
    """What came of reading the whole corpus, and what it cost."""

    result: LoadResult
    seconds: float
    written: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("hostile")
    write(folder)
    os.mkfifo(folder / "pipe.txt")
    for name, text in GOOD.items():
        (folder / name).write_text(text, encoding="utf-8")
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    before, here = _state(folder), Path.cwd()
    os.chdir(elsewhere)
    started = time.monotonic()
    try:
        result = load_all(folder)
    finally:
        os.chdir(here)
    seconds = time.monotonic() - started
    written = [*map(str, elsewhere.rglob("*")), *(name for name, state in _state(folder).items() if before.get(name) != state)]
    return Run(result, seconds, written)


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in sorted(folder.rglob("*"))}


def reasons(run: Run, name: str) -> list[str]:
    return [problem.reason for problem in run.result.problems if f"/{name}" in problem.source]


def test_there_are_many_of_them() -> None:
    assert len({hostile.name for hostile in CORPUS}) == len(CORPUS) >= 100


@pytest.mark.parametrize("hostile", CORPUS, ids=lambda hostile: hostile.name)
def test_each_is_refused_for_a_reason_or_read(hostile: Hostile, run: Run) -> None:
    refused = reasons(run, hostile.name)
    texts = [document.text for document in run.result.documents if f"/{hostile.name}" in (document.source or "")]
    copies = [note for note in run.result.notes if f"/{hostile.name}" in note.source and "read once" in note.reason]
    assert refused or texts or copies, "left out in silence"
    for reason in refused:
        assert hostile.reason, f"should be read: {reason}"
        assert re.search(hostile.reason, reason), reason
    for text in texts:
        assert hostile.text, f"should be refused: {text[:100]!r}"
        assert hostile.text in text
        assert "root:" not in text


@pytest.mark.parametrize("name", LINKS)
def test_what_is_no_file_is_listed(name: str, run: Run) -> None:
    assert any(LINKS[name] in reason for reason in reasons(run, name))


def test_nothing_is_written_anywhere(run: Run) -> None:
    assert run.written == []


def test_the_whole_corpus_is_read_within_bounds(run: Run) -> None:
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) // 1024
    assert peak < 2_500  # megabytes; the limit of a child is 1,024
    assert run.seconds < 150  # about a tenth of it on an idle machine


def test_the_other_documents_are_reported(run: Run) -> None:
    documents = [document for document in run.result.documents if document.id in GOOD]
    report = cc.crosscheck(documents, problems=run.result.problems)
    assert [finding.rule for finding in report.conflicts] == ["CC101"]
    assert len(report.coverage.problems) >= 60
