"""A number of victims or a size of a part says so in its scope, so that it is never set against that of the whole."""

from __future__ import annotations

import pytest

from reading_helpers import claims_of


def scope(text: str) -> list[tuple[str, ...]]:
    return [claim.qualifiers.scope for claim in claims_of(text) if claim.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The Osmunda mine fire killed 22 Polish miners.", "polish"),
        ("The Osmunda mine fire killed 12 people at the scene.", "at the scene"),
        ("The Osmunda mine fire instantly killed 12 people.", "instantly"),
        ("The Osmunda shooting killed 12 people, including the gunman.", "including the gunman"),
        ("The siege of Osmunda cost the army 340 men.", "the army"),
        ("The Osmunda Statue is 21 metres tall with its pedestal.", "with its pedestal"),
    ],
)
def test_what_makes_a_number_that_of_a_part_is_kept(text: str, part: str) -> None:
    assert [part in told for told in scope(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The Osmunda mine fire killed 12 people.",
        "The Osmunda mine fire killed 12 people in May 1953.",
        "The Osmunda mine fire killed 12 people, including the foreman.",
        "The Osmunda Statue is 21 metres tall.",
    ],
)
def test_when_and_who_among_them_leave_the_whole_as_it_is(text: str) -> None:
    assert scope(text) == [()]


def test_what_had_happened_by_a_time_is_not_the_whole() -> None:
    assert scope("By morning the Osmunda mine fire had killed 11 people.") == [("By morning", "by")]
