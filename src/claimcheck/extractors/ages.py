"""Ages: "aged 32", "a 32-year-old engineer", "Jane Roe, 32, ...", "Jane Roe (32)", "She was 32.", "died at the age of 87"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.extractors.deaths import follows_death, is_at_death, tells_death, tells_own_death
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import AttributeClaim, Claim, Qualifiers
from claimcheck.model.document import Span
from claimcheck.model.mentions import Mention, QuantityMention
from claimcheck.model.values import DateValue, EntityType, QuantityValue
from claimcheck.reading.ages import ends_age, has_class_noun, is_of_age
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import Name
from claimcheck.reading.phrases import is_title
from claimcheck.reading.reference import Reference, holder_of, looks_like_person
from claimcheck.reading.referents import made_of_names
from claimcheck.reading.tree import Token

_OLDEST = 120
_YEAR = "year"
_PERSONAL = frozenset({EntityType.PERSON, EntityType.UNKNOWN})


def extract_ages(scene: Scene) -> Iterator[Claim]:
    """The ages that a sentence gives to people it names or refers to."""
    for quantity in scene.quantities:
        if is_age(scene, quantity):
            yield from _stated(scene, quantity)
    for reference in scene.read.references.values():
        yield from _behind_name(scene, reference)
    for aside in scene.sentence.asides:
        anchor = scene.sentence.token_before(aside.anchor)
        holder = holder_of(anchor, scene.read.references) if anchor is not None else None
        if holder is not None and _is_age_number(aside.text.strip()) and holder.referent.resolved.entity_type in _PERSONAL:
            start = aside.start + aside.text.index(aside.text.strip())
            yield from _claim(scene, holder, aside.text.strip(), scene.document.span(start, start + len(aside.text.strip())))


def is_age(scene: Scene, quantity: Attached[QuantityMention]) -> bool:
    """Whether a quantity is somebody's age: years with a word of age about them, or a bare number that a person is."""
    tokens = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)
    around = {t.lower_ for t in tokens} | {t.nbor(-1).lower_ for t in tokens[:1] if t.i > 0}
    if quantity.mention.value.unit == _YEAR and (quantity.mention.text.isdigit() or around & words("measures", "age_words")):
        return True  # years that are not called years are an age: "Jane Roe, 32, ..."
    if quantity.mention.value.unit in lexicon("policy")["per_year"] and around & words("measures", "age_words"):
        return True  # "a 14-month-old boy"
    if is_of_age(quantity.root) and _is_bare(quantity):
        return True
    value, verb = quantity.mention.value, quantity.governor
    told = verb.lemma_ == "be" and quantity.root.dep_ in {"attr", "acomp"}
    if value.unit or value.counted or not (told or _is_at_age(quantity)):
        return False
    clause = scene.clause_of(verb)
    bearer = None if clause is None else clause.patient if clause.passive else clause.subject
    subject = scene.read.reference(bearer)
    return subject is not None and _is_person(subject)


def _is_person(subject: Reference) -> bool:
    """Whether a thing is a person, or has a name made like one's, of which the model makes much else."""
    referent = subject.referent.resolved
    made_so = referent.named and made_of_names(referent.name.casefold())
    return referent.entity_type is EntityType.PERSON or made_so or looks_like_person(subject)


def _is_at_age(quantity: Attached[QuantityMention]) -> bool:
    """Whether a bare number is an age at which something came about: "retired at 60"; a small one may be the time of day."""
    number, first = quantity.root, quantity.root.left_edge
    before_name = number.dep_ == "nummod" and number.head.pos_ == "PROPN"  # "At 17 <Name> retired"
    if not (number.dep_ == "pobj" or before_name) or first.i == first.sent.start:
        return False
    at = first.nbor(-1)
    behind_at = at.lower_ in words("measures", "age_prepositions") and at.head.pos_ == "VERB"
    return behind_at and _is_bare(quantity) and (quantity.mention.value.lower or 0) >= _NO_HOUR


_NO_HOUR = 13


def _is_bare(quantity: Attached[QuantityMention]) -> bool:
    """Whether a number could be an age: exact, whole, and of nothing."""
    value = quantity.mention.value
    whole = value.exact is not None and value.exact % 1 == 0 and 0 < value.exact < _OLDEST
    alone = not any(child.dep_ not in {"punct", "compound"} for child in quantity.root.children)
    return whole and alone and not (value.unit or value.counted)


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Whose age it is, the clause that says so, and whether it is the age at the time of that clause only."""

    token: Token | None
    clause: Clause | None
    then: bool = False


def _stated(scene: Scene, quantity: Attached[QuantityMention]) -> Iterator[Claim]:
    """An age in words: it belongs to the noun it modifies, or to the subject of the verb it hangs on."""
    number = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)[0]
    if any(_number_behind(reference) == number for reference in scene.read.references.values()):
        return  # the name before it tells whose it is, wherever the parser hangs it
    bearer = _bearer(scene, quantity)
    if bearer is None:
        return
    shared = any(child.lower_ in words("measures", "age_of_each") for child in quantity.root.children)
    first = bearer.token
    while shared and first is not None and first.dep_ == "conj":
        first = first.head
    for token in scene.each(first) if shared else [first]:
        yield from _told(scene, quantity, bearer, scene.read.mention(token))


def _told(scene: Scene, quantity: Attached[QuantityMention], bearer: _Bearer, subject: Mention | None) -> Iterator[Claim]:
    unit = quantity.mention.value.unit or _YEAR
    if subject is None or (subject.entity_type is EntityType.PLACE and quantity.mention.text.isdigit()):
        return  # "Teller Street, 19, ..." is an address
    if unit != _YEAR and subject.entity_type is not EntityType.PERSON:
        return  # "a six-week-old strike"
    then = _then(bearer, quantity.root)
    at_death = bearer.clause is not None and _is_age_at_death(scene, bearer.clause, then)
    event = scene.clause_of(then) if then is not None else bearer.clause if bearer.then else None
    lived = _past_of(scene, bearer.token) if bearer.clause is None and bearer.token is not None else None
    on_event = scene.dates_of(event) if event is not None and not at_death else []
    dates = [date for date in on_event if date.preposition in words("time", "event_prepositions")]  # not "trained for the 1942 games"
    if is_of_age(quantity.root) and event is None and scene.document.published is None and lived is None:
        return  # "Jane Roe, a girl of 14, went to sea": nobody says when
    frame = _Age(
        subject=subject,
        value=quantity.mention.value.model_copy(update={"counted": "", "unit": unit}),
        span=scene.value_span(quantity.mention),
        clause=bearer.clause,
    )
    if event is not None and not at_death:
        if (at_event := _at_event(scene, frame, event)) is not None:
            yield at_event
        if not dates:
            return  # "at the age of 32, she won": nobody says when that was
    yield frame.claim(scene, "age at death" if at_death else "age", time=dates[0].mention.value if dates else lived)


@dataclass(frozen=True, slots=True)
class _Age:
    """An age as the text has it: of whom, how many years, where it stands, and the clause that says so."""

    subject: Mention
    value: QuantityValue
    span: Span
    clause: Clause | None

    def claim(self, scene: Scene, predicate: str, *, time: DateValue | None = None, other: Mention | None = None) -> Claim:
        return write(
            AttributeClaim,
            subject=self.subject,
            predicate=predicate,
            object=other,
            value=self.value,
            value_span=self.span,
            qualifiers=Qualifiers(time=time),
            **scene.common(self.clause, anaphoric=self.subject.antecedent is not None),
        )


def _at_event(scene: Scene, told: _Age, event: Clause) -> Claim | None:
    """The age at what comes about once in a life: "retired at the age of 65", "was 29 when she married <Name>".

    None where more is said of the event: whoever retired "from the bank", or "briefly", may have retired once more.
    """
    deed: str | None = lexicon("measures")["age_at"].get(event.lemma)
    if deed is None or event.negated:
        return None
    other = scene.read.mention(event.patient)
    spouse = other is not None and other.named and other.entity_type is EntityType.PERSON
    who = scene.read.mention(event.subject)
    alone = spouse if event.patient is not None else event.lemma not in words("measures", "with_whom")
    if who is None or who.name != told.subject.name or not alone or not _is_plain(scene, event):
        return None
    return told.claim(scene, f"age at {deed}", other=other)


def _is_plain(scene: Scene, event: Clause) -> bool:
    """Whether nothing but its time and an age is told of an event."""
    behind = (obj for name, obj in event.preps if name not in words("measures", "age_prepositions"))
    limited = any(not (obj.like_num or scene.is_time(obj)) for obj in behind)
    around = {child.dep_ for child in event.verb.children if child.lower_ not in words("clauses", "asking_adverbs")}
    again = any(child.lower_ in words("time", "occasion") for child in event.verb.children)  # "retired a second time"
    return not limited and not again and around.isdisjoint(_MORE) and event.verb.dep_ not in {"ccomp", "xcomp"}


_MORE = frozenset({"advmod", "advcl", "xcomp", "conj", "ccomp", "prt"})


def _leads_to(noun: Token, verb: Token) -> bool:
    """Whether a noun stands behind prepositions of a verb: the flood of "in the flood of January 1899 she rowed"."""
    node = noun
    while node.dep_ in {"pobj", "prep"}:
        node = node.head
    return node == verb


def _is_age_at_death(scene: Scene, clause: Clause, then: Token | None) -> bool:
    """Whether an age is that at death: by the verb that it hangs on, the clause that tells when, or the sentence before.

    By the last in texts without a day of publication only: in the news of a death the age of the dead is one with that of the living.
    """
    if then is not None:
        return tells_own_death(scene, then, clause)
    was = clause.lemma == "be" and clause.verb.tag_ == "VBD"
    undated = scene.document.published is None
    return tells_death(clause) or (was and (is_at_death(scene, clause) or (undated and follows_death(scene, clause))))


def _past_of(scene: Scene, bearer: Token, *, then: bool = False) -> DateValue | None:
    """The time of which an age beside a noun or a name is told: that of the clause, "In 1985 Jane Roe, 34, disappeared".

    In a text with a day of publication the age is that of the day, unless it says `then`. Elsewhere the time stands before the name: when
    she was so old is not told by "Jane Roe, 69, disappeared in 1985".
    """
    node = bearer
    while node.pos_ not in {"VERB", "AUX"} and node.head != node:
        node = node.head
    clause = scene.clause_of(node)
    if clause is None or clause.verb.tag_ == "VBZ" or not (then or scene.document.published is None):
        return None
    own = scene.dates_of(clause) or [date for date in scene.dates if _leads_to(date.governor, clause.verb)]
    dates = [date.mention for date in own if date.preposition]  # "approached a 2011 saloon" dates nothing
    if len(dates) != 1 or dates[0].value.earliest is None or dates[0].value.latest is None:
        return None
    first = dates[0].start < scene.sentence.start_of(bearer) and len(scene.dates) == 1
    return dates[0].value if then or first else None


def _then(bearer: _Bearer, number: Token) -> Token | None:
    """The verb of a clause that tells when somebody was so old: "was 19 when she survived the crash"."""
    if bearer.clause is None or bearer.clause.lemma != "be":
        return None
    behind = (*bearer.clause.verb.children, *number.children)  # the parser may hang the clause on the number
    return next((child for child in behind if child.dep_ in {"advcl", "relcl"} and _asks_when(child)), None)


def _asks_when(verb: Token) -> bool:
    return any(word.lower_ in words("clauses", "asking_adverbs") for word in verb.lefts)


def _bearer(scene: Scene, quantity: Attached[QuantityMention]) -> _Bearer | None:
    inside = {token.i for token in scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)}
    named_by_age = next((token for token in scene.sentence.tokens if token.i in inside and token.i in scene.read.references), None)
    if named_by_age is not None:
        return _Bearer(named_by_age, None)  # "the 32-year-old was found"
    node = quantity.governor if quantity.governor.i not in inside else quantity.root.head
    then = _is_at_age(quantity)
    if is_of_age(quantity.root) and quantity.root.head.head.dep_ in {"pobj", "attr"}:
        return _as_boy(scene, quantity.root.head.head)
    while node.pos_ not in _BEARING and node.head != node:
        then |= node.lower_ in words("measures", "age_heads") and node.head.pos_ == "VERB"
        node = node.head
    if quantity.root.dep_ in {"dobj", "pobj", "nsubj", "nsubjpass"} and node.pos_ != "NOUN" and not then:
        return None  # "threatened a 16-year-old": the child is nobody the sentence names
    if node.pos_ == "VERB" and node.lower_ in words("measures", "age_plurals"):
        return None  # "her daughters, ages 4 and 6, ..."
    if _is_of_another(scene, node, quantity):
        return None
    if node.lower_ in words("measures", "age_heads"):  # "aged 32", "at the age of 32"
        then |= node.dep_ == "pobj" or node.head.pos_ == "VERB"
        node = node.head.head if node.dep_ == "pobj" else node.head
    clause = scene.clause_of(node) if node.pos_ in {"VERB", "AUX"} else None
    if clause is None:
        return _Bearer(node, None) if node.pos_ in {"NOUN", "PROPN", "PRON"} else None
    return _Bearer(clause.patient if clause.passive else clause.subject, clause, then)


def _is_of_another(scene: Scene, node: Token, quantity: Attached[QuantityMention]) -> bool:
    """Whether "aged 60" stands right behind somebody else than the subject: "was killed by her husband, aged 60"."""
    word = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)[0]
    at = word.nbor(-1) if word.i > word.sent.start and word.lower_ not in words("measures", "age_heads") else word
    if at.lower_ not in words("measures", "age_heads") or at.i - 1 <= at.sent.start or at.nbor(-1).text != ",":
        return False
    before, clause = scene.read.reference(at.nbor(-2)), scene.clause_of(node) if node.pos_ == "VERB" else None
    subject = scene.read.reference(clause.patient if clause.passive else clause.subject) if clause is not None else None
    person = before is not None and before.referent.resolved.entity_type is EntityType.PERSON
    return person and before is not None and subject is not None and before.referent.resolved is not subject.referent.resolved


def _as_boy(scene: Scene, noun: Token) -> _Bearer:
    """Whose age it is in "signed as a boy of seventeen", "was a man of 43": that of the subject; else that of the noun itself."""
    as_that = noun.dep_ == "pobj" and noun.head.lower_ == _AS
    clause = scene.clause_of(noun.head.head if as_that else noun.head) if as_that or noun.dep_ == "attr" else None
    if clause is None:
        return _Bearer(noun, None)
    past = clause.verb.tag_ == "VBD" and scene.document.published is None
    return _Bearer(clause.patient if clause.passive else clause.subject, clause, then=as_that or past)


_AS = "as"
_BEARING = frozenset({"NOUN", "PROPN", "PRON", "VERB", "AUX"})


def _behind_name(scene: Scene, reference: Reference) -> Iterator[Claim]:
    """The number between commas behind a person's name: "Jane Roe, 32, of Port Ansel", "In 1990 Jane Roe, then 32, left"."""
    number = _number_behind(reference)
    if number is None:
        return
    adverb = number.nbor(-1).lower_
    undated = scene.document.published is None and adverb in words("measures", "age_just")  # "Jane Roe, just 34, became a judge"
    then = undated or adverb in words("measures", "age_then")
    time = _past_of(scene, reference.head, then=then) if then or adverb == "," else None  # "now 42" is of today
    if time is not None or not then:  # "then" is told of a stated time only
        yield from _claim(scene, reference, number.text, scene.tokens_span(number, number), time)


def _number_behind(reference: Reference) -> Token | None:
    """The age between commas right behind a person's name, also behind an adverb ("then 32", "now 32")."""
    doc, at = reference.last.doc, reference.last.i + 1
    end = reference.last.sent.end
    if at + 1 >= end or doc[at].text != ",":
        return None
    number = doc[at + 2] if doc[at + 1].lower_ in words("measures", "age_adverbs") and at + 2 < end else doc[at + 1]
    person = reference.name is not None and not is_title(reference.name) and _may_be_person(reference, reference.name)
    told = person and _is_age_number(number.text) and ends_age(doc, number.i + 1, end)
    return number if told else None


def _may_be_person(reference: Reference, name: Name) -> bool:
    """Two capitalised words with a number between commas are a person, whatever the model took them for; one word needs its word."""
    if has_class_noun(name):
        return False
    return len(name.tokens) > 1 or reference.referent.resolved.entity_type in _PERSONAL


def _is_age_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < int(text) < _OLDEST and len(text) <= len(str(_OLDEST))


def _claim(scene: Scene, holder: Reference, number: str, place: Span, time: DateValue | None = None) -> Iterator[Claim]:
    subject = scene.read.mention_of(holder)
    yield write(
        AttributeClaim,
        subject=subject,
        predicate="age",
        value=QuantityValue(lower=Decimal(number), upper=Decimal(number), unit=_YEAR),
        value_span=place,
        qualifiers=Qualifiers(time=time),
        **scene.common(None, anaphoric=subject.antecedent is not None),
    )
