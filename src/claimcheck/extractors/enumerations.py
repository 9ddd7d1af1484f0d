"""Enumerations: a count followed by a list that claims to be complete ("three attacks: A, B and C")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.model.claims import Claim, EnumerationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import ListValue, QuantityValue
from claimcheck.reading.reference import Reference


def extract_enumerations(scene: Scene) -> Iterator[Claim]:
    """The counted lists of a sentence: a whole number of things, a colon or dash, and as many members as the number says."""
    colon = next((token for token in scene.sentence.tokens if token.text in {":", "—", "–"}), None)
    if colon is None:
        return
    for quantity in scene.quantities:
        count = _whole(quantity.mention.value)
        noun = quantity.governor
        if count is None or noun.pos_ != "NOUN" or noun.i >= colon.i or quantity.root.dep_ != "nummod":
            continue
        members = next((found for found in _members(scene, colon, noun) if len(found) == count), None)
        if members is None:
            continue
        clause = next((c for c in scene.clauses if c.verb == noun.head), None)
        subject = _subject(scene, noun)
        if subject is None:
            continue
        yield write(
            EnumerationClaim,
            subject=subject,
            predicate=noun.lemma_.lower(),
            value=ListValue(items=tuple(text for _, text in members), count=count),
            value_span=scene.tokens_span(colon.nbor(1), members[-1][0]),
            qualifiers=scene.qualifiers(noun.head),
            **scene.common(clause),
        )


def _whole(value: QuantityValue) -> int | None:
    exact = value.lower is not None and value.lower == value.upper and value.unit == "" and value.lower == value.lower.to_integral_value()
    return int(value.lower) if exact and value.lower is not None else None


def _subject(scene: Scene, noun: Token) -> Mention | None:
    """Whose list it is: the actor of the verb that governs the count, else the counted things themselves."""
    clause = next((c for c in scene.clauses if c.verb == noun.head), None)
    actor = clause.actor if clause is not None else None
    return scene.read.mention(actor) or scene.read.mention(noun)


def _members(scene: Scene, colon: Token, noun: Token) -> Iterator[list[tuple[Token, str]]]:
    """The phrases behind the colon, each as the last token of its phrase and its words: the coordinated ones, then with their appositions.

    The parser takes the commas of a list for those of appositions.
    """
    behind = [r for r in scene.read.references.values() if r.head.i > colon.i]
    first = next((r for r in sorted(behind, key=lambda r: r.head.i) if r.head.dep_ not in {"compound", "poss", "pobj", "nmod"}), None)
    if first is None:
        return
    for links in ({"conj"}, {"conj", "appos"}):
        chain = sorted(_linked(first.head, links), key=lambda token: token.i)
        named = [token for token in chain if token.pos_ in {"NOUN", "PROPN"} and token.i > colon.i and token != noun]
        yield [(token, _phrase(scene.read.references.get(token.i), token)) for token in named]


def _linked(token: Token, links: set[str]) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in links:
            yield from _linked(child, links)


def _phrase(reference: Reference | None, token: Token) -> str:
    first = reference.first if reference is not None else token
    return token.doc[first.i : token.i + 1].text
