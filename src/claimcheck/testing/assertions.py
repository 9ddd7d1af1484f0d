"""Assertions on reports, for tests in Python. Each fails with what came nearest and why that was not it.

All take the report first and then, by name, what is asked for: see `Selection` and `ClaimSelection`. All raise ExpectationError when what
is asked for cannot be checked: a source that the report does not have, a quote that does not stand in it exactly once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypedDict, TypeVar, Unpack

from claimcheck.errors import ExpectationError
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report
from claimcheck.testing.cases import NO_CONFLICT
from claimcheck.testing.failures import conflict_fault, no_claim, no_finding
from claimcheck.testing.searching import Searched
from claimcheck.testing.selection import ClaimSelection, refused

_T = TypeVar("_T")


class Asked(TypedDict, total=False):
    """What a finding must be like: any of these, all that are given. `between` is `{source: words of it}` or a list of sources."""

    about: str
    kind: str
    predicate: str
    rule: str
    values: Sequence[object]
    between: Mapping[str, str | Sequence[str]] | Sequence[str]


class AskedOfClaim(TypedDict, total=False):
    """What a claim must be like: any of these, all that are given."""

    about: str
    kind: str
    predicate: str
    document: str
    quote: str
    value: object
    polarity: str


def assert_finding(report: Report, verdict: Verdict | str | Collection[Verdict | str], **asked: Unpack[Asked]) -> tuple[Finding, ...]:
    """The findings with that verdict, or with one of these, that are as asked. Raises AssertionError when there is none."""
    __tracebackhide__ = True
    return _outcome(lambda: _found(report, _verdicts(verdict), asked))


def assert_conflict(report: Report, **asked: Unpack[Asked]) -> tuple[Finding, ...]:
    """The conflicts that are as asked. Raises AssertionError when there is none."""
    __tracebackhide__ = True
    return _outcome(lambda: _found(report, (Verdict.CONFLICT,), asked))


def assert_agreement(report: Report, **asked: Unpack[Asked]) -> tuple[Finding, ...]:
    """The agreements that are as asked, refinements among them. Raises AssertionError when there is none."""
    __tracebackhide__ = True
    return _outcome(lambda: _found(report, (Verdict.AGREE, Verdict.REFINE), asked))


def assert_no_conflict(report: Report, *, allow_nothing_compared: bool = False, **asked: Unpack[Asked]) -> None:
    """Raises AssertionError when a conflict is as asked, or when nothing was compared at all and that is not allowed."""
    __tracebackhide__ = True
    _outcome(lambda: _no_conflict(report, asked, allow_nothing_compared=allow_nothing_compared))


def assert_claim(report: Report, **asked: Unpack[AskedOfClaim]) -> tuple[Claim, ...]:
    """The claims that are as asked. Raises AssertionError when there is none."""
    __tracebackhide__ = True
    return _outcome(lambda: _claims(report, asked))


def _found(report: Report, verdicts: tuple[Verdict, ...], asked: Asked) -> tuple[Finding, ...]:
    searched = _searched(report)
    wanted = searched.selection(asked)
    found = searched.findings(wanted, verdicts)
    if not found:
        raise AssertionError(no_finding(searched, wanted, verdicts))
    return found


def _no_conflict(report: Report, asked: Asked, *, allow_nothing_compared: bool) -> None:
    searched = _searched(report)
    fault = conflict_fault(searched, searched.selection(asked), allow_nothing_compared=allow_nothing_compared)
    if fault:
        raise AssertionError(fault)


def _claims(report: Report, asked: AskedOfClaim) -> tuple[Claim, ...]:
    searched, wanted = _searched(report), ClaimSelection.asked(asked)
    found = searched.claims(wanted)
    if not found:
        raise AssertionError(no_claim(searched, wanted))
    return found


def _searched(report: Report) -> Searched:
    if not isinstance(report, Report):
        msg = f"the first argument is no report but {type(report).__name__!r}"
        raise ExpectationError(msg, "give what `crosscheck(...)` returns")
    return Searched(report)


def _verdicts(given: Verdict | str | Collection[Verdict | str]) -> tuple[Verdict, ...]:
    known = [verdict.value for verdict in Verdict]
    found = []
    for one in [given] if isinstance(given, str) else given:
        if one == NO_CONFLICT:
            msg = f"{NO_CONFLICT!r} is no verdict"
            raise ExpectationError(msg, "use `assert_no_conflict`")
        if one not in known:
            raise ExpectationError(*refused("verdict", str(one), known))
        found.append(Verdict(one))
    return tuple(found)


def _outcome(check: Callable[[], _T]) -> _T:
    """What a check gives. Its errors leave here without the frames below: a failing test shows its own line and no inside of ours."""
    __tracebackhide__ = True
    try:
        return check()
    except (AssertionError, ExpectationError) as error:
        raise error.with_traceback(None) from error.__cause__
