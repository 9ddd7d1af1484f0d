"""Pieces of text on a page, as a PDF draws them, put together to lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NARROW, _WIDE = frozenset("iljtfrI.,;:'|!()[] "), frozenset("mwMW@%—")
_RAISED_SIZE, _RAISED_BY = 0.88, 0.7
_FEW = 2  # letters whose width is known well enough
_SPACE = 0.17  # ems: less than a space
_INITIAL = 1.6  # times the size of the letters behind it
_WORDS = frozenset("AIO")
_UNIT = re.compile(r"(?:\b|\d)[kcdm]?m$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPELLED = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\n": " ", "\0": ""})


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text that is drawn at once: where it begins (in points, y upwards), the size of its letters, whether they are bold."""

    text: str
    x: float
    y: float
    size: float
    bold: bool

    @property
    def end(self) -> float:
        """Where it ends, estimated: fonts keep their widths to themselves."""
        return self.x + width(self.text.strip(), self.size)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page, counted from 1, with its fragments from left to right."""

    page: int
    fragments: tuple[Fragment, ...]

    @property
    def text(self) -> str:
        """The text, white space folded, ligatures spelled."""
        return " ".join(spelled(self.fragments).split())

    @property
    def x(self) -> float:
        """Where it begins."""
        return self.fragments[0].x

    @property
    def y(self) -> float:
        """How high on the page it stands."""
        return self.fragments[0].y

    @property
    def end(self) -> float:
        """Where it ends, estimated."""
        return self.fragments[-1].end

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        sizes: Counter[float] = Counter()
        for fragment in self.fragments:
            sizes[round(fragment.size, 1)] += len(fragment.text.strip())
        return max(sizes, key=lambda size: (sizes[size], size))

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(fragment.bold for fragment in self.fragments)


def width(text: str, size: float) -> float:
    """About how wide a text is in a usual font."""
    ems = sum(0.28 if char in _NARROW else 0.82 if char in _WIDE else 0.66 if char.isupper() else 0.48 for char in text)
    return ems * size


def spelled(fragments: Iterable[Fragment]) -> str:
    """The text of fragments in a row: ligatures as letters, raised numbers as exponents behind a unit, else as marks of notes.

    The end of a line that a single letter brings with it is no space where the next fragment follows at once.
    """
    text = ""
    before: Fragment | None = None
    for fragment in fragments:
        part = fragment.text.translate(_SPELLED)
        if before is not None and _goes_on(before, fragment):
            text = text.rstrip()
        if before is not None and _is_raised(before, fragment) and part.strip().isdecimal():
            part = part.strip().translate(_RAISED) if _UNIT.search(text) else f"[{part.strip()}]"
        else:
            before = fragment
        text += part
    return text


def _goes_on(before: Fragment, fragment: Fragment) -> bool:
    """Whether a fragment goes on with the word of the one before: letters drawn one by one, and initials that are larger than the rest."""
    letters = before.text.strip()
    if len(letters) > _FEW or not before.text.endswith("\n") or before.text.endswith(" \n") or fragment.text[:1].isspace():
        return False
    if before.size > _INITIAL * fragment.size:
        return fragment.text[:1].islower() and letters.isupper() and letters not in _WORDS
    return fragment.x - before.end < _SPACE * fragment.size


def _is_raised(before: Fragment, fragment: Fragment) -> bool:
    return fragment.size < _RAISED_SIZE * before.size and 0 < fragment.y - before.y < _RAISED_BY * before.size


def lines_of(fragments: Iterable[Fragment], page: int) -> list[Line]:
    """The lines that fragments make, in the order in which they are drawn."""
    lines: list[Line] = []
    row: list[Fragment] = []
    for fragment in fragments:
        if not fragment.text.strip():
            continue
        if row and not _same_line(row, fragment):
            lines.append(Line(page, tuple(row)))
            row = []
        row.append(fragment)
    if row:
        lines.append(Line(page, tuple(row)))
    return lines


def _same_line(row: Sequence[Fragment], fragment: Fragment) -> bool:
    size = max(row[0].size, fragment.size)
    return abs(fragment.y - row[0].y) < 0.45 * size and fragment.x >= row[-1].x
