"""Two complete lists that have all members but one in common: "A, B and C" in one source, "A, B and D" in another.

Whatever the sources call what they list: two lists of as many members, in texts on one matter, of which all others are the same, are one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from claimcheck.matching.judge import Judged
from claimcheck.matching.scope import Scope, time_scope
from claimcheck.model.claims import Claim, EnumerationClaim, Polarity
from claimcheck.model.finding import Severity
from claimcheck.values.names import name_tokens
from claimcheck.values.words import stem

_FEWEST = 3  # members: of two lists of two, one name may be all that they share
_ALIKE = 60.0  # rapidfuzz ratio from which two words may be one, spelt in two ways
_LARGEST_BLOCK = 60  # lists with one member in common that are compared with each other


def listed_otherwise(claims: Sequence[Claim], matters: Collection[tuple[str, str]]) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of lists of documents on one matter that differ in one member, in the order of the claims."""
    seen: set[tuple[str, str]] = set()
    for a, b in _sharing(claim for claim in claims if isinstance(claim, EnumerationClaim) and _is_whole(claim)):
        pair = (a.id, b.id)
        documents = (min(a.document_id, b.document_id), max(a.document_id, b.document_id))
        if pair in seen or documents not in matters:
            continue
        seen.add(pair)
        differing = _difference(a, b)
        if differing is not None and time_scope(a, b) is not Scope.DIFFERS:
            yield a, b, Judged("CC111", f"“{differing[0]}” in one list, “{differing[1]}” in the other", Severity.MEDIUM)


def _is_whole(claim: EnumerationClaim) -> bool:
    """Whether a claim lists as many members as it says there are, for a fact."""
    told = claim.polarity is Polarity.AFFIRMED and not claim.hedges
    return told and len(claim.value.items) >= _FEWEST and claim.value.count in {None, len(claim.value.items)}


def _sharing(claims: Iterable[EnumerationClaim]) -> Iterator[tuple[EnumerationClaim, EnumerationClaim]]:
    """The pairs of lists of one length that have a member in common, of two documents."""
    blocks: dict[tuple[int, frozenset[str]], list[EnumerationClaim]] = {}
    for claim in claims:
        for member in claim.value.items:
            blocks.setdefault((len(claim.value.items), _key(member)), []).append(claim)
    for block in blocks.values():
        yield from ((a, b) for a, b in combinations(block[:_LARGEST_BLOCK], 2) if a.document_id != b.document_id)


def _key(member: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name_tokens(member) if word not in _ARTICLES)


_ARTICLES = frozenset({"the", "a", "an"})


def _difference(a: EnumerationClaim, b: EnumerationClaim) -> tuple[str, str] | None:
    """The one member of each list that the other one lacks; None where they differ in more or less, or where the two may be one."""
    keys = [{_key(member): member for member in claim.value.items} for claim in (a, b)]
    only = [[member for key, member in keys[number].items() if key not in keys[1 - number]] for number in (0, 1)]
    if any(len(members) != 1 for members in only) or any(
        len(key) != len(claim.value.items) for key, claim in zip(keys, (a, b), strict=True)
    ):
        return None
    one, other = only[0][0], only[1][0]
    apart = _key(one).isdisjoint(_key(other)) and fuzz.ratio(one.casefold(), other.casefold()) < _ALIKE
    return (one, other) if apart else None
