"""In-document reference resolved: which thing each noun phrase, name and pronoun of a sentence stands for."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.lexicons import lexicon, words
from claimcheck.model.document import Document
from claimcheck.model.values import EntityType
from claimcheck.reading.ages import age_of_noun, age_told, is_same_person
from claimcheck.reading.ahead import named_owner, names_ahead
from claimcheck.reading.discourse import Discourse
from claimcheck.reading.equating import equate
from claimcheck.reading.headwords import defining_noun, headword_of
from claimcheck.reading.learning import DEFINED, SURE, learn
from claimcheck.reading.names import Name, head_types, is_acronym, names_in
from claimcheck.reading.passages import PassageKind
from claimcheck.reading.people import (
    identified,
    is_official,
    is_person_noun,
    is_those_people,
    one_of_several,
    person_called,
    standing_of,
    subjects_above,
)
from claimcheck.reading.phrases import (
    antecedent_of,
    before_comma,
    description,
    goes_on_with_of,
    has_the,
    in_main_clause,
    is_attribute,
    is_bare,
    is_brought_up,
    is_counted_off,
    is_definite,
    is_denied,
    is_noun,
    is_placed,
    is_possessed,
    is_set_off,
    is_subject,
    is_title,
    is_whole_of_subject,
    may_be_named,
    may_refer_back,
    names_before,
    names_one,
    noun_before,
    type_of_noun,
)
from claimcheck.reading.pronouns import is_unclear, note_replaced, referred_to
from claimcheck.reading.publisher import Publisher
from claimcheck.reading.reference import Reference, is_of_something_else, owner_of, speaking, subject_above
from claimcheck.reading.referents import Referent, fits
from claimcheck.reading.restricting import is_restricted, is_told_apart
from claimcheck.reading.sentences import Sentence
from claimcheck.reading.sites import site_of
from claimcheck.reading.titles import Title, title_of
from claimcheck.reading.topics import finish
from claimcheck.reading.tree import Token


class ReferenceResolver:
    """Walks through the sentences of one document in order and tells, for each, what its nominal phrases stand for."""

    def __init__(self, document: Document) -> None:
        """Start a new document."""
        self._discourse = Discourse()
        self._document = document
        self._publisher = Publisher(document)
        self._titles: list[Title] = []

    def resolve(self, sentence: Sentence) -> dict[int, Reference]:
        """The references of the next sentence, by the token number of their head."""
        breaks = frozenset(token.i for aside in sentence.asides if (token := sentence.token_before(aside.anchor)) is not None)
        if sentence.passage.kind is PassageKind.TITLE:
            self._titles.append(title_of(sentence.tokens))
        dated = {token.i for date in sentence.dates for token in sentence.tokens_in(date.start, date.end)}
        names = names_in(sentence.tokens, breaks, self._discourse.knows_word, self._titles)
        names = [name for name in names if not (name.head.i in dated and is_acronym(name.text))]  # "in the seventh century BC"
        by_head = {name.head.i: name for name in names}
        inside = {at for name in names for at in range(name.tokens.start, name.tokens.end)}
        ahead = names_ahead(sentence, by_head)
        found: dict[int, Reference] = {}
        self._discourse.common.update(token.text for token in sentence.tokens if token.tag_ == "NN" and token.text.islower())
        for token in sentence.tokens:
            if token.i in inside and token.i not in by_head:
                continue
            if token.i in ahead and self._is_led_back(sentence, token):
                del ahead[token.i]  # what the sentence before speaks of comes first
            meant = ahead.get(token.i) or named_owner(token, by_head, found)
            if meant is not None and (named := self._named(sentence, meant, found)) is not None:
                found[meant.head.i] = named
                if token.i in ahead:
                    found[token.i] = Reference(token, token, token, named.referent, None, anaphoric=True)
            if token.i in found:
                self._touch(sentence, token, found[token.i])
                continue
            if token.lower_ in words("reference", "speaking") and is_subject(token) and self._publisher.speaks(sentence, token) is None:
                found[token.i] = speaking(sentence, token)
                continue
            reference = self._meant(sentence, token, by_head, found)
            if reference is not None:
                found[token.i] = reference
                self._touch(sentence, token, reference)
        note_replaced(self._discourse, sentence)
        for reference in found.values():
            self._befallen(reference)
        equate(self._discourse, sentence, found)
        if sentence.index == 0:
            self._headed(sentence, found)
        return found

    def _is_led_back(self, sentence: Sentence, token: Token) -> bool:
        """Whether a pronoun may stand for what an earlier sentence speaks of."""
        kind, gender = lexicon("reference")["pronouns"][token.lower_], lexicon("reference")["gender"].get(token.lower_, "")
        return self._discourse.speaks_of(sentence.index - 1, lambda referent: fits(referent, kind, gender))

    def _headed(self, sentence: Sentence, found: dict[int, Reference]) -> None:
        """Take what a dictionary begins with ("Mining enterprise in Orla, founded in 1851.") for what its heading names."""
        headword = headword_of(self._document)
        if headword is None or (noun := defining_noun(sentence.tokens)) is None or noun.i not in found:
            return
        described = found[noun.i].referent
        if described.named or described.plural:
            return
        self._discourse.open(headword)
        for kind in (noun.lemma_.lower(), headword.name.rsplit(" ", 1)[-1].casefold()):
            self._discourse.call(headword, kind)
        headword.types[type_of_noun(noun)] += 1
        described.turns_out_to_be(headword)
        found[noun.i] = replace(found[noun.i], anaphoric=True)
        self._discourse.touch(headword, sentence.index, subject=True, main=True)

    def _meant(self, sentence: Sentence, token: Token, by_head: dict[int, Name], found: dict[int, Reference]) -> Reference | None:
        """What one token, as the head of its phrase, stands for; None where it stands for nothing."""
        if token.i in by_head:
            return self._named(sentence, by_head[token.i], found)
        if (publisher := self._publisher.speaks(sentence, token)) is not None:
            return self._own(sentence, token, publisher)
        if (whose := antecedent_of(token)) is not None and whose.i in found:
            return Reference(token, token, token, found[whose.i].referent, None, anaphoric=True)
        if token.pos_ == "PRON" and token.lower_ in lexicon("reference")["pronouns"]:
            return referred_to(self._discourse, sentence, token, found)
        if is_noun(token) and token.dep_ != "compound" and token.ent_type_ not in {"DATE", "TIME"}:
            return self._described(sentence, token, by_head, found)
        if (age := age_told(token)) is not None:
            return self._aged(sentence, token, age)
        if is_those_people(token):
            return self._those(sentence, token)
        several = one_of_several(token)
        return self._one_of(sentence, token, several) if several is not None else None

    def _own(self, sentence: Sentence, token: Token, publisher: Referent) -> Reference:
        """As in "we", "our museum": the body whose page the text is. From then on its name leads to it too."""
        if not publisher.mentions:
            known = self._discourse.by_name(publisher.name, publisher.entity_type)
            if known is None:
                self._discourse.open(publisher)
                self._discourse.call(publisher, publisher.name.rsplit(" ", 1)[-1].casefold())
            publisher.turns_out_to_be(known)
        first = sentence.tokens.doc[max(token.left_edge.i, sentence.tokens.start)] if is_noun(token) else token
        return Reference(token, first, token, publisher.resolved, None, anaphoric=True)

    def _touch(self, sentence: Sentence, token: Token, reference: Reference) -> None:
        """Note that the sentence speaks of a thing. "Its motto was ..." goes on speaking of whose motto it is, as its subject."""
        if is_denied(token) or sentence.is_measure(token):
            return  # "not a man was lost", "nine per cent were for it": nobody and nothing is spoken of
        owner = reference.referent.owner
        told_of_owner = owner is not None and not reference.referent.named and is_subject(token) and is_attribute(token)
        says_we = token.lower_ in words("reference", "own_voice")  # and is then no "it"
        main = in_main_clause(token)
        subject = is_subject(token) and not told_of_owner and not says_we
        self._discourse.touch(reference.referent, sentence.index, subject=subject, main=main)
        if owner is not None and told_of_owner:
            self._discourse.touch(owner.resolved, sentence.index, subject=True, main=main)

    def _named(self, sentence: Sentence, name: Name, found: dict[int, Reference]) -> Reference | None:
        if is_title(name):
            return self._described(sentence, name.head, {}, found)
        referent = self._discourse.by_name(name.text, name.entity_type) or self._by_short_name(sentence, name)
        noun = self._noun_named(name, found)
        described = found[noun.i].referent if noun is not None else None
        if described is not None and not described.named and referent is not None:
            described.turns_out_to_be(referent)
        elif described is not None and not described.named:
            referent = described
            self._discourse.christen(referent, name.text, sentence.start_of(name.tokens[0]), sentence.end_of(name.tokens[-1]))
            if not words("people", "private", "kin").isdisjoint(referent.nouns):
                referent.types[EntityType.PERSON] += DEFINED  # "her daughter, <Name>", whatever else bears that name
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
        if noun is not None and found[noun.i].anaphoric and found[noun.i].name is None:
            found[noun.i] = replace(found[noun.i], referent=referent)  # what it was led back to before was a guess
        learn(self._discourse, sentence, name, referent)
        return Reference(name.head, name.tokens[0], name.tokens[-1], referent, name, anaphoric=referent.name != name.text)

    def _by_short_name(self, sentence: Sentence, name: Name) -> Referent | None:
        """As in "the Forum" leads back to the thing whose name is headed by that word."""
        if len(name.tokens) > 1:
            return None
        if name.head.lower_ not in head_types():
            kind = name.head.lower_ in words("nouns", "named_kinds", "things") and not is_told_apart(name.head)
            return self._discourse.headed_by(name.text, sentence.index) if kind and has_the(name.head) else None
        return self._discourse.by_noun(name.head.lower_, sentence.index, plural=False)

    @staticmethod
    def _noun_named(name: Name, found: dict[int, Reference]) -> Token | None:
        """The phrase that this name is said to name: "a programme dubbed X", "the service, X", "identified the man as X"."""
        head = name.head
        noun = None
        if head.dep_ == "oprd" and head.head.lemma_ in words("reference", "naming"):
            verb = head.head
            if verb.dep_ == "acl" and verb.head.lemma_.lower() in words("nouns", "report_nouns"):
                return None  # "the report named X": it may well be the report that did the naming
            noun = verb.head if verb.dep_ == "acl" else next((c for c in verb.children if c.dep_ in {"nsubjpass", "dobj"}), None)
        elif head.dep_ == "appos" and may_be_named(head.head) and head.head.i < head.i and head.head.i in found:
            of_noun = head_types().get(head.head.lemma_.lower(), EntityType.UNKNOWN)
            if name.entity_type is EntityType.PERSON and of_noun not in {EntityType.PERSON, EntityType.UNKNOWN}:
                return None  # "a spokeswoman for the coastguard, <Name>": the coastguard is not called that
            noun = head.head
        elif head.dep_ == "pobj" and head.head.lower_ == "as":
            noun = identified(head)
        else:
            noun = noun_before(name)
        return noun if noun is not None and noun.i in found and not found[noun.i].referent.plural else None

    def _described(self, sentence: Sentence, token: Token, by_head: dict[int, Name], found: dict[int, Reference]) -> Reference | None:
        first = sentence.tokens.doc[max(token.left_edge.i, sentence.tokens.start)]
        noun = token.lemma_.lower()
        plural = token.tag_ in {"NNS", "NNPS"}
        referent = self._carries_name(token, by_head, found) or self._apposed(token, found)
        anaphoric = referent is not None
        age = age_of_noun(token)
        if referent is None and age is not None:
            referent = self._discourse.by_age(age) if is_definite(token) else None
            anaphoric = referent is not None
        elif referent is None and may_refer_back(token):
            referent = self._led_back(sentence, token, plural=plural, found=found)
            if referent is not None and any(self._is_another(name, referent) for name in names_before(token)):
                referent = None  # "the Orla group" is nothing that is called Harlow Mills
            anaphoric = referent is not None
        if referent is None:
            owner = owner_of(token, found) or self._implied_owner(sentence, token)
            if owner is not None:
                owner.owns.add(noun)
            start, end = sentence.start_of(first), sentence.end_of(token)
            places = [(value.start, value.end) for value in sentence.dates] + [(value.start, value.end) for value in sentence.quantities]
            dated = {inner.i for left, right in places if left < end and right > start for inner in sentence.tokens_in(left, right)}
            name = description(token, first, dated, owned=owner is not None)
            named, set_off = names_one(token, name, by_head), is_set_off(token)
            if not named and (site := site_of(token)):
                name, named, owner = f"{site} {noun}", True, None
            referent = self._discourse.by_name(name, EntityType.UNKNOWN) if named else None
            if referent is None and owner is None and not (plural or set_off) and is_definite(token):
                referent = self._discourse.described_alike(name)
            referent = referent or self._discourse.open(
                Referent(
                    name=name,
                    start=start,
                    end=end,
                    named=named,
                    plural=plural,
                    nouns={noun},
                    definite=is_definite(token),
                    owner=owner,
                    set_off=set_off,
                    counted_off=is_counted_off(token),
                    of_somebody=owner is None and is_possessed(token),
                    of_something_else=owner is None and is_of_something_else(token, found),
                    of_another=goes_on_with_of(token),
                    placed=is_placed(token),
                    bare=is_bare(token) and sentence.passage.kind is not PassageKind.TITLE,
                    apart_from=subject_above(token, found),
                    restricted=is_restricted(token),
                )
            )
            referent.types[type_of_noun(token)] += 1
            referent.age, referent.gender = age, lexicon("reference")["gender"].get(noun, "")
        else:
            self._discourse.call(referent, noun)
            referent.age = referent.age or age
        return Reference(token, first, token, referent, None, anaphoric=anaphoric)

    def _is_another(self, name: str, referent: Referent) -> bool:
        """Whether a name is neither a part of a thing's name nor one of its other names."""
        part = name.casefold() in referent.name.casefold().split()
        return not part and self._discourse.by_name(name, EntityType.UNKNOWN) is not referent

    def _implied_owner(self, sentence: Sentence, token: Token) -> Referent | None:
        """The place that "the population" is of where the text leaves it out: the one that the last sentences told of."""
        of_place = token.lemma_.lower() in words("measures", "of_places") and is_definite(token)
        return self._discourse.place_told_of(sentence.index) if of_place else None

    def _led_back(self, sentence: Sentence, token: Token, *, plural: bool, found: dict[int, Reference]) -> Referent | None:
        """What the text has spoken of before that "the programme", "the man" stands for."""
        noun, placed = token.lemma_.lower(), is_placed(token)
        known = self._discourse.by_noun(noun, sentence.index, plural=plural, placed=placed)
        if plural or (placed and not is_person_noun(noun)):
            return known
        if is_person_noun(noun):
            barred = frozenset(id(found[above.i].referent) for above in subjects_above(token) if above.i in found)
            fits = known is not None and not known.official and id(known) not in barred
            return known if fits else person_called(self._discourse, noun, sentence.index, barred)
        known = known or self._discourse.by_generic_noun(noun, sentence.index) or self._discourse.by_wider_noun(noun, sentence.index)
        if is_unclear(self._discourse, token, sentence.index):
            return None
        spoken_of = is_subject(token) or is_whole_of_subject(token)  # not in "paid for the rights to the novel"
        named = known is None and spoken_of and noun in words("nouns", "named_kinds", "landforms")
        return self._discourse.just_named(sentence.index) if named else known

    def _aged(self, sentence: Sentence, token: Token, age: int) -> Reference:
        """As in "the 23-year-old", "a 6-month-old": somebody of that age."""
        first = sentence.tokens.doc[max(token.left_edge.i, sentence.tokens.start)]
        known = self._discourse.by_age(age) if is_definite(token) else None
        start, end = sentence.start_of(first), sentence.end_of(token)
        referent = known or self._discourse.open(
            Referent(lexicon("people")["somebody"], start, end, named=False, definite=is_definite(token), age=age)
        )
        referent.types[EntityType.PERSON] += 1
        return Reference(token, first, token, referent, None, anaphoric=known is not None)

    def _those(self, sentence: Sentence, token: Token) -> Reference:
        """As in "those killed": people of whom the text tells no more."""
        start, end = sentence.start_of(token), sentence.end_of(token)
        referent = self._discourse.open(Referent(lexicon("people")["several"], start, end, named=False, plural=True))
        referent.types[EntityType.GROUP] += 1
        return Reference(token, token, token, referent, None, anaphoric=False)

    def _one_of(self, sentence: Sentence, token: Token, several: Token) -> Reference:
        """As in "one of the victims": somebody else than all others of whom the text speaks."""
        noun = several.lemma_.lower()
        referent = self._discourse.open(Referent(noun, sentence.start_of(token), sentence.end_of(several), named=False, nouns={noun}))
        referent.types[EntityType.PERSON] += 1
        return Reference(token, token, several, referent, None, anaphoric=False)

    @staticmethod
    def _befallen(reference: Reference) -> None:
        """Take down what the sentence says befell a person, and whether this is an official who speaks."""
        referent = reference.referent.resolved
        referent.standings.update({told} if (told := standing_of(reference.head)) else ())
        referent.official = referent.official or (referent.named and any(map(is_official, referent.nouns)))

    def _carries_name(self, token: Token, by_head: dict[int, Name], found: dict[int, Reference]) -> Referent | None:
        """The thing called X in "the X programme", when X is not a body, a place or a person known by itself."""
        kind = token.lemma_.lower()
        if kind not in words("nouns", "named_kinds") or kind in words("nouns", "sited_kinds"):
            return None
        if is_brought_up(token) and kind in words("nouns", "crafts", "artefacts", "she"):
            return None  # "a <Maker> jet", "a <Town> ferry" is one of many
        for child in (*token.children, *(one for part in token.lefts if part.dep_ == "compound" for one in part.lefts)):
            if child.i in by_head and child.dep_ in {"compound", "nmod", "appos"} and child.i in found:
                name, referent = by_head[child.i], found[child.i].referent
                known_apart = referent.mentions > 1 and not referent.nouns and referent.entity_type is not EntityType.UNKNOWN
                if not known_apart and not is_acronym(name.text) and child.ent_type_ not in {"GPE", "NORP", "LOC"}:
                    del referent.types[EntityType.PERSON]  # whatever is called a programme or a ship is no person
                    referent.types[head_types().get(token.lemma_.lower(), EntityType.UNKNOWN)] += SURE
                    return referent
        return None

    def _apposed(self, token: Token, found: dict[int, Reference]) -> Referent | None:
        """As in "X, the maker of Y": the maker is X, whether the parser sees the apposition or only the comma shows it."""
        head = token.head if token.dep_ == "appos" else before_comma(token)
        if head is not None and head.i in found and head.i < token.i:
            referent = found[head.i].referent
            what = referent.definite and token.dep_ == "appos" and is_brought_up(token)  # "the striding bull, a bronze statuette"
            same = referent.named or what or is_same_person(referent, token)
            return referent if same and referent.plural == (token.tag_ in {"NNS", "NNPS"}) else None
        return None

    def finish(self, title: str) -> tuple[Referent | None, Referent | None]:
        """What the document is about, and what things happen to in it, after its last sentence; None where there is no such thing."""
        return finish(self._discourse, title)
