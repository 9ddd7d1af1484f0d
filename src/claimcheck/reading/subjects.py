"""Who or what a verb is said of: its own subject, one that it shares, the noun that its clause hangs on."""

from __future__ import annotations

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.names import head_types
from claimcheck.reading.sentences import before
from claimcheck.reading.stance import Mode, base_form, is_accused_of, stance_of
from claimcheck.reading.tree import Token
from claimcheck.reading.verbs import lemma_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVE = frozenset({"which", "who", "that", "whom"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def somebody(token: Token | None) -> Token | None:
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


def is_label(word: Token) -> bool:
    """Whether what looks like a verb is the label of a fact box that ran together: "... <Town>, Ohio Died July 4, 1914 <Town>"."""
    inside = word.sent.start < word.i < word.sent.end - 1
    if not (inside and word.text.istitle() and word.lower_ in words("nouns", "box_labels")):
        return False
    return word.nbor(1).like_num or word.nbor(1).ent_type_ == "DATE"


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
        if verb.dep_ not in {"conj", "xcomp", "advcl", "ccomp"} or verb.head.pos_ not in {"VERB", "AUX"} or is_label(verb.head):
            return None
        if (come_upon := _come_upon(verb) or _led_body(verb)) is not None:
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
    who = subject is None or somebody(subject) is not None
    return who and not stance.negated and not stance.hedges and stance.mode is Mode.ASSERTED


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


def _led_body(verb: Token) -> Token | None:
    """The body right before the comma that a participle of leading is told of: "through the <Name> Council, presided over by <Name>"."""
    comma = before(verb)
    noun = before(comma) if comma is not None and comma.text == "," else None
    relations = lexicon("relations")
    leading = {*relations["led_by"]["passive"], *relations["run_by"]["passive"], *relations["presided_by"]["passive"]}
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or noun is None or lemma_of(verb) not in leading:
        return None
    return noun if noun.pos_ == "PROPN" and head_types().get(noun.lower_) in _BODIES else None


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
