"""Things without a name across documents: "the stadium" of two reports on one matter is one stadium.

Two documents are on one matter when they share several names that few documents have, of people and of others; less will do where a third
one is on it with both. In such a pair a thing that either text takes as known and that is the only one of its kind there is one thing, but
not if what the texts call it differs ("the primary school", "the village school") or whose it is. Things that happen are so only if some of
their dates are known and none more than a month apart: there may have been another trial, another fire. What happens again within weeks (a
match, a shooting) must be dated to one day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import DESCRIBED, is_identified, joined_key, mentions_of
from claimcheck.model.claims import Claim, EventClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, EntityType, Granularity
from claimcheck.reading.outline import Outline
from claimcheck.values.dates import is_old
from claimcheck.values.materials import is_material
from claimcheck.values.names import given_names, name_tokens
from claimcheck.values.names.words import is_english
from claimcheck.values.places import country_of, is_known_place, place_key
from claimcheck.values.words import stem

_FEWEST_NAMES = 2  # names in common that show two documents to be on one matter, where
_FEWEST_WORDS = 12  # words of content in common bear them out
_SURE_NAMES = 3  # names in common that need no others
_SHORTEST = 4  # letters of a word that tells something
_FEW_DOCUMENTS = 30  # a name that more documents have tells nothing
_ONE_STORY = 31  # days within which the dates of one thing that happens lie
_FINE = frozenset({Granularity.DAY, Granularity.TIME, Granularity.WEEK, Granularity.MONTH})


@dataclass(slots=True)
class _Bearer:
    """The only thing of a kind in one document: its key, whether it has a name, the words for it, its days if it happened.

    `recurs` tells that such things happen again within weeks.
    """

    document: str
    key: str
    named: bool
    words: frozenset[str]
    happens: bool
    recurs: bool
    days: tuple[DateValue, ...]


def join_described(claims: Sequence[Claim], matters: Collection[tuple[str, str]]) -> list[Claim]:
    """The claims, with one key for all mentions of a thing that documents on one matter describe alike. The keys of names are resolved."""
    bearers = _bearers(claims)
    joined = _Joined(matters)
    for a, b in sorted(matters):
        ours, theirs = bearers.get(a, {}), bearers.get(b, {})
        for kind in sorted(ours.keys() & theirs.keys()):
            if _may_be_one(ours[kind], theirs[kind]):
                joined.join(ours[kind], theirs[kind])
    renamed = joined.keys()
    return [_renamed(claim, renamed) for claim in claims] if renamed else list(claims)


class _Joined:
    """Bearers that are one thing, as sets of (document, key). All documents of a set are on one matter, each with each."""

    def __init__(self, matters: Collection[tuple[str, str]]) -> None:
        self._matters = matters
        self._sets: dict[tuple[str, str], set[tuple[str, str]]] = {}
        self._named: set[str] = set()

    def join(self, a: _Bearer, b: _Bearer) -> None:
        one = self._sets.setdefault((a.document, a.key), {(a.document, a.key)})
        other = self._sets.setdefault((b.document, b.key), {(b.document, b.key)})
        self._named.update(bearer.key for bearer in (a, b) if bearer.named)
        if one is other or len({key for _, key in one | other if key in self._named}) > 1:
            return  # two names are two things, whatever a third text calls them
        pairs = {tuple(sorted((first, second))) for first, _ in one for second, _ in other if first != second}
        if any(pair not in self._matters for pair in pairs):
            return
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
    """By document and kind the only thing of that kind there."""
    found: dict[str, dict[str, _Bearer]] = {}
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention is None or mention.entity_type is EntityType.PERSON:
                continue
            dates = (claim.value,) if isinstance(claim, EventClaim) and mention is claim.subject else ()
            for kind in mention.sole_kinds:
                known = found.setdefault(claim.document_id, {}).get(kind)
                if known is None:
                    found[claim.document_id][kind] = _bearer(claim.document_id, mention, kind, dates)
                elif known.key == _key_of(mention):
                    known.days += dates
    return found


def _bearer(document: str, mention: Mention, kind: str, days: tuple[DateValue, ...]) -> _Bearer:
    kin = {kind, *lexicon("nouns")["synonyms"].get(kind, ())}
    told = frozenset(
        stem(word)
        for word in name_tokens(mention.name)
        if word not in kin and not (is_material(word) and kind in words("nouns", "parts")) and word not in words("nouns", "evaluating")
    )
    return _Bearer(
        document, _key_of(mention), mention.named, told, kind in words("nouns", "happening"), kind in words("policy", "recurring"), days
    )


def _may_be_one(a: _Bearer, b: _Bearer) -> bool:
    """Whether two things may be one in two documents on one matter."""
    if (a.key == b.key and is_identified(a.key)) or (a.named and b.named) or not (a.words <= b.words or b.words <= a.words):
        return False
    if not a.happens:
        return True
    days = [(x, y) for x in a.days for y in b.days]
    if not days or any(is_old(day) for day in (*a.days, *b.days)):
        return False
    if a.recurs and not any(x.granularity is Granularity.DAY and not _days_between(x, y) for x, y in days):
        return False
    return all(_days_between(x, y) <= (_ONE_STORY if x.granularity in _FINE and y.granularity in _FINE else 0) for x, y in days)


def _days_between(a: DateValue, b: DateValue) -> int:
    """Days from the end of the earlier date to the beginning of the later one, 0 where that cannot be told."""
    gaps = [(later.earliest - sooner.latest).days for sooner, later in ((a, b), (b, a)) if later.earliest and sooner.latest]
    return max(0, *gaps) if gaps else 0


def matters_of(claims: Sequence[Claim], outlines: Iterable[Outline]) -> frozenset[tuple[str, str]]:
    """The pairs of documents, each sorted, that are on one matter: they share things with names, or many words, some of names.

    The names of claims are fewer and surer than the words of names in the text: most of what a text names, it claims nothing of.
    """
    shared = _shared_names(outlines)
    sure = {pair for pair, count in _shared_things(claims).items() if count >= _FEWEST_NAMES} | _of_one_thing(claims)
    sure |= {pair for pair, names in shared.items() if names.count >= _FEWEST_NAMES and not names.of_people}
    beside: dict[str, set[str]] = {}
    for first, second in sure:
        beside.setdefault(first, set()).add(second)
        beside.setdefault(second, set()).add(first)
    third = {(a, b) for a, b in shared if beside.get(a, set()) & beside.get(b, set())}  # a third text is on one matter with both
    return frozenset(sure | third)


def _of_one_thing(claims: Iterable[Claim]) -> set[tuple[str, str]]:
    """The pairs of documents that are chiefly about one thing: the name that most of their sentences claim something of is one.

    Two lives of one person tell of many houses and many books; and what every text speaks of, no text is about.
    """
    told: dict[str, dict[str, set[int]]] = {}
    everywhere: set[str] = set()
    for claim in claims:
        subject = claim.subject
        if subject.named and subject.key and not is_known_place(subject.name):
            told.setdefault(claim.document_id, {}).setdefault(subject.key, set()).add(claim.evidence.start)
            everywhere.update({subject.key} if subject.entity_type in _MANIFOLD else ())
    about: dict[str, list[str]] = {}
    for document, things in told.items():
        first, *others = sorted(things, key=lambda key: -len(things[key]))
        alone = not others or len(things[first]) > len(things[others[0]])
        if alone and len(things[first]) >= _CHIEFLY and first not in everywhere:
            about.setdefault(first, []).append(document)
    return {pair for together in about.values() if len(together) <= _FEW_DOCUMENTS for pair in combinations(sorted(together), 2)}


_CHIEFLY = 3  # sentences
_MANIFOLD = frozenset({EntityType.PERSON, EntityType.GROUP})


def _shared_things(claims: Iterable[Claim]) -> Counter[tuple[str, str]]:
    """How many things with telling names the claims of two documents have in common; none where all are places."""
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
    return Counter({pair: count for pair, count in shared.items() if pair in telling or count > _FEWEST_NAMES})


@dataclass(frozen=True, slots=True)
class _Names:
    """How many names two documents have in common, and whether all of them are people's."""

    count: int
    of_people: bool


def _shared_names(outlines: Iterable[Outline]) -> dict[tuple[str, str], _Names]:
    """The names that two documents have in common by a telling word, if the texts share enough other words."""
    names: dict[str, set[str]] = {}
    content: dict[str, set[str]] = {}
    bearers = _Bearers()
    for outline in outlines:
        content.setdefault(outline.document_id, set()).update(outline.content)
        for words_of_name, is_person in outline.bearers:
            telling = [word for word in sorted(words_of_name) if _is_telling(word)]
            bearers.add(telling, is_person=is_person)
            for word in telling:
                names.setdefault(word, set()).add(outline.document_id)
    shared: dict[tuple[str, str], set[str]] = {}
    for word, documents in names.items():
        if 1 < len(documents) <= _FEW_DOCUMENTS:
            for pair in combinations(sorted(documents), 2):
                shared.setdefault(pair, set()).add(bearers.of(word))
    return {
        (a, b): _Names(len(found), bearers.people >= found)
        for (a, b), found in shared.items()
        if len(found) >= _SURE_NAMES or len(content[a] & content[b]) >= _FEWEST_WORDS
    }


class _Bearers:
    """Which words are of one bearer: those that stand in one name somewhere. `people` are the bearers that the model takes for persons."""

    def __init__(self) -> None:
        self._of: dict[str, str] = {}
        self.people: set[str] = set()

    def add(self, telling: Sequence[str], *, is_person: bool) -> None:
        for word in telling:
            first, other = self.of(telling[0]), self.of(word)
            if first != other:
                self._of[other] = first
                self.people.update({first} if other in self.people else ())
            self.people.update({first} if is_person else ())

    def of(self, word: str) -> str:
        """The word that stands for all words of the bearer."""
        while (above := self._of.setdefault(word, word)) != word:
            word = above
        return word


def _is_telling(word: str) -> bool:
    """Whether a word of a name is one that few things bear: no English word, no given name, no country."""
    return len(word) >= _SHORTEST and not (is_english(word) or word in given_names() or place_key(word) or country_of(word))
