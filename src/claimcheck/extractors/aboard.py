"""How many people were on board: "with 340 people on board", "was carrying 214 people", "There were 214 people aboard the ferry <Name>"."""

from __future__ import annotations

from claimcheck.extractors.measured import Measured
from claimcheck.extractors.scene import Attached, Scene
from claimcheck.lexicons import words
from claimcheck.model.mentions import QuantityMention
from claimcheck.reading.clauses import Clause
from claimcheck.reading.phrases import named_behind
from claimcheck.reading.tree import Token

ABOARD = "aboard"
_BOARD, _ON, _WITH, _CARRY = "board", "on", "with", "carry"
_FAR = 4  # tokens from the counted noun, or from the verb, to "on board"


def aboard(scene: Scene, quantity: Attached[QuantityMention]) -> Measured | None:
    """The ship, train or aircraft that so many people were on, as the sentence names it; what the text is set on where it does not."""
    noun = quantity.governor
    if quantity.mention.value.unit or noun.lemma_.lower() not in words("frames", "souls"):
        return None
    clause = next((found for token in (noun, *noun.ancestors) if (found := scene.clause_of(token)) is not None), None)
    with_them = noun.dep_ == "pobj" and noun.head.lower_ == _WITH
    if clause is None or not (with_them or clause.lemma in words("frames", "being_aboard")):
        return None  # "All 112 people on board were rescued"
    place = _place(noun, clause)
    if place is None:
        return _carried(scene, clause, noun)
    craft = named_behind(place) if place.lower_ not in {ABOARD, _BOARD} else clause.actor
    own = craft is not None and craft != noun and noun not in craft.subtree
    if own and craft is not None and scene.read.mention(craft) is not None:
        return Measured(craft, ABOARD, noun, clause)
    return Measured(noun, ABOARD, noun, clause, left_out=noun, of_people=True)


def _place(noun: Token, clause: Clause) -> Token | None:
    """What stands behind "aboard" or "on board", else that word itself; None where neither is told of the people."""
    for token in (*noun.rights, *clause.verb.rights):
        if token.lower_ == ABOARD:
            return next((obj for obj in token.children if obj.dep_ == "pobj"), token)
        board = next((obj for obj in token.children if obj.lower_ == _BOARD), None) if token.lower_ == _ON else None
        if board is not None and board.i - noun.i <= _FAR:
            return next((obj for obj in board.rights if obj.dep_ in {"dobj", "pobj", "appos"}), board)
    return None


def _carried(scene: Scene, clause: Clause, noun: Token) -> Measured | None:
    """As in "The ferry was carrying 214 people": on that voyage, and not as many as it may carry."""
    carrying = clause.lemma == _CARRY and clause.verb.tag_ == "VBG" and noun == clause.patient
    craft = clause.subject if carrying else None
    known = craft is not None and not scene.kinds_of(craft).isdisjoint(words("nouns", "she", "crafts"))
    return Measured(craft, ABOARD, noun, clause) if known else None
