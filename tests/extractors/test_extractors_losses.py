"""What was lost in an event, or with a ship."""

from __future__ import annotations

import pytest

from reading_helpers import claims_of


def _quantities(text: str) -> set[tuple[str, str, str]]:
    return {(c.subject.name, c.predicate, c.value.counted) for c in claims_of(text) if c.kind == "quantity"}


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Flood destroyed 300 houses.",
        "300 houses were destroyed in the Orla Flood.",
        "300 houses were destroyed by the Orla Flood.",
        "Of the 300 houses that were destroyed in the Orla Flood, many were old.",
    ],
)
def test_an_event_destroys_so_many_things(text: str) -> None:
    assert ("Orla Flood", "destroyed", "houses") in _quantities(text)


@pytest.mark.parametrize(
    "told", ["The vessel lost 270 containers.", "270 containers went overboard.", "A total of 270 containers were lost."]
)
def test_a_ship_loses_its_cargo(told: str) -> None:
    assert ("Orla Star", "lost", "containers") in _quantities(f"The ferry Orla Star sank in May. The Orla Star was old. {told}")


def test_a_company_may_lose_things_again_and_again() -> None:
    assert ("Orla Systems", "lost", "customers") not in _quantities("Orla Systems is a company. Orla Systems lost 270 customers.")
