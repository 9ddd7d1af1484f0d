"""Stance: whether a text vouches for what a verb says. It may deny it, plan it, allow it, doubt it, or leave it to hearsay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.lexicons import lexicon, words
from claimcheck.reading.tree import Token

_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DEEPEST = 6  # verbs that one stance may cover; deeper chains are parser errors


class Mode(StrEnum):
    """How a clause is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    UNREAL = "unreal"


@dataclass(frozen=True, slots=True)
class Stance:
    """`negated` where the text says that it is not so; `hedges` are the words by which the text keeps a distance."""

    negated: bool
    mode: Mode
    hedges: tuple[str, ...]


def base_form(token: Token) -> str:
    """The lemma in lower case, corrected where the pipeline is known to get it wrong ("hoped" is no form of "hop")."""
    corrected: str | None = lexicon("clauses")["base_forms"].get(token.lower_)
    return corrected or token.lemma_.lower()


def stance_of(verb: Token) -> Stance:
    """How the text puts forward the clause of `verb`: by the verb's own words, and by what governs it."""
    negated, hedges = _negated(verb), _own_hedges(verb)
    if is_accused_of(verb):
        hedges += (verb.head.head.lower_,)
    for denies, word in _above(verb):
        negated ^= denies
        hedges += (word,) if word else ()
    return Stance(negated, _mode(verb), hedges)


def is_accused_of(verb: Token) -> bool:
    """Whether a clause is what somebody is accused of, and no more: "was charged with killing"."""
    return verb.dep_ == "pcomp" and verb.head.dep_ == "prep" and base_form(verb.head.head) in words("clauses", "accusing")


def _negated(verb: Token) -> bool:
    children = [child for child in verb.children if not _is_answer(child)]
    for child in children:
        if child.dep_ == "neg" or child.lower_ == "never":
            merely = child.i + 1 < len(child.doc) and child.nbor(1).lower_ in words("clauses", "merely")
            return not merely and not _is_beyond_measure(verb)
    if any(_says_none(child) for child in children) or _ended(verb) or _is_joined_by_denial(verb):
        return True
    return _shares_negation(verb) and _negated(verb.head)


def _is_answer(child: Token) -> bool:
    """Whether a word of denial is what somebody says: whoever "voted no" did vote."""
    return child.lower_ in words("clauses", "answers") and base_form(child.head) in words("clauses", "answering")


def _is_beyond_measure(verb: Token) -> bool:
    """As in "could not thank them enough", which denies nothing."""
    around = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    return not (around.isdisjoint(words("clauses", "beyond_measure")) or around.isdisjoint(words("clauses", "possible")))


def _is_joined_by_denial(verb: Token) -> bool:
    """As in "is not for rent, nor may it be <sold>", "Nor was it <sold>"."""
    head = verb.head if verb.dep_ == "conj" else None
    above = [child for child in head.children if child.i < verb.i] if head is not None else []
    joining = (child for child in (*verb.lefts, *above) if child.dep_ in {"cc", "preconj"})
    return any(child.lower_ in words("clauses", "joining_denial") and (head is None or child.i > head.i) for child in joining)


def _says_none(child: Token) -> bool:
    """Whether a part of the clause negates it: "no one opened it", "closed neither in 2004 nor in 2005", "was built by nobody"."""
    part, none = child.dep_, words("clauses", "quantifier_none")
    if part == "agent":
        return any(inner.lower_ in none for obj in child.children for inner in (obj, *obj.children))
    if part in _NEGATING:
        return child.lower_ in none or any(inner.lower_ in none and inner.dep_ in {"det", "neg", "preconj"} for inner in child.children)
    return part == "prep" and any(inner.lower_ in none and inner.dep_ == "preconj" for inner in child.children)


_NEGATING = _SUBJECTS | {"dobj", "attr"}


def _ended(verb: Token) -> tuple[str, ...]:
    """The words by which something was so once and is not now ("no longer"): not so, but no denial of what was."""
    return tuple(
        f"{inner.lower_} {child.lower_}"
        for child in verb.children
        if child.dep_ == "advmod"
        for inner in child.children
        if inner.dep_ == "neg" and inner.lower_ in words("clauses", "quantifier_none")
    )


def _so_far(verb: Token) -> tuple[str, ...]:
    """The "has not" of what an inquiry had not come to when the text was written ("has not been named"): it may have by now."""
    if base_form(verb) not in words("clauses", "pending"):
        return ()
    have = next((child for child in verb.children if child.dep_ == "aux" and child.tag_ in _PRESENT and child.lemma_ == "have"), None)
    denial = next((child for child in verb.children if child.dep_ == "neg" and child.lower_ != "never"), None)
    return (f"{have.lower_} {denial.lower_}",) if have is not None and denial is not None else ()


_PRESENT = frozenset({"VBZ", "VBP"})


def _shares_negation(verb: Token) -> bool:
    """As in "did not close or move": one "not" for both verbs."""
    if verb.dep_ != "conj" or verb.head.pos_ not in _VERBAL or any(child.dep_ in _OWN for child in verb.children):
        return False
    return any(child.dep_ == "cc" and child.lower_ in words("clauses", "alternative") for child in verb.head.children)


_OWN = _SUBJECTS | {"aux", "auxpass"}


def _own_hedges(verb: Token) -> tuple[str, ...]:
    children = list(verb.children)
    found = [child.lower_ for child in children if child.dep_ in {"advmod", "neg"} and child.lower_ in words("clauses", "hedges")]
    found += [
        obj.lower_ for child in children if _is_fronted(child, verb) for obj in child.children if obj.lower_ in words("clauses", "fiction")
    ]
    for child in children:
        if child.dep_ in _SUBJECTS and child.lefts:
            found += [token.lower_ for token in child.subtree if token.i < child.i and token.lower_ in words("clauses", "scarcely")]
    return (*found, *_ended(verb), *_so_far(verb))


def _is_fronted(child: Token, verb: Token) -> bool:
    """Whether a phrase with "in" opens a clause, before its subject: "in the novel she dies at 85"."""
    subject = next((one for one in verb.lefts if one.dep_ in _SUBJECTS), None)
    return child.dep_ == "prep" and child.lower_ == _IN and subject is not None and child.i < subject.i


_IN = "in"


def _above(verb: Token) -> Iterator[tuple[bool, str]]:
    """What governs the clause, as (whether it denies the clause, its word of distance or an empty string)."""
    node = verb
    for _ in range(_DEEPEST):
        if node.dep_ in {"acl", "relcl"} and is_content(node):
            yield from _of_noun(node.head)
            return
        if node.dep_ not in {"conj", "xcomp", "ccomp", "csubj"} or node.head.pos_ not in _VERBAL:
            return
        head, lemma = node.head, base_form(node.head)
        if node.dep_ != "conj" and lemma in words("clauses", "doubting"):
            yield not _negated(head), head.lower_
        elif node.dep_ == "xcomp" and lemma in words("clauses", "negative"):
            yield True, ""
        elif node.dep_ == "xcomp" and lemma in words("clauses", "raising"):
            yield False, head.lower_
        elif node.dep_ in {"ccomp", "csubj"}:
            yield from _of_governor(head, lemma)
            return
        node = head


def _of_governor(head: Token, lemma: str) -> Iterator[tuple[bool, str]]:
    """A clause behind "hoped that", "it is not true that", "it is unlikely that"."""
    if lemma in words("clauses", "unsure", "contending"):
        yield False, head.lower_
    if lemma in words("clauses", "speech"):
        yield from ((False, word) for word in _of_early_word(head))
    verdict = next((child.lower_ for child in head.children if child.dep_ in {"acomp", "attr", "oprd"}), "")
    if verdict in words("clauses", "untrue", "true"):
        denied = (verdict in words("clauses", "untrue")) ^ _negated(head)
        yield denied, ""
    if verdict in words("clauses", "uncertain"):
        yield False, verdict


def _of_early_word(head: Token) -> Iterator[str]:
    """The words by which a text keeps its distance from what was said: "initially said", "wrongly reported", "early reports said"."""
    for child in head.children:
        if child.dep_ == "advmod" and child.lower_ in words("clauses", "said_wrongly"):
            yield child.lower_
        if child.dep_ in _SUBJECTS and base_form(child) in words("clauses", "early_news"):
            yield from (inner.lower_ for inner in child.lefts if inner.lower_ in words("clauses", "early"))


def is_content(verb: Token) -> bool:
    """Whether the clause behind a noun tells what the noun is: "the claim that the bridge opened"; not "the claim that she made"."""
    noun = verb.head
    if base_form(noun) not in words("clauses", "unsure_nouns", "report_nouns"):
        return False
    told = any(child.lower_ == "that" and child.dep_ not in _SUBJECTS for child in verb.children)
    says = base_form(verb) in words("clauses", "telling", "speech") and not any(
        child.dep_ == "dobj" and child.lower_ != "that" for child in verb.children
    )
    return told and not says


def _of_noun(noun: Token) -> Iterator[tuple[bool, str]]:
    """What the clause that a "claim" or a "report" stands in makes of its content."""
    if base_form(noun) in words("clauses", "unsure_nouns"):
        yield False, noun.lower_
    if any(child.dep_ == "det" and child.lower_ in words("clauses", "quantifier_none") for child in noun.children):
        yield False, noun.lower_  # "no evidence that ..."
    head, lemma = noun.head, base_form(noun.head)
    if noun.dep_ in {"dobj", "nsubjpass"} and lemma in words("clauses", "doubting"):
        yield not _negated(head), head.lower_
    elif noun.dep_ in _SUBJECTS and head.pos_ in _VERBAL:
        yield from _of_governor(head, lemma)


def _mode(verb: Token) -> Mode:
    """How the clause is put forward: the weakest of its own verb and of what governs it."""
    modes = {Mode.ASSERTED}
    node = verb
    for _ in range(_DEEPEST):
        modes.update(_own_modes(node))
        if node.dep_ == "ccomp" and Mode.UNREAL in _own_modes(node.head):
            modes.add(Mode.UNREAL)  # "if they show that they <changed>"
        if node.dep_ == "conj" and node.tag_ in _FINITE and node.head.tag_ == "VB":
            break  # "hoped to win and lost": what was done is not what was hoped for
        if node.dep_ not in {"xcomp", "conj", "pcomp"} and not (node.dep_ in {"acl", "relcl", "advcl"} and node.tag_ == "VB"):
            break
        node = node.head.head if node.dep_ == "pcomp" else node.head
        if node.pos_ not in _VERBAL:
            break
    return next(mode for mode in (Mode.UNREAL, Mode.POSSIBLE, Mode.PLANNED, Mode.ASSERTED) if mode in modes)


def _own_modes(node: Token) -> Iterator[Mode]:
    around = {child.lower_ for child in node.children if child.dep_ in {"aux", "mark", "advmod"}}
    if not around.isdisjoint(words("clauses", "conditional", "nearly")) or _is_replaced(node) or _is_inverted(node):
        yield Mode.UNREAL
    if not around.isdisjoint(words("clauses", "possible")):
        yield Mode.POSSIBLE
    if not around.isdisjoint(words("clauses", "planned")) or around >= words("clauses", "purpose"):
        yield Mode.PLANNED
    if node.tag_ == "VB" and node.dep_ == "ROOT" and not around:
        yield Mode.POSSIBLE  # an imperative
    governed = _governed_mode(node)
    if governed is not None:
        yield governed


def _is_inverted(node: Token) -> bool:
    """Whether the auxiliary before the subject puts a condition, as "if" does: "Had <Name> won the final, ..."."""
    first = node.left_edge
    subject = next((child for child in node.lefts if child.dep_ in _SUBJECTS), None)
    helping = first.dep_ in {"aux", "auxpass"} and first.head.i == node.i and first.lower_ in words("clauses", "inverted")
    return helping and subject is not None and first.i < subject.i


def _is_replaced(node: Token) -> bool:
    """Whether something else was done: "without building", "instead of building", "rather than build"."""
    if node.dep_ == "pcomp":
        return bool({node.head.lower_, *(child.lower_ for child in node.head.children)} & words("clauses", "unreal"))
    if node.dep_ != "conj":
        return False
    between = [child for child in node.head.children if child.dep_ == "cc" and child.i < node.i]
    return any(inner.lower_ in words("clauses", "unreal") for child in between for inner in child.children)


def _is_bare(verb: Token) -> bool:
    """Whether a clause has no finite verb: "that it <open>", "that it <be opened>"."""
    first = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    return first.tag_ == "VB"


def _governed_mode(verb: Token) -> Mode | None:
    """What the verb or noun above an infinitive makes of it: "began to" keeps it a fact, "plans to", "a mandate to" do not."""
    if verb.dep_ == "ccomp" and _is_bare(verb) and base_form(verb.head) in words("clauses", "intending"):
        return Mode.PLANNED  # "ordered that the bridge be closed"
    if verb.dep_ == "conj" and verb.tag_ == "VB" and not any(child.dep_ in _SUBJECTS or child.dep_ == "aux" for child in verb.children):
        return None  # shares the infinitive of the verb it is coordinated with, which the walk comes to next
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG" and base_form(verb.head) in words("clauses", "intending"):
        return Mode.PLANNED  # "considered building"
    if not any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        return None
    if base_form(verb) in words("clauses", "result") and base_form(verb.head) in words("clauses", "resulting"):
        return None  # "merged to form", "rose to become"
    fact = words("clauses", "factive", "negative", "raising", "doubting")
    return None if verb.dep_ == "xcomp" and base_form(verb.head) in fact else Mode.PLANNED
