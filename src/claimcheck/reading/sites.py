"""Events that a text calls by the place where they came about: the site that was struck, or a place and a year."""

from __future__ import annotations

import re

from claimcheck.lexicons import words
from claimcheck.reading.phrases import description, has_the
from claimcheck.reading.tree import Token
from claimcheck.values.places import is_known_place


def site_of(token: Token) -> str:
    """The words by which a text tells which event it means, to be put before the noun for it; empty where there are none."""
    return _site(token) or _place_and_sort(token)


def _site(token: Token) -> str:
    """The named place by which a text tells which event it means, as it stands before the noun elsewhere; empty where there is none.

    As in "the bombing of the <Name> bus station" and "the <Name> bus station bombing". A town may have seen many: the name has two words.
    """
    kind = token.lemma_.lower()
    if kind not in words("nouns", "called_by_site", "called_by_owner") or token.tag_ not in {"NN", "JJ"} or not has_the(token):
        return ""
    before = description(token, token.left_edge, set(), owned=False).removesuffix(token.text).strip()
    behind = [obj for child in token.children if child.lower_ in words("nouns", "site_prepositions") for obj in child.children]
    if not before and behind and behind[0].tag_ in {"NN", "NNP", "JJ"} and not any(child.dep_ == "poss" for child in behind[0].children):
        before = description(behind[0], behind[0].left_edge, set(), owned=False)
    parts = before.split()
    named = len(parts) > 1 and parts[0][0].isupper() and not parts[0].isupper() and not is_known_place(before)
    return before if named and all(part[0].isalnum() for part in parts) else ""


def _place_and_sort(token: Token) -> str:
    """The place and the sort of a vote of a stated year: "<Name> presidential" for "the 1996 presidential election in <Name>".

    Also for "<Name>'s 1996 presidential election", and a census. Empty where the text gives no year or no place, for one of a body, of
    which there may be several in a year, and where the place is one of several of its name ("<Name>, Ohio").
    """
    if token.lemma_.lower() not in words("nouns", "called_by_place") or token.tag_ != "NN":
        return ""
    before = [child for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"} and not child.like_num]
    behind = _prepositions_behind(token)
    years = [*token.lefts, *(obj for child in behind for obj in child.children)]
    places = [child for child in token.lefts if child.dep_ == "poss"]
    places += [obj for child in behind if child.lower_ in words("nouns", "held_within") for obj in child.children]
    named = [place for place in places if place.pos_ == "PROPN"]
    if len(named) != 1 or not any(_A_YEAR.fullmatch(year.text) for year in years) or not (has_the(token) or named[0].dep_ == "poss"):
        return ""
    if any(child.text[0].isupper() or list(child.lefts) for child in before) or not _is_sort(token, before) or _is_one_of_several(named[0]):
        return ""
    place = named[0].doc[named[0].left_edge.i : named[0].i + 1]
    return " ".join([*(word.text for word in place if word.dep_ != "det"), *(child.text for child in before)])


_ELECTION = "election"
_A_YEAR = re.compile(r"1[5-9]\d\d|20\d\d", re.ASCII)


def _is_sort(token: Token, before: list[Token]) -> bool:
    """Whether what stands before an election tells that it is one of the whole country; a census needs no such word."""
    return not before if token.lemma_.lower() != _ELECTION else len(before) == 1 and before[0].lower_ in words("nouns", "national")


def _is_one_of_several(place: Token) -> bool:
    """Whether a comma and another name follow, which tell which place of that name is meant."""
    at = place.i + 1
    return at + 1 < place.sent.end and place.doc[at].text == "," and place.doc[at + 1].pos_ == "PROPN"


def _prepositions_behind(token: Token) -> list[Token]:
    """The prepositions behind a noun, and the one right behind it, which the parser may hang on the verb: "won the election in <Name>"."""
    following = [token.nbor(1)] if token.i + 1 < token.sent.end and token.nbor(1).pos_ == "ADP" else []
    return [*(child for child in token.rights if child.dep_ == "prep" and child not in following), *following]
