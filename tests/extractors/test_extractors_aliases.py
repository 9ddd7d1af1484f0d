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


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        ("The Orla Library, a namesake of the one in Tarn, has 900 books.", "Orla Library", "a namesake of the one in Tarn"),
        ("The Orla Library in Lisk, a namesake of the one in Tarn, has 900 books.", "Orla Library", "a namesake of the one in Tarn"),
        ("The Orla Library is a namesake of the one in Tarn.", "Orla Library", "a namesake of the one in Tarn"),
        ("Ada Quill, no relation of the sculptor, sings.", "Ada Quill", "no relation of the sculptor"),
        ("Ada Quill is no relation of the sculptor.", "Ada Quill", "no relation of the sculptor"),
    ],
)
def test_a_text_tells_of_another_one_of_the_name(text: str, subject: str, words: str) -> None:
    assert said(text, "alias") == [Said("alias", subject, "namesake", words)]
    span = the_claim(text, "alias").value_span
    assert span is not None
    assert text[span.start : span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill, a relation of the sculptor, sings.",
        "Ada Quill, no friend of the sculptor, sings.",
        "Ada Quill is no namesake of the sculptor.",
        "Bram Teller met a namesake.",
        "The ferry, a namesake of the one in Tarn, sank.",
    ],
)
def test_a_relative_or_what_has_no_name_has_no_namesake(text: str) -> None:
    assert said(text, "alias") == []


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe (Labour) won the race in 1961.",
        "Jane Roe (Norway) won the race in 1961.",
        "Jane Roe (SPD) won the race in 1961.",
        "The town of Orla (Maine) was founded in 1961.",
    ],
    ids=["a party", "a country", "the letters of one", "a state"],
)
def test_what_somebody_is_of_and_where_a_town_is_are_no_other_names(text: str) -> None:
    assert {claim.predicate for claim in said(text, "alias")} <= {"distinguished_as"}


@pytest.mark.parametrize(
    ("text", "subject", "name"),
    [
        ('Jane Roe ("Labour") won the race in 1961.', "Jane Roe", "Labour"),
        ("Jane Roe (Jenny Marsh) won the race in 1961.", "Jane Roe", "Jenny Marsh"),
        ("Jane Roe (JR) won the race in 1961.", "Jane Roe", "JR"),
        ("The Harbour Office of Eastmere (HOE) was founded in 1961.", "Harbour Office of Eastmere", "HOE"),
    ],
    ids=["in quotation marks", "a full name", "letters of the name", "of a body"],
)
def test_another_name_of_somebody_is_one(text: str, subject: str, name: str) -> None:
    assert said(text, "alias") == [Said("alias", subject, "also_known_as", name)]
