"""What a pronoun stands for, and when nobody can tell what a pronoun or "the building" does."""

from __future__ import annotations

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.names import head_types
from claimcheck.reading.people import person_meant
from claimcheck.reading.phrases import is_pleonastic, is_subject
from claimcheck.reading.reference import Reference, subject_above
from claimcheck.reading.referents import Referent, fits
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.tree import Token
from claimcheck.values.places import is_known_place


def referred_to(discourse: Discourse, sentence: Sentence, token: Token, found: dict[int, Reference]) -> Reference | None:
    """The reference of a pronoun; None where it stands for nothing, and where two things may be meant."""
    if token.lower_ == "it" and (token.dep_ == "expl" or is_pleonastic(token)):
        return None
    kind = lexicon("reference")["pronouns"][token.lower_]
    gender = lexicon("reference")["gender"].get(token.lower_, "")
    if kind == "person":
        referent = person_meant(discourse, token, gender, sentence.index) or discourse.perhaps_person(gender, sentence.index)
    else:
        referent = discourse.by_pronoun(kind, gender, sentence.index)
        if referent is None and kind == "thing" and is_subject(token):
            referent = discourse.only_named_thing(sentence.index)
        own = subject_above(token, found)
        if own is not None and referent is not None and own.resolved is referent.resolved:
            referent = discourse.by_pronoun(kind, gender, sentence.index, barred=own)
    if referent is not None and kind == "thing" and is_unclear(discourse, token, referent, sentence.index):
        return None
    if referent is None and kind == "person":
        referent = discourse.open_pronoun(token.text, sentence.start_of(token), sentence.end_of(token), gender)
    if referent is None and kind == "thing" and sentence.index == 0 and token.i == sentence.tokens.start and is_subject(token):
        start, end = sentence.start_of(token), sentence.end_of(token)
        referent = discourse.open(Referent(token.text, start, end, named=False, definite=True))
    if referent is None:
        return None
    if gender and not referent.gender:
        referent.gender = gender
    return Reference(token, token, token, referent, None, anaphoric=True)


def is_unclear(discourse: Discourse, token: Token, meant: Referent, sentence: int) -> bool:
    """Whether a subject may stand for another thing just spoken of: what had been so before, of the older one of two things.

    As in "The bridge replaced a footbridge. It had been built in 1870".
    """
    if not _tells_of_before(token):
        return False
    return discourse.speaks_of(sentence - 1, lambda other: other.resolved is not meant.resolved and _may_be_old(other))


def _tells_of_before(token: Token) -> bool:
    """Whether a token is the subject of a clause on how something had come about: "it had been built", "it had opened"."""
    verb = token.head
    had = verb.tag_ == "VBN" and any(child.lower_ == _HAD and child.dep_ == "aux" for child in verb.lefts)
    return had and is_subject(token) and verb.lemma_ in words("reference", "coming_about")


_HAD = "had"


def _may_be_old(referent: Referent) -> bool:
    """Whether a thing is of a kind that may have been built, founded or written before another one."""
    town = referent.entity_type is EntityType.PLACE and (" " not in referent.name or is_known_place(referent.name))  # no "Corle Field"
    if not fits(referent, "thing", "") or town or referent.entity_type is EntityType.EVENT:
        return False
    listed = words("nouns", "named_kinds", "things", "built_kinds")
    return referent.named or any(noun in head_types() or noun in listed for noun in referent.nouns)
