"""Events that are called by their place: the site that was struck, or a town and a year."""

from __future__ import annotations

import pytest

from reading_helpers import said


def _name(text: str) -> set[str]:
    return {claim.subject for claim in said(text, "event", "occurred")}


@pytest.mark.parametrize(
    "text",
    [
        "The 1996 presidential election in Tarsova was won by Anton Breck.",
        "Helga Morrin won the 1996 presidential election in Tarsova.",
        "The presidential election of 1996 in Tarsova was close.",
        "The Tarsova presidential election of 1996 was close.",
    ],
)
def test_an_election_is_called_by_its_place_and_sort(text: str) -> None:
    assert _name(text) == {"Tarsova presidential election"}


@pytest.mark.parametrize(
    "text",
    [
        "The presidential election in Tarsova was close.",
        "An election in 1996 in Tarsova was close.",
        "The 1996 elections in Tarsova were close.",
        "The 1996 championship in Tarsova was close.",
        "The 1996 election in the capital was close.",
    ],
    ids=["no year", "any", "several", "what may come about twice in a year", "no name"],
)
def test_nothing_else_is(text: str) -> None:
    assert not any(name.startswith("Tarsova") for name in _name(text))
