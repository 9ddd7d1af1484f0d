"""Measures told without their noun, each way of saying it beside the one that has the noun."""

from __future__ import annotations

import pytest

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.slots import HAS
from reading_helpers import claims_of, said

TOLD = [
    ("The Orla Cup final was played in May. 61,300 people watched the final.", "Orla Cup final", "attendance", 61300),
    ("The Orla Cup final was played in May. It was watched by 61,300 fans.", "Orla Cup final", "attendance", 61300),
    ("The Orla Cup final was played in May. A crowd of 61,300 attended the match.", "Orla Cup final", "attendance", 61300),
    ("The Orla Cup final was played in front of 61,300 spectators.", "Orla Cup final", "attendance", 61300),
    ("Eastmere lies by the sea. About 900 people live in Eastmere.", "Eastmere", "population", 900),
    ("Eastmere is a town. The town is home to 900 people.", "Eastmere", "population", 900),
    ("The Orla Hall stands in Eastmere. The hall holds 900 people.", "Orla Hall", "capacity", 900),
    ("The Orla Tower stands in Eastmere. The tower rises 148 metres.", "Orla Tower", "height", 148),
    ("The Orla Tower stands in Eastmere. It measures 148 metres in height.", "Orla Tower", "height", 148),
    ("Lake Orla lies near Eastmere. The lake covers 40 square kilometres.", "Lake Orla", "area", 40),
    ("The Orla expedition set out in 1911. It went on for four years.", "Orla expedition", "duration", 4),
    ("The Orla fire broke out in May. The fire claimed 12 lives.", "Orla fire", "killed", 12),
    ("The Orla Cup final was a thriller, which Marl won 2-1 in front of 61,300 spectators.", "Orla Cup final", "attendance", 61300),
    ("The Comet Orla is small. It orbits the sun once every 67 years.", "Comet Orla", "period", 67),
    ("The Comet Orla is small. It takes 67 years to orbit the sun.", "Comet Orla", "period", 67),
    ("The Orla fire broke out in May. The fire claimed the lives of 12 workmen.", "Orla fire", "killed", 12),
    ("The takeover of Marl Pumps cost the company 17 million euros.", "Marl Pumps", "price", 17_000_000),
    ("The $3 billion acquisition of Marl Pumps was completed in 2019.", "Marl Pumps", "price", 3_000_000_000),
    ("Orla Systems paid 17 million euros for the purchase of Marl Pumps.", "Marl Pumps", "price", 17_000_000),
    ("The Orla Tower stands in Eastmere. The tower rises to 148 metres.", "Orla Tower", "height", 148),
    ("The Orla Station lies in Eastmere. The station is situated at 2,210 metres.", "Orla Station", "altitude", 2210),
    ("The Orla Hall stands in Eastmere. The hall rests on 16 columns.", "Orla Hall", "column", 16),
    ("The Orla Hall stands in Eastmere. 16 pillars support the hall.", "Orla Hall", "column", 16),
    ("The Orla trial began in 2018. It enrolled 900 children.", "Orla trial", "participants", 900),
    ("The Orla trial began in 2018. 900 patients took part in the trial.", "Orla trial", "participants", 900),
    ("Ada Quill is a thief. The court sent Ada Quill to prison for nine years.", "Ada Quill", "sentence", 9),
    ("Ada Quill is a striker. She scored 23 goals.", "Ada Quill", "goals", 23),
    ("Orla Systems is a company. 4,300 people work for Orla Systems.", "Orla Systems", "employee", 4300),
]


@pytest.mark.parametrize(("text", "subject", "measure", "number"), TOLD)
def test_a_way_of_telling_gives_the_measure(text: str, subject: str, measure: str, number: int) -> None:
    told = {(c.subject.name, c.predicate, int(c.value.lower or 0)) for c in claims_of(text) if c.kind == "quantity"}
    assert (subject, measure, number) in told


@pytest.mark.parametrize(
    "text",
    [
        "The Orla Cup final was played in May. 300 officers watched the gates.",
        "Ada Quill is a striker. She scored 23 points.",
        "The Orla Hall stands in Eastmere. The hall holds 900 books.",
        "It takes 3 years to build a ship. Marl won in front of 300 cameras.",
    ],
)
def test_what_counts_something_else_is_no_such_measure(text: str) -> None:
    assert not {c.predicate for c in claims_of(text)} & {"attendance", "goals", "capacity", "period"}


def test_every_measure_of_the_frames_is_compared_as_one() -> None:
    measures = {row["measure"] for row in lexicon("frames")["frames"]}
    compared = words("measures", "nouns") | words("policy", "casualty") | set(lexicon("measures")["same_counted"].values())
    assert measures <= compared
    assert HAS not in measures


@pytest.mark.parametrize(
    "text",
    [
        "As of the census in 2010, there were 837 people, 304 households, and 198 families residing in the town.",
        "At the 2000 census, there were 837 people and 319 households living in the town.",
        "The 2000 census counted 837 people in the town.",
        "As of the 2010 census, the town population was 837.",
        "The population was 837 at the 2010 census.",
    ],
)
def test_a_census_tells_the_population_of_the_place_the_text_is_about(text: str) -> None:
    claims = said("Vellin is a town in Fenn County, Ohio. " + text, "quantity", "population")
    assert [(claim.subject, claim.value.split()[0]) for claim in claims] == [("Vellin", "837")]


def test_what_others_find_in_a_place_is_no_population() -> None:
    assert said("Vellin is a town. The police found 12 people in the town.", "quantity", "population") == []


def test_a_population_is_of_the_place_that_the_last_sentences_told_of() -> None:
    text = "Corvane is a city in Ohio. It has a mill. Vellin is a borough in Orlam County. The population was 2,220 at the 2000 census."
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "population")] == [("Vellin", "2220")]


def test_what_a_thing_consists_of_it_has() -> None:
    assert said("The Orla Library System consists of 15 libraries.", "quantity", "have")[0].subject == "Orla Library System"


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Ada Quill won 54 per cent of the vote.", "Ada Quill", "54 percent vote"),
        ("Ada Quill received 54 percent of the votes.", "Ada Quill", "54 percent votes"),
        ("Ada Quill was elected with 54 per cent of the vote.", "Ada Quill", "54 percent vote"),
        ("Mara Orne became mayor with 54 per cent of the vote.", "Mara Orne", "54 percent vote"),
    ],
)
def test_a_share_of_the_ballots_is_the_votes_of_who_won_it(text: str, subject: str, value: str) -> None:
    assert [(claim.subject, claim.value) for claim in said(text, "quantity", "votes")] == [(subject, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill won 54 per cent of the games.",
        "Ada Quill was elected with 54 per cent of the money.",
        "Mara Orne became mayor with 54 per cent of the seats.",
    ],
)
def test_a_share_of_something_else_is_no_votes(text: str) -> None:
    assert said(text, "quantity", "votes") == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Lisk paid $3 million for the Orla Hall.", "Orla Hall"),
        ("Lisk paid $3 million for the takeover of Marl Pumps.", "Marl Pumps"),
    ],
)
def test_what_is_paid_for_a_thing_or_its_takeover_is_its_price(text: str, subject: str) -> None:
    assert [(claim.predicate, claim.subject) for claim in said(text, "quantity")] == [("price", subject)]


@pytest.mark.parametrize(
    "text", ["Lisk paid $3 million for the building of the Orla Hall.", "Lisk paid $3 million for the construction of the Orla Hall."]
)
def test_what_is_paid_for_the_making_of_a_thing_is_no_price_of_it(text: str) -> None:
    assert said(text, "quantity", "price") == []


def test_what_is_spent_on_a_repair_is_no_cost_of_what_was_repaired() -> None:
    assert "Orla Hall" not in {claim.subject for claim in said("Lisk spent $3 million on the repair of the Orla Hall.", "quantity")}


@pytest.mark.parametrize("text", ["Ada Quill won 52% of the vote among the members.", "Ada Quill won 52% of the women's vote."])
def test_a_share_of_some_votes_is_none_of_all(text: str) -> None:
    assert [claim for claim in claims_of(text) if claim.predicate == "votes"] == []
