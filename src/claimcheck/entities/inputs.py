"""What entity resolution reads: where names appear, which aliases texts declare, and what the user says of both."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model.values import EntityType


@dataclass(frozen=True, slots=True)
class Appearance:
    """A name in a document.

    `entity_type` is the reader's guess; `class_nouns` the common nouns that the text calls the thing ("program"); `count` how often
    the document has the name.
    """

    document_id: str
    name: str
    entity_type: EntityType = EntityType.UNKNOWN
    class_nouns: tuple[str, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class DeclaredAlias:
    """Two names that a document itself gives to one thing: a long form and its acronym, a name and its translation."""

    document_id: str
    long: str
    short: str


@dataclass(frozen=True, slots=True)
class AliasRules:
    """What the user knows: groups of names that are one thing, and pairs of names that never are. They beat every heuristic."""

    aliases: tuple[tuple[str, ...], ...] = ()
    never: tuple[tuple[str, str], ...] = ()
