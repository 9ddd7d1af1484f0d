"""Sentences: a parse with the way back to the document's own offsets, and the dates, quantities and parentheses that stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.model.mentions import DateMention, QuantityMention
from claimcheck.reading.numbered import is_numbered
from claimcheck.reading.passages import Aside, Passage
from claimcheck.reading.tree import Doc, Span, Token

M = TypeVar("M", DateMention, QuantityMention)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document: `start:end` are the document's offsets, `index` its number among the document's sentences."""

    index: int
    passage: Passage
    tokens: Span
    start: int
    end: int
    dates: tuple[DateMention, ...]
    quantities: tuple[QuantityMention, ...]
    asides: tuple[Aside, ...]
    lead: DateMention | None = None  # the date that the line of a chronicle begins with

    def start_of(self, token: Token) -> int:
        """Where the token begins in the document."""
        return self.passage.offsets[token.idx]

    def end_of(self, token: Token) -> int:
        """Where the token ends in the document."""
        return self.passage.offsets[token.idx + len(token.text) - 1] + 1

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that share a code point with `start:end` of the document."""
        tokens, last = self.tokens.doc.tokens, self.tokens.end
        first = bisect_right(tokens, start, lo=self.tokens.start, hi=last, key=self.end_of)
        return tokens[first : bisect_left(tokens, end, lo=first, hi=last, key=self.start_of)]

    def is_measure(self, token: Token) -> bool:
        """Whether the token stands in the unit of a quantity: "nine per cent"."""
        start = self.start_of(token)
        return any(bool(quantity.value.unit) and quantity.start <= start < quantity.end for quantity in self.quantities)

    def token_before(self, offset: int) -> Token | None:
        """The last token that begins at or before `offset`."""
        tokens, first = self.tokens.doc.tokens, self.tokens.start
        behind = bisect_right(tokens, offset, lo=first, hi=self.tokens.end, key=self.start_of)
        return tokens[behind - 1] if behind > first else None


def sentences_of(
    doc: Doc, passage: Passage, dates: Sequence[DateMention], quantities: Sequence[QuantityMention], first: int
) -> Iterator[Sentence]:
    """The sentences of one parsed passage, numbered from `first`. `dates` and `quantities` are the whole document's, in text order."""
    number = first
    lead = _lead(passage, dates)
    for span in _spans(doc):
        tokens = span[:]
        while len(tokens) and tokens[-1].text.isspace():
            tokens = tokens[:-1]
        while len(tokens) and tokens[0].text.isspace():
            tokens = tokens[1:]
        if not len(tokens):
            continue
        start = passage.offsets[tokens[0].idx]
        end = passage.offsets[tokens[-1].idx + len(tokens[-1].text) - 1] + 1
        yield Sentence(
            index=number,
            passage=passage,
            tokens=tokens,
            start=start,
            end=end,
            dates=_outside_numbers(_between(dates, start, end), tokens, passage),
            quantities=_between(quantities, start, end),
            asides=tuple(aside for aside in passage.asides if start <= aside.anchor < end),
            lead=lead,
        )
        number += 1


def _outside_numbers(dates: tuple[DateMention, ...], tokens: Span, passage: Passage) -> tuple[DateMention, ...]:
    """The dates without those that the number of a law looks like: of "Act 12/1998", "Decree 2-15-40"."""
    numbers = [token.nbor(1) for token in tokens if is_numbered(token)] if dates else []
    taken = [(passage.offsets[number.idx], passage.offsets[number.idx + len(number.text) - 1]) for number in numbers]
    return tuple(date for date in dates if not any(start <= date.start <= last for start, last in taken))


def _spans(doc: Doc) -> Iterator[Span]:
    """The sentences of the parse; names behind a colon belong to the sentence that it ends ("has three works: Harlow, Tolm and Orla.")."""
    last: Span | None = None
    for span in doc.sents:
        if last is not None and last[-1].text == ":" and _is_list_of_names(span):
            last = doc[last.start : span.end]
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _is_list_of_names(span: Span) -> bool:
    named = all(token.text[0].isupper() or token.dep_ == "cc" or token.is_punct or token.pos_ == "DET" for token in span)
    return named and any(token.dep_ == "cc" for token in span)


def before(token: Token) -> Token | None:
    """The token before it in its sentence; None for the first one."""
    return None if token.is_sent_start else token.nbor(-1)


def _lead(passage: Passage, dates: Sequence[DateMention]) -> DateMention | None:
    if passage.lead < 0:
        return None
    found = bisect_left(dates, passage.lead, key=lambda date: date.end)
    return dates[found] if found < len(dates) and dates[found].end == passage.lead else None


def _between(mentions: Sequence[M], start: int, end: int) -> tuple[M, ...]:
    left = bisect_left(mentions, start, key=lambda mention: mention.start)
    return tuple(mentions[left : bisect_left(mentions, end, lo=left, key=lambda mention: mention.start)])
