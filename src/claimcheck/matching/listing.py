"""Two complete lists that have all members but one in common: "A, B and C" in one source, "A, B and D" in another.

In texts on one matter, two lists of as many names, called by one noun, of which all others are the same, are one list. What has to be
ruled out are lists of other things: the winners of the sprint and of the marathon, the founders of two firms, the passes that are open and
closed. So nothing in the words about them may differ, and no list may be somebody's word, of a time that the other does not give, or of
what may have changed since.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import is_identified
from claimcheck.matching.pair import Judged
from claimcheck.matching.scope import Scope, time_scope
from claimcheck.model.claims import Claim, EnumerationClaim, Polarity
from claimcheck.model.finding import Severity
from claimcheck.values.names import name_tokens
from claimcheck.values.places import country_of, is_known_place
from claimcheck.values.words import stem

_FEWEST = 3  # members: of two lists of two, one name may be all that they share
_ALIKE = 60.0  # rapidfuzz ratio from which two words may be one, spelt in two ways
_LARGEST_BLOCK = 60  # lists with one member in common that are compared with each other


def listed_otherwise(
    claims: Sequence[Claim], matters: Collection[tuple[str, str]], published: Mapping[str, date | None]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of lists of documents on one matter that differ in one member, by the first member that they share."""
    seen: set[tuple[str, str]] = set()
    for a, b in _sharing(claim for claim in claims if isinstance(claim, EnumerationClaim) and _is_whole(claim)):
        documents = (min(a.document_id, b.document_id), max(a.document_id, b.document_id))
        if (a.id, b.id) in seen or documents not in matters:
            continue
        seen.add((a.id, b.id))
        differing = _difference(a, b)
        if differing is not None and _are_of_the_same(a, b) and not _may_have_changed(a, b, published):
            yield a, b, Judged("CC111", f"“{differing[0]}” in one list, “{differing[1]}” in the other", Severity.MEDIUM)


def _is_whole(claim: EnumerationClaim) -> bool:
    """Whether a claim lists as many members as it says there are, for a fact."""
    told = claim.polarity is Polarity.AFFIRMED and not claim.hedges and claim.attribution is None
    return told and len(claim.value.items) >= _FEWEST and claim.value.count in {None, len(claim.value.items)}


def _sharing(claims: Iterable[EnumerationClaim]) -> Iterator[tuple[EnumerationClaim, EnumerationClaim]]:
    """The pairs of lists of one length and one noun that have a member in common, of two documents."""
    blocks: dict[tuple[str, int, frozenset[str]], list[EnumerationClaim]] = {}
    for claim in claims:
        for member in claim.value.items:
            blocks.setdefault((claim.predicate, len(claim.value.items), _key(member)), []).append(claim)
    for block in blocks.values():
        yield from ((a, b) for a, b in combinations(block[:_LARGEST_BLOCK], 2) if a.document_id != b.document_id)


def _key(member: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name_tokens(member) if word not in words("reference", "title_articles"))


def _are_of_the_same(a: EnumerationClaim, b: EnumerationClaim) -> bool:
    """Whether nothing tells what two lists are of apart: whose the things are, when it was, or the words about them."""
    keys = {claim.subject.key for claim in (a, b) if is_identified(claim.subject.key)}
    scopes = {claim.qualifiers.scope for claim in (a, b) if claim.qualifiers.scope}
    return len(keys) <= 1 and len(scopes) <= 1 and time_scope(a, b) in {Scope.SAME, Scope.UNSTATED}


def _may_have_changed(a: EnumerationClaim, b: EnumerationClaim, published: Mapping[str, date | None]) -> bool:
    """Whether a list is of what is so now, and the other one was written at another time."""
    first, second = published.get(a.document_id), published.get(b.document_id)
    apart = first is None or second is None or abs((first - second).days) > lexicon("policy")["max_days_apart"]
    now = any(word in words("policy", "says_now") for claim in (a, b) for word in claim.evidence.quote.casefold().split())
    return apart and now


def _difference(a: EnumerationClaim, b: EnumerationClaim) -> tuple[str, str] | None:
    """The one member of each list that the other one lacks; None where they differ in more or less, or where the two may be one."""
    keys = [{_key(member): member for member in claim.value.items} for claim in (a, b)]
    if any(len(told) != len(claim.value.items) for told, claim in zip(keys, (a, b), strict=True)):
        return None
    only = [[member for key, member in keys[number].items() if key not in keys[1 - number]] for number in (0, 1)]
    if any(len(members) != 1 for members in only) or not all(map(_is_name, (*a.value.items, *b.value.items))):
        return None
    one, other = only[0][0], only[1][0]
    apart = _key(one).isdisjoint(_key(other)) and fuzz.ratio(one.casefold(), other.casefold()) < _ALIKE
    return (one, other) if apart else None


def _is_name(member: str) -> bool:
    """Whether a member is a name that few other lists have: no description, no acronym, no country, no language."""
    said = member.split()
    bare = " ".join(said[1:] if said and said[0].casefold() in words("reference", "title_articles") else said)
    known = is_known_place(bare) or any(country_of(word) for word in said)
    return bare[:1].isupper() and not bare.isupper() and not known
