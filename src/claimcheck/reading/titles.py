"""Titles of works in running text, where they are no plain names: "Woman with a Grey Shawl", "The King's Speech", "Paper Kings"."""

from __future__ import annotations

from claimcheck.lexicons import words
from claimcheck.reading.tree import Doc, Span, Token
from claimcheck.values.names import is_english

Title = tuple[str, ...]
"""The words of a name that a text bears as its title, in lower case: "Waiting for You" is one name, however its words look."""

_ARTICLE = "The"
_COMMON = frozenset({"NN", "NNS", "JJ"})


def title_of(tokens: Span) -> Title:
    """The name that a title gives, without an article and what tells it apart behind a comma ("Orla, Maine")."""
    words_of_title = [token.lower_ for token in tokens]
    name = words_of_title[: words_of_title.index(",")] if "," in words_of_title else words_of_title
    return tuple(name[1:] if len(name) > 1 and name[0] in words("nouns", "not_names") else name)


def is_title_of_possessed(doc: Doc, start: int, end: int) -> bool:
    """Whether article, common noun and what it owns are a title: "The King's Speech"; a body's "The Guardian's Editor" is none."""
    owner, following = doc[end - 1], doc[end + 1]
    article = start > 0 and doc[start - 1].text == _ARTICLE
    thing = following.tag_ == "NN" and following.lower_ not in words("people", "trades")
    return article and end - start == 1 and is_english(owner.lower_) and thing


def is_building_of_owner(kind: Token, sentence: Span) -> bool:
    """Whether a noun with a capital behind a possessive ends the name of a building: "Larkin's Bridge", and not "Orla's Museum of Toys"."""
    behind = kind.doc[kind.i + 1 : min(kind.i + 4, sentence.end)]
    goes_on = behind if behind and behind[0].pos_ == "ADP" else behind[:1]
    built = kind.lower_ in words("nouns", "built_kinds", "sited_kinds")
    return built and not any(token.text[0].isupper() and token.ent_type_ != "DATE" for token in goes_on)


def is_of_common_nouns(token: Token) -> bool:
    """Whether two common nouns with capitals begin a sentence as a name: "Paper Kings split up"."""
    following = token.nbor(1) if token.i + 1 < token.sent.end else token
    common = {token.tag_, following.tag_} <= _COMMON and following.text.istitle() and token.text.istitle()
    return common and token.dep_ in {"compound", "amod"} and token.head == following


def goes_on_as_title(doc: Doc, start: int, end: int, sentence: Span) -> int:
    """Where a title of common words ends whose first part is the tokens `start:end`; 0 where they are none.

    As in "Woman with a Grey Shawl" it goes on over a preposition and an article to another word with a capital, which may be a name where
    the whole was written or painted ("The House by the Sea was written by ..."). In a line of capitals nothing can be told.
    """
    if end >= sentence.end or doc[end].lower_ not in words("nouns", "title_prepositions", "title_joins"):
        return 0
    at = end + 1 + (end + 1 < sentence.end and doc[end + 1].lower_ in words("nouns", "title_articles"))
    made = _is_made(doc[start])
    if at >= sentence.end or not doc[at].text.istitle() or not (made or is_english(doc[at].lower_)):
        return 0
    common = all(token.text.istitle() and is_english(token.lower_) and (made or token.ent_type_ not in _NAMED) for token in doc[start:end])
    prose = any(token.text.islower() and token.pos_ in _CONTENT for token in sentence)
    return at + 1 if common and prose else 0


def _is_made(word: Token) -> bool:
    """Whether a word is the subject of what is done to works alone, and so a title or the beginning of one.

    A plural is one only where its verb says that it is one thing ("Flowers of the Alps was written by ..."), and else what has an article
    ("A Dance for Clara was composed by ...").
    """
    if word.dep_ != "nsubjpass" or word.head.lemma_ not in words("nouns", "making_works"):
        return False
    one = any(child.dep_ == "auxpass" and child.lower_ in words("nouns", "singular_verbs") for child in word.head.children)
    return one and (word.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "det" for child in word.lefts))


_NAMED = frozenset({"PERSON", "GPE", "ORG", "LOC", "NORP"})
_CONTENT = frozenset({"VERB", "NOUN", "ADJ"})


def qualifies(word: Token) -> bool:
    """Whether a word at the beginning stands before a common noun or a preposition of its own: "Wartime bombs", "Rainfall in the hills"."""
    before_noun = word.dep_ == "compound" and word.head.text.islower() and word.head.i == word.i + 1
    return before_noun or any(child.dep_ == "prep" and child.i == word.i + 1 for child in word.rights)
