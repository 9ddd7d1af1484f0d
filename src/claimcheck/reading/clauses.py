"""Clauses: what each verb of a sentence says, with active and passive, relative clauses, participles and coordination made alike.

A clause has an *actor* (who does it) and a *patient* (what it is done to), wherever the grammar puts them, and says whether it is
asserted: negated, only planned or possible, or somebody else's word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.sentences import Sentence, before
from claimcheck.reading.stance import Mode, base_form, is_accused_of, is_content, stance_of
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import lemma_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"which", "who", "that", "whom"})
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
    if token.pos_ == "VERB":
        if not token.whitespace_ and token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-":
            return False  # the tokeniser cut a word at its hyphen: "pre-empt"
        as_preposition = token.dep_ in {"acl", "advcl"} and token.lower_ in words("clauses", "participles")
        return token.dep_ not in {"amod", "compound", "prep", "case"} and not as_preposition
    return token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}


def _clause(verb: Token) -> Clause:
    passive = _is_passive(verb)
    subject = _somebody(subject_of(verb))
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
        actor=_somebody(agent) if passive else subject,
        patient=subject if passive else (objects[0] if objects else None),
        attribute=attribute,
        given=objects[0] if passive and objects else None,
        preps=tuple(_preps(children)),
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


def _somebody(token: Token | None) -> Token | None:
    """The token, but None for "no one" and "nobody": they take no part in anything."""
    if token is None or token.lower_ in words("clauses", "quantifier_none"):
        return None
    none = token.lower_ in words("clauses", "nobody") and any(c.lower_ in words("clauses", "quantifier_none") for c in token.children)
    return None if none or is_not_one(token) else token


def is_not_one(noun: Token) -> bool:
    """Whether nobody is counted: "not one guest was hurt"."""
    one = next((child for child in noun.lefts if child.dep_ == "nummod"), noun)
    before_it = before(one)
    return one.lower_ in words("people", "one") and before_it is not None and before_it.lower_ in words("clauses", "not")


def _is_passive(verb: Token) -> bool:
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in verb.children):
        return True
    if verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "nsubj"} for child in verb.children):
        return True
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or not _is_passive(verb.head):
        return False
    return not any(child.dep_ == "nsubj" or (child.dep_ == "aux" and child.lemma_ == "have") for child in verb.children)


def subject_of(verb: Token) -> Token | None:
    """Who or what the verb is said of: its own subject, or the one it shares with the verb or noun above it."""
    found = _subject_by_grammar(verb)
    return found if found is not None else _subject_by_position(verb)


def _subject_by_position(verb: Token) -> Token | None:
    """For a finite verb that the parser left without a subject: the noun right before it ("After works at the mill <X> opened")."""
    if verb.dep_ == "conj" and verb.head.pos_ in _NOMINAL and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}:
        noun = verb.head  # the parser took a verb for a noun: "the mill, which opened in 1900, deals in flour and is run by <X>"
        own = next((child for child in noun.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return own
        while noun.dep_ in {"appos", "conj"} and noun.head.pos_ in _NOMINAL:
            noun = noun.head
        return noun if noun != verb.head else None
    if verb.dep_ not in {"ROOT", "ccomp"} or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    first = min([verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})], key=lambda token: token.i)
    if first == verb and verb.tag_ == "VBN":
        return None
    candidate = before(first)
    while candidate is not None and candidate.pos_ == "ADV":
        candidate = before(candidate)
    if candidate is None or candidate.pos_ not in {"NOUN", "PROPN"}:
        return None
    return candidate if _agree(candidate, first) else _described_by_participle(first)


def _described_by_participle(finite: Token) -> Token | None:
    """The noun before the participle right before a verb: "two men accused of belonging to it were sentenced"."""
    for token in reversed(finite.doc[finite.sent.start : finite.i]):
        if token.tag_ == "VBN":
            noun = before(token)
            return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN"} and _agree(noun, finite) else None
    return None


def _before_age(token: Token | None) -> Token | None:
    """The token before the age between commas that ends here: the name of "Jane Roe, 32, was hurt"; else the token itself."""
    number = before(token) if token is not None and token.text == "," else None
    comma = before(number) if number is not None and number.like_num else None
    return before(comma) if comma is not None and comma.text == "," else token


def _subject_by_grammar(start: Token) -> Token | None:
    verb: Token = start
    seen = 0
    while seen < _DEEPEST:
        own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
        if own is not None and not (own.lower_ in _RELATIVE and verb.dep_ == "relcl"):
            return _set_off(verb, own) or own
        if verb.dep_ == "relcl":
            return _antecedent(verb) if own is not None else None
        if verb.dep_ == "acl":
            return _antecedent(verb) if verb.tag_ in {"VBN", "VBG"} else None
        if verb.dep_ == "xcomp":
            controller = next((child for child in verb.head.children if child.dep_ in {"dobj", "obj"}), None)
            if controller is not None and verb.head.lemma_ not in words("clauses", "subject_control"):
                return controller
        if verb.dep_ == "pcomp" and is_accused_of(verb):
            return next((child for child in verb.head.head.children if child.dep_ in {"nsubjpass", "dobj"}), None)
        if is_done_before(verb):
            verb = verb.head.head
            continue
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp"} or verb.head.pos_ not in {"VERB", "AUX"}:
            return None
        if (come_upon := _come_upon(verb)) is not None:
            return come_upon
        if verb.dep_ == "ccomp" or (verb.dep_ == "advcl" and verb.tag_ not in {"VBG", "VBN", "VB"}):
            return None
        verb = verb.head
        seen += 1
    return None


def is_done_before(verb: Token) -> bool:
    """Whether a participle tells what the subject of the verb above it had done, or had had done to it: "retired after winning the cup"."""
    governing = verb.head
    after = verb.dep_ == "pcomp" and governing.dep_ == "prep" and governing.lower_ in words("clauses", "done_before")
    above = governing.head
    phrasal = governing.i == above.i + 1 and base_form(above) in words("clauses", "done_after")
    if not after or phrasal or above.tag_ not in {"VBD", "VBN"}:
        return False
    return _is_vouched_for(above)


def _is_vouched_for(verb: Token) -> bool:
    """Whether a text says outright that something came about: no denial, plan, hearsay, and somebody did it."""
    stance = stance_of(verb)
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    somebody = subject is None or _somebody(subject) is not None
    return somebody and not stance.negated and not stance.hedges and stance.mode is Mode.ASSERTED


def is_seen_by_nobody(verb: Token) -> bool:
    """Whether a clause tells what somebody was not seen or found doing: "nobody saw him leave"."""
    seen = verb.dep_ in {"advcl", "ccomp", "xcomp", "acl"} and verb.tag_ in {"VBG", "VB"}
    above = verb.head.head if verb.dep_ == "acl" else verb.head
    return seen and above.pos_ == "VERB" and base_form(above) in words("clauses", "coming_upon") and not _is_vouched_for(above)


def _come_upon(verb: Token) -> Token | None:
    """Who is found doing something: "found her lying on the floor", where the parser hangs the participle on the finding."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or base_form(verb.head) not in words("clauses", "coming_upon"):
        return None
    last = _before_age(before(verb))
    if last is None or last.is_punct:
        return None  # "found the house, using a map"
    return next((child for child in verb.head.children if child.dep_ in {"dobj", "obj", "nsubjpass"} and child.i < verb.i), None)


_DEEPEST = 6  # verbs that may share one subject; deeper chains are parser errors


def _set_off(verb: Token, own: Token) -> Token | None:
    """Who is meant by the "who" of "it was she who wrote it", where the parser took all behind the pronoun for the content of "was"."""
    if verb.dep_ != "ccomp" or own.lower_ not in _RELATIVE or verb.head.lemma_ != "be":
        return None
    return next((child for child in verb.head.children if child.dep_ == "attr" and child.i < own.i), None)


def _antecedent(verb: Token) -> Token | None:
    """The noun before a relative clause or a participle; none where its number shows that all is meant ("they left, which helps").

    Where only the noun above it agrees with the verb, it is that one: "a hall with 17 gates that was torn down".
    """
    noun = verb.head
    first = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), verb)
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.head.pos_ in _NOMINAL else None
    which = any(child.lower_ == _WHICH and child.dep_ in _SUBJECTS for child in verb.children)
    passive = verb.dep_ == "acl" and verb.tag_ == "VBN"
    if above is not None and noun.head.lower_ == "of" and above.lemma_.lower() in words("nouns", "versions"):
        return above  # "the stage version of <Name>, directed by ..."
    if above is not None and noun.head.lower_ == "of" and (which or passive) and _is_picture(above, noun):
        return above  # "the statuette of a bull, which was found in 2009"
    if verb.dep_ == "relcl" and above is not None and which and noun.ent_type_ == _PERSON and above.ent_type_ != _PERSON:
        return above  # "the picture by <Name>, which was painted in 1886"
    if verb.dep_ == "relcl" and above is not None and which and _is_led(verb, noun, above):
        return above  # "the department in the basement, which was headed by <Name>"
    if verb.dep_ == "relcl" and above is not None and not _agree(noun, first) and _agree(above, first) and not noun.conjuncts:
        return above
    plural = noun.tag_ == "NNS" and noun.lower_ != noun.lemma_ and verb.doc[first.i - 1].lower_ == _WHICH
    whole = verb.dep_ == "relcl" and first.tag_ == "VBZ" and plural and not noun.conjuncts
    cleft = noun.pos_ == "PRON" and noun.dep_ == "attr" and noun.head.lemma_ == "be"  # "it was she who wrote it"
    return noun if (noun.pos_ in _NOMINAL or cleft) and not whole else None


def _is_picture(noun: Token, of: Token) -> bool:
    """Whether a noun is a picture of something that the text has not spoken of and of which it goes on to tell nothing."""
    brought_up = any(child.dep_ == "det" and child.lower_ in words("reference", "indefinite") for child in of.lefts)
    return brought_up and noun.lemma_.lower() in words("nouns", "depictions")


def _is_led(verb: Token, noun: Token, above: Token) -> bool:
    """Whether a verb of leading can only be meant of the noun above, which is a body's, and not of the nearer one."""
    leading = base_form(verb) in lexicon("reference")["leading_verbs"]
    return leading and head_types().get(above.lemma_.lower()) in _BODIES and head_types().get(noun.lemma_.lower()) not in _BODIES


_BODIES = frozenset({EntityType.ORGANIZATION, EntityType.COMPANY})
_WHICH = "which"
_PERSON = "PERSON"


def _agree(noun: Token, finite: Token) -> bool:
    """Whether a noun and a finite verb may be of one number."""
    if noun.tag_ in {"NNS", "NNPS"}:
        return finite.tag_ != "VBZ" and finite.lower_ not in _SINGULAR
    return finite.tag_ != "VBP" and finite.lower_ not in _PLURAL


_SINGULAR = frozenset({"was", "is", "has"})
_PLURAL = frozenset({"were", "are", "have"})


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
    return [child for child in state.lefts if child.dep_ == "nsubj"] if state is not None else []


def _preps(children: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    for child in children:
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
        if (
            node.dep_ in {"ccomp", "parataxis"}
            and node.head.pos_ == "VERB"
            and base_form(node.head) in words("clauses", "speech", "doubting")
        ):
            return subject_of(node.head)
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
