"""What changed between two reports: findings that are new, gone, or about the same and yet not the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import Field

from claimcheck.model.base import Frozen
from claimcheck.model.finding import Finding, Verdict
from claimcheck.model.report import Report

DIFFERENCE_VERSION: Final = "1"


class Change(Frozen):
    """A finding of the old report, the one that took its place, and in which respects they differ: `verdict: agree -> conflict`."""

    old: Finding
    new: Finding
    changes: tuple[str, ...]


class Difference(Frozen):
    """What happened between an old report and a new one, each part in the order of the report it comes from."""

    schema_version: Literal["1"] = DIFFERENCE_VERSION
    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()
    changed: tuple[Change, ...] = ()
    unchanged: int = Field(default=0, ge=0)

    @property
    def new_conflicts(self) -> tuple[Finding, ...]:
        """The conflicts that are new, and the findings that became one; not those that somebody accepted."""
        became = (change.new for change in self.changed if change.old.verdict is not Verdict.CONFLICT)
        return tuple(finding for finding in (*self.new, *became) if finding.verdict is Verdict.CONFLICT and finding.decision is None)


def difference(old: Report, new: Report) -> Difference:
    """The difference of two reports.

    Findings with one id are one finding. Of the others, two on the same property of the same thing are one that changed, those that
    share the most claims first; what then is left over is new or gone.
    """
    before = {finding.id: finding for finding in old.findings}
    predecessors = {finding.id: before[finding.id] for finding in new.findings if finding.id in before}
    gone = [finding for finding in old.findings if finding.id not in predecessors]
    predecessors |= _predecessors(gone, [finding for finding in new.findings if finding.id not in before])
    succeeded = {finding.id for finding in predecessors.values()}
    compared = [(predecessors[finding.id], finding) for finding in new.findings if finding.id in predecessors]
    changed = tuple(Change(old=one, new=other, changes=changes) for one, other in compared if (changes := tuple(_changes(one, other))))
    return Difference(
        new=tuple(finding for finding in new.findings if finding.id not in predecessors),
        gone=tuple(finding for finding in gone if finding.id not in succeeded),
        changed=changed,
        unchanged=len(compared) - len(changed),
    )


def _topic(finding: Finding) -> tuple[str, str, str]:
    return (finding.kind, finding.subject, finding.predicate)


def _predecessors(gone: list[Finding], new: list[Finding]) -> dict[str, Finding]:
    """By the ids of new findings those on the same topic whose place they took, each at most once."""
    candidates = [
        (-len({claim.id for claim in one.claims} & {claim.id for claim in other.claims}), number, rank)
        for number, one in enumerate(gone)
        for rank, other in enumerate(new)
        if _topic(one) == _topic(other)
    ]
    found: dict[int, int] = {}
    for _, number, rank in sorted(candidates):
        if rank not in found and number not in found.values():
            found[rank] = number
    return {new[rank].id: gone[number] for rank, number in found.items()}


def _changes(old: Finding, new: Finding) -> Iterator[str]:
    """In which respects a reader would find two findings to differ."""
    respects = (
        ("verdict", old.verdict.value, new.verdict.value),
        ("rule", old.rule, new.rule),
        ("severity", old.severity.value, new.severity.value),
        ("confidence", f"{old.confidence:.2f}", f"{new.confidence:.2f}"),
        ("values", _values(old), _values(new)),
        ("sources", _sources(old), _sources(new)),
        ("decision", _decision(old), _decision(new)),
    )
    for name, one, other in respects:
        if one != other:
            yield f"{name}: {one} -> {other}"
    if _statements(old) != _statements(new):
        yield "the quotes differ"


def _values(finding: Finding) -> str:
    return " / ".join(group.caption for group in finding.groups)


def _sources(finding: Finding) -> str:
    return ", ".join(sorted({claim.document_id for claim in finding.claims}))


def _statements(finding: Finding) -> list[str]:
    return sorted(claim.evidence.quote for claim in finding.claims)


def _decision(finding: Finding) -> str:
    return finding.decision.decision if finding.decision else "none"
