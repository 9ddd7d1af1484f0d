"""Whose number it is and what it measures, in the ways in which English tells it."""

from __future__ import annotations

import pytest

from reading_helpers import claims_of, said


@pytest.mark.parametrize(
    "text",
    [
        "There are 300 seats in the Quill Hall.",
        "With 300 seats, the Quill Hall is the largest of its kind.",
        "The Quill Hall, a theatre with 300 seats, burnt down.",
        "In 1896 Bram Teller founded the Quill Hall with 300 seats.",
    ],
)
def test_what_is_in_a_thing_or_what_it_is_with_is_what_it_has(text: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "have")] == [("Quill Hall", "300 seats")]


@pytest.mark.parametrize("text", ["There were 300 people in the Quill Hall.", "There were two explosions in the Quill Hall."])
def test_people_and_events_that_were_in_a_thing_are_not_what_it_has(text: str) -> None:
    assert "Quill Hall" not in {claim.subject for claim in said(text, "quantity")}


def test_what_stands_beside_an_area_is_no_area() -> None:
    text = "The Quill Hall has a floor area of 118,000 square metres and 24 gates."
    told = [(claim.predicate, claim.value) for claim in said(text, "quantity")]
    assert told == [("area", "118000 square meter"), ("have", "24 gates")]


def test_what_is_counted_behind_a_possessive_is_its_owners() -> None:
    text = "The Quill Hall opened in 1911. People praise the way between its 28 gates."
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "have")] == [("Quill Hall", "28 gates")]


@pytest.mark.parametrize(
    "text", ["Ada Quill puts the budget of the Quill Hall at 6 million euros.", "The budget of the Quill Hall came to 6 million euros."]
)
def test_a_measure_may_be_put_at_or_come_to_a_sum(text: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "budget")] == [("Quill Hall", "6000000 EUR")]


def test_the_floors_on_which_rooms_are_do_not_narrow_them_down() -> None:
    [claim] = claims_of("The Quill Hall has 106 rooms on seven floors.")[:1]
    assert claim.qualifiers.scope == ()


def test_whom_somebody_is_with_is_not_what_he_has() -> None:
    assert said("Bram Teller was with two friends.", "quantity", "have") == []


def test_a_measure_behind_what_a_name_is_said_to_be_is_that_of_the_name() -> None:
    text = "The Sigrun, a three-master 46 metres long, sank."
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "length")] == [("Sigrun", "46 meter")]
    other = "Bram Teller crossed the Orla, a river, on a boat 46 metres long."
    assert [claim.subject for claim in said(other, "quantity", "length")] == ["boat"]


@pytest.mark.parametrize(
    "text", ["The Orla Tower is 203 m high.", "The Orla Tower, a 203 m high building, burnt down.", "The Orla Tower is 203 metres tall."]
)
def test_an_adjective_behind_a_number_tells_the_measure(text: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "height")] == [("Orla Tower", "203 meter")]


def test_a_tower_rises_by_its_height_and_a_hill_does_not() -> None:
    assert [claim.subject for claim in said("The Orla Tower rises 90 metres above the town.", "quantity", "height")] == ["Orla Tower"]
    for bound in ("over", "at most"):
        (claim,) = said(f"The Orla Tower rises {bound} 90 metres above the town.", "quantity", "height")
        assert claim.subject == "Orla Tower"
    assert said("The Orla Hill rises 90 metres above the town.", "quantity", "height") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Bridge was built at a cost of 30 million euros.",
        "The Orla Bridge was built for 30 million euros.",
        "The construction of the Orla Bridge cost 30 million euros.",
        "The Orla Bridge cost 30 million euros to build.",
    ],
)
def test_what_it_cost_to_make_a_thing_is_its_cost(text: str) -> None:
    assert [claim.subject for claim in said(text, "quantity", "cost")] == ["Orla Bridge"]


def test_what_it_cost_to_repair_a_thing_is_not() -> None:
    assert said("The Orla Bridge was repaired at a cost of 3 million euros.", "quantity", "cost") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Fire claimed the lives of 12 people.",
        "The Orla Fire claimed 12 lives.",
        "In the Orla Fire, 12 lives were lost.",
        "The Orla Fire caused 12 deaths.",
    ],
)
def test_lives_are_people_killed(text: str) -> None:
    assert [(claim.subject, claim.value.split()[0]) for claim in said(text, "quantity", "killed")] == [("Orla Fire", "12")]


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Museum attracted 9,000 visitors in 1985.",
        "In 1985, 9,000 visitors came to the Orla Museum.",
        "9,000 people visited the Orla Museum in 1985.",
        "In 1985 the Orla Museum had 9,000 visitors.",
    ],
)
def test_visitors_are_counted_alike_whatever_they_did(text: str) -> None:
    assert [(claim.subject, claim.value.split()[0]) for claim in said(text, "quantity", "visitors")] == [("Orla Museum", "9000")]


@pytest.mark.parametrize(
    ("text", "measure", "thing", "value"),
    [
        ("The summit of Mount Orla stands at an elevation of 3,214 metres.", "height", "Mount Orla", "3214 meter"),
        ("Orla lies 412 metres above sea level.", "elevation", "Orla", "412 meter"),
        ("The bill for the construction of the Orla Tunnel came to £4.9 million.", "bill", "Orla Tunnel", "4900000 GBP"),
        ("24,160 votes were cast for Mara Orne.", "votes", "Mara Orne", "24160 votes"),
        ("With a running time of 94 minutes, The Quiet Ferry is a comedy.", "running time", "Quiet Ferry", "94 minute"),
        ("A judge gave Bram Teller an eight-year prison term.", "prison term", "Bram Teller", "8 year"),
        ("Bram Teller was handed a six-year sentence.", "sentence", "Bram Teller", "6 year"),
        ("The explosion at the Orla Mine cost 73 people their lives.", "killed", "Orla Mine explosion", "73 people"),
        ("Mara Orne praised the Orla Bell, whose weight is 5,100 kilograms.", "weight", "Orla Bell", "5100 kilogram"),
    ],
)
def test_the_ways_of_telling_a_measure(text: str, measure: str, thing: str, value: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", measure)] == [(thing, value)]


def test_a_building_of_44_floors_has_them_and_was_not_built_with_a_date() -> None:
    text = "Flats fill the top of the Orla Tower, a building of 44 floors."
    assert [(claim.predicate, claim.value) for claim in said(text, "quantity")] == [("have", "44 floors")]


def test_the_share_of_the_voters_who_took_part_is_the_turnout() -> None:
    text = "Fifty-three per cent of the voters took part in the Orla Referendum."
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "turnout")] == [("Orla Referendum", "53 percent voters")]


def test_what_was_asked_for_a_house_is_no_price() -> None:
    assert said("Orla House was put on the market at £850,000.", "quantity", "price") == []


def test_the_words_that_make_it_another_profit_are_kept() -> None:
    [claim] = [one for one in claims_of("Net profit at Orla Foods came to $61 million.") if one.kind == "quantity"]
    assert claim.qualifiers.scope == ("net",)


def test_what_a_number_was_changed_to_is_not_what_it_was() -> None:
    [claim] = [one for one in claims_of("Bram Teller's sentence was cut to five years.") if one.kind == "quantity"]
    assert claim.qualifiers.scope == ("cut",)


@pytest.mark.parametrize("verb", ["ordered", "sentenced"])
def test_what_a_court_orders_to_be_paid_is_a_fact(verb: str) -> None:
    [claim] = [one for one in claims_of(f"A court {verb} Orla Foods to pay a fine of £900,000.") if one.kind == "quantity"]
    assert claim.hedges == ()


def test_a_part_of_the_passengers_is_not_the_number_of_the_hurt() -> None:
    assert said("Twelve of the passengers hurt when the Orla Express left the rails were children.", "quantity", "injured") == []


@pytest.mark.parametrize(
    ("text", "measure", "scope"),
    [
        ("Bram Teller scored 19 league goals in 2011.", "goals", ("league",)),
        ("In all competitions Bram Teller scored 27 goals in 2011.", "goals", ("In all competitions",)),
        ("Below the old bridge, Lake Immer is only 9 metres deep.", "depth", ("Below the old bridge",)),
        ("According to the survey, Lake Immer is 143 metres deep.", "depth", ()),
        ("In 2019, Lake Immer was 143 metres deep.", "depth", ()),
    ],
)
def test_what_narrows_a_measure_is_its_scope(text: str, measure: str, scope: tuple[str, ...]) -> None:
    [claim] = [one for one in claims_of(text) if one.kind == "quantity" and one.predicate == measure]
    assert claim.qualifiers.scope == scope


def test_the_toll_of_a_sinking_is_that_of_the_ship() -> None:
    text = "The sinking of the ferry Santa Lucrecia cost 73 people their lives."
    assert [claim.subject for claim in said(text, "quantity", "killed")] == ["Santa Lucrecia"]


def test_an_age_is_that_of_the_day_of_which_it_is_told() -> None:
    [claim] = [one for one in claims_of("Signe Orne was 19 when she survived the fire in 1961.") if one.predicate == "age"]
    assert claim.qualifiers.time is not None
    assert claim.qualifiers.time.edtf == "1961"
    assert said("Signe Orne was 19 when she survived the fire.", "attribute", "age") == []
    assert [one.predicate for one in claims_of("Mara Orne was 91 when she died.") if one.kind == "attribute"] == ["age at death"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The Orla Bridge is 40 metres above water level.", "elevation"),
        ("Bram Teller faces a prison term of 20 years.", "prison term"),
        ("40 percent of the voters voted for Mara Orne in the Orla Referendum.", "turnout"),
    ],
)
def test_what_is_no_such_measure(text: str, measure: str) -> None:
    assert said(text, "quantity", measure) == []


def test_for_what_a_court_imposed_it_is_the_scope_of_a_sentence() -> None:
    [claim] = [one for one in claims_of("Bram Teller was given a six-year sentence for fraud.") if one.kind == "quantity"]
    assert claim.qualifiers.scope == ("fraud",)


@pytest.mark.parametrize("text", ["Bram Teller was 20 when he killed a bear.", "Bram Teller was 9 when Mara Orne died."])
def test_an_age_at_somebody_elses_death_is_no_age_at_death(text: str) -> None:
    assert said(text, "attribute") == []


@pytest.mark.parametrize(
    "text",
    [
        "The construction of the Orla Hall came to $3 million.",
        "The building of the Orla Hall amounted to $3 million.",
        "The construction of the Orla Hall ran to $3 million.",
    ],
)
def test_what_the_making_of_a_thing_came_to_is_its_cost(text: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "cost")] == [("Orla Hall", "3000000 USD")]


@pytest.mark.parametrize(
    "text",
    [
        "The repair of the Orla Hall came to $3 million.",
        "The Orla Hall came to $3 million.",
        "The construction of the Orla Hall came to 30 floors.",
    ],
)
def test_what_comes_to_a_sum_otherwise_or_to_no_sum_is_no_cost(text: str) -> None:
    assert said(text, "quantity", "cost") == []


@pytest.mark.parametrize(
    "text",
    [
        "People praise the way between the 28 gates of the Quill Hall.",
        "People praise the way among all 28 gates of the Quill Hall.",
        "People praise the way through all the 28 gates of the Quill Hall.",
    ],
)
def test_all_that_is_counted_of_a_named_thing_it_has(text: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "have")] == [("Quill Hall", "28 gates")]


@pytest.mark.parametrize(
    "text", ["People praise the way between 28 gates of the Quill Hall.", "People praise the way among all 28 friends of Bram Teller."]
)
def test_some_of_the_gates_and_the_friends_of_a_person_are_not(text: str) -> None:
    assert said(text, "quantity", "have") == []


def test_a_share_of_a_thing_is_not_the_thing_that_is_owned() -> None:
    assert "cent" not in {claim.subject.name for claim in claims_of("The Fenn Group owns 40 per cent of Orla Systems.")}


def test_what_leaves_people_without_something_does_not_depart() -> None:
    told = {claim.predicate for claim in claims_of("The storm left 40,000 homes without power.") if claim.kind == "quantity"}
    assert told == {"leave"}


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("The number of visitors to the Orla Museum was 131,000 in 2016.", "Orla Museum", "131000"),
        ("The number of patients in the Corvane trial was 2,150.", "Corvane trial", "2150"),
        ("The number of lanes on the Orla Bridge is four.", "Orla Bridge", "4"),
    ],
)
def test_the_number_of_things_in_on_or_to_a_thing_is_that_things(text: str, subject: str, value: str) -> None:
    told = [(one.subject.name, str(getattr(one.value, "lower", ""))) for one in claims_of(text) if one.kind == "quantity"]
    assert (subject, value) in told


@pytest.mark.parametrize(
    "text", ["The Orla Expressway has three lanes in each direction.", "The Orla Expressway has three lanes each way."]
)
def test_how_many_of_something_a_half_has_is_not_how_many_the_whole_has(text: str) -> None:
    [claim] = [one for one in claims_of(text) if one.kind == "quantity"]
    assert [scope.split()[0] for scope in claim.qualifiers.scope] == ["each"]


def test_a_number_of_things_on_one_day_is_not_that_of_all() -> None:
    told = claims_of("The number of entrants to the Orla Race was 90 on the first day.")
    assert [one for one in told if one.kind == "quantity" and one.subject.name == "Orla Race"] == []
