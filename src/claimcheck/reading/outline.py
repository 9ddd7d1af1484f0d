"""Outlines: what a sentence speaks of, as plain words, clauses and figures that outlive its parse and can be held against another text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimcheck.lexicons import words
from claimcheck.model.mentions import DateMention, QuantityMention
from claimcheck.model.values import DateValue, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import is_of_further_ones
from claimcheck.reading.reader import ReadSentence
from claimcheck.reading.stance import Mode, base_form
from claimcheck.reading.tree import Token
from claimcheck.values.dates import is_old, is_yearless
from claimcheck.values.words import stem

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Figure:
    """A number or a date at `start:end` of the document.

    `numerals` are its words that tell the value, `heads` the stems of the words it hangs on (what is counted, what is said to be
    so much, the verb, the preposition),
    `clause` is the number of its clause in the outline, -1 where it is in none. `further` tells that it counts things beside others.
    """

    value: DateValue | QuantityValue
    start: int
    end: int
    numerals: frozenset[str]
    heads: frozenset[str]
    clause: int
    further: bool


@dataclass(frozen=True, slots=True)
class ClauseOutline:
    """A clause by its verb, its subject (empty for a pronoun or none) and its other words of content, as stems.

    `told` is False for what did not come about ("rather than walking") and for what somebody denies of himself, `limited` tells of a
    number or a date in it. `start` is where its verb stands in the document.
    """

    verb: str
    subject: str
    content: frozenset[str]
    negated: bool
    told: bool
    limited: bool
    start: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A sentence at `start` of a document: its words in lower case, the stems of those with content, the words of its names.

    `bearers` are its names, each as its words, with whether the model takes it for a person's.
    """

    document_id: str
    start: int
    words: frozenset[str]
    content: frozenset[str]
    names: frozenset[str]
    bearers: tuple[tuple[frozenset[str], bool], ...]
    clauses: tuple[ClauseOutline, ...]
    figures: tuple[Figure, ...]


def outline(read: ReadSentence) -> Outline:
    """The outline of a sentence."""
    tokens = list(read.sentence.tokens)
    first = tokens[0].i
    numbers = {clause.verb.i: number for number, clause in enumerate(read.clauses)}
    homes = _homes(tokens, numbers)
    mentions: list[DateMention | QuantityMention] = [
        *read.sentence.quantities,
        *(date for date in read.sentence.dates if date.value.is_known or is_yearless(date.value) or is_old(date.value)),
    ]
    inside = [(mention, read.sentence.tokens_in(mention.start, mention.end)) for mention in mentions]
    figured = {token.i for _, held in inside for token in held}
    content = {token.i: told for token in tokens if token.i not in figured and (told := _content(token))}
    by_clause: list[set[str]] = [set() for _ in read.clauses]
    for at, word in content.items():
        if homes[at - first] != _OUTSIDE and at not in numbers:
            by_clause[homes[at - first]].add(word)
    limited = {homes[token.i - first] for _, held in inside for token in held}
    return Outline(
        document_id=read.document.id,
        start=read.sentence.start,
        words=frozenset(token.lower_ for token in tokens),
        content=frozenset(content.values()),
        names=frozenset(content[token.i] for token in tokens if token.i in content and token.pos_ == "PROPN"),
        bearers=tuple(_bearers(tokens, content)),
        clauses=tuple(
            ClauseOutline(
                verb=base_form(clause.verb),
                subject=_subject(clause.patient if clause.passive else clause.subject),
                content=frozenset(by_clause[number]),
                negated=clause.negated,
                told=clause.mode is not Mode.UNREAL and not _denies_of_oneself(clause),
                limited=number in limited,
                start=read.sentence.start_of(clause.verb),
            )
            for number, clause in enumerate(read.clauses)
        ),
        figures=tuple(_figures(inside, homes, first)),
    )


def _denies_of_oneself(clause: Clause) -> bool:
    """Whether somebody only denies that he did it himself ("denied poisoning the dog"): a verdict against him is no contradiction."""
    return clause.negated and clause.speaker is not None and clause.speaker == clause.subject


def _bearers(tokens: Sequence[Token], content: Mapping[int, str]) -> Iterator[tuple[frozenset[str], bool]]:
    """The names of a sentence: runs of words of names, with whether the model takes one of the words for a person's."""
    for named, run in groupby(tokens, lambda token: token.pos_ == "PROPN" and token.i in content):
        together = list(run) if named else []
        if together:
            yield frozenset(content[token.i] for token in together), any(token.ent_type_ == "PERSON" for token in together)


def _form(token: Token) -> str:
    return token.lower_ if token.pos_ == "PROPN" else base_form(token)


def _content(token: Token) -> str:
    """The stem of a word with content; empty for any other word."""
    part = token.pos_
    if part not in _CONTENT or not token.text[0].isalpha():
        return ""
    form = base_form(token)
    return "" if form in words("retelling", "light") else stem(token.lower_ if part == "PROPN" else form)


def _subject(token: Token | None) -> str:
    return stem(_form(token)) if token is not None and token.pos_ in {"NOUN", "PROPN"} else ""


def _homes(tokens: Sequence[Token], numbers: Mapping[int, int]) -> list[int]:
    """The number of the clause of each token: that of the nearest verb at or above it, looked up once on each way upward."""
    known = dict(numbers)
    for token in tokens:
        above, way = token, [token.i]
        while above.i not in known and above.head is not above:
            above = above.head
            way.append(above.i)
        known.update(dict.fromkeys(way, known.get(above.i, _OUTSIDE)))
    return [known[token.i] for token in tokens]


def _heads(token: Token) -> Iterator[Token]:
    """What a figure hangs on: the word itself with the nouns before it ("co-payment amount"), of a copula what it says it of."""
    subjects = [child for child in token.children if child.dep_ == "nsubj"] if token.lemma_ == _COPULA else []
    for head in subjects or [token]:
        yield head
        yield from (child for child in head.children if child.dep_ == "compound")


_COPULA = "be"


def _is_telling(token: Token) -> bool:
    """Whether a word of a figure tells its value: a numeral, or a day or a month by its name."""
    return token.like_num or token.text[0].isdigit() or token.pos_ == "PROPN"


def _figures(inside: Sequence[tuple[DateMention | QuantityMention, list[Token]]], homes: Sequence[int], first: int) -> Iterator[Figure]:
    for mention, held in inside:
        own = {token.i for token in held}
        if held:
            heads = frozenset(stem(_form(head)) for token in held if token.head.i not in own for head in _heads(token.head))
            numerals = frozenset(token.lower_ for token in held if _is_telling(token))
            yield Figure(
                mention.value, mention.start, mention.end, numerals, heads, homes[held[0].i - first], is_of_further_ones(held[0], held[-1])
            )
