"""Rows of tables among the lines of a page: lines whose cells stand where those of a neighbour do, or far apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.formats.pdf_lines import Line, spelled

BULLETS = frozenset("•◦▪‣·●○■–*-\uf0b7\uf0a7\uf0d8")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]")
_GAP, _BEHIND_BOLD, _ALONE = 0.9, 0.3, 2.0  # ems between cells: usual; behind a bold one; in a row without like
_SAME_X = 4.0  # points


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line, and whether they are a name and a value."""

    cells: tuple[str, ...]
    is_fact: bool

    @property
    def text(self) -> str:
        """The row as a line of text: `Name: value`, or the cells between bars."""
        if self.is_fact:
            return f"{self.cells[0].removesuffix(':')}: {self.cells[1]}"
        return f"| {' | '.join(self.cells)} |"


def rows_of(lines: Sequence[Line]) -> dict[int, Row]:
    """The lines that are rows, by their index."""
    starts = [_starts(line) for line in lines]
    rows: dict[int, Row] = {}
    for index, line in enumerate(lines):
        neighbours = [near for near in (index - 1, index + 1) if 0 <= near < len(lines) and lines[near].page == line.page]
        has_like = any(_aligned(line, starts[index], lines[near], starts[near]) for near in neighbours)
        is_item = line.fragments[0].text.strip() in BULLETS or _NUMBER.fullmatch(line.fragments[0].text.strip())
        if len(starts[index]) > 1 and not is_item and (has_like or _far_apart(line, starts[index])):
            rows[index] = _row(line, starts[index])
    return rows


def _starts(line: Line) -> list[int]:
    """Which fragments begin a cell."""
    starts = [0]
    for index, (before, fragment) in enumerate(pairwise(line.fragments), 1):
        gap = (fragment.x - before.end) / fragment.size
        if gap > _GAP or (before.bold and not fragment.bold and gap > _BEHIND_BOLD and len(starts) == 1):
            starts.append(index)
    return starts


def _aligned(line: Line, starts: list[int], other: Line, others: list[int]) -> bool:
    # The first cells may be set flush right, so they say nothing.
    pairs = zip(starts[1:], others[1:], strict=False)
    return len(starts) == len(others) and all(abs(line.fragments[a].x - other.fragments[b].x) <= _SAME_X for a, b in pairs)


def _far_apart(line: Line, starts: list[int]) -> bool:
    return all(line.fragments[at].x - line.fragments[at - 1].end > _ALONE * line.fragments[at].size for at in starts[1:])


def _row(line: Line, starts: list[int]) -> Row:
    groups = [line.fragments[left:right] for left, right in zip(starts, [*starts[1:], len(line.fragments)], strict=True)]
    cells = tuple(" ".join(spelled(group).split()) for group in groups)
    bold = [all(fragment.bold for fragment in group) for group in groups]
    is_pair = len(cells) == 2  # noqa: PLR2004 - a name and a value
    return Row(cells, is_fact=is_pair and ((bold[0] and not bold[1]) or cells[0].endswith(":")))
