"""Clauses: what each verb of a sentence says, with active and passive, relative clauses, participles and coordination made alike.

A clause has an *actor* (who does it) and a *patient* (what it is done to), wherever the grammar puts them, and says whether it is
asserted: negated, only planned or possible, or somebody else's word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.lexicons import words
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.stance import Mode, base_form, is_content, stance_of
from claimcheck.reading.subjects import is_label, somebody, subject_of
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import SUBJECTS_OF_STATES, lemma_of

_PARTICLES = frozenset({"prt", "prep", "advmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"which", "who", "that", "whom"})
_DEEPEST = 6  # clauses that one speaker may govern; deeper chains are parser errors
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One verb and what it governs.

    `given` is what a passive verb still takes as its object ("she was awarded the medal").
    `lemma` is its base form with its particle ("set up"); `preps` its prepositions with their objects.

       `speaker` is the subject of the verb of saying above it, `hedges` the words by which the text keeps a distance.
    """

    verb: Token
    lemma: str
    passive: bool
    subject: Token | None
    actor: Token | None
    patient: Token | None
    attribute: Token | None
    given: Token | None
    preps: tuple[tuple[str, Token], ...]
    negated: bool
    mode: Mode
    hedges: tuple[str, ...]
    speaker: Token | None

    def after(self, *prepositions: str) -> list[Token]:
        """The objects of the verb's prepositions of these names, in text order."""
        return [obj for name, obj in self.preps if name in prepositions]


def clauses_in(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence in the order of their verbs."""
    if sentence.tokens[-1].text == "?":
        return []
    return [_clause(token) for token in sentence.tokens if _is_predicate(token)]


def _is_predicate(token: Token) -> bool:
    if is_label(token):
        return False
    if token.pos_ == "VERB":
        if not token.whitespace_ and token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-":
            return False  # the tokeniser cut a word at its hyphen: "pre-empt"
        as_preposition = token.dep_ in {"acl", "advcl"} and token.lower_ in words("clauses", "participles")
        return token.dep_ not in {"amod", "compound", "prep", "case"} and not as_preposition
    return token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}


def _clause(verb: Token) -> Clause:
    passive = _is_passive(verb)
    subject = somebody(subject_of(verb))
    lemma = lemma_of(verb)
    children = list(verb.children)
    told = [child for child in children if child.tag_ != "IN"]  # the "that" of "it was in 1851 that it opened" is no object
    objects = [child for child in told if child.dep_ in {"dobj", "obj"} and not lemma.endswith(f" {child.lower_}")]
    if not objects and not passive:
        objects = _shared_objects(verb, lemma) or _found_so(verb, lemma)
    if verb.dep_ == "relcl" and all(child.lower_ in _RELATIVE for child in objects):
        objects = _relative_object(verb)
    agent = _agent(verb) or (_shared_agent(verb) if passive else None)
    attribute = next((child for child in children if child.dep_ in {"attr", "acomp", "oprd"}), None)
    stance = stance_of(verb)
    return Clause(
        verb=verb,
        lemma=lemma,
        passive=passive,
        subject=subject,
        actor=somebody(agent) if passive else subject,
        patient=subject if passive else (objects[0] if objects else None),
        attribute=attribute,
        given=objects[0] if passive and objects else None,
        preps=tuple(_preps(children, lemma)),
        negated=stance.negated,
        mode=stance.mode,
        hedges=stance.hedges,
        speaker=_speaker(verb),
    )


def _agent(verb: Token) -> Token | None:
    """Who does what a passive verb says; no time, as in "was replaced by the end of the year"."""
    behind = (obj for child in verb.children if child.dep_ == "agent" for obj in child.children if obj.dep_ == "pobj")
    return next((obj for obj in behind if obj.lemma_.lower() not in words("time", "by_when")), None)


def _shared_agent(verb: Token) -> Token | None:
    """The agent of the next participle, for one that has nothing of its own before an "and": "was written and directed by X"."""
    following = next((child for child in verb.children if child.dep_ == "conj" and child.tag_ == "VBN"), None)
    return _agent(following) if following is not None and following.i == verb.i + 2 else None


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in verb.children):
        return True
    if verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "nsubj"} for child in verb.children):
        return True
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or not _is_passive(verb.head):
        return False
    return not any(child.dep_ == "nsubj" or (child.dep_ == "aux" and child.lemma_ == "have") for child in verb.children)


def _relative_object(verb: Token) -> list[Token]:
    """In "the bridge that the city built" the bridge is what was built; in "the day the bridge opened" the day is not."""
    own = any(child.dep_ in _SUBJECTS and child.lower_ not in _RELATIVE for child in verb.children)
    stranded = any(child.dep_ == "prep" and not child.children for child in verb.children)
    when = any(child.lower_ in words("clauses", "asking_adverbs") for child in verb.lefts)
    if not own or stranded or when or verb.head.pos_ not in _NOMINAL or is_content(verb):
        return []
    return [] if base_form(verb.head) in words("clauses", "relative_adverbs") else [verb.head]


def _shared_objects(verb: Token, lemma: str) -> list[Token]:
    """The object of the next verb, for a verb that needs one and has none before an "and": "shot and killed a guard"."""
    if lemma not in words("clauses", "needing_object"):
        return []
    following = next((child for child in verb.children if child.dep_ == "conj" and child.pos_ == "VERB"), None)
    if following is None or following.i != verb.i + 2 or following.tag_ != verb.tag_:
        return []
    return [child for child in following.children if child.dep_ in {"dobj", "obj"}]


def _found_so(verb: Token, lemma: str) -> list[Token]:
    """Of whom a state is found, where the parser made it a clause of its own: "found <Name> guilty"."""
    state = next((child for child in verb.children if child.dep_ == "ccomp" and lemma.endswith(f" {child.lower_}")), None)
    return [child for child in state.lefts if child.dep_ in SUBJECTS_OF_STATES] if state is not None else []


def _preps(children: Sequence[Token], lemma: str) -> Iterator[tuple[str, Token]]:
    particles = (child for child in children if child.dep_ in _PARTICLES and lemma.endswith(f" {child.lower_}"))
    below = [inner for child in particles for inner in child.children]  # "dropped out of the race"
    for child in (*children, *below):
        if child.dep_ == "prep" or (child.dep_ == "dative" and child.pos_ == "ADP"):
            for obj in child.children:
                if obj.dep_ in {"pobj", "pcomp"}:
                    yield child.lower_, obj


def _speaker(verb: Token) -> Token | None:
    """Who says so: the subject of the verb of saying that governs the clause, or the source that "according to" names."""
    node = verb
    for _ in range(_DEEPEST):
        named = _according_to(node) or _as_said_by(node)
        if named is not None:
            return named
        told = node.dep_ in {"ccomp", "parataxis"} and base_form(node.head) in words("clauses", "speech", "doubting")
        denied = node.dep_ == "xcomp" and base_form(node.head) in words("clauses", "doubting")  # "denied taking bribes"
        if node.head.pos_ == "VERB" and (told or denied):
            return _agent(node.head) if _is_passive(node.head) else subject_of(node.head)  # what "was found" says nothing
        if node.dep_ not in {"conj", "xcomp", "advcl", "ccomp"} or node.head.pos_ not in {"VERB", "AUX"}:
            break
        node = node.head
    if node.dep_ == "ROOT":
        said = next(
            (c for c in node.children if c.dep_ in {"parataxis", "ccomp"} and c.lemma_ in words("clauses", "speech") and c.i < node.i), None
        )
        return subject_of(said) if said is not None else None
    return None


def is_source(child: Token) -> bool:
    """Whether a part of a clause only says who says so: "as the council noted", "according to the council"."""
    marked = child.dep_ == "advcl" and any(inner.lower_ == "as" and inner.dep_ in {"mark", "advmod"} for inner in child.children)
    return child.lower_ == "according" or (marked and base_form(child) in words("clauses", "speech") and not _has_content(child))


def _has_content(verb: Token) -> bool:
    return any(child.dep_ in {"ccomp", "xcomp", "dobj"} for child in verb.children)


def _as_said_by(verb: Token) -> Token | None:
    """Who says so in "As the council noted, ..."."""
    said = next((child for child in verb.children if child.dep_ == "advcl" and is_source(child)), None)
    return subject_of(said) if said is not None else None


def _according_to(verb: Token) -> Token | None:
    for child in verb.children:
        word = child.lower_
        if word == "according":
            for inner in child.subtree:
                if inner.dep_ == "pobj" and inner.i > child.i:
                    return inner
        if word == "per" and child.dep_ == "prep":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None
