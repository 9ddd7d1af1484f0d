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

DIE = {"die", "died", "death", "succumb", "perish"}
KILL = {"kill", "killed", "murder", "murdered", "slay", "slain", "assassinate", "execute"}
HURT = {"injure", "injured", "wound", "wounded", "shoot", "shot", "hit", "strike", "struck", "graze", "grazed", "hurt", "gun down", "stab"}
FOUND = {"pronounce", "declare", "be", "find", "leave"}
DEADLY = {"dead", "death", "fatally", "killed"}
SUFFER = {"suffer", "sustain", "treat", "be", "remain", "list", "receive"}
INJURY = {"wound", "wounds", "gunshot", "injury", "injuries", "critical", "wounded", "injured", "hospitalized", "surgery"}
TAKEN = {"take", "transport", "airlift", "rush", "fly", "hospitalize", "bring"}
HOSPITAL = {"hospital", "hospitals", "medical", "trauma"}
ACCUSED = {"arrest", "arrested", "charge", "accuse", "indict", "convict", "sentence", "plead", "arraign"}
LEAVE = {"leave"}
VICTIM = {"victim", "victims"}
HAPPENED = {"occurred", "occur", "happen", "take place", "break out"}
PERSONS = {EntityType.PERSON, EntityType.GROUP, EntityType.UNKNOWN}
COUNTED = {EntityType.PERSON, EntityType.UNKNOWN}
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
}
POLICE = re.compile(r"(.{3,30}?) (?:City |Metro(?:politan)? )?(?:[Pp]olice|PD|Fire)\b")
ROUND_UP = 20  # an article that alone names so many victims is about other incidents too
NEAR = 4  # words from the verb on in which "dead" belongs to it
DAYS_APART = 10  # what is further from the day of the incident is another one
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

    Victims are those who died, were killed, shot or hurt, and those whom a text calls victims: what such a verb acted on, where it acted on
    something, else its subject. Left out are those who did so to others or are accused, what is dated to another week, and those whom
    only a round-up of many incidents names. The number killed (hurt) is what most claims that count the killed (the hurt) say; without
    such claims, how many named persons were killed (hurt); without names, one. Date and city are the day and the place most often given
    to what happened.
    """
    claims = [claim for claim in report.claims if claim.polarity.value == "affirmed"]
    full_names = {entity.key: entity.name for entity in report.entities if " " in entity.name and entity.entity_type in COUNTED}
    day = _date(claims)
    told = [claim for claim in claims if not _is_of_another_day(claim, day)]
    harmed, others = _victims(told), _assailants(claims)
    harmed.update(_called_victims(told))
    victims = {who for who, often in harmed.items() if often > others[who]} - _of_round_ups(told)
    dead = victims & set(_victims(claim for claim in told if is_fatal(claim)))
    hurt = victims - dead
    return IncidentRecord(
        names=tuple(name for key, name in full_names.items() if key in dead | hurt),
        ages=frozenset(age for claim in claims if _who(claim.subject) in dead | hurt for age in age_of(claim)),
        killed=_stated(claims, fatal=True) or _counted(dead, full_names),
        injured=_stated(claims, fatal=False) or _counted(hurt, full_names),
        date=day,
        city=_city(claims),
    )


def is_fatal(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was killed or died."""
    predicate = set(tokens(claim.predicate.replace("_", " ")))
    said = set(tokens(claim.value.text)[:NEAR]) if claim.kind == "statement" else set()
    return bool(predicate & (DIE | KILL) or (predicate & (HURT | FOUND) and said & DEADLY))


def is_harm(claim: cc.Claim) -> bool:
    """Whether a claim says that somebody was killed, died, was hurt, or was taken to a hospital."""
    said = set(tokens(claim.value.text)[: 2 * NEAR]) if claim.kind == "statement" else set()
    hurt = (claim.predicate in SUFFER and said & INJURY) or (claim.predicate in TAKEN and said & (HOSPITAL | INJURY))
    return is_fatal(claim) or claim.predicate in HURT or bool(hurt)


def age_of(claim: cc.Claim) -> Iterator[int]:
    """The age in years that a claim gives its subject, if it gives one."""
    if claim.predicate == "age" and claim.value.type == "quantity" and claim.value.lower is not None:
        yield int(claim.value.lower)


def _who(mention: Mention) -> str:
    """The entity; of somebody without a name, the place where the text brings him up."""
    first = mention.antecedent or mention.span
    return mention.key if mention.named else f"{first.start} {first.quote}"


def _victims(claims: Iterable[cc.Claim]) -> Counter[str]:
    """Whom claims say something befell, and how often."""
    mentions = (_victim(claim) for claim in claims if claim.kind in {"statement", "event", "attribute"} and is_harm(claim))
    return Counter(_who(mention) for mention in mentions if mention.entity_type in PERSONS)


def _victim(claim: cc.Claim) -> Mention:
    return claim.object if claim.object is not None and _acts_on_object(claim) else claim.subject


def _acts_on_object(claim: cc.Claim) -> bool:
    """Whether the subject does it to the object; not so of "was shot by <object>"."""
    if claim.object is None or claim.kind != "statement" or claim.predicate not in KILL | HURT | LEAVE:
        return False
    return f"by {claim.object.text}".casefold() not in claim.value.text.casefold()


def _called_victims(claims: Iterable[cc.Claim]) -> Iterator[str]:
    """Those whom a text calls victims, as often as it does."""
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention is not None and mention.entity_type in PERSONS and VICTIM & set(tokens(mention.text)):
                yield _who(mention)
        if claim.kind == "role" and VICTIM & set(tokens(claim.value.text)):
            yield _who(claim.subject)


def _assailants(claims: Iterable[cc.Claim]) -> Counter[str]:
    """Those who killed or hurt somebody else, and the accused, as often as a claim says so."""
    found: Counter[str] = Counter()
    for claim in claims:
        if claim.object is not None and claim.object.entity_type in PERSONS and _acts_on_object(claim):
            found[_who(claim.subject)] += 1
        if claim.predicate in ACCUSED:
            found[_who(claim.object if claim.object is not None and claim.kind == "statement" else claim.subject)] += 1
    return found


def _of_round_ups(claims: Iterable[cc.Claim]) -> set[str]:
    """Those whom one article alone names among very many."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if is_harm(claim):
            articles[_who(_victim(claim))].add(claim.document_id)
    alone = {who: min(ids) for who, ids in articles.items() if len(ids) == 1}
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
