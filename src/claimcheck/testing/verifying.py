"""Case files without pytest: every check of them, and what it came to as text."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.errors import ExpectationError, InputError
from claimcheck.reports.quoting import visible
from claimcheck.reports.view import counted
from claimcheck.testing.casefile import read_case_file
from claimcheck.testing.checking import Check, Outcome, Status, checks_of
from claimcheck.testing.knownmisses import drop_known_misses
from claimcheck.testing.runs import Runs

_FAULTS = {Status.FAILED, Status.ERROR}
_WIDTH = max(map(len, Status)) + 2


@dataclass(frozen=True, slots=True)
class FileResult:
    """What the checks of one file came to, in its order. A file that cannot be understood has one outcome and no check."""

    path: Path
    outcomes: tuple[tuple[Check | None, Outcome], ...]

    @property
    def found_misses(self) -> tuple[int, ...]:
        """The indexes of the cases whose known miss is found now."""
        return tuple(check.written.index for check, outcome in self.outcomes if outcome.found_miss and check and check.written)


def verify(path: Path, runs: Runs, *, allow_nothing_compared: bool = False, update: bool = False) -> FileResult:
    """Check one file. With `update` the known misses that are found now are deleted from it, and count as passed.

    Raises ExpectationError only for a file that is to be updated and cannot be.
    """
    try:
        file = read_case_file(path)
    except ExpectationError as error:
        return FileResult(path, ((None, Outcome(Status.ERROR, str(error), error=error)),))
    result = FileResult(path, tuple((check, check.run(runs, allow_nothing_compared=allow_nothing_compared)) for check in checks_of(file)))
    if not (update and result.found_misses):
        return result
    drop_known_misses(path, result.found_misses)
    updated = Outcome(Status.PASSED, "its known_miss was deleted")
    return FileResult(path, tuple((check, updated if outcome.found_miss else outcome) for check, outcome in result.outcomes))


def rendered(results: Iterable[FileResult], *, faults_only: bool = False) -> str:
    """All outcomes as text, or only those that need mending, and how many there are of each."""
    lines: list[str] = []
    counts: Counter[Status] = Counter()
    for result in results:
        counts.update(outcome.status for _, outcome in result.outcomes)
        told = [one for one in result.outcomes if not faults_only or one[1].status in _FAULTS]
        lines += [visible(str(result.path))] if told else []
        lines += [line for check, outcome in told for line in _outcome_lines(check, outcome)]
    numbers = ", ".join(f"{counts[status]} {status}" for status in Status if counts[status])
    return "\n".join([*lines, f"{counted(counts.total(), 'check')}: {numbers}", ""])


def _outcome_lines(check: Check | None, outcome: Outcome) -> list[str]:
    label = outcome.status.upper() if outcome.status in _FAULTS else outcome.status.value
    name = visible(f"{check.name}, line {check.line}") if check else "the file"
    if outcome.status is Status.KNOWN_MISS or not outcome.text:
        return [f"  {label:<{_WIDTH}}{name}" + (f": {visible(outcome.text)}" if outcome.text else "")]
    return [f"  {label:<{_WIDTH}}{name}", *textwrap.indent(outcome.text, "      ").splitlines()]


def statuses(results: Sequence[FileResult]) -> tuple[bool, bool, bool]:
    """Whether something failed, whether something was in error, and whether a source could not be read."""
    outcomes = [outcome for result in results for _, outcome in result.outcomes]
    failed = any(outcome.status is Status.FAILED for outcome in outcomes)
    errors = [outcome.error for outcome in outcomes if outcome.error is not None]
    unread = any(isinstance(error.__cause__, InputError | OSError) for error in errors)
    return failed, bool(errors), unread
