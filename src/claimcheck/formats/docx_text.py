"""The body of a Word document as paragraphs and rows: what is to be read, in its order, with its place.

Tracked insertions count, deletions do not, nor does what is struck out; hidden text, alternatives for older programs and tables of contents
are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.formats.base import Task
from claimcheck.formats.docx_styles import OFF, Style, outline_level
from claimcheck.formats.xml import Attributes, Handlers, parse

_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "instrText"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_SYMBOLS = {
    "25": "%", "2B": "+", "2D": "\u2212", "3C": "<", "3D": "=", "3E": ">", "44": "\u0394", "6D": "\u00b5", "A2": "\u2032", "A3": "\u2264",
    "A5": "\u221e", "B0": "\u00b0", "B1": "\u00b1", "B2": "\u2033", "B3": "\u2265", "B4": "\u00d7", "B7": "\u2022", "B8": "\u00f7",
    "B9": "\u2260", "BB": "\u2248",
}  # fmt: skip
"""Signs of the font Symbol that change what a number says, by the last digits of their code."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its text, its style, whether all of it is bold, and where it stands; 0 means not counted or not in a table."""

    number: int = 0
    table: int = 0
    row: int = 0
    cell: int = 0
    text: str = ""
    style: Style = field(default_factory=Style)
    level: int | None = None
    listed: bool = False
    bold: bool = True
    note: str = ""
    runs_on: bool = False  # the mark at its end was deleted: it is one with the next


@dataclass(slots=True)
class _Run:
    parts: list[str] = field(default_factory=list)
    hidden: bool = False
    struck: bool = False
    bold: bool = False
    raised: bool = False


class _Body:
    """Takes the events of one part of the file (the body, the notes) and makes paragraphs of them."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._open: list[Paragraph] = []  # a text box stands inside a paragraph
        self._runs: list[_Run] = [_Run()]  # the first takes what stands outside of any
        self._skipping = 0
        self._in_text = False
        self._properties = ""  # of what the properties are that are being read
        self._tables = 0  # how many tables are open
        self._number = self._table = self._row = self._cell = 0
        self._note = ""
        self.struck = 0  # code points that are struck out
        self.foreign = 0  # parts in another format

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _LEFT_OUT:
            if name == "del" and self._properties == "pPr" and self._open and not self._skipping:
                self._open[-1].runs_on = True
            self._skipping += 1
        elif name in {"pPr", "rPr"}:
            self._properties = name if not (name == "rPr" and self._properties) else self._properties
        elif self._properties:
            self._property(name, attributes)
        elif name == "p":
            self._begin_paragraph()
        elif name == "r":
            self._runs.append(_Run())
        elif name == "t":
            self._in_text = True
        elif name in _CHARACTERS:
            self._runs[-1].parts.append(_CHARACTERS[name])
        elif name in {"footnoteReference", "endnoteReference"}:
            self._runs[-1].parts.append(f"[{attributes.get('id', '')}]")
        elif name == "sym" and attributes.get("font", "").lower() == "symbol":
            self._runs[-1].parts.append(_SYMBOLS.get(attributes.get("char", "")[-2:].upper(), "\ufffd"))
        elif name == "altChunk":
            self.foreign += 1
        else:
            self._begin_part(name, attributes)

    def _begin_part(self, name: str, attributes: Attributes) -> None:
        if name == "tbl":
            self._tables += 1
            self._table += self._tables == 1
            self._row = 0 if self._tables == 1 else self._row
        elif name == "tr" and self._tables == 1:
            self._row, self._cell = self._row + 1, 0
        elif name == "tc" and self._tables == 1:
            self._cell += 1
        elif name in {"footnote", "endnote"}:
            self._note = attributes.get("id", "")
            self._skipping += "type" in attributes  # the line between text and notes

    def _begin_paragraph(self) -> None:
        paragraph = Paragraph(note=self._note)
        if self._tables:
            paragraph.table, paragraph.row, paragraph.cell = self._table, self._row, self._cell
        else:
            self._number += not self._open
            paragraph.number = self._number
        self._open.append(paragraph)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name == self._properties:
            self._properties = ""
        elif self._properties:
            return
        elif name == "t":
            self._in_text = False
        elif name == "r":
            self._end_run()
        elif name == "p" and self._open:
            self._end_paragraph()
        elif name == "tbl":
            self._tables -= 1

    def text(self, text: str) -> None:
        if self._in_text and not self._skipping:
            self._runs[-1].parts.append(text)

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        before = self.paragraphs[-1] if self.paragraphs else Paragraph()
        if before.runs_on and (before.table, before.row, before.cell) == (paragraph.table, paragraph.row, paragraph.cell):
            before.text += paragraph.text
            before.runs_on, before.bold = paragraph.runs_on, before.bold and paragraph.bold
        else:
            self.paragraphs.append(paragraph)

    def _end_run(self) -> None:
        run = self._runs.pop()
        text = "".join(run.parts)
        self.struck += len(text) if run.struck else 0
        if not self._open or run.hidden or run.struck or not text:
            return
        paragraph = self._open[-1]
        paragraph.text += text.translate(_RAISED) if run.raised and text.isdecimal() else text
        paragraph.bold = paragraph.bold and (run.bold or not text.strip())

    def _property(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if self._properties == "rPr":
            on = value not in OFF
            match name:
                case "vanish":
                    self._runs[-1].hidden = on
                case "strike" | "dstrike":
                    self._runs[-1].struck = on
                case "rStyle":
                    self._runs[-1].hidden = self._styles.get(value, Style()).hidden
                case "b":
                    self._runs[-1].bold = on
                case "vertAlign":
                    self._runs[-1].raised = value == "superscript"
                case "position":
                    self._runs[-1].raised = value.isdecimal() and value != "0"
        elif self._open:
            paragraph = self._open[-1]
            match name:
                case "pStyle":
                    paragraph.style = self._styles.get(value, Style())
                case "outlineLvl":
                    paragraph.level = outline_level(value)
                case "numId":
                    paragraph.listed = value != "0"


@dataclass(frozen=True, slots=True)
class Body:
    """A part of the file: its paragraphs, those of tables among them; how many code points were struck out, how many parts not read."""

    paragraphs: tuple[Paragraph, ...]
    struck: int = 0
    foreign: int = 0


def body_of(part: bytes, styles: Mapping[str, Style], task: Task) -> Body:
    """What stands in a part of the file. Raises InputError and LimitError as `xml.parse` does."""
    body = _Body(styles)
    parse(part, Handlers(body.start, body.end, body.text), task)
    return Body(tuple(body.paragraphs), body.struck, body.foreign)
