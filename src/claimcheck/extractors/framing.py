"""Measures told without their noun: "61,300 people watched the final" gives its attendance. The ways of saying so stand in a lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.extractors.measured import COUNTING, SUBJECTS, Measured
from claimcheck.extractors.measures import bought_by, is_measure, is_money, whole_of
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import QuantityMention
from claimcheck.reading.clauses import Clause
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import lemma_of
from claimcheck.values.quantities import dimension_of

_OBJECTS = frozenset({"dobj", "obj", "attr", "npadvmod", "oprd", "acomp", "dative"})
_LEFT_OUT = "left out"
_PRICE = "price"


@dataclass(frozen=True, slots=True)
class _Frame:
    """One row of the lexicon; see its head."""

    measure: str
    number: str
    through: tuple[str, ...]
    counts: str | tuple[str, ...]
    holder: tuple[str, ...]
    teller: tuple[str, ...]
    of: str = ""
    aim: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number stands in its clause: at `number`, behind the noun `through`, if any."""

    clause: Clause
    number: str
    through: str


def framed(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """What the quantity says of what by one of the lexicon's ways of telling a measure; None where none of them fits."""
    noun = _counted(quantity)
    term = _term_of(quantity.root) if noun is None else None
    top = term or _whole_group(quantity.root if noun is None else noun)
    for place in _places(scene, top):
        for frame in _frames().get(place.clause.lemma, ()):
            through = place.through or (_object(place.clause) if place.number in {"subject", "to"} else "")
            fits = frame.number == place.number and (through in frame.through if frame.through else not place.through)
            if not fits or not _is_told_by(frame.teller, place.clause) or not _counts(frame, quantity, noun):
                continue
            holder = _holder(scene, frame.holder, place.clause, top)
            if frame.aim and not any(
                child.dep_ in {"xcomp", "advcl"} and lemma_of(child) in frame.aim for child in place.clause.verb.children
            ):
                continue
            of_measure = holder is not None and place.clause.lemma == _BE and is_measure(holder)
            if of_measure or (frame.unless and _following(scene, quantity) in frame.unless):
                continue
            if frame.against and not any(_with_compound(obj) in frame.against for obj in top.head.children):
                continue
            if frame.of and (holder is None or scene.kinds_of(holder).isdisjoint(words("frames", frame.of))):
                continue
            if holder is not None or _LEFT_OUT in frame.holder:
                people = frame.measure in words("policy", "casualty")
                left_out = top if holder is None else None
                if holder is not None and frame.measure == _PRICE and whole_of(holder) != holder:
                    return None  # "paid $3 million for the building of X": perhaps not alone
                holder = (bought_by(holder) if holder is not None and is_money(quantity) else None) or holder
                holder = whole_of(holder) if holder is not None else None
                counted = noun if people and noun is not None and _is_calling(noun) else None
                told = noun or term
                return Measured(holder or top, frame.measure, counted, place.clause, left_out=left_out, of_people=people, noun=told)
    return None


_BE = "be"  # "the area of X is 250 square kilometres": of X, and not of its area


@cache
def _frames() -> dict[str, tuple[_Frame, ...]]:
    """The frames by verb, in the order of the lexicon."""
    found: dict[str, list[_Frame]] = {}
    for row in lexicon("frames")["frames"]:
        counts = row["counts"] if isinstance(row["counts"], str) else tuple(row["counts"])
        through, holder, teller = (tuple(row.get(key, ())) for key in ("through", "holder", "teller"))
        aim, unless, against = (tuple(row.get(key, ())) for key in ("aim", "unless", "against"))
        frame = _Frame(row["measure"], row["number"], through, counts, holder, teller, row.get("of", ""), aim, unless, against)
        for verb in row["verbs"]:
            found.setdefault(verb, []).append(frame)
    return {verb: tuple(frames) for verb, frames in found.items()}


def _following(scene: Scene, quantity: Attached[QuantityMention]) -> str:
    """The word right behind a quantity; empty at the end of its sentence."""
    last = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)[-1:]
    return last[0].nbor(1).lower_ if last and last[0].i + 1 < scene.sentence.tokens.end else ""


def _counted(quantity: Attached[QuantityMention]) -> Token | None:
    """The noun that the number counts: "people" of "300 people", "crowd" of "a crowd of 300"; None for a measured unit."""
    node = quantity.governor
    if quantity.mention.value.unit or node.pos_ not in {"NOUN", "PROPN"}:
        return None
    grouped = quantity.root.dep_ == "pobj" and node.lemma_.lower() in words("frames", "groups")
    return node if quantity.root.dep_ in COUNTING or grouped else None


def _whole_group(noun: Token) -> Token:
    """The noun for a group that what is counted stands behind: "total" of "a total of 300 people"."""
    group = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == _OF else noun
    return group if group.lemma_.lower() in words("frames", "groups") else noun


def _term_of(unit: Token) -> Token | None:
    """The noun that the time of a whole sentence stands before: "imprisonment", of "six years' imprisonment"; None where there is none.

    So for what comes on top or in place of something: "a further year's imprisonment", "a month's imprisonment in default of a fine".
    """
    if unit.dep_ != "poss" or unit.head.lemma_.lower() not in words("frames", "captivity"):
        return None
    further = any(token.lower_ in words("measures", "further") for token in unit.head.subtree if token.i < unit.i)
    other = any(child.dep_ == "prep" and child.lower_ != _FOR for child in unit.head.children)
    return None if further or other else unit.head


_FOR, _OF = "for", "of"


def _places(scene: Scene, top: Token) -> Iterator[_Place]:
    above = top.head
    if top.dep_ in SUBJECTS:
        yield from _in_clause(scene, above, "subject")
    elif top.dep_ in _OBJECTS and above.pos_ == "ADP":
        yield from _in_clause(scene, above.head, above.lower_)  # "rises 90 metres above the town"
    elif top.dep_ == "prep":
        yield from _in_clause(scene, above, "object")  # the bound of the number itself: "rises over 90 metres", "at most 90 metres"
    elif top.dep_ in _OBJECTS:
        yield from _in_clause(scene, above, "object")
        if any(child.dep_ == "expl" for child in above.children):
            yield from _behind(scene, top)
    elif top.dep_ == "pobj" and above.dep_ == "agent":
        yield from _in_clause(scene, above.head, "agent")
    elif top.dep_ == "pobj":
        noun = above.head
        yield from _in_clause(scene, noun, above.lower_)
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        yield from _in_clause(scene, verb, above.lower_, noun.lemma_.lower())


def _behind(scene: Scene, top: Token) -> Iterator[_Place]:
    """The clauses behind a noun, or behind what is listed with it: "there were 837 people and 221 families living in the city"."""
    for noun in (top, *top.conjuncts):
        for child in noun.rights:
            if child.dep_ in {"acl", "relcl"}:
                yield from _in_clause(scene, child, "subject")


def _in_clause(scene: Scene, verb: Token, number: str, through: str = "") -> Iterator[_Place]:
    clause = scene.clause_of(verb)
    if clause is not None:
        yield _Place(clause, number, through)


def _is_told_by(tellers: Sequence[str], clause: Clause) -> bool:
    return not tellers or (clause.subject is not None and clause.subject.lemma_.lower() in tellers)


def _object(clause: Clause) -> str:
    return clause.patient.lemma_.lower() if clause.patient is not None and not clause.passive else ""


def _counts(frame: _Frame, quantity: Attached[QuantityMention], noun: Token | None) -> bool:
    if frame.counts == "money":
        return is_money(quantity)
    if frame.counts == "ballots":
        of = (obj for child in quantity.root.children if child.lower_ == "of" for obj in child.children)
        return any(obj.lemma_.lower() in words("frames", "ballots") and not _is_narrowed(obj) for obj in of)
    if noun is None:
        return (
            isinstance(frame.counts, str)
            and bool(quantity.mention.value.unit)
            and dimension_of(quantity.mention.value.unit) == frame.counts
        )
    if frame.counts == "people":
        return noun.lemma_.lower() in words("frames", "people", "groups") | words("people", "callings", "trades")
    return noun.lemma_.lower() in frame.counts or _with_compound(noun) in frame.counts


def _is_calling(noun: Token) -> bool:
    """Whether a noun tells what the people are by trade, who may be some of them only: "three firefighters lost their lives"."""
    return noun.lemma_.lower() in words("people", "callings", "trades") - words("frames", "people")


def _is_narrowed(noun: Token) -> bool:
    """Whether words at a noun say which part of it is meant: "the women's vote", "the vote in the city"."""
    return any(child.dep_ in {"poss", "compound", "amod", "prep", "relcl"} for child in noun.children)


def _with_compound(noun: Token) -> str:
    """A noun with the noun before it: "crew member", "sea level"."""
    compound = next((f"{child.lemma_.lower()} " for child in noun.children if child.dep_ == "compound"), "")
    return f"{compound}{noun.lemma_.lower()}"


def _holder(scene: Scene, places: Sequence[str], clause: Clause, noun: Token | None) -> Token | None:
    for place in places:
        if place == "subject":
            found = clause.patient if clause.passive else clause.subject
        elif place == "object":
            found = clause.patient
        else:
            behind_noun = [obj for child in (noun.children if noun else ()) if child.lower_ == place for obj in child.children]
            found = next((obj for obj in (*clause.after(place), *behind_noun) if not scene.is_time(obj)), None)
        if found is not None and found != noun:
            return found
    return None
