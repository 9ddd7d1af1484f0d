"""What the lexicons know of names, as sets and maps made for look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from claimcheck.lexicons import lexicon


@dataclass(frozen=True, slots=True)
class Lore:
    """Word lists and tables of the lexicons `names`, `names_people`, `names_words` and `names_english`. All words are folded."""

    articles: frozenset[str]
    stopwords: frozenset[str]
    joining: frozenset[str]
    generic: frozenset[str]
    bodies: frozenset[str]
    place_titles: frozenset[str]
    class_words: frozenset[str]
    arabic_articles: frozenset[str]
    glued_article: str
    words: frozenset[str]
    english: frozenset[str]
    distinct: dict[str, frozenset[int]]
    abbreviations: dict[str, str]
    adjectives: dict[str, str]
    spelling: dict[str, str]
    endings: tuple[tuple[str, str], ...]
    legal_forms: dict[tuple[str, ...], str]
    legal_words: frozenset[str]
    numbers: dict[str, int]
    sounds: tuple[tuple[str, str], ...]
    openings: dict[str, str]
    alternatives: tuple[tuple[str, str], ...]
    numbering: frozenset[str]
    vessel_titles: frozenset[str]
    glued_particles: dict[str, frozenset[str]]
    fathers: tuple[str, ...]
    father_vowels: tuple[str, ...]
    derived: tuple[str, ...]
    surname_endings: tuple[str, ...]
    korean: dict[str, str]
    surely_korean: frozenset[str]
    korean_sounds: tuple[tuple[str, str], ...]
    descent: frozenset[str]
    syllable: re.Pattern[str]
    syllables: re.Pattern[str]
    vowels: str
    starts: dict[str, frozenset[int]]
    titles: frozenset[str]
    suffixes: dict[str, str]
    particles: frozenset[str]
    compound_heads: frozenset[str]
    compound_starts: tuple[str, ...]
    compound_links: frozenset[str]
    compound_tails: tuple[str, ...]
    tail_words: frozenset[str]
    short_endings: tuple[str, ...]
    given: dict[str, frozenset[int]]
    surnames: frozenset[str]


def _lines(lines: list[str]) -> dict[str, frozenset[int]]:
    """Each word of `lines` with the numbers of the lines that it stands in."""
    numbers: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for word in line.split():
            numbers.setdefault(word, set()).add(number)
    return {word: frozenset(found) for word, found in numbers.items()}


@cache
def lore() -> Lore:
    """The lexicons, read once in a process."""
    names, people, words = lexicon("names"), lexicon("names_people"), lexicon("names_words")
    forms = {tuple(spelt.split()): form for form, spellings in names["legal_forms"].items() for spelt in spellings}
    legal_words = frozenset(words[0] for words in forms if len(words) == 1)
    parts = people["parts"]
    return Lore(
        articles=frozenset(names["articles"].split()),
        stopwords=frozenset(names["stopwords"].split()),
        joining=frozenset(names["joining"].split()),
        generic=frozenset(names["generic"].split()),
        bodies=frozenset(names["bodies"].split()),
        place_titles=frozenset(names["place_titles"].split()),
        class_words=frozenset(names["class_words"].split()),
        arabic_articles=frozenset(names["arabic_articles"].split()),
        glued_article=names["glued_article"],
        words=frozenset(words["words"].split()),
        english=frozenset(lexicon("names_english")["words"].split()),
        distinct=_lines(names["distinct"]),
        abbreviations=names["abbreviations"],
        adjectives=names["adjectives"],
        spelling=names["spelling"],
        endings=tuple(names["endings"].items()),
        legal_forms=forms,
        legal_words=legal_words,
        numbers=names["numbers"],
        sounds=tuple((rule[0], rule[1]) for rule in names["sound"]["rules"]),
        openings=names["sound"]["openings"],
        alternatives=tuple((rule[0], rule[1]) for rule in names["sound"]["alternatives"]),
        numbering=frozenset(names["numbering"].split()),
        vessel_titles=frozenset(names["vessel_titles"].split()),
        glued_particles={head: frozenset(words.split()) for head, words in parts["glued_particles"].items()},
        fathers=tuple(parts["fathers"]),
        father_vowels=tuple(parts["father_vowels"]),
        derived=tuple(parts["derived"]),
        surname_endings=tuple(parts["surname_endings"]),
        korean={word: line.split()[0] for line in people["korean"]["surnames"] for word in line.split()},
        surely_korean=frozenset(people["korean"]["surely"].split()),
        korean_sounds=tuple((rule[0], rule[1]) for rule in people["korean"]["sounds"]),
        descent=frozenset(parts["descent"].split()),
        syllable=re.compile(people["chinese"]["syllable"]),
        syllables=re.compile(f"(?:{people['chinese']['syllable']}){{1,3}}"),
        vowels=names["sound"]["vowels"],
        starts=_lines([" ".join(letters) for letters in names["sound"]["starts"]]),
        titles=frozenset(people["titles"].split()) - frozenset(" ".join(parts["given"]).split()),
        suffixes=people["suffixes"],
        particles=frozenset(parts["particles"].split()),
        compound_heads=frozenset(parts["compound_heads"]),
        compound_starts=tuple(parts["compound_starts"]),
        compound_links=frozenset(parts["compound_links"].split()),
        compound_tails=tuple(parts["compound_tails"]),
        tail_words=frozenset(parts["tail_words"].split()),
        short_endings=tuple(parts["short_endings"]),
        given=_lines(parts["given"]),
        surnames=frozenset(parts["surnames"].split()),
    )


def given_name_groups(word: str) -> tuple[int, ...]:
    """The given names that the folded `word` is a form of, as numbers; empty when it is none that is known."""
    return tuple(sorted(lore().given.get(word, ())))


def is_common_surname(word: str) -> bool:
    """Whether so many people bear the folded surname that it tells little."""
    return word in lore().surnames


def is_common_name(word: str) -> bool:
    """Whether the folded word is a known given name or a common surname, which on its own tells no person."""
    return word in lore().surnames or word in lore().given


def is_body_word(word: str) -> bool:
    """Whether the folded word stands in names of bodies only, never in a person's."""
    return word in lore().bodies


@cache
def given_names() -> dict[str, str]:
    """The given names that tell the sex, with that sex, "m" or "f"."""
    people = lexicon("people")
    return {name: sex for sex, names in (("m", people["male"]), ("f", people["female"])) for name in names.split()}
