"""Names in a plain form: one alphabet, one case, no marks; and keys under which spellings of one word fall together.

Folding keeps what tells two names apart (every letter and digit) and drops what does not (accents, case, dots, apostrophes, invisible
characters). Other scripts are written in Latin letters by anyascii. `sound_key` goes further, for transliterations only.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from claimcheck.values.names.lore import lore

MAX_LENGTH = 400
"""No name is longer. What stands behind is left out of a comparison, so that hostile input costs no more than a name does."""

_DOTTED = re.compile(r"(?<![A-Za-z])(?:[A-Za-z][.]){2,}(?:[A-Za-z](?![A-Za-z]))?")
_SLASHED = re.compile(r"(?<![A-Za-z])([A-Za-z])/([A-Za-z])(?![A-Za-z])")
_WORD = re.compile(r"[A-Za-z]+|([0-9]+)(?:st|nd|rd|th)?(?![A-Za-z])|[0-9]+", re.IGNORECASE)
_DROPPED = re.compile("['`\"]")
_DOUBLED = re.compile(r"(.)\1+")
_ABJAD = re.compile("[\u0590-\u07ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ACRONYM_LENGTHS = range(2, 6)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a name: `text` folded, and how it was written.

    `capital`: in capital letters only; `acronym`: as one, beside words that are not in capitals, or as letters with dots (`dotted`);
    `abjad`: in a script that leaves out vowels; `cut`: short for a longer word, with a dot at its end; `particle`: the small word that
    stood before it in a person's name ("al").
    """

    text: str
    capital: bool = False
    acronym: bool = False
    dotted: bool = False
    abjad: bool = False
    cut: bool = False
    particle: str = ""


def _plain(name: str) -> str:
    """`name` in ASCII letters of either case, without what the eye does not see."""
    visible = name[:MAX_LENGTH]
    if not visible.isascii():
        composed = unicodedata.normalize("NFKC", visible)
        visible = "".join(char for char in composed if unicodedata.category(char) != "Cf")
    return _DROPPED.sub("", anyascii(visible.replace("&", " and "))).replace("\x00", " ")


@lru_cache(maxsize=65536)
def fold(name: str) -> tuple[Token, ...]:
    """The words of `name`, folded, in their order. Empty for a name without a letter or digit.

    Letters with dots are one word ("L.X.C." as "lxc"); "&" is "and"; a hyphen parts words, an apostrophe does not.
    """
    plain = _plain(name)
    if "/" in plain:
        plain = _SLASHED.sub(r"\1\2", plain)
    dotted = {match.start() for match in _DOTTED.finditer(plain)} if "." in plain else set()
    if dotted:
        plain = _DOTTED.sub(lambda match: match.group().replace(".", "").ljust(len(match.group())), plain)
    matches = list(_WORD.finditer(plain))
    words = [(match.group(1) or match.group(), match.start() in dotted, plain[match.end() : match.end() + 1] == ".") for match in matches]
    shouted = len(words) > 1 and plain == plain.upper()
    abjad = not name.isascii() and bool(_ABJAD.search(name[:MAX_LENGTH]))
    return tuple(
        Token(word.lower(), word.isupper(), is_dotted or _is_acronym(word, shouted=shouted), is_dotted, abjad, is_cut)
        for word, is_dotted, is_cut in words
    )


def _is_acronym(word: str, *, shouted: bool) -> bool:
    return not shouted and len(word) in _ACRONYM_LENGTHS and word.isalpha() and word.isupper()


@lru_cache(maxsize=65536)
def name_tokens(name: str) -> tuple[str, ...]:
    """The words of `name` in lower-case ASCII, British spellings in the American form, without articles.

    "The Théâtre of Ruritania" gives ("theatre", "of", "ruritania") with "theatre" as "theater". Never raises.
    """
    words = tuple(plain_spelling(token.text) for token in fold(name))
    return tuple(word for word in words if word not in lore().articles) or words


def name_key(name: str) -> str:
    """A key that two spellings of a name share when they differ in case, accents, dots, articles or British spelling only.

    Equal keys are as good as equal names. A name without letters and digits is its own key, so that no two of them fall together.
    """
    return " ".join(name_tokens(name)) or name.strip()


@lru_cache(maxsize=65536)
def plain_spelling(word: str) -> str:
    """The normal form of a folded word that has several accepted spellings ("organisation", "labour")."""
    if respelt := lore().spelling.get(word):
        return respelt
    for ending, other in lore().endings:
        if len(word) > len(ending) + 2 and word.endswith(ending):
            return word[: -len(ending)] + other
    return word


def respelt(word: str) -> str:
    """A folded word by the lexicon's rules of sound, its doubled letters kept."""
    opening = next((opening for opening in lore().openings if word.startswith(opening)), "")
    word = word.replace(opening, lore().openings[opening], 1) if opening else word
    for letters, other in lore().sounds:
        word = word.replace(letters, other)
    return word


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """How a folded word sounds, roughly: the spellings that different hands give one foreign word fall together, or nearly.

    "moustapha" and "mustafa" give the same key. The rules stand in the lexicon `names.toml`.
    """
    key = _DOUBLED.sub(r"\1", respelt(_DOUBLED.sub(r"\1", word)))
    return key[:-1] if key.endswith("h") and key[-2:-1] in lore().vowels else key


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of `sound_key(word)`, with its first letter whatever that is: what survives a change of vowels."""
    key = sound_key(word)
    return key[:1] + "".join(char for char in key[1:] if char not in lore().vowels)
