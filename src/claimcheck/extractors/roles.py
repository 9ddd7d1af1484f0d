"""Roles: a person, a title, and where it is held ("X, the mayor of Y", "Foreign Minister X", "X was appointed director of Y")."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.measured import HAS
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.terms import Post, term_of_office
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, RoleClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, TextValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.reference import Reference, looks_like_person
from claimcheck.reading.sentences import before
from claimcheck.reading.tree import Token
from claimcheck.values.names import is_ordinary, name_tokens

_HOLDERS = frozenset({EntityType.PERSON, EntityType.UNKNOWN})
_HOLDING = frozenset({"of", "at", "for", "in"})


def extract_roles(scene: Scene) -> Iterator[Claim]:
    """The titles that a sentence gives to persons."""
    told = list(_of_each(scene))
    yield from told
    known = {(claim.subject.span, claim.value_span) for claim in told}
    for reference in scene.read.references.values():
        if reference.referent.resolved.members and _is_title_noun(reference.head):
            yield from (claim for claim in _of_group(scene, reference) if (claim.subject.span, claim.value_span) not in known)


def _of_each(scene: Scene) -> Iterator[Claim]:
    for reference in scene.read.references.values():
        if reference.name is not None and (reference.referent.entity_type in _HOLDERS or looks_like_person(reference)):
            yield from _of_person(scene, reference)
    for clause in scene.clauses:
        yield from _of_clause(scene, clause)


def _of_group(scene: Scene, group: Reference) -> Iterator[Claim]:
    """As in "the victims were <Name>, <Name> and <Name>": each of them is one, where the sentence that says so names them."""
    members = group.referent.resolved.members
    for reference in scene.read.references.values():
        if reference.name is not None and reference.referent.resolved in members:
            yield from _role(scene, reference.head, group.head, None)


def _of_person(scene: Scene, person: Reference) -> Iterator[Claim]:
    for child in person.head.children:
        if child.dep_ == "appos" and _is_title_noun(child):
            yield from _role(scene, person.head, child, None)
    title = _apposed_title(person)
    if title is not None:
        yield from _role(scene, person.head, title, None)
    title = _title_before(person)
    if title is not None:
        yield from _role(scene, person.head, title, *_led_by(scene, person.head, title))


def _led_by(scene: Scene, leader: Token, title: Token) -> tuple[Clause | None, Token | None]:
    """The clause that says what somebody leads, and that: the office before the name is of it, as in "was headed by manager <Name>"."""
    first, last, _ = _title_extent(title)
    office = " ".join(token.lower_ for token in title.doc[first.i : last.i + 1])
    clause = next((one for one in scene.clauses if one.actor == leader and one.lemma in words("reference", "heading")), None)
    led = clause.patient if clause is not None and not clause.negated and office in words("policy", "single_office") else None
    return (clause, led) if led is not None and led.pos_ == "PROPN" else (None, None)


def _apposed_title(person: Reference) -> Token | None:
    """The title that a name stands in apposition to: "the mayor, <Name>", "the mayor of <Town>, <Name>"."""
    above = person.head.head
    if person.head.dep_ != "appos":
        return None
    if (
        above.dep_ == "pobj"
        and above.head.lower_ in _HOLDING
        and (person.referent.entity_type is EntityType.PERSON or looks_like_person(person))
    ):
        above = above.head.head  # the parser hangs the name on the town
    return above if _is_title_noun(above) else None


def _title_before(person: Reference) -> Token | None:
    """The title that stands right before a name: "Foreign Minister <Name>", "coach <Name>"; not a bare "Mr"."""
    title = before(person.first)
    return title if title is not None and _is_title_noun(title) and title.lower_ not in words("reference", "civil_titles") else None


def _is_title_noun(token: Token) -> bool:
    return head_types().get(token.lemma_.lower()) is EntityType.PERSON or head_types().get(token.lower_) is EntityType.PERSON


def _of_clause(scene: Scene, clause: Clause) -> Iterator[Claim]:
    """As in "X is the director of Y", "X was appointed director", "X serves as director"."""
    holder = clause.patient if clause.passive else clause.subject
    if holder is None:
        return
    yield from _of_equation(scene, clause, holder)
    yield from _of_leading(scene, clause)
    yield from _in_charge(scene, clause)
    titles = [clause.attribute] if clause.attribute is not None else []
    if clause.lemma == HAS and clause.patient is not None and clause.patient.pos_ == "PROPN":
        holder = clause.patient  # "the team had <Name> as its coach"
    titles += clause.after("as")
    given = clause.lemma in words("reference", "appointing") and not clause.passive and clause.patient is not None
    if given and clause.patient is not None:
        holder = clause.patient
    for title in titles:
        if title.pos_ in {"NOUN", "PROPN"} and _is_title_noun(title):
            yield from _role(scene, holder, title, clause, clause.actor if given else None)


def _of_equation(scene: Scene, clause: Clause, title: Token) -> Iterator[Claim]:
    """As in "The captain of the ship was <Name>"."""
    holder = clause.attribute
    if holder is not None and holder.pos_ == "NOUN":  # "was the chemist <Name>"
        holder = next((child for child in holder.children if child.pos_ == "PROPN" and child.dep_ == "appos"), holder)
    if clause.lemma == "be" and holder is not None and holder.pos_ == "PROPN" and title.pos_ == "NOUN" and _is_title_noun(title):
        yield from _role(scene, holder, title, clause)


def _in_charge(scene: Scene, clause: Clause) -> Iterator[Claim]:
    """As in "<Name> is in command of the rescue", "In charge of the census was the biologist <Name>"."""
    charges: dict[str, str] = lexicon("reference")["charges"]
    charge = next((noun for noun in clause.after("in") if noun.lower_ in charges), None)
    if charge is None or clause.lemma != "be":
        return
    led = next((obj for child in charge.children if child.lower_ == "of" for obj in child.children if obj.dep_ == "pobj"), None)
    after = [token for token in (clause.attribute, clause.subject) if token is not None]
    named = (scene.read.mention(child) for token in after for child in (token, *token.children) if child.pos_ == "PROPN")
    holder, body = next((one for one in named if one is not None and one.named), None), scene.read.mention(led)
    if holder is None or body is None or holder.entity_type not in _HOLDERS:
        return
    yield write(
        RoleClaim,
        subject=holder,
        predicate="role",
        object=body,
        value=TextValue(text=charges[charge.lower_]),
        value_span=scene.tokens_span(charge, charge),
        qualifiers=scene.qualifiers(clause.verb, apart=(holder, body)),
        **scene.common(clause, anaphoric=holder.antecedent is not None or body.antecedent is not None),
    )


def _of_leading(scene: Scene, clause: Clause) -> Iterator[Claim]:
    """As in "<Name> commanded the ship", "the team was coached by <Name>": the verb tells the title."""
    title = lexicon("reference")["leading_verbs"].get(clause.lemma)
    if title is None:
        return
    holder, led = scene.read.mention(clause.actor), scene.read.mention(clause.patient)
    if holder is None or led is None or not holder.named or holder.entity_type not in _HOLDERS:
        return
    if led.entity_type in {EntityType.PERSON, EntityType.WORK} or clause.patient is None or clause.patient.tag_ in {"NNS", "NNPS"}:
        return
    time = scene.dates_of(clause)
    yield write(
        RoleClaim,
        subject=holder,
        predicate="role",
        object=led,
        value=TextValue(text=title),
        value_span=scene.tokens_span(clause.verb, clause.verb),
        qualifiers=scene.qualifiers(clause.verb, time=time[0].mention.value if time else None, apart=(holder, led)),
        **scene.common(clause, anaphoric=holder.antecedent is not None or led.antecedent is not None),
    )


def _role(scene: Scene, holder: Token, title: Token, clause: Clause | None, body: Token | None = None) -> Iterator[Claim]:
    subject = scene.read.mention(holder)
    if subject is None or not subject.named or subject.span.start <= scene.sentence.start_of(title) < subject.span.end:
        return
    if title.lemma_.lower() in words("people", "grown", "young"):
        return  # "the first woman to cross the ice"
    first, last, place = _title_extent(title)
    if any(token.dep_ == "det" and token.lower_ in words("reference", "indefinite") for token in title.children) and place is None:
        return  # "a doctor", "a researcher": a profession, not a post
    if place is None and clause is not None and clause.lemma in words("reference", "holding_office", "taking_office"):
        place = next((at for at in clause.after("at") if at.pos_ == "PROPN"), None)  # the parser hangs "at <Body>" on the verb
    told = scene.read.mention(place or body)
    organization = told or (_implied(scene, title) if last.i == title.i else None)
    if organization is not None and organization.name == subject.name:
        organization = None
    time = [*(scene.dates_of(clause) if clause is not None else []), *(date for date in scene.on_noun(title) if date.root.i > title.i)]
    words_of_title = title.doc[first.i : last.i + 1].text
    if organization is not None:
        yield from term_of_office(scene, clause, time, Post(subject, words_of_title, organization))
    yield write(
        RoleClaim,
        subject=subject,
        predicate="role",
        object=organization,
        value=TextValue(text=words_of_title),
        value_span=scene.tokens_span(first, last),
        qualifiers=scene.qualifiers(
            clause.verb if clause is not None else title, time=time[0].mention.value if time else None, apart=(subject, organization)
        ),
        **scene.common(clause, anaphoric=subject.antecedent is not None, implied=told is None),
    )


def _implied(scene: Scene, title: Token) -> Mention | None:
    """Where a title without an "of ..." is held: a captain's on the ship that the text is about, a director's in its company."""
    if title.lemma_.lower() in words("reference", "stage_titles"):
        return scene.read.stage_mention(title)
    if title.lemma_.lower() in words("reference", "place_titles"):
        place = scene.topic_at(title)
        return place if place is not None and place.entity_type is EntityType.PLACE else None
    topic = scene.read.topic_mention(title) if title.lemma_.lower() in words("reference", "inner_titles") else None
    if topic is None or topic.entity_type is EntityType.PERSON:
        return None
    return topic if words("nouns", "landforms").isdisjoint(name_tokens(topic.name)) else None  # a river has no chief


def _title_extent(title: Token) -> tuple[Token, Token, Token | None]:
    """The title's first and last token, and the noun of the body or place it is held in."""
    first = last = title
    place = None
    for child in title.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "punct"} and child.text not in {'"', "'", ","}:
            first = min(first, child.left_edge, key=lambda token: token.i)
        elif child.dep_ == "poss":
            place = child
            first = title if first.i <= child.i else first
    for child in title.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            break  # "acquitted the accountant <Name> of all charges"
        if child.dep_ != "prep" or child.lower_ not in _HOLDING:
            continue
        target = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
        if target is None or target.ent_type_ in _TIMES:
            continue
        if child.lower_ != "at" and _is_field(target, title):
            last = _field_end(target)
            place = place or _body_behind(target)
        elif place is None or place.dep_ == "poss":
            place = target
    return first, last, place


def _body_behind(field: Token) -> Token | None:
    """The body that the parser hangs on the field: "professor of physics at <University>"."""
    return next((obj for child in field.children if child.lower_ == "at" for obj in child.children if obj.pos_ == "PROPN"), None)


_TIMES = frozenset({"DATE", "TIME"})


def _field_end(target: Token) -> Token:
    """The last token of a field with its coordinated parts: "Religious Endowments and Islamic Affairs"."""
    last = target
    for token in target.conjuncts:
        last = max(last, token, key=lambda t: t.i)
    return last if last.i - target.i <= _LONGEST_TITLE else target


_LONGEST_TITLE = 8  # tokens from the first word of a field to its last


def _is_field(target: Token, title: Token) -> bool:
    """Whether what stands behind "of" names a field ("Foreign Affairs", "the Interior"), not the body the post is in."""
    if title.lemma_.lower() in words("reference", "titles_with_field") or title.lower_ in words("reference", "titles_with_field"):
        return target.ent_type_ != "GPE"
    if target.ent_type_ in _BODIES or target.lower_ in head_types() or target.lemma_.lower() in head_types():
        return False
    called = target.lemma_.lower() in words("nouns", "named_kinds") and any(token.pos_ == "PROPN" for token in target.subtree)
    return not called and (target.pos_ != "PROPN" or is_ordinary(target.lower_))


_BODIES = frozenset({"GPE", "ORG", "PERSON", "FAC", "LOC"})
