from __future__ import annotations

import pytest

from reading_helpers import Said, said, the_claim


@pytest.mark.parametrize(
    ("text", "subject", "alias"),
    [
        ("The Bureau of Tidal Safety (BTS) was founded in 2015.", "Bureau of Tidal Safety", "BTS"),
        ("The Harbour Office, also known as the Tide House, was founded in 2015.", "Harbour Office", "Tide House"),
        ("The Osprey (“Sea Eagle”) sank in 1998.", "Osprey", "Sea Eagle"),
        ("The city opened a programme dubbed Orchid in 2014.", "Orchid", "Orchid"),
        ("The town was renamed Port Ansel in 1955.", "Port Ansel", "Port Ansel"),
    ],
)
def test_a_text_declares_another_name(text: str, subject: str, alias: str) -> None:
    assert said(text, "alias") == [Said("alias", subject, "also_known_as", alias)]


def test_the_alias_is_quoted_inside_its_brackets() -> None:
    text = "The Bureau of Tidal Safety (BTS) was founded in 2015."
    span = the_claim(text, "alias").value_span
    assert span is not None
    assert (span.quote, text[span.start - 1], text[span.end]) == ("BTS", "(", ")")


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Office (founded in 2015) has 40 boats.",
        "The Harbour Office (see below) has 40 boats.",
        "The Harbour Office (2015) has 40 boats.",
        "The ferry (BTS) sank.",
        "The Harbour Office has 40 boats.",
        "Ada Quill (32) won the race.",
    ],
)
def test_an_aside_that_is_no_name_or_hangs_on_no_name_declares_nothing(text: str) -> None:
    assert said(text, "alias") == []
