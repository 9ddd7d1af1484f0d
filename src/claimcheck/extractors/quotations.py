"""Quotations: who said what, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, QuotationClaim
from claimcheck.model.values import TextValue
from claimcheck.reading.tree import Token

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
    for token in speaking:
        subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
        if subject is not None and token.tag_ != "VBG" and _beside(scene, (token, subject), start, end):
            return subject
    return None


def _beside(scene: Scene, speech: tuple[Token, Token], start: int, end: int) -> bool:
    """Whether the verb of saying or its subject stands right before or right behind the quotation marks."""
    left = min(scene.sentence.start_of(token) for token in speech)
    right = max(scene.sentence.end_of(token) for token in speech)
    between = scene.document.text[right:start] if right <= start else scene.document.text[end:left]
    return len(between.split()) <= _NEAR


_NEAR = 3  # words between the quotation and who says it
