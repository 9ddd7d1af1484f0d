"""Years counted from what happened once: "celebrated its 75th anniversary in 2017", "closed in 1998, forty years after it opened"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.errors import ValueParseError
from claimcheck.extractors.properties import property_of_noun
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.telling import belonging_to, event_noun, telling_of
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import AttributeClaim, Claim, Qualifiers
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention, QuantityMention
from claimcheck.model.values import Comparator, DateValue, EntityType, QuantityValue
from claimcheck.reading.tree import Token
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
    told = {date.mention.value for date in scene.dates if date.mention.value.earliest is not None and date.mention.value.latest is not None}
    if len(told) != 1:
        return
    (time,) = told
    for token in scene.sentence.tokens:
        yield from _anniversary(scene, token, time)
    for quantity in scene.quantities:
        yield from _years_after(scene, quantity, time)


def _anniversary(scene: Scene, noun: Token, time: DateValue) -> Iterator[Claim]:
    """As in "its 75th anniversary", "the centenary of its opening"; one of a wedding is of a pair, and no property of either."""
    kind = noun.lemma_.lower()
    told = _number_of(noun)
    if told is None or any(child.dep_ == "compound" and not child.like_num for child in noun.lefts):
        return
    happened = belonging_to(noun)
    prop = property_of_noun(event_noun(happened)) if happened is not None and happened.pos_ == "NOUN" else None
    whose = belonging_to(happened) if happened is not None and prop is not None else happened
    subject = scene.read.mention(whose)
    if subject is None or not subject.named:
        return
    number, word = told
    years = _Years(number, scene.tokens_span(word if word == noun else word.left_edge, word), time)
    if kind in words("anniversaries", "birthdays") and subject.entity_type is EntityType.PERSON:
        yield years.of(scene, subject, "age")
    elif prop is None or prop.once:
        yield years.of(scene, subject, "anniversary" if prop is None else years_since(prop.name))


def _number_of(noun: Token) -> tuple[int, Token] | None:
    """Which anniversary a noun means, and the word that says so; None for other nouns, and where nothing does."""
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
        return int(digits[1])
    word: str | None = lexicon("anniversaries")["ordinals"].get(token.lower_)
    if word is None:
        return None
    before = [one.lower_ for one in token.doc[token.left_edge.i : token.i]]
    try:
        value = parse_quantity(" ".join([*before, word]).replace(" - ", "-"))
    except ValueParseError:
        return None
    exact = value.lower is not None and value.lower == value.upper and value.comparator is Comparator.EXACT
    return int(value.lower) if exact and value.lower is not None else None


_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)", re.ASCII)


def after_years(scene: Scene, quantity: Attached[QuantityMention]) -> Token | None:
    """The "after" of "forty years after it opened": such years are no duration; None for others ("for forty years after the war")."""
    behind = next(iter(scene.sentence.tokens_in(quantity.mention.end + 1, scene.sentence.end)), None)
    if quantity.mention.value.unit != _YEAR or behind is None or behind.lower_ not in words("anniversaries", "after"):
        return None
    first = next(iter(scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)))
    lasting = first.i > first.sent.start and first.nbor(-1).lower_ in words("anniversaries", "lasting")
    return None if lasting else behind


def _years_after(scene: Scene, quantity: Attached[QuantityMention], time: DateValue) -> Iterator[Claim]:
    """As in "forty years after it opened", "forty years after its opening"."""
    value, after = quantity.mention.value, after_years(scene, quantity)
    exact = value.lower is not None and value.lower == value.upper and value.comparator is Comparator.EXACT
    if after is None or not exact or value.lower is None:
        return
    if after.dep_ == "mark":
        clause = scene.clause_of(after.head)
        telling = telling_of(scene, clause) if clause is not None and not clause.negated else None
        prop, whose = (telling.prop, telling.focus) if telling is not None else (None, None)
    else:
        noun = next((child for child in after.children if child.dep_ == "pobj"), None)
        prop, whose = (property_of_noun(event_noun(noun)), belonging_to(noun)) if noun is not None else (None, None)
    subject = scene.read.mention(whose)
    if (
        whose is not None and whose.pos_ == "PRON" and not (subject is not None and subject.named)
    ):  # "forty years after its opening, the <Name> railway closed"
        subject = next((scene.read.mention(one.subject) for one in scene.clauses if one.verb.dep_ == "ROOT"), None)
    if prop is not None and prop.once and not prop.with_object and subject is not None and subject.named:
        yield _Years(int(value.lower), scene.value_span(quantity.mention), time).of(scene, subject, years_since(prop.name))
