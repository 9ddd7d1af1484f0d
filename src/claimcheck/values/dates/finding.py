"""Finding dates in text: tokens, grammar, context, values."""

from __future__ import annotations

from datetime import date

from claimcheck.model.mentions import DateMention
from claimcheck.values.dates.building import BUILDERS
from claimcheck.values.dates.completion import completed
from claimcheck.values.dates.grammar import mention_kinds, parse
from claimcheck.values.dates.lexing import chunks


def find_dates(text: str, *, reference: date | None = None) -> list[DateMention]:
    """Every date, time, duration and recurring time of `text`, in text order, none overlapping another.

    `reference` is the day that "last year" and "Tuesday" are counted from, the day the text was published; without it such times are
    found and have no bounds. Offsets are code points of `text`. Never raises, whatever the text; takes time linear in its length.
    """
    return mentions_of(text, reference, only_dates=False)


def mentions_of(text: str, reference: date | None, *, only_dates: bool) -> list[DateMention]:
    """As `find_dates`; where a text is known to hold `only_dates`, a number of four digits is a year whatever stands beside it."""
    kinds = mention_kinds()
    found = [token for chunk in chunks(text, only_dates=only_dates) for token in parse(chunk, BUILDERS) if token.kind in kinds]
    return [
        DateMention(start=token.start, end=token.end, text=text[token.start : token.end], value=value)
        for token, value in completed(text, found, reference)
    ]
