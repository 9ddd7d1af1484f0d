"""Mentions to entities: every claim gets the keys of the things it speaks of, over the whole corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeGuard

from claimcheck.entities import AliasRules, Appearance, DeclaredAlias, Resolution, resolve
from claimcheck.lexicons import words
from claimcheck.model.base import content_id
from claimcheck.model.claims import DISTINGUISHED, NAMESAKE, AliasClaim, Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from claimcheck.reading.referents import made_of_names
from claimcheck.values.materials import is_material
from claimcheck.values.names import name_tokens
from claimcheck.values.words import stem

_FEWEST_WORDS = 2  # a description of one word ("people") is no identity
_SHORT = 3
DESCRIBED = "~"
"""What the key of a thing begins with that has a description and no name."""
_THING = "thing"


def resolve_mentions(claims: Sequence[Claim], rules: AliasRules) -> tuple[list[Claim], Resolution]:
    """The claims with the entity key of every named mention filled in, and the resolution that the keys come from."""
    resolution = resolve(_appearances(claims), _declared(claims), rules)
    keyed = _KeyedMentions(resolution)
    return [_keyed(claim, keyed) for claim in claims], resolution


def _appearances(claims: Iterable[Claim]) -> list[Appearance]:
    counts: Counter[tuple[str, str, EntityType]] = Counter()
    for claim in claims:
        for mention in mentions_of(claim):
            if mention.named:
                counts[claim.document_id, mention.name, mention.entity_type] += 1
    return [Appearance(document, name, kind, (), count) for (document, name, kind), count in sorted(counts.items())]


def _declared(claims: Iterable[Claim]) -> list[DeclaredAlias]:
    found = {(c.document_id, c.subject.name, c.value.name) for c in claims if _is_alias(c) and c.subject.named}
    for claim in claims:
        found.update((claim.document_id, m.name, m.text) for m in mentions_of(claim) if m.named and _is_shorter_name(m.text, m.name))
    return [DeclaredAlias(*alias) for alias in sorted(found) if alias[1] != alias[2]]


def _is_alias(claim: Claim) -> TypeGuard[AliasClaim]:
    return isinstance(claim, AliasClaim) and claim.predicate not in {DISTINGUISHED, NAMESAKE}


def _is_shorter_name(text: str, name: str) -> bool:
    """Whether a text uses the beginning of a longer name as a name of its own: "Orla Museum" for "Orla Museum of Glass"."""
    return " " in text and text != name and name.startswith(f"{text} ") and text[0].isupper()


def mentions_of(claim: Claim) -> list[Mention]:
    """Every mention in a claim: subject, object, places, and who says so."""
    return [m for m in (claim.subject, claim.object, claim.attribution, *claim.qualifiers.place) if m is not None]


class _KeyedMentions:
    """Mentions with their keys, each made once: the claims of a sentence share their mentions."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._made: dict[tuple[str, int], Mention] = {}

    def of(self, document_id: str, mention: Mention) -> Mention:
        place = document_id, id(mention)
        if place not in self._made:
            self._made[place] = mention.model_copy(update={"key": self._key(document_id, mention)})
        return self._made[place]

    def _key(self, document_id: str, mention: Mention) -> str:
        if mention.named:
            return self._resolution.key(document_id, mention.name)
        return described_key(mention.name, self._resolution.key(document_id, mention.owner) if mention.owner else "")


def _keyed(claim: Claim, keyed: _KeyedMentions) -> Claim:
    places = tuple(keyed.of(claim.document_id, place) for place in claim.qualifiers.place)
    return claim.model_copy(
        update={
            "subject": keyed.of(claim.document_id, claim.subject),
            "object": keyed.of(claim.document_id, claim.object) if claim.object else None,
            "attribution": keyed.of(claim.document_id, claim.attribution) if claim.attribution else None,
            "qualifiers": claim.qualifiers.model_copy(update={"place": places}) if places else claim.qualifiers,
        }
    )


def described_key(description: str, owner: str = "") -> str:
    """A key for a thing without a name: what it belongs to and its content words, folded and sorted.

    Empty where there are too few words to tell it apart: one is enough for a thing that belongs to a named one ("its roof").
    """
    told = [word for word in name_tokens(description) if len(word) >= _SHORT and not word.isdigit()]
    sole = last_word(description) in words("nouns", "parts")  # "the timber roof" is "the roof", but an oak door is no bronze one
    telling = {stem(word) for word in told if not (sole and is_material(word))}
    enough = len(telling) >= (1 if owner else _FEWEST_WORDS)
    return f"{DESCRIBED}{owner}|{' '.join(sorted(telling))}" if enough else ""


def is_identified(key: str) -> bool:
    """Whether a key stands for one thing: a named one, or a described one that belongs to a named one ("its roof")."""
    return bool(key) and not key.startswith(f"{DESCRIBED}|")


def joined_key(members: Iterable[tuple[str, str]]) -> str:
    """The key of one thing without a name that several documents describe, given as (document id, key there)."""
    return f"{DESCRIBED}{content_id(_THING, *(part for member in sorted(members) for part in member))}"


def is_joined(key: str) -> bool:
    """Whether a key stands for one thing that several documents describe alike and none names: of events, the same one."""
    return key.startswith(f"{DESCRIBED}{_THING}-")


def is_named_by_kind(mention: Mention) -> bool:
    """Whether an event has no name of its own ("the Orla fire"): there may have been another one of its kind there."""
    return mention.named and mention.entity_type is EntityType.EVENT and mention.name[mention.name.rfind(" ") + 1].islower()


def is_named_by_number(mention: Mention) -> bool:
    """Whether a name is a noun for a kind and a number that many of the kind have: "Locomotive 3", and not "Flight 207"."""
    kind, _, number = mention.name.rpartition(" ")
    return mention.named and number.isdigit() and len(number) < _TELLING and kind.casefold() in words("nouns", "numbered_kinds")


_TELLING = 3  # digits


def is_sole_by_kind(mention: Mention) -> bool:
    """Whether such an event is one of a kind that happens once under its name as a rule: "the Orla fire", and not "the Orla final"."""
    return is_named_by_kind(mention) and mention.name.rpartition(" ")[2] in words("nouns", "called_by_site")


def last_word(phrase: str) -> str:
    """The stem of the last word of a phrase, which heads an English noun phrase; empty for a phrase without words."""
    return stem(next(reversed(name_tokens(phrase)), ""))


def called_alike(a: Claim, b: Claim) -> bool:
    """Whether two events bear one name, and are of no kind that happens again within a year: the Orla explosion of 1908."""
    return a.subject.named and a.subject.key == b.subject.key and last_word(a.subject.name) not in words("policy", "recurring")


def may_be_of_one_type(a: Mention, b: Mention) -> bool:
    """Whether two things may be of one type: a name made like a person's, of which the type is not known, may be one."""
    types = {one.entity_type for one in (a, b)}
    unknown = [one for one in (a, b) if one.entity_type is EntityType.UNKNOWN]
    return len(types) == 1 or (types == _PERHAPS_PEOPLE and all(made_of_names(one.name.casefold()) for one in unknown))


_PERHAPS_PEOPLE = {EntityType.PERSON, EntityType.UNKNOWN}
