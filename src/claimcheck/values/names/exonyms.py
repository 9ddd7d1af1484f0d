"""Places that have several names: "Köln" and "Cologne", "Bombay" and "Mumbai". The table is `lexicons/exonyms.toml`."""

from __future__ import annotations

from functools import cache

from claimcheck.lexicons import lexicon
from claimcheck.values.names.folding import name_tokens
from claimcheck.values.names.lore import lore


def known_place(name: str) -> int | None:
    """A number that all names of one place share and no other place has; None for a name that the table does not know."""
    return _places().get(_key(name))


def is_known_country(name: str) -> bool:
    """Whether the table knows the name as that of a country."""
    return _key(name) in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(_key(name) for names in lexicon("exonyms")["countries"] for name in names)


@cache
def _places() -> dict[str, int]:
    table = lexicon("exonyms")
    places = [*table["cities"], *table["countries"], *([name] for name in table["alone"])]
    return {_key(name): number for number, names in enumerate(places) for name in names}


def _key(name: str) -> str:
    """The folded words of a name, without the "city of" before it."""
    words = name_tokens(name)
    titled = len(words) > 2 and words[0] in lore().place_titles and words[1] == "of"  # noqa: PLR2004 - and a name behind
    return " ".join(words[2:] if titled else words)
