"""Whether a clause tells a death, and whose: what makes an age the age at death."""

from __future__ import annotations

from claimcheck.extractors.scene import Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.reading.clauses import Clause
from claimcheck.reading.tree import Token


def tells_death(clause: Clause) -> bool:
    """Whether a clause tells the death of its subject: not so of "he killed a bear"."""
    deadly = lexicon("measures")["toll_verbs"].get(clause.lemma) == "killed"
    return deadly and (clause.passive or clause.lemma in words("measures", "dying"))


def tells_own_death(verb: Token) -> bool:
    """Whether a clause tells the death of whom the sentence is about: "was 91 when she died", and not "was 9 when his father died"."""
    pronouns = {child.dep_ for child in verb.children if child.pos_ == "PRON"}
    killed = lexicon("measures")["toll_verbs"].get(verb.lemma_) == "killed" and bool(pronouns & {"dobj", "nsubjpass"})
    return killed or ("nsubj" in pronouns and verb.lemma_ in words("measures", "dying"))


def is_at_death(clause: Clause) -> bool:
    """Whether a clause tells what was so when its subject died: "at his death she was 57", "at the time of her death"."""
    return any(_is_own(obj) or any(map(_is_own, _behind(obj))) for preposition, obj in clause.preps if preposition == _AT)


_AT = "at"


def _is_own(noun: Token) -> bool:
    return noun.lemma_.lower() in words("measures", "death_nouns") and any(
        child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.lefts
    )


def _behind(noun: Token) -> list[Token]:
    return [obj for child in noun.rights if child.dep_ == "prep" for obj in child.children]


def follows_death(scene: Scene, clause: Clause) -> bool:
    """Whether the sentence before told the death of the subject of this clause: "Jane Roe died in 1998. She was 76."."""
    subject, before = scene.read.reference(clause.subject), scene.read.previous
    if before is None or subject is None:
        return False
    dead = (before.reference(one.patient if one.passive else one.subject) for one in before.clauses if tells_death(one) and not one.negated)
    return any(one is not None and one.referent.resolved is subject.referent.resolved for one in dead)
