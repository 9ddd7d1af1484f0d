"""Scores: by how much a match was won, "X beat Y 3–1 in the final", "The final ended 3–1"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.measuring import clause_above
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import SCORE, AttributeClaim, Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import TextValue
from claimcheck.reading.tree import Token
from claimcheck.values.scores import find_scores


def extract_scores(scene: Scene) -> Iterator[Claim]:
    """The score of the one match that a sentence tells of; none where it gives several, or that of a part of the match."""
    start, end = scene.sentence.start, scene.sentence.end
    found = find_scores(scene.document.text[start:end])
    if len(found) != 1 or any(token.lower_ in words("frames", "part_of_match") for token in scene.sentence.tokens):
        return
    first, last = start + found[0][0], start + found[0][1]
    token = next(iter(scene.sentence.tokens_in(first, last)), None)
    clause = clause_above(scene, token) if token is not None else None
    if token is None or clause is None or not (clause.lemma in words("frames", "ending") or _is_score(clause.subject)):
        return
    event = _contest(scene, token)
    if event is None:
        return
    dates = [date.mention.value for date in scene.dates if date.mention.value.is_known]
    span = scene.document.span(first, last)
    yield write(
        AttributeClaim,
        subject=event,
        predicate=SCORE,
        value=TextValue(text=span.quote),
        value_span=span,
        qualifiers=scene.qualifiers(clause.verb, time=dates[0] if len(dates) == 1 else None, apart=(event,)),
        **scene.common(clause, anaphoric=event.antecedent is not None),
    )


def _is_score(subject: Token | None) -> bool:
    return subject is not None and subject.lemma_.lower() in words("frames", "scores")


def _contest(scene: Scene, score: Token) -> Mention | None:
    """The match of which the sentence gives the score: the one that it speaks of, else the one that the text just told of."""
    contests = [one for one in scene.read.references.values() if one.head.lemma_.lower() in words("clauses", "contests")]
    told = {one.referent.resolved: one for one in contests if not one.referent.resolved.plural}
    if len(told) > 1:
        return None
    return scene.read.mention_of(next(iter(told.values()))) if told else scene.read.lately_mention(score)
