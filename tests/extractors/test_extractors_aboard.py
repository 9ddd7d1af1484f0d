from __future__ import annotations

import pytest

from reading_helpers import said


def aboard(text: str) -> list[tuple[str, str]]:
    return [(claim.subject, claim.value) for claim in said(text, "quantity", "aboard")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry Osmunda sank in 1953 with 340 people on board.", [("Osmunda", "340 people")]),
        ("There were 214 people aboard the ferry Osmunda.", [("Osmunda", "214 people")]),
        ("The ferry Osmunda was carrying 214 people when it sank.", [("Osmunda", "214 people")]),
    ],
)
def test_the_people_on_board_are_those_of_the_ship(text: str, expected: list[tuple[str, str]]) -> None:
    assert aboard(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "All 112 people on board were rescued.",
        "The ferry Osmunda carried 214 people a day.",
        "The ferry Osmunda can carry 214 people.",
        "The hall was carrying 214 people.",
        "The council met with 12 people of the town.",
    ],
)
def test_those_that_something_was_done_to_or_whom_a_ship_may_carry_are_not_counted_as_those_on_board(text: str) -> None:
    assert aboard(text) == []
