"""Things without a name across documents: "the stadium" of two reports on one matter is one stadium.

Two documents are on one matter when they share several names that few documents have. In such a pair a thing that is the only one of its
kind in either text is one thing, unless what the texts call it differs ("the primary school", "the village school") or whose it is. Things
that happen are so only if the texts date them alike: there may have been another trial, another fire.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import DESCRIBED, is_identified, joined_key, mentions_of
from claimcheck.model.claims import Claim, EventClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.values import DateValue, EntityType, Granularity
from claimcheck.values.dates import compare_dates
from claimcheck.values.names import name_tokens
from claimcheck.values.places import is_known_place
from claimcheck.values.words import stem

_FEWEST_NAMES = 2  # names in common that show two documents to be on one matter
_FEW_DOCUMENTS = 30  # a name that more documents have tells nothing
_ALIKE = frozenset({Relation.EQUAL, Relation.INSIDE, Relation.AROUND})


@dataclass(slots=True)
class _Bearer:
    """The only thing of a kind in one document: its key, whether it has a name, whose it is, the words for it, its days if it happened."""

    document: str
    key: str
    named: bool
    owner: str
    words: frozenset[str]
    happens: bool
    days: tuple[DateValue, ...]


def join_described(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with one key for all mentions of a thing that documents on one matter describe alike. The keys of names are resolved."""
    bearers = _bearers(claims)
    matters = _matters(claims)
    joined = _Joined()
    for kind in sorted(bearers):
        by_document = bearers[kind]
        for a, b in combinations(sorted(by_document), 2):
            if _may_be_one(by_document[a], by_document[b], matters.get((a, b), 0)):
                joined.join(by_document[a], by_document[b])
    renamed = joined.keys()
    return [_renamed(claim, renamed) for claim in claims] if renamed else list(claims)


class _Joined:
    """Bearers that are one thing, as sets of (document, key)."""

    def __init__(self) -> None:
        self._sets: dict[tuple[str, str], set[tuple[str, str]]] = {}
        self._named: set[str] = set()

    def join(self, a: _Bearer, b: _Bearer) -> None:
        one = self._sets.setdefault((a.document, a.key), {(a.document, a.key)})
        other = self._sets.setdefault((b.document, b.key), {(b.document, b.key)})
        self._named.update(bearer.key for bearer in (a, b) if bearer.named)
        if one is other or len({key for _, key in one | other if key in self._named}) > 1:
            return  # two names are two things, whatever a third text calls them
        one |= other
        for member in other:
            self._sets[member] = one

    def keys(self) -> dict[tuple[str, str], str]:
        """The key of the joined thing by (document, former key)."""
        found: dict[tuple[str, str], str] = {}
        for member, together in self._sets.items():
            names = [key for _, key in together if key in self._named]
            if len(together) > 1:
                found[member] = names[0] if names else joined_key(together)
        return found


def _renamed(claim: Claim, keys: Mapping[tuple[str, str], str]) -> Claim:
    changes = {
        name: mention.model_copy(update={"key": keys[claim.document_id, _key_of(mention)]})
        for name, mention in (("subject", claim.subject), ("object", claim.object))
        if mention is not None and (claim.document_id, _key_of(mention)) in keys
    }
    return claim.model_copy(update=changes) if changes else claim


def _key_of(mention: Mention) -> str:
    """The key of a mention; for a description of too few words to have one, what is one thing within its document."""
    return mention.key or "".join(f"{DESCRIBED}|{kind}" for kind in mention.sole_kinds[:1])


def _bearers(claims: Iterable[Claim]) -> dict[str, dict[str, _Bearer]]:
    """By kind and document the only thing of that kind there."""
    found: dict[str, dict[str, _Bearer]] = {}
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention is None or mention.entity_type is EntityType.PERSON:
                continue
            dates = (claim.value,) if isinstance(claim, EventClaim) and mention is claim.subject else ()
            for kind in mention.sole_kinds:
                known = found.setdefault(kind, {}).get(claim.document_id)
                if known is None:
                    found[kind][claim.document_id] = _bearer(claim.document_id, mention, kind, dates)
                elif known.key == _key_of(mention):
                    known.days += dates
    return found


def _bearer(document: str, mention: Mention, kind: str, days: tuple[DateValue, ...]) -> _Bearer:
    kin = {kind, *lexicon("nouns")["synonyms"].get(kind, ())}
    told = frozenset(stem(word) for word in name_tokens(mention.name) if word not in kin and word not in words("nouns", "evaluating"))
    owner = mention.owner if not mention.named else ""
    return _Bearer(document, _key_of(mention), mention.named, owner, told, kind in words("nouns", "happening"), days)


def _may_be_one(a: _Bearer, b: _Bearer, names: int) -> bool:
    """Whether two things may be one in two documents that have so many telling names in common."""
    if not names or (a.key == b.key and is_identified(a.key)) or (a.named and b.named) or not (a.words <= b.words or b.words <= a.words):
        return False
    if not a.happens:
        return names >= _FEWEST_NAMES
    days = [(x, y) for x in a.days for y in b.days]
    to_the_day = any(x.granularity is Granularity.DAY and compare_dates(x, y).relation is Relation.EQUAL for x, y in days)
    return to_the_day or (names >= _FEWEST_NAMES and any(compare_dates(x, y).relation in _ALIKE for x, y in days))


def _matters(claims: Sequence[Claim]) -> dict[tuple[str, str], int]:
    """How many telling names the pairs of documents, each sorted, have in common; none where all are those of places."""
    names: dict[str, set[str]] = {}
    people: set[str] = set()
    for claim in claims:
        for mention in mentions_of(claim):
            if mention.named and mention.key and not is_known_place(mention.name) and mention.entity_type is not EntityType.GROUP:
                names.setdefault(mention.key, set()).add(claim.document_id)
                people.update({mention.key} if mention.entity_type is not EntityType.PLACE else ())
    shared: Counter[tuple[str, str]] = Counter()
    telling: set[tuple[str, str]] = set()
    for key, documents in names.items():
        if len(documents) <= _FEW_DOCUMENTS:
            for pair in combinations(sorted(documents), 2):
                shared[pair] += 1
                telling.update({pair} if key in people else ())
    return {pair: count for pair, count in shared.items() if pair in telling or count > _FEWEST_NAMES}
