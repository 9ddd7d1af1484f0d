"""Measures told without their noun, each way of saying it beside the one that has the noun."""

from __future__ import annotations

import pytest

from claimcheck.lexicons import lexicon, words
from claimcheck.matching.slots import HAS
from reading_helpers import claims_of

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
    ],
)
def test_what_counts_something_else_is_no_such_measure(text: str) -> None:
    assert not {c.predicate for c in claims_of(text)} & {"attendance", "goals", "capacity"}


def test_every_measure_of_the_frames_is_compared_as_one() -> None:
    measures = {row["measure"] for row in lexicon("frames")["frames"]}
    compared = words("measures", "nouns") | words("policy", "casualty") | set(lexicon("measures")["same_counted"].values())
    assert measures <= compared
    assert HAS not in measures
