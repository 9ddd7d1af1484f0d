"""Quotations: who said what, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, QuotationClaim
from claimcheck.model.values import TextValue
from claimcheck.reading.clauses import subject_of

_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{8,1000})[”\"»]")
_FEWEST_WORDS = 4


def extract_quotations(scene: Scene) -> Iterator[Claim]:
    """The quoted words of a sentence, each with its speaker. Quoted words without a speaker in the sentence are left out."""
    for match in _QUOTED.finditer(scene.evidence.quote):
        if len(match[1].split()) < _FEWEST_WORDS:
            continue
        start = scene.evidence.start + match.start(1)
        speaker = _speaker(scene, start, scene.evidence.start + match.end(1))
        subject = scene.read.mention(speaker)
        if subject is None:
            continue
        yield write(
            QuotationClaim,
            subject=subject,
            predicate="said",
            value=TextValue(text=match[1].strip()),
            value_span=scene.document.span(start, start + len(match[1])),
            **scene.common(None, anaphoric=subject.antecedent is not None),
        )


def _speaker(scene: Scene, start: int, end: int) -> Token | None:
    """The subject of the verb of saying outside the quotation marks that is nearest to them."""
    speaking = [
        token
        for token in scene.sentence.tokens
        if token.pos_ == "VERB" and token.lemma_.lower() in words("clauses", "speech") and not start <= scene.sentence.start_of(token) < end
    ]
    speaking.sort(key=lambda token: min(abs(scene.sentence.start_of(token) - start), abs(scene.sentence.start_of(token) - end)))
    return next((subject for token in speaking if (subject := subject_of(token)) is not None), None)
