"""Quantities: how many of what somebody did or had ("dismantled 207 cells"), and how much a thing measures ("a budget of $3 million")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.extractors.aboard import ABOARD, aboard
from claimcheck.extractors.ages import is_age
from claimcheck.extractors.anniversaries import after_years
from claimcheck.extractors.framing import framed
from claimcheck.extractors.limiting import places_of
from claimcheck.extractors.losses import loss_of
from claimcheck.extractors.measured import HAS, Measured
from claimcheck.extractors.measures import is_measure, measure_name
from claimcheck.extractors.measuring import clause_above, measured_by
from claimcheck.extractors.narrowing import scope_of
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.short_forms import short_form
from claimcheck.extractors.telling import objects_behind
from claimcheck.extractors.tolls import nobodies, toll_of
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, Qualifiers, QuantityClaim
from claimcheck.model.mentions import Mention, QuantityMention
from claimcheck.model.values import DateValue, EntityType, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import SUBJECTS, is_bare
from claimcheck.reading.stance import Mode, base_form
from claimcheck.reading.subjects import is_not_one
from claimcheck.reading.tree import Token
from claimcheck.values.quantities import dimension_of


def extract_quantities(scene: Scene) -> Iterator[Claim]:
    """The quantities of a sentence, as claims about what they belong to."""
    for quantity, told, subject in _told(scene):
        measured = _in_kind(scene, told, quantity)
        time = _time(scene, quantity, measured)
        yield write(
            QuantityClaim,
            subject=subject,
            predicate=_former(measured.predicate) if time is None and _is_old(scene, quantity, measured) else measured.predicate,
            object=scene.read.mention(measured.other),
            value=_counting(scene, quantity, measured),
            value_span=scene.value_span(quantity.mention),
            qualifiers=_qualifiers(scene, measured, subject, time),
            **scene.common(_as_told(measured), anaphoric=subject.antecedent is not None, doubts=_doubts(scene, quantity, measured)),
        )


def _told(scene: Scene) -> Iterator[tuple[Attached[QuantityMention], Measured, Mention]]:
    """The quantities of a sentence, what each is of, and whose; a toll of nobody only where the text tells what happened."""
    for quantity in scene.quantities:
        told = is_age(scene, quantity) or after_years(scene, quantity) is not None
        if told or _is_part_of_word(scene, quantity) or _is_not_one(quantity):
            continue
        measured = (
            toll_of(scene, quantity)
            or aboard(scene, quantity)
            or loss_of(scene, quantity)
            or short_form(scene, quantity)
            or framed(scene, quantity)
            or measured_by(scene, quantity)
        )
        timed = dimension_of(quantity.mention.value.unit) == _TIME
        of_noun = measured is not None and measured.predicate == _BE and "-" in scene.value_span(quantity.mention).quote
        if measured is not None and timed and (measured.predicate == HAS or of_noun):
            continue  # "the population 7 years and above", "is a four-year school": nothing has years, or is so many
        subject = _holder(scene, measured) if measured is not None else None
        if measured is not None and subject is not None:
            yield quantity, measured, subject
    for quantity, measured in nobodies(scene):
        happened = scene.read.mention(measured.subject)
        if happened is None or not (happened.entity_type is EntityType.EVENT or happened.named):
            happened = _happening(scene, quantity.root)
        if happened is not None:
            yield quantity, measured, happened


def _is_not_one(quantity: Attached[QuantityMention]) -> bool:
    """Whether nothing is counted: "not one guest was hurt"."""
    return is_not_one(quantity.root)


def _is_part_of_word(scene: Scene, quantity: Attached[QuantityMention]) -> bool:
    """Whether a number is part of a noun that counts nothing: "a three-master"; but not of "a seven-storey building"."""
    doc, hyphen = quantity.root.doc, quantity.root.i + 1
    if quantity.mention.value.unit or hyphen + 1 >= scene.sentence.tokens.end or doc[hyphen].text != "-" or quantity.root.whitespace_:
        return False
    noun = doc[hyphen + 1]
    modified = noun.head if noun.dep_ in {"compound", "nmod", "amod"} else noun
    return noun.tag_ == "NN" and (modified == noun or any(child.dep_ == "nummod" and child.i > noun.i for child in modified.children))


def _in_kind(scene: Scene, measured: Measured, quantity: Attached[QuantityMention]) -> Measured:
    """What is told by the kind of thing or unit: a length in minutes is a duration, the size of an earthquake its magnitude."""
    unit, sizes = quantity.mention.value.unit, lexicon("measures")["sizes"]
    rises = measured.predicate in _ABOVE_SEA and measured.subject is not None
    if rises and measured.subject is not None and not scene.kinds_of(measured.subject).isdisjoint(words("frames", "rising")):
        return replace(measured, predicate=_HEIGHT)  # of a mountain, its elevation is its height
    if measured.predicate == _LENGTH and dimension_of(unit) == _TIME:
        return replace(measured, predicate=_DURATION)
    if measured.predicate == _SIZE and not unit and measured.subject is not None:
        told = next((sizes[noun] for noun in sorted(scene.kinds_of(measured.subject)) if noun in sizes), _SIZE)
        return replace(measured, predicate=told)
    return measured


_HEIGHT, _ABOVE_SEA = "height", frozenset({"elevation", "altitude", "size"})
_BE, _LENGTH, _DURATION, _TIME, _SIZE = "be", "length", "duration", "time", "size"


def _as_told(measured: Measured) -> Clause | None:
    """The clause, which is no mere possibility where it tells what a thing can do: "can hold 300 people"."""
    clause = measured.clause
    able = (
        clause is not None
        and clause.mode is Mode.POSSIBLE
        and any(child.lower_ in words("measures", "able") for child in clause.verb.children)
    )
    told = able and measured.predicate in words("measures", "abilities")
    return replace(clause, mode=Mode.ASSERTED) if clause is not None and (told or _is_imposed(clause, measured)) else clause


def _is_imposed(clause: Clause, measured: Measured) -> bool:
    """Whether a court's order brings about what is told: "was ordered to pay a fine of $300"."""
    verb = clause.verb
    imposing = verb.dep_ in {"xcomp", "ccomp"} and base_form(verb.head) in words("measures", "imposing")
    return clause.mode is Mode.PLANNED and imposing and measured.predicate in words("measures", "imposed")


def _doubts(scene: Scene, quantity: Attached[QuantityMention], measured: Measured) -> tuple[str, ...]:
    """The words that make a toll provisional: it will grow while people are "missing"; or that what holds the number did not come about."""
    if not measured.of_people:
        above = _made_in(scene, quantity, measured)
        return (above.mode.value,) if above is not None and above.mode is not Mode.ASSERTED else ()
    return tuple(token.lower_ for token in scene.sentence.tokens if token.lower_ in words("measures", "provisional"))


def _made_in(scene: Scene, quantity: Attached[QuantityMention], measured: Measured) -> Clause | None:
    """The clause that a number depends on which has none of its own: "would have made it 300 m long", "wants to build the 300 m tower"."""
    if measured.clause is not None or measured.subject is None:
        return None
    small = quantity.root.head.dep_ in {"ccomp", "oprd", "xcomp", "acomp"}
    return clause_above(scene, quantity.root) if small or measured.subject.dep_ == "dobj" else None


def _is_old(scene: Scene, quantity: Attached[QuantityMention], measured: Measured) -> bool:
    """Whether it is what a change led away from: the first number of "rose from $3 to $5"."""
    before = scene.sentence.token_before(quantity.mention.start - 1)
    changed = measured.clause is not None and measured.clause.lemma in words("measures", "change")
    return changed and before is not None and before.lower_ in words("measures", "old_value")


def _former(predicate: str) -> str:
    """The property that an old value is of, so that a text does not contradict itself."""
    return f"former {predicate}"


def _holder(scene: Scene, measured: Measured) -> Mention | None:
    """Whose number it is: for a measure without an owner ("sales came to ...") and for a toll, what the document is about."""
    token = measured.subject
    if measured.left_out is not None and measured.predicate in words("measures", "of_events"):
        told = _happening_before(scene, measured.left_out) or scene.read.lately_mention(measured.left_out)
        return told or (scene.read.topic_mention(measured.left_out) if _takes_people(scene) else None)
    if measured.left_out is not None and (stage := scene.read.stage_mention(measured.left_out)) is not None:
        return _accident(scene, measured, stage) or stage
    if token is not None and token == measured.counted and measured.left_out is not None and not measured.of_people:
        return None  # a loss of nobody knows what
    if token is not None and measured.clause is not None and token == measured.counted:
        if measured.predicate == HAS:
            return scene.read.topic_mention(token) or scene.read.mention(token)
        if measured.predicate in words("policy", "casualty"):
            return scene.read.stage_mention(token) or scene.read.mention(token)
    if token is not None and is_bare(token) and token.lemma_.lower() in words("measures", "making"):
        begins = scene.sentence.start == scene.sentence.passage.start
        if token.dep_ in SUBJECTS and not begins:
            return None  # "Construction cost 3 million": of what, or of which part of it, the text has just told
        return scene.read.topic_mention(token) or scene.read.mention(token)
    if token is not None and token.pos_ in {"NOUN", "PROPN"} and is_measure(token) and measured.predicate.endswith(measure_name(token)):
        lately = scene.read.lately_mention(token) if measured.predicate in words("measures", "of_events") else None
        topic = lately or _told_place(scene, token) or scene.read.topic_mention(token) or _place(scene, token, measured.predicate)
        if topic is not None:
            return topic
    return scene.read.mention(token)


def _accident(scene: Scene, measured: Measured, stage: Mention) -> Mention | None:
    """What happened to the railway, the mine that a text is set on, where the text has just told it: it may have happened there twice."""
    if not measured.of_people or measured.left_out is None or stage.entity_type is EntityType.EVENT or _is_ship(scene):
        return None
    return _happening(scene, measured.left_out)


def _happening(scene: Scene, token: Token) -> Mention | None:
    """What a toll is of: what happens in its sentence, or what happened just before if the sentence gives no day of its own."""
    dated = any(date.mention.value.is_known for date in scene.dates)
    return _happening_before(scene, token) or (None if dated else scene.read.lately_mention(token))


def _takes_people(scene: Scene) -> bool:
    """Whether a text is about a study, in which people take part."""
    topic = scene.read.topic
    return topic is not None and not topic.nouns.isdisjoint(words("measures", "taking_people"))


def _is_ship(scene: Scene) -> bool:
    """Whether a text is set on a ship, whose loss is that of its people."""
    stage = scene.read.stage
    return stage is not None and not stage.nouns.isdisjoint(words("nouns", "she"))


def _happening_before(scene: Scene, token: Token) -> Mention | None:
    """What happened of which the sentence itself speaks before a token: "the final, which they won in front of 300 people"."""
    before = [reference for reference in scene.read.references.values() if reference.head.i < token.i]
    events = [one for one in before if one.referent.resolved.entity_type is EntityType.EVENT and not one.referent.resolved.plural]
    return scene.read.mention_of(max(events, key=lambda one: one.head.i)) if events else None


def _told_place(scene: Scene, token: Token) -> Mention | None:
    """The place of the last sentences, for a measure that places have."""
    return scene.read.owner_mention(token) if token.lemma_.lower() in words("measures", "of_places") else None


def _place(scene: Scene, token: Token, measure: str) -> Mention | None:
    """The place that the document is about, for a measure that places have ("the population was ...")."""
    topic = scene.topic_at(token) if measure in words("measures", "of_places") else None
    return topic if topic is not None and topic.entity_type is EntityType.PLACE else None


def _counting(scene: Scene, quantity: Attached[QuantityMention], measured: Measured) -> QuantityValue:
    """The value with the counted noun phrase as the parse has it: the noun with the modifiers between it and the number."""
    value, noun = quantity.mention.value, measured.counted
    if measured.of_people and (noun is None or noun.lemma_.lower() in words("measures", "people_left_out")):
        return value.model_copy(update={"counted": lexicon("measures")["people"]})
    if noun is None:
        told = lexicon("measures")["counts"].get(quantity.governor.lemma_.lower())
        return value.model_copy(update={"counted": told}) if told and not value.counted else value
    if (
        measured.clause is not None
        and measured.clause.lemma in lexicon("measures")["counts"]
        and noun.lower_ in words("nouns", "plural_people")
    ):
        return value.model_copy(update={"counted": lexicon("measures")["counts"][measured.clause.lemma]})
    first = noun
    for token in noun.lefts:
        if token.dep_ in {"amod", "compound", "nmod"} and scene.sentence.start_of(token) >= quantity.mention.end and token.i < first.i:
            first = token
    return value.model_copy(update={"counted": noun.doc[first.i : _end_of_word(noun)].text})


def _end_of_word(noun: Token) -> int:
    """The token behind a noun that the parser cut at a hyphen: "ex-prisoners"."""
    doc, end = noun.doc, noun.i + 1
    while end + 1 < len(doc) and doc[end].text == "-" and not (doc[end - 1].whitespace_ or doc[end].whitespace_):
        end += 2
    return end


def _qualifiers(scene: Scene, measured: Measured, subject: Mention, time: DateValue | None) -> Qualifiers:
    node = measured.node
    if node is None:
        return Qualifiers(time=time, scope=scope_of(scene, measured))
    place = scene.qualifiers(node, apart=(subject,)).place
    if measured.counted is not None and measured.counted != node:
        place += tuple(mention for mention in scene.places(measured.counted) if mention not in place and mention.name != subject.name)
    if subject.entity_type is EntityType.EVENT and measured.subject is not None:  # "the Grand Hotel fire in <Town>"
        sites = (measured.subject, *(obj for _, obj in objects_behind(measured.subject)))
        place += tuple(where for site in sites for where in places_of(scene, site) if where not in place)
    return Qualifiers(time=time, place=place, scope=scope_of(scene, measured))


def _time(scene: Scene, quantity: Attached[QuantityMention], measured: Measured) -> DateValue | None:
    """When the number held: the date right behind it ("132 in 2018"), else the clause's own."""
    end = quantity.mention.end
    for date in scene.dates:
        between = scene.document.text[end : date.mention.start].split()
        if date.mention.start >= end and len(between) <= 1:
            return date.mention.value
    taken = [
        d for d in scene.dates if any(0 <= d.mention.start - q.mention.end <= _ADJACENT for q in scene.quantities if q is not quantity)
    ]
    node = measured.counted
    on_noun = [d.mention.value for d in scene.on_noun(node)] if node is not None else []
    clause = measured.clause
    clauses = [clause, _joined_to(scene, clause, of_people=measured.of_people), *_when(scene, measured)] if clause is not None else []
    of_clause = [d.mention.value for clause in clauses if clause is not None for d in scene.dates_of(clause) if d not in taken]
    of_count = [d.mention.value for d in scene.dates if d.governor.lemma_.lower() in words("measures", "counts_of_people")]
    about = [token for token in (measured.subject, measured.clause.subject if measured.clause is not None else None) if token is not None]
    on_subject = [d.mention.value for token in about for d in scene.on_noun(token)]
    known = [d.mention.value for d in scene.dates if d.mention.value.is_known]
    alone = known if measured.predicate == ABOARD and len(known) == 1 else []  # "When it sank on 3 May, there were 310 people on board"
    return next(iter(on_noun + of_clause + of_count + on_subject + alone), None)


_ADJACENT = 4  # code points: " in "


def _when(scene: Scene, measured: Measured) -> list[Clause | None]:
    """The clause that tells what happened when people came to harm or were there: "20 were hurt when the train derailed on 9 October"."""
    if not (measured.of_people or measured.predicate == ABOARD) or measured.clause is None:
        return []
    return [scene.clause_of(child) for child in measured.clause.verb.children if child.dep_ == "advcl"]


def _joined_to(scene: Scene, clause: Clause, *, of_people: bool) -> Clause | None:
    """The clause before an "and", where a date opens the sentence of both: "In 1998 the train hit a lorry, and 17 people were hurt"."""
    joined = clause.verb.dep_ == "conj" or (of_people and clause.verb.dep_ == "advcl")
    first = scene.clause_of(clause.verb.head) if joined else None
    opening = scene.sentence.tokens[0]
    fronted = opening.pos_ == "ADP" and first is not None and opening.head == first.verb
    return first if fronted or of_people else None
