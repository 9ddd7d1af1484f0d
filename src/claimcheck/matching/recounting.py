"""How many things one deed was done to, in texts on one matter: "2,600 stones were replaced" in one, "replaced 1,840 stones" in the other.

The things have no name, and often nobody is said to have done it, so that nothing but the deed and what was counted can be matched. That is
enough where each text gives one number for the two, and nothing else tells the deeds apart: who did it, when and where, words that narrow
the things down, or a later text that may know of more. What may be had without a deed ("there were two guards") is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import last_word, telling_words
from claimcheck.matching.pair import Judged
from claimcheck.matching.scope import Scope, place_scope, same_scope_words, time_scope
from claimcheck.matching.slots import HAS, one_word_for
from claimcheck.model.claims import Claim, Polarity, QuantityClaim
from claimcheck.model.finding import Severity
from claimcheck.model.mentions import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.values import Comparator
from claimcheck.values.comparison import compare_values

_FEWEST = 2  # things: "one" counts nothing
_OPEN = frozenset({Scope.SAME, Scope.UNSTATED})


@dataclass(frozen=True, slots=True)
class _Deed:
    """A claim that counts what a deed was done to: the deed, the word for the things, and who did it, as far as it says."""

    claim: QuantityClaim
    deed: str
    things: str
    actor: Mention | None

    @property
    def key(self) -> tuple[str, str]:
        """What deeds must have in common to be one."""
        return self.deed, self.things


def recounted(
    claims: Collection[Claim], matters: Collection[tuple[str, str]], published: Mapping[str, date | None]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of claims of documents on one matter that give another number of things for one deed.

    `published` are the days of publication by document.
    """
    counts = [claim for claim in claims if isinstance(claim, QuantityClaim) and claim.value.counted]
    known = _numbers(counts)
    blocks: dict[tuple[str, str], dict[str, list[_Deed]]] = {}
    for deed in filter(None, map(_deed, counts)):
        blocks.setdefault(deed.key, {}).setdefault(deed.claim.document_id, []).append(deed)
    for key in sorted(blocks):
        alone = {document: found[0] for document, found in blocks[key].items() if len({deed.claim.value.lower for deed in found}) == 1}
        for first, second in combinations(sorted(alone), 2):
            a, b = alone[first], alone[second]
            if (first, second) not in matters or _is_told_by(b, first, known) or _is_told_by(a, second, known):
                continue
            comparison = compare_values(a.claim.value, b.claim.value)
            if comparison.relation is Relation.APART and _may_be_one(a, b) and not _may_have_grown(a, b, published):
                yield a.claim, b.claim, Judged("CC113", comparison.detail, Severity.MEDIUM)


def _numbers(counts: Iterable[QuantityClaim]) -> Mapping[tuple[str, str], set[object]]:
    """By document and word for what is counted all the numbers of it there."""
    found: dict[tuple[str, str], set[object]] = {}
    for claim in counts:
        found.setdefault((claim.document_id, one_word_for(claim.value.counted)), set()).add(claim.value.lower)
    return found


def _is_told_by(deed: _Deed, document: str, known: Mapping[tuple[str, str], set[object]]) -> bool:
    """Whether a document has the number of a deed too, be it of another one."""
    return deed.claim.value.lower in known.get((document, deed.things), ())


def _deed(claim: QuantityClaim) -> _Deed | None:
    """What a claim counts of a deed; None where it tells of none, is no plain fact, or counts people, of whom there are many groups."""
    value, things = claim.value, one_word_for(claim.value.counted)
    exact = value.comparator is Comparator.EXACT and value.lower == value.upper and value.lower is not None and value.lower >= _FEWEST
    people = things in words("policy", "victims") or not words("nouns", "plural_people").isdisjoint(value.counted.casefold().split())
    if not exact or value.unit or claim.hedges or claim.polarity is Polarity.NEGATED or people:
        return None
    if (
        claim.predicate == HAS
        or claim.predicate in words("policy", "no_deeds", "casualty")
        or claim.predicate in words("measures", "nouns")
    ):
        return None
    if last_word(value.counted) in words("nouns", "no_kinds"):
        return None  # "fired three times"
    if last_word(claim.subject.name) == last_word(value.counted):
        return _Deed(claim, claim.predicate, things, claim.object)
    return _Deed(claim, claim.predicate, things, claim.subject)


def _may_be_one(a: _Deed, b: _Deed) -> bool:
    """Whether nothing tells two deeds of one kind apart."""
    if time_scope(a.claim, b.claim) not in _OPEN or place_scope(a.claim, b.claim) not in _OPEN:
        return False
    smaller, larger = sorted(deed.claim.value.lower or 0 for deed in (a, b))
    if larger > smaller * lexicon("policy")["recount_ratio"]:
        return False
    ours, theirs = (telling_words(deed.claim.value.counted) for deed in (a, b))
    return (ours <= theirs or theirs <= ours) and same_scope_words(a.claim, b.claim) and _may_be_of_one(a.actor, b.actor)


def _may_be_of_one(a: Mention | None, b: Mention | None) -> bool:
    """Whether two deeds may have been done by one: somebody, and nobody in particular or the same."""
    if a is None or b is None:
        return True
    return bool(a.key) and a.key == b.key if a.named or b.named else last_word(a.name) == last_word(b.name)


def _may_have_grown(a: _Deed, b: _Deed, published: Mapping[str, date | None]) -> bool:
    """Whether the later text has the larger number, and may have been written when more had been done."""
    first, second = published.get(a.claim.document_id), published.get(b.claim.document_id)
    if first is None or second is None or first == second:
        return False
    sooner, later = (a, b) if first < second else (b, a)
    more = (later.claim.value.lower or 0) > (sooner.claim.value.lower or 0)
    return more and abs((first - second).days) <= lexicon("policy")["toll_days"]
