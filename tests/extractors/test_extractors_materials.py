"""What things are made of, told by a word at their noun."""

from __future__ import annotations

import pytest

from claimcheck.model.claims import Polarity
from reading_helpers import Said, claims_of, said, the_claim


@pytest.mark.parametrize(
    ("text", "thing", "material"),
    [
        ("The bronze statue stands in Lisk.", "bronze statue", "bronze"),
        ("The statue of granite stands in Lisk.", "statue", "granite"),
        ("The Orla Hall has a slate roof.", "slate roof", "slate"),
        ("The Orla Hall has a roof of timber.", "roof", "timber"),
        ("The Tarn Bridge is a steel bridge.", "Tarn Bridge", "steel"),
        ("The oak table of Ada Quill was sold.", "oak table", "oak"),
        ("The hull of oak was built in 1903.", "hull", "oak"),
        ("The crown stood in a case of toughened glass.", "case", "glass"),
        ("The headframe, of riveted steel, was a landmark.", "headframe", "steel"),
        ("The child had a brooch of hammered silver.", "brooch", "silver"),
        ("The Orla Column is of granite.", "Orla Column", "granite"),
        ("The roof of the Orla Hall is of slate.", "roof", "slate"),
    ],
)
def test_a_thing_is_made_of_what_the_word_at_its_noun_says(text: str, thing: str, material: str) -> None:
    assert said(text, "relation", "made_of") == [Said("relation", thing, "made_of", material)]


@pytest.mark.parametrize(
    "text",
    [
        "The steel company grew.",
        "Ada Quill owns a gold company.",
        "The lead singer left.",
        "Ada Quill gave the statue a bronze cap.",
        "The large statue stands in Lisk.",
        "The statue of Ada Quill stands in Lisk.",
        "The Orla Hall has a wall of fame.",
        "The Orla Column is of interest.",
    ],
)
def test_a_word_that_is_no_material_or_stands_at_what_is_no_thing_tells_none(text: str) -> None:
    assert said(text, "relation", "made_of") == []


@pytest.mark.parametrize(
    "text",
    ["The tower of wood and stone was old.", "The Orla Hall has a roof of slate and tin.", "The Orla Column is of granite and marble."],
)
def test_a_thing_of_two_materials_is_of_neither_alone(text: str) -> None:
    assert said(text, "relation", "made_of") == []


@pytest.mark.parametrize(
    "text", ["No bronze statue stands in Lisk.", "There is no bronze statue in Lisk.", "The Orla Hall has no slate roof."]
)
def test_a_thing_that_there_is_not_is_made_of_nothing(text: str) -> None:
    assert said(text, "relation", "made_of") == []


def test_a_material_may_be_denied_or_only_possible() -> None:
    assert the_claim("The Orla Column is not of granite.", "relation", "made_of").polarity is Polarity.NEGATED
    assert the_claim("The Orla Column may be of granite.", "relation", "made_of").hedges == ("possible",)


def test_the_material_is_quoted_as_it_stands() -> None:
    span = the_claim("The bronze statue stands in Lisk.", "relation", "made_of").value_span
    assert span is not None
    assert span.quote == "bronze"


@pytest.mark.parametrize("text", ["The Orla Bridge was rebuilt of stone.", "The Orla Bridge was originally built of wood."])
def test_what_a_thing_was_made_of_at_one_stage_is_no_material_of_it(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.predicate == "made_of"] == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The Orla Hall is of sandstone on the upper floors.", ("on the upper floors",)),
        ("The Orla Hall is of sandstone.", ()),
    ],
)
def test_which_part_is_of_a_material_narrows_it(text: str, scope: tuple[str, ...]) -> None:
    assert the_claim(text, "relation", "made_of").qualifiers.scope == scope
