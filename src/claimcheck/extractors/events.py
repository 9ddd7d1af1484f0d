"""Dated events: from verbs ("was founded in May 2015") and from nouns ("the launch of X in 2014", "the May 2003 bombings")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from claimcheck.extractors.properties import Property, property_of_noun, property_of_verb
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, EventClaim
from claimcheck.model.mentions import DateMention
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types


def extract_events(scene: Scene) -> Iterator[Claim]:
    """The dated events of a sentence."""
    if not scene.dates and scene.sentence.lead is None:
        return
    for clause in scene.clauses:
        yield from _of_clause(scene, clause)
    for reference in scene.read.references.values():
        if reference.head.pos_ in {"NOUN", "PROPN"}:
            yield from _of_noun(scene, reference.head)


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Claim]:
    dates = days_of_event(scene.dates_of(clause))
    if not dates or clause.lemma in words("clauses", "speech"):
        return
    prop = _property(clause)
    focus, other = _participants(clause, prop)
    subject = scene.read.mention(focus)
    if subject is None or focus is None:
        return
    if clause.verb.pos_ == "AUX" or clause.lemma == "be":
        yield from _copular(scene, clause, focus, dates)
        return
    target = scene.read.mention(other)
    for date in dates:
        yield write(
            EventClaim,
            subject=subject,
            predicate=prop.name if prop else clause.lemma,
            object=target,
            value=date.mention.value,
            value_span=scene.value_span(date.mention),
            qualifiers=scene.qualifiers(clause.verb),
            **scene.common(clause, anaphoric=subject.antecedent is not None),
        )


def _property(clause: Clause) -> Property | None:
    prop = property_of_verb(clause.lemma)
    if prop is None:
        return None
    thing = clause.patient or (clause.subject if not clause.passive else None)
    return None if thing is not None and thing.lemma_.lower() in prop.beware else prop


def _participants(clause: Clause, prop: Property | None) -> tuple[Token | None, Token | None]:
    """Whose event it is, and who else takes part."""
    if prop is not None and prop.focus == "patient":
        receiver = next(iter(clause.after("on", "to", "upon")), None) if prop.with_object else None
        if receiver is not None and clause.patient is not None:
            return receiver, clause.patient  # "the medal was awarded to X"
        if clause.patient is not None:
            return clause.patient, clause.given or clause.actor
        return (clause.subject if prop.intransitive and not clause.passive else None), None
    if prop is not None:
        return clause.actor or clause.subject, clause.patient if clause.patient != clause.actor else None
    return (clause.patient, clause.actor) if clause.passive else (clause.subject, clause.patient)


def days_of_event(dates: Sequence[Attached[DateMention]]) -> list[Attached[DateMention]]:
    """The dates that can be the day of one event: no spans of time; of a coarse and a fine one that agree the fine one; else the first."""
    found = [
        d
        for d in dates
        if d.mention.value.is_known and not d.mention.value.spans and d.preposition not in words("time", "span_prepositions")
    ]
    if len(found) <= 1:
        return found
    fine = [d for d in found if not any(_inside(other.mention, d.mention) for other in found if other is not d)]
    first = fine[0]
    coordinated = [d for d in fine[1:] if d.root.dep_ == "conj" or d.root.head.dep_ == "conj"]
    return [first, *coordinated]


def _inside(inner: DateMention, outer: DateMention) -> bool:
    a, b = inner.value, outer.value
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None or a == b:
        return False
    return b.earliest <= a.earliest and a.latest <= b.latest


def _copular(scene: Scene, clause: Clause, subject: Token, dates: Sequence[Attached[DateMention]]) -> Iterator[Claim]:
    """As in "The opening of X was on 3 May", "The attack was in 2011": the date is the value of an event noun."""
    for date in dates:
        if subject.pos_ == "NOUN" and _is_event_noun(subject):
            yield from _nominal(scene, subject, date, clause)


def _of_noun(scene: Scene, noun: Token) -> Iterator[Claim]:
    if not _is_event_noun(noun):
        return
    for date in days_of_event(scene.on_noun(noun)):
        yield from _nominal(scene, noun, date, None)


def _is_event_noun(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return head_types().get(lemma) is EntityType.EVENT or property_of_noun(lemma) is not None


def _nominal(scene: Scene, noun: Token, date: Attached[DateMention], clause: Clause | None) -> Iterator[Claim]:
    prop = property_of_noun(noun.lemma_.lower())
    focus = _of_or_possessor(noun) if prop is not None else None
    subject = scene.read.mention(focus)
    if subject is None:
        if head_types().get(noun.lemma_.lower()) is not EntityType.EVENT:
            return
        subject, prop = scene.read.mention(noun), None
        if subject is None:
            return
    yield write(
        EventClaim,
        subject=subject,
        predicate=prop.name if prop else "occurred",
        value=date.mention.value,
        value_span=scene.value_span(date.mention),
        qualifiers=scene.qualifiers(noun),
        **scene.common(clause, anaphoric=subject.antecedent is not None),
    )


def _of_or_possessor(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((obj for obj in child.children if obj.dep_ == "pobj"), None)
    return next((child for child in noun.children if child.dep_ == "poss"), None)
