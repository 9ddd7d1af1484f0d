"""References: phrases of a sentence with the things that they stand for, as the resolver found them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.lexicons import words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import Name
from claimcheck.reading.phrases import antecedent_of, has_the
from claimcheck.reading.referents import Referent
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.subjects import subject_of
from claimcheck.reading.tree import Token
from claimcheck.values.names import begins_with_given_name, has_body_word


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A nominal phrase and its thing: `head` is its token, `first` and `last` its outermost tokens, `name` the proper name in it, if any.

    `anaphoric` is True where the words alone do not name the thing ("it", "the programme").
    """

    head: Token
    first: Token
    last: Token
    referent: Referent
    name: Name | None
    anaphoric: bool


def holder_of(token: Token, found: Mapping[int, Reference]) -> Reference | None:
    """The reference whose phrase ends at or holds the token: the longest one, names before descriptions."""
    at = token.i
    holding = [r for r in found.values() if r.first.i <= at <= r.last.i]
    if not holding:
        return None
    return max(holding, key=lambda r: (r.name is not None, r.last.i - r.first.i))


def owner_of(token: Token, found: Mapping[int, Reference]) -> Referent | None:
    """What a described thing belongs to: its possessor, or the named thing behind "of"."""
    for child in token.children:
        if child.dep_ == "poss" and child.lower_ not in words("reference", "speaking_owners"):  # "our roof" is the roof
            whose = antecedent_of(child) or child
            reference = found.get(whose.i) or holder_of(whose, found)
            return reference.referent if reference is not None and reference.referent.named else None
    behind = (found[whole.i] for whole in wholes_of(token) if whole.i in found)
    having = (found[whole.i] for whole in _having(token) if whole.i in found)
    known = (one for one in having if one.referent.entity_type is not EntityType.PERSON)  # nobody has a hull
    reference = next(behind, None) or next(known, None)
    return reference.referent if reference is not None and reference.referent.named else None


def is_of_something_else(token: Token, found: Mapping[int, Reference]) -> bool:
    """Whether a described thing belongs to one without a name right before it, or just brought up: "the hall with its roof"."""
    for child in token.children:
        beside = antecedent_of(child) if child.dep_ == "poss" else None
        owner = beside or child
        whose = (found.get(owner.i) or holder_of(owner, found)) if child.dep_ == "poss" else None
        if whose is not None and not whose.referent.named and (beside is not None or not whose.referent.definite):
            return True
    return False


def _having(part: Token) -> Iterator[Token]:
    """What has the one part of its kind that is brought up: "<Name> has a roof", "is spanned by a dome"."""
    above, verb = part.head, None
    other = any(token.dep_ == "prep" and token.lower_ != _OF for token in part.subtree if token.i > part.i)  # "a dome over the porch"
    if part.tag_ != "NN" or part.lemma_.lower() not in words("nouns", "parts") or other:
        return
    if part.dep_ == "dobj" and above.lemma_ in words("reference", "having_verbs"):
        verb = above
    elif part.dep_ == "pobj" and above.dep_ == "agent" and above.head.lemma_ in words("reference", "bearing_verbs"):
        verb = above.head
    whole = subject_of(verb) if verb is not None else None
    if whole is not None and verb is not None and _is_plainly_so(verb):
        yield whole


def _is_plainly_so(verb: Token) -> bool:
    """Whether a verb says what is so now and without more: not "had", "will have", "no longer has", "also has", "if it has"."""
    helping = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    now = (helping[0] if helping else verb).tag_ in _PRESENT
    return now and not any(child.dep_ in _LIMITING for child in verb.children) and verb.dep_ != "advcl"


_OF = "of"
_PRESENT = frozenset({"VBZ", "VBP"})
_LIMITING = frozenset({"neg", "advmod", "prep", "mark"})


def wholes_of(noun: Token) -> list[Token]:
    """What the one part of its kind belongs to, by the phrase behind it: the hall, of "the roof of the hall"; nothing for other nouns."""
    behind = (child for child in noun.children if child.dep_ == "prep" and child.lower_ in words("reference", "behind_owned"))
    return [obj for child in behind for obj in child.children if obj.dep_ == "pobj"] if is_sole_part(noun) else []


def is_sole_part(noun: Token) -> bool:
    """Whether a phrase tells of the one part of its kind that a thing has: "the roof of <Name>", and not "the plans of <Name>"."""
    alone = has_the(noun) and all(child.dep_ in {"det", "prep"} for child in noun.children)
    return alone and noun.lemma_.lower() in words("nouns", "parts", "organs")


def speaking(sentence: Sentence, token: Token) -> Reference:
    """Who says "we" or is called "you": a thing of its own each time, which nothing else leads back to."""
    said = Referent(token.lower_, sentence.start_of(token), sentence.end_of(token), named=False)
    return Reference(token, token, token, said, None, anaphoric=False)


def looks_like_person(reference: Reference) -> bool:
    """Whether a name is made like a person's, whatever the model took it for: "Helen Dorning"."""
    name = reference.referent.name
    return reference.referent.named and begins_with_given_name(name) and not has_body_word(name)


def subject_above(thing: Token, found: Mapping[int, Reference]) -> Referent | None:
    """What the verb is said of whose object a phrase is; None where it is none, and for one that leads back to the subject ("itself")."""
    if thing.dep_ not in _OBJECTS or thing.lower_.endswith(_SELF):
        return None
    verb = thing.head
    subject = subject_of(verb) if verb.pos_ == "VERB" else None
    return found[subject.i].referent if subject is not None and subject.i in found else None


_OBJECTS = frozenset({"dobj", "dative"})
_SELF = "self"
