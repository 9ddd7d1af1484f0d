"""Whose a bracket or a label is: what stands right before it, or the person before the titles that do ("Jane Roe, 8th Baroness (...)")."""

from __future__ import annotations

import re

from claimcheck.extractors.scene import Scene
from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.reading.phrases import is_title
from claimcheck.reading.reference import Reference, holder_of
from claimcheck.reading.tree import Token

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_FARTHEST = 24  # tokens between a person and the bracket: more titles than that are a list of people
_FULL_NAME = 2  # words


def bearer_of(scene: Scene, anchor: Token | None) -> Reference | None:
    """The named thing that what stands behind the token tells of; None where there is no name, or an office alone."""
    if anchor is None:
        return None
    titled = _titled(scene, anchor)
    holder = titled if titled is not None else holder_of(anchor, scene.read.references)
    return None if holder is None or holder.name is None or is_title(holder.name) else holder


def _titled(scene: Scene, anchor: Token) -> Reference | None:
    """The person before the title of nobility or the letters that end at this token."""
    ends = {reference.last.i: reference for reference in scene.read.references.values() if reference.name is not None}
    told = False
    token = anchor
    while token.i > scene.sentence.tokens.start and anchor.i - token.i < _FARTHEST:
        holder = ends.get(token.i)
        if told and holder is not None and _is_person_before(holder, token.nbor(1)):
            return holder
        if not _in_titles(token):
            return None
        told |= token.lower_ in words("nouns", "noble_titles") or token.text in words("nouns", "post_nominals")
        token = token.nbor(-1)
    holder = ends.get(token.i)
    return holder if told and holder is not None and _is_person_before(holder, token.nbor(1)) else None


def _is_person_before(holder: Reference, following: Token) -> bool:
    """Whether a name is a person's, with a comma or letters behind it; "Duke of Jane Roe," is none."""
    kind = holder.referent.resolved.entity_type
    person = kind is EntityType.PERSON or (kind is EntityType.UNKNOWN and holder.last.i - holder.first.i + 1 >= _FULL_NAME)
    behind_of = holder.first.i > 0 and holder.first.nbor(-1).lower_ in {"of", "and"}
    apart = following.text == "," or following.text in words("nouns", "post_nominals")
    return person and apart and not behind_of and holder.last.lower_ not in words("nouns", "noble_titles")


def _in_titles(token: Token) -> bool:
    """Whether a token can stand among titles: a capitalised word, an ordinal, or what joins them."""
    return token.text[0].isupper() or token.lower_ in {",", "-", "of", "and", "the"} or _ORDINAL.fullmatch(token.text) is not None
