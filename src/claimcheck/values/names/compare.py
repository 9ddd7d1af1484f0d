"""The comparison of two names, whatever they name."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.model.mentions import NameMatch
from claimcheck.model.values import EntityType
from claimcheck.values.names.bodies import Sort, compare_bodies
from claimcheck.values.names.exonyms import known_place
from claimcheck.values.names.folding import Token, fold, name_key
from claimcheck.values.names.judgement import SAME, Judgement, apart, same, unclear
from claimcheck.values.names.lore import lore
from claimcheck.values.names.parts import shows_person
from claimcheck.values.names.people import compare_people
from claimcheck.values.names.words import is_ordinary

_PERSON_WORDS = range(2, 6)
_SHORTEST_LEGAL_WORD = 2  # "AG" or "SA" may be a person's name when it is not in capitals
_SORTS = {
    EntityType.ORGANIZATION.casefold(): Sort.BODY,
    EntityType.COMPANY.casefold(): Sort.BODY,
    EntityType.GROUP.casefold(): Sort.BODY,
    EntityType.PLACE.casefold(): Sort.PLACE,
    "vessel": Sort.VESSEL,
    "ship": Sort.VESSEL,
}


def compare_names(a: str, b: str, *, kind: str | None = None) -> NameMatch:
    """Whether `a` and `b` name one thing, how sure that is, and why.

    `kind` is what they name: "Person", "Organization", "Company", "Place" or another word; None to judge by the names themselves.
    `same` holds from a score of 0.8 on. Symmetric in `a` and `b`; never raises; an empty name is the same as nothing.
    """
    judgement = judge_names(a, b, kind=kind)
    return NameMatch(score=round(judgement.score, 4), same=judgement.same is True, explanation=judgement.reason)


def judge_names(a: str, b: str, *, kind: str | None = None) -> Judgement:
    """The same comparison, three-valued: `same` is False only where something in the names speaks against one thing."""
    first, second = sorted((a, b))
    return _judge(first, second, kind)


@lru_cache(maxsize=65536)
def _judge(a: str, b: str, kind: str | None) -> Judgement:
    if not a.strip() or not b.strip():
        return unclear(0.0, "an empty name names nothing")
    if name_key(a) == name_key(b):
        return same(1.0, "the same name" if a == b else "the same name but for case, accents, articles or spelling")
    if not fold(a) or not fold(b):
        return unclear(0.0, "one name has no letter and no digit")
    places = known_place(a), known_place(b)
    if None not in places and (kind or EntityType.PLACE).casefold() == EntityType.PLACE.casefold():
        one = places[0] == places[1]
        return same(0.95, f"'{a}' and '{b}' are names of one place") if one else apart(0.5, f"'{a}' and '{b}' are two well-known places")
    named = (kind or guess_kind(a, b)).casefold()
    if named != EntityType.PERSON.casefold():
        return compare_bodies(a, b, _SORTS.get(named, Sort.THING))
    judgement = compare_people(a, b)
    if not kind and judgement.same and judgement.score <= SAME and not (shows_person(a) or shows_person(b)):
        return unclear(judgement.score, f"{judgement.reason}, and it is not known that they are people")
    return judgement


def guess_kind(a: str, b: str) -> EntityType:
    """What two names seem to name: a body if one has a body's word or legal form, a person if both look like one; else unknown."""
    names = fold(a), fold(b)
    if any(_shows_body(tokens) for tokens in names):
        return EntityType.ORGANIZATION
    return EntityType.PERSON if all(_may_be_person(tokens) for tokens in names) else EntityType.UNKNOWN


def _shows_body(tokens: tuple[Token, ...]) -> bool:
    known = lore()
    return any(token.text in known.bodies for token in tokens) or any(
        token.text in known.legal_words and (token.acronym or len(token.text) > _SHORTEST_LEGAL_WORD) for token in tokens[1:]
    )


def _may_be_person(tokens: tuple[Token, ...]) -> bool:
    """Whether a name has two to five words, none of them a number or one that no person's name has, and is not made of ordinary words."""
    known = lore()
    plain = [token.text for token in tokens if token.text not in known.titles]
    return (
        len(tokens) in _PERSON_WORDS
        and not any(token.text.isdigit() or token.text in known.joining for token in tokens)
        and bool(plain)
        and (plain[0] in known.given or not any(is_ordinary(word) for word in plain))
    )
