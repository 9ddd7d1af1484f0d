"""The comparison of two names, whatever they name."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.model.mentions import NameMatch
from claimcheck.model.values import EntityType
from claimcheck.values.names.bodies import compare_bodies
from claimcheck.values.names.folding import fold, name_key
from claimcheck.values.names.judgement import Judgement, same, unclear
from claimcheck.values.names.lore import lore
from claimcheck.values.names.people import compare_people
from claimcheck.values.names.words import is_ordinary

_PERSON_WORDS = range(2, 6)


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
    match (kind or guess_kind(a, b)).casefold():
        case "person":
            return compare_people(a, b)
        case "place":
            return compare_bodies(a, b, place=True)
        case _:
            return compare_bodies(a, b)


def guess_kind(a: str, b: str) -> EntityType:
    """A person when both names look like one and one of them shows it; otherwise unknown, which is compared as a body is."""
    names = [tuple(token.text for token in fold(name)) for name in (a, b)]
    known = lore()
    if not all(_may_be_person(words) for words in names):
        return EntityType.UNKNOWN
    signs = any(
        words[0] in known.titles or any(word in known.given for word in words[:-1]) or set(words) & known.particles for words in names
    )
    return EntityType.PERSON if signs or "," in a + b else EntityType.UNKNOWN


def _may_be_person(words: tuple[str, ...]) -> bool:
    """Whether `words` are two to five, without a digit, and not all of them, nor the last one, an ordinary or a body's word."""
    plain = [word for word in words if word not in lore().titles]
    return (
        len(words) in _PERSON_WORDS
        and not any(word.isdigit() or word in lore().bodies or word in lore().legal_words for word in words)
        and bool(plain)
        and not all(is_ordinary(word) for word in plain)
    )
