"""A check that compared nothing fails, unless that is allowed; a plain report never does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import cli

LONE = "The Orla Bridge was opened in May 1932.\n"
OTHER = "Jane Roe was born in 1890.\n"


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """A function that reports on texts with some options, and gives the exit code and what is said on standard error."""

    def report(texts: tuple[str, ...], *options: str) -> tuple[int, str]:
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        monkeypatch.setattr(sys, "argv", ["claimcheck", "report", str(tmp_path), "--quiet", *options])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        return int(ended.value.code or 0), capfd.readouterr().err

    return report


@pytest.mark.parametrize(
    ("texts", "options", "code"),
    [
        ((LONE,), (), 0),
        ((LONE,), ("--fail-on", "never"), 0),
        ((LONE,), ("--fail-on", "conflict"), 2),
        ((LONE, OTHER), ("--fail-on", "conflict"), 2),
        ((LONE, OTHER), ("--fail-on", "conflict", "--allow-nothing-compared"), 0),
        ((LONE, f"{OTHER}{LONE}"), ("--fail-on", "conflict"), 0),
    ],
)
def test_nothing_compared_is_no_pass(run: Run, texts: tuple[str, ...], options: tuple[str, ...], code: int) -> None:
    status, said = run(texts, *options)
    assert status == code
    assert ("nothing was compared" in said) is (code == 2)
