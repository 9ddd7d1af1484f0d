"""Things without a name of which two texts on one matter tell one feature: "a zinc dome" in one, "the copper dome" in the other.

What a thing is made of, how long it is, how many columns it has: where each text tells that of one dome only, and nothing in the words
about either dome tells them apart, both mean the same dome. Less is needed than for taking the two for one thing in all that is said of
them (`settings.py`), so nothing follows from it but that these two statements are about one feature. What has to be ruled out are
several of a kind: another, a new or an earlier one, one of many, somebody else's, and what neither text takes as known. What happens is
left out, for it happens again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from claimcheck.lexicons import words
from claimcheck.matching.judge import judge
from claimcheck.matching.keys import DESCRIBED, is_identified, last_word, telling_words
from claimcheck.matching.pair import Judged, Pair
from claimcheck.matching.scope import Scope, place_scope, time_scope
from claimcheck.matching.slots import Policy, Slot, slot_of
from claimcheck.model.claims import AttributeClaim, Claim, Polarity, QuantityClaim, RelationClaim
from claimcheck.model.finding import Severity, Verdict
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, QuantityValue
from claimcheck.values.materials import is_material
from claimcheck.values.names import name_tokens
from claimcheck.values.quantities import dimension_of
from claimcheck.values.words import stem

_ALIKE = f"{DESCRIBED}alike|"
_NO_THINGS = frozenset({EntityType.PERSON, EntityType.GROUP, EntityType.EVENT})


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim on a thing without a name, the same claim as though the words for the thing named it, and its slot."""

    claim: Claim
    named: Claim
    slot: Slot


def described_otherwise(
    claims: Collection[Claim], matters: Collection[tuple[str, str]], published: Mapping[str, date | None]
) -> Iterator[tuple[Claim, Claim, Judged]]:
    """The pairs of claims of documents on one matter that give one feature of one thing without a name differently.

    `published` are the days of publication by document.
    """
    kinds = _kinds(claims)
    blocks: dict[tuple[str, ...], dict[str, list[_Told]]] = {}
    for told in filter(None, map(_told, claims)):
        blocks.setdefault(told.slot.block, {}).setdefault(told.claim.document_id, []).append(told)
    for block in sorted(blocks):
        alone = {document: found[0] for document, found in blocks[block].items() if _is_alone(found)}
        for first, second in combinations(sorted(alone), 2):
            a, b = alone[first], alone[second]
            if (first, second) not in matters or not _may_be_one(a.claim, b.claim, kinds) or _is_compared(a.claim, b.claim):
                continue
            judged = judge(Pair(a.named, b.named, (published.get(first), published.get(second))), a.slot.policy)
            if judged is not None and judged.verdict is Verdict.CONFLICT:
                yield a.claim, b.claim, Judged("CC112", judged.detail, Severity.MEDIUM)


def _told(claim: Claim) -> _Told | None:
    """A claim of the kinds that can be held against another one; None for others."""
    subject, head = claim.subject, last_word(claim.subject.name)
    if not isinstance(claim, RelationClaim | QuantityClaim | AttributeClaim) or subject.named or not head:
        return None
    if subject.entity_type in _NO_THINGS or head in words("nouns", "happening") or claim.polarity is Polarity.NEGATED or claim.hedges:
        return None
    if isinstance(claim, QuantityClaim) and _is_sum(claim.value):
        return None  # two contracts, two funds
    named = claim.model_copy(update={"subject": subject.model_copy(update={"key": f"{_ALIKE}{head}", "owner": ""})})
    slot = slot_of(named)
    return _Told(claim, named, slot) if slot.block and slot.policy in _COMPARED else None


def _is_sum(value: QuantityValue) -> bool:
    """Whether a value is a sum of money, or in a unit that measures no thing."""
    return bool(value.unit and not dimension_of(value.unit)) or last_word(value.counted) in words("measures", "with_money")


_COMPARED = frozenset({Policy.ONE, Policy.VARYING})


def _is_alone(found: Iterable[_Told]) -> bool:
    """Whether a text gives one value of that feature, and of one such thing."""
    return len({(str(told.claim.value), told.claim.subject.name) for told in found}) == 1


def _is_compared(a: Claim, b: Claim) -> bool:
    """Whether two claims are about one thing as it is, and have been compared as such."""
    return bool(a.subject.key) and is_identified(a.subject.key) and a.subject.key == b.subject.key


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a document speaks of the things of one kind: the words by which it tells some of them apart, and whether of several at once."""

    apart: frozenset[str]
    several: bool


def _kinds(claims: Iterable[Claim]) -> Mapping[tuple[str, str], _Kind]:
    """By document and kind of thing how it is spoken of."""
    found: dict[tuple[str, str], _Kind] = {}
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention is None or mention.named:
                continue
            place = claim.document_id, last_word(mention.name)
            known = found.get(place, _Kind(frozenset(), several=False))
            apart = known.apart | (_said(mention) & words("reference", "new"))
            found[place] = _Kind(apart, known.several or _is_plural(mention))
    return found


def _said(mention: Mention) -> frozenset[str]:
    return frozenset(name_tokens(f"{mention.text} {mention.name}"))


def _is_plural(mention: Mention) -> bool:
    last = next(reversed(name_tokens(mention.name)), "")
    return stem(last) != last and last.endswith("s")


def _may_be_one(a: Claim, b: Claim, kinds: Mapping[tuple[str, str], _Kind]) -> bool:
    """Whether nothing tells the things of two claims apart, and a text takes its own as known."""
    here, there = (kinds[claim.document_id, last_word(claim.subject.name)] for claim in (a, b))
    if here.apart or there.apart or here.several or there.several:
        return False
    if time_scope(a, b) in {Scope.ONE_SIDED, Scope.DIFFERS} or place_scope(a, b) in {Scope.ONE_SIDED, Scope.DIFFERS}:
        return False
    ours, theirs = (telling_words(claim.subject.name) for claim in (a, b))
    known = _is_known(a.subject) or _is_known(b.subject)
    return known and (ours <= theirs or theirs <= ours) and _whose(a) == _whose(b) and not _belong_apart(a.subject, b.subject)


def _is_known(mention: Mention) -> bool:
    """Whether a text takes a thing as known: "the dome", "its dome"."""
    first = _begins(mention)
    return first in words("reference", "owning") or first in words("reference", "definite") or first.endswith(("'s", "’s"))


def _whose(claim: Claim) -> str:
    """The word behind a description by which its text says which one it means: "the tower of <Name>"; empty where nothing does.

    What it is of and how much it measures are what may be in dispute: "a case of toughened glass", "a telescope of 1.2 metres".
    """
    following = claim.evidence.quote[claim.subject.span.end - claim.evidence.start :]
    told = _WHOSE.match(following) or _WHERE.match(following)
    if told is None or any(is_material(word) or word.isdigit() for word in name_tokens(following)[1:_FEW]):
        return ""
    return told[1].casefold()


_FEW = 4  # words, the preposition among them
_WHOSE = re.compile(r"\s+of\s+(?:the\s+)?(\w+)")
_WHERE = re.compile(r"\s+(?:in|at|from|near|by)\s+(?:the\s+)?([A-Z]\w+)")


def _belong_apart(a: Mention, b: Mention) -> bool:
    """Whether two things may be those of two owners: "its dome" of one hall and of another, of which one perhaps has no name."""
    owned = [_begins(mention) not in words("reference", "definite") and _is_known(mention) for mention in (a, b)]
    nameless = any(has_owner and not mention.owner for has_owner, mention in zip(owned, (a, b), strict=True))
    return nameless or (all(owned) and a.key != b.key)


def _begins(mention: Mention) -> str:
    return mention.text.split()[0].casefold()
