"""Lines of pages to blocks of text: paragraphs put together again, words that were parted at a line's end mended, headings, items and
rows of tables set apart, what repeats on every page taken out.
"""  # noqa: D205 - one sentence

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from statistics import median

from claimcheck.formats.pdf_columns import column_of, gutters
from claimcheck.formats.pdf_lines import Line, width
from claimcheck.formats.pdf_rows import BULLETS, rows_of
from claimcheck.lexicons import words

_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s")
_TERMINAL = (".", "!", "?", ":", ";", '."', ".”", "?”", "!”")
_NUMBER = re.compile(r"[0-9]{1,9}")
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_PARTED = re.compile(r"(\w*[^\W\d_])[-‐\u00ad]$")
_HEADING_SIZE = 1.12  # times the size of the running text
_HEADING_WORDS = 20
_EDGE = 2  # lines at the head and at the foot of a page that may repeat
_COLUMN = 10  # ems that a column is wide at least
_SLACK = 0.06  # of a line's width: the widths of letters are estimated


@dataclass(slots=True)
class Block:
    """A block of text: what stands before it, the parts of its text with the page of each, and the lines it was made of."""

    prefix: str
    parts: list[tuple[str, int]]
    lines: list[Line]
    run: str = ""


@dataclass(slots=True)
class Layout:
    """What the lines of a document have in common."""

    size: float
    pitch: float  # of lines, in times the size
    known: frozenset[str]
    gutters: dict[int, list[float]] = field(default_factory=dict)
    margins: dict[tuple[int, ...], float] = field(default_factory=dict)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Layout:
        """The size of most letters, the usual distance of lines, the words, where columns begin and how far their lines reach."""
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        steps = [above.y - line.y for above, line in pairwise(lines) if 0 < above.y - line.y < 3 * line.size]
        size = max(sizes, key=lambda size: (sizes[size], size), default=1.0)
        inner = {word.lower() for line in lines for word in _WORD.findall(line.text)[:-1]}
        layout = cls(size, median(steps) / size if steps else 1.2, frozenset(inner))
        for page, members in groupby(lines, key=lambda line: line.page):
            layout.gutters[page] = gutters(list(members), size)
        for line in lines:
            key = layout.column(line)
            layout.margins[key] = max(layout.margins.get(key, line.end), line.end)
        return layout

    def column(self, line: Line) -> tuple[int, ...]:
        """What lines of one column share: the page, the number of the column (-1 for a line across several), the size of letters."""
        return line.page, column_of(line, self.gutters[line.page]), round(line.size)

    def is_heading(self, line: Line) -> bool:
        """Whether a line is set larger than the running text, or bold like no sentence is."""
        text = line.text
        if len(text.split()) > _HEADING_WORDS or not any(map(str.isalpha, text)):
            return False
        return line.size >= _HEADING_SIZE * self.size or (line.bold and not text.endswith(_TERMINAL))

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the first word of the `following` line would not have had room on `line`."""
        margin = self.margins[self.column(line)]
        room = width(f" {following.text.split()[0]}", line.size)
        return line.end + room > margin - _SLACK * (margin - line.x) or _PARTED.search(line.text) is not None


def blocks(pages: Sequence[Sequence[Line]]) -> tuple[list[Block], int]:
    """The blocks of all pages in their order, and how many code points of running heads and page numbers were left out."""
    repeated = _repeated(pages)
    kept: list[Line] = []
    for page in pages:
        edge = {id(line) for line in _edge(page)}
        own = [line for line in page if not (id(line) in edge and _pattern(line) in repeated)]
        kept += own or page  # a page that would have nothing left is no running head
    left_out = sum(len(line.text) for page in pages for line in page) - sum(len(line.text) for line in kept)
    return list(_blocks(kept)), left_out


def _edge(page: Sequence[Line]) -> tuple[Line, ...]:
    return (*page[:_EDGE], *page[max(_EDGE, len(page) - _EDGE) :])


def _pattern(line: Line) -> str:
    return _NUMBER.sub("#", line.text)


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The lines at the edges of more than half of the pages that are the same but for numbers that count the pages."""
    seen: dict[str, list[tuple[int, list[int]]]] = {}
    for page in pages:
        for line in _edge(page):
            seen.setdefault(_pattern(line), []).append((line.page, [int(number) for number in _NUMBER.findall(line.text)]))
    often = max(2, len(pages) // 2 + 1)
    return frozenset(pattern for pattern, found in seen.items() if len({page for page, _ in found}) >= often and _counts_pages(found))


def _counts_pages(found: list[tuple[int, list[int]]]) -> bool:
    """Whether each number of a line is always the same, or grows as the pages do."""
    slots = zip(*(numbers for _, numbers in found), strict=True)
    pages = [page for page, _ in found]
    return all(len(set(slot)) == 1 or len({number - page for number, page in zip(slot, pages, strict=True)}) == 1 for slot in slots)


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    layout = Layout.of(lines)
    rows = rows_of(lines)
    block: Block | None = None
    for index, line in enumerate(lines):
        cells = rows.get(index)
        if cells is None and block is not None and _goes_on(block, line, layout):
            _append(block, line, layout)
            continue
        if block is not None:
            yield block
        block = _begun(line, layout) if cells is None else Block("", [(cells.text, line.page)], [line], "fact" if cells.is_fact else "row")
    if block is not None:
        yield block


def _begun(line: Line, layout: Layout) -> Block:
    text = line.text
    if text[0] in BULLETS and text[1:2] == " ":
        return Block("- ", [(text[1:].strip(), line.page)], [line], "item")
    if _NUMBERED.match(text):
        return Block("", [(text, line.page)], [line], "item")
    if layout.is_heading(line):
        return Block("# " if line.size > 1.5 * layout.size else "## ", [(text, line.page)], [line], "heading")
    return Block("", [(text, line.page)], [line])


def _goes_on(block: Block, line: Line, layout: Layout) -> bool:
    last = block.lines[-1]
    if (
        block.run in {"row", "fact"}
        or abs(last.size - line.size) > 0.08 * layout.size
        or line.text[0] in BULLETS
        or _NUMBERED.match(line.text)
    ):
        return False
    step = last.y - line.y
    is_next = last.page == line.page and 0 < step <= 1.35 * layout.pitch * line.size
    if block.run == "heading" or (layout.is_heading(line) and not layout.is_heading(last)):
        return is_next and layout.is_heading(line) and last.bold == line.bold
    if not layout.is_full(last, line):
        return False
    if is_next:
        return block.run == "item" or line.x < last.x + 0.8 * line.size or len(block.lines) == 1
    moved = last.page != line.page or step < 0  # to the next column or page
    return moved and last.end - last.x > _COLUMN * last.size and not last.text.endswith(_TERMINAL)


def _append(block: Block, line: Line, layout: Layout) -> None:
    text, page = block.parts[-1]
    parted = _PARTED.search(text)
    following = line.text
    if parted and following[0].islower():
        right = _WORD.match(following)
        word = (parted[1] + (right[0] if right else "")).lower()
        whole = f"{parted[1]}-{right[0] if right else ''}".lower()
        keep = word not in layout.known and (whole in layout.known or parted[1].lower() in words("formats", "hyphenated"))
        block.parts[-1] = (text[:-1] + "-" * keep, page)
        block.parts.append((following, line.page))
    else:
        block.parts.append((f" {following}", line.page))
    block.lines.append(line)
