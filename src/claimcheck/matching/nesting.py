"""Places within places: a quarter and its town, a village and the county that it belongs to, are both where something is."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention

_LOCATED = "located_in"


def may_be_nested(a: Claim, b: Claim) -> bool:
    """Whether two named ends of one relation may both be right, because a source says that one of them is in the other."""
    if a.object is None or b.object is None:
        return False
    return _is_within(a, b.object) or _is_within(b, a.object) or _belongs(a, b)


def _is_within(claim: Claim, whole: Mention) -> bool:
    """Whether a source says of its value that it is a part of the other one: "the Tanners' Quarter of <Town>", "<Village>, <County>"."""
    place = claim.value_span
    if place is None or not claim.evidence.start <= place.end <= claim.evidence.end:
        return False
    between, found, _ = claim.evidence.quote[place.end - claim.evidence.start :].partition(whole.name)
    return bool(found) and set(between.replace(",", " , ").replace("(", " ( ").split()) <= words("policy", "within")


def _belongs(a: Claim, b: Claim) -> bool:
    """Whether a source that tells where something is names the other place as well, and says that one place belongs to another."""
    where = lexicon("relations").get(a.predicate, {}).get("place") or a.predicate == _LOCATED
    ends = [(claim.evidence.quote, other.object) for claim, other in ((a, b), (b, a))]
    both = (quote for quote, other in ends if other is not None and other.name in quote)
    return bool(where) and any(_nesting().search(quote) for quote in both)


@cache
def _nesting() -> re.Pattern[str]:
    """The words of the lexicon, and their plurals, as whole words: "department of" has no "part of"."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words('policy', 'nesting'))))})(?:e?s)?\b", re.IGNORECASE)
