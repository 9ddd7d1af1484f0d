"""Longer forms of a name: "Orla Museum" and "Orla Museum of Glass", "Fenn Vale" and "Fenn Vale FC"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from claimcheck.entities.corpus import Link
from claimcheck.entities.nodes import Node
from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.values.names import is_ordinary, name_tokens

_FEWEST = 2
"""A name of fewer words is too common a beginning: "Bank" and "Bank of Ruritania"."""

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
    return links


def _may_be_short(node: Node) -> bool:
    tokens = name_tokens(node.name)
    return len(tokens) >= _FEWEST and node.entity_type is not EntityType.PLACE and not all(is_ordinary(token) for token in tokens)


def _goes_on(rest: tuple[str, ...]) -> bool:
    return (len(rest) > 1 and rest[0] in words("nouns", "extending")) or rest in {(form,) for form in words("nouns", "club_forms")}
