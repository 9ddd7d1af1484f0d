"""The people of a text: what befalls them, who merely speaks of it, and which of them "the victim", "the man" or "he" can stand for.

News tells of what befell some people in the words of others. An official who was the last subject is seldom "he", never "the man".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.names import head_types
from claimcheck.reading.referents import Referent, fits
from claimcheck.reading.stance import base_form
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import lemma_of
from claimcheck.values.names import given_names

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_VERBAL = frozenset({"VERB", "AUX"})


@cache
def _standings(table: str) -> dict[str, str]:
    found: dict[str, Any] = lexicon("people")[table]
    return {word: standing for standing, listed in found.items() for word in listed}


def sex_of(given_name: str) -> str:
    """The sex that a given name tells, "m" or "f"; an empty string for all other names."""
    return given_names().get(given_name.casefold(), "")


def is_official(title: str) -> bool:
    """Whether a title is one of those who speak for a body in the news."""
    return title.casefold() in words("people", "officials")


def speaks(token: Token) -> bool:
    """Whether the phrase headed by the token is somebody who says something: its subject of a verb of saying, or "according to" it."""
    if token.dep_ == "pobj":
        return token.head.head.lower_ == "according"
    said = base_form(token.head) if token.dep_ in _SUBJECTS else ""
    return said in words("clauses", "speech") and said not in words("people", "identifying")


def standing_of(token: Token) -> str:
    """What a sentence says befell the person whose phrase the token heads: "harmed", "accused", or nothing."""
    for verb, done_to in _verbs_about(token):
        told = _standings("undergone" if done_to else "suffered").get(lemma_of(verb)) or _state(verb)
        if told and not any(child.dep_ == "neg" for child in verb.children):
            return told
    return _HARMED if deed_done_to(token) is not None else ""


def _state(verb: Token) -> str:
    """The standing that a word of state behind the verb gives: "was dead", "was found wounded"."""
    states = _standings("states")
    return next((states[child.lower_] for child in verb.children if child.dep_ in _STATED and child.lower_ in states), "")


_STATED = frozenset({"acomp", "oprd", "attr"})
_HARMED = "harmed"


def deed_done_to(token: Token) -> Token | None:
    """The noun that says what befell whom the token names: the death, of "<Name>'s death" or "the death of <Name>"."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ in _NOMINAL:
        first = first.head
    deed = first.head.head if first.dep_ == "pobj" and first.head.lower_ == "of" else first.head if first.dep_ == "poss" else None
    if deed is None or deed.lemma_.lower() not in lexicon("people")["deeds"]:
        return None
    if deed.lemma_.lower() in words("people", "remains") and base_form(deed.head) not in words("people", "finding"):
        return None
    return None if any(child.lower_ in words("people", "untold") for child in deed.children) else deed


def _verbs_about(token: Token) -> Iterator[tuple[Token, bool]]:
    """The verbs that say something of a phrase, each with whether it is done to it."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ in _NOMINAL:
        first = first.head
    if first.dep_ == "dobj":
        yield first.head, True
    elif first.dep_ in _SUBJECTS and first.head.pos_ in _VERBAL:
        yield first.head, first.dep_ == "nsubjpass"
        yield from ((verb, verb.tag_ == "VBN") for verb in first.head.conjuncts if verb.pos_ == "VERB")
    for child in token.children:
        if child.dep_ == "relcl":
            yield from ((child, inner.dep_ == "nsubjpass") for inner in child.children if inner.dep_ in _SUBJECTS and inner.tag_ == "WP")
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield child, True


def identified(name: Token) -> Token | None:
    """The phrase of whom a verb says that they are the person named: the man, of "identified the man as <Name>"."""
    if any(child.dep_ == "conj" for child in name.children):
        return None
    leading = name.doc[max(name.sent.start, name.head.i - _FAR) : name.head.i]
    telling = words("people", "identifying", "confirming")
    verb = next((token for token in reversed(leading) if token.pos_ == "VERB" and base_form(token) in telling), None)
    if verb is None:
        return None
    noun = next((child for child in verb.children if child.dep_ in {"nsubjpass", "dobj"} and child.i < name.i), None)
    noun = verb.head if noun is None and verb.dep_ == "acl" else noun
    return noun if noun is not None and _may_be_somebody(noun) else None


_FAR = 20  # tokens between a verb that identifies and its "as"


def _may_be_somebody(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    known = words("people", "private", "kin", "elliptic")
    return noun.pos_ == "PRON" or lemma in known or head_types().get(lemma) is EntityType.PERSON


def one_of_several(token: Token) -> Token | None:
    """The plural of whom "one" is one: the victims, of "one of the victims"."""
    if token.lower_ not in words("people", "one"):
        return None
    several = (obj for child in token.children if child.lower_ == "of" for obj in child.children if obj.dep_ == "pobj")
    return next((noun for noun in several if noun.tag_ == "NNS" and noun.lemma_.lower() in words("people", "private")), None)


def is_those_people(token: Token) -> bool:
    """Whether a pronoun stands for people of whom a clause tells more: "those killed", "those who had fled"."""
    if token.lower_ not in words("people", "those"):
        return False
    hit = any(child.dep_ == "acl" and lemma_of(child) in lexicon("people")["undergone"]["harmed"] for child in token.children)
    return hit or any(child.dep_ == "relcl" and any(inner.tag_ == "WP" for inner in child.lefts) for child in token.children)


def subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the verbs that govern a phrase: a noun in what somebody says or does is not that person."""
    for above in token.ancestors:
        if above.pos_ in _VERBAL:
            yield from (child for child in above.children if child.dep_ in _SUBJECTS and child.i < token.i and child != token)


def person_called(discourse: Discourse, noun: str, sentence: int, barred: frozenset[int]) -> Referent | None:
    """The person that "the victim", "the suspect", "the man" stands for; `barred` are the ids of referents that cannot be meant.

    A noun that tells what befell somebody leads to the only one near by whom it befell; others to the last subject that may be called so.
    """
    standing = lexicon("people")["standing"].get(noun, "")
    reach: int = lexicon("reference")["reach"]["noun" if standing else "generic"]

    def may_be(referent: Referent) -> bool:
        suits = standing in referent.standings if standing else referent.named and _suits_age(referent, noun)
        return suits and id(referent) not in barred and not referent.official and fits(referent, "person", _sex_of_noun(noun))

    if not standing:
        for referent in discourse.subjects_since(sentence - reach):
            if may_be(referent):
                return referent
    return discourse.only_near(sentence - reach, may_be)


def _sex_of_noun(noun: str) -> str:
    return str(lexicon("reference")["gender"].get(noun, ""))


def _suits_age(referent: Referent, noun: str) -> bool:
    """Whether somebody is of the age that the noun tells; "the boy" is nobody of whom the text has not told that he is young, or harmed."""
    people = lexicon("people")
    young = noun in words("people", "young")
    if referent.age is None:
        return not young or not referent.nouns.isdisjoint(words("people", "young")) or referent.standings == {_HARMED}
    if young:
        return bool(referent.age < people["of_age"])
    return noun not in words("people", "grown") or bool(referent.age >= people["half_grown"])


def person_meant(discourse: Discourse, pronoun: Token, gender: str, sentence: int) -> Referent | None:
    """The person that "he", "she", "his" stands for: somebody who is told about, rather than an official who tells it.

    Whoever says something is an exception: that is most likely whoever spoke last.
    """
    reach: int = lexicon("reference")["reach"]["pronoun"]
    telling = speaks(pronoun)

    def may_be(referent: Referent) -> bool:
        return fits(referent, "person", gender) and (telling or not referent.official)

    for referent in discourse.subjects_since(sentence - reach):
        if may_be(referent):
            return referent
    near = discourse.only_near(sentence - 1, may_be)
    if near is not None and gender and not near.gender:  # somebody whose sex is known to fit is rather meant
        near = discourse.only_near(sentence - reach, lambda r: may_be(r) and r.gender == gender) or near
    return near or discourse.only_near(sentence - lexicon("reference")["reach"]["only_person"], lambda r: r.named and may_be(r))


def is_person_noun(noun: str) -> bool:
    """Whether a noun stands for somebody by what the text tells of people, and not by an office."""
    return noun in words("people", "private")
