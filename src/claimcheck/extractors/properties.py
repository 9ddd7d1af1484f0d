"""The lexicon of properties, looked up by verb and by noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicons import lexicon
from claimcheck.reading.numbered import is_numbered
from claimcheck.reading.tree import Token


@dataclass(frozen=True, slots=True)
class Property:
    """What can happen to a thing; see the head of `lexicons/properties.toml` for the meaning of each field."""

    name: str
    caption: str
    focus: str
    with_object: bool
    intransitive: bool | tuple[str, ...]
    once: bool
    beware: frozenset[str]
    receivers: frozenset[str]
    lasting: bool
    slack: int
    of_types: frozenset[str]
    not_types: frozenset[str]
    ends: tuple[str, ...]

    def bars(self, noun: Token) -> bool:
        """Whether the verb means something else of a noun ("launched an attack"); what is called by its number is no such thing."""
        return noun.lemma_.lower() in self.beware and not is_numbered(noun)


@cache
def properties() -> dict[str, Property]:
    """All properties by name."""
    return {
        name: Property(
            name=name,
            caption=table["caption"],
            focus=table["focus"],
            with_object=table.get("with") == "object",
            intransitive=tuple(verbs) if isinstance(verbs := table.get("intransitive", False), list) else verbs,
            once=table["once"],
            beware=frozenset(table.get("beware", ())),
            receivers=frozenset(table.get("receivers", ())),
            lasting=table.get("lasting", False),
            slack=table.get("slack", 0),
            of_types=frozenset(table.get("of_types", ())),
            not_types=frozenset(table.get("not_types", ())),
            ends=tuple(table.get("ends", ())),
        )
        for name, table in lexicon("properties").items()
    }


@cache
def _index(key: str) -> dict[str, Property]:
    found: dict[str, Property] = {}
    for name, table in lexicon("properties").items():
        for word in table.get(key, ()):
            found.setdefault(word, properties()[name])
    return found


def property_of_verb(lemma: str) -> Property | None:
    """The property a verb states, by its base form with its particle."""
    return _index("verbs").get(lemma)


def property_of_verb_alone(lemma: str) -> Property | None:
    """The property a verb states of its subject where it has no object ("the band broke up")."""
    return _index("alone").get(lemma)


def property_of_phase(noun: str, inner: str) -> Property | None:
    """The property that a noun of a phase with "of" and another noun state ("the start of work"), both in their base forms."""
    return _pairs("phases").get((noun, inner))


def property_of_first(lemma: str) -> Property | None:
    """The property a verb states behind "first", by its base form with its particle."""
    return _index("firsts").get(lemma)


def property_of_idiom(phrase: str) -> Property | None:
    """The property that a verb and its noun state as one verb, by their base forms, with the preposition before the one it is of."""
    return _index("idioms").get(phrase)


def property_of_noun(lemma: str) -> Property | None:
    """The property a noun states of what follows "of"."""
    return _index("nouns").get(lemma)


@cache
def _pairs(key: str) -> dict[tuple[str, str], Property]:
    found: dict[tuple[str, str], Property] = {}
    for name, table in lexicon("properties").items():
        firsts, seconds = table.get(key, ((), ()))
        for first in firsts:
            for second in seconds:
                found.setdefault((first, second), properties()[name])
    return found


def property_of_object(verb: str, noun: str) -> Property | None:
    """The property a verb states with this object only ("won the prize"), both in their base forms."""
    return _pairs("with_objects").get((verb, noun))


def property_dated_by(verb: str, preposition: str) -> Property | None:
    """The property that a verb with this preposition before its date states of its subject ("dates from 1934")."""
    return _index("dated_by").get(f"{verb} {preposition}")


def property_of_own_subject(noun: str, verb: str) -> Property | None:
    """The property that a verb states of this subject only ("the trial opened"), both in their base forms."""
    return _pairs("of_subjects").get((noun, verb))


def property_of_own_object(noun: str, verb: str) -> Property | None:
    """The property that a verb states of this object only ("the armies fought the battle"), both in their base forms."""
    return _pairs("of_objects").get((noun, verb))


def property_of_subject(noun: str, verb: str) -> Property | None:
    """The property that a noun with this verb states of what it belongs to ("construction began"), both in their base forms."""
    return _pairs("told_by").get((noun, verb))
