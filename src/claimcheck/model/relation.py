"""How two values stand to each other, as sets. Three-valued at heart: what cannot be told is `unknown`, never `equal` and never `apart`."""

from __future__ import annotations

from enum import StrEnum

from claimcheck.model.base import Frozen


class Relation(StrEnum):
    """The relation of a first set to a second one."""

    EQUAL = "equal"
    INSIDE = "inside"
    AROUND = "around"
    OVERLAPPING = "overlapping"
    APART = "apart"
    UNKNOWN = "unknown"

    @property
    def flipped(self) -> Relation:
        """The relation of the second set to the first one."""
        return {Relation.INSIDE: Relation.AROUND, Relation.AROUND: Relation.INSIDE}.get(self, self)


class Comparison(Frozen):
    """A relation and the reason for it, in a few words that a reader understands ("March 2015 is not in May 2015")."""

    relation: Relation
    detail: str
