"""Text without the characters that nobody sees, and the way back to where the others stood."""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def without_invisible(text: str) -> tuple[str, list[int] | None]:
    """`text` without zero-width and direction marks, and where each of its code points stood; None for the places when nothing went."""
    if not _INVISIBLE.search(text):
        return text, None
    places = [place for place, character in enumerate(text) if not _INVISIBLE.match(character)]
    return "".join(text[place] for place in places), [*places, len(text)]


def true_span(start: int, end: int, places: list[int] | None) -> tuple[int, int]:
    """Where a stretch of the clean text stands in the text itself; it is not empty."""
    return (start, end) if places is None else (places[start], places[end - 1] + 1)
