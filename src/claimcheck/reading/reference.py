"""In-document reference: which thing each noun phrase, name and pronoun of a sentence stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.discourse import Discourse, Referent
from claimcheck.reading.names import Name, head_types, is_acronym, names_in
from claimcheck.reading.sentences import Sentence

_FULL_NAME = ("given name", "surname")
_SURE = 3  # votes of a verb that only people are subjects of
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


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


@cache
def _titles() -> frozenset[str]:
    return frozenset(noun for noun, kind in head_types().items() if kind is EntityType.PERSON)


def is_title(name: Name) -> bool:
    """Whether a capitalised run is the name of an office ("Foreign Minister", "Head of the Bureau"), not of a person."""
    return name.head.lower_ in _titles() and (len(name.tokens) > 1 or name.head.lower_ not in {"general", "major"})


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
            elif token.pos_ in {"NOUN", "PROPN"} and token.dep_ != "compound" and token.ent_type_ not in {"DATE", "TIME"}:
                reference = self._described(sentence, token, by_head, found)
            if reference is not None:
                found[token.i] = reference
                self._discourse.touch(reference.referent, sentence.index, subject=_is_subject(token))
        self._declared(sentence, found)
        self._equated(found)
        return found

    def _named(self, sentence: Sentence, name: Name, found: dict[int, Reference]) -> Reference | None:
        if is_title(name):
            return self._described(sentence, name.head, {}, found)
        referent = self._discourse.by_name(name.text, name.entity_type) or self._by_short_name(sentence, name)
        described = self._described_by(name, found)
        if described is not None and not described.named and referent is not None:
            described.same_as = referent
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
        referent.types[EntityType.PERSON if kin else _likely_type(name)] += 1
        if name.head.dep_ in _SUBJECTS and name.head.head.lemma_ in words("reference", "person_verbs"):
            referent.types[EntityType.PERSON] += _SURE
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
            if name.tokens[0].lower_ in words("nouns", "named_kinds"):
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
            referent = self._discourse.open(
                Referent(
                    name=_description(token, first, dated, owned=owner is not None),
                    start=sentence.start_of(first),
                    end=sentence.end_of(token),
                    named=False,
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
        head = token.head if token.dep_ == "appos" else _before_comma(token)
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
            if child.dep_ in {"nummod", "poss", "relcl"} or (child.dep_ == "prep" and child.lower_ == "of"):
                return False
            if child.dep_ == "acl" and child.i == token.i + 1:  # "the cell dismantled in May": which one is only said now
                return False
            if child.dep_ in {"amod", "compound", "nmod"} and child.lower_ in words("reference", "new"):
                return False
            if child.dep_ == "amod" and token.lemma_.lower() not in words("nouns", "epithets"):
                return False
        return True

    def _pronoun(self, sentence: Sentence, token: Token) -> Reference | None:
        if token.lower_ == "it" and (token.dep_ == "expl" or _is_pleonastic(token)):
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
        if described.same_as is None and any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in reference.head.children):
            described.same_as = subject

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
                subject.same_as = reference.referent.resolved

    def _declared(self, sentence: Sentence, found: dict[int, Reference]) -> None:
        """A short name in brackets behind a long one ("Long Name (LN)") stands for the same thing from here on."""
        for aside in sentence.asides:
            anchor = sentence.token_before(aside.anchor)
            if anchor is None or not is_acronym(aside.text):
                continue
            first = _first_of_expansion(anchor, aside.text, sentence.tokens.start)
            whole = next((r for r in found.values() if first is not None and r.first == first and r.last.i < anchor.i), None)
            if whole is not None and first is not None:  # the parser ended the name too early: "<A B> in C and the D (ABCD)"
                found[whole.head.i] = replace(whole, last=anchor)
                whole.referent.name, whole.referent.named = anchor.doc[first.i : anchor.i + 1].text, True
                whole.referent.start, whole.referent.end = sentence.start_of(first), sentence.end_of(anchor)
            reference = holder_of(anchor, found)
            if reference is not None:
                self._discourse.also(reference.referent, aside.text)


def _first_of_expansion(anchor: Token, acronym: str, start: int) -> Token | None:
    """The token at which the words begin whose capitals spell the acronym in front of which they stand; None when none do."""
    letters = [char for char in acronym.upper() if char.isalpha()]
    at = anchor.i
    while letters and at >= start and anchor.i - at <= _LONGEST_EXPANSION:
        token = anchor.doc[at]
        if token.text[0].isupper():
            if token.text[0] != letters[-1]:
                return None
            letters.pop()
            if not letters:
                return token
        at -= 1
    return None


_LONGEST_EXPANSION = 14  # tokens


def holder_of(token: Token, found: dict[int, Reference]) -> Reference | None:
    """The reference whose phrase ends at or holds the token: the longest one, names before descriptions."""
    holding = [r for r in found.values() if r.first.i <= token.i <= r.last.i]
    if not holding:
        return None
    return max(holding, key=lambda r: (r.name is not None, r.last.i - r.first.i))


def _is_subject(token: Token) -> bool:
    """Whether the text goes on to speak of the thing: a subject, or what "there is" brings up."""
    return token.dep_ in _SUBJECTS or (token.dep_ == "attr" and any(child.dep_ == "expl" for child in token.head.children))


def _is_pleonastic(token: Token) -> bool:
    verb = token.head
    around = {child.lemma_.lower() for child in verb.children} | {verb.lemma_.lower()}
    return token.dep_ in _SUBJECTS and bool(around & words("reference", "pleonastic"))


def _before_comma(token: Token) -> Token | None:
    """The head of the name right before ", a ..." or ", the ...", when the phrase goes on to no verb and no list."""
    first = token.left_edge
    if first.dep_ != "det" or token.dep_ not in {"dobj", "attr", "npadvmod", "dep"} or first.i < first.sent.start + _SHORTEST:
        return None
    at = first.i - 1
    if token.doc[at].text != ",":
        return None
    while at > first.sent.start and token.doc[at].is_punct:
        at -= 1
    noun = token.doc[at]
    return noun if noun.pos_ == "PROPN" and not any(child.dep_ == "cc" for child in token.children) else None


_SHORTEST = 2  # tokens before an apposition: a name and a comma


def _likely_type(name: Name) -> EntityType:
    """The name's type, but no person's where the text says "the" or puts it in quotation marks: ships and programmes have these."""
    with_article = any(child.dep_ == "det" and child.lower_ == "the" and child.i < name.tokens.start for child in name.head.children)
    before = name.tokens[0].nbor(-1).lemma_.lower() if name.tokens[0].i > name.tokens[0].sent.start else ""
    if _has_age(name, before):
        return EntityType.PERSON
    if before in words("nouns", "named_kinds") or (before == '"' and name.head.lower_ not in head_types()):
        return EntityType.UNKNOWN
    return EntityType.UNKNOWN if with_article and name.entity_type is EntityType.PERSON and not is_title(name) else name.entity_type


def _has_age(name: Name, before: str) -> bool:
    """Whether an age stands beside a name: "32-year-old Jane Roe", "Jane Roe, 32, ..."; only people have these."""
    if before == "old":
        return True
    doc, after = name.tokens.doc, name.tokens.end
    two_words = len(name.tokens) > 1 and name.head.lower_ not in head_types()
    number = doc[after + 1].text if after + 1 < name.tokens[0].sent.end and doc[after].text == "," else ""
    return two_words and number.isdigit() and 0 < int(number) < _OLDEST


_OLDEST = 120


def _description(token: Token, first: Token, dated: set[int], *, owned: bool) -> str:
    """The noun with what describes it, without determiners, numbers and dates: "wooden bridge" for "the two wooden bridges of 1820"."""
    left_out = dated | {inner.i for child in token.children if child.dep_ == "poss" for inner in child.subtree if owned}
    kept = [
        word.text_with_ws if word.dep_ != "case" else " "
        for word in token.doc[first.i : token.i]
        if word.dep_ not in {"det", "nummod", "quantmod", "predet", "advmod", "appos"}
        and not (word.dep_ == "poss" and word.pos_ == "PRON")
        and not word.like_num
        and word.i not in left_out
    ]
    return "".join([*kept, token.text]).strip("\"' -,") or token.text


def _owner(token: Token, found: dict[int, Reference]) -> Referent | None:
    """What a described thing belongs to: its possessor, or the named thing behind "of"."""
    for child in token.children:
        if child.dep_ == "poss":
            reference = found.get(child.i) or holder_of(child, found)
            return reference.referent if reference is not None and reference.referent.named else None
    return None
