"""The record of a violent incident as the claims of its articles give it: what a user would ask the report for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.accuracy.tracing import tokens

import claimcheck as cc
from claimcheck.model.mentions import Mention
from claimcheck.model.values import Comparator, EntityType

DIE = {"die", "died", "death"}
KILL = {"kill", "killed", "murder", "murdered", "slay", "slain", "assassinate"}
HURT = {"injure", "injured", "wound", "wounded", "shoot", "shot", "hit", "strike", "struck", "graze", "grazed", "hurt"}
FOUND = {"pronounce", "declare", "be", "find", "leave"}
DEADLY = {"dead", "death", "fatally", "killed"}
HAPPENED = {"occurred", "occur", "happen", "take place", "break out"}
PERSONS = {EntityType.PERSON, EntityType.GROUP, EntityType.UNKNOWN}
COUNTED = {EntityType.PERSON, EntityType.UNKNOWN}
NEAR = 4  # words from the verb on in which "dead" belongs to it
MOST = 100  # a larger count is not one of victims


@dataclass(frozen=True, slots=True)
class IncidentRecord:
    """What the claims say; a field that they do not give is empty or None."""

    names: tuple[str, ...] = ()
    ages: frozenset[int] = frozenset()
    killed: int | None = None
    injured: int | None = None
    date: date | None = None
    city: str = ""


def read_record(report: cc.Report) -> IncidentRecord:
    """The record that the affirmed claims of a report give.

    Victims are those who died, were killed, or were shot or hurt: what such a verb acted on, where it acted on something, else its
    subject. The number killed (hurt) is what most claims that count the killed (the hurt) say; without such claims, how many named
    persons were killed (hurt); without names, one. Date and city are the day and the place most often given to what happened.
    """
    claims = [claim for claim in report.claims if claim.polarity.value == "affirmed"]
    full_names = {entity.key: entity.name for entity in report.entities if " " in entity.name and entity.entity_type in COUNTED}
    dead = _victims(claim for claim in claims if is_fatal(claim))
    hurt = _victims(claim for claim in claims if is_harm(claim)) - dead
    return IncidentRecord(
        names=tuple(name for key, name in full_names.items() if key in dead | hurt),
        ages=frozenset(age for claim in claims if _who(claim.subject) in dead | hurt for age in age_of(claim)),
        killed=_stated(claims, fatal=True) or _counted(dead, full_names),
        injured=_stated(claims, fatal=False) or _counted(hurt, full_names),
        date=_date(claims),
        city=_city(claims),
    )


def is_fatal(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was killed or died."""
    predicate = set(tokens(claim.predicate.replace("_", " ")))
    said = set(tokens(claim.value.text)[:NEAR]) if claim.kind == "statement" else set()
    return bool(predicate & (DIE | KILL) or (predicate & (HURT | FOUND) and said & DEADLY))


def is_harm(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was killed, died, or was hurt."""
    return is_fatal(claim) or claim.predicate in HURT


def age_of(claim: cc.Claim) -> Iterator[int]:
    """The age in years that a claim gives its subject, if it gives one."""
    if claim.predicate == "age" and claim.value.type == "quantity" and claim.value.lower is not None:
        yield int(claim.value.lower)


def _who(mention: Mention) -> str:
    """The entity; without one, the words in their document's own order of things, which is as near as one can get."""
    return mention.key or mention.name


def _victims(claims: Iterable[cc.Claim]) -> set[str]:
    mentions = (_victim(claim) for claim in claims if claim.kind in {"statement", "event", "attribute"})
    return {_who(mention) for mention in mentions if mention.entity_type in PERSONS}


def _victim(claim: cc.Claim) -> Mention:
    if claim.object is None or claim.kind != "statement" or claim.predicate not in KILL | HURT:
        return claim.subject
    by_agent = f"by {claim.object.text}".casefold() in claim.value.text.casefold()
    return claim.subject if by_agent else claim.object


def _stated(claims: Iterable[cc.Claim], *, fatal: bool) -> int | None:
    stated: Counter[int] = Counter()
    for claim in claims:
        if claim.kind != "quantity" or claim.value.unit or claim.value.comparator != Comparator.EXACT:
            continue
        number = claim.value.lower
        if number is None or number != claim.value.upper or number not in range(1, MOST):
            continue
        if is_harm(claim) and is_fatal(claim) == fatal:
            stated[int(number)] += 1
    return max(stated, key=lambda number: (stated[number], number)) if stated else None


def _counted(victims: set[str], full_names: dict[str, str]) -> int | None:
    return sum(key in victims for key in full_names) or (1 if victims else None)


def _date(claims: Iterable[cc.Claim]) -> date | None:
    days: Counter[date] = Counter()
    for claim in claims:
        time = claim.value if claim.value.type == "date" else claim.qualifiers.time
        if time and time.earliest and time.earliest == time.latest and _is_incident(claim):
            days[time.earliest] += 1
    return max(days, key=lambda day: (days[day], -day.toordinal())) if days else None


def _is_incident(claim: cc.Claim) -> bool:
    return is_harm(claim) or claim.predicate in HAPPENED or claim.subject.entity_type == EntityType.EVENT


def _city(claims: Iterable[cc.Claim]) -> str:
    places: Counter[str] = Counter()
    for claim in claims:
        for place in claim.qualifiers.place:
            if place.named:
                places[place.name.partition(",")[0]] += 3 if _is_incident(claim) else 1
    return max(places, key=lambda name: (places[name], name)) if places else ""
