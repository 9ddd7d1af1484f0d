"""Reading in a child process: what it reads comes back, and a reader that runs away costs its file alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from claimcheck.config import Config, Limits
from claimcheck.errors import InputError, LimitError, MissingExtraError
from claimcheck.formats import wire, worker
from claimcheck.formats.base import Content, DocumentFormat, Draft, Member, Task, always
from claimcheck.formats.isolation import Isolation
from claimcheck.model.location import SourceMap
from claimcheck.model.report import Problem

READ = (
    Draft("Text \ud800", "Tides", notes=("a note",), source_map=SourceMap.of(("offset", "page"), [(0, 1)]), key="7", left_out=3),
    Member("a.bin", b"\0\xff"),
    Member("b.bin", b"", beside=True),
    Problem(source="a", reason="because", remedy="do"),
)

PLUG_IN = """
import os, sys, time
from pathlib import Path
from claimcheck.errors import MissingExtraError
from claimcheck.formats.base import DocumentFormat, Draft, always

def read(data, task):
    match data:
        case b"spin":
            while True:
                pass
        case b"sleep":
            time.sleep(600)
        case b"eat":
            return [Draft("x" * 2_000_000_000)]
        case b"eat more":
            held = [bytearray(50_000_000) for _ in range(100)]
        case b"die":
            os._exit(7)
        case b"deep":
            return read_deep()
        case b"write":
            Path("written").write_text("x" * 100)
        case b"extra":
            raise MissingExtraError(task.source, "html")
        case b"odd":
            raise ZeroDivisionError("oops")
        case b"flood":
            return [Draft("x" * 60_000_000)]
    return [Draft(data.decode())]

def read_deep():
    return read_deep()

FORMAT = DocumentFormat("odd", (".odd",), read, isolated=always)
"""


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DocumentFormat:
    """A format of a plug-in that the child finds as it finds all of them."""
    package = tmp_path / "plugged"
    (package / "odd-1.dist-info").mkdir(parents=True)
    (package / "odd_format.py").write_text(PLUG_IN, encoding="utf-8")
    (package / "odd-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: odd\nVersion: 1\n", encoding="utf-8")
    (package / "odd-1.dist-info" / "entry_points.txt").write_text("[claimcheck.formats]\nodd = odd_format:FORMAT\n", encoding="utf-8")
    paths = [str(package), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in paths if path))
    monkeypatch.chdir(tmp_path)

    def never_here(_data: bytes, _task: Task) -> Iterable[Content]:
        raise AssertionError("read in the parent")

    return DocumentFormat("odd", (".odd",), never_here, isolated=always)


def test_a_runaway_costs_its_file_alone(odd: DocumentFormat, tmp_path: Path) -> None:
    task = Task("a.odd", Config(limits=Limits(seconds=1, memory_mb=400, characters=1_000_000, unpacked_bytes=1_000_000)))
    expected = {
        b"spin": ("limits.seconds", LimitError), b"eat": ("limits.memory_mb", LimitError), b"eat more": ("limits.memory_mb", LimitError),
        b"die": ("limits.memory_mb", LimitError), b"deep": ("limits.nesting", LimitError), b"extra": ("'html'", MissingExtraError),
        b"odd": ("ZeroDivisionError: oops", InputError), b"flood": ("limits.unpacked_bytes", LimitError), b"write": ("OSError", InputError),
    }  # fmt: skip
    with Isolation() as isolation:
        for data, (message, kind) in expected.items():
            with pytest.raises(kind, match=message):
                isolation.read(odd, data, task)
            assert isolation.read(odd, b"Text", task) == [Draft("Text")]
    assert not (tmp_path / "written").exists() or (tmp_path / "written").stat().st_size == 0


def test_a_reader_that_sleeps_is_ended_by_the_clock(odd: DocumentFormat) -> None:
    task = Task("a.odd", Config(limits=Limits(seconds=1)))
    started = time.monotonic()
    with Isolation() as isolation:
        with pytest.raises(LimitError, match=r"limits.seconds = 1"):
            isolation.read(odd, b"sleep", task)
        assert time.monotonic() - started < 60
        assert isolation.read(odd, b"Text", task) == [Draft("Text")]


def test_what_is_read_comes_back_as_it_was() -> None:
    assert wire.content(wire.answer(list(READ)), Task("a")) == list(READ)


@pytest.mark.parametrize(
    "error",
    [InputError("a", "because", "do"), LimitError("a", "pages", 3), MissingExtraError("a", "html")],
    ids=lambda error: type(error).__name__,
)
def test_errors_come_back_as_they_were(error: InputError) -> None:
    with pytest.raises(type(error)) as caught:
        wire.content(wire.failure(error), Task("a"))
    assert (caught.value.args, str(caught.value)) == (error.args, str(error))


@pytest.mark.parametrize("frame", [b"", b"{", b"[]", b'{"contents": [{}]}', b'{"error": "OSError", "args": []}'])
def test_an_answer_that_is_none_is_an_error(frame: bytes) -> None:
    with pytest.raises(InputError, match="its reader gave no answer"):
        wire.content(frame, Task("a.pdf"))


def test_a_request_says_what_to_read_with_which_settings() -> None:
    task = Task("a.pdf", Config(limits=Limits(pages=3)))
    assert wire.requested(wire.request("pdf", task)) == ("pdf", task)


def test_without_a_fork_the_worker_answers_itself() -> None:
    assert wire.content(worker.answered("text", b"The pier is long.", Task("a")), Task("a"))
    with pytest.raises(InputError, match="is a binary file"):
        wire.content(worker.answered("text", b"\0", Task("a")), Task("a"))


def test_a_module_beside_the_documents_is_not_imported_by_the_worker(tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('imported')", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"text": "The pier is long."}', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-P", "-c", "import claimcheck; print(claimcheck.load('a.json')[0].text)"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.returncode) == ("The pier is long.\n", 0), done.stderr
