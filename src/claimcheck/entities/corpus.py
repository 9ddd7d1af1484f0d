"""From appearances and declared aliases to nodes, and to the links that texts and users state outright."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, permutations

from claimcheck.entities.inputs import Appearance, DeclaredAlias
from claimcheck.entities.nodes import Node, NodeId, is_acronym, is_weak, make_node, most_common_type
from claimcheck.model.values import EntityType
from claimcheck.values.names import has_body_word, is_common_name, judge_names, name_key, name_tokens, shows_person

_CERTAIN = 3
"""So many appearances of one type in one document, and none of another, make the type certain."""

_SHARED_SHORT_FORM = 0.5
"""Long forms of one short form that are this alike, with nothing against it, are one thing's."""


_MOST_LONG_FORMS = 24
"""A short form of more long ones, which would all be compared with each other, is taken for that of several things."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes that are one thing, or may be, and why; `stated` when a text or the user says so."""

    left: NodeId
    right: NodeId
    score: float
    reason: str
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Corpus:
    """All names of a corpus: its nodes by id, the node of each name in each document, the stated links, and each node's glosses.

    `doubted` are stated links that cannot be meant, such as acronyms with letters that the word they are said to stand for does not have.
    A gloss is a description that a text gives with a name ("reconciliation"). It names nothing by itself; two names that share it are
    a little more likely to be one thing's.
    """

    nodes: dict[NodeId, Node]
    places: dict[tuple[str, str], NodeId]
    links: tuple[Link, ...]
    doubted: tuple[Link, ...]
    glosses: dict[NodeId, frozenset[str]]

    def find(self, document_id: str, name: str) -> NodeId | None:
        """The node of `name` in a document, or of the same name elsewhere if the document does not have it."""
        key = name_key(name)
        node_id = self.places.get((document_id, key), ("", key))
        return node_id if node_id in self.nodes else None


def gather(appearances: Iterable[Appearance], aliases: Iterable[DeclaredAlias]) -> Corpus:
    """The names of a corpus with what is stated of them. The order of the input does not matter."""
    every = sorted(set(aliases), key=lambda alias: (alias.document_id, alias.long, alias.short))
    declared = [alias for alias in every if _is_plausible(alias)]
    extra = [Appearance(alias.document_id, name, count=0) for alias in every for name in (alias.long, alias.short)]
    by_place: defaultdict[tuple[str, str], list[Appearance]] = defaultdict(list)
    for appearance in (*appearances, *extra):
        by_place[appearance.document_id, name_key(appearance.name)].append(appearance)
    places = _scopes(by_place, _local_names(declared))
    by_node: defaultdict[NodeId, list[Appearance]] = defaultdict(list)
    for place, found in by_place.items():
        by_node[places[place]].extend(found)
    nodes = {node_id: make_node(node_id, found) for node_id, found in sorted(by_node.items())}
    doubted = tuple(_doubted([alias for alias in every if not _is_plausible(alias)], places))
    return Corpus(nodes, places, tuple(_stated(declared, places)), doubted, _glosses(declared, places))


def _is_plausible(alias: DeclaredAlias) -> bool:
    """Whether an alias can be meant: a person has no body's name, and the acronym of one word has its letters from it.

    Several words may have an acronym that is none of theirs, from another language.
    """
    if any(shows_person(one) and has_body_word(other) for one, other in permutations((alias.long, alias.short))):
        return False
    if not is_acronym(alias.short) or len(name_tokens(alias.long)) > 1:
        return True
    letters = iter(name_key(alias.long))
    return all(letter in letters for letter in name_key(alias.short))


def _local_names(declared: list[DeclaredAlias]) -> frozenset[tuple[str, str]]:
    """The names, by document and key, that hold in their document only: descriptions, and short forms of several different things."""
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for alias in declared:
        meanings[name_key(alias.short)].add(alias.long)
    ambiguous = {key for key, longs in meanings.items() if not _one_thing(sorted(longs))}
    return frozenset(
        (alias.document_id, name_key(name))
        for alias in declared
        for name in (alias.long, alias.short)
        if is_weak(name) or (name == alias.short and name_key(name) in ambiguous)
    )


def _one_thing(longs: list[str]) -> bool:
    """Whether names that share a short form are one thing's: they agree, or one has a word more ("Tide Bureau", "Coastal Tide Bureau")."""
    if len(longs) > _MOST_LONG_FORMS:
        return False
    judgements = (judge_names(one, other, kind=EntityType.ORGANIZATION) for one, other in combinations(longs, 2))
    return all(judgement.same or (judgement.same is None and judgement.score >= _SHARED_SHORT_FORM) for judgement in judgements)


def _scopes(by_place: dict[tuple[str, str], list[Appearance]], local: frozenset[tuple[str, str]]) -> dict[tuple[str, str], NodeId]:
    """The node of each name in each document: one everywhere, with three exceptions.

    These are local names, a person's bare given name or surname, and a name that is certainly a person here and a place there.
    """
    certain: defaultdict[str, dict[str, EntityType]] = defaultdict(dict)
    for (document_id, key), found in by_place.items():
        if " " not in key and (kind := _certain_type(found)) in {EntityType.PERSON, EntityType.PLACE}:
            certain[key][document_id] = kind
    places: dict[tuple[str, str], NodeId] = {}
    for (document_id, key), found in by_place.items():
        kinds = certain.get(key, {})
        person = kinds.get(document_id) is EntityType.PERSON and EntityType.PLACE in kinds.values()
        own = (document_id, key) in local or _is_bare_name(key, found)
        places[document_id, key] = (document_id, key) if own else (EntityType.PERSON if person else "", key)
    return places


def _is_bare_name(key: str, found: list[Appearance]) -> bool:
    """Whether a document has a person by a common surname or a given name alone: whose it is elsewhere is not known."""
    return is_common_name(key) and most_common_type(_types(found)) is EntityType.PERSON


def _types(found: list[Appearance]) -> Counter[EntityType]:
    """How many readings took a name for a thing of which type."""
    return Counter({kind: sum(one.count for one in found if one.entity_type is kind) for kind in {one.entity_type for one in found}})


def _certain_type(found: list[Appearance]) -> EntityType | None:
    """The type of a name in a document if all readings agree on it and there are enough of them."""
    types = _types(found)
    kind = most_common_type(types)
    return kind if kind is not EntityType.UNKNOWN and types[kind] >= _CERTAIN and types[kind] == types.total() else None


def _doubted(declared: list[DeclaredAlias], places: dict[tuple[str, str], NodeId]) -> Iterable[Link]:
    for alias in declared:
        left, right = (places[alias.document_id, name_key(name)] for name in (alias.long, alias.short))
        yield Link(left, right, 0.0, f"{alias.document_id} puts '{alias.short}' beside '{alias.long}', but they cannot be one", stated=True)


def _stated(declared: list[DeclaredAlias], places: dict[tuple[str, str], NodeId]) -> Iterable[Link]:
    for alias in declared:
        left, right = (places[alias.document_id, name_key(name)] for name in (alias.long, alias.short))
        if left != right:
            what = "acronym" if is_acronym(alias.short) else "other name"
            yield Link(left, right, 1.0, f"{alias.document_id} gives '{alias.short}' as the {what} of '{alias.long}'", stated=True)


def _glosses(declared: list[DeclaredAlias], places: dict[tuple[str, str], NodeId]) -> dict[NodeId, frozenset[str]]:
    glosses: defaultdict[NodeId, set[str]] = defaultdict(set)
    for alias in declared:
        for name, gloss in ((alias.long, alias.short), (alias.short, alias.long)):
            if is_weak(gloss) and not is_weak(name):
                glosses[places[alias.document_id, name_key(name)]].add(name_key(gloss))
    return {node_id: frozenset(found) for node_id, found in glosses.items()}
