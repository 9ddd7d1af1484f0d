"""Excerpts: a text that opens with "it" or "the film" and never says which is read as being about what all other texts are about.

A retrieved passage often begins in the middle. It is led to a thing only if the other documents have one subject and no other, and
only for what it says of its nameless opening subject; not if the text itself names that thing ("the lake in <Name> Park").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import is_identified
from claimcheck.model.claims import Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types


def with_openings(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, the subjects of nameless openings with the key of the thing that all other documents are about."""
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.document_id, []).append(claim)
    adopted: dict[str, tuple[str, Mention]] = {}
    for document, own in by_document.items():
        opening = _opening(own)
        if opening is None or len(by_document) < _FEWEST_DOCUMENTS:
            continue
        topic = _only_subject(claim for other, said in by_document.items() if other != document for claim in said)
        if topic is not None and _may_be(opening, topic) and not any(topic.name in claim.evidence.quote for claim in own):
            adopted[document] = (opening.name, topic)
    return [_led(claim, adopted.get(claim.document_id)) for claim in claims] if adopted else list(claims)


_FEWEST_DOCUMENTS = 2


def _opening(claims: Sequence[Claim]) -> Mention | None:
    """The subject that a text opens with, when it is a pronoun or "the ..." without a name."""
    first = min(claims, key=lambda claim: (claim.evidence.start, claim.subject.span.start), default=None)
    if first is None or first.subject.named or is_identified(first.subject.key):
        return None
    begins = first.subject.text.split()[0].casefold()
    refers = begins in words("reference", "definite") or begins in lexicon("reference")["pronouns"]
    return first.subject if refers and len(first.subject.text.split()) <= _LONGEST_OPENING else None


_LONGEST_OPENING = 2  # words: "it", "the film"


def _only_subject(claims: Iterable[Claim]) -> Mention | None:
    """The one named thing that a number of claims are about, None where there are several or none."""
    found = {claim.subject.key: claim.subject for claim in claims if claim.subject.named and is_identified(claim.subject.key)}
    return next(iter(found.values())) if len(found) == 1 else None


def _may_be(opening: Mention, topic: Mention) -> bool:
    """Whether the types do not exclude each other: "he" is no film, "the film" no town."""
    kind = head_types().get(opening.name.split()[-1].casefold(), opening.entity_type)
    pronoun = lexicon("reference")["pronouns"].get(opening.text.casefold(), "")
    person = kind is EntityType.PERSON or pronoun == "person"
    if topic.entity_type is EntityType.UNKNOWN:
        return True
    if person or topic.entity_type is EntityType.PERSON:
        return person and topic.entity_type is EntityType.PERSON
    return bool(pronoun) or kind in {EntityType.UNKNOWN, topic.entity_type} or {kind, topic.entity_type} not in _NEVER_ONE


_NEVER_ONE = ({EntityType.PLACE, EntityType.WORK}, {EntityType.PLACE, EntityType.EVENT}, {EntityType.PLACE, EntityType.COMPANY})
"""Types that exclude each other; towns are taken for bodies too often to tell these two apart."""


def _led(claim: Claim, adopted: tuple[str, Mention] | None) -> Claim:
    if adopted is None or claim.subject.named or claim.subject.name != adopted[0] or is_identified(claim.subject.key):
        return claim
    return claim.model_copy(update={"subject": claim.subject.model_copy(update={"key": adopted[1].key})})
