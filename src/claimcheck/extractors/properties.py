"""The lexicon of properties, looked up by verb and by noun."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.lexicons import lexicon


@dataclass(frozen=True, slots=True)
class Property:
    """What can happen to a thing; see the head of `lexicons/properties.toml` for the meaning of each field."""

    name: str
    caption: str
    focus: str
    with_object: bool
    intransitive: bool
    once: bool
    beware: frozenset[str]
    receivers: frozenset[str]
    lasting: bool


@cache
def properties() -> dict[str, Property]:
    """All properties by name."""
    return {
        name: Property(
            name=name,
            caption=table["caption"],
            focus=table["focus"],
            with_object=table.get("with") == "object",
            intransitive=table.get("intransitive", False),
            once=table["once"],
            beware=frozenset(table.get("beware", ())),
            receivers=frozenset(table.get("receivers", ())),
            lasting=table.get("lasting", False),
        )
        for name, table in lexicon("properties").items()
    }


@cache
def _index(key: str) -> dict[str, Property]:
    found: dict[str, Property] = {}
    for name, table in lexicon("properties").items():
        for word in table[key]:
            found.setdefault(word, properties()[name])
    return found


def property_of_verb(lemma: str) -> Property | None:
    """The property a verb states, by its base form with its particle."""
    return _index("verbs").get(lemma)


def property_of_noun(lemma: str) -> Property | None:
    """The property a noun states of what follows "of"."""
    return _index("nouns").get(lemma)
