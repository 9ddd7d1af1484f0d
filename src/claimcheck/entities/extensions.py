"""Longer forms of a name: "Orla Museum" and "Orla Museum of Glass", "Fenn Vale" and "Fenn Vale FC", "Quill" and "Jane Quill"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.entities.corpus import Link
from claimcheck.entities.nodes import Node
from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.values.names import is_common_surname, is_ordinary, name_tokens

_FEWEST = 2
"""A name of fewer words is too common a beginning: "Bank" and "Bank of Ruritania"."""

_SHORTEST_CODE = 3

_SCORE = 0.86
"""How sure such a link is: no more than that of two spellings."""


def extension_links(nodes: Sequence[Node]) -> list[Link]:
    """The links of a name to the one longer name that goes on with "of ..." or "for ..." or with a club's letters.

    The short name must hold a word that is no ordinary English one, and only one longer name may begin with it: "Roe Prize" is neither
    the "Roe Prize for Chemistry" nor the "Roe Prize for Physics". People are left out: their names are longer by other people's names.
    """
    short = {name_tokens(node.name): node for node in nodes if _may_be_short(node)}
    longer: defaultdict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        tokens = name_tokens(node.name)
        for length in range(_FEWEST, len(tokens)):
            if tokens[:length] in short and _goes_on(tokens[length:]):
                longer[tokens[:length]].append(node)
    links = []
    for tokens, found in sorted(longer.items()):
        if len(found) == 1:
            left, right = sorted((short[tokens], found[0]), key=lambda node: node.id)
            links.append(Link(left.id, right.id, _SCORE, f"'{found[0].name}' is the only longer form of '{short[tokens].name}'"))
    return links + _shorter_people(nodes) + _by_code(nodes)


def _by_code(nodes: Sequence[Node]) -> list[Link]:
    """The links of a bare type code to the one longer name that has it: "QX-35" and "Orla QX-35 Heron"."""
    holders: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        for word in set(node.name.split()):
            if _is_code(word):
                holders[word.casefold()].append(node)
    links = []
    for code, found in sorted(holders.items()):
        bare = [node for node in found if node.name.casefold() == code]
        longer = [node for node in found if node.name.casefold() != code]
        if len(bare) == len(longer) == 1:
            left, right = sorted((bare[0], longer[0]), key=lambda node: node.id)
            links.append(Link(left.id, right.id, _SCORE, f"'{longer[0].name}' is the only name with the code '{bare[0].name}'"))
    return links


def _is_code(word: str) -> bool:
    """Whether a word is a type code: letters and digits, at least three of both."""
    bare = word.replace("-", "")
    return len(bare) >= _SHORTEST_CODE and bare.isalnum() and any(map(str.isdigit, bare)) and any(map(str.isupper, bare))


def _shorter_people(nodes: Sequence[Node]) -> list[Link]:
    """The links of a rare surname, or of a name without its first given name, to the one person of the corpus whose name ends so."""
    endings: defaultdict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        tokens = name_tokens(node.name)
        if node.entity_type is EntityType.PERSON and len(tokens) > 1 and not (is_common_surname(tokens[-1]) or is_ordinary(tokens[-1])):
            for length in {1, len(tokens) - 1}:
                endings[tokens[-length:]].append(node)
    links = []
    for node in nodes:
        tokens = name_tokens(node.name)
        longer = [other for other in endings.get(tokens, ()) if other is not node]
        is_person = node.entity_type is EntityType.PERSON or (len(tokens) > 1 and node.entity_type is EntityType.UNKNOWN)
        if len(longer) == 1 and is_person:
            left, right = sorted((node, longer[0]), key=lambda found: found.id)
            links.append(Link(left.id, right.id, _SCORE, f"'{longer[0].name}' is the only person whose name ends with '{node.name}'"))
    return links


def _may_be_short(node: Node) -> bool:
    tokens = name_tokens(node.name)
    return len(tokens) >= _FEWEST and node.entity_type is not EntityType.PLACE and not all(is_ordinary(token) for token in tokens)


def _goes_on(rest: tuple[str, ...]) -> bool:
    return (len(rest) > 1 and rest[0] in words("nouns", "extending")) or rest in {(form,) for form in words("nouns", "club_forms")}
