"""What the judges of all policies ask of two claims: whether they say the same, as a fact, of one time and place, and by which rule."""

from __future__ import annotations

from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.scope import Scope, place_scope, time_scope
from claimcheck.matching.slots import is_trait
from claimcheck.model.claims import SCORE
from claimcheck.model.relation import Relation


def rule_of(verdict_digit: int, pair: Pair) -> str:
    """The rule of that verdict for the pair's type of value: dates 1, numbers 2, names 3, words 4, lists 5."""
    by_type = {"date": 1, "quantity": 2, "name": 3, "text": 4, "list": 5}
    if verdict_digit == 1 and is_trait(pair.a):
        return "CC113"
    return f"CC{verdict_digit}0{2 if pair.a.predicate == SCORE else by_type[pair.a.value.type]}"


def same_value(pair: Pair, relation: Relation, detail: str) -> Judged | None:
    """The verdict on values that are equal, or one of which is the more precise one; None for others."""
    if relation is Relation.EQUAL:
        return Judged(rule_of(2, pair), detail)
    if relation in {Relation.INSIDE, Relation.AROUND}:
        return Judged("CC301" if pair.a.value.type == "date" else "CC302", detail)
    return None


def is_fact(pair: Pair) -> bool:
    """Whether neither source keeps a distance from what it says."""
    return not pair.a.hedges and not pair.b.hedges


def scope_apart(pair: Pair, detail: str) -> Judged | None:
    """The verdict on claims about two places or two times, None where nothing says so."""
    if place_scope(pair.a, pair.b) is Scope.DIFFERS:
        return Judged("CC502", detail)
    return Judged("CC501", detail) if time_scope(pair.a, pair.b) is Scope.DIFFERS else None
