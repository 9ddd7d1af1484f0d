"""Years that a text leaves out: which year, said nearby, a date without one belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.model.values import DateValue
from claimcheck.values.dates.compound import Between, DayOfMonth, NthWeek, NthWeekday, Numeric, Week, year_of
from claimcheck.values.dates.lexing import Token
from claimcheck.values.dates.nodes import Bounded, Clocked, Context, Node, Year, Yearly

_LIST = re.compile(r"\s*(?:,|and|or|to|&|[-–/]|,\s*and|,\s*or)\s*\Z")
_CLAUSE_WORDS = 8
_SAME_CLAUSE = re.compile(r"(?:[^\S\n]+[^\s.,;:!?()]+){1,8}[^\S\n]+in[^\S\n]+\Z")
_SENTENCE_END = re.compile(r"[.!?][\s\"'”’)\]]+(?=[A-Z\d])|\n\s*\n|\n\s*[-*•]")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_WINDOW = 400


def lacks_year(node: Node | None) -> bool:
    """Whether a node is a part of some year that it does not name."""
    match node:
        case Yearly(year=None, direction=None):
            return True
        case Numeric(day_first=first, month_first=second):
            return lacks_year(first or second)
        case (
            Bounded(node=inner)
            | Clocked(node=inner)
            | Week(node=inner)
            | NthWeek(node=inner)
            | NthWeekday(node=inner)
            | Between(last=inner)
        ):
            return lacks_year(inner)
        case DayOfMonth(node=inner):
            return inner is not None and lacks_year(inner)
        case _:
            return False


def completed(text: str, tokens: Sequence[Token], reference: date | None) -> Iterator[tuple[Token, DateValue]]:
    """Each token with the value that its node has in its context."""
    day_first = _day_first(tokens)
    anchor: date | None = None
    end = 0
    for index, token in enumerate(tokens):
        if anchor and _PARAGRAPH_END.search(text, end, token.start):
            anchor = None
        year = _borrowed(text, tokens, index, reference) if lacks_year(token.value) else None
        value = token.value.resolve(Context(reference, year, anchor, day_first))
        anchor, end = value.earliest or anchor, token.end
        yield token, value


def _day_first(tokens: Sequence[Token]) -> bool | None:
    """The order of day and month that the text's unmistakable numeric dates have, None where there are none or they disagree."""
    orders = {token.value.decides for token in tokens if isinstance(token.value, Numeric)} - {None}
    return orders.pop() if len(orders) == 1 else None


def _borrowed(text: str, tokens: Sequence[Token], index: int, reference: date | None) -> int | None:
    """The year of the date that follows in a list or in the same clause, else one said before in the sentence or paragraph."""
    following = _from_list(text, tokens, index)
    if following is None and index + 1 < len(tokens):
        token, after = tokens[index], tokens[index + 1]
        if isinstance(after.value, Year) and after.start - token.end < _WINDOW and _SAME_CLAUSE.match(text, token.end, after.start):
            following = after.value.year
    return following if following is not None else _from_before(text, tokens, index, reference)


def _from_list(text: str, tokens: Sequence[Token], index: int) -> int | None:
    for at in range(index, min(index + 6, len(tokens) - 1)):
        if not _LIST.match(text, tokens[at].end, tokens[at + 1].start):
            return None
        year = year_of(tokens[at + 1].value)
        if year is not None and not isinstance(tokens[at + 1].value, Year):
            return year
    return None


def _from_before(text: str, tokens: Sequence[Token], index: int, reference: date | None) -> int | None:
    """A year said earlier: in the same sentence always, in the same paragraph only when no reference date is known."""
    boundary = _SENTENCE_END if reference else _PARAGRAPH_END
    start = tokens[index].start
    for at in range(index - 1, max(index - 6, -1), -1):
        earlier = tokens[at]
        if boundary.search(text, earlier.end, start) or start - earlier.end > 5 * _WINDOW:
            return None
        year = year_of(earlier.value)
        if year is not None:
            return year
    return None
