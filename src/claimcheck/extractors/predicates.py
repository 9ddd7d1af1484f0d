"""What stands behind "is": words that say of the subject what it is, whatever tree the parser makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from claimcheck.extractors.scene import Scene
from claimcheck.lexicons import words
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import SUBJECTS
from claimcheck.reading.stance import base_form
from claimcheck.reading.tree import Token

K = TypeVar("K")

_PRESENT = frozenset({"VBZ", "VBP"})
_HELPING = frozenset({"aux", "auxpass"})
_LIMITING = frozenset({"advmod", "prep", "advcl", "npadvmod"})
_PARTS = re.compile(r"[^\W_]+|['’]\w*|-")  # as the parser parts "left-handed" and "boys'"


@dataclass(frozen=True, slots=True)
class Predicate:
    """Words behind "is": the subject, the verb, and the clause, None where the parser sees none ("is left-handed")."""

    subject: Token
    verb: Token
    clause: Clause | None


def parts_of(phrase: str) -> tuple[str, ...]:
    """The words of a lexicon's phrase as the parser parts them, for `phrases_in`."""
    return tuple(_PARTS.findall(phrase))


def phrases_in(scene: Scene, known: Mapping[str, Sequence[tuple[tuple[str, ...], K]]]) -> Iterator[tuple[K, Token, Token]]:
    """What is known of the phrases of a sentence, with the first and the last token of each; `known` is keyed by the first word.

    A phrase that more hangs on by a hyphen ("semi-evergreen", "silent-film star") is another one.
    """
    tokens = list(scene.sentence.tokens)
    lowered = [token.lower_ for token in tokens]
    for at, first in enumerate(lowered):
        for parts, what in known.get(first, ()):
            end = at + len(parts)
            hyphened = (at > 0 and lowered[at - 1] == "-") or (end < len(lowered) and lowered[end] == "-")
            if tuple(lowered[at:end]) == parts and not hyphened:
                yield what, tokens[at], tokens[end - 1]


def is_copula(verb: Token) -> bool:
    """Whether a verb says of what kind something is."""
    return base_form(verb) in words("traits", "copulas")


def is_present(verb: Token) -> bool:
    """Whether a verb stands in the present, or in the perfect, which reaches up to it."""
    return verb.tag_ in _PRESENT or any(child.dep_ in _HELPING and child.tag_ in _PRESENT for child in verb.children)


def is_limited(around: Iterable[Token]) -> bool:
    """Whether words beside a verb or an adjective limit what it says: "is mostly artificial", "in summer it is ..."."""
    return any(child.lower_ not in words("traits", "plain") for child in around if child.dep_ in _LIMITING)


def predicate_of(scene: Scene, first: Token, last: Token, *, followed_by: frozenset[str] = frozenset()) -> Predicate | None:
    """The predicate that a phrase is: behind a copula and plain adverbs, with nothing behind it that may limit it.

    The words in `followed_by` limit nothing there. None where it is no predicate.
    """
    at = first.i - 1
    while at >= first.sent.start and first.doc[at].lower_ in words("traits", "plain"):
        at -= 1
    verb = first.doc[at] if at >= first.sent.start else None
    behind = last.nbor() if last.i + 1 < last.sent.end else None
    if (
        verb is None
        or not is_copula(verb)
        or not (behind is None or behind.is_punct or behind.lower_ in words("traits", "ending") | followed_by)
    ):
        return None
    subject = next((child for one in (verb, verb.head) for child in one.lefts if child.dep_ in SUBJECTS), None)
    clause = scene.clause_of(verb) or scene.clause_of(verb.head)
    around = [*verb.children, *verb.head.children] if clause is None else [*verb.children, *clause.verb.children]
    around = [child for child in around if child.i < first.i]
    denied = clause is None and any(child.dep_ == "neg" for child in around)
    if subject is None or denied or is_limited(around):
        return None
    return Predicate(subject, verb, clause)
