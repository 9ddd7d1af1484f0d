from __future__ import annotations

import pytest

from reading_helpers import Said, said, the_claim

WORDS = "We have never closed the harbour"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f'Ada Quill said: "{WORDS}"', "Ada Quill"),
        (f"Ada Quill said: “{WORDS}”", "Ada Quill"),
        (f"“{WORDS}” Ada Quill said.", "Ada Quill"),
        (f"“{WORDS}” said Ada Quill.", "Ada Quill"),
        (f"Ada Quill told reporters: «{WORDS}»", "Ada Quill"),
        (f"Ada Quill left. She said: “{WORDS}”", "Ada Quill"),
    ],
)
def test_quoted_words_belong_to_who_says_them(text: str, speaker: str) -> None:
    assert said(text, "quotation") == [Said("quotation", speaker, "said", WORDS)]


def test_the_words_are_quoted_where_they_stand() -> None:
    text = f"“{WORDS},” Ada Quill said."
    span = the_claim(text, "quotation").value_span
    assert span is not None
    assert text[span.start : span.end].startswith(WORDS)


@pytest.mark.parametrize(
    "text",
    [
        'Ada Quill said "no".',
        "“We have never closed the harbour.”",
        "The film “A Day in the Harbour” opened in 1990.",
        "“We have never closed the harbour since the great storm”, it read.",
    ],
)
def test_a_word_a_title_or_words_without_a_speaker_are_no_quotation(text: str) -> None:
    assert said(text, "quotation") == []
