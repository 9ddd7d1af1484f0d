"""Who the people of a plural are: "the victims were A, 32, B and C", "two men, identified as A and B", "two people, a boy and a girl"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.reading.ages import age_told
from claimcheck.reading.names import head_types
from claimcheck.reading.people import is_those_people
from claimcheck.reading.phrases import is_title
from claimcheck.reading.reference import Reference
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.stance import base_form
from claimcheck.reading.tree import Doc, Token

_PLURAL = frozenset({"NNS", "NNPS"})
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_SEVERAL = 2


def note_groups(sentence: Sentence, references: Mapping[int, Reference]) -> None:
    """Take down, for each plural of people in a sentence, the people whom the sentence names or describes as them."""
    by_first = {reference.first.i: reference for reference in references.values() if reference.name is not None or _is_somebody(reference)}
    for reference in references.values():
        if reference.name is not None or not _is_people(reference.head):
            continue
        group = reference.referent.resolved
        for start, wanted in _lists_of(reference.head, sentence.tokens.end):
            members = list(_listed(sentence.tokens.doc, start, sentence.tokens.end, by_first))
            if len(members) >= wanted and not group.members:
                group.members = [member.referent.resolved for member in members]


def _is_somebody(reference: Reference) -> bool:
    """Whether a phrase brings up one person by what he or she is: "a 32-year-old woman"."""
    noun, opening = reference.head, reference.first
    person = (noun.tag_ == "NN" and noun.lemma_.lower() in words("people", "private")) or age_told(noun) is not None
    return (
        person
        and opening.lower_ in words("reference", "indefinite")
        and not any(child.dep_ in {"relcl", "prep"} for child in noun.children)
    )


def _is_people(token: Token) -> bool:
    if is_those_people(token):
        return True
    if token.tag_ not in _PLURAL:
        return False
    if token.lower_ in words("nouns", "plural_people") or token.lower_ in words("people", "others"):
        return True
    return token.lemma_.lower() in words("people", "private")


def _lists_of(noun: Token, end: int) -> Iterator[tuple[int, int]]:
    """Where a list of the people may begin that a plural stands for, with the fewest names that make it one."""
    doc = noun.doc
    verb = noun.head if noun.dep_ in _PARTS else None
    participle = next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VBN"), None)
    for one in (verb, participle):
        if one is not None and base_form(one) in words("people", "identifying", "confirming"):
            behind = next((token.i for token in doc[one.i : end] if token.lower_ in words("people", "naming_as")), None)
            if behind is not None:
                yield behind + 1, _SEVERAL
    if verb is not None and noun.dep_ == "nsubj" and (base_form(verb) == "be" or base_form(verb) in words("people", "comprising")):
        yield verb.i + 1, _SEVERAL if base_form(verb) == "be" else 1
    following = noun.i + 1
    yield following, _SEVERAL
    colon = next((token.i for token in doc[following:end] if token.text == ":" or _is_people(token)), end)
    if verb is not None and colon < end and doc[colon].text == ":":
        yield colon + 1, _SEVERAL  # "Two people were killed: A and B"
    if following < end and doc[following].lower_ in words("people", "comprising"):
        yield following + 1, 1
    if following + 1 < end and doc[following].is_punct and doc[following + 1].lower_ in words("people", "comprising"):
        yield following + 2, 1


def _listed(doc: Doc, start: int, end: int, by_first: Mapping[int, Reference]) -> Iterator[Reference]:
    """The people whose names follow one another from token `start` on, over what may stand between: ages, towns, "and", "his wife"."""
    at = start
    while at < end:
        reference = by_first.get(at)
        token = doc[at]
        if reference is not None and _is_person(reference):
            yield reference
            at = reference.last.i + 1
        elif reference is not None and reference.name is not None and is_title(reference.name):
            at = reference.last.i + 1
        elif token.lower_ in words("people", "asides"):
            at = _end_of_aside(doc, at, end)
        elif (token.is_punct and token.text != ".") or token.like_num or token.lower_ in words("people", "between"):
            at += 1
        else:
            return


def _is_person(reference: Reference) -> bool:
    if reference.name is None:
        return _is_somebody(reference)
    name, kind = reference.name, reference.referent.resolved.entity_type
    if is_title(name) or name.head.lower_ in head_types():
        return False
    return kind is EntityType.PERSON or (kind is EntityType.UNKNOWN and len(name.tokens) > 1)


def _end_of_aside(doc: Doc, start: int, end: int) -> int:
    """Where "of <Town>", "ages not available" ends: at the next comma, semicolon or "and"."""
    stops = (token.i for token in doc[start + 1 : end] if token.text in {",", ";"} or token.lower_ == "and")
    return next(stops, end)
