"""Which thing of a text is the only one of its kind there: "the stadium" of one text may then be "the stadium" of another one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.referents import Referent
from claimcheck.values.names import name_tokens
from claimcheck.values.words import stem

_KINDS_OF = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY, EntityType.PLACE, EntityType.EVENT})


@cache
def _classes() -> dict[str, str]:
    """By noun the word for its kind: "vessel" for "ship" and "freighter"."""
    return {noun: name for name, nouns in lexicon("nouns")["synonyms"].items() for noun in nouns}


def kind_of(noun: str) -> str:
    """The kind that a class noun stands for; empty for a noun that tells no kind of which a text may have one ("aim")."""
    if is_listed(noun):
        return _classes().get(noun, noun)
    vague = noun in head_types() or noun in words("nouns", "no_kinds") or noun in words("measures", "nouns")
    return "" if vague or not noun.isalpha() else noun


def is_listed(noun: str) -> bool:
    """Whether the lexicon has a noun among the kinds of things of which a text often has one only."""
    return head_types().get(noun) in _KINDS_OF or noun in words("nouns", "named_kinds") or noun in words("nouns", "things")


def note_sole_bearers(by_noun: Mapping[str, Iterable[Referent]]) -> None:
    """Take down of each thing by which kinds the text, now read to its end, means it and no other one.

    A kind is a noun ("stadium"), a whole description ("summit station"), or a noun for several ("several painting"). Things that the text
    itself sets off ("the first match", "another match", "the fire of 1944") are none, and leave the rest as they are.
    """
    kinds: dict[str, dict[int, Referent]] = {}
    listed: set[str] = set()
    phrases: dict[str, dict[int, Referent]] = {}
    several: dict[str, dict[int, Referent]] = {}
    for noun, referents in by_noun.items():
        things = {id(referent.resolved): referent.resolved for referent in referents}
        kind = kind_of(noun)
        if kind:
            kinds.setdefault(kind, {}).update(things)
            listed.update({kind} if is_listed(noun) else ())
            several.setdefault(f"{_SEVERAL} {noun}", {}).update((key, thing) for key, thing in things.items() if thing.plural)
        for key, thing in things.items():
            if phrase := _phrase(thing):
                phrases.setdefault(phrase, {})[key] = thing
    for kind, bearers in kinds.items():
        _note(kind, bearers.values(), _is_known_here if kind in listed else _is_known_alone)
    for kind, bearers in phrases.items():
        if kind not in kinds:
            _note(kind, bearers.values(), _is_known_alone)
    for kind, bearers in several.items():
        if len(bearers) == 1:
            _note(kind, bearers.values(), _are_known)


def _note(kind: str, bearers: Collection[Referent], fits: Callable[[Referent], bool]) -> None:
    """Take a kind down of its only bearer, if this one fits."""
    meant = [thing for thing in bearers if thing.named or not thing.set_off]
    if not meant and len(bearers) == 1:
        meant = [one for one in bearers if _happens(one) and not one.counted_off]
    if len(meant) == 1 and meant[0].entity_type is not EntityType.PERSON and fits(meant[0]):
        meant[0].sole_kinds.append(kind)


def _happens(referent: Referent) -> bool:
    return not words("nouns", "happening").isdisjoint(referent.nouns)


def _phrase(referent: Referent) -> str:
    """The words of a description, of two or more, in a fixed order; empty for a thing with a name and for a mere noun."""
    if referent.named:
        return ""
    told = {stem(word) for word in name_tokens(referent.name) if word not in words("nouns", "evaluating")}
    return " ".join(sorted(told)) if len(told) > 1 and not any(map(str.isdigit, told)) else ""


_SEVERAL = "several"


def _is_known(referent: Referent) -> bool:
    """Whether the text takes a thing as known from the first: what it brings up as "a church" may be any church.

    What happens is told apart by its days, however a text brings it up.
    """
    return referent.named or referent.definite or _happens(referent)


def _is_known_here(referent: Referent) -> bool:
    owned = referent.of_somebody or referent.of_another or referent.owner is not None
    return not referent.plural and _is_known(referent) and (not owned or referent.entity_type is EntityType.EVENT)


def _is_known_alone(referent: Referent) -> bool:
    return _is_known_here(referent) and referent.owner is None


def _are_known(referent: Referent) -> bool:
    return _is_known(referent) and not referent.set_off
