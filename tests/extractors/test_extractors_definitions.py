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


def test_what_a_film_of_another_year_is_says_nothing_of_a_namesake() -> None:
    assert "CC103" not in rules("Harbours is a 2001 American drama film.", "Harbours is a 1979 Canadian drama film.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roe is a French painter and poet.", "Jane Roe is not a poet."),
        ("Jane Roe became the first woman to lead a party in Fenn.", "Jane Roe was not the first woman to lead a party in Fenn."),
        ("Orla Gin derives its predominant flavour from juniper.", "Orla Gin does not derive its main flavour from juniper."),
    ],
)
def test_a_denied_definition_clashes(one: str, other: str) -> None:
    assert "CC104" in rules(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orla Lake is a city in Green County.", "Orla Lake is not green."),
        ("Jane Roe is a friend of the poet.", "Jane Roe is not a poet."),
        ("Jane Roe hoped to become a painter.", "Jane Roe is not a painter."),
    ],
)
def test_what_was_not_said_is_not_denied(one: str, other: str) -> None:
    assert "CC104" not in rules(one, other)


def test_an_ordinal_or_a_year_in_a_definition_is_a_figure() -> None:
    said = "Jane Roe {} the {} woman to lead a major party in Fenn."
    assert "CC108" in rules(said.format("became", "second"), said.format("was", "first"))
    play = "Harbour Lights is a {} comedy in three acts by Jane Roe."
    assert "CC108" in rules(play.format(1930), play.format(1940))


def test_what_happened_at_two_times_is_no_slip_in_a_definition() -> None:
    said = "Jane Roe was the champion of Fenn County on the river in {}."
    assert "CC108" not in rules(said.format(1930), said.format(1940))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The QX-35 first flew on 15 December 2006.", "The Orla Martin QX-35 Heron first flew on 15 July 2006."),
        ("It was established on 4 June 1992 after a long debate.", "Orlavia was established in 1993."),
        ("The film was released on 23 March 2007.", "Reign Over Kings was released in 2017."),
    ],
)
def test_two_first_days_clash(one: str, other: str) -> None:
    assert "CC101" in rules(one, other)


def test_where_a_relative_clause_places_somebody() -> None:
    assert relations("Jane Roe fled to Norway, where she lives.", "lives_in") == [("Jane Roe", "Norway", "affirmed")]
