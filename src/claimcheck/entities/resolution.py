"""What the names of a corpus come to: entities, a key for each name in each document, and the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.entities.clusters import Clusters, cluster
from claimcheck.entities.corpus import Corpus, Link, gather
from claimcheck.entities.inputs import AliasRules, Appearance, DeclaredAlias
from claimcheck.entities.nodes import Node, NodeId, is_acronym, is_weak, most_common_type
from claimcheck.model.base import content_id
from claimcheck.model.report import Entity, Merge
from claimcheck.model.values import EntityType
from claimcheck.values.names import SAME, compare_names, judge_names, name_key

_NO_RULES = AliasRules()


@dataclass(frozen=True, slots=True)
class Resolution:
    """The entities of a corpus, in the order of their names, and the way from a name to its entity."""

    entities: tuple[Entity, ...]
    corpus: Corpus
    keys: dict[NodeId, str]
    refused: tuple[Link, ...]

    def key(self, document_id: str, name: str) -> str:
        """The key of the entity that `name` means in a document. A name that no document has gets the key it would have on its own."""
        node_id = self.corpus.find(document_id, name)
        return self.keys[node_id] if node_id is not None else content_id("entity", name_key(name))

    def entity(self, key: str) -> Entity:
        """The entity with that key. Raises KeyError when there is none."""
        for entity in self.entities:
            if entity.key == key:
                return entity
        raise KeyError(key)

    def explain(self, a: str, b: str) -> str:
        """Why two names are one thing or two, in a sentence or several."""
        first, second = sorted((a, b))
        here, there = self._entities_of(first), self._entities_of(second)
        shared = sorted(here & there)
        if shared:
            merges = self.entity(shared[0]).merges
            reasons = "; ".join(f"'{merge.left}' = '{merge.right}': {merge.reason}" for merge in merges)
            return f"'{first}' and '{second}' are one: {reasons or 'the same name'}"
        for link in self.refused:
            if {self.keys[link.left], self.keys[link.right]} in [{one, other} for one in here for other in there]:
                return f"'{first}' and '{second}' are kept apart: {link.reason}"
        one, other = (self._names_of(keys, name) for keys, name in ((here, first), (there, second)))
        judgement = judge_names(one, other)
        alike = "their names are alike, but not enough to join them over documents: " if judgement.same else ""
        subject = "" if (one, other) == (first, second) else f"'{one}' and '{other}': "
        return f"'{first}' and '{second}' are two: {subject}{alike}{judgement.reason}"

    def _entities_of(self, name: str) -> set[str]:
        key = name_key(name)
        return {self.keys[node_id] for node_id in self.keys if node_id[1] == key}

    def _names_of(self, keys: set[str], name: str) -> str:
        """What the first of the entities is called; `name` itself where there is none."""
        return min((self.entity(key).name for key in keys), default=name)


def resolve(appearances: Iterable[Appearance], aliases: Iterable[DeclaredAlias] = (), rules: AliasRules = _NO_RULES) -> Resolution:
    """Which names of a corpus are one thing.

    Names that fold to one key are one; so are names that a document declares to be one, names that the user's rules join, and spellings
    of one name, unless a rule, a differing word, number, acronym or type keeps them apart. The order of the input changes nothing.
    """
    corpus = gather(appearances, aliases)
    clusters = cluster(corpus, rules)
    entities: dict[str, Entity] = {}
    keys: dict[NodeId, str] = {}
    merges = _merges_by_set(clusters)
    for members in _sets(clusters):
        entity = _entity([corpus.nodes[node_id] for node_id in members], merges.get(members[0], []))
        entities[entity.key] = entity
        keys.update(dict.fromkeys(members, entity.key))
    ordered = sorted(entities.values(), key=lambda entity: (entity.name, entity.key))
    return Resolution(tuple(ordered), corpus, keys, (*corpus.doubted, *clusters.refused))


def _sets(clusters: Clusters) -> list[list[NodeId]]:
    """The clusters, each sorted, in order."""
    distinct = {id(members): sorted(members) for members in clusters.members.values()}
    return sorted(distinct.values())


def _merges_by_set(clusters: Clusters) -> dict[NodeId, list[Merge]]:
    """The merges of each cluster, by its first node."""
    merges: dict[NodeId, list[Merge]] = {}
    for link in clusters.joined:
        left, right = sorted((clusters.corpus.nodes[link.left].name, clusters.corpus.nodes[link.right].name))
        merge = Merge(left=left, right=right, reason=link.reason, score=round(link.score, 4))
        merges.setdefault(min(clusters.members[link.left]), []).append(merge)
    return merges


def _entity(nodes: list[Node], merges: list[Merge]) -> Entity:
    spellings: Counter[str] = Counter()
    types: Counter[EntityType] = Counter()
    for node in nodes:
        spellings.update(dict(node.spellings))
        types[node.entity_type] += node.count
    name = min(nodes, key=_rank).name
    same_key = [_spelling_merge(node.name, other) for node in nodes for other, _ in node.spellings if other != node.name]
    return Entity(
        key=_key(nodes, name),
        name=name,
        entity_type=most_common_type(types),
        aliases=tuple(sorted(set(spellings) - {name})),
        document_ids=tuple(sorted({document_id for node in nodes for document_id in node.document_ids})),
        merges=tuple(sorted([*same_key, *merges], key=lambda merge: (merge.left, merge.right, merge.reason))),
    )


def _key(nodes: list[Node], name: str) -> str:
    """The key of a thing: by its first name that holds everywhere, which no other thing has; else by its name and where that holds."""
    everywhere = [node for node in nodes if not node.id[0]]
    if everywhere:
        return content_id("entity", name_key(min(everywhere, key=_rank).name))
    return content_id("entity", name_key(name), *sorted(node.id for node in nodes))


def _spelling_merge(one: str, other: str) -> Merge:
    left, right = sorted((one, other))
    match = compare_names(left, right)
    return Merge(left=left, right=right, reason=match.explanation, score=max(match.score, SAME))


def _rank(node: Node) -> tuple[bool, bool, int, int, str]:
    """What the thing is called goes first: not an acronym, not a description; in many documents, then of many words."""
    return is_acronym(node.name), is_weak(node.name), -len(node.document_ids), -len(node.name.split()), node.name
