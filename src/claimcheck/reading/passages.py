"""A masked text as passages: headings, items, paragraphs, references, furniture; each with a text for the parser and a map of offsets."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from claimcheck.lexicons import lexicon
from claimcheck.reading.numbered import numbered_act, spelt

_BULLET = re.compile(r"\s*(?:[-*•·‣◦▪–]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|#{1,6}\s+|>\s+)")
_PLACE_LINE = re.compile(
    r"""\s*(?:[A-Z][A-Z.'-]+[, ]{1,2}){1,4}[^\n–—]{0,40}[–—]+\s+
    | \s*[A-Z][a-z]+\ [–—]\ (?=[A-Z])
    | \s*(?:[A-Z][A-Z.'-]+[, ]{1,2}){1,4}(?:[A-Z][a-z.]+\ ){0,2}(?:\([^()\n]{1,30}\)\ )?-{1,2}\s+(?=[A-Z0-9])""",
    re.VERBOSE,
)
_ROW = re.compile(r"\s*\|")  # as Markdown writes tables, and as the formats write them
_HEADING_MARK = re.compile(r"\s*#{1,6}\s+")
_REFERENCE = re.compile(r"\s*\[?\d{1,3}[\].]\s+\S.*(?:[\"”]|\b(?:https?:|doi|pp?\.|available at))", re.IGNORECASE)
_HEADER = re.compile(r"\s*([A-Za-z]{2,10}):\s+\S")
_LABEL = re.compile(r"[A-Z][A-Za-z ]{2,24}:\s+\S*\d")  # "Founded: 1924" is a line of a fact box
_TERMINAL = tuple('.!?:;"”’)…')
_WRAPPED_AT = 50  # a line at least this long that ends in no full stop goes on in the next one
_HEADING_WORDS = 16
_ADDRESS = 12  # masked characters at the end of a line: a web address stood there
_SHORT_WORD = 3  # letters: "of", "and", "the" stay small in titles
_HEAD_LINES = 8
_CLAUSE_WORDS = 6  # an aside this long may hold a clause of its own
_LONGEST = 4_000  # code points of one parser text: longer passages are cut, at a sentence end or a space; long sentences cost too much
_LONGEST_RUN = 100  # code points without a space: the parser's tokeniser takes quadratic time for a run of signs


class PassageKind(StrEnum):
    """What a passage is in the layout of its text. Only prose, titles in it, items and asides are read for claims."""

    PROSE = "prose"
    TITLE = "title"  # one that runs on into its text
    ITEM = "item"
    ASIDE = "aside"
    HEADING = "heading"
    REFERENCE = "reference"
    HEADER = "header"
    TABLE = "table row"
    FURNITURE = "furniture"


READ_FOR_CLAIMS = frozenset({PassageKind.PROSE, PassageKind.TITLE, PassageKind.ITEM, PassageKind.ASIDE})


@dataclass(frozen=True, slots=True)
class Aside:
    """A short parenthesis, taken out of the parser's text: its words at `start:end` of the document, `anchor` the offset it hung behind."""

    text: str
    start: int
    end: int
    anchor: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of the document, `start:end`, and `text`, what the parser gets of it; `offsets[i]` is where its i-th code point stands.

    `lead` is the end of what the caller took off its beginning (the date of a line in a chronicle), -1 where there is none.
    """

    kind: PassageKind
    start: int
    end: int
    text: str
    offsets: array[int]
    asides: tuple[Aside, ...] = ()
    lead: int = -1

    def without_lead(self, end: int) -> Passage:
        """The passage without what stands before `end` of the document and the dash behind it."""
        behind = bisect_left(self.offsets, end)
        cut = behind + len(self.text[behind:]) - len(self.text[behind:].lstrip(_DASHES))
        return replace(self, text=self.text[cut:], offsets=self.offsets[cut:], lead=end)


_DASHES = " –—-:|"


@cache
def _edits() -> re.Pattern[str]:
    glued = "|".join(lexicon("passages")["glued"])
    months = (*lexicon("dates")["words"]["MONTH"], *lexicon("dates")["words"]["WEAKMONTH"])
    month = "|".join(sorted((name.title() for name in months), key=len, reverse=True))
    year = r"(?:1\d|20)\d\d\b"
    keys = ("openers", "parts_of_time", "no_comma_before", "behind_score")
    openers, parts, joiners, scored = ("|".join(lexicon("passages")[key]) for key in keys)
    kinds = "|".join(lexicon("nouns")["numbered_kinds"])
    return re.compile(
        rf"""(?=[\s(—\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad])(?:  # no letter begins one of these
          (?P<aside>[^\S\n]*\((?P<inner>[^()\n]{{1,300}})\))
        | (?P<space>\s{{2,}}|[^\S ])
        | (?P<nothing>[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+)
        | (?P<dash>(?<=\w)—|—(?=\w)))
        | (?P<glued>\b(?:{glued})(?=\d))
        | (?-i:(?<![\w,;]\s)\b(?P<front>(?>(?:{openers})[ ](?:the[ ](?!{year}))?(?:(?:{parts})[ ](?:of[ ])?(?:the[ ])?)?
            (?:(?:\d{{1,2}}(?:st|nd|rd|th)?[ ](?:of[ ])?)?(?:{month})(?:[ ]{year})?|(?:{month})[ ]\d{{1,2}},[ ]{year}|{year})))
            (?=[ ](?!(?:{joiners})\b|\d)[\w“"]))
        | (?-i:{numbered_act()})
        | \b(?P<counted>{kinds})[ ]no\.[ ]?(?=\d{{1,4}}\b)
        | (?P<score>(?<![\w.,–-])\d{{1,2}}–\d{{1,2}}(?=[.;)]|[ ](?:{scored})\b))
        | (?P<run>\S{{{_LONGEST_RUN}}}(?=\S))""",
        re.VERBOSE | re.IGNORECASE,
    )


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lexicon("passages")["furniture"]), re.IGNORECASE)


def split_passages(masked: str) -> Iterator[Passage]:
    """The passages of a masked text in its order. Together they hold every code point that is not white space or a bullet."""
    in_notes = False
    for start, end, first in _blocks(masked):
        kind = _kind(masked[start:end], first=first, in_notes=in_notes)
        if kind is PassageKind.HEADING:
            title = _BULLET.sub("", masked[start:end]).strip(" :#*").casefold()
            in_notes = title in lexicon("passages")["notes"]
        bullet = _BULLET.match(masked, start, end) or _PLACE_LINE.match(masked, start, end)
        begin = bullet.end() if bullet else start
        body = _behind_title(masked, begin, end) if kind is PassageKind.PROSE and first else begin
        yield from _passages_of(masked, begin, body, PassageKind.TITLE)
        for inner in _inner_titles().finditer(masked, body, end) if kind is PassageKind.PROSE else ():
            yield from _passages_of(masked, body, inner.start(), kind)
            yield from _passages_of(masked, inner.start(), inner.end(), PassageKind.TITLE)
            body = inner.end()
        yield from _passages_of(masked, body, end, kind)


def _blocks(masked: str) -> Iterator[tuple[int, int, bool]]:
    """Runs of lines that belong together as (start, end, whether among the first lines): wrapped lines are joined, others stand alone."""
    start = end = -1
    previous = ""
    offset = number = 0
    head_lines = 0
    for line in masked.split("\n"):
        stop = offset + len(line)
        bare = line.strip()
        goes_on = len(previous) >= _WRAPPED_AT and not previous.endswith(_TERMINAL) and not _ROW.match(previous)
        joins = start >= 0 and bare and goes_on and not _BULLET.match(line) and not _ROW.match(line) and not _is_header(line)
        if start >= 0 and not joins:
            yield start, end, number <= _HEAD_LINES
            start = -1
        if bare:
            head_lines += 1
            if start < 0:
                start, number = offset, head_lines
            end = stop
        previous = bare
        offset = stop + 1
    if start >= 0:
        yield start, end, number <= _HEAD_LINES


def _kind(block: str, *, first: bool, in_notes: bool) -> PassageKind:
    bare = block.strip()
    if first and _is_header(block):
        return PassageKind.HEADER
    if _ROW.match(bare):
        return PassageKind.TABLE
    if _furniture().fullmatch(bare):
        return PassageKind.FURNITURE
    if in_notes and not _is_heading(bare):
        return PassageKind.REFERENCE
    if _REFERENCE.match(block) and len(block) - len(block.rstrip()) >= _ADDRESS:
        return PassageKind.REFERENCE
    if _HEADING_MARK.match(block) or _is_heading(bare):
        return PassageKind.HEADING
    return PassageKind.ITEM if _BULLET.match(block) else PassageKind.PROSE


def _behind_title(masked: str, start: int, end: int) -> int:
    """Where the text begins behind a title that runs on into it: "Orla Hall (Fenn) | Orla Hall is a courthouse"; `start` without one.

    The title is told by the name that the text takes up again at once, and by its words, which are capitalised but for the small ones.
    """
    opening = _openings().match(masked, start, end)
    if opening is None:
        return start
    once_more = re.compile(rf"\s(?={_name_openers()}{re.escape(opening[1])}\b)")
    again = once_more.search(masked, opening.end(1), min(end, start + _LONGEST_TITLE))
    if again is None:
        repeated = _REPEATED.match(masked, start, end)
        return repeated.end(1) if repeated else start
    words = _BRACKETED.sub(" ", masked[start : again.start()]).split()
    small = [word for word in words if word[0].islower() and len(word) > _SHORT_WORD]
    run_on = words[-1].islower() or masked[again.start() - 1] in ",;:"
    return start if small or run_on or (len(words) == 1 and not _BRACKETED.search(masked, start, again.start())) else again.start()


@cache
def _inner_titles() -> re.Pattern[str]:
    """A title between the end of one text and the next, where a page holds several: "... a park. Orla Mill, Maine Orla Mill is a ...".

    It is told as one at the beginning is: the text takes up its name again, a name of one word before a verb of defining only.
    """
    word = r"[A-Z][\w'-]*"
    more = rf"(?:,?\ (?:\([^()\n]{{1,60}}\)|of|the|{word})){{0,6}}?"
    return re.compile(
        rf"""(?<=[.!?]\ )(?:(?P<long>{word}(?:\ (?:of\ |the\ |and\ )?{word}){{1,6}}){more}(?=\ {_name_openers()}(?P=long)\b)
        | (?P<short>{word}),?{more}(?=\ {_name_openers()}(?P=short)\ (?:\(|is\b|was\b|are\b|were\b)))""",
        re.VERBOSE,
    )


@cache
def _name_openers() -> str:
    return rf"(?:(?:{'|'.join(lexicon('passages')['name_openers'])})\s+)*"


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(rf"\s*{_name_openers()}([A-Z][\w'.-]+|\d+(?:st|nd|rd|th)\b)")


_REPEATED = re.compile(r"\s*([A-Z][\w'-]+(?: [A-Z][\w'-]+)* ([A-Z][\w'-]+)) (?=\2 )")
_BRACKETED = re.compile(r"\([^()]*\)")
_LONGEST_TITLE = 120  # code points


def _is_header(line: str) -> bool:
    header = _HEADER.match(line)
    return header is not None and header[1].casefold() in lexicon("passages")["header_keys"]


def _is_heading(bare: str) -> bool:
    """Whether a line is set like a title: short, without a full stop, its longer words capitalised (one in six may be small)."""
    words = bare.split()
    if not 0 < len(words) <= _HEADING_WORDS or bare.endswith((*_TERMINAL, ",")) or _BULLET.match(bare):
        return _HEADING_MARK.match(bare) is not None
    if _LABEL.match(bare):
        return False
    if bare.casefold() in lexicon("passages")["notes"]:
        return True
    long_words = [word for word in words if len(word) > _SHORT_WORD and word[0].isalpha()]
    small = sum(word[0].islower() for word in long_words)
    return len(words) > 1 and len(long_words) > 0 and small * 6 <= len(long_words)


def _passages_of(masked: str, start: int, end: int, kind: PassageKind) -> Iterator[Passage]:
    for left, right in _cut(masked, start, end):
        passage = _clean(masked, left, right, kind)
        if passage.text.strip():
            yield passage
        for aside in passage.asides:
            if kind in READ_FOR_CLAIMS and len(aside.text.split()) >= _CLAUSE_WORDS:
                yield _clean(masked, aside.start, aside.end, PassageKind.ASIDE)


def _cut(masked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        window = masked[start : start + _LONGEST]
        at = max(window.rfind(". "), window.rfind("? "), window.rfind("! ")) + 1 or window.rfind(" ") + 1 or _LONGEST
        yield start, start + at
        start += at
    yield start, end


_ASIDES = frozenset({"aside", "inner"})


def _edited(edit: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The parser's spelling of what is edited, sign by sign, each with its place in the text."""
    own = zip(edit[0], range(edit.start(), edit.end()), strict=True)
    match edit.lastgroup:
        case "space":
            yield " ", edit.start()
        case "dash":
            yield from ((sign, edit.start()) for sign in " — ")
        case "glued" | "run" | "front":
            yield from own
            yield "," if edit.lastgroup == "front" else " ", edit.end() - 1
        case "score":
            yield from zip(edit[0].replace("–", "-"), range(edit.start(), edit.end()), strict=True)
        case "numbered":
            yield from spelt(edit)
        case "counted":
            yield from zip(edit["counted"], range(edit.start(), edit.end()), strict=False)
            yield " ", edit.end("counted")
        case "nothing":
            pass
        case _:
            yield from own


def _clean(masked: str, start: int, end: int, kind: PassageKind) -> Passage:
    """The parser's text of `masked[start:end]`, with the map back.

    White space is folded, parentheses are taken out, glued words parted; a comma stands behind a date that opens a sentence, which else
    becomes a part of the name behind it ("In May 1903 Jane Roe ..."); a score has the hyphen at which the parser parts it; the number
    of a law is one word, however it is written ("Law No. 03-03", "Act 12 of 1998"), and that of a train stands without "No.".
    """
    parts: list[str] = []
    offsets: array[int] = array("L")
    asides: list[Aside] = []

    def put(signs: Iterable[tuple[str, int]]) -> None:
        for sign, at in signs:
            parts.append(sign)
            offsets.append(at)

    position = start
    while position < end and masked[position].isspace():
        position += 1
    while end > position and masked[end - 1].isspace():
        end -= 1
    for edit in _edits().finditer(masked, position, end):
        parts.append(masked[position : edit.start()])
        offsets.extend(range(position, edit.start()))
        position = edit.end()
        if edit.lastgroup in _ASIDES and kind in READ_FOR_CLAIMS:
            asides.append(Aside(edit["inner"], edit.start("inner"), edit.end("inner"), max(edit.start() - 1, start)))
        else:
            put(_edited(edit))
    parts.append(masked[position:end])
    offsets.extend(range(position, end))
    return Passage(kind, start, end, "".join(parts), offsets, tuple(asides))
