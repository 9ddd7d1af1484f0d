"""The things that a document speaks of: what is known of each, and what it can be called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.values.names import given_names, is_ordinary
from claimcheck.values.names.words import is_english
from claimcheck.values.places import is_known_place

EVERYWHERE = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.GROUP})
"""Types of things that every text speaks of."""


_PLACE = {kind: place for place, kind in enumerate(EntityType)}
_UNKNOWN, _PERSON = EntityType.UNKNOWN, EntityType.PERSON


@dataclass(slots=True, eq=False)
class Referent:
    """One thing of one document. `name` is its fullest name, at `start:end`; `nouns` are what the text calls it ("program")."""

    name: str
    start: int
    end: int
    named: bool
    plural: bool = False
    gender: str = ""
    nouns: set[str] = field(default_factory=set)
    types: Counter[EntityType] = field(default_factory=Counter)
    mentions: int = 0
    definite: bool = False
    unique: bool = True  # no other thing of the text has the same description
    owner: Referent | None = None  # what it belongs to, as far as the text says
    same_as: Referent | None = None  # the thing it turned out to be, once the whole text was read
    subject_of: int = 0  # sentences it is the subject of
    entitled: bool = False  # a label says that the text is about it ("Full name Jane Roe")
    opens: bool = False  # it is the subject of the first sentence
    standings: set[str] = field(default_factory=set)  # what befell a person: "harmed", "accused"
    official: bool = False  # a person who speaks for a body
    age: int | None = None
    members: list[Referent] = field(default_factory=list)  # the people whom the text names as the ones that a plural stands for
    seen: int = -1  # the sentence that spoke of it last
    of_another: bool = False  # the phrase goes on with "of": "the authority of the court" is no authority that bears a name
    bare: bool = False  # no article stands before it in running text: "law is ..."
    placed: bool = False  # the phrase goes on with the name of a place: "the mill in Orla" is told by that
    of_something_else: bool = False  # it belongs to a thing without a name: "a church with its dome"
    of_somebody: bool = False  # it is said to be somebody's whom the text does not name: "its tower"
    set_off: bool = False  # told apart from others of its kind: "the first match", "the fire of 1944"
    counted_off: bool = False  # so by a word that there are others: "the first match", but not "the fire of 1944"
    several: bool = False  # a name in the plural, as its verb tells: "The Copper Sparrows were known for ..."
    impersonal: bool = False  # something was done to it that is done to no person, or its name has a number
    apart_from: Referent | None = None  # the subject of the verb whose object it is: of "X replaced the wooden bridge" X is another one
    restricted: bool = False  # what follows says which one is meant: "the ship that rammed her"
    owns: set[str] = field(default_factory=set)  # nouns for what the text says to be its: of "Roe's film" Roe is no film
    sole_kinds: list[str] = field(default_factory=list)  # kinds of which the text has this one only

    @property
    def weight(self) -> int:
        """How much the text is about it: being a subject counts twice, the first one once more, but for what every text speaks of."""
        return self.mentions + self.subject_of + (self.opens and self.entity_type not in EVERYWHERE)

    @property
    def resolved(self) -> Referent:
        """The thing itself, when the end of the text told that two of its things are one."""
        return self.same_as.resolved if self.same_as is not None else self

    def turns_out_to_be(self, other: Referent | None) -> None:
        """Take this thing for the other one, with what is known of it; not twice, and not where the other is this one or nothing."""
        if other is None or other.resolved is self or self.same_as is not None:
            return
        self.same_as = other.resolved
        self.same_as.standings |= self.standings
        self.same_as.gender = self.same_as.gender or self.gender
        self.same_as.age = self.same_as.age or self.age

    @property
    def entity_type(self) -> EntityType:
        """The type most of its mentions have; the first in the order of the enumeration among equals, UNKNOWN when none has one."""
        if not self.nouns.isdisjoint(words("nouns", "she", "artefacts")):
            return EntityType.UNKNOWN  # ships are named after people and places
        best, most = _UNKNOWN, 0
        for kind, count in self.types.items():
            if kind is _UNKNOWN or count < most or (count == most and _PLACE[kind] > _PLACE[best]):
                continue
            if kind is not _PERSON or not self.impersonal or self.age is not None:  # things have no age beside their name
                best, most = kind, count
        return best


def may_be_company(referent: Referent) -> bool:
    """Whether a name of several words may be a company's, whatever the model guessed: it ends in an English word, and is no person's."""
    parts = referent.name.casefold().split()
    guessed = referent.entity_type in {EntityType.PERSON, EntityType.UNKNOWN} and not referent.gender and referent.age is None
    made_so = len(parts) > 1 and parts[0] not in given_names() and is_ordinary(parts[-1])
    return referent.named and guessed and made_so and referent.nouns <= set(parts)


def made_of_names(name: str) -> bool:
    """Whether a folded name is two words that are no English ones and no place's: a person's, whatever the model took it for."""
    parts = name.split()
    return len(parts) == len(_FULL_NAME) and not any(is_english(word) or is_known_place(word) or not word.isalpha() for word in parts)


_FULL_NAME = ("given name", "surname")


def is_mere_word(referent: Referent, common: Collection[str]) -> bool:
    """Whether no text is about a thing, and calls it nothing: its name is one word, and nothing says what it is.

    That word bears a capital everywhere ("God"), or is one of the `common` nouns that the text writes with a small letter as well.
    """
    name = fold(referent.name)
    if not referent.named or referent.nouns:
        return False
    if referent.entity_type is EntityType.UNKNOWN and name in words("nouns", "no_topics"):
        return True
    return referent.entity_type in {EntityType.UNKNOWN, EntityType.WORK} and name in common


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """A name for look-up within one document: lower case, without a leading article or a possessive ending."""
    folded = " ".join(name.casefold().removesuffix("'s").removesuffix("'").replace('"', "").split())
    return folded.removeprefix("the ")


_OF_SEVERAL = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY, EntityType.GROUP})


def fits(referent: Referent, kind: str, gender: str) -> bool:
    """Whether a pronoun of that kind ("person", "plural", "thing") and sex may stand for a thing."""
    person = referent.entity_type is EntityType.PERSON
    if kind == "person":
        if gender == "f" and referent.nouns & words("nouns", "she"):
            return True  # a ship may be a she
        return person and not referent.plural and (not referent.gender or not gender or referent.gender == gender)
    if kind == "plural":
        several = not referent.nouns.isdisjoint(words("nouns", "ensembles"))
        return referent.plural or referent.several or (not person and (several or referent.entity_type in _OF_SEVERAL))
    return not person and not referent.plural and referent.entity_type is not EntityType.GROUP
