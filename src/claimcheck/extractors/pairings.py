"""The two ends of a relation, found in a clause, behind a noun, at "the author of ...", or at a hyphen; what is told is not judged here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from claimcheck.extractors.properties import property_of_verb
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import belonging_to, objects_behind
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import LOCATED_IN
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import has_the, named_behind
from claimcheck.reading.tree import Token


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two ends found: the thing, the relation, the other thing, and the clause that says so."""

    subject: Token
    predicate: str
    target: Token
    clause: Clause | None
    implied: bool = False  # the text leaves out of what it is told, which is then the document's topic


@cache
def _listed_in(key: str) -> dict[str, str]:
    """By word the relation under whose key the lexicon has it."""
    return {word: name for name, table in lexicon("relations").items() for word in table.get(key, ())}


@cache
def _passive() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, table in lexicon("relations").items():
        for verb in table["passive"]:
            found[verb] = (*found.get(verb, ()), name)
    return found


def pairings_of_clause(clause: Clause) -> Iterator[Pairing]:
    """The pairings that the verb of a clause tells, by itself, with its object, or with a preposition."""
    prop = property_of_verb(clause.lemma)
    if clause.patient is not None and clause.actor is not None:
        apart = prop is not None and prop.bars(clause.patient)
        planned = any(_listed_in("plans").get(token.lemma_.lower()) for _, token in clause.preps)
        for relation in _passive().get(_with_stranded(clause), ()) if not apart and not planned else ():
            yield Pairing(named_behind(clause.patient), relation, clause.actor, clause)
    thing = clause.patient if clause.passive else clause.subject
    if thing is None:
        return
    yield from _of_plans(clause)
    yield from _of_phrase(clause)
    yield from _of_contest(clause)
    yield from _of_happening(clause)
    for preposition, behind in _nested(clause):
        phrase = f"{clause.lemma} {preposition}"
        stated = _of_owner(thing, _listed_in("behind").get(phrase) or (_listed_in("sold").get(phrase) if clause.passive else None))
        placed = stated is not None and lexicon("relations")[stated].get("place")
        target = _named_within(behind) if placed else _led_to(behind, words("policy", "districts"))
        done = stated is not None and clause.patient is not None and lexicon("relations")[stated].get("of_object")
        thing = clause.patient if done and clause.patient is not None else thing
        if stated is not None and (target.pos_ in {"NOUN", "PROPN"} or (target.pos_ == "NUM" and target.text[0].isupper())):
            yield Pairing(_stood_for(thing, stated), stated, target, clause)


def _nested(clause: Clause) -> Iterator[tuple[str, Token]]:
    """The prepositions of a verb with their objects, and with those of their objects: "named | in honour of | <Name>"."""
    for preposition, behind in clause.preps:
        yield preposition, behind
        yield from ((f"{preposition} {behind.lemma_.lower()} {inner}", obj) for inner, obj in objects_behind(behind))


def _of_owner(thing: Token, relation: str | None) -> str | None:
    """What it tells of its owner where a thing is: "the grave of <Name> lies in <Town>" tells where <Name> is buried."""
    return _listed_in("stands_for").get(thing.lemma_.lower(), relation) if relation == LOCATED_IN else relation


def _stood_for(thing: Token, relation: str) -> Token:
    """Of whom a relation is told that the text tells of a part of it: "the headquarters of X are in <Town>"; else the thing itself."""
    owner = belonging_to(thing) if _listed_in("stands_for").get(thing.lemma_.lower()) == relation else None
    return thing if owner is None else owner


def _named_within(token: Token) -> Token:
    """The town, of "died at her home in <Town>"."""
    if token.pos_ == "PROPN":
        return token
    inner = (obj for child in token.children if child.lower_ in _WITHIN for obj in child.children if obj.pos_ == "PROPN")
    return next(inner, token)


_WITHIN = frozenset({"in", "at", "of"})


def _of_phrase(clause: Clause) -> Iterator[Pairing]:
    """As in "takes its name from <Name>": the verb and its object tell it together."""
    owned = clause.patient
    if owned is None or clause.subject is None or clause.passive:
        return
    for preposition, behind in (*clause.preps, *objects_behind(owned)):
        stated = _listed_in("behind").get(f"{clause.lemma} {owned.lemma_.lower()} {preposition}")
        if stated is not None and behind.pos_ in {"NOUN", "PROPN"} and "of" not in dict(objects_behind(owned)):
            yield Pairing(clause.subject, stated, behind, clause)


def _of_plans(clause: Clause) -> Iterator[Pairing]:
    """As in "was built to plans by <Name>", "the plans for X were drawn by <Name>", "<Name> wrote the music for X"."""
    if clause.patient is None:
        return
    for token in (obj for name, obj in clause.preps if clause.passive and name in {"to", "from", "after"}):
        relation = _listed_in("plans").get(token.lemma_.lower())
        own = (obj for child in token.children if child.lower_ == "by" for obj in child.children if obj.dep_ == "pobj")
        by = next(own, clause.actor)
        if relation is not None and by is not None and by.pos_ == "PROPN":
            yield Pairing(clause.patient, relation, by, clause)
    relation = _listed_in("plans").get(clause.patient.lemma_.lower())
    thing = next((obj for name, obj in objects_behind(clause.patient) if name in {"for", "of"}), None)
    if relation is not None and not clause.passive and not (has_the(clause.patient) or any(c.dep_ == "poss" for c in clause.patient.lefts)):
        return  # "wrote music for X": others may have, too
    made = clause.lemma in (words("clauses", "planning", "composing") if clause.passive else words("clauses", "composing"))
    if relation is not None and thing is not None and clause.actor is not None and clause.actor.pos_ == "PROPN" and made:
        yield Pairing(_bearer(thing) or thing, relation, clause.actor, clause)


def _of_contest(clause: Clause) -> Iterator[Pairing]:
    """As in "X beat Y in the final of the <Name>", "Y were beaten by X in the final", "X presided over the trial"."""
    if clause.actor is None or (clause.passive and clause.patient is None):
        return
    for preposition, obj in clause.preps if clause.patient is None else ():
        over = _listed_in("over").get(f"{clause.lemma} {preposition}")
        if over is not None:
            yield Pairing(obj, over, clause.actor, clause)
    beaten, lost = _listed_in("beating").get(clause.lemma), _listed_in("losing").get(clause.lemma)
    winner = clause.actor if beaten is not None and clause.patient is not None else None
    if lost is not None:
        winner = next((one for one in clause.after("to") if one.pos_ == "PROPN"), None)
    relation = beaten or lost
    for contest in clause.after("in") if relation is not None and winner is not None else ():
        if contest.lemma_.lower() in words("clauses", "contests"):
            yield Pairing(contest, relation or "", winner or contest, clause)


def _of_happening(clause: Clause) -> Iterator[Pairing]:
    """As in "The signing of the treaty took place in <Town>": where it happened to the thing."""
    happened = clause.subject
    relation = _listed_in("where").get(happened.lemma_.lower()) if happened is not None else None
    thing = belonging_to(happened) if happened is not None and clause.lemma in words("clauses", "taking_place") else None
    if relation is not None and thing is not None:
        for place in clause.after("in", "at", "from"):
            if place.pos_ == "PROPN":
                yield Pairing(named_behind(thing), relation, place, clause)


def _with_stranded(clause: Clause) -> str:
    """The verb with the preposition that a passive leaves behind it: "was paid for by X"."""
    if not clause.passive:
        return clause.lemma
    alone = [child.lower_ for child in clause.verb.children if child.dep_ == "prep" and not child.children]
    return " ".join((clause.lemma, *alone)) if len(alone) == 1 else clause.lemma


def pairings_of_where(clause: Clause) -> Iterator[Pairing]:
    """As in "<Town>, where she was born": the place that the relative clause hangs on."""
    verb = clause.verb
    if verb.dep_ != "relcl" or verb.head.pos_ != "PROPN":
        return
    asks = any(child.lower_ == "where" and child.dep_ == "advmod" for child in verb.children)
    stated = _listed_in("behind").get(f"{clause.lemma} in")
    thing = clause.patient if clause.passive else clause.subject
    if asks and stated is not None and thing is not None:
        yield Pairing(thing, stated, verb.head, clause)


def pairings_of_noun(scene: Scene, noun: Token) -> Iterator[Pairing]:
    """As in "X is a member of Y", "X, part of Y": the noun is predicated of its clause's subject or stands in apposition to X."""
    for child in noun.children:
        if child.dep_ != "prep":
            continue
        relation = _listed_in("nouns").get(f"{noun.lemma_.lower()} {child.lower_}")
        target = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
        if relation is None or target is None:
            continue
        target = _led_to(target, words("policy", "districts"))  # "a painting by the artist <Name>", "part of the district of <Name>"
        if noun.dep_ == "attr":
            clause = scene.clause_of(noun.head)
            if clause is not None and clause.subject is not None:
                yield Pairing(clause.subject, relation, target, clause)
        elif noun.dep_ == "appos":
            yield Pairing(noun.head, relation, target, None)
        elif (named := next((one for one in noun.children if one.dep_ == "appos" and one.pos_ == "PROPN"), None)) is not None:
            yield Pairing(named, relation, target, None)  # "the album <Name> by X"
        elif noun.dep_ == "dobj" and noun.head.lemma_ == "have":
            clause = scene.clause_of(noun.head)
            if clause is not None and clause.subject is not None:
                yield Pairing(clause.subject, relation, target, clause)


def pairings_of_people(scene: Scene, noun: Token) -> Iterator[Pairing]:
    """As in "The author of X is <Name>", "its capital, <Name>", "The owner was <Name>": the noun tells what one is to the other."""
    sole = _listed_in("sole").get(_with_words_before(noun))
    relation = _listed_in("people").get(noun.lemma_.lower()) or sole
    if relation is None:
        return
    owner = belonging_to(noun) or next((thing for name, thing in objects_behind(noun) if name in _OF_WHAT), None)
    if owner is not None and owner.lemma_.lower() in words("people", "in_charge"):
        owner = belonging_to(owner)
    table = lexicon("relations")[relation]
    told = table.get("single") is not True or table.get("of_types") == HAPPENING  # of "The architect was <Name>" nobody knows whose
    if owner is None and not (told and noun.dep_ == "nsubj" and has_the(noun)):
        return
    for holder, clause in _called(scene, noun):
        told = scene.read.mention(holder)
        if sole is not None and table.get("lasting") and not _is_the_one_of_today(noun, owner, clause):
            continue
        if holder.pos_ == "PROPN" or (told is not None and told.named):
            yield Pairing(_bearer(owner) or noun, relation, holder, clause, implied=owner is None)


HAPPENING = [EntityType.EVENT.value]
"""The types of the things of a relation that only what happens has."""

_OF_WHAT = frozenset({"for", "in"})  # "the largest city in X"


def _bearer(thing: Token | None) -> Token | None:
    """The name that a noun for its kind leads to: of "the novel <Name>", "the state of <Name>"; else the thing itself."""
    return None if thing is None else _led_to(thing, words("nouns", "settlements", "whole_place", "named_states"))


def _led_to(thing: Token, divided: Collection[str]) -> Token:
    """The name that a noun leads to, which stands behind it, or behind "of" for a noun of these: "the district of <Name>"."""
    if thing.pos_ != "NOUN":
        return thing
    within = objects_behind(thing) if thing.lemma_.lower() in divided else ()
    return next((obj for name, obj in within if name == "of" and obj.pos_ == "PROPN"), named_behind(thing))


def _with_words_before(noun: Token) -> str:
    """A noun behind the words that tell which one it is: "official language", "commercial capital", "former capital"."""
    before_it = (token for child in noun.lefts if child.dep_ not in _POINTING for token in child.subtree)
    return " ".join((*(token.lower_ for token in before_it), noun.lemma_.lower()))


_POINTING = frozenset({"det", "poss", "punct"})


def _is_the_one_of_today(noun: Token, owner: Token | None, clause: Clause | None) -> bool:
    """Whether a text tells which is the one X of the whole of Y today: not in 1900, not the one of a part, not "by area"."""
    behind = [child.lower_ for child in noun.children if child.dep_ == "prep"]
    other = len(behind) > 1 or not _OF_WHOLE.issuperset(behind)
    of_part = owner is not None and any(
        token.text.islower() and token.dep_ not in _POINTING and token.lower_ not in words("nouns", "whole_kinds")
        for child in owner.lefts
        for token in child.subtree
    )
    if other or of_part or any(child.dep_ in {"relcl", "acl"} for child in noun.rights):
        return False
    if clause is None:
        return True
    around = [child for child in clause.verb.children if child.dep_ in {"prep", "advmod", "advcl", "npadvmod"}]
    return clause.verb.tag_ in _PRESENT and not around


_OF_WHOLE = frozenset({"of", "in"})
_PRESENT = frozenset({"VBZ", "VBP"})


def _called(scene: Scene, noun: Token) -> Iterator[tuple[Token, Clause | None]]:
    """Whom a noun is said of: the other side of "is", or of an apposition."""
    clause = scene.clause_of(noun.head)
    if clause is not None and clause.lemma == "be" and noun.dep_ == "nsubj" and clause.attribute is not None:
        yield clause.attribute, clause
    elif clause is not None and clause.lemma == "be" and noun.dep_ == "attr" and clause.subject is not None:
        yield clause.subject, clause
    elif noun.dep_ == "appos":
        yield noun.head, None
    for child in noun.children:
        if child.dep_ == "appos":
            yield child, None


def hyphened_pairings(scene: Scene) -> Iterator[Pairing]:
    """As in "the Eastmere-based company": the name before the hyphen is the place of the noun behind it."""
    hyphened = _listed_in("hyphened")
    for token in scene.sentence.tokens:
        relation = hyphened.get(token.lower_)
        if relation is None or token.i < scene.sentence.tokens.start + 2 or token.nbor(-1).text != "-":
            continue
        place = token.nbor(-2)
        if place.pos_ == "PROPN" and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
            yield Pairing(named_behind(token.head), relation, place, None)
