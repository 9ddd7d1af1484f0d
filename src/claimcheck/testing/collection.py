"""Case files as pytest sees them. Imported by the plug-in for the first case file of a run, or the first fixture that is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import ExpectationError
from claimcheck.testing.casefile import read_case_file
from claimcheck.testing.checking import Check, Outcome, Status, checks_of
from claimcheck.testing.runs import Runs

_RUNS = pytest.StashKey[Runs]()


def runs_of(config: pytest.Config) -> Runs:
    """The reports of this run of pytest: test functions and case files share them."""
    return config.stash.setdefault(_RUNS, Runs())


def collected(parent: pytest.Collector, path: Path) -> ClaimsFile:
    """The file as pytest collects it."""
    file: ClaimsFile = ClaimsFile.from_parent(parent, path=path)
    return file


def _shown(path: Path, root: Path) -> str:
    return str(path.relative_to(root) if path.is_relative_to(root) else path)


class ClaimsFile(pytest.File):
    """A file of cases. One that cannot be understood is a single test in error, so that all others still run."""

    def collect(self) -> Iterator[CheckItem]:
        """The checks of the file."""
        try:
            file = read_case_file(self.path, _shown(self.path, self.config.rootpath))
        except ExpectationError as error:
            yield CheckItem.of(self, error)
            return
        for check in checks_of(file):
            yield CheckItem.of(self, check)


class CheckItem(pytest.Item):
    """One check, or why a file has none. What breaks a check is an error at set-up; a miss that is known is an expected failure."""

    def __init__(self, *, subject: Check | ExpectationError, **kwargs: Any) -> None:  # noqa: ANN401 - pytest's own arguments
        """Keep what is to be checked, or told."""
        super().__init__(**kwargs)
        self.subject = subject
        self.outcome = Outcome(Status.PASSED)
        if isinstance(subject, Check) and subject.written and subject.written.case:
            self.extra_keyword_matches.update(subject.written.case.tags)

    @classmethod
    def of(cls, file: ClaimsFile, subject: Check | ExpectationError) -> CheckItem:
        """The item under the name of the check."""
        item: CheckItem = cls.from_parent(file, name=subject.name if isinstance(subject, Check) else "the file", subject=subject)
        return item

    def setup(self) -> None:
        """Read the sources, compare, and tell what keeps the check from being made."""
        if isinstance(self.subject, ExpectationError):
            pytest.fail(str(self.subject), pytrace=False)
        self.outcome = self.subject.run(runs_of(self.config), allow_nothing_compared=self.config.getoption("allow_nothing_compared"))
        if self.outcome.status is Status.ERROR:
            pytest.fail(self.outcome.text, pytrace=False)

    def runtest(self) -> None:
        """Tell what the check came to, in words: a traceback would show nothing but the inside of claimcheck."""
        if self.outcome.status is Status.KNOWN_MISS:
            pytest.xfail(self.outcome.text)
        if self.outcome.status is Status.FAILED:
            pytest.fail(f"{self.outcome.text}\n\n{self._place()}: Failed", pytrace=False)

    def _place(self) -> str:
        """File and line as pytest ends the traceback of a test function with; editors lead there from it."""
        return f"{_shown(self.path, self.config.rootpath)}:{self.subject.line}"

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the check stands: file, line (from 0), name."""
        line = self.subject.line - 1 if self.subject.line else None
        return self.path, line, self.name
