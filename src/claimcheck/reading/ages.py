"""Ages in phrases: beside a name ("Jane Roe, 32, ..."), before a noun ("a 32-year-old engineer"), or alone ("the 32-year-old")."""

from __future__ import annotations

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import Name, head_types
from claimcheck.reading.people import sex_of
from claimcheck.reading.phrases import SUBJECTS, is_counted_off
from claimcheck.reading.referents import Referent
from claimcheck.reading.sentences import before
from claimcheck.reading.tree import Doc, Token


def has_age(name: Name) -> bool:
    """Whether an age stands beside a name: "32-year-old Jane Roe", "Jane Roe, 32, ..."; only people have these."""
    previous = before(name.tokens[0])
    return (previous is not None and previous.lower_ == _OLD) or age_beside(name) is not None


def age_beside(name: Name) -> int | None:
    """The age that stands before a name or, behind one of two words, between commas: "32-year-old Jane Roe", "Jane Roe, 32, ..."."""
    head = age_of_noun(name.head)
    if head is not None:
        return head
    doc, comma, number = name.tokens.doc, name.tokens.end, name.tokens.end + 1
    if len(name.tokens) == 1 or number >= len(doc) or doc[comma].text != "," or not _is_age(doc[number].text):
        return None
    end = name.tokens[0].sent.end
    told = number < end and ends_age(doc, number + 1, end) and (not has_class_noun(name) or _is_behind_age(name))
    return int(doc[number].text) if told else None


def _is_age(number: str) -> bool:
    return number.isdecimal() and 0 < int(number) < _OLDEST


def _is_behind_age(name: Name) -> bool:
    """Whether a name follows an age between commas in a list of people: the second one of "Jane Roe, 32, John Council, 19, and ..."."""
    doc, first = name.tokens.doc, name.tokens[0].i
    if first - name.tokens[0].sent.start <= _SHORTEST or doc[first - 1].lower_ not in {",", "and"}:
        return False
    number = next((token for token in reversed(doc[first - _SHORTEST - 1 : first]) if token.text.isdecimal()), None)
    return number is not None and number.nbor(-1).text == "," and int(number.text) < _OLDEST


_SHORTEST = 2  # tokens before a name behind an age: an age and a comma


def ends_age(doc: Doc, at: int, end: int) -> bool:
    """Whether a number between commas may be an age by what stands at token `at` behind it: "Jane Roe, 32, of ...".

    Not so of "the office of Jane Roe, 18-year-old John Poe ...", where the age is that of whoever follows.
    """
    if at >= end:
        return True
    glued = doc[at].text == "-" and not doc[at - 1].whitespace_
    return not glued and doc[at].text in words("measures", "age_followers")


def has_class_noun(name: Name) -> bool:
    """Whether the head of a name tells what kind of thing it is; not so of a surname behind a given name: "Walter Street"."""
    return name.head.lower_ in head_types() and not (len(name.tokens) > 1 and sex_of(name.tokens[0].text))


def age_of_noun(noun: Token) -> int | None:
    """The age in years that an adjective gives: 32 of "a 32-year-old engineer"."""
    return next((age for child in noun.children if child.dep_ == "amod" and (age := _years_of(child)) is not None), None)


def age_told(token: Token) -> int | None:
    """The age of somebody who is only called by it: 32 of "the 32-year-old was found"."""
    return _years_of(token) if token.lower_ == _OLD and token.dep_ in _NOMINAL_PARTS else None


def is_of_age(number: Token) -> bool:
    """Whether a number behind "of" is the age of the one before it: "a man of 43", "a widow of thirty-one".

    Not so of "a mother of three", "the youngest child of nine", "a girl of '68".
    """
    if number.dep_ != "pobj":
        return False
    noun = number.head.head
    aged = number.head.lower_ == _WHOSE and noun.lemma_.lower() in words("people", "aged_nouns")
    any_one = any(child.dep_ == "det" and child.lower_ in words("reference", "indefinite") for child in noun.lefts)
    alone = not any(child.dep_ in {"cc", "conj"} for child in number.children) and number.left_edge.i == number.head.i + 1
    set_off = is_counted_off(noun) or any(child.lower_ in words("people", "not_aged") for child in noun.lefts)
    return aged and noun.tag_ == "NN" and any_one and alone and not set_off


_WHOSE = "of"
_OLD = "old"
_NOMINAL_PARTS = SUBJECTS | {"dobj", "pobj", "appos", "attr", "conj", "dative", "poss", "agent", "ROOT"}


def _years_of(token: Token) -> int | None:
    if token.lower_ != _OLD:
        return None
    unit = next((child for child in token.children if child.dep_ == "npadvmod"), None)
    parts: int = 1 if unit is None or unit.lemma_.lower() == "year" else lexicon("policy")["per_year"].get(unit.lemma_.lower(), 0)
    if unit is None or not parts:
        return None
    number = next((child.text for child in unit.children if child.dep_ == "nummod"), "")
    return int(number) // parts if number.isdecimal() and 0 < int(number) < _OLDEST * parts else None


_OLDEST = 120


def is_same_person(referent: Referent, token: Token) -> bool:
    """Whether a phrase in apposition tells the age of the person just described: "the suspect, a 25-year-old man, was hurt"."""
    sex = lexicon("reference")["gender"].get(token.lemma_.lower(), "")
    in_list = any(child.dep_ in {"conj", "cc"} for child in token.children)
    told = token.dep_ == "appos" and not in_list and age_of_noun(token) is not None and referent.age is None
    person = referent.entity_type is EntityType.PERSON or not words("people", "calling", "trades").isdisjoint(referent.nouns)
    return told and person and not (sex and referent.gender and sex != referent.gender)
