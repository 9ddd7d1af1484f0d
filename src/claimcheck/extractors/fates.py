"""What became of a thing, told by a verb that has an opposite: "withstood the fire" is what "was destroyed in the fire" denies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import objects_behind
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, Polarity, StatementClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, TextValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.stance import Mode
from claimcheck.reading.tree import Token


@dataclass(frozen=True, slots=True)
class _Fate:
    """One way of telling an outcome: its name, whether it says the opposite, whether it is said of what the verb is done to."""

    name: str
    opposite: bool
    done: bool


@cache
def _fates() -> dict[str, tuple[_Fate, ...]]:
    """The outcomes that each verb tells."""
    found: dict[str, tuple[_Fate, ...]] = {}
    for name, table in lexicon("fates").items():
        for key, opposite, done in (("does", False, False), ("does_not", True, False), ("done", False, True), ("not_done", True, True)):
            for verb in table.get(key, ()):
                found[verb] = (*found.get(verb, ()), _Fate(name, opposite, done))
    return found


def extract_fates(scene: Scene) -> Iterator[Claim]:
    """The outcomes that the clauses of a sentence tell by an affirmed verb; a denied one is a denial of the same verb elsewhere already."""
    for clause in scene.clauses:
        for fate in _fates().get(clause.lemma, ()):
            if clause.mode is Mode.ASSERTED and not clause.negated:
                yield from _told(scene, clause, fate, _charges(clause))


def _charges(clause: Clause) -> str:
    """Of which charges or which part it is said: "murder" of "was acquitted of murder"; empty for "of all charges" and for none."""
    states = (child for child in clause.verb.children if child.pos_ == "ADJ")  # "found guilty of fraud"
    behind = (obj for state in states for child in state.children if child.dep_ == "prep" for obj in child.children)
    verdict = any(lexicon("fates")[fate.name].get("charged") for fate in _fates().get(clause.lemma, ()))
    of_them = objects_behind(clause.patient) if verdict and clause.patient is not None and not clause.passive else []
    of_person = (obj for name, obj in of_them if name in {_OF, "on"})  # "convicted Major Roe of fraud"
    told = [token for token in (*clause.after("of", "on"), *behind, *of_person) if token.ent_type_ not in {"DATE", "TIME"}]
    told = [_crime(token) for token in told if not any(child.lower_ in words("clauses", "all_of_it") for child in token.children)]
    return " ".join(one.lemma_.lower() for token in told for one in _of_charge(token) if one.pos_ in {"NOUN", "PROPN", "NUM"})


def _crime(charge: Token) -> Token:
    """What somebody is charged with: the fraud, of "convicted on the charge of fraud"."""
    counted = any(child.dep_ == "nummod" for child in charge.children)  # of two counts, there may be others
    behind = dict(objects_behind(charge)) if charge.lemma_.lower() in words("people", "charges") and not counted else {}
    return behind.get(_OF, charge)


_OF = "of"


def _of_charge(noun: Token) -> Iterator[Token]:
    """The words of a charge, without who decided on it: "murder" of "acquitted of the murder by the jury"."""
    for child in noun.lefts:
        yield from child.subtree
    yield noun
    for child in noun.rights:
        if child.lower_ != _BY:
            yield from child.subtree


_BY = "by"


def _told(scene: Scene, clause: Clause, fate: _Fate, charges: str) -> Iterator[Claim]:
    table = lexicon("fates")[fate.name]
    thing = clause.patient if fate.done else None if clause.passive else clause.subject
    subject = scene.read.mention(thing)
    target = _occasion(scene, clause) if table.get("occasion") else scene.read.mention(clause.patient) if table.get("with") else None
    contest = target is not None and target.entity_type is EntityType.EVENT
    if subject is None or not _fits(clause, subject, table, charges):
        return
    if table.get("by"):
        target = scene.read.mention(clause.actor)
    if subject is None or (table.get("occasion") and target is None) or (table.get("with") and not contest):
        return
    attached = scene.dates_of(clause) or (scene.on_noun(thing) if thing is not None else [])
    dates = [date for date in attached if date.mention.value.is_known]
    common = scene.common(clause, anaphoric=subject.antecedent is not None)
    common["polarity"] = Polarity.NEGATED if fate.opposite else Polarity.AFFIRMED
    yield write(
        StatementClaim,
        subject=subject,
        predicate=f"{fate.name} of {charges}" if charges else fate.name,
        object=target,
        value=TextValue(text=clause.verb.text),
        value_span=scene.tokens_span(clause.verb, clause.verb),
        qualifiers=scene.qualifiers(clause.verb, time=dates[0].mention.value if dates else None, apart=(subject, target)),
        **common,
    )


def _fits(clause: Clause, subject: Mention, table: Mapping[str, Any], charges: str) -> bool:
    """Whether an outcome can be a thing's, by its type, and by what else the sentence says."""
    kind = subject.entity_type
    head = subject.name.rpartition(" ")[2].casefold()
    if head not in table.get("of_nouns", (head,)):
        return False
    if kind not in table.get("of_types", (kind,)) or kind in table.get("not_types", ()):
        return False
    if (
        table.get("happening")
        and kind is not EntityType.EVENT
        and subject.name.rsplit(" ", 1)[-1].lower() not in words("nouns", "happening")
    ):
        return False
    narrowed = (child.dep_ in {"advmod", "prep"} and child.lower_ in words("measures", "parting_off") for child in clause.verb.children)
    if table.get("each_time") and any(narrowed):
        return False
    if not {token.lower_ for token in clause.verb.sent}.isdisjoint(table.get("instances", ())):
        return False
    return bool(charges or clause.after("of")) or clause.lemma not in table.get("charged", ())


def _occasion(scene: Scene, clause: Clause) -> Mention | None:
    """The event in which it came about: the one that the clause names, else the one that the text is about."""
    told = [*([] if clause.passive or clause.patient is None else [clause.patient]), *clause.after(*words("measures", "toll_prepositions"))]
    told += [clause.actor] if clause.passive and clause.actor is not None else []
    event = next((token for token in told if _happens(token)), None)
    if event is not None:
        return scene.read.mention(event)
    stage = scene.read.stage_mention(clause.verb)
    return stage if stage is not None and (stage.entity_type is EntityType.EVENT or _happens_by_kind(stage)) else None


def _happens(token: Token) -> bool:
    return head_types().get(token.lemma_.lower()) is EntityType.EVENT or token.lemma_.lower() in words("nouns", "happening")


def _happens_by_kind(stage: Mention) -> bool:
    return not words("nouns", "happening").isdisjoint(stage.sole_kinds)
