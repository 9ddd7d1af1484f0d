"""All articles of an incident against its gold record (Gun Violence Archive): who, how old, how many, when and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from anyascii import anyascii
from benchmarks.accuracy.harm import age_of
from benchmarks.accuracy.items import Counts, Error, FieldOutcome, Item, Outcome, Row, rows
from benchmarks.accuracy.people import name_parts, same_person
from benchmarks.accuracy.record import IncidentRecord, read_record
from benchmarks.accuracy.scoring import f1
from benchmarks.accuracy.tables import Line, Table
from benchmarks.accuracy.tracing import tokens, trace

import claimcheck as cc

NAME = "records"
NAIVE = "a pattern"
AIMS = {"names": "0.80", "ages": "0.80", "date": "0.70", "killed": "0.75"}
HOW = (
    "All articles of an incident are cross-checked, each with its day of publication and its title; the record is read from the "
    "affirmed claims of the report (`benchmarks/accuracy/record.py`). Victims count with their names and, as a set an incident, their "
    "ages; killed and injured when the number is above none; one day; one city. Two names are one when the last names are equal and one "
    "first name begins the other; a person of the report counts with all its spellings. The gold record holds what the archive knows, "
    "which these articles may not say, or spell otherwise: the lines in brackets leave out of the gold the names of which no article has "
    "the last word behind the first, and the ages (in digits) and cities that no article holds. The pattern takes every two capitalised "
    "words in a row as a name, `N-year-old` and `, N,` as ages, one killed and one injured, the first day of publication, and the "
    "capitalised word most often after `in`."
)
_MIDDLE = 4  # words between which the first and the last word of one name stand
_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_AGE = re.compile(r"\b(\d{1,2})-year-old|, (\d{1,2}),")
_IN = re.compile(r"\bin ([A-Z]\w+(?: [A-Z]\w+)?)")


def articles(row: Row) -> tuple[cc.Document, ...]:
    """The articles of an incident as documents."""
    return tuple(
        cc.Document.from_text(article["text"], id=article["doc_id"], title=article["title"], published=article["dct"])
        for article in row["articles"]
    )


def load(data: Path) -> list[Item]:
    """One item an incident."""
    return [
        Item(row["incident_id"], row["incident_id"], str(min(row["gold"]["killed"], 2)), articles(row), row["gold"])
        for row in rows(data / "gva_incidents_multi.jsonl")
    ]


def judge(item: Item, report: cc.Report, errors: bool) -> list[Outcome]:  # noqa: FBT001 - the signature of `Judge`
    """One outcome a field, of which the last ones count only what the articles hold."""
    text = "\n".join(f"{document.title}\n{document.text}" for document in item.documents)
    gold, ours, naive = gold_record(item.labels), read_record(report), _by_pattern(item, text)
    outcomes: list[Outcome] = []
    for field, count in FIELDS.items():
        counts = count(gold, ours)
        error = _error(item, report, field, gold, ours) if errors and counts.false + counts.missed else None
        outcomes.append(FieldOutcome(item.id, field, counts, count(gold, naive), error))
    held = _held(gold, text)
    outcomes += [
        FieldOutcome(item.id, f"({field})", FIELDS[field](held, ours), FIELDS[field](held, naive)) for field in ("names", "ages", "city")
    ]
    return outcomes


def gold_record(gold: Row) -> IncidentRecord:
    """The gold record, of the victims only."""
    victims = [person for person in gold["people"] if person["role"] == "Victim"]
    return IncidentRecord(
        names=tuple((person["name"],) for person in victims if person["name"]),
        ages=frozenset(int(person["age"]) for person in victims if person["age"]),
        killed=gold["killed"] or None,
        injured=gold["injured"] or None,
        date=cc.Document.from_text("", published=gold["date"]).published,
        city=gold["city"],
    )


def _held(gold: IncidentRecord, text: str) -> IncidentRecord:
    """The part of a gold record whose words stand in the text."""
    in_order = tokens(anyascii(text))
    words = set(in_order)
    return IncidentRecord(
        names=tuple(names for names in gold.names if _stands(names[0], in_order)),
        ages=frozenset(age for age in gold.ages if str(age) in words),
        city=gold.city if gold.city.casefold() in text.casefold() else "",
    )


def _stands(name: str, words: Sequence[str]) -> bool:
    """Whether a text has the last word of a name a few words behind one that begins with the first, or begins it."""
    parts = name_parts(name)
    behind = (words[max(0, at - _MIDDLE) : at] for at, word in enumerate(words) if word == parts[-1])
    return any(one.startswith(parts[0]) or parts[0].startswith(one) for before in behind for one in before)


def _by_pattern(item: Item, text: str) -> IncidentRecord:
    places = Counter(_IN.findall(text))
    return IncidentRecord(
        names=tuple((name,) for name in dict.fromkeys(_NAME.findall(text))),
        ages=frozenset(int(one or other) for one, other in _AGE.findall(text)),
        killed=1,
        injured=1,
        date=min(document.published for document in item.documents if document.published),
        city=max(places, key=lambda name: (places[name], name)) if places else "",
    )


def count_names(gold: IncidentRecord, found: IncidentRecord) -> Counts:
    """Gold names found and missed, and names found that are nobody's of the gold record."""
    hits = sum(any(_is_one(victim, other) for other in found.names) for victim in gold.names)
    false = sum(not any(_is_one(victim, other) for other in gold.names) for victim in found.names)
    return Counts(hits, false, len(gold.names) - hits)


def _is_one(victim: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any(same_person(name, spelling) for name in victim for spelling in other)


def _single(field: str) -> Callable[[IncidentRecord, IncidentRecord], Counts]:
    def count(gold: IncidentRecord, found: IncidentRecord) -> Counts:
        one, other = getattr(gold, field), getattr(found, field)
        fold = {value.casefold() if isinstance(value, str) else value for value in (one,) if value}
        return Counts.of(fold, {value.casefold() if isinstance(value, str) else value for value in (other,) if value})

    return count


FIELDS: dict[str, Callable[[IncidentRecord, IncidentRecord], Counts]] = {
    "names": count_names,
    "ages": lambda gold, found: Counts.of(set(gold.ages), set(found.ages)),
    "killed": _single("killed"),
    "injured": _single("injured"),
    "date": _single("date"),
    "city": _single("city"),
}


def _error(item: Item, report: cc.Report, field: str, gold: IncidentRecord, ours: IncidentRecord) -> Error:
    expected, found = getattr(gold, field), getattr(ours, field)
    note = f"gold {expected!r}, ours {found!r}"
    words = " ".join(value[0] if isinstance(value, tuple) else str(value) for value in expected) if field in {"names", "ages"} else ""
    near = (words,) * len(item.documents)
    return Error(f"{field}: {_way(report, field, gold, ours)}", f"{item.id}: {note}", trace(item, report, near, note))


def _way(report: cc.Report, field: str, gold: IncidentRecord, ours: IncidentRecord) -> str:
    counts = FIELDS[field](gold, ours)
    if field == "names" and counts.missed:
        missed = [names for names in gold.names if not any(_is_one(names, other) for other in ours.names)]
        stated = [names for names in missed if any(_is_one(names, (entity.name,)) for entity in report.entities)]
        return "a name in the claims, but not as a victim's" if stated else "not extracted: no entity of that name"
    if field == "ages" and counts.missed:
        stated_ages = {age for claim in report.claims for age in age_of(claim)}
        stated_missed = (gold.ages - ours.ages) & stated_ages
        return "an age in the claims, but not as a victim's" if stated_missed else "not extracted: no claim of that age"
    return "wrong value" if counts.false and counts.missed else "not extracted" if counts.missed else "too much"


def table(outcomes: Sequence[Outcome]) -> Table:
    """F1 of each field."""
    listed = [outcome for outcome in outcomes if isinstance(outcome, FieldOutcome)]
    lines = []
    for field in dict.fromkeys(outcome.field for outcome in listed):
        ours = sum((outcome.counts for outcome in listed if outcome.field == field), Counts())
        naive = sum((outcome.naive for outcome in listed if outcome.field == field), Counts())
        target = f"at least {AIMS[field]}" if field in AIMS else ""
        lines.append(Line(f"F1 of {field}", f1(ours), {NAIVE: f1(naive)}, target))
    return Table("The record of an incident: `gva_incidents_multi`", HOW, tuple(lines))
