"""The occasion of an outcome: the fire that a thing withstood, and what else at a verb may limit what it tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.telling import objects_behind
from claimcheck.lexicons import words
from claimcheck.model.mentions import Mention
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.tree import Token

_LIMITING = frozenset({"advmod", "prep", "advcl", "npadvmod", "acomp", "oprd"})
_BY = "by"


def has_limit(scene: Scene, clause: Clause, table: Mapping[str, Any], said: Collection[str]) -> bool:
    """Whether anything but a time, a place with a name and what takes part stands at the verb: "closed because of the snow"."""
    return any(
        child.dep_ in _LIMITING and child.lower_ not in said and not _is_no_limit(scene, child, table) for child in clause.verb.children
    )


def _is_no_limit(scene: Scene, child: Token, table: Mapping[str, Any]) -> bool:
    if child.dep_ != "prep":
        joined = child.dep_ == "advcl" and all(inner.dep_ != "mark" and inner.tag_ != "WRB" for inner in child.children)
        return joined or scene.is_time(child) or child.lower_ in words("traits", "plain") | words("clauses", "no_limits")
    obj = next((inner for inner in child.children if inner.dep_ in {"pobj", "pcomp"}), None)
    takes_part = obj is not None and table.get("occasion") and child.lower_ in _leading(table) and happens(obj)
    if obj is None or (child.lower_ in words("time", "until", "while") and not takes_part):
        return False
    placed = child.lower_ in words("time", "place_prepositions") and obj.pos_ == "PROPN"
    return takes_part or placed or scene.is_time(obj) or child.lower_ == _BY or obj.lower_ in words("clauses", "no_limits")


def _leading(table: Mapping[str, Any]) -> frozenset[str]:
    """The prepositions before the occasion of an outcome: not "after" it, when all may be otherwise."""
    return (words("measures", "toll_prepositions") | frozenset(table.get("behind", ()))) - words("time", "thereafter")


def occasion_of(scene: Scene, clause: Clause, table: Mapping[str, Any]) -> Mention | None:
    """The event in which it came about: the one that the clause names, else the one that the text is about."""
    event = _event_of(clause, table)
    if event is not None:
        return scene.read.mention(event)
    if any(name in table.get("behind", ()) for name, _ in clause.preps):
        return None  # "dropped out of the top ten"
    stage = scene.read.stage_mention(clause.verb)
    return stage if stage is not None and (stage.entity_type is EntityType.EVENT or _happens_by_kind(stage)) else None


def _event_of(clause: Clause, table: Mapping[str, Any]) -> Token | None:
    """The noun of what happened in a clause: what is done something to, what did it, or what stands behind a preposition."""
    told = [*([] if clause.passive or clause.patient is None else [clause.patient]), *clause.after(*_leading(table))]
    told += [obj for name, obj in (objects_behind(clause.patient) if clause.patient is not None else ()) if name in table.get("behind", ())]
    told += [clause.actor] if clause.passive and clause.actor is not None else []
    told += [obj for child in clause.verb.children if child.dep_ == "advcl" and child.tag_ == "VBN" for obj in _agents(child)]
    return next((token for token in told if happens(token)), None)


def _agents(participle: Token) -> Iterator[Token]:
    """What did it, of a participle: the gale, of "battered by the gale"."""
    return (obj for child in participle.children if child.dep_ == "agent" for obj in child.children if obj.dep_ == "pobj")


def site_of(scene: Scene, clause: Clause, table: Mapping[str, Any]) -> str:
    """What an occasion without a name befell, where the text says so: the mill, of "the bombing of the mill"."""
    event = _event_of(clause, table)
    behind = objects_behind(event) if event is not None else []
    return " ".join(obj.lemma_.lower() for _, obj in behind if not scene.is_time(obj))


def happens(token: Token) -> bool:
    """Whether a noun stands for something that happens."""
    return head_types().get(token.lemma_.lower()) is EntityType.EVENT or token.lemma_.lower() in words("nouns", "happening")


def _happens_by_kind(stage: Mention) -> bool:
    return not words("nouns", "happening").isdisjoint(stage.sole_kinds)
