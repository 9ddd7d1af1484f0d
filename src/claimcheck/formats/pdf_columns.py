"""Columns of a page: lines that were drawn across two of them parted, and which column a line belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean

from claimcheck.formats.pdf_lines import Fragment, Line

_LONG = 20  # code points: a column holds lines longer than that, a table's cell seldom does
_FEWEST = 5  # lines that a column has at least
_FEW = 2  # where the text moves there
_SAME_X = 3.0  # points
_BESIDE = 1.5  # ems between two columns at least
_NARROWEST = 12  # ems that a column is wide at least


def gutters(lines: Sequence[Line], size: float) -> list[float]:
    """Where the columns of a page begin, but for the first: edges at which many lines begin, far from each other.

    Where the text goes on further up and to the right, few lines are enough.
    """
    starts = Counter(round(line.x / _SAME_X) for line in lines)
    moved = {round(line.x / _SAME_X) for above, line in pairwise(lines) if line.y > above.y + size and line.x > above.end}
    last = min((line.x for line in lines), default=0.0)
    found: list[float] = []
    for start in sorted(starts):
        x = start * _SAME_X
        before = sum(line.end <= x + size for line in lines if last - _SAME_X <= line.x < x - _SAME_X)
        if starts[start] >= (_FEW if start in moved else _FEWEST) and before >= _FEWEST and x - last >= _NARROWEST * size:
            found.append(x)
            last = x
    return found


def column_of(line: Line, found: Sequence[float]) -> int:
    """The number of the column that a line stands in, -1 for a line across several."""
    number = sum(x <= line.x + _SAME_X for x in found)
    return number if number == len(found) or line.end <= found[number] + line.size else -1


def in_columns(lines: list[Line]) -> Iterator[Line]:
    """The same lines; where many hold the text of two columns, each column for itself, up to a line that goes across."""
    gutter = _gutter(lines)
    if gutter is None:
        yield from lines
        return
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        halves = [tuple(f for f in line.fragments if (f.x >= gutter - _SAME_X) is second) for second in (False, True)]
        if halves[0] and not halves[1] and line.end > gutter + line.size * _BESIDE:
            yield from (*left, *right, line)
            left, right = [], []
            continue
        left += [Line(line.page, halves[0])] if halves[0] else []
        right += [Line(line.page, halves[1])] if halves[1] else []
    yield from (*left, *right)


def _gutter(lines: list[Line]) -> float | None:
    """Where a second column begins, if lines hold two: many fragments begin there, far behind the one before, in lines of running text."""
    starts: dict[int, list[tuple[Fragment, Fragment]]] = {}
    for line in lines:
        for before, fragment in pairwise(line.fragments):
            if fragment.x - before.end > _BESIDE * fragment.size:
                starts.setdefault(round(fragment.x / _SAME_X), []).append((before, fragment))
    if not starts:
        return None
    column = max(starts.values(), key=len)
    long = fmean(min(len(before.text), len(fragment.text)) for before, fragment in column)
    return min(fragment.x for _, fragment in column) if len(column) >= _FEWEST and long >= _LONG else None
