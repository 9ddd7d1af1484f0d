"""Words without their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.values.words import stem


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("cells", "cell"), ("cities", "city"), ("boxes", "box"), ("churches", "church"), ("glass", "glass"), ("bus", "bus"), ("", "")],
)
def test_a_plural_and_its_singular_have_one_stem(plural: str, singular: str) -> None:
    assert stem(plural) == stem(singular) == singular


@given(st.text())
def test_a_stem_is_no_longer_than_its_word(word: str) -> None:
    assert len(stem(word)) <= len(word)
