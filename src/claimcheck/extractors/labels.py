"""Facts behind a label: in brackets behind a name ("Jane Roe (born 12 March 1955)", "(1885-1955)") and in lines like "Founded: 1924"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from claimcheck.extractors.bearers import bearer_of
from claimcheck.extractors.properties import Property, properties
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, EventClaim
from claimcheck.model.mentions import DateMention, Mention
from claimcheck.model.values import DateValue, EntityType, Granularity
from claimcheck.reading.names import head_types
from claimcheck.reading.passages import PassageKind
from claimcheck.reading.reference import Reference, holder_of
from claimcheck.values.dates import find_dates, parse_date
from claimcheck.values.places import is_known_place

_DASH = re.compile(r"\s+(?:[-–—]|--)\s+|\s*[–—]\s*|(?<=\d)-(?=\d{4}\b)")
_BARE_YEAR = re.compile(r"(?<![\w.,-])(?:1[0-9]{3}|20[0-9]{2})(?=\s*(?:[;,?)–—-]|\Z))")
_LEFT_OF_LIFE = re.compile(r"(?:.*[;,:]\s*)?\W*(?:ca?\.|circa)?\s*", re.IGNORECASE | re.DOTALL)
_REACH = 60  # code points between a label and its date: "born Jane Mary Smith in Port Ansel, 3 May 1920"
_SHORTEST = 20  # years: a shorter run of years behind a person's name may as well be a term of office
_LONGEST = 120
_DAYS = 365.25  # a year


@dataclass(frozen=True, slots=True)
class _Fact:
    """A date found behind a label, with where it stands in the text that was searched."""

    predicate: str
    value: DateValue
    start: int
    end: int


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, Property]]:
    by_word = {word: properties()[name] for name, table in lexicon("properties").items() for word in table.get("labels", ())}
    longest_first = sorted(by_word, key=lambda word: (-len(word), word))
    return re.compile(rf"(?:\A|(?<=[\d;:,–—-]))\s*({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE), by_word


def extract_labels(scene: Scene) -> Iterator[Claim]:
    """The dates that brackets behind a name, and lines that begin with a label, tell of the thing named, or of the document's topic."""
    for aside in scene.sentence.asides:
        holder = bearer_of(scene, scene.sentence.token_before(aside.anchor))
        if holder is None:
            continue
        dates = find_dates(aside.text, reference=scene.document.published)
        facts = [*_labelled(aside.text, dates)] or [*_life(holder, aside.text, dates)] or [*_day(holder, aside.text, dates)]
        yield from _claims(scene, scene.read.mention_of(holder), facts, aside.start)
    yield from _of_line(scene)
    yield from _of_box(scene)


def _labelled(text: str, dates: list[DateMention]) -> Iterator[_Fact]:
    """For each label the first date behind it, before the next label."""
    pattern, by_word = _labels()
    found = list(pattern.finditer(text))
    ends = [following.start(1) for following in found[1:]] + [len(text)]
    candidates = sorted([*_facts(dates), *_bare_years(text, dates)], key=lambda fact: fact.start)
    for label, end in zip(found, ends, strict=False):
        fact = next((f for f in candidates if label.end() <= f.start < min(end, label.end() + _REACH)), None)
        if fact is not None and fact.value.is_known and not fact.value.spans and not _has_alternative(text[fact.end :]):
            yield replace(fact, predicate=by_word[label[1].casefold()].name)


def _facts(dates: list[DateMention]) -> list[_Fact]:
    return [_Fact("", date.value, date.start, date.end) for date in dates]


def _bare_years(text: str, dates: list[DateMention]) -> Iterator[_Fact]:
    """Numbers that a label makes years, though they might be anything elsewhere: "b. 1801"."""
    for year in _BARE_YEAR.finditer(text):
        if not any(date.start < year.end() and year.start() < date.end for date in dates):
            yield _Fact("", parse_date(year[0]), year.start(), year.end())


def _has_alternative(behind: str) -> bool:
    """Whether an "or" follows: "born 1950 or 1951"."""
    return not words("clauses", "alternative").isdisjoint(behind.casefold().split()[:1])


def _life(holder: Reference, text: str, dates: list[DateMention]) -> Iterator[_Fact]:
    """The two ends of a person's life: "15 May 1885 - 8 July 1955", "1885-1955"."""
    ends = [end for piece in _pieces(text, [*_facts(dates), *_bare_years(text, dates)]) for end in _only_date(piece)]
    if len(ends) != len(_ENDS):
        return
    birth, death = ends
    if not _is_life(holder, birth.value, death.value) or not _LEFT_OF_LIFE.fullmatch(text[: birth.start]) or text[death.end :].strip(" ?"):
        return
    yield replace(birth, predicate=_ENDS[0])
    yield replace(death, predicate=_ENDS[1])


_ENDS = ("born", "died")


def _day(holder: Reference, text: str, dates: list[DateMention]) -> Iterator[_Fact]:
    """When an event was whose name the brackets stand behind: "the Battle of Corvane (3 May 1820)"."""
    alone = len(dates) == 1 and dates[0].end - dates[0].start == len(text.strip()) and dates[0].value.granularity is Granularity.DAY
    if alone and not dates[0].value.spans and holder.referent.resolved.entity_type is EntityType.EVENT and dates[0].value.is_known:
        yield replace(_facts(dates)[0], predicate="occurred")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int


def _pieces(text: str, dates: list[_Fact]) -> list[_Piece]:
    """What stands on both sides of the dash, from the first date to the last."""
    if not dates:
        return []
    start, end = min(date.start for date in dates), max(date.end for date in dates)
    dash = _DASH.search(text, start, end)
    return [] if dash is None else [_Piece(text[start : dash.start()], start), _Piece(text[dash.end() : end], dash.end())]


def _only_date(piece: _Piece) -> list[_Fact]:
    """The one date in a piece; a year that stands alone is one here."""
    dates = find_dates(piece.text)
    return [
        replace(fact, start=fact.start + piece.start, end=fact.end + piece.start)
        for fact in _facts(dates) or _bare_years(piece.text, dates)
    ]


def _is_life(holder: Reference, birth: DateValue, death: DateValue) -> bool:
    if birth.earliest is None or death.latest is None or holder.name is None or holder.name.head.lower_ in head_types():
        return False
    to_the_day = birth.granularity is Granularity.DAY and death.granularity is Granularity.DAY
    kind = holder.referent.resolved.entity_type
    person = kind is EntityType.PERSON or (len(holder.name.tokens) > 1 and (to_the_day or kind is EntityType.UNKNOWN))
    if not person or holder.name.head.lower_ in words("nouns", "named_kinds"):
        return False
    years = (death.latest - birth.earliest).days / _DAYS
    return years >= 0 if to_the_day else _SHORTEST <= years <= _LONGEST


def _of_line(scene: Scene) -> Iterator[Claim]:
    """A line like "Founded: 1924" or "Date of birth 23 December 1801", which speaks of the document's topic."""
    line = scene.evidence.quote
    label = _labels()[0].match(line)
    inner = scene.sentence.passage.kind is PassageKind.ASIDE  # read with what it stands behind
    if label is None or inner or any(clause.subject is not None for clause in scene.clauses):
        return
    dates = find_dates(line, reference=scene.document.published)
    facts = [fact for fact in _labelled(line, dates) if not line[label.end() : fact.start].strip(" \t:–-")]
    topic = scene.topic_at(scene.sentence.tokens[0])
    if topic is not None:
        yield from _claims(scene, topic, facts[:1], scene.evidence.start)


def _of_box(scene: Scene) -> Iterator[Claim]:
    """A fact box that lost its lines: "Jane Roe Born 3 May 1920 Died ...". Of the name before the first label, else of the topic.

    In a sentence nothing but a label is capitalised and followed by a bare date, or is a "date of birth" with the date right behind.
    """
    line, offset = scene.evidence.quote, scene.evidence.start
    subject = None
    told: set[int] = set()
    for label in _box_labels().finditer(line):
        start = offset + label.end()
        date = next((found for found in scene.sentence.dates if found.start >= start), None)
        if date is None or not date.value.is_known or date.value.spans or not _CONNECTED.fullmatch(line, label.end(), date.start - offset):
            continue
        if _is_behind_its_date(scene, offset + label.start(), told):
            continue
        told.add(date.start)
        name = _labels()[1][label[1].casefold()].name
        named = _before(scene, offset + label.start()) if subject is None else None
        if name in _ENDS and named is not None and _is_where(scene, named):
            continue
        subject = subject or named or scene.topic_at(scene.sentence.tokens[0])
        if subject is not None:
            fact = _Fact(name, date.value, date.start, date.end)
            yield from _claims(scene, subject, [fact], 0)


def _is_where(scene: Scene, named: Mention) -> bool:
    """Whether what stands before "Died" is where somebody was born, who may not be whom the text is about: "<Town>, Ohio Died July 4"."""
    comma = scene.sentence.token_before(named.span.start - 1)
    return named.entity_type is EntityType.PLACE or is_known_place(named.name) or (comma is not None and comma.text == ",")


def _is_behind_its_date(scene: Scene, start: int, told: set[int]) -> bool:
    """Whether a label follows a date that no label before it has: "Key dates 9 May 1876 Opened 9 June 2006 Closed"."""
    before = next((date for date in reversed(scene.sentence.dates) if date.end <= start), None)
    return before is not None and before.start not in told and _NOTHING.fullmatch(scene.document.text, before.end, start) is not None


_NOTHING = re.compile(r"[\s()\d-]*")
_CONNECTED = re.compile(r"\s*(?:on|:|\(|\([^()]*\))?\s*")


@cache
def _box_labels() -> re.Pattern[str]:
    plain = [word for word in _labels()[1] if word.isascii() and "." not in word]
    capitalised = [word.capitalize() for word in plain] + [word for word in plain if "date" in word and " " in word]
    longest_first = sorted(capitalised, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<=\w\s)({'|'.join(map(re.escape, longest_first))})(?!\w)")


def _before(scene: Scene, offset: int) -> Mention | None:
    """The thing named right before a place in the sentence."""
    token = scene.sentence.token_before(offset - 1)
    holder = bearer_of(scene, token)
    if token is None or holder is None or (holder.last != token and holder_of(token, scene.read.references) == holder):
        return None  # the name goes on behind the place
    return scene.read.mention_of(holder)


def _claims(scene: Scene, subject: Mention, facts: list[_Fact], offset: int) -> Iterator[Claim]:
    for fact in facts:
        yield write(
            EventClaim,
            subject=subject,
            predicate=fact.predicate,
            value=fact.value,
            value_span=scene.document.span(offset + fact.start, offset + fact.end),
            **scene.common(None, anaphoric=subject.antecedent is not None),
        )
