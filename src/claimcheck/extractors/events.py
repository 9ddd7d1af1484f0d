"""Dated events: from verbs ("was founded in May 2015") and from nouns ("the launch of X in 2014", "the May 2003 bombings")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.errors import ValueParseError
from claimcheck.extractors.dating import Dated, days_of_event, ends_of
from claimcheck.extractors.limiting import limits_of, places_of
from claimcheck.extractors.properties import Property, property_dated_by, property_of_noun, property_of_phase
from claimcheck.extractors.scene import Attached, Scene, at_its_end, is_not_until
from claimcheck.extractors.telling import Telling, belonging_to, event_noun, objects_behind, telling_of
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, EventClaim
from claimcheck.model.document import Span
from claimcheck.model.mentions import DateMention
from claimcheck.model.values import DateValue, EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.stance import Mode, base_form
from claimcheck.reading.tree import Token
from claimcheck.values.dates import parse_date


def extract_events(scene: Scene) -> Iterator[Claim]:
    """The dated events of a sentence, each once, though its verb and its noun may tell it: "it had its premiere on 3 May"."""
    told: set[tuple[str, str, Span | None]] = set()
    for claim in _events(scene):
        event = claim.subject.name, claim.predicate, claim.value_span
        if event not in told:
            told.add(event)
            yield claim


def _events(scene: Scene) -> Iterator[Claim]:
    for clause in scene.clauses:
        yield from _dated_by(scene, clause)
    if not scene.dates and scene.sentence.lead is None:
        return
    for clause in scene.clauses:
        yield from _of_clause(scene, clause)
    for reference in scene.read.references.values():
        if reference.head.pos_ in {"NOUN", "PROPN"}:
            yield from _of_noun(scene, reference.head)


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Claim]:
    attached = scene.dates_of(clause)
    if not attached and clause.verb.dep_ != "xcomp":
        return  # an infinitive may be dated by the verb above it
    telling = telling_of(scene, clause)
    clause, attached = _not_until(clause, attached, telling.prop)
    if telling.prop is not None and telling.prop.ends:
        aspect, focus = _aspect(clause), telling.focus if telling.focus is not None else clause.subject
        for predicate, date in _ends(scene, clause, telling.prop.ends, attached, aspect):
            for one in scene.each(focus):
                yield from _dated(scene, clause, (one, predicate, None), [date])
        if aspect is not None:
            return
    dates = [date for date in days_of_event(scene, attached, telling.prop) if not _is_to_come(scene, clause, date)]
    if not dates or _is_saying(clause, telling.prop):
        return
    noun, prop = _told_by_noun(clause, telling)
    if noun is not None:
        for date in dates:
            yield from _nominal(scene, noun, date, clause, prop)
        return
    if clause.verb.pos_ == "AUX" or clause.lemma in words("time", "occurring"):
        told = _copular(scene, clause, clause.subject, dates)
        if told or clause.lemma == "be" or clause.verb.pos_ == "AUX":
            yield from told
            return
    for one, with_whom in _each_pair(scene, telling.focus, telling.other, telling.prop):
        known = telling.prop is not None and _is_of_type(scene, one, telling.prop)
        predicate = telling.prop.name if telling.prop is not None and known else _open_property(clause)
        predicate = _of_the_first(clause, predicate) if predicate == _OCCURRED else predicate
        yield from _dated(scene, clause, (one, predicate, with_whom), dates)


def _not_until(clause: Clause, attached: list[Attached[DateMention]], prop: Property | None) -> tuple[Clause, list[Attached[DateMention]]]:
    """What a thing is said not to have done until a day, as what it did on that day: "was not opened until 1919"."""
    until = [date for date in attached if is_not_until(date, clause.verb)]
    if prop is None or len(until) != 1:
        return clause, attached
    return replace(clause, negated=False), [at_its_end(until[0])]


def _told_by_noun(clause: Clause, telling: Telling) -> tuple[Token | None, Property | None]:
    """The noun for what happened, where a clause tells it by one, and the property that it states."""
    seen = _seen(clause)
    if seen is not None:
        return seen, property_of_noun(event_noun(seen))
    return (telling.noun, telling.prop) if telling.prop is not None else (None, None)


def _seen(clause: Clause) -> Token | None:
    """The event of which a time is said to be the time: "1961 saw the birth of the company", "3 May was the day of its launch"."""
    noun = clause.patient or clause.attribute
    subject = clause.subject
    if clause.passive or clause.lemma not in words("time", "seeing") or subject is None or noun is None:
        return None
    told_by_time = subject.ent_type_ == _DATE or subject.lemma_.lower() in words("time", "day_nouns")
    return _event_dated(noun) if told_by_time else None


def _event_dated(noun: Token) -> Token | None:
    """The event noun that a phrase leads to: "the birth", "the day of the launch"."""
    if noun.lemma_.lower() in words("time", "day_nouns"):
        inner = (obj for _, obj in objects_behind(noun) if obj.pos_ == "NOUN")
        before = (child for child in noun.lefts if child.dep_ in {"compound", "amod"})
        return next((one for one in (*inner, *before) if property_of_noun(event_noun(one)) is not None), None)
    return noun if property_of_noun(event_noun(noun)) is not None else None


_DATE = "DATE"


def _is_to_come(scene: Scene, clause: Clause, date: Dated) -> bool:
    """Whether a date lies behind the day of publication, though the verb is past: "who died the next day" counts from another day."""
    published, earliest = scene.document.published, date.value.earliest
    past = any(verb.tag_ == _PAST for verb in (clause.verb, *clause.verb.lefts))
    return past and published is not None and earliest is not None and earliest > published


_PAST = "VBD"


def _ends(
    scene: Scene, clause: Clause, ends: Sequence[str], attached: Sequence[Attached[DateMention]], aspect: int | None
) -> Iterator[tuple[str, Dated]]:
    """The first and the last day of what takes its time, each under its name: "built from 1901 to 1904", "began filming in May 2001"."""
    if aspect is None:
        for date in attached:
            for predicate, value in zip(ends, ends_of(date.mention.value), strict=False):
                yield predicate, Dated(value, scene.value_span(date.mention))
        return
    above = scene.clause_of(clause.verb.head)
    dates = attached or (scene.dates_of(above) if above is not None else [])
    yield from ((ends[aspect], date) for date in days_of_event(scene, dates))


def _aspect(clause: Clause) -> int | None:
    """Which end of what it tells a clause dates: 0 for "began filming", 1 for "finished filming"; None where it dates the whole."""
    governing = base_form(clause.verb.head) if clause.verb.dep_ == "xcomp" else ""
    return next((end for end, verbs in enumerate(("beginning", "ending")) if governing in words("time", verbs)), None)


def _dated_by(scene: Scene, clause: Clause) -> Iterator[Claim]:
    """As in "dates from 1934", "has existed since 1934", "has been open since May": the preposition gives the day of the event."""
    said = clause.attribute.lemma_.lower() if clause.lemma == "be" and clause.attribute is not None else clause.lemma
    thing = clause.patient if clause.passive else clause.subject
    if thing is None:
        return
    limited = len([obj for _, obj in clause.preps if not scene.is_time(obj)]) > 1  # "has been in existence in its present form since ..."
    phrases = [said, *(f"{clause.lemma} {name} {obj.lower_}" for name, obj in clause.preps if not limited)]
    around = [*clause.verb.children, *(inner for child in clause.verb.children if child.dep_ in _BETWEEN for inner in child.children)]
    for child in around:
        found = (property_dated_by(phrase, child.lower_) for phrase in phrases if child.pos_ in {"ADP", "SCONJ"})
        prop = next((one for one in found if one is not None), None)
        if prop is None:
            continue
        start, end = scene.sentence.start_of(child), scene.sentence.end_of(child)
        behind = [(d.value, d.start, d.end) for d in scene.sentence.dates if d.start in {start, end + 1}]
        bare = [scene.tokens_span(obj, obj) for obj in child.children if obj.dep_ == "pobj" and obj.like_num and len(obj.text) == _YEAR]
        spans = [scene.document.span(max(first, end + 1), last) for _, first, last in behind] or bare
        for span in spans[:1]:
            for one in (each for each in scene.each(thing) if _is_of_type(scene, each, prop)):
                yield from _dated(scene, clause, (one, prop.name, None), [Dated(value, span) for value in _dates(span.quote)])


_YEAR = 4  # digits
_BETWEEN = frozenset({"attr", "acomp", "advmod"})
"""What the preposition before a date may hang on: "dates back to 1961", "has been open since May"."""


def _dates(text: str) -> list[DateValue]:
    try:
        value = parse_date(text)
    except ValueParseError:
        return []
    return [value] if value.is_known and not value.spans else []


def _open_property(clause: Clause) -> str:
    """The name of a property that stands in no table: the verb, and what makes the event the only one ("first fly")."""
    return _of_the_first(clause, clause.lemma)


def _of_the_first(clause: Clause | None, predicate: str) -> str:
    """The predicate, as of what comes about once where the clause says so: "first held", "held for the first time"."""
    if clause is None:
        return predicate
    told = [child.lower_ for child in clause.verb.lefts if child.dep_ == "advmod" and child.lower_ in words("time", "once")]
    subject = clause.patient if clause.passive else clause.subject
    if subject is not None and subject.pos_ == "PROPN" and any(child.lower_ in words("time", "only_ones") for child in subject.lefts):
        told += sorted(words("time", "once"))  # "the inaugural <Name> Fair was held in 1986"
    for time in clause.after("for"):
        told += [child.lower_ for child in time.lefts if time.lower_ in words("time", "occasion") and child.lower_ in words("time", "once")]
    return " ".join((*told[:1], predicate))


_OCCURRED = "occurred"


def _each_pair(scene: Scene, focus: Token | None, other: Token | None, prop: Property | None) -> list[tuple[Token, Token | None]]:
    """Each thing the event is told of, with who else takes part: of "A and B married" each has the other."""
    things = scene.each(focus)
    mutual = prop is not None and prop.with_object and prop.focus == "actor" and other is None and len(things) == _PAIR
    return [(thing, things[1 - number] if mutual else other) for number, thing in enumerate(things)]


_PAIR = 2


def _is_saying(clause: Clause, prop: Property | None) -> bool:
    """Whether the clause only says something; "the species was described in 2016", "found the comet in 2016" are events of those."""
    if clause.lemma not in words("clauses", "speech", "doubting"):
        return False
    return (not clause.passive and prop is None) or any(child.dep_ in {"ccomp", "xcomp"} for child in clause.verb.children)


def _dated(scene: Scene, clause: Clause, event: tuple[Token, str, Token | None], dates: Sequence[Dated]) -> Iterator[Claim]:
    focus, predicate, other = event
    subject, target = scene.read.mention(focus), scene.read.mention(other)
    if subject is None:
        return
    limits = limits_of(scene, clause, focus, predicate, [one for one in (focus, other) if one is not None])
    around = scene.qualifiers(clause.verb, apart=(subject, target))
    qualifiers = around.model_copy(update={"scope": limits, "place": (*around.place, *places_of(scene, focus))})
    for value, place in dates:
        if clause.verb.tag_ in _PRESENT and not any(map(str.isdigit, place.quote[-_YEAR:])):
            continue  # "The zoo opens on 1 March", each year
        yield write(
            EventClaim,
            subject=subject,
            predicate=predicate,
            object=target,
            value=value,
            value_span=place,
            qualifiers=qualifiers,
            **scene.common(clause, anaphoric=subject.antecedent is not None),
        )


_PRESENT = frozenset({"VBZ", "VBP"})
_YEAR = 4  # code points


def _copular(scene: Scene, clause: Clause, subject: Token | None, dates: Sequence[Dated]) -> list[Claim]:
    """As in "The opening of X was on 3 May", "Its launch took place in 2011": the date is the value of an event noun."""
    dated = _event_dated(subject) if subject is not None and subject.pos_ == "NOUN" else None
    if dated is not None and subject != dated:
        return [claim for date in dates for claim in _nominal(scene, dated, date, clause, property_of_noun(event_noun(dated)))]
    if subject is None or subject.pos_ != "NOUN" or not _is_event_noun(subject):
        return []
    prop = property_of_noun(event_noun(subject))
    return [claim for date in dates for claim in _nominal(scene, subject, date, clause, prop)]


def _of_noun(scene: Scene, noun: Token) -> Iterator[Claim]:
    for _, inner in objects_behind(noun):
        phase = property_of_phase(noun.lemma_.lower(), inner.lemma_.lower())
        for date in days_of_event(scene, scene.on_noun(noun), phase) if phase is not None else ():
            yield from _nominal(scene, inner, date, None, phase)
    if not _is_event_noun(noun):
        return
    prop = property_of_noun(event_noun(noun))
    for date in days_of_event(scene, scene.on_noun(noun), prop):
        yield from _nominal(scene, noun, date, None, prop)


def _is_meant_only(scene: Scene, noun: Token) -> bool:
    """Whether a phrase for what happens leaves it open whether it did: "for the fair of 2021 ...", "cancelled the fair of 2021"."""
    clause = scene.clause_of(noun.head) if noun.dep_ in {"nsubj", "nsubjpass", "dobj"} else None
    if clause is not None and clause.patient == noun and clause.lemma in words("time", "undoing"):
        return True
    planned = clause is not None and (clause.mode is not Mode.ASSERTED or any(child.dep_ == "xcomp" for child in clause.verb.children))
    return planned or (noun.dep_ == "pobj" and noun.head.lower_ in words("time", "aiming"))


def _is_event_noun(noun: Token) -> bool:
    return head_types().get(noun.lemma_.lower()) is EntityType.EVENT or property_of_noun(event_noun(noun)) is not None


def _nominal(scene: Scene, noun: Token, date: Dated, clause: Clause | None, prop: Property | None) -> Iterator[Claim]:
    focus = (belonging_to(noun) or _whose_day(noun)) if prop is not None else None
    if focus is not None and prop is not None and (prop.bars(focus) or not _is_of_type(scene, focus, prop)):
        return
    subject = scene.read.mention(focus)
    if subject is None and focus is None and prop is not None and clause is not None and _is_the(noun):
        subject = scene.read.topic_mention(noun)
    if clause is None and prop is None and _is_meant_only(scene, noun):
        return
    if subject is None:
        if head_types().get(noun.lemma_.lower()) is not EntityType.EVENT:
            return
        subject, prop = scene.read.mention(noun), None
        if subject is None:
            return
    if prop is not None and any(_is_of_a_country(scene, child) for child in noun.lefts):
        return  # "the German premiere"
    other = scene.read.mention(_other(noun)) if prop is not None and prop.with_object else None
    pair = scene.each(focus) if other is None and prop is not None and prop.with_object and prop.focus == "actor" else []
    both = [one for token in pair if (one := scene.read.mention(token)) is not None]
    for one, with_whom in [(both[0], both[1]), (both[1], both[0])] if len(both) == _PAIR else [(subject, other)]:
        yield write(
            EventClaim,
            subject=one,
            predicate=prop.name if prop else _of_the_first(clause, _OCCURRED),
            object=with_whom,
            value=date.value,
            value_span=date.span,
            qualifiers=scene.qualifiers(noun, apart=(one,)).model_copy(
                update={"scope": limits_of(scene, clause, noun, prop.name) if clause is not None and prop is not None else ()}
            ),
            **scene.common(clause, anaphoric=one.antecedent is not None),
        )


def _is_of_a_country(scene: Scene, word: Token) -> bool:
    """Whether a word before a noun for what happened tells where, so that it may have happened elsewhere before."""
    named = word.text[0].isupper() and word != scene.sentence.tokens[0]
    return word.dep_ in {"amod", "compound"} and named and not scene.is_time(word)


def _whose_day(noun: Token) -> Token | None:
    """Whose birth it is, in "X's date of birth", "its opening date"."""
    day = noun.head.head if noun.dep_ == "pobj" else noun.head
    if day.lemma_.lower() not in words("time", "day_nouns"):
        return None
    owner = next((child for child in day.lefts if child.dep_ == "poss"), None) or belonging_to(day)
    return owner if owner != noun else None


def _is_of_type(scene: Scene, thing: Token, prop: Property) -> bool:
    """Whether a property can be a thing's, by its type: a person that was painted is no picture."""
    mention = scene.read.mention(thing)
    kind = mention.entity_type.value if mention is not None else ""
    return (not prop.of_types or kind in prop.of_types) and kind not in prop.not_types


def _other(noun: Token) -> Token | None:
    """Who else takes part in the event of a noun: "his marriage to X", "the merger with X"."""
    behind = (obj for child in noun.rights if child.lower_ in words("time", "partner_prepositions") for obj in child.children)
    return next((obj for obj in behind if obj.dep_ == "pobj"), None)


def _is_the(noun: Token) -> bool:
    """Whether the noun needs no telling whose it is: "The opening took place", "Construction began", and not "An opening"."""
    determiners = [child for child in noun.children if child.dep_ in {"det", "poss", "nummod"}]
    return all(child.lower_ in words("reference", "definite") for child in determiners)
