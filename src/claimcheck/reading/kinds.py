"""Which thing of a text is the only one of its kind there: "the stadium" of one text may then be "the stadium" of another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.referents import Referent

_KINDS_OF = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY, EntityType.PLACE, EntityType.EVENT})


@cache
def _classes() -> dict[str, str]:
    """By noun the word for its kind: "vessel" for "ship" and "freighter"."""
    return {noun: name for name, nouns in lexicon("nouns")["synonyms"].items() for noun in nouns}


def kind_of(noun: str) -> str:
    """The kind that a class noun stands for; empty for a noun that tells no kind of which a text may have one ("aim")."""
    known = head_types().get(noun) in _KINDS_OF or noun in words("nouns", "named_kinds") or noun in words("nouns", "things")
    return _classes().get(noun, noun) if known else ""


def note_sole_bearers(by_noun: Mapping[str, Iterable[Referent]]) -> None:
    """Take down of each thing by which kinds the text, now read to its end, means it and no other one.

    Things that the text itself sets off ("the first match", "another match", "the fire of 1944") are none, and leave the rest as they are.
    """
    bearers: dict[str, dict[int, Referent]] = {}
    for noun, referents in by_noun.items():
        kind = kind_of(noun)
        if kind:
            bearers.setdefault(kind, {}).update((id(referent.resolved), referent.resolved) for referent in referents)
    for kind, things in bearers.items():
        meant = [referent for referent in things.values() if not referent.set_off]
        if len(meant) == 1 and _is_one_known(meant[0]):
            meant[0].sole_kinds.append(kind)


def _is_one_known(referent: Referent) -> bool:
    known = referent.named or referent.definite or referent.recalled
    return known and not referent.plural and referent.entity_type is not EntityType.PERSON
