"""Proper names in a sentence, from capitals, small connecting words and the parse; the model's entity types are hints, never identity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicons import lexicon, words
from claimcheck.model.values import EntityType
from claimcheck.reading.numbered import is_in_series, is_numbered, is_of_model
from claimcheck.reading.titles import Title, goes_on_as_title, is_building_of_owner, is_of_common_nouns, is_title_of_possessed, qualifies
from claimcheck.reading.tree import Doc, Span, Token
from claimcheck.values.names import begins_with_given_name, is_english, is_ordinary
from claimcheck.values.places import is_known_place

_BY_LABEL = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "EVENT": EntityType.EVENT,
    "WORK_OF_ART": EntityType.WORK,
    "LAW": EntityType.WORK,
    "NORP": EntityType.GROUP,
}
_NOT_NAMES_LABELS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FULL_NAME = 2  # a given name and a surname
_MISTAKEN_FOR_PEOPLE = frozenset({"PERSON", "ORG", "NORP", "PRODUCT"})
"""The model's labels that people of names it has not seen get."""
_LONGEST_ACRONYM = 10
_LONGEST_NAME = 30  # tokens; a longer run of capitals is a list or a headline, and is cut
_SHORTEST_BEFORE_LETTERS = 2  # words of a name that letters may stand behind


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: the tokens `start:end` of its parse (end exclusive), the token that heads it, and its likely type.

    `text` is the name in the parser's spelling: plain quotes, single spaces, without letters behind a person's name ("Jane Roe OBE").
    """

    tokens: Span
    head: Token
    entity_type: EntityType
    text: str


@cache
def head_types() -> dict[str, EntityType]:
    """By head noun ("bureau") the type of what it heads; the first table of the lexicon wins, and trades are those of people."""
    found: dict[str, EntityType] = {}
    for label, nouns in lexicon("nouns")["heads"].items():
        for noun in nouns:
            found.setdefault(noun, EntityType(label))
    for noun in lexicon("people")["trades"]:
        found.setdefault(noun, EntityType.PERSON)
    return found


def is_acronym(text: str) -> bool:
    """Whether `text` is written like an acronym: two to ten characters, capitals and digits, at most one small letter ("FoI", "MI5")."""
    bare = text.replace(".", "").replace("&", "").replace("-", "")
    if not 1 < len(bare) <= _LONGEST_ACRONYM or not bare.isalnum():
        return False
    capitals = sum(map(str.isupper, bare))
    return capitals > 1 and capitals + sum(map(str.isdigit, bare)) >= len(bare) - 1


def names_in(
    tokens: Span,
    breaks: frozenset[int] = frozenset(),
    is_known: Callable[[str], bool] = lambda _: False,
    titles: Sequence[Title] = (),
) -> list[Name]:
    """The proper names of a sentence in its order, those of the `titles` first. They do not overlap.

    No name goes on over a token in `breaks`, where a parenthesis stood. `is_known` tells of a word whether it has been part of a name
    before: a capital at the beginning of a sentence says nothing by itself.
    """
    doc, first = tokens.doc, tokens.start
    names: list[Name] = []
    at = first
    while at < tokens.end:
        token = doc.tokens[at]
        if at > first and not (token.text[0].isupper() or token.text[0].isdigit()):
            at += 1  # within a sentence no name begins so
            continue
        titled = _end_of_title(doc, at, titles)
        if titled:
            names.append(name_of(doc[at:titled]))
            at = titled
            continue
        if token.lower_ in words("nouns", "name_prefixes") or _is_common_beginning(token, tokens) or _is_calling(token, tokens):
            at += 1
            continue
        begins = at == first and (_begins_known_name(token, is_known) or _is_defined(token))
        if not _is_name_token(token, first) and not begins:
            at += 1
            continue
        end = _first_of_two(doc, at, _run_end(doc, at, tokens, breaks))
        name = _name(doc[at:end])
        if name is not None:
            names.append(name)
        at = end
    return names


def _end_of_title(doc: Doc, at: int, titles: Sequence[Title]) -> int:
    """Where the title that begins at a token ends; 0 where none does."""
    word = doc[at]
    if not (word.text[0].isupper() or word.text[0].isdigit()):
        return 0
    begun = [title for title in titles if title[:1] == (word.lower_,)]
    return max((at + len(title) for title in begun if tuple(token.lower_ for token in doc[at : at + len(title)]) == title), default=0)


def _is_common_beginning(token: Token, sentence: Span) -> bool:
    """Whether a sentence begins with a common noun that no name follows: "Freighter sinks off the coast"."""
    if token.i != sentence.start or is_numbered(token) or _begins_title(token):
        return False
    common = token.lower_ in head_types() or token.lower_ in words("nouns", "named_kinds")
    by_tag = token.tag_ in {"NN", "NNS"} and not _is_one_thing(token)
    by_tag |= token.tag_ == "NNP" and not token.ent_type_ and qualifies(token)
    common |= by_tag and (is_english(token.lower_) or token.lower_.endswith(_GERUND))
    if not common and (token.ent_type_ in {"GPE", "PERSON", "LOC"} or is_acronym(token.text) or not is_ordinary(token.lower_)):
        return False
    following = token.i + 1
    return following >= sentence.end or not (token.doc[following].text[0].isupper() or token.doc[following].lower_ in {"of", "for"})


_GERUND = "ing"


def _is_calling(token: Token, sentence: Span) -> bool:
    """Whether the capital of a noun for people is that of the beginning, or of a line in capitals: "Survivor Jane Roe was ..."."""
    if token.i + 2 >= sentence.end or token.lower_ not in words("people", "calling", "trades"):
        return False
    given, surname = token.nbor(1), token.nbor(2)
    shouted = token.text.isupper() and given.text.isupper()
    return (token.i == sentence.start or shouted) and given.text.isalpha() and all(word.text[0].isupper() for word in (given, surname))


def _begins_known_name(token: Token, is_known: Callable[[str], bool]) -> bool:
    return token.text[0].isupper() and token.pos_ in {"NOUN", "ADJ", "VERB", "ADV"} and is_known(token.text)


def _is_defined(token: Token) -> bool:
    """Whether a sentence begins by saying what the one thing so called is: "Corvane is a comet", and not "Rain is a nuisance"."""
    verb = token.head
    if token.dep_ != "nsubj" or token.tag_ != "NN" or token.lefts or verb.lemma_ != "be" or is_english(token.lower_):
        return False
    attribute = next((child for child in verb.children if child.dep_ == "attr"), None)
    return attribute is not None and any(child.dep_ == "det" for child in attribute.children)


def _is_name_token(token: Token, first: int) -> bool:
    if _counts_in_name(token, first) or _begins_with_number(token, first):
        return True
    if not token.text[0].isupper() or token.lower_ in words("nouns", "not_names") or token.ent_type_ in _NOT_NAMES_LABELS:
        return False
    if _is_label(token):
        return False
    if is_in_series(token):
        return True
    if token.pos_ == "PROPN" or (token.ent_type_ and token.ent_type_ != "NORP"):
        return True
    if token.pos_ not in {"NOUN", "ADJ"}:
        return False
    if _is_language(token):
        return True
    if token.i == first:
        by_grammar = _is_one_thing(token) or is_numbered(token) or _begins_title(token)
        return by_grammar or is_acronym(token.text) or (token.tag_ == "NN" and not is_ordinary(token.lower_))
    return is_acronym(token.text) or (token.ent_type_ != "NORP" and token.pos_ == "NOUN")


def _counts_in_name(token: Token, first: int) -> bool:
    """Whether a number word with a capital makes a name with the capital before it: both words of "Gallant Four"."""
    if token.i == first:
        following = token.nbor(1) if token.i + 1 < token.sent.end else token
        return token.pos_ in {"ADJ", "NOUN"} and following.i != first and _counts_in_name(following, first)
    return (token.pos_ == "NUM" or token.ent_type_ == "CARDINAL") and token.text.istitle() and token.nbor(-1).text.istitle()


def _begins_with_number(token: Token, first: int) -> bool:
    """Whether a number word with a capital within a sentence begins a name: "Nine Winters"."""
    counts = token.pos_ == "NUM" or token.lower_ in words("nouns", "number_words")
    if token.i == first or not counts or not (token.text.istitle() and token.text.isalpha()) or token.i + 1 >= token.sent.end:
        return False
    following, previous = token.nbor(1), token.nbor(-1)
    return following.text.istitle() and following.pos_ in {"NOUN", "PROPN"} and previous.text.islower()


def _is_one_thing(token: Token) -> bool:
    """Whether a common noun at the beginning is a name by its grammar: "Harbours is a film", "Harbours was a film"."""
    if token.tag_ != "NNS" or token.lefts or token.dep_ not in _SUBJECTS:
        return False
    finite = (token.head, *(child for child in token.head.children if child.dep_ in {"aux", "auxpass"}))
    return any(verb.lower_ in words("nouns", "singular_verbs") for verb in finite)


def _is_language(token: Token) -> bool:
    """Whether an adjective is the name of a language: "The official language is <Name>"."""
    verb = token.head
    told = token.dep_ in {"acomp", "attr"} and verb.lemma_ == "be"
    return told and any(child.dep_ == "nsubj" and child.lemma_.lower() == _LANGUAGE for child in verb.lefts)


_LANGUAGE = "language"


def _is_office_or_body(token: Token) -> bool:
    """Whether a noun heads names of bodies, places or offices, and is not just somebody, as in "Woman with a Grey Shawl"."""
    return token.lower_ in head_types() and token.lower_ not in words("people", "private")


def _begins_title(token: Token) -> bool:
    """Whether a common noun at the beginning opens a name of common words: "Paper Kings split up", "Woman with a Grey Shawl is ..."."""
    if _is_office_or_body(token) or token.lower_ in words("nouns", "named_kinds"):
        return False
    return is_of_common_nouns(token) or bool(goes_on_as_title(token.doc, token.i, token.i + 1, token.sent))


def _first_of_two(doc: Doc, start: int, end: int) -> int:
    """The end of the first of two names that stand side by side and end alike: "Jane Mary Roe Janet Roe" in a table."""
    last = doc[end - 1].text
    return next((at + 1 for at in range(start + 1, end - 2) if doc[at].text == last and doc[at + 1].text[0].isupper()), end)


def _is_label(token: Token) -> bool:
    """Whether a word is the label of a line in a fact box that ran together: "Jane Roe Born 3 May 1920", "... Date of birth 3 May"."""
    if token.lower_ not in words("nouns", "box_labels") or token.i + 1 >= len(token.doc):
        return False
    following = token.nbor(1)
    return following.like_num or following.lower_ in words("nouns", "behind_box_labels")


def _run_end(doc: Doc, start: int, sentence: Span, breaks: frozenset[int]) -> int:
    """The end of the name that starts at token `start`: name tokens in a row, and over connectors where the grammar says it goes on."""
    end = start + 1
    while end < min(sentence.end, start + _LONGEST_NAME) and end - 1 not in breaks:
        if doc[end].text == "," and end + 1 < sentence.end and doc[end + 1].lower_ in words("nouns", "legal_forms"):
            end += 2
            continue
        if _begins_person(doc, end) or _ends_address(doc, start, end, sentence):
            break
        if _joins_directly(doc, end, sentence):
            end += 1
            continue
        if _goes_on_with_possessed(doc, start, end, sentence):
            end += 2
            continue
        of_body = _is_office_or_body(doc[end - 1]) and doc[end].lower_ in words("nouns", "connectors")
        titled = 0 if of_body else goes_on_as_title(doc, start, end, sentence)
        if titled:
            end = titled
            continue
        following = end
        while following < sentence.end and doc[following].lower_ in words("nouns", "connectors") and following - end < 2:  # noqa: PLR2004 - "of the"
            following += 1
        if following == end or following >= sentence.end:
            break
        if not _is_name_token(doc[following], sentence.start) or not _connects(doc, start, end, following):
            break
        end = following + 1
    return end


def _ends_address(doc: Doc, start: int, end: int, sentence: Span) -> bool:
    """Whether the name so far is the state or country behind a town ("Orla, Maine"), so that another one begins: "Orla, Maine Orla is"."""
    behind_comma = start > sentence.start + 1 and doc[start - 1].text == "," and doc[start - 2].text[0].isupper()
    return behind_comma and doc[end].lower_ not in head_types() and doc[end].text[0].isupper() and is_known_place(doc[start:end].text)


def _begins_person(doc: Doc, at: int) -> bool:
    """Whether a person's name begins at token `at`, behind a title or the name of an office."""
    token, previous = doc[at], doc[at - 1]
    if token.lower_ in head_types() or token.lower_ in words("nouns", "named_kinds") or not token.text[0].isupper():
        return False
    titled = head_types().get(previous.lower_) is EntityType.PERSON
    return titled or (token.ent_type_ == "PERSON" and token.ent_iob_ == "B" and previous.ent_type_ not in {"PERSON", ""})


def _goes_on_with_possessed(doc: Doc, start: int, end: int, sentence: Span) -> bool:
    """Whether a name goes on over a possessive: "Port Orla Teachers' Union", "Larkin's Bridge"; but not "<Country>'s Central Bank"."""
    if doc[end].tag_ != "POS" or end + 1 >= sentence.end or not _is_name_token(doc[end + 1], sentence.start):
        return False
    owner, following = doc[end - 1], doc[end + 1]
    if is_title_of_possessed(doc, start, end):
        return True
    of_many = owner.tag_ in {"NNS", "NNPS"} or (doc[end].text == "'" and {owner.ent_type_, following.ent_type_} <= _BODIES)
    known = owner.ent_type_ in {"NORP", "PERSON"} or is_known_place(doc[start:end].text)
    if owner.lower_ in words("nouns", "possessors") or (of_many and not known):
        return True
    if end - start == 1 and not is_known_place(owner.text) and is_building_of_owner(following, sentence):
        return True
    saint = end - start > 1 and doc[end - 2].lower_ in words("nouns", "saints")
    return saint and following.lower_ in head_types().keys() | words("nouns", "named_kinds") | words("nouns", "things")


_BODIES = frozenset({"ORG", "FAC"})


def _joins_directly(doc: Doc, at: int, sentence: Span) -> bool:
    token, previous = doc[at], doc[at - 1]
    if token.lower_ in words("nouns", "legal_forms") or (previous.text in words("passages", "numbered_acts") and is_numbered(previous)):
        return True
    if _is_name_token(token, sentence.start):
        # Two names may stand side by side: "the <Harbour Board> <HB>" is one run only if the parse holds them together.
        return not (is_acronym(previous.text) and is_acronym(token.text) and token.head != previous and previous.head != token)
    if token.text.isdigit() or token.text in {"II", "III", "IV", "VI", "VII"}:
        scored = at + 2 < sentence.end and doc[at + 1].text == "-" and doc[at + 2].text.isdigit()  # "beat <Name> 3-1"
        short = len(token.text) < 4 and not scored  # noqa: PLR2004 - not a year
        of_it = token.head == previous or is_of_model(token)
        return short and token.dep_ in {"nummod", "appos"} and of_it and token.ent_type_ not in {"DATE", "TIME"}
    close = not token.whitespace_ and not previous.whitespace_
    return token.text in words("nouns", "dashes") and close and at + 1 < sentence.end and doc[at + 1].text[0].isupper()


def _connects(doc: Doc, start: int, end: int, following: int) -> bool:
    """Whether the connector between tokens `end` and `following` stands inside one name."""
    last, first, connector = doc[end - 1], doc[following], doc[end]
    if connector.lower_ in {"-", "al", "el", "bin", "ibn", "van", "von", "de", "der", "den", "di", "da", "du", "del", "la", "le"}:
        return True
    aged = start > 0 and doc[start - 1].lower_ in words("measures", "age_words")
    if (last.ent_type_ == "PERSON" or aged) and end - start > 1 and last.lower_ not in head_types():
        return False  # "Jane Roe of Eastmere"
    if last.ent_type_ and first.ent_type_ and first.ent_iob_ == "I" and connector.ent_iob_ == "I":
        return connector.lower_ != "and" or any(token.lower_ in {"of", "for"} for token in doc[start:end])
    if connector.lower_ == "of" and doc[start].text in words("passages", "numbered_acts") and last.text[0].isdigit():
        return True  # "Law 03-03 of <Country>"
    if connector.lower_ in {"of", "for"}:
        nouns = (last.lemma_.lower(), last.lower_.removesuffix("s"))  # the base form of a proper name is the name itself
        work = any(head_types().get(noun) is EntityType.WORK for noun in nouns)  # "Songs of the <Name>", taken for a place at times
        taken_for = {"PERSON"} if work else {"GPE", "PERSON"}
        in_place = first.ent_type_ == "GPE" and last.lower_ in words("reference", "titles_of_places")
        if head_types().get(last.lower_) is EntityType.PERSON and (in_place or _is_body(doc, following)):
            return last.lower_ in words("reference", "titles_with_field")  # "Chairman of the Orla Society" is no name of anything
        heads = work or last.lower_ in head_types() or last.lower_ in words("nouns", "with_of")
        return heads and not is_acronym(last.text) and last.ent_type_ not in taken_for
    if connector.text == "&":
        return True
    if connector.lower_ == "and":
        inner = any(token.lower_ in {"of", "for"} for token in doc[start:end])
        return (
            inner
            and first.dep_ == "conj"
            and first.head.i >= start
            and first.ent_type_ not in {"GPE", "PERSON", "NORP"}
            and not is_acronym(first.text)
        )
    return False


def _is_body(doc: Doc, at: int) -> bool:
    """Whether a run of capitalised words is a body's name: the model says so, or its last word does."""
    end = at
    while end + 1 < len(doc) and doc[end + 1].text[0].isupper():
        end += 1
    return doc[at].ent_type_ == "ORG" or head_types().get(doc[end].lower_) in {EntityType.ORGANIZATION, EntityType.COMPANY}


def _name(tokens: Span) -> Name | None:
    while len(tokens) and tokens[-1].lower_ in words("nouns", "connectors"):
        tokens = tokens[:-1]
    if not len(tokens) or (len(tokens) == 1 and len(tokens[0].text) == 1):  # a single letter names nothing
        return None
    return name_of(tokens)


def name_of(tokens: Span) -> Name:
    """The tokens as one name."""
    head = next((token for token in tokens if token.head.i < tokens.start or token.head.i >= tokens.end or token.head == token), tokens[-1])
    last = tokens.end
    while last - tokens.start > _SHORTEST_BEFORE_LETTERS and tokens.doc[last - 1].text in words("nouns", "post_nominals"):
        last -= 1
    return Name(tokens, head, _type(tokens, head), tokens.doc[tokens.start : last].text)


def _type(tokens: Span, head: Token) -> EntityType:
    if len(tokens) > 1 and tokens[0].lower_ in words("nouns", "named_kinds"):
        return EntityType.UNKNOWN  # "Comet Roe", "Operation Heron": no person, whatever follows
    if any(token.lower_ in words("nouns", "title_prepositions") for token in tokens):
        return EntityType.WORK  # "Woman with a Grey Shawl"
    head_type = head_types().get(head.lower_)
    if head_type is not None and (len(tokens) > 1 or head_type is not EntityType.PERSON):
        return head_type
    if head.ent_type_ == "GPE":
        return EntityType.PLACE
    labels = [token.ent_type_ for token in tokens if token.ent_type_]
    if len(tokens) == _FULL_NAME and begins_with_given_name(tokens.text) and set(labels) <= _MISTAKEN_FOR_PEOPLE:
        return EntityType.PERSON
    if any(is_acronym(token.text) for token in tokens) and len(tokens) == 1:
        return EntityType.PLACE if labels == ["GPE"] else EntityType.ORGANIZATION
    return _BY_LABEL.get(max(labels, key=labels.count), EntityType.UNKNOWN) if labels else EntityType.UNKNOWN
