"""Case files against what claimcheck finds: one check a case, and one more for a file that is strict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.errors import ClaimcheckError, ExpectationError
from claimcheck.model.finding import Finding
from claimcheck.testing.cases import STRICT, Case, CaseFile, Sources, Written
from claimcheck.testing.failures import comparison_fault, conflict_fault, no_finding, unwanted
from claimcheck.testing.runs import Runs
from claimcheck.testing.searching import Searched
from claimcheck.testing.sources import load_sources
from claimcheck.yamlnodes import Place


class Status(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    KNOWN_MISS = "known miss"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check ended, and what a reader should know of it.

    `found_miss` tells that it failed because a known miss is found now; `error` is what broke it.
    """

    status: Status
    text: str = ""
    found_miss: bool = False
    error: ExpectationError | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to check: a case as it is written, or, where that is None, that a file has no conflict beyond the listed ones."""

    file: CaseFile
    written: Written | None

    @property
    def name(self) -> str:
        """What reports call it; no other check of the file has the same name."""
        return self.written.name if self.written else STRICT

    @property
    def line(self) -> int:
        """Where it stands in the file, from 1."""
        return self.written.line if self.written else self.file.lines.at(("strict",))

    def run(self, runs: Runs, *, allow_nothing_compared: bool = False) -> Outcome:
        """How it ends. Raises nothing that a case file or its sources can bring about."""
        run = _Run(self.file, runs, allow_nothing_compared or self.file.header.allow_nothing_compared)
        try:
            return run.case(self.written) if self.written else run.strict()
        except ExpectationError as error:
            placed = error if error.line else ExpectationError(error.reason, error.remedy, self.file.shown, self.line)
            return Outcome(Status.ERROR, str(placed), error=placed)


def checks_of(file: CaseFile) -> Iterator[Check]:
    """The checks of a file, in its order."""
    for written in file.written:
        yield Check(file, written)
    if file.header.strict:
        yield Check(file, None)


@dataclass(frozen=True, slots=True)
class _Run:
    file: CaseFile
    runs: Runs
    allow_nothing_compared: bool

    def case(self, written: Written) -> Outcome:
        if written.error is not None:
            raise written.error
        if written.case is None:
            raise ExpectationError("this is no case")
        fault = self._fault(written, written.case)
        if not written.case.known_miss:
            return Outcome(Status.FAILED, fault) if fault else Outcome(Status.PASSED)
        if fault:
            return Outcome(Status.KNOWN_MISS, written.case.known_miss)
        first, last = self.file.lines.of["cases", written.index, "known_miss"]
        where = f"line {first}" if first == last else f"lines {first} to {last}"
        remedy = f"delete `known_miss` from {where} of {self.file.shown}, or run `claimcheck verify --update-known-misses`"
        return Outcome(Status.FAILED, f"this was a known miss and is found now: {remedy}", found_miss=True)

    def strict(self) -> Outcome:
        """No conflict in the file's sources but those listed, and none in a case's own sources but the one it lists.

        A case that cannot be checked fails by itself; here it lists nothing.
        """
        cases = [(written, written.case) for written in self.file.written if written.case is not None]
        faults = [self._own_beyond(written, case) for written, case in cases if case.sources is not None]
        if self.file.header.sources is not None:
            of_file = [case for _, case in cases if case.sources is None]
            faults.insert(0, self._beyond(self._report(self.file.header.sources, ("sources",)), of_file))
        return next((Outcome(Status.FAILED, fault) for fault in faults if fault), Outcome(Status.PASSED))

    def _own_beyond(self, written: Written, case: Case) -> str:
        try:
            searched = self._searched(written, case)
        except ExpectationError:
            return ""
        return self._beyond(searched, [case])

    def _fault(self, written: Written, case: Case) -> str:
        """Why a case does not hold; empty where it does."""
        searched = self._searched(written, case)
        for side in case.between:
            searched.place(side)
        if case.verdicts:
            return "" if searched.findings(case, case.verdicts) else no_finding(searched, case, case.verdicts)
        return conflict_fault(searched, case, allow_nothing_compared=self.allow_nothing_compared)

    def _beyond(self, searched: Searched, listed: Sequence[Case]) -> str:
        beyond = [finding for finding in searched.report.conflicts if not _is_listed(searched, finding, listed)]
        if beyond:
            return unwanted(searched, f"expected {STRICT}", beyond)
        return "" if self.allow_nothing_compared else comparison_fault(searched.report)

    def _searched(self, written: Written, case: Case) -> Searched:
        named = frozenset(side.document for side in case.between)
        if case.sources is not None:
            return self._report(case.sources, ("cases", written.index, "sources"), named)
        if self.file.header.sources is None:
            raise ExpectationError("this case has no sources", "name them under 'sources:' of the case or of the file")
        return self._report(self.file.header.sources, ("sources",), named)

    def _report(self, sources: Sources, place: Place, named: frozenset[str] = frozenset()) -> Searched:
        """The report on the sources at a place of the file. A case that names its documents does not need the others."""
        loaded = load_sources(self.file, sources, place)
        loaded.check(named)
        try:
            return Searched(self.runs.report(loaded.documents, self.file.config), loaded.left_out)
        except ClaimcheckError as error:  # no model, or an alias file that cannot be used
            raise ExpectationError(str(error), "", self.file.shown, self.file.lines.at(place)) from error


def _is_listed(searched: Searched, finding: Finding, cases: Sequence[Case]) -> bool:
    """Whether one of the cases expects a conflict that this finding is, or is a part of."""
    return any(case.expects_conflict and _touches(searched, finding, case) for case in cases)


def _touches(searched: Searched, finding: Finding, case: Case) -> bool:
    try:
        return searched.touches(finding, case)
    except ExpectationError:
        return False
