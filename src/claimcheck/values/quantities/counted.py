"""What a number counts: the noun phrase behind it, guessed from word forms. The extraction stage knows better, from a parse."""

from __future__ import annotations

from claimcheck.values.quantities.tokens import HYPHENS, Token, at
from claimcheck.values.quantities.vocabulary import Vocabulary

_LONGEST = 5


def counted_noun(tokens: list[Token], start: int, *, singular: bool, words: Vocabulary) -> str:
    """The noun phrase at token `start`, up to its head noun, in the text's own words; empty where none can be told.

    A plural noun ends it. With `singular` (after "one" or a unit with "of") it goes on to the next word that cannot belong to it.
    """
    return counted_phrase(tokens, start, singular=singular, words=words)[0]


def counted_phrase(tokens: list[Token], start: int, *, singular: bool, words: Vocabulary) -> tuple[str, int]:
    """The same, and the index behind it."""
    phrase: list[str] = []
    ends = [start]
    place, head = start, 0
    while len(phrase) < _LONGEST and _continues(at(tokens, place), words):
        text, place = _compound(tokens, place)
        phrase.append(text)
        ends.append(place)
        if is_plural(tokens[place - 1].key, words):
            head = len(phrase)
            if not is_plural(at(tokens, place).key, words):
                break
    if not head and singular:
        head = _without_participle(phrase, words)
    return " ".join(phrase[:head]), ends[head]


def _without_participle(phrase: list[str], words: Vocabulary) -> int:
    """How many words of `phrase` go up to its head: "person lying" counts a person."""
    last = len(phrase)
    while (
        last > 1 and phrase[last - 1].lower() not in words.sets["nouns_like_participles"] and phrase[last - 1].endswith(words.participles)
    ):
        last -= 1
    return last


def is_plural(key: str, words: Vocabulary) -> bool:
    """Whether a word in lower case has the form of a plural noun."""
    if key in words.sets["plurals"]:
        return True
    return len(key) > 2 and key.endswith("s") and not key.endswith(("ss", "us", "is", "'s", "’s")) and key not in words.sets["singulars"]  # noqa: PLR2004 - "as", "is"


def _continues(token: Token, words: Vocabulary) -> bool:
    return token.kind == "word" and token.key not in words.sets["stops"] and token.key not in words.cardinals


def _compound(tokens: list[Token], place: int) -> tuple[str, int]:
    """A word with all that hyphens tie to it, and the index behind it."""
    start = place
    place += 1
    while (
        at(tokens, place).key in HYPHENS
        and at(tokens, place + 1).kind == "word"
        and tokens[place - 1].end == tokens[place].start
        and tokens[place].end == tokens[place + 1].start
    ):
        place += 2
    return "".join(token.text for token in tokens[start:place]), place
