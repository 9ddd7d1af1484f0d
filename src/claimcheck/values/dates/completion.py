"""Years that a text leaves out: which year, said nearby, a date without one belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from claimcheck.lexicons import lexicon
from claimcheck.model.values import DateValue
from claimcheck.values.dates.compound import Begun, Between, DayOfMonth, NthDay, NthWeek, NthWeekday, Numeric, Week, year_of
from claimcheck.values.dates.lexing import Token
from claimcheck.values.dates.nodes import Bounded, Clocked, Context, Node, Weekday, Year, Yearly

_SENTENCE_END = re.compile(r"[.!?][\s\"'”’)\]]+(?=[A-Z\d])|\n\s*\n|\n\s*[-*•]")
_PARAGRAPH_END = re.compile(r"\n\s*\n")
_WINDOW, _FAR, _NEAR = 400, 2000, 20  # code points: to a year in the same clause, to one said before, to the word before a date
_SENTENCE = 120  # code points before a date in which a sentence says that it looks ahead
_TENSES = (("told", "behind"), ("ahead", "ahead"), ("behind", "behind"), ("scheduled", "ahead"))
"""Phrases of the lexicon that tell a tense, in the order they are asked."""
_NEIGHBOURS = 6  # mentions looked at on one side


@cache
def _phrase(name: str) -> re.Pattern[str]:
    """A pattern of the lexicon: what may stand between a date and its year, or before a date that others take their year from."""
    return re.compile(lexicon("dates")["context"][name])


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
            | NthDay(node=inner)
            | Begun(node=inner)
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
    tense: str | None = None
    end = 0
    for index, token in enumerate(tokens):
        if anchor and _PARAGRAPH_END.search(text, end, token.start):
            anchor = None
        listed = index > 0 and _phrase("list").match(text, end, token.start) is not None
        tense = (_tense(text, token) or (tense if listed else None)) if reference else None
        context = Context(reference, None, anchor, day_first, ahead=tense == "ahead", behind=tense == "behind")
        if lacks_year(token.value):
            context = _completing(text, tokens, index, context)
        value = token.value.resolve(context)
        if value.earliest and value.latest and not value.spans:
            anchor = value.earliest
        end = token.end
        yield token, value


def _tense(text: str, token: Token) -> str | None:
    """What the sentence before a weekday, or a part of a year without that year, says of it: to come ("ahead"), past ("behind"), nothing.

    "Will meet on Friday" looks ahead, "opened in January" looks back.
    """
    node: Node | None = token.value
    while isinstance(node, Clocked | Bounded | Begun):
        node = node.node
    if not (isinstance(node, Weekday | DayOfMonth) or lacks_year(node)):
        return None
    before = text[max(0, token.start - _SENTENCE) : token.start]
    return next((tense for name, tense in _TENSES if _phrase(name).search(before)), None)


def _day_first(tokens: Sequence[Token]) -> bool | None:
    """The order of day and month that the text's unmistakable numeric dates have, None where there are none or they disagree."""
    orders = {token.value.decides for token in tokens if isinstance(token.value, Numeric)} - {None}
    return orders.pop() if len(orders) == 1 else None


def _completing(text: str, tokens: Sequence[Token], index: int, context: Context) -> Context:
    """The context of a date without its year: a year of the same list, clause or sentence, else of the paragraph, else the reference.

    Where the paragraph opened a story of some year before ("In 2003, ...") and there is a reference date, neither is taken.
    """
    year = _from_list(text, tokens, index) or _from_clause(text, tokens, index)
    if year is not None:
        return replace(context, year=year)
    earlier = _told_before(text, tokens, index)
    if earlier is None:
        return context
    token, same_sentence = earlier
    if same_sentence or context.reference is None:
        return replace(context, year=year_of(token.value))
    return replace(context, reference=None) if _opens_sentence(text, token) else context


def _from_list(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """The year of the date at the end of the list that the date stands in: "March and April 2007"."""
    for at in range(index, min(index + _NEIGHBOURS, len(tokens) - 1)):
        if not _phrase("list").match(text, tokens[at].end, tokens[at + 1].start):
            return None
        year = year_of(tokens[at + 1].value)
        if year is not None and not isinstance(tokens[at + 1].value, Year):
            return year
    return None


def _from_clause(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """The year that follows in the same clause: "the 16 May parades in Lindenow in 2003"."""
    if index + 1 == len(tokens):
        return None
    token, after = tokens[index], tokens[index + 1]
    near = isinstance(after.value, Year) and after.start - token.end < _WINDOW
    return year_of(after.value) if near and _phrase("clause").match(text, token.end, after.start) else None


def _told_before(text: str, tokens: Sequence[Token], index: int) -> tuple[Token, bool] | None:
    """The nearest date with a year before in the paragraph that says when something was, and whether it is in the same sentence.

    A year that only describes a thing ("the 2019 report") is passed over.
    """
    start = tokens[index].start
    for at in range(index - 1, max(index - _NEIGHBOURS, -1), -1):
        token = tokens[at]
        if start - token.end > _FAR or _PARAGRAPH_END.search(text, token.end, start):
            return None
        if year_of(token.value) is not None and _is_framed(text, token):
            return token, _SENTENCE_END.search(text, token.end, start) is None
    return None


def _is_framed(text: str, token: Token) -> bool:
    """Whether the date stands on its own in the sentence, after a preposition, and does not describe a noun."""
    before = text[max(0, token.start - _NEAR) : token.start]
    return isinstance(token.value, Bounded | Between) or _phrase("framed").search(before) is not None


def _opens_sentence(text: str, token: Token) -> bool:
    """Whether a sentence begins with the date: "In 2003, ..."."""
    before = text[max(0, token.start - _NEAR) : token.start]
    return _phrase("opening").search(before) is not None
