"""Two ages of one person: they move with the time, so that the days of the two publications decide."""

from __future__ import annotations

from datetime import date

from claimcheck.lexicons import lexicon
from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.ruling import is_fact, same_value, scope_apart
from claimcheck.matching.scope import Scope, time_scope
from claimcheck.matching.turns import years_in
from claimcheck.model.claims import AttributeClaim, Claim
from claimcheck.model.finding import Severity
from claimcheck.model.relation import Relation
from claimcheck.model.values import QuantityValue


def judge_age(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """The verdict on two ages; a birthday between the publications is told of, and a person grows older between them."""
    if relation is not Relation.APART:
        return same_value(pair, relation, detail) or Judged("CC703", detail)
    if not is_fact(pair):
        return Judged("CC701", detail)
    apart = scope_apart(pair, detail) or _of_another_time(pair, detail)
    if apart is not None:
        return apart
    older, younger = sorted((_age_of(pair.a), _age_of(pair.b)), reverse=True)
    years = older - younger
    if int(older) == int(younger) and getattr(pair.a.value, "unit", "") != getattr(pair.b.value, "unit", ""):
        return same_value(pair, Relation.EQUAL, detail)  # 14 months old is one year old
    if pair.days_apart is None:
        return Judged("CC107", "", Severity.MEDIUM) if years > 1 else Judged("CC702", detail)
    passed = pair.days_apart / 365.25
    if years == 1 and pair.days_apart <= lexicon("policy")["birthday_days"]:
        return Judged("CC107", " A birthday between the two publications would account for it.", Severity.LOW)
    ages_forward = (_age_of(pair.a) - _age_of(pair.b)) * ((pair.published[0] or date.min) - (pair.published[1] or date.min)).days >= 0
    if ages_forward and abs(years - passed) <= 1:
        return Judged("CC402", detail)
    if years < 1:
        return Judged("CC702", detail)  # "almost two" of 23 months
    return Judged("CC107", "", Severity.HIGH if years > 1 else Severity.LOW)


def _of_another_time(pair: Pair, detail: str) -> Judged | None:
    """The verdict on an age of some day in the past beside one of today: "was 19 when the ship sank"."""
    dated, other = (pair.a, pair.b) if pair.a.qualifiers.time is not None else (pair.b, pair.a)
    time = dated.qualifiers.time
    said = time is not None and time.earliest is not None and years_in(other) == {str(time.earliest.year)}
    return Judged("CC702", detail) if time_scope(pair.a, pair.b) is Scope.ONE_SIDED and not said else None


def _age_of(claim: Claim) -> float:
    """The age in years; months, weeks and days are parts of one."""
    value = claim.value
    if not isinstance(claim, AttributeClaim) or not isinstance(value, QuantityValue):
        return 0.0
    parts: int = lexicon("policy")["per_year"].get(value.unit, 1)
    return float(value.lower or value.upper or 0) / parts
