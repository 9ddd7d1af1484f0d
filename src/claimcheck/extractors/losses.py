"""What was lost: how many houses a flood destroyed, how many containers a ship lost; told like a toll, but of things."""

from __future__ import annotations

from claimcheck.extractors.measured import Measured
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.model.mentions import QuantityMention
from claimcheck.model.values import EntityType
from claimcheck.reading.clauses import Clause
from claimcheck.reading.names import head_types
from claimcheck.reading.referents import Referent
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import lemma_of


def loss_of(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """The loss that a number of things is of; None where it is of none.

    It is told of whoever lost them or brought it about, else of the event that the sentence names, else of what the text is about.
    """
    noun = quantity.governor
    if noun.lemma_.lower() in words("measures", "no_things") | words("policy", "victims"):
        return None
    if quantity.mention.value.unit or noun.pos_ != "NOUN" or quantity.root.dep_ != "nummod":
        return None
    verb = _verb_of(noun)
    if verb is None:
        return None
    fate: str = lexicon("measures")["loss_verbs"][lemma_of(verb)]
    clause = scene.clause_of(verb)
    by = clause.actor if clause is not None and clause.patient in {noun, _whole(noun)} else None
    holder = by or _event(clause)
    about = scene.read.reference(holder)
    referent = about.referent.resolved if about is not None else None if holder is not None else scene.read.stage
    if referent is None or not _loses_once(referent):
        return None
    return Measured(holder or noun, fate, noun, clause, left_out=noun if holder is None else None)


def _loses_once(referent: Referent) -> bool:
    """Whether what is lost in or with a thing is lost once: in an event, with a ship; a company loses customers again and again."""
    kinds = words("nouns", "she", "artefacts", "happening")
    return referent.entity_type is EntityType.EVENT or not referent.nouns.isdisjoint(kinds)


def _verb_of(noun: Token) -> Token | None:
    """The verb that tells what became of the things: "lost 300 containers", "300 houses were destroyed", "300 destroyed houses"."""
    top = _whole(noun)
    losing = lexicon("measures")["loss_verbs"]
    around = [top.head] if top.dep_ in {"nsubjpass", "dobj", "nsubj"} else []
    around += [child for child in noun.children if child.dep_ in {"relcl", "acl", "amod"} and child.tag_ == "VBN"]
    for verb in around:
        happened = top.dep_ != "nsubj" or verb != top.head or lemma_of(verb) in words("measures", "getting_lost")
        if verb.pos_ == "VERB" and lemma_of(verb) in losing and happened:
            return verb
    return None


def _whole(noun: Token) -> Token:
    """The noun, or the "total" whose number it gives: "a total of 300 houses"."""
    above = noun.head.head
    return above if noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_.lower() in words("frames", "groups") else noun


def _event(clause: Clause | None) -> Token | None:
    behind = clause.after(*words("measures", "toll_prepositions")) if clause is not None else []
    return next((token for token in behind if head_types().get(token.lemma_.lower()) is not None), None)
