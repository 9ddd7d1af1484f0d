"""Statements: what a clause says in an open form, when no typed kind took it. Kept for coverage, and compared for polarity only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, Qualifiers, StatementClaim
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, TextValue
from claimcheck.reading.clauses import Clause, is_source
from claimcheck.reading.people import deed_done_to
from claimcheck.reading.phrases import has_the
from claimcheck.reading.sentences import before
from claimcheck.reading.stance import Mode, is_accused_of
from claimcheck.reading.subjects import is_done_before, is_seen_by_nobody
from claimcheck.reading.tree import Token

_MAIN = frozenset({"ROOT", "conj", "ccomp", "relcl", "acl", "advcl", "xcomp"})


def extract_statements(scene: Scene) -> Iterator[Claim]:
    """The asserted clauses of a sentence that have a subject and say something of it."""
    for clause in scene.clauses:
        if clause.mode is Mode.UNREAL or _is_purpose(clause) or not _is_told(clause) or is_seen_by_nobody(clause.verb):
            continue
        if clause.lemma in words("clauses", "speech", "doubting") and not _comes_upon(clause):
            continue
        said = _Said(scene, clause)
        if not said.rest:
            continue
        told_of = [*scene.each(clause.patient if clause.passive else clause.subject), *_besides(scene, clause)]
        if clause.verb.dep_ == "relcl":  # "A, who left, and B": only A left
            told_of = [focus for focus in told_of if focus.i < clause.verb.i]
        subjects = [mention for focus in told_of for mention in _told_of_whom(scene, clause, focus)]
        names = {mention.name for mention in subjects}
        for subject in subjects:
            yield from _statements(said, subject, names)
        if clause.lemma not in words("people", "comprising"):
            yield from _turned(said)


def _comes_upon(clause: Clause) -> bool:
    """Whether a verb that often tells what is said tells whom or what somebody met: "found a man", and not "found that ..."."""
    return clause.lemma in words("clauses", "coming_upon") and clause.patient is not None


def _besides(scene: Scene, clause: Clause) -> list[Token]:
    """Who else takes part beside the subject: "<Name> was hurt, along with two others"."""
    if clause.lemma.split()[0] in words("clauses", "along_verbs"):
        return []
    subject = clause.patient if clause.passive else clause.subject
    above = [clause.verb, *([subject] if subject is not None else [])]
    hung = [child for one in above for child in one.children if child.dep_ == "prep"]
    joining = [child for one in hung for child in (one, *one.children) if _is_along_with(child)]
    return [one for child in joining for obj in child.children if obj.dep_ == "pobj" for one in scene.each(obj)]


def _is_along_with(preposition: Token) -> bool:
    word = before(preposition)
    if preposition.lower_ != _WITH or word is None or word.lower_ not in words("clauses", "along"):
        return False
    earlier = before(word)
    return earlier is None or earlier.lower_ not in words("clauses", "not")


_WITH = "with"


def _told_of_whom(scene: Scene, clause: Clause, focus: Token) -> list[Mention]:
    """Each of the people that a plural stands for; but that the victims include them is told of the victims, and not of each."""
    whole = scene.read.mention(focus)
    return [whole] if whole is not None and clause.lemma in words("people", "comprising") else scene.read.mentions(focus)


class _Said:
    """What a clause says, worked out once for all the statements that are made of it, and only if there are any."""

    def __init__(self, scene: Scene, clause: Clause) -> None:
        """Take a clause of a sentence."""
        self.scene = scene
        self.clause = clause

    @cached_property
    def rest(self) -> list[Token]:
        """The verb and what completes it."""
        return _rest(self.clause)

    @cached_property
    def value(self) -> TextValue:
        """The same as a value."""
        return TextValue(text=" ".join(token.text for token in self.rest))

    @cached_property
    def place(self) -> Span:
        """Where it stands in the document."""
        return self.scene.tokens_span(self.rest[0], self.rest[-1])

    @cached_property
    def qualifiers(self) -> Qualifiers:
        """When and where it is so, and within what limits."""
        return _qualifiers(self.scene, self.clause)

    @cached_property
    def targets(self) -> list[tuple[Mention | None, bool]]:
        """Who else takes part, and whether a "no" before it denies that; each of them where they are people.

        As in "had two sons and no daughter".
        """
        read, clause = self.scene.read, self.clause
        if clause.passive:
            return [(read.mention(clause.actor), False)]
        people = [(mention, _is_none(one, clause)) for one in self.scene.each(clause.patient) for mention in read.mentions(one)]
        if people and all(mention.entity_type is EntityType.PERSON for mention, _ in people):
            return list(people)
        return [(read.mention(clause.patient or clause.attribute), False)]


def _is_none(token: Token, clause: Clause) -> bool:
    """Whether a "no" stands before one of several objects alone: that before the first denies the clause itself."""
    return token != clause.patient and any(child.lower_ in words("clauses", "quantifier_none") for child in token.children)


def _statements(said: _Said, subject: Mention, names: set[str]) -> Iterator[Claim]:
    """The statement of one subject (`names` are those of all), to each of the people to whom it is done, where they are several."""
    for target, denied in said.targets:
        clause = replace(said.clause, negated=True) if denied else said.clause
        yield write(
            StatementClaim,
            subject=subject,
            predicate=clause.lemma,
            object=None if target is not None and target.name in names else target,
            value=said.value,
            value_span=said.place,
            qualifiers=said.qualifiers,
            **said.scene.common(clause, anaphoric=subject.antecedent is not None),
        )


def _turned(said: _Said) -> Iterator[Claim]:
    """What the other voice would say: "the plan was approved by X" also tells of X that it approved the plan.

    Told of a thing that is named or taken as known, so that "the flood damaged X" meets "X was damaged by the flood".
    """
    scene, clause = said.scene, said.clause
    actor, patient = scene.read.mention(clause.actor), scene.read.mention(clause.patient)
    turned: list[_Turned] = []
    if actor is None or patient is None:
        turned = [state] if (state := _stative(clause)) is not None else []
    elif clause.passive and actor.named:
        turned = [_Turned(clause.lemma, one, clause.patient, clause.verb.lower_) for one in scene.each(clause.actor)]
    elif not clause.passive and not actor.named and (patient.named or _is_known(clause.patient)):
        turned = [_Turned(clause.lemma, one, clause.actor, f"{clause.verb.lower_} by") for one in scene.each(clause.patient)]
    for one in turned:
        yield from _told_of(said, one)


def _is_known(token: Token | None) -> bool:
    """Whether a thing is taken as known, and is one thing: "the sanctuary"."""
    return token is not None and token.tag_ == "NN" and has_the(token)


@dataclass(frozen=True, slots=True)
class _Turned:
    """A statement of the other voice: its predicate, of whom, with what else, and the words that lead to that."""

    predicate: str
    subject: Token | None
    other: Token | None
    leading: str


def _stative(clause: Clause) -> _Turned | None:
    """A state told for the deed that led to it: "was married to X" for "married X"."""
    state = clause.attribute if clause.lemma == "be" else clause.verb if clause.passive else None
    if state is None:
        return None
    for child in state.children:
        verb = lexicon("clauses")["statives"].get(f"{state.lower_} {child.lower_}")
        other = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
        if verb is not None and other is not None:
            return _Turned(str(verb), clause.subject, other, state.lower_)
    return None


def _told_of(said: _Said, turned: _Turned) -> Iterator[Claim]:
    scene = said.scene
    subject, target = scene.read.mention(turned.subject), scene.read.mention(turned.other)
    if subject is not None and target is not None and subject.name != target.name:
        yield write(
            StatementClaim,
            subject=subject,
            predicate=turned.predicate,
            object=target,
            value=TextValue(text=f"{turned.leading} {_inside(target)}"),
            value_span=said.place,
            qualifiers=said.qualifiers,
            **scene.common(said.clause, anaphoric=subject.antecedent is not None),
        )


def _inside(mention: Mention) -> str:
    """The words of a participant as they stand inside a sentence: without the capital of "The plan"."""
    first = mention.text.split(" ", 1)[0]
    return mention.text.replace(first, first.lower(), 1) if first.lower() in words("reference", "definite") else mention.text


def extract_deeds(scene: Scene) -> Iterator[Claim]:
    """What a noun says befell a person, as the verb would say it: "the shooting death of X", "X's murder"."""
    for reference in scene.read.references.values():
        deed = deed_done_to(reference.head)
        if deed is None or deed.dep_ == "compound" or reference.referent.resolved.entity_type is not EntityType.PERSON:
            continue
        subject = scene.read.mention_of(reference)
        first = next((child for child in deed.lefts if child.dep_ in {"amod", "compound"}), deed)
        yield write(
            StatementClaim,
            subject=subject,
            predicate=lexicon("people")["deeds"][deed.lemma_.lower()],
            value=TextValue(text=deed.doc[first.i : deed.i + 1].text),
            value_span=scene.tokens_span(first, deed),
            qualifiers=scene.qualifiers(deed, apart=(subject,)),
            **scene.common(None, anaphoric=subject.antecedent is not None),
        )


def _is_told(clause: Clause) -> bool:
    return clause.verb.dep_ in _MAIN or is_accused_of(clause.verb) or is_done_before(clause.verb)


def _is_purpose(clause: Clause) -> bool:
    """Whether the clause only says what something is for ("to prevent attacks"): nobody states that it came about."""
    return clause.mode is Mode.PLANNED and any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.verb.children)


def _qualifiers(scene: Scene, clause: Clause) -> Qualifiers:
    """When and where it is so, and within what limits: all that stands before the verb and is neither subject nor helping verb."""
    dates = scene.dates_of(clause)
    found = scene.qualifiers(clause.verb, time=dates[0].mention.value if dates else None)
    leading = [child for child in clause.verb.lefts if child.dep_ in _LIMITING and _is_limiting(child)]
    if not leading:
        return found
    dated = {token.i for date in scene.dates for token in scene.sentence.tokens_in(date.mention.start, date.mention.end)}
    limits = [child.phrase for child in leading if dated.isdisjoint(token.i for token in child.subtree)]
    return found.model_copy(update={"scope": (*found.scope, *limits)}) if limits else found


def _is_limiting(child: Token) -> bool:
    """Whether a part before the verb limits what is said: "when it rains", and not "although it rained"."""
    conceding = child.dep_ == "advcl" and any(mark.dep_ == "mark" and mark.lower_ in words("clauses", "conceding") for mark in child.lefts)
    joining = child.dep_ in {"mark", "cc"} and child.lower_ in words("clauses", "joining")
    linking = not words("clauses", "no_limit").isdisjoint({child.lower_, child.phrase.casefold()})
    return not (linking or conceding or joining) and not is_source(child)


_LIMITING = frozenset({"prep", "advcl", "advmod", "npadvmod", "mark"})


def _rest(clause: Clause) -> list[Token]:
    """The words behind the verb that complete it: up to a further clause, without the final full stop."""
    verb = clause.verb
    kept: list[Token] = [verb]
    for child in verb.rights:
        if child.dep_ in {"conj", "cc", "advcl", "parataxis"} or (child.dep_ == "punct" and child.i > verb.i + 1):
            break
        kept.extend(child.subtree)
    kept.sort(key=lambda token: token.i)
    while kept and kept[-1].is_punct:
        kept.pop()
    contiguous = [kept[0]] if kept else []
    for token in kept[1:]:
        if token.i != contiguous[-1].i + 1:
            break
        contiguous.append(token)
    return contiguous
