"""Who says "we": the body on whose page a text stands, as far as its header names it.

A museum's page speaks of "our museum" and tells what "we" bought; only the line above it, or what the page says of itself, names it. Within
quotation marks somebody else speaks.
"""

from __future__ import annotations

import re
from collections import Counter

from claimcheck.lexicons import words
from claimcheck.model.document import Document
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.passages import Passage
from claimcheck.reading.referents import Referent
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.tree import Token
from claimcheck.values.names import begins_with_given_name, has_body_word

_NAME = re.compile(r"[^,(“\"|:]+")
_QUOTE = re.compile(r'(?<!\d)"')  # not the inches of 12"
_ADDRESS = re.compile(r"\S\.[a-z]")  # "example.org"


class Publisher:
    """The body that a document names as its source. `referent` is None where it names none, a person, or an address."""

    def __init__(self, document: Document) -> None:
        """Look the publisher up in the document's metadata and find its name in the text."""
        self.referent = _named_in(document)
        self._kind = self.referent.name.rsplit(" ", 1)[-1].casefold() if self.referent is not None else ""
        self._passage: Passage | None = None
        self._read = 0
        self._quotes = 0

    def speaks(self, sentence: Sentence, token: Token) -> Referent | None:
        """The publisher, where the token is its "we" or calls it by its kind, as "our museum" does; None in a quotation."""
        if self.referent is None or not (token.lower_ in words("reference", "own_voice") or self._is_called(token)):
            return None
        return None if self._is_quoted(sentence, token) else self.referent

    def _is_called(self, noun: Token) -> bool:
        """Whether "our <noun>" is the publisher itself: by the noun its name ends in, or by what any company may be called."""
        if not any(child.lower_ in words("reference", "speaking_owners") for child in noun.lefts if child.dep_ == "poss"):
            return False
        called = noun.lemma_.lower()
        business = called in words("nouns", "companies") and head_types().get(self._kind) in {None, EntityType.COMPANY}
        alone = noun.tag_ == "NN" and not any(child.dep_ in {"amod", "compound", "nmod", "relcl", "acl"} for child in noun.children)
        return alone and (called == self._kind or business)

    def _is_quoted(self, sentence: Sentence, token: Token) -> bool:
        """Whether a quotation is open at the token; counted onward from the last token asked for."""
        passage = sentence.passage
        if passage is not self._passage or token.idx < self._read:
            self._passage, self._read, self._quotes = passage, 0, 0
        self._quotes += len(_QUOTE.findall(passage.text, self._read, token.idx))
        self._read = token.idx
        return self._quotes % 2 == 1


def _named_in(document: Document) -> Referent | None:
    told = next((item.value for item in document.metadata if item.name == "publisher"), "")
    by_somebody = any(item.name == "author" for item in document.metadata)  # whose "we" may be another one
    found = _NAME.match(told) if not by_somebody else None
    name = found.group().strip() if found else ""
    start = document.text.find(name) if name[:1].isupper() and not _ADDRESS.search(name) else -1
    if start < 0 or (begins_with_given_name(name) and not has_body_word(name)):
        return None
    kind = head_types().get(name.rsplit(" ", 1)[-1].casefold(), EntityType.UNKNOWN)
    return Referent(name=name, start=start, end=start + len(name), named=True, types=Counter({kind: 1}))
