from __future__ import annotations

import pytest

from claimcheck.reading.restricting import is_restricted, is_told_apart
from claimcheck.reading.tree import Token
from reading_helpers import reading_of, thing


def _noun(text: str, word: str) -> Token:
    [found] = [token for read in reading_of(text).sentences for token in read.sentence.tokens if token.text == word]
    return found


@pytest.mark.parametrize(
    ("text", "restricted"),
    [
        ("The ship that rammed the ferry was old.", True),
        ("The ship painted in May was old.", True),
        ("The ship next to it was old.", True),
        ("The ship, which rammed the ferry, was old.", False),
        ("The old ship sank.", False),
    ],
)
def test_what_follows_a_noun_without_a_comma_tells_which_one_is_meant(text: str, *, restricted: bool) -> None:
    assert is_restricted(_noun(text, "ship")) is restricted


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The ship, a ferry, sank.", True),
        ("The ship of Ada Quill sank.", True),
        ("Ada Quill's ship sank.", True),
        ("The ship sank.", False),
    ],
)
def test_a_phrase_or_an_owner_tells_a_thing_apart(text: str, *, apart: bool) -> None:
    assert is_told_apart(_noun(text, "ship")) is apart


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Orla Star is a ship. The ship that rammed her was built in 1950.", "The ship", None),
        ("The Orla Star is a ship. The ship was built in 1950.", "The ship", "Orla Star"),
    ],
)
def test_a_thing_told_by_what_follows_is_not_the_one_with_a_name(text: str, words: str, name: str | None) -> None:
    assert thing(text, words) == name
