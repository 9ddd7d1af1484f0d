"""Things that tests let a made-up text speak of."""

from __future__ import annotations

from collections import Counter

from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.referents import Referent


def thing(name: str, kind: EntityType = EntityType.ORGANIZATION, **fields: object) -> Referent:
    """A thing as a sentence brings it up."""
    referent = Referent(name=name, start=0, end=len(name), named=True, types=Counter({kind: 1}))
    for field, value in fields.items():
        setattr(referent, field, value)
    return referent


def speaking_of(*things: Referent) -> Discourse:
    """A discourse of one sentence a thing, each thing the subject of its own."""
    discourse = Discourse()
    for number, one in enumerate(things):
        discourse.open(one)
        discourse.touch(one, number, subject=True)
    return discourse
