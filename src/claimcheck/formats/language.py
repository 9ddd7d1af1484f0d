"""Whether a text is English prose, the only language whose sentences are understood."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.lexicons import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # code points
_FEWEST_LETTERS = 200  # below, a list of names cannot be told from another language
_LEAST_SHARE = 0.1  # English prose has 0.3 to 0.4, its nearest relatives under 0.08


def looks_english(text: str) -> bool:
    """Whether enough words at the beginning of `text` are frequent English function words. A short text has the benefit of the doubt."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return True
    return sum(word in _function_words() for word in words) >= _LEAST_SHARE * len(words)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(lexicon("formats")["function_words"])
