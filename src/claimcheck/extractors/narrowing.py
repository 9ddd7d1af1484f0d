"""What narrows a number down: which of the things are meant, in what part, at what stage, for what ("of which", "league goals")."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimcheck.extractors.measured import Measured
from claimcheck.extractors.measures import is_measure, measure_name
from claimcheck.extractors.partial import parts_of
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import objects_behind
from claimcheck.lexicons import words
from claimcheck.reading.clauses import Clause, is_source
from claimcheck.reading.phrases import is_of_further_ones
from claimcheck.reading.tree import Token
from claimcheck.values.dates import is_period


def scope_of(scene: Scene, measured: Measured) -> tuple[str, ...]:
    """What narrows the counted things down: "of which", relative clauses and participles behind the noun."""
    noun = measured.counted
    about = (*_kinds_of_measure(measured.noun), *_periods(measured.clause), *_changed(measured.clause))
    about += (*_leading(scene, measured), *_charges(scene, measured), *_then(measured))
    about += (*_in_part(scene, measured), *_of_part_of_it(scene, measured), *_dealings(scene, measured))
    about += (*parts_of(scene, measured), *_which(measured), *_on_occasion(measured))
    if noun is None:
        return about
    about += tuple(_for_each(noun))
    own = measured.clause.verb if measured.clause is not None else None
    told = (
        child.phrase
        for child in noun.rights
        if child.dep_ in {"relcl", "acl", "prep"}
        and not _is_added(child)
        and child not in {measured.node, own}
        and child.lower_ not in words("measures", "widening")
        and not (child.dep_ == "prep" and any(inner.dep_ == "nummod" for obj in child.children for inner in obj.children))  # "on 7 floors"
        and (measured.subject is None or child not in measured.subject.ancestors)
    )
    within = [child.text for child in noun.lefts if (child.dep_ == "compound" and is_measure(noun)) or _narrows(child)]  # "league goals"
    within += [child.nbor(1).text for child in noun.lefts if child.dep_ == "nummod" and is_of_further_ones(child, child)]
    return (*(text for text in told if text not in words("measures", "no_narrowing")), *within, *about)


def _for_each(noun: Token) -> Iterator[str]:
    """Of which half or part a thing has so many each: "three lanes each way", "two towers on either side"."""
    for token in noun.sent:
        distributed = {child.lower_ for child in token.children} & words("measures", "each_of_two")
        if token.i > noun.i and token.lemma_.lower() in words("measures", "halves") and distributed:
            yield f"{min(distributed)} {token.lower_}"


def _which(measured: Measured) -> Iterator[str]:
    """Which thing of a name is meant, and which part of it: "the first <Name>", "the <Name> Road in <Town>"."""
    thing = measured.subject
    if thing is None or thing.pos_ != "PROPN":
        return
    telling = words("time", "earlier_ones", "turning") | words("measures", "ends_of_series")
    yield from (child.text for child in thing.lefts if child.text in telling)
    if measured.predicate in words("measures", "sized"):
        yield from (child.phrase for child in thing.rights if child.dep_ == "prep" and child.lower_ in words("measures", "parting"))


def _on_occasion(measured: Measured) -> Iterator[str]:
    """When a ship or a train had so many on it, which may hold more: "carried 140 passengers on her maiden voyage"."""
    clause = measured.clause
    if clause is None or clause.lemma not in words("measures", "carrying") or clause.verb.tag_ != "VBD":
        return
    behind = (child for child in clause.verb.rights if child.dep_ == "prep" and child.lower_ in words("measures", "occasions"))
    yield from (child.phrase for child in behind if any(obj.lemma_.lower() in words("measures", "journeys") for obj in child.children))


def _kinds_of_measure(noun: Token | None) -> tuple[str, ...]:
    """The words before a noun of measure that make it another measure: the "net" of a net profit."""
    if noun is None:
        return ()
    alone = is_measure(noun) and " " not in measure_name(noun)  # not "running time", "people"
    making = words("measures", "making") if measure_name(noun) in words("measures", "costs") else frozenset()  # "construction costs"
    told = (child for child in noun.lefts if _is_kind(child) or (alone and _is_bare_compound(child)))
    return tuple(child.lower_ for child in told if child.lemma_.lower() not in making and child.lower_ not in words("measures", "no_kinds"))


def _is_kind(child: Token) -> bool:
    return child.lower_ in words("measures", "kinds") or _narrows(child)


def _is_bare_compound(child: Token) -> bool:
    """Whether it is a noun before a noun, and no number of something: not so of "a 7-metre height"."""
    return child.dep_ == "compound" and not any(inner.dep_ == "nummod" for inner in child.children)


def _charges(scene: Scene, measured: Measured) -> Iterator[str]:
    """For what a court imposed it: "a six-year sentence for fraud", "was jailed for six years for fraud"."""
    if measured.predicate not in words("measures", "imposed", "terms"):
        return
    behind = measured.noun.rights if measured.noun is not None else ()
    told = [obj for child in behind if child.lower_ == _FOR for obj in child.children if obj.dep_ == "pobj"]
    for crime in (*told, *(measured.clause.after(_FOR) if measured.clause is not None else ())):
        if crime.pos_ in {"NOUN", "PROPN"} and not scene.is_time(crime) and not any(child.like_num for child in crime.children):
            yield crime.lower_


_FOR, _AT = "for", "at"


def _leading(scene: Scene, measured: Measured) -> tuple[str, ...]:
    """Where or in what a fixed measure was taken, told before the subject: "off the landing stage", "in all competitions"."""
    clause = measured.clause
    if clause is None or clause.subject is None or measured.predicate not in words("measures", "told_in_parts"):
        return ()
    before = (child for child in clause.verb.lefts if child.dep_ == "prep" and child.i < clause.subject.i and not is_source(child))
    told = (child for child in before if not any(map(scene.is_time, child.subtree)) and not any(token.like_num for token in child.subtree))
    return tuple(child.phrase for child in told)


def _then(measured: Measured) -> Iterator[str]:
    """The stage of its life that a thing had so many of something in: "when it opened", "before the restoration", "at first"."""
    clause = measured.clause
    told = measured.counted.lemma_.lower() if measured.counted is not None else measured.predicate
    if (
        clause is None
        or clause.passive
        or measured.of_people
        or not words("measures", "told_once", "terms").isdisjoint({told, measured.predicate})
    ):
        return
    for child in clause.verb.children:
        opening = child.left_edge if child.dep_ == "advcl" else child
        stage = child.dep_ in {"advcl", "prep", "advmod"} and opening.lower_ in words("time", "stages")
        if stage and not (child.dep_ == "advmod" and next(iter(child.children), None) is not None):
            yield child.phrase


def _in_part(scene: Scene, measured: Measured) -> Iterator[str]:
    """In which part of the whole votes and the like were counted, told behind the verb: "in the city", "among the members"."""
    clause = measured.clause
    if clause is None or measured.predicate not in words("measures", "told_in_parts"):
        return
    for child in _timeless(scene, clause, words("measures", "parting")):
        where = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
        at = child.lower_ == _AT and any(token.like_num for token in child.subtree)  # "put the damage at 84 million"
        value = at or measured.counted in child.subtree  # "in front of 300 people"
        if where is not None and where.pos_ != "PROPN" and child.i > clause.verb.i and not value:
            yield child.phrase


def _of_part_of_it(scene: Scene, measured: Measured) -> Iterator[str]:
    """In which part of the whole a measure was taken, told behind its noun: "damage in the state of <Name>"."""
    noun = measured.noun
    if noun is None or not is_measure(noun) or measure_name(noun) not in words("measures", "told_in_parts", "held"):
        return
    behind = [child for token in (noun, *(obj for _, obj in objects_behind(noun))) for child in token.rights if child.dep_ == "prep"]
    for child in behind:
        whose = measured.subject in child.subtree or any(token.like_num for token in child.subtree)  # "the turnout in the referendum"
        if not whose and child.lower_ in words("measures", "parting") and not any(map(scene.is_time, child.subtree)):
            yield child.phrase


def _dealings(scene: Scene, measured: Measured) -> Iterator[str]:
    """From whom, where and for what so many were got or made, of which there may have been more: "bought 40 shares from X"."""
    clause = measured.clause
    if clause is None or measured.predicate not in words("measures", "deeds"):
        return
    yield from (child.phrase for child in _timeless(scene, clause, words("measures", "dealing")))
    yield from (child.lower_ for child in clause.verb.children if child.dep_ == "advmod" and child.lower_ in words("measures", "in_turn"))


def _timeless(scene: Scene, clause: Clause, prepositions: Collection[str]) -> Iterator[Token]:
    """The phrases of a verb that begin with one of the prepositions and tell no time."""
    behind = (child for child in clause.verb.children if child.dep_ == "prep" and child.lower_ in prepositions)
    return (child for child in behind if not any(map(scene.is_time, child.subtree)))


def _changed(clause: Clause | None) -> tuple[str, ...]:
    """The verb by which a number is what another one was changed to: the "cut" of "was cut to five years"."""
    changed = clause is not None and clause.passive and clause.lemma in words("measures", "change")
    return (clause.verb.lower_,) if clause is not None and changed else ()


def _is_added(clause: Token) -> bool:
    """Whether a relative clause only adds to what it stands behind: "three plants, which are old"."""
    first = clause.left_edge
    return clause.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text == ","


def _periods(clause: Clause | None) -> tuple[str, ...]:
    """The periods, counted from the beginning of a thing, that a clause tells of: "in its first year"."""
    behind = [noun for name, noun in clause.preps if name in words("time", "period_prepositions")] if clause is not None else []
    told = (f"{child.lower_} {noun.lower_}" for noun in behind for child in noun.lefts if child.dep_ in {"amod", "compound"})
    return tuple(period for period in told if is_period(period))


def _narrows(adjective: Token) -> bool:
    """Whether an adjective counts some of them only: "two older children", "three other plants"."""
    comparative = adjective.tag_ == "JJR" and adjective.lower_ not in words("measures", "no_comparatives")
    return adjective.dep_ == "amod" and (comparative or adjective.lower_ in words("measures", "narrowing"))
