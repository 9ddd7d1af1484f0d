"""Strategies for invented names: of people, places, companies, works, and things with a noun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st

from claimcheck.lexicons import lexicon

NAMES = lexicon("sentences")["names"]
THINGS: dict[str, str] = lexicon("sentences")["things"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what a sentence needs to speak of it: `text` with its article, `noun` of a thing, `pronouns` (she, her) of a person."""

    name: str
    text: str
    noun: str = ""
    pronouns: tuple[str, str] = ("it", "its")

    @property
    def slots(self) -> dict[str, str]:
        """What it fills in a template as the subject."""
        she, her = self.pronouns
        return {"subject": self.text, "noun": self.noun.lower(), "she": she, "She": she.capitalize(), "her": her}


@cache
def all_named(kind: str) -> tuple[Name, ...]:
    """The names of one kind: "person", "place", "company", "work", or a kind of thing."""
    if kind == "person":
        sexes = zip(("women", "men"), NAMES["pronouns"], strict=True)
        return tuple(
            Name(f"{given} {family}", f"{given} {family}", pronouns=(she, her))
            for sex, (she, her) in sexes
            for given in NAMES[sex]
            for family in NAMES["family"]
        )
    if kind in THINGS:
        return tuple(_thing(kind, first) for first in NAMES["first"])
    return tuple(Name(name, name) for name in NAMES[kind])


def _thing(kind: str, first: str) -> Name:
    noun = THINGS[kind]
    name = f"{first} {noun}"
    return Name(name, name if kind in NAMES["without_article"] else f"the {name}", noun.rsplit(maxsplit=1)[-1])


@cache
def named(kind: str) -> st.SearchStrategy[Name]:
    """A strategy for the names of one kind."""
    return st.sampled_from(all_named(kind))


def apart_from(names: Iterable[Name], taken: Iterable[str]) -> list[Name]:
    """Those of the names that share no word with the texts."""
    words = {word for text in taken for word in text.split()}
    return [name for name in names if words.isdisjoint(name.name.split())]
