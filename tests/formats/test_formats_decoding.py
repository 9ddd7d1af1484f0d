"""Bytes to text: exact where the encoding is known, said where it was guessed, refused where it is no text."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.formats.decoding import decode

PROSE = "Café “Zoë” in Salé opened on 3 May 2015 — naïve façade.\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_exactly_and_without_its_byte_order_mark(encoding: str) -> None:
    assert decode(PROSE.encode(encoding), "a") == (PROSE, ())


def test_windows_text_is_read_and_said_to_be_a_guess() -> None:
    text, notes = decode(PROSE.encode("cp1252"), "a")
    assert text == PROSE
    assert notes == ("is not UTF-8: read as Windows-1252, so letters with accents may be wrong",)


def test_a_damaged_character_does_not_cost_the_others() -> None:
    data = PROSE.encode()
    text, notes = decode(data.replace("ë".encode(), b"\xc3"), "a")
    assert text == PROSE.replace("ë", "\ufffd")
    assert notes == ("is damaged UTF-8: characters that could not be read stand as U+FFFD (1)",)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
@settings(max_examples=60)
def test_any_text_comes_back_from_utf_8(text: str) -> None:
    assert decode(text.encode(), "a") == (text.removeprefix("\ufeff"), ())


@given(st.binary(max_size=400))
@settings(max_examples=100)
def test_any_bytes_are_read_without_a_nul_or_refused(data: bytes) -> None:
    with suppress(InputError):
        assert "\0" not in decode(data, "the file")[0]


def test_a_refusal_names_the_source_and_what_to_do() -> None:
    with pytest.raises(InputError) as caught:
        decode(b"\0\1\2", "the file")
    assert caught.value.path == "the file"
    assert caught.value.remedy
