"""The links that names suggest by themselves: spellings of one name in several documents."""

from __future__ import annotations

from collections import Counter, defaultdict

from claimcheck.entities.blocking import candidate_pairs
from claimcheck.entities.corpus import Corpus, Link
from claimcheck.entities.extensions import extension_links
from claimcheck.entities.nodes import Node, NodeId, is_distinctive
from claimcheck.model.values import EntityType
from claimcheck.values.names import Judgement, begins_with_given_name, core_words, judge_names, shows_person

_MERGE = 0.85
"""Names are merged over documents from here on: more than `claimcheck.values.names.SAME`, so that one misspelt word alone does not."""

_TOGETHER = 0.93
"""Names that one document has side by side are merged from here on: a writer seldom gives one thing two nearly equal names."""

_CORROBORATED = 0.6
"""Names that share a gloss or a class noun ("program") are merged from here on, unless something speaks against it."""

_SPECIFIC = 4
"""A name of so many words that tell is the same with the name of a place before or behind it ("Ruritanian General Delegation for ...")."""

_STEM = 4
"""A place's name and its adjective share so many letters at least."""

_RIVAL = 0.03
"""Two candidates whose scores lie closer than this are equally good."""

_PRECEDENCE = tuple(EntityType[name] for name in ("WORK", "EVENT", "PLACE", "ORGANIZATION", "COMPANY", "GROUP", "PERSON"))
"""Of two types the one whose comparison is the stricter goes first."""


def suggested_links(corpus: Corpus) -> list[Link]:
    """The links between nodes whose names are alike, the surest first. Of rivals that are apart from each other the weaker is left out."""
    nodes = [node for node in corpus.nodes.values() if is_distinctive(node.name)]
    pairs = candidate_pairs([node.name for node in nodes])
    stems = _place_stems(corpus)
    links = [link for i, j in pairs if (link := _link(corpus, nodes[i], nodes[j], stems)) is not None]
    links += extension_links(nodes)
    return sorted(_without_rivals(corpus, links), key=lambda link: (-link.score, link.left, link.right))


def judge(left: Node, right: Node) -> Judgement:
    """What the names of two nodes say, each taken as the kind of thing that its readers took it for."""
    return judge_names(left.name, right.name, kind=_common_kind(left, right))


def compatible(left: Node, right: Node) -> bool:
    """Whether the types of two nodes do not exclude each other: only a person of several names cannot be anything else."""
    kinds = {_firm_type(left), _firm_type(right)} - {EntityType.UNKNOWN}
    return EntityType.PERSON not in kinds or len(kinds) == 1


def _firm_type(node: Node) -> EntityType:
    """The node's type; a person's is no more than a guess where no given name or title shows it, or a text calls the thing otherwise."""
    shown = shows_person(node.name) or begins_with_given_name(node.name)
    doubtful = node.entity_type is EntityType.PERSON and (node.class_nouns or not shown)
    return EntityType.UNKNOWN if doubtful else node.entity_type


def _common_kind(left: Node, right: Node) -> str | None:
    kinds = {_firm_type(left), _firm_type(right)}
    if EntityType.PERSON in kinds:
        return EntityType.PERSON
    if EntityType.PLACE in kinds and kinds <= {EntityType.PLACE, EntityType.UNKNOWN}:
        return EntityType.PLACE
    return min(kinds - {EntityType.UNKNOWN}, default=None, key=_PRECEDENCE.index)


def _place_stems(corpus: Corpus) -> frozenset[str]:
    """What the names of the places of the corpus, if they are one word, have in common with their adjectives."""
    places = {node.id[1] for node in corpus.nodes.values() if node.entity_type is EntityType.PLACE and " " not in node.id[1]}
    return frozenset(place[: max(_STEM, len(place) - 2)] for place in places if len(place) >= _STEM)


def _place_added(left: Node, right: Node, stems: frozenset[str]) -> str:
    """The word that is all that one of two long names has more than the other, if it is a place's name or adjective; else empty."""
    here, there = Counter(core_words(left.name)), Counter(core_words(right.name))
    added = list(((here - there) + (there - here)).elements())
    if len(added) != 1 or (here & there).total() < _SPECIFIC:
        return ""
    return added[0] if any(added[0][:length] in stems for length in range(_STEM, len(added[0]) + 1)) else ""


def _link(corpus: Corpus, left: Node, right: Node, stems: frozenset[str]) -> Link | None:
    if left.id[1] == right.id[1] or not compatible(left, right):  # one name of two things is two nodes on purpose
        return None
    judgement = judge(left, right)
    shared = sorted((left.class_nouns & right.class_nouns) | (_gloss(corpus, left.id) & _gloss(corpus, right.id)))
    wanted = _TOGETHER if set(left.document_ids) & set(right.document_ids) else _MERGE
    if judgement.same and (judgement.score >= wanted or shared):
        return Link(left.id, right.id, judgement.score, judgement.reason)
    if judgement.same is None and shared and judgement.score >= _CORROBORATED:
        return Link(left.id, right.id, judgement.score, f"{judgement.reason}; both are called '{shared[0]}'")
    if judgement.same is None and (place := _place_added(left, right, stems)):
        return Link(left.id, right.id, judgement.score, f"{judgement.reason}, which says where: '{place}'")
    return None


def _gloss(corpus: Corpus, node_id: NodeId) -> frozenset[str]:
    return corpus.glosses.get(node_id, frozenset())


def _without_rivals(corpus: Corpus, links: list[Link]) -> list[Link]:
    """`links` without those by which one name would join two that are known apart: the weaker goes, of equals both."""
    around: defaultdict[NodeId, list[Link]] = defaultdict(list)
    for link in links:
        around[link.left].append(link)
        around[link.right].append(link)
    dropped: set[tuple[NodeId, NodeId]] = set()
    for node_id, ends in around.items():
        for place, one in enumerate(ends):
            for other in ends[place + 1 :]:
                if _apart(corpus, _far(one, node_id), _far(other, node_id)):
                    gap = one.score - other.score
                    dropped.update((link.left, link.right) for link, loses in ((one, gap < _RIVAL), (other, gap > -_RIVAL)) if loses)
    return [link for link in links if (link.left, link.right) not in dropped]


def _far(link: Link, near: NodeId) -> NodeId:
    return link.right if link.left == near else link.left


def _apart(corpus: Corpus, left: NodeId, right: NodeId) -> bool:
    return judge(corpus.nodes[left], corpus.nodes[right]).same is False
