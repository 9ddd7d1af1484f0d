"""The body of a Word document as paragraphs and rows: what is to be read, in its order, with its place.

Tracked insertions count, deletions do not; hidden text, alternatives for older programs and tables of contents are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.formats.base import Task
from claimcheck.formats.docx_styles import Style, outline_level
from claimcheck.formats.xml import Attributes, Handlers, parse

_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "instrText"})
_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_OFF = frozenset({"0", "false", "off", "none"})
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


@dataclass(slots=True)
class _Run:
    parts: list[str] = field(default_factory=list)
    hidden: bool = False
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

    def start(self, name: str, attributes: Attributes) -> None:
        if self._skipping or name in _LEFT_OUT:
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
            self.paragraphs.append(self._open.pop())
        elif name == "tbl":
            self._tables -= 1

    def text(self, text: str) -> None:
        if self._in_text and not self._skipping:
            self._runs[-1].parts.append(text)

    def _end_run(self) -> None:
        run = self._runs.pop()
        text = "".join(run.parts)
        if not self._open or run.hidden or not text:
            return
        paragraph = self._open[-1]
        paragraph.text += text.translate(_RAISED) if run.raised and text.isdecimal() else text
        paragraph.bold = paragraph.bold and (run.bold or not text.strip())

    def _property(self, name: str, attributes: Attributes) -> None:
        value = attributes.get("val", "")
        if self._properties == "rPr":
            on = value not in _OFF
            match name:
                case "vanish":
                    self._runs[-1].hidden = on
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


def paragraphs_of(part: bytes, styles: Mapping[str, Style], task: Task) -> list[Paragraph]:
    """The paragraphs of a part of the file, those of tables among them. Raises InputError and LimitError as `xml.parse` does."""
    body = _Body(styles)
    parse(part, Handlers(body.start, body.end, body.text), task)
    return body.paragraphs
