"""The record of a violent incident as the claims of its articles give it: what a user would ask the report for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.accuracy.tracing import tokens

import claimcheck as cc
from claimcheck.model.mentions import Mention
from claimcheck.model.values import Comparator, EntityType

FATAL = {"kill", "killed", "die", "died", "dead", "dies", "deaths", "fatally", "murder", "murdered", "slay", "slain", "death", "fatalities"}
HURT = {"injure", "injured", "wound", "wounded", "shoot", "shot", "hit", "strike", "struck", "graze", "grazed", "hurt"}
HAPPENED = {"occurred", "occur", "happen", "take", "break"}
PERSONS = {EntityType.PERSON, EntityType.GROUP, EntityType.UNKNOWN}
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

    A victim is who was killed, died, was shot or injured: the object of such a claim when it has one, else its subject. The number
    killed (injured) is what most claims that count the killed (injured) say or, without such claims, how many were said to be so.
    Date and city are what is most often given as time and place of what happened.
    """
    claims = [claim for claim in report.claims if claim.polarity.value == "affirmed"]
    fatal = _victims(claim for claim in claims if _is_fatal(claim))
    hurt = _victims(claim for claim in claims if _is_harm(claim) and not _is_fatal(claim))
    victims = {**hurt, **fatal}
    return IncidentRecord(
        names=_names(report, victims),
        ages=frozenset(age for claim in claims if _who(claim.subject) in victims for age in age_of(claim)),
        killed=_count(claims, fatal, killed=True),
        injured=_count(claims, {who: mention for who, mention in hurt.items() if who not in fatal}, killed=False),
        date=_date(claims),
        city=_city(claims),
    )


def _words(claim: cc.Claim) -> set[str]:
    said = set(tokens(claim.predicate.replace("_", " ")))
    return said | set(tokens(claim.value.text)[:6]) if claim.kind == "statement" else said


def _is_fatal(claim: cc.Claim) -> bool:
    return bool(_words(claim) & FATAL)


def _is_harm(claim: cc.Claim) -> bool:
    return _is_fatal(claim) or bool(set(tokens(claim.predicate)) & HURT)


def _who(mention: Mention) -> str:
    return mention.key or f"{mention.span.quote} {mention.name}"


def _victims(claims: Iterable[cc.Claim]) -> dict[str, list[tuple[str, Mention]]]:
    """Who was harmed, with the document and mention of each time it is said."""
    found: dict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for claim in claims:
        mention = claim.object or claim.subject
        if claim.kind in {"statement", "event", "attribute"} and mention.entity_type in PERSONS:
            found[_who(mention)].append((claim.document_id, mention))
    return found


def _names(report: cc.Report, victims: Iterable[str]) -> tuple[str, ...]:
    wanted = set(victims)
    return tuple(entity.name for entity in report.entities if entity.key in wanted and " " in entity.name)


def age_of(claim: cc.Claim) -> Iterator[int]:
    """The age in years that a claim gives its subject, if it gives one."""
    if claim.predicate == "age" and claim.value.type == "quantity" and claim.value.lower is not None:
        yield int(claim.value.lower)


def _count(claims: Iterable[cc.Claim], victims: dict[str, list[tuple[str, Mention]]], *, killed: bool) -> int | None:
    stated: Counter[int] = Counter()
    for claim in claims:
        if claim.kind != "quantity" or claim.value.unit or claim.value.comparator != Comparator.EXACT:
            continue
        harm = _is_fatal(claim) if killed else _is_harm(claim) and not _is_fatal(claim)
        number = claim.value.lower
        if harm and number is not None and number == claim.value.upper and number == int(number) and 0 < number < MOST:
            stated[int(number)] += 1
    if stated:
        return max(stated, key=lambda number: (stated[number], number))
    named = sum(any(mention.named for _, mention in said) for said in victims.values())
    unnamed = Counter(document for said in victims.values() for document in {name for name, mention in said if not mention.named})
    return max(named, *unnamed.values(), 0) or None if unnamed else named or None


def _date(claims: Iterable[cc.Claim]) -> date | None:
    days: Counter[date] = Counter()
    for claim in claims:
        time = claim.value if claim.value.type == "date" else claim.qualifiers.time
        if time and time.earliest and time.earliest == time.latest and _is_incident(claim):
            days[time.earliest] += 1
    return max(days, key=lambda day: (days[day], -day.toordinal())) if days else None


def _is_incident(claim: cc.Claim) -> bool:
    return _is_harm(claim) or claim.predicate in HAPPENED or claim.subject.entity_type == EntityType.EVENT


def _city(claims: Iterable[cc.Claim]) -> str:
    places: Counter[str] = Counter()
    for claim in claims:
        for place in claim.qualifiers.place:
            if place.named:
                places[re.split(r",", place.name)[0]] += 3 if _is_incident(claim) else 1
    return max(places, key=lambda name: (places[name], name)) if places else ""
