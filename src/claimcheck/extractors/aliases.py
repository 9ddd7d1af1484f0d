"""Aliases: what else the text itself calls a thing ("Long Name (LN)", a translation in brackets, "X, also known as Y")."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.extractors.scene import Scene
from claimcheck.extractors.writing import write
from claimcheck.lexicons import lexicon, words
from claimcheck.model.claims import DISTINGUISHED, NAMESAKE, AliasClaim, Claim
from claimcheck.model.mentions import Mention
from claimcheck.model.relation import Relation
from claimcheck.model.values import EntityType, NameValue
from claimcheck.reading.kinds import is_listed, kind_of
from claimcheck.reading.names import is_acronym
from claimcheck.reading.passages import Aside, PassageKind
from claimcheck.reading.reference import holder_of
from claimcheck.reading.tree import Token
from claimcheck.values.names import begins_with_given_name, is_english, name_tokens
from claimcheck.values.places import compare_places, is_known_place

_LONGEST_GLOSS = 4  # words
_ALIAS = "also_known_as"


def extract_aliases(scene: Scene) -> Iterator[Claim]:
    """The other names that a sentence gives to a thing it names."""
    for aside in scene.sentence.asides:
        gloss = aside.text.strip("\"' ")
        distinguishing = scene.sentence.passage.kind is PassageKind.TITLE and not is_acronym(gloss) and not _is_dated(gloss)
        if not distinguishing and not _is_name(gloss, aside):
            continue
        anchor = scene.sentence.token_before(aside.anchor)
        reference = holder_of(anchor, scene.read.references) if anchor is not None else None
        if reference is None or not reference.referent.named:
            continue
        subject = scene.read.mention_of(reference)
        other = not distinguishing and _may_be_called(subject, gloss, aside)
        if not other and is_acronym(gloss):
            continue
        start = aside.start + aside.text.index(gloss)
        yield from _alias(scene, subject, gloss, start, predicate=_ALIAS if other else DISTINGUISHED)
    for clause in scene.clauses:
        yield from _also_known(scene, clause.verb.i)
    for token in scene.sentence.tokens:
        yield from _namesake(scene, token)


def _is_dated(gloss: str) -> bool:
    """Whether a bracket in a title tells a date of the thing, which a source may have wrong: "(died 1777)"."""
    ends = {label for end in ("born", "died") for label in lexicon("properties")[end]["labels"]}
    return not ends.isdisjoint(gloss.casefold().split())


def _is_name(gloss: str, aside: Aside) -> bool:
    if not gloss or (any(char.isdigit() for char in gloss) and not is_acronym(gloss)):
        return False
    capital = _is_quoted(aside) or gloss[0].isupper()
    return is_acronym(gloss) or (len(gloss.split()) <= _LONGEST_GLOSS and capital and gloss.replace(" ", "").isalpha())


def _is_quoted(aside: Aside) -> bool:
    return aside.text.strip()[:1] in {'"', "'"}


def _may_be_called(subject: Mention, gloss: str, aside: Aside) -> bool:
    """Whether what stands in brackets behind a name may be another name of it.

    If not, it tells the thing from others of its name. Behind a person often stands a party, a club or a country ("Jane Roe (Labour)"),
    behind a town its state, or the agency that reports from there ("Orla (Maine)", "ORLA (NWN) - A bridge ..."), behind a prize the
    foundation that gives it.
    """
    if _is_quoted(aside):
        return True
    if is_known_place(gloss) and not is_acronym(gloss):
        return compare_places(subject.name, gloss) is Relation.EQUAL
    if subject.entity_type not in {EntityType.PERSON, EntityType.PLACE}:
        return not _are_of_two_kinds(subject.name, gloss)
    tokens = name_tokens(subject.name)
    if is_acronym(gloss):
        letters, spelt = [*filter(str.isalpha, gloss.casefold())], iter(subject.name.casefold())
        person = subject.entity_type is EntityType.PERSON
        return [token[0] for token in tokens] == letters if person else all(letter in spelt for letter in letters)
    shared = not set(tokens).isdisjoint(name_tokens(gloss))
    if subject.entity_type is EntityType.PERSON:
        return " " in gloss and (shared or begins_with_given_name(gloss))
    return shared or not any(map(is_english, name_tokens(gloss)))


def _are_of_two_kinds(name: str, gloss: str) -> bool:
    """Whether two names end in nouns for two kinds of thing: "Orla Prize", "Lisk Foundation"."""
    here, there = (one.rpartition(" ")[2].casefold() for one in (name, gloss))
    return is_listed(here) and is_listed(there) and kind_of(here) != kind_of(there)


def _also_known(scene: Scene, verb: int) -> Iterator[Claim]:
    """As in "X, also known as Y", "a programme dubbed Y"."""
    token = scene.sentence.tokens.doc[verb]
    if token.lemma_.lower() not in words("reference", "naming"):
        return
    named = next((child for child in token.children if child.dep_ == "oprd"), None)
    if named is None:
        behind = (child for child in token.children if child.dep_ == "prep" and child.lower_ == "as")
        named = next((obj for prep in behind for obj in prep.children if obj.dep_ == "pobj"), None)
    clause = next((c for c in scene.clauses if c.verb == token), None)
    subject = scene.read.mention(clause.patient if clause is not None else None)
    target = scene.read.reference(named)
    if subject is None or target is None or target.name is None or subject.span.quote == target.name.text:
        return
    if any(child.dep_ == "conj" for child in target.head.children):
        return  # "three pits were called A, B and C": each of them has one of the names
    mention = scene.read.mention_of(target)
    yield from _alias(scene, subject, mention.span.quote, mention.span.start)


def _namesake(scene: Scene, token: Token) -> Iterator[Claim]:
    """As in "X, a namesake of the one in Y", "X, no relation of the sculptor": there is another X."""
    denied = any(child.lower_ in words("clauses", "quantifier_none") for child in token.lefts)
    if token.lower_ not in words("reference", "unrelated" if denied else "namesakes") or token.dep_ not in {"appos", "attr"}:
        return
    clause = scene.clause_of(token.head)
    subject = scene.read.mention(clause.subject if clause is not None else _top(token))
    if subject is not None and subject.named:
        text = scene.tokens_span(token.left_edge, token.right_edge)
        yield from _alias(scene, subject, text.quote, text.start, predicate=NAMESAKE)


def _top(token: Token) -> Token:
    """The head of the whole phrase that a word stands in: the library of "the <Name> Library in <Town>, a namesake of ..."."""
    return next((above for above in token.ancestors if above.dep_ not in {"appos", "pobj", "prep", "conj"}), token.head)


def _alias(scene: Scene, subject: Mention, name: str, start: int, predicate: str = _ALIAS) -> Iterator[Claim]:
    yield write(
        AliasClaim,
        subject=subject,
        predicate=predicate,
        value=NameValue(name=name, entity_type=subject.entity_type),
        value_span=scene.document.span(start, start + len(name)),
        **scene.common(None),
    )
