"""Measures told in short forms, as adjectives, behind "of" and "with", and before the sentence."""

from __future__ import annotations

import pytest

from reading_helpers import claims_of

TOLD = [
    ("The 305-metre Orla Tower was painted.", "Orla Tower", "height", 305),
    ("The 305-metre-high Orla Tower was painted.", "Orla Tower", "height", 305),
    ("The 12-kilometre Orla Tunnel was opened.", "Orla Tunnel", "length", 12),
    ("The 40-hectare Orla Park was fenced.", "Orla Park", "area", 40),
    ("At 305 metres, the Orla Tower is the tallest of the town.", "Orla Tower", "height", 305),
    ("The Orla Tower rises to a height of 305 metres.", "Orla Tower", "height", 305),
    ("The Orla Bridge was built at a cost of 48 million crowns.", "Orla Bridge", "cost", 48_000_000),
    ("The Orla Bridge was built for 48 million crowns.", "Orla Bridge", "cost", 48_000_000),
    ("The Orla Earthquake, of magnitude 6.4, struck at night.", "Orla Earthquake", "magnitude", 6),
    ("The Orla Prize comes with 900 euros.", "Orla Prize", "prize", 900),
    ("Ada Quill was sentenced to six years in prison.", "Ada Quill", "sentence", 6),
    ("Ada Quill received 900 votes.", "Ada Quill", "votes", 900),
    ("900 people voted for Ada Quill.", "Ada Quill", "votes", 900),
    ("The roof of the Orla Hall, 240 metres in length, leaked.", "roof", "length", 240),
    ("The hall is spanned by a curved roof of larch, 180 metres long.", "curved roof", "length", 180),
    ("The Osprey, a schooner 46 metres long, burnt.", "Osprey", "length", 46),
    ("The Orla Bridge measures 305 metres.", "Orla Bridge", "length", 305),
    ("Many thought the Orla Tower, at 305 metres, an eyesore.", "Orla Tower", "height", 305),
    ("The case holds a dagger of bronze, all 42 centimetres of it.", "dagger", "length", 42),
    ("The Orla Hall measures 305 metres.", "Orla Hall", "size", 305),
    ("The film has a length of 131 minutes.", "film", "duration", 131),
    ("The film is 131 minutes long.", "film", "duration", 131),
    ("The vaccine was 91 per cent effective in children.", "vaccine", "efficacy", 91),
]


@pytest.mark.parametrize(("text", "subject", "measure", "number"), TOLD)
def test_a_short_form_gives_the_measure(text: str, subject: str, measure: str, number: int) -> None:
    told = {(c.subject.name, c.predicate, int(c.value.lower or 0)) for c in claims_of(text) if c.kind == "quantity"}
    assert (subject, measure, number) in told


def test_the_bare_size_of_an_earthquake_is_its_magnitude() -> None:
    told = [(c.predicate, c.subject.name) for c in claims_of("The earthquake measured 6.4 on the scale.") if c.kind == "quantity"]
    assert told == [("magnitude", "earthquake")]


def test_what_its_construction_cost_the_thing_cost_that_a_text_is_about() -> None:
    before, told = "The Orla Dam was completed in 1964. The Orla Dam is high.", "Construction cost 400 million crowns."
    assert ("Orla Dam", "cost") in {(c.subject.name, c.predicate) for c in claims_of(f"{before}\n\n{told}")}


def test_what_construction_cost_right_behind_another_sentence_may_have_been_a_part() -> None:
    before, told = "The Orla Dam was completed in 1964. The Orla Dam was given a new gate.", "Construction cost 400 million crowns."
    assert not [c for c in claims_of(f"{before} {told}") if c.kind == "quantity"]


def test_where_something_lies_is_no_measure_of_it() -> None:
    told = {c.subject.name for c in claims_of("The climbers reached the hut, at 2,900 metres, in the evening.") if c.kind == "quantity"}
    assert "hut" not in told


@pytest.mark.parametrize(
    "text",
    [
        "With 900 seats, the Orla Theatre is the largest of the town.",
        "The Orla Theatre, with 900 seats, is in Eastmere.",
        "The 900 seats of the Orla Theatre are red.",
        "There are 900 seats in the Orla Theatre.",
        "A total of 900 seats are in the Orla Theatre. The Orla Theatre has 900 seats.",
    ],
)
def test_what_a_thing_has_is_told_in_many_ways(text: str) -> None:
    told = {(c.subject.name, c.predicate, int(c.value.lower or 0)) for c in claims_of(text) if c.kind == "quantity"}
    assert ("Orla Theatre", "have", 900) in told


def test_those_who_take_part_beside_somebody_are_not_what_somebody_has() -> None:
    told = {(c.subject.name, c.predicate) for c in claims_of("Eastmere signed the treaty with 28 other countries.") if c.kind == "quantity"}
    assert ("Eastmere", "have") not in told


def test_what_a_thing_can_hold_is_no_mere_possibility() -> None:
    (claim,) = (c for c in claims_of("The Orla Theatre can hold 900 people.") if c.kind == "quantity")
    assert claim.hedges == ()


def test_what_somebody_can_pay_is_one() -> None:
    claims = [c for c in claims_of("Orla Systems can pay a fine of 900 euros.") if c.kind == "quantity"]
    assert claims
    assert all(claim.hedges for claim in claims)


def test_a_sum_before_a_name_is_the_cost_of_what_has_the_name() -> None:
    for text in ("The $61 million Orla Hall was opened in 1990.", "Ada Quill built the $61 million Orla Hall."):
        assert ("Orla Hall", "cost", 61_000_000) in {
            (c.subject.name, c.predicate, int(c.value.lower or 0)) for c in claims_of(text) if c.kind == "quantity"
        }


@pytest.mark.parametrize(
    "text",
    [
        "The $61 million hall was opened in 1990.",  # which hall?
        "The $61 million Orla Prize was given in 1990.",
        "Ada Quill gave the 61 Orla Hall a lamp.",
    ],
)
def test_a_sum_before_a_noun_or_a_prize_and_a_bare_number_are_none(text: str) -> None:
    assert "cost" not in {c.predicate for c in claims_of(text) if c.kind == "quantity"}
