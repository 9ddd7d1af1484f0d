"""Joining names into things, one link at a time, and only where nothing speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

from claimcheck.entities.corpus import Corpus, Link
from claimcheck.entities.inputs import AliasRules
from claimcheck.entities.likeness import compatible, judge, suggested_links
from claimcheck.entities.nodes import NodeId, is_acronym
from claimcheck.values.names import name_key

_MOST_SPELLINGS = 64
"""Sets of spellings that have more together are not joined: each of one is compared with each of the other."""


@dataclass(slots=True)
class Clusters:
    """Sets of nodes that grow together. `spellings` are the smaller sets within them that likeness alone has made."""

    corpus: Corpus
    never: frozenset[frozenset[str]]
    members: dict[NodeId, list[NodeId]] = field(default_factory=dict)
    spellings: dict[NodeId, list[NodeId]] = field(default_factory=dict)
    joined: list[Link] = field(default_factory=list)
    refused: list[Link] = field(default_factory=list)

    def add(self, link: Link) -> None:
        """Join the two sets that `link` connects, unless they are one already or something keeps them apart."""
        left, right = self.members[link.left], self.members[link.right]
        if left is right:
            return
        objection = self._objection(link)
        if objection:
            self.refused.append(Link(link.left, link.right, link.score, objection, stated=link.stated))
            return
        self.joined.append(link)
        _unite(self.members, link)
        if not link.stated:
            _unite(self.spellings, link)

    def _objection(self, link: Link) -> str:
        """What speaks against a link; empty if nothing does. A stated link yields to the user's never-pairs alone."""
        left, right = self.members[link.left], self.members[link.right]
        for one, other in product(left, right) if self.never else ():
            if frozenset((one[1], other[1])) in self.never:
                return f"the alias file keeps '{self._name(one)}' and '{self._name(other)}' apart"
        if link.stated:
            return ""
        return self._acronyms_differ(left, right) or self._spellings_differ(link)

    def _acronyms_differ(self, left: list[NodeId], right: list[NodeId]) -> str:
        here, there = ({node[1] for node in nodes if is_acronym(self._name(node))} for nodes in (left, right))
        if here and there and not here & there:
            return f"their acronyms differ: '{min(here)}' and '{min(there)}'"
        return ""

    def _spellings_differ(self, link: Link) -> str:
        nodes = self.corpus.nodes
        left, right = self.spellings[link.left], self.spellings[link.right]
        if len(left) + len(right) > _MOST_SPELLINGS:
            return f"more than {_MOST_SPELLINGS} spellings of one name are not compared"
        for one, other in product(left, right):
            judgement = judge(nodes[one], nodes[other])
            if judgement.same is False or not compatible(nodes[one], nodes[other]):
                return f"'{self._name(one)}' and '{self._name(other)}' are apart: {judgement.reason}"
        return ""

    def _name(self, node_id: NodeId) -> str:
        return self.corpus.nodes[node_id].name


def _unite(sets: dict[NodeId, list[NodeId]], link: Link) -> None:
    large, small = sorted((sets[link.left], sets[link.right]), key=len, reverse=True)
    large.extend(small)
    for node_id in small:
        sets[node_id] = large


def cluster(corpus: Corpus, rules: AliasRules) -> Clusters:
    """The sets of names that are one thing: first what the user says, then what the texts declare, then what is alike."""
    never = frozenset(frozenset((name_key(one), name_key(other))) for one, other in rules.never)
    clusters = Clusters(corpus, never, {node: [node] for node in corpus.nodes}, {node: [node] for node in corpus.nodes})
    for link in (*_ruled(corpus, rules), *corpus.links, *suggested_links(corpus)):
        clusters.add(link)
    return clusters


def _ruled(corpus: Corpus, rules: AliasRules) -> list[Link]:
    """The links of the user's alias groups, between all nodes that have these names, wherever they hold."""
    wanted = {name_key(name) for group in rules.aliases for name in group}
    by_key: dict[str, list[NodeId]] = {}
    for node_id in corpus.nodes:
        if node_id[1] in wanted:
            by_key.setdefault(node_id[1], []).append(node_id)
    links: list[Link] = []
    for group in sorted(rules.aliases):
        nodes = sorted({node_id for name in group for node_id in by_key.get(name_key(name), [])})
        links.extend(Link(nodes[0], node_id, 1.0, "the alias file says that they are one", stated=True) for node_id in nodes[1:])
    return links
