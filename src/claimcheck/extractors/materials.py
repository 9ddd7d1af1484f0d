"""Materials: what a thing is made of, told by a word at its noun: "the bronze statue", "a roof of timber", "is of granite"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import objects_behind
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, RelationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import NameValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.tree import Token
from claimcheck.values.materials import is_material

_MADE_OF = "made_of"
_OF = "of"
_BEFORE = frozenset({"compound", "amod", "nmod"})


def extract_materials(scene: Scene) -> Iterator[Claim]:
    """The materials that a sentence tells of the things it speaks of; none where it names two of one thing."""
    for reference in scene.read.references.values():
        noun = reference.head
        if noun.lemma_.lower() not in words("materials", "solid"):
            continue
        before = [child for child in noun.lefts if child.dep_ in _BEFORE and is_material(child.lower_)]
        told = before or [obj for name, obj in objects_behind(noun) if name == _OF and is_material(obj.lower_)]
        if len(told) == 1 and not told[0].conjuncts and not _is_denied(noun):
            yield _claim(scene, scene.read.mention_of(reference), told[0], None)
    for clause in scene.clauses:
        of = [obj for obj in clause.after(_OF) if is_material(obj.lower_)]
        subject = scene.read.mention(clause.subject)
        if clause.lemma == "be" and not clause.passive and subject is not None and len(of) == 1 and not of[0].conjuncts:
            yield _claim(scene, subject, of[0], clause)


def _is_denied(noun: Token) -> bool:
    """Whether nobody says that there is such a thing: "no bronze statue"."""
    return any(child.lower_ in words("clauses", "quantifier_none") for child in noun.lefts)


def _claim(scene: Scene, subject: Mention, material: Token, clause: Clause | None) -> Claim:
    return write(
        RelationClaim,
        subject=subject,
        predicate=_MADE_OF,
        value=NameValue(name=material.lower_),
        value_span=scene.tokens_span(material, material),
        **scene.common(clause, anaphoric=subject.antecedent is not None),
    )
