"""Finding dates in text: tokens, grammar, context, values."""

from __future__ import annotations

from datetime import date

from claimcheck.model.mentions import DateMention
from claimcheck.values.dates.building import BUILDERS
from claimcheck.values.dates.completion import completed
from claimcheck.values.dates.grammar import mention_kinds, parse
from claimcheck.values.dates.lexing import chunks
from claimcheck.values.invisible import true_span, without_invisible


def find_dates(text: str, *, reference: date | None = None) -> list[DateMention]:
    """Every date, time, duration and recurring time of `text`, in text order, none overlapping another.

    `reference` is the day that "last year" and "Tuesday" are counted from, the day the text was published; without it such times are
    found and have no bounds. Offsets are code points of `text`. Never raises, whatever the text; takes time linear in its length.
    """
    return mentions_of(text, reference, only_dates=False)


def mentions_of(text: str, reference: date | None, *, only_dates: bool) -> list[DateMention]:
    """As `find_dates`; where a text is known to hold `only_dates`, a number of four digits is a year whatever stands beside it."""
    kinds = mention_kinds()
    clean, places = without_invisible(text)
    found = [token for chunk in chunks(clean, only_dates=only_dates) for token in parse(chunk, BUILDERS) if token.kind in kinds]
    mentions = []
    for token, value in completed(clean, found, reference):
        start, end = true_span(token.start, token.end, places)
        mentions.append(DateMention(start=start, end=end, text=text[start:end], value=value))
    return mentions
