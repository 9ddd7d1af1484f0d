"""Whether two claims speak of the same time and place. Three-valued: what a source leaves out is not the same, and not different either."""

from __future__ import annotations

import re
import sys
from enum import StrEnum

from rapidfuzz import fuzz

from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, QuantityClaim
from claimcheck.model.relation import Relation
from claimcheck.model.values import DateValue, Granularity
from claimcheck.values.dates import compare_dates, is_period
from claimcheck.values.names import name_tokens
from claimcheck.values.quantities import in_one_unit
from claimcheck.values.words import stem


class Scope(StrEnum):
    """How one qualifier of two claims compares."""

    SAME = "same"  # both state it, alike
    WITHIN = "within"  # both state it, one inside the other or overlapping
    DIFFERS = "differs"  # both state it, and it excludes each other
    ONE_SIDED = "one_sided"  # only one states it
    UNSTATED = "unstated"  # neither does
    UNKNOWN = "unknown"  # both state it, and nobody can tell


def time_scope(a: Claim, b: Claim) -> Scope:
    """How the times that two claims are about compare."""
    left, right = stated_time(a), stated_time(b)
    if left is None and right is None:
        return _period_scope(a, b)
    if left is None or right is None:
        return Scope.ONE_SIDED
    if _DURATION.match(left.timex3) or _DURATION.match(right.timex3):
        return Scope.UNKNOWN  # equal lengths are not the same time
    if _hands_over(left, right) or _hands_over(right, left):
        return Scope.DIFFERS
    match compare_dates(left, right).relation:
        case Relation.EQUAL:
            return Scope.SAME
        case Relation.INSIDE | Relation.AROUND | Relation.OVERLAPPING:
            return Scope.WITHIN
        case Relation.APART:
            return Scope.DIFFERS
        case Relation.UNKNOWN:
            return Scope.UNKNOWN


def _hands_over(until: DateValue, since: DateValue) -> bool:
    """Whether one time ends where the other begins: "until 2008", "since 2008"."""
    if until.earliest is not None or since.latest is not None or until.latest is None or since.earliest is None:
        return False
    return (until.latest - since.earliest).days <= _LONGEST_BOUNDARY


_LONGEST_BOUNDARY = 366  # days that "until 2008" and "since 2008" have in common


def _period_scope(a: Claim, b: Claim) -> Scope:
    """How the periods compare that two claims count in from what they are about: "in its first year", "in the opening season"."""
    left, right = ([told for told in claim.qualifiers.scope if is_period(told)] for claim in (a, b))
    if not left and not right:
        return Scope.UNSTATED
    if not left or not right:
        return Scope.ONE_SIDED
    return Scope.SAME if left == right else Scope.DIFFERS


def stated_time(claim: Claim) -> DateValue | None:
    """The time a claim gives; "now" is no more than what the present tense says, the day of publication."""
    time = claim.qualifiers.time
    return None if time is not None and time.timex3 == _NOW else time


def says_now(claim: Claim) -> bool:
    """Whether a claim is said to hold "now", of which nobody knows when it was."""
    return claim.qualifiers.time is not None and stated_time(claim) is None


_NOW = "PRESENT_REF"
_DURATION = re.compile(r"P[T\d]")


def place_scope(a: Claim, b: Claim) -> Scope:
    """How the places that two claims are about compare, by the entities they were resolved to."""
    left = {place.key for place in a.qualifiers.place if place.key}
    right = {place.key for place in b.qualifiers.place if place.key}
    if not left and not right:
        return Scope.UNSTATED
    if not left or not right:
        return Scope.ONE_SIDED
    return Scope.SAME if left & right else Scope.DIFFERS


def same_scope_words(a: Claim, b: Claim) -> bool:
    """Whether the same words narrow both claims down, or each source says elsewhere in its sentence what narrows the other claim."""
    ours = [told for told in a.qualifiers.scope if told not in b.qualifiers.scope]
    theirs = [told for told in b.qualifiers.scope if told not in a.qualifiers.scope]
    if ours and theirs and fuzz.token_set_ratio(" ".join(ours), " ".join(theirs)) >= _SAME_WORDS:
        return True
    return all(_is_told_in(told, b) for told in ours) and all(_is_told_in(told, a) for told in theirs)


def _is_told_in(scope: str, claim: Claim) -> bool:
    """Whether all words of content of what narrows a number stand in the sentence of the other one, in whatever form."""
    said = {stem(word) for word in name_tokens(claim.evidence.quote)}
    told = {stem(word) for word in name_tokens(scope) if len(word) >= _SHORTEST_WORD}
    return bool(told) and told <= said


_SAME_WORDS = 85.0  # rapidfuzz ratio from which two scopes are one
_SHORTEST_WORD = 4  # letters of a word of content


def narrowed_alike(a: Claim, b: Claim) -> bool:
    """Whether the same words narrow two numbers down, and no place that only one source gives."""
    return same_scope_words(a, b) and _is_of_one_place(a, b)


def _is_of_one_place(a: Claim, b: Claim) -> bool:
    """Whether no source alone limits to a place what is often given for a part of the whole: votes, points."""
    in_parts = a.predicate in words("measures", "told_in_parts")
    return not in_parts or place_scope(a, b) is not Scope.ONE_SIDED


def may_be_of_one_size(a: Claim, b: Claim) -> bool:
    """Whether two sizes can be those of one thing without a name: no mast has 52 metres in one text and 80 centimetres in another."""
    if not isinstance(a, QuantityClaim) or not isinstance(b, QuantityClaim):
        return True
    one, other = in_one_unit(a.value, b.value)
    sizes = sorted(abs(value.lower) for value in (one, other) if value is not None and value.unit and value.lower)
    return len(sizes) < len((a, b)) or sizes[1] < sizes[0] * lexicon("policy")["largest_ratio"]


def years_between(a: Claim, b: Claim) -> float:
    """The gap between two dates in years."""
    return gap_between(a, b) / _DAYS


_DAYS = 365  # of a year


def gap_between(a: Claim, b: Claim) -> int:
    """Days from the end of the earlier date to the beginning of the later one; a very large number for all other values."""
    one, other = a.value, b.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue):
        return sys.maxsize
    gaps = [(later.earliest - sooner.latest).days for sooner, later in ((one, other), (other, one)) if later.earliest and sooner.latest]
    return max(gaps, default=sys.maxsize)


def days_between(a: Claim, b: Claim) -> int:
    """Days between two dates that are given to the day; a very large number for all other values."""
    one, other = a.value, b.value
    if (
        not isinstance(one, DateValue)
        or not isinstance(other, DateValue)
        or one.granularity is not Granularity.DAY
        or other.granularity is not Granularity.DAY
    ):
        return sys.maxsize
    return abs((one.earliest - other.earliest).days) if one.earliest and other.earliest else sys.maxsize


def is_of_some_calendar(a: Claim, b: Claim) -> bool:
    """Whether a source says in which calendar it gives a date, and no more days lie between the two than between the calendars."""
    if days_between(a, b) > lexicon("policy")["calendar_days"]:
        return False
    quotes = [claim.evidence.quote.casefold() for claim in (a, b) if isinstance(claim.value, DateValue)]
    return any(told in quote for told in words("policy", "calendars") for quote in quotes)
