"""Years counted from what happened once: "celebrated the centenary of its opening in 1998", "closed in 1998, 40 years after it opened"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.errors import ValueParseError
from claimcheck.extractors.properties import Property, property_of_noun
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.telling import belonging_to, event_noun, telling_of
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import AttributeClaim, Claim, Qualifiers
from claimcheck.model.document import Span
from claimcheck.model.mentions import DateMention, Mention, QuantityMention
from claimcheck.model.values import DateValue, EntityType, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.stance import Mode
from claimcheck.reading.tree import Token
from claimcheck.values.dates import parse_date
from claimcheck.values.elapsed import years_since
from claimcheck.values.quantities import parse_quantity

_YEAR = "year"


@dataclass(frozen=True, slots=True)
class _Years:
    """A number of years, where it stands, and the time up to which it counts."""

    number: int
    place: Span
    time: DateValue

    def of(self, scene: Scene, subject: Mention, predicate: str) -> Claim:
        """The claim that so many years of a thing had passed then."""
        return write(
            AttributeClaim,
            subject=subject,
            predicate=predicate,
            value=QuantityValue(lower=Decimal(self.number), upper=Decimal(self.number), unit=_YEAR),
            value_span=self.place,
            qualifiers=Qualifiers(time=self.time),
            **scene.common(None, anaphoric=subject.antecedent is not None),
        )


def extract_anniversaries(scene: Scene) -> Iterator[Claim]:
    """How many years after what a sentence tells its one date is; nothing where it has several dates, or none with a year."""
    known = [date for date in scene.dates if date.mention.value.earliest is not None and date.mention.value.latest is not None]
    if len(known) != 1:
        return
    for clause in scene.clauses:
        yield from _anniversary(scene, clause, known[0])
    for quantity in scene.quantities:
        yield from _years_after(scene, quantity, known[0])


def _anniversary(scene: Scene, clause: Clause, date: Attached[DateMention]) -> Iterator[Claim]:
    """As in "celebrated the centenary of its opening in 1998"; what "its 50th anniversary" is counted from, nobody can tell.

    Somebody's own birthday, which need not be celebrated on its day, tells an age of that year.
    """
    noun = clause.patient
    celebrated = clause.lemma in words("anniversaries", "celebrating") and not clause.negated and clause.mode is Mode.ASSERTED
    if noun is None or not celebrated or date not in scene.dates_of(clause):
        return
    told = _number_of(noun)
    behind = [
        child
        for child in noun.rights
        if child.dep_ == "prep" and child.lower_ not in words("time", "event_prepositions", "belonging_prepositions")
    ]
    if told is None or behind or any(child.dep_ == "compound" and not child.like_num for child in noun.lefts):
        return
    number, word = told
    place = scene.tokens_span(word if word == noun else word.left_edge, word)
    happened = belonging_to(noun)
    if noun.lemma_.lower() in words("anniversaries", "birthdays"):
        subject = scene.read.mention(clause.subject)
        if subject is not None and subject.entity_type is EntityType.PERSON and happened is not None and happened.pos_ == "PRON":
            yield _Years(number, place, _year_of(date.mention.value)).of(scene, subject, "age")
        return
    prop = property_of_noun(event_noun(happened)) if happened is not None and happened.pos_ == "NOUN" else None
    subject = scene.read.mention(belonging_to(happened)) if happened is not None else None
    if prop is not None and prop.once and subject is not None and subject.named:
        yield _Years(number, place, date.mention.value).of(scene, subject, years_since(prop.name))


def _year_of(value: DateValue) -> DateValue:
    """The year that a date lies in; the date itself where it may lie in several."""
    first, last = value.earliest, value.latest
    if first is None or last is None or first.year != last.year:
        return value
    return parse_date(f"{first.year:04}")


def _number_of(noun: Token) -> tuple[int, Token] | None:
    """Which anniversary a noun means, and the word that says so; None where none does, and for any other noun."""
    kind = noun.lemma_.lower()
    ordinals = ((number, child) for child in noun.lefts if (number := _ordinal_at(child)) is not None)
    told = next(ordinals, None)
    if kind in words("anniversaries", "nouns"):
        return told
    by_itself: int | None = lexicon("anniversaries")["years"].get(kind)
    return (by_itself, noun) if by_itself is not None and told is None else None


def _ordinal_at(token: Token) -> int | None:
    """The number of an ordinal with the words that belong to it: "75th", "seventy-fifth", "hundred and twenty-fifth"."""
    digits = _ORDINAL.fullmatch(token.lower_)
    if digits:
        return int(digits[1]) if int(digits[1]) >= _FEWEST else None
    word: str | None = lexicon("anniversaries")["ordinals"].get(token.lower_)
    if word is None:
        return None
    before = [one.lower_ for one in token.doc[token.left_edge.i : token.i]]
    try:
        value = parse_quantity(" ".join([*before, word]).replace(" - ", "-"))
    except ValueParseError:
        return None
    return int(value.exact) if value.exact is not None and value.exact >= _FEWEST else None


_FEWEST = 5  # years: of "its second 25th anniversary" the second is no number of years
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)", re.ASCII)


def after_years(scene: Scene, quantity: Attached[QuantityMention]) -> Token | None:
    """The "after" of "forty years after it opened": such years are no duration; None for others ("for forty years after the war")."""
    behind = next(iter(scene.sentence.tokens_in(quantity.mention.end, scene.sentence.end)), None)
    if quantity.mention.value.unit != _YEAR or behind is None or behind.lower_ not in words("anniversaries", "after"):
        return None
    first = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)[0]
    lasting = first.i > first.sent.start and first.nbor(-1).lower_ in words("anniversaries", "lasting")
    return None if lasting else behind


def _years_after(scene: Scene, quantity: Attached[QuantityMention], date: Attached[DateMention]) -> Iterator[Claim]:
    """As in "closed in 1998, forty years after it opened": the number right behind the date, and nothing more of the opening."""
    value, after = quantity.mention.value, after_years(scene, quantity)
    whole = value.exact is not None and value.exact % 1 == 0
    between = scene.document.text[date.mention.end : quantity.mention.start]
    if after is None or not whole or value.exact is None or between.strip() != ",":
        return
    prop, whose, behind = _told_by_clause(scene, after) if after.dep_ == "mark" else _told_by_noun(after)
    subject = scene.read.mention(whose)
    main = next((one for one in scene.clauses if one.verb.dep_ == "ROOT"), None)
    if main is not None and whose is not None and whose.pos_ == "PRON":
        doer = scene.read.mention(main.patient if main.passive else main.subject)
        if main.patient is not None and not main.passive:
            return  # "closed its café, twenty years after it opened"
        subject = subject if subject is not None and subject.named else doer
    ends = behind is None or behind.text in words("anniversaries", "stops")
    if prop is not None and prop.once and not prop.with_object and ends and subject is not None and subject.named:
        yield _Years(int(value.exact), scene.value_span(quantity.mention), date.mention.value).of(scene, subject, years_since(prop.name))


_Before = tuple[Property | None, Token | None, Token | None]
"""What happened, to what, and the word behind the phrase that says so."""


def _told_by_clause(scene: Scene, after: Token) -> _Before:
    clause = scene.clause_of(after.head)
    if clause is None or clause.negated:
        return None, None, None
    telling, last = telling_of(scene, clause), clause.verb
    particle = next((child for child in clause.verb.children if child.dep_ == "prt"), None)
    return telling.prop, telling.focus, _word_behind(particle or last)


def _told_by_noun(after: Token) -> _Before:
    noun = next((child for child in after.children if child.dep_ == "pobj"), None)
    if noun is None:
        return None, None, None
    whose = belonging_to(noun)
    return property_of_noun(event_noun(noun)), whose, _word_behind(max(noun, whose or noun, key=lambda token: token.i))


def _word_behind(token: Token) -> Token | None:
    return token.nbor(1) if token.i + 1 < token.sent.end else None
