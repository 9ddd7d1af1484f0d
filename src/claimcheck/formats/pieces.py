"""A text put together from pieces of a raw source, with the map that leads back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.model.location import SourceMap


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that stands for `start:end` of the raw source: one to one when they are equally long, else as a whole."""

    text: str
    start: int
    end: int

    @property
    def one_to_one(self) -> bool:
        """Whether each code point of the text stands for one of the source."""
        return len(self.text) == self.end - self.start


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same pieces, neighbours made one where that loses nothing."""
    result: list[Piece] = []
    run: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if run and not (_alike(run[-1], piece) and run[-1].end == piece.start):
            result.append(_one(run))
            run = []
        run.append(piece)
    return (*result, _one(run)) if run else tuple(result)


def _alike(left: Piece, right: Piece) -> bool:
    # A blank may stand for the end of a line: what follows it is on another one.
    return (left.one_to_one and right.one_to_one and left.text != " ") or left.start == left.end == right.start == right.end


def _one(run: list[Piece]) -> Piece:
    return Piece("".join(piece.text for piece in run), run[0].start, run[-1].end)


def mapped(pieces: Iterable[Piece], source: str) -> tuple[str, SourceMap]:
    """The text of the pieces, and where in `source` each of them stands, with line and column."""
    whole = joined(pieces) or (Piece("", 0, 0),)
    lines = [0]
    at = source.find("\n")
    while at >= 0:
        lines.append(at + 1)
        at = source.find("\n", at + 1)
    rows: list[tuple[int, ...]] = []
    offset = 0
    for piece in whole:
        line = bisect_right(lines, piece.start)
        rows.append((offset, piece.start, piece.end - piece.start, line, piece.start - lines[line - 1] + 1))
        offset += len(piece.text)
    return "".join(piece.text for piece in whole), SourceMap.of(("offset", "raw", "length", "line", "column"), rows)
