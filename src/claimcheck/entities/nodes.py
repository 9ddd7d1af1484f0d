"""The names of a corpus, gathered: one node for each name that means one thing wherever it stands, or in one document alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.entities.inputs import Appearance
from claimcheck.model.values import EntityType
from claimcheck.values.names import fold, is_common_name, is_ordinary, name_tokens

NodeId = tuple[str, str]
"""Where a name holds (a document, a class of things, or "" for everywhere), and the name's key."""

_LONG_WORD = 6


@dataclass(frozen=True, slots=True)
class Node:
    """A name in all its spellings that fold to one key: how often each stands, in which documents, and the type most readers gave it."""

    id: NodeId
    spellings: tuple[tuple[str, int], ...]
    entity_type: EntityType
    class_nouns: frozenset[str]
    document_ids: tuple[str, ...]

    @property
    def name(self) -> str:
        """The spelling that stands most often; of several the first in the alphabet."""
        return min(self.spellings, key=lambda spelling: (-spelling[1], spelling[0]))[0]

    @property
    def count(self) -> int:
        """How often the name stands in the corpus."""
        return sum(count for _, count in self.spellings)


def is_acronym(name: str) -> bool:
    """Whether `name` is one word written as an acronym."""
    tokens = fold(name)
    return len(tokens) == 1 and tokens[0].acronym


def is_weak(name: str) -> bool:
    """Whether `name` is a description or one ordinary word: matched as it stands only, an alias only where it is declared."""
    words = name_tokens(name)
    if any(char.islower() for char in name) and not any(char.isupper() or char.isdigit() for char in name):
        return True
    return len(words) == 1 and is_ordinary(words[0]) and not is_acronym(name)


def is_distinctive(name: str) -> bool:
    """Whether `name` may be found in another spelling: no description, and if it is one word, a long one that is no common name."""
    words = name_tokens(name)
    return not is_weak(name) and (len(words) != 1 or (len(words[0]) >= _LONG_WORD and not is_common_name(words[0])))


def make_node(node_id: NodeId, appearances: Iterable[Appearance]) -> Node:
    """The node of all `appearances` of one name."""
    spellings: Counter[str] = Counter()
    types: Counter[EntityType] = Counter()
    nouns: set[str] = set()
    documents: set[str] = set()
    for appearance in appearances:
        spellings[appearance.name] += appearance.count
        types[appearance.entity_type] += appearance.count
        nouns.update(appearance.class_nouns)
        documents.add(appearance.document_id)
    return Node(node_id, tuple(sorted(spellings.items())), most_common_type(types), frozenset(nouns), tuple(sorted(documents)))


def most_common_type(types: Mapping[EntityType, int]) -> EntityType:
    """The type that most appearances have, leaving aside those without one."""
    known = {kind: count for kind, count in types.items() if kind is not EntityType.UNKNOWN}
    return min(known, key=lambda kind: (-known[kind], kind)) if known else EntityType.UNKNOWN
