"""Whether two values are those of one thing in one stage, form and part: "published in paperback", "of 112 people", "in 1931"."""

from __future__ import annotations

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.denial import changes_hands, deciders_differ, of_two_instances
from claimcheck.matching.identity import years_told
from claimcheck.matching.keys import is_joined, last_word, may_be_of_one_type
from claimcheck.matching.pair import Pair
from claimcheck.matching.scope import Scope, may_be_of_one_size, narrowed_alike, says_now, time_scope
from claimcheck.matching.slots import HAS, happens_each_time
from claimcheck.model.claims import LOCATED_IN, MADE_OF, EventClaim, QuantityClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from claimcheck.values.materials import is_material
from claimcheck.values.names import name_tokens

_PER = " per "


def are_comparable(pair: Pair) -> bool:
    """Whether no words of one source alone tell of another stage, form or part of the thing, or of another turn."""
    if _are_of_two_materials(pair) or _says_another(pair):
        return False
    if isinstance(pair.a, EventClaim):
        return set(pair.a.qualifiers.scope) == set(pair.b.qualifiers.scope)  # "published in paperback"
    if isinstance(pair.a, QuantityClaim) and isinstance(pair.b, QuantityClaim) and not _are_of_one_whole(pair, pair.a, pair.b):
        return False
    relation = lexicon("relations").get(pair.a.predicate, {})
    if relation.get("place") and deciders_differ(pair.a, pair.b):
        return False  # "signed in <Town> by the French"
    if is_joined(pair.a.subject.key) and not may_be_of_one_size(pair.a, pair.b):
        return False
    if relation.get("each_time") and (changes_hands(pair.a, pair.b) or _may_be_two_editions(pair)):
        return False  # "after the winner was disqualified"
    if (relation.get("lasting") or relation.get("narrowed")) and pair.a.qualifiers.scope != pair.b.qualifiers.scope:
        return False  # "the <Name> Prize for Music", "formally opened by the Queen"
    again = happens_each_time(pair.a) or pair.a.predicate == MADE_OF or _may_have_grown(pair)
    return not again or time_scope(pair.a, pair.b) is not Scope.ONE_SIDED or _tell_one_year(pair)


def _may_be_two_editions(pair: Pair) -> bool:
    """Whether neither source tells in which year it was, of what is held again and again under its name."""
    editions = words("policy", "editions")
    recurs = any(claim.subject.named and not editions.isdisjoint(name_tokens(claim.subject.name)) for claim in (pair.a, pair.b))
    return recurs and time_scope(pair.a, pair.b) is Scope.UNSTATED and not _tell_one_year(pair)


def _tell_one_year(pair: Pair) -> bool:
    """Whether the sources tell by one year which event they mean, be it in its name."""
    return not years_told(pair.a).isdisjoint(years_told(pair.b))


def _are_of_two_materials(pair: Pair) -> bool:
    """Whether the sources speak of two parts, told apart by what they are of: "the copper dome", "the glass dome"."""
    here, there = ({word for word in name_tokens(claim.subject.name) if is_material(word)} for claim in (pair.a, pair.b))
    unnamed = pair.a.predicate != MADE_OF and not (pair.a.subject.named or pair.b.subject.named)
    return unnamed and bool(here and there) and here.isdisjoint(there)


def _says_another(pair: Pair) -> bool:
    """Whether two relations that may say the same do not of such a thing: a song has a composer, and words that somebody wrote.

    Nor does where somebody is say where a thing lies.
    """
    if pair.a.predicate == pair.b.predicate:
        people = {pair.a.subject.entity_type, pair.b.subject.entity_type} == {EntityType.PERSON}
        return people and pair.a.predicate == LOCATED_IN  # "Roe is in <Town>", where no source says that it is a place
    alike = {kind for claim in (pair.a, pair.b) for kind in lexicon("relations").get(claim.predicate, {}).get("alike_of", ())}
    return bool(alike) and alike.isdisjoint({*pair.a.subject.sole_kinds, *pair.b.subject.sole_kinds})


def _may_have_grown(pair: Pair) -> bool:
    """Whether it is a size that one of the sources gives for a time in a year: "in 1960 the known depth of the cave was 90 metres"."""
    times = (pair.a.qualifiers.time, pair.b.qualifiers.time)
    return pair.a.predicate in words("measures", "growing") and any(time is not None and time.is_known for time in times)


def _are_of_one_whole(pair: Pair, a: QuantityClaim, b: QuantityClaim) -> bool:
    """Whether two numbers are of one time and part, of one period, and not the seats among all the places of a ground."""
    if _changed_since(pair) or not narrowed_alike(a, b) or of_two_instances(a, b) or _are_of_other_places(a, b):
        return False
    if _sort_of_parts(a) != _sort_of_parts(b):
        return False  # "one paved runway", "three runways"
    periods = {claim.value.unit.partition(_PER)[2] for claim in (a, b)}
    if a.predicate in words("measures", "costs") and len(periods) > 1:
        return False  # who pays for a year pays less than for twelve months
    return not (_seats_some(a, b) or _seats_some(b, a))


def _sort_of_parts(claim: QuantityClaim) -> frozenset[str]:
    """The words before the noun for the parts that a thing has, by which only some of them are counted: "paved" runways."""
    before = claim.value.counted.casefold().split()[:-1]
    parts = claim.predicate == HAS and last_word(claim.value.counted) in words("policy", "fixed_counted")
    return frozenset(before) - words("policy", "any_parts") - words("nouns", "evaluating") if parts else frozenset()


def _are_of_other_places(a: QuantityClaim, b: QuantityClaim) -> bool:
    """Whether two tolls of what befalls many places are not both of the same ones: "the typhoon killed 30 people in <Town>"."""
    names = f"{a.subject.name} {b.subject.name}"
    if a.predicate not in words("policy", "casualty") or words("policy", "widespread").isdisjoint(name_tokens(names)):
        return False
    told = (" ".join((*claim.qualifiers.scope, *(place.name for place in claim.qualifiers.place))) for claim in (a, b))
    here, there = ({word for word in name_tokens(text) if len(word) >= _TELLING} - {*name_tokens(names)} for text in told)
    return here != there and not (here and there and (here <= there or there <= here))


_TELLING = 4  # letters of a word that is no preposition


def _seats_some(seats: QuantityClaim, places: QuantityClaim) -> bool:
    """Whether one source tells of seats in a ground, and the other of as many places or more, some of which may be to stand in."""
    told = words("measures", "seats")
    seated = [told.isdisjoint(text.casefold().split()) for text in (seats.value.counted, places.evidence.quote)]
    few, many = seats.value.upper, places.value.lower
    standing = not words("measures", "standing").isdisjoint(seats.subject.name.casefold().split())
    return standing and seated == [False, True] and few is not None and many is not None and few < many


def _changed_since(pair: Pair) -> bool:
    """Whether a source says "now" of a number that may have been another one when the other source was written."""
    return not pair.contemporary and (says_now(pair.a) or says_now(pair.b))


def are_of_two_sorts(a: Mention, b: Mention, predicate: str) -> bool:
    """Whether two values are of two types, so that both may be right: the ministry that runs a line, and the company that does so for it.

    A yard and a company are of one sort as builders; who has things built by others is of another one.
    """
    if not lexicon("relations").get(predicate, {}).get("by_any_body"):
        return not may_be_of_one_type(a, b)
    ordering = [not words("policy", "clients").isdisjoint(name_tokens(one.name)) for one in (a, b)]
    return ordering[0] is not ordering[1] or not ({a.entity_type, b.entity_type} == _BODIES or may_be_of_one_type(a, b))


_BODIES = {EntityType.COMPANY, EntityType.ORGANIZATION}


def asks_for_one_type(pair: Pair) -> bool:
    """Whether only values of one type exclude each other: the person and the party that won an election may both be right."""
    tables = [lexicon("relations").get(claim.predicate, {}) for claim in (pair.a, pair.b)]
    told = {last_word(claim.subject.name) for claim in (pair.a, pair.b)}
    return any(table.get("like_values") or not told.isdisjoint(table.get("like_values_of", ())) for table in tables)
