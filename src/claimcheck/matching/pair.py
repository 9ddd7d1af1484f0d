"""Two claims of one block, and what a rule says of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimcheck.lexicons import lexicon
from claimcheck.model.claims import Claim
from claimcheck.model.finding import Severity, Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a pair: the rule, how grave, and the details that led there."""

    rule: str
    detail: str
    severity: Severity = Severity.INFO

    @property
    def verdict(self) -> Verdict:
        """The verdict of the rule."""
        return verdict_of(self.rule)


def verdict_of(rule: str) -> Verdict:
    """The verdict that a rule code stands for."""
    return Verdict(lexicon("rules")[rule]["verdict"])


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different documents in one block, with the days their documents were published."""

    a: Claim
    b: Claim
    published: tuple[date | None, date | None]
    happened: date | None = None  # when the last thing happened that the documents date of what the claims are about

    @property
    def days_apart(self) -> int | None:
        """Days between the two publications, None where one is unknown."""
        first, second = self.published
        return abs((first - second).days) if first and second else None

    @property
    def contemporary(self) -> bool:
        """Whether both documents are known to speak of the same present."""
        return self.days_apart is not None and self.days_apart <= lexicon("policy")["max_days_apart"]
