"""Which property a clause states, and of whom: by its verb, its verb with an object, its subject noun, or a noun behind a light verb."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.extractors.properties import (
    Property,
    property_of_first,
    property_of_idiom,
    property_of_noun,
    property_of_object,
    property_of_own_object,
    property_of_own_subject,
    property_of_subject,
    property_of_verb,
    property_of_verb_alone,
)
from claimcheck.extractors.scene import Scene
from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.phrases import has_the
from claimcheck.reading.stance import base_form
from claimcheck.reading.tree import Token


@dataclass(frozen=True, slots=True)
class Telling:
    """What a clause tells: the property, None for an open one; whose it is; who else takes part.

    Where a noun of the clause states it ("construction began"), that is `noun`, and the property is of what the noun belongs to.
    """

    prop: Property | None
    focus: Token | None = None
    other: Token | None = None
    noun: Token | None = None


def telling_of(scene: Scene, clause: Clause) -> Telling:
    """The property that a clause states and its participants."""
    by_subject = _by_subject(clause)
    if by_subject is not None:
        return Telling(by_subject, noun=clause.patient if clause.passive else clause.subject)
    by_itself = _by_itself(scene, clause)
    if by_itself is not None:
        return by_itself
    idiom = _by_idiom(clause)
    if idiom is not None:
        return idiom
    went = _going_to(clause)
    if went is not None:
        return went
    by_object = _by_object(clause)
    if by_object is not None:
        return _with_object(clause, by_object)
    light = _by_light_verb(clause)
    if light is not None:
        return Telling(light, clause.subject)
    alone = property_of_verb_alone(clause.lemma) if clause.patient is None and not clause.passive else None
    if alone is not None and clause.subject is not None and not alone.bars(clause.subject):
        return Telling(alone, clause.subject)
    prop = _by_verb(scene, clause) or _by_first(scene, clause)
    return Telling(prop, *_participants(scene, clause, prop))


def _by_itself(scene: Scene, clause: Clause) -> Telling | None:
    """As in "It was fought on 3 May", of a battle, or "the armies fought the battle": the verb says of such a thing that it came about."""
    own, done = (clause.patient, None) if clause.passive else (clause.subject, clause.patient)
    for thing, property_of in ((own, property_of_own_subject), (done, property_of_own_object)):
        kinds = sorted(scene.kinds_of(thing)) if thing is not None else []
        prop = next((prop for kind in kinds if (prop := property_of(kind, clause.lemma)) is not None), None)
        if prop is not None:
            return Telling(prop, thing)
    return None


def _by_subject(clause: Clause) -> Property | None:
    noun = clause.patient if clause.passive else clause.subject
    if noun is None:
        return None
    return property_of_subject(_with_first(noun), clause.lemma) or property_of_subject(noun.lemma_.lower(), clause.lemma)


def _by_idiom(clause: Clause) -> Telling | None:
    """As in "tied the knot", "ground was broken for the tower": verb and noun make one verb, of the subject or of what follows."""
    noun = clause.patient if clause.patient is not None else clause.attribute
    if noun is None:
        return None
    phrase = f"{clause.lemma} {noun.lemma_.lower()}"
    for preposition, behind in (*clause.preps, *objects_behind(noun)):
        prop = property_of_idiom(f"{phrase} {preposition}")
        if prop is not None and not (behind.pos_ == "PROPN" or has_the(behind)):
            return None  # "broke ground on a second campus"
        if prop is not None and not prop.bars(behind):
            return Telling(prop, behind)
    prop = property_of_idiom(phrase)
    if prop is None:
        return None
    return Telling(prop, noun=noun) if clause.passive else Telling(prop, clause.subject)


def _going_to(clause: Clause) -> Telling | None:
    """As in "the medal went to X": X is awarded it."""
    prize = clause.subject
    prop = property_of_object(clause.lemma, prize.lemma_.lower()) if prize is not None and clause.patient is None else None
    receiver = next(iter(clause.after(*prop.receivers)), None) if prop is not None and not clause.passive else None
    return Telling(prop, receiver, prize) if receiver is not None else None


def _by_object(clause: Clause) -> Property | None:
    thing = _thing(clause)
    if thing is None or any(child.lower_ in words("time", "in_name_only") for child in thing.lefts):
        return None  # "received an honorary doctorate"
    return property_of_object(clause.lemma, thing.lemma_.lower())


def _thing(clause: Clause) -> Token | None:
    """The object that tells what the verb means: in "she was given the medal", "she was honoured with the medal" the medal."""
    honoured = clause.lemma in words("time", "honouring")
    return next(iter(clause.after("with")), None) if honoured else clause.given or clause.patient


def _with_object(clause: Clause, prop: Property) -> Telling:
    """Who receives the object is whose event it is: "won the medal", "was given the medal", "the medal was awarded to X"."""
    thing = _thing(clause)
    if clause.lemma in words("time", "honouring"):
        return Telling(prop, clause.patient, thing)
    if not clause.passive:
        given_to = next((child for child in clause.verb.children if child.dep_ == "dative" and child.pos_ != "ADP"), None)
        return Telling(prop, given_to or clause.subject, thing)
    if clause.given is not None:
        return Telling(prop, clause.patient, thing)
    receiver = next(iter(clause.after(*prop.receivers)), None)
    return Telling(prop, receiver, thing) if prop.receivers else Telling(prop, thing)


def _by_light_verb(clause: Clause) -> Property | None:
    """As in "had its premiere in May", "celebrated its opening": the noun tells what happened to the subject."""
    noun = clause.patient
    if clause.passive or noun is None or clause.lemma not in words("time", "light_verbs"):
        return None
    own = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    return property_of_noun(event_noun(noun)) if own else None


def _by_verb(scene: Scene, clause: Clause) -> Property | None:
    prop = property_of_verb(clause.lemma)
    if prop is None:
        return None
    thing = clause.patient or (clause.subject if not clause.passive else None)
    happens = clause.patient is None and thing is not None and thing.lemma_.lower() in words("nouns", "happening")
    told = scene.read.mention(thing) if thing is not None else None
    called = told is not None and told.named  # "The satellite was launched", where the text has named it
    if thing is None or called or not prop.bars(thing) or (happens and prop.name in _PHASES):
        return prop  # "launched a strike" starts none that was there, but "the strike began" does
    return None


_PHASES = frozenset({"started", "ended"})


def _by_first(scene: Scene, clause: Clause) -> Property | None:
    """As in "the novel first appeared in 1932"; a person, or what first appeared in a paper or on a stage, was not published then."""
    prop = property_of_first(clause.lemma)
    if prop is None or not any(child.lower_ in words("time", "once") for child in clause.verb.children):
        return None
    subject = scene.read.mention(clause.subject)
    elsewhere = any(not scene.is_time(token) for _, token in clause.preps)
    return None if elsewhere or subject is None or subject.entity_type is EntityType.PERSON else prop


def _participants(scene: Scene, clause: Clause, prop: Property | None) -> tuple[Token | None, Token | None]:
    """Whose event it is, and who else takes part."""
    if prop is not None and prop.name == _OCCURRED and clause.subject is not None and not clause.passive and _happens(clause.subject):
        return clause.subject, None  # "the earthquake struck the town"
    if prop is not None and prop.focus == "patient":
        receiver = next((token for token in clause.after(*prop.receivers) if not scene.is_time(token)), None)
        if receiver is not None and clause.patient is not None:
            return receiver, clause.patient  # "the medal was awarded to X"
        if clause.patient is not None:
            return clause.patient, clause.given or clause.actor
        of_subject = clause.lemma in prop.intransitive if isinstance(prop.intransitive, tuple) else prop.intransitive
        return (clause.subject if of_subject and not clause.passive else None), None
    if prop is not None:
        other = clause.patient if clause.patient not in {clause.actor, clause.subject} else None
        partner = next((token for token in clause.after(*words("time", "partner_prepositions")) if token.pos_ == "PROPN"), None)
        return clause.actor or clause.subject, other or (partner if prop.with_object else None)
    return (clause.patient, clause.actor) if clause.passive else (clause.subject, clause.patient)


_OCCURRED = "occurred"


def _happens(noun: Token) -> bool:
    return head_types().get(noun.lemma_.lower()) is EntityType.EVENT


def event_noun(noun: Token) -> str:
    """The base form of a noun with the word that makes its event the only one: "first flight", "maiden voyage"."""
    whole = _with_first(noun)
    return whole if property_of_noun(whole) is not None else noun.lemma_.lower()


def _with_first(noun: Token) -> str:
    """The base form of a noun, behind the word that makes it the only one of its kind if there is such a word: "first issue"."""
    first = next((f"{child.lower_} " for child in noun.lefts if child.lower_ in words("time", "only_ones")), "")
    kinds = [child for child in noun.lefts if child.dep_ in {"amod", "compound"} and child.lower_ not in words("time", "only_ones")]
    return noun.lemma_.lower() if kinds and first else f"{first}{noun.lemma_.lower()}"  # not in "its first commercial flight"


def belonging_to(noun: Token) -> Token | None:
    """What the event of a noun happened to: behind "of" ("work on"), or its possessor."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in words("time", "belonging_prepositions"):
            of = next((obj for obj in child.children if obj.dep_ == "pobj" and not _is_time(obj)), None)
            if of is not None:
                return of
    return next((child for child in noun.children if child.dep_ == "poss"), None)


def objects_behind(noun: Token) -> list[tuple[str, Token]]:
    """The prepositions of a noun with their objects."""
    return [(child.lower_, obj) for child in noun.children if child.dep_ == "prep" for obj in child.children if obj.dep_ == "pobj"]


def _is_time(token: Token) -> bool:
    """Whether it tells when: "his marriage of 1906", "its opening on 3 May 1903"."""
    return token.like_num or token.ent_type_ in {"DATE", "TIME"}


def is_of_a_stage(clause: Clause) -> bool:
    """Whether a clause tells of one stage in the life of a thing: "was originally built of wood", "was rebuilt of stone"."""
    around = [child for child in clause.verb.children if child.dep_ in {"advcl", "prep", "advmod"} and not _leads_to_name(child)]
    opening = {(child.left_edge if child.dep_ == "advcl" else child).lower_ for child in around}
    return base_form(clause.verb) in words("time", "doing_again") or not opening.isdisjoint(words("time", "stages", "once", "today"))


def _leads_to_name(preposition: Token) -> bool:
    """Whether a name stands behind it, which tells of no stage: "named after <Name>"."""
    behind = [obj for obj in preposition.children if obj.dep_ == "pobj"]
    called = (child for obj in behind for child in obj.rights if child.dep_ == "appos")  # "named after the teacher <Name>"
    return any(obj.pos_ == "PROPN" for obj in (*behind, *called))


def is_of_the_past(noun: Token) -> bool:
    """Whether a phrase tells of another thing than the one of today: "the first bridge", "a plaster model"."""
    return any(child.lower_ in words("reference", "new", "others") | words("materials", "of_the_past") for child in noun.lefts)
