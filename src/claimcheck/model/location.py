"""Where a place of a document's text stands in its raw source: line and column, page, paragraph, table cell, record.

A document that is its file's text needs no map. Any other one carries a `SourceMap`: a table of numbers, one row a run of the text,
written as one short string so that a report in JSON stays small.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, Self

from pydantic import Field, model_validator

from claimcheck.model.base import Frozen

Column = Literal["offset", "raw", "length", "line", "column", "page", "part", "paragraph", "table", "row", "cell", "record"]

_COUNTED = ("page", "part", "paragraph", "table", "row", "cell", "record")


class Location(Frozen):
    """A place in a raw source, as far as its format can tell; what the format does not have is None. All but offsets count from 1.

    `line` and `column` (in code points) are where the place begins, `end_line` and `end_column` just behind its last code point; `start`
    and `end` are offsets into the raw source as decoded, in code points, the end exclusive. `page` is a sheet of a PDF; `part` a body of
    a mail, in which lines count; `paragraph` counts the body's paragraphs, `table`, `row` and `cell` those of a text document; `record` is
    an item of JSON or JSON Lines.
    """

    line: int | None = Field(default=None, ge=1)
    column: int | None = Field(default=None, ge=1)
    end_line: int | None = Field(default=None, ge=1)
    end_column: int | None = Field(default=None, ge=1)
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    page: int | None = Field(default=None, ge=1)
    part: int | None = Field(default=None, ge=1)
    paragraph: int | None = Field(default=None, ge=1)
    table: int | None = Field(default=None, ge=1)
    row: int | None = Field(default=None, ge=1)
    cell: int | None = Field(default=None, ge=1)
    record: int | None = Field(default=None, ge=1)

    @property
    def caption(self) -> str:
        """The place in words: "page 3", "table 1, row 2, cell 3", "part 2, line 14"; empty when nothing is known."""
        named = [f"{name} {value}" for name in (*_COUNTED, "line") if (value := getattr(self, name)) is not None]
        return ", ".join(named)

    def caption_in(self, source: str) -> str:
        """The place with its source: `source:4`, as editors and terminals link lines, or `source, page 3`."""
        counted = any(getattr(self, name) is not None for name in _COUNTED)
        if self.line is not None and not counted:
            return f"{source}:{self.line}"
        return f"{source}, {self.caption}" if self.caption else source


class SourceMap(Frozen):
    """How the text of a document lies in its raw source.

    `rows` holds rows of numbers, parted by semicolons, the numbers by blanks; `columns` says what they are. The first, `offset`, is where
    in the document's text the row begins to hold; it holds until the next row. `raw` and `length` are the run of the raw source, in code
    points: as long as the run of text, it stands there one to one; else it stands for it as a whole (`&amp;` for `&`, nothing for what
    was put in). `line` and `column` are where the run begins. The others are as in `Location`; 0 stands for none.

    >>> SourceMap(columns=("offset", "page"), rows="0 1;120 2").locate("x" * 200, 130, 140).caption
    'page 2'
    """

    columns: tuple[Column, ...]
    rows: str = Field(pattern=r"^[0-9]+( [0-9]+)*(;[0-9]+( [0-9]+)*)*$")

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        if self.columns[:1] != ("offset",) or len(set(self.columns)) != len(self.columns):
            msg = "the first column of a source map is 'offset', and no column stands twice"
            raise ValueError(msg)
        starts = self._offsets
        if starts[:1] != [0] or any(left >= right for left, right in pairwise(starts)):
            msg = "the rows of a source map begin at 0 and ascend"
            raise ValueError(msg)
        return self

    @classmethod
    def of(cls, columns: tuple[Column, ...], rows: list[tuple[int, ...]]) -> Self:
        """The map of these rows, each as long as `columns`."""
        return cls(columns=columns, rows=";".join(" ".join(map(str, row)) for row in rows))

    @cached_property
    def _table(self) -> list[dict[str, int]]:
        table = [[int(cell) for cell in row.split(" ")] for row in self.rows.split(";")]
        return [dict(zip(self.columns, row, strict=True)) for row in table]

    @cached_property
    def _offsets(self) -> list[int]:
        return [row["offset"] for row in self._table]

    def locate(self, text: str, start: int, end: int) -> Location:
        """Where `text[start:end]` stands in the raw source; `text` is that of the document.

        A span that runs over into another part has no end in the one it begins in.
        """
        first, last = self._position(text, start), self._position(text, max(end - 1, start))
        if last.row.get("part") != first.row.get("part"):
            last = _Position(last.row, 0, 0, None, 0)
        behind = end > start  # an empty span ends where it begins
        return Location(
            line=first.line or None,
            column=first.column or None,
            end_line=last.line or None,
            end_column=last.column + behind * last.width if last.column else None,
            start=first.raw,
            end=None if last.raw is None else last.raw + behind * last.width,
            **{name: first.row.get(name) or None for name in _COUNTED},
        )

    def _position(self, text: str, offset: int) -> _Position:
        index = bisect_right(self._offsets, offset) - 1
        row = self._table[index]
        begin = row["offset"]
        size = (self._offsets[index + 1] if index + 1 < len(self._offsets) else len(text)) - begin
        raw, length, line, column = (row.get(name, 0) for name in ("raw", "length", "line", "column"))
        if length == size:
            line, column = _advanced(text, begin, offset, line, column)
            raw, length = raw + offset - begin, 1
        return _Position(row, line, column, raw if "raw" in row else None, length)


@dataclass(frozen=True, slots=True)
class _Position:
    """One code point of the text: its row, and the line, column, raw offset and raw width that it has."""

    row: dict[str, int]
    line: int
    column: int
    raw: int | None
    width: int


def _advanced(text: str, begin: int, offset: int, line: int, column: int) -> tuple[int, int]:
    """Line and column at `offset`, where the run that begins at `begin` begins at `line` and `column`."""
    breaks = text.count("\n", begin, offset) if line else 0
    if breaks:
        return line + breaks, offset - text.rfind("\n", begin, offset)
    return line, column + offset - begin if column else 0


def locate_in_text(text: str, start: int, end: int) -> Location:
    """Where `text[start:end]` stands, when the text is the raw source."""
    line, column = _advanced(text, 0, start, 1, 1)
    end_line, end_column = _advanced(text, start, max(end - 1, start), line, column)
    return Location(line=line, column=column, end_line=end_line, end_column=end_column + (end > start), start=start, end=end)
