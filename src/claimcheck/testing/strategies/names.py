"""Strategies for invented names: of people, places, companies, works, and things with a noun."""

from __future__ import annotations

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
def people() -> st.SearchStrategy[Name]:
    """People with a given name and a family name."""
    return st.integers(0, 1).flatmap(
        lambda sex: st.builds(_person, st.sampled_from(NAMES[("women", "men")[sex]]), st.sampled_from(NAMES["family"]), st.just(sex))
    )


def _person(given: str, family: str, sex: int) -> Name:
    she, her = NAMES["pronouns"][sex]
    return Name(f"{given} {family}", f"{given} {family}", pronouns=(she, her))


@cache
def named(kind: str) -> st.SearchStrategy[Name]:
    """Names of one kind: "person", "place", "company", "work", or a kind of thing."""
    if kind == "person":
        return people()
    if kind in THINGS:
        return st.sampled_from(NAMES["first"]).map(lambda first: _thing(kind, first))
    return st.sampled_from(NAMES[kind]).map(lambda name: Name(name, name))


def _thing(kind: str, first: str) -> Name:
    noun = THINGS[kind]
    name = f"{first} {noun}"
    return Name(name, name if kind in NAMES["without_article"] else f"the {name}", noun.rsplit(maxsplit=1)[-1])


@cache
def two(kind: str) -> st.SearchStrategy[tuple[Name, Name]]:
    """Two names of one kind that have no word in common."""
    return st.tuples(named(kind), named(kind)).filter(lambda pair: not set(pair[0].name.split()) & set(pair[1].name.split()))
