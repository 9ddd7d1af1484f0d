"""What makes a toll or a size one of a part: "killed 12 people at the scene", "22 Polish miners", "21 metres tall with its pedestal"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.measured import Measured
from claimcheck.extractors.scene import Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.tree import Token

_BY, _HAD, _CAPACITY = "by", "had", "capacity"
_STATES = frozenset({"acomp", "attr", "dobj", "npadvmod", "oprd"})


def parts_of(scene: Scene, measured: Measured) -> Iterator[str]:
    """The words by which a number of victims, of arrests or of what was lost, or a size, is not that of the whole."""
    if measured.predicate in words("policy", "casualty") or measured.predicate in words("measures", "counted_in_parts"):
        yield from _of_toll(scene, measured)
    if measured.predicate in words("measures", "sized") or measured.predicate == _CAPACITY:
        yield from _of_size(measured)
    yield from _behind_number(scene, measured)


def _own(measured: Measured) -> set[Token]:
    """The words of the measure itself, which no phrase that limits it has below it."""
    return {token for token in (measured.subject, measured.counted, measured.noun) if token is not None}


def _of_toll(scene: Scene, measured: Measured) -> Iterator[str]:
    noun, clause = measured.counted or measured.noun, measured.clause
    around = [*(noun.children if noun is not None else ()), *(clause.verb.children if clause is not None else ())]
    for child in around:
        if child.dep_ in {"amod", "nmod"} and child.text[0].isupper() and not child.like_num:
            yield child.lower_  # "22 Polish miners", "cost the Scots 340 men"
        elif child.dep_ == "advmod" and child.lower_ in words("measures", "in_part"):
            yield child.lower_
        elif child.dep_ == "dative" and child.pos_ in {"NOUN", "PROPN"}:
            yield child.phrase  # "cost the Scots 340 men"
        elif child.dep_ == "prep" and _limits(scene, measured, child):
            yield child.phrase
    including = [token for token in scene.sentence.tokens if token.lower_ in words("measures", "widening")]
    yield from (token.phrase for token in including if _tells_attackers(token))
    if clause is not None and any(child.lower_ == _BY for child in clause.verb.lefts) and any(c.lower_ == _HAD for c in clause.verb.lefts):
        yield _BY  # "By morning it had killed 11"


def _tells_attackers(token: Token) -> bool:
    return any(below.lemma_.lower() in words("measures", "attackers") for below in token.subtree)


def _limits(scene: Scene, measured: Measured, preposition: Token) -> bool:
    """Whether a phrase tells in which part of it, or of whom: "on the platform", "of the crew"; not which event."""
    obj = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if obj is None or not _own(measured).isdisjoint(preposition.subtree) or any(map(scene.is_time, preposition.subtree)):
        return False
    if any(token.like_num for token in preposition.subtree):
        return False  # "put the damage at 84 million"
    listed = preposition.lower_ in words("measures", "toll_parts")
    event = head_types().get(obj.lemma_.lower()) is EntityType.EVENT or obj.lemma_.lower() in words("nouns", "happening")
    wide = measured.subject is not None and not scene.kinds_of(measured.subject).isdisjoint(words("measures", "wide_events"))
    return listed and not event and (obj.pos_ == "NOUN" or (wide and obj.pos_ == "PROPN"))


def _behind_number(scene: Scene, measured: Measured) -> Iterator[str]:
    """For what use, at which place or with what, told right behind the number: "8,000 for handball", "31,200 at home"."""
    counted = measured.counted.lemma_.lower() if measured.counted is not None else measured.predicate
    if measured.predicate in words("measures", "sized"):
        listed = words("measures", "measured_with")
    elif not words("measures", "used_in_parts").isdisjoint({measured.predicate, counted}):
        listed = words("measures", "using")
    else:
        return
    own = _own(measured)
    for token in scene.sentence.tokens:
        if token.lower_ not in listed or token.i == token.sent.start or not own.isdisjoint(token.subtree):
            continue
        before = token.nbor(-1)
        number = before.like_num or before == measured.counted or before.lower_ in lexicon("measures")["adjectives"]
        number = number or any(child.like_num for child in before.children)
        if number and not any(map(scene.is_time, token.subtree)) and token.phrase.casefold() not in words("measures", "no_narrowing"):
            yield token.phrase


def _of_size(measured: Measured) -> Iterator[str]:
    """With what, or without what, it was measured: "21 metres tall with its pedestal", "without the approaches"."""
    clause = measured.clause
    if clause is None:
        return
    told = [child for child in clause.verb.children if child.dep_ in _STATES]
    inner = [child for child in told if child.pos_ == "NOUN" or child.lower_ in lexicon("measures")["adjectives"]]
    for child in (*clause.verb.rights, *(grandchild for one in inner for grandchild in one.rights)):
        listed = child.lower_ in words("measures", "measured_with") and child.dep_ in {"prep", "advcl", "acl", "pcomp"}
        if listed and _own(measured).isdisjoint(child.subtree) and child.phrase.casefold() not in words("measures", "no_narrowing"):
            yield child.phrase
