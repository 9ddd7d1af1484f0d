"""Materials: what a thing is made of, told by a word at its noun: "the bronze statue", "a roof of timber", "is of granite"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.limiting import distinguishing
from claimcheck.extractors.measuring import clause_above
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import is_of_a_stage, is_of_the_past, objects_behind
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import MADE_OF, Claim, Qualifiers, RelationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, NameValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.tree import Token
from claimcheck.values.materials import is_material

_OF = "of"
_BEFORE = frozenset({"compound", "amod", "nmod"})


def extract_materials(scene: Scene) -> Iterator[Claim]:
    """The materials that a sentence tells of the things it speaks of; none where it names two."""
    sole = len({token.text for token in scene.sentence.tokens if is_material(token.text)}) == 1
    for reference in scene.read.references.values():
        noun = reference.head
        if noun.lemma_.lower() not in words("materials", "solid"):
            continue
        before = [child for child in noun.lefts if child.dep_ in _BEFORE and _is_told(child)]
        told = before or [obj for name, obj in objects_behind(noun) if name == _OF and is_material(obj.text)]
        if len(told) == 1 and sole and not _is_another(noun) and not (noun.dep_ == "appos" and _is_another(noun.head)):
            scope = tuple(word for word in distinguishing(noun) if not is_material(word)) if noun.dep_ != "attr" else ()
            had = scene.clause_of(noun.head) if noun.dep_ == "dobj" and noun.head.lemma_ in words("reference", "having_verbs") else None
            yield from _claims(scene, scene.read.mention_of(reference), told[0], had, scope)
    for clause in scene.clauses:
        of = [obj for obj in clause.after(_OF) if is_material(obj.lower_)]
        subject = scene.read.mention(clause.subject)
        is_told = clause.lemma == "be" and not clause.passive and len(of) == 1 and sole and not is_of_a_stage(clause)
        if is_told and subject is not None and clause.subject is not None and not _is_another(clause.subject):
            yield from _claims(scene, subject, of[0], clause, (*distinguishing(clause.subject), *_where(scene, clause, of[0])))


def _where(scene: Scene, clause: Clause, material: Token) -> Iterator[str]:
    """Of which part of it that holds: "is of sandstone on the upper floors"."""
    for child in (*clause.verb.children, *material.rights):
        behind = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
        if child.lower_ in words("materials", "parting") and behind is not None and not scene.is_time(behind):
            yield child.phrase.casefold()


def _is_told(word: Token) -> bool:
    """Whether a word before a noun is a material there: not so of a part of a name, and not of "glass tower", "lead figure"."""
    return is_material(word.text) and word.text not in words("materials", "of_the_look")


def _is_another(noun: Token) -> bool:
    """Whether there is no such thing, or it is not the one of today: "no bronze statue", "the first bridge"."""
    return is_of_the_past(noun) or any(child.lower_ in words("clauses", "quantifier_none") for child in noun.lefts)


def _claims(scene: Scene, subject: Mention, material: Token, clause: Clause | None, scope: tuple[str, ...]) -> Iterator[Claim]:
    if subject.entity_type is EntityType.PERSON:
        return
    around = clause or clause_above(scene, material)
    dates = scene.dates_of(around) if around is not None else []
    yield write(
        RelationClaim,
        subject=subject,
        predicate=MADE_OF,
        value=NameValue(name=material.lower_),
        value_span=scene.tokens_span(material, material),
        qualifiers=Qualifiers(time=dates[0].mention.value if dates else None, scope=scope),
        **scene.common(clause, anaphoric=subject.antecedent is not None),
    )
