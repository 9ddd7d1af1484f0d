"""A picture of who speaks of what: sources on the left, things on the right, a line for agreement and a line for conflict.

Things and sources are ordered by the mean place of what they are joined to (the barycentre method of Sugiyama, Tagawa and Toda, 1981),
which keeps the crossings few. Only what has agreements or conflicts is drawn, and of that no more than a reader can take in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from claimcheck.model.finding import Verdict
from claimcheck.reports.html.findings import Card
from claimcheck.reports.quoting import ELLIPSIS
from claimcheck.reports.view import counted

_MOST = 24  # nodes in a column
_SWEEPS = 8
_WIDTH, _LEFT, _RIGHT = 900, 310, 590  # view box units: the picture, the column of sources, the column of things
_ROW, _MARGIN = 26, 16  # the height of a row, the space above and below
_GAP = 8  # between a node and its lines
_BESIDE = 3  # between the line for agreement and the one for conflict
_LONGEST_LABEL = 40
_SIGNS = {Verdict.CONFLICT: "conflict", Verdict.AGREE: "agreement", Verdict.REFINE: "agreement"}


@dataclass(frozen=True, slots=True)
class Node:
    """A source or a thing: where it stands, what it is called, in short and in full, and where its link leads."""

    x: int
    y: float
    label: str
    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Edge:
    """What a source and a thing have in common: a path, whether it is `agreement` or `conflict`, and what it stands for, in words."""

    path: str
    sign: str
    title: str


@dataclass(frozen=True, slots=True)
class GraphPicture:
    """The whole picture in view box units, and what was left out of it, in words (empty: nothing)."""

    width: int
    height: int
    sources: tuple[Node, ...]
    things: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: str


_Bonds = Mapping[tuple[str, str], Counter[str]]
"""How many findings of each sign a source and a thing share. A source goes by its anchor, a thing by a name that no anchor has."""


def graph_picture(cards: Sequence[Card]) -> GraphPicture | None:
    """The picture of these findings; None when none of them is an agreement or a conflict."""
    bonds = _bonds(cards)
    if not bonds:
        return None
    sources = {source.anchor: source.caption for card in cards for side in card.sides for source in side.sources}
    things = {_thing(card): card for card in reversed(cards)}  # the first card of a thing names it
    kept = _foremost(bonds, 1)
    kept = _foremost({pair: bonds[pair] for pair in bonds if pair[1] in kept}, 0) | kept
    drawn = {pair: bonds[pair] for pair in sorted(bonds) if kept.issuperset(pair)}
    left, right = _untangled(drawn, sources)
    height = 2 * _MARGIN + _ROW * max(len(left), len(right))
    places = {**_spread(left, height), **_spread(right, height)}
    return GraphPicture(
        width=_WIDTH,
        height=height,
        sources=tuple(Node(_LEFT, places[source], _ended(sources[source]), sources[source], source) for source in left),
        things=tuple(
            Node(_RIGHT, places[thing], _begun(things[thing].subject), things[thing].subject, things[thing].anchor) for thing in right
        ),
        edges=tuple(
            _edge(places[source], places[thing], sign, count)
            for (source, thing), counts in drawn.items()
            for sign, count in sorted(counts.items())
        ),
        left_out=_left_out(bonds, drawn),
    )


def _bonds(cards: Iterable[Card]) -> _Bonds:
    bonds: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for card in cards:
        for source in card.sources if card.verdict in _SIGNS else ():
            if source.anchor:
                bonds[source.anchor, _thing(card)][_SIGNS[card.verdict]] += 1
    return bonds


def _thing(card: Card) -> str:
    return f"thing {card.thing}"


def _foremost(bonds: _Bonds, end: int) -> frozenset[str]:
    """The sources (`end` 0) or things (1) with the most conflicts, and of those with equally many the ones with the most findings."""
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for pair, counts in bonds.items():
        totals[pair[end]].update(counts)
    ranked = sorted(totals, key=lambda node: (-totals[node]["conflict"], -totals[node].total(), node))
    return frozenset(ranked[:_MOST])


def _untangled(bonds: _Bonds, sources: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Both columns from top to bottom: sources by name at first, then each column in turn by what its nodes are joined to."""
    left = sorted({source for source, _ in bonds}, key=lambda source: (sources[source], source))
    right = sorted({thing for _, thing in bonds})
    across: dict[str, list[str]] = defaultdict(list)
    for source, thing in bonds:
        across[source].append(thing)
        across[thing].append(source)
    for _ in range(_SWEEPS):
        right = _by_barycentre(right, left, across)
        left = _by_barycentre(left, right, across)
    return left, right


def _by_barycentre(column: Sequence[str], other: Sequence[str], across: Mapping[str, Sequence[str]]) -> list[str]:
    place = {node: number / len(other) for number, node in enumerate(other)}
    return sorted(column, key=lambda node: (round(fmean(place[neighbour] for neighbour in across[node]), 6), node))


def _spread(column: Sequence[str], height: int) -> dict[str, float]:
    """The middle of each node, the column spread over the whole height."""
    row = (height - 2 * _MARGIN) / len(column)
    return {node: round(_MARGIN + row * (number + 0.5), 1) for number, node in enumerate(column)}


def _begun(name: str) -> str:
    """The beginning of a name that is too long for a label."""
    return name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1] + ELLIPSIS


def _ended(path: str) -> str:
    """The end of a path that is too long for a label: there the files of one folder differ."""
    return path if len(path) <= _LONGEST_LABEL else ELLIPSIS + path[1 - _LONGEST_LABEL :]


def _edge(source_y: float, thing_y: float, sign: str, count: int) -> Edge:
    beside = _BESIDE if sign == "agreement" else 0
    start, end, middle = round(source_y + beside, 1), round(thing_y + beside, 1), (_LEFT + _RIGHT) // 2
    path = f"M{_LEFT + _GAP} {start}C{middle} {start} {middle} {end} {_RIGHT - _GAP} {end}"
    return Edge(path, sign, counted(count, sign))


def _left_out(everything: _Bonds, drawn: _Bonds) -> str:
    """How many sources and things with agreements or conflicts are not in the picture, in words; empty when all of them are."""
    missing = [
        (len({pair[end] for pair in everything} - {pair[end] for pair in drawn}), noun) for end, noun in enumerate(("source", "thing"))
    ]
    return " and ".join(counted(count, noun) for count, noun in missing if count)
