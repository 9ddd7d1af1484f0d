"""Statements: what a clause says in an open form, when no typed kind took it. Kept for coverage, and compared for polarity only."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, StatementClaim
from claimcheck.model.values import DateValue, TextValue
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
            qualifiers=scene.qualifiers(clause.verb, time=_time(scene, clause)),
            **scene.common(clause, anaphoric=subject.antecedent is not None),
        )


def _is_purpose(clause: Clause) -> bool:
    """Whether the clause only says what something is for ("to prevent attacks"): nobody states that it came about."""
    return clause.mode is Mode.PLANNED and any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.verb.children)


def _time(scene: Scene, clause: Clause) -> DateValue | None:
    dates = scene.dates_of(clause)
    return dates[0].mention.value if dates else None


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
