"""Nouns whose value is a number, and what a clause or a noun of making and buying tells by them."""

from __future__ import annotations

from claimcheck.extractors.measured import HAS, Measured
from claimcheck.extractors.scene import Attached
from claimcheck.extractors.telling import belonging_to, objects_behind
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.tree import Token


def subject_measure(clause: Clause) -> tuple[Token, str] | None:
    """For "the population of X was 12,000": X and "population"; without an X, the noun itself, whose owner the text implies."""
    subject = clause.subject
    if subject is None or not is_measure(subject) or clause.lemma not in words("measures", "carriers", "change"):
        return None
    name = measure_name(subject)
    modifiers = (c for c in subject.children if c.dep_ == "compound" and c.pos_ == "NOUN" and not _is_kind_of_place(c))
    compound = "".join(f"{modifier.lemma_.lower()} " for modifier in modifiers if modifier.lower_ not in name.split())
    return (owner_of(subject) or subject, f"{compound}{name}")


def _is_kind_of_place(noun: Token) -> bool:
    """Whether a noun before a measure only repeats what the text is about: "the city population"."""
    return head_types().get(noun.lemma_.lower()) is EntityType.PLACE


def is_measure(noun: Token) -> bool:
    """Whether the noun's value is a number ("population")."""
    return measure_name(noun) in words("measures", "nouns")


def measure_name(noun: Token) -> str:
    """The noun in the form of the lexicon: "sales" has no singular that means the same."""
    before = next((child for child in reversed(noun.lefts) if child.dep_ in {"compound", "amod"}), None)
    whole = f"{before.lower_} {noun.lemma_.lower()}" if before is not None else ""
    if whole in words("measures", "nouns"):
        return whole
    return noun.lower_ if noun.lower_ in words("measures", "nouns") else noun.lemma_.lower()


def _what_is_made(noun: Token) -> Token | None:
    """What the making of which a cost is of makes: "the cost of building X"."""
    behind = (verb for child in noun.children if child.lower_ == "of" for verb in child.children if verb.dep_ == "pcomp")
    made = (obj for verb in behind if verb.lower_ in words("measures", "making") for obj in verb.children if obj.dep_ == "dobj")
    return next(made, None)


def owner_of(noun: Token) -> Token | None:
    """What a noun of measure belongs to: its possessor, or what stands behind it; None where the text leaves it out."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    if (made := _what_is_made(noun)) is not None:
        return made
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "for", "at", "in", "from"}:
            return next((obj for obj in child.children if obj.dep_ == "pobj" and obj.pos_ in {"NOUN", "PROPN"}), None)
    return None


def put_at(clause: Clause, preposition: str) -> tuple[Token, str] | None:
    """As in "puts the budget of X at 3 million": X and "budget"; the budget itself where the text does not say whose it is."""
    noun = clause.patient
    if noun is None or clause.lemma not in words("measures", "putting") or preposition != _AT or not is_measure(noun):
        return None
    owner = owner_of(noun)
    return (noun if owner is None else owner), measure_name(noun)


_AT = "at"


def bought_by(noun: Token) -> Token | None:
    """What is bought where its buying is spoken of: X, of "the takeover of X"; None for any other noun."""
    return belonging_to(noun) if noun.lemma_.lower() in words("measures", "buying") else None


def whole_of(subject: Token) -> Token:
    """What is meant where its making, its end or its mishap is spoken of; else the thing itself.

    It is X, of "the construction of X cost 3 million", "the summit of X stands at 300 metres", "the sinking of X killed 12".
    """
    owner = belonging_to(subject) if subject.lemma_.lower() in words("measures", "making", "ends", "mishaps") else None
    return subject if owner is None else owner


_CURRENCY_LETTERS = 3


def respect_of(token: Token) -> str:
    """The measure that is meant: "height" behind "measures 148 metres in ..."."""
    inside = (obj for child in token.children if child.dep_ == "prep" and child.lower_ == "in" for obj in child.children)
    return next((measure_name(obj) for obj in inside if is_measure(obj)), "")


def is_money(quantity: Attached[QuantityMention]) -> bool:
    """Whether the quantity is a sum of money: currencies are written by their three capitals, others by their noun."""
    unit, counted = quantity.mention.value.unit, quantity.governor.lemma_.lower()
    return (len(unit) == _CURRENCY_LETTERS and unit.isupper()) or (not unit and counted in words("measures", "with_money"))


def counts_people(noun: Token) -> bool:
    """Whether a noun is an official count of people, which finds a population and has none: "the census"."""
    return noun.lemma_.lower() in words("measures", "counts_of_people")


def given_to(clause: Clause, noun: Token) -> Token | None:
    """Who is given a sentence or a prize: of "gave <Name> a six-year sentence", "<Name> was handed a six-year sentence"."""
    imposed = measure_name(noun) in words("measures", "imposed", "terms")
    if clause.lemma not in words("measures", "giving") or not imposed or noun.head != clause.verb:
        return None
    receiver = next((child for child in clause.verb.children if child.dep_ == "dative" and child.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    return clause.patient if clause.passive else receiver


def is_part(noun: Token) -> bool:
    """Whether things have so many of it as they were built with: "a building of 44 floors" is no building of floors."""
    same: dict[str, str] = lexicon("measures")["same_counted"]
    return same.get(noun.lemma_.lower(), noun.lemma_.lower()) in words("policy", "fixed_counted")


def number_of(clause: Clause | None) -> Measured | None:
    """As in "the number of students at X was 8,400"."""
    number = clause.subject if clause is not None else None
    if clause is None or number is None or number.lemma_.lower() != _NUMBER or clause.lemma not in words("measures", "carriers"):
        return None
    counted = next((noun for name, noun in objects_behind(number) if name == _OF and noun.tag_ == "NNS"), None)
    if counted is None or any(not obj.like_num and obj.i > clause.verb.i for _, obj in clause.preps):
        return None  # "the number of entrants was 90 on the first day"
    inside = words("measures", "inside")
    where = [obj for name, obj in (*objects_behind(counted), *objects_behind(number)) if name in inside]
    holder = next((obj for obj in where if obj.pos_ == "PROPN" or _has_name_before(obj)), None)
    return Measured(holder, HAS, counted, clause) if holder is not None else None


def _has_name_before(noun: Token) -> bool:
    """Whether a name stands before a noun for its kind: "the Corvella trial"."""
    return any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in noun.lefts)


_NUMBER, _OF = "number", "of"
