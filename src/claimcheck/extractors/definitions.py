"""Definitions: what a clause says that a thing is ("X is a French painter", "X is a village in Y"): its country, and where it lies."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import LOCATED_IN, Claim, RelationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, NameValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.tree import Token
from claimcheck.values.places import country_of, is_known_place

_MODIFIERS = frozenset({"amod", "compound", "nmod", "appos", "nummod"})
_SITUATED = frozenset({EntityType.PLACE, EntityType.ORGANIZATION})
_DEEPEST = 4  # prepositions between a place and what lies in it


def extract_definitions(scene: Scene) -> Iterator[Claim]:
    """The country and the place in the definitions of a sentence."""
    for clause in scene.clauses:
        noun = clause.attribute
        if clause.lemma != "be" or noun is None or clause.passive:
            continue
        subject = scene.read.mention(clause.subject)
        if subject is None:
            continue
        country = _country(noun)
        if country is not None and (subject.named or subject.entity_type is not EntityType.UNKNOWN):
            yield _claim(scene, clause, subject, ("nationality", country, EntityType.GROUP))
            if head_types().get(noun.lemma_.lower()) in _SITUATED:
                yield _claim(scene, clause, subject, (LOCATED_IN, country, EntityType.GROUP))
        for place in {place.i: place for place in _places(scene, noun)}.values():
            yield _claim(scene, clause, subject, (LOCATED_IN, place, EntityType.PLACE))


def _country(noun: Token) -> Token | None:
    """The one adjective of a country in a noun phrase, None for two or for part of a longer one ("African American")."""
    phrase = [token for token in noun.doc[noun.left_edge.i : noun.i + 1] if token == noun or token.dep_ in _MODIFIERS]
    found = [token for token in phrase if token.text[0].isupper() and country_of(token.text)]
    if len(found) != 1 or not _stands_alone(found[0]):
        return None
    return found[0]


def _stands_alone(token: Token) -> bool:
    around = [token.nbor(step) for step in (-1, 1) if token.sent.start <= token.i + step < token.sent.end]
    return not any(other.text == "-" or other.lower_ in words("geography", "joined") or country_of(other.text) for other in around)


def _places(scene: Scene, noun: Token) -> Iterator[Token]:
    """Where a text says that a thing lies: "a village in X", "the capital of X and the largest city in Y"."""
    for one in (token for token in noun.subtree if token == noun or token.dep_ == "conj"):
        place = _place_of(scene, one) if head_types().get(one.lemma_.lower()) is EntityType.PLACE else None
        if place is not None:
            yield place


def _place_of(scene: Scene, noun: Token) -> Token | None:
    """The country, or part of the world, that "a village in the north of X" names."""
    node = noun
    for step in range(_DEEPEST):
        preposition = next(
            (c for c in node.rights if c.dep_ == "prep" and c.lower_ in {"in", "of"} - ({"of"} if step == 0 else set())), None
        )
        below = next((c for c in preposition.children if c.dep_ == "pobj"), None) if preposition is not None else None
        if below is None:
            return None
        mention = scene.read.mention(below)
        if mention is not None and is_known_place(mention.text):
            return below
        node = below
    return None


def _claim(scene: Scene, clause: Clause, subject: Mention, found: tuple[str, Token, EntityType]) -> Claim:
    predicate, token, kind = found
    mention = scene.read.mention(token) if kind is EntityType.PLACE else None
    text = country_of(token.text).title() if mention is None else mention.text
    target = mention if mention is not None and mention.named else None
    return write(
        RelationClaim,
        subject=subject,
        predicate=predicate,
        object=target,
        value=NameValue(name=text, entity_type=EntityType.PLACE),
        value_span=mention.span if mention is not None else scene.tokens_span(token, token),
        qualifiers=scene.qualifiers(clause.verb, apart=(subject, mention)),
        **scene.common(clause, anaphoric=subject.antecedent is not None),
    )
