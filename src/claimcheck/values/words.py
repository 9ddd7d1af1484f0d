"""Words without their endings, to hold the forms of one word together."""

from __future__ import annotations

_SHORTEST = 3  # letters; what is no longer keeps its ending


def stem(word: str) -> str:
    """A word without its plural ending: enough to hold "cells" and "cell" together, on both sides alike."""
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST else word
