"""Enumerations: a count followed by a list that claims to be complete ("three attacks: A, B and C")."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, EnumerationClaim
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, EntityType, ListValue, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.reference import Reference
from claimcheck.reading.tree import Token


def extract_enumerations(scene: Scene) -> Iterator[Claim]:
    """The counted lists of a sentence: a whole number of things, what opens a list, and as many members as the number says."""
    for quantity in scene.quantities:
        count = _whole(quantity.mention.value)
        noun = quantity.governor
        if not count or noun.pos_ != "NOUN" or quantity.root.dep_ != "nummod":
            continue
        opening = _opening(scene, noun)
        if opening is None:
            continue
        members = next((found for found in _members(scene, opening, noun) if len(found) == count), None)
        if members is None:
            continue
        clause = scene.clause_of(noun.head)
        subject = _subject(scene, noun)
        if subject is None:
            continue
        yield write(
            EnumerationClaim,
            subject=subject,
            predicate=_kind([text for _, text in members]) or noun.lemma_.lower(),
            value=ListValue(items=tuple(text for _, text in members), count=count),
            value_span=scene.tokens_span(opening.nbor(1), members[-1][0]),
            qualifiers=scene.qualifiers(noun.head, time=_time(scene, clause), apart=(subject,)),
            **scene.common(clause),
        )


def _time(scene: Scene, clause: Clause | None) -> DateValue | None:
    dates = scene.dates_of(clause) if clause is not None else []
    return dates[0].mention.value if dates else None


def _whole(value: QuantityValue) -> int | None:
    exact = value.lower is not None and value.lower == value.upper and value.unit == "" and value.lower == value.lower.to_integral_value()
    return int(value.lower) if exact and value.lower is not None else None


def _subject(scene: Scene, noun: Token) -> Mention | None:
    """Whose list it is: the actor of the verb that governs the count, else the counted things themselves."""
    clause = scene.clause_of(noun.head)
    actor = clause.actor if clause is not None else None
    return scene.read.mention(actor) or scene.read.mention(_owner(noun)) or scene.read.mention(noun)


def _owner(noun: Token) -> Token | None:
    """Whose things are counted where there is no actor: "there are two factories of X", "there are two bridges in <Town>"."""
    behind = [child for child in noun.children if child.dep_ == "prep" and child.lower_ in words("time", "place_prepositions")]
    return next((obj for child in behind for obj in child.children if obj.dep_ == "pobj" and obj.pos_ == "PROPN"), None)


def _opening(scene: Scene, noun: Token) -> Token | None:
    """What opens the list of the counted things: a colon, a dash, "namely", or a comma right behind a noun that is none of people."""
    people = head_types().get(noun.lemma_.lower()) is EntityType.PERSON or noun.lower_ in words("nouns", "plural_people")
    doc, end = scene.sentence.tokens.doc, scene.sentence.tokens.end
    for token in doc[noun.i + 1 : end]:
        if token.text in {":", "—", "–"} or token.lower_ in words("clauses", "namely"):
            return token
        if token.text == "," and token.i == noun.i + 1 and not people:
            namely_follows = token.i + 1 < end and token.nbor(1).lower_ in words("clauses", "namely")
            return token.nbor(1) if namely_follows else token
    return None


def _kind(members: list[str]) -> str:
    """What all members are by their names, whatever the text calls them: cups, of "four trophies: the <Name> Cup, the <Name> Cup ..."."""
    lasts = {member.rsplit(" ", 1)[-1].casefold() for member in members if " " in member}
    return lasts.pop() if len(lasts) == 1 and all(" " in member for member in members) else ""


def _members(scene: Scene, colon: Token, noun: Token) -> Iterator[list[tuple[Token, str]]]:
    """The phrases behind the opening, each as the last token of its phrase and its words.

    First the coordinated ones, then with their appositions, for which the parser takes the commas of a list, then the names as they follow.
    """
    yield from _by_parse(scene, colon, noun)
    yield _names_behind(scene, colon)


def _names_behind(scene: Scene, opening: Token) -> list[tuple[Token, str]]:
    """The names between the commas and the "and" behind the opening, to the end of the sentence; empty where anything else stands there."""
    found: list[list[Token]] = [[]]
    for token in scene.sentence.tokens.doc[opening.i + 1 : scene.sentence.tokens.end]:
        if token.text in {",", ".", ";"} or token.dep_ == "cc":
            found.append([])
        elif token.pos_ != "DET":
            found[-1].append(token)
    members = [tokens for tokens in found if tokens]
    if any(not token.text[0].isupper() for tokens in members for token in tokens):
        return []
    return [(tokens[-1], tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text) for tokens in members]


def _by_parse(scene: Scene, colon: Token, noun: Token) -> Iterator[list[tuple[Token, str]]]:
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
