"""The parse as plain objects: each token is made once, with what the pipeline found out about it and its neighbours in the tree.

spaCy makes a new object for every token, head and child that is asked for, and looks up each of their strings anew. Some forty readers pass
over each sentence and ask some hundred times for every token. These classes have the names and meanings of spaCy's own, as far as this
package asks for them; behind the parser and the mending of its parses nothing knows spaCy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import overload

from spacy.tokens import Doc as Parse

UNBROKEN = "\u2011"
"""A hyphen at which the parser parts no word; in the tokens it is a plain one."""


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word or a sign of a text, with the strings and flags that it has in spaCy; `idx` is its place in the text of the parser.

    `head` is the token above it, itself for the topmost one; `children` are those right below it, `lefts` and `rights` those of them that
    stand before and behind it; `left_edge` and `right_edge` the outermost ones at or below it; `sent` is its sentence.
    """

    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    is_punct: bool
    like_num: bool
    is_sent_start: bool
    doc: Doc = field(init=False)
    sent: Span = field(init=False)
    head: Token = field(init=False)
    left_edge: Token = field(init=False)
    right_edge: Token = field(init=False)
    children: Sequence[Token] = ()
    lefts: Sequence[Token] = ()
    rights: Sequence[Token] = ()

    def __lt__(self, other: Token) -> bool:
        """Whether it stands before another one."""
        return self.i < other.i

    def __repr__(self) -> str:
        """Its text."""
        return self.text

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places behind it. Raises IndexError where there is none."""
        at = self.i + distance
        if at < 0:
            msg = f"no token stands {-distance} places before {self.text!r}"
            raise IndexError(msg)
        return self.doc.tokens[at]

    @property
    def subtree(self) -> list[Token]:
        """The token and all below it: those on its left, itself, those on its right, and so on downwards."""
        found: list[Token] = []
        waiting = [(self, False)]  # and no recursion: a hostile text may hang a thousand words below one another
        while waiting:
            token, seen = waiting.pop()
            if seen or not token.children:
                found.append(token)
            else:
                waiting += [(child, False) for child in reversed(token.rights)]
                waiting.append((token, True))
                waiting += [(child, False) for child in reversed(token.lefts)]
        return found

    @property
    def phrase(self) -> str:
        """The text from the first to the last token below it: "for the coal trade", at "for"."""
        return self.doc[self.left_edge.i : self.right_edge.i + 1].text

    @property
    def ancestors(self) -> Iterator[Token]:
        """The tokens above it, the nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """What is coordinated with it, without itself."""
        first = self
        while first.dep_ == _CONJUNCT and first.head is not first:
            first = first.head
        joined = [first]
        for token in joined:  # grows on the way
            joined += [child for child in token.rights if child.dep_ == _CONJUNCT]
        return tuple(token for token in joined if token is not self)


_CONJUNCT = "conj"


class Span:
    """The tokens `start:end` of a parse, end exclusive."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        """Take a run of a parse."""
        self.doc = doc
        self.start = start
        self.end = end

    def __len__(self) -> int:
        """How many tokens it has."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """The tokens in their order."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        """The token at a place within it, or a part of it."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        place = (self.end if at < 0 else self.start) + at
        if not self.start <= place < self.end:
            msg = f"a run of {len(self)} tokens has none at {at}"
            raise IndexError(msg)
        return self.doc.tokens[place]

    @property
    def text(self) -> str:
        """Its text, without a space behind it."""
        tokens = self.doc.tokens[self.start : self.end]
        whole = "".join([token.text + token.whitespace_ for token in tokens])
        return whole[:-1] if tokens and tokens[-1].whitespace_ else whole


class Doc:
    """A parsed text: its tokens and its sentences."""

    __slots__ = ("sents", "tokens")

    def __init__(self, tokens: list[Token]) -> None:
        """Take the tokens of a text in their order; the sentences are told by the tokens that start them."""
        self.tokens = tokens
        bounds = [*(token.i for token in tokens if token.is_sent_start), len(tokens)]
        self.sents = [Span(self, start, end) for start, end in pairwise(bounds)]

    def __len__(self) -> int:
        """How many tokens it has."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """The tokens in their order."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        """The token at a place, or a run of tokens."""
        if isinstance(at, slice):
            start, end, _ = at.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[at]


def tree_of(parse: Parse) -> Doc:
    """The parse as plain objects."""
    tokens: list[Token] = []
    links: list[tuple[int, int, int]] = []
    for one in parse:
        text, lower, lemma = one.text, one.lower_, one.lemma_
        if UNBROKEN in text:
            text, lower, lemma = (string.replace(UNBROKEN, "-") for string in (text, lower, lemma))
        strings = (text, one.whitespace_, lower, lemma, one.pos_, one.tag_, one.dep_, one.ent_type_, one.ent_iob_)
        tokens.append(Token(one.i, one.idx, *strings, one.is_punct, one.like_num, one.i == 0 or bool(one.is_sent_start)))
        links.append((one.head.i, one.left_edge.i, one.right_edge.i))
    doc = Doc(tokens)
    below: dict[int, list[Token]] = {}
    for sentence in doc.sents:
        for token in sentence:
            head, left, right = links[token.i]
            token.doc, token.sent = doc, sentence
            token.head, token.left_edge, token.right_edge = tokens[head], tokens[left], tokens[right]
            if head != token.i:
                below.setdefault(head, []).append(token)
    for at, children in below.items():
        token = tokens[at]
        token.children = children
        token.lefts = [child for child in children if child.i < at]
        token.rights = children[len(token.lefts) :]
    return doc
