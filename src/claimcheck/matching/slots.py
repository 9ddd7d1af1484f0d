"""Blocking: which claims are about one property of one thing, and how values of that property are to be judged.

The block is a key that claims about the same property share, so that only true candidates are ever compared and the cost grows with
them, not with the square of the claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.keys import DESCRIBED, is_identified, is_joined, is_named_by_kind, is_sole_by_kind, last_word
from claimcheck.matching.scope import stated_time
from claimcheck.model.claims import (
    AliasClaim,
    AttributeClaim,
    Claim,
    EnumerationClaim,
    EventClaim,
    QuantityClaim,
    QuotationClaim,
    RelationClaim,
    RoleClaim,
    StatementClaim,
)
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from claimcheck.values.names import name_tokens
from claimcheck.values.words import stem


class Policy(StrEnum):
    """How many values a property has, and what tells two of them apart."""

    ONE = "one"  # one value for all time: a founding date, a height
    VARYING = "varying"  # one value at a time: a population
    TOLL = "toll"  # a number of victims, which grows in the days after an event
    COUNT = "count"  # how many times or things in a period: comparable for equal periods only
    RARE = "rare"  # may happen again, but not twice within weeks: a reopening, a resignation
    SELDOM = "seldom"  # as rare, and two years exclude each other: a closure
    MANY = "many"  # several values side by side: visits, partners
    EVENT = "event"  # an event known by its kind, place and day
    HOLDER = "holder"  # an office and who holds it
    AGE = "age"  # a person's age, which moves with the time
    POLARITY = "polarity"  # nothing to compare but whether it is so
    WORDS = "words"  # the same words or other words


@dataclass(frozen=True, slots=True)
class Slot:
    """The block a claim belongs to and the policy of its property. An empty block means that the claim cannot be matched."""

    block: tuple[str, ...]
    policy: Policy


HAS = "have"
"""The predicate of whatever a thing has a number of, however the text says it (see `holding` in `lexicons/measures.toml`)."""

_AT_A_TIME = "at a time"  # the word of the lexicon of relations

_NOWHERE = Slot((), Policy.MANY)


def slot_of(claim: Claim) -> Slot:
    """Where a claim is to be compared. The keys of its mentions must have been resolved."""
    match claim:
        case EventClaim():
            return _event(claim)
        case QuantityClaim():
            return _quantity(claim)
        case RoleClaim():
            return _role(claim)
        case RelationClaim():
            return _relation(claim)
        case AttributeClaim():
            with_whom = () if claim.object is None else (thing_key(claim.object),)  # "age at marriage"
            return _slot(claim, _attributed(claim), *with_whom)
        case EnumerationClaim():
            return _slot(claim, Policy.COUNT)
        case QuotationClaim():
            return _slot(claim, Policy.WORDS)
        case AliasClaim():
            return _slot(claim, Policy.MANY)
        case StatementClaim():
            slot = _slot(claim, Policy.POLARITY)
            return Slot((*slot.block[:2], slot_predicate(claim)), slot.policy) if slot.block else slot


def is_trait(claim: Claim) -> bool:
    """Whether a claim tells of what kind a thing is, of kinds that exclude each other (`lexicons/traits.toml`)."""
    return isinstance(claim, AttributeClaim) and claim.predicate in lexicon("traits")["traits"]


def _attributed(claim: AttributeClaim) -> Policy:
    if claim.predicate == "age":
        return Policy.AGE
    changes = is_trait(claim) and not lexicon("traits")["traits"][claim.predicate].get("lasting")
    return Policy.VARYING if changes else Policy.ONE


def _slot(claim: Claim, policy: Policy, *more: str) -> Slot:
    """The slot of a claim's property. What is only described may be many things, whatever its property: nothing about it can clash."""
    key = claim.subject.key
    if not key or (policy in {Policy.POLARITY, Policy.WORDS} and not is_identified(key)):
        return _NOWHERE
    single = is_identified(key) and not is_one_of_several(claim.subject)
    return Slot((claim.kind, key, claim.predicate, *more), policy if single else Policy.MANY)


def is_one_of_several(mention: Mention) -> bool:
    """Whether a thing is told by whose it is and no more, and is of a kind of which one may have several: "Hale Shipping's tanker"."""
    several = " " not in mention.name and last_word(mention.name) in _manifold()  # its clock tower may be the only one
    return several and not mention.named and bool(mention.owner) and not is_joined(mention.key)


@cache
def _manifold() -> frozenset[str]:
    return frozenset(stem(word) for word in words("nouns", "named_kinds", "copies", "she") - words("nouns", "parts", "things", "organs"))


def slot_predicate(claim: Claim) -> str:
    """The predicate that a claim is compared under: what became so is so, and what was first run was first held."""
    same: dict[str, str] = lexicon("policy")["same_predicate"]
    told = same.get(claim.predicate, claim.predicate)
    by_somebody = told == _PUBLISHED and claim.subject.entity_type is EntityType.PERSON
    return claim.predicate if by_somebody else told  # a singer who first performed in 1961 was not published then


_PUBLISHED = "published"


def thing_key(mention: Mention | None) -> str:
    """The key of a participant: its entity, its description, or, failing these, the last word of what it is called."""
    if mention is None:
        return ""
    return mention.key or last_word(mention.name)


@cache
def _event_classes() -> dict[str, str]:
    return {noun: name for name, nouns in lexicon("policy")["event_classes"].items() for noun in nouns}


def event_class(mention: Mention) -> str:
    """The class of event that a phrase like "harbour bombings" is headed by; its head noun where the lexicon has no class."""
    head = last_word(mention.name)
    return _event_classes().get(head, head)


def _relation(claim: RelationClaim) -> Slot:
    table = lexicon("relations").get(claim.predicate, {})
    once = Policy.VARYING if table.get("single") == _AT_A_TIME else Policy.ONE
    slot = _slot(claim, once if table.get("single") and is_identified(claim.subject.key) else Policy.MANY)
    return replace(slot, block=(*slot.block[:2], table.get("same_as", claim.predicate))) if slot.block else slot


def _event(claim: EventClaim) -> Slot:
    if claim.predicate == "occurred" and is_joined(claim.subject.key) and last_word(claim.subject.name) not in words("policy", "recurring"):
        return _slot(claim, Policy.RARE)
    if claim.predicate == "occurred" and (not claim.subject.named or is_named_by_kind(claim.subject)):
        return Slot(("event", DESCRIBED + event_class(claim.subject)), Policy.EVENT)
    if claim.predicate == "occurred" and not _is_one_off(claim.subject):
        return _slot(claim, Policy.RARE)
    claim = claim.model_copy(update={"predicate": slot_predicate(claim)}) if claim.predicate.split()[0] in words("time", "once") else claim
    table = lexicon("properties").get(claim.predicate)
    if table is None and claim.predicate.split()[0] in words("time", "once"):
        with_whom = () if claim.object is None else (thing_key(claim.object),)  # she first saw Rome in 1950, and Paris in 1960
        return _slot(claim, Policy.ONE if with_whom != ("",) else Policy.MANY, *with_whom)
    if table is None:
        return _slot(claim, Policy.MANY, thing_key(claim.object))
    told_as = table.get("told_as", {}).get(claim.subject.entity_type.value)
    if told_as is not None:
        return _event(claim.model_copy(update={"predicate": told_as}))
    named = table.get("named", False)
    pair = (thing_key(claim.object),) if table.get("with") == "object" and table["focus"] == "actor" else ()
    if named and claim.object is not None:
        pair = (_short_name(claim.object),)
    unnamed = named and (claim.object is None or not claim.object.named)
    if pair == ("",) or unnamed or not is_identified(claim.subject.key):
        return _slot(claim, Policy.MANY, *pair)
    if is_sole_by_kind(claim.subject) and table["once"]:
        return _slot(claim, Policy.EVENT, *pair)  # "the trial of <Name>", who may have been tried twice
    edition = claim.subject.named and claim.subject.entity_type is EntityType.EVENT and not _is_one_off(claim.subject)
    frequency = Policy.RARE if edition and table["once"] else _frequency(table)  # each year's fair begins and ends
    return _slot(claim, frequency, *pair, *(claim.qualifiers.scope if table.get("scoped") else ()))


def _is_one_off(mention: Mention) -> bool:
    """Whether an event comes about once under its name: a battle, and not a fair, which may be held every year."""
    return not words("policy", "one_off").isdisjoint(stem(word) for word in name_tokens(mention.name))


def _short_name(mention: Mention) -> str:
    """A name without its field: "Orla Prize" for "Orla Prize for Chemistry", which a text names in full once."""
    tokens = name_tokens(mention.name)
    ends = [number for number, token in enumerate(tokens) if number and token in words("nouns", "extending")]
    return " ".join(tokens[: ends[0] if ends else None])


def _frequency(table: Mapping[str, Any]) -> Policy:
    if table["once"]:
        return Policy.ONE
    if table.get("rare"):
        return Policy.SELDOM if table.get("by_years") else Policy.RARE
    return Policy.MANY


def _quantity(claim: QuantityClaim) -> Slot:
    counted = _one_word_for(claim.value.counted) if claim.value.counted else claim.value.unit
    if claim.predicate in words("policy", "casualty") and is_identified(claim.subject.key):
        return _slot(claim, Policy.TOLL, "people" if counted in words("policy", "victims") else counted)
    if claim.predicate in lexicon("measures")["loss_verbs"].values():
        return _slot(claim, Policy.ONE, counted)
    measure = _one_word_for(counted if claim.predicate == HAS else claim.predicate)
    if claim.predicate == HAS and measure == lexicon("measures")["people"]:
        measure = _POPULATION  # "the town has 300 people"
    kinds = (claim.subject.entity_type.value, last_word(claim.subject.name), *claim.subject.sole_kinds)
    if measure in words("policy", "fixed_measures") or any(measure in lexicon("policy")["fixed_of"].get(kind, ()) for kind in kinds):
        return _measure(claim, Policy.ONE, measure)
    known = measure in words("measures", "nouns") or claim.predicate in words("measures", "nouns") or measure in _canonical()
    if (known or claim.predicate == HAS) and measure in words("policy", "fixed_counted") and stated_time(claim) is None:
        return _measure(claim, Policy.ONE, f"{measure} without time")
    if known or claim.predicate == HAS:
        over = claim.subject.entity_type is EntityType.EVENT and is_joined(claim.subject.key)  # one event, which keeps what it had
        return _measure(claim, Policy.TOLL if over else Policy.VARYING, measure)
    return _slot(claim, Policy.COUNT, counted)


def happens_each_time(claim: Claim) -> bool:
    """Whether a thing has another value each time: the winner of a race, the fine of a company."""
    if isinstance(claim, QuantityClaim):
        counted = claim.value.counted if claim.predicate == HAS else claim.predicate
        return _one_word_for(counted) in words("policy", "each_time")
    return isinstance(claim, RelationClaim) and bool(lexicon("relations").get(claim.predicate, {}).get("each_time"))


_POPULATION = "population"


def _one_word_for(phrase: str) -> str:
    """The word under which a measure or a counted noun is compared: "employee" for "staff" and for "factory workers"."""
    same: Mapping[str, str] = lexicon("measures")["same_counted"]
    tokens = [stem(token) for token in name_tokens(phrase)]
    whole, head = " ".join(tokens), tokens[-1] if tokens else ""
    if phrase in same or phrase in words("measures", "nouns") or phrase in words("policy", "fixed_measures"):
        return same.get(phrase, phrase)
    return same.get(whole) or same.get(head, head)


@cache
def _canonical() -> frozenset[str]:
    return frozenset(lexicon("measures")["same_counted"].values())


def _measure(claim: QuantityClaim, policy: Policy, measure: str) -> Slot:
    """The slot of a measure, however it is told: "has 300 employees", "a workforce of 300"."""
    slot = _slot(claim, policy)
    return replace(slot, block=(claim.kind, claim.subject.key, HAS, measure)) if slot.block else slot


def office(title: str) -> str:
    """The word for an office under which its holders are compared: "chief executive" for "CEO" and for "new chief executive"."""
    same: Mapping[str, str] = lexicon("policy")["same_title"]
    tokens = name_tokens(title)
    while len(tokens) > 1 and tokens[0] in words("policy", "title_modifiers"):
        tokens = tokens[1:]
    told = " ".join(tokens)
    return same.get(told, told)


def _role(claim: RoleClaim) -> Slot:
    title = office(claim.value.text)
    if claim.object is not None and claim.object.key and claim.subject.key:
        return Slot(("role", claim.object.key, title), Policy.HOLDER)
    return _slot(claim, Policy.WORDS)
