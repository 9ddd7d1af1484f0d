"""Lasting relations between two things: part of, run by, located in, member of; the table is `lexicons/relations.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from claimcheck.extractors.limiting import distinguishing
from claimcheck.extractors.pairings import (
    HAPPENING,
    Pairing,
    hyphened_pairings,
    pairings_of_clause,
    pairings_of_noun,
    pairings_of_people,
    pairings_of_where,
)
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import is_of_a_stage, is_of_the_past
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import LOCATED_IN, MADE_OF, Claim, Qualifiers, RelationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, EntityType, NameValue
from claimcheck.reading.names import is_acronym
from claimcheck.reading.phrases import has_the
from claimcheck.reading.tree import Token
from claimcheck.values.materials import is_material
from claimcheck.values.names import name_tokens
from claimcheck.values.places import country_of, is_known_place


def extract_relations(scene: Scene) -> Iterator[Claim]:
    """The lasting relations that a sentence states between two things it names or describes."""
    pairings = [pairing for clause in scene.clauses for pairing in (*pairings_of_clause(clause), *pairings_of_where(clause))]
    pairings += [pairing for reference in scene.read.references.values() for pairing in pairings_of_noun(scene, reference.head)]
    pairings += [pairing for reference in scene.read.references.values() for pairing in pairings_of_people(scene, reference.head)]
    pairings += hyphened_pairings(scene)
    for pairing in pairings:
        targets = scene.each(pairing.target)
        if lexicon("relations")[pairing.predicate]["single"] and len(targets) > 1:
            continue  # "designed by A and B": neither is the one designer
        for subject in scene.each(pairing.subject):
            for target in targets:
                yield from _written(scene, replace(pairing, subject=subject, target=target))


def _written(scene: Scene, pairing: Pairing) -> Iterator[Claim]:
    subject = _left_out(scene, pairing) if pairing.implied else scene.read.mention(pairing.subject)
    target = scene.read.mention(pairing.target)
    if subject is None or target is None or subject.name == target.name or _is_share(pairing.subject):
        return
    table = lexicon("relations")[pairing.predicate]
    if "within" in table and subject.entity_type is EntityType.PLACE and _is_division_of_today(pairing, target):
        pairing = replace(pairing, predicate=table["within"])
        table = lexicon("relations")[pairing.predicate]
    told = _is_told_of(table, pairing, subject) and _may_be_value(table, pairing, subject, target)
    if not told or not _is_where(pairing, subject, target):
        return
    past = pairing.clause is not None and pairing.clause.verb.tag_ in _PAST
    predicate = table.get("past", pairing.predicate) if past else pairing.predicate
    yield write(
        RelationClaim,
        subject=subject,
        predicate=predicate,
        object=target,
        value=NameValue(name=target.name, entity_type=target.entity_type),
        value_span=target.span,
        qualifiers=_qualifiers(scene, pairing, subject, target),
        **scene.common(pairing.clause, anaphoric=subject.antecedent is not None or target.antecedent is not None, implied=pairing.implied),
    )


_PAST = frozenset({"VBD", "VBN"})


_PRESENT = frozenset({"VBZ", "VBP"})


def _is_division_of_today(pairing: Pairing, target: Mention) -> bool:
    """Whether the value is told to be a district or a state ("the district of <Name>", "<Name> County"), now and without a limit."""
    clause = pairing.clause
    if clause is None or target.entity_type is not EntityType.PLACE or clause.verb.tag_ not in _PRESENT:
        return False
    if any(child.dep_ in {"advmod", "npadvmod", "advcl"} for child in clause.verb.children):
        return False  # "once belonged to"
    above = pairing.target.head.head.lemma_.lower() if pairing.target.dep_ == "pobj" else ""
    return not {above, *name_tokens(target.name)}.isdisjoint(words("policy", "districts", "states"))


def _is_where(pairing: Pairing, subject: Mention, target: Mention) -> bool:
    """Whether the value of what tells a place may be one; any other relation tells none: "died in the fire", "is in trouble"."""
    lies = pairing.clause is not None and pairing.clause.lemma == "be" and pairing.predicate == LOCATED_IN
    if lexicon("relations")[pairing.predicate].get("place") and not _may_be_place(target):
        return False
    if not lies or pairing.clause is None:
        return True
    if pairing.subject != pairing.clause.subject:  # the headquarters of the subject lie there
        return _may_be_place(target)
    return _is_place(target) and not _is_somebody(subject)  # where somebody was is nothing lasting


def _is_somebody(subject: Mention) -> bool:
    """Whether a thing is surely a person: the model takes many a town of one word for one."""
    return subject.entity_type is EntityType.PERSON and (not subject.named or " " in subject.name)


def _is_told_of(table: Mapping[str, Any], pairing: Pairing, subject: Mention) -> bool:
    """Whether the relation is said of such a thing."""
    if table.get("lasting") and pairing.clause is not None and (is_of_a_stage(pairing.clause) or is_of_the_past(pairing.subject)):
        return False
    barred = subject.entity_type in table.get("not_types", ()) and (subject.entity_type is not EntityType.PERSON or _is_somebody(subject))
    of_name = subject.named and not set(table.get("of_names", ())).isdisjoint(name_tokens(subject.name))
    if barred or not (of_name or subject.entity_type in table.get("of_types", (subject.entity_type,))):
        return False
    if not subject.named and pairing.subject.lemma_.lower() in table.get("beware", ()):
        return False
    nobody = "of_types" in table and not of_name and subject.entity_type is EntityType.UNKNOWN  # what "energy" is directed by says nothing
    return subject.named or not (table.get("named") or nobody)


def _may_be_value(table: Mapping[str, Any], pairing: Pairing, subject: Mention, target: Mention) -> bool:
    """Whether the relation may be to such a thing."""
    if pairing.predicate == MADE_OF and not any(map(is_material, name_tokens(target.name))):
        return False  # "built in the Gothic style"
    if not target.named and target.name in words("reference", "speaking"):
        return False  # what "you will find" nobody is said to have found
    if country_of(target.name) and target.name.casefold().endswith(tuple(words("people", "of_one_person"))):
        return False  # "was won by the Canadian", who may be the one whom another source names
    if _is_contest(table, pairing) and (target.entity_type is EntityType.PERSON or not _is_full_name(pairing.target, target)):
        return False  # a tournament has a final of the women and one of the men, and "the Tigers" are a team of another name
    if table.get("to_somebody") and not target.named and target.entity_type is EntityType.UNKNOWN:
        return False
    return not table.get("alike") or (subject.entity_type is target.entity_type and not _is_counted(pairing.subject))


def _is_contest(table: Mapping[str, Any], pairing: Pairing) -> bool:
    """Whether it is told by who beat whom."""
    return pairing.clause is not None and pairing.clause.lemma in {*table.get("losing", ()), *table.get("beating", ())}


def _is_full_name(head: Token, mention: Mention) -> bool:
    """Whether a name is more than an acronym, or a word behind "the"."""
    return mention.named and not is_acronym(mention.name) and (" " in mention.name or not has_the(head))


def _left_out(scene: Scene, pairing: Pairing) -> Mention | None:
    """Of what a relation is told that leaves it out: the match that the text just told of has its referee, the company its owner."""
    happening = lexicon("relations")[pairing.predicate].get("of_types") == HAPPENING
    return scene.read.lately_mention(pairing.subject) if happening else scene.read.topic_mention(pairing.subject)


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


def _qualifiers(scene: Scene, pairing: Pairing, subject: Mention, target: Mention) -> Qualifiers:
    """When and where the relation holds; its two ends are no places that limit it."""
    node = pairing.clause.verb if pairing.clause is not None else pairing.subject
    table = lexicon("relations")[pairing.predicate]
    scope = tuple(distinguishing(pairing.subject)) if table.get("lasting") else ()
    scope += tuple(_narrowing(scene, pairing)) if table.get("narrowed") else ()
    told = scene.qualifiers(node, time=_time(scene, pairing), apart=(subject, target))
    return told.model_copy(update={"scope": scope}) if scope else told


def _narrowing(scene: Scene, pairing: Pairing) -> Iterator[str]:
    """What tells another turn, part or form: "formally opened", "illustrated in the second edition", "the first trial"."""
    yield from (child.text for child in pairing.subject.lefts if child.text in words("time", "turning", "earlier_ones", "ordinals"))
    yield from (child.lower_ for child in pairing.subject.lefts if child.dep_ == "poss" and child.pos_ == "NOUN")  # "the women's final"
    if _is_contest(lexicon("relations")[pairing.predicate], pairing):
        yield from (token.lower_ for token in scene.sentence.tokens if token.lower_ in words("frames", "part_of_match"))
    if "of_names" in lexicon("relations")[pairing.predicate] and pairing.subject.pos_ == "PROPN":  # "the indoor <Name> Cup"
        yield from (child.lower_ for child in pairing.subject.lefts if child.text.islower() and child.dep_ in {"amod", "compound"})
    about = pairing.subject.rights if pairing.subject.pos_ == "PROPN" else ()  # "the <Name> Cup in volleyball"
    for child in (*(pairing.clause.verb.children if pairing.clause is not None else ()), *about):
        noun = next((obj for obj in child.children if obj.dep_ in {"pobj", "pcomp"}), None)
        behind = noun is not None and noun.pos_ != "PROPN" and noun not in {pairing.subject, pairing.target}
        leading = noun is not None and (pairing.subject in noun.subtree or pairing.target in noun.subtree)
        if child.dep_ == "prep" and behind and not leading and noun is not None and not scene.is_time(noun):
            yield child.phrase.casefold()


def _time(scene: Scene, pairing: Pairing) -> DateValue | None:
    dates = scene.dates_of(pairing.clause) if pairing.clause is not None else []
    dates = dates or scene.on_noun(pairing.subject)  # "the Grand Prix of <Town> in 1967 was won by"
    above = pairing.subject.head.head
    if not dates and pairing.subject.dep_ == "pobj" and above.pos_ == "NOUN":
        dates = scene.on_noun(above)  # "winner of the <Name> Cup in 1988"
    return dates[0].mention.value if dates else None
