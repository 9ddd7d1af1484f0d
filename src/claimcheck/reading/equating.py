"""What a sentence says to be one: a description and a name, a long name and its acronym, a town and the name behind "of"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.kinds import is_listed
from claimcheck.reading.learning import DEFINED
from claimcheck.reading.names import head_types, is_acronym
from claimcheck.reading.people import identified
from claimcheck.reading.phrases import first_of_expansion, is_definite, is_title
from claimcheck.reading.reference import Reference, holder_of
from claimcheck.reading.referents import Referent
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.tree import Token


def equate(discourse: Discourse, sentence: Sentence, found: dict[int, Reference]) -> None:
    """Take down what a sentence says to be one thing, and whose a thing is; `found` are its references by the token of their head."""
    for reference in found.values():
        _belong(reference, found)
    _declared(discourse, sentence, found)
    _equated(discourse, found)
    _identified(found)
    _settled(found)


def _defined(discourse: Discourse, reference: Reference, verb: Token, found: dict[int, Reference]) -> None:
    """As in "Orla Systems is a software company": that is what the text may call it from here on, and its type."""
    subject = next((found[child.i].referent for child in verb.children if child.dep_ == "nsubj" and child.i in found), None)
    described = reference.referent
    if subject is None or not subject.named or subject.plural or described.plural or described.named:
        return
    noun = reference.head.lemma_.lower()
    discourse.call(subject, noun)
    place = noun in words("nouns", "places_defined")
    subject.impersonal |= is_listed(noun) and head_types().get(noun) not in {EntityType.PERSON, EntityType.ORGANIZATION}
    subject.types[EntityType.PLACE if place else head_types().get(noun, EntityType.UNKNOWN)] += DEFINED
    goes_on = any(child.dep_ in {"acl", "relcl"} for child in reference.head.children)
    person = subject.entity_type is EntityType.PERSON and described.entity_type in {EntityType.PERSON, EntityType.UNKNOWN}
    if described.same_as is None and (
        goes_on or person or any(c.dep_ == "det" and c.lower_ in words("reference", "indefinite") for c in reference.head.children)
    ):
        described.turns_out_to_be(subject)


def _equated(discourse: Discourse, found: dict[int, Reference]) -> None:
    """As in "The best-known sight is the Orla Bridge", "The master was Captain Roe": the description and the name are one thing."""
    for reference in found.values():
        verb = reference.head.head
        if reference.head.dep_ != "attr" or verb.lemma_ != "be" or any(child.dep_ == "neg" for child in verb.children):
            continue
        if reference.name is None:
            _defined(discourse, reference, verb, found)
            continue
        if is_title(reference.name):
            continue
        told_of = next((child for child in verb.children if child.dep_ == "nsubj" and child.i in found), None)
        if told_of is None or told_of.lower_ in words("reference", "neuter"):
            continue  # "it was <Name> who scored"
        subject = found[told_of.i].referent
        if not subject.named and not subject.plural and subject.definite and subject.same_as is None:
            subject.turns_out_to_be(reference.referent)


def _identified(found: dict[int, Reference]) -> None:
    """As in "identified the woman as his mother, <Name>", "identified the victim as a 36-year-old man": both phrases are one person."""
    for reference in list(found.values()):
        head, described = reference.head, reference.referent.resolved
        if reference.name is not None or head.dep_ != "pobj" or head.head.lower_ not in words("people", "naming_as"):
            continue
        noun = identified(head)
        if noun is None or noun.i not in found or described.plural or described.entity_type is not EntityType.PERSON:
            continue
        person = found[noun.i].referent.resolved
        if person is described or (person.named and described.named) or person.plural or _differ(person, described):
            continue
        if described.named:
            person.turns_out_to_be(described)
        else:
            described.turns_out_to_be(person)
            found[head.i] = replace(reference, anaphoric=True)


def _differ(one: Referent, other: Referent) -> bool:
    """Whether two people are of different sex, or of different ages."""
    sexes, ages = {one.gender, other.gender} - {""}, {one.age, other.age} - {None}
    return len(sexes) > 1 or len(ages) > 1


def _declared(discourse: Discourse, sentence: Sentence, found: dict[int, Reference]) -> None:
    """A short name in brackets behind a long one ("Long Name (LN)") stands for the same thing from here on."""
    for aside in sentence.asides:
        anchor = sentence.token_before(aside.anchor)
        if anchor is None or not is_acronym(aside.text):
            continue
        first = first_of_expansion(anchor, aside.text, sentence.tokens.start)
        whole = next((r for r in found.values() if first is not None and r.first == first and r.last.i < anchor.i), None)
        if whole is not None and first is not None:  # the parser ended the name too early: "<A B> in C and the D (ABCD)"
            found[whole.head.i] = replace(whole, last=anchor)
            discourse.christen(whole.referent, anchor.doc[first.i : anchor.i + 1].text, sentence.start_of(first), sentence.end_of(anchor))
        reference = holder_of(anchor, found)
        if reference is not None:
            discourse.also(reference.referent, aside.text)


def _settled(found: dict[int, Reference]) -> None:
    """As in "the municipality of <Name>": it is the place of that name."""
    for reference in found.values():
        kind = reference.head.lemma_.lower()
        if reference.name is not None or reference.referent.named or kind not in words("nouns", "settlements"):
            continue
        behind = (obj for child in reference.head.rights if child.lower_ == "of" for obj in child.children)
        place = next((found[obj.i].referent for obj in behind if obj.i in found and found[obj.i].name is not None), None)
        if place is not None and is_definite(reference.head):
            place.types[EntityType.PLACE] += DEFINED
            reference.referent.turns_out_to_be(place)


def _belong(reference: Reference, found: dict[int, Reference]) -> None:
    """As in "the statue of <Name>", "the harbour of <Name>": a thing belongs to the named one behind its "of"."""
    thing = reference.referent
    noun = reference.head.lemma_.lower()
    if thing.named or thing.plural or thing.owner is not None or not thing.definite or not is_listed(noun):
        return
    behind_of = next((child for child in reference.head.rights if child.lower_ == "of"), None)
    places = (child for child in reference.head.rights if child.dep_ == "prep" and child != behind_of)
    somewhere = any(child.lower_ in words("time", "place_prepositions") for child in places)
    if somewhere or noun in words("nouns", "copies"):
        return  # there may be a statue of somebody in each of two towns
    behind = (obj for obj in (behind_of.children if behind_of is not None else ()) if obj.i in found)
    owner = next((found[obj.i] for obj in behind if found[obj.i].name is not None), None)
    if owner is not None and thing.resolved is not owner.referent.resolved and thing.entity_type not in _OWN_THINGS:
        thing.owner = owner.referent
        owner.referent.owns.add(noun)


_OWN_THINGS = frozenset({EntityType.PERSON, EntityType.EVENT, EntityType.ORGANIZATION, EntityType.COMPANY})
