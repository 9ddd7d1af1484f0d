"""What a phrase says by its own words and grammar: whether it is a title, a subject, an expansion; its likely type; its description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import Name, head_types
from claimcheck.reading.restricting import is_restricted
from claimcheck.reading.sentences import before
from claimcheck.reading.tree import Token
from claimcheck.values.places import is_known_place

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""The parser's labels of subjects."""


@cache
def _titles() -> frozenset[str]:
    return frozenset(noun for noun, kind in head_types().items() if kind is EntityType.PERSON)


def is_title(name: Name) -> bool:
    """Whether a capitalised run is the name of an office ("Foreign Minister", "Head of the Bureau"), not of a person."""
    if any(token.lower_ in words("nouns", "title_prepositions") for token in name.tokens):
        return False  # "Woman with a Grey Shawl"
    return name.head.lower_ in _titles() and (len(name.tokens) > 1 or name.head.lower_ not in words("reference", "also_names"))


def first_of_expansion(anchor: Token, acronym: str, start: int) -> Token | None:
    """The token at which the words begin whose capitals spell the acronym in front of which they stand; None when none do."""
    letters = [char for char in acronym.upper() if char.isalpha()]
    at = anchor.i
    while letters and at >= start and anchor.i - at <= _LONGEST_EXPANSION:
        token = anchor.doc[at]
        if token.text[0].isupper():
            if token.text[0] != letters[-1]:
                return None
            letters.pop()
            if not letters:
                return token
        at -= 1
    return None


_LONGEST_EXPANSION = 14  # tokens


def is_noun(token: Token) -> bool:
    """Whether the token heads a phrase that stands for a thing, also where the tagger took "the final" for an adjective."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return True
    may_head = token.pos_ == "ADJ" and token.dep_ in _HEADED and token.lower_ in head_types()
    return may_head and any(child.dep_ == "det" for child in token.children)


_HEADED = SUBJECTS | {"dobj", "pobj"}


_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.ASCII)


def is_set_off(token: Token) -> bool:
    """Whether a phrase tells one thing from others of its kind: "the first match", "the oldest mill", "the fire of 1944"."""
    return is_counted_off(token) or any(inner.ent_type_ == "DATE" for inner in _behind(token))


def is_counted_off(token: Token) -> bool:
    """Whether it does so by a word that there are others: "the first match", "the oldest mill", and not "the fire of 1944"."""
    if any(child.lower_ in words("reference", "new", "others") or _is_superlative(child) for child in token.lefts):
        return True
    ordinal = any(_ORDINAL.fullmatch(word.lower_) for child in token.lefts for word in (child, *child.lefts))  # "3rd generation models"
    return ordinal or any(_is_bare(inner) for inner in _behind(token))


def _behind(token: Token) -> Iterator[Token]:
    """What stands behind the prepositions of a noun."""
    return (inner for child in token.children if child.dep_ == "prep" for inner in child.children)


def _is_superlative(token: Token) -> bool:
    return token.tag_ in {"JJS", "RBS"} or any(child.tag_ == "RBS" for child in token.children)


def _is_bare(noun: Token) -> bool:
    """Whether a noun names a sort and no thing: music, of "the school of music"."""
    return noun.tag_ == "NN" and noun.head.lower_ == "of" and not any(child.dep_ in {"det", "poss", "nummod"} for child in noun.children)


def names_one(token: Token, name: str, by_head: Mapping[int, Name]) -> bool:
    """Whether "the <Name> foundry", "the <Name> cable car" names one: a definite singular of a kind, behind a proper name and nouns."""
    kind = token.lemma_.lower()
    listed = kind in words("nouns", "houses", "named_kinds", "things")
    of_kind = listed or head_types().get(kind) not in {None, EntityType.PERSON}
    if (
        not (token.tag_ in {"NN", "JJ"} or (token.tag_ == "NNP" and token.text.islower()))
        or not of_kind
        or kind in words("nouns", "report_nouns")
    ):
        return False
    if not has_the(token):
        return False
    inside = [one for at, one in by_head.items() if token.left_edge.i <= at < token.i]
    if len(inside) != 1 or inside[0].head.pos_ != "PROPN":
        return False
    between = [word for word in token.doc[inside[0].tokens.end : token.i] if word.dep_ in {"compound", "nmod"} and word.text.islower()]
    return name == " ".join((inside[0].text, *(word.text for word in between), token.text))


def is_of_further_ones(first: Token, last: Token) -> bool:
    """Whether a number, from its first to its last token, counts things beside others: "four more miners", "another six men"."""
    before_it = first.nbor(-1).lower_ if first.i > first.sent.start else ""
    behind_it = last.nbor(1).lower_ if last.i + 1 < last.sent.end else ""
    return before_it == _ANOTHER or behind_it in words("measures", "further")


_ANOTHER = "another"


def has_the(noun: Token) -> bool:
    """Whether the definite article stands before a noun."""
    return any(child.dep_ == "det" and child.lower_ in words("reference", "definite_article") for child in noun.lefts)


def is_brought_up(noun: Token) -> bool:
    """Whether the indefinite article stands before a noun."""
    return any(child.dep_ == "det" and child.lower_ in words("reference", "indefinite") for child in noun.lefts)


def is_subject(token: Token) -> bool:
    """Whether the text goes on to speak of the thing: a subject, or what "there is" brings up."""
    return token.dep_ in SUBJECTS or (token.dep_ == "attr" and any(child.dep_ == "expl" for child in token.head.children))


def is_whole_of_subject(token: Token) -> bool:
    """Whether a noun is what the subject of a sentence is of: the film, in "The director of the film was Jane Roe"."""
    return token.dep_ == "pobj" and token.head.lower_ == _WHOLE and has_the(token) and is_subject(token.head.head)


_WHOLE = "of"


def in_main_clause(token: Token) -> bool:
    """Whether a subject is that of the sentence, and not of a clause within it."""
    verb = token.head
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def is_pleonastic(token: Token) -> bool:
    """Whether an "it" refers to nothing: "it is clear that", "it was dark", "it took years to ...", "it was <Name> who ..."."""
    verb = token.head
    if token.dep_ not in SUBJECTS or any(
        child.lower_ in lexicon("measures")["adjectives"] and _is_measured(child) for child in verb.rights
    ):
        return False
    takes = verb.lemma_ in words("reference", "taking") and any(child.dep_ in {"dobj", "npadvmod", "dative"} for child in verb.rights)
    doing = [child.lemma_ for child in verb.children if takes and child.dep_ in {"xcomp", "advcl", "ccomp"}]
    if doing and words("reference", "moving").isdisjoint(doing):
        return True
    told = words("reference", "pleonastic") | (words("reference", "of_the_hour") if verb.lemma_ == "be" else frozenset())
    return any(one.lemma_.lower() in told for one in (verb, *verb.children)) or _is_cleft(verb)


def _is_measured(adjective: Token) -> bool:
    """Whether a number of units stands before an adjective: "3.2 kilometres long"."""
    return any(inner.like_num for child in adjective.lefts for inner in child.children)


def _is_cleft(verb: Token) -> bool:
    """Whether "it was" only sets off who or what did something: "it was <Name>, a maid, who ...", "it was she who ..."."""
    told = next((child for child in verb.children if child.dep_ == "attr"), None) if verb.lemma_ == "be" else None
    if told is None:
        return False
    named = [told, *(child for child in told.children if child.dep_ == "appos")]
    if told.pos_ != "PRON" and told.tag_ != "NNS" and not any(one.pos_ == "PROPN" for one in named):
        return False
    clauses = [clause for one in (verb, *named) for clause in one.children if clause.dep_ in {"relcl", "ccomp"} and clause.i > told.i]
    return any(child.dep_ in SUBJECTS and child.tag_ in _RELATIVES for clause in clauses for child in clause.lefts)


_RELATIVES = frozenset({"WP", "WDT"})


def noun_before(name: Name) -> Token | None:
    """The noun of "the novel <Name>", "the sculptor <Name>", which the parser gave a part of its own in the clause."""
    noun = before(name.tokens[0])
    if noun is not None and noun.lower_ in words("reference", "title_articles") and noun.text.istitle() and not noun.is_sent_start:
        noun = before(noun)  # "the novel The <Name>", "the novel A <Name>"
    if noun is None or noun.is_sent_start or noun.tag_ != "NN" or noun.dep_ not in _NAMED or name.head.dep_ not in _NAMED:
        return None
    definite = any(child.dep_ in {"det", "poss"} and child.lower_ not in words("reference", "indefinite") for child in noun.children)
    if not definite or noun.head != name.head.head:
        return None
    kind = head_types().get(noun.lemma_.lower())
    several = noun.lemma_.lower() in words("nouns", "ensembles")
    same = several or (kind is EntityType.PERSON if name.entity_type is EntityType.PERSON else kind is not EntityType.PERSON)
    listed = kind is not None or noun.lemma_.lower() in words("nouns", "named_kinds", "ensembles", "things")
    return noun if same and listed else None


_NAMED = frozenset({*SUBJECTS, "dobj", "npadvmod", "oprd", "attr", "appos"})
"""The parts that the parser gives a noun and the name behind it."""


def before_comma(token: Token) -> Token | None:
    """The head of the name right before ", a ..." or ", the ...", when the phrase goes on to no verb and no list."""
    if token.dep_ not in {"dobj", "attr", "npadvmod", "dep"} or token.left_edge.dep_ != "det":
        return None
    noun = before(token.left_edge)
    if noun is None or noun.text != ",":
        return None
    while noun.is_punct and not noun.is_sent_start:
        noun = noun.nbor(-1)
    listed = any(child.dep_ == "cc" for child in token.children) or any(names_before(token))  # "the <Name> Room, the <Name> staircase"
    return noun if noun.pos_ == "PROPN" and not listed else None


def likely_type(name: Name) -> EntityType:
    """The name's type, but no person's where the text says "the" or puts it in quotation marks: ships and programmes have these.

    Nor is "the <Name>" a town's: what the model knows as one bears no article.
    """
    previous = before(name.tokens[0])
    lemma = previous.lemma_.lower() if previous is not None else ""
    if lemma in words("nouns", "named_kinds") or (lemma == '"' and name.head.lower_ not in head_types()):
        return EntityType.UNKNOWN
    with_article = has_the(name.head) and min(child.i for child in name.head.lefts) < name.tokens.start
    person = name.entity_type is EntityType.PERSON and not is_title(name)
    town = len(name.tokens) == 1 and name.head.ent_type_ == _TOWN and not is_known_place(name.text)
    return EntityType.UNKNOWN if with_article and (person or town) else name.entity_type


_TOWN = "GPE"  # the model's label of countries, states and towns


def description(token: Token, first: Token, dated: set[int], *, owned: bool) -> str:
    """The noun with what describes it, without determiners, numbers and dates: "wooden bridge" for "the two wooden bridges of 1820"."""
    possessors = [child for child in token.children if child.dep_ == "poss"] if owned else []
    left_out = dated | {inner.i for possessor in possessors for inner in possessor.subtree}
    kept = [
        word.text + word.whitespace_ if word.dep_ != "case" else " "
        for word in token.doc[first.i : token.i]
        if word.dep_ not in {"det", "nummod", "quantmod", "predet", "advmod", "appos"}
        and not (word.dep_ == "poss" and (word.pos_ == "PRON" or word.tag_ == "WP$"))
        and not (word.like_num or word.lower_ in words("clauses", "not") or _is_counted(word))
        and word.i not in left_out
    ]
    return "".join([*kept, token.text]).strip("\"' -,") or token.text


def _is_counted(word: Token) -> bool:
    """Whether a word before a noun tells a number of it with the one before: the storeys of "a seven-storey building"."""
    return word.pos_ != "PROPN" and word.dep_ in {"compound", "nmod", "amod"} and any(child.dep_ == "nummod" for child in word.children)


def type_of_noun(token: Token) -> EntityType:
    """The type of what a noun stands for, by the noun alone."""
    noun = token.lemma_.lower()
    if noun in words("people", "kin", "private") or f"{noun}s" in words("nouns", "plural_people"):
        return EntityType.PERSON  # "a resident", of "residents"
    bare = noun in words("people", "body_parts") and not any(child.dep_ == "prep" and child.lower_ == _WHOSE for child in token.children)
    kind = EntityType.UNKNOWN if bare else head_types().get(noun, EntityType.UNKNOWN)
    return EntityType.UNKNOWN if kind is EntityType.COMPANY and noun not in words("nouns", "companies") else kind


_WHOSE = "of"  # "a chair of the board", but "a chair behind the door"


def is_bare(token: Token) -> bool:
    """Whether neither an article nor a number stands before a singular noun: "law", and not "the law"."""
    return token.tag_ == "NN" and not any(child.dep_ in {"det", "poss", "nummod"} for child in token.children)


def is_definite(token: Token) -> bool:
    """Whether a noun stands for a thing that is taken as known: "the mill", "its mill"."""
    return is_bare(token) or any(
        child.dep_ in {"det", "poss"} and (child.dep_ == "poss" or child.lower_ in words("reference", "definite"))
        for child in token.children
    )


def is_denied(token: Token) -> bool:
    """Whether a phrase says that there is no such thing: "no man", "not a man"."""
    return any(child.lower_ in words("clauses", "quantifier_none") or child.dep_ == "neg" for child in token.children if child.i < token.i)


def is_possessed(token: Token) -> bool:
    """Whether a possessive pronoun or name stands before a noun; "our" things are the whole text's, and need no telling apart."""
    possessives = (child for child in token.children if child.dep_ == "poss" and child.pos_ in {"PRON", "PROPN"})
    return any(child.lower_ not in words("reference", "speaking_owners") for child in possessives)


def goes_on_with_of(token: Token) -> bool:
    """Whether a noun goes on with "of", or with "by" as works do: "the authority of the court", "the novel by <Name>"."""
    return any(child.dep_ == "prep" and child.lower_ in _OF for child in token.rights)


_OF = frozenset({"of", "by"})


def places_behind(noun: Token) -> list[Token]:
    """The names of the places behind a noun that tell where the thing is: "the mill in Orla"."""
    behind = (child for child in noun.rights if child.dep_ == "prep" and child.lower_ in words("reference", "placing"))
    return [obj for child in behind for obj in child.children if obj.dep_ == "pobj" and obj.pos_ == "PROPN"]


def is_placed(token: Token) -> bool:
    """Whether a phrase goes on with the name of the place where the thing is."""
    return bool(places_behind(token))


def antecedent_of(possessive: Token) -> Token | None:
    """The noun that "whose" stands for: the one above the clause that it begins. None for other words, and where there is no such noun.

    So does "its" behind a noun and "with", or behind one seen "in its full height".
    """
    if possessive.tag_ == "PRP$" and possessive.lower_ in words("reference", "own_neuter"):
        return _noun_with(possessive)
    if possessive.tag_ != "WP$":
        return None
    clause = possessive.head
    while clause.dep_ != "relcl" and clause.head.i != clause.i:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" and clause.head.i < possessive.i else None


def _noun_with(its: Token) -> Token | None:
    """The noun that "its" stands for right behind it: "the tower with its bells", "saw the tower in its full height"."""
    part, preposition = its.head, its.head.head
    sized = part.lemma_.lower() in words("measures", "sized")
    if part.dep_ != "pobj" or its.i <= preposition.i or preposition.lower_ not in words("reference", "seen_in" if sized else "having"):
        return None
    above = preposition.nbor(-1) if preposition.i > preposition.sent.start else preposition
    return above if above.pos_ == "NOUN" else None


def is_attribute(token: Token) -> bool:
    """Whether a subject is told as a feature of what it belongs to: "its motto is ...", "the population was ..."."""
    possessed = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in token.children)
    return token.head.lemma_ == "be" and (possessed or token.lemma_.lower() in words("measures", "of_places"))


def may_be_named(noun: Token) -> bool:
    """Whether a phrase may be named by the name behind it: a description, or the name of an office ("the Minister of X, <Name>")."""
    return noun.tag_ == "NN" or (noun.tag_ == "NNP" and head_types().get(noun.lower_) is EntityType.PERSON)


def names_before(token: Token) -> Iterator[str]:
    """The names in front of a noun that tell which one is meant, no towns: "the Orla group"; the company of a town may be any of it."""
    for child in token.lefts:
        if child.pos_ == "PROPN" and child.dep_ in {"compound", "nmod"} and child.ent_type_ not in _PLACES:
            yield child.text


_PLACES = frozenset({"GPE", "LOC", "NORP"})  # the model's labels


def may_refer_back(token: Token) -> bool:
    """Whether "the <noun>" may stand for something spoken of before: nothing in the phrase says which one is meant."""
    if is_restricted(token) or not any(child.dep_ == "det" and child.lower_ in words("reference", "definite") for child in token.children):
        return False
    for child in token.children:
        if child.dep_ in {"nummod", "poss"} or (child.dep_ == "prep" and child.lower_ in words("reference", "which_one")):
            return False
        if child.dep_ == "appos" and child.pos_ == "PROPN" and child.i > token.i:  # "the freighter <Name>" is another one
            return False
        if child.dep_ in {"amod", "compound", "nmod"} and child.lower_ in words("reference", "new", "others"):
            return False
        if child.dep_ == "amod" and token.lemma_.lower() not in words("nouns", "epithets") and child.lower_ not in words("nouns", "whole"):
            return False
    return True


def named_behind(noun: Token) -> Token:
    """The name that a noun for its kind stands before, as in "the company <Name>", or the noun itself."""
    if noun.dep_ == "compound" and noun.head.pos_ == "PROPN" and noun.head.i > noun.i:
        return noun.head
    following = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    return next(
        (child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge == following), noun
    )
