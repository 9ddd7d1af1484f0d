"""What became of a thing, told in a way that has an opposite: "withstood the fire" is what "was destroyed in the fire" denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from claimcheck.extractors.charges import charges_of
from claimcheck.extractors.occasions import has_limit, occasion_of, site_of
from claimcheck.extractors.predicates import is_present, parts_of, phrases_in, predicate_of
from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import objects_behind
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import Claim, Polarity, StatementClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType, TextValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.stance import Mode
from claimcheck.reading.tree import Token

_BY_STATE = frozenset({"acomp", "oprd", "advmod", "attr"})


@dataclass(frozen=True, slots=True)
class _Fate:
    """A way of telling an outcome: its name, and whether it says the opposite, is said of what the verb is done to, or needs a "still"."""

    name: str
    opposite: bool
    done: bool = False
    still: bool = False


_WAYS = {
    "does": {"opposite": False},
    "does_not": {"opposite": True},
    "done": {"opposite": False, "done": True},
    "not_done": {"opposite": True, "done": True},
    "still": {"opposite": False, "still": True},
}


@cache
def _fates() -> dict[str, tuple[_Fate, ...]]:
    """The outcomes that each way of saying it tells."""
    found: dict[str, tuple[_Fate, ...]] = {}
    for name, table in lexicon("fates").items():
        for key, way in _WAYS.items():
            for said in table.get(key, ()):
                found[said] = (*found.get(said, ()), _Fate(name, **way))
    return found


@cache
def _verbs() -> frozenset[str]:
    """The verbs that any way of telling an outcome begins with: no other clause has to be looked at."""
    return frozenset(said.split(" ", 1)[0] for said in _fates())


@cache
def _states() -> dict[str, list[tuple[tuple[str, ...], _Fate]]]:
    """The outcomes that stand behind "is", by their first part."""
    found: dict[str, list[tuple[tuple[str, ...], _Fate]]] = {}
    for name, table in lexicon("fates").items():
        for key, opposite in (("is", False), ("is_not", True)):
            for parts in map(parts_of, table.get(key, ())):
                found.setdefault(parts[0], []).append((parts, _Fate(name, opposite)))
    return found


@dataclass(frozen=True, slots=True)
class _Saying:
    """How a clause says an outcome: the words, and the object that belongs to them, if any."""

    words: str
    obj: Token | None = None


@dataclass(frozen=True, slots=True)
class _Outcome:
    """An outcome as it is told: of what, as what, with what else taking part, in which words, and at which token the thing stands."""

    subject: Mention
    fate: _Fate
    predicate: str
    target: Mention | None
    first: Token
    last: Token
    thing: Token | None = None


def extract_fates(scene: Scene) -> Iterator[Claim]:
    """The outcomes that the clauses of a sentence tell, affirmed, or denied without a limit."""
    for clause in scene.clauses:
        if clause.mode is not Mode.ASSERTED:
            continue
        for saying in _sayings(clause) if clause.lemma.split(" ", 1)[0] in _verbs() else ():
            for fate in _fates().get(saying.words, ()):
                if fate.still and not _is_until_now(scene, clause.verb):
                    continue
                if not clause.negated or _may_be_denied(fate):
                    yield from _told(scene, clause, fate, saying)
        yield from _never_done(scene, clause)
    for fate, first, last in phrases_in(scene, _states()):
        yield from _is_so(scene, fate, first, last)


def _sayings(clause: Clause) -> Iterator[_Saying]:
    """All the words that may tell an outcome: the verb, and the verb with its object, a preposition or a state."""
    yield _Saying(clause.lemma)
    if clause.patient is not None and not clause.passive:
        yield _Saying(f"{clause.lemma} {clause.patient.lemma_.lower()}", clause.patient)
    for name, obj in clause.preps:
        yield _Saying(f"{clause.lemma} {name}", obj)
        yield _Saying(f"{clause.lemma} {name} {obj.lower_}", obj)
    states = dict.fromkeys(child.lower_ for child in clause.verb.children if child.dep_ in _BY_STATE)
    states |= dict.fromkeys(token.lower_ for token in clause.verb.subtree if token.lower_ in words("clauses", "states"))  # hung anywhere
    for state in states:
        yield _Saying(f"{clause.lemma} {state}")
        yield from (_Saying(f"{clause.lemma} {name} {state}", obj) for name, obj in clause.preps)


def _is_until_now(scene: Scene, verb: Token) -> bool:
    """Whether a sentence tells in the present what is so until now: "still stands", "has stayed together ever since"."""
    return is_present(verb) and _until_now().search(scene.evidence.quote.casefold()) is not None


@cache
def _until_now() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lexicon('time')['until_now'])})\b")


def _may_be_denied(fate: _Fate) -> bool:
    """Whether to deny what says an outcome says the opposite: what was not rejected may have been put off."""
    return not fate.still and (not fate.opposite or bool(lexicon("fates")[fate.name].get("exact")))


_NEAR = 3  # tokens in which a verb and what makes one verb with it are shown together


def _never_done(scene: Scene, clause: Clause) -> Iterator[Claim]:
    """What is told by what was never done to a thing: "it has never been found"."""
    if not any(child.lower_ in words("time", "never") for child in clause.verb.children):
        return
    for name, table in lexicon("fates").items():
        if clause.lemma in table.get("never", ()):
            yield from _told(scene, clause, _Fate(name, opposite=False, done=True), _Saying(clause.lemma))


def _is_so(scene: Scene, fate: _Fate, first: Token, last: Token) -> Iterator[Claim]:
    """What is told by what stands behind "is", in the present tense: "is still in force"."""
    found = predicate_of(scene, first, last, followed_by=words("time", "since_when"))
    subject = scene.read.mention(found.subject) if found is not None else None
    if found is None or subject is None or not is_present(found.verb):
        return
    negated = any(child.dep_ == "neg" for one in (found.verb, found.verb.head) for child in one.children)
    asserted = found.clause is None or found.clause.mode is Mode.ASSERTED
    if asserted and not negated and _may_be(scene, subject, lexicon("fates")[fate.name]):
        yield _claim(scene, found.clause, _Outcome(subject, fate, fate.name, None, first, last))


def _told(scene: Scene, clause: Clause, fate: _Fate, saying: _Saying) -> Iterator[Claim]:
    table = lexicon("fates")[fate.name]
    if (clause.negated or table.get("guarded")) and has_limit(scene, clause, table, saying.words.split()):
        return
    if "sorts" in table and saying.obj is not None and any(not _is_sum(obj) for _, obj in objects_behind(saying.obj)):
        return  # "the loss of a ship", "a loss for 2018"
    charges = "" if table.get("occasion") else charges_of(clause, table)
    thing = clause.patient if fate.done else None if clause.passive else clause.subject
    if clause.lemma in table.get("charged", ()) and not (charges or clause.after("of")):
        return
    subject = scene.read.mention(thing)
    if fate.done and saying.words == clause.verb.lemma_.lower() and any(child.dep_ == "xcomp" for child in clause.verb.children):
        return  # what was kept to be sold was not kept
    if subject is None or not _fits(clause, subject, table) or not _may_be(scene, subject, table):
        return
    target, needed = _target(scene, clause, table, saying)
    borne = not fate.opposite and table.get("occasion") and not table.get("guarded")  # "withstood the shock" of the earthquake
    if (needed and target is None) or (not fate.done and not borne and _acts_on_another(scene, clause, saying, target)):
        return
    part = charges or _sorts(saying, table) or (site_of(scene, clause, table) if target is not None and not target.named else "")
    last = _last_word(clause, saying)
    predicate = f"{fate.name} of {part}" if part else fate.name
    yield _claim(scene, clause, _Outcome(subject, fate, predicate, target, clause.verb, last, thing))


def _last_word(clause: Clause, saying: _Saying) -> Token:
    """The last token of what says an outcome: "place" of "took place"."""
    further = saying.words.split()[1:]
    told = [
        child for child in clause.verb.rights if {child.lower_, child.lemma_.lower()} & set(further) and child.i - clause.verb.i <= _NEAR
    ]
    return max(told, default=clause.verb)


def _acts_on_another(scene: Scene, clause: Clause, saying: _Saying, target: Mention | None) -> bool:
    """Whether a verb that tells of its subject has an object that takes no part in it: "closed the deal", "sank the frigate"."""
    if clause.patient is None or saying.obj is not None:
        return False
    other = scene.read.mention(clause.patient)
    return target is None or other is None or other.span != target.span


def _target(scene: Scene, clause: Clause, table: Mapping[str, Any], saying: _Saying) -> tuple[Mention | None, bool]:
    """What else takes part, and whether nothing is told without it."""
    if table.get("occasion"):
        return occasion_of(scene, clause, table), True
    if table.get("with"):
        target = scene.read.mention(clause.patient)
        return target if target is not None and target.entity_type is EntityType.EVENT else None, True
    if table.get("of_named"):
        target = scene.read.mention(saying.obj if saying.obj is not None else clause.patient)
        return target if target is not None and target.named and target.entity_type is not EntityType.PERSON else None, True
    return (scene.read.mention(clause.actor), bool(table.get("decided"))) if table.get("by") else (None, False)


def _is_sum(token: Token) -> bool:
    return any(child.dep_ in {"nummod", "quantmod", "compound"} and child.like_num for child in token.subtree)


def _sorts(saying: _Saying, table: Mapping[str, Any]) -> str:
    """The words before an object that are part of what is said: "net", of "made a net profit"."""
    told = saying.obj.lefts if saying.obj is not None else ()
    return " ".join(child.lower_ for child in told if child.lower_ in table.get("sorts", ()))


def _claim(scene: Scene, clause: Clause | None, told: _Outcome) -> StatementClaim:
    on_thing = scene.on_noun(told.thing) if told.thing is not None else []
    attached = (scene.dates_of(clause) if clause is not None else []) or on_thing
    dates = [date for date in attached if date.mention.value.is_known]
    common = scene.common(clause, anaphoric=told.subject.antecedent is not None)
    denied = clause is not None and clause.negated
    said = told.first.doc[told.first.i : told.last.i + 1].text
    common["polarity"] = Polarity.NEGATED if told.fate.opposite is not denied else Polarity.AFFIRMED
    return write(
        StatementClaim,
        subject=told.subject,
        predicate=told.predicate,
        object=told.target,
        value=TextValue(text=f"not {said}" if denied else said),
        value_span=scene.tokens_span(told.first, told.last),
        qualifiers=scene.qualifiers(
            clause.verb if clause is not None else told.first,
            time=dates[0].mention.value if dates else None,
            apart=(told.subject, told.target),
        ),
        **common,
    )


def _fits(clause: Clause, subject: Mention, table: Mapping[str, Any]) -> bool:
    """Whether an outcome is told of all of a thing that happens, where it is told of such things."""
    head = subject.name.rsplit(" ", 1)[-1].lower()
    if table.get("happening") and subject.entity_type is not EntityType.EVENT and head not in words("nouns", "happening"):
        return False
    if any(child.dep_ == "advmod" and child.lower_ in words("clauses", "partly") for child in clause.verb.children):
        return False
    narrowed = (child.dep_ in {"advmod", "prep"} and child.lower_ in words("measures", "parting_off") for child in clause.verb.children)
    return not (table.get("each_time") and any(narrowed))


def _may_be(scene: Scene, subject: Mention, table: Mapping[str, Any]) -> bool:
    """Whether an outcome can be a thing's, by its type and what it is called, and by what else the sentence says."""
    kind = subject.entity_type
    called = {subject.name.rpartition(" ")[2].casefold(), *subject.sole_kinds}
    if called.isdisjoint(table.get("of_nouns", called)) or kind not in table.get("of_types", (kind,)) or kind in table.get("not_types", ()):
        return False
    if not {token.lower_ for token in scene.sentence.tokens}.isdisjoint(table.get("instances", ())):
        return False
    return not table.get("returns") or set(_WORDS.findall(scene.document.text.casefold())).isdisjoint(table["returns"])


_WORDS = re.compile(r"[\w-]+")
