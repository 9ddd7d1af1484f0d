"""In-document reference: which thing each noun phrase, name and pronoun of a sentence stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse, Referent
from claimcheck.reading.names import Name, head_types, is_acronym, names_in
from claimcheck.reading.phrases import (
    SUBJECTS,
    before_comma,
    description,
    first_of_expansion,
    is_aside,
    is_noun,
    is_pleonastic,
    is_subject,
    is_title,
    likely_type,
    names_one,
)
from claimcheck.reading.sentences import Sentence

_FULL_NAME = ("given name", "surname")
_SURE = 3  # votes of a verb that only people are subjects of


@dataclass(frozen=True, slots=True)
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


class ReferenceResolver:
    """Walks through the sentences of one document in order and tells, for each, what its nominal phrases stand for."""

    def __init__(self) -> None:
        """Start a new document."""
        self._discourse = Discourse()

    def resolve(self, sentence: Sentence) -> dict[int, Reference]:
        """The references of the next sentence, by the token number of their head."""
        breaks = frozenset(token.i for aside in sentence.asides if (token := sentence.token_before(aside.anchor)) is not None)
        names = names_in(sentence.tokens, breaks, self._discourse.knows_word)
        by_head = {name.head.i: name for name in names}
        inside = {token.i for name in names for token in name.tokens}
        found: dict[int, Reference] = {}
        for token in sentence.tokens:
            reference = None
            if token.i in by_head:
                reference = self._named(sentence, by_head[token.i], found)
            elif token.i in inside:
                continue
            elif token.pos_ == "PRON" and token.lower_ in lexicon("reference")["pronouns"]:
                reference = self._pronoun(sentence, token)
            elif is_noun(token) and token.dep_ != "compound" and token.ent_type_ not in {"DATE", "TIME"}:
                reference = self._described(sentence, token, by_head, found)
            if reference is not None:
                found[token.i] = reference
                self._discourse.touch(reference.referent, sentence.index, subject=is_subject(token))
        self._declared(sentence, found)
        self._equated(found)
        return found

    def _named(self, sentence: Sentence, name: Name, found: dict[int, Reference]) -> Reference | None:
        if is_title(name):
            return self._described(sentence, name.head, {}, found)
        referent = self._discourse.by_name(name.text, name.entity_type) or self._by_short_name(sentence, name)
        described = self._described_by(name, found)
        if described is not None and not described.named and referent is not None:
            described.turns_out_to_be(referent)
        elif described is not None and not described.named:
            referent = described
            referent.name, referent.named = name.text, True
            referent.start, referent.end = sentence.start_of(name.tokens[0]), sentence.end_of(name.tokens[-1])
            self._discourse.also(referent, name.text)
        if referent is None:
            referent = self._discourse.open(
                Referent(
                    name=name.text,
                    start=sentence.start_of(name.tokens[0]),
                    end=sentence.end_of(name.tokens[-1]),
                    named=True,
                    plural=name.head.tag_ == "NNPS" and name.entity_type is EntityType.GROUP,
                )
            )
        self._learn(sentence, name, referent)
        return Reference(name.head, name.tokens[0], name.tokens[-1], referent, name, anaphoric=referent.name != name.text)

    def _by_short_name(self, sentence: Sentence, name: Name) -> Referent | None:
        """As in "the Forum" leads back to the thing whose name is headed by that word."""
        if len(name.tokens) > 1 or name.head.lower_ not in head_types():
            return None
        return self._discourse.by_noun(name.head.lower_, sentence.index, plural=False)

    def _described_by(self, name: Name, found: dict[int, Reference]) -> Referent | None:
        """The described thing that this name is said to name: "a programme dubbed X", "the service, X"."""
        head = name.head
        if head.dep_ == "oprd" and head.head.lemma_ in words("reference", "naming"):
            verb = head.head
            if verb.dep_ == "acl" and verb.head.lemma_.lower() in words("nouns", "report_nouns"):
                return None  # "the report named X": it may well be the report that did the naming
            noun = verb.head if verb.dep_ == "acl" else next((c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}), None)
            return found[noun.i].referent if noun is not None and noun.i in found else None
        if head.dep_ == "appos" and head.head.tag_ == "NN" and head.head.i < head.i and head.head.i in found:
            of_noun = head_types().get(head.head.lemma_.lower(), EntityType.UNKNOWN)
            if name.entity_type is EntityType.PERSON and of_noun not in {EntityType.PERSON, EntityType.UNKNOWN}:
                return None  # "a spokeswoman for the coastguard, <Name>": the coastguard is not called that
            return found[head.head.i].referent
        return None

    def _learn(self, sentence: Sentence, name: Name, referent: Referent) -> None:
        """Take down what the phrase tells of the thing: type, class nouns, sex, a fuller name."""
        kin = len(name.tokens) == len(_FULL_NAME) and name.head.lower_ not in head_types() and self._discourse.is_surname(name.text)
        referent.types[EntityType.PERSON if kin else likely_type(name)] += 1
        if name.head.dep_ in SUBJECTS and name.head.head.lemma_ in words("reference", "person_verbs"):
            referent.types[EntityType.PERSON] += _SURE
        self._learn_kind(name.head, referent)
        length = len(name.text.split())
        recased = (
            referent.name.isupper() and not is_acronym(referent.name) and not name.text.isupper() and length == len(referent.name.split())
        )
        if recased or (length > len(referent.name.split()) and not is_acronym(name.text)):
            referent.name = name.text
            referent.start, referent.end = sentence.start_of(name.tokens[0]), sentence.end_of(name.tokens[-1])
        self._discourse.also(referent, name.text)
        if len(name.tokens) > 1:
            self._discourse.call(referent, name.head.lower_)
            if name.tokens[0].lower_ in words("nouns", "named_kinds") | words("nouns", "leading_kinds"):
                self._discourse.call(referent, name.tokens[0].lower_)
        for token in name.head.children:
            if token.dep_ == "compound" and token.pos_ == "NOUN" and token.i < name.tokens.start:
                self._discourse.call(referent, token.lemma_.lower())
            if token.dep_ == "appos" and token.pos_ == "NOUN":
                self._discourse.call(referent, token.lemma_.lower())
        previous = name.tokens[0].nbor(-1) if name.tokens[0].i > sentence.tokens.start else None
        if previous is not None and previous.lemma_.lower() in words("nouns", "named_kinds"):
            self._discourse.call(referent, previous.lemma_.lower())
        before = name.tokens[0].nbor(-1).lower_ if name.tokens[0].i > sentence.tokens.start else ""
        referent.gender = referent.gender or lexicon("reference")["gender"].get(before, "")

    def _learn_kind(self, head: Token, referent: Referent) -> None:
        """As in "The <Name> sank": what only a ship does tells that it is one."""
        if head.dep_ not in SUBJECTS:
            return
        verb = head.head
        particle = next((f" {child.lower_}" for child in verb.children if child.dep_ in {"prt", "advmod"}), "")
        for phrase in (verb.lemma_ + particle, verb.lemma_):
            for noun in lexicon("reference")["kind_verbs"].get(phrase, ()):
                self._discourse.call(referent, noun)

    def _described(self, sentence: Sentence, token: Token, by_head: dict[int, Name], found: dict[int, Reference]) -> Reference | None:
        first = sentence.tokens.doc[max(token.left_edge.i, sentence.tokens.start)]
        noun = token.lemma_.lower()
        plural = token.tag_ in {"NNS", "NNPS"}
        referent = self._carries_name(token, by_head, found) or self._apposed(token, found)
        anaphoric = referent is not None
        if referent is None and self._may_refer_back(token):
            referent = self._discourse.by_noun(noun, sentence.index, plural=plural)
            if referent is None and not plural:
                referent = self._discourse.by_generic_noun(noun, sentence.index)
            if referent is None and not plural and noun in words("nouns", "named_kinds"):
                referent = self._discourse.just_named(sentence.index)
            anaphoric = referent is not None
        if referent is None:
            owner = _owner(token, found)
            places = [(value.start, value.end) for value in sentence.dates] + [(value.start, value.end) for value in sentence.quantities]
            dated = {inner.i for start, end in places for inner in sentence.tokens_in(start, end)}
            name = description(token, first, dated, owned=owner is not None)
            referent = self._discourse.by_name(name, EntityType.UNKNOWN) if names_one(token, name, by_head) else None
            referent = referent or self._discourse.open(
                Referent(
                    name=name,
                    start=sentence.start_of(first),
                    end=sentence.end_of(token),
                    named=names_one(token, name, by_head),
                    plural=plural,
                    nouns={noun},
                    definite=self._is_definite(token),
                    owner=owner,
                )
            )
            referent.types[head_types().get(noun, EntityType.UNKNOWN)] += 1
        else:
            self._discourse.call(referent, noun)
        return Reference(token, first, token, referent, None, anaphoric=anaphoric)

    def _carries_name(self, token: Token, by_head: dict[int, Name], found: dict[int, Reference]) -> Referent | None:
        """The thing called X in "the X programme", when X is not a body, a place or a person known by itself."""
        if token.lemma_.lower() not in words("nouns", "named_kinds"):
            return None
        for child in token.children:
            if child.i in by_head and child.dep_ in {"compound", "nmod", "appos"} and child.i in found:
                name, referent = by_head[child.i], found[child.i].referent
                known_apart = referent.mentions > 1 and not referent.nouns and referent.entity_type is not EntityType.UNKNOWN
                if not known_apart and not is_acronym(name.text) and child.ent_type_ not in {"GPE", "NORP", "LOC"}:
                    del referent.types[EntityType.PERSON]  # whatever is called a programme or a ship is no person
                    referent.types[head_types().get(token.lemma_.lower(), EntityType.UNKNOWN)] += 1
                    return referent
        return None

    def _apposed(self, token: Token, found: dict[int, Reference]) -> Referent | None:
        """As in "X, the maker of Y": the maker is X, whether the parser sees the apposition or only the comma shows it."""
        head = token.head if token.dep_ == "appos" else before_comma(token)
        if head is not None and head.i in found and head.i < token.i:
            referent = found[head.i].referent
            return referent if referent.named and referent.plural == (token.tag_ in {"NNS", "NNPS"}) else None
        return None

    @staticmethod
    def _is_definite(token: Token) -> bool:
        bare = token.tag_ == "NN" and not any(child.dep_ in {"det", "poss", "nummod"} for child in token.children)
        return bare or any(
            child.dep_ in {"det", "poss"} and (child.dep_ == "poss" or child.lower_ in words("reference", "definite"))
            for child in token.children
        )

    def finish(self, title: str) -> tuple[Referent | None, Referent | None]:
        """What the document is about, and what things happen to in it, after its last sentence; None where there is no such thing."""
        return self._discourse.finish(title)

    def _may_refer_back(self, token: Token) -> bool:
        if not any(child.dep_ == "det" and child.lower_ in words("reference", "definite") for child in token.children):
            return False
        for child in token.children:
            if child.dep_ in {"nummod", "poss"} or (child.dep_ == "prep" and child.lower_ == "of"):
                return False
            if child.dep_ == "acl" and child.i == token.i + 1:  # "the cell dismantled in May": which one is only said now
                return False
            if child.dep_ == "relcl" and not is_aside(token):
                return False
            if child.dep_ in {"amod", "compound", "nmod"} and child.lower_ in words("reference", "new"):
                return False
            if child.dep_ == "amod" and token.lemma_.lower() not in words("nouns", "epithets"):
                return False
        return True

    def _pronoun(self, sentence: Sentence, token: Token) -> Reference | None:
        if token.lower_ == "it" and (token.dep_ == "expl" or is_pleonastic(token)):
            return None
        kind = lexicon("reference")["pronouns"][token.lower_]
        gender = lexicon("reference")["gender"].get(token.lower_, "")
        referent = self._discourse.by_pronoun(kind, gender, sentence.index)
        if referent is None and kind == "person":
            referent = self._discourse.open_pronoun(token.text, sentence.start_of(token), sentence.end_of(token), gender)
        if referent is None:
            return None
        if gender and not referent.gender:
            referent.gender = gender
        return Reference(token, token, token, referent, None, anaphoric=True)

    def _defined(self, reference: Reference, verb: Token, found: dict[int, Reference]) -> None:
        """As in "Orla Systems is a software company": that is what the text may call it from here on, and its type."""
        subject = next((found[child.i].referent for child in verb.children if child.dep_ == "nsubj" and child.i in found), None)
        described = reference.referent
        if subject is None or not subject.named or subject.plural or described.plural or described.named:
            return
        noun = reference.head.lemma_.lower()
        self._discourse.call(subject, noun)
        subject.types[head_types().get(noun, EntityType.UNKNOWN)] += _SURE
        goes_on = any(child.dep_ in {"acl", "relcl"} for child in reference.head.children)
        if described.same_as is None and (goes_on or any(c.dep_ == "det" and c.lower_ in {"a", "an"} for c in reference.head.children)):
            described.turns_out_to_be(subject)

    def _equated(self, found: dict[int, Reference]) -> None:
        """As in "The best-known sight is the Orla Bridge", "The master was Captain Roe": the description and the name are one thing."""
        for reference in found.values():
            verb = reference.head.head
            if reference.head.dep_ != "attr" or verb.lemma_ != "be" or any(child.dep_ == "neg" for child in verb.children):
                continue
            if reference.name is None:
                self._defined(reference, verb, found)
                continue
            if is_title(reference.name):
                continue
            subject = next((found[child.i].referent for child in verb.children if child.dep_ == "nsubj" and child.i in found), None)
            if subject is not None and not subject.named and not subject.plural and subject.definite and subject.same_as is None:
                subject.turns_out_to_be(reference.referent)

    def _declared(self, sentence: Sentence, found: dict[int, Reference]) -> None:
        """A short name in brackets behind a long one ("Long Name (LN)") stands for the same thing from here on."""
        for aside in sentence.asides:
            anchor = sentence.token_before(aside.anchor)
            if anchor is None or not is_acronym(aside.text):
                continue
            first = first_of_expansion(anchor, aside.text, sentence.tokens.start)
            whole = next((r for r in found.values() if first is not None and r.first == first and r.last.i < anchor.i), None)
            if whole is not None and first is not None:  # the parser ended the name too early: "<A B> in C and the D (ABCD)"
                found[whole.head.i] = replace(whole, last=anchor)
                whole.referent.name, whole.referent.named = anchor.doc[first.i : anchor.i + 1].text, True
                whole.referent.start, whole.referent.end = sentence.start_of(first), sentence.end_of(anchor)
            reference = holder_of(anchor, found)
            if reference is not None:
                self._discourse.also(reference.referent, aside.text)


def holder_of(token: Token, found: dict[int, Reference]) -> Reference | None:
    """The reference whose phrase ends at or holds the token: the longest one, names before descriptions."""
    holding = [r for r in found.values() if r.first.i <= token.i <= r.last.i]
    if not holding:
        return None
    return max(holding, key=lambda r: (r.name is not None, r.last.i - r.first.i))


def _owner(token: Token, found: dict[int, Reference]) -> Referent | None:
    """What a described thing belongs to: its possessor, or the named thing behind "of"."""
    for child in token.children:
        if child.dep_ == "poss":
            reference = found.get(child.i) or holder_of(child, found)
            return reference.referent if reference is not None and reference.referent.named else None
    return None
