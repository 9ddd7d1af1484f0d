"""Text to tokens: only what can be part of a date is kept, and a run of kept tokens is a chunk for the grammar.

One regular expression passes over the text once; its parts are bounded or begin with different characters, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from claimcheck.lexicons import lexicon

MAX_CHUNK = 48
"""Tokens in a chunk at most: no expression is nearly as long, and the grammar's work per chunk stays bounded."""
_MAX_DIGITS = 9
_YEARS = range(1000, 2101)
_MODERN_YEARS = range(1900, 2051)
_INTEGER_KINDS = ((0, "ZERO"), (12, "TWELVE"), (24, "DAILY"), (31, "MONTHLY"), (59, "SIXTY"))

_TOKEN = re.compile(
    r"""
    (?P<numeric>[0-9]{1,4}(?P<sep>[-/.])[0-9]{1,2}(?P=sep)[0-9]{2,4}(?![0-9]|(?P=sep)[0-9]))
  | (?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
  | (?P<decimal>[0-9]{1,9}(?:,[0-9]{3})*\.[0-9]{1,9}(?![0-9]|\.[0-9]))
  | (?P<grouped>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]))
  | (?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)\b)
  | (?P<decade>['\u2019]?[0-9]{2,4}['\u2019]?s\b)
  | (?P<short>['\u2019][0-9]{2}(?![0-9]))
  | (?P<integer>[0-9]+)
  | (?P<meridiem>[AaPp]\.\s?[Mm]\b\.?)
  | (?P<word>(?:[Oo]['\u2019])?[^\W\d_]+)
  | (?P<blank>\n[ \t\r\f\v]*(?:\n|[-*\u2022]\s))
  | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of text that can be part of a date: `kind` is what the grammar's patterns speak of, `value` what it stands for."""

    start: int
    end: int
    kind: str
    value: Any


@cache
def _words() -> dict[str, tuple[str, Any]]:
    """Kind and value of every word of the lexicon; a word of the grammar that stands for itself has itself as kind."""
    table = lexicon("dates")
    words: dict[str, tuple[str, Any]] = {word: (word, word) for word in table["literals"]}
    for kind, entries in table["words"].items():
        words.update({word: (kind, value) for word, value in entries.items()})
    return words


@cache
def _policy() -> tuple[frozenset[str], dict[str, str], dict[str, str], re.Pattern[str]]:
    table = lexicon("dates")
    counted = re.compile(table["guards"]["counted"])
    return frozenset(table["guards"]["anchors"]), table["capitalised"], table["marks"], counted


def integer_kind(number: int) -> str:
    """The kind of a whole number that no other sign tells apart: by what it could count in a date."""
    return next((kind for limit, kind in _INTEGER_KINDS if number <= limit), "NUMBER")


def _integer(text: str, match: re.Match[str]) -> tuple[str, Any] | None:
    digits = match.group()
    start = match.start()
    if len(digits) > _MAX_DIGITS or (start and (text[start - 1].isalnum() or text[start - 1] in "_$£€#")):
        return None
    number = int(digits)
    if len(digits) == 4 and number in _YEARS:  # noqa: PLR2004 - a year has four digits
        counted = _policy()[3].match(text, match.end())
        return ("YEARISH" if counted or number not in _MODERN_YEARS else "YEAR"), number
    return ("PADDED" if digits[0] == "0" and len(digits) > 2 else integer_kind(number)), number  # noqa: PLR2004


def _decimal(digits: str) -> tuple[str, Any]:
    return "DECIMAL", Decimal(digits.replace(",", ""))


def _classified(text: str, match: re.Match[str]) -> tuple[str, Any] | None:
    """Kind and value of one piece of text; None for one that no date can hold."""
    piece = match.group()
    match match.lastgroup:
        case "word":
            found = _words().get(piece.lower())
            upgraded = _policy()[1].get(piece) if found else None
            return (upgraded, found[1]) if found and upgraded else found
        case "integer":
            return _integer(text, match)
        case "mark":
            kind = _policy()[2].get(piece)
            return (kind, piece) if kind else None
        case "decimal" | "grouped":
            return _decimal(piece)
        case "ordinal":
            return "ORDINAL", int(piece[:-2])
        case "short":
            return "SHORTYEAR", int(piece[1:])
        case "blank":
            return None
        case kind:
            return (kind or "").upper(), piece


def chunks(text: str) -> Iterator[list[Token]]:
    """The runs of tokens that could hold a date, in text order: at least one token that is more than a number or a small word."""
    anchors = _policy()[0]
    run: list[Token] = []
    anchored = False
    for match in _TOKEN.finditer(text):
        found = _classified(text, match)
        if found is not None:
            run.append(Token(match.start(), match.end(), *found))
            anchored = anchored or found[0] in anchors
        if found is None or len(run) == MAX_CHUNK:
            if anchored:
                yield run
            if run:
                run, anchored = [], False
    if anchored:
        yield run
