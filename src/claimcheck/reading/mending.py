"""Slips of the tagger that leave a sentence without its verb: "The Orla Bridge measures 300 metres", "was never married"."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from claimcheck.lexicons import lexicon

_VERBAL = frozenset({"VERB", "AUX"})


def mend(doc: Doc) -> None:
    """Give each sentence the verb that its grammar calls for and that the tagger took for a noun or an adjective."""
    for sentence in doc.sents:
        for token in sentence:
            if token.pos_ == "ADJ" and any(child.dep_ == "auxpass" for child in token.children):
                _make_verb(token, "VBN")
        noun = sentence.root
        if noun.lower_ in lexicon("clauses")["mistaken"] and (subject := _subject_before(sentence, noun)) is not None:
            for child in list(noun.lefts):
                if child != subject:
                    child.head = subject
            subject.dep_ = "nsubj"
            _make_verb(noun, "VBZ" if noun.tag_ == "NNS" else "VBD")


def _subject_before(sentence: Span, noun: Token) -> Token | None:
    """The name that a verb taken for a noun is said of, where a whole sentence has no other verb and goes on behind this one."""
    if noun.pos_ != "NOUN" or noun.i == sentence.start or sentence[-1].text != "." or any(token.pos_ in _VERBAL for token in sentence):
        return None
    before = noun.nbor(-1)
    told = any(child.dep_ != "punct" for child in noun.rights)
    return before if told and before.pos_ == "PROPN" and before.dep_ == "compound" and before.head == noun else None


def _make_verb(token: Token, tag: str) -> None:
    token.pos_, token.tag_ = "VERB", tag
    token.lemma_ = lexicon("clauses")["mistaken"].get(token.lower_, token.lemma_)
