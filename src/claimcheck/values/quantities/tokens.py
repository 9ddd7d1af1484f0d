"""Text cut into numbers, words and signs, with true offsets. Everything else in this package reads tokens, never text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

# Repetitions are bounded wherever one could start inside another's failed run: no input takes more than linear time.
_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]+(?:['’][^\W\d_]+)*)
  | (?P<number>
        \d{1,2}(?:,\d{2}){1,6},\d{3}(?![\d])(?:\.\d+)?   # 12,34,567.89: lakhs and crores
      | \d{1,3}(?:,\d{3}){1,12}(?![\d])(?:\.\d+)?         # 1,234,567.89
      | \d{1,3}(?:[\u00a0\u202f]\d{3}){1,12}(?![\d])(?:\.\d+)?
      | (?<!\d[ ])\d{1,3}(?:[ ]\d{3}){0,6}[ ]000(?![\d,]) # 40 000: noughts tell it from two numbers side by side
      | (?<!\d[ ])\d{1,2}(?:[ ]\d{3}){2,6}(?![\d,])      # 1 234 567
      | (?<![\w.])\.\d+
      | \d+(?:\.\d+)?
    )
  | (?P<gap>\n[ \t\r]*(?:\n|(?=[•*·]|\d{1,3}[.)]\s)))     # an empty line or the next mark of a list: nothing reads across it
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"://|www\.|@")
_BLANK = re.compile(r"\s")


class Token(NamedTuple):
    """A number, a word or a sign at `start` to `end`; `key` is its text in lower case."""

    text: str
    key: str
    start: int
    end: int
    kind: str


END = Token("", "", -1, -1, "gap")
"""What stands before the first token and behind the last one."""
HYPHENS = frozenset("-‐‑")
MINUS = frozenset("-−")
FRACTION_SIGNS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that is written in the tokens `start` to `end` (exclusive).

    `scale` is what its last scale word multiplied by ("million"), 1 where there is none. `fraction` says that it is a part of a whole,
    `plain` that it is written in ASCII digits alone: only then can it be a year, a day or a label.
    """

    value: Decimal
    start: int
    end: int
    scale: int = 1
    fraction: bool = False
    plain: bool = False


def at(tokens: list[Token], index: int) -> Token:
    """The token at `index`, or `END` where there is none."""
    return tokens[index] if 0 <= index < len(tokens) else END


def glued(left: Token, right: Token) -> bool:
    """Whether nothing stands between two tokens."""
    return left.end == right.start


def tokenise(text: str) -> list[Token]:
    """The tokens of `text`, in order.

    Blanks are left out, except an empty line and the end of a line before a list mark, which are tokens of kind "gap".
    """
    return [
        Token(found := match[0], found.lower(), match.start(), match.end(), match.lastgroup or "sign") for match in _TOKEN.finditer(text)
    ]


def without_addresses(text: str) -> str:
    """`text` with web and mail addresses overwritten, so that no number is read in them; all places stay."""
    kept, done = [], 0
    mark = _ADDRESS.search(text)
    while mark:
        start = mark.start()
        while start > done and not text[start - 1].isspace():
            start -= 1
        blank = _BLANK.search(text, mark.end())
        end = blank.start() if blank else len(text)
        kept += [text[done:start], "\ufffd" * (end - start)]
        done = end
        mark = _ADDRESS.search(text, done)
    return "".join([*kept, text[done:]]) if kept else text
