"""Lasting relations between two things: part of, run by, located in, member of; the table is `lexicons/relations.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from claimcheck.extractors.limiting import distinguishing
from claimcheck.extractors.properties import property_of_verb
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import belonging_to, is_of_a_stage, is_of_the_past, objects_behind
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import MADE_OF, Claim, Qualifiers, RelationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, EntityType, NameValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import has_the
from claimcheck.reading.tree import Token
from claimcheck.values.materials import is_material
from claimcheck.values.names import name_tokens
from claimcheck.values.places import is_known_place


@dataclass(frozen=True, slots=True)
class _Pairing:
    """Two ends found: the thing, the relation, the other thing, and the clause that says so."""

    subject: Token
    predicate: str
    target: Token
    clause: Clause | None
    implied: bool = False  # the text leaves out of what it is told, which is then the document's topic


@cache
def _table(key: str) -> dict[str, str]:
    return {word: name for name, table in lexicon("relations").items() for word in table.get(key, ())}


@cache
def _passive() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, table in lexicon("relations").items():
        for verb in table["passive"]:
            found[verb] = (*found.get(verb, ()), name)
    return found


def extract_relations(scene: Scene) -> Iterator[Claim]:
    """The lasting relations that a sentence states between two things it names or describes."""
    pairings = [pairing for clause in scene.clauses for pairing in (*_of_clause(clause), *_of_where(clause))]
    pairings += [pairing for reference in scene.read.references.values() for pairing in _of_noun(scene, reference.head)]
    pairings += [pairing for reference in scene.read.references.values() for pairing in _of_people(scene, reference.head)]
    pairings += _hyphened(scene)
    for pairing in pairings:
        targets = scene.each(pairing.target)
        if lexicon("relations")[pairing.predicate]["single"] and len(targets) > 1:
            continue  # "designed by A and B": neither is the one designer
        for subject in scene.each(pairing.subject):
            for target in targets:
                yield from _written(scene, replace(pairing, subject=subject, target=target))


def _of_clause(clause: Clause) -> Iterator[_Pairing]:
    prop = property_of_verb(clause.lemma)
    if clause.patient is not None and clause.actor is not None:
        apart = prop is not None and clause.patient.lemma_.lower() in prop.beware
        planned = any(_table("plans").get(token.lemma_.lower()) for _, token in clause.preps)
        for relation in _passive().get(_with_stranded(clause), ()) if not apart and not planned else ():
            yield _Pairing(clause.patient, relation, clause.actor, clause)
    thing = clause.patient if clause.passive else clause.subject
    if thing is None:
        return
    yield from _of_plans(clause)
    yield from _of_phrase(clause)
    for preposition, behind in _nested(clause):
        phrase = f"{clause.lemma} {preposition}"
        stated = _of_owner(thing, _table("behind").get(phrase) or (_table("sold").get(phrase) if clause.passive else None))
        target = _named_within(behind) if stated is not None and lexicon("relations")[stated].get("place") else behind
        if stated is not None and (target.pos_ in {"NOUN", "PROPN"} or (target.pos_ == "NUM" and target.text[0].isupper())):
            yield _Pairing(_stood_for(thing, stated), stated, target, clause)


def _nested(clause: Clause) -> Iterator[tuple[str, Token]]:
    """The prepositions of a verb with their objects, and with those of their objects: "named | in honour of | <Name>"."""
    for preposition, behind in clause.preps:
        yield preposition, behind
        yield from ((f"{preposition} {behind.lemma_.lower()} {inner}", obj) for inner, obj in objects_behind(behind))


def _of_owner(thing: Token, relation: str | None) -> str | None:
    """What it tells of its owner where a thing is: "the grave of <Name> lies in <Town>" tells where <Name> is buried."""
    return _table("stands_for").get(thing.lemma_.lower(), relation) if relation == _LOCATED else relation


_LOCATED = "located_in"


def _stood_for(thing: Token, relation: str) -> Token:
    """Of whom a relation is told that the text tells of a part of it: "the headquarters of X are in <Town>"; else the thing itself."""
    owner = belonging_to(thing) if _table("stands_for").get(thing.lemma_.lower()) == relation else None
    return thing if owner is None else owner


def _named_within(token: Token) -> Token:
    """The town, of "died at her home in <Town>"."""
    if token.pos_ == "PROPN":
        return token
    inner = (obj for child in token.children if child.lower_ in _WITHIN for obj in child.children if obj.pos_ == "PROPN")
    return next(inner, token)


_WITHIN = frozenset({"in", "at", "of"})


def _of_phrase(clause: Clause) -> Iterator[_Pairing]:
    """As in "takes its name from <Name>": the verb and its object tell it together."""
    owned = clause.patient
    if owned is None or clause.subject is None or clause.passive:
        return
    for preposition, behind in (*clause.preps, *objects_behind(owned)):
        stated = _table("behind").get(f"{clause.lemma} {owned.lemma_.lower()} {preposition}")
        if stated is not None and behind.pos_ in {"NOUN", "PROPN"} and "of" not in dict(objects_behind(owned)):
            yield _Pairing(clause.subject, stated, behind, clause)


def _of_plans(clause: Clause) -> Iterator[_Pairing]:
    """As in "was built to plans by <Name>", "the plans for X were drawn by <Name>"."""
    if clause.patient is None or not clause.passive:
        return
    for token in (obj for name, obj in clause.preps if name in {"to", "from", "after"}):
        relation = _table("plans").get(token.lemma_.lower())
        own = (obj for child in token.children if child.lower_ == "by" for obj in child.children if obj.dep_ == "pobj")
        by = next(own, clause.actor)
        if relation is not None and by is not None and by.pos_ == "PROPN":
            yield _Pairing(clause.patient, relation, by, clause)
    relation = _table("plans").get(clause.patient.lemma_.lower())
    thing = next((obj for name, obj in objects_behind(clause.patient) if name in {"for", "of"}), None)
    made = clause.lemma in words("clauses", "planning")
    if relation is not None and thing is not None and clause.actor is not None and clause.actor.pos_ == "PROPN" and made:
        yield _Pairing(thing, relation, clause.actor, clause)


def _with_stranded(clause: Clause) -> str:
    """The verb with the preposition that a passive leaves behind it: "was paid for by X"."""
    if not clause.passive:
        return clause.lemma
    alone = [child.lower_ for child in clause.verb.children if child.dep_ == "prep" and not child.children]
    return " ".join((clause.lemma, *alone)) if len(alone) == 1 else clause.lemma


def _of_where(clause: Clause) -> Iterator[_Pairing]:
    """As in "<Town>, where she was born": the place that the relative clause hangs on."""
    verb = clause.verb
    if verb.dep_ != "relcl" or verb.head.pos_ != "PROPN":
        return
    asks = any(child.lower_ == "where" and child.dep_ == "advmod" for child in verb.children)
    stated = _table("behind").get(f"{clause.lemma} in")
    thing = clause.patient if clause.passive else clause.subject
    if asks and stated is not None and thing is not None:
        yield _Pairing(thing, stated, verb.head, clause)


def _of_noun(scene: Scene, noun: Token) -> Iterator[_Pairing]:
    """As in "X is a member of Y", "X, part of Y": the noun is predicated of its clause's subject or stands in apposition to X."""
    for child in noun.children:
        if child.dep_ != "prep":
            continue
        relation = _table("nouns").get(f"{noun.lemma_.lower()} {child.lower_}")
        target = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
        if relation is None or target is None:
            continue
        if noun.dep_ == "attr":
            clause = scene.clause_of(noun.head)
            if clause is not None and clause.subject is not None:
                yield _Pairing(clause.subject, relation, target, clause)
        elif noun.dep_ == "appos":
            yield _Pairing(noun.head, relation, target, None)
        elif (named := next((one for one in noun.children if one.dep_ == "appos" and one.pos_ == "PROPN"), None)) is not None:
            yield _Pairing(named, relation, target, None)  # "the album <Name> by X"
        elif noun.dep_ == "dobj" and noun.head.lemma_ == "have":
            clause = scene.clause_of(noun.head)
            if clause is not None and clause.subject is not None:
                yield _Pairing(clause.subject, relation, target, clause)


def _of_people(scene: Scene, noun: Token) -> Iterator[_Pairing]:
    """As in "The author of X is <Name>", "its author, <Name>", "The owner was <Name>": the noun tells what one is to the other."""
    relation = _table("people").get(noun.lemma_.lower())
    if relation is None:
        return
    owner = belonging_to(noun) or next((thing for name, thing in objects_behind(noun) if name == "for"), None)
    changes = lexicon("relations")[relation].get("single") is not True  # of "The architect was <Name>" nobody knows which building's
    if owner is None and not (changes and noun.dep_ == "nsubj" and has_the(noun)):
        return
    for holder, clause in _called(scene, noun):
        told = scene.read.mention(holder)
        if holder.pos_ == "PROPN" or (told is not None and told.named):
            yield _Pairing(owner or noun, relation, holder, clause, implied=owner is None)


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


def _hyphened(scene: Scene) -> Iterator[_Pairing]:
    """As in "the Eastmere-based company": the name before the hyphen is the place of the noun behind it."""
    hyphened = _table("hyphened")
    for token in scene.sentence.tokens:
        relation = hyphened.get(token.lower_)
        if relation is None or token.i < scene.sentence.tokens.start + 2 or token.nbor(-1).text != "-":
            continue
        place = token.nbor(-2)
        if place.pos_ == "PROPN" and token.head.pos_ in {"NOUN", "PROPN"} and token.head.i > token.i:
            yield _Pairing(_named_behind(token.head), relation, place, None)


def _named_behind(noun: Token) -> Token:
    """The name that a noun for its kind stands before, as in "the company <Name>", or the noun itself."""
    if noun.dep_ == "compound" and noun.head.pos_ == "PROPN" and noun.head.i > noun.i:
        return noun.head
    following = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    return next(
        (child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge == following), noun
    )


def _written(scene: Scene, pairing: _Pairing) -> Iterator[Claim]:
    subject = scene.read.topic_mention(pairing.subject) if pairing.implied else scene.read.mention(pairing.subject)
    target = scene.read.mention(pairing.target)
    if subject is None or target is None or subject.name == target.name or _is_share(pairing.subject):
        return
    lies = pairing.clause is not None and pairing.clause.lemma == "be" and pairing.predicate == "located_in"
    stands = lies and pairing.clause is not None and pairing.subject != pairing.clause.subject  # the headquarters of the subject do
    is_place = _may_be_place(target) if stands else _is_place(target)
    if (lexicon("relations")[pairing.predicate].get("place") and not _may_be_place(target)) or (lies and not is_place):
        return  # "died in the fire", "is in trouble"
    table = lexicon("relations")[pairing.predicate]
    if table.get("lasting") and pairing.clause is not None and (is_of_a_stage(pairing.clause) or is_of_the_past(pairing.subject)):
        return
    if subject.entity_type not in table.get("of_types", (subject.entity_type,)) or subject.entity_type in table.get("not_types", ()):
        return
    if pairing.predicate == MADE_OF and not any(map(is_material, name_tokens(target.name))):
        return  # "built in the Gothic style"
    if "of_types" in table and subject.entity_type is EntityType.UNKNOWN and not subject.named:
        return  # what "energy" is directed by says nothing
    if table.get("to_somebody") and not target.named and target.entity_type is EntityType.UNKNOWN:
        return
    if table.get("alike") and (subject.entity_type is not target.entity_type or _is_counted(pairing.subject)):
        return
    yield write(
        RelationClaim,
        subject=subject,
        predicate=pairing.predicate,
        object=target,
        value=NameValue(name=target.name, entity_type=target.entity_type),
        value_span=target.span,
        qualifiers=_qualifiers(scene, pairing, subject, target),
        **scene.common(pairing.clause, anaphoric=subject.antecedent is not None or target.antecedent is not None, implied=pairing.implied),
    )


def _is_share(noun: Token) -> bool:
    """Whether a noun is a part of something and not the thing: "owns 40 per cent of the firm"."""
    return noun.lower_ in words("measures", "shares")


def _is_counted(noun: Token) -> bool:
    """Whether a number stands before a noun: whoever replaces 1,800 stones takes the place of none."""
    return any(child.dep_ == "nummod" for child in noun.lefts)


def _is_place(target: Mention) -> bool:
    return target.entity_type is EntityType.PLACE or is_known_place(target.name)


def _may_be_place(target: Mention) -> bool:
    return target.entity_type is EntityType.PLACE or (target.named and target.entity_type is not EntityType.EVENT)


def _qualifiers(scene: Scene, pairing: _Pairing, subject: Mention, target: Mention) -> Qualifiers:
    """When and where the relation holds; its two ends are no places that limit it."""
    node = pairing.clause.verb if pairing.clause is not None else pairing.subject
    scope = tuple(distinguishing(pairing.subject)) if lexicon("relations")[pairing.predicate].get("lasting") else ()
    told = scene.qualifiers(node, time=_time(scene, pairing), apart=(subject, target))
    return told.model_copy(update={"scope": scope}) if scope else told


def _time(scene: Scene, pairing: _Pairing) -> DateValue | None:
    dates = scene.dates_of(pairing.clause) if pairing.clause is not None else scene.on_noun(pairing.subject)
    return dates[0].mention.value if dates else None
