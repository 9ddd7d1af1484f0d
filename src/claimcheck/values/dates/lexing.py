"""Text to tokens: only what can be part of a date is kept, and a run of kept tokens is a chunk for the grammar.

One regular expression passes over the text once; its parts are bounded or begin with different characters, so time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from claimcheck.lexicons import lexicon

MAX_CHUNK = 48
"""Tokens in a chunk at most: no expression is nearly as long, and the grammar's work per chunk stays bounded."""
_MAX_DIGITS, _MAX_NUMBER = 9, 20  # longer numbers count nothing that a date could hold
PLAUSIBLE_YEARS = range(1000, 2101)
_MODERN_YEARS = range(1900, 2051)
_YEAR_DIGITS = 4
_ROUND = 50
_LAST_DAY = 31
_LABEL = 16  # code points before a number in which the word that makes it a name can stand
_GLUED = "_$£€¥#"
_TELEPHONE = re.compile(r"(?<![0-9])[0-9]{3}[-.]")
_LITERAL = re.compile(r"(?<![@A-Za-z])([a-z]+)(?![A-Za-z=])")
_INTEGER_KINDS = ((0, "ZERO"), (12, "TWELVE"), (24, "DAILY"), (31, "MONTHLY"), (59, "SIXTY"))

_TOKEN = re.compile(
    r"""
    (?P<address>(?:https?://|www\.)\S+)
  | (?P<fiscal>\bFY\s?['\u2019]?(?:[0-9]{4}|[0-9]{2})\b)
  | (?P<code>[QqHh][1-4]\b)
  | (?=[0-9'\u2019])(?:     # most tokens are words, which need not be tried as any of these
    (?P<stamp>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])(?:Z\b|[+-][0-9]{2}:?[0-9]{2}\b)?)
  | (?P<numeric>(?:[0-9]{4}(?P<sep>[-/.])[0-9]{1,2}(?P=sep)[0-9]{1,2}|[0-9]{1,2}(?P<mid>[-/.])[0-9]{1,2}(?P=mid)(?:[0-9]{4}|[0-9]{2}))
      (?![0-9]|(?P=sep)[0-9]|(?P=mid)[0-9]))
  | (?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
  | (?P<decimal>[0-9]{1,9}(?:,[0-9]{3})*\.[0-9]{1,9}(?![0-9]|\.[0-9]))
  | (?P<grouped>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9]))
  | (?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th)\b)
  | (?P<decade>(?:['\u2019][0-9]{2}|[0-9]{4})['\u2019]?s\b)
  | (?P<short>['\u2019][0-9]{2}(?![0-9]))
  | (?P<integer>[0-9]+)
    )
  | (?P<meridiem>[AaPp]\.\s?[Mm]\b\.?)
  | (?P<word>(?:[Oo]['\u2019])?[^\W\d_]+)
  | (?P<blank>\n[ \t\r\f\v]*(?:\n|[-*\u2022]\s))
  | (?P<mark>[^\w\s]|[_½])
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of text that can be part of a date: `kind` is what the grammar's patterns speak of, `value` what it stands for."""

    start: int
    end: int
    kind: str
    value: Any


@dataclass(frozen=True, slots=True)
class _Exception:
    """What stands before or behind a word that could be of a date, where it is something else."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None

    def holds(self, text: str, match: re.Match[str]) -> bool:
        """Whether it stands beside the word matched in the text."""
        start, end = match.span()
        behind = self.before is not None and self.before.search(text, max(0, start - _LABEL), start) is not None
        return behind or (self.after is not None and self.after.match(text, end) is not None)


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """What the lexicon says of words and marks: kind and value of each, and what may not follow a number."""

    words: dict[str, tuple[str, Any]]
    capitalised: dict[str, str]
    alone: dict[str, str]
    marks: dict[str, str]
    anchors: frozenset[str]
    exceptions: dict[str, list[_Exception]]
    old: re.Pattern[str]
    labelled: re.Pattern[str]
    counted: re.Pattern[str]
    counted_round: re.Pattern[str]
    modified: re.Pattern[str]


@cache
def _vocabulary() -> _Vocabulary:
    """The lexicon's words. A lower-case word in a pattern stands for itself: its kind is the word."""
    table = lexicon("dates")
    rules = [rule for stage in table["stages"] for rule in stage["rules"]]
    patterns = [rule[key] for rule in rules for key in ("pattern", "before", "not_after", "not_before") if key in rule]
    patterns += [pattern for rule in rules for pattern in rule.get("after", ())]
    patterns += [*table["macros"].values(), *table["holidays"]]
    words: dict[str, tuple[str, Any]] = {word: (word, word) for pattern in patterns for word in _LITERAL.findall(pattern)}
    for kind, entries in table["words"].items():
        words.update({word: (kind, value) for word, value in entries.items()})
    guards = table["guards"]
    follow = [re.compile(guards[name]) for name in ("old", "labelled", "counted", "counted_round", "modified")]
    exceptions: dict[str, list[_Exception]] = {}
    for entry in table["exceptions"]:
        exception = _Exception(*(re.compile(entry[side]) if side in entry else None for side in ("before", "after")))
        for word in entry["words"]:
            exceptions.setdefault(word, []).append(exception)
    return _Vocabulary(words, table["capitalised"], table["alone"], table["marks"], frozenset(guards["anchors"]), exceptions, *follow)


def integer_kind(number: int) -> str:
    """The kind of a whole number that no other sign tells apart: by what it could count in a date."""
    return next((kind for limit, kind in _INTEGER_KINDS if number <= limit), "NUMBER")


def _integer(text: str, match: re.Match[str], *, only_dates: bool) -> tuple[str, Any] | None:
    digits, (start, end) = match.group(), match.span()
    if len(digits) > _MAX_DIGITS or (start and (text[start - 1].isalnum() or text[start - 1] in _GLUED)):
        return None
    if _TELEPHONE.match(text, max(0, start - 4), start):
        return None
    number, words = int(digits), _vocabulary()
    if only_dates and words.old.match(text, end):
        return "YEARISH", number
    if words.counted.match(text, end):
        return "COUNTED", number
    if len(digits) == _YEAR_DIGITS and number in PLAUSIBLE_YEARS and not words.labelled.search(text[max(0, start - _LABEL) : start]):
        modern = only_dates or number in _MODERN_YEARS
        counts = words.counted_round.match(text, end) and (number % _ROUND == 0 or not modern)
        return ("ROUNDYEAR" if counts else "YEAR" if modern else "YEARISH"), number
    return ("PADDED" if len(digits) == len("05") and digits[0] == "0" else integer_kind(number)), number


def _ordinal(text: str, match: re.Match[str]) -> tuple[str, Any]:
    number = int(match.group()[:-2])
    alone = number <= _LAST_DAY and _vocabulary().modified.match(text, match.end())
    return ("LASTORDINAL" if alone else "ORDINAL"), number


def _word(text: str, match: re.Match[str]) -> tuple[str, Any] | None:
    piece, words = match.group(), _vocabulary()
    found = words.words.get(piece.lower())
    if found is None or text[match.end() : match.end() + 1].isdecimal():
        return None  # "Dec31", "am3": a code, not a word
    if any(exception.holds(text, match) for exception in words.exceptions.get(piece, ())):
        return None
    upgrades = words.alone if len(piece) == len(text) else words.capitalised
    return (upgrades[piece], found[1]) if piece in upgrades else found


def _classified(text: str, match: re.Match[str], *, only_dates: bool) -> tuple[str, Any] | None:
    """Kind and value of one piece of text; None for one that no date can hold."""
    piece, name = match.group(), match.lastgroup or ""
    if name == "word":
        found = _word(text, match)
    elif name == "integer":
        found = _integer(text, match, only_dates=only_dates)
    elif name == "ordinal":
        found = _ordinal(text, match)
    elif name == "mark":
        kind = _vocabulary().marks.get(piece)
        found = (kind, piece) if kind else None
    elif name in ("decimal", "grouped"):
        found = ("DECIMAL", Decimal(piece.replace(",", ""))) if len(piece) <= _MAX_NUMBER else None
    elif name == "short":
        found = "SHORTYEAR", int(piece[1:])
    else:
        found = None if name == "address" else ("STOP" if name == "blank" else name.upper(), piece)
    return found


def chunks(text: str, *, only_dates: bool = False) -> Iterator[list[Token]]:
    """The runs of tokens that could hold a date, in text order: at least one token that is more than a number or a small word.

    In a text of `only_dates` every number of four digits that can be a year is one.
    """
    anchors = _vocabulary().anchors
    run: list[Token] = []
    anchored = False
    for match in _TOKEN.finditer(text):
        found = _classified(text, match, only_dates=only_dates)
        if found is not None:
            run.append(Token(match.start(), match.end(), *found))
            anchored = anchored or found[0] in anchors
        if found is None or match.lastgroup == "blank" or len(run) == MAX_CHUNK:
            if anchored:
                yield run
            if run:
                run, anchored = [], False
    if anchored:
        yield [*run, Token(len(text), len(text), "STOP", "")]
