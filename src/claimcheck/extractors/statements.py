"""Statements: what a clause says in an open form, when no typed kind took it. Kept for coverage, and compared for polarity only."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, Qualifiers, StatementClaim
from claimcheck.model.values import TextValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.stance import Mode

_MAIN = frozenset({"ROOT", "conj", "ccomp", "relcl", "acl", "advcl", "xcomp"})


def extract_statements(scene: Scene) -> Iterator[Claim]:
    """The asserted clauses of a sentence that have a subject and say something of it."""
    for clause in scene.clauses:
        if clause.mode is Mode.UNREAL or _is_purpose(clause) or clause.verb.dep_ not in _MAIN:
            continue
        if clause.lemma in words("clauses", "speech") | words("clauses", "doubting"):
            continue
        focus = clause.patient if clause.passive else clause.subject
        subject = scene.read.mention(focus)
        rest = _rest(clause)
        if subject is None or not rest:
            continue
        target = scene.read.mention(clause.actor if clause.passive else clause.patient or clause.attribute)
        if target is not None and target.name == subject.name:
            target = None
        yield write(
            StatementClaim,
            subject=subject,
            predicate=clause.lemma,
            object=target,
            value=TextValue(text=" ".join(token.text for token in rest)),
            value_span=scene.tokens_span(rest[0], rest[-1]),
            qualifiers=_qualifiers(scene, clause),
            **scene.common(clause, anaphoric=subject.antecedent is not None),
        )


def _is_purpose(clause: Clause) -> bool:
    """Whether the clause only says what something is for ("to prevent attacks"): nobody states that it came about."""
    return clause.mode is Mode.PLANNED and any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.verb.children)


def _qualifiers(scene: Scene, clause: Clause) -> Qualifiers:
    """When and where it is so, and within what limits: all that stands before the verb and is neither subject nor helping verb."""
    dates = scene.dates_of(clause)
    found = scene.qualifiers(clause.verb, time=dates[0].mention.value if dates else None)
    dated = {token.i for date in scene.dates for token in scene.sentence.tokens_in(date.mention.start, date.mention.end)}
    limits = [
        clause.verb.doc[child.left_edge.i : child.right_edge.i + 1].text
        for child in clause.verb.lefts
        if child.dep_ in _LIMITING and child.lower_ not in words("clauses", "no_limit") and not dated & {t.i for t in child.subtree}
    ]
    return found.model_copy(update={"scope": (*found.scope, *limits)}) if limits else found


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
