"""What a name is made of: the core that identifies, and around it titles, legal forms, numbers and small words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck.values.names.folding import Token, fold, plain_spelling
from claimcheck.values.names.lore import given_names, lore

LETTERS_OF_ACRONYM = 3
"""With fewer letters too many names have the same initials."""

MAX_TOKENS = 24
"""Names have fewer words; what stands behind is left out."""

LONGEST_LEGAL_FORM = 5
"""How many words the longest legal form has ("Gesellschaft mit beschränkter Haftung", "open joint stock company")."""

_LOW_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_TENS_ROMAN = {"": 0, "x": 10, "xx": 20, "xxx": 30}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: the words that identify, given name first; the same with the particles among them; junior, senior or an ordinal."""

    core: tuple[Token, ...]
    words: tuple[Token, ...]
    suffix: str


@dataclass(frozen=True, slots=True)
class BodyName:
    """Any other name: the words that identify, in their order; its numbers and legal forms; all its words without and with legal forms."""

    core: tuple[Token, ...]
    numbers: tuple[int, ...]
    legal: tuple[str, ...]
    words: tuple[Token, ...]
    full: tuple[Token, ...]


@lru_cache(maxsize=65536)
def person_name(name: str) -> PersonName:
    """The parts of a person's name. "Smith, Dr. John A., Jr." has the core john, a, smith and the suffix junior."""
    front, comma, back = name.partition(",")
    tokens = fold(name)[:MAX_TOKENS]
    if comma and (behind := _without_suffix(_letters(fold(back)[:MAX_TOKENS]))[0]):
        tokens = (*behind, *fold(front)[: MAX_TOKENS - len(behind)], *(token for token in fold(back) if token.text in lore().suffixes))
    core, suffix = _without_suffix(_letters(tokens))
    while len(core) > 1 and core[0].text in lore().titles:
        core = core[1:]
    core = _compounds(core)
    return PersonName(_without_particles(core), core, suffix)


def _without_particles(core: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words that are no particles, each with the one that stood before it. A last word is no particle."""
    bare: list[Token] = []
    particle = ""
    shouted = all(token.capital for token in core)
    for place, token in enumerate(core):
        initial = len(token.text) == 1 and (token.cut or (token.capital and not shouted))  # the "I." of "V. I. Orlin"
        if token.text in lore().particles and not initial and place < len(core) - 1:
            particle = token.text
        else:
            bare.append(replace(token, particle=particle) if particle else token)
            particle = ""
    return tuple(bare)


@lru_cache(maxsize=65536)
def shows_person(name: str) -> bool:
    """Whether a name of several words begins with a title or a known given name, as only a person's does."""
    words = [token.text for token in fold(name)[:MAX_TOKENS]]
    known = lore()
    return len(words) > 1 and (words[0] in known.titles or any(word in known.given for word in words[:-1]))


def begins_with_given_name(name: str) -> bool:
    """Whether the first of several words is a given name; a street or a school may be called so too ("Charlotte Street")."""
    words = [token.text for token in fold(name)[:MAX_TOKENS]]
    return len(words) > 1 and words[0] in given_names()


def has_body_word(name: str) -> bool:
    """Whether a name has a word that only names of bodies have."""
    return any(token.text in lore().bodies for token in fold(name)[:MAX_TOKENS])


def _letters(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`tokens` with "J.R." as two initials."""
    letters: list[Token] = []
    for token in tokens:
        letters.extend([Token(letter) for letter in token.text] if token.dotted else [token])
    return tuple(letters)


def _without_suffix(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], str]:
    suffix = ""
    while len(tokens) > 1:
        last = tokens[-1]
        regnal = _number(last.text, roman=True) if last.capital and (last.acronym or len(last.text) == 1) else None
        if last.text not in lore().suffixes and regnal is None:
            break
        suffix = lore().suffixes.get(last.text) or (str(regnal) if regnal else suffix)
        tokens = tokens[:-1]
    return tokens, suffix


def _compounds(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`tokens` with compound names in one word and one spelling: "abd al qadir", "abdul qadir" and "abdelqadir" as "abdqadir"."""
    known, words, place = lore(), list[Token](), 0
    while place < len(tokens):
        token = tokens[place]
        rest = tokens[place + 1 :]
        links = 1 if len(rest) > 1 and rest[0].text in known.compound_links else 0
        if token.text in known.compound_heads and len(rest) > links:
            words.append(replace(token, text=f"abd{rest[links].text}", acronym=False))
            place += links + 2
            continue
        if rest and rest[links].text in known.tail_words:
            words.append(replace(token, text=f"{token.text}din", acronym=False))
            place += links + 2
            continue
        words.append(_respelt(token, _one_compound(token.text)))
        place += 1
    return tuple(words)


def _respelt(token: Token, text: str) -> Token:
    return token if token.text == text else replace(token, text=text)


def _one_compound(word: str) -> str:
    known = lore()
    for head in known.compound_starts:
        if word.startswith(head) and len(word) > len(head) + 2:
            return "abd" + word[len(head) :]
    for tail in known.compound_tails:
        if word.endswith(tail) and len(word) > len(tail) + 1:
            return word[: -len(tail)] + "din"
    return word


@lru_cache(maxsize=65536)
def body_name(name: str) -> BodyName:
    """The parts of the name of a body, a place or any other thing. "Ruritania Gas Co., Ltd. III" has the core ruritania, gas."""
    full = _expanded(fold(name)[:MAX_TOKENS])
    rest, legal = _without_legal_forms(_without_own_acronym(full))
    numbers, core = _numbers(tuple(token for token in rest if token.text not in lore().stopwords) or rest)
    return BodyName(core, numbers, legal, rest, full)


def _without_own_acronym(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`tokens` without the acronym of all the others at their end: "Committee of Free Miners (CFM)"."""
    others = tokens[:-1]
    if len(others) < LETTERS_OF_ACRONYM or not tokens[-1].acronym:
        return tokens
    wordy = tuple(token for token in others if token.text not in lore().stopwords)
    initials = {"".join(token.text[0] for token in some) for some in (others, wordy)}
    return others if tokens[-1].text in initials else tokens


def _expanded(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """`tokens` in their normal spelling, with abbreviations written out where they stand beside other words."""
    if len(tokens) < 2:  # noqa: PLR2004 - one word alone is the name itself, not short for something
        return tokens
    expanded: list[Token] = []
    for token in tokens:
        long = lore().abbreviations.get(token.text)
        expanded.extend([Token(word) for word in long.split()] if long else [_respelt(token, plain_spelling(token.text))])
    return tuple(expanded)


def _without_legal_forms(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[str, ...]]:
    """`tokens` without the legal forms at either end, and these. A name that is nothing else keeps its words."""
    legal: list[str] = []
    rest = tokens
    while found := _legal_form(rest):
        words, form = found
        legal.append(form)
        at_end = tuple(token.text for token in rest[-len(words) :]) == words
        rest = rest[: -len(words)] if at_end else rest[len(words) :]
    return rest, tuple(sorted(set(legal)))


def _legal_form(tokens: tuple[Token, ...]) -> tuple[tuple[str, ...], str] | None:
    """The longest legal form that stands at the end, or else at the start, beside other words."""
    texts = tuple(token.text for token in tokens)
    forms = lore().legal_forms
    for length in range(min(LONGEST_LEGAL_FORM, len(texts) - 1), 0, -1):
        for words in (texts[-length:], texts[:length]):
            if words in forms:
                return words, forms[words]
    return None


def _numbers(tokens: tuple[Token, ...]) -> tuple[tuple[int, ...], tuple[Token, ...]]:
    """The numbers among `tokens` in digits, words or Roman figures, and the other words. A first word in Roman letters is a word."""
    numbers: list[int] = []
    core: list[Token] = []
    pending = 0
    for place, token in enumerate(tokens):
        number = _number(token.text, roman=place > 0 and token.capital)
        if token.text in lore().numbering and place + 1 < len(tokens) and tokens[place + 1].text.isdigit():
            continue
        if number is None:
            core.append(token)
        elif pending and number < 10 and not token.text.isdigit():  # noqa: PLR2004 - "forty" waits for "four"
            numbers[-1] += number
        else:
            numbers.append(number)
        pending = 0 if number is None or token.text.isdigit() or number % 10 or number < 20 else number  # noqa: PLR2004 - the tens
    return tuple(sorted(numbers)), tuple(core)


def _number(word: str, *, roman: bool) -> int | None:
    if word.isdigit():
        return int(word) if len(word) < 20 else None  # noqa: PLR2004 - longer ones are compared as words
    if word in lore().numbers:
        return lore().numbers[word]
    if not roman:
        return None
    tens = len(word) - len(word.lstrip("x"))
    low = _LOW_ROMAN.get(word[tens:], 0)
    return _TENS_ROMAN["x" * tens] + low if word and tens < 4 and (low or not word[tens:]) else None  # noqa: PLR2004 - xl is 40


def core_words(name: str) -> tuple[str, ...]:
    """The folded words of a name of any kind that tell it from others, for blocking: names of one thing share nearly all of them.

    Small words, titles, legal forms and class nouns are left out, unless there is no other; compounds are one word, numbers digits.
    """
    known = lore()
    body = body_name(name)
    texts = [token.text for token in _compounds(body.core)]
    idle = known.stopwords | known.generic | known.class_words | known.place_titles
    if not any(text in known.bodies for text in texts):
        idle = idle | known.titles | known.particles | known.suffixes.keys()
    words = tuple(plain_spelling(text) for text in texts if text not in idle) or tuple(texts)
    return (*words, *map(str, body.numbers)) or tuple(token.text for token in body.full)
