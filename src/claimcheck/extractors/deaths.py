"""Whether a clause tells a death, and whose: what makes an age the age at death."""

from __future__ import annotations

from claimcheck.extractors.scene import Scene
from claimcheck.lexicons import lexicon, words
from claimcheck.reading.clauses import Clause
from claimcheck.reading.reference import Reference
from claimcheck.reading.tree import Token


def tells_death(clause: Clause) -> bool:
    """Whether a clause tells the death of its subject: not so of "he killed a bear"."""
    deadly = lexicon("measures")["toll_verbs"].get(clause.lemma) == "killed"
    return deadly and (clause.passive or clause.lemma in words("measures", "dying"))


def tells_own_death(scene: Scene, verb: Token, clause: Clause) -> bool:
    """Whether a verb tells the death of the subject of a clause: "was 91 when she died", and not "was 9 when his father died"."""
    killed = lexicon("measures")["toll_verbs"].get(verb.lemma_) == "killed"
    parts = {"nsubj"} if verb.lemma_ in words("measures", "dying") else {"dobj", "nsubjpass"} if killed else set()
    dead = (child for child in verb.children if child.pos_ == "PRON" and child.dep_ in parts)
    return any(_is_subject(scene, one, clause) for one in dead)


def _is_subject(scene: Scene, pronoun: Token, clause: Clause) -> bool:
    """Whether a pronoun stands for the subject of a clause, or for nobody else that has a name."""
    meant, subject = scene.read.reference(pronoun), scene.read.reference(clause.patient if clause.passive else clause.subject)
    if meant is None or subject is None:
        return meant is None and pronoun.lower_ != _IT
    one, other = meant.referent.resolved, subject.referent.resolved
    return pronoun.lower_ != _IT and (one is other or not one.named)


_IT = "it"


def is_at_death(scene: Scene, clause: Clause) -> bool:
    """Whether a clause tells what was so when its subject died: "at his death she was 57", "at the time of her death"."""
    objects = [obj for preposition, obj in clause.preps if preposition == _AT]
    deaths = [noun for obj in objects for noun in (obj, *_behind(obj)) if noun.lemma_.lower() in words("measures", "death_nouns")]
    owners = (child for noun in deaths for child in noun.lefts if child.dep_ == "poss" and child.pos_ == "PRON")
    return any(_is_subject(scene, owner, clause) for owner in owners)


_AT = "at"


def _behind(noun: Token) -> list[Token]:
    return [obj for child in noun.rights if child.dep_ == "prep" for obj in child.children]


def follows_death(scene: Scene, clause: Clause) -> bool:
    """Whether a sentence tells an age and no more, and the one before the dated death of its subject: "... died in 1998. She was 76."."""
    subject, before = scene.read.reference(clause.subject), scene.read.previous
    if before is None or subject is None or not before.sentence.dates or not _is_all(clause, subject):
        return False
    deaths = (one for one in before.clauses if one.lemma in words("measures", "dying") and not one.negated)
    dead = (before.reference(one.subject) for one in deaths)
    return any(one is not None and one.referent.resolved is subject.referent.resolved for one in dead)


def _is_all(clause: Clause, subject: Reference) -> bool:
    """Whether a sentence has nothing but a subject, its verb, and behind that an age: "She was 76 years old."."""
    sentence = clause.verb.sent
    alone = subject.first.i == sentence.start and subject.last.i + 1 == clause.verb.i
    behind = [token for token in clause.verb.doc[clause.verb.i + 1 : sentence.end] if not token.is_punct]
    return alone and all(token.like_num or token.lower_ in words("measures", "age_units", "age_words", "age_of") for token in behind)
