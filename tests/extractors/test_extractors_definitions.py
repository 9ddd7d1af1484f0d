"""What a text says that a thing is: its country, and where it lies."""

from __future__ import annotations

import pytest

import claimcheck as cc


def relations(text: str, predicate: str) -> list[tuple[str, str, str]]:
    """Subject, value and polarity of the relations of that name in a text."""
    return [
        (claim.subject.name, claim.value.name, claim.polarity.value)
        for claim in cc.extract_claims(cc.Document.from_text(text))
        if claim.kind == "relation" and claim.predicate == predicate
    ]


def rules(one: str, other: str) -> set[str]:
    return {finding.rule for finding in cc.crosscheck([cc.Document.from_text(one), cc.Document.from_text(other)]).findings}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Roe is a French painter.", [("Jane Roe", "France", "affirmed")]),
        ("Jane Roe was not a French painter.", [("Jane Roe", "France", "negated")]),
        ("Harbour Lights is a 2005 Canadian drama film.", [("Harbour Lights", "Canada", "affirmed")]),
        ("Jane Roe is an African American painter.", []),
        ("Jane Roe is a British-American painter.", []),
        ("Jane Roe is a painter of French villages.", []),
    ],
)
def test_the_country_of_a_definition(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert relations(text, "nationality") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlavik is a village in the north of Norway.", [("Orlavik", "Norway", "affirmed")]),
        ("Orlavik is the capital of the Fenn district and the largest city in Norway.", [("Orlavik", "Norway", "affirmed")]),
        ("Orlavik is in Norway.", [("Orlavik", "Norway", "affirmed")]),
        ("Orlavik is in trouble.", []),
    ],
)
def test_the_place_of_a_definition(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert relations(text, "located_in") == expected


def test_two_countries_clash() -> None:
    assert "CC103" in rules("Jane Roe is a French painter.", "Jane Roe is a Spanish painter.")
    assert "CC103" in rules("Orlavik is in Norway.", "Orlavik is in Sweden.")


def test_a_country_and_what_lies_in_it_do_not() -> None:
    assert not {"CC103", "CC704"} & rules("Jane Roe is an English painter.", "Jane Roe is a British painter.")
    assert not {"CC103", "CC704"} & rules("Jane Roe was born in Kestrel Bay.", "Jane Roe was born in Norway.")


def test_another_profession_makes_it_another_person() -> None:
    assert "CC103" not in rules("Jane Roe is a French painter.", "Jane Roe is a Spanish footballer.")


def test_a_month_without_its_year_clashes_with_another_month() -> None:
    released = "Harbour Lights is the second album by Jane Roe, released on October 30, 2007."
    assert "CC101" in rules(released, "Harbour Lights was released in March.")
    assert "CC101" not in rules(released, "Harbour Lights was released in October.")
