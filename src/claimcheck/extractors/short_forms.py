"""Measures in short forms: "the 45-metre tower", "a trial of 41 days", "At 45 metres, the tower is ...", "magnitude 6.8"."""

from __future__ import annotations

from functools import cache

from claimcheck.extractors.measured import Measured
from claimcheck.extractors.measures import bought_by, is_measure, is_money, measure_name
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.sentences import before
from claimcheck.reading.tree import Token
from claimcheck.values.quantities import dimension_of

_MEASURE = "measure"
_COMPOUND = frozenset({"compound", "nmod", "amod", "nummod"})


def short_form(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """The measure that such a form tells; None where the quantity stands in none."""
    root, noun = quantity.root, quantity.governor
    behind_noun = _set_behind(scene, quantity) or _set_off(scene, quantity) or _right_after_its_noun(quantity)
    if behind_noun is not None:
        return behind_noun
    if noun.pos_ in {"NOUN", "PROPN"} and is_measure(noun) and root.dep_ == "nummod" and noun.i < root.i:
        return _after_its_noun(noun)
    if noun.pos_ == "ADJ" and noun.dep_ == "amod" and root.dep_ == "npadvmod":
        told = lexicon("measures")["adjectives"].get(noun.lemma_.lower())
        return Measured(noun.head, told, None, None) if told and noun.head.i > noun.i else None
    if not (quantity.mention.value.unit or is_money(quantity)):
        return None
    if noun.pos_ in {"NOUN", "PROPN"} and not is_measure(noun):
        bought = bought_by(noun) if is_money(quantity) else None
        if bought is not None and root.i < noun.i:
            return Measured(bought, "price", None, None)  # "the $3 billion takeover of X"
        worked_on = any(child.lower_ in words("measures", "worked_on") for child in noun.lefts)
        reference = scene.read.reference(noun)
        person = reference is not None and reference.referent.resolved.entity_type is EntityType.PERSON
        named = is_money(quantity) and noun.pos_ == "PROPN" and not (worked_on or person)  # "the $61 million <Name> Hall"
        adjectival = root.dep_ in _COMPOUND and not quantity.preposition and root.i < noun.i and (named or _hyphened(scene, quantity))
        behind = root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head == noun and not is_money(quantity)
        told = _measure_of(scene, noun, quantity) if adjectival or behind else ""
        return Measured(noun, told, None, None) if told else None
    if noun.lemma_.lower() == _MEASURE and not quantity.preposition and (clause := scene.clause_of(noun)) is not None:
        told = _measure_of(scene, clause.subject, quantity) if clause.subject is not None else ""
        return Measured(clause.subject, told, None, clause) if told else None
    if root.dep_ == "pobj" and quantity.preposition == "at" and noun.lemma_ == "be":
        return _of_superlative(scene, quantity, noun)
    return None


def _set_behind(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """As in "the roof, 240 metres in length", "a three-master 46 metres long": the measure stands right behind what it is of."""
    held = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)
    told = _told_behind(held[-1]) if held and quantity.mention.value.unit else ""
    node = before(held[0]) if told else None
    node = before(node) if node is not None and node.text == "," else node
    if node is None or node.pos_ not in {"NOUN", "PROPN"}:
        return None
    node = _head_of_phrase(node)
    return Measured(_described_by(node) or node, told, None, None)


def _head_of_phrase(noun: Token) -> Token:
    """The noun that a phrase is about: the roof, of "a roof of timber", the hall, of "a hall in the park"."""
    while noun.dep_ == "pobj" and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head
    return noun


def _set_off(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """As in "the mast, at 52 metres, ...", "the dagger, all 42 centimetres of it": the unit alone tells the measure."""
    held = scene.sentence.tokens_in(quantity.mention.start, quantity.mention.end)
    lead = before(held[0]) if held and quantity.mention.value.unit and not is_money(quantity) else None
    comma = before(lead) if lead is not None and lead.lower_ in words("measures", "setting_off") else None
    noun = before(comma) if comma is not None and comma.text == "," else None
    following = held[-1].nbor(1).lower_ if held and held[-1].i + 1 < scene.sentence.tokens.end else "."
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or following not in words("measures", "behind_set_off"):
        return None
    thing = _head_of_phrase(noun)
    told = _measure_of(scene, thing, quantity)
    return Measured(thing, told, None, None) if told in _extents() else None  # not so of "the hut, at 2,900 metres, ..."


def _described_by(noun: Token) -> Token | None:
    """The name that a phrase right behind it describes, however the parser hangs it: "the <Name>, a three-master"."""
    phrase = noun.doc[max(noun.sent.start + 2, noun.i - _LONGEST_PHRASE) : noun.i]
    article = next((token for token in reversed(phrase) if token.lower_ in words("reference", "indefinite")), None)
    if article is None or article.nbor(-1).text != "," or any(token.text == "," for token in noun.doc[article.i : noun.i]):
        return None
    return named if (named := article.nbor(-2)).pos_ == "PROPN" else None


_LONGEST_PHRASE = 6  # tokens


def _told_behind(last: Token) -> str:
    """The measure that the words behind a unit name: "long", "in length"; empty where they name none."""
    following = list(last.doc[last.i + 1 : last.i + 3])
    if not following:
        return ""
    if following[0].lower_ == "in" and len(following) > 1 and is_measure(following[1]):
        return measure_name(following[1])
    adjective: str = lexicon("measures")["adjectives"].get(following[0].lower_, "")
    return adjective if following[0].lower_ not in words("measures", "superlatives") else ""


def _hyphened(scene: Scene, quantity: Attached[QuantityMention]) -> bool:
    return "-" in scene.document.text[quantity.mention.start : quantity.mention.end]


def _right_after_its_noun(quantity: Attached[QuantityMention]) -> Measured | None:
    """The measure that stands right before its bare number, wherever the parser hangs that: "of magnitude 6.8"."""
    noun = before(quantity.root)
    if noun is None or noun.lower_ not in words("measures", "before_numbers") or quantity.mention.value.unit:
        return None
    return _after_its_noun(noun)


def _after_its_noun(noun: Token) -> Measured | None:
    """As in "an earthquake of magnitude 6.8": the number behind the measure's name, which hangs on the thing."""
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in {"of", "with"} else noun.head
    thing = above if noun.dep_ in {"pobj", "appos", "compound"} and above.pos_ in {"NOUN", "PROPN"} else None
    return Measured(thing, measure_name(noun), None, None) if thing is not None else None


def _of_superlative(scene: Scene, quantity: Attached[QuantityMention], verb: Token) -> Measured | None:
    """As in "At 45 metres, the tower is the tallest of the town"."""
    clause = scene.clause_of(verb)
    if clause is None or clause.subject is None or quantity.root.i > verb.i:
        return None
    adjectives: dict[str, str] = lexicon("measures")["adjectives"]
    behind = (token for token in verb.subtree if token.i > verb.i and token.pos_ == "ADJ")
    told = next((adjectives[token.lemma_.lower()] for token in behind if token.lemma_.lower() in adjectives), "")
    told = told or _measure_of(scene, clause.subject, quantity)
    return Measured(clause.subject, told, None, clause) if told else None


def _measure_of(scene: Scene, thing: Token, quantity: Attached[QuantityMention]) -> str:
    """Which measure of a thing a unit tells by itself; empty where it tells none."""
    if is_money(quantity):
        return "prize" if thing.lemma_.lower() in words("measures", "prizes") else "cost"
    dimension = dimension_of(quantity.mention.value.unit)
    reference = scene.read.reference(thing)
    nouns = {thing.lemma_.lower(), *(reference.referent.resolved.nouns if reference is not None else ())}
    if dimension == "length":
        return next((measure for measure, kinds in _extents().items() if nouns & kinds), "size")
    happens = any(head_types().get(noun) is EntityType.EVENT for noun in nouns)
    if dimension == "time":
        return "duration" if happens else ""
    told: str = lexicon("measures")["by_dimension"].get(dimension, "")
    return told


@cache
def _extents() -> dict[str, frozenset[str]]:
    return {measure: frozenset(kinds) for measure, kinds in lexicon("measures")["extents"].items()}
