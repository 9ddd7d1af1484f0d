"""Ages: "aged 32", "a 32-year-old engineer", "is 32 years old", "Jane Roe, 32, ...", "Jane Roe (32)", "She was 32."."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from spacy.tokens import Token

from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import AttributeClaim, Claim
from claimcheck.model.document import Span
from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import EntityType, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import Name, head_types
from claimcheck.reading.reference import Reference, holder_of, is_title

_OLDEST = 120
_PERSONAL = frozenset({EntityType.PERSON, EntityType.UNKNOWN})


def extract_ages(scene: Scene) -> Iterator[Claim]:
    """The ages that a sentence gives to people it names or refers to."""
    for quantity in scene.quantities:
        if is_age(scene, quantity):
            yield from _stated(scene, quantity)
    for reference in scene.read.references.values():
        yield from _behind_name(scene, reference)
    for aside in scene.sentence.asides:
        anchor = scene.sentence.token_before(aside.anchor)
        holder = holder_of(anchor, scene.read.references) if anchor is not None else None
        if holder is not None and _is_age_number(aside.text.strip()) and holder.referent.resolved.entity_type in _PERSONAL:
            start = aside.start + aside.text.index(aside.text.strip())
            yield from _claim(scene, holder, aside.text.strip(), scene.document.span(start, start + len(aside.text.strip())))


def is_age(scene: Scene, quantity: Attached[QuantityMention]) -> bool:
    """Whether a quantity is somebody's age: years with a word of age about them, or a bare number that a person is."""
    tokens = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)
    around = {t.lower_ for t in tokens} | {t.nbor(-1).lower_ for t in tokens[:1] if t.i > 0}
    if quantity.mention.value.unit == "year" and around & words("measures", "age_words"):
        return True
    value, verb = quantity.mention.value, quantity.governor
    if value.unit or value.counted or verb.lemma_ != "be" or quantity.root.dep_ not in {"attr", "acomp"}:
        return False
    clause = scene.clause_of(verb)
    subject = scene.read.reference(clause.subject) if clause is not None else None
    return subject is not None and subject.referent.resolved.entity_type is EntityType.PERSON


def _stated(scene: Scene, quantity: Attached[QuantityMention]) -> Iterator[Claim]:
    """An age in words: it belongs to the noun it modifies, or to the subject of the verb it hangs on."""
    tokens = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)
    inside = {token.i for token in tokens}
    node: Token | None = quantity.governor if quantity.governor.i not in inside else quantity.root.head
    while node is not None and node.pos_ not in {"NOUN", "PROPN", "PRON", "VERB", "AUX"} and node.head != node:
        node = node.head
    if node is None or (quantity.root.dep_ in {"dobj", "pobj", "nsubj", "nsubjpass"} and node.pos_ != "NOUN"):
        return  # "threatened a 16-year-old": the child is nobody the sentence names
    clause = scene.clause_of(node) if node.pos_ in {"VERB", "AUX"} else None
    subject = scene.read.mention(clause.subject if clause is not None else node)
    if subject is None:
        return
    yield write(
        AttributeClaim,
        subject=subject,
        predicate=_property(clause),
        value=quantity.mention.value.model_copy(update={"counted": "", "unit": "year"}),
        value_span=scene.value_span(quantity.mention),
        **scene.common(clause, anaphoric=subject.antecedent is not None),
    )


def _property(clause: Clause | None) -> str:
    """An age at death stays what it is; any other moves with the time."""
    return "age at death" if clause is not None and clause.lemma in words("measures", "toll") else "age"


def _behind_name(scene: Scene, reference: Reference) -> Iterator[Claim]:
    """The number between commas behind a person's name: "Jane Roe, 32, of Port Ansel"."""
    if reference.name is None or is_title(reference.name) or not _may_be_person(reference, reference.name):
        return
    doc, comma = reference.last.doc, reference.last.i + 1
    end = scene.sentence.tokens.end
    if comma + 1 >= end or doc[comma].text != "," or not _is_age_number(doc[comma + 1].text):
        return
    if comma + 2 < end and doc[comma + 2].text not in words("measures", "age_followers"):
        return
    number = doc[comma + 1]
    yield from _claim(scene, reference, number.text, scene.tokens_span(number, number))


def _may_be_person(reference: Reference, name: Name) -> bool:
    """Two capitalised words with a number between commas are a person, whatever the model took them for; one word needs its word."""
    if name.head.lower_ in head_types():
        return False
    return len(name.tokens) > 1 or reference.referent.resolved.entity_type in _PERSONAL


def _is_age_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < _OLDEST and len(text) <= len(str(_OLDEST))


def _claim(scene: Scene, holder: Reference, number: str, place: Span) -> Iterator[Claim]:
    subject = scene.read.mention_of(holder)
    yield write(
        AttributeClaim,
        subject=subject,
        predicate="age",
        value=QuantityValue(lower=Decimal(number), upper=Decimal(number), unit="year"),
        value_span=place,
        **scene.common(None, anaphoric=subject.antecedent is not None),
    )
