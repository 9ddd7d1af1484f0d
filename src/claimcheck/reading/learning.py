"""What a name and the words about it tell of the thing named: its type, its fuller name, its class nouns, a person's sex and age."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.ages import age_beside, has_age, has_class_noun
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.names import Name, head_types, is_acronym
from claimcheck.reading.people import deed_done_to, is_official, sex_of
from claimcheck.reading.phrases import SUBJECTS, likely_type
from claimcheck.reading.referents import Referent
from claimcheck.reading.sentences import Sentence, before
from claimcheck.reading.stance import base_form
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import lemma_of
from claimcheck.values.names import begins_with_given_name
from claimcheck.values.places import is_known_place

DEFINED = 50
"""Votes for a type that a definition tells: more than the model's labels have in any text."""

SURE = 3  # votes of a verb that only people are subjects of
_CERTAIN = 1000  # votes of an age: only people have one beside their name
_FULL_NAME = ("given name", "surname")


def learn(discourse: Discourse, sentence: Sentence, name: Name, referent: Referent) -> None:
    """Take down what a name in a sentence tells of the thing that it stands for."""
    _learn_type(discourse, name, referent)
    _learn_kind(discourse, name.head, referent)
    _learn_name(discourse, sentence, name, referent)
    referent.entitled = referent.entitled or _is_entitled(sentence, name)
    referent.several |= _is_in_plural(name.head)
    previous = name.tokens[0].nbor(-1) if name.tokens[0].i > sentence.tokens.start else None
    _learn_nouns(discourse, name, previous, referent)
    if referent.entity_type is EntityType.PERSON:
        _learn_person(name, previous.lower_ if previous is not None else "", referent)


def _learn_type(discourse: Discourse, name: Name, referent: Referent) -> None:
    head, length, aged = name.head, len(name.tokens), has_age(name)
    if is_quoted(name):
        referent.types[EntityType.WORK] += 1  # a title, whatever the model takes its words for
        return
    of_head = head_types().get(head.lower_)
    kin = length == len(_FULL_NAME) and of_head is None and discourse.is_surname(name.text)
    referent.types[EntityType.PERSON if kin else _taken_for(name, aged=aged)] += _CERTAIN if aged else 1
    if _is_addressed(name):
        referent.types[EntityType.PLACE] += SURE
    deeds = {"nsubj": "person_verbs", "nsubjpass": "person_passives"}.get(head.dep_)
    does = deeds is not None and head.head.lemma_ in words("reference", deeds)
    done_to = length > 1 and head.dep_ in {"nsubjpass", "dobj"} and lemma_of(head.head) in words("reference", "person_objects")
    befell = length > 1 and (done_to or _is_bodily(head)) and not has_class_noun(name)
    if does or _is_who(name) or befell:
        referent.types[EntityType.PERSON] += SURE
    if length == 1 and head.lower_ in words("nouns", "lone_bodies"):
        referent.types[EntityType.ORGANIZATION] += SURE
    if _is_peopled(head):
        referent.types[EntityType.PLACE] += SURE
    referent.impersonal |= _is_called_the(name)
    made = head.dep_ == "nsubjpass" and base_form(head.head) in words("reference", "thing_verbs")
    made |= length > 1 and head.lower_ in words("nouns", "built_kinds")
    referent.impersonal |= made or (length > 1 and any(token.text.isdigit() for token in name.tokens[1:]))
    if length > 1 and of_head in _BODIES and has_class_noun(name):
        referent.types[of_head] += DEFINED
    for noun in _called_by(name):
        told = head_types().get(noun.lemma_.lower())
        if told in _TELLING:
            referent.types[told] += SURE


def _is_bodily(head: Token) -> bool:
    """Whether something befell a name that befalls people alone: "was hit in the arm", "the death of <Name>"."""
    if head.dep_ in {"nsubjpass", "dobj"} and lemma_of(head.head) in lexicon("people")["undergone"]["harmed"]:
        behind = (obj for child in head.head.children if child.dep_ == "prep" for obj in child.children if obj.dep_ == "pobj")
        return any(noun.lemma_.lower() in words("people", "body") for noun in behind)
    deed = deed_done_to(head)
    return deed is not None and lexicon("people")["deeds"][deed.lemma_.lower()] in words("people", "deadly")


def _taken_for(name: Name, *, aged: bool) -> EntityType:
    """The type of a name by the model; no person's where many people are what it has: "In 1990 <Name> had 5,592 people"."""
    kind = EntityType.PERSON if aged else likely_type(name)
    verb = name.head.head
    if kind is not EntityType.PERSON or name.head.dep_ not in SUBJECTS or verb.lemma_ != "have":
        return kind
    people = (child for child in verb.children if child.dep_ == "dobj" and child.lower_ == lexicon("measures")["people"])
    return EntityType.UNKNOWN if any(one.dep_ == "nummod" for child in people for one in child.children) else kind


def _is_who(name: Name) -> bool:
    """Whether a clause with "who" tells that a full name is a person's, whatever the model took it for.

    As in "Jane Roe, who is 52, ...", and of any name in "Josiah Pellham, a merchant who ..."; bands and clubs are "who", too.
    """
    if len(name.tokens) != len(_FULL_NAME) or has_class_noun(name):
        return False
    if _goes_on_with(name.head, "personal_relatives" if begins_with_given_name(name.text) else "relatives_of_one"):
        return True
    called = (child for child in name.head.children if child.dep_ == "appos" and child.tag_ == "NN" and child.i > name.head.i)
    return any(_goes_on_with(noun, "personal_relatives") and head_types().get(noun.lower_) in {None, EntityType.PERSON} for noun in called)


def _goes_on_with(noun: Token, relatives: str) -> bool:
    """Whether a clause with one of these relative pronouns of the lexicon goes on about a noun."""
    clauses = (child for child in noun.children if child.dep_ == "relcl")
    opening = (token for clause in clauses for left in clause.lefts for token in (left, *left.children))  # "to whom we owe it"
    return any(token.lower_ in words("reference", relatives) for token in opening)


def is_quoted(name: Name) -> bool:
    """Whether quotes stand right around a name and its article, as around the title of a work."""
    doc, first, end = name.tokens.doc, name.tokens.start, name.tokens.end
    first -= first > 0 and doc[first - 1].lower_ in words("reference", "title_articles")
    return bool(first) and end < len(doc) and doc[first - 1].text == '"' and doc[end].text == '"'


_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY})
_TELLING = frozenset({EntityType.PERSON, *_BODIES})


def _called_by(name: Name) -> Iterator[Token]:
    """The nouns that say what the thing is: "launch director <Name>", "<Name>, a company", "the lawyer, <Name>"."""
    previous = before(name.tokens[0])
    if previous is not None and previous.pos_ in {"NOUN", "PROPN"}:
        yield previous
    yield from (child for child in name.head.children if child.dep_ == "appos" and child.pos_ == "NOUN" and child.i > name.head.i)


def _is_peopled(head: Token) -> bool:
    """Whether only a place can be meant: "the population of X", "the mayor of X", "X has 300 inhabitants", "300 people live in X"."""
    above = head.head
    if head.dep_ == "pobj" and above.lower_ in _OF_PLACES:
        governing = above.head.lemma_.lower()
        lived_in = above.lower_ != _OF and governing in words("reference", "dwelling")
        return lived_in or (above.lower_ == _OF and governing in words("reference", "of_places"))
    if head.dep_ not in SUBJECTS or above.lemma_ != "have":
        return False
    return any(child.dep_ in {"dobj", "attr"} and child.lemma_.lower() in words("reference", "of_places") for child in above.children)


_OF = "of"
_OF_PLACES = frozenset({_OF, "in"})


def _is_entitled(sentence: Sentence, name: Name) -> bool:
    """Whether the label of a record says that the record is about this name: "Full name Jane Mary Roe"."""
    first, opening = name.tokens.start, sentence.tokens.start
    if first == opening:
        return False
    label = name.tokens.doc[max(opening, first - _LONGEST_LABEL) : first].text.casefold().rstrip(" :")
    return label.endswith(_name_labels())


def _is_called_the(name: Name) -> bool:
    """Whether an article stands before a full name, as before that of a ship or an inn: "the Queen Maud", not "the Reverend Jane Roe"."""
    first = name.tokens[0]
    before_it = before(first)
    article = before_it is not None and before_it.lower_ in words("reference", "definite_article")
    titled = any(token.lower_ in words("reference", "addresses") for token in name.tokens)
    return article and len(name.tokens) > 1 and not titled and all(token.pos_ == "PROPN" for token in name.tokens)


def _is_in_plural(head: Token) -> bool:
    """Whether the verb of a name ending in "s" is one in the plural: "The Copper Sparrows were known for their concerts"."""
    finite = (head.head, *(child for child in head.head.lefts if child.dep_ in {"aux", "auxpass"}))
    return head.dep_ in SUBJECTS and head.lower_.endswith("s") and any(verb.lower_ in words("nouns", "plural_verbs") for verb in finite)


_LONGEST_LABEL = 4  # tokens


@cache
def _name_labels() -> tuple[str, ...]:
    return tuple(sorted(words("nouns", "name_labels")))


def _is_addressed(name: Name) -> bool:
    """Whether a country or state behind a comma tells that a name is a place in it: "Orla, Maine"."""
    doc, end = name.tokens.doc, name.tokens.end
    if end + 1 >= len(doc) or doc[end].text != "," or not doc[end + 1].text[0].isupper():
        return False
    return any(is_known_place(doc[end + 1 : stop].text) for stop in (end + 2, end + 3) if stop <= len(doc))


def _learn_kind(discourse: Discourse, head: Token, referent: Referent) -> None:
    """As in "The <Name> sank": what only a ship does tells that it is one."""
    if head.dep_ not in SUBJECTS:
        return
    verb = head.head
    particle = next((f" {child.lower_}" for child in verb.children if child.dep_ in {"prt", "advmod"}), "")
    for phrase in (verb.lemma_ + particle, verb.lemma_):
        for noun in lexicon("reference")["kind_verbs"].get(phrase, ()):
            discourse.call(referent, noun)


def _learn_name(discourse: Discourse, sentence: Sentence, name: Name, referent: Referent) -> None:
    """Take the longer of two names, and the one that is not all capitals."""
    length = len(name.text.split())
    recased = referent.name.isupper() and not is_acronym(referent.name) and not name.text.isupper() and length == len(referent.name.split())
    if recased or (length > len(referent.name.split()) and not is_acronym(name.text)):
        referent.name = name.text
        referent.start, referent.end = sentence.start_of(name.tokens[0]), sentence.end_of(name.tokens[-1])
    discourse.also(referent, name.text)


def _learn_nouns(discourse: Discourse, name: Name, previous: Token | None, referent: Referent) -> None:
    """Take down the class nouns in the name and about it: "the ferry <Name>", "<Name>, a ferry"."""
    if len(name.tokens) > 1 and not is_quoted(name):
        discourse.call(referent, name.head.lower_)
        if name.tokens[0].lower_ in words("nouns", "leading_kinds"):
            discourse.call(referent, name.tokens[0].lower_)
        for token in list(name.tokens)[:-1]:
            if token.lower_ in words("nouns", "named_kinds") and token.lower_ not in head_types():
                discourse.call(referent, token.lower_)  # "Grand Hotel <Name>"
    for token in name.head.children:
        if token.dep_ == "compound" and token.pos_ == "NOUN" and token.i < name.tokens.start:
            discourse.call(referent, token.lemma_.lower())
        if token.dep_ == "appos" and token.pos_ == "NOUN":
            discourse.call(referent, token.lemma_.lower())
    if previous is not None and previous.lemma_.lower() in words("nouns", "named_kinds"):
        discourse.call(referent, previous.lemma_.lower())


def _learn_person(name: Name, previous: str, referent: Referent) -> None:
    """Take down the sex that a title or a given name tells, the age beside the name, and an office that speaks for a body."""
    told = lexicon("reference")["gender"].get(previous, "") or (sex_of(name.tokens[0].text) if len(name.tokens) > 1 else "")
    referent.gender = referent.gender or told
    referent.age = referent.age or age_beside(name)
    credited = previous in words("people", "credits") and name.tokens[0].i - name.tokens[0].sent.start <= 1
    referent.official |= credited or any(is_official(word) for word in (previous, *(token.lower_ for token in name.tokens)))
