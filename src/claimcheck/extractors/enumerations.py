"""Enumerations: lists that claim to be complete, by a count before them or by an equation.

As in "three attacks: A, B and C", "the three winners were A, B and C", "A, B and C were the first guests".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import words
from claimcheck.model.claims import Claim, EnumerationClaim, Qualifiers
from claimcheck.model.mentions import Mention
from claimcheck.model.values import DateValue, EntityType, ListValue, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.phrases import has_the
from claimcheck.reading.reference import Reference
from claimcheck.reading.tree import Token


def extract_enumerations(scene: Scene) -> Iterator[Claim]:
    """The complete lists of a sentence, those behind a count first."""
    yield from _counted_lists(scene)
    yield from _equated_lists(scene)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is listed, where its list begins, and its members with their last tokens."""

    noun: Token
    first: Token
    members: list[tuple[Token, str]]


def _list(scene: Scene, listed: _Listed, subject: Mention, clause: Clause | None) -> Claim:
    """The claim that these are all of some things."""
    items = tuple(text for _, text in listed.members)
    return write(
        EnumerationClaim,
        subject=subject,
        predicate=_kind(items) or listed.noun.lemma_.lower(),
        value=ListValue(items=items, count=len(items)),
        value_span=scene.tokens_span(listed.first, listed.members[-1][0]),
        qualifiers=_qualifiers(scene, listed.noun, clause, subject),
        **scene.common(clause),
    )


def _counted_lists(scene: Scene) -> Iterator[Claim]:
    """A whole number of things, what opens a list, and as many members as the number says."""
    for quantity in scene.quantities:
        count = _whole(quantity.mention.value)
        noun = quantity.governor
        if not count or noun.pos_ != "NOUN" or quantity.root.dep_ != "nummod":
            continue
        opening = _opening(scene, noun) or _last_comma(scene, noun, count)
        if opening is None:
            continue
        members = next((found for found in _members(scene, opening, noun) if len(found) == count), None)
        if members is None:
            continue
        clause = scene.clause_of(noun.head)
        subject = _subject(scene, noun)
        if subject is None:
            continue
        yield _list(scene, _Listed(noun, opening.nbor(1), members), subject, clause)


def _equated_lists(scene: Scene) -> Iterator[Claim]:
    """The lists that a sentence says to be all of some things: "the three winners were A, B and C"."""
    for clause in scene.clauses:
        told, listed = clause.subject, clause.attribute
        if not _equates(clause) or told is None or listed is None:
            continue
        for noun, first in ((told, listed), (listed, told)):
            members = _equated(scene, noun, first)
            subject = scene.read.mention(noun)
            if members and subject is not None:
                yield _list(scene, _Listed(noun, first.left_edge, members), subject, clause)


def _equates(clause: Clause) -> bool:
    """Whether a clause says what some things are, or are called: "the three pits were called A, B and C"."""
    return clause.lemma == "be" or (clause.passive and clause.lemma in words("reference", "naming"))


def _equated(scene: Scene, noun: Token, first: Token) -> list[tuple[Token, str]]:
    """The members that begin with `first`, where "the three <noun>" or "the first <noun>" are all of them; else none."""
    counted = next((child for child in noun.lefts if child.dep_ == "nummod"), None)
    counted_off = any(child.lower_ in words("policy", "first_holders") for child in noun.lefts)
    possessed = any(child.dep_ == "poss" for child in noun.lefts)
    definite = possessed or has_the(noun)
    whole = counted is not None or counted_off or (possessed and noun.head.lower_ == _WERE)  # those that it has may change
    if noun.tag_ != "NNS" or not definite or not whole:
        return []
    number = next((_whole(q.mention.value) for q in scene.quantities if counted is not None and q.root == counted), None)
    for links in _LINKS:
        chain = sorted(_linked(first, links), key=lambda token: token.i)
        fits = len(chain) >= _FEWEST and number in {None, len(chain)}
        if fits and all(token.pos_ in _MEMBERS for token in chain):
            return [(token, _phrase(scene.read.references.get(token.i), token)) for token in chain]
    return []


_LINKS = (frozenset({"conj"}), frozenset({"conj", "appos"}))
"""How the parser links the members of a list: it takes a comma between names for that of an apposition at times."""
_MEMBERS = frozenset({"NOUN", "PROPN", "ADJ"})  # the tagger takes "the bittern" for an adjective
_FEWEST = 3  # members: of two, one that differs may be all that two lists have
_WERE = "were"


def _qualifiers(scene: Scene, noun: Token, clause: Clause | None, subject: Mention) -> Qualifiers:
    """When, where, and which of them: the words about the noun, and what the clause says of the things beside naming them."""
    about = [child for child in noun.children if child.dep_ in _TELLING and not _is_pronoun(child)]
    told = tuple(child.phrase for child in about)
    said = (clause.lemma,) if clause is not None and not _equates(clause) and clause.lemma not in words("measures", "holding") else ()
    of_be = clause.attribute if clause is not None and clause.lemma == "be" and clause.attribute is not None else None
    state = (of_be.text,) if of_be is not None and of_be.pos_ == "ADJ" else ()
    found = scene.qualifiers(noun.head, time=_time(scene, clause), apart=(subject,))
    return found.model_copy(update={"scope": (*found.scope, *told, *said, *state)})


def _is_pronoun(child: Token) -> bool:
    """Whether a part of a noun phrase is a possessive pronoun: "its" says nothing of which things they are that the subject does not."""
    return child.dep_ == "poss" and child.pos_ == "PRON"


_TELLING = frozenset({"amod", "compound", "nmod", "poss", "prep", "acl"})


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


def _last_comma(scene: Scene, noun: Token, count: int) -> Token | None:
    """The comma behind which as many names as were counted end the sentence: "three passes were closed, the Sarn, the Oule, the Mory"."""
    if count < _FEWEST:
        return None
    for token in scene.sentence.tokens.doc[noun.i + 1 : scene.sentence.tokens.end]:
        names = _phrases_behind(scene, token) if token.text == "," else []
        if len(names) == count and all(text[0].isupper() for _, text in names):
            return token
    return None


def _kind(members: Sequence[str]) -> str:
    """What all members are by their names, whatever the text calls them: cups, of "four trophies: the <Name> Cup, the <Name> Cup ..."."""
    lasts = {member.rsplit(" ", 1)[-1].casefold() for member in members if " " in member}
    return lasts.pop() if len(lasts) == 1 and all(" " in member for member in members) else ""


def _members(scene: Scene, colon: Token, noun: Token) -> Iterator[list[tuple[Token, str]]]:
    """The phrases behind the opening, each as the last token of its phrase and its words.

    First the coordinated ones, then with their appositions, for which the parser takes the commas of a list, then phrases as they follow.
    """
    yield from _by_parse(scene, colon, noun)
    yield _phrases_behind(scene, colon)


def _phrases_behind(scene: Scene, opening: Token) -> list[tuple[Token, str]]:
    """The phrases between the commas and the "and" behind the opening, to the end of the sentence; empty where a clause stands there."""
    found: list[list[Token]] = [[]]
    for token in scene.sentence.tokens.doc[opening.i + 1 : scene.sentence.tokens.end]:
        if token.text in {",", ".", ";"} or token.dep_ == "cc":
            found.append([])
        elif token.pos_ != "DET":
            found[-1].append(token)
    members = [tokens for tokens in found if tokens]
    if any(token.pos_ not in _NOMINAL and not token.text[0].isupper() for tokens in members for token in tokens):
        return []
    return [(tokens[-1], tokens[0].doc[tokens[0].i : tokens[-1].i + 1].text) for tokens in members]


_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADP", "PART"})


def _by_parse(scene: Scene, colon: Token, noun: Token) -> Iterator[list[tuple[Token, str]]]:
    behind = [r for r in scene.read.references.values() if r.head.i > colon.i]
    first = next((r for r in sorted(behind, key=lambda r: r.head.i) if r.head.dep_ not in {"compound", "poss", "pobj", "nmod"}), None)
    if first is None:
        return
    for links in _LINKS:
        chain = sorted(_linked(first.head, links), key=lambda token: token.i)
        named = [token for token in chain if token.pos_ in {"NOUN", "PROPN"} and token.i > colon.i and token != noun]
        yield [(token, _phrase(scene.read.references.get(token.i), token, colon)) for token in named]


def _linked(token: Token, links: Collection[str]) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in links:
            yield from _linked(child, links)


def _phrase(reference: Reference | None, token: Token, opening: Token | None = None) -> str:
    """The words of a member up to its head; what opens the list ("namely") is none of them."""
    first = reference.first if reference is not None else token
    start = first.i if opening is None else max(first.i, opening.i + 1)
    return token.doc[start : token.i + 1].text
