"""The record of a violent incident as the claims of its articles give it: what a user would ask the report for."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from benchmarks.accuracy.harm import VICTIM, age_of, harmed, is_fatal, is_harm, is_person, is_self_harm, offender
from benchmarks.accuracy.tracing import tokens

import claimcheck as cc
from claimcheck.model.mentions import Mention
from claimcheck.model.values import Comparator, EntityType

HAPPENED = {"occurred", "occur", "happen", "take place", "break out"}
COUNTED = {EntityType.PERSON}
NO_CITY = {"street", "st", "road", "rd", "avenue", "ave", "drive", "dr", "lane", "boulevard", "blvd", "block", "way", "court", "highway"}
NO_CITY |= {
    "hospital",
    "center",
    "medical",
    "clinic",
    "school",
    "university",
    "church",
    "park",
    "mall",
    "hotel",
    "county",
    "parish",
    "u",
    "us",
    "state",
    "interstate",
    "route",
    "apartments",
    "inn",
    "club",
    "jail",
    "downtown",
}
POLICE = re.compile(r"(.{3,30}?) (?:City |Metro(?:politan)? )?(?:[Pp]olice|PD|Fire)\b")
ROUND_UP = 20  # an article that alone names so many victims is about other incidents too
DAYS_APART = 3  # what is further from the day of the incident is another one
MOST = 100  # a larger count is not one of victims


@dataclass(frozen=True, slots=True)
class IncidentRecord:
    """What the claims say; a field that they do not give is empty or None. Each victim with a name stands with all its spellings."""

    names: tuple[tuple[str, ...], ...] = ()
    ages: frozenset[int] = frozenset()
    killed: int | None = None
    injured: int | None = None
    date: date | None = None
    city: str = ""


def read_record(report: cc.Report) -> IncidentRecord:
    """The record that the affirmed claims of a report give.

    Victims are those who died, were killed, shot or hurt, and those whom a text calls victims: what such a verb acted on, where it acted on
    something, else its subject. Left out are those who did so to others or are accused, what is dated to another week, and those whom
    only a round-up of many incidents names. Of a victim with several ages the one told most often counts. The number killed (hurt) is what
    most claims that count the killed (the hurt) say; without such claims, how many named persons were killed (hurt); without names, one
    killed or, where nobody was, one hurt. Several killed are no fewer than the claims name.
    Date and city are the day and the place most often given to what happened.
    """
    claims = [claim for claim in report.claims if claim.polarity.value == "affirmed"]
    spellings = _full_names(report)
    day = _date(claims)
    people = _people(claim for claim in claims if not _is_of_another_day(claim, day))
    victims = {who for who, told in people.items() if told.is_victim} - _of_round_ups(people)
    dead = {who for who in victims if people[who].died}
    hurt = victims - dead
    killed, injured = _stated(claims, fatal=True), _stated(claims, fatal=False)
    if killed is not None and killed > 1:
        killed = max(killed, _named(dead, spellings))
    return IncidentRecord(
        names=tuple(dict.fromkeys(names for key, names in spellings.items() if key in victims)),
        ages=frozenset(age for who in sorted(victims) for age in people[who].age),
        killed=killed or _named(dead, spellings) or (1 if dead else None),
        injured=injured or _named(hurt, spellings) or (1 if hurt and not dead else None),
        date=day,
        city=_city(claims),
    )


def _full_names(report: cc.Report) -> dict[str, tuple[str, ...]]:
    """By entity the spellings of a name of two words or more; for somebody who is only called by a surname, those of its only bearer."""
    counted = [entity for entity in report.entities if entity.entity_type in COUNTED]
    full = {entity.key: (entity.name, *entity.aliases) for entity in counted if " " in entity.name}
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for key, names in full.items():
        bearers[tokens(names[0])[-1]].append(key)
    alone = {entity.key: bearers[entity.name.casefold()] for entity in counted if " " not in entity.name}
    return full | {key: full[same[0]] for key, same in alone.items() if len(same) == 1}


@dataclass(slots=True)
class _Person:
    """How often the claims say what of somebody."""

    harmed: int = 0
    died: int = 0
    hit_self: int = 0
    offended: int = 0  # killed or hurt others, is accused or called a suspect
    ages: Counter[int] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)  # that say he was harmed

    @property
    def is_victim(self) -> bool:
        return self.harmed > self.offended and not (self.hit_self and self.offended)

    @property
    def age(self) -> Iterator[int]:
        """The ages told most often."""
        yield from (age for age in self.ages if self.ages[age] == max(self.ages.values()))


def _people(claims: Iterable[cc.Claim]) -> dict[str, _Person]:
    """The people of whom claims say something, by their entities; somebody without a name by the place where a text brings him up."""
    people: defaultdict[str, _Person] = defaultdict(_Person)
    for claim in claims:
        victim, other = harmed(claim), offender(claim)
        if victim is not None and is_person(victim):
            person = people[_who(victim, claim)]
            person.harmed += 1
            person.died += is_fatal(claim)
            person.hit_self += is_self_harm(claim)
            person.articles.add(claim.document_id)
        if other is not None:
            people[_who(other, claim)].offended += 1
        for mention in (claim.subject, claim.object):
            if mention is not None and is_person(mention):
                people[_who(mention, claim)].harmed += bool(VICTIM & set(tokens(mention.text)))
        if claim.kind == "role" and VICTIM & set(tokens(claim.value.text)):
            people[_who(claim.subject, claim)].harmed += 1
        for age in age_of(claim):
            people[_who(claim.subject, claim)].ages[age] += 1
    return people


def _who(mention: Mention, claim: cc.Claim) -> str:
    first = mention.antecedent or mention.span
    return mention.key if mention.named else f"{claim.document_id} {first.start} {first.quote}"


def _of_round_ups(people: dict[str, _Person]) -> set[str]:
    """Those whom one article alone names among very many."""
    alone = {who: min(person.articles) for who, person in people.items() if len(person.articles) == 1}
    sizes = Counter(alone.values())
    return {who for who, article in alone.items() if sizes[article] > ROUND_UP}


def _is_of_another_day(claim: cc.Claim, day: date | None) -> bool:
    """Whether a claim says that something happened on a day too far from the incident's."""
    time = claim.value if claim.value.type == "date" else claim.qualifiers.time
    if day is None or time is None or not time.earliest or not time.latest:
        return False
    return (time.earliest - day).days > DAYS_APART or (day - time.latest).days > DAYS_APART


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


def _named(victims: set[str], full_names: dict[str, tuple[str, ...]]) -> int:
    return len({names for key, names in full_names.items() if key in victims})


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
    """The town in which most things happen, or whose police have most to say; no street, hospital or county."""
    places: Counter[str] = Counter()
    for claim in claims:
        for place in claim.qualifiers.place:
            if place.named and not NO_CITY & set(tokens(place.name)):
                places[place.name.partition(",")[0]] += 3 if _is_incident(claim) else 1
        for mention in (claim.subject, claim.object, claim.attribution):
            police = POLICE.match(mention.name) if mention is not None and mention.entity_type != EntityType.PERSON else None
            if police and not NO_CITY & set(tokens(police[1])):
                places[police[1]] += 2
    return max(places, key=lambda name: (places[name], name)) if places else ""
