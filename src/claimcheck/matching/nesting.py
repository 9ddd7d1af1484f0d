"""Places within places: a quarter and its town, a village and the county that it belongs to, are both where something is."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import LOCATED_IN, Claim
from claimcheck.model.mentions import Mention
from claimcheck.values.names import name_tokens
from claimcheck.values.places import is_known_place
from claimcheck.values.words import stem

_OF, _HOUSE = "of", "house"


def may_be_nested(a: Claim, b: Claim) -> bool:
    """Whether two named ends of one relation may both be right, because a source says that one of them is in the other."""
    if a.object is None or b.object is None:
        return False
    if _tells_where(a) and _tells_where(b) and _kinds_differ(a, b):
        return True
    if {a.predicate, b.predicate} == {LOCATED_IN} and _kinds_differ(a, b) and _is_division(a) and _is_division(b):
        return True  # "in the parish of <Name>", "in the district of <Name>"
    return _is_within(a, b.object) or _is_within(b, a.object) or _belongs(a, b)


def _tells_where(claim: Claim) -> bool:
    """Whether a relation is to the place where something came about, as a birth or a death."""
    return bool(lexicon("relations").get(claim.predicate, {}).get("place"))


def _kinds_differ(a: Claim, b: Claim) -> bool:
    """Whether one end is a house or a district and the other, by all that is told, a town: "died in hospital X", "in the county of Y"."""
    return _kinds_of_site(a).isdisjoint(_kinds_of_site(b))


def _is_division(claim: Claim) -> bool:
    """Whether the end of a relation is told to be a house or a district of some kind: the United States are no state of one."""
    return claim.object is not None and not is_known_place(claim.object.name) and "" not in _kinds_of_site(claim)


def _kinds_of_site(claim: Claim) -> set[str]:
    """The kinds that a place may be of, by the noun in its name or right before it: a house, a kind of district, a town (empty)."""
    if claim.object is None:
        return {""}
    tokens = name_tokens(claim.object.name)
    own = {_kinds().get(stem(token), "") for token in (*tokens[:1], *tokens[-1:])} - {""}
    before = claim.evidence.quote.partition(claim.object.name)[0].casefold().split()[-2:]
    told = _kinds().get(stem(before[0]), "") if before[-1:] == [_OF] and len(before) > 1 else ""
    if own or told != _HOUSE:
        return own or {told}
    return {told, ""}  # "the churchyard of <Saint>", "the churchyard of <Town>"


@cache
def _kinds() -> dict[str, str]:
    """By stem the class of a noun for a site: all houses are one class, and each kind of district is one."""
    houses = {stem(noun): _HOUSE for noun in words("nouns", "built_kinds", "sited_kinds") | words("policy", "houses")}
    return houses | {stem(noun): noun for noun in words("policy", "districts")}


def _is_within(claim: Claim, whole: Mention) -> bool:
    """Whether a source says of its value that it is a part of the other one: "the Tanners' Quarter of <Town>", "<Village>, <County>"."""
    place = claim.value_span
    if place is None or not claim.evidence.start <= place.end <= claim.evidence.end:
        return False
    between, found, _ = claim.evidence.quote[place.end - claim.evidence.start :].partition(whole.name)
    return bool(found) and set(between.replace(",", " , ").replace("(", " ( ").split()) <= words("policy", "within")


def _belongs(a: Claim, b: Claim) -> bool:
    """Whether a source that tells where something is names the other place as well, and says that one place belongs to another."""
    where = all(_tells_where(claim) or claim.predicate == LOCATED_IN for claim in (a, b))
    ends = [(claim.evidence.quote, other.object) for claim, other in ((a, b), (b, a))]
    both = (quote for quote, other in ends if other is not None and other.name in quote)
    return where and any(_nesting().search(quote) for quote in both)


@cache
def _nesting() -> re.Pattern[str]:
    """The words of the lexicon, and their plurals, as whole words: "department of" has no "part of"."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words('policy', 'nesting'))))})(?:e?s)?\b", re.IGNORECASE)
