"""Whether two dates of what happens once may be of two turns: a source tells of another one, or each party takes its own step."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.counting_off import are_two_editions, happened_again, is_at_last, tells_of_another
from claimcheck.matching.denial import deciders_differ, of_two_rounds
from claimcheck.matching.keys import is_sole_by_kind, last_word
from claimcheck.matching.pair import Pair
from claimcheck.matching.scope import Scope, days_between, gap_between, years_between
from claimcheck.model.claims import Claim
from claimcheck.model.values import EntityType
from claimcheck.values.names import compare_names
from claimcheck.values.words import stem

_SOON = 31  # days within which all the parties to a treaty are said to sign it
_PAUSE = 1  # years that a thing may have been closed for before it was closed for good


def are_two_turns(pair: Pair, table: Mapping[str, Any]) -> bool:
    """Whether two dates of the property with this entry of the lexicon may both be right, though it comes about once as a rule."""
    if happened_again(pair.a, pair.b) or (table.get("by_parties") and _parties_differ(pair)):
        return True
    if (table.get("each_year") and comes_each_year(pair.a, pair.b)) or are_two_editions(pair.a, pair.b):
        return True
    years = years_between(pair.a, pair.b)
    if years > table.get("anew_after", math.inf) and tells_of_another(pair.a, pair.b):
        return True
    earlier, later = sorted((pair.a, pair.b), key=_day)
    return bool(table.get("by_years")) and years > _PAUSE and is_at_last(later) and not is_at_last(earlier)


def is_one_by_kind(a: Claim, b: Claim) -> bool:
    """Whether two dates of "the Orla fire" are of one fire: they lie in one year, or are the same day of two, as after a slip."""
    one, other = _day(a), _day(b)
    slip = (one.month, one.day) == (other.month, other.day) != (1, 1)
    both = a.subject.key == b.subject.key and is_sole_by_kind(a.subject) and is_sole_by_kind(b.subject)
    return both and (one.year == other.year or slip)


def comes_each_year(a: Claim, b: Claim) -> bool:
    """Whether two days of two years lie in one season, as those of a fair or of the first day at the pool; a slip leaves the day as it is.

    What is built comes about once, however its days lie.
    """
    one, other = _day(a), _day(b)
    if days_between(a, b) == sys.maxsize or one.year == other.year or _is_built(a):
        return False
    apart = abs((one - other.replace(year=one.year, day=min(other.day, _SHORTEST_MONTH))).days)
    nearly: int = lexicon("policy")["season_days"]
    return 0 < min(apart, _DAYS - apart) <= nearly


_SHORTEST_MONTH = 28  # days
_DAYS = 365  # of a year


def _is_built(claim: Claim) -> bool:
    return last_word(claim.subject.name) in {stem(noun) for noun in words("nouns", "built_kinds")}


def _day(claim: Claim) -> date:
    return getattr(claim.value, "earliest", None) or date.min


def _parties_differ(pair: Pair) -> bool:
    """Whether each of two took a step that all take for themselves: a treaty was signed by one state, and by another."""
    a, b = pair.a.object, pair.b.object
    if a is None or b is None:
        party = a or b  # "Parliament" passes an act for all
        alone = party is not None and party.named and party.entity_type in _STATES
        return alone and gap_between(pair.a, pair.b) > _SOON
    if a.named and b.named:
        return not (a.key and a.key == b.key) and not compare_names(a.name, b.name).same
    if a.named or b.named:
        return True  # the Senate, and the lower house
    return last_word(a.name) == last_word(b.name) and a.name.casefold() != b.name.casefold()  # the upper house, the lower house


_STATES = frozenset({EntityType.PLACE, EntityType.GROUP, EntityType.UNKNOWN})


def years_in(claim: Claim) -> set[str]:
    """The years that the sentence of a claim names."""
    return set(_A_YEAR.findall(claim.evidence.quote))


_A_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def _years_of(pair: Pair) -> tuple[set[str], set[str]]:
    """The years that the two sentences name."""
    here, there = (years_in(claim) for claim in (pair.a, pair.b))
    return here, there


def years_differ(pair: Pair) -> bool:
    """Whether each sentence names years, and none that the other one names: a film of 1927 and its remake of 1933."""
    here, there = _years_of(pair)
    return bool(here and there) and here.isdisjoint(there)


def may_be_of_two_outcomes(pair: Pair, fate: Mapping[str, Any], time: Scope) -> bool:
    """Whether two outcomes may be those of two times, two votes or two deciders, as far as the lexicon says that this matters."""
    here, there = _years_of(pair)
    one_year = len(here) == 1 and here == there  # "in a ruling delivered in 1987"
    once_more = (fate.get("occasion") or fate.get("at_once")) and time is Scope.ONE_SIDED and not one_year
    other_years = (fate.get("occasion") or fate.get("until_now")) and years_differ(pair)
    since = fate.get("until_now") and pair.days_apart is not None and not pair.contemporary
    decided = fate.get("guarded") and fate.get("by") and deciders_differ(pair.a, pair.b)
    return bool(once_more or other_years or since or decided) or of_two_rounds(pair.a, pair.b)
