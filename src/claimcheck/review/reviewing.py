"""A report in the light of what is known: decisions and a baseline are applied, and those that matched nothing are themselves reported."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.model.finding import Decision, Finding, Verdict
from claimcheck.model.report import Dropped, Problem, Report
from claimcheck.review.baseline import Baseline
from claimcheck.review.decisions import Decisions

_NAMED = 10  # ids in one line


def apply_decisions(report: Report, decisions: Decisions, *, today: date, complete: bool = True) -> Report:
    """The report without what was dismissed, with each accepted finding carrying its decision.

    A decision holds up to and including the day it expires; `today` is the day to count with, for no clock is read here. What was left
    out is counted under coverage; a decision that has expired, or that matches no finding any more, is a problem there. `complete` is
    False when findings were left out of the report beforehand: then nothing is known of what matches nothing.
    """
    in_force = {key: decision for key, decision in decisions.by_finding.items() if not _has_expired(decision, today)}
    kept = []
    for finding in report.findings:
        decision = in_force.get(finding.id)
        if decision is None:
            kept.append(finding)
        elif decision.decision == "accepted":
            kept.append(finding.model_copy(update={"decision": decision}))
    problems = tuple(_problems(report, decisions, today=today, complete=complete))
    return _reviewed(report, tuple(kept), "dismissed by a decision", problems)


def apply_baseline(report: Report, baseline: Baseline, *, source: str, present: frozenset[str] | None = None) -> Report:
    """The report without the conflicts that the baseline knows; `source` names the baseline in messages.

    What was left out is counted under coverage; what the baseline knows and is not among `present` any more is a problem there. Without
    `present` nothing is said of that: give the ids of all findings there were before any was left out.
    """
    known = dict.fromkeys(entry.id for entry in baseline.conflicts)
    kept = tuple(finding for finding in report.findings if finding.verdict is not Verdict.CONFLICT or finding.id not in known)
    gone = [key for key in known if present is not None and key not in present]
    problems: tuple[Problem, ...] = ()
    if gone:
        named = ", ".join(gone[:_NAMED]) + (f" and {len(gone) - _NAMED} more" if len(gone) > _NAMED else "")
        problems = (Problem(source=source, reason=f"knows conflicts that are there no more: {named}", remedy="write the baseline anew"),)
    return _reviewed(report, kept, "known to the baseline", problems)


def _has_expired(decision: Decision, today: date) -> bool:
    return decision.expires is not None and decision.expires < today


def _problems(report: Report, decisions: Decisions, *, today: date, complete: bool) -> Iterator[Problem]:
    present = {finding.id for finding in report.findings}
    for key, decision in decisions.by_finding.items():
        if complete and key not in present:
            yield Problem(source=decisions.place(key), reason=f"the decision on {key} matches nothing any more", remedy="remove it")
        elif key in present and _has_expired(decision, today):
            yield Problem(source=decisions.place(key), reason=f"the decision on {key} held until {decision.expires}", remedy="decide anew")


def _reviewed(report: Report, kept: tuple[Finding, ...], reason: str, problems: tuple[Problem, ...]) -> Report:
    """The report with these findings, what was left out for the reason counted, and the problems that the review met."""
    left_out = len(report.findings) - len(kept)
    dropped = (Dropped(what="findings", reason=reason, count=left_out),) if left_out else ()
    seen = report.coverage
    coverage = seen.model_copy(update={"dropped": (*seen.dropped, *dropped), "problems": (*seen.problems, *problems)})
    return report.model_copy(update={"findings": kept, "coverage": coverage})
