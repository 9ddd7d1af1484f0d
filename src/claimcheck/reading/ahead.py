"""Looking ahead in a sentence: phrases that lead to a name behind them ("In its first year the Orla Museum ...", "the roof of <Name>")."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import Name
from claimcheck.reading.reference import wholes_of
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.tree import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FRONTED = frozenset({"prep", "advcl", "npadvmod", "pobj", "pcomp", "poss", "compound", "conj", "dobj", "advmod", "nsubj", "nsubjpass"})
_DEEPEST = 6


def names_ahead(sentence: Sentence, by_head: Mapping[int, Name]) -> dict[int, Name]:
    """The pronouns before the subject of a sentence that stand for it, each with the subject's name.

    As in "Since its opening the Orla Bridge has ...", "Before her death Jane Roe had ...". A name before the pronoun may be meant too, and
    then nothing is said.
    """
    first = next((name.head.i for name in by_head.values()), -1)
    found: dict[int, Name] = {}
    for token in sentence.tokens:
        if token.i >= first or token.i in by_head:
            break
        kind = lexicon("reference")["pronouns"].get(token.lower_)
        if kind is None or token.dep_ in _SUBJECTS:
            continue
        subject = _subject_behind(token)
        name = by_head.get(subject.i) if subject is not None else None
        if name is not None and _agrees(token, kind, name):
            found[token.i] = name
    return found


def _subject_behind(token: Token) -> Token | None:
    """The subject of the verb above, where what holds the token stands before it."""
    node = token
    for _ in range(_DEEPEST):
        if node.dep_ not in _FRONTED:
            return None
        above = node.head
        if above.pos_ in {"VERB", "AUX"} and node.dep_ in {"prep", "advcl", "npadvmod"}:
            subject = next((child for child in above.lefts if child.dep_ in _SUBJECTS), None)
            return subject if subject is not None and node.i < subject.i else None
        node = above
    return None


def _agrees(token: Token, kind: str, name: Name) -> bool:
    """Whether a pronoun may stand for a name, by the type of either."""
    if kind == "plural":
        return name.head.tag_ == "NNPS" or name.entity_type is EntityType.GROUP
    person = name.entity_type is EntityType.PERSON
    return person if kind == "person" else not person and token.lower_ not in words("reference", "speaking_owners")


def named_owner(token: Token, by_head: Mapping[int, Name], found: Collection[int]) -> Name | None:
    """The name behind "of" of a phrase that is not read yet: what the thing belongs to."""
    return next((by_head[whole.i] for whole in wholes_of(token) if whole.i in by_head and whole.i not in found), None)
