"""Slips of the tagger that leave a sentence without its verb: "The Orla Bridge measures 300 metres", "was never married"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Span, Token

from claimcheck.lexicons import lexicon, words

_VERBAL = frozenset({"VERB", "AUX"})
_NO_NAMES = frozenset({"ADV", "VERB", "INTJ", "X"})
_NOMINAL_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def mend(doc: Doc) -> None:
    """Give each sentence the verb that its grammar calls for and that the tagger took for a noun or an adjective."""
    for sentence in doc.sents:
        for token in sentence:
            _tag_anew(token)
            if token.text == ":":
                _part_at(token, sentence)
            if token.dep_ == "prep" and token.i == sentence.start and not token.n_rights:
                _complete(token)
            if token.dep_ == "conj" and token.pos_ == "PROPN" and token.head.pos_ == "NOUN":
                _make_subject(token, sentence)
            if token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ == "PROPN":
                _give_back(token, sentence)
            if token.dep_ in _NAME_ROLES and token.pos_ == "PROPN":
                _join_kind(token, sentence)
            if token.dep_ == "appos" and token.tag_ == "NN" and token.head.dep_ == "pobj":
                _lift(token)
            if token.dep_ == "acl" and token.lemma_ in words("clauses", "consisting"):
                _lift_parts(token)
        _part_name(sentence.root)
        if sentence[0].lower_ in words("clauses", "inverting"):
            _turn_back(sentence)
        _find_verb(sentence)
        _join_name(sentence)
        _find_object(sentence)


def _tag_anew(token: Token) -> None:
    """Call what its place in the sentence tells to be a verb or a noun one, whatever the tagger took it for."""
    if token.pos_ == "ADJ" and any(child.dep_ == "auxpass" for child in token.children):
        _make_verb(token, "VBN")
    if token.tag_ == "JJ" and token.dep_ in _NOMINAL_ROLES and _is_thing(token.lower_):
        token.pos_, token.tag_ = "NOUN", "NN"  # "the locomotive, which was built in 1893, stands ..."
    if token.dep_ == "pobj" and token.pos_ in _NO_NAMES and token.text[0].isupper() and token.text[1:].islower():
        token.pos_, token.tag_ = "PROPN", "NNP"  # "was held in Valmere", which looks like an adverb
    if token.dep_ == "acomp" and token.pos_ == "ADJ" and any(child.dep_ == "agent" for child in token.rights):
        _make_passive(token)
    if token.dep_ == "conj" and token.tag_ == "VBZ" and token.head.pos_ == "NOUN":
        _make_plural(token)


def _is_thing(word: str) -> bool:
    return word in words("nouns", "named_kinds", "things") or word in words("clauses", "contests")


def _lift(apposed: Token) -> None:
    """Say of a person or of a building what the parser takes a place for: "was born in <Town>, the son of a miller".

    So the structure of "the viaduct at <Town>, a stone structure 92 metres long" is the viaduct.
    """
    place, above = apposed.head, apposed.head.head.head
    noun = apposed.lemma_.lower()
    meant = None
    if place.head.lower_ not in words("clauses", "placing"):
        return
    if above.pos_ == "VERB" and above.lemma_ in words("clauses", "living") and noun in words("people", "kin", "private", "trades"):
        meant = next((child for child in above.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None)
    elif above.pos_ == "NOUN" and noun in words("clauses", "structures"):
        street = place.lower_ in words("clauses", "streets")
        meant = above if street or above.lemma_.lower() in words("nouns", "built_kinds") else None
    if meant is not None and place.pos_ == "PROPN":
        apposed.head = meant


def _lift_parts(participle: Token) -> None:
    """Say of a thing what it consists of, and not of the place where it is: "dismantled a cell in <Town> consisting of four members"."""
    place = participle.head
    thing = next((token for token in place.ancestors if token.tag_ == "NN"), None)
    if thing is not None and place.pos_ == "PROPN" and place.head.lower_ in words("clauses", "placing"):
        participle.head = thing


def _part_name(verb: Token) -> None:
    """Take a name right before the verb of a sentence without a subject for that, where the parser took it for a part of the verb.

    As in "The Orla Tunnel runs beneath the river".
    """
    name = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if verb.tag_ not in {"VBZ", "VBD"} or name.dep_ != "compound" or name.head != verb or name.pos_ != "PROPN":
        return
    if any(child.dep_ in {"nsubj", "nsubjpass", "expl"} for child in verb.children):
        return
    for child in list(verb.lefts):
        if child != name and child.dep_ in {"det", "amod", "compound", "nummod"}:
            child.head = name
    name.dep_ = "nsubj"


def _make_plural(word: Token) -> None:
    """Take a word in a list of nouns, of which the noun before it was made the subject, for a plural: "and its root causes"."""
    first = next((child for child in word.lefts if child.dep_ == "nsubj"), None)
    owned = first is not None and any(child.dep_ in {"poss", "det"} for child in first.lefts)
    if first is None or not owned or first.i != word.i - 1 or first.tag_ != "NN" or any(child.dep_ == "dobj" for child in word.rights):
        return
    for child in list(first.lefts):
        child.head = word
    first.dep_ = "compound"
    word.pos_, word.tag_ = "NOUN", "NNS"


def _find_object(sentence: Span) -> None:
    """Make the participle behind the subject of a sentence its verb, where an object follows, as behind no such participle.

    As in "The council issued on 3 May its report": the parser makes of it a council, or a report that the council is.
    """
    root = sentence.root
    subject = next((child for child in root.lefts if child.dep_ == "nsubj"), root) if root.pos_ in {"NOUN", "PROPN"} else None
    verb = next((child for child in subject.rights if child.dep_ == "acl"), None) if subject is not None else None
    if subject is None or verb is None or verb.tag_ not in {"VBN", "VBD"} or verb.i != subject.i + 1 or sentence[-1].text != ".":
        return
    own = (*verb.rights, *(child for child in root.rights if child.dep_ == "appos"), *([root] if root != subject else []))
    thing = next((one for one in own if one.dep_ in _OBJECT_LIKE and one.i > verb.i and _is_owned(one)), None)
    if thing is None or any(child.dep_ in {"cop", "aux"} for child in root.children):
        return
    for child in [*subject.rights, *(thing.children if thing == root else ())]:
        if child.i > verb.i and (child.dep_ in {"punct", "advcl"} or child.head == subject):
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBD"
    subject.head, subject.dep_ = verb, "nsubj"
    thing.head, thing.dep_ = verb, "dobj"


_OBJECT_LIKE = frozenset({"dobj", "npadvmod", "appos", "ROOT"})


def _is_owned(noun: Token) -> bool:
    """Whether a possessive pronoun stands before a noun, and no comma, as before an apposition: "its report"."""
    owner = next((child for child in noun.lefts if child.dep_ == "poss" and child.pos_ == "PRON"), None)
    return owner is not None and owner.i > noun.sent.start and owner.nbor(-1).text != ","


def _join_name(sentence: Span) -> None:
    """Make the verb the one of the sentence where the parser took it for that of a clause behind the noun before a name.

    As in "The opera The <Name> premiered in 1910"; but a clause it is in "The bridge <Name> built."
    """
    noun = sentence.root
    verb = next((child for child in noun.rights if child.dep_ == "relcl" and child.tag_ in {"VBD", "VBN", "VBZ"}), None)
    name = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None
    if verb is None or name is None or sentence[-1].text != ".":
        return
    kind = noun.lemma_.lower()
    person = kind in _callings()
    several = person or kind in words("nouns", "ensembles")
    if not several and kind not in words("nouns", "named_kinds"):
        return
    if name.pos_ != "PROPN" or (name.ent_type_ == _PERSON and not several) or name.left_edge.i != noun.i + 1:
        return
    noun.dep_ = "compound" if person else name.dep_
    verb.head, verb.dep_ = verb, "ROOT"
    noun.head = name if person else verb


_PERSON = "PERSON"  # the model's label


def _find_verb(sentence: Span) -> None:
    """Give a sentence without a verb the one that the tagger took for a noun."""
    noun = sentence.root
    if noun.lower_ not in lexicon("clauses")["mistaken"]:
        return
    if noun.pos_ == "NOUN" and _has_subject_of_its_own(noun):
        _make_verb(noun, "VBZ" if noun.tag_ == "NNS" else "VBD")
    elif (subject := _subject_before(sentence, noun)) is not None:
        for child in list(noun.lefts):
            if child != subject:
                child.head = subject
        subject.dep_ = "nsubj"
        _make_verb(noun, "VBZ" if noun.tag_ == "NNS" else "VBD")


def _make_subject(name: Token, sentence: Span) -> None:
    """Take a name with an age for the subject of the verb behind it, where the parser coordinated it with the noun before.

    As in "was hit in the arm and Jane Roe, 32, was hit in the hand".
    """
    age = sentence[name.i + 1 - sentence.start : name.i + 1 + _AGE - sentence.start]
    if len(age) < _AGE or not (age[0].text == age[2].text == "," and age[1].like_num):
        return
    helping = age[-1]
    verb, joining = helping.head, name.head
    served = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    if helping.dep_ not in {"aux", "auxpass"} or verb.i < helping.i or served or name.is_ancestor(verb):
        return
    for child in joining.children:
        if child.dep_ == "cc":
            child.head = verb.head
    name.head, name.dep_ = verb, "nsubjpass" if helping.dep_ == "auxpass" else "nsubj"
    age[1].head, age[1].dep_ = name, "appos"


_AGE = 4  # tokens: a comma, a number, a comma, and the helping verb behind them


def _give_back(name: Token, sentence: Span) -> None:
    """Give a name back to the noun right before it, and its place as the subject to the phrase behind the comma.

    As in "Designed by the architect Jane Roe, the Orla Hall was opened", where the parser took the hall for an apposition to the name.
    """
    first = name.left_edge
    noun = first.nbor(-1) if first.i > sentence.start else name
    thing = next((child for child in name.children if child.dep_ == "appos" and child.i > name.i), None)
    if thing is None or noun.pos_ != "NOUN" or noun.dep_ != "pobj" or thing.left_edge.nbor(-1).text != "," or thing.i > name.head.i:
        return
    if name.is_ancestor(noun) or thing.is_ancestor(name.head):
        return  # the parse would run in a circle
    thing.head, thing.dep_ = name.head, name.dep_
    name.head, name.dep_ = noun, "appos"


def _join_kind(name: Token, sentence: Span) -> None:
    """Hang a noun on the name right behind it, or the name on the noun, where the parser gave the verb both as its subjects.

    As in "The poet Jane Roe died", and in "The length of the film The Orla Road is two hours", where the subject is the length; or two
    objects, as in "wrote the opera The Orla Road".
    """
    first = name.left_edge
    noun = first.nbor(-1) if first.i > sentence.start else name
    if noun.tag_ != "NN" or name.i < noun.i:
        return
    kind = noun.lemma_.lower()
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head == name.head and name.i < name.head.i and kind in _callings():
        name.dep_ = noun.dep_
        noun.head, noun.dep_ = name, "compound"
        return
    if kind not in words("nouns", "named_kinds", "ensembles") or noun.is_ancestor(name.head):
        return
    other = any(child.dep_ in {"nsubj", "nsubjpass"} and child.i < noun.i for child in name.head.lefts)
    object_told = noun.dep_ == "dobj" and noun.head == name.head and name.dep_ in {"npadvmod", "dobj", "oprd"}
    if (other and noun.dep_ == "pobj" and name.dep_ in {"nsubj", "nsubjpass"}) or object_told:
        name.head, name.dep_ = noun, "appos"


_NAME_ROLES = frozenset({"nsubj", "nsubjpass", "npadvmod", "dobj", "oprd"})


def _make_passive(participle: Token) -> None:
    """Make a participle with an agent the verb of its clause, where the tagger took it for an adjective: "was refereed by Jane Roe"."""
    helping = participle.head
    if helping.lemma_ != "be" or not participle.lower_.endswith(_PAST):
        return
    for child in list(helping.children):
        if child != participle:
            child.head = participle
        if child.dep_ == "nsubj":
            child.dep_ = "nsubjpass"
    top = helping.head == helping
    participle.head, participle.dep_ = (participle if top else helping.head), helping.dep_
    helping.head, helping.dep_, helping.pos_ = participle, "auxpass", "AUX"
    participle.pos_, participle.tag_ = "VERB", "VBN"
    word = participle.lower_
    known = (form for form in (word[:-2], word[:-1], word[:-3], f"{word[:-3]}y") if form in _known_verbs())
    participle.lemma_ = next(known, word.removesuffix(_PAST))


_PAST = "ed"


@cache
def _known_verbs() -> frozenset[str]:
    relations = (verb for table in lexicon("relations").values() for verb in table["passive"])
    return frozenset((*relations, *(verb for table in lexicon("properties").values() for verb in table.get("verbs", ()))))


@cache
def _callings() -> frozenset[str]:
    return words("people", "trades", "calling") | frozenset(lexicon("nouns")["heads"]["Person"])


def _part_at(colon: Token, sentence: Span) -> None:
    """Take the word before a colon, where the parser made it a part of a name behind it ("X: Y and Z"), for what the list belongs to."""
    before = colon.nbor(-1) if colon.i > sentence.start else colon
    behind = before.head
    if before.dep_ in {"nmod", "compound"} and behind.i > colon.i and behind.head.i < before.i:
        before.dep_ = behind.dep_
        before.head = behind.head
        behind.dep_ = "appos"
        behind.head = before


def _complete(preposition: Token) -> None:
    """Give a preposition at the beginning the period behind it, where the parser made that a part of the number behind it.

    As in "Within its first year 300,000 copies were sold".
    """
    period = next((token for token in preposition.doc[preposition.i + 1 : preposition.i + _LONGEST_PERIOD] if token.pos_ == "NOUN"), None)
    if period is None or period.dep_ not in {"nmod", "compound"} or period.lemma_.lower() not in words("time", "periods"):
        return
    counted = period.head
    if counted.i <= period.i + 1 or not period.nbor(1).like_num:
        return
    for child in list(counted.lefts):
        if child.i < period.i:
            child.head = period
    period.head, period.dep_ = preposition, "pobj"


_LONGEST_PERIOD = 6  # tokens


def _turn_back(sentence: Span) -> None:
    """Make the participle the verb of a sentence whose subject stands behind its auxiliary, where the parser made it a clause of its own.

    As in "Not until 1916 was the Orla Bridge opened", "Only in 1919 had the mill been sold".
    """
    helping = sentence.root
    if helping.pos_ == "ADJ" and any(child.dep_ == "aux" and child.lemma_ == "do" for child in helping.lefts):
        _make_verb(helping, "VB")  # "Only in 1919 did the bridge open"
    if helping.lemma_ not in {"be", "have"}:
        return
    verb, subject = _participle_behind(helping)
    if verb is None or subject is None:
        return
    passive = helping.lemma_ == "be" or any(child.dep_ == "auxpass" for child in verb.lefts)
    for child in list(helping.children):
        if child != verb:
            child.head = verb
    verb.head, verb.dep_, verb.tag_ = verb, "ROOT", "VBN"
    helping.head, helping.dep_, helping.pos_ = verb, "auxpass" if helping.lemma_ == "be" else "aux", "AUX"
    subject.head, subject.dep_ = verb, "nsubjpass" if passive else "nsubj"
    _lead_to_date(sentence, verb)


def _participle_behind(helping: Token) -> tuple[Token | None, Token | None]:
    """The participle behind an auxiliary and its subject between the two, of which the parser may have made what the subject is."""
    for child in helping.rights:
        if child.dep_ == "ccomp" and child.tag_ in {"VBN", "VBD"}:
            return child, next((one for one in child.lefts if one.dep_ in {"nsubj", "nsubjpass"}), None)
        if child.dep_ in {"attr", "nsubj"}:
            return next((one for one in child.rights if one.dep_ == "acl" and one.tag_ == "VBN" and one.nbor(-1).text != ","), None), child
    return None, None


def _lead_to_date(sentence: Span, verb: Token) -> None:
    """Give the preposition at the front of such a sentence the date behind it that the parser took for the subject."""
    preposition = sentence[1] if len(sentence) > 1 else sentence[0]
    year = next((child for child in verb.lefts if child.dep_ in {"nsubj", "nsubjpass"} and child.like_num), None)
    if preposition.dep_ == "mark" and year is not None and year.i == preposition.i + 1:
        preposition.dep_, preposition.pos_ = "prep", "ADP"
        year.head, year.dep_ = preposition, "pobj"


def _has_subject_of_its_own(noun: Token) -> bool:
    """Whether the parser gave a noun a subject, as only verbs have one, and no form of "be" that makes the noun what is said of it."""
    return any(child.dep_ == "nsubj" for child in noun.lefts) and not any(child.dep_ in {"cop", "aux"} for child in noun.children)


def _subject_before(sentence: Span, noun: Token) -> Token | None:
    """The name, or "the river", that a verb taken for a noun is said of, where a sentence has no other verb and goes on behind this one."""
    if noun.pos_ != "NOUN" or noun.i == sentence.start or sentence[-1].text != "." or any(map(_is_verb, sentence)):
        return None
    before = noun.nbor(-1)
    told = any(child.dep_ != "punct" for child in noun.rights)
    thing = before.pos_ == "PROPN" or (
        before.tag_ == "NN" and noun.tag_ == "NNS" and sentence[0].lower_ == "the" and before.i == sentence.start + 1
    )
    return before if told and thing and before.dep_ == "compound" and before.head == noun else None


def _is_verb(token: Token) -> bool:
    """Whether a token can be the verb of its sentence, as the infinitive of "cost 3 million to build" cannot."""
    return token.pos_ in _VERBAL and not any(child.dep_ == "aux" and child.lower_ == "to" for child in token.lefts)


def _make_verb(token: Token, tag: str) -> None:
    token.pos_, token.tag_ = "VERB", tag
    token.lemma_ = lexicon("clauses")["mistaken"].get(token.lower_, token.lemma_)
