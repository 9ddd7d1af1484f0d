"""The text of a web page in blocks: headings, paragraphs, items, rows of tables, each made of pieces that lead back to the source.

White space is folded as a browser does it. The layout is written in the signs that the reading stage knows from Markdown: `#` before a
heading, `-` before an item, `|` around the cells of a row; a row of a name and a value becomes a line `Name: value`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape

from claimcheck.formats.base import Task
from claimcheck.formats.html_furniture import NO_TEXT, is_furniture
from claimcheck.formats.markup import Run, Tag
from claimcheck.formats.pieces import Piece

_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
_HEADINGS = {f"h{level}": f"{'#' * level} " for level in range(1, 7)}
_BLOCKS = frozenset(
    {
        *_HEADINGS, "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
_CELLS = frozenset({"td", "th", "dd"})
_ROWS = frozenset({"tr", "dt"})
_LAYOUT = frozenset({*_HEADINGS, "p", "ul", "ol", "dl", "table", "blockquote", "article", "section", "pre", "figure"})
"""In a cell, these make the table one for layout: its cells are then blocks like any other."""

_WRITTEN = frozenset({"h1", "h2", "h3", "p", "article", "main"})
"""What a page has and a form seldom."""

_CLOSED_BY = {
    "li": ("li", "p"), "dt": ("dt", "dd", "p"), "dd": ("dt", "dd", "p"), "tr": ("tr", "td", "th", "p"), "td": ("td", "th", "p"),
    "th": ("td", "th", "p"), "tbody": ("tr", "td", "th", "thead", "tbody"), "tfoot": ("tr", "td", "th", "tbody"), "option": ("option",),
    **dict.fromkeys(_LAYOUT, ("p",)), "div": ("p",),
}  # fmt: skip
_FOLD = re.compile(
    r"(?P<space>[ \t\n\r\f]+)|(?P<reference>&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?))"
    r"|[^ \t\n\r\f&]+(?: [^ \t\n\r\f&]+)*|&"
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text: what stands before it to say what it is, and its pieces. Blocks of a `run` follow on the next line."""

    prefix: str
    pieces: tuple[Piece, ...]
    run: str = ""
    suffix: str = ""

    @property
    def text(self) -> str:
        """The text of the pieces alone."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class PageText:
    """The blocks of a page, and how many code points were left out as furniture."""

    blocks: tuple[Block, ...]
    left_out: int


def page_text(source: str, tokens: Sequence[Tag | Run], task: Task) -> PageText:
    """The text of a page. Raises LimitError for elements too deep inside each other.

    If the page says which part is the main one, that part; without what is furniture. A rule that leaves nothing is not applied.
    """
    wrapping = _wrapping(tokens)
    for root, by_class in ((_root(tokens), True), ("", True), ("", False)):
        page = _Walker(source, task, root, wrapping, by_class=by_class).walk(tokens)
        if page.blocks:
            break
    return page


def written(blocks: Iterable[Block]) -> Iterator[Piece]:
    """The pieces of the blocks in a row, with what parts them."""
    last: Block | None = None
    for block in blocks:
        at, end = block.pieces[0].start, block.pieces[-1].end
        parting = "" if last is None else "\n" if block.run and block.run == last.run else "\n\n"
        yield Piece(parting + block.prefix, at, at)
        yield from block.pieces
        yield Piece(block.suffix, end, end)
        last = block


def _root(tokens: Sequence[Tag | Run]) -> str:
    opened = Counter(token.name for token in tokens if isinstance(token, Tag) and not token.closing)
    return "main" if opened["main"] else "article" if opened["article"] == 1 else ""


def _wrapping(tokens: Iterable[Tag | Run]) -> frozenset[int]:
    """Where forms begin that hold the page itself, as some servers make them: more than half of the text, and parts that no form needs."""
    total, opened = 0, -1
    inside: Counter[int] = Counter()
    structured: set[int] = set()
    for token in tokens:
        if isinstance(token, Run):
            total += 0 if token.element else token.end - token.start
            inside[opened] += 0 if token.element else token.end - token.start
        elif token.name == "form":
            opened = -1 if token.closing else token.start if opened < 0 else opened
        elif token.name in _WRITTEN:
            structured.add(opened)
    return frozenset(start for start in structured - {-1} if 2 * inside[start] > total)


@dataclass(slots=True)
class _Cell:
    header: bool
    pieces: list[Piece] = field(default_factory=list)


class _Walker:
    """Goes through the tokens once, with the open elements on a stack."""

    def __init__(self, source: str, task: Task, root: str, wrapping: frozenset[int], *, by_class: bool) -> None:
        self._source, self._task, self._root, self._wrapping, self._by_class = source, task, root, wrapping, by_class
        self._stack: list[tuple[str, bool]] = []  # name, and whether it begins a part to be left out
        self._open: Counter[str] = Counter()
        self._skipping = 0
        self._pieces: list[Piece] = []
        self._space = -1  # where white space stands that counts if text follows
        self._prefix = ""
        self._row: list[_Cell] | None = None
        self._blocks: list[Block] = []
        self._left_out = 0

    def walk(self, tokens: Iterable[Tag | Run]) -> PageText:
        for token in tokens:
            if isinstance(token, Run):
                self._text(token)
            elif token.closing:
                self._close(token.name)
            elif token.name in _VOID or token.empty:
                self._void(token)
            else:
                self._begin(token)
        self._end_row()
        self._end_block()
        return PageText(tuple(self._blocks), self._left_out)

    def _begin(self, tag: Tag) -> None:
        while self._stack and self._stack[-1][0] in _CLOSED_BY.get(tag.name, ()):
            self._pop()
        in_text = self._open["main"] > 0 or self._open["article"] > 0
        skipped = tag.start not in self._wrapping and is_furniture(tag, in_text=in_text, by_class=self._by_class)
        self._stack.append((tag.name, skipped))
        self._task.check("nesting", len(self._stack))
        self._open[tag.name] += 1
        self._skipping += skipped
        self._boundary(tag.name)
        if tag.name in _ROWS:
            self._end_row()
            self._end_block()
            self._row = [_Cell(header=True)] if tag.name == "dt" else []
        elif tag.name in _CELLS and self._row is not None:
            if not self._row:
                self._end_block()  # what stands in a row and in no cell
            self._row.append(_Cell(tag.name == "th"))
        self._prefix = _HEADINGS.get(tag.name, "- " if tag.name == "li" else self._prefix)

    def _close(self, name: str) -> None:
        if name == "p" and not self._open["p"]:
            self._boundary(name)
        while self._open[name]:
            if self._pop() == name:
                return

    def _pop(self) -> str:
        name, skipped = self._stack.pop()
        if name in {"tr", "dl", "table"}:
            self._end_row()
        self._boundary(name)
        self._open[name] -= 1
        self._skipping -= skipped
        return name

    def _void(self, tag: Tag) -> None:
        if tag.name == "hr":
            self._boundary("p")
        elif tag.name == "br" and self._readable():
            pieces = self._target()
            if pieces:
                pieces.append(Piece(" " if self._row else "\n", tag.start, tag.end))
            self._space = -1
        else:
            self._boundary(tag.name)

    def _boundary(self, name: str) -> None:
        """What an element's beginning or end does to the text around it."""
        if name not in _BLOCKS:
            return
        if self._row is None:
            self._end_block()
        elif name in _LAYOUT and self._row:
            self._break_row()
        elif self._space < 0 and self._target():
            self._space = self._target()[-1].end

    def _readable(self) -> bool:
        return not self._skipping and (not self._root or self._open[self._root] > 0)

    def _target(self) -> list[Piece]:
        return self._row[-1].pieces if self._row else self._pieces

    def _text(self, run: Run) -> None:
        if not self._readable() or run.element:
            if not (run.element in NO_TEXT or any(self._open[name] for name in NO_TEXT)):
                self._left_out += sum(map(len, self._source[run.start : run.end].split()))
        elif self._open["pre"]:
            self._target().extend(_verbatim(self._source, run))
        elif self._open["sup"] and self._source[run.start : run.end].isdecimal():
            self._raised(run)
        else:
            self._folded(run)

    def _folded(self, run: Run) -> None:
        for match in _FOLD.finditer(self._source, run.start, run.end):
            if match["space"]:
                self._space = match.start() if self._space < 0 else self._space
                continue
            self._put(_piece(match))

    def _raised(self, run: Run) -> None:
        """A raised number: the mark of a note if it is a link, else an exponent."""
        digits = self._source[run.start : run.end]
        if self._open["a"] and not (self._target() and self._target()[-1].text.endswith("[")):
            self._put(Piece("[", run.start, run.start), Piece(digits, run.start, run.end), Piece("]", run.end, run.end))
        else:
            self._put(Piece(digits if self._open["a"] else digits.translate(_RAISED), run.start, run.end))

    def _put(self, *pieces: Piece) -> None:
        target = self._target()
        if self._space >= 0 and target and not target[-1].text.endswith((" ", "\n")):
            target.append(Piece(" ", self._space, self._space + self._source[self._space].isspace()))
        self._space = -1
        target.extend(pieces)

    def _end_block(self) -> None:
        pieces, prefix = self._pieces, self._prefix
        self._pieces, self._space = [], -1
        if any(piece.text.strip() for piece in pieces):
            self._blocks.append(Block(prefix, tuple(pieces), run="item" if prefix == "- " else ""))
            self._prefix = ""
        elif not self._open["li"]:
            self._prefix = ""

    def _break_row(self) -> None:
        """Make blocks of the cells so far, and of the rest of the row as well."""
        cells, self._row = self._row or [], None
        self._end_block()
        for cell in cells:
            self._pieces = cell.pieces
            self._end_block()

    def _end_row(self) -> None:
        cells, self._row, self._space = [cell for cell in self._row or [] if cell.pieces], None, -1
        if len(cells) == 1:
            self._blocks.append(Block("", tuple(cells[0].pieces)))
        elif len(cells) == 2 and _is_fact(*cells):  # noqa: PLR2004 - a name and a value
            self._blocks.append(Block("", _fact(*cells)))
        elif cells:
            parts = [piece for cell in cells for piece in (*cell.pieces, Piece(" | ", cell.pieces[-1].end, cell.pieces[-1].end))]
            self._blocks.append(Block("| ", tuple(parts[:-1]), run="row", suffix=" |"))


def _piece(match: re.Match[str]) -> Piece:
    text = unescape(match[0]) if match["reference"] else match[0]
    return Piece(text, *match.span())


def _verbatim(source: str, run: Run) -> Iterator[Piece]:
    for match in _FOLD.finditer(source, run.start, run.end):
        yield _piece(match)


def _is_fact(name: _Cell, value: _Cell) -> bool:
    return not value.header and (name.header or name.pieces[-1].text.endswith(":"))


def _fact(name: _Cell, value: _Cell) -> tuple[Piece, ...]:
    at = name.pieces[-1].end
    return (*name.pieces, Piece(" " if name.pieces[-1].text.endswith(":") else ": ", at, at), *value.pieces)
