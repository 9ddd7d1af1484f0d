"""Korean names, which two hands seldom write alike in Latin letters: "Pak Chun Il", "Park Chun-il"; "Kim Tong Hun", "Kim Dong-hoon"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.values.names.folding import Token
from claimcheck.values.names.lore import lore

_LENGTHS = (2, 3)

Words = tuple[Token, ...]


def as_korean(left: Words, right: Words) -> tuple[Words, Words] | None:
    """Two people's names in one way of spelling, surname first; None where they do not share a surname, or no word is surely Korean."""
    if len(left) != len(right) or len(left) not in _LENGTHS:
        return None
    known = lore()
    for one in _surname_first(left):
        for other in _surname_first(right):
            sure = {token.text for token in (*one, *other)} & known.surely_korean
            if sure and known.korean[one[0].text] == known.korean[other[0].text]:
                return _spelt(one), _spelt(other)
    return None


def _surname_first(words: Words) -> list[Words]:
    """The name as it stands, and with its last word first: those of the two that begin with a Korean surname."""
    return [turned for turned in (words, (words[-1], *words[:-1])) if turned[0].text in lore().korean]


def _spelt(words: Words) -> Words:
    surname, *syllables = words
    return (replace(surname, text=lore().korean[surname.text]), *(replace(token, text=_syllable(token.text)) for token in syllables))


def _syllable(word: str) -> str:
    for letters, other in lore().korean_sounds:
        start = letters.removeprefix("^")
        if start == letters:
            word = word.replace(letters, other)
        elif word.startswith(start):
            word = other + word.removeprefix(start)
    return word
