"""What the comparison of claims came to."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from claimcheck.model.base import Day, Frozen
from claimcheck.model.claims import Claim
from claimcheck.model.display import Displayed


class Verdict(StrEnum):
    """How claims about one property of one thing stand to each other."""

    AGREE = "agree"
    REFINE = "refine"
    CONFLICT = "conflict"
    SUCCESSION = "succession"
    SCOPE_DIFFERS = "scope_differs"
    MULTI_VALUED = "multi_valued"
    UNDECIDED = "undecided"


class Severity(StrEnum):
    """How much a reader should care. Only conflicts are above `info`."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    INFO = "info"


class ValueGroup(Frozen):
    """One value of a finding and the claims that state it: `caption` for people, the ids for programs."""

    caption: str
    claim_ids: tuple[str, ...]


class Decision(Frozen):
    """What somebody decided about a finding: `accepted`, it is so and known; `dismissed`, it is none or of no interest.

    `who` decided, `note` says why, `expires` is the last day on which it holds; without one it holds until it is taken back.
    """

    decision: Literal["accepted", "dismissed"]
    note: str = ""
    who: str = ""
    expires: Day | None = None


class Finding(Displayed, Frozen):
    """Claims about one property of one thing, and the verdict on them.

    `claims` holds the claims themselves, two or more, in document and text order. `groups` tells which of them state the same value.
    `rule` is a stable code such as `CC101`, explained in `docs/verdicts.md`; `explanation` is one sentence for a reader.
    `trace` are the parts that led there (how the subjects were matched, how scopes and values compared), for those who ask.
    `id` is made of the rule and the claims, and so of their words, not of offsets: edits elsewhere leave it. `decision` is what a decisions
    file says of it, None where it says nothing.
    """

    id: str
    verdict: Verdict
    kind: str
    subject: str
    predicate: str
    claims: tuple[Claim, ...] = Field(min_length=2)
    groups: tuple[ValueGroup, ...] = ()
    severity: Severity = Severity.INFO
    confidence: float = Field(ge=0.0, le=1.0)
    rule: str
    explanation: str
    trace: tuple[str, ...] = ()
    decision: Decision | None = None
