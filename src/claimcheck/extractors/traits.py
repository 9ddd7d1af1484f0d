"""Traits: of what kind a thing is, where it is of one kind only: "is an evergreen tree", "the unmanned probe", "a comedy by ..."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.extractors.predicates import is_copula, is_limited, is_present, parts_of, phrases_in, predicate_of
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import is_of_the_past
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import AttributeClaim, Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, TextValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.tree import Token

_BEFORE = frozenset({"amod", "compound", "nmod", "npadvmod", "poss", "punct", "case"})
_TELLING = frozenset({"attr", "appos"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class _Told:
    """A word for a trait where it stands: the trait, which of its values it tells, its first and its last token."""

    trait: str
    value: str
    first: Token
    last: Token


@dataclass(frozen=True, slots=True)
class _Said:
    """Of what a trait is told: the thing, what it is called there, and the clause that says so, None for a phrase without one."""

    subject: Mention
    kinds: frozenset[str]
    at: Token
    clause: Clause | None
    noun: bool = True  # whether the word stands before a noun, or is one


@cache
def _known() -> dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]]:
    """The words for traits by their first part: trait and value."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, str]]]] = {}
    for trait, table in lexicon("traits")["traits"].items():
        for listed in table["values"]:
            for parts in map(parts_of, listed):
                found.setdefault(parts[0], []).append((parts, (trait, listed[0])))
    return found


def extract_traits(scene: Scene) -> Iterator[Claim]:
    """The traits that a sentence tells of the things it speaks of; none of a trait of which it names two values."""
    told = [_Told(trait, value, first, last) for (trait, value), first, last in phrases_in(scene, _known())]
    for one in told:
        table = lexicon("traits")["traits"][one.trait]
        several = len({other.value for other in told if other.trait == one.trait}) > 1
        in_part = not {token.lower_ for token in scene.sentence.tokens}.isdisjoint(table.get("in_part", ()))
        said = None if several or in_part else _said_of(scene, one)
        if said is not None and _is_of(said, one, table):
            yield _claim(scene, one, said)


def _said_of(scene: Scene, told: _Told) -> _Said | None:
    noun = _noun_of(told)
    if noun is None:
        found = predicate_of(scene, told.first, told.last)
        mention = scene.read.mention(found.subject) if found is not None else None
        if found is None or mention is None or _is_of_another_one(found.subject):
            return None
        return _Said(mention, frozenset(scene.kinds_of(found.subject)), found.verb, found.clause, noun=False)
    if is_of_the_past(noun) or is_limited([*noun.lefts, *told.last.lefts]) or _is_narrowed(noun) or _is_in_a_name(told):
        return None
    kinds = frozenset({noun.lemma_.lower()})
    if noun.dep_ == "attr":
        clause = scene.clause_of(noun.head)
        if clause is None or not is_copula(noun.head) or is_limited(noun.head.children):
            return None
        if clause.subject is not None and _is_of_another_one(clause.subject):
            return None
        subject = scene.read.mention(clause.subject)
        return _Said(subject, kinds, noun.head, clause) if subject is not None else None
    subject = scene.read.mention(noun.head if noun.dep_ == "appos" else noun)
    return _Said(subject, kinds, noun, None) if subject is not None else None


def _noun_of(told: _Told) -> Token | None:
    """The noun that a word stands before, or the word itself where it is a noun that tells what something is; None for neither."""
    node = told.last
    for _ in range(_DEEPEST):
        if node.dep_ not in _BEFORE or node.head.i <= node.i:
            break
        node = node.head
    if node.pos_ not in _NOUNS or (node == told.last and node.dep_ not in _TELLING):
        return None
    return node


def _is_narrowed(noun: Token) -> bool:
    """Whether something behind a noun may limit what stands before it: "a two-stroke engine in its basic version"; not a name there."""
    for child in noun.rights:
        obj = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
        if child.dep_ == "prep" and not (obj is not None and obj.pos_ == "PROPN" and child.lower_ in words("traits", "belonging")):
            return True
        if child.dep_ == "relcl" and any(inner.tag_ == "WRB" for inner in child.children):
            return True  # "deciduous where frosts are hard"
    return False


def _is_of_another_one(subject: Token) -> bool:
    """Whether a subject is told apart from others of its name: "the first Orla tram", "the prototype Orla Swift"."""
    telling = {"amod", "nummod", "compound"} if subject.pos_ == "PROPN" else {"amod", "nummod"}
    before = [child.lower_ for child in subject.lefts if child.dep_ in telling and not child.text[0].isupper()]
    return any(word not in words("nouns", "named_kinds", "things") | head_types().keys() for word in before)


def _is_in_a_name(told: _Told) -> bool:
    """Whether a word is part of a name: "the Silent Film Archive"."""
    return told.first.text[0].isupper() and told.first.i > told.first.sent.start


def _is_of(said: _Said, told: _Told, table: Mapping[str, Any]) -> bool:
    """Whether the trait can be such a thing's: by the noun that it stands before, or by what the subject of "is" is called.

    A noun that tells it itself ("is a comedy") needs no other, but is no person's. What may change is read from "is" alone.
    """
    now = said.clause is not None and is_present(said.clause.verb)
    if not (table.get("lasting") or now):
        return False
    if told.last.lemma_.lower() in said.kinds:
        return said.subject.entity_type is not EntityType.PERSON or "of_types" in table
    called = said.kinds if said.noun else {*said.kinds, *said.subject.sole_kinds, said.subject.name.rpartition(" ")[2].casefold()}
    return not called.isdisjoint(table["of"]) or (not said.noun and said.subject.entity_type in table.get("of_types", ()))


def _claim(scene: Scene, told: _Told, said: _Said) -> Claim:
    dates = [date for date in scene.dates_of(said.clause) if date.mention.value.is_known] if said.clause is not None else []
    return write(
        AttributeClaim,
        subject=said.subject,
        predicate=told.trait,
        value=TextValue(text=told.value),
        value_span=scene.tokens_span(told.first, told.last),
        qualifiers=scene.qualifiers(said.at, time=dates[0].mention.value if dates else None, apart=(said.subject,)),
        **scene.common(said.clause, anaphoric=said.subject.antecedent is not None),
    )
