"""What a pronoun stands for, and when nobody can tell what a pronoun or "the building" does."""

from __future__ import annotations

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.people import person_meant
from claimcheck.reading.phrases import is_pleonastic, is_subject
from claimcheck.reading.reference import Reference, subject_above
from claimcheck.reading.referents import Referent
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.tree import Token


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
    if kind == "thing" and is_unclear(discourse, token, sentence.index):
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
    if gender and referent.named and " " in referent.name and referent.nouns.isdisjoint(words("nouns", "she")):
        referent.types[EntityType.PERSON] += 1  # whom the text calls "her" is somebody, whatever the model takes the name for
    return Reference(token, token, token, referent, None, anaphoric=True)


def is_unclear(discourse: Discourse, token: Token, sentence: int) -> bool:
    """Whether a subject may stand for the thing that another one replaced: what had been so before, of the older one of two.

    As in "The bridge replaced a footbridge. It had been built in 1870".
    """
    return discourse.replaced_in == sentence - 1 and _tells_of_before(token)


def _tells_of_before(token: Token) -> bool:
    """Whether a token is the subject of a clause on how something had come about: "it had been built", "it had opened"."""
    verb = token.head
    had = verb.tag_ == "VBN" and any(child.lower_ == _HAD and child.dep_ == "aux" for child in verb.lefts)
    return had and is_subject(token) and verb.lemma_ in words("reference", "coming_about")


_HAD = "had"


def note_replaced(discourse: Discourse, sentence: Sentence) -> None:
    """Note that a sentence tells of one thing in the place of another, if it does."""
    if any(_replaces(token) for token in sentence.tokens if token.pos_ == "VERB"):
        discourse.replaced_in = sentence.index


def _replaces(verb: Token) -> bool:
    """Whether a verb tells that one thing came in the place of another: "replaced", "took the place of", "took over from"."""
    nouns = {child.lower_ for child in verb.children if child.dep_ in {"dobj", "prt"}}
    return verb.lemma_ in words("reference", "replacing") or (
        verb.lemma_ == _TAKE and not nouns.isdisjoint(words("reference", "replacing_with"))
    )


_TAKE = "take"
