"""Verbs with what makes one verb with them: "set up", "take place", "come to light"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.reading.stance import base_form
from claimcheck.reading.tree import Token


def lemma_of(verb: Token) -> str:
    """The base form of a verb with its particle ("set up"), or with the words it makes one verb with ("take place", "come to light")."""
    lemma = base_form(verb)
    particle = next((child for child in verb.children if _is_particle(verb, child, lemma)), None)
    if particle is not None:
        lemma = f"{lemma} {particle.lower_}"
    elif (whole := _with_light_word(verb, lemma)) is not None:
        return whole
    return next(_with_noun(verb, lemma), lemma)


def _is_particle(verb: Token, child: Token, lemma: str) -> bool:
    """Whether a word is the particle of a verb, also where the parser takes it for an adverb ("stepped down as head").

    In "sank off <Place>" it takes the preposition for one.
    """
    phrasal = f"{lemma} {child.lower_}"
    if child.dep_ == "prt":
        place = child.lower_ in words("time", "place_prepositions") and child.i + 1 < child.sent.end and child.nbor(1).pos_ == "PROPN"
        return phrasal in _phrasal_verbs() or not place
    leading = child.dep_ == "advmod" or (child.dep_ == "prep" and all(inner.dep_ == "prep" for inner in child.children))  # "dropped out of"
    return leading and child.i == verb.i + 1 and phrasal in _phrasal_verbs()


@cache
def _phrasal_verbs() -> frozenset[str]:
    """The verbs of two words that the properties and the outcomes of things know."""
    listed = [verb for table in lexicon("properties").values() for key in ("verbs", "alone") for verb in table.get(key, ())]
    outcomes = [
        verb for table in lexicon("fates").values() for key in ("does", "does_not", "done", "not_done") for verb in table.get(key, ())
    ]
    ends = words("clauses", "particles")
    return frozenset(verb for verb in (*listed, *outcomes) if verb.count(" ") == 1 and (verb in listed or verb.split()[1] in ends))


def _with_light_word(verb: Token, lemma: str) -> str | None:
    """The verb with a word that it makes one verb with: "take place"."""
    light = lexicon("clauses")["light"].get(lemma, ())
    for child in verb.children:
        if child.lower_ in light and all(word.dep_ == "neg" or _is_somebody_found(word) for word in child.lefts):
            denied = any(word.dep_ == "neg" for word in child.lefts)  # "was found not guilty"
            return f"{lemma} not {child.lower_}" if denied else f"{lemma} {child.lower_}"
    return None


def _with_noun(verb: Token, lemma: str) -> Iterator[str]:
    """The verb with a preposition and its noun that make one verb with it: "come to light", "came to an abrupt end"."""
    idioms = lexicon("clauses")["idioms"].get(lemma, {})
    for child in verb.children if idioms else ():
        for noun in child.children if child.lower_ in idioms else ():
            bare = all(
                word.dep_ == "det" or (word.dep_ == "amod" and word.lower_ not in words("clauses", "telling_ends")) for word in noun.lefts
            )
            whose = any(word.lower_ in words("reference", "which_one") for word in noun.rights)  # "came to the end of the pier"
            if noun.dep_ in {"pobj", "pcomp"} and noun.lower_ in idioms[child.lower_] and bare and not whose:
                yield f"{lemma} {child.lower_} {noun.lower_}"


SUBJECTS_OF_STATES = frozenset({"nsubj", "npadvmod"})  # the parser takes a name before "guilty" for an adverb


def _is_somebody_found(subject: Token) -> bool:
    """Whether it is the subject of a state, and somebody: of "found <Name> guilty", and not of "found neither of them guilty"."""
    nobody = words("clauses", "quantifier_none")
    return subject.dep_ in SUBJECTS_OF_STATES and all(token.lower_ not in nobody for token in subject.subtree)
