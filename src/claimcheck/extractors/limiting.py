"""What narrows a dated event down: a part, a form, a use or another turn of it is dated ("opened to lorries", "the first bridge")."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import objects_behind
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import Mention
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import has_the, is_brought_up, places_behind
from claimcheck.reading.tree import Token
from claimcheck.values.materials import is_material
from claimcheck.values.names import is_known_country
from claimcheck.values.places import is_known_place

_DATE = "DATE"
_ANY = "*"
_COUNTRY, _NAME = "country", "name"
_COMPLEMENTS = frozenset({"acomp", "oprd"})


def limits_of(scene: Scene, clause: Clause, thing: Token, predicate: str, apart: Collection[Token] = ()) -> tuple[str, ...]:
    """The words by which only a part, a form, a use or another turn of a thing is dated, in a claim of that predicate.

    The heads in `apart` take part themselves and limit nothing ("passed by <Body>").
    """
    listed, turned = words("time", "limiting"), words("time", "turning")
    in_part = lexicon("time")["in_part"] if _prepositions(predicate) else {}
    times = {obj for _, obj in clause.preps if obj.like_num or obj.ent_type_ == _DATE or scene.is_time(obj)}
    behind = (
        _phrase(name, obj)
        for name, obj in clause.preps
        if obj.lower_ in listed
        or (name in words("time", "sectioning") and obj not in times)
        or (name == "as" and clause.lemma in words("time", "opening_as") and is_brought_up(obj))
        or (obj not in times and obj not in apart and _narrows(scene, name, obj, predicate))
    )
    how = [child.lower_ for child in clause.verb.children if child.dep_ == "advmod"]
    once = predicate.partition(" ")[0] in words("time", "once")
    adverbs = (
        in_part.get(word, word) for word in how if word in turned or word in in_part or (once and word not in words("time", "plain"))
    )
    which = (*_which_of_several(scene, thing, predicate), *_states(clause, predicate), *_which_one(thing))
    return (*dict.fromkeys((*behind, *adverbs, *which, *_not_yet(clause, times), *_renewed(clause, predicate))),)


def _not_yet(clause: Clause, times: Collection[Token]) -> Iterator[str]:
    """In which way a thing was not so until a day: "was not published in full until 1951". In another way it may have been so before."""
    if not any(child.dep_ == "neg" for child in clause.verb.children):
        return
    for name, obj in clause.preps:
        told = (obj.pos_ == "NOUN" and obj.lower_ not in words("time", "no_way")) or is_known_place(obj.text)
        if told and obj not in times and name in words("time", "in_what_way"):
            yield _phrase(name, obj)


def _renewed(clause: Clause, predicate: str) -> Iterator[str]:
    """What went before by which a thing was there already: "after its renovation", "after moving to the brewery", "rebuilt after the war".

    Only of what is done to things, as all properties are of which a part or a form may be dated.
    """
    if not _prepositions(predicate):
        return
    for child in clause.verb.children:
        if child.dep_ == "advcl" and child.tag_ == "VBN" and child.lemma_ in words("time", "renewing"):
            yield child.lower_
        if child.dep_ == "prep" and child.lower_ in words("time", "renewed_after"):
            yield from (f"{child.lower_} {inner.lower_}" for inner in child.children if _renews(inner))


def _renews(noun: Token) -> bool:
    """Whether a thing was there already before a noun: a renovation of nothing else, or "the" fire that the reader knows of."""
    lemma = noun.lemma_.lower()
    alone = noun.dep_ == "pcomp" or not any(
        child.dep_ == "prep" and child.lower_ in words("time", "belonging_prepositions") for child in noun.rights
    )
    return alone and (lemma in words("time", "renewing") or (lemma in words("time", "mishaps") and has_the(noun)))


def _narrows(scene: Scene, preposition: str, obj: Token, predicate: str) -> bool:
    """Whether a phrase narrows what the property dates: "in a magazine", and not "in <Town>", "with a speech", "for good"."""
    prepositions, named = _prepositions(predicate), obj.pos_ == "PROPN"
    if obj.lower_ in words("time", "occasion") and lexicon("properties").get(predicate, {}).get("by_years"):
        return True  # "went bankrupt for the first time"
    if named and f"{preposition} {_COUNTRY}" in prepositions:
        place = scene.read.mention(obj)
        return place is not None and is_known_country(place.name)
    if named and f"{preposition} {_NAME}" in prepositions:
        return True  # "came into force for <Country>"
    if named and preposition in words("time", "before_names"):
        return False
    if prepositions and any(child.lower_ in words("time", "turning") for child in obj.lefts):
        return True  # "opened on a new site"
    if _ANY in prepositions:
        return obj.lower_ not in words("time", "occasion")  # not "for the first time" itself
    told = any(child.dep_ in {"amod", "compound"} and child.lower_ not in words("time", "wide") for child in obj.lefts)
    limits = (told and obj.lower_ in words("time", "users")) or obj.lower_ not in words("time", "no_limits", "users")
    return preposition in prepositions and (named or obj.pos_ == "NOUN") and limits


def _phrase(preposition: str, obj: Token) -> str:
    told = (child.lower_ for child in obj.lefts if child.dep_ in {"amod", "compound"})
    return " ".join((preposition, *told, obj.lower_))


def _prepositions(predicate: str) -> frozenset[str]:
    table = lexicon("properties").get(predicate)
    if table is None and predicate.partition(" ")[0] in words("time", "once"):
        return frozenset({_ANY})  # "first broadcast on radio", "first climbed in winter"
    return frozenset(table.get("narrowed_by", ())) if table is not None else frozenset()


def _which_of_several(scene: Scene, thing: Token, predicate: str) -> Iterator[str]:
    """The adjectives by which another thing of that name is meant ("the first <Name> Bridge"), or one of several ("her second son").

    Of "the first <Name> Fair" it is told in 1986 that the fair was first held then.
    """
    mention = scene.read.mention(thing)
    if thing.pos_ == "PROPN":
        telling = words("time", "turning", "earlier_ones")
    else:
        telling = frozenset() if mention is not None and mention.named else words("time", "ordinals")
    if predicate.partition(" ")[0] in words("time", "once"):
        telling -= words("time", "only_ones")
    return (child.text for child in thing.lefts if child.dep_ in {"amod", "advmod"} and child.text in telling)


def _which_one(thing: Token) -> Iterator[str]:
    """The words behind a noun for what speaks by which a text says which one it means: "its report on noise"."""
    for preposition, obj in objects_behind(thing) if thing.lemma_.lower() in words("nouns", "report_nouns") else ():
        if preposition in words("time", "which_prepositions") and not obj.like_num:
            yield _phrase(preposition, obj)


def places_of(scene: Scene, thing: Token) -> Iterator[Mention]:
    """The named places behind a common noun that tell where the thing is: "the mill in <Town>"."""
    places = map(scene.read.mention, places_behind(thing) if thing.pos_ == "NOUN" else ())
    return (place for place in places if place is not None and place.named)


def distinguishing(thing: Token) -> Iterator[str]:
    """The words about a thing, be it named, by which it may be another one: "the <Name> Prize for Music", "the pedal pipes of ..."."""
    for child in thing.children:
        at_its_name = thing.pos_ == "PROPN" and child.dep_ == "prep" and child.i == thing.i + 1
        behind = at_its_name and child.lower_ in words("time", "which_prepositions")
        restricted = child.dep_ == "relcl" and child.left_edge.i > 0 and child.left_edge.nbor(-1).text != ","
        before = {thing.pos_, child.pos_} <= _COMMON and child.dep_ in {"compound", "amod"} and not is_material(child.text)
        if behind or restricted or (before and child.lower_ not in words("nouns", "evaluating")):
            yield child.phrase.casefold()


_COMMON = frozenset({"NOUN", "ADJ"})


def _states(clause: Clause, predicate: str) -> Iterator[str]:
    """In what state it was when it was dated: "was not published uncensored"."""
    if _prepositions(predicate):
        yield from (child.lower_ for child in clause.verb.children if child.dep_ in _COMPLEMENTS)
