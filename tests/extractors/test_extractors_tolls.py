from __future__ import annotations

import pytest

from reading_helpers import claims_of, said


def tolls(text: str) -> list[tuple[str, str, str]]:
    return [(claim.subject, claim.predicate, claim.value) for claim in said(text, "quantity") if claim.predicate in {"killed", "injured"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shooting left three dead and four wounded.", [("shooting", "killed", "3 people"), ("shooting", "injured", "4 people")]),
        ("The shooting that killed two people shocked the town.", [("shooting", "killed", "2 people")]),
        ("The blast killed at least 12 people and wounded 30.", [("blast", "killed", "12.. people"), ("blast", "injured", "30 people")]),
        ("A gunman opened fire, killing two and injuring five.", [("gunman", "killed", "2 people"), ("gunman", "injured", "5 people")]),
        ("At least 12 people died in the fire.", [("fire", "killed", "12.. people")]),
        ("The attack, in which 12 people died, shocked the town.", [("attack", "killed", "12 people")]),
        ("Between 20 and 30 people were injured.", [("people", "injured", "20..30 people")]),
        ("Three of the passengers died.", [("passengers", "killed", "3 passengers")]),
        ("The fire injured about 40 people.", [("fire", "injured", "~40 people")]),
        ("Four people died and 12 were injured.", [("people", "killed", "4 people"), ("people", "injured", "12 people")]),
        (
            "Two people were killed and five others injured in the crash in Corvane on Monday.",
            [("crash", "killed", "2 people"), ("crash", "injured", "5 people")],
        ),
        ("No people were injured in the fire.", [("fire", "injured", "0 people")]),
        ("Nobody was killed in the crash of 1990.", [("crash", "killed", "0 people")]),
        ("The storm killed no one.", [("storm", "killed", "0 people")]),
        ("The fire was loud. Not one of the patients has died.", [("fire", "killed", "0 patients")]),
        ("The fire was loud. Not one guest was hurt.", []),
        ("The fire destroyed the hall, but nobody was hurt.", [("fire", "injured", "0 people")]),
        ("The collision was loud. Nobody died.", [("collision", "killed", "0 people")]),
    ],
)
def test_the_dead_and_the_injured_are_counted_however_it_is_told(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two men killed a guard in Corvane.",
        "Police found two dead bodies in the river.",
        "Jane Roe died 30 minutes later.",
        "Ada Quill, 32, and Bram Teller, 45, died in the fire.",
        "Bram Teller was charged with three counts of murder.",
    ],
)
def test_other_numbers_beside_such_words_are_no_toll(text: str) -> None:
    assert tolls(text) == []


@pytest.mark.parametrize(
    "text",
    ["Nobody was injured by the reform.", "The fire was out. Nobody was on board.", "The fire was out. Nobody on the ground was hurt."],
)
def test_nobody_is_a_toll_only_of_what_happened_and_of_all_people(text: str) -> None:
    assert tolls(text) == []


def test_a_toll_with_a_day_of_its_own_is_not_of_what_was_told_before() -> None:
    text = "The explosion of 1908 was a disaster. In 1931 water broke in and nobody died."
    assert tolls(text) == []


def test_not_one_guest_states_nothing_of_a_guest() -> None:
    assert not [claim for claim in claims_of("The fire was loud. Not one guest was hurt.") if "guest" in claim.subject.name]


def test_nobody_hurt_is_affirmed_and_stands_where_the_text_says_nobody() -> None:
    text = "The fire was loud. No one was hurt."
    (claim,) = [claim for claim in claims_of(text) if claim.predicate == "injured"]
    assert claim.polarity.value == "affirmed"
    assert claim.value_span is not None
    assert claim.value_span.quote == "No one"


def test_a_toll_is_provisional_while_people_are_missing() -> None:
    (claim, *_) = [c for c in claims_of("Nine people died in the fire, and three others are still missing.") if c.kind == "quantity"]
    assert claim.predicate == "killed"
    assert "missing" in claim.hedges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty people were injured when the Orla Express left the rails.", [("Orla Express", "injured", "20 people")]),
        ("Twenty people were killed as the Orla Ferry capsized.", [("Orla Ferry", "killed", "20 people")]),
        ("Nobody was hurt when the Orla Express derailed.", [("Orla Express", "injured", "0 people")]),
        ("The Orla Hall was full. Nobody was hurt when the Tarn Express derailed.", [("Tarn Express", "injured", "0 people")]),
        ("Twenty people were injured when the train left the rails.", [("people", "injured", "20 people")]),
        ("Twenty people were hurt when Bram Teller opened the gate.", [("people", "injured", "20 people")]),
        ("Twenty people were hurt when Lisk burned.", [("people", "injured", "20 people")]),
        ("Nobody was hurt when Bram Teller opened the gate.", []),
    ],
)
def test_a_toll_is_that_of_the_named_thing_that_had_the_accident(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Twelve of those hurt when the Orla Express left the rails were children.",
        "Twelve of those injured in the crash were children.",
        "Twelve of those killed were children.",
    ],
)
def test_a_part_of_those_hurt_is_not_the_number_of_them(text: str) -> None:
    assert tolls(text) == []


def test_a_toll_of_the_sinking_of_a_ship_is_that_of_the_ship() -> None:
    assert tolls("Twelve people died in the sinking of the ferry Santa Lucrecia.") == [("Santa Lucrecia", "killed", "12 people")]
    assert tolls("The collapse of the Orla Hall killed 73 people.") == [("Orla Hall collapse", "killed", "73 people")]


@pytest.mark.parametrize("told", ["from the Orla Fire rose to 12", "of the Orla Fire was 12"])
def test_a_death_toll_is_of_what_is_named_behind_it(told: str) -> None:
    assert [(c.subject, c.predicate) for c in said(f"The death toll {told}.", "quantity")] == [("Orla Fire", "killed")]
