"""Tolls: how many people something killed or injured ("left three dead", "killing two and injuring five", "two died")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from claimcheck.extractors.measured import Measured
from claimcheck.extractors.measures import whole_of
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import EntityType, QuantityValue
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.sentences import before
from claimcheck.reading.subjects import is_not_one
from claimcheck.reading.tree import Token

_REACH = 6  # tokens between a number and the word that tells what became of the people
_PASSED_OVER = frozenset({"NOUN", "ADJ", "ADV", "AUX", "ADP", "PRON", "DET", "PART"})


def toll_of(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """The toll that a bare number of people is of; None where it is of none.

    The words around the number tell more surely than the parse, which gets lost in the short forms of the news.
    """
    counted = _counted(quantity)
    if quantity.mention.value.unit or (counted is not None and counted.lemma_.lower() in words("measures", "no_victims")):
        return None
    numbered = _number_of_them(scene, quantity)
    if numbered is not None:
        return numbered
    tokens = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)
    active = _active_before(tokens[0])
    if active is not None:
        clause = scene.clause_of(active)
        actor = clause.actor if clause is not None else None
        return _measured(scene, (active, _counted(quantity), tokens[-1]), clause, actor)
    word = _state_behind(scene, tokens[-1])
    if word is None:
        return None
    between = [token for token in word.doc[tokens[-1].i + 1 : word.i] if token.pos_ == "NOUN"]
    counted = _counted(quantity) or next(reversed(between), None)
    clause = scene.clause_of(word) or scene.clause_of(word.head)
    return _measured(scene, (word, counted, tokens[-1]), clause, _leaver(scene, clause))


def _number_of_them(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """As in "the number of dead was 12", "the number of people injured in the crash rose to 30"."""
    clause = scene.clause_of(quantity.governor)
    number = (clause.patient if clause.passive else clause.subject) if clause is not None else None
    if clause is None or number is None or number.lemma_.lower() not in words("measures", "counting"):
        return None
    telling = clause.lemma in words("measures", "carriers", "change", "putting")
    if not telling or quantity.preposition not in {"", *words("measures", "before_values")}:
        return None
    them = next((obj for child in number.children if child.lower_ == "of" for obj in child.children), None)
    if them is None:
        return None
    became = _KILLED if them.lower_ in words("measures", "dead") else next(filter(None, map(_outcome, them.subtree)), "")
    if not became:
        return None
    events = [token for token in number.subtree if token.dep_ == "pobj" and head_types().get(token.lemma_.lower()) is EntityType.EVENT]
    event = next(iter(events), None) or _event(scene, clause)
    if _is_of_some(scene, clause, quantity, (number, them, event)):
        return None
    people = them if them.tag_ == "NNS" and them.lower_ not in words("measures", "dead") else None
    told_of = whole_of(event) if event is not None else people
    return Measured(told_of, became, people, clause, left_out=quantity.root, of_people=True)


def _is_of_some(scene: Scene, clause: Clause, quantity: Attached[QuantityMention], told: tuple[Token, Token, Token | None]) -> bool:
    """Whether more than the event tells of whom the number is: "civilian deaths", "the number of dead in <Town>", "the badly injured"."""
    number, them, event = told
    inside = {token.i for token in event.subtree} if event is not None else set()
    leading = {token.i for token in number.subtree if token.pos_ == "ADP" and any(obj in {them, event} for obj in token.children)}
    known = inside | leading | {number.i, them.i}
    rest = [token for token in number.subtree if token.i not in known and token.dep_ not in _EMPTY and not _outcome(token)]
    rest += [token for token in number.subtree if token.dep_ == "relcl"]  # "... in the fire who stayed in hospital"
    around = [obj for _, obj in clause.preps if obj != event and obj.i != quantity.root.i and not scene.is_time(obj)]
    return bool(around) or any(token.lower_ not in words("measures", "in_all") for token in rest)


_EMPTY = frozenset({"det", "punct"})
_KILLED = "killed"


def nobodies(scene: Scene) -> Iterator[tuple[Attached[QuantityMention], Measured]]:
    """The tolls of none: "nobody was hurt", "killing no one"; each with a number of zero people where the word for nobody stands."""
    for token in scene.sentence.tokens:
        first = _word_for_none(token) if token.dep_ in _PARTS else None
        if first is None or first.i < scene.sentence.tokens.start:
            continue
        span = scene.tokens_span(first, token)
        value = QuantityValue(lower=_ZERO, upper=_ZERO, counted=lexicon("measures")["people"])
        mention = QuantityMention(start=span.start, end=span.end, text=span.quote, value=value)
        attached = Attached(mention, token, token.head, "")
        measured = toll_of(scene, attached)
        if measured is not None:
            clause = replace(measured.clause, negated=False) if measured.clause is not None else None
            yield attached, replace(measured, clause=clause)


def _word_for_none(token: Token) -> Token | None:
    """The token with which "nobody", "no one" or "no passengers" begins, of which the given one is the last."""
    lower = token.lower_
    if lower in words("clauses", "quantifier_none"):
        return None if lower in words("measures", "no_number") else token
    counted = lower in words("clauses", "nobody") | words("nouns", "plural_people")
    none = token.nbor(-1) if counted and token.i else None
    denied = none is not None and (none.lower_ in words("clauses", "quantifier_none") or is_not_one(token))
    return none if denied else None


_ZERO = Decimal(0)
_PARTS = frozenset({"nsubj", "nsubjpass", "dobj"})


def _counted(quantity: Attached[QuantityMention]) -> Token | None:
    return quantity.governor if quantity.governor.pos_ == "NOUN" and quantity.root.dep_ == "nummod" else None


def _leaver(scene: Scene, clause: Clause | None) -> Token | None:
    """What left them so: "the shooting left three dead and four wounded"."""
    for one in (clause, scene.clause_of(clause.verb.head) if clause is not None else None):
        if one is not None and one.lemma in words("measures", "leaving"):
            return one.actor
    return None


def _measured(scene: Scene, found: tuple[Token, Token | None, Token], clause: Clause | None, actor: Token | None) -> Measured:
    """The toll, told of who or what brought it about, else of the event that the sentence names, else of the people themselves."""
    word, counted, number = found
    wrecked = _wrecked(scene, clause) if actor is None and clause is not None and _event(scene, clause) is None else None
    event = actor if actor is not None else _event(scene, clause) or wrecked
    subject = event if event is not None else counted if counted is not None else _people_before(scene, number)
    left_out = number if actor is None and wrecked is None else None
    return Measured(whole_of(subject) if subject is not None else None, _outcome(word), counted, clause, left_out=left_out, of_people=True)


def _outcome(token: Token) -> str:
    """What became of the people, "killed" or "injured"; empty for a word that does not tell."""
    measures = lexicon("measures")
    return str(measures["toll_states"].get(token.lower_) or measures["toll_verbs"].get(token.lemma_.lower(), ""))


def _active_before(first: Token) -> Token | None:
    """The verb that has the number as its object: "killing two", "has killed at least 12"."""
    verb = before(first)
    if verb is None or verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon("measures")["toll_verbs"]:
        return None
    return None if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children) else verb


def _state_behind(scene: Scene, last: Token) -> Token | None:
    """The word of state or the verb that ends the phrase of the number: "two others were <killed>", "three <dead>", "12 people <died>"."""
    joined = False
    for token in last.doc[last.i + 1 : min(last.i + 1 + _REACH, scene.sentence.tokens.end)]:
        if _outcome(token):
            return token if _is_of_people(token) else None
        joined |= token.pos_ == "CCONJ"
        goes_on = token.tag_ == "VBN" or token.pos_ in {"CCONJ", "ADV", "AUX"}  # "two people were <shot and> killed"
        if not goes_on and (joined or token.pos_ not in _PASSED_OVER or (token.pos_ == "ADP" and token.lower_ != "of")):
            return None
    return None


def _is_of_people(token: Token) -> bool:
    """Not so of an attribute ("dead bodies"), nor of a verb whose subject does it to others ("two men killed a guard").

    Nor of those of whom the number is a part: "12 of the passengers hurt in the crash were children".
    """
    if token.dep_ in {"amod", "compound"} or _tells_of_the_whole(token):
        return False
    return token.lemma_.lower() in words("measures", "dying") or not any(child.dep_ in {"dobj", "obj"} for child in token.children)


def _tells_of_the_whole(participle: Token) -> bool:
    """Whether a participle stands right behind the noun of which a number is a part: the "hurt" of "12 of the passengers hurt"."""
    noun = before(participle)
    if participle.tag_ != "VBN" or noun is None or noun.pos_ not in {"NOUN", "PRON", "DET"} or noun.dep_ != "pobj":
        return False
    return noun.head.lower_ == "of" and noun.head.head.like_num and not any(child.dep_ == "auxpass" for child in participle.children)


def _event(scene: Scene, clause: Clause | None) -> Token | None:
    """The event that the toll is of: "in the crash", "during the storm", "the attack, in which 12 people died"."""
    tolls = [one for one in scene.clauses if one.lemma in lexicon("measures")["toll_verbs"]]
    for one in [*([clause] if clause is not None else []), *tolls]:
        above = [one.verb.head] if one.verb.dep_ == "relcl" else []
        for token in [*one.after(*words("measures", "toll_prepositions")), *above]:
            if head_types().get(token.lemma_.lower()) is EntityType.EVENT:
                return token
    return None


def _wrecked(scene: Scene, clause: Clause) -> Token | None:
    """What had the accident that a clause tells of: "20 people were hurt when the <Name> express derailed"."""
    for child in clause.verb.children:
        opening = child.left_edge.lower_ if child.dep_ == "advcl" else ""
        told = scene.clause_of(child) if opening in words("measures", "when") else None
        wrecked = told is not None and not told.passive and told.lemma.split()[0] in words("measures", "wrecking")
        mention = scene.read.mention(told.subject) if told is not None and wrecked else None
        if told is not None and mention is not None and mention.named and mention.entity_type not in _NO_WRECKS:
            return told.subject
    return None


_NO_WRECKS = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.GROUP})


def _people_before(scene: Scene, number: Token) -> Token | None:
    """The people of the number before, where this one leaves them out: "Four people died and 12 were injured"."""
    people = [r.head for r in scene.read.references.values() if r.head.i < number.i and r.head.lower_ in words("nouns", "plural_people")]
    return max(people, key=lambda token: token.i, default=None)
